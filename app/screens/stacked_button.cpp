#include "app/screens/stacked_button.h"

#include <algorithm>

namespace overstap {

bool stack_button(Column& column, ui::Key key, const ui::Button& button) {
  ui::Ui& ui = column.ui();
  const ui::Rect strip = column.take(ui.button_height(button.size));
  const float width = ui.narrow() ? strip.width : std::min(strip.width, ui.button_width(button));
  return ui.button(key, {strip.x, strip.y, width, strip.height}, button);
}

}  // namespace overstap
