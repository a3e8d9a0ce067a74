#include "core/matching/task_bundle.h"

#include <algorithm>

#include "core/base/code_table.h"
#include "core/base/ordering.h"
#include "core/matching/best_choice.h"
#include "core/matching/bundle_rules.h"

namespace overstap {

namespace {

constexpr CodeTable<LeftOut, 8> kLeftOutCodes{
    {"nu_niet", "onbekend", "growth", "no_minutes", "hours", "load", "daypart", "workplace"}};
static_assert(static_cast<std::size_t>(LeftOut::kWorkplace) + 1 == kLeftOutCodes.codes.size());

constexpr std::int64_t kMostSteps = 1'000'000;

// Lines 1 to 3 of the order in one number: a week has 10,080 minutes, less than 2^14.
std::int64_t value_of(const PossibleTask& task) {
  const std::int64_t minutes = task.task->minutes_per_week;
  return (minutes << 42) - (task.to_discuss.empty() ? 0 : minutes << 28) + (task.wanted ? minutes << 14 : 0);
}

class Bundling {
 public:
  Bundling(const Candidate& candidate, std::vector<PossibleTask> possible)
      : room_(minutes_available(candidate)), limits_(limits_of(candidate)), possible_(std::move(possible)) {
    for (const PossibleTask& task : possible_) {
      if (std::ranges::find(workplaces_, task.workplace) == workplaces_.end()) workplaces_.push_back(task.workplace);
    }
  }

  // One workplace before two, and two only when that is better: so line 4 of the order holds.
  void run() {
    for (std::size_t first = 0; first < workplaces_.size(); ++first) try_workplaces(first, first);
    for (std::size_t first = 0; first < workplaces_.size(); ++first) {
      for (std::size_t second = first + 1; second < workplaces_.size(); ++second) try_workplaces(first, second);
    }
  }

  TaskBundle result(std::vector<TaskLeftOut> left_out) const {
    TaskBundle bundle{.left_out = std::move(left_out), .minutes_available = room_, .proven = proven_};
    LimitUse used{};
    std::vector<std::string> workplaces;
    for (const std::size_t index : best_) {
      const PossibleTask& one = possible_[index];
      const int minutes = one.task->minutes_per_week;
      bundle.tasks.push_back({one.task->id, one.function->id, minutes, one.wanted, one.to_discuss});
      bundle.minutes += minutes;
      bundle.minutes_to_discuss += one.to_discuss.empty() ? 0 : minutes;
      bundle.minutes_wanted += one.wanted ? minutes : 0;
      for (std::size_t limit = 0; limit < used.size(); ++limit) used[limit] += one.uses[limit];
      if (std::ranges::find(workplaces, one.workplace) == workplaces.end()) workplaces.push_back(one.workplace);
    }
    bundle.workplaces = static_cast<int>(workplaces.size());
    for (std::size_t item = 0; item < kLoadItemCount; ++item) {
      if (used[item] > 0) bundle.load.push_back({kLoadItems[item], used[item], limits_[item]});
    }
    for (std::size_t index = 0; index < possible_.size(); ++index) {
      if (std::ranges::find(best_, index) != best_.end()) continue;
      bundle.left_out.push_back(why_left_out(possible_[index], bundle.minutes, used));
    }
    return bundle;
  }

 private:
  static_assert(kMostWorkplaces == 2);

  void try_workplaces(std::size_t first, std::size_t second) {
    std::vector<Choosable> things;
    std::vector<std::size_t> indices;
    for (std::size_t index = 0; index < possible_.size(); ++index) {
      const PossibleTask& one = possible_[index];
      if (one.workplace != workplaces_[first] && one.workplace != workplaces_[second]) continue;
      things.push_back({value_of(one), one.task->minutes_per_week, {one.uses.begin(), one.uses.end()}});
      indices.push_back(index);
    }
    const Choice choice = best_choice(
        things, {.weight = room_, .uses = {limits_.begin(), limits_.end()}, .beat = best_value_, .steps = kMostSteps});
    proven_ = proven_ && choice.proven;
    if (choice.chosen.empty()) return;
    best_value_ = choice.value;
    best_.clear();
    for (std::size_t at = 0; at < indices.size(); ++at) {
      if (choice.chosen[at]) best_.push_back(indices[at]);
    }
  }

  TaskLeftOut why_left_out(const PossibleTask& one, int minutes, const LimitUse& used) const {
    TaskLeftOut left{one.task->id, one.function->id, LeftOut::kWorkplace};
    if (minutes + one.task->minutes_per_week > room_) {
      left.because = LeftOut::kHours;
      return left;
    }
    for (std::size_t limit = 0; limit < used.size(); ++limit) {
      if (used[limit] + one.uses[limit] <= limits_[limit]) continue;
      if (limit < kLoadItemCount) {
        left.because = LeftOut::kLoad;
        left.item = std::string(1, load_code(kLoadItems[limit]));
      } else {
        left.because = LeftOut::kDaypart;
        const DaypartSet set(limit - kLoadItemCount + 1);
        for (const Daypart daypart : kDayparts) {
          if (set == DaypartSet().set(static_cast<std::size_t>(daypart))) left.item = daypart_code(daypart);
        }
      }
      return left;
    }
    return left;
  }

  int room_;
  LimitUse limits_;
  std::vector<PossibleTask> possible_;
  std::vector<std::string> workplaces_;
  std::vector<std::size_t> best_;  // rising
  std::int64_t best_value_ = 0;
  bool proven_ = true;
};

}  // namespace

std::string_view left_out_code(LeftOut because) { return kLeftOutCodes.code(because); }

TaskBundle best_bundle(const Candidate& candidate, const std::vector<FunctionTasks>& functions,
                       const Gazetteer& places) {
  PossibleTasks sorted = possible_tasks(candidate, functions, places);
  Bundling bundling(candidate, std::move(sorted.tasks));
  bundling.run();
  TaskBundle bundle = bundling.result(std::move(sorted.left_out));
  // All that is left out in one order, as the tasks were given.
  std::vector<std::string> order;
  for (const FunctionTasks& of : functions) {
    std::vector<const Task*> tasks = of.tasks;
    put_in_order(tasks, {}, [](const Task* task) { return std::pair(task->number, task->id); });
    for (const Task* task : tasks) order.push_back(task->id);
  }
  put_in_order(bundle.left_out, {},
               [&order](const TaskLeftOut& left) { return std::ranges::find(order, left.task_id) - order.begin(); });
  return bundle;
}

}  // namespace overstap
