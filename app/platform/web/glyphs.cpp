#include "app/platform/web/glyphs.h"

#include <emscripten.h>

#include <array>

// clang-format off
EM_JS(int, js_glyph_measure, (const char* text, int size, float pixels, int weight, float* box), {
  const found = Module['doors']['measureGlyph'](UTF8ToString(text, size), pixels, weight);
  if (!found) return 0;
  HEAPF32.set(found, box >> 2);
  return 1;
})
EM_JS(int, js_glyph_draw, (const char* text, int size, float pixels, int weight, int left, int top, int width, int height, void* rgba), {
  const drawn = Module['doors']['drawGlyph'](UTF8ToString(text, size), pixels, weight, left, top, width, height);
  HEAPU8.set(drawn['pixels'], rgba);
  return drawn['coloured'] ? 1 : 0;
})
// clang-format on

namespace overstap::web {

namespace {

constexpr std::array<int, 3> kCssWeights = {400, 600, 700};

int css_weight(theme::Weight weight) { return kCssWeights[static_cast<std::size_t>(weight)]; }

}  // namespace

bool BrowserGlyphs::measure(std::string_view text, float pixels, theme::Weight weight, Box& box) {
  std::array<float, 5> found{};  // advance, left, top, width, height
  if (js_glyph_measure(text.data(), static_cast<int>(text.size()), pixels, css_weight(weight), found.data()) == 0)
    return false;
  box = {found[0], static_cast<int>(found[1]), static_cast<int>(found[2]), static_cast<int>(found[3]),
         static_cast<int>(found[4])};
  return true;
}

bool BrowserGlyphs::draw(std::string_view text, float pixels, theme::Weight weight, const Box& box,
                         std::span<std::uint8_t> rgba) {
  if (rgba.size() < static_cast<std::size_t>(box.width) * static_cast<std::size_t>(box.height) * 4) return false;
  return js_glyph_draw(text.data(), static_cast<int>(text.size()), pixels, css_weight(weight), box.left, box.top,
                       box.width, box.height, rgba.data()) != 0;
}

}  // namespace overstap::web
