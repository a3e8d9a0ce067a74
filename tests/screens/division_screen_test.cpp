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
