// Leading a session: what each action does, when it is refused, and that one undo takes it back.
#include <catch2/catch_test_macros.hpp>

#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::kNow;
using test::Workspace;

EntityKey note(const std::string& id) { return {std::string(kNoteType), id}; }
const Session& session(const Workspace& ws) { return ws.model.sessions.at("s1"); }
std::string refusal(const UpdateResult& result) { return result.refused ? result.refused->code : std::string(); }

// Three notes in "droom", voting open there with two dots.
Workspace voting_workspace() {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(OpenVote{"s1", "droom", 2, true});
  return ws;
}

TEST_CASE("another phase gets its own minutes, and its clock waits until it is started") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(session(ws).clock == clock_ready(10));
  ws.act(SetClock{"s1", clock_started(session(ws).clock, kNow)});
  CHECK(session(ws).clock.running);
  ws.act(GoToPhase{"s1", "droom"});
  CHECK(session(ws).active_phase == "droom");
  CHECK(session(ws).clock == clock_ready(25));
  ws.act(GoToPhase{"s1", "droom", 2});
  CHECK(session(ws).clock.round == 2);
  ws.act(GoToPhase{"s1", "droom", 9});
  CHECK(session(ws).clock.round == 2);  // it has two
  CHECK(refusal(ws.act(GoToPhase{"s1", "nergens"})) == "session.unknown_phase");
  CHECK(refusal(ws.act(GoToPhase{"s9", "droom"})) == "edit.gone");
}

TEST_CASE("the clock cannot be undone: time does not come back") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(SetClock{"s1", clock_started(session(ws).clock, kNow)});
  ws.act(Undo{});
  CHECK(session(ws).clock.running);
  CHECK(ws.notes_in("droom") == "ab");  // the last step was the third note
}

TEST_CASE("a vote opens over what lies there, with clusters that have a name") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(refusal(ws.act(OpenVote{"s1", "parkeer", 3, true})) == "vote.nothing_there");
  CHECK(refusal(ws.act(OpenVote{"s1", "droom", 0, true})) == "vote.bad_dots");
  CHECK(refusal(ws.act(OpenVote{"s1", "droom", kMaxDotsPerPerson + 1, true})) == "vote.bad_dots");
  ws.act(MakeCluster{"k", "s1", "", {"a", "b"}});
  CHECK(refusal(ws.act(OpenVote{"s1", "droom", 3, true})) == "vote.title_needed");
  ws.act(edit("cluster", "k", "title", std::string("Samen beginnen")));
  CHECK(refusal(ws.act(OpenVote{"s1", "droom", 3, false})).empty());
  CHECK(session(ws).voting == Voting{VotingState::kOpen, "droom", 1, 3, false});
  for (int round = 2; round <= kMaxVotingRounds; ++round) ws.act(OpenVote{"s1", "droom", 3, true});
  CHECK(refusal(ws.act(OpenVote{"s1", "droom", 3, true})) == "vote.too_many_rounds");
}

TEST_CASE("the facilitator counts for the room, never below zero, and each round begins anew") {
  Workspace ws = voting_workspace();
  ws.act(CountRoomDots{note("a"), 1});
  ws.act(CountRoomDots{note("a"), 1});
  ws.act(CountRoomDots{note("b"), -1});
  CHECK(ws.model.vote_totals(session(ws)).front() == VoteTotal{"a", 2, false});
  CHECK(ws.model.notes.at("b").room_dots[0] == 0);
  ws.act(OpenVote{"s1", "droom", 2, true});
  CHECK(ws.model.vote_totals(session(ws)).front().dots == 0);
  CHECK(refusal(ws.act(CountRoomDots{note("weg"), 1})) == "edit.gone");
  CHECK(refusal(ws.act(CountRoomDots{{"candidate", "a"}, 1})) == "edit.gone");
}

TEST_CASE("the same ballot counts once, and one that comes too late is refused") {
  Workspace ws = voting_workspace();
  CHECK(refusal(ws.act(HandInBallot{"b1", "s1", 1, {{"a", 2}}})).empty());
  CHECK(refusal(ws.act(HandInBallot{"b1", "s1", 1, {{"a", 2}}})) == "add.exists");
  CHECK(refusal(ws.act(HandInBallot{"b2", "s1", 2, {{"a", 2}}})) == "vote.not_open");
  ws.act(edit("session", "s1", "vote_state", std::string("getoond")));
  CHECK(refusal(ws.act(HandInBallot{"b3", "s1", 1, {{"a", 2}}})) == "vote.not_open");
  CHECK(ws.model.vote_totals(session(ws)).front() == VoteTotal{"a", 2, false});
}

TEST_CASE("notes laid together keep their words, are voted on as one, and one undo takes them apart") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(refusal(ws.act(MakeCluster{"k", "s1", "Samen", {"a"}})) == "cluster.needs_two");
  ws.act(MakeCluster{"k", "s1", "Samen", {"a", "b"}});
  CHECK(ws.model.notes_of_cluster("k").size() == 2);
  CHECK(ws.model.notes.at("a").text == "Briefje a");
  const auto targets = ws.model.vote_targets("s1", "droom");
  REQUIRE(targets.size() == 2);
  CHECK(targets[0] == EntityKey{"cluster", "k"});
  CHECK(targets[1] == note("c"));
  ws.act(Undo{});
  CHECK(ws.model.clusters.empty());
  CHECK(ws.model.vote_targets("s1", "droom").size() == 3);
}

TEST_CASE("a note that goes to another zone leaves its cluster, and an empty cluster goes") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(MakeCluster{"k", "s1", "Samen", {"a", "b"}});
  ws.act(MoveNote{"a", "parkeer", "", 1});
  CHECK(ws.model.notes.at("a").cluster_id.empty());
  ws.act(PutInCluster{"b", ""});
  CHECK(ws.model.clusters.empty());
  ws.act(Undo{});
  CHECK(ws.model.notes_of_cluster("k").size() == 1);
  CHECK(refusal(ws.act(PutInCluster{"a", "k"})) == "cluster.one_zone");
  CHECK(refusal(ws.act(PutInCluster{"c", "weg"})) == "edit.gone");
}

TEST_CASE("a new cluster takes notes out of the one they were in") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(MakeCluster{"k", "s1", "Samen", {"a", "b"}});
  ws.act(MakeCluster{"m", "s1", "Anders", {"a", "b", "c"}});
  CHECK(ws.model.notes_of_cluster("m").size() == 3);
  CHECK_FALSE(ws.model.clusters.contains("k"));
}

TEST_CASE("agreements are numbered, opened by the session that follows, and erased with their candidate") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(AddCandidate{"k1", ""});
  ws.act(AddAgreement{"a1", "s1", "Rondleiding geven", "Fatma", "Piet", "2026-12-01", "a"});
  ws.act(AddAgreement{"a2", "s1", "Schoenen regelen", "", "", "", ""});
  CHECK(refusal(ws.act(AddAgreement{"a3", "s1", "X", "", "", "morgen", ""})) == "edit.not_a_date");
  const auto made = ws.model.agreements_of("s1");
  REQUIRE(made.size() == 2);
  CHECK(made[0]->number == 1);
  CHECK(made[0]->note_id == "a");
  CHECK(is_complete(*made[0]));
  CHECK_FALSE(is_complete(*made[1]));
  ws.act(
      StartSession{.id = "s2", .template_id = "droom-en-doe", .title = "", .date = "2027-01-03", .follows_id = "s1"});
  CHECK(ws.model.sessions.at("s2").follows_id == "s1");
  ws.act(edit("agreement", "a1", "result", std::string("deels")));
  CHECK(ws.model.agreements.at("a1").result == AgreementResult::kPartly);
  ws.act(edit("agreement", "a1", "candidate", std::string("k1")));
  ws.act(Erase{{"candidate", "k1"}});
  CHECK_FALSE(ws.model.agreements.contains("a1"));
  CHECK(ws.model.agreements.contains("a2"));
}

TEST_CASE("removing a session takes its notes, clusters, ballots and agreements along, and undo brings them back") {
  Workspace ws = voting_workspace();
  ws.act(MakeCluster{"k", "s1", "Samen", {"a", "b"}});
  ws.act(HandInBallot{"b1", "s1", 1, {{"c", 1}}});
  ws.act(AddAgreement{"a1", "s1", "Iets", "", "", "", ""});
  ws.act(Remove{{"session", "s1"}});
  CHECK(
      (ws.model.notes.empty() && ws.model.clusters.empty() && ws.model.ballots.empty() && ws.model.agreements.empty()));
  ws.act(Undo{});
  CHECK((ws.model.notes.size() == 3 && ws.model.clusters.size() == 1 && ws.model.ballots.size() == 1));
}

TEST_CASE("a way of working of one's own is that of a session with other words, and starts a session itself") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(refusal(ws.act(SaveTemplate{"t1", "s1", "  "})) == "template.title_needed");
  ws.act(SaveTemplate{"t1", "s1", "Onze manier"});
  ws.act(edit("template", "t1", "phase.droom.minutes", std::int64_t{15}));
  ws.act(edit("template", "t1", "phase.droom.question", std::string("Wat hoop je?")));
  const SessionTemplate* own = ws.model.find_template("t1");
  REQUIRE(own != nullptr);
  CHECK(own->title == "Onze manier");
  CHECK(own->find_phase("droom")->minutes == 15);
  CHECK(own->find_phase("droom")->question == "Wat hoop je?");
  CHECK(own->find_phase("afspraken")->minutes == 10);
  CHECK(ws.model.own_templates().size() == 1);
  ws.act(StartSession{.id = "s2", .template_id = "t1", .title = "", .date = "2026-11-22"});
  CHECK(ws.model.sessions.at("s2").title == "Onze manier");
  ws.act(SaveTemplate{"t2", "s2", "Nog een"});
  CHECK(ws.model.find_template("t2")->find_phase("droom")->minutes == 15);
  CHECK(ws.model.find_template("t2")->base_id == "droom-en-doe");
  ws.act(Remove{{"template", "t1"}});
  CHECK(ws.model.find_template("t1") == nullptr);
  CHECK(ws.notes_in("droom") == "abc");
}

TEST_CASE("notes become tasks of a passport, once, tied to their note, with daypart, level and diploma") {
  Workspace ws;
  ws.add_function();
  ws.add_session_with_notes();
  ws.act(edit("note", "a", "mark.diploma", std::string("nee")));
  ws.act(edit("note", "a", "mark.niveau", std::string("doorgroei")));
  CHECK(refusal(ws.act(MakeTasks{"s1", "weg", {"a"}})) == "edit.gone");
  ws.act(MakeTasks{"s1", "thuishulp", {"a", "b"}});
  const auto tasks = ws.model.tasks_of("thuishulp");
  REQUIRE(tasks.size() == 4);
  CHECK(tasks[2]->title == "Briefje a");
  CHECK(tasks[2]->note_id == "a");
  CHECK(tasks[2]->care_diploma == "nee");
  CHECK_FALSE(tasks[2]->entry_level);
  CHECK(tasks[2]->daypart == Daypart::kMorning);
  CHECK(tasks[3]->entry_level);
  CHECK(refusal(ws.act(MakeTasks{"s1", "thuishulp", {"a", "b"}})) == "tasks.none_new");
  ws.act(MakeTasks{"s1", "thuishulp", {"a", "c"}});
  CHECK(ws.model.tasks_of("thuishulp").size() == 5);
  ws.act(Undo{});
  CHECK(ws.model.tasks_of("thuishulp").size() == 4);
}

}  // namespace
}  // namespace overstap
