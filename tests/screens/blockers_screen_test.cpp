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
      if (node.role == Role::kListItem || node.role == Role::kButton) names.push_back(node.name);
    }
    return names;
  }

  // The whole name of the first item or button in which this stands.
  std::string name_of(std::string_view part) {
    for (const std::string& name : items()) {
      if (name.find(part) != std::string::npos) return name;
    }
    FAIL("nothing says " << part);
    return {};
  }
  bool says_part(std::string_view part) {
    for (const std::string& name : items()) {
      if (name.find(part) != std::string::npos) return true;
    }
    return false;
  }
  std::vector<std::string> pair_links() {
    std::vector<std::string> names;
    for (const ui::Node& node : page().nodes()) {
      if (node.role == Role::kLink && node.name.starts_with("K-")) names.push_back(node.name);
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
    if (name.find("erbij") == std::string::npos || name.find(" én ") != std::string::npos) continue;
    const int more = std::stoi(name.substr(colon + 2));
    CHECK(more <= last);
    CHECK(more > 0);
    last = more;
    ++lines;
  }
  CHECK(lines > 0);
}

TEST_CASE("a number opens to its pairs, each with what stands in its way there, and from there to the pair") {
  BlockersStage stage;
  const BlockerRow journey = stage.model.blockers().all.by_criterion.front();
  stage.page().press(Role::kButton, stage.name_of("Reis: "));
  CHECK(stage.page().shows("Toon alle " + std::to_string(journey.in_the_way.pairs)));
  const std::string first = stage.pair_links().front();
  CHECK(first.find("Nu niet:") != std::string::npos);
  stage.page().press("Toon alle " + std::to_string(journey.in_the_way.pairs));
  CHECK(stage.pair_links().size() == static_cast<std::size_t>(journey.in_the_way.pairs));
  stage.page().press(Role::kLink, first);
  CHECK(stage.view.route.screen == Screen::kPair);
  CHECK(stage.page().has(Role::kHeading, first.substr(0, 4) + " en " + first.substr(6, first.find('.') - 6)));
}

TEST_CASE("a change opens to the pairs in which a talk becomes possible, and closes again") {
  BlockersStage stage;
  const OpenedBy most = stage.model.blockers().all.opened.front();
  const std::string row = stage.name_of(": " + std::to_string(most.talks.pairs) + " gesprek");
  stage.page().press(Role::kButton, row);
  CHECK_FALSE(stage.pair_links().empty());
  stage.page().press(Role::kButton, row);
  CHECK(stage.pair_links().empty());
}

TEST_CASE("the pairs of a region are those of its own people") {
  BlockersStage stage;
  stage.page().choose("Regio", "Groningen");
  stage.page().press(Role::kButton, stage.name_of("Reis: "));
  for (const std::string& link : stage.pair_links()) {
    bool found = false;
    for (const auto& [id, candidate] : stage.model.candidates) {
      if (link.starts_with(candidate.code + ",")) found = candidate.region == "Groningen";
    }
    CHECK(found);
  }
}

TEST_CASE("two changes that help more together are said with what needs both") {
  BlockersStage stage;
  // Everybody works too few hours and travels too short a time for one change to be enough.
  for (const auto& [id, candidate] : std::map(stage.model.candidates)) {
    const EntityKey key{std::string(kCandidateType), id};
    stage.perform(Action{EditField{key, "hours_per_week_now", Value(std::int64_t{6})}});
    stage.perform(Action{EditField{key, "hours_per_week_in_3_months", Value{}}});
    stage.perform(Action{EditField{key, "transport", Value(std::string("auto"))}});
    stage.perform(Action{EditField{key, "journey_limit_minutes", Value(std::int64_t{5})}});
  }
  stage.page().settle();
  const SurveyedGroup& all = stage.model.blockers().all;
  REQUIRE_FALSE(all.opened_by_two.empty());
  CHECK(stage.page().shows("Samen helpt meer"));
  CHECK(stage.says_part(stage.phrases.counted("blockers.talks_more", all.opened_by_two.front().talks.pairs)));
  CHECK(
      stage.says_part(stage.phrases.counted("blockers.only_together", all.opened_by_two.front().only_together.pairs)));
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
