// The list of load items: add, name, harden, put out of use, remove; and own items on the screens that speak of load.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/screens/pictogram.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

const Route kList{Screen::kCapacityList, {}, {}};

struct ListStage : WorkspaceStage {
  explicit ListStage(const Route& route = kList, const ScreenHarness::Options& options = {})
      : WorkspaceStage(route, options) {
    load_example();
  }
  void add(const std::string& id, const std::string& name) {
    perform(Action{AddLoadItem{id, name, FmlRubric::kSurroundings, false}});
    page().settle();
  }
  void set(std::string_view type, const std::string& id, const std::string& field, Value value) {
    perform(Action{EditField{{std::string(type), id}, field, std::move(value)}});
    page().settle();
  }
  const OwnLoadItem& only() {
    REQUIRE(model.load_list.own().size() == 1);
    return model.load_list.own().front();
  }
};

}  // namespace

TEST_CASE("the list is opened where capacity is filled in, and leads back to the candidates") {
  ListStage stage({Screen::kCandidate, "pilot-k03", {}});
  stage.page().press("Aanpassen");
  stage.page().press("Pas de lijst aan");
  CHECK(stage.view.route == kList);
  CHECK(stage.page().has(Role::kHeading, "Belastbaarheidslijst"));
  stage.page().press(Role::kLink, "Kandidaten");
  CHECK(stage.view.route.screen == Screen::kCandidates);
}

TEST_CASE("an item is added, named, put in a rubric and made hard") {
  ListStage stage;
  stage.page().press("Voeg een onderdeel toe");
  CHECK(stage.only().name == "Nieuw onderdeel");
  stage.page().type("Naam", "Geluid");
  stage.page().choose("Rubriek van de FML", "Rubriek III: omgeving");
  stage.page().press(Role::kCheckBox, "Hard");
  CHECK(stage.only().name == "Geluid");
  CHECK(stage.only().rubric == FmlRubric::kSurroundings);
  CHECK(stage.only().hard);
  CHECK(stage.page().has(Role::kHeading, "Geluid"));
  stage.page().type("Naam", "");  // a name is needed
  CHECK(stage.only().name == "Geluid");
}

TEST_CASE("an item out of use is not asked about, can be removed, and is back with undo") {
  ListStage stage;
  stage.add("own-a", "Geluid");
  CHECK_FALSE(stage.page().has(Role::kButton, "Haal weg"));
  stage.page().press(Role::kCheckBox, "Doet mee");
  CHECK_FALSE(stage.only().in_use);
  stage.page().press("Haal weg");
  CHECK(stage.model.load_list.own().empty());
  CHECK_FALSE(stage.page().has(Role::kHeading, "Geluid"));
  stage.perform(Action{Undo{}});
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "Geluid"));
}

TEST_CASE("a given item is put out of use and is no longer asked of a candidate") {
  ListStage stage;
  stage.page().press(Role::kCheckBox, "Knielen");
  CHECK_FALSE(stage.model.load_list.given_in_use(LoadItem::kKneeling));
  stage.go(Screen::kCandidate, "pilot-k03");
  stage.page().press("Aanpassen");
  CHECK_FALSE(stage.page().has(Role::kCombo, "Knielen"));
  CHECK(stage.page().has(Role::kCombo, "Tillen"));
}

TEST_CASE("as many own items as can be in use; then the list says what to do, until one is out of use") {
  ListStage stage;
  for (std::size_t number = 1; number < kMaxOwnLoadItems; ++number) stage.add("own-" + std::to_string(number), "Eigen");
  stage.page().press("Voeg een onderdeel toe");
  CHECK(stage.model.load_list.own_in_use() == kMaxOwnLoadItems);
  CHECK_FALSE(stage.page().has(Role::kButton, "Voeg een onderdeel toe"));
  CHECK(stage.page().shows("Er kunnen 8 eigen onderdelen tegelijk meedoen."));
  stage.page().press(Role::kCheckBox, "Doet mee");
  CHECK(stage.page().has(Role::kButton, "Voeg een onderdeel toe"));
}

TEST_CASE("a list that is full says so, until one is removed") {
  ListStage stage;
  for (std::size_t number = 1; number <= kMaxListedOwnItems; ++number) {
    const std::string id = "own-" + std::to_string(number);
    stage.add(id, "Eigen");
    stage.set(kLoadItemType, id, "in_use", Value{false});
  }
  CHECK_FALSE(stage.page().has(Role::kButton, "Voeg een onderdeel toe"));
  CHECK(stage.page().shows("Er staan 16 eigen onderdelen op de lijst."));
  stage.page().press("Haal weg");
  CHECK(stage.page().has(Role::kButton, "Voeg een onderdeel toe"));
}

TEST_CASE("a merge can bring more in use than count, and the list says so") {
  ListStage stage;
  Change incoming;
  for (std::size_t number = 0; number <= kMaxOwnLoadItems; ++number) {
    const EntityKey key{std::string(kLoadItemType), "own-" + std::to_string(number)};
    incoming.writes.push_back({key, "name", {Value{"Eigen"}, Stamp{1, 0, 2}}});
  }
  stage.perform(Action{Merge{incoming, Merge::From::kFile}});
  stage.page().settle();
  CHECK(stage.page().shows("Alleen de eerste 8 tellen."));
}

TEST_CASE("a name that looks medical is warned about while it is typed") {
  ListStage stage;
  stage.add("own-a", "Geluid");
  CHECK_FALSE(stage.page().shows("Dit lijkt medisch"));
  stage.page().type("Naam", "Niet tillen door een hernia");
  CHECK(stage.page().shows("Dit lijkt medisch: “hernia”."));
}

TEST_CASE("an own item is filled in at a candidate and at a task, and stands in Knelpunten with an icon of its own") {
  ListStage stage;
  stage.add("own-a", "Geluid");
  for (const auto& [id, task] : std::map(stage.model.tasks)) {
    stage.set(kTaskType, id, "load.own-a", Value{std::int64_t{3}});
  }
  stage.go(Screen::kCandidate, "pilot-k03");
  stage.page().press("Aanpassen");
  stage.page().choose("Geluid", "niet");
  const LoadItem item = *stage.model.load_list.find("own-a");
  CHECK(stage.model.candidates.at("pilot-k03").capacity[item].level == 0);
  stage.go(Screen::kBlockers);
  stage.page().press("Toon alle 18");
  CHECK(stage.page().shows("Geluid: "));
  CHECK(load_pictogram("own-a") == load_pictogram(item));
  CHECK(load_pictogram("own-a") != load_pictogram(load_code(LoadItem::kLifting)));
}

}  // namespace overstap::test
