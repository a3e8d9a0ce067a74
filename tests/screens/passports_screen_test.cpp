// Paspoorten: the list, one passport, and what can be changed in it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

const std::vector<std::string> kNone;
const Route kList{Screen::kPassports, {}, {}};
const Route kHelp{Screen::kPassport, "thuishulp", {}};

// What is cut off because a field scrolls its own text is no problem.
std::vector<std::string> problems_outside_fields(ScreenHarness& page) {
  std::vector<std::string> problems = page.problems();
  for (const Node& node : page.nodes()) {
    if (node.role != Role::kTextField) continue;
    std::erase(problems, "cut off: \"" + node.value + "\"");
  }
  return problems;
}

TEST_CASE("the five passports are listed, each as a draft with its tasks counted") {
  WorkspaceStage stage(kList);
  CHECK(stage.page().count(Role::kListItem) == 5);
  for (const auto& [id, function] : stage.model.functions) {
    CAPTURE(id);
    const std::string facts = stage.page().get(Role::kLink, function.name).description;
    CHECK(facts.contains("Concept"));
    CHECK(facts.contains("taken vanaf dag 1"));
  }
  stage.page().press(Role::kLink, "Thuishulp");
  CHECK(stage.view.route == kHelp);
}

TEST_CASE("a passport shows its tasks in two kinds, and the chosen one in full") {
  WorkspaceStage stage(kHelp);
  const auto tasks = stage.model.tasks_of("thuishulp");
  CHECK(stage.page().get(Role::kHeading, tasks.front()->title).level == 2);
  CHECK(stage.page().shows(tasks.front()->sentence));
  stage.page().press(tasks[1]->title);
  CHECK(stage.page().has(Role::kHeading, tasks[1]->title));
  const auto growth = std::ranges::find_if(tasks, [](const Task* task) { return !task->entry_level; });
  REQUIRE(growth != tasks.end());
  stage.page().press(Role::kTab, "Doorgroei (5)");
  CHECK(stage.page().has(Role::kHeading, (*growth)->title));
}

TEST_CASE("a passport always says what you do not do, and shows the steps to grow") {
  WorkspaceStage stage(kHelp);
  CHECK(stage.page().has(Role::kHeading, "Dit doe je niet"));
  for (const std::string& item : stage.model.functions.at("thuishulp").not_done) CHECK(stage.page().shows(item));
  for (const std::string& step : stage.model.functions.at("thuishulp").steps) CHECK(stage.page().shows(step));
}

TEST_CASE("the facts of a passport can be changed and are kept") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().type("Naam van de functie", "Hulp thuis");
  stage.page().type("Uren: tot", "28");
  stage.page().press(Role::kCheckBox, "Concept: nog niet nagekeken");
  const Function& function = stage.model.functions.at("thuishulp");
  CHECK(function.name == "Hulp thuis");
  CHECK(function.hours_per_week_max == 28);
  CHECK_FALSE(function.draft);
  stage.page().press("Klaar");
  CHECK(stage.page().has(Role::kHeading, "Hulp thuis"));
  CHECK_FALSE(stage.page().shows("Concept"));
}

TEST_CASE("a passport cannot lose its name") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().type("Naam van de functie", "  ");
  CHECK(stage.model.functions.at("thuishulp").name == "Thuishulp");
  CHECK(stage.page().shows("Vul hier iets in."));
}

TEST_CASE("the load of a task can be changed and is kept") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  const std::string id = stage.model.tasks_of("thuishulp").front()->id;
  stage.page().choose("Knielen", "veel");
  CHECK(stage.model.tasks.at(id).load[LoadItem::kKneeling] == 3);
}

TEST_CASE("a task is added to the chosen kind and can be filled in") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().press(Role::kTab, "Doorgroei (5)");
  stage.page().press("Taak toevoegen");
  CHECK(stage.model.tasks_of("thuishulp").size() == 13);
  stage.page().type("Naam van de taak", "Planten water geven");
  const Task* added = stage.model.tasks_of("thuishulp").back();
  CHECK(added->title == "Planten water geven");
  CHECK_FALSE(added->entry_level);
}

TEST_CASE("removing a task asks first") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().press("Taak weghalen");
  REQUIRE(stage.view.confirm);
  CHECK(stage.view.confirm->kind == ConfirmKind::kRemoveTask);
}

TEST_CASE("an item that is not done can be added, changed and taken away, without a gap") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  const std::vector<std::string> before = stage.model.functions.at("thuishulp").not_done;
  stage.page().type("Niet doen " + std::to_string(before.size() + 1), "Zware meubels tillen");
  CHECK(stage.model.functions.at("thuishulp").not_done.back() == "Zware meubels tillen");
  stage.page().type("Niet doen 1", "");
  const std::vector<std::string>& after = stage.model.functions.at("thuishulp").not_done;
  CHECK(after.size() == before.size());
  CHECK(after.front() == before[1]);
  stage.page().type("Niet doen 1", "Iets anders");
  CHECK(stage.model.functions.at("thuishulp").not_done.front() == "Iets anders");
  CHECK(stage.model.functions.at("thuishulp").not_done.size() == before.size());
}

TEST_CASE("on a phone the chosen task opens under its row") {
  WorkspaceStage stage(kHelp, {.size = {390, 844}, .touch = true});
  const Task& task = *stage.model.tasks_of("thuishulp").front();
  CHECK_FALSE(stage.page().has(Role::kHeading, task.title));
  stage.page().press(task.title);
  CHECK(stage.page().has(Role::kHeading, task.title));
  stage.page().press(task.title);
  CHECK_FALSE(stage.page().has(Role::kHeading, task.title));
}

TEST_CASE("the passports fit every width, read and changed") {
  for (const Size size : {Size{320, 640}, {390, 844}, {640, 360}, {800, 700}, {1280, 720}, {1920, 1080}}) {
    for (const auto& id : {"", "thuishulp", "huishoudelijk_medewerker", "gastheer_gastvrouw"}) {
      CAPTURE(size.width, id);
      const std::string function = id;
      WorkspaceStage stage(function.empty() ? kList : Route{Screen::kPassport, function, {}},
                           {.size = size, .touch = size.width < 600});
      CHECK(problems_outside_fields(stage.page()) == kNone);
      if (function.empty()) continue;
      stage.view.selected_task = stage.model.tasks_of(function).front()->id;
      stage.page().settle();
      CHECK(problems_outside_fields(stage.page()) == kNone);
      stage.view.passport_editing = true;
      stage.page().settle();
      CHECK(problems_outside_fields(stage.page()) == kNone);
      stage.speak("en");
      stage.page().settle();
      CHECK(problems_outside_fields(stage.page()) == kNone);
    }
  }
}

}  // namespace
}  // namespace overstap::test
