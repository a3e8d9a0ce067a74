// The whole board: what is in view is there, the camera moves, notes are put down, chosen and found.
#include <catch2/catch_test_macros.hpp>

#include "app/screens/board_layout.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;
using ui::Shortcut;

struct BoardStage : WorkspaceStage {
  explicit BoardStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kSession, "s1", {}}, options) {
    perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    view.session_look = SessionLook::kWholeBoard;
    page().ui().watch_drawn(true);
  }
  void add(const std::string& id, const std::string& text, std::optional<BoardPoint> at = {},
           const std::string& zone = "afspraken") {
    perform(
        Action{AddNote{.id = id, .session_id = "s1", .zone_id = zone, .text = text, .random = id.size(), .at = at}});
  }
  void add_many(int count) {
    for (int index = 0; index < count; ++index) add("n" + std::to_string(index), "samen koffie");
    page().settle();
  }
  void look_at(const ui::Camera& camera) {
    page().settle();
    page().ui().set_camera(surface().id, camera);
    page().settle();
  }
  const ui::Node& surface() { return page().get(Role::kSurface, "Het hele bord van Team Noord"); }
  bool drew(const std::string& id) { return std::ranges::find(page().ui().drawn(), id) != page().ui().drawn().end(); }
  BoardPoint spot(const std::string& id) const { return model.notes.at(id).place.at.value_or(BoardPoint{-1, -1}); }
};

}  // namespace

TEST_CASE("of a whole board only what is in view is drawn, and what can be read is said") {
  BoardStage stage;
  stage.add_many(300);
  stage.look_at({200, 200, 1});
  CHECK(stage.drew("n0"));
  CHECK(stage.page().ui().drawn().size() < 60);
  CHECK(stage.page().has(Role::kButton, "Briefje met de zon: samen koffie"));
  stage.page().ui().pan(0, -2000);
  stage.page().settle();
  CHECK_FALSE(stage.drew("n0"));
}

TEST_CASE("from afar notes are drawn but zones with their counts are said") {
  BoardStage stage;
  stage.add_many(300);
  stage.page().press("Alles zien");
  CHECK(stage.page().ui().drawn().size() == 300);
  CHECK_FALSE(stage.page().has(Role::kButton, "Briefje met de zon: samen koffie"));
  CHECK(stage.page().has(Role::kButton, "Afspraken, 300 briefjes"));
}

TEST_CASE("the camera zooms around the pointer, by buttons and by keys, and pans by a drag and by arrows") {
  BoardStage stage;
  stage.add_many(300);
  stage.look_at({1000, 1000, 1});
  stage.page().ui().zoom(2, 600, 400);
  stage.page().settle();
  CHECK(stage.surface().now == 2);
  stage.page().press("Kleiner");
  CHECK(stage.surface().now < 1.5f);
  stage.page().focus(Role::kSurface, "Het hele bord van Team Noord");
  stage.page().key(Shortcut::kZoomOut);
  CHECK(stage.surface().now < 1.01f);
  const float before = stage.surface().minimum;
  stage.page().key(Shortcut::kRight);
  CHECK(stage.surface().minimum < before);
  // Between two notes is an empty place.
  stage.look_at({1000, 1000, .3f});
  const ui::Node from = stage.surface();
  const ui::Rect view = stage.page().page_rect(from);
  const float x = view.x + from.minimum + 2 * from.now, y = view.centre_y();  // the edge of the first zone
  stage.page().drag(x, y, x + 90, y - 40);
  CHECK(stage.surface().minimum == from.minimum + 90);
  CHECK(stage.surface().maximum == from.maximum - 40);
}

TEST_CASE("a note that is dragged lies where it was let go, and stops at the edge of its zone") {
  BoardStage stage;
  stage.add("a", "Samen koffie", BoardPoint{40, 100});
  stage.look_at({300, 250, 1});
  const auto drag_by = [&](float dx, float dy) {
    const ui::Rect note = stage.page().page_rect(stage.page().get(Role::kButton, "Briefje met de zon: Samen koffie"));
    stage.page().drag(note.centre_x(), note.centre_y(), note.centre_x() + dx, note.centre_y() + dy);
  };
  drag_by(60, 30);
  CHECK(stage.spot("a") == BoardPoint{100, 130});
  drag_by(-180, 0);
  CHECK(stage.spot("a") == BoardPoint{0, 130});
  stage.perform(Action{Undo{}});
  CHECK(stage.spot("a") == BoardPoint{100, 130});
}

TEST_CASE("a note is written where somebody pressed twice") {
  BoardStage stage;
  stage.look_at({300, 250, 1});
  const ui::Node surface = stage.surface();
  const ui::Rect view = stage.page().page_rect(surface);
  stage.page().point_at(view.x + surface.minimum + 300, view.y + surface.maximum + 300);
  stage.page().ui().press_twice(surface.id);
  stage.page().settle();
  stage.page().type("Wat staat erop?", "Hier");
  REQUIRE(stage.model.notes.size() == 1);
  const Note& note = stage.model.notes.begin()->second;
  CHECK(note.place.zone == "afspraken");
  CHECK(note.place.at == BoardPoint{300 - 88, 300 - 66});
}

TEST_CASE("several notes are chosen and moved, coloured, answered, copied and deleted, each with one undo") {
  BoardStage stage;
  stage.add("a", "Een");
  stage.add("b", "Twee");
  stage.look_at({300, 250, 1});
  stage.page().press("Kies briefjes");
  stage.page().press("Briefje met de zon: Een");
  stage.page().press("Briefje met de zon: Twee");
  CHECK(stage.page().shows("2 gekozen"));
  stage.page().choose("Teken", "het hart");
  CHECK(stage.model.notes.at("b").colour == NoteColour::kHeart);
  stage.page().choose("Plaatje", "Een idee");
  CHECK(stage.page().has(Role::kButton, "Briefje met het hart: Een, Een idee"));
  stage.page().choose("Verplaats naar", "Doen");
  CHECK(stage.model.notes_in("s1", "doen").size() == 2);
  stage.page().press("Nog eens neerleggen");
  CHECK(stage.model.count_notes("s1") == 4);
  stage.perform(Action{Undo{}});
  stage.page().press("Briefjes weghalen");
  CHECK(stage.model.notes.empty());
  for (int step = 0; step < 4; ++step) stage.perform(Action{Undo{}});
  CHECK(stage.model.notes_in("s1", "afspraken").size() == 2);
  CHECK(stage.model.notes.at("a").colour == NoteColour::kSun);
}

TEST_CASE("a box around notes chooses them and leaves the camera, and so does all that is in view") {
  BoardStage stage;
  stage.add("a", "Een", BoardPoint{40, 200});
  stage.add("b", "Twee", BoardPoint{300, 200});
  stage.add("c", "Drie", BoardPoint{40, 420});
  stage.look_at({300, 300, 1});
  stage.page().press("Kies briefjes");
  const ui::Node before = stage.surface();
  const ui::Rect view = stage.page().page_rect(before);
  const auto at = [&](float x, float y) { return ui::Point{view.x + before.minimum + x, view.y + before.maximum + y}; };
  const ui::Point from = at(20, 190), to = at(310, 280);
  stage.page().drag(from.x, from.y, to.x, to.y);
  CHECK(stage.view.chosen_notes == std::vector<std::string>{"a", "b"});
  CHECK(stage.surface().minimum == before.minimum);
  CHECK(stage.page().spoken().back() == "2 gekozen");
  stage.page().press("Klaar met kiezen");
  stage.page().drag(from.x, from.y, to.x, to.y);  // and now it moves the camera
  CHECK(stage.view.chosen_notes.empty());
  CHECK(stage.surface().minimum != before.minimum);
  stage.look_at({300, 300, 1});
  stage.page().press("Kies briefjes");
  stage.page().press("Kies alles in beeld");
  CHECK(stage.view.chosen_notes.size() == 3);
}

TEST_CASE("zones lie where their way of working lays them, each large enough for its notes") {
  BoardStage stage;
  stage.perform(Action{StartSession{"hart", "magneetkracht-hart", "Hart", "2026-11-22"}});
  const SessionView hart = session_view({stage.model, stage.view, stage.phrases}, stage.model.sessions.at("hart"));
  const auto check_all = [](const BoardLayout& board) {
    for (const BoardZone& zone : board.zones) {
      for (std::size_t index = 0; index < zone.notes->size(); ++index) {
        CHECK(zone.note_rect(index).right() <= zone.rect.right());
        CHECK(zone.note_rect(index).bottom() <= zone.rect.bottom());
      }
      for (const BoardZone& other : board.zones) {
        if (&other == &zone) continue;
        const bool apart = zone.rect.right() <= other.rect.x || other.rect.right() <= zone.rect.x ||
                           zone.rect.bottom() <= other.rect.y || other.rect.bottom() <= zone.rect.y;
        CHECK(apart);
      }
      CHECK(zone.rect.right() <= board.whole.right());
      CHECK(zone.rect.bottom() <= board.whole.bottom());
    }
  };
  const BoardLayout board = lay_out_board(stage.model, hart);
  check_all(board);
  // As in its template: "Zelf kiezen" beside "Genoeg goede collega's", the pulse in the middle under them.
  CHECK(board.find("zelf-kiezen")->rect.y == board.find("genoeg-collegas")->rect.y);
  CHECK(board.find("genoeg-collegas")->rect.x > board.find("zelf-kiezen")->rect.right());
  CHECK(board.find("nu")->rect.y > board.find("zelf-kiezen")->rect.bottom());
  CHECK(board.find("stap")->rect.y > board.find("zelf-doen")->rect.bottom());
  for (int index = 0; index < 40; ++index) {
    stage.perform(
        Action{AddNote{.id = "v" + std::to_string(index), .session_id = "hart", .zone_id = "leren", .text = {}}});
  }
  check_all(lay_out_board(stage.model, hart));
}

TEST_CASE("the next note that was looked for comes into view") {
  BoardStage stage;
  stage.add_many(300);
  stage.add("last", "Iets heel anders", BoardPoint{3000, 2000});
  stage.look_at({200, 200, 1});
  stage.page().type("Zoek op het bord", "HEEL");
  CHECK_FALSE(stage.drew("last"));
  stage.page().press("Volgende");
  CHECK(stage.drew("last"));
  CHECK(stage.page().spoken().back() == "1 briefje gevonden");
}

TEST_CASE("by keyboard one goes from note to note, also out of view, and shifts, copies and deletes one") {
  BoardStage stage;
  stage.add_many(12);
  stage.look_at({200, 150, 1});
  stage.page().key(Shortcut::kShowAll);
  const auto focused = [&]() -> std::string {
    for (const ui::Node& node : stage.page().nodes()) {
      if ((node.state & ui::kFocused) != 0) return node.name;
    }
    return {};
  };
  stage.perform(Action{EditField{{"note", "n0"}, "text", Value{std::string("eerste")}}});
  stage.perform(Action{EditField{{"note", "n1"}, "text", Value{std::string("tweede")}}});
  stage.look_at({200, 150, 1});
  stage.page().focus(Role::kButton, "Briefje met de zon: eerste");
  stage.page().key(Shortcut::kRight);
  CHECK(focused() == "Briefje met de zon: tweede");
  stage.page().key(Shortcut::kMoveDown);
  CHECK(stage.spot("n1").y > 80);
  stage.page().key(Shortcut::kDuplicate);
  CHECK(stage.model.count_notes("s1") == 13);
  stage.page().focus(Role::kButton, "Briefje met de zon: eerste");
  stage.page().key(Shortcut::kDelete);
  CHECK_FALSE(stage.model.notes.contains("n0"));
}

TEST_CASE("a board lays its notes out in columns, and a zone grows with what lies in it") {
  BoardStage stage;
  stage.add_many(5);
  const SessionView session = session_view({stage.model, stage.view, stage.phrases}, stage.model.sessions.at("s1"));
  const BoardLayout small = lay_out_board(stage.model, session);
  const BoardZone& zone = small.zones.front();
  CHECK(zone.columns == 3);
  CHECK(zone.note_rect(3).x == zone.note_rect(0).x);
  CHECK(zone.note_rect(3).y > zone.note_rect(0).bottom());
  CHECK(small.zones[1].rect.x > zone.rect.right());
  CHECK(zone.spot(-50, 1e6f).x == 0);
  CHECK(zone.spot(-50, 1e6f).y == static_cast<int>(zone.rect.height - kBoardNoteHeight));
  CHECK(&small.zone_at(zone.rect.right() + 1, 0) == &zone);
  stage.add("far", "ver", BoardPoint{kMaxBoardUnits, 10});
  CHECK(lay_out_board(stage.model, session).zones.front().rect.width == kMaxBoardUnits + kBoardNoteWidth);
}

}  // namespace overstap::test
