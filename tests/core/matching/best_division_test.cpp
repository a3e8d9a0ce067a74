// Sharing things out, against trying every way to do it; and the bounds, which may never be too low.
#include "core/matching/best_division.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <set>
#include <tuple>

#include "core/matching/division_bound.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

constexpr std::int64_t kSteps = 20'000;

struct Case {
  std::vector<int> weights;
  std::vector<Sharer> people;

  const Offer* offer(std::size_t person, std::size_t thing) const {
    const auto found = std::ranges::find(people[person].offers, thing, &Offer::thing);
    return found == people[person].offers.end() ? nullptr : &*found;
  }
  using Worth = std::tuple<int, int>;  // weight, people
  // Empty when it breaks a limit.
  std::optional<Worth> worth(const std::vector<int>& owner) const {
    int weight = 0, count = 0;
    for (std::size_t person = 0; person < people.size(); ++person) {
      int own = 0;
      std::vector<int> used(people[person].limits.size(), 0);
      std::set<std::uint32_t> places;
      for (std::size_t thing = 0; thing < weights.size(); ++thing) {
        if (owner[thing] != static_cast<int>(person)) continue;
        const Offer* one = offer(person, thing);
        if (one == nullptr) return std::nullopt;
        own += weights[thing];
        places.insert(one->place);
        for (std::size_t limit = 0; limit < used.size(); ++limit) used[limit] += one->uses[limit];
      }
      if (own > people[person].room || places.size() > kPlacesEach) return std::nullopt;
      for (std::size_t limit = 0; limit < used.size(); ++limit) {
        if (used[limit] > people[person].limits[limit]) return std::nullopt;
      }
      weight += own;
      count += own > 0 ? 1 : 0;
    }
    return Worth{weight, count};
  }
};

Case generated_case(test::Chance& chance, std::size_t people, std::size_t things) {
  Case made;
  for (std::size_t thing = 0; thing < things; ++thing) made.weights.push_back(1 + static_cast<int>(chance.below(20)));
  for (std::size_t person = 0; person < people; ++person) {
    Sharer sharer{.room = static_cast<int>(chance.below(30)),
                  .limits = {static_cast<int>(chance.below(30)), static_cast<int>(chance.below(60))}};
    for (std::uint32_t thing = 0; thing < things; ++thing) {
      if (chance.one_in(3)) continue;
      sharer.offers.push_back({.thing = thing,
                               .place = thing % 4,
                               .worth = static_cast<int>(chance.below(5)),
                               .uses = {static_cast<int>(chance.below(20)), static_cast<int>(chance.below(20))}});
    }
    made.people.push_back(sharer);
  }
  return made;
}

TEST_CASE("no other way to share things out is better, and no bound is too low", "[property]") {
  const std::uint64_t seed = test::announced_seed("divisions against trying every one");
  int proven = 0;
  for (std::uint64_t round = 0; round < 60; ++round) {
    test::Chance chance(seed + round);
    const Case made = generated_case(chance, 3, 6);
    Case::Worth best{0, 0};
    std::vector<int> owner(made.weights.size(), kNobody);
    for (int number = 0; number < 4096; ++number) {  // 4 to the power of 6
      for (std::size_t thing = 0; thing < owner.size(); ++thing) owner[thing] = (number >> (2 * thing) & 3) - 1;
      if (const auto worth = made.worth(owner)) best = std::max(best, *worth);
    }
    const Division division = best_division(made.weights, made.people, kSteps);
    REQUIRE(made.worth(division.owner).has_value());
    CHECK(made.worth(division.owner) == Case::Worth{static_cast<int>(division.weight), division.people});
    CHECK(made.worth(division.owner) == best);
    CHECK(division.most_weight >= std::get<0>(best));
    CHECK(division.most_people >= std::get<1>(best));
    proven += division.proven ? 1 : 0;
  }
  CHECK(proven > 0);
}

TEST_CASE("cut up in portions the division is the same, and what there is so far keeps to every limit", "[property]") {
  const std::uint64_t seed = test::announced_seed("divisions in portions");
  int stopped_early = 0;
  for (std::uint64_t round = 0; round < 40; ++round) {
    test::Chance chance(seed + round);
    const Case made = generated_case(chance, 1 + chance.below(6), 1 + chance.below(14));
    const Division whole = best_division(made.weights, made.people, kSteps);
    BestDivisionSearch search(made.weights, made.people, kSteps);
    int permille = 0;
    while (!search.done()) {
      const Division so_far = search.best_so_far();
      const auto worth = made.worth(so_far.owner);
      REQUIRE(worth.has_value());
      CHECK(*worth == Case::Worth{static_cast<int>(so_far.weight), so_far.people});
      CHECK(so_far.weight <= so_far.most_weight);
      CHECK(search.permille() >= permille);
      permille = search.permille();
      CHECK(permille < 1000);
      stopped_early += permille > 0 ? 1 : 0;
      search.go_on(1 + static_cast<std::int64_t>(chance.below(9'000)));
    }
    CHECK(search.permille() == 1000);
    const Division last = search.best_so_far();
    CHECK(last.owner == whole.owner);
    CHECK(last.weight == whole.weight);
    CHECK(last.most_weight == whole.most_weight);
    CHECK(last.people == whole.people);
    CHECK(last.proven == whole.proven);
  }
  CHECK(stopped_early > 0);
}

TEST_CASE("nobody, nothing, and offers that never fit") {
  CHECK(best_division({}, {}, kSteps).proven);
  const Division nobody = best_division({5, 3}, {}, kSteps);
  CHECK(nobody.owner == std::vector<int>{kNobody, kNobody});
  CHECK(nobody.proven);
  const Sharer full{.room = 4, .offers = {{.thing = 0}}};
  const Division none = best_division({5}, {full}, kSteps);
  CHECK(none.weight == 0);
  CHECK(none.proven);
}

TEST_CASE("a thing that fits exactly is given, and one unit more is not") {
  const auto shared = [](int weight, int use) {
    const Sharer person{.room = 5, .limits = {7}, .offers = {{.thing = 0, .uses = {use}}}};
    return best_division({weight}, {person}, kSteps).weight;
  };
  CHECK(shared(5, 7) == 5);
  CHECK(shared(6, 7) == 0);
  CHECK(shared(5, 8) == 0);
}

TEST_CASE("things come from two places at most") {
  Sharer person{.room = 100};
  for (std::uint32_t thing = 0; thing < 3; ++thing) person.offers.push_back({.thing = thing, .place = thing});
  const Division division = best_division({4, 9, 7}, {person}, kSteps);
  CHECK(division.owner == std::vector<int>{kNobody, 0, 0});
}

TEST_CASE("cut up, as much flows as people can take along the offers") {
  const std::vector<Sharer> people = {{.offers = {{.thing = 0}, {.thing = 1}}}, {.offers = {{.thing = 0}}}};
  CHECK(most_shared_out({6, 4}, {5, 5}, people) == 10);  // thing 0 gives way to thing 1 with the first
  CHECK(most_shared_out({6, 4}, {5, 0}, people) == 5);
  CHECK(most_shared_out({6, 0}, {2, 5}, people) == 6);
  CHECK(most_shared_out({0, 0}, {5, 5}, people) == 0);
}

TEST_CASE("what one person can have at most keeps to the limits") {
  const Sharer person{.room = 10, .limits = {5}, .offers = {{.thing = 0, .uses = {3}}, {.thing = 1, .uses = {3}}}};
  CHECK(most_for_one({4, 6}, person) == 6);
}

}  // namespace
}  // namespace overstap
