// What a list shows while it is empty: a picture, what is missing, how to begin, and the button that begins.
#pragma once

#include <string_view>

#include "app/screens/column.h"

namespace overstap {

struct EmptyState {
  std::string_view title, line;
  std::string_view button = {};  // "" when there is nothing to press
  ui::IconName button_icon = "";
  std::string_view second_button = {};
  ui::IconName second_icon = "";
};
// Centred in the column. 1 or 2 when that button was pressed, else 0.
int draw_empty_state(Column& column, const EmptyState& state);

}  // namespace overstap
