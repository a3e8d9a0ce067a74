// Load counts as level x time: over the week of a pair, in the changes that help, and as in a bundle.
#include "core/matching/week_load.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/matching/bundle_rules.h"
#include "core/matching/smallest_change.h"
#include "tests/core/matching/many_pairs.h"

namespace overstap {
namespace {

using test::able_candidate;
using test::find_reason;
using test::sample_function;
using test::task_asking;
using test::weigh;

Candidate with_limit(LoadItem item, std::optional<int> level, int hours = 16) {
  Candidate candidate = able_candidate();
  candidate.capacity[item].level = level;
  candidate.hours_per_week_now = hours;
  return candidate;
}

Task lasting(Task task, int minutes) {
  task.minutes_per_week = minutes;
  return task;
}

std::vector<const Task*> pointers(const std::vector<Task>& tasks) {
  std::vector<const Task*> found;
  for (const Task& task : tasks) found.push_back(&task);
  return found;
}

TEST_CASE("load over the week: at the limit fits, one minute more is something to discuss, with both numbers") {
  const Candidate candidate = with_limit(LoadItem::kLifting, 1, 8);  // carries 480
  std::vector<Task> tasks = {lasting(task_asking("t1", {{LoadItem::kLifting, 2}}), 240)};
  const auto at_limit = weigh_week(candidate, pointers(tasks));
  REQUIRE(at_limit.size() == 1);
  CHECK(at_limit[0].verdict == Verdict::kFits);
  CHECK((at_limit[0].asked == 480 && at_limit[0].available == 480));
  tasks[0].minutes_per_week = 241;
  const auto over = weigh_week(candidate, pointers(tasks));
  CHECK(over[0].verdict == Verdict::kDiscuss);
  CHECK((over[0].asked == 482 && over[0].available == 480));
  CHECK((over[0].item == "T" && over[0].source == "FML" && over[0].date == "2026-11-03"));
  CHECK(over[0].remedy == Remedy::kShorter);
}

TEST_CASE("of tasks that take more than the candidate's hours as much counts as fits in those hours") {
  const Candidate candidate = with_limit(LoadItem::kBending, 1, 10);
  // 20 hours of tasks, half of them level 2 and half level 1: on average 1,5. In 10 hours: 900 of 600.
  const std::vector<Task> tasks = {lasting(task_asking("t1", {{LoadItem::kBending, 2}}), 600),
                                   lasting(task_asking("t2", {{LoadItem::kBending, 1}}), 600)};
  const auto reasons = weigh_week(candidate, pointers(tasks));
  CHECK((reasons[0].asked == 900 && reasons[0].available == 600));
}

TEST_CASE("a limit that is not known, or none, is said with the tasks and not over the week") {
  const std::vector<Task> tasks = {task_asking("t1", {{LoadItem::kBending, 2}})};
  CHECK(weigh_week(with_limit(LoadItem::kBending, std::nullopt), pointers(tasks)).empty());
  CHECK(weigh_week(with_limit(LoadItem::kBending, 0), pointers(tasks)).empty());
}

TEST_CASE("without known hours the week is as long as the tasks") {
  Candidate candidate = with_limit(LoadItem::kBending, 1);
  candidate.hours_per_week_now.reset();
  const std::vector<Task> tasks = {lasting(task_asking("t1", {{LoadItem::kBending, 2}}), 60),
                                   lasting(task_asking("t2", {}), 60)};
  const auto reasons = weigh_week(candidate, pointers(tasks));
  CHECK((reasons[0].asked == 120 && reasons[0].available == 120));
}

TEST_CASE("a task of 0 hours that asks something is a question, so the pair does not fit yet") {
  std::vector<Task> tasks = test::sample_tasks();
  CHECK(weigh(able_candidate(), sample_function(), tasks).verdict == Verdict::kFits);
  tasks[1].minutes_per_week = 0;
  const FunctionVerdict verdict = weigh(able_candidate(), sample_function(), tasks);
  CHECK(verdict.verdict == Verdict::kUnknown);
  CHECK(verdict.talk_possible);  // how long a task takes is a question to the employer
  const Reason* question = find_reason(verdict.week_load, Criterion::kWeekLoad);
  REQUIRE(question != nullptr);
  CHECK((question->verdict == Verdict::kUnknown && question->asked == 1 && !question->available));
  CHECK(find_reason(verdict.blockers, Criterion::kWeekLoad) != nullptr);
}

TEST_CASE("a task of 0 hours that asks nothing, or that comes later, is no question") {
  std::vector<Task> tasks = test::sample_tasks();
  tasks.push_back(lasting(task_asking("t5", {}), 0));
  tasks.push_back(lasting(task_asking("t6", {{LoadItem::kBending, 3}}), 0));
  tasks.back().entry_level = false;
  CHECK(weigh(able_candidate(), sample_function(), tasks).verdict == Verdict::kFits);
}

TEST_CASE("less time takes an item away that is one level too much: in steps of half an hour, the longest that fits") {
  const Candidate candidate = with_limit(LoadItem::kBending, 1, 10);  // carries 600
  const std::vector<Task> tasks = {lasting(task_asking("t1", {{LoadItem::kBending, 2}}), 400),
                                   lasting(task_asking("t2", {{LoadItem::kBending, 1}}), 100)};
  // 2 x 400 + 100 is 900 of 600. With 250 minutes 600: 240 is the longest step.
  const auto shorter = shorter_work(candidate, pointers(tasks), LoadItem::kBending);
  CHECK(shorter == ShorterWork{400, 240});
  Function function = sample_function();
  function.hours_per_week_min = 10;
  const PossibleChange change{.kind = ChangeKind::kLessTime, .item = "B"};
  const FunctionVerdict after =
      weigh_with_changes(candidate, function, pointers(tasks), test::sample_places(), {change});
  CHECK(after.verdict == Verdict::kFits);
  const SmallestChanges smallest = smallest_changes(candidate, function, pointers(tasks), test::sample_places());
  const auto has = [&](ChangeKind kind) {
    return std::ranges::any_of(smallest.sets, [kind](const ChangeSet& set) {
      return set.changes.size() == 1 && set.changes[0].kind == kind && set.after.verdict == Verdict::kFits;
    });
  };
  CHECK(has(ChangeKind::kLessTime));
  CHECK(has(ChangeKind::kEaseLoad));
  CHECK(has(ChangeKind::kColleagueDoesTask));
}

TEST_CASE("less time is no way out of what is far too much, or hard") {
  const auto possible = [](LoadItem item, int level) {
    Candidate candidate = with_limit(item, 1, 10);
    const std::vector<Task> tasks = {lasting(task_asking("t1", {{item, level}}), 500), task_asking("t2", {})};
    const SmallestChanges changes =
        smallest_changes(candidate, sample_function(), pointers(tasks), test::sample_places());
    return std::ranges::find(changes.possible, ChangeKind::kLessTime, &PossibleChange::kind) != changes.possible.end();
  };
  CHECK(possible(LoadItem::kBending, 2));
  CHECK_FALSE(possible(LoadItem::kBending, 3));
  CHECK_FALSE(possible(LoadItem::kSkin, 2));
}

TEST_CASE("the rule is the one of a bundle: what is over in the week of a pair is over for all its tasks in a bundle") {
  int over = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    test::ManyPairs pairs = test::generated_pairs(seed, 10, 4);
    for (const PairToSurvey& pair : pairs.to_survey()) {
      std::vector<const Task*> entry;
      int minutes = 0;
      for (const Task* task : *pair.tasks) {
        if (!task->entry_level) continue;
        entry.push_back(task);
        minutes += task->minutes_per_week;
      }
      const int week = minutes_available(*pair.candidate);
      if (week == 0 || minutes > week) continue;  // a bundle would not take all of them
      const LimitUse limits = limits_of(*pair.candidate);
      for (const Reason& reason : pair.verdict->week_load) {
        const auto item = load_item_from_code(reason.item);
        REQUIRE(item.has_value());
        int used = 0;
        for (const Task* task : entry) used += load_minutes(*task, *item);
        CHECK(reason.asked == used);
        CHECK(reason.available == limits[static_cast<std::size_t>(*item)]);
        CHECK((reason.verdict == Verdict::kFits) == (used <= limits[static_cast<std::size_t>(*item)]));
        over += reason.verdict == Verdict::kDiscuss ? 1 : 0;
      }
    }
  }
  CHECK(over > 0);
}

}  // namespace
}  // namespace overstap
