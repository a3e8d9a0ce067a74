#include "core/workspace/update.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"
#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

TEST_CASE("an edit is seen in the model, goes to the journal and to the other tabs, and can be undone and redone") {
  Workspace ws;
  ws.act(AddCandidate{"k1", ""});
  const UpdateResult result = ws.act(edit("candidate", "k1", "place", "Winsum"));
  CHECK_FALSE(result.refused.has_value());
  CHECK(ws.model.candidates.at("k1").place == "Winsum");
  CHECK(result.touched == std::vector<EntityKey>{{"candidate", "k1"}});
  REQUIRE(result.effects.size() == 2);
  CHECK(result.effects[0] == Effect{AppendToJournal{result.change, false}});
  CHECK(result.effects[1] == Effect{TellOtherTabs{result.change}});
  CHECK(result.undo_label == "undo.candidate_changed");

  CHECK(ws.act(Undo{}).effects.size() == 2);
  CHECK(ws.model.candidates.at("k1").place.empty());
  ws.act(Redo{});
  CHECK(ws.model.candidates.at("k1").place == "Winsum");
}

TEST_CASE("an edit that changes nothing writes nothing") {
  Workspace ws;
  ws.act(AddCandidate{"k1", ""});
  ws.act(edit("candidate", "k1", "place", "Winsum"));
  const std::uint64_t revision = ws.model.revision;
  const UpdateResult result = ws.act(edit("candidate", "k1", "place", "Winsum"));
  CHECK(result.change.empty());
  CHECK(result.effects.empty());
  CHECK_FALSE(result.refused.has_value());
  CHECK(ws.model.revision == revision);
}

TEST_CASE("an edit of something that is gone, or of a field that nobody may edit, is refused and says why") {
  Workspace ws;
  CHECK(ws.act(edit("candidate", "k1", "place", "Winsum")).refused->code == "edit.gone");
  ws.act(AddCandidate{"k1", ""});
  CHECK(ws.act(edit("candidate", "k1", "bsn", "123456782")).refused->code == "edit.not_editable");
  CHECK(ws.act(edit("candidate", "k1", "deleted", true)).refused->code == "edit.not_editable");
  CHECK(ws.act(edit("candidate", "k1", "hours_per_week_now", std::int64_t{61})).refused->code == "edit.out_of_range");
  ws.act(Remove{{"candidate", "k1"}});
  CHECK(ws.act(edit("candidate", "k1", "place", "Winsum")).refused->code == "edit.gone");
}

TEST_CASE("the workspace can be named before it has a name") {
  Workspace ws;
  ws.act(edit("workspace", "main", "title", "Regio Groningen"));
  CHECK(ws.model.title == "Regio Groningen");
}

TEST_CASE("a new candidate gets the next free code, also when one in the middle is free again") {
  Workspace ws;
  for (const char* id : {"a", "b", "c"}) ws.act(AddCandidate{id, ""});
  CHECK(ws.model.candidates.at("c").code == "K-03");
  ws.act(Remove{{"candidate", "b"}});
  ws.act(AddCandidate{"d", ""});
  CHECK(ws.model.candidates.at("d").code == "K-02");
  ws.act(AddCandidate{"e", " Z-9 "});
  CHECK(ws.model.candidates.at("e").code == "Z-9");
}

TEST_CASE("candidates stand in order of their code as people count") {
  Workspace ws;
  for (const char* code : {"K-10", "K-2", "K-09", "A"}) ws.act(AddCandidate{std::string("id") + code, code});
  std::string order;
  for (const Candidate* candidate : ws.model.candidates_by_code()) order += candidate->code + " ";
  CHECK(order == "A K-2 K-09 K-10 ");
}

TEST_CASE("an id is used once, also after it was removed, and must be well formed") {
  Workspace ws;
  ws.act(AddCandidate{"k1", ""});
  CHECK(ws.act(AddCandidate{"k1", ""}).refused->code == "add.exists");
  ws.act(Remove{{"candidate", "k1"}});
  CHECK(ws.act(AddCandidate{"k1", ""}).refused->code == "add.exists");
  CHECK(ws.act(AddCandidate{"k 1", ""}).refused->code == "add.bad_id");
}

TEST_CASE("taking back an addition leaves nothing to see, and redo brings it back") {
  Workspace ws;
  ws.act(AddCandidate{"k1", ""});
  ws.act(Undo{});
  CHECK(ws.model.candidates.empty());
  ws.act(Redo{});
  CHECK(ws.model.candidates.at("k1").code == "K-01");
}

TEST_CASE("a task comes at the end of its function; without a function it is refused") {
  Workspace ws;
  CHECK(ws.act(AddTask{"t9", "thuishulp", "Ramen lappen", true}).refused->code == "edit.gone");
  ws.add_function();
  ws.act(AddTask{"t9", "thuishulp", "Ramen lappen", false});
  const auto tasks = ws.model.tasks_of("thuishulp");
  REQUIRE(tasks.size() == 3);
  CHECK(tasks.back()->title == "Ramen lappen");
  CHECK(tasks.back()->number == 3);
  CHECK_FALSE(tasks.back()->entry_level);
}

TEST_CASE("a session starts from its template, in the first phase") {
  Workspace ws;
  CHECK(ws.act(StartSession{"s1", "iets-anders", "", ""}).refused->code == "session.unknown_template");
  CHECK(ws.act(StartSession{"s1", "droom-en-doe", "", "22 november"}).refused->code == "edit.not_a_date");
  ws.act(StartSession{"s1", "droom-en-doe", "", "2026-11-22"});
  CHECK(ws.model.sessions.at("s1").title == "Droom- en doesessie");
  CHECK(ws.model.sessions.at("s1").active_phase == "afspraken");
}

TEST_CASE("notes are added at the end of a zone, and move before another one or to another zone") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(ws.notes_in("droom") == "abc");
  CHECK(ws.act(MoveNote{"c", "droom", "a", 9}).undo_label == "undo.note_moved");
  CHECK(ws.notes_in("droom") == "cab");
  ws.act(MoveNote{"c", "droom", "b", 9});
  CHECK(ws.notes_in("droom") == "acb");
  ws.act(MoveNote{"a", "parkeer", "", 9});
  CHECK(ws.notes_in("droom") == "cb");
  CHECK(ws.notes_in("parkeer") == "a");
  ws.act(Undo{});
  CHECK(ws.notes_in("droom") == "acb");
  ws.act(Redo{});
  CHECK(ws.notes_in("parkeer") == "a");
}

TEST_CASE("a note that is put where it already is does not move") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(ws.act(MoveNote{"b", "droom", "c", 9}).change.empty());
  CHECK(ws.act(MoveNote{"c", "droom", "", 9}).change.empty());
  CHECK_FALSE(ws.act(MoveNote{"b", "droom", "a", 9}).change.empty());
}

TEST_CASE("a move before a note that has gone elsewhere meanwhile goes to the end") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(MoveNote{"b", "parkeer", "", 9});
  ws.act(MoveNote{"a", "droom", "b", 9});
  CHECK(ws.notes_in("droom") == "ca");
}

TEST_CASE("a zone that the template does not have is refused") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(ws.act(AddNote{"d", "s1", "keuken", "", NoteColour::kSun, 1}).refused->code == "session.unknown_zone");
  CHECK(ws.act(MoveNote{"a", "keuken", "", 1}).refused->code == "session.unknown_zone");
}

TEST_CASE("a board holds a bounded number of notes: one more is refused") {
  Workspace ws;
  ws.act(StartSession{"s1", "droom-en-doe", "", ""});
  Change many;
  for (std::size_t i = 0; i < kMaxNotesPerSession - 1; ++i) {
    const EntityKey key{"note", "n" + std::to_string(i)};
    many.writes.push_back({key, "session", {Value{"s1"}, Stamp{5, 0, 1}}});
  }
  ws.act(Merge{many, Merge::From::kFile});
  CHECK_FALSE(ws.act(AddNote{"last", "s1", "droom", "", NoteColour::kSun, 1}).refused.has_value());
  CHECK(ws.act(AddNote{"over", "s1", "droom", "", NoteColour::kSun, 1}).refused->code == "session.too_many_notes");
}

TEST_CASE("text is cleaned and bounded when it comes in") {
  Workspace ws;
  ws.act(AddCandidate{"k1", ""});
  ws.act(edit("candidate", "k1", "old_work", std::string("Schoon\xE2\x80\xAEmaak\n")));
  CHECK(ws.model.candidates.at("k1").old_work.find("\xE2\x80\xAE") == std::string::npos);
  ws.act(edit("candidate", "k1", "note", std::string(kMaxTextCodePoints + 1, 'a')));
  CHECK(ws.model.candidates.at("k1").note.size() == kMaxTextCodePoints);
}

TEST_CASE("a function takes its tasks along, a session its notes; one undo brings all of it back") {
  Workspace ws;
  ws.add_function();
  ws.add_session_with_notes();
  CHECK(ws.act(Remove{{"function", "thuishulp"}}).undo_label == "undo.function_removed");
  CHECK(ws.model.functions.empty());
  CHECK(ws.model.tasks.empty());
  ws.act(Undo{});
  CHECK(ws.model.tasks.size() == 2);
  ws.act(Remove{{"session", "s1"}});
  CHECK(ws.model.notes.empty());
  ws.act(Undo{});
  CHECK(ws.model.notes.size() == 3);
}

TEST_CASE("the workspace itself, and what a newer version made, cannot be removed") {
  Workspace ws;
  ws.act(edit("workspace", "main", "title", "Regio"));
  CHECK(ws.act(Remove{{"workspace", "main"}}).refused->code == "edit.not_editable");
  CHECK(ws.act(Erase{{"workspace", "main"}}).refused->code == "edit.not_editable");
}

TEST_CASE("nothing to take back is said, not ignored") {
  Workspace ws;
  CHECK(ws.act(Undo{}).refused->code == "undo.nothing");
  CHECK(ws.act(Redo{}).refused->code == "redo.nothing");
}

TEST_CASE("undo leaves alone what somebody else has changed since, and says so") {
  Workspace here(1), there(2);
  here.act(AddCandidate{"k1", ""});
  const UpdateResult placed = here.act(edit("candidate", "k1", "place", "Winsum"));
  there.act(Merge{here.model.document.as_change(), Merge::From::kOtherTab});
  there.now = here.now + 1'000;
  const UpdateResult theirs = there.act(edit("candidate", "k1", "place", "Haren"));
  here.act(Merge{theirs.change, Merge::From::kOtherTab});
  const UpdateResult undone = here.act(Undo{});
  CHECK(undone.skipped == 1);
  CHECK(here.model.candidates.at("k1").place == "Haren");
}

TEST_CASE("where a change comes from decides what happens with it") {
  Workspace source(1);
  source.act(AddCandidate{"k1", ""});
  const Change change = source.model.document.as_change();
  Workspace storage(2), tab(3), file(4), content(5);
  CHECK(storage.act(Merge{change, Merge::From::kStorage}).effects.empty());
  CHECK(tab.act(Merge{change, Merge::From::kOtherTab}).effects.empty());
  CHECK(content.act(Merge{change, Merge::From::kContent}).effects.empty());
  const UpdateResult imported = file.act(Merge{change, Merge::From::kFile});
  REQUIRE(imported.effects.size() == 2);
  CHECK(imported.effects[0] == Effect{AppendToJournal{change, true}});  // an import waits for the disk
  for (const Workspace* ws : {&storage, &tab, &file, &content}) CHECK(ws->model.candidates.contains("k1"));
}

TEST_CASE("importing the same file again writes nothing") {
  Workspace source(1), target(2);
  source.act(AddCandidate{"k1", ""});
  const Change change = source.model.document.as_change();
  target.act(Merge{change, Merge::From::kFile});
  const UpdateResult again = target.act(Merge{change, Merge::From::kFile});
  CHECK(again.change.empty());
  CHECK(again.effects.empty());
}

TEST_CASE("an own edit wins from what was merged, however far ahead the other clock runs") {
  Workspace ahead(1), here(2);
  ahead.now += 48ull * 60 * 60 * 1000;
  ahead.act(AddCandidate{"k1", ""});
  here.act(Merge{ahead.model.document.as_change(), Merge::From::kFile});
  here.act(edit("candidate", "k1", "code", "K-99"));
  CHECK(here.model.candidates.at("k1").code == "K-99");
}

TEST_CASE("shipped drafts never win from an edit, however often they are merged") {
  Workspace ws;
  ws.add_function();
  ws.act(edit("function", "thuishulp", "name", "Hulp thuis"));
  ws.add_function();
  CHECK(ws.model.functions.at("thuishulp").name == "Hulp thuis");
}

TEST_CASE("a file that would make the workspace too full is refused whole; one field less is taken") {
  Workspace ws;
  Change wide;
  for (std::size_t i = 0; i < kMaxFieldsPerEntity; ++i) {
    wide.writes.push_back({{"candidate", "k1"}, "field_" + std::to_string(i), {Value{true}, Stamp{5, 0, 1}}});
  }
  Change over = wide;
  over.writes.push_back({{"candidate", "k1"}, "one_more", {Value{true}, Stamp{5, 0, 1}}});
  const UpdateResult refused = ws.act(Merge{over, Merge::From::kFile});
  CHECK(refused.refused->code == "workspace.full");
  CHECK(ws.model.document.entities().empty());
  CHECK_FALSE(ws.act(Merge{wide, Merge::From::kFile}).refused.has_value());
}

TEST_CASE("types and fields of a newer version are kept, and change nothing here") {
  Workspace ws;
  Change newer;
  newer.writes.push_back({{"hologram", "h1"}, "glow", {Value{"blue"}, Stamp{5, 0, 1}}});
  ws.act(Merge{newer, Merge::From::kFile});
  CHECK(ws.model.document.find({"hologram", "h1"}) != nullptr);
  CHECK(ws.act(Remove{{"hologram", "h1"}}).refused->code == "edit.not_editable");
}

}  // namespace
}  // namespace overstap
