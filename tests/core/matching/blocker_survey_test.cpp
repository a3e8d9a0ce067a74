// What stands in the way over many pairs, and what one change opens.
#include "core/matching/blocker_survey.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <deque>
#include <map>
#include <optional>
#include <set>

#include "tests/core/matching/many_pairs.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

using test::ManyPairs;

const BlockerRow* find_row(const std::vector<BlockerRow>& rows, Criterion criterion, std::string_view item = {}) {
  const auto found =
      std::ranges::find_if(rows, [&](const BlockerRow& row) { return row.criterion == criterion && row.item == item; });
  return found == rows.end() ? nullptr : &*found;
}

const OpenedBy* find_opened(const SurveyedGroup& group, ChangeKind kind, std::string_view item = {}, int extra = 0) {
  const auto found = std::ranges::find_if(group.opened, [&](const OpenedBy& opened) {
    return opened.change.kind == kind && opened.change.item == item && opened.change.extra == extra;
  });
  return found == group.opened.end() ? nullptr : &*found;
}

// Two functions at one location with the tasks of the samples, and nobody yet.
ManyPairs two_functions() {
  ManyPairs pairs;
  for (const char* id : {"thuishulp", "gastvrouw"}) {
    Function function = test::sample_function();
    function.id = id;
    function.organisation = "De Linde";
    pairs.add_function(function, test::sample_tasks());
  }
  return pairs;
}

Candidate person(const std::string& id, const std::string& region = "Groningen") {
  Candidate candidate = test::able_candidate();
  candidate.id = id;
  candidate.region = region;
  return candidate;
}

TEST_CASE("a survey of nobody is empty") {
  const BlockerSurvey survey = ManyPairs().survey();
  CHECK(survey.all.everyone == Tally{});
  CHECK(survey.regions.empty());
  CHECK(for_export(survey).all.by_item.empty());
}

TEST_CASE("what is alone in the way is told apart from what is in the way with something else") {
  ManyPairs pairs = two_functions();
  Candidate only_lifting = person("k1"), lifting_and_far = person("k2"), able = person("k3");
  only_lifting.capacity[LoadItem::kLifting].level = 1;
  lifting_and_far.capacity[LoadItem::kLifting].level = 0;
  lifting_and_far.journey_override_minutes = {{"thuishulp", 100}};
  for (const Candidate& candidate : {only_lifting, lifting_and_far, able}) pairs.add_candidate(candidate);
  const SurveyedGroup all = pairs.survey().all;
  CHECK(all.everyone == Tally{6, 3});
  CHECK(all.blocked == Tally{4, 2});
  CHECK(all.fits_now == Tally{2, 1});
  const BlockerRow* lifting = find_row(all.by_item, Criterion::kLoad, "T");
  REQUIRE(lifting != nullptr);
  CHECK(lifting->in_the_way == Tally{4, 2});
  CHECK(lifting->discuss == Tally{2, 1});
  CHECK(lifting->not_now == Tally{2, 1});
  CHECK(lifting->alone == Tally{3, 2});
  CHECK(lifting->together == Tally{1, 1});
  const BlockerRow* journey = find_row(all.by_criterion, Criterion::kJourney);
  REQUIRE(journey != nullptr);
  CHECK(journey->in_the_way == Tally{1, 1});
  CHECK(journey->alone == Tally{});
  REQUIRE(all.together.size() == 1);
  CHECK(all.together[0].nothing_else == Tally{1, 1});
}

TEST_CASE("what nobody asked is counted apart and is not in the way") {
  ManyPairs pairs = two_functions();
  Candidate unasked = person("k1");
  unasked.capacity[LoadItem::kLifting].level.reset();
  pairs.add_candidate(unasked);
  const BlockerSurvey survey = pairs.survey();
  const BlockerRow* lifting = find_row(survey.all.by_item, Criterion::kLoad, "T");
  REQUIRE(lifting != nullptr);
  CHECK(lifting->unknown == Tally{2, 1});
  CHECK(lifting->in_the_way == Tally{});
}

TEST_CASE("an aid at one location opens every function there, and none elsewhere") {
  ManyPairs pairs = two_functions();
  Function elsewhere = test::sample_function();
  elsewhere.id = "elders";
  elsewhere.organisation = "De Veldroos";
  pairs.add_function(elsewhere, test::sample_tasks());
  Candidate candidate = person("k1");
  candidate.capacity[LoadItem::kLifting].level = 1;
  pairs.add_candidate(candidate);
  std::vector<std::pair<std::string, Tally>> aids;
  const BlockerSurvey survey = pairs.survey();
  for (const OpenedBy& opened : survey.all.opened) {
    if (opened.change.kind == ChangeKind::kEaseLoad) aids.push_back({opened.change.organisation, opened.fits});
  }
  CHECK(aids == std::vector<std::pair<std::string, Tally>>{{"De Linde", {2, 1}}, {"De Veldroos", {1, 1}}});
}

TEST_CASE("a longer journey opens what it reaches: 15 minutes not, 30 minutes do") {
  ManyPairs pairs = two_functions();
  Candidate candidate = person("k1");
  candidate.journey_override_minutes = {{"thuishulp", 55}, {"gastvrouw", 100}};
  pairs.add_candidate(candidate);
  const SurveyedGroup all = pairs.survey().all;
  const OpenedBy* quarter = find_opened(all, ChangeKind::kLongerJourney, "", 15);
  const OpenedBy* half = find_opened(all, ChangeKind::kLongerJourney, "", 30);
  REQUIRE(quarter != nullptr);
  REQUIRE(half != nullptr);
  CHECK(quarter->fits == Tally{});
  CHECK(quarter->talks == Tally{1, 1});  // 10 minutes too long can be talked about
  CHECK(half->fits == Tally{1, 1});
}

TEST_CASE("one task less opens the function of that task only") {
  ManyPairs pairs = two_functions();
  Candidate candidate = person("k1");
  candidate.capacity[LoadItem::kKneeling].level = 0;
  pairs.add_candidate(candidate);
  const SurveyedGroup all = pairs.survey().all;
  const OpenedBy* less = find_opened(all, ChangeKind::kColleagueDoesTask, "thuishulp-t2");
  REQUIRE(less != nullptr);
  CHECK(less->fits == Tally{1, 1});
  CHECK(less->change.function_id == "thuishulp");
}

TEST_CASE("regions are counted apart and add up") {
  ManyPairs pairs = two_functions();
  for (int index = 0; index < 7; ++index) {
    Candidate candidate = person("k" + std::to_string(index), index < 3 ? "Noord" : "Zuid");
    if (index % 2 == 0) candidate.capacity[LoadItem::kLifting].level = 1;
    pairs.add_candidate(candidate);
  }
  const BlockerSurvey survey = pairs.survey();
  REQUIRE(survey.regions.size() == 2);
  CHECK(survey.regions[0].region == "Noord");
  CHECK(survey.regions[0].blocked == Tally{4, 2});
  CHECK(survey.regions[1].blocked == Tally{4, 2});
  CHECK(survey.all.blocked == Tally{8, 4});
}

TEST_CASE("the order in which pairs come makes no difference") {
  ManyPairs pairs = test::generated_pairs(7, 8, 3);
  std::vector<PairToSurvey> turned = pairs.to_survey();
  const BlockerSurvey before = survey_blockers(turned, pairs.places);
  std::ranges::reverse(turned);
  CHECK(survey_blockers(turned, pairs.places) == before);
}

// The plainest way to know what a change opens: weigh every pair with it.
TEST_CASE("what a change opens is what weighing every pair with it says", "[property]") {
  const std::uint64_t seed = test::announced_seed("shared changes against weighing every pair");
  int talks_opened = 0, fits_opened = 0;
  for (std::uint64_t round = 0; round < 40; ++round) {
    ManyPairs pairs = test::generated_pairs(seed + round, 10, 3);
    const BlockerSurvey survey = pairs.survey();
    std::map<SharedChange, std::pair<std::set<std::string>, std::set<std::string>>> people;
    std::map<SharedChange, std::pair<int, int>> counts;
    for (const PairToSurvey& pair : pairs.to_survey()) {
      for (const SharedChangeInPair& change :
           shared_changes_for(*pair.candidate, *pair.function, pairs.places, *pair.verdict)) {
        const FunctionVerdict after =
            weigh_with_changes(*pair.candidate, *pair.function, *pair.tasks, pairs.places, {change.change});
        const bool talk = after.talk_possible && !pair.verdict->talk_possible;
        const bool fit =
            reaches(ChangeGoal::kNothingInTheWay, after) && !reaches(ChangeGoal::kNothingInTheWay, *pair.verdict);
        auto& [talks, fits] = counts[change.shared];
        talks += talk ? 1 : 0;
        fits += fit ? 1 : 0;
        talks_opened += talk ? 1 : 0;
        fits_opened += fit ? 1 : 0;
        if (talk) people[change.shared].first.insert(pair.candidate->id);
        if (fit) people[change.shared].second.insert(pair.candidate->id);
      }
    }
    REQUIRE(survey.all.opened.size() == counts.size());
    for (const OpenedBy& opened : survey.all.opened) {
      CHECK(opened.talks == Tally{counts[opened.change].first, static_cast<int>(people[opened.change].first.size())});
      CHECK(opened.fits == Tally{counts[opened.change].second, static_cast<int>(people[opened.change].second.size())});
    }
  }
  CHECK(talks_opened > 0);  // otherwise this property says nothing
  CHECK(fits_opened > 0);
}

TEST_CASE("every number opens to as many pairs as it says", "[property]") {
  const std::uint64_t seed = test::announced_seed("the pairs behind the numbers");
  std::size_t opened_pairs = 0;
  for (std::uint64_t round = 0; round < 40; ++round) {
    ManyPairs many = test::generated_pairs(seed + round, 10, 3);
    const std::vector<PairToSurvey> pairs = many.to_survey();
    const SurveyedGroup all = survey_blockers(pairs, many.places).all;
    for (const auto* rows : {&all.by_criterion, &all.by_item}) {
      for (const BlockerRow& row : *rows) {
        CHECK(pairs_in_the_way(pairs, row.criterion, row.item).size() ==
              static_cast<std::size_t>(row.in_the_way.pairs));
      }
    }
    for (const OpenedBy& opened : all.opened) {
      const auto behind = pairs_opened_by(pairs, many.places, opened.change);
      CHECK(behind.size() == static_cast<std::size_t>(opened.talks.pairs));
      opened_pairs += behind.size();
    }
  }
  CHECK(opened_pairs > 0);  // otherwise this property says nothing
}

TEST_CASE("two changes at once open what weighing every pair with both says, and at least what each opens",
          "[property]") {
  const std::uint64_t seed = test::announced_seed("two changes at once");
  int only_together = 0;
  for (std::uint64_t round = 0; round < 40; ++round) {
    ManyPairs many = test::generated_pairs(seed + round, 10, 3);
    const std::vector<PairToSurvey> pairs = many.to_survey();
    for (const OpenedByTwo& two : survey_blockers(pairs, many.places).all.opened_by_two) {
      int talks = 0, needs_both = 0;
      for (const PairToSurvey& pair : pairs) {
        if (pair.verdict->talk_possible) continue;
        std::optional<PossibleChange> first, second;
        for (const SharedChangeInPair& here :
             shared_changes_for(*pair.candidate, *pair.function, many.places, *pair.verdict)) {
          if (here.shared == two.first) first = here.change;
          if (here.shared == two.second) second = here.change;
        }
        if (!first || !second) continue;
        const auto opens = [&](const std::vector<PossibleChange>& changes) {
          return weigh_with_changes(*pair.candidate, *pair.function, *pair.tasks, many.places, changes).talk_possible;
        };
        const bool both = opens({*first, *second}), one = opens({*first}) || opens({*second});
        talks += both || one ? 1 : 0;
        needs_both += both && !one ? 1 : 0;
      }
      CHECK(two.talks.pairs == talks);
      CHECK(two.only_together.pairs == needs_both);
      only_together += needs_both;
    }
  }
  CHECK(only_together > 0);
}

TEST_CASE("two steps of one thing are not tried together") {
  ManyPairs many = test::generated_pairs(3, 20, 4);
  for (const OpenedByTwo& two : many.survey().all.opened_by_two) {
    const auto journey = [](const SharedChange& change) {
      return change.kind == ChangeKind::kLongerJourney || change.kind == ChangeKind::kOtherTransport;
    };
    CHECK_FALSE((journey(two.first) && journey(two.second)));
    CHECK_FALSE((two.first.kind == two.second.kind && two.first.item == two.second.item));
  }
}

TEST_CASE("two thousand candidates are all weighed and counted") {
  ManyPairs many = test::generated_pairs(11, 2'000, 5);
  const std::vector<PairToSurvey> pairs = many.to_survey();
  const BlockerSurvey survey = survey_blockers(pairs, many.places);
  CHECK(survey.all.everyone == Tally{10'000, 2'000});
  int in_regions = 0;
  for (const SurveyedGroup& region : survey.regions) in_regions += region.everyone.candidates;
  CHECK(in_regions == 2'000);
}

TEST_CASE("parts add up to wholes, and regions to all", "[property]") {
  const std::uint64_t seed = test::announced_seed("a survey adds up");
  for (std::uint64_t round = 0; round < 40; ++round) {
    const BlockerSurvey survey = test::generated_pairs(seed + round, 15, 3).survey();
    const auto adds_up = [](const SurveyedGroup& group) {
      for (const auto* rows : {&group.by_criterion, &group.by_item}) {
        for (const BlockerRow& row : *rows) {
          CHECK(row.in_the_way.pairs == row.discuss.pairs + row.not_now.pairs);
          CHECK(row.in_the_way.pairs == row.alone.pairs + row.together.pairs);
          CHECK(row.in_the_way.candidates <= group.everyone.candidates);
        }
      }
    };
    adds_up(survey.all);
    Tally everyone, blocked;
    for (const SurveyedGroup& region : survey.regions) {
      adds_up(region);
      everyone = {everyone.pairs + region.everyone.pairs, everyone.candidates + region.everyone.candidates};
      blocked = {blocked.pairs + region.blocked.pairs, blocked.candidates + region.blocked.candidates};
    }
    CHECK(everyone == survey.all.everyone);
    CHECK(blocked == survey.all.blocked);
  }
}

}  // namespace
}  // namespace overstap
