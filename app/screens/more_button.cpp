#include "app/screens/more_button.h"

#include <algorithm>

#include "icon_codepoints.h"

namespace overstap {

bool stack_more_button(Column& column, ui::Key key, std::string_view label, bool open) {
  ui::Ui& ui = column.ui();
  const ui::Button button{.label = label,
                          .icon = open ? icon::kChevronUp : icon::kChevronDown,
                          .kind = ui::ButtonKind::kQuiet,
                          .size = ui::ButtonSize::kSmall};
  const ui::Rect strip = column.take(ui.button_height(ui::ButtonSize::kSmall));
  return ui.button(key, {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button);
}

}  // namespace overstap
