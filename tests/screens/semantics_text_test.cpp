// Breaking text into lines, measuring it, and the door to other fonts.
#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

#include "app/semantics/fonts.h"
#include "app/semantics/shaped_runs.h"
#include "app/semantics/text_layout.h"
#include "core/base/utf8.h"
#include "tests/screens/support/screen_harness.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

// Text can only be measured within a frame of a context with fonts.
std::vector<std::string> lines(std::string_view text, float width, int max_lines = 0) {
  std::vector<std::string> result;
  ScreenHarness page([&](Ui&) {
    result.clear();
    const TextFont font{text_font(Weight::kRegular), 16};
    for (const TextLine& line : break_lines(font, text, width, max_lines)) {
      result.push_back(std::string(line.text) + (line.cut ? "…" : ""));
    }
  });
  page.frame();
  return result;
}

using Lines = std::vector<std::string>;

TEST_CASE("text breaks at spaces and keeps its line breaks") {
  CHECK(lines("Wat wil je doen?", 500) == Lines{"Wat wil je doen?"});
  CHECK(lines("Alleen op dit apparaat. Je laatste bestand", 170) ==
        Lines{"Alleen op dit apparaat.", "Je laatste bestand"});
  CHECK(lines("een\n\ntwee", 500) == Lines{"een", "", "twee"});
  CHECK(lines("", 500) == Lines{""});
  CHECK(lines("breed en  ruim", 65) == Lines{"breed en", "ruim"});
}

TEST_CASE("long words break at a hyphen between letters, codes do not") {
  CHECK(lines("wonen-zorg-welzijn", 100) == Lines{"wonen-zorg-", "welzijn"});
  CHECK(lines("code K-07", 60) == Lines{"code", "K-07"});
}

TEST_CASE("a word longer than the line is cut, never lost") {
  const Lines cut = lines("Huishoudelijkmedewerker", 80);
  REQUIRE(cut.size() > 1);
  std::string whole;
  for (const std::string& line : cut) whole += line;
  CHECK(whole == "Huishoudelijkmedewerker");
}

// The word with a "-" wherever a line may end in it.
std::string parted(std::string_view word) {
  std::string parts;
  for (std::size_t position = 0; position < word.size(); ++position) {
    if (parts_syllables(word, position)) parts += '-';
    parts += word[position];
  }
  return parts;
}

TEST_CASE("a word without a line to itself is parted between syllables, with a hyphen") {
  CHECK(parted("kandidaten") == "kan-di-da-ten");
  CHECK(parted("verantwoordelijkheid") == "verant-woor-de-lijk-heid");
  CHECK(parted("schoonmaakwerk") == "schoon-maak-werk");
  CHECK(parted("werkgroep") == "werk-groep");
  CHECK(parted("aanspreekpunt") == "aan-spreek-punt");
  CHECK(parted("bereikbaarheid") == "bereik-baar-heid");
  CHECK(parted("reiniging") == "rei-ni-ging");
  CHECK(parted("co\xC3\xB6rdinatie") == "co\xC3\xB6r-di-na-tie");
  CHECK(parted("nee") == "nee");
  CHECK(parted("pst!") == "pst!");
  for (const std::string& line : lines("verantwoordelijkheid", 80)) {
    CAPTURE(line);
    CHECK(std::set<std::string>{"verant", "woor", "woorde", "delijk", "lijk", "heid", "lijkheid"}.contains(line));
  }
}

TEST_CASE("a hyphen that parts a word fits on its line") {
  ScreenHarness page([](Ui&) {
    const TextFont font{text_font(Weight::kRegular), 16};
    int hyphens = 0;
    for (float width = 30; width < 160; width += 1) {
      for (const TextLine& line : break_lines(font, "verantwoordelijkheid", width, 0)) {
        CHECK(line.width <= width + 1);
        hyphens += line.hyphenated ? 1 : 0;
      }
    }
    CHECK(hyphens > 100);
  });
  page.frame();
}

TEST_CASE("letters with accents are not torn") {
  for (const std::string& line : lines("Şahin Öçğü Łódź coördinatie", 30)) {
    CHECK((static_cast<unsigned char>(line.front()) & 0xC0) != 0x80);
  }
}

TEST_CASE("too many lines end on an ellipsis") {
  const Lines cut = lines("Alleen op dit apparaat. Je laatste bestand is van 18 november.", 170, 2);
  REQUIRE(cut.size() == 2);
  CHECK(cut[1].ends_with("…"));
  CHECK(lines("een twee", 500, 1) == Lines{"een twee"});
}

TEST_CASE("measured text fits in its own width") {
  ScreenHarness page([](Ui& ui) {
    for (const char* words : {"Huishoudelijk medewerker", "Nu bewaren als bestand", "K-07"}) {
      const TextStyle style{.type = Type::kLabel, .weight = Weight::kSemibold};
      const float width = ui.measure(words, style).width;
      CHECK(ui.measure(words, style, width).height == ui.line_height(Type::kLabel));
      ui.text({20, 20, width, 20}, words, {.type = Type::kLabel, .weight = Weight::kSemibold, .wrap = false});
    }
  });
  page.frame();
  CHECK(page.ui().cut_texts().empty());
}

class Blocks final : public FallbackGlyphSource {
 public:
  bool measure(std::string_view text, float pixels, Weight, Box& box) override {
    const int side = static_cast<int>(pixels);
    box = {pixels, 0, -side, side, side};
    texts.emplace(text);
    ++measured;
    return true;
  }
  bool draw(std::string_view, float, Weight, const Box&, std::span<std::uint8_t> rgba) override {
    for (std::uint8_t& part : rgba) part = 255;
    ++drawn;
    return false;
  }
  std::set<std::string, std::less<>> texts;
  int measured = 0, drawn = 0;
};

TEST_CASE("a character that the font lacks comes from the fallback, and only that") {
  Blocks blocks;
  ScreenHarness page([](Ui& ui) { ui.text({20, 20, 400, 22}, "Fatma ابن Đặng", {}); });
  page.frame();
  CHECK(blocks.measured == 0);
  set_fallback_glyphs(&blocks);
  page.frame();
  CHECK(blocks.drawn >= 1);
  const int first = blocks.drawn;
  page.frame();
  CHECK(blocks.drawn == first);
  set_fallback_glyphs(nullptr);
  page.frame();
}

std::set<std::string, std::less<>> drawn_by_the_browser(const char* words) {
  Blocks blocks;
  set_fallback_glyphs(&blocks);
  ScreenHarness page([words](Ui& ui) { ui.text({20, 20, 900, 22}, words, {}); });
  page.frame();
  set_fallback_glyphs(nullptr);
  return blocks.texts;
}

TEST_CASE("names in scripts that join or run from right to left are drawn word by word, not letter by letter") {
  CHECK(drawn_by_the_browser("Nour (نور) Jansen").contains("نور"));
  CHECK(drawn_by_the_browser("محمد ابن علي!").contains("محمد ابن علي"));
  CHECK(drawn_by_the_browser("आशा Devi").contains("आशा"));
}

TEST_CASE("an emoji of several parts and a letter with a loose mark are one picture") {
  CHECK(drawn_by_the_browser("👩🏽‍🔧 werkt").contains("👩🏽‍🔧"));
  CHECK(drawn_by_the_browser("🇳🇱🇵🇱").contains("🇳🇱"));
  CHECK(drawn_by_the_browser("e\u0302\u0301n").contains("e\u0302\u0301"));
}

TEST_CASE("letters that stand alone come one by one, and our own letters from our own font") {
  CHECK(drawn_by_the_browser("Привет") == std::set<std::string, std::less<>>{"П", "р", "и", "в", "е", "т"});
  CHECK(drawn_by_the_browser("Şahin, Łukasz, Zoë, één").empty());
}

TEST_CASE("text cannot use the private codes of runs and icons") {
  const Cluster cluster = cluster_at("\uE123 x", 0);
  CHECK(cluster.code == kReplacementCharacter);
  CHECK(cluster.bytes == 3);
  CHECK(cluster_at("\U000F0001", 0).code == kReplacementCharacter);
}

TEST_CASE("a run is at most 60 code points long") {
  std::string words;
  for (std::size_t letter = 0; letter < kMaxRunCodePoints; ++letter) words += "ن";
  CHECK(cluster_at(words, 0).bytes == 2 * kMaxRunCodePoints);
  CHECK(cluster_at(words + "ن", 0).bytes == 2 * kMaxRunCodePoints);
}

TEST_CASE("damaged bytes are one replacement character each and end nothing") {
  const std::string damaged =
      "a\xFF"
      "b\xE2\x82";
  std::size_t position = 0;
  int clusters = 0;
  while (position < damaged.size()) {
    position += cluster_at(damaged, position).bytes;
    ++clusters;
  }
  CHECK(position == damaged.size());
  CHECK(clusters == 4);
}

}  // namespace
}  // namespace overstap::test
