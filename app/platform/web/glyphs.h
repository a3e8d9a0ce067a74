// Characters that our fonts lack, drawn by the browser with the fonts of the device: names in Cyrillic, Greek or
// Arabic, and emoji. Costs no bytes and works without a connection.
#pragma once

#include "app/semantics/fonts.h"

namespace overstap::web {

class BrowserGlyphs final : public ui::FallbackGlyphSource {
 public:
  bool measure(std::string_view text, float pixels, theme::Weight weight, Box& box) override;
  bool draw(std::string_view text, float pixels, theme::Weight weight, const Box& box,
            std::span<std::uint8_t> rgba) override;
};

}  // namespace overstap::web
