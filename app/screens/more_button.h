// The quiet button under a part of a list: shows the rest, or puts it away again.
#pragma once

#include <string_view>

#include "app/screens/column.h"

namespace overstap {

// True when it is pressed. `open`: the rest is shown now.
bool stack_more_button(Column& column, ui::Key key, std::string_view label, bool open);

}  // namespace overstap
