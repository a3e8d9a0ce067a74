// Decisions as they were taken: outcome, by whom and when, why, and what it went over. For a pair and for a trajectory.
#pragma once

#include <span>

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

// As a list with this name; each item says all of its decision, and can be rectified.
void stack_decisions(const ScreenContext& context, Column& column, ui::Key key, std::string_view name,
                     std::span<const Decision* const> decisions, bool name_functions, Outbox& out);

}  // namespace overstap
