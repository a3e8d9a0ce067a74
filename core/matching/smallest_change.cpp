#include "core/matching/smallest_change.h"

#include <algorithm>

#include "core/base/code_table.h"
#include "core/base/ordering.h"
#include "core/matching/week_load.h"

namespace overstap {

namespace {

constexpr CodeTable<ChangeKind, 10> kChangeCodes{{"read_aloud", "talk_about_wish", "ease_load", "longer_journey",
                                                  "other_transport", "more_hours", "other_daypart",
                                                  "colleague_does_task", "in_pairs", "less_time"}};
static_assert(static_cast<std::size_t>(ChangeKind::kLessTime) + 1 == kChangeCodes.codes.size());

// Our own draft of what a change asks of people; docs/REGELS.md, "Kleinste wijziging".
constexpr int kReadAloudWeight = 1, kTalkWeight = 1, kWaitWeight = 1, kEaseWeight = 2, kTransportWeight = 3,
              kDaypartWeight = 3, kColleagueWeight = 3, kInPairsWeight = 2, kLessTimeWeight = 3;
constexpr int kMinutesPerWeight = 15, kHoursPerWeight = 4;
// Beyond these, asking is no honest advice.
constexpr int kMostExtraMinutes = 30, kMostExtraHours = 8;

int rounded_up(int amount, int step) { return (amount + step - 1) / step; }

bool in_the_way(const Reason& reason) {
  return reason.verdict == Verdict::kDiscuss || reason.verdict == Verdict::kNotNow;
}

// One level over, and something helps: the table "Wat kan helpen" of docs/REGELS.md. Never skin or transport at work.
bool can_be_eased(const Reason& reason) {
  return reason.verdict == Verdict::kDiscuss && reason.remedy != Remedy::kSwapTask && reason.remedy != Remedy::kNone;
}

// The change that takes this reason of a task away; none when only a colleague can take over.
std::optional<PossibleChange> change_for_task(const Reason& reason) {
  switch (reason.criterion) {
    case Criterion::kReading:
      return PossibleChange{.kind = ChangeKind::kReadAloud, .weight = kReadAloudWeight};
    case Criterion::kWish:
      return PossibleChange{.kind = ChangeKind::kTalkAboutWish, .item = reason.item, .weight = kTalkWeight};
    case Criterion::kLoad:
      if (!can_be_eased(reason)) return std::nullopt;
      return PossibleChange{
          .kind = ChangeKind::kEaseLoad, .item = reason.item, .remedy = reason.remedy, .weight = kEaseWeight};
    case Criterion::kWorkWay:
      if (reason.remedy == Remedy::kSwapTask) return std::nullopt;
      return PossibleChange{.kind = ChangeKind::kInPairs, .item = reason.item, .weight = kInPairsWeight};
    default:
      return std::nullopt;
  }
}

std::vector<const Task*> entry_of(const std::vector<const Task*>& tasks) {
  std::vector<const Task*> entry;
  std::ranges::copy_if(tasks, std::back_inserter(entry), &Task::entry_level);
  return entry;
}

std::optional<PossibleChange> change_for_week(const Reason& reason, const FunctionVerdict& verdict,
                                              const Candidate& candidate, const std::vector<const Task*>& tasks) {
  const auto item = load_item_of(candidate, reason.item);
  if (!item || !can_take_less_time(verdict, reason.item)) return std::nullopt;
  const auto shorter = shorter_work(candidate, entry_of(tasks), *item);
  if (!shorter) return std::nullopt;
  return PossibleChange{.kind = ChangeKind::kLessTime,
                        .item = reason.item,
                        .from = shorter->from_minutes,
                        .to = shorter->to_minutes,
                        .weight = kLessTimeWeight};
}

std::optional<PossibleChange> change_for_condition(const Reason& reason) {
  const int now = reason.available.value_or(0), extra = reason.asked - now;
  if (reason.criterion == Criterion::kJourney && extra <= kMostExtraMinutes) {
    return PossibleChange{.kind = ChangeKind::kLongerJourney,
                          .from = now,
                          .to = reason.asked,
                          .weight = 1 + rounded_up(extra, kMinutesPerWeight)};
  }
  if (reason.criterion == Criterion::kHours && (extra <= kMostExtraHours || reason.remedy == Remedy::kWaitForHours)) {
    const int weight = reason.remedy == Remedy::kWaitForHours ? kWaitWeight : 1 + rounded_up(extra, kHoursPerWeight);
    return PossibleChange{.kind = ChangeKind::kMoreHours, .from = now, .to = reason.asked, .weight = weight};
  }
  // "Not now" means that no part of the day is possible: then there is no work left to do.
  if (reason.criterion == Criterion::kDaypart && reason.verdict == Verdict::kDiscuss) {
    return PossibleChange{.kind = ChangeKind::kOtherDaypart, .item = reason.item, .weight = kDaypartWeight};
  }
  return std::nullopt;
}

// Means of transport with which the estimated journey is within the limit.
std::vector<PossibleChange> other_transports(const Candidate& candidate, const Function& function,
                                             const Gazetteer& places) {
  std::vector<PossibleChange> found;
  const Place* from = places.find(candidate.place);
  const Place* to = places.find(function.place);
  if (from == nullptr || to == nullptr || !candidate.journey_limit_minutes) return found;
  for (const Transport transport :
       {Transport::kWalking, Transport::kBicycle, Transport::kPublicTransport, Transport::kCar}) {
    const auto minutes = estimated_journey_minutes(*from, *to, transport);
    if (transport == candidate.transport || !minutes || *minutes > *candidate.journey_limit_minutes) continue;
    found.push_back({.kind = ChangeKind::kOtherTransport,
                     .item = std::string(transport_code(transport)),
                     .weight = kTransportWeight});
  }
  return found;
}

// The pair as it is being tried: copies, so that nothing real changes.
struct TriedPair {
  Candidate candidate;
  Function function;
  std::vector<Task> tasks;

  void apply(const PossibleChange& change) {
    switch (change.kind) {
      case ChangeKind::kReadAloud:
        candidate.dutch_reading = LanguageLevel::kSome;
        return;
      case ChangeKind::kTalkAboutWish:
        if (const auto theme = theme_from_code(change.item)) {
          candidate.wishes[static_cast<std::size_t>(*theme)] = Wish::kMaybe;
          // One talk is about all of this kind of work: also about what was answered per task.
          for (auto& [task_id, answer] : candidate.task_answers) {
            const auto task = std::ranges::find(tasks, task_id, &Task::id);
            if (task != tasks.end() && task->theme == *theme && answer == TaskAnswer::kRatherNot) {
              answer = TaskAnswer::kCan;
            }
          }
        }
        return;
      case ChangeKind::kEaseLoad:
        if (const auto item = load_item_of(candidate, change.item)) {
          for (Task& task : tasks) {
            if (task.load[*item] > 0 && change.remedy == Remedy::kInPairs) task.alone = false;
            task.load[*item] = std::max(0, task.load[*item] - 1);
          }
        }
        return;
      case ChangeKind::kLongerJourney:
        candidate.journey_limit_minutes = change.to;
        return;
      case ChangeKind::kOtherTransport:
        candidate.transport = transport_from_code(change.item);
        std::erase_if(candidate.journey_override_minutes,
                      [this](const auto& entry) { return entry.first == function.id; });  // was about the old one
        return;
      case ChangeKind::kMoreHours:
        candidate.hours_per_week_now = change.to;
        return;
      case ChangeKind::kOtherDaypart:
        if (const auto daypart = daypart_from_code(change.item)) {
          function.dayparts.reset(static_cast<std::size_t>(*daypart));
          for (Task& task : tasks) {
            if (task.daypart == daypart) task.daypart.reset();
          }
        }
        return;
      case ChangeKind::kInPairs:
        work_in_pairs(change.item);
        return;
      case ChangeKind::kLessTime:
        if (const auto item = load_item_of(candidate, change.item)) take_less_time(*item);
        return;
      case ChangeKind::kColleagueDoesTask:
        std::erase_if(tasks, [&change](const Task& task) { return task.id == change.item; });
        return;
    }
  }

 private:
  void work_in_pairs(std::string_view way) {
    if (way == work_way_code(WorkWay::kAlone)) {
      for (Task& task : tasks) task.alone = false;
    } else {
      candidate.work_ways[static_cast<std::size_t>(WorkWay::kTogether)].level = kMaxWorkWayLevel;
    }
  }
  // The time that is agreed, and with it that one level too much for that time is all right.
  void take_less_time(LoadItem item) {
    std::vector<const Task*> entry;
    for (const Task& task : tasks) {
      if (task.entry_level) entry.push_back(&task);
    }
    const auto shorter = shorter_work(candidate, entry, item);
    if (!shorter) return;
    const int limit = candidate.capacity[item].level.value_or(0);
    for (Task& task : tasks) {
      if (task.load[item] <= limit) continue;
      if (task.entry_level) task.minutes_per_week = task.minutes_per_week * shorter->to_minutes / shorter->from_minutes;
      task.load[item] = limit;
    }
  }
};

}  // namespace

bool can_take_less_time(const FunctionVerdict& verdict, std::string_view item) {
  return std::ranges::none_of(verdict.entry_tasks, [item](const TaskVerdict& task) {
    return std::ranges::any_of(task.reasons, [item](const Reason& reason) {
      return reason.criterion == Criterion::kLoad && reason.item == item && reason.verdict == Verdict::kNotNow;
    });
  });
}

std::string_view change_code(ChangeKind kind) { return kChangeCodes.code(kind); }

bool reaches(ChangeGoal goal, const FunctionVerdict& verdict) {
  if (goal == ChangeGoal::kTalkPossible) return verdict.talk_possible;
  // A package from which every task was taken away is no work.
  return !verdict.entry_tasks.empty() && verdict.verdict <= Verdict::kUnknown;
}

std::vector<PossibleChange> possible_changes(const FunctionVerdict& verdict, const Candidate& candidate,
                                             const Function& function, const std::vector<const Task*>& tasks,
                                             const Gazetteer& places) {
  std::vector<PossibleChange> found;
  const auto note = [&found](std::optional<PossibleChange> change) {
    if (change && std::ranges::find(found, *change) == found.end()) found.push_back(std::move(*change));
  };
  for (const Reason& reason : verdict.conditions) {
    if (!in_the_way(reason)) continue;
    note(change_for_condition(reason));
    if (reason.criterion != Criterion::kJourney) continue;
    for (PossibleChange& change : other_transports(candidate, function, places)) note(std::move(change));
  }
  for (const Reason& reason : verdict.week_load) {
    if (in_the_way(reason)) note(change_for_week(reason, verdict, candidate, tasks));
  }
  for (const TaskVerdict& task : verdict.entry_tasks) {
    if (!std::ranges::any_of(task.reasons, in_the_way)) continue;
    for (const Reason& reason : task.reasons) {
      if (in_the_way(reason)) note(change_for_task(reason));
    }
    note(PossibleChange{.kind = ChangeKind::kColleagueDoesTask, .item = task.task_id, .weight = kColleagueWeight});
  }
  return found;
}

FunctionVerdict weigh_with_changes(const Candidate& candidate, const Function& function,
                                   const std::vector<const Task*>& tasks, const Gazetteer& places,
                                   const std::vector<PossibleChange>& changes) {
  TriedPair tried{candidate, function, {}};
  for (const Task* task : tasks) tried.tasks.push_back(*task);
  for (const PossibleChange& change : changes) tried.apply(change);
  std::vector<const Task*> left;
  for (const Task& task : tried.tasks) left.push_back(&task);
  return weigh_function(tried.candidate, tried.function, left, places);
}

}  // namespace overstap
