// Sessies: a session starts with one press, and is found again.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {

using ui::Role;

TEST_CASE("without sessions the list says what to do") {
  WorkspaceStage stage({Screen::kSessions, {}, {}});
  CHECK(stage.page().has(Role::kHeading, "Nog geen sessies"));
}

TEST_CASE("one press starts a droom- en doesessie of today and opens it") {
  WorkspaceStage stage({Screen::kSessions, {}, {}});
  stage.page().press("Sessie starten");
  REQUIRE(stage.model.sessions.size() == 1);
  const Session& session = stage.model.sessions.begin()->second;
  CHECK(session.title == "Droom- en doesessie");
  CHECK(session.date == "2026-11-22");
  CHECK(stage.view.route == Route{Screen::kSession, session.id, {}});
  CHECK(stage.page().has(Role::kHeading, "Droom- en doesessie"));
}

TEST_CASE("a session in the list says its date and how many notes it has, and opens") {
  WorkspaceStage stage({Screen::kSessions, {}, {}});
  stage.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-20"}});
  stage.perform(Action{AddNote{.id = "n1", .session_id = "s1", .zone_id = "droom", .text = "Koffie"}});
  stage.page().settle();
  stage.page().press(Role::kLink, "Team Noord, 20 november 2026, 1 briefje");
  CHECK(stage.view.route == Route{Screen::kSession, "s1", {}});
}

TEST_CASE("removing a session is asked first") {
  WorkspaceStage stage({Screen::kSessions, {}, {}});
  stage.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-20"}});
  stage.page().settle();
  stage.page().press("Sessie weghalen: Team Noord");
  REQUIRE(stage.view.confirm);
  CHECK(stage.view.confirm->kind == ConfirmKind::kRemoveSession);
  CHECK(stage.view.confirm->key == EntityKey{"session", "s1"});
  CHECK(stage.model.sessions.size() == 1);
}

TEST_CASE("the list of sessions has nothing wrong with it, empty and filled") {
  for (const ui::Size size : {ui::Size{1280, 720}, ui::Size{390, 844}, ui::Size{320, 640}}) {
    CAPTURE(size.width);
    WorkspaceStage stage({Screen::kSessions, {}, {}}, {.size = size, .touch = size.width < 600});
    CHECK(stage.page().problems() == std::vector<std::string>{});
    stage.perform(Action{StartSession{"s1", "droom-en-doe", "Verpleeghuiszorgmedewerkersoverleg", "2026-11-20"}});
    CHECK(stage.page().problems() == std::vector<std::string>{});
  }
}

}  // namespace overstap::test
