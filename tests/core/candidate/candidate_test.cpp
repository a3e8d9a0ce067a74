#include "core/candidate/candidate.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

Entity entity_of(std::initializer_list<std::pair<std::string, Value>> fields) {
  Entity entity;
  for (const auto& [name, value] : fields) entity.fields[name] = Register{value, Stamp{1, 0, 0}};
  return entity;
}

TEST_CASE("a candidate about whom nothing is known has no limits and no capacity: all of it is unknown") {
  const Candidate candidate = read_candidate("k", Entity{});
  CHECK_FALSE(candidate.hours_per_week_now.has_value());
  CHECK_FALSE(candidate.journey_limit_minutes.has_value());
  CHECK_FALSE(candidate.dayparts.has_value());
  for (const LoadItem item : kGivenLoadItems) CHECK_FALSE(candidate.capacity[item].level.has_value());
  CHECK(candidate.transport == Transport::kUnknown);
  CHECK(candidate.dutch_reading == LanguageLevel::kUnknown);
}

TEST_CASE("capacity is read with who says so and when") {
  const Candidate candidate = read_candidate("k", entity_of({{"capacity.K.level", Value{std::int64_t{0}}},
                                                             {"capacity.K.source", Value{"FML"}},
                                                             {"capacity.K.date", Value{"2026-11-03"}}}));
  CHECK(candidate.capacity[LoadItem::kKneeling] == Capacity{0, "FML", "2026-11-03"});
}

TEST_CASE("a number out of bounds is unknown, never a high limit") {
  const Candidate candidate = read_candidate("k", entity_of({{"capacity.K.level", Value{std::int64_t{4}}},
                                                             {"capacity.T.level", Value{std::int64_t{-1}}},
                                                             {"hours_per_week_now", Value{std::int64_t{61}}},
                                                             {"journey_limit_minutes", Value{"veel"}}}));
  CHECK_FALSE(candidate.capacity[LoadItem::kKneeling].level.has_value());
  CHECK_FALSE(candidate.capacity[LoadItem::kLifting].level.has_value());
  CHECK_FALSE(candidate.hours_per_week_now.has_value());
  CHECK_FALSE(candidate.journey_limit_minutes.has_value());
}

TEST_CASE("one answer about the parts of the day is an answer; none is not asked") {
  const Candidate candidate = read_candidate("k", entity_of({{"daypart.avond", Value{false}}}));
  REQUIRE(candidate.dayparts.has_value());
  CHECK(candidate.dayparts->none());
}

TEST_CASE("wishes, transport and languages read their own words and take anything else as unknown") {
  const Candidate candidate = read_candidate("k", entity_of({{"wish.keuken", Value{"liever_niet"}},
                                                             {"wish.was", Value{"nooit"}},
                                                             {"transport", Value{"ov"}},
                                                             {"dutch_reading", Value{"beetje"}},
                                                             {"dutch_speaking", Value{"fluent"}}}));
  CHECK(candidate.wishes[static_cast<std::size_t>(Theme::kKitchen)] == Wish::kRatherNot);
  CHECK(candidate.wishes[static_cast<std::size_t>(Theme::kLaundry)] == Wish::kUnknown);
  CHECK(candidate.transport == Transport::kPublicTransport);
  CHECK(candidate.dutch_reading == LanguageLevel::kSome);
  CHECK(candidate.dutch_speaking == LanguageLevel::kUnknown);
}

TEST_CASE("the coach's own travel times are read per function") {
  const Candidate candidate = read_candidate("k", entity_of({{"journey.thuishulp", Value{std::int64_t{42}}},
                                                             {"journey.gastvrouw", Value{"lang"}},
                                                             {"journey_limit_minutes", Value{std::int64_t{30}}}}));
  CHECK(candidate.journey_override_minutes == std::vector<std::pair<std::string, int>>{{"thuishulp", 42}});
  CHECK(candidate.journey_limit_minutes == 30);
}

}  // namespace
}  // namespace overstap
