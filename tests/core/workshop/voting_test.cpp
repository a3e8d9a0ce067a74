#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/workshop/session_template.h"
#include "core/workshop/voting.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

const std::vector<std::string> kTargets = {"a", "b", "c", "d"};

Voting open_vote(int dots, bool several) {
  return {.state = VotingState::kOpen, .zone = "droom", .round = 1, .dots_per_person = dots, .several_on_one = several};
}
Ballot ballot(std::map<std::string, int> dots, int round = 1) {
  return {.id = "x", .session_id = "s1", .round = round, .dots = std::move(dots)};
}
int sum(const Ballot& one) {
  int dots = 0;
  for (const auto& [target, number] : one.dots) dots += number;
  return dots;
}

TEST_CASE("a ballot gives no more dots than a person has, and only to what can be chosen") {
  CHECK(within_rules(ballot({{"a", 2}, {"b", 5}}), open_vote(3, true), kTargets).dots ==
        std::map<std::string, int>{{"a", 2}, {"b", 1}});
  CHECK(within_rules(ballot({{"a", 1}, {"zoek", 2}}), open_vote(3, true), kTargets).dots ==
        std::map<std::string, int>{{"a", 1}});
  CHECK(within_rules(ballot({{"a", 3}}), open_vote(3, false), kTargets).dots == std::map<std::string, int>{{"a", 1}});
}

TEST_CASE("whatever is handed in, a ballot keeps the rules (10,000 cases)") {
  test::Chance chance(test::announced_seed("ballots"));
  for (int i = 0; i < 10'000; ++i) {
    std::map<std::string, int> dots;
    for (const char* target : {"a", "b", "c", "d", "vreemd"}) {
      if (chance.one_in(2)) dots[target] = static_cast<int>(chance.below(30)) - 5;
    }
    const Voting voting = open_vote(1 + static_cast<int>(chance.below(kMaxDotsPerPerson)), chance.one_in(2));
    const Ballot kept = within_rules(ballot(dots), voting, kTargets);
    REQUIRE(sum(kept) <= voting.dots_per_person);
    for (const auto& [target, number] : kept.dots) {
      REQUIRE(number >= 1);
      REQUIRE((voting.several_on_one || number == 1));
      REQUIRE(std::ranges::find(kTargets, target) != kTargets.end());
    }
    REQUIRE(within_rules(kept, voting, kTargets) == kept);
  }
}

TEST_CASE("dots of the room and of ballots count together, the most first, ties marked and not drawn") {
  const Ballot one = ballot({{"a", 1}, {"b", 2}}), two = ballot({{"c", 3}}), old = ballot({{"d", 3}}, 2);
  const auto totals = count_votes(kTargets, {0, 1, 0, 0}, {&one, &two, &old}, open_vote(3, true));
  REQUIRE(totals.size() == 4);
  CHECK(totals[0] == VoteTotal{"b", 3, true});
  CHECK(totals[1] == VoteTotal{"c", 3, true});
  CHECK(totals[2] == VoteTotal{"a", 1, false});
  CHECK(totals[3] == VoteTotal{"d", 0, false});
}

TEST_CASE("what nobody chose is no tie") {
  for (const VoteTotal& total : count_votes(kTargets, {0, 0, 0, 0}, {}, open_vote(3, true))) CHECK_FALSE(total.tied);
}

}  // namespace
}  // namespace overstap
