// Start: where everything begins, with an empty workspace and with the example.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

const std::vector<std::string> kNone;
const Route kStart{Screen::kStart, {}, {}};

TEST_CASE("start asks what you want to do, and is the only screen that does") {
  WorkspaceStage stage(kStart);
  CHECK(stage.page().get(Role::kHeading, "Wat wil je doen?").level == 1);
  CHECK(stage.page().problems() == kNone);
}

TEST_CASE("an empty workspace offers the example of the pilot, a filled one does not") {
  WorkspaceStage stage(kStart);
  stage.page().press("Voorbeeld: de pilot");
  CHECK(stage.asked_for<LoadExample>());
  stage.load_example();
  CHECK_FALSE(stage.page().has(Role::kButton, "Voorbeeld: de pilot"));
}

TEST_CASE("each tile says a live fact and leads to its screen") {
  WorkspaceStage stage(kStart);
  stage.load_example();
  CHECK(stage.page().get(Role::kLink, "Bekijk welk werk er is").description == "5 paspoorten");
  CHECK(stage.page().get(Role::kLink, "Voeg een kandidaat toe").description == "13 kandidaten");
  CHECK(stage.page().get(Role::kLink, "Zoek wie waar past").description == "65 combinaties");
  CHECK(stage.page().get(Role::kLink, "Werk samen aan een bord").description == "0 sessies");
  stage.page().press(Role::kLink, "Zoek wie waar past");
  CHECK(stage.view.route == Route{Screen::kMatch, {}, {}});
}

TEST_CASE("a session is started from start") {
  WorkspaceStage stage(kStart);
  stage.page().press("Sessie starten");
  CHECK(stage.view.route.screen == Screen::kSessions);
}

TEST_CASE("the latest session is there to go on with") {
  WorkspaceStage stage(kStart);
  stage.perform(Action{StartSession{"s1", "droom-en-doe", "Droom- en doesessie De Linde", "2026-11-22"}});
  stage.page().settle();
  stage.page().press(Role::kLink, "Droom- en doesessie De Linde");
  CHECK(stage.view.route == Route{Screen::kSession, "s1", {}});
}

TEST_CASE("start says where the data is and saves it as a file") {
  WorkspaceStage stage(kStart);
  CHECK(stage.page().shows("Je hebt nog geen bestand."));
  stage.view.storage.last_file_at_milliseconds = 1'794'998'400'000;  // 18 November 2026
  stage.page().settle();
  CHECK(stage.page().shows("Je laatste bestand is van 18 november 2026."));
  stage.page().press("Nu bewaren als bestand");
  CHECK(stage.asked_for<SaveAsFile>());
}

TEST_CASE("start fits every width in every theme, also in English") {
  for (const Size size : {Size{320, 640}, {390, 844}, {640, 360}, {800, 700}, {1280, 720}, {1920, 1080}}) {
    for (const theme::Theme theme : {theme::Theme::kLight, theme::Theme::kDark, theme::Theme::kContrast}) {
      CAPTURE(size.width, static_cast<int>(theme));
      WorkspaceStage stage(kStart, {.size = size, .theme = theme, .touch = size.width < 600});
      CHECK(stage.page().problems() == kNone);
      stage.load_example();
      CHECK(stage.page().problems() == kNone);
      stage.speak("en");
      stage.page().settle();
      CHECK(stage.page().problems() == kNone);
    }
  }
}

}  // namespace
}  // namespace overstap::test
