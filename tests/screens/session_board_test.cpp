// The board of a session: notes are written, changed, moved with and without dragging, and taken back.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct SessionStage : WorkspaceStage {
  explicit SessionStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kSession, "s1", {}}, options) {
    perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    page().settle();
  }
  void add(const std::string& id, const std::string& text, const std::string& zone = "afspraken") {
    perform(Action{AddNote{.id = id, .session_id = "s1", .zone_id = zone, .text = text, .random = id.size()}});
    page().settle();
  }
  std::vector<std::string> texts_in(const std::string& zone) const {
    std::vector<std::string> texts;
    for (const Note* note : model.notes_in("s1", zone)) texts.push_back(note->text);
    return texts;
  }
};
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a new note is written in the zone where the group is") {
  SessionStage stage;
  stage.page().press("Briefje");
  stage.page().type("Wat staat erop?", "Samen koffie");
  CHECK(stage.texts_in("afspraken") == Texts{"Samen koffie"});
  stage.page().press("Klaar");
  CHECK(stage.page().has(Role::kButton, "Briefje met de zon: Samen koffie"));
  CHECK_FALSE(stage.page().has(Role::kTextArea, "Wat staat erop?"));
}

TEST_CASE("while a new note is written its field stays the same field") {
  SessionStage stage;
  stage.page().press("Briefje");
  const ui::NodeId empty = stage.page().get(Role::kTextArea, "Wat staat erop?").id;
  stage.page().type("Wat staat erop?", "Eén");
  CHECK(stage.page().get(Role::kTextArea, "Wat staat erop?").id == empty);
  stage.page().type("Wat staat erop?", "Eén woord");
  CHECK(stage.texts_in("afspraken") == Texts{"Eén woord"});
}

TEST_CASE("when a note closes the focus goes back to it, and when it is gone to where one is added") {
  SessionStage stage;
  const auto has_focus = [&](const char* name) {
    return (stage.page().get(Role::kButton, name).state & ui::kFocused) != 0;
  };
  stage.page().press("Briefje");
  stage.page().type("Wat staat erop?", "Samen koffie");
  stage.page().press("Klaar");
  CHECK(has_focus("Briefje met de zon: Samen koffie"));
  stage.page().press("Briefje met de zon: Samen koffie");
  stage.page().press("Briefje weghalen");
  CHECK(has_focus("Briefje"));
}

TEST_CASE("another note follows with one press") {
  SessionStage stage;
  stage.page().press("Briefje");
  stage.page().type("Wat staat erop?", "Eerste");
  stage.page().press("Nog een briefje");
  CHECK(stage.page().get(Role::kTextArea, "Wat staat erop?").value.empty());
  stage.page().type("Wat staat erop?", "Tweede");
  CHECK(stage.texts_in("afspraken") == Texts{"Eerste", "Tweede"});
}

TEST_CASE("a note moved to Doen is in Doen, undo brings it back, redo moves it again") {
  SessionStage stage;
  stage.add("n1", "Samen koffie");
  stage.page().press("Briefje met de zon: Samen koffie");
  stage.page().choose("Verplaats naar", "Doen");
  CHECK(stage.texts_in("doen") == Texts{"Samen koffie"});
  CHECK(stage.page().spoken() == Texts{"Verplaatst naar Doen."});
  stage.page().press("Terug");
  CHECK(stage.texts_in("afspraken") == Texts{"Samen koffie"});
  stage.page().press("Opnieuw");
  CHECK(stage.texts_in("doen") == Texts{"Samen koffie"});
}

TEST_CASE("undo says what it takes back") {
  SessionStage stage;
  stage.add("n1", "Samen koffie");
  CHECK(stage.page().get(Role::kButton, "Terug").description == "Terug: Briefje toegevoegd");
  CHECK((stage.page().get(Role::kButton, "Opnieuw").state & ui::kDisabled) != 0);
}

TEST_CASE("a note moves up and down in its zone without dragging") {
  SessionStage stage;
  stage.add("n1", "Een");
  stage.add("n2", "Twee");
  stage.add("n3", "Drie");
  stage.page().press("Briefje met de zon: Drie");
  CHECK((stage.page().get(Role::kButton, "Omlaag").state & ui::kDisabled) != 0);
  stage.page().press("Omhoog");
  CHECK(stage.texts_in("afspraken") == Texts{"Een", "Drie", "Twee"});
  stage.page().press("Omlaag");
  CHECK(stage.texts_in("afspraken") == Texts{"Een", "Twee", "Drie"});
}

TEST_CASE("a note that is dragged to another zone lies there") {
  SessionStage stage;
  stage.add("n1", "Samen koffie");
  const ui::Rect note = stage.page().page_rect(stage.page().get(Role::kButton, "Briefje met de zon: Samen koffie"));
  const ui::Rect zone = stage.page().page_rect(stage.page().get(Role::kRegion, "Parkeerplek"));
  stage.page().drag(note.centre_x(), note.centre_y(), zone.centre_x(), zone.centre_y());
  CHECK(stage.texts_in("parkeerplek") == Texts{"Samen koffie"});
}

TEST_CASE("a note that is dragged to a stepping stone goes to that phase") {
  SessionStage stage;
  stage.add("n1", "Samen koffie");
  const ui::Rect note = stage.page().page_rect(stage.page().get(Role::kButton, "Briefje met de zon: Samen koffie"));
  const ui::Rect stone = stage.page().page_rect(stage.page().get(Role::kButton, "Doen, 20 minuten, 0 briefjes"));
  stage.page().drag(note.centre_x(), note.centre_y(), stone.centre_x(), stone.centre_y());
  CHECK(stage.texts_in("doen") == Texts{"Samen koffie"});
}

TEST_CASE("a note gets another sign") {
  SessionStage stage;
  stage.add("n1", "Samen koffie");
  stage.page().press("Briefje met de zon: Samen koffie");
  stage.page().press(Role::kRadio, "het blad");
  CHECK(stage.page().has(Role::kButton, "Briefje met het blad: Samen koffie"));
}

TEST_CASE("a deleted note is gone, and undo brings it back") {
  SessionStage stage;
  stage.add("n1", "Samen koffie");
  stage.page().press("Briefje met de zon: Samen koffie");
  stage.page().press("Briefje weghalen");
  CHECK(stage.texts_in("afspraken").empty());
  stage.page().press("Terug");
  CHECK(stage.texts_in("afspraken") == Texts{"Samen koffie"});
}

TEST_CASE("a note whose words were taken out is not left behind") {
  SessionStage stage;
  stage.add("n1", "Samen koffie");
  stage.page().press("Briefje met de zon: Samen koffie");
  stage.page().type("Wat staat erop?", "");
  stage.page().press("Klaar");
  CHECK(stage.texts_in("afspraken").empty());
}

TEST_CASE("a press on a stepping stone makes that the phase of the group, with its question and script") {
  SessionStage stage;
  stage.page().press("Droom, 25 minuten, 0 briefjes");
  CHECK(stage.model.sessions.at("s1").active_phase == "droom");
  CHECK(stage.page().shows("Het is volgend jaar."));
  CHECK((stage.page().get(Role::kButton, "Droom, 25 minuten, 0 briefjes, hier zijn we nu").state & ui::kCurrent) != 0);
  stage.page().press("Volgende: Wat kiezen we?");
  CHECK(stage.model.sessions.at("s1").active_phase == "kiezen");
}

TEST_CASE("the list shows every zone with its notes, and the name of the session can be changed there") {
  SessionStage stage;
  stage.add("n1", "Samen koffie", "droom");
  stage.add("n2", "Later", "parkeerplek");
  stage.page().press(Role::kTab, "Lijst");
  for (const char* zone :
       {"Afspraken", "Wat gaat goed?", "Droom", "Wat kiezen we?", "Zo doen we het", "Doen", "Parkeerplek"}) {
    CHECK(stage.page().has(Role::kHeading, zone));
  }
  CHECK(stage.page().has(Role::kButton, "Briefje met de zon: Later"));
  stage.page().type("Naam van de sessie", "Team Zuid");
  CHECK(stage.model.sessions.at("s1").title == "Team Zuid");
  CHECK(stage.page().has(Role::kHeading, "Team Zuid"));
}

TEST_CASE("on a phone a note opens as a dialog and Escape closes it") {
  SessionStage stage({.size = {390, 844}, .touch = true});
  stage.add("n1", "Samen koffie");
  stage.page().press("Briefje met de zon: Samen koffie");
  REQUIRE(stage.page().has(Role::kDialog, "Briefje"));
  stage.page().choose("Verplaats naar", "Doen");
  CHECK(stage.texts_in("doen") == Texts{"Samen koffie"});
  stage.page().escape();
  CHECK_FALSE(stage.page().has(Role::kDialog, "Briefje"));
}

TEST_CASE("a session that is gone says so and leads back") {
  WorkspaceStage stage({Screen::kSession, "nothing", {}});
  stage.page().press(Role::kLink, "Sessies");
  CHECK(stage.view.route.screen == Screen::kSessions);
}

TEST_CASE("a board of sixty notes has nothing wrong with it, at every size, as board and as list") {
  for (const ui::Size size :
       {ui::Size{1280, 720}, ui::Size{1920, 1080}, ui::Size{800, 1000}, ui::Size{390, 844}, ui::Size{320, 640}}) {
    CAPTURE(size.width);
    SessionStage stage({.size = size, .touch = size.width < 600});
    for (int index = 0; index < 60; ++index) {
      stage.perform(Action{AddNote{.id = "n" + std::to_string(index),
                                   .session_id = "s1",
                                   .zone_id = index % 3 == 0 ? "parkeerplek" : "afspraken",
                                   .text = "Verpleeghuiszorgmedewerkersoverleg nummer " + std::to_string(index),
                                   .colour = kNoteColours[static_cast<std::size_t>(index % 6)],
                                   .random = static_cast<std::uint64_t>(index)}});
    }
    CHECK(stage.page().problems({.cut_texts = false}) == std::vector<std::string>{});
    stage.view.selected_note = "n1";
    CHECK(stage.page().problems({.cut_texts = false}) == std::vector<std::string>{});
    stage.view.selected_note.clear();
    stage.view.session_list_view = true;
    CHECK(stage.page().problems({.cut_texts = false}) == std::vector<std::string>{});
  }
}

}  // namespace overstap::test
