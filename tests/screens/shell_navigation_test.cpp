// The address bar, "back", the title and where the focus goes.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/shell_stage.h"

using namespace overstap;
using test::ShellStage;

TEST_CASE("every route can be written into the address bar and read back") {
  for (const Route& route :
       {Route{Screen::kStart, {}, {}}, Route{Screen::kPassports, {}, {}}, Route{Screen::kPassport, "thuishulp", {}},
        Route{Screen::kCandidates, {}, {}}, Route{Screen::kCandidate, "pilot-k07", {}}, Route{Screen::kMatch, {}, {}},
        Route{Screen::kPair, "pilot-k07", "thuishulp"}, Route{Screen::kSessions, {}, {}},
        Route{Screen::kSession, "abc_DEF-1", {}}, Route{Screen::kShare, {}, {}}}) {
    CHECK(route_from_hash(to_hash(route)) == route);
  }
}

TEST_CASE("an address that names nothing leads to the start, half an address to its list") {
  CHECK(route_from_hash("") == Route{});
  CHECK(route_from_hash("#/onzin") == Route{});
  CHECK(route_from_hash("#main") == Route{});
  CHECK(route_from_hash("#/matchen/pilot-k07") == Route{Screen::kMatch, {}, {}});
  CHECK(route_from_hash("#/kandidaten/<script>") == Route{Screen::kCandidates, {}, {}});
  CHECK(route_from_hash("#/kandidaten/") == Route{Screen::kCandidates, {}, {}});
}

TEST_CASE("going to a screen makes a step for back, a title, and moves the focus to its heading") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  CHECK(stage.doors.page.title == "Start – Overstap");
  CHECK(stage.doors.page.hash_steps.empty());
  stage.press(ui::Role::kLink, "Matchen");
  CHECK(stage.doors.page.title == "Matchen – Overstap");
  CHECK(stage.doors.page.hash_steps == std::vector<std::string>{"#/matchen"});
  CHECK(stage.doors.page.focused == stage.get(ui::Role::kHeading, "Wie past waar?").id);

  stage.shell.hash_changed("#/");  // the browser's back
  stage.settle();
  CHECK(stage.doors.page.title == "Start – Overstap");
  CHECK(stage.doors.page.hash_steps.size() == 1);
}

TEST_CASE("a link to a candidate opens that candidate") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start().add_candidate("c1", "K-01");
  }
  ShellStage stage(disk);
  stage.start("#/kandidaten/c1");
  CHECK(stage.doors.page.title == "K-01 – Kandidaten – Overstap");
}

TEST_CASE("an untouched page asks for no more frames") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  const int frames = stage.frames_drawn;
  stage.settle();
  CHECK(stage.frames_drawn == frames);
  CHECK_FALSE(stage.doors.page.frame_wanted);
}
