// Words in a box of fixed size, as in a button: on one line when they fit, else smaller and on as many lines as needed.
// Words that somebody has to read are never cut off.
#pragma once

#include <string_view>

#include "app/semantics/ui.h"

namespace overstap::ui {

// Centred from top to bottom; from left to right as `style` says.
void paint_fitting(Ui& ui, const Rect& box, std::string_view text, TextStyle style, ImU32 ink);

}  // namespace overstap::ui
