#include "core/matching/shared_change.h"

#include <algorithm>

namespace overstap {

namespace {

bool in_the_way(const Reason& reason) { return reason.verdict >= Verdict::kDiscuss; }
bool fits(const Reason& reason) { return reason.verdict == Verdict::kFits || reason.criterion == Criterion::kSkill; }
// What a talk does not start with.
bool closed(const Reason& reason) { return reason.verdict == Verdict::kNotNow || reason.verdict == Verdict::kUnknown; }
bool task_in_the_way(const TaskVerdict& task) { return task.verdict >= Verdict::kDiscuss; }

class Collector {
 public:
  Collector(const Candidate& candidate, const Function& function, const Gazetteer& places)
      : candidate_(candidate), function_(function), places_(places) {}

  void condition(const Reason& reason) {
    if (reason.criterion == Criterion::kJourney) journey(reason);
    if (reason.criterion == Criterion::kHours) hours(reason);
    // "Not now" means that no part of the day is possible: then there is no work left to do.
    if (reason.criterion == Criterion::kDaypart && reason.verdict == Verdict::kDiscuss) {
      add({.kind = ChangeKind::kOtherDaypart, .item = reason.item, .function_id = function_.id});
    }
  }

  void task(const TaskVerdict& task) {
    for (const Reason& reason : task.reasons) {
      if (!in_the_way(reason)) continue;
      if (reason.criterion == Criterion::kReading) add({.kind = ChangeKind::kReadAloud});
      if (reason.criterion == Criterion::kWish) add({.kind = ChangeKind::kTalkAboutWish, .item = reason.item});
      const bool helps = reason.verdict == Verdict::kDiscuss && reason.remedy != Remedy::kSwapTask;
      if (reason.criterion == Criterion::kLoad && helps) add_here(ChangeKind::kEaseLoad, reason);
      if (reason.criterion == Criterion::kWorkWay && reason.remedy != Remedy::kSwapTask) {
        add_here(ChangeKind::kInPairs, reason);
      }
    }
    add({.kind = ChangeKind::kColleagueDoesTask, .item = task.task_id, .function_id = function_.id});
  }

  void week(const FunctionVerdict& verdict, const Reason& reason) {
    if (can_take_less_time(verdict, reason.item)) add_here(ChangeKind::kLessTime, reason);
  }

  std::vector<SharedChangeInPair> take() { return std::move(found_); }

 private:
  void journey(const Reason& reason) {
    for (const int extra : kSharedExtraMinutes) {
      add({.kind = ChangeKind::kLongerJourney, .extra = extra}, *reason.available, *reason.available + extra);
    }
    if (places_.find(candidate_.place) == nullptr || places_.find(function_.place) == nullptr) return;
    for (const Transport transport :
         {Transport::kWalking, Transport::kBicycle, Transport::kPublicTransport, Transport::kCar}) {
      if (transport == candidate_.transport) continue;
      add({.kind = ChangeKind::kOtherTransport, .item = std::string(transport_code(transport))});
    }
  }
  void hours(const Reason& reason) {
    const int now = *reason.available, soon = candidate_.hours_per_week_in_3_months.value_or(now);
    for (const int extra : kSharedExtraHours) {
      add({.kind = ChangeKind::kMoreHours, .extra = extra}, now, now + extra);
    }
    if (soon > now) add({.kind = ChangeKind::kMoreHours, .remedy = Remedy::kWaitForHours}, now, soon);
  }
  // What is arranged at one organisation in one place.
  void add_here(ChangeKind kind, const Reason& reason) {
    SharedChange change{.kind = kind,
                        .item = reason.item,
                        .remedy = kind == ChangeKind::kEaseLoad ? reason.remedy : Remedy::kNone,
                        .place = function_.place,
                        .organisation = function_.organisation};
    if (change.place.empty() && change.organisation.empty()) change.function_id = function_.id;
    add(std::move(change));
  }
  void add(SharedChange shared, int from = 0, int to = 0) {
    if (std::ranges::find(found_, shared, &SharedChangeInPair::shared) != found_.end()) return;
    PossibleChange change{.kind = shared.kind, .item = shared.item, .from = from, .to = to, .remedy = shared.remedy};
    found_.push_back({std::move(shared), std::move(change)});
  }

  const Candidate& candidate_;
  const Function& function_;
  const Gazetteer& places_;
  std::vector<SharedChangeInPair> found_;
};

// All tasks together: at least half fits is what a talk asks, see FunctionVerdict::talk_possible.
bool half(int fitting, std::size_t total) { return total > 0 && 2 * fitting >= static_cast<int>(total); }

bool condition_may_open(const FunctionVerdict& verdict, Criterion criterion) {
  bool others_fit = true, others_open = true;
  for (const Reason& reason : verdict.conditions) {
    if (reason.criterion == criterion) continue;
    others_fit &= !in_the_way(reason);
    others_open &= !closed(reason);
  }
  return (others_fit && std::ranges::none_of(verdict.entry_tasks, task_in_the_way)) ||
         (others_open && half(verdict.entry_fits, verdict.entry_tasks.size()));
}

// The change takes away all reasons in the entry tasks for which `touches` is true.
template <typename Touches>
bool tasks_may_open(const FunctionVerdict& verdict, const Touches& touches) {
  int fitting = 0;
  bool all_clear = true;
  for (const TaskVerdict& task : verdict.entry_tasks) {
    bool becomes_fit = true;
    for (const Reason& reason : task.reasons) {
      if (fits(reason) || touches(reason)) continue;
      becomes_fit = false;
      all_clear &= !in_the_way(reason);
    }
    fitting += becomes_fit ? 1 : 0;
  }
  return (all_clear && std::ranges::none_of(verdict.conditions, in_the_way)) ||
         (half(fitting, verdict.entry_tasks.size()) && std::ranges::none_of(verdict.conditions, closed));
}

bool colleague_may_open(const FunctionVerdict& verdict) {
  return (std::ranges::count_if(verdict.entry_tasks, task_in_the_way) == 1 &&
          std::ranges::none_of(verdict.conditions, in_the_way)) ||
         (verdict.entry_tasks.size() > 1 && half(verdict.entry_fits, verdict.entry_tasks.size() - 1) &&
          std::ranges::none_of(verdict.conditions, closed));
}

}  // namespace

std::vector<SharedChangeInPair> shared_changes_for(const Candidate& candidate, const Function& function,
                                                   const Gazetteer& places, const FunctionVerdict& verdict) {
  Collector collector(candidate, function, places);
  for (const Reason& reason : verdict.conditions) {
    if (in_the_way(reason)) collector.condition(reason);
  }
  for (const Reason& reason : verdict.week_load) {
    if (in_the_way(reason)) collector.week(verdict, reason);
  }
  for (const TaskVerdict& task : verdict.entry_tasks) {
    if (task_in_the_way(task)) collector.task(task);
  }
  return collector.take();
}

bool may_open(const FunctionVerdict& verdict, const PossibleChange& change) {
  switch (change.kind) {
    case ChangeKind::kLongerJourney:
    case ChangeKind::kOtherTransport:
      return condition_may_open(verdict, Criterion::kJourney);
    case ChangeKind::kMoreHours:
      return condition_may_open(verdict, Criterion::kHours);
    case ChangeKind::kOtherDaypart:
      return true;  // changes a condition and tasks at once, and is rare
    case ChangeKind::kColleagueDoesTask:
      return colleague_may_open(verdict);
    case ChangeKind::kReadAloud:
      return tasks_may_open(verdict, [](const Reason& reason) { return reason.criterion == Criterion::kReading; });
    case ChangeKind::kTalkAboutWish:
      return tasks_may_open(verdict, [&change](const Reason& reason) {
        return reason.criterion == Criterion::kWish && reason.item == change.item;
      });
    case ChangeKind::kEaseLoad:
    case ChangeKind::kLessTime:
      return tasks_may_open(verdict, [&change](const Reason& reason) {
        if (reason.criterion == Criterion::kWorkWay) return change.remedy == Remedy::kInPairs;
        return reason.criterion == Criterion::kLoad && reason.item == change.item;
      });
    case ChangeKind::kInPairs:
      return tasks_may_open(verdict, [](const Reason& reason) { return reason.criterion == Criterion::kWorkWay; });
  }
  return true;
}

}  // namespace overstap
