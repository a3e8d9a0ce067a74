#include "core/matching/week_load.h"

#include <algorithm>
#include <cstdint>

#include "core/base/ordering.h"

namespace overstap {

namespace {

constexpr int kMinutesPerHour = 60;

// Sums over the tasks of a function: the minutes of all of them, and of one item level x minutes.
struct WeekSum {
  int minutes = 0;
  std::int64_t load_minutes = 0;
};

// As much of it as fits in the candidate's week; rounded up, so that nothing looks lighter than it is.
int asked_in(const WeekSum& sum, int week_minutes) {
  if (sum.minutes <= week_minutes) return static_cast<int>(sum.load_minutes);
  return static_cast<int>((sum.load_minutes * week_minutes + sum.minutes - 1) / sum.minutes);
}

int week_minutes_of(const Candidate& candidate, int minutes_of_tasks) {
  const int available = minutes_available(candidate);
  return available > 0 ? available : minutes_of_tasks;
}

bool asks_anything(const Task& task) {
  return std::ranges::any_of(kLoadItems, [&task](LoadItem item) { return task.load[item] > 0; });
}

Reason weigh_item(LoadItem item, int asked, const Capacity& capacity, int week_minutes) {
  Reason reason{.criterion = Criterion::kWeekLoad,
                .item = load_item_code(item, capacity),
                .asked = asked,
                .available = most_load_minutes(capacity, week_minutes),
                .source = capacity.source,
                .date = capacity.date};
  if (reason.asked <= *reason.available) return reason;
  // Never worse: the tasks themselves say what cannot be done at all. What is too long can be shared.
  reason.verdict = Verdict::kDiscuss;
  reason.remedy = Remedy::kShorter;
  return reason;
}

}  // namespace

int minutes_available(const Candidate& candidate) {
  return std::max(0, candidate.hours_per_week_now.value_or(0)) * kMinutesPerHour;
}

int load_minutes(const Task& task, LoadItem item) { return task.load[item] * task.minutes_per_week; }

int most_load_minutes(const Capacity& capacity, int minutes) { return capacity.level.value_or(0) * minutes; }

std::vector<Reason> weigh_week(const Candidate& candidate, const std::vector<const Task*>& entry_tasks) {
  int minutes = 0, without_time = 0;
  PerLoadItem<int> sums{};
  for (const Task* task : entry_tasks) {
    minutes += task->minutes_per_week;
    if (task->minutes_per_week <= 0 && asks_anything(*task)) ++without_time;
    for (const LoadItem item : kLoadItems) sums[item] += load_minutes(*task, item);
  }
  const int week_minutes = week_minutes_of(candidate, minutes);
  std::vector<Reason> reasons;
  reasons.reserve(kLoadItemCount + 1);
  for (const LoadItem item : kLoadItems) {
    const Capacity& capacity = candidate.capacity[item];
    if (sums[item] == 0 || capacity.level.value_or(0) == 0) continue;
    reasons.push_back(weigh_item(item, asked_in({minutes, sums[item]}, week_minutes), capacity, week_minutes));
  }
  if (without_time > 0) {
    reasons.push_back({.criterion = Criterion::kWeekLoad,
                       .verdict = Verdict::kUnknown,
                       .asked = without_time,
                       .remedy = Remedy::kAsk});
  }
  put_in_order(reasons, [](const Reason& left, const Reason& right) { return left.verdict > right.verdict; });
  return reasons;
}

std::optional<ShorterWork> shorter_work(const Candidate& candidate, const std::vector<const Task*>& entry_tasks,
                                        LoadItem item) {
  const int limit = candidate.capacity[item].level.value_or(0);
  WeekSum others;     // of the tasks within the limit
  int too_heavy = 0;  // minutes of the tasks over it
  std::int64_t too_heavy_load = 0;
  for (const Task* task : entry_tasks) {
    if (task->load[item] > limit) {
      too_heavy += task->minutes_per_week;
      too_heavy_load += load_minutes(*task, item);
    } else {
      others.minutes += task->minutes_per_week;
      others.load_minutes += load_minutes(*task, item);
    }
  }
  const int week_minutes = week_minutes_of(candidate, others.minutes + too_heavy);
  const auto fits = [&](int minutes) {
    const WeekSum sum{others.minutes + minutes, others.load_minutes + too_heavy_load * minutes / too_heavy};
    return asked_in(sum, week_minutes) <= most_load_minutes(candidate.capacity[item], week_minutes);
  };
  if (too_heavy == 0 || fits(too_heavy)) return std::nullopt;
  int minutes = (too_heavy - 1) / kShorterWorkStepMinutes * kShorterWorkStepMinutes;
  while (minutes > 0 && !fits(minutes)) minutes -= kShorterWorkStepMinutes;
  if (minutes == 0) return std::nullopt;
  return ShorterWork{too_heavy, minutes};
}

}  // namespace overstap
