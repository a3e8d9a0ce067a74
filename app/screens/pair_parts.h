// The parts of one pair in full, shared between its files.
#pragma once

#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/matching/smallest_change_search.h"

namespace overstap {

// One candidate and one function: as it is now, and as it would be with the sliders and switches of "Wat als".
struct PairView {
  const Candidate& candidate;
  const Function& function;
  const FunctionVerdict& now;
  const SmallestChangeSearch& search;
  const SmallestChanges& smallest;  // as far as it was searched
  FunctionVerdict what_if;
  bool trying = false;  // a slider or switch differs from what is known now

  const FunctionVerdict& shown() const { return trying ? what_if : now; }
};

// Time and journey, will, skills: three questions in this order.
void draw_pair_conditions(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out);
// Every task with its verdict; a press shows all its reasons.
void draw_pair_tasks(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out);
// Load over the week: what does not fit, and on request what fits.
void draw_pair_week(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out);
// The verdict of the reason about the same thing before "what if", when it was another one.
std::optional<Verdict> verdict_before(const std::vector<Reason>& before, const Reason& reason);
// The sliders: to try, nothing changes.
void draw_pair_what_if(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out);
// "Kleinste wijziging": one of the smallest sets of changes, to try at once. False when nothing has to change.
bool draw_pair_smallest(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out);
// "Reis tot 42 minuten, nu 30": a possible change as a line of its own.
std::string change_line(const ScreenContext& context, const PossibleChange& change);
// What was decided about the pair, and the form for the next decision.
void draw_pair_decision(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out);
// What is really known of journey and hours: this does change the verdict.
void draw_pair_journey_edit(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out);

}  // namespace overstap
