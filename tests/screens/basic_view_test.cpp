// The Basisweergave as the core sees it: when it comes, that it is remembered, and that it has everything on one page.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/shell_stage.h"

using namespace overstap;
using test::ShellStage;

namespace {

void press_switch(ShellStage& stage) {
  stage.press(ui::Role::kButton, "Weergave");
  stage.press(ui::Role::kSwitch, "Basisweergave");
}

// Everything that is said, without where it lies.
std::vector<std::string> words(ShellStage& stage) {
  std::vector<std::string> all;
  for (const ui::Node& node : stage.shell.ui().nodes()) all.push_back(node.name);
  return all;
}

}  // namespace

TEST_CASE("the Basisweergave is chosen in Weergave, kept on the device, and left with one press") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start();
    CHECK_FALSE(stage.doors.page.basic);
    press_switch(stage);
    CHECK(stage.doors.page.basic);
    CHECK(stage.has(ui::Role::kDialog, "Hoe wil je Overstap zien?"));
  }
  ShellStage stage(disk);
  stage.start();
  CHECK(stage.doors.page.basic);
  stage.press(ui::Role::kButton, "Naar het gewone scherm");
  CHECK_FALSE(stage.doors.page.basic);
  CHECK_FALSE(stage.has(ui::Role::kButton, "Naar het gewone scherm"));
  ShellStage again(disk);
  again.start();
  CHECK_FALSE(again.doors.page.basic);
}

TEST_CASE("what the address asks for is not a choice of this device") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.shell.ask_basic_view(false);
    stage.start();
    CHECK(stage.doors.page.basic);
    CHECK(stage.has(ui::Role::kButton, "Naar het gewone scherm"));
  }
  ShellStage stage(disk);
  stage.start();
  CHECK_FALSE(stage.doors.page.basic);
}

TEST_CASE("a browser that cannot draw gets the Basisweergave, also later, and no way out of it") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.shell.ask_basic_view(true);
  stage.settle();
  CHECK(stage.doors.page.basic);
  CHECK_FALSE(stage.has(ui::Role::kButton, "Naar het gewone scherm"));
  stage.press(ui::Role::kButton, "Weergave");
  CHECK_FALSE(stage.has(ui::Role::kSwitch, "Basisweergave"));
  CHECK(stage.has(ui::Role::kText, "Deze browser toont alleen de basisweergave."));
  stage.press(ui::Role::kRadio, "Donker");  // another choice in the dialog does not lead out either
  CHECK(stage.doors.page.basic);
}

TEST_CASE("in the Basisweergave a small page says the same as a large one, and nothing scrolls") {
  headless::Disk disk;
  std::vector<std::vector<std::string>> said;
  for (const ui::Size size : {ui::Size{320, 480}, ui::Size{1920, 1080}}) {
    ShellStage stage(disk);
    stage.shell.set_environment({.size = size});
    stage.shell.ask_basic_view(false);
    stage.start("#/paspoorten/thuishulp");
    said.push_back(words(stage));
    for (const ui::Node& node : stage.shell.ui().nodes()) {
      if (node.role == ui::Role::kScrollRegion) CHECK(node.maximum <= node.rect.height);
    }
  }
  CHECK(said.front().size() > 50);
  CHECK(said.front() == said.back());
}

TEST_CASE("on paper the ordinary view is laid out as the Basisweergave, and afterwards as before") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.shell.set_environment({.size = {320, 480}});
  stage.start("#/paspoorten/thuishulp");
  const std::vector<std::string> before = words(stage);
  stage.shell.set_on_paper(true);
  stage.settle();
  CHECK_FALSE(stage.doors.page.basic);
  const std::vector<std::string> printed = words(stage);
  CHECK(std::ranges::find(printed, "Kandidaten") != printed.end());
  CHECK(printed != before);
  stage.shell.set_on_paper(false);
  stage.settle();
  CHECK(words(stage) == before);
}
