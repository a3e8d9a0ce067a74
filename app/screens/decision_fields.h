// The fields that every form about a decision has: a note on which medical words are pointed out, and lines for names
// and dates. Each is true when its text was changed.
#pragma once

#include <string>
#include <string_view>

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

inline constexpr float kDecisionFieldGap = theme::kSpace3;

bool stack_decision_note(const ScreenContext& context, Column& column, std::string& note, std::string_view label,
                         std::string_view hint);
bool stack_decision_line(Column& column, ui::Key key, std::string& text, std::string_view label);
bool stack_decision_date(Column& column, std::string& date, std::string_view label);

}  // namespace overstap
