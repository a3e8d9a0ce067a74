// Leading a session: phases with a clock, votes that stay secret, notes laid together, agreements that come back.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct LedSession : WorkspaceStage {
  explicit LedSession(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kSession, "s1", {}}, options) {
    perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    for (const char* id : {"a", "b", "c"}) {
      perform(Action{AddNote{.id = id, .session_id = "s1", .zone_id = "droom", .text = std::string("Droom ") + id}});
    }
    page().settle();
  }
  void go_to(const std::string& phase) {
    perform(Action{GoToPhase{"s1", phase}});
    page().settle();
  }
  const Session& session() const { return model.sessions.at("s1"); }
};

}  // namespace

TEST_CASE("the clock starts, stops and gets two minutes more, and shows what is left") {
  LedSession stage;
  CHECK(stage.page().shows("10 minuten"));
  stage.view.now_milliseconds = 1'000'000;
  stage.page().press("Klok starten");
  CHECK(stage.session().clock.running);
  stage.view.now_milliseconds += 61'000;
  stage.page().settle();
  CHECK(stage.page().shows("8 minuten"));
  stage.page().press("Klok stilzetten");
  CHECK_FALSE(stage.session().clock.running);
  stage.page().press("+2 min");
  CHECK(stage.page().shows("10 minuten"));
  stage.view.now_milliseconds += 60'000;
  stage.page().press("Klok starten");
  stage.view.now_milliseconds += 11 * 60'000;
  stage.page().settle();
  CHECK(stage.page().shows("Over de tijd"));
}

TEST_CASE("dots are counted for the room, and nobody sees totals before Laat zien") {
  LedSession stage;
  stage.go_to("kiezen");
  stage.page().press("Eén stip per persoon minder");
  stage.page().press("Stemmen starten");
  CHECK(stage.session().voting == Voting{VotingState::kOpen, "droom", 1, 2, true});
  stage.page().press("Eén stip meer: Droom b");
  stage.page().press("Eén stip meer: Droom b");
  stage.page().press("Eén stip meer: Droom b");
  stage.page().press("Eén stip meer: Droom c");
  stage.page().press("Eén stip minder: Droom c");
  CHECK_FALSE(stage.page().has(Role::kList, "Dit kiezen wij"));
  stage.page().press("Laat zien");
  CHECK(stage.page().has(Role::kList, "Dit kiezen wij"));
  CHECK(stage.model.vote_totals(stage.session()).front().target_id == "b");
  stage.page().press("Klaar met stemmen");
  CHECK(stage.session().voting.state == VotingState::kClosed);
}

TEST_CASE("a note is laid with another one, the group gets a name before the vote, and can be taken apart") {
  LedSession stage;
  stage.go_to("droom");
  stage.page().press("Briefje met de zon: Droom a");
  stage.page().choose("Hoort bij", "Samen met: Droom b");
  REQUIRE(stage.model.clusters.size() == 1);
  stage.page().press("Klaar");
  stage.go_to("kiezen");
  stage.page().press("Stemmen starten");
  CHECK(stage.session().voting.state == VotingState::kClosed);  // refused: no name yet
  stage.page().type("Wat hebben deze briefjes samen?", "Samen beginnen");
  stage.page().press("Stemmen starten");
  CHECK(stage.page().has(Role::kButton, "Eén stip meer: Samen beginnen"));
  CHECK(stage.page().has(Role::kButton, "Eén stip meer: Droom c"));
  CHECK_FALSE(stage.page().has(Role::kButton, "Eén stip meer: Droom a"));
  stage.page().press("Laat zien");
  stage.page().press("Klaar met stemmen");
  stage.page().press("Haal uit elkaar");
  CHECK(stage.model.clusters.empty());
  CHECK(stage.page().has(Role::kButton, "Briefje met de zon: Droom a"));
}

TEST_CASE("an agreement says who, what and when, and the next session opens with it") {
  LedSession stage;
  stage.go_to("doen");
  CHECK((stage.page().get(Role::kButton, "Afspraak maken").state & ui::kDisabled) != 0);
  stage.page().type("Wat ga je doen?", "Rondleiding geven");
  stage.page().type("Wie doet het?", "Fatma");
  stage.page().type("Wanneer is het klaar?", "morgen");
  CHECK((stage.page().get(Role::kButton, "Afspraak maken").state & ui::kDisabled) != 0);
  stage.page().type("Wanneer is het klaar?", "1-12-2026");
  stage.page().press("Afspraak maken");
  const auto made = stage.model.agreements_of("s1");
  REQUIRE(made.size() == 1);
  CHECK(made.front()->who == "Fatma");
  CHECK(made.front()->date == "2026-12-01");

  stage.perform(Action{StartSession{
      .id = "s2", .template_id = "doe-terugblik", .title = "Terug", .date = "2027-01-10", .follows_id = "s1"}});
  stage.go(Screen::kSession, "s2");
  CHECK(stage.page().has(Role::kHeading, "Afgesproken, de vorige keer"));
  stage.page().choose("Hoe ging het?", "Deels");
  CHECK(stage.model.agreements_of("s1").front()->result == AgreementResult::kPartly);
  stage.page().type("Wat is er nodig?", "Meer tijd");
  CHECK(stage.model.agreements_of("s1").front()->result_note == "Meer tijd");
}

TEST_CASE("the facilitator opens the large screen, freezes it, makes it black and hides the notes") {
  LedSession stage;
  stage.page().press("Groot scherm openen");
  CHECK(stage.asked_for<OpenProjector>());
  stage.page().press(Role::kSwitch, "Beeld stilzetten");
  CHECK(stage.session().projector == ProjectorState::kFrozen);
  stage.page().press(Role::kSwitch, "Scherm zwart");
  CHECK(stage.session().projector == ProjectorState::kBlack);
  stage.page().press(Role::kSwitch, "Scherm zwart");
  CHECK(stage.session().projector == ProjectorState::kFollows);
  stage.page().press(Role::kSwitch, "Briefjes verbergen");
  CHECK(stage.session().notes_hidden);
}

}  // namespace overstap::test
