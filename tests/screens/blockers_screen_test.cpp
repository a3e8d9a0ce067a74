// Knelpunten: the screen says what the survey counted, in bars and in words, and a change of a file changes it.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct BlockersStage : WorkspaceStage {
  explicit BlockersStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kBlockers, {}, {}}, options) {
    load_example();
  }

  std::vector<std::string> items() {
    std::vector<std::string> names;
    for (const ui::Node& node : page().nodes()) {
      if (node.role == Role::kListItem) names.push_back(node.name);
    }
    return names;
  }

  bool says(std::string_view start) {
    for (const std::string& name : items()) {
      if (name.starts_with(start)) return true;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("the pilot shows the journey and lifting on top, with how often each stands in the way") {
  BlockersStage stage;
  const SurveyedGroup& all = stage.model.blockers().all;
  REQUIRE(all.by_criterion.front().criterion == Criterion::kJourney);
  const std::string pairs = std::to_string(all.by_criterion.front().in_the_way.pairs);
  CHECK(stage.says("Reis: " + pairs + " combinaties."));
  CHECK(stage.says("Tillen: "));
  CHECK(stage.page().shows("65 combinaties"));
  CHECK(stage.page().shows("13 kandidaten"));
}

TEST_CASE("what one change would open is said with the number of conversations, most first") {
  BlockersStage stage;
  int last = 1'000, lines = 0;
  for (const std::string& name : stage.items()) {
    const auto colon = name.rfind(": ");
    if (name.find("erbij") == std::string::npos) continue;
    const int more = std::stoi(name.substr(colon + 2));
    CHECK(more <= last);
    CHECK(more > 0);
    last = more;
    ++lines;
  }
  CHECK(lines > 0);
}

TEST_CASE("a region shows its own people, and all regions come back") {
  BlockersStage stage;
  stage.page().choose("Regio", "Groningen");
  CHECK(stage.view.blockers_region == "Groningen");
  CHECK(stage.page().shows("5 kandidaten"));
  stage.page().choose("Regio", "Alle regio's");
  CHECK(stage.page().shows("13 kandidaten"));
}

TEST_CASE("people without a region are a group of their own") {
  BlockersStage stage;
  stage.perform(Action{AddCandidate{"c1", "K-99"}});
  stage.page().settle();
  CHECK(stage.page().shows("14 kandidaten"));
  stage.page().choose("Regio", "niet ingevuld");
  CHECK(stage.page().shows("1 kandidaat"));
}

TEST_CASE("a longer journey of everybody is counted at once") {
  BlockersStage stage;
  const int before = stage.model.blockers().all.by_criterion.front().in_the_way.pairs;
  for (const auto& [id, candidate] : std::map(stage.model.candidates)) {
    stage.perform(
        Action{EditField{{std::string(kCandidateType), id}, "journey_limit_minutes", Value(std::int64_t{240})}});
  }
  stage.page().settle();
  for (const BlockerRow& row : stage.model.blockers().all.by_criterion) {
    if (row.criterion == Criterion::kJourney) CHECK(row.in_the_way.pairs < before);
  }
  CHECK_FALSE(stage.says("Reis: " + std::to_string(before) + " combinaties."));
}

TEST_CASE("from the overview to the blockers and back") {
  BlockersStage stage;
  stage.go(Screen::kMatch);
  stage.page().press("Knelpunten");
  CHECK(stage.view.route.screen == Screen::kBlockers);
  stage.page().press(Role::kLink, "Wie past waar?");
  CHECK(stage.view.route.screen == Screen::kMatch);
}

TEST_CASE("the address of the blockers can be shared") {
  CHECK(to_hash({Screen::kBlockers, {}, {}}) == "#/knelpunten");
  CHECK(route_from_hash("#/knelpunten") == Route{Screen::kBlockers, {}, {}});
}

TEST_CASE("blockers can be read in English, on a laptop, a tablet and a phone") {
  for (const ui::Size size : {ui::Size{1280, 720}, ui::Size{800, 1000}, ui::Size{390, 844}, ui::Size{320, 640}}) {
    CAPTURE(size.width);
    BlockersStage stage({.size = size, .touch = size.width < 600});
    stage.speak("en");
    stage.page().settle();
    CHECK(stage.page().has(Role::kHeading, "What holds people back most?"));
    CHECK(stage.page().problems() == std::vector<std::string>{});
  }
}

}  // namespace overstap::test
