// Groei: the parts of somebody's growth in one function.
#pragma once

#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/candidate/sign_off.h"

namespace overstap {

struct GrowthView {
  const Function& function;
  const Candidate& candidate;
  const TaskGrowth& task;
};

// What a step asks in hours, against the hours of this candidate; "" when it asks none.
std::string step_hours_text(const Phrases& t, const Candidate& candidate, int hours_min);

// Each fills its column from the top and draws no background.
// The ladder of one task: per step who signed it, when, where and on what evidence.
void draw_signed_ladder(Column& column, const ScreenContext& context, const GrowthView& view, Outbox& out);
// Signing the next step, or another one.
void draw_sign_off_form(Column& column, const ScreenContext& context, const GrowthView& view, Outbox& out);

}  // namespace overstap
