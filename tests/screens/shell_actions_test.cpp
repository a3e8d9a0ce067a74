// What follows from an action: toasts, undo, the example, files in and out, the look of the page.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/workspace_file.h"
#include "tests/screens/support/shell_stage.h"

using namespace overstap;
using test::ShellStage;

namespace {

void load_example(ShellStage& stage) {
  stage.shell.perform(ViewAction{LoadExample{}});
  stage.settle();
}

}  // namespace

TEST_CASE("the example of the pilot is there with one button, is saved, and twice is once") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  load_example(stage);
  CHECK(stage.shell.model().candidates.size() == 13);
  CHECK(stage.shell.view().toast->text_key == "shell.example_loaded");
  CHECK(disk.journal.size() == 1);
  load_example(stage);
  CHECK(stage.shell.view().toast->text_key == "shell.example_was_there");
  CHECK(disk.journal.size() == 1);
}

TEST_CASE("a search that takes longer than a frame goes on by itself, stops, and begins anew after an edit") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start("#/verdeling");
  load_example(stage);
  CHECK(stage.has(ui::Role::kHeading, "Wie krijgt wat?"));
  stage.doors.milliseconds_per_look = 50;  // so that each frame has time for one portion
  const auto change_hours = [&stage](std::int64_t hours) {
    stage.shell.perform(
        Action{EditField{{std::string(kCandidateType), "pilot-k08"}, "hours_per_week_now", Value{hours}}});
  };
  const auto searching = [&stage] { return stage.has(ui::Role::kProgressBar, "De beste verdeling wordt gezocht."); };
  change_hours(9);
  stage.doors.page.announced.clear();
  int frames = 0;
  while (stage.shell.frame() && frames < 1000) {
    CHECK(searching() == stage.has(ui::Role::kButton, "Stop"));
    frames += searching() ? 1 : 0;
  }
  CHECK(frames > 3);
  CHECK_FALSE(searching());
  CHECK(stage.has(ui::Role::kHeading, "Wie krijgt wat?"));
  CHECK(std::ranges::count_if(stage.doors.page.announced, [](const auto& said) {
          return said.find("Klaar met zoeken.") != std::string::npos;
        }) == 1);

  change_hours(10);
  CHECK(stage.shell.frame());
  CHECK(searching());
  ViewState stopped = stage.shell.view();
  stopped.search_stopped = true;
  stage.shell.perform(ViewAction{EditView{stopped}});
  const int so_far = stage.shell.model().division_search().permille();
  int more = 0;
  while (stage.shell.frame()) REQUIRE(++more < 10);
  CHECK(stage.shell.model().division_search().permille() == so_far);  // nothing goes on behind somebody's back
  CHECK(so_far < 1000);
  CHECK(stage.has(ui::Role::kButton, "Verder zoeken"));
  CHECK(stage.has(ui::Role::kHeading, "Wie krijgt wat?"));
  change_hours(11);
  CHECK_FALSE(stage.shell.view().search_stopped);
  CHECK(stage.shell.frame());
  CHECK(searching());
}

TEST_CASE("what is removed can be taken back from the toast, which leaves after six seconds") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start().add_candidate("c1", "K-01");
  stage.shell.perform(Action{Remove{{"candidate", "c1"}}});
  stage.settle();
  REQUIRE(stage.shell.view().toast);
  CHECK(stage.shell.view().toast->offers_undo);
  CHECK_FALSE(stage.doors.page.announced.empty());
  stage.press(ui::Role::kButton, "Terug");
  CHECK(stage.shell.model().candidates.contains("c1"));
  stage.shell.ui().blur();
  stage.doors.advance(60'000);
  stage.settle();
  CHECK_FALSE(stage.shell.view().toast);
}

TEST_CASE("what was refused is still said when the screen changes its view in the same frame, and can be closed") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start().add_candidate("c1", "K-01");
  const ViewState as_drawn = stage.shell.view();
  stage.shell.perform(Action{EditField{{"candidate", "c1"}, "hours_per_week_now", Value{std::int64_t{999}}}});
  REQUIRE(stage.shell.view().error);
  ViewState view = as_drawn;
  view.match_page = 1;
  stage.shell.perform(ViewAction{EditView{view}});
  CHECK(stage.shell.view().error);
  stage.settle();
  view = stage.shell.view();
  view.error.reset();
  stage.shell.perform(ViewAction{EditView{view}});
  CHECK_FALSE(stage.shell.view().error);
}

TEST_CASE("a change to a confirmed passport says that it is a draft again, and one press takes it back") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start("#/paspoorten/thuishulp");
  const auto draft = [&] { return stage.shell.model().functions.at("thuishulp").draft; };
  const auto edit = [&](const char* title) {
    stage.shell.perform(Action{EditField{{"task", "thuishulp-01"}, "title", Value{std::string(title)}}});
    stage.settle();
  };
  edit("Stofzuigen");
  CHECK_FALSE(stage.shell.view().toast);  // it was a draft already
  stage.shell.perform(Action{ConfirmPassport{"thuishulp", "M. de Vries", "2026-11-12"}});
  stage.settle();
  CHECK(stage.shell.view().toast->text_key == "undo.passport_confirmed");
  edit("Stoffen");
  CHECK(draft());
  REQUIRE(stage.shell.view().toast);
  CHECK(stage.shell.view().toast->text_key == "shell.passport_reopened");
  stage.press(ui::Role::kButton, "Terug");
  CHECK_FALSE(draft());
  CHECK(stage.shell.model().tasks.at("thuishulp-01").title == "Stofzuigen");
}

TEST_CASE("who is alone in a conversation has no navigation, and keeps every answer on disk") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start().add_candidate("c1", "K-01");
  stage.shell.perform(ViewAction{GoTo{{Screen::kConversation, "thuishulp", "c1"}}});
  stage.settle();
  CHECK_FALSE(stage.has(ui::Role::kLink, "Kandidaten"));
  const std::size_t records = disk.journal.size();
  stage.press(ui::Role::kRadio, "Wil ik leren");
  CHECK(disk.journal.size() == records + 1);
  stage.press(ui::Role::kButton, "Verder");
  const std::string second = stage.shell.model().tasks_of("thuishulp")[1]->title;
  CHECK(stage.doors.page.focused == stage.get(ui::Role::kHeading, second).id);  // so that it is read out
  stage.press(ui::Role::kLink, "Stop");
  CHECK(stage.shell.view().route == Route{Screen::kPassport, "thuishulp", {}});
  CHECK(stage.has(ui::Role::kLink, "Kandidaten"));
}

TEST_CASE("a question is answered once, and a screen about what is gone makes way for its list") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start().add_candidate("c1", "K-01");
  stage.shell.perform(ViewAction{GoTo{{Screen::kCandidate, "c1", {}}}});
  ViewState view = stage.shell.view();
  view.confirm = Confirm{ConfirmKind::kEraseCandidate, {"candidate", "c1"}, "K-01"};
  stage.shell.perform(ViewAction{EditView{view}});
  stage.settle();
  stage.press(ui::Role::kButton, "Ja, wissen");
  CHECK_FALSE(stage.shell.model().candidates.contains("c1"));
  CHECK(stage.shell.view().route.screen == Screen::kCandidates);
  CHECK_FALSE(stage.shell.view().confirm);
}

TEST_CASE("a file saved here and opened in a fresh profile gives the same workspace, and again changes nothing") {
  headless::Disk disk, fresh;
  std::string file, name;
  {
    ShellStage stage(disk);
    stage.start();
    load_example(stage);
    stage.shell.perform(ViewAction{SaveAsFile{}});
    file = stage.doors.page.downloads.at(0).bytes;
    name = stage.doors.page.downloads.at(0).name;
    CHECK(name == "overstap-voorbeeld-de-pilot-2026-11-22.overstap.json");
    CHECK(stage.shell.view().storage.last_file_at_milliseconds != 0);
  }
  ShellStage stage(fresh);
  stage.start();
  stage.shell.file_picked(name, file);
  stage.settle();
  REQUIRE(stage.shell.view().import);
  CHECK(stage.shell.view().import->preview.added > 0);
  CHECK(stage.shell.model().candidates.empty());  // only a look until it is accepted
  stage.shell.perform(ViewAction{AcceptImport{}});
  stage.settle();
  CHECK(write_workspace_file(stage.shell.model().document) == file);
  stage.shell.file_picked(name, file);
  stage.settle();
  const ImportPreview& again = stage.shell.view().import->preview;
  CHECK(again.added + again.changed + again.removed == 0);
}

TEST_CASE("a file that is no workspace is refused with a sentence") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.shell.file_picked("foto.json", "{}");
  stage.settle();
  REQUIRE(stage.shell.view().error);
  CHECK(stage.shell.phrases().has("error." + stage.shell.view().error->code));
  CHECK_FALSE(stage.shell.view().import);
}

TEST_CASE("theme, text size and language are kept on this device") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start();
    ViewState view = stage.shell.view();
    view.theme = theme::Theme::kDark;
    view.text_percent = 150;
    view.language = "en";
    stage.shell.perform(ViewAction{EditView{view}});
    stage.settle();
    CHECK(stage.doors.page.language == "en");
  }
  ShellStage stage(disk);
  stage.start();
  CHECK(stage.doors.page.theme == "dark");
  CHECK(stage.doors.page.text_percent == 150);
  CHECK(stage.doors.page.title == "Start – Overstap");
  CHECK(stage.has(ui::Role::kLink, "Candidates"));
}

TEST_CASE("someone who asks the system for contrast gets it at the first visit") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.shell.set_environment({.size = {1280, 720}, .wants_contrast = true});
  stage.start();
  CHECK(stage.doors.page.theme == "contrast");
}

TEST_CASE(
    "text grows to 200%, on the smallest phone too, in a narrower window as far as it goes, and the choice stays") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  ViewState view = stage.shell.view();
  view.text_percent = 200;
  stage.shell.perform(ViewAction{EditView{view}});
  CHECK(stage.doors.page.text_percent == 200);
  stage.shell.set_environment({.size = {320, 640}, .reduced_motion = true, .touch = true});
  CHECK(stage.doors.page.text_percent == 200);
  stage.shell.set_environment({.size = {240, 640}, .reduced_motion = true, .touch = true});
  CHECK(stage.doors.page.text_percent == 150);
  stage.shell.set_environment({.size = {1280, 720}, .reduced_motion = true});
  CHECK(stage.doors.page.text_percent == 200);
  CHECK(disk.notes.at("text_percent") == "200");
}

TEST_CASE("the page that a press leads to is there before the browser takes the next press") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.shell.perform(
      Action{StartSession{.id = "s1", .template_id = "droom-en-doe", .title = "Woensdag", .date = "2026-11-25"}});
  stage.settle();
  stage.shell.perform(ViewAction{GoTo{{Screen::kSession, "s1", {}}}});
  stage.settle();
  stage.press(ui::Role::kButton, "Briefje");

  ui::Ui& ui = stage.shell.ui();
  ui.set_text(stage.get(ui::Role::kTextArea, "Wat staat erop?").id, "Samen koffie", true);
  ui.activate(stage.get(ui::Role::kButton, "Klaar").id);
  stage.shell.frame();  // one, however slow the machine is

  CHECK(stage.has(ui::Role::kButton, "Briefje met de zon: Samen koffie"));
  CHECK_FALSE(stage.has(ui::Role::kTextArea, "Wat staat erop?"));
}
