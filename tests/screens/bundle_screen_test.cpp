// Takenpakket: the screen says what the core put together, and every number leads to its reasons.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/explain/bundle_text.h"
#include "core/workspace/bundles.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct BundleStage : WorkspaceStage {
  explicit BundleStage(const std::string& id = "pilot-k08", const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kBundle, id, {}}, options) {
    load_example();
  }
  const TaskBundle& bundle() { return *model.bundle(view.route.first_id, view.bundle_without); }
  std::vector<std::string> names_of(Role role) {
    std::vector<std::string> names;
    for (const ui::Node& node : page().nodes()) {
      if (node.role == role) names.push_back(node.name);
    }
    return names;
  }
  // The name of the first item that starts so; "" when there is none.
  std::string item(Role role, std::string_view start) {
    for (const std::string& name : names_of(role)) {
      if (name.starts_with(start)) return name;
    }
    return {};
  }
  void set(const std::string& field, Value value) {
    perform(Action{EditField{{std::string(kCandidateType), view.route.first_id}, field, std::move(value)}});
    page().settle();
  }
};

TEST_CASE("all tasks of the bundle are there, with how full the week is, and that it is the best") {
  BundleStage stage;
  REQUIRE_FALSE(stage.bundle().tasks.empty());
  for (const BundledTask& task : stage.bundle().tasks) {
    CHECK_FALSE(stage.item(Role::kLink, stage.model.task_title(task.task_id) + ".").empty());
  }
  CHECK(stage.page().shows(" van " + std::to_string(stage.bundle().minutes_available / 60) + " uur"));
  CHECK(stage.page().shows("Bewezen het beste"));
  CHECK(stage.page().shows("versie " + std::to_string(kRuleVersion)));
}

TEST_CASE("a task leads to its pair, with the task open") {
  BundleStage stage;
  const BundledTask task = stage.bundle().tasks.front();
  stage.page().press(Role::kLink, stage.item(Role::kLink, stage.model.task_title(task.task_id) + "."));
  CHECK(stage.view.route == Route{Screen::kPair, "pilot-k08", task.function_id});
  CHECK(stage.view.selected_task == task.task_id);
}

TEST_CASE("a load opens to its limit and to the tasks that make it, and closes again") {
  BundleStage stage;
  REQUIRE_FALSE(stage.bundle().load.empty());
  const LoadUse use = stage.bundle().load.front();
  const std::string numbers =
      ": " + std::to_string(load_hours_used(use)) + " van " + std::to_string(load_hours_most(use));
  std::string row;
  for (const std::string& name : stage.names_of(Role::kButton)) {
    if (row.empty() && name.ends_with(numbers)) row = name;
  }
  REQUIRE_FALSE(row.empty());
  CHECK_FALSE(stage.page().shows("Grens "));
  stage.page().press(row);
  CHECK(stage.page().shows("samen " + std::to_string(load_hours_most(use)) + "."));
  stage.page().press(row);
  CHECK_FALSE(stage.page().shows("Grens "));
}

TEST_CASE("a reason opens to all tasks that it keeps out") {
  BundleStage stage("pilot-k07");
  std::vector<TaskLeftOut> impossible = stage.bundle().left_out;
  std::erase_if(impossible, [](const TaskLeftOut& left) { return left.because >= LeftOut::kHours; });
  const LeftOutGroup group = group_left_out(impossible).front();
  const std::string row = stage.item(Role::kButton, left_out_name(stage.phrases, group.front()));
  REQUIRE_FALSE(row.empty());
  const int before = stage.page().count(Role::kLink);
  stage.page().press(row);
  CHECK(stage.page().count(Role::kLink) == before + static_cast<int>(group.size()));
}

TEST_CASE("a function that takes no part gives no tasks, and the bundle is sought anew") {
  BundleStage stage;
  const std::string function = stage.bundle().tasks.front().function_id;
  const std::string name = stage.model.function_name(function);
  stage.page().press(Role::kSwitch, name);
  CHECK(std::ranges::count(stage.bundle().tasks, function, &BundledTask::function_id) == 0);
  CHECK(stage.bundle() == best_bundle(stage.model, stage.model.candidates.at("pilot-k08"), {function}));
  stage.page().press(Role::kSwitch, name);
  CHECK(stage.view.bundle_without.empty());
}

TEST_CASE("without any function it says so, and a switch brings one back") {
  BundleStage stage;
  for (const auto& [id, function] : stage.model.functions) stage.page().press(Role::kSwitch, function.name);
  CHECK(stage.page().has(Role::kHeading, "Er doet geen functie mee"));
  stage.page().press(Role::kSwitch, stage.model.functions.begin()->second.name);
  CHECK_FALSE(stage.page().has(Role::kHeading, "Er doet geen functie mee"));
}

TEST_CASE("hours that are not known are asked for, and lead to the fields") {
  BundleStage stage;
  stage.set("hours_per_week_now", Value{});
  CHECK(stage.page().has(Role::kHeading, "De uren van K-08 zijn nog niet bekend"));
  stage.page().press("Vul de uren in");
  CHECK(stage.view.route == Route{Screen::kCandidate, "pilot-k08", {}});
  CHECK(stage.view.candidate_editing);
}

TEST_CASE("capacity that is not known keeps tasks out, and it says how many and where to fill it in") {
  BundleStage stage("pilot-k11");
  for (const LoadItem item : kGivenLoadItems) stage.set("capacity." + std::string(load_code(item)) + ".level", Value{});
  const auto questions = std::ranges::count(stage.bundle().left_out, LeftOut::kNotKnown, &TaskLeftOut::because);
  REQUIRE(questions > 1);
  CHECK(stage.page().shows("Bij " + std::to_string(questions) + " taken is nog iets niet bekend."));
  stage.page().press("Vul in wat kan");
  CHECK(stage.view.candidate_editing);
}

TEST_CASE("when nothing fits it says why, and what would bring the nearest function closer") {
  BundleStage stage;
  stage.set("journey_limit_minutes", Value{std::int64_t{1}});
  for (const auto& [id, function] : stage.model.functions) stage.set("journey." + id, Value{std::int64_t{200}});
  REQUIRE(stage.bundle().tasks.empty());
  CHECK(stage.page().has(Role::kHeading, "Nu is er geen taak die kan"));
  CHECK_FALSE(stage.item(Role::kButton, "Nu niet: reis").empty());
  CHECK(stage.page().has(Role::kHeading, "Wat kan helpen?"));
  stage.page().press("Bekijk waarom");
  CHECK(stage.view.route.screen == Screen::kPair);
}

TEST_CASE("from the candidate and from the pair to the bundle, and back") {
  BundleStage stage;
  stage.go(Screen::kCandidate, "pilot-k08");
  stage.page().press("Takenpakket");
  CHECK(stage.view.route == Route{Screen::kBundle, "pilot-k08", {}});
  stage.page().press(Role::kLink, "Kandidaat K-08");
  CHECK(stage.view.route == Route{Screen::kCandidate, "pilot-k08", {}});
  stage.go(Screen::kPair, "pilot-k08", "thuishulp");
  stage.page().press("Takenpakket");
  CHECK(stage.view.route == Route{Screen::kBundle, "pilot-k08", {}});
}

TEST_CASE("the address of a bundle can be shared") {
  CHECK(to_hash({Screen::kBundle, "pilot-k08", {}}) == "#/kandidaten/pilot-k08/takenpakket");
  CHECK(route_from_hash("#/kandidaten/pilot-k08/takenpakket") == Route{Screen::kBundle, "pilot-k08", {}});
  CHECK(route_from_hash("#/kandidaten/pilot-k08/elders") == Route{Screen::kCandidate, "pilot-k08", {}});
}

TEST_CASE("a bundle can be read in English, on a laptop, a tablet and a phone") {
  for (const ui::Size size : {ui::Size{1280, 720}, ui::Size{800, 1000}, ui::Size{390, 844}, ui::Size{320, 640}}) {
    CAPTURE(size.width);
    BundleStage stage("pilot-k08", {.size = size, .touch = size.width < 600});
    stage.speak("en");
    stage.page().settle();
    CHECK(stage.page().has(Role::kHeading, "Bundle of tasks for K-08"));
    CHECK(stage.page().problems() == std::vector<std::string>{});
  }
}

}  // namespace
}  // namespace overstap::test
