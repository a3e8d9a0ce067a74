// The board of a session as one picture that stands by itself (SVG): zones where the form lays them, notes as cards
// with their colour and sign, groups with their title, dots when they were shown. No script, no reference to anything
// outside. Must not decide what may be shown (that is session_report), and knows no theme: colours come from the
// caller.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/explain/session_report.h"

namespace overstap {

// As SVG writes them: "#FFE9A6".
struct BoardNoteColours {
  std::string_view fill, edge, text;
};
struct BoardColours {
  std::string_view page, zone, card, line, text, soft_text, dot, dot_text;
  std::array<BoardNoteColours, kNoteColours.size()> notes;  // in the order of NoteColour
};
// For paper: what the light theme has. A test holds them beside app/theme.
extern const BoardColours kPaperColours;

std::string board_svg(const Phrases& phrases, const SessionReport& report, const BoardColours& colours);

// The same picture seen from so far away that no word can be read: boxes alone, a line of words too. For a preview.
struct PictureBox {
  int x = 0, y = 0, width = 0, height = 0;
  std::string_view fill{}, edge{};  // edge: "" for none
  bool is_words = false;
};
struct BoardFromAfar {
  int width = 0, height = 0;
  std::vector<PictureBox> boxes{};  // what lies lower first
};
BoardFromAfar board_from_afar(const Phrases& phrases, const SessionReport& report, const BoardColours& colours);

// What stands between tags or in an attribute; what XML does not allow is left out.
std::string svg_text(std::string_view text);
// Lines that fit a width, by a generous guess of how wide letters are: no font is known here. A word that is wider than
// a line is parted.
int lettering_width(std::string_view text, int font_pixels);
std::vector<std::string> wrapped_lines(std::string_view text, int width_pixels, int font_pixels);

}  // namespace overstap
