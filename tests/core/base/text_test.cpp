#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

namespace overstap {
namespace {

struct Sample {
  std::string given, expected;
};

TEST_CASE("Letters of every language stay as they were written") {
  for (const std::string text :
       {"één reünie, geïnd, coöperatie", "Şahin", "Łukasz Wójcik", "Привет", "ሰላም", "Nguyễn", "مرحبا", "שלום", "日本語",
        "👋🏽", "👩‍🔧", "🏳️‍🌈", "نمی‌خواهم"}) {
    INFO(text);
    CHECK(clean_line(text) == text);
    CHECK(clean_text(text) == text);
    CHECK(is_valid_utf8(text));
  }
}

TEST_CASE("Invisible tricks are taken out of text") {
  const std::vector<Sample> samples = {
      {"K-0\u200B7", "K-07"},              // zero-width space
      {"Jan\u200D", "Jan"},                // joiner with nothing to join
      {"J\u200Dan", "Jan"},                // joiner between Latin letters
      {"\u202Enaj\u202C", "naj"},          // right-to-left override
      {"a\u2066b\u2069", "ab"},            // bidi isolate
      {"a\u061Cb\u200Fc", "abc"},          // Arabic letter mark, right-to-left mark
      {"\uFEFFbegin", "begin"},            // byte order mark
      {"soft\u00ADhyphen", "softhyphen"},  // soft hyphen
      {"x\u3164y", "xy"},                  // Hangul filler
      {"tag\U000E0041", "tag"},            // tag characters
      {std::string("nul\0bell\a\x7F", 9), "nulbell"},
      {"c1\u0085x", "c1 x"},  // next line: a line break
  };
  for (const Sample& sample : samples) {
    INFO(sample.expected);
    CHECK(clean_line(sample.given) == sample.expected);
  }
}

TEST_CASE("A line loses its line breaks and a text keeps them as one kind") {
  CHECK(clean_line("een\ntwee\r\ndrie\rvier\u2028vijf\tzes") == "een twee drie vier vijf zes");
  CHECK(clean_text("een\ntwee\r\ndrie\rvier\u2029vijf\tzes") == "een\ntwee\ndrie\nvier\nvijf zes");
}

TEST_CASE("Damaged UTF-8 becomes replacement characters and never spills over") {
  const std::vector<Sample> samples = {
      {"a\xC3", "a\uFFFD"},                              // cut off
      {"\xE2\x82", "\uFFFD"},                            // cut off after two of three
      {"\xF0\x9F\x91z", "\uFFFDz"},                      // cut off before a letter
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong "/"
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // past the last code point
      {"\x80\xBF", "\uFFFD\uFFFD"},                      // nothing to continue
      {"\xFF\xFE", "\uFFFD\uFFFD"},
  };
  for (const Sample& sample : samples) {
    CHECK_FALSE(is_valid_utf8(sample.given));
    CHECK(clean_line(sample.given) == sample.expected);
  }
}

TEST_CASE("Cleaning what is clean changes nothing") {
  const std::string parts[] = {"a", "é", "\u200D", "\u200C", "👩", "🔧", "م", "\u202E", "\r", "\n", "\xC3", "\uFE0F"};
  for (const std::string& first : parts) {
    for (const std::string& second : parts) {
      for (const std::string& third : parts) {
        for (const std::string& fourth : parts) {
          for (const std::size_t limit : {std::size_t{2}, std::size_t{3}, kMaxLineCodePoints}) {
            const std::string once = clean_text(first + second + third + fourth, limit);
            REQUIRE(clean_text(once, limit) == once);
            REQUIRE(code_point_count(once) <= limit);
          }
        }
      }
    }
  }
}

TEST_CASE("Text is cut at its limit, counted in code points") {
  std::string at_limit;
  for (std::size_t index = 0; index < kMaxLineCodePoints; ++index) {
    at_limit += "ë";
  }
  CHECK(clean_line(at_limit) == at_limit);
  CHECK(clean_line(at_limit + "x") == at_limit);
  CHECK(code_point_count(clean_text(std::string(kMaxTextCodePoints, 'a'))) == kMaxTextCodePoints);
  CHECK(code_point_count(clean_text(std::string(kMaxTextCodePoints + 1, 'a'))) == kMaxTextCodePoints);
}

TEST_CASE("Code points are counted, damaged pieces too") {
  CHECK(code_point_count("") == 0);
  CHECK(code_point_count("één") == 3);
  CHECK(code_point_count("👋🏽") == 2);
  CHECK(code_point_count("a\xE2\x82") == 2);
}

TEST_CASE("Spaces around text are trimmed, hard spaces too") {
  CHECK(trimmed("  \t Winsum\u00A0\n") == "Winsum");
  CHECK(trimmed("den Haag") == "den Haag");
  CHECK(trimmed(" \n ").empty());
}

TEST_CASE("Splitting keeps empty parts") {
  CHECK(split("a|b", '|') == std::vector<std::string_view>{"a", "b"});
  CHECK(split("", '|') == std::vector<std::string_view>{""});
  CHECK(split("|", '|') == std::vector<std::string_view>{"", ""});
}

TEST_CASE("Names are compared without case, accents and apostrophes") {
  CHECK(folded("'t Zandt") == "t zandt");
  CHECK(folded("’s-Hertogenbosch") == "s-hertogenbosch");
  CHECK(folded("Fryslân") == "fryslan");
  CHECK(folded("ŞAHİN") == "sahin");
  CHECK(folded("Łukasz") == "lukasz");
  CHECK(folded("Ĳsselmeer Œuvre Straße Ærø") == "ijsselmeer oeuvre strasse aero");
  CHECK(folded("Nguyễn") == "nguyen");
  CHECK(folded("e\u0301e\u0308n") == "een");  // accents as separate code points
  CHECK(folded("Привет") == "Привет");
}

TEST_CASE("Only a whole number and nothing else is read as one") {
  long long value = 7;
  CHECK(parse_whole_number("-42", value));
  CHECK(value == -42);
  CHECK(parse_whole_number("9223372036854775807", value));
  CHECK(value == 9223372036854775807LL);
  for (const char* const text : {"", "-", "4 ", " 4", "4.0", "+4", "4x", "9223372036854775808"}) {
    INFO(text);
    CHECK_FALSE(parse_whole_number(text, value));
  }
  CHECK(value == 9223372036854775807LL);
}

}  // namespace
}  // namespace overstap
