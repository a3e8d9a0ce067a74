#include "core/workshop/session.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

TEST_CASE("a note's place is one text, and a malformed one is no place") {
  const NotePlace place{"droom", "V3k"};
  CHECK(to_text(place) == "droom|V3k");
  CHECK(note_place_from_text("droom|V3k") == place);
  const std::string longest(kMaxOrderBytes, 'a');
  CHECK(note_place_from_text("droom|" + longest).order == longest);
  for (const std::string text : {"", "droom", "|V", "droom|", "droom|V 3", "dr oom|V", "droom|V|k"}) {
    INFO(text);
    CHECK(note_place_from_text(text).zone.empty());
  }
  CHECK(note_place_from_text("droom|" + longest + "a").zone.empty());
}

TEST_CASE("a spot on the board travels in the place, up to its limit") {
  const NotePlace place{"droom", "V3k", BoardPoint{120, 40}};
  CHECK(to_text(place) == "droom|V3k|120|40");
  CHECK(note_place_from_text("droom|V3k|120|40") == place);
  CHECK(note_place_from_text("droom|V|0|100000").at == BoardPoint{0, kMaxBoardUnits});
  // Off the board, or no number: it still lies in its zone, in the columns.
  for (const std::string text : {"droom|V|0|100001", "droom|V|-1|0", "droom|V|a|0", "droom|V||"}) {
    INFO(text);
    CHECK(note_place_from_text(text) == NotePlace{"droom", "V"});
  }
  for (const std::string text : {"droom|V|1", "droom|V|1|2|3", "droom||1|2"}) {
    INFO(text);
    CHECK(note_place_from_text(text).zone.empty());
  }
}

TEST_CASE("an answer of one emoji is a picture, with words around it it is words") {
  for (const NoteSign sign : kNoteSigns) CHECK(note_sign_from_emoji(note_sign_emoji(sign)) == sign);
  CHECK(note_sign_from_emoji(" \U0001F600 ") == NoteSign::kHappy);
  CHECK(note_sign_from_emoji("\u26A0\uFE0F") == NoteSign::kWatchOut);  // as phones write it
  CHECK(note_sign_from_emoji("\U0001F680") == std::nullopt);
  CHECK(note_sign_from_emoji("\U0001F642 fijn") == std::nullopt);
  CHECK(note_sign_from_emoji("") == std::nullopt);
}

TEST_CASE("notes say from which tables they come, each once, 2 before 10") {
  std::vector<Note> notes(5);
  notes[0].table = "10";
  notes[1].table = "2";
  notes[2].table = "10";
  notes[4].table = "Raam";
  std::vector<const Note*> all;
  for (const Note& note : notes) all.push_back(&note);
  CHECK(tables_of(all) == std::vector<std::string>{"2", "10", "Raam"});
  CHECK(tables_of({}).empty());
}

TEST_CASE("signs on a note have Dutch names; an unknown one is no sign") {
  for (const NoteSign sign : kNoteSigns) CHECK(note_sign_from_code(note_sign_code(sign)) == sign);
  CHECK_FALSE(note_sign_from_code("raket").has_value());
}

TEST_CASE("note colours have Dutch names; an unknown one is the sun") {
  for (const NoteColour colour : kNoteColours) CHECK(note_colour_from_code(note_colour_code(colour)) == colour);
  CHECK(note_colour_from_code("paars") == NoteColour::kSun);
}

TEST_CASE("a note and a session are read from their fields") {
  Entity entity;
  entity.fields["session"] = {Value{"s1"}, {}};
  entity.fields["text"] = {Value{"Samen lunchen"}, {}};
  entity.fields["colour"] = {Value{"hart"}, {}};
  entity.fields["sign"] = {Value{"idee"}, {}};
  entity.fields["place"] = {Value{"doen|V"}, {}};
  const Note note = read_note("n1", entity);
  CHECK(note.session_id == "s1");
  CHECK(note.text == "Samen lunchen");
  CHECK(note.colour == NoteColour::kHeart);
  CHECK(note.sign == NoteSign::kIdea);
  CHECK(note.place == NotePlace{"doen", "V"});
}

}  // namespace
}  // namespace overstap
