// The overview of Matchen: everybody is in it, in the order and the direction that was asked for.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

constexpr ScreenHarness::Options kPhone{.size = {390, 844}, .touch = true};
constexpr ScreenHarness::Options kSmallPhone{.size = {320, 640}, .touch = true};

std::string first_row(ScreenHarness& page) {
  for (const ui::Node& node : page.nodes()) {
    if (node.role == Role::kRowHeader) return node.name;
  }
  return {};
}

// Every pair on the page, as a screen reader says it.
std::set<std::string> pairs_on(ScreenHarness& page) {
  std::set<std::string> pairs;
  for (const ui::Node& node : page.nodes()) {
    if (node.role == Role::kButton && node.name.find(" en ") != std::string::npos) pairs.insert(node.name);
  }
  return pairs;
}

bool begins_with_code(const std::string& name) { return name.starts_with("K-"); }

}  // namespace

TEST_CASE("without candidates the overview says so and offers the example") {
  WorkspaceStage stage({Screen::kMatch, {}, {}});
  REQUIRE(stage.page().has(Role::kHeading, "Nog geen kandidaten"));
  stage.page().press("Voorbeeld: de pilot");
  CHECK(stage.asked_for<LoadExample>());
}

TEST_CASE("a candidate can be added from the empty overview, and is then opened") {
  WorkspaceStage stage({Screen::kMatch, {}, {}});
  stage.page().press("Kandidaat toevoegen");
  REQUIRE(stage.model.candidates.size() == 1);
  CHECK(stage.view.route == Route{Screen::kCandidate, stage.model.candidates.begin()->first, {}});
}

TEST_CASE("every candidate is on some page of the overview, five functions each") {
  WorkspaceStage stage({Screen::kMatch, {}, {}});
  stage.load_example();
  std::set<std::string> pairs;
  for (int page = 0; page < 10; ++page) {
    pairs.merge(pairs_on(stage.page()));
    const ui::Node* next = stage.page().find(Role::kButton, "Volgende 5");
    if (next == nullptr) next = stage.page().find(Role::kButton, "Volgende 3");
    if (next == nullptr) break;
    stage.page().press(next->name);
  }
  CHECK(std::ranges::count_if(pairs, begins_with_code) == 13 * 5);
  CHECK(stage.page().shows("11 tot 13 van 13"));
  CHECK(stage.page().shows("Er is niets verborgen"));
}

TEST_CASE("by code K-01 comes first; by blockers whoever stands closest") {
  WorkspaceStage stage({Screen::kMatch, {}, {}});
  stage.load_example();
  const std::string closest = first_row(stage.page());
  CHECK_FALSE(closest.starts_with("K-01"));
  stage.page().choose("Volgorde", "Op code");
  CHECK(first_row(stage.page()).starts_with("K-01"));
  stage.page().choose("Volgorde", "Minste knelpunten eerst");
  CHECK(first_row(stage.page()) == closest);
}

TEST_CASE("a cell says who, which work, how many tasks fit and what stands in the way, and opens the pair") {
  WorkspaceStage stage({Screen::kMatch, {}, {}});
  stage.load_example();
  stage.page().press("K-11 en Assistent wonen-zorg-welzijn: 8 van 8, Reis +5 min");
  CHECK(stage.view.route == Route{Screen::kPair, "pilot-k11", "assistent_wzw"});
}

TEST_CASE("from work to candidates the rows are the candidates of one function") {
  WorkspaceStage stage({Screen::kMatch, {}, {}});
  stage.load_example();
  stage.page().choose("Hoe kijk je?", "Van werk naar kandidaat");
  stage.page().choose("Functie", "Thuishulp");
  for (const std::string& pair : pairs_on(stage.page())) CHECK(pair.find("en Thuishulp: ") != std::string::npos);
  CHECK(stage.page().shows("1 tot 5 van 13"));
}

TEST_CASE("of one place only the functions there are shown, against everybody, whoever stands closest to them first") {
  WorkspaceStage stage({Screen::kMatch, {}, {}});
  stage.load_example();
  stage.page().choose("Werk in welke plaats?", "Groningen");
  CHECK(stage.view.match_place == "Groningen");
  std::set<std::string> there;
  for (const auto& [id, function] : stage.model.functions) {
    if (function.place == "Groningen") there.insert(function.name);
  }
  REQUIRE(there.size() == 2);
  std::set<std::string> pairs;
  for (int page = 0; page < 10; ++page) {
    pairs.merge(pairs_on(stage.page()));
    const ui::Node* next = stage.page().find(Role::kButton, "Volgende 5");
    if (next == nullptr) next = stage.page().find(Role::kButton, "Volgende 3");
    if (next == nullptr) break;
    stage.page().press(next->name);
  }
  CHECK(std::ranges::count_if(pairs, begins_with_code) == 13 * 2);
  for (const std::string& pair : pairs) {
    if (!begins_with_code(pair)) continue;
    CHECK(
        std::ranges::any_of(there, [&pair](const std::string& name) { return pair.find(name) != std::string::npos; }));
  }
  stage.page().choose("Werk in welke plaats?", "Alle plaatsen");
  CHECK_FALSE(stage.view.match_place);
}

TEST_CASE("a chosen place of which the last function is gone shows everything again") {
  WorkspaceStage stage({Screen::kMatch, {}, {}}, kPhone);
  stage.load_example();
  stage.page().choose("Werk in welke plaats?", "Winsum");
  CHECK(pairs_on(stage.page()).size() == 1);
  for (const auto& [id, function] : std::map(stage.model.functions)) {
    if (function.place == "Winsum") stage.perform(Action{Remove{{std::string(kFunctionType), id}}});
  }
  stage.page().settle();
  CHECK(pairs_on(stage.page()).size() == stage.model.functions.size());
}

TEST_CASE("on a phone one candidate has a card for every function") {
  WorkspaceStage stage({Screen::kMatch, {}, {}}, kPhone);
  stage.load_example();
  CHECK(pairs_on(stage.page()).size() == 5);
  stage.page().choose("Volgorde", "Op code");
  stage.page().choose("Kandidaat", "K-07, Hoogezand");
  for (const std::string& pair : pairs_on(stage.page())) CHECK(pair.starts_with("K-07 en "));
}

TEST_CASE("the overview has nothing wrong with it, on a laptop, a tablet and a phone") {
  for (const ScreenHarness::Options& options : {ScreenHarness::Options{}, ScreenHarness::Options{.size = {1920, 1080}},
                                                ScreenHarness::Options{.size = {800, 1000}}, kPhone, kSmallPhone}) {
    WorkspaceStage stage({Screen::kMatch, {}, {}}, options);
    CAPTURE(options.size.width);
    CHECK(stage.page().problems() == std::vector<std::string>{});
    stage.load_example();
    CHECK(stage.page().problems() == std::vector<std::string>{});
    stage.view.match_from_work = true;
    CHECK(stage.page().problems({.cut_texts = false}) == std::vector<std::string>{});
  }
}

}  // namespace overstap::test
