// Breaking text into lines as a browser would: at spaces, after a hyphen between letters, and inside a word only when
// it is longer than the line, then with a hyphen between two syllables; and drawing such a line. UTF-8.
#pragma once

#include <string_view>
#include <vector>

#include "app/semantics/geometry.h"
#include "imgui.h"

namespace overstap::ui {

struct TextLine {
  std::string_view text;
  float width = 0;
  bool cut = false;         // ends with "…"
  bool hyphenated = false;  // ends with a hyphen that is not in the text
};

struct TextFont {
  ImFont* font = nullptr;
  float size = 0;  // CSS px
  float zoom = 1;  // drawn this much larger, from letters kept for a few zooms only
};

float screen_density();  // pixels of the screen per CSS px
float text_width(const TextFont& font, std::string_view text);
// width <= 0: only line breaks in the text count. max_lines 0: as many as needed.
std::vector<TextLine> break_lines(const TextFont& font, std::string_view text, float width, int max_lines);
// Where letters stand in a line box of this height, as browsers decide it: the real field over a field on the canvas
// must show its text in the same place. Counts from the top of the box.
float baseline_in(const TextFont& font, float line_height);
// Where a word may be parted by a hyphen: before `position`, when `word` starts the line.
bool parts_syllables(std::string_view word, std::size_t position);
// Draws one line; its letters lie on whole pixels of the screen from top to bottom.
void draw_line(ImDrawList* list, const TextFont& font, float x, float baseline, ImU32 colour, std::string_view text);
// One line; cut off with "…" when it is wider than `width`.
TextLine fit_line(const TextFont& font, std::string_view text, float width);

}  // namespace overstap::ui
