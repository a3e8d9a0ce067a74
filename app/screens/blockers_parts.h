// The parts of Knelpunten, shared between its files.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/matching/blocker_survey.h"

namespace overstap {

// What stands in the way, most pairs first; the rest of a long list on request.
void draw_blocker_bars(const ScreenContext& context, Column& column, const SurveyedGroup& group, Outbox& out);

}  // namespace overstap
