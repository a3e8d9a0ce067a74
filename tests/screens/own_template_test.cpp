// Ways of working of one's own: made from a session, changed, started, and removed when no session needs them.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct OwnWay : WorkspaceStage {
  explicit OwnWay(const ScreenHarness::Options& options = {}) : WorkspaceStage({Screen::kSession, "s1", {}}, options) {
    perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    perform(Action{GoToPhase{"s1", "terugkijken"}});
    page().settle();
  }
  const SessionTemplate& own() const { return *model.own_templates().front(); }
  void keep() {
    perform(Action{SaveTemplate{"eigen", "s1", "Onze maandagochtend"}});
    go(Screen::kTemplate, "eigen");
  }
};

}  // namespace

TEST_CASE("from the last phase of any session a way of working is kept, once it has a name") {
  for (const ui::Size size : {ui::Size{1280, 720}, ui::Size{390, 844}}) {
    CAPTURE(size.width);
    OwnWay stage({.size = size, .touch = size.width < 600});
    CHECK((stage.page().get(Role::kButton, "Bewaar als eigen werkvorm").state & ui::kDisabled) != 0);
    stage.page().type("Naam van je werkvorm", "   ");
    CHECK((stage.page().get(Role::kButton, "Bewaar als eigen werkvorm").state & ui::kDisabled) != 0);
    stage.page().type("Naam van je werkvorm", "Onze maandagochtend");
    stage.page().press("Bewaar als eigen werkvorm");
    REQUIRE(stage.model.own_templates().size() == 1);
    CHECK(stage.own().title == "Onze maandagochtend");
    CHECK(stage.own().base_id == "droom-en-doe");
    CHECK(stage.view.route == Route{Screen::kTemplate, stage.own().id, {}});
    CHECK(stage.view.template_name.empty());
    CHECK(route_from_hash(to_hash(stage.view.route)) == stage.view.route);
    CHECK(stage.page().has(Role::kHeading, "Onze maandagochtend"));
    CHECK(stage.page().shows("Gemaakt van: Droom- en doesessie."));
  }
}

TEST_CASE("its words and minutes are changed, and what is left empty is as in the shipped one") {
  OwnWay stage;
  stage.keep();
  const std::string question = stage.own().phases.front().question;
  int minutes = 0;
  for (const ui::Node& node : stage.page().nodes()) minutes += node.role == Role::kTextField && node.name == "Minuten";
  CHECK(minutes == static_cast<int>(stage.own().phases.size()));
  stage.page().type("Naam van je werkvorm", "Onze dinsdag");
  CHECK(stage.own().title == "Onze dinsdag");
  stage.page().type("Minuten", "25");  // of the first step
  CHECK(stage.own().phases.front().minutes == 25);
  stage.page().type("Minuten", "0");
  CHECK(stage.own().phases.front().minutes == 25);
  stage.page().type("Minuten", std::to_string(kMaxPhaseMinutes + 1));
  CHECK(stage.own().phases.front().minutes == 25);
  stage.page().type("Minuten", std::to_string(kMaxPhaseMinutes));
  CHECK(stage.own().phases.front().minutes == kMaxPhaseMinutes);
  stage.page().type("Grote vraag", "Wat spreken wij af?");
  CHECK(stage.own().phases.front().question == "Wat spreken wij af?");
  stage.page().type("Grote vraag", "");
  CHECK(stage.own().phases.front().question == question);
  stage.page().type("Vraag bij het vak", "Wat vind jij?");
  CHECK(stage.own().zones.front().question == "Wat vind jij?");
  CHECK(stage.model.reference.find_template("droom-en-doe")->zones.front().question != "Wat vind jij?");
  CHECK(stage.page().has(Role::kHeading, "Andere vakken"));  // the parking place is of no step
}

TEST_CASE("it stands first in the list, starts a session with its own words, and opens to be changed") {
  OwnWay stage;
  stage.keep();
  stage.go(Screen::kSessions);
  CHECK(stage.page().shows("Eigen werkvorm"));
  stage.page().press("Aanpassen");
  CHECK(stage.view.route == Route{Screen::kTemplate, "eigen", {}});
  stage.page().press("Sessie starten");
  REQUIRE(stage.model.sessions.size() == 2);
  CHECK(stage.model.sessions.at(stage.view.route.first_id).template_id == "eigen");
  stage.go(Screen::kSessions);
  stage.page().press("Sessie starten");  // the first button of the list is that of one's own
  CHECK(stage.model.sessions.at(stage.view.route.first_id).template_id == "eigen");
}

TEST_CASE("it is removed after a question, and not while a session is done that way") {
  OwnWay stage;
  stage.keep();
  stage.page().press("Werkvorm weghalen");
  REQUIRE(stage.view.confirm);
  CHECK(stage.view.confirm->kind == ConfirmKind::kRemoveTemplate);
  CHECK(stage.view.confirm->key == EntityKey{"template", "eigen"});
  stage.view.confirm.reset();
  stage.perform(Action{StartSession{.id = "s2", .template_id = "eigen", .title = "", .date = "2026-11-22"}});
  stage.page().settle();
  CHECK((stage.page().get(Role::kButton, "Werkvorm weghalen").state & ui::kDisabled) != 0);
  CHECK(stage.page().shows("1 sessie gebruikt deze werkvorm."));
  stage.perform(Action{Remove{{"session", "s2"}}});
  stage.perform(Action{Remove{{"template", "eigen"}}});
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "Deze werkvorm is er niet meer"));
  stage.go(Screen::kTemplate, "droom-en-doe");  // a shipped one is nobody's to change
  CHECK(stage.page().has(Role::kHeading, "Deze werkvorm is er niet meer"));
}

}  // namespace overstap::test
