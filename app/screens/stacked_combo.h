// A choice from a list whose options may be long words: the box is as high as what is chosen needs, also on a phone
// with very large text.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/screens/column.h"

namespace overstap {

std::optional<int> stack_combo(Column& column, ui::Key key, std::string_view label, std::span<const ui::Option> options,
                               int selected);

}  // namespace overstap
