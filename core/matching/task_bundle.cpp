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
      : candidate_(candidate),
        room_(minutes_available(candidate)),
        limits_(limits_of(candidate)),
        possible_(std::move(possible)) {
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
    TaskBundle bundle = bundle_of(candidate_, possible_, best_);
    bundle.left_out = std::move(left_out);
    bundle.proven = proven_;
    const LimitUse used = use_of(possible_, best_);
    for (std::size_t index = 0; index < possible_.size(); ++index) {
      if (std::ranges::find(best_, index) != best_.end()) continue;
      bundle.left_out.push_back(why_not_beside(possible_[index], candidate_, bundle.minutes, used));
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

  const Candidate& candidate_;
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

std::vector<LeftOutGroup> group_left_out(const std::vector<TaskLeftOut>& left_out) {
  const auto same = [](const TaskLeftOut& left, const TaskLeftOut& right) {
    if (left.because != right.because || left.item != right.item) return false;
    if (!left.reason || !right.reason) return left.reason.has_value() == right.reason.has_value();
    return left.reason->criterion == right.reason->criterion && left.reason->item == right.reason->item;
  };
  std::vector<LeftOutGroup> groups;
  for (const TaskLeftOut& left : left_out) {
    const auto group = std::ranges::find_if(groups, [&](const LeftOutGroup& one) { return same(one.front(), left); });
    if (group == groups.end()) {
      groups.push_back({left});
    } else {
      group->push_back(left);
    }
  }
  put_in_order(groups, std::greater<>(), [](const LeftOutGroup& group) { return group.size(); });
  return groups;
}

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
