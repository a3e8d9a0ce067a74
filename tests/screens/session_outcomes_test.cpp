// What comes of a session: the next version of a plan, the pulse, which table said what, and how the last agreements
// went.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/screens/projector_picture.h"
#include "core/exchange/session_link.h"
#include "core/workspace/invitation.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct Held : WorkspaceStage {
  explicit Held(const std::string& form, const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kSession, "s1", {}}, options) {
    hold("s1", form, "2026-11-22");
  }
  void hold(const std::string& id, const std::string& form, const std::string& date) {
    perform(Action{StartSession{id, form, "Team " + id, date}});
    page().settle();
  }
  void add(const std::string& id, const std::string& zone, const std::string& text, const std::string& table = {}) {
    perform(Action{AddNote{.id = id, .session_id = "s1", .zone_id = zone, .text = text, .table = table}});
    page().settle();
  }
  void answer(const std::string& session_id, NoteSign sign) {
    perform(Action{AddNote{.id = "antwoord" + std::to_string(++answers_),
                           .session_id = session_id,
                           .zone_id = "nu",
                           .text = {},
                           .sign = sign}});
    page().settle();
  }
  void go_to(const std::string& phase) {
    perform(Action{GoToPhase{"s1", phase}});
    page().settle();
  }
  void look(SessionLook look) {
    view.session_look = look;
    page().settle();
  }
  ProjectorPicture wall() const { return projector_picture(model, model.sessions.at("s1")); }

 private:
  int answers_ = 0;
};

}  // namespace

TEST_CASE("the carrousel begins version 2 with the old plan, and says what is different in words") {
  Held held("ontwikkelplein-carrousel");
  held.add("a", "actieagenda", "Elke ochtend overleg", "2");
  held.add("b", "actieagenda", "Lijst met plaatjes", "2");
  held.go_to("nieuw-plan");
  CHECK(held.page().has(Role::kHeading, "Wat is anders dan in Ons plan?"));
  CHECK(held.page().shows("2 briefjes uit Ons plan."));
  held.page().press("Oud plan overnemen");
  REQUIRE(held.model.notes_in("s1", "plan-2").size() == 2);
  CHECK_FALSE(held.page().has(Role::kButton, "Oud plan overnemen"));
  CHECK(held.page().shows("Zelfde: Elke ochtend overleg"));
  const std::string id = held.model.notes_in("s1", "plan-2").front()->id;
  held.perform(Action{EditField{{"note", id}, "text", Value{std::string("Elke maandag overleg")}}});
  held.perform(Action{Remove{{"note", held.model.notes_in("s1", "plan-2").back()->id}}});
  held.add("c", "plan-2", "Een maatje", "2");
  CHECK(held.page().shows("Tafel 2"));
  CHECK(held.page().shows("1 nieuw, 1 veranderd, 0 zelfde, 1 weg"));
  CHECK(held.page().shows("Veranderd: Elke maandag overleg (was: Elke ochtend overleg)"));
  CHECK(held.page().shows("Nieuw: Een maatje"));
  CHECK(held.page().shows("Weg: Lijst met plaatjes"));
  held.look(SessionLook::kList);
  CHECK(held.page().shows("Nieuw: Een maatje"));
  const ProjectorPicture wall = held.wall();
  CHECK(wall.zones.front().notes.back().change == PlanChange::kNew);
  CHECK(wall.zones.front().notes.front().change == PlanChange::kChanged);
  CHECK_FALSE(wall.zones.back().notes.front().change);
}

TEST_CASE("four answers of a pulse are shown nowhere, also not to who leads; the fifth shows all") {
  Held held("magneetkracht-hart");
  for (int count = 0; count < 3; ++count) held.page().press("Blij");
  held.add("woord", "nu", "Een beetje moe");
  REQUIRE(held.model.notes_in("s1", "nu").size() == 4);
  for (const SessionLook look : {SessionLook::kPhases, SessionLook::kList, SessionLook::kWholeBoard}) {
    held.look(look);
    CHECK_FALSE(held.page().shows("Een beetje moe"));
    CHECK_FALSE(held.page().shows("3 van 4"));
    CHECK(held.page().shows("4 briefjes"));  // how many there are is no secret
  }
  held.view.note_search = "moe";
  held.look(SessionLook::kList);
  CHECK(held.page().shows("Geen briefje met deze woorden."));
  held.view.note_search.clear();
  CHECK_FALSE(held.wall().pulse.now.shown);
  CHECK(held.wall().zones.empty());
  held.look(SessionLook::kPhases);
  CHECK(held.page().shows("Nog 1 antwoord. Dan laten we het zien."));
  held.page().press("Niet blij");
  CHECK(held.page().shows("Nu: 3 van 5"));
  CHECK(held.page().shows("Nu: 1 van 5"));
  CHECK(held.page().shows("Een beetje moe"));
  CHECK(held.page().shows("Er is geen eerdere keer met 5 antwoorden."));
}

TEST_CASE("the pulse stands beside that of half a year before, with its date in words") {
  Held held("magneetkracht-hart");
  held.hold("s0", "magneetkracht-hart", "2026-05-20");
  for (int count = 0; count < 5; ++count) held.answer("s1", NoteSign::kHappy);
  for (int count = 0; count < 6; ++count) held.answer("s0", NoteSign::kSoSo);
  CHECK(held.page().shows("Nu: 5 van 5"));
  CHECK(held.page().shows("20 mei 2026: 6 van 6"));
  CHECK(held.page().shows("Daarnaast: Team s0, 20 mei 2026."));
  held.perform(Action{GoToPhase{"s1", "begin"}});
  held.go(Screen::kProjector, "s1");
  CHECK(held.page().shows("20 mei 2026: 6 van 6"));
  CHECK(held.page().problems({.smallest_target = 24}) == std::vector<std::string>{});
}

TEST_CASE("on a phone somebody answers a pulse with a face or a word, one answer") {
  Held held("magneetkracht-hart", {.size = {390, 844}});
  held.perform(
      Action{StartContribution{"c1", write_invitation(*invitation_of(held.model, held.model.sessions.at("s1")))}});
  held.go(Screen::kTakePart, "c1");
  held.page().press(Role::kRadio, "Niet blij");
  CHECK(held.model.contributions.at("c1").notes.size() == 1);
  CHECK(held.page().get(Role::kTextField, "Of schrijf één woord").value.empty());
  held.page().type("Of schrijf één woord", "Vol");
  REQUIRE(held.model.contributions.at("c1").notes.size() == 1);
  CHECK(held.model.contributions.at("c1").notes.front().text == "Vol");
  CHECK((held.page().get(Role::kRadio, "Geen plaatje").state & ui::kChecked) != 0);
  held.page().press(Role::kRadio, "Blij");
  held.page().press(Role::kRadio, "Geen plaatje");
  CHECK(held.model.contributions.at("c1").notes.empty());
}

TEST_CASE("a phone at a table says which table, and the group on the board says from which tables it comes") {
  Held held("dialoogtafels", {.size = {390, 844}});
  held.perform(
      Action{StartContribution{"c1", write_invitation(*invitation_of(held.model, held.model.sessions.at("s1")))}});
  held.go(Screen::kTakePart, "c1");
  held.page().type("Aan welke tafel zit je?", "7");
  held.page().type("Jouw antwoord. Eén woord is genoeg.", "Uitleg");
  Contribution given = held.model.contributions.at("c1");
  CHECK(given.table == "7");
  given.id = "c2";
  given.link.clear();
  given.session_id = "s1";
  held.perform(Action{TakeContribution{given, 5}});
  held.add("a", "succesfactor", "Tijd", "10");
  const std::string first = held.model.notes_in("s1", "succesfactor").front()->id;
  held.perform(Action{MakeCluster{"k", "s1", "Tijd voor uitleg", {first, "a"}}});
  held.go(Screen::kSession, "s1");
  CHECK(held.page().shows("Van tafel 7, 10"));
  CHECK(held.page().has(Role::kButton, "Briefje met de zon: Uitleg, Tafel 7"));
  CHECK(held.wall().zones.front().notes.front().tables == std::vector<std::string>{"7", "10"});
  held.go(Screen::kProjector, "s1");
  CHECK(held.page().shows("Tijd voor uitleg, Van tafel 7, 10"));
}

TEST_CASE("the table that is typed once goes with every note after it") {
  Held held("dialoogtafels");
  held.page().press("Briefje");
  held.page().type("Van welke tafel?", "3");
  held.page().type("Wat staat erop?", "Uitleg");
  held.page().press("Nog een briefje");
  held.page().type("Wat staat erop?", "Tijd");
  for (const Note* note : held.model.notes_in("s1", "succesfactor")) CHECK(note->table == "3");
  held.page().type("Van welke tafel?", "4");
  CHECK(held.model.notes_in("s1", "succesfactor").back()->table == "4");
  CHECK(held.model.notes_in("s1", "succesfactor").front()->table == "3");
}

TEST_CASE("a picture is an answer without words, and can be taken back") {
  Held held("droom-en-doe");
  held.page().press("Briefje");
  held.page().press(Role::kRadio, "Een idee");
  REQUIRE(held.model.notes_in("s1", "afspraken").size() == 1);
  CHECK(held.model.notes_in("s1", "afspraken").front()->sign == NoteSign::kIdea);
  held.page().press("Klaar");
  REQUIRE(held.model.notes_in("s1", "afspraken").size() == 1);  // no words, and not empty
  held.page().press("Briefje met de zon: Een idee");
  held.page().press(Role::kRadio, "Geen plaatje");
  CHECK_FALSE(held.model.notes_in("s1", "afspraken").front()->sign);
  held.page().press("Klaar");
  CHECK(held.model.notes_in("s1", "afspraken").empty());
}

TEST_CASE("a look back asks of which session, and how each agreement went; the wall shows them first") {
  Held held("doe-terugblik");
  CHECK(held.page().shows("Er zijn nog geen afspraken van een andere sessie."));
  held.hold("s0", "droom-en-doe", "2026-10-10");
  held.perform(Action{AddAgreement{"af1", "s0", "Rondleiding geven", "Fatma", "", "2026-11-01", ""}});
  held.page().settle();
  CHECK_FALSE(held.page().shows("Rondleiding geven"));
  held.page().choose("Van welke sessie?", "Team s0, 10 oktober 2026");
  CHECK(held.model.sessions.at("s1").follows_id == "s0");
  CHECK(held.page().shows("Rondleiding geven (Fatma)"));
  CHECK(held.page().shows("Klaar op 1 november 2026."));
  held.page().choose("Hoe ging het?", "Gelukt");
  CHECK(held.model.agreements.at("af1").result == AgreementResult::kDone);
  CHECK(held.wall().scene == ProjectedScene::kAgreements);
  CHECK(held.wall().zones.front().notes.front().result == AgreementResult::kDone);
  held.go_to("gedaan");
  CHECK(held.wall().scene == ProjectedScene::kNotes);
  CHECK_FALSE(held.page().shows("Rondleiding geven"));
  held.look(SessionLook::kList);
  CHECK(held.page().shows("Rondleiding geven (Fatma)"));
}

TEST_CASE("the list shows only what is looked for, and says how many there are") {
  Held held("droom-en-doe");
  held.add("a", "droom", "Samen koffie");
  held.add("b", "doen", "Koffie halen");
  held.add("c", "doen", "Rondleiding");
  held.look(SessionLook::kList);
  held.page().type("Zoek op het bord", "KOFFIE");
  CHECK(held.page().shows("2 briefjes gevonden"));
  CHECK(held.page().has(Role::kButton, "Briefje met de zon: Samen koffie"));
  CHECK_FALSE(held.page().has(Role::kButton, "Briefje met de zon: Rondleiding"));
  CHECK_FALSE(held.page().has(Role::kHeading, "Parkeerplek"));
  held.page().type("Zoek op het bord", "");
  CHECK(held.page().has(Role::kButton, "Briefje met de zon: Rondleiding"));
  CHECK(held.page().has(Role::kHeading, "Parkeerplek"));
}

}  // namespace overstap::test
