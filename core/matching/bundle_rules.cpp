#include "core/matching/bundle_rules.h"

#include <algorithm>
#include <tuple>

#include "core/base/ordering.h"

namespace overstap {

namespace {

const Reason& journey_of(const FunctionVerdict& verdict) {
  return *std::ranges::find(verdict.conditions, Criterion::kJourney, &Reason::criterion);
}

// The verdict on a task that can be done in any part of the day, by the parts of the function.
std::optional<Reason> daypart_reason(const Candidate& candidate, const Function& function, DaypartSet possible) {
  Reason reason{.criterion = Criterion::kDaypart, .verdict = Verdict::kUnknown, .asked = 1, .remedy = Remedy::kAsk};
  for (const Daypart daypart : kDayparts) {
    if (reason.item.empty() && function.dayparts.test(static_cast<std::size_t>(daypart))) {
      reason.item = daypart_code(daypart);
    }
  }
  if (reason.item.empty()) reason.item = daypart_code(Daypart::kMorning);
  if (!candidate.dayparts) return reason;
  if (possible.any()) return std::nullopt;
  reason.verdict = Verdict::kNotNow;
  reason.hardness = Hardness::kHard;
  reason.available = 0;
  reason.remedy = Remedy::kOtherDaypart;
  return reason;
}

class Sorting {
 public:
  Sorting(const Candidate& candidate, const FunctionTasks& of, const Gazetteer& places)
      : candidate_(candidate),
        function_(*of.function),
        verdict_(weigh_function(candidate, function_, of.tasks, places)) {}

  void sort(const Task& task, const TaskVerdict& verdict, PossibleTasks& result) const {
    PossibleTask possible{.task = &task, .function = &function_, .workplace = workplace()};
    possible.dayparts = dayparts_for(task);
    const auto leave_out = [&](LeftOut because, std::optional<Reason> reason = std::nullopt) {
      result.left_out.push_back({task.id, function_.id, because, "", std::move(reason)});
    };
    if (!task.entry_level) return leave_out(LeftOut::kGrowth);
    std::vector<Reason> reasons = verdict.reasons;
    reasons.push_back(journey_of(verdict_));
    if (minutes_available(candidate_) == 0) reasons.push_back(hours_not_known());
    if (!task.daypart) {
      if (auto reason = daypart_reason(candidate_, function_, possible.dayparts)) reasons.push_back(*reason);
    }
    std::erase_if(reasons, [](const Reason& reason) { return reason.criterion == Criterion::kSkill; });
    for (const auto& [worst, because] :
         {std::pair(Verdict::kNotNow, LeftOut::kNotNow), std::pair(Verdict::kUnknown, LeftOut::kNotKnown)}) {
      const auto found = std::ranges::find(reasons, worst, &Reason::verdict);
      if (found != reasons.end()) return leave_out(because, *found);
    }
    if (task.minutes_per_week <= 0) return leave_out(LeftOut::kNoMinutes);
    std::ranges::copy_if(reasons, std::back_inserter(possible.to_discuss),
                         [](const Reason& reason) { return reason.verdict == Verdict::kDiscuss; });
    possible.wanted = wish_about(candidate_, task) == Wish::kGladly;
    for (std::size_t item = 0; item < kLoadItemCount; ++item) {
      possible.uses[item] = load_minutes(task, kLoadItems[item]);
    }
    for (std::size_t set = 1; set <= kDaypartSets; ++set) {
      const bool only_in_set = (possible.dayparts & ~DaypartSet(set)).none();
      possible.uses[kLoadItemCount + set - 1] = only_in_set ? task.minutes_per_week : 0;
    }
    result.tasks.push_back(std::move(possible));
  }
  const FunctionVerdict& verdict() const { return verdict_; }

 private:
  std::string workplace() const {
    if (function_.organisation.empty() && function_.place.empty()) return function_.id;
    return function_.organisation + "\n" + function_.place;
  }
  DaypartSet dayparts_for(const Task& task) const {
    const DaypartSet own = candidate_.dayparts.value_or(DaypartSet());
    if (task.daypart) return own & DaypartSet().set(static_cast<std::size_t>(*task.daypart));
    return function_.dayparts.any() ? own & function_.dayparts : own;
  }
  static Reason hours_not_known() {
    return {.criterion = Criterion::kHours, .verdict = Verdict::kUnknown, .remedy = Remedy::kAsk};
  }

  const Candidate& candidate_;
  const Function& function_;
  FunctionVerdict verdict_;
};

}  // namespace

LimitUse limits_of(const Candidate& candidate) {
  LimitUse limits{};
  for (std::size_t item = 0; item < kLoadItemCount; ++item) {
    limits[item] = most_load_minutes(candidate.capacity[kLoadItems[item]], minutes_available(candidate));
  }
  for (std::size_t set = 1; set <= kDaypartSets; ++set) {
    limits[kLoadItemCount + set - 1] = static_cast<int>(DaypartSet(set).count()) * kDaypartMinutesPerWeek;
  }
  return limits;
}

PossibleTasks possible_tasks(const Candidate& candidate, const std::vector<FunctionTasks>& functions,
                             const Gazetteer& places) {
  PossibleTasks result;
  for (const FunctionTasks& of : functions) {
    const Sorting sorting(candidate, of, places);
    std::vector<const Task*> tasks = of.tasks;
    put_in_order(tasks, [](const Task* left, const Task* right) {
      return std::tie(left->number, left->id) < std::tie(right->number, right->id);
    });
    // Verdicts stand in the same order, entry and growth apart.
    auto entry = sorting.verdict().entry_tasks.begin();
    auto growth = sorting.verdict().growth_tasks.begin();
    for (const Task* task : tasks) sorting.sort(*task, task->entry_level ? *entry++ : *growth++, result);
  }
  return result;
}

LimitUse use_of(const std::vector<PossibleTask>& possible, const std::vector<std::size_t>& chosen) {
  LimitUse used{};
  for (const std::size_t index : chosen) {
    for (std::size_t limit = 0; limit < used.size(); ++limit) used[limit] += possible[index].uses[limit];
  }
  return used;
}

TaskBundle bundle_of(const Candidate& candidate, const std::vector<PossibleTask>& possible,
                     const std::vector<std::size_t>& chosen) {
  TaskBundle bundle{.minutes_available = minutes_available(candidate)};
  std::array<int, kDaypartSets + 1> by_dayparts{};
  std::vector<std::string> workplaces;
  for (const std::size_t index : chosen) {
    const PossibleTask& one = possible[index];
    const int minutes = one.task->minutes_per_week;
    bundle.tasks.push_back({one.task->id, one.function->id, minutes, one.dayparts, one.wanted, one.to_discuss});
    bundle.minutes += minutes;
    bundle.minutes_to_discuss += one.to_discuss.empty() ? 0 : minutes;
    bundle.minutes_wanted += one.wanted ? minutes : 0;
    by_dayparts[one.dayparts.to_ulong()] += minutes;
    if (std::ranges::find(workplaces, one.workplace) == workplaces.end()) workplaces.push_back(one.workplace);
  }
  bundle.workplaces = static_cast<int>(workplaces.size());
  const LimitUse used = use_of(possible, chosen), limits = limits_of(candidate);
  for (std::size_t item = 0; item < kLoadItemCount; ++item) {
    if (used[item] > 0) bundle.load.push_back({kLoadItems[item], used[item], limits[item]});
  }
  for (std::size_t set = 1; set <= kDaypartSets; ++set) {
    if (by_dayparts[set] > 0) bundle.dayparts.push_back({DaypartSet(set), by_dayparts[set]});
  }
  return bundle;
}

TaskLeftOut why_not_beside(const PossibleTask& one, const Candidate& candidate, int minutes, const LimitUse& used) {
  TaskLeftOut left{one.task->id, one.function->id, LeftOut::kWorkplace};
  if (minutes + one.task->minutes_per_week > minutes_available(candidate)) {
    left.because = LeftOut::kHours;
    return left;
  }
  const LimitUse limits = limits_of(candidate);
  for (std::size_t limit = 0; limit < used.size(); ++limit) {
    if (used[limit] + one.uses[limit] <= limits[limit]) continue;
    if (limit < kLoadItemCount) {
      left.because = LeftOut::kLoad;
      left.item = load_item_code(kLoadItems[limit], candidate.capacity[kLoadItems[limit]]);
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

}  // namespace overstap
