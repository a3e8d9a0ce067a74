// Alone or together: what a task is, against what somebody can; and the help of a colleague.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/candidate/candidate.h"
#include "core/matching/bundle_rules.h"
#include "core/matching/smallest_change.h"
#include "tests/core/matching/samples.h"

namespace overstap {
namespace {

using test::able_candidate;
using test::find_reason;
using test::sample_function;
using test::weigh;

Candidate working(WorkWay way, std::optional<int> level) {
  Candidate candidate = able_candidate();
  candidate.work_ways[static_cast<std::size_t>(way)].level = level;
  return candidate;
}

std::vector<Task> tasks_done(WorkWay way) {
  std::vector<Task> tasks = test::sample_tasks();
  for (Task& task : tasks) task.alone = way == WorkWay::kAlone;
  return tasks;
}

FunctionVerdict with_change(const Candidate& candidate, const std::vector<Task>& tasks, const PossibleChange& change) {
  std::vector<const Task*> pointers;
  for (const Task& task : tasks) pointers.push_back(&task);
  return weigh_with_changes(candidate, sample_function(), pointers, test::sample_places(), {change});
}

TEST_CASE("alone or together: every level of both, against a task of that kind") {
  for (const WorkWay way : kWorkWays) {
    const auto verdict = [&](std::optional<int> level) {
      const TaskVerdict task = weigh_task(working(way, level), tasks_done(way)[0]);
      const Reason* reason = find_reason(task.reasons, Criterion::kWorkWay, work_way_code(way));
      REQUIRE(reason != nullptr);
      CHECK(reason->verdict == task.verdict);
      CHECK((reason->available == level && reason->source == "FML" && reason->date == "2026-11-03"));
      return reason->verdict;
    };
    CHECK(verdict(kMaxWorkWayLevel) == Verdict::kFits);
    CHECK(verdict(1) == Verdict::kDiscuss);
    CHECK(verdict(0) == Verdict::kNotNow);
    CHECK(verdict(std::nullopt) == Verdict::kUnknown);
  }
}

TEST_CASE("what somebody can alone says nothing about a task that is done together, and the other way round") {
  CHECK(weigh(working(WorkWay::kAlone, 0), sample_function(), tasks_done(WorkWay::kTogether)).verdict ==
        Verdict::kFits);
  CHECK(weigh(working(WorkWay::kTogether, 0), sample_function(), tasks_done(WorkWay::kAlone)).verdict ==
        Verdict::kFits);
}

TEST_CASE("a colleague who joins in takes away that somebody cannot work alone, unless together is no way either") {
  const PossibleChange in_pairs{.kind = ChangeKind::kInPairs, .item = "alleen"};
  for (const int level : {0, 1}) {
    const Candidate candidate = working(WorkWay::kAlone, level);
    CHECK(with_change(candidate, tasks_done(WorkWay::kAlone), in_pairs).verdict == Verdict::kFits);
  }
  Candidate neither = working(WorkWay::kAlone, 0);
  neither.work_ways[static_cast<std::size_t>(WorkWay::kTogether)].level = 0;
  CHECK(with_change(neither, tasks_done(WorkWay::kAlone), in_pairs).verdict == Verdict::kNotNow);
  neither.work_ways[static_cast<std::size_t>(WorkWay::kTogether)].level.reset();
  CHECK(with_change(neither, tasks_done(WorkWay::kAlone), in_pairs).verdict == Verdict::kUnknown);
}

TEST_CASE("one fixed colleague takes away that somebody cannot work with everybody") {
  const PossibleChange fixed{.kind = ChangeKind::kInPairs, .item = "samen"};
  const Candidate candidate = working(WorkWay::kTogether, 1);
  CHECK(with_change(candidate, tasks_done(WorkWay::kTogether), fixed).verdict == Verdict::kFits);
}

TEST_CASE("in a pair, as help with contact, is also not alone any more") {
  Candidate candidate = working(WorkWay::kAlone, 1);
  candidate.capacity[LoadItem::kContact].level = 1;
  std::vector<Task> tasks = {test::task_asking("t1", {{LoadItem::kContact, 2}})};
  tasks[0].alone = true;
  const PossibleChange ease{.kind = ChangeKind::kEaseLoad, .item = "C", .remedy = Remedy::kInPairs};
  CHECK(with_change(candidate, tasks, ease).verdict == Verdict::kFits);
}

TEST_CASE("the smallest change finds the colleague, and a bundle keeps to the same rule") {
  const std::vector<Task> tasks = tasks_done(WorkWay::kAlone);
  std::vector<const Task*> pointers;
  for (const Task& task : tasks) pointers.push_back(&task);
  const Candidate candidate = working(WorkWay::kAlone, 0);
  const SmallestChanges changes = smallest_changes(candidate, sample_function(), pointers, test::sample_places());
  REQUIRE(changes.sets.size() == 1);
  CHECK(changes.sets[0].changes[0].kind == ChangeKind::kInPairs);
  const Function function = sample_function();
  const TaskBundle none = best_bundle(candidate, {{&function, pointers}}, test::sample_places());
  CHECK(none.tasks.empty());
  for (const TaskLeftOut& left : none.left_out) {
    CHECK(left.because == LeftOut::kNotNow);
    REQUIRE(left.reason.has_value());
    CHECK(left.reason->criterion == Criterion::kWorkWay);
  }
  CHECK(best_bundle(working(WorkWay::kAlone, 1), {{&function, pointers}}, test::sample_places()).tasks.size() == 4);
  CHECK(best_bundle(working(WorkWay::kAlone, std::nullopt), {{&function, pointers}}, test::sample_places())
            .tasks.empty());
}

TEST_CASE("reading: a level past what there is, or a word, is not known") {
  Entity entity;
  const auto read = [&](const Value& value) {
    entity.fields["work.alleen.level"] = {value, {}};
    return read_candidate("k", entity).work_ways[0].level;
  };
  CHECK(read(Value{std::int64_t{0}}) == 0);
  CHECK(read(Value{std::int64_t{kMaxWorkWayLevel}}) == kMaxWorkWayLevel);
  CHECK_FALSE(read(Value{std::int64_t{kMaxWorkWayLevel + 1}}).has_value());
  CHECK_FALSE(read(Value{std::int64_t{-1}}).has_value());
  CHECK_FALSE(read(Value{std::string("kan")}).has_value());
}

}  // namespace
}  // namespace overstap
