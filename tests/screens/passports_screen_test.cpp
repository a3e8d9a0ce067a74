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

TEST_CASE("a passport is printed whole: every task in full, what you do not do, and the steps; nothing to press") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Afdrukken");
  CHECK(stage.asked_for<PrintPage>());
  stage.view.on_paper = true;
  stage.page().settle();
  for (const Task* task : stage.model.tasks_of("thuishulp")) {
    CHECK(stage.page().has(Role::kHeading, task->title));
    CHECK(stage.page().shows(task->sentence));
  }
  CHECK(stage.page().has(Role::kHeading, "Dit doe je niet"));
  CHECK(stage.page().shows(stage.model.functions.at("thuishulp").steps.back()));
  for (const Role role : {Role::kTab, Role::kLink, Role::kButton}) CHECK(stage.page().count(role) == 0);
}

TEST_CASE("the facts of a passport can be changed and are kept") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().type("Naam van de functie", "Hulp thuis");
  stage.page().type("Uren: tot", "28");
  stage.page().choose("Soort plek", "Woonzorg");
  stage.page().type("Eigenaar", "Team Heerlen");
  stage.page().type("Versie", "2");
  const Function& function = stage.model.functions.at("thuishulp");
  CHECK(function.name == "Hulp thuis");
  CHECK(function.hours_per_week_max == 28);
  CHECK(function.setting == "woonzorg");
  CHECK(function.owner == "Team Heerlen");
  CHECK(function.version == "2");
  stage.page().press("Klaar");
  CHECK(stage.page().has(Role::kHeading, "Hulp thuis"));
}

TEST_CASE("a passport is confirmed by a name, and says so; a change makes it a draft again") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().press("Ik bevestig dit paspoort");
  CHECK(stage.model.functions.at("thuishulp").draft);
  REQUIRE(stage.view.error);
  CHECK(stage.view.error->code == "passport.confirm_without_name");
  stage.page().type("Jouw naam", "M. de Vries");
  stage.page().press("Ik bevestig dit paspoort");
  CHECK_FALSE(stage.model.functions.at("thuishulp").draft);
  stage.page().press("Klaar");
  CHECK(stage.page().shows("M. de Vries heeft dit bevestigd op 22 november 2026."));
  CHECK_FALSE(stage.page().shows("Concept"));
  stage.page().press("Aanpassen");
  stage.page().type("In één zin", "Je helpt thuis.");
  CHECK(stage.page().shows(
      "M. de Vries bevestigde dit op 22 november 2026. Daarna is er iets veranderd. Het is weer een concept."));
}

TEST_CASE("a passport can be added, and its first fields are open at once") {
  WorkspaceStage stage(kList, {}, StageShows::kWholePage);
  stage.page().press("Paspoort toevoegen");
  REQUIRE(stage.view.route.screen == Screen::kPassport);
  CHECK(stage.view.passport_editing);
  stage.page().type("Naam van de functie", "Receptie");
  CHECK(stage.model.functions.at(stage.view.route.first_id).name == "Receptie");
}

TEST_CASE("removing a passport asks first") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().press("Paspoort weghalen");
  REQUIRE(stage.view.confirm);
  CHECK(stage.view.confirm->kind == ConfirmKind::kRemovePassport);
}

TEST_CASE("a copy at another place is opened, is tied to its source and says what is different there") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().type("Organisatie op die plek", "Woonzorg De Linde");
  stage.page().type("Plaats van die plek", "Winsum");
  stage.page().press("Kopieer");
  const std::string id = stage.view.route.first_id;
  REQUIRE(id != "thuishulp");
  CHECK(stage.model.functions.at(id).place == "Winsum");
  stage.view.passport_editing = false;
  stage.page().settle();
  CHECK(stage.page().shows("Hier is nog niets aangepast."));
  stage.perform(Action{EditField{{"task", id + "-01"}, "minutes_per_week", Value{std::int64_t{240}}}});
  stage.page().settle();
  CHECK(stage.page().shows("Aangepast ten opzichte van Thuishulp, Thuiszorg De Veldroos, Heerlen:"));
  CHECK(
      stage.page().shows("Stofzuigen en stof afnemen: tijd per week was 300 minuten per week, "
                         "hier 240 minuten per week."));
  stage.page().press(Role::kLink, "Thuishulp, Thuiszorg De Veldroos, Heerlen");
  CHECK(stage.view.route == kHelp);
  CHECK(stage.page().has(Role::kLink, "Thuishulp, Woonzorg De Linde, Winsum"));
}

TEST_CASE("growth steps can be written, closed up, and given a least number of hours") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  stage.page().type("Stap 6", "Coach van nieuwe collega's");
  stage.page().type("Stap 3: minste uren per week", "16");
  const Function& function = stage.model.functions.at("thuishulp");
  CHECK(function.steps.back() == "Coach van nieuwe collega's");
  CHECK(function.step_hours_min[3] == 16);
  const std::string third = function.steps[3];
  stage.page().type("Stap 0", "");
  CHECK(stage.model.functions.at("thuishulp").steps[2] == third);
  CHECK(stage.model.functions.at("thuishulp").step_hours_min[2] == 16);
}

TEST_CASE("a task gets another picture and another place in the list") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  const std::string first = stage.model.tasks_of("thuishulp").front()->id;
  stage.view.selected_task = first;
  stage.page().settle();
  stage.page().press("Later in de lijst");
  CHECK(stage.model.tasks_of("thuishulp")[1]->id == first);
  stage.page().press("Eerder in de lijst");
  CHECK(stage.model.tasks_of("thuishulp").front()->id == first);
  stage.page().choose("Plaatje van de taak", "Bezem");
  CHECK(stage.model.tasks.at(first).pictogram == "broom");
}

TEST_CASE("skills are found by everyday words, ticked, and added in one's own words") {
  WorkspaceStage stage(kHelp);
  stage.page().press("Aanpassen");
  const std::string id = stage.model.tasks_of("thuishulp").front()->id;
  stage.page().type("Zoek een vaardigheid", "poetsen");
  CHECK(stage.page().has(Role::kCheckBox, "Kamers schoonmaken"));
  stage.page().press(Role::kCheckBox, "Kamers schoonmaken");
  CHECK(std::ranges::contains(stage.model.tasks.at(id).skill_ids, "V01"));
  stage.page().type("Zoek een vaardigheid", "Vrolijk fluiten");
  CHECK(stage.page().shows("0 gevonden"));
  stage.page().press("Voeg toe: Vrolijk fluiten");
  const auto& skill_ids = stage.model.tasks.at(id).skill_ids;
  CHECK(std::ranges::any_of(
      skill_ids, [&](const std::string& skill) { return stage.model.skills.at(skill).label == "Vrolijk fluiten"; }));
  CHECK(stage.page().shows("Eigen woorden, zonder code"));
  stage.page().type("Woorden van de vaardigheid", "Vrolijk zingen");
  CHECK(std::ranges::any_of(stage.model.skills,
                            [](const auto& skill) { return skill.second.label == "Vrolijk zingen"; }));
  const std::size_t before = stage.model.skills.size();
  stage.page().press("Vaardigheid weghalen");
  CHECK(stage.model.skills.size() == before - 1);
}

TEST_CASE("old work lies beside new work, as a drawing and as a table with the same numbers") {
  WorkspaceStage stage({Screen::kPassport, "assistent_wzw", {}});
  stage.page().choose("Oud werk", "Huishoudelijk medewerker");
  CHECK(stage.view.old_work == "huishoudelijk_medewerker");
  std::vector<std::string> said;
  for (const Node& node : stage.page().nodes()) {
    if (node.role == Role::kListItem && node.name.contains(": oud ")) said.push_back(node.name);
  }
  REQUIRE(said.size() > 4);
  CHECK(std::ranges::any_of(said, [](const std::string& row) { return row.starts_with("Contact: oud 0,"); }));
  stage.page().press("Bekijk als tabel");
  CHECK(stage.page().count(Role::kRow) == static_cast<int>(said.size()) + 1);
  stage.page().press("Bekijk als tekening");
  CHECK(stage.page().count(Role::kTable) == 0);
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
