#include <catch2/catch_test_macros.hpp>

#include "tests/core/matching/samples.h"

namespace overstap {
namespace {

using test::able_candidate;
using test::find_reason;
using test::task_asking;

Capacity at_most(int level) { return {level, "FML", "2026-11-03"}; }

TEST_CASE("a task up to the limit fits, for every load item") {
  for (const LoadItem item : kGivenLoadItems) {
    for (int asked = 0; asked <= kMaxLoadLevel; ++asked) {
      CHECK(weigh_load(item, asked, at_most(asked)).verdict == Verdict::kFits);
    }
  }
}

TEST_CASE("an item that nobody wrote down is unknown, not fit, and the advice is to ask") {
  const Reason reason = weigh_load(LoadItem::kKneeling, 1, Capacity{});
  CHECK(reason.verdict == Verdict::kUnknown);
  CHECK(reason.remedy == Remedy::kAsk);
  CHECK_FALSE(reason.available.has_value());
}

TEST_CASE("an item that a task does not ask is never in the way, not even when unknown") {
  CHECK(weigh_load(LoadItem::kKneeling, 0, Capacity{}).verdict == Verdict::kFits);
}

TEST_CASE("one level over is for discussing, with advice that suits the item") {
  const auto remedy = [](LoadItem item) {
    const Reason reason = weigh_load(item, 2, at_most(1));
    CHECK(reason.verdict == Verdict::kDiscuss);
    CHECK(reason.hardness == Hardness::kSoft);
    return reason.remedy;
  };
  for (const LoadItem item :
       {LoadItem::kKneeling, LoadItem::kBending, LoadItem::kLifting, LoadItem::kPushing, LoadItem::kReaching}) {
    CHECK(remedy(item) == Remedy::kTool);
  }
  CHECK(remedy(LoadItem::kWalking) == Remedy::kShorter);
  CHECK(remedy(LoadItem::kStanding) == Remedy::kShorter);
  CHECK(remedy(LoadItem::kPace) == Remedy::kSwapTask);
  CHECK(remedy(LoadItem::kContact) == Remedy::kInPairs);
  CHECK(remedy(LoadItem::kEmotions) == Remedy::kInPairs);
  CHECK(remedy(LoadItem::kAttention) == Remedy::kPractise);
}

TEST_CASE("two levels over is not now") {
  CHECK(weigh_load(LoadItem::kBending, 3, at_most(1)).verdict == Verdict::kNotNow);
}

TEST_CASE("a limit of none is not now, however little a task asks") {
  const Reason reason = weigh_load(LoadItem::kKneeling, 1, at_most(0));
  CHECK(reason.verdict == Verdict::kNotNow);
  CHECK(reason.hardness == Hardness::kSoft);
  CHECK(reason.remedy == Remedy::kSwapTask);
}

TEST_CASE("skin and transport are hard: one level over is already not now") {
  for (const LoadItem item : {LoadItem::kSkin, LoadItem::kTransport}) {
    const Reason reason = weigh_load(item, 2, at_most(1));
    CHECK(reason.verdict == Verdict::kNotNow);
    CHECK(reason.hardness == Hardness::kHard);
  }
}

TEST_CASE("a reason names what was asked, what is possible, and who says so when") {
  const Reason reason = weigh_load(LoadItem::kKneeling, 2, at_most(1));
  CHECK(reason.item == "K");
  CHECK(reason.asked == 2);
  CHECK(reason.available == 1);
  CHECK(reason.source == "FML");
  CHECK(reason.date == "2026-11-03");
}

TEST_CASE("a candidate without a capacity list is unknown for a task, not fit") {
  Candidate candidate = able_candidate();
  candidate.capacity = {};
  CHECK(weigh_task(candidate, task_asking("t1", {{LoadItem::kWalking, 1}})).verdict == Verdict::kUnknown);
}

TEST_CASE("one thing that is not possible outweighs all that fits and all that is unknown") {
  Candidate candidate = able_candidate();
  candidate.capacity[LoadItem::kKneeling] = at_most(0);
  candidate.capacity[LoadItem::kLifting] = {};
  const TaskVerdict verdict = weigh_task(
      candidate, task_asking("t1", {{LoadItem::kWalking, 3}, {LoadItem::kKneeling, 1}, {LoadItem::kLifting, 1}}));
  CHECK(verdict.verdict == Verdict::kNotNow);
  REQUIRE(verdict.reasons.size() == 4);   // with alone or together
  CHECK(verdict.reasons[0].item == "K");  // worst first
  CHECK(verdict.reasons[1].item == "T");
  CHECK(verdict.reasons[2].item == "L");  // what fits stays in the list
}

TEST_CASE("of loads that are equally in the way the heaviest stands first") {
  const TaskVerdict verdict =
      weigh_task(able_candidate(), task_asking("t1", {{LoadItem::kWalking, 1}, {LoadItem::kPushing, 3}}));
  CHECK(verdict.reasons.front().item == "D");
}

TEST_CASE("a task in a part of the day that is not possible is not now, and hard") {
  Candidate candidate = able_candidate();
  candidate.dayparts = DaypartSet("001");
  Task task = task_asking("t1", {});
  task.daypart = Daypart::kEvening;
  const TaskVerdict verdict = weigh_task(candidate, task);
  CHECK(verdict.verdict == Verdict::kNotNow);
  const Reason* reason = find_reason(verdict.reasons, Criterion::kDaypart, "avond");
  REQUIRE(reason != nullptr);
  CHECK(reason->hardness == Hardness::kHard);
  CHECK(reason->remedy == Remedy::kOtherDaypart);
}

TEST_CASE("parts of the day that nobody asked about are unknown") {
  Candidate candidate = able_candidate();
  candidate.dayparts.reset();
  Task task = task_asking("t1", {});
  task.daypart = Daypart::kMorning;
  CHECK(weigh_task(candidate, task).verdict == Verdict::kUnknown);
  task.daypart.reset();  // any part of the day
  CHECK(weigh_task(candidate, task).verdict == Verdict::kFits);
}

TEST_CASE("a wish against a kind of work is for talking about, and never stops a task") {
  Candidate candidate = able_candidate();
  candidate.wishes[static_cast<std::size_t>(Theme::kKitchen)] = Wish::kRatherNot;
  Task task = task_asking("t1", {});
  task.theme = Theme::kKitchen;
  const TaskVerdict verdict = weigh_task(candidate, task);
  CHECK(verdict.verdict == Verdict::kDiscuss);
  CHECK(verdict.reasons.front().remedy == Remedy::kTalkAboutWish);
  CHECK(verdict.reasons.front().hardness == Hardness::kSoft);
  task.theme = Theme::kPeople;
  CHECK(weigh_task(candidate, task).verdict == Verdict::kFits);
}

TEST_CASE("an answer about the task itself goes before the wish about its kind of work, and is said as such") {
  Candidate candidate = able_candidate();
  const auto kitchen = static_cast<std::size_t>(Theme::kKitchen);
  Task task = task_asking("t1", {});
  task.theme = Theme::kKitchen;
  candidate.task_answers = {{"t1", TaskAnswer::kRatherNot}};
  candidate.wishes[kitchen] = Wish::kGladly;
  const TaskVerdict verdict = weigh_task(candidate, task);
  CHECK(verdict.verdict == Verdict::kDiscuss);
  CHECK(verdict.reasons.front().source == kSourceConversation);
  candidate.task_answers = {{"t1", TaskAnswer::kWantsToLearn}};
  candidate.wishes[kitchen] = Wish::kRatherNot;
  CHECK(weigh_task(candidate, task).verdict == Verdict::kFits);
  CHECK(wish_about(candidate, task) == Wish::kGladly);
  candidate.task_answers = {{"t1", TaskAnswer::kCan}};
  CHECK(wish_about(candidate, task) == Wish::kMaybe);  // being able is not wanting
  candidate.wishes[kitchen] = Wish::kGladly;
  CHECK(wish_about(candidate, task) == Wish::kGladly);
  candidate.task_answers = {{"t2", TaskAnswer::kRatherNot}};  // about another task
  CHECK(weigh_task(candidate, task).verdict == Verdict::kFits);
  CHECK(test::find_reason(weigh_task(candidate, task).reasons, Criterion::kWish)->source.empty());
}

TEST_CASE("a skill that is not ticked is a question, and changes no verdict") {
  Candidate candidate = able_candidate();
  candidate.skill_ids = {"V01"};
  Task task = task_asking("t1", {{LoadItem::kWalking, 1}});
  task.skill_ids = {"V01", "V02"};
  const TaskVerdict verdict = weigh_task(candidate, task);
  CHECK(verdict.verdict == Verdict::kFits);
  REQUIRE(verdict.reasons.size() == 4);
  CHECK(verdict.reasons[0].criterion == Criterion::kLoad);
  CHECK(verdict.reasons[1].criterion == Criterion::kWorkWay);
  CHECK(verdict.reasons[2].verdict == Verdict::kFits);  // skills come last
  CHECK(verdict.reasons[3].verdict == Verdict::kUnknown);
  CHECK(verdict.reasons[3].remedy == Remedy::kAsk);
}

TEST_CASE("reading is discussed when somebody does not read Dutch, and the task has a list to read") {
  Candidate candidate = able_candidate();
  candidate.dutch_reading = LanguageLevel::kNone;
  Task task = task_asking("t1", {});
  CHECK(weigh_task(candidate, task).verdict == Verdict::kFits);
  task.skill_ids = {"A24"};
  const TaskVerdict verdict = weigh_task(candidate, task);
  CHECK(verdict.verdict == Verdict::kDiscuss);
  CHECK(verdict.reasons.front().remedy == Remedy::kReadAloud);
  candidate.dutch_reading = LanguageLevel::kSome;
  CHECK(weigh_task(candidate, task).verdict == Verdict::kFits);
}

TEST_CASE("unknown reading is asked once: not when attention is known, and not beside the same question") {
  Candidate candidate = able_candidate();
  candidate.dutch_reading = LanguageLevel::kUnknown;
  Task task = task_asking("t1", {});
  task.skill_ids = {"A24"};
  CHECK(weigh_task(candidate, task).verdict == Verdict::kFits);

  candidate.capacity[LoadItem::kAttention] = {};
  const TaskVerdict asked = weigh_task(candidate, task);
  CHECK(asked.verdict == Verdict::kUnknown);
  CHECK(find_reason(asked.reasons, Criterion::kReading) != nullptr);

  task.load[LoadItem::kAttention] = 1;
  const TaskVerdict asked_once = weigh_task(candidate, task);
  CHECK(asked_once.verdict == Verdict::kUnknown);
  CHECK(find_reason(asked_once.reasons, Criterion::kReading) == nullptr);
  CHECK(find_reason(asked_once.reasons, Criterion::kLoad, "A") != nullptr);
}

}  // namespace
}  // namespace overstap
