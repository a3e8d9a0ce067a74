// The second window: what the room sees, and what it never sees.
#include <catch2/catch_test_macros.hpp>

#include "app/screens/projector_picture.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct Wall : WorkspaceStage {
  Wall() : WorkspaceStage({Screen::kProjector, "s1", {}}, {.size = {960, 540}}) {
    load_example();
    perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    perform(Action{GoToPhase{"s1", "droom"}});
    add("a", "Wij lachen elke dag");
    add("b", "Een vaste buddy");
  }
  void add(const std::string& id, const std::string& text) {
    perform(Action{AddNote{.id = id, .session_id = "s1", .zone_id = "droom", .text = text}});
    page().settle();
  }
  void set(const std::string& field, Value value) {
    perform(Action{EditField{{std::string(kSessionType), "s1"}, field, std::move(value)}});
    page().settle();
  }
  const Session& session() const { return model.sessions.at("s1"); }
};

}  // namespace

TEST_CASE("the wall shows the question, the clock and the notes, and no word that is for the facilitator") {
  Wall wall;
  CHECK(wall.page().shows("Het is volgend jaar."));
  CHECK(wall.page().shows("25 minuten"));
  CHECK(wall.page().shows("Wij lachen elke dag"));
  CHECK_FALSE(wall.page().shows("Alles mag."));  // the end of the script
  CHECK_FALSE(wall.page().shows("K-0"));
  for (const ui::Node& node : wall.page().nodes()) CHECK(node.role != Role::kTextArea);
}

TEST_CASE("hidden notes are cards without words, until they are shown") {
  Wall wall;
  wall.set("notes_hidden", true);
  CHECK_FALSE(wall.page().shows("Een vaste buddy"));
  CHECK(wall.page().shows("De briefjes zijn nog verborgen."));
  wall.set("notes_hidden", false);
  CHECK(wall.page().shows("Een vaste buddy"));
}

TEST_CASE("while people vote the wall has numbers and no totals; after Laat zien it has both words and totals") {
  Wall wall;
  wall.perform(Action{GoToPhase{"s1", "kiezen"}});
  wall.perform(Action{OpenVote{"s1", "droom", 3, true}});
  for (int i = 0; i < 7; ++i) wall.perform(Action{CountRoomDots{{"note", "b"}, 1}});
  wall.page().settle();
  CHECK(wall.page().shows("Geef 3 stippen."));
  CHECK(wall.page().shows("Niemand ziet jouw keuze."));
  CHECK_FALSE(wall.page().shows("7"));
  const ProjectorPicture secret = projector_picture(wall.model, wall.session());
  for (const ProjectedNote& note : secret.zones.front().notes) CHECK(note.dots == 0);
  wall.set("vote_state", std::string("getoond"));
  CHECK(wall.page().has(Role::kHeading, "Dit kiezen wij"));
  CHECK(wall.page().shows("7"));
}

TEST_CASE("a frozen wall keeps its picture while the group goes on, and follows again afterwards") {
  Wall wall;
  wall.set("projector", std::string("stil"));
  wall.add("c", "Later geschreven");
  wall.perform(Action{GoToPhase{"s1", "doen"}});
  wall.page().settle();
  CHECK(wall.page().shows("Wij lachen elke dag"));
  CHECK_FALSE(wall.page().shows("Later geschreven"));
  wall.set("projector", Value{});
  CHECK(wall.page().shows("Wat doe jij binnen 2 weken?"));
}

TEST_CASE("while Doe mee is open the code is on the wall, at least a third of its height, in a step that asks") {
  Wall wall;
  wall.view.address = "https://voorbeeld.example/overstap/";
  const auto code = [&wall]() -> const ui::Node* {
    for (const ui::Node& node : wall.page().nodes()) {
      if (node.name == "Code om mee te doen") return &node;
    }
    return nullptr;
  };
  CHECK(code() == nullptr);
  wall.perform(Action{ShowCodeOnWall{"s1", true}});
  wall.page().settle();
  REQUIRE(code() != nullptr);
  CHECK(code()->rect.height >= 540.f / 3);
  CHECK(code()->rect.width >= 540.f / 3);
  CHECK(wall.page().shows("Doe mee: scan de code met je telefoon."));
  CHECK(wall.page().shows("Wij lachen elke dag"));
  wall.set("projector", std::string("stil"));
  wall.perform(Action{ShowCodeOnWall{"s1", false}});
  wall.page().settle();
  CHECK(code() != nullptr);  // the picture stands still
  wall.set("projector", Value{});
  CHECK(code() == nullptr);
  wall.perform(Action{ShowCodeOnWall{"s1", true}});
  wall.perform(Action{GoToPhase{"s1", "doen"}});
  wall.page().settle();
  CHECK(code() == nullptr);  // agreements are made together
}

TEST_CASE("a black wall shows nothing of the session") {
  Wall wall;
  wall.set("projector", std::string("zwart"));
  CHECK_FALSE(wall.page().shows("Wij lachen elke dag"));
  CHECK_FALSE(wall.page().shows("Het is volgend jaar."));
}

TEST_CASE("an agreement about a candidate stays off the wall, others are on it") {
  Wall wall;
  wall.perform(Action{AddAgreement{"a1", "s1", "Rondleiding geven", "Fatma", "", "", ""}});
  wall.perform(Action{AddAgreement{"a2", "s1", "Bellen over de uren", "Ans", "", "", ""}});
  wall.perform(Action{EditField{{std::string(kAgreementType), "a2"}, "candidate", std::string("pilot-k07")}});
  wall.perform(Action{GoToPhase{"s1", "doen"}});
  wall.page().settle();
  CHECK(wall.page().shows("Rondleiding geven"));
  CHECK_FALSE(wall.page().shows("Bellen over de uren"));
}

TEST_CASE("anonymous answers stay unseen until there are five") {
  Wall wall;
  wall.perform(
      Action{StartSession{.id = "p", .template_id = "passend-contract", .title = "Uren", .date = "2026-11-22"}});
  const std::string zone = wall.model.find_template("passend-contract")->phases.at(1).zones.front();
  wall.perform(Action{GoToPhase{"p", wall.model.find_template("passend-contract")->phases.at(1).id}});
  for (int i = 1; i <= 5; ++i) {
    const ProjectorPicture before = projector_picture(wall.model, wall.model.sessions.at("p"));
    REQUIRE_FALSE(before.zones.empty());
    CHECK(before.zones.front().notes.empty());
    wall.perform(
        Action{AddNote{.id = "p" + std::to_string(i), .session_id = "p", .zone_id = zone, .text = "Antwoord"}});
  }
  CHECK(projector_picture(wall.model, wall.model.sessions.at("p")).zones.front().notes.size() == 5);
}

TEST_CASE("at every shape of a projector nothing is cut off, lies over another or is unsaid") {
  for (const ui::Size size : {ui::Size{960, 540}, ui::Size{720, 540}, ui::Size{480, 540}}) {
    for (const char* language : {"nl", "en"}) {
      for (const char* phase : {"droom", "kiezen", "doen"}) {
        Wall wall;
        wall.speak(language);
        wall.page().resize(size);
        for (int i = 0; i < 12; ++i) wall.add("n" + std::to_string(i), "Elke maandag een vast aanspreekpunt");
        wall.perform(Action{GoToPhase{"s1", phase}});
        if (std::string(phase) == "kiezen") wall.perform(Action{OpenVote{"s1", "droom", 3, true}});
        wall.page().settle();
        INFO(language << " " << phase << " " << size.width);
        CHECK(wall.page().problems({.smallest_target = 24, .cut_texts = true}) == std::vector<std::string>{});
      }
    }
  }
}

TEST_CASE("more notes than fit are counted, and the newest are seen") {
  Wall wall;
  for (int i = 0; i < 60; ++i) wall.add("n" + std::to_string(i), "Briefje nummer " + std::to_string(i));
  CHECK(wall.page().shows("Briefje nummer 59"));
  CHECK(wall.page().shows("En nog "));
}

}  // namespace overstap::test
