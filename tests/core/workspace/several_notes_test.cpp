// What is done to several notes at once, and which notes lie where.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/workspace/update.h"
#include "tests/core/workspace/samples.h"

namespace overstap::test {
namespace {

const Note& note(const Workspace& ws, const std::string& id) { return ws.model.notes.at(id); }

TEST_CASE("a note is added at a spot, and keeps it while it moves within its zone") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(AddNote{"d", "s1", "droom", "Hier", NoteColour::kSun, 1, BoardPoint{30, 40}});
  CHECK(note(ws, "d").place.at == BoardPoint{30, 40});
  ws.act(MoveNote{"d", "droom", "a", 9});
  CHECK(ws.notes_in("droom") == "dabc");
  CHECK(note(ws, "d").place.at == BoardPoint{30, 40});
  ws.act(MoveNote{"d", "parkeer", "", 9});
  CHECK_FALSE(note(ws, "d").place.at.has_value());
}

TEST_CASE("several notes are put down in one step, within their zone and in another") {
  Workspace ws;
  ws.add_session_with_notes();
  const UpdateResult placed = ws.act(
      PlaceNotes{{{"c", "parkeer", BoardPoint{5, 6}}, {"a", "parkeer", {}}, {"b", "droom", BoardPoint{7, 8}}}, 3});
  CHECK(placed.undo_label == "undo.notes_moved");
  CHECK(ws.notes_in("droom") == "b");
  CHECK(ws.notes_in("parkeer") == "ca");  // in the order given
  CHECK(note(ws, "c").place.at == BoardPoint{5, 6});
  CHECK(note(ws, "b").place.at == BoardPoint{7, 8});
  ws.act(Undo{});
  CHECK(ws.notes_in("droom") == "abc");
  CHECK_FALSE(note(ws, "b").place.at.has_value());
  CHECK(ws.act(PlaceNotes{{{"a", "parkeer", {}}}, 3}).undo_label == "undo.note_moved");
}

TEST_CASE("a spot is refused one unit past the edge of the board") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK_FALSE(ws.act(PlaceNotes{{{"a", "droom", BoardPoint{kMaxBoardUnits, kMaxBoardUnits}}}, 1}).refused.has_value());
  for (const BoardPoint off : {BoardPoint{kMaxBoardUnits + 1, 0}, BoardPoint{0, -1}}) {
    CHECK(ws.act(PlaceNotes{{{"a", "droom", off}}, 1}).refused->code == "session.off_board");
    CHECK(ws.act(CopyNotes{{{"x", "a", off}}, 1}).refused->code == "session.off_board");
    CHECK(ws.act(AddNote{"y", "s1", "droom", "", NoteColour::kSun, 1, off}).refused->code == "session.off_board");
  }
}

TEST_CASE("notes that are gone meanwhile are left out; when all are gone it is refused") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(Remove{{"note", "a"}});
  CHECK(ws.act(EditNotes{{"a", "b"}, "colour", Value{std::string("hart")}}).undo_label == "undo.notes_changed");
  CHECK(note(ws, "b").colour == NoteColour::kHeart);
  CHECK(ws.act(PlaceNotes{{{"a", "droom", {}}}, 1}).refused->code == "edit.gone");
  CHECK(ws.act(EditNotes{{"a"}, "colour", Value{std::string("hart")}}).refused->code == "edit.gone");
  CHECK(ws.act(RemoveNotes{{"a"}}).refused->code == "edit.gone");
  CHECK(ws.act(CopyNotes{{{"x", "a"}}, 1}).refused->code == "edit.gone");
}

TEST_CASE("colour and sign of several notes change in one step, and only to what there is") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(EditNotes{{"a", "c"}, "sign", Value{std::string("idee")}});
  CHECK(note(ws, "a").sign == NoteSign::kIdea);
  CHECK(note(ws, "c").sign == NoteSign::kIdea);
  ws.act(EditNotes{{"a"}, "sign", Value{std::string()}});
  CHECK_FALSE(note(ws, "a").sign.has_value());
  ws.act(Undo{});
  ws.act(Undo{});
  CHECK_FALSE(note(ws, "c").sign.has_value());
  CHECK(ws.act(EditNotes{{"a"}, "sign", Value{std::string("raket")}}).refused->code == "edit.not_a_choice");
  CHECK(ws.act(EditNotes{{"a"}, "place", Value{std::string("droom|V")}}).refused->code == "edit.not_editable");
}

TEST_CASE("several notes are removed in one step") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(ws.act(RemoveNotes{{"a", "c"}}).undo_label == "undo.notes_removed");
  CHECK(ws.notes_in("droom") == "b");
  ws.act(Undo{});
  CHECK(ws.notes_in("droom") == "abc");
}

TEST_CASE("a copy lies next to its source and says the same") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(EditNotes{{"a"}, "sign", Value{std::string("vraag")}});
  ws.act(EditNotes{{"a"}, "colour", Value{std::string("maan")}});
  CHECK(ws.act(CopyNotes{{{"x", "a", BoardPoint{9, 9}}, {"y", "c"}}, 4}).undo_label == "undo.notes_copied");
  CHECK(ws.notes_in("droom") == "axbcy");
  CHECK(note(ws, "x").text == note(ws, "a").text);
  CHECK(note(ws, "x").colour == NoteColour::kMoon);
  CHECK(note(ws, "x").sign == NoteSign::kQuestion);
  CHECK(note(ws, "x").place.at == BoardPoint{9, 9});
  CHECK(ws.act(CopyNotes{{{"a", "b"}}, 4}).refused->code == "add.exists");
  ws.act(Undo{});
  CHECK(ws.notes_in("droom") == "abc");
}

TEST_CASE("a copy to another zone is the next version: at its end, from the same table, and it knows its source") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(AddNote{"d", "s1", "afspraken", "Er lag al iets", NoteColour::kSun, 5});
  ws.act(edit("note", "a", "table", std::string("3")));
  CHECK_FALSE(ws.act(CopyNotes{{{"x", "a", {}, "afspraken"}, {"y", "b", {}, "afspraken"}, {"z", "c"}}, 4}).refused);
  CHECK(ws.notes_in("afspraken") == "dxy");
  CHECK(ws.notes_in("droom") == "abcz");
  CHECK(note(ws, "x").source_id == "a");
  CHECK(note(ws, "x").table == "3");
  CHECK(note(ws, "y").source_id == "b");
  CHECK(note(ws, "z").source_id.empty());
  ws.act(Undo{});
  CHECK(ws.notes_in("afspraken") == "d");
  CHECK(ws.act(CopyNotes{{{"v", "a", {}, "nergens"}}, 4}).refused->code == "session.unknown_zone");
}

TEST_CASE("copies count for the limit of a board") {
  Workspace ws;
  ws.add_session_with_notes();
  Change many;
  for (std::size_t i = 3; i < kMaxNotesPerSession - 1; ++i) {
    many.writes.push_back({{"note", "n" + std::to_string(i)}, "session", {Value{"s1"}, Stamp{5, 0, 1}}});
  }
  ws.act(Merge{many, Merge::From::kFile});
  CHECK(ws.act(CopyNotes{{{"x", "a"}, {"y", "b"}}, 4}).refused->code == "session.too_many_notes");
  CHECK_FALSE(ws.act(CopyNotes{{{"x", "a"}}, 4}).refused.has_value());
  CHECK(ws.model.count_notes("s1") == kMaxNotesPerSession);
}

// The lists per zone are kept up change by change; after any history they are what one finds by looking at every note.
TEST_CASE("which notes lie in a zone, after a thousand changes") {
  Workspace ws;
  ws.act(StartSession{"s1", "droom-en-doe", "", "2026-11-22"});
  std::mt19937_64 random(7);
  const std::vector<std::string> zones = {"droom", "goed", "parkeer"};
  const auto any_id = [&] { return "n" + std::to_string(random() % 60); };
  for (int step = 0; step < 1000; ++step) {
    const std::string& zone = zones[random() % zones.size()];
    switch (random() % 7) {
      case 0:
      case 1:
        ws.act(AddNote{any_id(), "s1", zone, "tekst", NoteColour::kSun, random()});
        break;
      case 2:
        ws.act(MoveNote{any_id(), zone, any_id(), random()});
        break;
      case 3:
        ws.act(PlaceNotes{{{any_id(), zone, BoardPoint{1, 2}}, {any_id(), zone, {}}}, random()});
        break;
      case 4:
        ws.act(Remove{{"note", any_id()}});
        break;
      case 5:
        ws.act(Undo{});
        break;
      default:
        ws.act(Redo{});
    }
    std::size_t lying = 0;
    for (const std::string& place : zones) {
      std::vector<const Note*> expected;
      for (const auto& [id, one] : ws.model.notes) {
        if (one.session_id == "s1" && one.place.zone == place) expected.push_back(&one);
      }
      std::ranges::sort(expected, [](const Note* left, const Note* right) {
        return std::tie(left->place.order, left->id) < std::tie(right->place.order, right->id);
      });
      REQUIRE(ws.model.notes_in("s1", place) == expected);
      lying += expected.size();
    }
    REQUIRE(ws.model.count_notes("s1") == lying);
    for (const std::string_view place : ws.model.zones_with_notes("s1")) {
      REQUIRE_FALSE(ws.model.notes_in("s1", place).empty());
    }
  }
  REQUIRE(ws.model.notes.size() > 10);
}

}  // namespace
}  // namespace overstap::test
