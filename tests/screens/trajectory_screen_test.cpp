// Traject on the screen: the funnel, one candidate's page for both coaches, its gates and dates, and the handover.
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/workspace_file.h"
#include "tests/screens/support/shell_stage.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct WayStage : WorkspaceStage {
  explicit WayStage(const Route& route, const ScreenHarness::Options& options = {})
      : WorkspaceStage(route, options, StageShows::kWholePage) {
    load_example();
  }

  void put_forward() {
    const UpdateResult result = perform(Action{RecordDecision{.id = "d1",
                                                              .candidate_id = "pilot-k07",
                                                              .function_id = "thuishulp",
                                                              .outcome = Outcome::kPutForward,
                                                              .reasons = {},
                                                              .note = "De reis mag langer duren.",
                                                              .by = "Ans",
                                                              .date = "2026-11-20"}});
    REQUIRE_FALSE(result.refused);
    page().settle();
  }
  const Trajectory& way() { return model.trajectory("pilot-k07"); }
};

// The words of a row of a table, in order.
std::vector<std::string> row(const ScreenHarness& page, std::string_view head) {
  std::vector<std::string> words;
  const ui::Node* start = page.find(Role::kRowHeader, head);
  REQUIRE(start != nullptr);
  for (const ui::Node& node : page.nodes()) {
    if (node.parent == start->parent && node.role == Role::kCell) words.push_back(node.name);
  }
  return words;
}

}  // namespace

TEST_CASE("the funnel starts empty, and counts who was put forward and how far they came") {
  WayStage stage({Screen::kTrajectories, {}, {}});
  CHECK(stage.page().shows("Nog niemand is voorgedragen."));
  stage.put_forward();
  stage.perform(Action{EditField{{"trajectory", "pilot-k07"}, "stage.thuishulp.meelopen", std::string("2026-12-01")}});
  stage.page().settle();
  CHECK(row(stage.page(), "Voorgedragen") == std::vector<std::string>{"1", "1"});
  CHECK(row(stage.page(), "Meelopen") == std::vector<std::string>{"1", "1"});
  CHECK(row(stage.page(), "Proefplaatsing") == std::vector<std::string>{"0", "0"});
  CHECK_FALSE(stage.page().shows("Nog niemand is voorgedragen."));
  stage.page().press(Role::kLink, "K-07");
  CHECK(stage.view.route == Route{Screen::kTrajectory, "pilot-k07", {}});
}

TEST_CASE("stages of a function can be dated once somebody was put forward for it") {
  WayStage stage({Screen::kTrajectory, "pilot-k07", {}});
  CHECK(stage.page().shows("Nog nergens voor voorgedragen."));
  stage.put_forward();
  stage.page().type("Gesprek", "25-11-2026");
  CHECK(stage.way().stages.at("thuishulp")[static_cast<std::size_t>(Stage::kTalk)] == "2026-11-25");
  CHECK(stage.page().shows("De reis mag langer duren."));  // the same picture for both coaches
}

TEST_CASE("a gate stays closed until there is a name, a date and evidence") {
  WayStage stage({Screen::kTrajectory, "pilot-k07", {}});
  stage.page().choose("Hoe staat het ervoor?", "Klaar");
  CHECK(stage.way().steps[0].status == StepStatus::kNotStarted);
  CHECK(stage.page().shows("Deze stap is klaar als er een naam, een datum en een bewijs staan."));
  stage.page().type("Wie zorgt hiervoor?", "Ans de Boer");
  stage.page().type("Datum", "1-11-2026");
  stage.page().type("Bewijs", "Verslag van de werkgroep");
  stage.page().choose("Hoe staat het ervoor?", "Klaar");
  CHECK(stage.way().steps[0].status == StepStatus::kReady);
}

TEST_CASE("the dates of the law are counted from a day that is not kept") {
  WayStage stage({Screen::kTrajectory, "pilot-k07", {}});
  stage.page().type("Eerste dag van het verzuim", "5-1-2026");
  stage.page().press("Vul de data in");
  CHECK(stage.way().milestones[0].date == "2026-02-16");
  CHECK(stage.view.milestones_first_day.empty());
  CHECK(write_workspace_file(stage.model.document).find("2026-01-05") == std::string::npos);
  stage.page().type("Datum van Week 8: plan van aanpak", "9-3-2026");
  CHECK(stage.way().milestones[1].date == "2026-03-09");
  stage.page().press(Role::kCheckBox, "Gedaan");
  CHECK(stage.way().milestones[0].done);
}

TEST_CASE("a handover is a file with one candidate, that another coach can open") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.add_candidate("k1", "K-01");
  stage.add_candidate("k2", "K-02");
  stage.shell.perform(ViewAction{GoTo{{Screen::kTrajectory, "k1", {}}}});
  stage.settle();
  stage.press(Role::kButton, "Overdracht als bestand");
  REQUIRE(stage.doors.page.downloads.size() == 1);
  const auto& file = stage.doors.page.downloads.front();
  CHECK(file.name == "overstap-overdracht-k-01-2026-11-22.overstap.json");
  const auto read = read_workspace_file(file.bytes);
  REQUIRE(read);
  CHECK(read->problems.empty());
  CHECK(file.bytes.find("K-01") != std::string::npos);
  CHECK(file.bytes.find("K-02") == std::string::npos);
  CHECK(stage.doors.page.title == "Traject van K-01 – Overstap");
}

TEST_CASE("a phone has both pages and the handover too") {
  WayStage stage({Screen::kTrajectory, "pilot-k07", {}}, {.size = {390, 844}, .touch = true});
  stage.page().press("Overdracht als bestand");
  CHECK(stage.asked_for<SaveHandover>());
  stage.page().press("Uitdraai");
  CHECK(stage.view.route == Route{Screen::kReport, "pilot-k07", {}});
  stage.page().press("Meer");
  stage.page().press("Traject");
  CHECK(stage.view.route.screen == Screen::kTrajectories);
}

TEST_CASE("addresses of the trajectory") {
  CHECK(to_hash({Screen::kTrajectories, {}, {}}) == "#/traject");
  CHECK(route_from_hash("#/traject") == Route{Screen::kTrajectories, {}, {}});
  CHECK(route_from_hash("#/traject/k1") == Route{Screen::kTrajectory, "k1", {}});
}

TEST_CASE("a file that is kept too long is noticed on the list and on the page, and can be kept longer") {
  WayStage stage({Screen::kCandidates, {}, {}});
  CHECK_FALSE(stage.page().shows("is de bewaardatum voorbij"));
  const EntityKey key{"candidate", "pilot-k07"};
  stage.perform(Action{EditField{key, "keep_until", std::string("2026-11-22")}});  // today: not yet
  stage.page().settle();
  CHECK_FALSE(stage.page().shows("is de bewaardatum voorbij"));
  stage.perform(Action{EditField{key, "keep_until", std::string("2026-11-21")}});
  stage.page().settle();
  CHECK(stage.page().shows("Bij 1 kandidaat is de bewaardatum voorbij: K-07."));
  stage.go(Screen::kCandidate, "pilot-k07");
  CHECK(stage.page().shows("De bewaardatum is voorbij: 21 november 2026."));
  stage.page().press("Kies een nieuwe datum");
  stage.page().type("Bewaren tot", "1-12-2027");
  stage.page().press("Klaar");
  CHECK_FALSE(stage.page().shows("De bewaardatum is voorbij"));
}

}  // namespace overstap::test
