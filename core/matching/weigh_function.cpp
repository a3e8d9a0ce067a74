// One candidate against one function: conditions first (hours, dayparts, journey), then the tasks. In words, with an
// example each: docs/REGELS.md. The bounds are our own draft; a person decides.
#include <algorithm>
#include <tuple>

#include "core/base/ordering.h"
#include "core/matching/verdict.h"
#include "core/matching/week_load.h"

namespace overstap {

namespace {

constexpr int kDiscussableHoursShort = 4;     // one short shift: can be found together
constexpr int kDiscussableExtraMinutes = 15;  // longer than the limit
constexpr int kAskableExtraMinutes = 30;      // beyond this, asking for a longer journey is no honest advice

Reason weigh_hours(const Candidate& candidate, const Function& function) {
  Reason reason{
      .criterion = Criterion::kHours, .asked = function.hours_per_week_min, .available = candidate.hours_per_week_now};
  if (reason.asked == 0 || !reason.available) {  // 0: the function has no hours filled in yet
    reason.verdict = Verdict::kUnknown;
    reason.remedy = Remedy::kAsk;
    return reason;
  }
  const int hours_short = reason.asked - *reason.available;
  if (hours_short <= 0) return reason;
  if (candidate.hours_per_week_in_3_months.value_or(0) >= reason.asked) {
    reason.verdict = Verdict::kDiscuss;
    reason.remedy = Remedy::kWaitForHours;
  } else if (hours_short <= kDiscussableHoursShort) {
    reason.verdict = Verdict::kDiscuss;
    reason.remedy = Remedy::kMoreHours;
  } else {
    reason.verdict = Verdict::kNotNow;
    reason.hardness = Hardness::kHard;
    reason.remedy = Remedy::kMoreHours;
  }
  return reason;
}

// One reason per part of the day in which the function is worked.
void weigh_dayparts(const Candidate& candidate, const Function& function, std::vector<Reason>& reasons) {
  const bool any_possible = candidate.dayparts && (*candidate.dayparts & function.dayparts).any();
  for (const Daypart daypart : kDayparts) {
    const auto bit = static_cast<std::size_t>(daypart);
    if (!function.dayparts.test(bit)) continue;
    Reason reason{.criterion = Criterion::kDaypart, .item = std::string(daypart_code(daypart)), .asked = 1};
    if (!candidate.dayparts) {
      reason.verdict = Verdict::kUnknown;
      reason.remedy = Remedy::kAsk;
    } else {
      reason.available = candidate.dayparts->test(bit) ? 1 : 0;
      if (*reason.available == 0) {
        reason.verdict = any_possible ? Verdict::kDiscuss : Verdict::kNotNow;
        reason.hardness = any_possible ? Hardness::kSoft : Hardness::kHard;
        reason.remedy = Remedy::kOtherDaypart;
      }
    }
    reasons.push_back(std::move(reason));
  }
}

Reason weigh_journey(const Candidate& candidate, const Function& function, const Gazetteer& places,
                     const std::optional<Journey>& journey) {
  Reason reason{.criterion = Criterion::kJourney, .available = candidate.journey_limit_minutes};
  if (journey) {
    reason.asked = journey->minutes;
    reason.estimated = journey->estimated;
  }
  if (!journey || !reason.available) {
    reason.verdict = Verdict::kUnknown;
    reason.remedy = Remedy::kAsk;
    return reason;
  }
  const int too_long = reason.asked - *reason.available;
  if (too_long <= 0) return reason;
  if (too_long <= kDiscussableExtraMinutes) {
    reason.verdict = Verdict::kDiscuss;
    reason.remedy = Remedy::kMoreJourneyTime;
  } else {
    reason.verdict = Verdict::kNotNow;
    reason.hardness = Hardness::kHard;
    if (another_transport_fits(candidate, function, places)) {
      reason.remedy = Remedy::kOtherTransport;
    } else {
      reason.remedy = too_long <= kAskableExtraMinutes ? Remedy::kMoreJourneyTime : Remedy::kCloserToHome;
    }
  }
  return reason;
}

Verdict worst_of(const std::vector<Reason>& reasons) {
  Verdict worst = Verdict::kFits;
  for (const Reason& reason : reasons) worst = std::max(worst, reason.verdict);
  return worst;
}

void count_entry_tasks(FunctionVerdict& result) {
  for (const TaskVerdict& task : result.entry_tasks) {
    switch (task.verdict) {
      case Verdict::kFits:
        ++result.entry_fits;
        break;
      case Verdict::kUnknown:
        ++result.entry_unknown;
        break;
      case Verdict::kDiscuss:
        ++result.entry_discuss;
        break;
      case Verdict::kNotNow:
        ++result.entry_not_now;
        break;
    }
  }
}

bool at_least_half_fits(const FunctionVerdict& result) {
  return !result.entry_tasks.empty() && 2 * result.entry_fits >= static_cast<int>(result.entry_tasks.size());
}

// The entry tasks together. The order of these questions is the rule; see docs/REGELS.md "Alle instaptaken samen".
Verdict entry_tasks_together(const FunctionVerdict& result) {
  const int total = static_cast<int>(result.entry_tasks.size());
  if (total == 0) return Verdict::kUnknown;  // a passport without entry tasks fits nobody, and stops nobody
  if (result.entry_fits == total) return Verdict::kFits;
  if (result.entry_discuss + result.entry_not_now == 0) return Verdict::kUnknown;
  const int rest = total - result.entry_fits;
  if (!at_least_half_fits(result) && 2 * result.entry_not_now > rest) return Verdict::kNotNow;
  return Verdict::kDiscuss;
}

// What the answers per task say about a kind of work as a whole: "rather not" only when that was the answer each time.
Wish wish_by_answers(const Candidate& candidate, const std::vector<const Task*>& entry, Theme theme) {
  Wish wish = Wish::kUnknown;
  for (const Task* task : entry) {
    if (task->theme != theme || answer_about(candidate, task->id) == TaskAnswer::kNone) continue;
    const Wish about_task = wish_about(candidate, *task);
    if (wish == Wish::kUnknown || about_task < wish) wish = about_task;
  }
  return wish;
}

void collect_wishes_and_skills(const Candidate& candidate, const std::vector<const Task*>& entry,
                               FunctionVerdict& result) {
  for (const Theme theme : kThemes) {
    Wish wish = candidate.wishes[static_cast<std::size_t>(theme)];
    if (wish == Wish::kUnknown) wish = wish_by_answers(candidate, entry, theme);
    const bool touched = std::ranges::any_of(entry, [theme](const Task* task) { return task->theme == theme; });
    if (touched && wish != Wish::kUnknown) result.wishes.push_back(weigh_wish(theme, wish));
  }
  std::vector<std::string> skill_ids;
  for (const Task* task : entry) skill_ids.insert(skill_ids.end(), task->skill_ids.begin(), task->skill_ids.end());
  put_in_order(skill_ids);
  skill_ids.erase(std::ranges::unique(skill_ids).begin(), skill_ids.end());
  for (const std::string& skill_id : skill_ids) result.skills.push_back(weigh_skill(candidate, skill_id));
}

// Each criterion and item once, at its worst; within a verdict the conditions, then what touches most entry tasks.
void collect_blockers(FunctionVerdict& result) {
  struct Blocker {
    const Reason* reason;
    int tasks = 0;
  };
  std::vector<Blocker> found;
  found.reserve(kLoadItemCount);
  const auto note = [&found](const Reason& reason, int tasks) {
    if (reason.verdict == Verdict::kFits || reason.criterion == Criterion::kSkill) return;
    const auto same = std::ranges::find_if(found, [&reason](const Blocker& blocker) {
      return blocker.reason->criterion == reason.criterion && blocker.reason->item == reason.item;
    });
    if (same == found.end()) {
      found.push_back({&reason, tasks});
      return;
    }
    same->tasks += tasks;
    const bool worse = std::tie(reason.verdict, reason.asked) > std::tie(same->reason->verdict, same->reason->asked);
    // A part of the day that is a condition keeps that verdict: the function as a whole decides there.
    if (worse && reason.criterion != Criterion::kDaypart) same->reason = &reason;
  };
  for (const Reason& reason : result.conditions) note(reason, 0);
  for (const TaskVerdict& task : result.entry_tasks) {
    for (const Reason& reason : task.reasons) note(reason, 1);
  }
  for (const Reason& reason : result.week_load) note(reason, 1);
  const auto is_condition = [](const Blocker& blocker) { return blocker.tasks == 0; };
  put_in_order(found, [&](const Blocker& left, const Blocker& right) {
    if (left.reason->verdict != right.reason->verdict) return left.reason->verdict > right.reason->verdict;
    if (is_condition(left) != is_condition(right)) return is_condition(left);
    return left.tasks > right.tasks;
  });
  result.blockers.reserve(found.size());
  for (const Blocker& blocker : found) result.blockers.push_back(*blocker.reason);
}

}  // namespace

FunctionVerdict weigh_function(const Candidate& candidate, const Function& function,
                               const std::vector<const Task*>& tasks, const Gazetteer& places) {
  FunctionVerdict result;
  result.candidate_id = candidate.id;
  result.function_id = function.id;
  result.journey = journey_to_work(candidate, function, places);
  result.conditions.reserve(kDayparts.size() + 2);
  result.conditions.push_back(weigh_hours(candidate, function));
  weigh_dayparts(candidate, function, result.conditions);
  result.conditions.push_back(weigh_journey(candidate, function, places, result.journey));

  std::vector<const Task*> in_order = tasks;
  put_in_order(in_order, [](const Task* left, const Task* right) {
    return std::tie(left->number, left->id) < std::tie(right->number, right->id);
  });
  std::vector<const Task*> entry;
  entry.reserve(tasks.size());
  result.entry_tasks.reserve(tasks.size());
  for (const Task* task : in_order) {
    if (task->entry_level) entry.push_back(task);
    (task->entry_level ? result.entry_tasks : result.growth_tasks).push_back(weigh_task(candidate, *task));
  }
  count_entry_tasks(result);
  result.week_load = weigh_week(candidate, entry);
  collect_wishes_and_skills(candidate, entry, result);
  collect_blockers(result);

  const Verdict conditions = worst_of(result.conditions);
  result.verdict = std::max({conditions, entry_tasks_together(result), worst_of(result.week_load)});
  const bool conditions_open = std::ranges::all_of(result.conditions, [](const Reason& reason) {
    return reason.verdict == Verdict::kFits || reason.verdict == Verdict::kDiscuss;
  });
  result.talk_possible = conditions_open && at_least_half_fits(result);
  return result;
}

bool stands_closer(const FunctionVerdict& left, const FunctionVerdict& right) {
  const auto blockers_of = [](const FunctionVerdict& verdict, Verdict kind) {
    return std::ranges::count(verdict.blockers, kind, &Reason::verdict);
  };
  const auto rank = [&](const FunctionVerdict& verdict) {
    return std::tuple(verdict.verdict, blockers_of(verdict, Verdict::kNotNow), blockers_of(verdict, Verdict::kDiscuss),
                      blockers_of(verdict, Verdict::kUnknown), -verdict.entry_fits);
  };
  const auto left_rank = rank(left), right_rank = rank(right);
  if (left_rank != right_rank) return left_rank < right_rank;
  return std::tie(left.candidate_id, left.function_id) < std::tie(right.candidate_id, right.function_id);
}

}  // namespace overstap
