// What one task takes of a candidate's week, and what there is of it: the rules that a bundle keeps to, as numbers. For
// task_bundle.cpp and for dividing tasks over a group.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/matching/task_bundle.h"
#include "core/matching/week_load.h"

namespace overstap {

// One limit per load item, then one per set of dayparts: work that can only be done in those parts fits in those parts.
inline constexpr std::size_t kDaypartSets = 7;
inline constexpr std::size_t kBundleLimits = kLoadItemCount + kDaypartSets;
using LimitUse = std::array<int, kBundleLimits>;

struct PossibleTask {
  const Task* task = nullptr;
  const Function* function = nullptr;
  std::string workplace{};  // organisation and place
  DaypartSet dayparts{};    // in which it can be done
  std::vector<Reason> to_discuss{};
  bool wanted = false;
  LimitUse uses{};
};

struct PossibleTasks {
  std::vector<PossibleTask> tasks{};    // in order of function and number
  std::vector<TaskLeftOut> left_out{};  // the rest, in the same order
};

LimitUse limits_of(const Candidate& candidate);
PossibleTasks possible_tasks(const Candidate& candidate, const std::vector<FunctionTasks>& functions,
                             const Gazetteer& places);

// What these of the possible tasks make together; without what is left out. `chosen`: positions, rising.
TaskBundle bundle_of(const Candidate& candidate, const std::vector<PossibleTask>& possible,
                     const std::vector<std::size_t>& chosen);
// What they use of the limits together.
LimitUse use_of(const std::vector<PossibleTask>& possible, const std::vector<std::size_t>& chosen);
// Why one that could be in is not in beside them: the first that holds.
TaskLeftOut why_not_beside(const PossibleTask& one, const Candidate& candidate, int minutes, const LimitUse& used);

}  // namespace overstap
