// Voorlezen: off until somebody wants it, remembered on the device, and never there where a browser cannot speak.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/shell_stage.h"

using namespace overstap;
using test::ShellStage;
using ui::Role;

namespace {

void switch_on(ShellStage& stage) {
  stage.press(Role::kButton, "Weergave");
  stage.press(Role::kSwitch, "Voorlezen");
  stage.press(Role::kButton, "Klaar");
}

}  // namespace

TEST_CASE("reading aloud is off until it is chosen, and the choice is remembered") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start("#/paspoorten/thuishulp");
    CHECK_FALSE(stage.has(Role::kButton, "Lees voor"));
    switch_on(stage);
    CHECK(stage.has(Role::kButton, "Lees voor"));
  }
  CHECK(disk.notes.at("read_aloud") == "yes");
  ShellStage again(disk);
  again.start("#/paspoorten/thuishulp");
  CHECK(again.has(Role::kButton, "Lees voor"));
}

TEST_CASE("one press reads the task, the next one stops") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start("#/paspoorten/thuishulp");
  switch_on(stage);
  stage.press(Role::kButton, "Lees voor");
  CHECK(stage.doors.page.spoken.find(". ") != std::string::npos);
  stage.press(Role::kButton, "Stop met voorlezen");
  CHECK(stage.doors.page.spoken.empty());
  CHECK(stage.has(Role::kButton, "Lees voor"));
}

TEST_CASE("when the voice comes to its end, and when one goes to another screen, it is quiet again") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start("#/paspoorten/thuishulp");
  switch_on(stage);
  stage.press(Role::kButton, "Lees voor");
  stage.doors.finish_speaking();
  stage.settle();
  CHECK(stage.has(Role::kButton, "Lees voor"));
  stage.press(Role::kButton, "Lees voor");
  stage.press(Role::kLink, "Start");
  CHECK(stage.doors.page.spoken.empty());
}

TEST_CASE("the question of a session and the reasons of a pair can be read aloud too") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  switch_on(stage);
  stage.shell.perform(ViewAction{LoadExample{}});
  stage.settle();
  stage.shell.perform(ViewAction{GoTo{{Screen::kPair, "pilot-k07", "thuishulp"}}});
  stage.settle();
  stage.press(Role::kButton, "Lees voor");
  CHECK(stage.doors.page.spoken.find("Kan het") != std::string::npos);
  stage.shell.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
  stage.shell.perform(ViewAction{GoTo{{Screen::kSession, "s1", {}}}});
  stage.settle();
  stage.press(Role::kButton, "Lees voor");
  CHECK_FALSE(stage.doors.page.spoken.empty());
}

TEST_CASE("a browser without a voice offers nothing that it cannot do") {
  headless::Disk disk;
  disk.notes["read_aloud"] = "yes";
  ShellStage stage(disk);
  stage.doors.has_voice = false;
  stage.start("#/paspoorten/thuishulp");
  CHECK_FALSE(stage.has(Role::kButton, "Lees voor"));
  stage.press(Role::kButton, "Weergave");
  CHECK_FALSE(stage.has(Role::kSwitch, "Voorlezen"));
}
