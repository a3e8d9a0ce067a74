// Gesprek: one task at a time, answers that are kept at once, a way back, and what was answered at the end.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/matching/verdict.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

const Route kTalk{Screen::kConversation, "assistent_wzw", "pilot-k07"};

const Candidate& seven(const WorkspaceStage& stage) { return stage.model.candidates.at("pilot-k07"); }

TEST_CASE("a conversation begins with choosing with whom, from the passport") {
  WorkspaceStage stage({Screen::kPassport, "assistent_wzw", {}});
  stage.load_example();
  stage.page().press("Gesprek starten");
  CHECK(stage.view.route == Route{Screen::kConversation, "assistent_wzw", {}});
  CHECK(stage.page().get(Role::kLink, "K-07").description == "0 van 8 taken beantwoord");
  stage.page().press(Role::kLink, "K-07");
  CHECK(stage.view.route == kTalk);
}

TEST_CASE("who answers alone sees one task, three answers, and nothing that leads elsewhere but stop") {
  WorkspaceStage stage({Screen::kStart, {}, {}}, {}, StageShows::kWholePage);
  stage.load_example();
  stage.go(kTalk.screen, kTalk.first_id, kTalk.second_id);
  CHECK(stage.page().count(Role::kRadio) == 3);
  CHECK(stage.page().count(Role::kNavigation) == 0);
  CHECK(stage.page().shows("Taak 1 van 8"));
  CHECK(stage.page().count(Role::kLink) == 1);
  stage.page().press(Role::kLink, "Stop");
  CHECK(stage.view.route.screen == Screen::kPassport);
}

TEST_CASE("an answer is kept at once, can be changed, and going on and back loses nothing") {
  WorkspaceStage stage(kTalk);
  stage.load_example();
  const auto tasks = stage.model.tasks_of("assistent_wzw");
  const std::string first = tasks[0]->id, second = tasks[1]->id;
  stage.page().press(Role::kRadio, "Wil ik leren");
  CHECK(answer_about(seven(stage), first) == TaskAnswer::kWantsToLearn);
  CHECK(stage.page().has(Role::kHeading, stage.model.tasks.at(first).title));  // the question stays
  stage.page().press("Verder");
  CHECK(stage.page().has(Role::kHeading, stage.model.tasks.at(second).title));
  stage.page().press("Sla over");
  CHECK(stage.page().shows("Taak 3 van 8"));
  stage.page().press(Role::kLink, "Terug");
  stage.page().press(Role::kLink, "Terug");
  CHECK(stage.page().shows("Taak 1 van 8"));
  stage.page().press(Role::kRadio, "Liever niet");
  CHECK(answer_about(seven(stage), first) == TaskAnswer::kRatherNot);
  CHECK(answer_about(seven(stage), second) == TaskAnswer::kNone);
  CHECK_FALSE(stage.page().has(Role::kLink, "Terug"));
}

TEST_CASE("who comes back goes on with the first task without an answer") {
  WorkspaceStage stage(kTalk);
  stage.load_example();
  stage.page().press(Role::kRadio, "Kan ik al");
  stage.go(Screen::kStart);
  stage.go(kTalk.screen, kTalk.first_id, kTalk.second_id);
  CHECK(stage.page().shows("Taak 2 van 8"));
}

TEST_CASE("at the end every answer is shown, with a way back to it, and the tasks for later can be looked at") {
  WorkspaceStage stage(kTalk);
  stage.load_example();
  for (int task = 0; task < 8; ++task) {
    stage.page().press(Role::kRadio, task == 2 ? "Liever niet" : "Kan ik al");
    stage.page().press("Verder");
  }
  CHECK(stage.page().has(Role::kHeading, "Klaar. Dank je wel!"));
  CHECK(stage.page().has(Role::kHeading, "Liever niet"));
  CHECK(stage.page().count(Role::kListItem) == 8);
  const std::string third = stage.model.tasks_of("assistent_wzw")[2]->title;
  stage.page().press(third);
  CHECK(stage.page().has(Role::kHeading, third));
  CHECK(stage.page().shows("Taak 3 van 8"));
  for (int task = 2; task < 8; ++task) stage.page().press("Verder");
  stage.page().press("Kijk naar taken voor later");
  CHECK(stage.page().shows("Taak 9 van 12"));
}

TEST_CASE("an answer changes the verdict on that task, and says where it comes from") {
  WorkspaceStage stage(kTalk);
  stage.load_example();
  const std::string first = stage.model.tasks_of("assistent_wzw")[0]->id;
  stage.page().press(Role::kRadio, "Liever niet");
  const FunctionVerdict* verdict = stage.model.verdict("pilot-k07", "assistent_wzw");
  REQUIRE(verdict != nullptr);
  const auto task = std::ranges::find(verdict->entry_tasks, first, &TaskVerdict::task_id);
  REQUIRE(task != verdict->entry_tasks.end());
  const auto wish = std::ranges::find(task->reasons, Criterion::kWish, &Reason::criterion);
  REQUIRE(wish != task->reasons.end());
  CHECK(wish->verdict == Verdict::kDiscuss);
  CHECK(wish->source == kSourceConversation);
}

TEST_CASE("reading aloud says the task, what it asks and the answers, also when the setting is off") {
  WorkspaceStage stage(kTalk);
  stage.load_example();
  CHECK_FALSE(stage.page().has(Role::kButton, "Lees voor"));
  stage.view.speech.possible = true;
  stage.page().settle();
  stage.page().press("Lees voor");
  REQUIRE(stage.asked_for<ReadAloud>());
  const std::string& text = std::get<ReadAloud>(stage.asked.back()).text;
  CHECK(text.contains(stage.model.tasks_of("assistent_wzw")[0]->title));
  CHECK(text.contains("Wat past bij jou?"));
  CHECK(text.contains("Liever niet."));
}

TEST_CASE("the answers are large enough for every finger") {
  for (const Size size : {Size{320, 640}, {390, 844}, {820, 1180}, {1280, 720}}) {
    CAPTURE(size.width);
    WorkspaceStage stage(kTalk, {.size = size, .touch = true});
    stage.load_example();
    for (const Node& node : stage.page().nodes()) {
      if (node.role == Role::kRadio || node.name == "Sla over") CHECK(node.rect.height >= 56);
    }
  }
}

TEST_CASE("the address of a conversation and of growth names the passport, and the person when one is chosen") {
  for (const Screen screen : {Screen::kConversation, Screen::kGrowth}) {
    for (const Route& route : {Route{screen, "thuishulp", {}}, Route{screen, "thuishulp", "pilot-k07"}}) {
      CHECK(route_from_hash(to_hash(route)) == route);
    }
  }
  CHECK(to_hash({Screen::kConversation, "thuishulp", "pilot-k07"}) == "#/gesprek/thuishulp/pilot-k07");
  CHECK(route_from_hash("#/groei").screen == Screen::kPassports);
}

}  // namespace
}  // namespace overstap::test
