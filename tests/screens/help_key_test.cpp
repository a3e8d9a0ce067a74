// The one key that works without Ctrl or Alt can be switched off: who steers by voice may say it by accident
// (WCAG 2.1.4).
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/shell_stage.h"

using namespace overstap;
using test::ShellStage;
using ui::Role;

namespace {

void ask_for_keys(ShellStage& stage) {
  stage.shell.ui().press_key(ui::Shortcut::kHelp);
  stage.doors.page.frame_wanted = true;  // as web/keys.mjs asks for one
  stage.settle();
}

void turn_switch(ShellStage& stage) {
  stage.press(Role::kButton, "Weergave");
  stage.press(Role::kSwitch, "Toets ? gebruiken");
  stage.press(Role::kButton, "Klaar");
}

bool says_a_question_mark(const ShellStage& stage) { return stage.has(Role::kText, "?"); }

}  // namespace

TEST_CASE("the question mark opens the list of keys until it is switched off, and that is remembered") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start();
    ask_for_keys(stage);
    REQUIRE(stage.has(Role::kDialog, "Toetsen"));
    CHECK(says_a_question_mark(stage));
    stage.press(Role::kButton, "Klaar");
    turn_switch(stage);
    ask_for_keys(stage);
    CHECK_FALSE(stage.has(Role::kDialog, "Toetsen"));
  }
  ShellStage again(disk);
  again.start();
  ask_for_keys(again);
  CHECK_FALSE(again.has(Role::kDialog, "Toetsen"));
  turn_switch(again);
  ask_for_keys(again);
  CHECK(again.has(Role::kDialog, "Toetsen"));
}

TEST_CASE("without its key the list of keys is still there, and does not speak of that key") {
  headless::Disk disk;
  disk.notes["help_key"] = "no";
  ShellStage stage(disk);
  stage.start();
  stage.press(Role::kButton, "Weergave");
  stage.press(Role::kButton, "Toetsen");
  REQUIRE(stage.has(Role::kDialog, "Toetsen"));
  CHECK(stage.has(Role::kText, "Ctrl en Z"));
  CHECK_FALSE(says_a_question_mark(stage));
}
