// A button in a column: as wide as its words, on a phone as wide as the column.
#pragma once

#include "app/screens/column.h"

namespace overstap {

bool stack_button(Column& column, ui::Key key, const ui::Button& button);

}  // namespace overstap
