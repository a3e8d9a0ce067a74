// How much can be shared out at most, whoever gets what: things may be cut up here, so it is never too low. Pure
// arithmetic, for best_division.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/matching/best_division.h"

namespace overstap {

// The most that flows from things to people: a thing gives so much, a person takes so much, along the offers.
std::int64_t most_shared_out(const std::vector<std::int64_t>& things, const std::vector<std::int64_t>& people,
                             const std::vector<Sharer>& sharers);

// The most weight that this person can have when nobody else takes anything; never too low.
std::int64_t most_for_one(const std::vector<int>& weights, const Sharer& person);

}  // namespace overstap
