// Groei: the ladder per task, signing a step off, and the hours that a step asks.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

const Route kGrowth{Screen::kGrowth, "thuishulp", "pilot-k07"};

TEST_CASE("growth is opened from the passport, for somebody") {
  WorkspaceStage stage({Screen::kPassport, "thuishulp", {}});
  stage.load_example();
  stage.page().press("Groei");
  stage.page().press(Role::kLink, "K-07");
  CHECK(stage.view.route == kGrowth);
  CHECK(stage.page().has(Role::kHeading, "Groei van K-07"));
  stage.page().press(Role::kLink, "Thuishulp");
  CHECK(stage.view.route == Route{Screen::kPassport, "thuishulp", {}});
}

TEST_CASE("a step is signed off with a date, a name, where and on what evidence; it can be taken away") {
  WorkspaceStage stage(kGrowth);
  stage.load_example();
  stage.page().press("Teken af");
  REQUIRE(stage.view.error);
  CHECK(stage.view.error->code == "sign_off.without_name");
  stage.page().type("Wie tekent af?", "J. Bakker");
  stage.page().type("Waar was het?", "bij twee mensen thuis");
  stage.page().type("Wat is het bewijs?", "2 keer meegelopen");
  stage.page().type("Datum", "20-11-2026");
  stage.page().press("Teken af");
  REQUIRE(stage.model.sign_offs.size() == 1);
  const SignOff& signed_off = stage.model.sign_offs.begin()->second;
  CHECK(signed_off.candidate_id == "pilot-k07");
  CHECK(signed_off.step == 0);
  CHECK(signed_off.date == "2026-11-20");
  CHECK(
      stage.page().shows("Afgetekend op 20 november 2026 door J. Bakker. Bij twee mensen thuis. "
                         "Bewijs: 2 keer meegelopen."));
  CHECK(stage.view.sign_off.by == "J. Bakker");  // the same person often signs more
  CHECK(stage.view.sign_off.evidence.empty());
  stage.page().press("Teken af");  // the next step is offered by itself
  CHECK(stage.model.sign_offs_of("pilot-k07").size() == 2);
  stage.page().press("Weghalen");
  CHECK(stage.model.sign_offs_of("pilot-k07").size() == 1);
}

TEST_CASE("a date that is no date signs nothing and says what to type") {
  WorkspaceStage stage(kGrowth);
  stage.load_example();
  stage.page().type("Wie tekent af?", "J. Bakker");
  stage.page().type("Datum", "31-2-2026");
  stage.page().press("Teken af");
  CHECK(stage.model.sign_offs.empty());
}

TEST_CASE("the hours that a step asks are held against the hours of the candidate, in a sentence") {
  WorkspaceStage stage(kGrowth);
  stage.load_example();
  const auto set = [&](const std::string& type, const std::string& id, const std::string& field, Value value) {
    stage.perform(Action{EditField{{type, id}, field, std::move(value)}});
    stage.page().settle();
  };
  set("function", "thuishulp", "step_hours.4", Value{std::int64_t{16}});
  set("candidate", "pilot-k07", "hours_per_week_in_3_months", Value{});
  set("candidate", "pilot-k07", "hours_per_week_now", Value{std::int64_t{15}});
  CHECK(stage.page().shows("Deze stap vraagt 16 uur per week. Het zijn er hoogstens 15. Dat is te weinig."));
  set("candidate", "pilot-k07", "hours_per_week_now", Value{std::int64_t{16}});
  CHECK(stage.page().shows("Deze stap vraagt 16 uur per week. Nu zijn het er 16. Dat is genoeg."));
  set("candidate", "pilot-k07", "hours_per_week_now", Value{});
  CHECK(stage.page().shows("Deze stap vraagt 16 uur per week. De uren zijn nog niet bekend. Vraag dit."));
}

TEST_CASE("free text that looks medical is noticed, and not stopped") {
  WorkspaceStage stage(kGrowth);
  stage.load_example();
  stage.page().type("Wat is het bewijs?", "Werkt ondanks reuma");
  CHECK(stage.page().shows("Dit lijkt medisch. Schrijf wat iemand kan."));
}

TEST_CASE("on a phone the ladder opens under the task that was chosen") {
  WorkspaceStage stage(kGrowth, {.size = {390, 844}, .touch = true});
  stage.load_example();
  CHECK_FALSE(stage.page().has(Role::kButton, "Teken af"));
  stage.page().press("Stofzuigen en stof afnemen");
  CHECK(stage.page().has(Role::kButton, "Teken af"));
}

}  // namespace
}  // namespace overstap::test
