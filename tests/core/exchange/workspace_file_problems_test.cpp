// What is wrong in a file costs as little as possible, is said, and stays within limits.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "core/base/text.h"
#include "core/exchange/workspace_file.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

std::string file_with(const std::string& entities, const std::string& more = {}) {
  return R"({"format":"overstap-workspace","version":1,"entities":{)" + entities + "}" + more + "}";
}

Error refusal(const std::string& bytes) {
  const auto read = read_workspace_file(bytes);
  return read ? Error{"none", {}} : read.error();
}

// Of a file with one thing wrong and one good value beside it.
Error only_problem(const std::string& bytes) {
  const auto read = read_workspace_file(bytes);
  if (!read) {
    return {"refused: " + read.error().code, read.error().detail};
  }
  CHECK(read->value.writes.size() == 1);
  return read->problems.size() == 1 ? read->problems[0] : Error{std::to_string(read->problems.size()), {}};
}

TEST_CASE("What is no workspace file is refused, with the reason") {
  CHECK(refusal("") == Error{"file.not_json", "1"});
  CHECK(refusal("hallo") == Error{"file.not_json", "1"});
  CHECK(refusal("{\n\n\"a\": }") == Error{"file.not_json", "3"});
  CHECK(refusal("{} {}").code == "file.not_json");
  CHECK(refusal("{\"a\":\"\xC3\"}").code == "file.not_json");
  for (const char* const text : {"null", "[]", "\"x\"", "{}", R"({"format":"overstap-template","version":1})",
                                 R"({"format":"overstap-workspace"})", R"({"format":"overstap-workspace","version":0})",
                                 R"({"format":"overstap-workspace","version":"1"})"}) {
    INFO(text);
    CHECK(refusal(text) == Error{"file.not_overstap", ""});
  }
}

TEST_CASE("A file of a later version is refused as too new") {
  CHECK(refusal(R"({"format":"overstap-workspace","version":1})").code == "none");
  CHECK(refusal(R"({"format":"overstap-workspace","version":2})") == Error{"file.too_new", "2"});
}

TEST_CASE("A bad part of a file costs only itself") {
  const std::string good = R"("task":{"t1":{"title":"x"}})";
  CHECK(only_problem(file_with(good + R"(,"Task":{"t2":{"title":"y"}})")) == Error{"file.bad_name", "Task"});
  CHECK(only_problem(file_with(good + R"(,"note":{"a b":{"text":"y"}})")) == Error{"file.bad_name", "note a b"});
  CHECK(only_problem(file_with(R"("task":{"t1":{"title":"x","de titel":"y"}})")) ==
        Error{"file.bad_name", "task t1 de titel"});
  CHECK(only_problem(file_with(good + R"(,"note":5)")) == Error{"file.bad_value", "note"});
  CHECK(only_problem(file_with(good + R"(,"note":{"n1":[]})")).code == "file.bad_value");
  CHECK(only_problem(file_with(good + R"(,"note":{"n1":"x"})")) == Error{"file.bad_value", "note n1"});
  CHECK(only_problem(file_with(R"("task":{"t1":{"title":"y","title":"x"}})")) ==
        Error{"file.duplicate", "task t1 title"});
  CHECK(only_problem(file_with(good, R"(,"content_version":-1)")) == Error{"file.bad_value", "content_version"});
  CHECK(only_problem(file_with(good, R"(,"stamps":7)")) == Error{"file.bad_value", "stamps"});
}

TEST_CASE("A value with a bad stamp is taken with the lowest stamp") {
  const auto read = read_workspace_file(
      file_with(R"("task":{"t1":{"alone":true,"title":"x"}})",
                R"(,"stamps":{"task":{"t1":{"alone":"0192f3a4b5c6-0001-89abcdef01234567","title":"gisteren"}}})"));
  REQUIRE(read.has_value());
  REQUIRE(read->value.writes.size() == 2);
  CHECK(read->value.writes[0].reg.stamp == Stamp{0x0192f3a4b5c6, 1, 0x89abcdef01234567});
  CHECK(read->value.writes[1].reg.stamp == Stamp{1, 0, 0});
  CHECK(read->problems == std::vector{Error{"file.bad_stamp", "task t1 title"}});
}

TEST_CASE("A stamp without a value is left out and said, wherever it stands") {
  for (const char* const field : {"a", "z"}) {
    CHECK(only_problem(file_with(R"("task":{"t1":{"m":"x"}})", R"(,"stamps":{"task":{"t1":{")" + std::string(field) +
                                                                   R"(":"0192f3a4b5c6-0001-89abcdef01234567"}}})")) ==
          Error{"file.stamp_without_value", std::string("task t1 ") + field});
  }
}

TEST_CASE("Stamps may come before the values, and both in any order") {
  const auto read = read_workspace_file(R"({"stamps":{"task":{"t2":{"b":"000000000002-0000-0000000000000001"},
      "t1":{"b":"000000000003-0000-0000000000000001","a":"000000000004-0000-0000000000000001"}}},
      "entities":{"task":{"t1":{"b":1,"a":2},"t2":{"b":3}}},"version":1,"format":"overstap-workspace"})");
  REQUIRE(read.has_value());
  CHECK(read->problems.empty());
  REQUIRE(read->value.writes.size() == 3);
  CHECK(read->value.writes[0].reg == Register{Value(std::int64_t{2}), {4, 0, 1}});
  CHECK(read->value.writes[1].reg == Register{Value(std::int64_t{1}), {3, 0, 1}});
  CHECK(read->value.writes[2].reg == Register{Value(std::int64_t{3}), {2, 0, 1}});
}

TEST_CASE("Hidden characters in a file are taken out and said") {
  const auto read = read_workspace_file(file_with("\"note\":{\"n1\":{\"text\":\"K-0\u202E7\"}}"));
  REQUIRE(read.has_value());
  CHECK(read->value.writes.at(0).reg.value == Value("K-07"));
  CHECK(read->problems == std::vector{Error{"file.text_cleaned", "note n1 text"}});
}

TEST_CASE("A list of problems stays readable: so many, and then a count") {
  const auto problems_for = [](std::size_t count) {
    std::string fields = R"("good":1)";
    for (std::size_t index = 0; index < count; ++index) {
      fields += R"(,"A)" + std::to_string(index) + R"(":1)";
    }
    return read_workspace_file(file_with(R"("task":{"t1":{)" + fields + "}}"))->problems;
  };
  CHECK(problems_for(kMaxFileProblems).size() == kMaxFileProblems);
  CHECK(problems_for(kMaxFileProblems + 3).size() == kMaxFileProblems + 1);
  CHECK(problems_for(kMaxFileProblems + 3).back() == Error{"file.more_problems", "3"});
}

TEST_CASE("A file is read up to its size limit and refused one byte past it") {
  std::string text = file_with("");
  text.resize(kMaxFileBytes, ' ');
  CHECK(refusal(text).code == "none");
  text += ' ';
  CHECK(refusal(text) == Error{"file.too_large", "20"});
}

TEST_CASE("A file is read up to its depth limit and refused one level past it") {
  const auto nested = [](int depth) {
    return file_with(R"("task":{"t1":{"x":)" + std::string(static_cast<std::size_t>(depth), '[') +
                     std::string(static_cast<std::size_t>(depth), ']') + "}}");
  };
  constexpr int kAbove = 4;  // file, section, type, entity
  CHECK(refusal(nested(kMaxJsonDepth - kAbove)).code == "none");
  CHECK(refusal(nested(kMaxJsonDepth - kAbove + 1)) == Error{"file.too_deep", "32"});
  CHECK(refusal(std::string(1'000'000, '[')).code == "file.not_overstap");
  CHECK(refusal("{\"x\":" + std::string(1'000'000, '[')) == Error{"file.too_deep", "32"});
}

TEST_CASE("Entities and fields are read up to their limit and refused one past it") {
  const auto entities = [](std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index) {
      text += (index == 0 ? "\"n" : ",\"n") + std::to_string(index) + R"(":{"x":1})";
    }
    return file_with(R"("note":{)" + text + "}");
  };
  CHECK(refusal(entities(kMaxEntities)).code == "none");
  CHECK(refusal(entities(kMaxEntities + 1)) == Error{"file.too_many_entities", "20000"});
  const auto fields = [](std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t index = first; index < first + count; ++index) {
      text += (index == first ? "\"x" : ",\"x") + std::to_string(index) + R"(":1)";
    }
    return R"("n1":{)" + text + "}";
  };
  const auto in_notes = [](const std::string& text) { return file_with(R"("note":{)" + text + "}"); };
  CHECK(refusal(in_notes(fields(0, kMaxFieldsPerEntity))).code == "none");
  CHECK(refusal(in_notes(fields(0, kMaxFieldsPerEntity + 1))) == Error{"file.too_many_fields", "note n1"});
  const std::string in_two_pieces = fields(0, 200) + "," + fields(200, 57);
  CHECK(refusal(in_notes(in_two_pieces)) == Error{"file.too_many_fields", "note n1"});
}

TEST_CASE("Texts and unread values are read up to their limit and left out one past it") {
  const auto text = [](std::size_t count) {
    return file_with(R"("note":{"n1":{"good":1,"x":")" + std::string(count, 'a') + "\"}}");
  };
  CHECK(read_workspace_file(text(kMaxTextCodePoints))->value.writes.size() == 2);
  CHECK(only_problem(text(kMaxTextCodePoints + 1)) == Error{"file.text_too_long", "note n1 x"});
  // A list of one text: two brackets and two quotes around it.
  const auto unread = [](std::size_t count) {
    return file_with(R"("note":{"n1":{"good":1,"x":[")" + std::string(count - 4, 'a') + "\"]}}");
  };
  CHECK(read_workspace_file(unread(kMaxOpaqueBytes))->value.writes.size() == 2);
  CHECK(only_problem(unread(kMaxOpaqueBytes + 1)) == Error{"file.value_too_large", "note n1 x"});
  CHECK(only_problem(unread(3 * kMaxOpaqueBytes)) == Error{"file.value_too_large", "note n1 x"});
}

TEST_CASE("Every code that a file or the journal can give has a sentence in both languages") {
  const auto dutch = read_phrases(test::read_source_file("assets/i18n/nl/core-exchange.json"));
  const auto english = read_phrases(test::read_source_file("assets/i18n/en/core-exchange.json"));
  REQUIRE(dutch.has_value());
  REQUIRE(english.has_value());
  std::set<std::string> codes;
  const std::regex code("\"((file|journal|template|places)\\.[a-z_]+)\"");
  for (const auto& entry : std::filesystem::directory_iterator(OVERSTAP_SOURCE_DIR "/core/exchange")) {
    if (entry.path().extension() != ".cpp") {
      continue;
    }
    const std::string source = test::read_source_file("core/exchange/" + entry.path().filename().string());
    for (std::sregex_iterator found(source.begin(), source.end(), code), end; found != end; ++found) {
      codes.insert((*found)[1]);
    }
  }
  CHECK(codes.size() >= 20);
  for (const std::string& found : codes) {
    INFO(found);
    CHECK(dutch->has("error." + found));
    CHECK(english->has("error." + found));
  }
  CHECK(dutch->all().size() == codes.size());
}

}  // namespace
}  // namespace overstap
