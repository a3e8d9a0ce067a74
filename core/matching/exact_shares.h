// One way to make a division better, for best_division.cpp: two or three people put down everything, and share it out
// again one after the other, each with the very best choice of what there is. What comes out is kept when it is no
// worse.
#pragma once

#include "core/matching/division_state.h"

namespace overstap {

// Until `enough` is reached or the work is done; `work` is in cells of the tables that the choices need.
void improve_by_exact_shares(DivisionState& state, const std::vector<int>& weights, const std::vector<Sharer>& people,
                             std::int64_t work, std::int64_t enough);

}  // namespace overstap
