// The best choice of things that share time and limits is the best of all choices.
#include "core/matching/best_choice.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "tests/support/random.h"

namespace overstap {
namespace {

bool keeps_to(const std::vector<Choosable>& things, const ChoiceLimits& limits, const std::vector<bool>& chosen) {
  int weight = 0;
  std::vector<int> uses(limits.uses.size(), 0);
  for (std::size_t index = 0; index < things.size(); ++index) {
    if (!chosen[index]) continue;
    weight += things[index].weight;
    for (std::size_t limit = 0; limit < uses.size(); ++limit) uses[limit] += things[index].uses[limit];
  }
  return weight <= limits.weight && std::ranges::equal(uses, limits.uses, std::ranges::less_equal());
}
std::int64_t value_of(const std::vector<Choosable>& things, const std::vector<bool>& chosen) {
  std::int64_t value = 0;
  for (std::size_t index = 0; index < things.size(); ++index) value += chosen[index] ? things[index].value : 0;
  return value;
}

TEST_CASE("nothing to choose, or no room, is no choice") {
  CHECK(best_choice({}, {.weight = 10}).chosen.empty());
  CHECK(best_choice({{5, 3, {}}}, {.weight = 2}).chosen.empty());
  CHECK(best_choice({{5, 3, {4}}}, {.weight = 9, .uses = {3}}).chosen.empty());
}

TEST_CASE("a choice has to be worth more than what is already there") {
  CHECK(best_choice({{5, 3, {}}}, {.weight = 3, .beat = 5}).chosen.empty());
  CHECK(best_choice({{5, 3, {}}}, {.weight = 3, .beat = 4}).chosen == std::vector<bool>{true});
}

TEST_CASE("the densest thing is not always in the best choice") {
  const std::vector<Choosable> things = {{60, 10, {}}, {100, 20, {}}, {120, 30, {}}};
  const Choice choice = best_choice(things, {.weight = 50});
  CHECK(choice.chosen == std::vector<bool>{false, true, true});
  CHECK(choice.value == 220);
  CHECK(choice.proven);
}

TEST_CASE("when the steps run out, what is given keeps to the limits and is not called proven") {
  test::Chance chance(test::announced_seed("a search that is cut short"));
  std::vector<Choosable> things;
  for (int index = 0; index < 40; ++index) {
    const int weight = static_cast<int>(1 + chance.below(400));
    things.push_back({weight * 1000 + static_cast<int>(chance.below(1000)), weight, {}});
    for (int limit = 0; limit < 12; ++limit) things.back().uses.push_back(static_cast<int>(chance.below(300)));
  }
  const ChoiceLimits limits{.weight = 2000, .uses = std::vector<int>(12, 900), .steps = 5};
  const Choice choice = best_choice(things, limits);
  CHECK_FALSE(choice.proven);
  if (!choice.chosen.empty()) CHECK(keeps_to(things, limits, choice.chosen));
}

TEST_CASE("no other choice that keeps to the limits is worth more", "[property]") {
  const std::uint64_t seed = test::announced_seed("best choice against trying every choice");
  for (std::uint64_t round = 0; round < 300; ++round) {
    test::Chance chance(seed + round);
    const std::size_t count = 1 + chance.below(11), limit_count = chance.below(5);
    std::vector<Choosable> things;
    for (std::size_t index = 0; index < count; ++index) {
      const int unit = chance.one_in(2) ? 30 : 1;
      const int weight = unit * static_cast<int>(1 + chance.below(9));
      // Values from a few classes, so that many choices are worth the same.
      things.push_back({weight * (1000 - static_cast<int>(chance.below(3))), weight, {}});
      for (std::size_t limit = 0; limit < limit_count; ++limit) {
        things.back().uses.push_back(weight * static_cast<int>(chance.below(4)));
      }
    }
    ChoiceLimits limits{.weight = static_cast<int>(chance.below(600)), .uses = {}};
    for (std::size_t limit = 0; limit < limit_count; ++limit) {
      limits.uses.push_back(static_cast<int>(chance.below(500)));
    }
    std::int64_t best = 0;
    for (std::size_t bits = 0; bits < (std::size_t{1} << count); ++bits) {
      std::vector<bool> chosen;
      for (std::size_t index = 0; index < count; ++index) chosen.push_back((bits >> index & 1) != 0);
      if (keeps_to(things, limits, chosen)) best = std::max(best, value_of(things, chosen));
    }
    const Choice choice = best_choice(things, limits);
    CHECK(choice.proven);
    CHECK(choice.value == best);
    if (choice.chosen.empty()) {
      CHECK(best == 0);
    } else {
      CHECK(keeps_to(things, limits, choice.chosen));
      CHECK(value_of(things, choice.chosen) == best);
    }
  }
}

}  // namespace
}  // namespace overstap
