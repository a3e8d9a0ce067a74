// The smallest sets of changes after which nothing stands in the way of a pair.
#include "core/matching/smallest_change_search.h"

#include <algorithm>
#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/core/matching/samples.h"

namespace overstap {
namespace {

using test::able_candidate;
using test::sample_function;
using test::sample_places;
using test::sample_tasks;

struct Pair {
  Candidate candidate = able_candidate();
  Function function = sample_function();
  std::vector<Task> tasks = sample_tasks();
  Gazetteer places = sample_places();

  std::vector<const Task*> pointers() const {
    std::vector<const Task*> found;
    for (const Task& task : tasks) found.push_back(&task);
    return found;
  }
  SmallestChanges changes() const { return smallest_changes(candidate, function, pointers(), places); }
  FunctionVerdict with(const std::vector<PossibleChange>& chosen) const {
    return weigh_with_changes(candidate, function, pointers(), places, chosen);
  }
};

std::vector<ChangeKind> kinds(const ChangeSet& set) {
  std::vector<ChangeKind> found;
  for (const PossibleChange& change : set.changes) found.push_back(change.kind);
  return found;
}
using Kinds = std::vector<ChangeKind>;

TEST_CASE("a pair in whose way nothing stands needs no change") {
  CHECK(Pair().changes().sets.empty());
  CHECK(Pair().changes().possible.empty());
}

TEST_CASE("one level too much is taken away by a tool, or by a colleague; the tool is lighter") {
  Pair pair;
  pair.candidate.capacity[LoadItem::kKneeling].level = 1;
  const SmallestChanges found = pair.changes();
  REQUIRE(found.sets.size() == 2);
  CHECK(kinds(found.sets[0]) == Kinds{ChangeKind::kEaseLoad});
  CHECK(found.sets[0].changes[0].item == "K");
  CHECK(kinds(found.sets[1]) == Kinds{ChangeKind::kColleagueDoesTask});
  CHECK(found.sets[1].changes[0].item == "t2");
  CHECK(found.sets[0].after.verdict == Verdict::kFits);
}

TEST_CASE("what is far too heavy only a colleague can take over, and so with skin and transport") {
  for (const LoadItem item : {LoadItem::kKneeling, LoadItem::kSkin, LoadItem::kTransport}) {
    Pair pair;
    pair.tasks[1].load[item] = 2;
    pair.candidate.capacity[item].level = item == LoadItem::kKneeling ? 0 : 1;
    const SmallestChanges found = pair.changes();
    REQUIRE(found.sets.size() == 1);
    CHECK(kinds(found.sets[0]) == Kinds{ChangeKind::kColleagueDoesTask});
  }
}

TEST_CASE("a longer journey is a change up to 30 minutes, and says from what to what") {
  Pair pair;
  pair.candidate.journey_override_minutes = {{"thuishulp", 60}};
  const SmallestChanges found = pair.changes();
  const auto longer = std::ranges::find(found.sets, Kinds{ChangeKind::kLongerJourney}, kinds);
  REQUIRE(longer != found.sets.end());
  CHECK(longer->changes[0].from == 30);
  CHECK(longer->changes[0].to == 60);
  pair.candidate.journey_override_minutes = {{"thuishulp", 61}};
  for (const ChangeSet& set : pair.changes().sets) CHECK(kinds(set) != Kinds{ChangeKind::kLongerJourney});
}

TEST_CASE("a journey that is far too long has no answer, and that is said by giving none") {
  Pair pair;
  pair.candidate.place = "Maastricht";
  const SmallestChanges found = pair.changes();
  CHECK(found.sets.empty());
  CHECK(found.goal == ChangeGoal::kTalkPossible);
}

TEST_CASE("another means of transport is a change when it is fast enough") {
  Pair pair;
  pair.candidate.place = "Winsum";
  pair.candidate.transport = Transport::kWalking;
  const SmallestChanges found = pair.changes();
  REQUIRE_FALSE(found.sets.empty());
  CHECK(kinds(found.sets[0]) == Kinds{ChangeKind::kOtherTransport});
  CHECK(found.sets[0].changes[0].item == "auto");
}

TEST_CASE("hours: soon enough is lighter than more hours, and more than eight extra are not asked") {
  Pair pair;
  pair.candidate.hours_per_week_now = 12;
  REQUIRE(pair.changes().sets.size() == 1);
  CHECK(pair.changes().sets[0].weight == 1);  // within three months anyway
  pair.candidate.hours_per_week_in_3_months.reset();
  CHECK(pair.changes().sets[0].weight == 2);
  pair.candidate.hours_per_week_now = 7;
  CHECK(pair.changes().sets.empty());
}

TEST_CASE("the function can do without a part of the day, but not without all") {
  Pair pair;
  pair.candidate.dayparts = DaypartSet("001");
  REQUIRE(pair.changes().sets.size() == 1);
  CHECK(pair.changes().sets[0].changes[0].item == "middag");
  pair.candidate.dayparts = DaypartSet("100");
  CHECK(pair.changes().sets.empty());
}

TEST_CASE("a wish is talked about and reading is helped, each the lightest change there is") {
  Pair pair;
  pair.candidate.wishes[static_cast<std::size_t>(Theme::kCleaning)] = Wish::kRatherNot;
  pair.tasks[0].skill_ids = {"A24"};
  pair.candidate.dutch_reading = LanguageLevel::kNone;
  const SmallestChanges found = pair.changes();
  REQUIRE_FALSE(found.sets.empty());
  CHECK(found.sets[0].weight == 2);
  CHECK(found.sets[0].changes.size() == 2);
}

TEST_CASE("what is not known is a question, not something to change") {
  Pair pair;
  pair.candidate.capacity[LoadItem::kKneeling].level.reset();
  CHECK(pair.changes().sets.empty());
  CHECK(pair.changes().goal == ChangeGoal::kNothingInTheWay);
}

TEST_CASE("when three changes do not take everything away, they may make a talk possible") {
  Pair pair;
  for (const LoadItem item : {LoadItem::kWalking, LoadItem::kKneeling, LoadItem::kLifting, LoadItem::kBending}) {
    pair.candidate.capacity[item].level = 1;
  }
  const SmallestChanges found = pair.changes();
  CHECK(found.goal == ChangeGoal::kTalkPossible);
  REQUIRE_FALSE(found.sets.empty());
  CHECK(found.sets[0].after.talk_possible);
}

TEST_CASE("taking every task away is no answer") {
  Pair pair;
  pair.tasks.resize(1);
  pair.candidate.capacity[LoadItem::kWalking].level = 0;
  for (const ChangeSet& set : pair.changes().sets) CHECK_FALSE(set.after.entry_tasks.empty());
}

// Every set of up to three of the possible changes, in the plainest way.
std::vector<std::vector<PossibleChange>> all_subsets(const std::vector<PossibleChange>& possible) {
  std::vector<std::vector<PossibleChange>> found;
  const std::size_t count = possible.size();
  for (std::size_t a = 0; a < count; ++a) {
    found.push_back({possible[a]});
    for (std::size_t b = a + 1; b < count; ++b) {
      found.push_back({possible[a], possible[b]});
      for (std::size_t c = b + 1; c < count; ++c) found.push_back({possible[a], possible[b], possible[c]});
    }
  }
  return found;
}

bool holds(const std::vector<PossibleChange>& outer, const std::vector<PossibleChange>& inner) {
  return std::ranges::all_of(
      inner, [&outer](const PossibleChange& change) { return std::ranges::find(outer, change) != outer.end(); });
}

TEST_CASE("the sets are complete up to three changes, smallest, and in order", "[property]") {
  std::mt19937_64 random(Catch::getSeed());
  const auto up_to = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  for (int round = 0; round < 60; ++round) {
    Pair pair;
    pair.candidate.place = up_to(1) == 0 ? "Groningen" : "Winsum";
    pair.candidate.hours_per_week_now = 8 + up_to(10);
    pair.candidate.dayparts = DaypartSet(static_cast<unsigned long long>(up_to(7)));
    pair.candidate.wishes[0] = static_cast<Wish>(up_to(3));
    for (const LoadItem item : {LoadItem::kWalking, LoadItem::kKneeling, LoadItem::kLifting, LoadItem::kBending}) {
      pair.candidate.capacity[item].level = up_to(3);
    }
    const SmallestChanges found = pair.changes();
    for (const auto& subset : all_subsets(found.possible)) {
      const bool listed = std::ranges::find(found.sets, subset, &ChangeSet::changes) != found.sets.end();
      const bool holds_listed = std::ranges::any_of(found.sets, [&subset](const ChangeSet& set) {
        return set.changes.size() < subset.size() && holds(subset, set.changes);
      });
      const bool good = reaches(found.goal, pair.with(subset));
      CHECK(listed == (good && !holds_listed));
    }
    const auto in_order = [](const ChangeSet& left, const ChangeSet& right) {
      return std::pair(left.changes.size(), left.weight) < std::pair(right.changes.size(), right.weight);
    };
    CHECK(std::ranges::is_sorted(found.sets, in_order));
  }
}

TEST_CASE("cut up in portions the search finds the same, and every set so far is among them", "[property]") {
  std::mt19937_64 random(Catch::getSeed());
  const auto up_to = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  bool on_the_way = false;
  for (int round = 0; round < 30; ++round) {
    Pair pair;
    pair.candidate.hours_per_week_now = 8 + up_to(10);
    pair.candidate.wishes[0] = static_cast<Wish>(up_to(3));
    for (const LoadItem item : {LoadItem::kWalking, LoadItem::kKneeling, LoadItem::kLifting}) {
      pair.candidate.capacity[item].level = up_to(3);
    }
    const SmallestChanges whole = pair.changes();
    SmallestChangeSearch search(pair.candidate, pair.function, pair.pointers(), pair.places);
    int permille = 0;
    while (!search.done()) {
      for (const ChangeSet& set : search.so_far().sets) {
        CHECK(std::ranges::find(whole.sets, set.changes, &ChangeSet::changes) != whole.sets.end());
      }
      on_the_way = on_the_way || !search.so_far().sets.empty();
      CHECK(search.permille() >= permille);
      permille = search.permille();
      search.go_on(1 + up_to(20));
    }
    CHECK(search.permille() == 1000);
    CHECK(search.so_far().goal == whole.goal);
    CHECK(search.so_far().possible == whole.possible);
    REQUIRE(search.so_far().sets.size() == whole.sets.size());
    for (std::size_t at = 0; at < whole.sets.size(); ++at) {
      CHECK(search.so_far().sets[at].changes == whole.sets[at].changes);
    }
  }
  CHECK(on_the_way);
}

TEST_CASE("with many tasks in the way it is not done in one portion") {
  Pair pair;
  for (int number = 0; number < 40; ++number) {
    pair.tasks.push_back(test::task_asking("more" + std::to_string(number), {{LoadItem::kSkin, 3}}));
  }
  pair.candidate.capacity[LoadItem::kSkin].level = 0;
  SmallestChangeSearch search(pair.candidate, pair.function, pair.pointers(), pair.places);
  search.go_on(1'000);
  CHECK_FALSE(search.done());
  CHECK(search.permille() < 1000);
  search.finish();
  CHECK(search.so_far().sets.empty());  // forty colleagues are too many
}

}  // namespace
}  // namespace overstap
