// The decision about a pair, as a coach takes it: on the screen, refused without a note where something is in the way.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct PairStage : WorkspaceStage {
  explicit PairStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kPair, "pilot-k07", "servicemedewerker"}, options, StageShows::kWholePage) {
    load_example();
  }
  const Decision* decision() { return model.decision("pilot-k07", "servicemedewerker"); }
};

}  // namespace

TEST_CASE("putting somebody forward over what is in the way asks for a note, a name and a date") {
  PairStage stage;
  CHECK(stage.page().shows("Te zwaar of te ver: "));
  stage.page().press(Role::kRadio, "Voordragen");
  stage.page().press(Role::kCheckBox, "Wil dit graag");
  stage.page().press("Leg het besluit vast");
  CHECK(stage.decision() == nullptr);
  CHECK(stage.page().shows("Schrijf waarom het toch kan, met je naam en de datum."));
  CHECK(stage.view.decision.reasons == std::vector{DecisionReason::kWantsIt});  // nothing typed is lost

  stage.page().type("Toelichting", "Een collega doet taak 6.");
  stage.page().type("Je naam", "Ans de Boer");
  stage.page().press("Leg het besluit vast");
  REQUIRE(stage.decision() != nullptr);
  CHECK(stage.decision()->note == "Een collega doet taak 6.");
  CHECK(stage.decision()->by == "Ans de Boer");
  CHECK(stage.decision()->date == "2026-11-22");  // today, unless another day is typed
  CHECK_FALSE(stage.decision()->exceeded.empty());
  CHECK(stage.page().has(Role::kHeading, "Dit is besloten"));
  CHECK(stage.page().shows("Door Ans de Boer op 22 november 2026."));
  CHECK(stage.view.decision.note.empty());
  CHECK(stage.view.decision.by == "Ans de Boer");  // the same coach goes on
  CHECK_FALSE(stage.view.error);
}

TEST_CASE("a mistake in a note is put right in the list of decisions, and says that it was") {
  PairStage stage;
  stage.page().press(Role::kRadio, "Niet doen");
  stage.page().press(Role::kCheckBox, "De reis is te lang");
  stage.page().type("Toelichting", "Woont in Assen.");
  stage.page().type("Je naam", "Ans de Boor");
  stage.page().press("Leg het besluit vast");
  REQUIRE(stage.decision() != nullptr);
  stage.page().press("Herstel een fout");
  CHECK(stage.page().get(Role::kTextArea, "Nieuwe toelichting").value == "Woont in Assen.");
  stage.page().type("Nieuwe toelichting", "Woont in Haren.");
  stage.page().type("Wie besloot", "Ans de Boer");
  stage.page().press("Herstel");
  CHECK(stage.page().shows("Schrijf wie besloot, wie dit herstelt, en op welke dag."));
  CHECK(stage.decision()->note == "Woont in Assen.");
  CHECK(stage.view.rectify.note == "Woont in Haren.");  // nothing typed is lost
  stage.page().type("Wie herstelt dit", "Bram Visser");
  stage.page().press("Herstel");
  CHECK(stage.decision()->note == "Woont in Haren.");
  CHECK(stage.decision()->by == "Ans de Boer");
  CHECK(stage.page().shows("Hersteld door Bram Visser op 22 november 2026."));
  CHECK_FALSE(stage.page().shows("Woont in Assen."));
  CHECK_FALSE(stage.page().has(Role::kTextArea, "Nieuwe toelichting"));
  stage.go(Screen::kTrajectory, "pilot-k07");
  CHECK(stage.page().shows("Hersteld door Bram Visser op 22 november 2026."));
  stage.page().press("Herstel een fout");
  stage.page().press("Laat het zo");
  CHECK(stage.view.rectify == RectifyForm{});
}

TEST_CASE("a decision can be taken back and stands in the history until then") {
  PairStage stage;
  stage.page().press(Role::kRadio, "Niet doen");
  stage.page().press(Role::kCheckBox, "De reis is te lang");
  stage.page().type("Je naam", "Ans");
  stage.page().press("Leg het besluit vast");
  REQUIRE(stage.decision() != nullptr);
  CHECK(stage.page().shows("Waarom: De reis is te lang."));
  stage.page().press("Traject");
  CHECK(stage.view.route == Route{Screen::kTrajectory, "pilot-k07", {}});
  stage.go(Screen::kPair, "pilot-k07", "servicemedewerker");
  stage.perform(Action{Undo{}});
  stage.page().settle();
  CHECK_FALSE(stage.page().has(Role::kHeading, "Dit is besloten"));
}

TEST_CASE("another outcome takes along only the reasons that go with it") {
  PairStage stage;
  stage.page().press(Role::kRadio, "Voordragen");
  stage.page().press(Role::kCheckBox, "Wil dit graag");
  stage.page().press(Role::kCheckBox, "Iets anders");
  stage.page().press(Role::kRadio, "Nog niet");
  CHECK(stage.view.decision.reasons == std::vector{DecisionReason::kOther});
  CHECK_FALSE(stage.page().has(Role::kCheckBox, "Wil dit graag"));
  stage.page().press(Role::kCheckBox, "Iets anders");
  CHECK(stage.view.decision.reasons.empty());
}

TEST_CASE("a day that is no day is refused, and a note that looks medical is warned about") {
  PairStage stage;
  stage.page().press(Role::kRadio, "Nog niet");
  stage.page().type("Toelichting", "Wacht op de therapie.");
  CHECK(stage.page().shows("therapie"));
  stage.page().type("Je naam", "Ans");
  stage.page().type("Datum", "31-2-2026");
  stage.page().press("Leg het besluit vast");
  CHECK(stage.decision() == nullptr);
  REQUIRE(stage.view.error);
  CHECK(stage.view.error->code == "edit.not_a_date");
}

TEST_CASE("a form that is left is forgotten") {
  PairStage stage;
  stage.page().press(Role::kRadio, "Nog niet");
  stage.go(Screen::kMatch);
  CHECK_FALSE(stage.view.decision.outcome);
}

}  // namespace overstap::test
