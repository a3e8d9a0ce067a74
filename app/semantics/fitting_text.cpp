#include "app/semantics/fitting_text.h"

#include <algorithm>

namespace overstap::ui {

void paint_fitting(Ui& ui, const Rect& box, std::string_view text, TextStyle style, ImU32 ink) {
  style.wrap = false;
  if (ui.measure(text, style).width > box.width + 1) {
    style.wrap = true;
    style.type = std::min(style.type, Type::kLabel);
    // Still too high: as small as text may be.
    if (ui.measure(text, style, box.width).height > box.height) style.type = Type::kCaption;
  }
  const float height = ui.measure(text, style, box.width).height;
  ui.paint_text({box.x, box.centre_y() - height / 2, box.width, height}, text, style, ink);
}

}  // namespace overstap::ui
