// Taking part: the link asks what the group does now, and what comes back is in the session once.
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/session_link.h"
#include "core/workspace/invitation.h"
#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

std::string refusal(const UpdateResult& result) { return result.refused ? result.refused->code : std::string(); }

Workspace in_droom() {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(GoToPhase{"s1", "droom"});
  return ws;
}

Contribution two_notes() {
  return {.id = "c1",
          .session_id = "s1",
          .phase_id = "droom",
          .notes = {{"droom", 1, "Wij eten samen"}, {"droom", 2, "Iedereen lacht"}}};
}

Contribution a_vote(int dots) {
  Contribution given{.id = "c1", .session_id = "s1", .phase_id = "droom", .round = 1};
  given.dots = {{choice_mark("a"), dots}};
  return given;
}

TEST_CASE("the link asks the questions of the phase, and of a vote the choices") {
  Workspace ws = in_droom();
  const auto asked = invitation_of(ws.model, ws.model.sessions.at("s1"));
  REQUIRE(asked);
  CHECK(*asked == Invitation{.session_id = "s1", .template_id = "droom-en-doe", .phase_id = "droom"});
  const auto questions = asked_questions(*asked, ws.model.find_template("droom-en-doe"));
  REQUIRE(questions.size() == 1);
  CHECK(questions.front().zone_id == "droom");
  CHECK(asked_questions(*asked, nullptr).empty());
  ws.act(OpenVote{"s1", "droom", 2, false});
  const auto vote = invitation_of(ws.model, ws.model.sessions.at("s1"));
  REQUIRE(vote);
  CHECK(vote->round == 1);
  CHECK(vote->dots_per_person == 2);
  CHECK_FALSE(vote->several_on_one);
  REQUIRE(vote->choices.size() == 3);
  CHECK(vote->choices[0] == InvitedChoice{choice_mark("a"), "Briefje a"});
}

TEST_CASE("an own way of working sends its words along, for a device that does not have it") {
  Workspace ws = in_droom();
  ws.act(SaveTemplate{"eigen", "s1", "Zoals wij het doen"});
  ws.act(edit("template", "eigen", "zone.droom.question", std::string("Wat hoop jij?")));
  ws.act(StartSession{"s2", "eigen", "", "2026-11-22"});
  ws.act(GoToPhase{"s2", "droom"});
  const auto asked = invitation_of(ws.model, ws.model.sessions.at("s2"));
  REQUIRE(asked);
  CHECK(asked->template_id == "droom-en-doe");
  CHECK(asked_questions(*asked, nullptr) == std::vector<AskedQuestion>{{"droom", "", "Wat hoop jij?", ""}});
}

TEST_CASE("nobody is asked to write agreements alone, or in a way of working that is gone") {
  Workspace ws = in_droom();
  ws.model.reference.templates.front().zones.front().kind = ZoneKind::kAgreements;
  ws.act(GoToPhase{"s1", "afspraken"});
  CHECK_FALSE(invitation_of(ws.model, ws.model.sessions.at("s1")));
  ws.model.reference.templates.clear();
  CHECK_FALSE(invitation_of(ws.model, ws.model.sessions.at("s1")));
}

TEST_CASE("what comes in is notes at the end of their zone, counted once, and one undo takes it out") {
  Workspace ws = in_droom();
  CHECK(refusal(ws.act(TakeContribution{two_notes(), 5})).empty());
  REQUIRE(ws.model.notes_in("s1", "droom").size() == 5);
  CHECK(ws.model.notes_in("s1", "droom")[3]->text == "Wij eten samen");
  CHECK(ws.model.notes_in("s1", "droom")[4]->text == "Iedereen lacht");
  CHECK(contributions_in(ws.model, "s1") == 1);
  const auto revision = ws.model.revision;
  CHECK(refusal(ws.act(TakeContribution{two_notes(), 9})) == "contribution.twice");
  CHECK(ws.model.revision == revision);
  ws.act(Undo{});
  CHECK(ws.notes_in("droom") == "abc");
  CHECK(contributions_in(ws.model, "s1") == 0);
  CHECK(refusal(ws.act(TakeContribution{two_notes(), 9})).empty());
  CHECK(ws.model.notes_in("s1", "droom").size() == 5);
}

TEST_CASE("a note that was removed does not come back with a second copy") {
  Workspace ws = in_droom();
  ws.act(TakeContribution{two_notes(), 5});
  const std::string id = contributed_note_id(two_notes(), two_notes().notes.front());
  ws.act(Remove{{std::string(kNoteType), id}});
  CHECK(refusal(ws.act(TakeContribution{two_notes(), 5})) == "contribution.twice");
  CHECK(ws.model.notes_in("s1", "droom").size() == 4);
}

TEST_CASE("parts in codes and the whole in a file are one answer, in any order") {
  Contribution whole = two_notes();
  Contribution first = whole, second = whole;
  first.notes.pop_back();
  second.notes.erase(second.notes.begin());
  second.part = 2;
  Workspace ws = in_droom();
  ws.act(TakeContribution{second, 5});
  ws.act(TakeContribution{first, 5});
  CHECK(ws.model.notes_in("s1", "droom").size() == 5);
  CHECK(contributions_in(ws.model, "s1") == 1);
  CHECK(refusal(ws.act(TakeContribution{whole, 5})) == "contribution.twice");
  Workspace other = in_droom();
  other.act(TakeContribution{first, 5});
  CHECK(refusal(other.act(TakeContribution{whole, 5})).empty());
  CHECK(other.model.notes_in("s1", "droom").size() == 5);
}

TEST_CASE("it is known which codes of an answer are still missing, and a file has them all") {
  Contribution whole = two_notes();
  Contribution first = whole, third = whole;
  first.notes.pop_back();
  first.parts = third.parts = 3;
  third.notes.erase(third.notes.begin());
  third.part = 3;
  Workspace ws = in_droom();
  CHECK(missing_parts(ws.model, first) == std::vector<int>{1, 2, 3});
  ws.act(TakeContribution{third, 5});
  CHECK(contributions_in(ws.model, "s1") == 1);
  CHECK(incomplete_contributions(ws.model, "s1") == 1);
  CHECK(missing_parts(ws.model, third) == std::vector<int>{1, 2});
  ws.act(TakeContribution{first, 5});
  CHECK(contributions_in(ws.model, "s1") == 1);
  CHECK(missing_parts(ws.model, first) == std::vector<int>{2});
  CHECK(incomplete_contributions(ws.model, "s1") == 1);
  whole.notes.push_back({"droom", 3, "Elke dag koffie"});
  CHECK(refusal(ws.act(TakeContribution{whole, 5})).empty());
  CHECK(missing_parts(ws.model, first).empty());
  CHECK(incomplete_contributions(ws.model, "s1") == 0);
  CHECK(contributions_in(ws.model, "s1") == 1);
}

TEST_CASE("the code on the wall is no step of undo") {
  Workspace ws = in_droom();
  ws.act(ShowCodeOnWall{"s1", true});
  CHECK(ws.model.sessions.at("s1").code_on_wall);
  ws.act(Undo{});  // the step before: to the phase
  CHECK(ws.model.sessions.at("s1").code_on_wall);
  ws.act(ShowCodeOnWall{"s1", false});
  CHECK_FALSE(ws.model.sessions.at("s1").code_on_wall);
  CHECK(refusal(ws.act(ShowCodeOnWall{"s9", true})) == "edit.gone");
}

TEST_CASE("an answer of one emoji is a picture, and every note knows its table") {
  Workspace ws = in_droom();
  Contribution given = two_notes();
  given.notes[0].text = "\U0001F641";
  given.table = " 3 ";
  ws.act(TakeContribution{given, 5});
  const Note& face = *ws.model.notes_in("s1", "droom")[3];
  CHECK(face.sign == NoteSign::kSad);
  CHECK(face.text.empty());
  CHECK(face.table == "3");
  CHECK(ws.model.notes_in("s1", "droom")[4]->table == "3");
}

TEST_CASE("of a pulse everybody gives one answer, so that five answers are five people") {
  Workspace ws = in_droom();
  ws.model.reference.templates.front().zones[1].pulse = true;
  ws.act(TakeContribution{two_notes(), 5});
  REQUIRE(ws.model.notes_in("s1", "droom").size() == 4);
  CHECK(ws.model.notes_in("s1", "droom")[3]->text == "Wij eten samen");
}

TEST_CASE("a vote counts while its round is open, within the rules, once") {
  Workspace ws = in_droom();
  CHECK(refusal(ws.act(TakeContribution{a_vote(1), 1})) == "contribution.other_round");
  ws.act(OpenVote{"s1", "droom", 2, true});
  CHECK(refusal(ws.act(TakeContribution{a_vote(9), 1})).empty());
  REQUIRE(ws.model.ballots_of("s1").size() == 1);
  CHECK(ws.model.ballots_of("s1").front()->dots == std::map<std::string, int>{{"a", 2}});
  CHECK(refusal(ws.act(TakeContribution{a_vote(9), 1})) == "contribution.twice");
  ws.act(Undo{});
  CHECK(ws.model.ballots_of("s1").empty());
  CHECK(refusal(ws.act(TakeContribution{a_vote(1), 1})).empty());
  ws.act(OpenVote{"s1", "droom", 2, true});
  Contribution late = a_vote(1);
  late.id = "c2";
  CHECK(refusal(ws.act(TakeContribution{late, 1})) == "contribution.other_round");
}

TEST_CASE("what belongs elsewhere, or says nothing, stays out") {
  Workspace ws = in_droom();
  Contribution given = two_notes();
  given.session_id = "s9";
  CHECK(refusal(ws.act(TakeContribution{given, 1})) == "contribution.other_session");
  given = two_notes();
  given.notes.front().zone_id = "elders";
  CHECK(refusal(ws.act(TakeContribution{given, 1})) == "contribution.other_session");
  given = two_notes();
  given.notes.clear();
  CHECK(refusal(ws.act(TakeContribution{given, 1})) == "contribution.empty");
  given = two_notes();
  given.id = std::string(kMaxContributionIdBytes + 1, 'c');
  CHECK(refusal(ws.act(TakeContribution{given, 1})) == "add.bad_id");
  given.id = std::string(kMaxContributionIdBytes, 'c');
  CHECK(refusal(ws.act(TakeContribution{given, 1})).empty());
}

TEST_CASE("a session has a limit on answers") {
  Workspace ws = in_droom();
  Contribution given = two_notes();
  given.notes.pop_back();
  for (std::size_t index = 0; index < kMaxContributionsPerSession; ++index) {
    given.id = "c" + std::to_string(index);
    REQUIRE(refusal(ws.act(TakeContribution{given, index})).empty());
  }
  given.id = "one-more";
  CHECK(refusal(ws.act(TakeContribution{given, 1})) == "contribution.too_many");
}

TEST_CASE("what somebody writes on the tablet is an ordinary edit, and is handed in as one") {
  Workspace ws = in_droom();
  const std::string link = write_invitation(*invitation_of(ws.model, ws.model.sessions.at("s1")));
  ws.act(StartContribution{"c1", link});
  ws.act(edit("contribution", "c1", contribution_text_field("droom", 1), std::string("Wij eten samen")));
  CHECK(refusal(ws.act(edit("contribution", "c1", contribution_text_field("droom", kMaxNotesPerQuestion + 1),
                            std::string("te veel")))) != "");
  const Contribution& written = ws.model.contributions.at("c1");
  CHECK(written.text_of("droom", 1) == "Wij eten samen");
  CHECK_FALSE(written.came_in());
  CHECK(contributions_in(ws.model, "s1") == 0);
  Contribution given = written;
  given.session_id = "s1";
  given.phase_id = "droom";
  CHECK(refusal(ws.act(TakeContribution{given, 3})).empty());
  CHECK(ws.model.contributions.at("c1").came_in());
  CHECK(ws.model.contributions.at("c1").notes.empty());
  CHECK(ws.model.notes_in("s1", "droom").size() == 4);
  ws.act(Undo{});
  CHECK(ws.model.contributions.at("c1").text_of("droom", 1) == "Wij eten samen");
  CHECK(refusal(ws.act(StartContribution{"c1", link})) == "add.exists");
  ws.act(Remove{{std::string(kSessionType), "s1"}});
  CHECK(ws.model.sessions.empty());
}

}  // namespace
}  // namespace overstap
