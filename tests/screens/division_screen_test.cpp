// Verdeling: the screen says who gets what, and why something is nobody's.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/explain/division_text.h"
#include "core/workspace/bundles.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct DivisionStage : WorkspaceStage {
  explicit DivisionStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kDivision, {}, {}}, options) {
    load_example();
  }
  std::string item(Role role, std::string_view start) {
    for (const ui::Node& node : page().nodes()) {
      if (node.role == role && node.name.starts_with(start)) return node.name;
    }
    return {};
  }
  const PersonShare& share(const std::string& id) {
    return *std::ranges::find(model.division().people, id, &PersonShare::candidate_id);
  }
};

TEST_CASE("everybody is in the division, with work or with the reason why not") {
  DivisionStage stage;
  CHECK(stage.model.division() == divide_tasks(stage.model));
  for (const PersonShare& share : stage.model.division().people) {
    const std::string code = stage.model.candidates.at(share.candidate_id).code;
    const std::string row = stage.item(Role::kButton, code + ". ");
    REQUIRE_FALSE(row.empty());
    if (share.bundle.tasks.empty()) CHECK(row.ends_with(no_share_text(stage.phrases, share)));
  }
  CHECK(stage.page().shows(std::to_string(stage.model.division().placed) + " van 13 kandidaten"));
  CHECK(stage.page().shows("Bewezen"));
}

TEST_CASE("a person opens to the tasks, and those lead to the pair") {
  DivisionStage stage;
  const PersonShare share = stage.share("pilot-k08");
  REQUIRE_FALSE(share.bundle.tasks.empty());
  const BundledTask& task = share.bundle.tasks.front();
  const std::string title = stage.model.task_title(task.task_id) + ". ";
  CHECK(stage.item(Role::kLink, title).empty());
  stage.page().press(stage.item(Role::kButton, "K-08. "));
  stage.page().press(Role::kLink, stage.item(Role::kLink, title));
  CHECK(stage.view.route == Route{Screen::kPair, "pilot-k08", task.function_id});
  CHECK(stage.view.selected_task == task.task_id);
}

TEST_CASE("an open person leads to the bundle alone") {
  DivisionStage stage;
  stage.page().press(stage.item(Role::kButton, "K-08. "));
  stage.page().press("Takenpakket voor K-08 alleen");
  CHECK(stage.view.route == Route{Screen::kBundle, "pilot-k08", {}});
}

TEST_CASE("what nobody has says why, and leads to the task") {
  DivisionStage stage;
  REQUIRE_FALSE(stage.model.division().uncovered.empty());
  const UncoveredTask task = stage.model.division().uncovered.front();
  const std::string row = stage.item(Role::kLink, stage.model.task_title(task.task_id) + ". ");
  CHECK(row.find("kandida") != std::string::npos);
  stage.page().press(Role::kLink, row);
  CHECK(stage.view.route == Route{Screen::kPassport, task.function_id, {}});
  CHECK(stage.view.selected_task == task.task_id);
}

TEST_CASE("a change of one person divides anew") {
  DivisionStage stage;
  REQUIRE_FALSE(stage.share("pilot-k08").bundle.tasks.empty());
  stage.perform(Action{EditField{{std::string(kCandidateType), "pilot-k08"}, "hours_per_week_now", Value{}}});
  stage.page().settle();
  CHECK(stage.share("pilot-k08").bundle.tasks.empty());
  CHECK(stage.model.division() == divide_tasks(stage.model));
  CHECK(stage.item(Role::kButton, "K-08. ").ends_with("De uren zijn nog niet bekend."));
}

TEST_CASE("a division that takes long says how far it is, stops with the best so far, and goes on") {
  DivisionStage stage;
  stage.go(Screen::kMatch);
  stage.work_per_frame = 0;
  stage.perform(Action{EditField{{std::string(kCandidateType), "pilot-k08"}, "hours_per_week_now", Value{10}}});
  stage.go(Screen::kDivision);
  CHECK(stage.page().get(Role::kProgressBar, "De beste verdeling wordt gezocht.").value == "0 van 100 stappen gedaan.");
  CHECK(stage.item(Role::kButton, "K-08. ").empty());
  stage.model.go_on_searching(LongSearch::kDivision, 20'000);
  stage.page().press("Stop");
  CHECK(stage.page().count(Role::kProgressBar) == 0);
  CHECK(stage.page().shows("Gestopt. Dit is het beste tot nu toe."));
  CHECK_FALSE(stage.item(Role::kButton, "K-08. ").empty());
  stage.work_per_frame = 50'000;
  stage.page().press("Verder zoeken");
  CHECK_FALSE(stage.page().has(Role::kButton, "Stop"));
  CHECK(stage.page().shows("Bewezen"));
  CHECK(stage.model.division() == divide_tasks(stage.model));
}

TEST_CASE("who and what takes part is chosen, and only that is divided") {
  DivisionStage stage;
  const PersonShare before = stage.share("pilot-k08");
  REQUIRE_FALSE(before.bundle.tasks.empty());
  CHECK(stage.page().shows("13 van 13 kandidaten doen mee."));
  stage.page().press("Kies zelf");
  stage.page().press(Role::kSwitch, "K-08");
  CHECK(stage.page().shows("12 van 13 kandidaten doen mee."));
  CHECK(stage.item(Role::kButton, "K-08. ").empty());
  const std::string function = before.bundle.tasks.front().function_id;
  stage.page().press(Role::kSwitch, stage.model.functions.at(function).name);
  const NotTakingPart without{.functions = {function}, .candidates = {"pilot-k08"}};
  CHECK(stage.view.division_without == without);
  for (const PersonShare& share : stage.model.division(without).people) {
    CHECK(share.candidate_id != "pilot-k08");
    for (const BundledTask& task : share.bundle.tasks) CHECK(task.function_id != function);
  }
  stage.page().press("Zet alles aan");
  CHECK(stage.view.division_without.functions.empty());
}

TEST_CASE("what somebody gets opens as a bundle of its own, beside the best one for them alone") {
  DivisionStage stage;
  const TaskBundle share = stage.share("pilot-k08").bundle;
  stage.page().press(stage.item(Role::kButton, "K-08. "));
  ViewState of_share = stage.view;
  of_share.route = {Screen::kBundle, "pilot-k08", {}};
  stage.page().press("Open dit pakket");
  CHECK(stage.view.route == of_share.route);
  CHECK(stage.view.bundle_of_division);
  CHECK(stage.page().shows("Uit de verdeling"));
  for (const BundledTask& task : share.tasks) CHECK(stage.page().shows(stage.model.task_title(task.task_id)));
  stage.page().press("Takenpakket voor K-08 alleen");
  CHECK_FALSE(stage.view.bundle_of_division);
  CHECK_FALSE(stage.page().shows("Uit de verdeling"));
}

TEST_CASE("without people there is nothing to divide, and a way on") {
  WorkspaceStage stage({Screen::kDivision, {}, {}});
  CHECK(stage.page().has(Role::kHeading, "Er is nog niets om te verdelen"));
  stage.page().press(Role::kButton, "Wie past waar?");
  CHECK(stage.view.route.screen == Screen::kMatch);
}

TEST_CASE("from the overview to the division and back, also by its address") {
  DivisionStage stage;
  stage.go(Screen::kMatch);
  stage.page().press("Verdeling");
  CHECK(stage.view.route.screen == Screen::kDivision);
  stage.page().press(Role::kLink, "Wie past waar?");
  CHECK(stage.view.route.screen == Screen::kMatch);
  CHECK(to_hash({Screen::kDivision, {}, {}}) == "#/verdeling");
  CHECK(route_from_hash("#/verdeling") == Route{Screen::kDivision, {}, {}});
}

TEST_CASE("of hundreds of people only those near the view exist, and each says how many there are") {
  WorkspaceStage stage({Screen::kDivision, {}, {}});
  for (int index = 0; index < 150; ++index) {
    stage.perform(Action{AddCandidate{"c" + std::to_string(index), ""}});
  }
  stage.page().settle();
  int rows = 0;
  for (const ui::Node& node : stage.page().nodes()) rows += node.name.starts_with("K-") ? 1 : 0;
  CHECK(rows > 5);
  CHECK(rows < 100);
}

}  // namespace
}  // namespace overstap::test
