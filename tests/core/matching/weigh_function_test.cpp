#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/core/matching/samples.h"

namespace overstap {
namespace {

using test::able_candidate;
using test::find_reason;
using test::sample_function;
using test::sample_tasks;
using test::weigh;

Reason condition(const Candidate& candidate, const Function& function, Criterion criterion,
                 std::string_view item = {}) {
  const FunctionVerdict verdict = weigh(candidate, function, sample_tasks());
  const Reason* reason = find_reason(verdict.conditions, criterion, item);
  REQUIRE(reason != nullptr);
  return *reason;
}

TEST_CASE("somebody for whom all fits, fits, with nothing in the way and a talk possible") {
  const FunctionVerdict verdict = weigh(able_candidate(), sample_function(), sample_tasks());
  CHECK(verdict.verdict == Verdict::kFits);
  CHECK(verdict.blockers.empty());
  CHECK(verdict.talk_possible);
  CHECK(verdict.entry_fits == 4);
}

TEST_CASE("conditions stand in the order hours, parts of the day, journey") {
  const FunctionVerdict verdict = weigh(able_candidate(), sample_function(), sample_tasks());
  REQUIRE(verdict.conditions.size() == 4);
  CHECK(verdict.conditions[0].criterion == Criterion::kHours);
  CHECK(verdict.conditions[1].item == "ochtend");
  CHECK(verdict.conditions[2].item == "middag");
  CHECK(verdict.conditions[3].criterion == Criterion::kJourney);
}

TEST_CASE("hours: enough fits, soon enough or four short is discussed, more is not now and hard") {
  Candidate candidate = able_candidate();
  candidate.hours_per_week_in_3_months.reset();
  const auto hours = [&](int now) {
    candidate.hours_per_week_now = now;
    return condition(candidate, sample_function(), Criterion::kHours);
  };
  CHECK(hours(16).verdict == Verdict::kFits);
  CHECK(hours(15).verdict == Verdict::kDiscuss);
  CHECK(hours(12).verdict == Verdict::kDiscuss);
  CHECK(hours(12).remedy == Remedy::kMoreHours);
  CHECK(hours(11).verdict == Verdict::kNotNow);
  CHECK(hours(11).hardness == Hardness::kHard);
  candidate.hours_per_week_in_3_months = 16;
  CHECK(hours(4).verdict == Verdict::kDiscuss);
  CHECK(hours(4).remedy == Remedy::kWaitForHours);
  candidate.hours_per_week_now.reset();
  CHECK(condition(candidate, sample_function(), Criterion::kHours).verdict == Verdict::kUnknown);
}

TEST_CASE("a function whose hours nobody filled in is unknown, not fit") {
  Function function = sample_function();
  function.hours_per_week_min = 0;
  CHECK(condition(able_candidate(), function, Criterion::kHours).verdict == Verdict::kUnknown);
}

TEST_CASE("parts of the day: one that overlaps leaves room to talk, none is not now") {
  Candidate candidate = able_candidate();
  candidate.dayparts = DaypartSet("001");  // ochtend only
  CHECK(condition(candidate, sample_function(), Criterion::kDaypart, "ochtend").verdict == Verdict::kFits);
  CHECK(condition(candidate, sample_function(), Criterion::kDaypart, "middag").verdict == Verdict::kDiscuss);
  candidate.dayparts = DaypartSet("100");  // avond only
  const Reason none = condition(candidate, sample_function(), Criterion::kDaypart, "ochtend");
  CHECK(none.verdict == Verdict::kNotNow);
  CHECK(none.hardness == Hardness::kHard);
  candidate.dayparts.reset();
  CHECK(condition(candidate, sample_function(), Criterion::kDaypart, "ochtend").verdict == Verdict::kUnknown);
}

TEST_CASE("journey: to the limit fits, fifteen minutes more is discussed, sixteen is not now") {
  Candidate candidate = able_candidate();
  const auto journey = [&](int minutes) {
    candidate.journey_override_minutes = {{"thuishulp", minutes}};
    return condition(candidate, sample_function(), Criterion::kJourney);
  };
  CHECK(journey(30).verdict == Verdict::kFits);
  CHECK(journey(31).verdict == Verdict::kDiscuss);
  CHECK(journey(45).verdict == Verdict::kDiscuss);
  CHECK(journey(45).remedy == Remedy::kMoreJourneyTime);
  CHECK(journey(46).verdict == Verdict::kNotNow);
  CHECK(journey(46).hardness == Hardness::kHard);
  CHECK_FALSE(journey(46).estimated);
  candidate.journey_limit_minutes.reset();
  CHECK(journey(20).verdict == Verdict::kUnknown);
}

TEST_CASE("a journey that is too long asks for other transport only when that would really be quick enough") {
  Candidate candidate = able_candidate();
  candidate.transport = Transport::kWalking;
  Function function = sample_function();
  function.place = "Haren";
  const Reason walking = condition(candidate, function, Criterion::kJourney);
  CHECK(walking.verdict == Verdict::kNotNow);
  CHECK(walking.remedy == Remedy::kOtherTransport);
  function.place = "Maastricht";
  CHECK(condition(candidate, function, Criterion::kJourney).remedy == Remedy::kCloserToHome);
}

TEST_CASE("a place that is not known makes the journey unknown, not short") {
  Candidate candidate = able_candidate();
  candidate.place = "Nergenshuizen";
  const Reason reason = condition(candidate, sample_function(), Criterion::kJourney);
  CHECK(reason.verdict == Verdict::kUnknown);
  CHECK(reason.remedy == Remedy::kAsk);
}

// The four entry tasks get these levels for what each of them asks (2): 2 fits, 1 discuss, 0 not now, -1 unknown.
Verdict pair_with_levels(std::array<int, 4> levels) {
  Candidate candidate = able_candidate();
  constexpr std::array<LoadItem, 4> kItems = {LoadItem::kWalking, LoadItem::kKneeling, LoadItem::kLifting,
                                              LoadItem::kBending};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    candidate.capacity[kItems[i]] = levels[i] < 0 ? Capacity{} : Capacity{levels[i], "FML", ""};
  }
  return weigh(candidate, sample_function(), sample_tasks()).verdict;
}

TEST_CASE("the entry tasks together: all fit; only questions; room to talk; mostly not now") {
  CHECK(pair_with_levels({2, 2, 2, 2}) == Verdict::kFits);
  CHECK(pair_with_levels({2, 2, 2, -1}) == Verdict::kUnknown);
  CHECK(pair_with_levels({-1, -1, -1, -1}) == Verdict::kUnknown);
  CHECK(pair_with_levels({2, 2, 2, 1}) == Verdict::kDiscuss);
  CHECK(pair_with_levels({2, 2, 0, 0}) == Verdict::kDiscuss);  // half fits
  CHECK(pair_with_levels({2, 0, 0, 1}) == Verdict::kNotNow);   // fewer than half, most of the rest not now
  CHECK(pair_with_levels({2, 0, 1, 1}) == Verdict::kDiscuss);  // fewer than half, but there is room to talk
  CHECK(pair_with_levels({2, 0, -1, -1}) == Verdict::kDiscuss);
  CHECK(pair_with_levels({0, 0, 1, 1}) == Verdict::kDiscuss);  // exactly half of the rest is not "most"
}

TEST_CASE("a passport without entry tasks fits nobody") {
  CHECK(weigh(able_candidate(), sample_function(), {}).verdict == Verdict::kUnknown);
  CHECK_FALSE(weigh(able_candidate(), sample_function(), {}).talk_possible);
}

TEST_CASE("growth tasks are weighed and shown, and do not count") {
  std::vector<Task> tasks = sample_tasks();
  tasks.push_back(test::task_asking("t5", {{LoadItem::kSkin, 3}}));
  tasks.back().entry_level = false;
  Candidate candidate = able_candidate();
  candidate.capacity[LoadItem::kSkin] = {0, "FML", ""};
  const FunctionVerdict verdict = weigh(candidate, sample_function(), tasks);
  CHECK(verdict.verdict == Verdict::kFits);
  REQUIRE(verdict.growth_tasks.size() == 1);
  CHECK(verdict.growth_tasks.front().verdict == Verdict::kNotNow);
  CHECK(verdict.blockers.empty());
}

TEST_CASE("a condition that is not now makes the pair not now, though every task fits") {
  Candidate candidate = able_candidate();
  candidate.journey_override_minutes = {{"thuishulp", 90}};
  const FunctionVerdict verdict = weigh(candidate, sample_function(), sample_tasks());
  CHECK(verdict.verdict == Verdict::kNotNow);
  CHECK(verdict.entry_fits == 4);
  CHECK_FALSE(verdict.talk_possible);
}

TEST_CASE("a talk is possible when conditions fit or can be discussed and half of the entry tasks fit") {
  Candidate candidate = able_candidate();
  candidate.journey_override_minutes = {{"thuishulp", 40}};
  candidate.capacity[LoadItem::kKneeling] = {0, "FML", ""};
  candidate.capacity[LoadItem::kLifting] = {0, "FML", ""};
  CHECK(weigh(candidate, sample_function(), sample_tasks()).talk_possible);
  candidate.capacity[LoadItem::kBending] = {1, "FML", ""};
  CHECK_FALSE(weigh(candidate, sample_function(), sample_tasks()).talk_possible);
  candidate = able_candidate();
  candidate.journey_limit_minutes.reset();  // unknown is not "fits"
  CHECK_FALSE(weigh(candidate, sample_function(), sample_tasks()).talk_possible);
}

TEST_CASE("blockers: each thing once, worst first, conditions before tasks, then what touches most tasks") {
  Candidate candidate = able_candidate();
  candidate.journey_override_minutes = {{"thuishulp", 40}};
  candidate.capacity[LoadItem::kWalking] = {1, "FML", ""};
  candidate.capacity[LoadItem::kKneeling] = {0, "FML", ""};
  candidate.capacity[LoadItem::kBending] = {1, "FML", ""};
  std::vector<Task> tasks = sample_tasks();
  tasks[1].load[LoadItem::kBending] = 2;
  const FunctionVerdict verdict = weigh(candidate, sample_function(), tasks);
  REQUIRE(verdict.blockers.size() == 4);
  CHECK(verdict.blockers[0].item == "K");
  CHECK(verdict.blockers[1].criterion == Criterion::kJourney);
  CHECK(verdict.blockers[2].item == "B");  // two tasks
  CHECK(verdict.blockers[3].item == "L");  // one task
}

TEST_CASE("skills are never a blocker") {
  std::vector<Task> tasks = sample_tasks();
  tasks[0].skill_ids = {"V07"};
  const FunctionVerdict verdict = weigh(able_candidate(), sample_function(), tasks);
  CHECK(verdict.verdict == Verdict::kFits);
  CHECK(verdict.blockers.empty());
  REQUIRE(verdict.skills.size() == 1);
  CHECK(verdict.skills.front().verdict == Verdict::kUnknown);
}

TEST_CASE("wishes are listed once per theme that the entry tasks touch and the candidate spoke about") {
  Candidate candidate = able_candidate();
  candidate.wishes[static_cast<std::size_t>(Theme::kCleaning)] = Wish::kGladly;
  candidate.wishes[static_cast<std::size_t>(Theme::kPeople)] = Wish::kRatherNot;
  const FunctionVerdict verdict = weigh(candidate, sample_function(), sample_tasks());
  REQUIRE(verdict.wishes.size() == 1);  // all four tasks are cleaning
  CHECK(verdict.wishes.front().item == "schoonmaken");
}

TEST_CASE("answers per task say something about a kind of work nobody was asked about: the most favourable of them") {
  Candidate candidate = able_candidate();
  const auto tasks = sample_tasks();
  for (const Task& task : tasks) candidate.task_answers.emplace_back(task.id, TaskAnswer::kRatherNot);
  std::ranges::sort(candidate.task_answers);
  const auto wish = [&] {
    const FunctionVerdict verdict = weigh(candidate, sample_function(), tasks);
    REQUIRE(verdict.wishes.size() == 1);
    return static_cast<Wish>(verdict.wishes.front().available.value());
  };
  CHECK(wish() == Wish::kRatherNot);
  candidate.task_answers.front().second = TaskAnswer::kCan;
  CHECK(wish() == Wish::kMaybe);
  candidate.task_answers.front().second = TaskAnswer::kWantsToLearn;
  CHECK(wish() == Wish::kGladly);
  candidate.wishes[static_cast<std::size_t>(Theme::kCleaning)] = Wish::kRatherNot;  // said in so many words
  CHECK(wish() == Wish::kRatherNot);
}

TEST_CASE("sorting puts who stands closer first, and is a strict order that loses nobody") {
  Candidate near = able_candidate(), middle = able_candidate(), far = able_candidate();
  near.id = "near";
  middle.id = "middle";
  far.id = "far";
  middle.capacity[LoadItem::kKneeling] = {1, "FML", ""};
  far.journey_override_minutes = {{"thuishulp", 90}};
  std::vector<FunctionVerdict> rows;
  for (const Candidate* candidate : {&far, &middle, &near}) {
    rows.push_back(weigh(*candidate, sample_function(), sample_tasks()));
  }
  std::ranges::sort(rows, stands_closer);
  CHECK(rows[0].candidate_id == "near");
  CHECK(rows[1].candidate_id == "middle");
  CHECK(rows[2].candidate_id == "far");
  for (const FunctionVerdict& row : rows) CHECK_FALSE(stands_closer(row, row));
}

TEST_CASE("a file with nothing in it is full of questions: not fit, and nothing is not now") {
  Candidate nobody_asked;
  nobody_asked.id = "k1";
  const FunctionVerdict verdict = test::weigh(nobody_asked, test::sample_function(), test::sample_tasks());
  CHECK(verdict.verdict == Verdict::kUnknown);
  for (const Reason& reason : verdict.blockers) {
    CHECK(reason.verdict == Verdict::kUnknown);
    CHECK(reason.remedy == Remedy::kAsk);
  }
  Function nothing_filled_in;
  nothing_filled_in.id = "leeg";
  CHECK(test::weigh(test::able_candidate(), nothing_filled_in, {}).verdict == Verdict::kUnknown);
}

TEST_CASE("hours that contradict each other: the least that is asked counts, and fewer hours later take nothing away") {
  Function function = test::sample_function();
  function.hours_per_week_min = 16;
  function.hours_per_week_max = 8;
  Candidate candidate = test::able_candidate();
  candidate.hours_per_week_now = 16;
  candidate.hours_per_week_in_3_months = 2;
  const FunctionVerdict enough = test::weigh(candidate, function, test::sample_tasks());
  CHECK(enough.conditions.front().verdict == Verdict::kFits);
  candidate.hours_per_week_now = 8;
  const FunctionVerdict too_few = test::weigh(candidate, function, test::sample_tasks());
  CHECK(too_few.conditions.front().verdict == Verdict::kNotNow);
}

TEST_CASE("a task that takes no time is weighed like any other, and its time is asked") {
  std::vector<Task> tasks = test::sample_tasks();
  for (Task& task : tasks) task.minutes_per_week = 0;
  const FunctionVerdict timeless = test::weigh(test::able_candidate(), test::sample_function(), tasks);
  CHECK(timeless.entry_tasks.size() == tasks.size());
  CHECK(timeless.entry_fits == static_cast<int>(tasks.size()));
  CHECK(timeless.verdict == Verdict::kUnknown);
}

TEST_CASE("the same input gives the same verdict, and the order of tasks does not matter") {
  std::vector<Task> turned = sample_tasks();
  std::ranges::reverse(turned);
  const FunctionVerdict one = weigh(able_candidate(), sample_function(), sample_tasks());
  const FunctionVerdict two = weigh(able_candidate(), sample_function(), turned);
  REQUIRE(one.entry_tasks.size() == two.entry_tasks.size());
  for (std::size_t i = 0; i < one.entry_tasks.size(); ++i)
    CHECK(one.entry_tasks[i].task_id == two.entry_tasks[i].task_id);
}

}  // namespace
}  // namespace overstap
