// One pair in full: every verdict can be traced, trying changes nothing, and a real figure does.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

// Its journey is a little too long: 42 minutes, where 30 is the limit.
constexpr const char* kCandidate = "pilot-k07";
constexpr const char* kFunction = "assistent_wzw";

const ui::Node* item_starting(ScreenHarness& page, std::string_view start) {
  for (const ui::Node& node : page.nodes()) {
    if (node.role == Role::kListItem && node.name.starts_with(start)) return &node;
  }
  return nullptr;
}

std::string journey_line(ScreenHarness& page) {
  const ui::Node* item = item_starting(page, "Reis: ");
  return item == nullptr ? std::string() : item->name;
}

struct PairStage : WorkspaceStage {
  explicit PairStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kPair, kCandidate, kFunction}, options) {
    load_example();
  }
};

}  // namespace

TEST_CASE("the three questions come in order: time and journey, will, skills") {
  PairStage stage;
  const std::string tree = stage.page().tree_text();
  const auto time = tree.find("Kan het qua tijd en reis?"), will = tree.find("Wil iemand dit?");
  CHECK(time < will);
  CHECK(will < tree.find("Kan iemand dit al?"));
  CHECK(stage.page().shows("Vaste rekenregels, versie " + std::to_string(kRuleVersion) + "."));
}

TEST_CASE("a longer journey of the candidate changes the verdict, and is kept") {
  PairStage stage;
  REQUIRE(journey_line(stage.page()).find("Bespreken:") != std::string::npos);
  stage.page().type("Langste reis van de kandidaat", "45");
  CHECK(stage.model.candidates.at(kCandidate).journey_limit_minutes == 45);
  CHECK(journey_line(stage.page()).find("Past:") != std::string::npos);
}

TEST_CASE("the journey is called an estimate until the coach fills in a figure") {
  PairStage stage;
  stage.page().type("Reis naar dit werk", "");  // the example has a figure
  CHECK(journey_line(stage.page()).find("Dit is een schatting.") != std::string::npos);
  CHECK(stage.page().shows("Zonder jouw getal is het een schatting: "));
  stage.page().type("Reis naar dit werk", "25");
  CHECK(journey_line(stage.page()).starts_with("Reis: 25 minuten. Past:"));
  CHECK(journey_line(stage.page()).find("schatting") == std::string::npos);
  stage.page().type("Reis naar dit werk", "");
  CHECK(journey_line(stage.page()).find("Dit is een schatting.") != std::string::npos);
}

TEST_CASE("words where minutes belong are refused and change nothing") {
  PairStage stage;
  stage.page().type("Langste reis van de kandidaat", "een uur");
  CHECK(stage.model.candidates.at(kCandidate).journey_limit_minutes == 30);
  REQUIRE(stage.view.error);
}

TEST_CASE("what if: the slider shows the new verdict beside the old one, and changes nothing") {
  PairStage stage;
  stage.page().slide("Langste reis", 45);
  CHECK(stage.model.candidates.at(kCandidate).journey_limit_minutes == 30);
  CHECK(journey_line(stage.page()).find("Past:") != std::string::npos);
  CHECK(journey_line(stage.page()).find("Was: Bespreken.") != std::string::npos);
  CHECK(stage.page().shows("Wat als: 7 van 8"));
  stage.page().press("Terug naar nu");
  CHECK(journey_line(stage.page()).find("Bespreken:") != std::string::npos);
  CHECK_FALSE(stage.page().shows("Wat als: 7 van 8"));
}

TEST_CASE("a press on a task shows every reason with what is asked, what is possible and the source") {
  PairStage stage({});
  stage.go(Screen::kPair, kCandidate, "servicemedewerker");
  const ui::Node* task = nullptr;
  for (const ui::Node& node : stage.page().nodes()) {
    if (node.role == Role::kButton && node.name.starts_with("6. ")) task = &node;
  }
  REQUIRE(task != nullptr);
  const std::string name = task->name;
  CHECK(name.find("Nu niet: knielen kan niet. Bron: FML, 3 nov.") != std::string::npos);
  stage.page().press(name);
  const ui::Node* kneeling = item_starting(stage.page(), "Knielen");
  REQUIRE(kneeling != nullptr);
  CHECK(kneeling->name.find("Mogelijk: niet.") != std::string::npos);
  CHECK(kneeling->name.find("Bron: FML, 3 nov.") != std::string::npos);
  CHECK(kneeling->name.find("Hier is iets aan te doen.") != std::string::npos);
  stage.page().press(name);
  CHECK(item_starting(stage.page(), "Knielen") == nullptr);
}

TEST_CASE("a pair whose candidate is gone says so and leads back") {
  WorkspaceStage stage({Screen::kPair, "nobody", kFunction});
  stage.page().press("Wie past waar?");
  CHECK(stage.view.route.screen == Screen::kMatch);
}

TEST_CASE("a pair has nothing wrong with it on a laptop, a tablet and a phone, opened and tried") {
  for (const ui::Size size :
       {ui::Size{1280, 720}, ui::Size{1920, 1080}, ui::Size{800, 1000}, ui::Size{390, 844}, ui::Size{320, 640}}) {
    CAPTURE(size.width);
    PairStage stage({.size = size, .touch = size.width < 600});
    CHECK(stage.page().problems() == std::vector<std::string>{});
    stage.view.what_if.journey_limit_minutes = 60;
    stage.view.selected_task = "assistent_wzw-02";
    CHECK(stage.page().problems() == std::vector<std::string>{});
  }
}

TEST_CASE("a pair can be read in English") {
  PairStage stage;
  stage.speak("en");
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "Do time and journey work?"));
  CHECK(stage.page().problems() == std::vector<std::string>{});
}

}  // namespace overstap::test
