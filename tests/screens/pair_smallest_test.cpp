// The smallest change of a pair: shown, tried, and nothing in the file changes.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

// 12 minutes too far, and one of eight tasks is in the kitchen, which this person would rather not.
constexpr const char* kCandidate = "pilot-k07";
constexpr const char* kFunction = "assistent_wzw";

struct SmallestStage : WorkspaceStage {
  explicit SmallestStage(const char* candidate = kCandidate, const char* function = kFunction)
      : WorkspaceStage({Screen::kPair, candidate, function}) {
    load_example();
  }

  std::string item(std::string_view start) {
    for (const ui::Node& node : page().nodes()) {
      if (node.role == Role::kListItem && node.name.starts_with(start)) return node.name;
    }
    return {};
  }
};

bool on(SmallestStage& stage, std::string_view name) {
  const ui::Node* node = stage.page().find(Role::kSwitch, name);
  return node != nullptr && (node->state & ui::kChecked) != 0;
}

}  // namespace

TEST_CASE("the smallest change that makes a pair fit is said line by line, with what it brings") {
  SmallestStage stage;
  CHECK(stage.page().has(Role::kHeading, "Kleinste wijziging"));
  CHECK(stage.page().has(Role::kListItem, "Reis tot 42 minuten, nu 30"));
  CHECK(stage.page().has(Role::kListItem, "Praat over deze wens: keuken"));
  CHECK(stage.page().shows("Dan 8 van 8: niets in de weg."));
}

TEST_CASE("trying the smallest change moves the sliders and switches, and the pair fits; the file stays as it was") {
  SmallestStage stage;
  const Candidate before = stage.model.candidates.at(kCandidate);
  stage.page().press("Probeer dit");
  CHECK(stage.view.what_if.journey_limit_minutes == 42);
  CHECK(on(stage, "Praat over deze wens: keuken"));
  CHECK(stage.page().shows("Wat als: 8 van 8"));
  CHECK(stage.page().shows("Dit probeer je nu."));
  CHECK(stage.model.candidates.at(kCandidate) == before);
  stage.page().press("Terug naar nu");
  CHECK_FALSE(stage.page().shows("Wat als: 8 van 8"));
  CHECK_FALSE(on(stage, "Praat over deze wens: keuken"));
}

TEST_CASE("another way shows the next smallest set, and after the last one the first again") {
  SmallestStage stage;
  const auto sets = stage.model.smallest_changes(kCandidate, kFunction)->sets.size();
  REQUIRE(sets > 1);
  const auto label = [&](std::size_t n) {
    return "Andere manier (" + std::to_string(n) + " van " + std::to_string(sets) + ")";
  };
  for (std::size_t shown = 1; shown <= sets; ++shown) stage.page().press(label(shown));
  CHECK(stage.page().has(Role::kButton, label(1)));
}

TEST_CASE("a task that a colleague takes over stays in the list and says so") {
  SmallestStage stage;
  const std::string name = "Een collega doet deze taak: ontbijt of lunch klaarzetten";
  REQUIRE(stage.page().find(Role::kSwitch, name) != nullptr);
  stage.page().press(Role::kSwitch, name);
  CHECK(on(stage, name));
  CHECK(stage.page().shows("Wat als: 7 van 7"));
  CHECK(stage.page().shows("Wat als: een collega doet deze taak."));
  CHECK(stage.model.tasks_of(kFunction).size() == 12);
  stage.page().press(Role::kSwitch, name);
  CHECK_FALSE(stage.page().shows("een collega doet deze taak."));
}

TEST_CASE("one goes to work in one way: another means of transport replaces the one that was tried") {
  SmallestStage stage("pilot-k07", "servicemedewerker");
  stage.page().press("Meer om te proberen");
  std::vector<std::string> ways;
  for (const ui::Node& node : stage.page().nodes()) {
    if (node.role == Role::kSwitch && node.name.starts_with("Ander vervoer: ")) ways.push_back(node.name);
  }
  for (const std::string& way : ways) stage.page().press(Role::kSwitch, way);
  int chosen = 0;
  for (const std::string& way : ways) chosen += on(stage, way) ? 1 : 0;
  CHECK(chosen == (ways.empty() ? 0 : 1));
}

TEST_CASE("when three changes are not enough the card says so") {
  SmallestStage stage;
  for (const auto& [id, candidate] : stage.model.candidates) {
    for (const auto& [function_id, function] : stage.model.functions) {
      const SmallestChanges* changes = stage.model.smallest_changes(id, function_id);
      if (!changes->sets.empty() || reaches(ChangeGoal::kNothingInTheWay, *stage.model.verdict(id, function_id)))
        continue;
      stage.go(Screen::kPair, id, function_id);
      stage.page().settle();
      CHECK(stage.page().shows("Ook met drie wijzigingen lukt het hier niet."));
      CHECK_FALSE(stage.page().has(Role::kButton, "Probeer dit"));
      return;
    }
  }
  FAIL("the example has a pair that three changes do not mend");
}

TEST_CASE("a pair in whose way nothing stands asks for no change") {
  SmallestStage stage;
  stage.page().type("Langste reis van de kandidaat", "60");
  REQUIRE(stage.page().has(Role::kHeading, "Kleinste wijziging"));
  stage.perform(
      Action{EditField{{std::string(kCandidateType), kCandidate}, "wish.keuken", Value(std::string("graag"))}});
  stage.page().settle();
  CHECK_FALSE(stage.page().has(Role::kHeading, "Kleinste wijziging"));
}

}  // namespace overstap::test
