// What leaves the device says nothing about fewer than five people.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/matching/blocker_survey.h"
#include "tests/core/matching/many_pairs.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

// So many people per region; the first of each region cannot lift.
BlockerSurvey survey_of(const std::vector<std::pair<int, int>>& people_and_blocked) {
  test::ManyPairs pairs;
  pairs.add_function(test::sample_function(), test::sample_tasks());
  for (std::size_t region = 0; region < people_and_blocked.size(); ++region) {
    const auto [people, blocked] = people_and_blocked[region];
    for (int index = 0; index < people; ++index) {
      Candidate candidate = test::able_candidate();
      candidate.id = "r" + std::to_string(region) + "k" + std::to_string(index);
      candidate.region = "R" + std::to_string(region);
      if (index < blocked) candidate.capacity[LoadItem::kLifting].level = 1;
      pairs.add_candidate(candidate);
    }
  }
  return for_export(pairs.survey());
}

std::vector<bool> regions_hidden(const BlockerSurvey& survey) {
  std::vector<bool> hidden;
  for (const SurveyedGroup& region : survey.regions) hidden.push_back(region.everyone.hidden);
  return hidden;
}
std::vector<bool> lifting_hidden(const BlockerSurvey& survey) {
  std::vector<bool> hidden;
  for (const SurveyedGroup& region : survey.regions) {
    hidden.push_back(region.by_item.empty() || region.by_item.front().in_the_way.hidden);
  }
  return hidden;
}

TEST_CASE("five people are shown, four are not") {
  CHECK_FALSE(survey_of({{10, 5}}).all.by_item.front().in_the_way.hidden);
  const BlockerSurvey four = survey_of({{10, 4}});
  CHECK(four.all.by_item.front().in_the_way == Tally{0, 0, true});
  CHECK(four.exported);
}

TEST_CASE("a region of four says nothing, and neither does a second one from which it would follow") {
  CHECK(regions_hidden(survey_of({{10, 5}, {4, 4}, {6, 5}})) == std::vector<bool>{false, true, true});
  CHECK(regions_hidden(survey_of({{10, 5}, {4, 4}, {4, 4}})) == std::vector<bool>{false, true, true});
  CHECK(regions_hidden(survey_of({{10, 5}, {5, 5}, {6, 5}})) == std::vector<bool>{false, false, false});
  CHECK(survey_of({{10, 5}, {4, 4}, {6, 5}}).regions[1].by_item.empty());
}

TEST_CASE("when all regions but one show a number, the last does not follow from the total") {
  CHECK(lifting_hidden(survey_of({{10, 6}, {10, 5}, {10, 3}})) == std::vector<bool>{false, true, true});
  CHECK(lifting_hidden(survey_of({{10, 6}, {10, 5}, {10, 5}})) == std::vector<bool>{false, false, false});
  CHECK(lifting_hidden(survey_of({{10, 6}, {10, 2}, {10, 3}})) == std::vector<bool>{false, true, true});
}

template <typename Each>
void each_tally(const SurveyedGroup& group, const Each& each) {
  for (const Tally& tally : {group.everyone, group.blocked, group.talks_now, group.fits_now}) each(tally);
  for (const auto* rows : {&group.by_criterion, &group.by_item}) {
    for (const BlockerRow& row : *rows) {
      for (const Tally& tally : {row.in_the_way, row.discuss, row.not_now, row.alone, row.together, row.unknown}) {
        each(tally);
      }
    }
  }
  for (const BlockersTogether& two : group.together) {
    each(two.both);
    each(two.nothing_else);
  }
  for (const OpenedBy& opened : group.opened) {
    each(opened.talks);
    each(opened.fits);
  }
}

// Whether a number of 1 to 4 people follows from what all regions show of one thing.
void check_nothing_follows(const Tally& all, const std::vector<Tally>& regions) {
  int rest = all.candidates;
  bool any_hidden = false;
  for (const Tally& region : regions) {
    any_hidden |= region.hidden;
    rest -= region.candidates;
  }
  if (all.hidden) {
    CHECK((any_hidden || regions.empty() || rest == 0));  // the regions do not add up to it
  } else {
    CHECK((rest == 0 || rest >= kSmallestGroupShown));
  }
}

TEST_CASE("whatever the candidates, no number about one to four people is shown or follows", "[property]") {
  const std::uint64_t seed = test::announced_seed("small groups");
  for (std::uint64_t round = 0; round < 60; ++round) {
    const BlockerSurvey true_survey = test::generated_pairs(seed + round, 5 + static_cast<int>(round), 3).survey();
    const BlockerSurvey shown = for_export(true_survey);
    const auto large_or_nothing = [](const Tally& tally) {
      CHECK((tally.candidates == 0 || tally.candidates >= kSmallestGroupShown));
      if (tally.hidden) CHECK(tally == Tally{0, 0, true});
    };
    each_tally(shown.all, large_or_nothing);
    for (const SurveyedGroup& region : shown.regions) each_tally(region, large_or_nothing);
    for (const BlockerRow& row : shown.all.by_item) {
      for (const auto member : {&BlockerRow::in_the_way, &BlockerRow::discuss, &BlockerRow::not_now, &BlockerRow::alone,
                                &BlockerRow::together, &BlockerRow::unknown}) {
        std::vector<Tally> of_regions;
        for (const SurveyedGroup& region : shown.regions) {
          const auto same = std::ranges::find_if(region.by_item, [&row](const BlockerRow& other) {
            return other.criterion == row.criterion && other.item == row.item;
          });
          if (same != region.by_item.end()) of_regions.push_back((*same).*member);
          if (region.everyone.hidden) of_regions.push_back({.hidden = true});
        }
        check_nothing_follows(row.*member, of_regions);
      }
      const Tally& whole = row.in_the_way;
      const bool one_part_shown = !whole.hidden && row.alone.hidden != row.together.hidden;
      if (one_part_shown) CHECK((row.alone.pairs == 0 && row.together.pairs == 0));
    }
    CHECK(for_export(shown) == shown);  // exporting twice takes nothing more away
    // What is shown is the truth.
    for (const BlockerRow& row : shown.all.by_item) {
      const auto same = std::ranges::find_if(true_survey.all.by_item, [&row](const BlockerRow& other) {
        return other.criterion == row.criterion && other.item == row.item;
      });
      REQUIRE(same != true_survey.all.by_item.end());
      if (!row.in_the_way.hidden) CHECK(row.in_the_way == same->in_the_way);
    }
  }
}

TEST_CASE("what two changes open together stays on the device") {
  BlockerSurvey survey;
  for (std::uint64_t seed = 1; seed <= 20 && survey.all.opened_by_two.empty(); ++seed) {
    survey = test::generated_pairs(seed, 60, 4).survey();
  }
  REQUIRE_FALSE(survey.all.opened_by_two.empty());
  const BlockerSurvey leaving = for_export(survey);
  CHECK(leaving.all.opened_by_two.empty());
  for (const SurveyedGroup& region : leaving.regions) CHECK(region.opened_by_two.empty());
}

}  // namespace
}  // namespace overstap
