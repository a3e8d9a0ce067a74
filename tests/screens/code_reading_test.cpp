// Codes of answers that come in through the camera or a picture: what is said of each, and when the camera closes.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/exchange/session_link.h"
#include "core/workspace/invitation.h"
#include "tests/screens/support/shell_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

// The facilitator's laptop with "Doe mee" open.
struct Laptop {
  headless::Disk disk;
  ShellStage stage{disk};

  explicit Laptop(const std::string& address = "https://voorbeeld.example/") {
    stage.start(address + "#/sessies");
    stage.shell.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    stage.shell.perform(Action{GoToPhase{"s1", "droom"}});
    stage.shell.perform(ViewAction{GoTo{{Screen::kSession, "s1", {}}}});
    stage.settle();
    stage.press(Role::kButton, "Doe mee");
  }
  void open_camera() { stage.press(Role::kButton, "Lees codes met de camera"); }
  // What is said after the code.
  std::string show(const std::string& text) {
    stage.doors.show_code(text);
    stage.settle();
    return stage.doors.page.camera ? stage.doors.page.camera->said : std::string();
  }
  const Model& model() const { return stage.shell.model(); }
};

Contribution answer(const std::string& id, int notes = 1) {
  Contribution given{.id = id, .session_id = "s1", .phase_id = "droom"};
  for (int number = 1; number <= notes; ++number) {
    given.notes.push_back({"droom", number, "Wij eten elke dag samen met iedereen die er die dag werkt " + id});
  }
  return given;
}

}  // namespace

TEST_CASE("with the camera each code comes in at once, and the same one counts once") {
  Laptop laptop;
  laptop.open_camera();
  REQUIRE(laptop.stage.doors.page.camera);
  CHECK(laptop.stage.doors.page.camera->title == "Lees codes met de camera");
  CHECK(laptop.stage.doors.page.camera->came_in == "0 antwoorden binnen");
  CHECK(laptop.show(write_contribution(answer("c1"))) == "Antwoord 1 is binnen.");
  CHECK(laptop.show(write_contribution(answer("c2"))) == "Antwoord 2 is binnen.");
  CHECK(laptop.show(write_contribution(answer("c1"))) == "Dit antwoord was al binnen.");
  CHECK(laptop.stage.doors.page.camera->came_in == "2 antwoorden binnen");
  CHECK(contributions_in(laptop.model(), "s1") == 2);
  CHECK_FALSE(laptop.stage.shell.view().error);  // the panel said it
  laptop.stage.shell.perform(Action{Undo{}});
  CHECK(contributions_in(laptop.model(), "s1") == 1);
  laptop.stage.doors.leave_page();
  laptop.stage.settle();
  CHECK_FALSE(laptop.stage.shell.view().camera_open);
}

TEST_CASE("a code that is whole in a link is read too; one of another session or of nothing is refused") {
  Laptop laptop;
  laptop.open_camera();
  CHECK(laptop.show("https://voorbeeld.example/" + std::string(kLinkHash) + write_contribution(answer("c1"))) ==
        "Antwoord 1 is binnen.");
  Contribution other = answer("c2");
  other.session_id = "s2";
  CHECK(laptop.show(write_contribution(other)) == "Dit antwoord hoort bij een andere sessie.");
  laptop.stage.shell.perform(Action{StartSession{"s2", "droom-en-doe", "Team Zuid", "2026-11-22"}});
  CHECK(laptop.show(write_contribution(other)) == "Dit antwoord hoort bij een andere sessie.");
  CHECK(laptop.show("https://voorbeeld.example/menu") == "Dit is geen code met een antwoord.");
  CHECK(laptop.show(write_invitation(*invitation_of(laptop.model(), laptop.model().sessions.at("s1")))) ==
        "Dit is geen code met een antwoord.");
  CHECK(laptop.show("a1.half").starts_with("Deze link is niet heel."));
  CHECK(laptop.model().contributions.size() == 1);
}

TEST_CASE("of an answer in several codes it says which are missing, in whatever order they come") {
  Laptop laptop;
  const auto codes = contribution_codes(answer("c1", kMaxNotesPerQuestion));
  REQUIRE(codes.size() == 3);
  laptop.open_camera();
  CHECK(laptop.show(codes[1]) == "Code 2 van 3 is binnen. Dit mist nog: code 1, 3.");
  CHECK(laptop.stage.has(Role::kText, "Van 1 antwoord mist nog een code."));
  CHECK(laptop.show(codes[0]) == "Code 1 van 3 is binnen. Dit mist nog: code 3.");
  CHECK(laptop.show(codes[2]) == "Antwoord 1 is binnen.");
  CHECK_FALSE(laptop.stage.has(Role::kText, "Van 1 antwoord mist nog een code."));
  CHECK(laptop.model().notes.size() == 9);
}

TEST_CASE("the camera closes with its screen, and what goes wrong is one sentence in the dialog") {
  Laptop laptop;
  laptop.open_camera();
  laptop.stage.shell.hash_changed("#/sessies");
  laptop.stage.settle();
  CHECK_FALSE(laptop.stage.doors.page.camera);
  CHECK_FALSE(laptop.stage.shell.view().camera_open);
  laptop.stage.doors.show_code(write_contribution(answer("c1")));
  CHECK(laptop.model().contributions.empty());

  laptop.stage.shell.perform(ViewAction{GoTo{{Screen::kSession, "s1", {}}}});
  laptop.stage.settle();
  laptop.stage.press(Role::kButton, "Doe mee");
  laptop.stage.doors.fail_camera = "camera.refused";
  laptop.open_camera();
  CHECK_FALSE(laptop.stage.shell.view().camera_open);
  const std::string sentence =
      "De browser mag de camera niet gebruiken. Zet de camera aan bij het adres van deze pagina.";
  CHECK(laptop.stage.has(Role::kText, sentence));
  laptop.stage.doors.fail_camera.reset();
  laptop.open_camera();
  CHECK(laptop.stage.doors.page.camera);
  CHECK_FALSE(laptop.stage.has(Role::kText, sentence));
}

TEST_CASE("a code in a picture waits for a yes; a picture without one is said") {
  Laptop laptop;
  laptop.stage.press(Role::kButton, "Open een foto van een code");
  laptop.stage.doors.choose_picture("");
  laptop.stage.settle();
  CHECK(laptop.stage.has(Role::kText, "Op deze foto staat geen code. Maak een foto van dichtbij."));
  laptop.stage.press(Role::kButton, "Open een foto van een code");
  laptop.stage.doors.choose_picture(write_contribution(answer("c1", 2)));
  laptop.stage.settle();
  CHECK(laptop.model().contributions.empty());
  CHECK(laptop.stage.has(Role::kText, "2 briefjes en 0 stemmen. Erbij leggen?"));
  laptop.stage.press(Role::kButton, "Ja, erbij leggen");
  CHECK(contributions_in(laptop.model(), "s1") == 1);
  CHECK(laptop.stage.has(Role::kText, "1 antwoord binnen"));
  laptop.stage.press(Role::kButton, "Open een foto van een code");
  laptop.stage.doors.choose_picture("https://voorbeeld.example");
  laptop.stage.settle();
  CHECK(laptop.stage.has(Role::kText, "Dit is geen code met een antwoord."));
}

TEST_CASE("the link is of the page, not of the way this window looks at it") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start("https://voorbeeld.example/overstap/?scherm=projector#/sessies");
  CHECK(stage.shell.view().address == "https://voorbeeld.example/overstap/");
}

TEST_CASE("the code leaves the wall with the dialog, also when somebody goes elsewhere") {
  Laptop laptop;
  const auto on_wall = [&laptop] { return laptop.model().sessions.at("s1").code_on_wall; };
  CHECK(on_wall());
  laptop.stage.press(Role::kButton, "Klaar");
  CHECK_FALSE(on_wall());
  laptop.stage.press(Role::kButton, "Doe mee");
  CHECK(on_wall());
  laptop.stage.shell.hash_changed("#/sessies");
  CHECK_FALSE(on_wall());
}

TEST_CASE("an address that no phone can open is said with the code") {
  const std::string sentence =
      "Dit adres werkt alleen op deze computer. Telefoons kunnen er niet bij. Geef dan een tablet door.";
  for (const auto& [address, only_here] : {std::pair{"http://127.0.0.1:8000/", true},
                                           {"http://localhost:8000/", true},
                                           {"file:///media/stick/overstap.html", true},
                                           {"https://voorbeeld.example/", false}}) {
    CAPTURE(address);
    Laptop laptop(address);
    CHECK(laptop.stage.has(Role::kText, sentence) == only_here);
  }
}

TEST_CASE("who answers on the tablet cannot bring back what the one before wrote: not with back, not with keys") {
  Laptop laptop;
  laptop.stage.press(Role::kButton, "Klaar");
  laptop.stage.press(Role::kButton, "Tablet doorgeven");
  const std::string mine = laptop.stage.shell.view().route.first_id;
  laptop.stage.shell.perform(Action{EditField{{std::string(kContributionType), mine},
                                              contribution_text_field("droom", 1),
                                              Value{std::string("Van de eerste")}}});
  laptop.stage.settle();
  laptop.stage.press(Role::kButton, "Klaar");
  laptop.stage.press(Role::kButton, "De volgende");
  laptop.stage.shell.hash_changed("#/doe-mee/" + mine + "/s1");  // the browser's "back"
  laptop.stage.settle();
  CHECK(laptop.stage.shell.view().route.first_id != mine);
  CHECK(laptop.stage.doors.page.hash == to_hash(laptop.stage.shell.view().route));
  laptop.stage.shell.hash_changed("#/sessies/s1");
  laptop.stage.settle();
  CHECK(laptop.stage.shell.view().route.screen == Screen::kTakePart);
  laptop.stage.shell.ui().press_key(ui::Shortcut::kUndo);
  laptop.stage.doors.page.frame_wanted = true;
  laptop.stage.settle();
  CHECK(laptop.model().contributions.at(mine).came_in());
  for (const ui::Node& node : laptop.stage.shell.ui().nodes()) {
    CHECK(node.name.find("Van de eerste") == std::string::npos);
    CHECK(node.value.find("Van de eerste") == std::string::npos);
  }
  CHECK(contributions_in(laptop.model(), "s1") == 1);
}

}  // namespace overstap::test
