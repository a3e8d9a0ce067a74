// Every pair of colours that meets on a screen is far enough apart: 4.5 for words, 3 for parts (WCAG 1.4.3 and 1.4.11),
// and 7 for both in high contrast.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

#include "app/theme/theme.h"
#include "core/exchange/board_svg.h"

namespace overstap::theme {
namespace {

double linear(ImU32 colour, int shift) {
  const double part = (colour >> shift & 255) / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
  return 0.2126 * linear(colour, IM_COL32_R_SHIFT) + 0.7152 * linear(colour, IM_COL32_G_SHIFT) +
         0.0722 * linear(colour, IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

enum class Kind { kWord, kPart };
struct Pair {
  Colour front, back;
  Kind kind;
};

using enum Colour;
constexpr Pair kPairs[] = {
    {kOnPrimary, kPrimary, Kind::kWord},
    {kOnPrimary, kPrimaryHover, Kind::kWord},
    {kOnPrimary, kPrimaryPressed, Kind::kWord},
    {kOnPrimarySoft, kPrimarySoft, Kind::kWord},
    {kOnPrimarySoft, kSurface, Kind::kWord},
    {kText, kPrimarySoft, Kind::kWord},
    {kTextSoft, kPrimarySoft, Kind::kWord},
    {kPrimary, kPrimarySoft, Kind::kWord},
    {kOnAccent, kAccent, Kind::kWord},
    {kOnAccentSoft, kAccentSoft, Kind::kWord},
    {kText, kAccentSoft, Kind::kWord},
    {kTextSoft, kAccentSoft, Kind::kWord},
    {kPrimary, kAccentSoft, Kind::kWord},
    {kDisabledText, kDisabledFill, Kind::kWord},
    {kDisabledText, kSurface, Kind::kWord},
    {kDisabledText, kBackground, Kind::kWord},
    {kOnHero, kHero, Kind::kWord},
    {kAccent, kHero, Kind::kPart},
    {kOnToast, kToast, Kind::kWord},
    {kToastAction, kToast, Kind::kWord},
    {kFocusOuter, kFocusInner, Kind::kPart},
    {kLoad, kLoadEmpty, Kind::kPart},
    {kPrimary, kLoadEmpty, Kind::kPart},
    {kText, kLoadEmpty, Kind::kPart},
};

constexpr Theme kThemes[] = {Theme::kLight, Theme::kDark, Theme::kContrast};

double needed(Theme theme, Kind kind) {
  if (theme == Theme::kContrast) return 7;
  return kind == Kind::kWord ? 4.5 : 3;
}

void check(Theme theme, const std::string& what, ImU32 front, ImU32 back, Kind kind) {
  INFO("theme " << static_cast<int>(theme) << ", " << what);
  CHECK(contrast(front, back) >= needed(theme, kind));
}

std::string number(Colour role) { return std::to_string(static_cast<int>(role)); }

TEST_CASE("colour roles that meet are far enough apart") {
  for (const Theme theme : kThemes) {
    for (const Pair& pair : kPairs) {
      check(theme, "role " + number(pair.front) + " on " + number(pair.back), colour(theme, pair.front),
            colour(theme, pair.back), pair.kind);
    }
    for (const Colour back : {kBackground, kSurface, kSunken}) {
      for (const Colour word : {kText, kTextSoft, kPrimary}) {
        check(theme, "word " + number(word) + " on " + number(back), colour(theme, word), colour(theme, back),
              Kind::kWord);
      }
      for (const Colour part : {kControlLine, kLoad, kFocusOuter}) {
        check(theme, "part " + number(part) + " on " + number(back), colour(theme, part), colour(theme, back),
              Kind::kPart);
      }
    }
  }
}

TEST_CASE("one of the two focus rings is seen on a filled button") {
  for (const Theme theme : kThemes) {
    for (const Colour fill : {kPrimary, kAccent, kHero, kToast}) {
      const double outer = contrast(colour(theme, kFocusOuter), colour(theme, fill));
      const double inner = contrast(colour(theme, kFocusInner), colour(theme, fill));
      INFO("theme " << static_cast<int>(theme) << ", fill " << number(fill));
      CHECK(std::max(outer, inner) >= 3);
    }
  }
}

TEST_CASE("verdicts are readable on every ground") {
  for (const Theme theme : kThemes) {
    for (int verdict = 0; verdict < 4; ++verdict) {
      const VerdictColours& colours = verdict_colours(theme, verdict);
      const std::string what = "verdict " + std::to_string(verdict);
      for (const ImU32 back : {colour(theme, kBackground), colour(theme, kSurface), colours.soft}) {
        check(theme, what + " word", colours.ink, back, Kind::kWord);
        check(theme, what + " part", colours.part, back, Kind::kPart);
      }
      check(theme, what + " in its fill", colours.on_part, colours.fill, Kind::kWord);
      check(theme, what + " text on soft", colour(theme, kText), colours.soft, Kind::kWord);
      check(theme, what + " link on soft", colour(theme, kPrimary), colours.soft, Kind::kWord);
    }
  }
}

TEST_CASE("notes are readable, and their sign and edge are seen") {
  for (const Theme theme : kThemes) {
    for (int note = 0; note < 6; ++note) {
      const NoteColours& colours = note_colours(theme, note);
      INFO("theme " << static_cast<int>(theme) << ", note " << note);
      CHECK(contrast(colours.text, colours.fill) >= 7);
      CHECK(contrast(colours.edge, colours.fill) >= (theme == Theme::kContrast ? 7 : 4.5));
      if (theme == Theme::kContrast) CHECK(contrast(colours.edge, colour(theme, kBackground)) >= 7);
    }
  }
}

TEST_CASE("numbers from the future fall back on the first colour") {
  CHECK(&verdict_colours(Theme::kLight, 99) == &verdict_colours(Theme::kLight, 0));
  CHECK(&note_colours(Theme::kDark, -1) == &note_colours(Theme::kDark, 0));
}

TEST_CASE("no text is smaller than the design allows") {
  for (int type = 0; type < static_cast<int>(Type::kCount); ++type) {
    CHECK(type_size(static_cast<Type>(type), false).size >= 14);
    CHECK(type_size(static_cast<Type>(type), true).size >= 16);
  }
}

}  // namespace
TEST_CASE("a board on paper has the colours of the light theme") {
  const BoardColours& paper = kPaperColours;
  const std::pair<std::string_view, Colour> roles[] = {
      {paper.page, kBackground}, {paper.zone, kSurface},       {paper.card, kSunken}, {paper.line, kControlLine},
      {paper.text, kText},       {paper.soft_text, kTextSoft}, {paper.dot, kPrimary}, {paper.dot_text, kOnPrimary}};
  for (const auto& [written, role] : roles) {
    CAPTURE(written);
    CHECK(written_colour(written) == colour(Theme::kLight, role));
  }
  for (std::size_t index = 0; index < paper.notes.size(); ++index) {
    const NoteColours& note = note_colours(Theme::kLight, static_cast<int>(index));
    CHECK(written_colour(paper.notes[index].fill) == note.fill);
    CHECK(written_colour(paper.notes[index].edge) == note.edge);
    CHECK(written_colour(paper.notes[index].text) == note.text);
  }
}

}  // namespace overstap::theme
