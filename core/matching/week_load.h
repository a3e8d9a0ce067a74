// Load over a week: what a task asks counts as level x time. One rule for the verdict of a pair, for a bundle and for a
// division; docs/REGELS.md, "Belasting over de week" (our own draft). Says nothing about a single moment: that a task
// asks more than is possible is weigh_load().
#pragma once

#include <optional>
#include <vector>

#include "core/matching/verdict.h"

namespace overstap {

int minutes_available(const Candidate& candidate);  // per week; 0 when the hours are not known

int load_minutes(const Task& task, LoadItem item);  // level x minutes per week
// What can be carried in a week of this many minutes; an unknown capacity carries nothing.
int most_load_minutes(const Capacity& capacity, int minutes);

// One reason per item that these tasks ask and of which a limit above "none" is known: what a question or a "cannot" is
// about stands with the tasks already. Of tasks that are more than the candidate's hours as much is counted as fits in
// those hours, in proportion. Without known hours the week is as long as the tasks. Worst first, then in order of item;
// one question without an item when a task that asks something has no time filled in.
std::vector<Reason> weigh_week(const Candidate& candidate, const std::vector<const Task*>& entry_tasks);

// How much less time makes an item fit over the week: of all tasks together that ask more of it than the limit.
struct ShorterWork {
  int from_minutes = 0, to_minutes = 0;
  bool operator==(const ShorterWork&) const = default;
};
inline constexpr int kShorterWorkStepMinutes = 30;
// Empty when it fits now, or only when none of these tasks is left.
std::optional<ShorterWork> shorter_work(const Candidate& candidate, const std::vector<const Task*>& entry_tasks,
                                        LoadItem item);

}  // namespace overstap
