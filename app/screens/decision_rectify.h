// Puts right what was written down wrongly with a decision: its note, or a name. The core says what it needs
// (core/workspace/trajectory_drafts.cpp); here is only asked, and refused in the same words.
#pragma once

#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

float rectify_button_height(const ui::Ui& ui);
// Opens and closes the form of this decision. `title`: how the decision is called in its list.
void stack_rectify_button(const ScreenContext& context, Column& column, const Decision& decision,
                          const std::string& title, Outbox& out);
// The form that is open: under the list, because a row of a list is read as one.
void draw_rectify_form(const ScreenContext& context, Column& column, Outbox& out);

}  // namespace overstap
