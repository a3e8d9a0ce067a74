// One way to look for a good division, for best_division.cpp. Threshold accepting: a random move is kept when it loses
// less than a threshold that falls to nothing. A move gives a thing to somebody else, who may have to put down one or
// two; those go to whoever had the thing, to somebody else, or to nobody. Good at finding who should have what kind of
// work; not good at the last minutes, see exact_shares.h.
#pragma once

#include "core/matching/division_state.h"

namespace overstap {

// Leaves `state` at the best division found, or at the first that reaches `enough` and pleases. `per_unit`: what one
// unit of weight counts in the main score.
void search_by_threshold(DivisionState& state, const std::vector<int>& weights, std::int64_t per_unit,
                         std::int64_t steps, std::int64_t enough);

}  // namespace overstap
