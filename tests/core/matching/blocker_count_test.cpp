#include "core/matching/blocker_count.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/core/matching/samples.h"

namespace overstap {
namespace {

TEST_CASE("blockers are counted per pair: five loads over is one pair for load, and unknown is not counted") {
  Candidate loaded = test::able_candidate(), far = test::able_candidate(), unasked = test::able_candidate();
  loaded.capacity[LoadItem::kKneeling] = {0, "FML", ""};
  loaded.capacity[LoadItem::kLifting] = {1, "FML", ""};
  far.capacity[LoadItem::kLifting] = {1, "FML", ""};
  far.journey_override_minutes = {{"thuishulp", 40}};
  unasked.capacity = {};
  std::vector<FunctionVerdict> verdicts;
  for (const Candidate* candidate : {&loaded, &far, &unasked}) {
    verdicts.push_back(test::weigh(*candidate, test::sample_function(), test::sample_tasks()));
  }
  const std::vector<const FunctionVerdict*> all = {&verdicts[0], &verdicts[1], &verdicts[2]};
  CHECK(count_by_criterion(all) ==
        std::vector<BlockerCount>{{Criterion::kLoad, "", 2, 1}, {Criterion::kJourney, "", 1, 0}});
  const auto items = count_by_item(all);
  REQUIRE(items.size() == 3);
  CHECK(items[0] == BlockerCount{Criterion::kLoad, "T", 2, 0});
  CHECK(items[1] == BlockerCount{Criterion::kLoad, "K", 1, 1});
}

TEST_CASE("nobody and nothing gives no counts") { CHECK(count_by_criterion({}).empty()); }

}  // namespace
}  // namespace overstap
