// A QR code: dark modules on white with a quiet zone of four modules, in every theme, or a camera does not find it.
#include <algorithm>
#include <cmath>

#include "app/semantics/ui_state.h"
#include "app/theme/code_colours.h"

namespace overstap::ui {

namespace {

constexpr int kQuietModules = 4;

}  // namespace

void Ui::code(Key key, const Rect& rect, std::string_view name, int size, const std::vector<bool>& dark) {
  image(key, rect, name);
  // Whole pixels: lines between modules would be taken for light ones.
  const float across = static_cast<float>(size + 2 * kQuietModules);
  const float side = std::min(rect.width, rect.height);
  const float module = side >= across ? std::floor(side / across) : side / across;
  const float left = std::round(rect.centre_x() - module * across / 2);
  const float top = std::round(rect.centre_y() - module * across / 2);
  fill({left, top, module * across, module * across}, theme::kCodeLight);
  const auto is_dark = [&](int x, int y) { return x < size && dark[static_cast<std::size_t>(y * size + x)]; };
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      if (!is_dark(x, y)) continue;
      const int start = x;
      while (is_dark(x, y)) ++x;
      fill({left + module * static_cast<float>(start + kQuietModules),
            top + module * static_cast<float>(y + kQuietModules), module * static_cast<float>(x - start), module},
           theme::kCodeDark);
    }
  }
}

}  // namespace overstap::ui
