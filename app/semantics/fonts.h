// The fonts: three weights of Atkinson Hyperlegible Next, Lucide icons, and a door to the browser's own fonts for every
// character those do not have. Glyphs are drawn when they are first needed, at the size and density of that moment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "app/theme/theme.h"
#include "imgui.h"

namespace overstap::ui {

struct FontFiles {
  std::span<const std::byte> regular, semibold, bold, icons;  // TTF; copied
};
void load_fonts(const FontFiles& files);  // after the context exists, before the first frame
bool fonts_are_loaded();

// Dear ImGui scales a font so that ascent - descent equals the size it is given, CSS scales the em square: Atkinson
// Hyperlegible Next has 984 + 316 = 1.3 em. Lucide is exactly 1 em, so icons need no factor.
inline constexpr float kTextScale = 1.3f;
ImFont* text_font(theme::Weight weight);
ImFont* icon_font();

// Draws what the fonts lack: a character, or a run that has to be drawn whole (shaped_runs.h). The browser's canvas
// does this on the web.
class FallbackGlyphSource {
 public:
  struct Box {
    float advance = 0;                             // pixels
    int left = 0, top = 0, width = 0, height = 0;  // of the picture; top is negative above the base line
  };
  virtual ~FallbackGlyphSource() = default;
  // False when this source cannot draw it either. `text`: UTF-8, never empty. `pixels`: size of the em square.
  virtual bool measure(std::string_view text, float pixels, theme::Weight weight, Box& box) = 0;
  // Fills width x height RGBA pixels, white where only the shape counts; true when it is a picture in colour.
  virtual bool draw(std::string_view text, float pixels, theme::Weight weight, const Box& box,
                    std::span<std::uint8_t> rgba) = 0;
};
// Not owned; null for none. Characters met before it was set are looked up again.
void set_fallback_glyphs(FallbackGlyphSource* source);

}  // namespace overstap::ui
