// The parts of one candidate's trajectory, shared between its files. Each stacks its cards from the top of the column.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

// The five steps, each with its gate.
void draw_trajectory_steps(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out);
// How far, per function that the candidate was put forward for.
void draw_trajectory_stages(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out);
// The Poortwachter dates.
void draw_trajectory_milestones(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out);

}  // namespace overstap
