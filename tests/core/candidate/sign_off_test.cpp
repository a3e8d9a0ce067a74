#include "core/candidate/sign_off.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

TEST_CASE("the step that somebody reached in a task is the highest that was signed, whatever the order of signing") {
  const Task first{.id = "t1"}, second{.id = "t2"};
  const SignOff later{.id = "x", .candidate_id = "k1", .task_id = "t1", .step = 1, .date = "2026-11-20"};
  const SignOff higher{.id = "y", .candidate_id = "k1", .task_id = "t1", .step = 3, .date = "2026-10-01"};
  const SignOff somebody_else{.id = "z", .candidate_id = "k2", .task_id = "t1", .step = 5};
  const auto growth = growth_of("k1", {&first, &second}, {&higher, &somebody_else, &later});
  REQUIRE(growth.size() == 2);
  CHECK(growth[0].reached == 3);
  CHECK(growth[0].sign_offs == std::vector<const SignOff*>{&later, &higher});
  CHECK_FALSE(growth[1].reached.has_value());
}

TEST_CASE("hours for a step: at the least number, one below, later, not known, not asked") {
  Candidate candidate;
  CHECK(weigh_step_hours(candidate, 0) == StepHours::kNoDemand);
  CHECK(weigh_step_hours(candidate, 16) == StepHours::kUnknown);
  candidate.hours_per_week_now = 16;
  CHECK(weigh_step_hours(candidate, 16) == StepHours::kEnough);
  CHECK(weigh_step_hours(candidate, 17) == StepHours::kTooFew);
  candidate.hours_per_week_in_3_months = 17;
  CHECK(weigh_step_hours(candidate, 17) == StepHours::kEnoughIn3Months);
  CHECK(weigh_step_hours(candidate, 18) == StepHours::kTooFew);
}

TEST_CASE("a step outside the ladder is damage and is read within it") {
  Entity entity;
  entity.fields["step"] = Register{Value{std::int64_t{99}}, Stamp{1, 0, 0}};
  CHECK(read_sign_off("x", entity).step == static_cast<int>(kMaxSteps) - 1);
}

}  // namespace
}  // namespace overstap
