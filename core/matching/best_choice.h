// The best choice among things that share what there is of time and of other limits: a 0/1 knapsack with one weight and
// several limits, solved exactly by branch and bound. Pure arithmetic; what the things are is the caller's.
#pragma once

#include <cstdint>
#include <vector>

namespace overstap {

struct Choosable {
  std::int64_t value = 0;   // of this one; the sum over what is chosen must stay below 2^60
  int weight = 0;           // from 1
  std::vector<int> uses{};  // of each limit, from 0
};

struct ChoiceLimits {
  int weight = 0;           // of all that is chosen together
  std::vector<int> uses{};  // per limit
  std::int64_t beat = 0;    // only a choice worth more than this counts
  std::int64_t steps = 0;   // after so many the best so far is given; 0: no end
};

struct Choice {
  std::vector<bool> chosen;  // per thing, in the order given; empty when nothing is worth more than `beat`
  std::int64_t value = 0;
  bool proven = true;  // false: the steps ran out before it was certain that nothing is better
};

// The same input gives the same choice.
Choice best_choice(const std::vector<Choosable>& things, const ChoiceLimits& limits);

}  // namespace overstap
