// Decisions: what they need, that they stay, and that two coaches' files keep both.
#include <catch2/catch_test_macros.hpp>

#include "core/workspace/funnel.h"
#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

RecordDecision put_forward(const std::string& id = "d1") {
  return {.id = id,
          .candidate_id = "k1",
          .function_id = "thuishulp",
          .outcome = Outcome::kPutForward,
          .reasons = {DecisionReason::kWantsIt},
          .note = "",
          .by = "Ans de Boer",
          .date = "2026-11-20"};
}

// Nothing stands in the way, save kneeling when `kneeling` is less than the tasks ask.
Workspace with_candidate(std::int64_t kneeling = 3, ActorId actor = 7) {
  Workspace ws(actor);
  ws.add_function();
  ws.act(AddCandidate{"k1", "K-01"});
  for (const char* field : {"hours_per_week_now", "hours_per_week_in_3_months"}) {
    ws.act(edit("candidate", "k1", field, std::int64_t{20}));
  }
  ws.act(edit("candidate", "k1", "place", "Groningen"));
  ws.act(edit("candidate", "k1", "transport", "fiets"));
  ws.act(edit("candidate", "k1", "journey_limit_minutes", std::int64_t{60}));
  ws.act(edit("candidate", "k1", "capacity.K.level", kneeling));
  return ws;
}

std::string refusal(Workspace& ws, const Action& action) {
  const UpdateResult result = ws.act(action);
  return result.refused ? result.refused->code : "";
}

TEST_CASE("a decision is kept with its reasons, and can be taken back") {
  Workspace ws = with_candidate();
  REQUIRE(refusal(ws, put_forward()).empty());
  const Decision* decision = ws.model.decision("k1", "thuishulp");
  REQUIRE(decision != nullptr);
  CHECK(decision->outcome == Outcome::kPutForward);
  CHECK(decision->reasons == std::vector{DecisionReason::kWantsIt});
  CHECK(decision->by == "Ans de Boer");
  CHECK(decision->date == "2026-11-20");
  CHECK(decision->exceeded.empty());
  CHECK(decision->rule_version == kRuleVersion);
  ws.act(Undo{});
  CHECK(ws.model.decision("k1", "thuishulp") == nullptr);
  ws.act(Redo{});
  CHECK(ws.model.decision("k1", "thuishulp") != nullptr);
}

TEST_CASE("going on over an exceeded item needs a note, a name and a date") {
  Workspace ws = with_candidate(0);
  REQUIRE(ws.model.verdict("k1", "thuishulp")->verdict == Verdict::kNotNow);
  RecordDecision action = put_forward();
  CHECK(refusal(ws, action) == "decision.note_needed");
  action.note = " \n ";
  CHECK(refusal(ws, action) == "decision.note_needed");
  action.note = "Een collega doet het knielen.";
  action.by = " ";
  CHECK(refusal(ws, action) == "decision.note_needed");
  action.by = "Ans de Boer";
  action.date.clear();
  CHECK(refusal(ws, action) == "decision.note_needed");
  CHECK(ws.model.decisions.empty());
  action.date = "2026-11-20";
  CHECK(refusal(ws, action).empty());
  CHECK(ws.model.decision("k1", "thuishulp")->exceeded == std::vector<std::string>{"load K"});
}

TEST_CASE("not going on over an exceeded item needs no note, but a reason, a name and a date") {
  Workspace ws = with_candidate(0);
  RecordDecision action = put_forward();
  action.outcome = Outcome::kNo;
  action.reasons = {DecisionReason::kLoad};
  CHECK(refusal(ws, action).empty());
  action.id = "d2";
  action.by.clear();
  CHECK(refusal(ws, action) == "decision.name_and_date");
  action.by = "Ans";
  action.date = "2026-02-29";
  CHECK(refusal(ws, action) == "edit.not_a_date");
  action.date = "2026-11-21";
  action.reasons.clear();
  CHECK(refusal(ws, action) == "decision.reason_needed");
  action.note = "De reis is te lang.";
  CHECK(refusal(ws, action).empty());
}

TEST_CASE("what is not known is not exceeded, and a wish is only to talk about") {
  Workspace ws = with_candidate();
  ws.act(edit("candidate", "k1", "capacity.K.level", Value{}));
  ws.act(edit("candidate", "k1", "wish.schoonmaken", "liever_niet"));
  REQUIRE_FALSE(ws.model.verdict("k1", "thuishulp")->blockers.empty());
  CHECK(refusal(ws, put_forward()).empty());
}

TEST_CASE("a decision about somebody or something that is gone, or under a used id, is refused") {
  Workspace ws = with_candidate();
  RecordDecision action = put_forward();
  action.candidate_id = "nobody";
  CHECK(refusal(ws, action) == "edit.gone");
  action = put_forward();
  action.function_id = "nothing";
  CHECK(refusal(ws, action) == "edit.gone");
  CHECK(refusal(ws, put_forward()).empty());
  CHECK(refusal(ws, put_forward()) == "add.exists");
  CHECK(refusal(ws, put_forward("a b")) == "add.bad_id");
}

TEST_CASE("the latest decision counts, of one day the one that was recorded last") {
  Workspace ws = with_candidate();
  RecordDecision later = put_forward("d1"), earlier = put_forward("d2"), same_day = put_forward("d3");
  later.outcome = Outcome::kNotYet;
  earlier.date = "2026-10-01";
  same_day.outcome = Outcome::kNo;
  ws.act(later);
  ws.act(earlier);
  CHECK(ws.model.decision("k1", "thuishulp")->id == "d1");
  ws.act(same_day);
  CHECK(ws.model.decision("k1", "thuishulp")->id == "d3");
  const auto all = ws.model.decisions_of("k1", "thuishulp");
  REQUIRE(all.size() == 3);
  CHECK(all.back()->id == "d2");
}

TEST_CASE("the files of two coaches keep both decisions, in whatever order they are merged") {
  Workspace cleaning = with_candidate(3, 7), care(9);
  care.now += 1'000;
  care.act(Merge{cleaning.model.document.as_change(), Merge::From::kFile});
  RecordDecision no = put_forward("d2");
  no.outcome = Outcome::kNotYet;
  no.by = "Bram Visser";
  no.date = "2026-11-21";
  cleaning.act(put_forward("d1"));
  care.act(no);
  const Change from_care = care.model.document.as_change();
  care.act(Merge{cleaning.model.document.as_change(), Merge::From::kFile});
  cleaning.act(Merge{from_care, Merge::From::kFile});
  CHECK(cleaning.model.document == care.model.document);
  CHECK(cleaning.model.decisions_of("k1").size() == 2);
  CHECK(cleaning.model.decision("k1", "thuishulp")->by == "Bram Visser");
}

TEST_CASE("a decision is written under the names that docs/formats.md promises, and read from them") {
  Workspace ws = with_candidate(0);
  RecordDecision action = put_forward();
  action.note = "Een collega doet het knielen.";
  ws.act(action);
  std::string names;
  for (const auto& [field, reg] : ws.model.document.find({"decision", "d1"})->fields) names += field + " ";
  CHECK(names == "by candidate date exceeded function note outcome reason.wil_graag rule_version ");
  CHECK(as_text(ws.model.document.find({"decision", "d1"})->value("outcome")) == "voordragen");

  Change newer;
  newer.writes.push_back({{"decision", "d1"}, "outcome", {Value{"later_bedacht"}, Stamp{1'799'000'000'000, 0, 5}}});
  ws.act(Merge{newer, Merge::From::kFile});
  CHECK(ws.model.decision("k1", "thuishulp")->outcome == Outcome::kNotYet);  // the careful reading
}

TEST_CASE("a decision cannot be changed afterwards") {
  Workspace ws = with_candidate();
  ws.act(put_forward());
  CHECK(refusal(ws, edit("decision", "d1", "note", "anders")) == "edit.not_editable");
  CHECK(refusal(ws, edit("decision", "d1", "outcome", "niet_doen")) == "edit.not_editable");
}

RectifyDecision rectified(const std::string& note) {
  return {.id = "d1", .note = note, .by = "Ans de Boer", .rectified_by = "Bram Visser", .date = "2026-11-22"};
}

TEST_CASE("a note and a name are put right; that it was, when and by whom stays, the old text does not") {
  Workspace ws = with_candidate();
  RecordDecision action = put_forward();
  action.note = "Woont in Groningen.";
  action.by = "Ans de Boor";
  ws.act(action);
  REQUIRE(refusal(ws, rectified("Woont in Winsum.")).empty());
  const Decision& decision = *ws.model.decision("k1", "thuishulp");
  CHECK(decision.note == "Woont in Winsum.");
  CHECK(decision.by == "Ans de Boer");
  CHECK(decision.rectified_by == "Bram Visser");
  CHECK(decision.rectified_date == "2026-11-22");
  CHECK(decision.date == "2026-11-20");
  CHECK(decision.outcome == Outcome::kPutForward);
  for (const auto& [field, reg] : ws.model.document.find({"decision", "d1"})->fields) {
    CHECK(as_text(reg.value).find("Groningen") == std::string_view::npos);
  }
  ws.act(Undo{});
  CHECK(ws.model.decision("k1", "thuishulp")->note == "Woont in Groningen.");
  CHECK(ws.model.decision("k1", "thuishulp")->rectified_by.empty());
}

TEST_CASE("what looked medical and was put right comes back in no way") {
  Workspace ws = with_candidate();
  RecordDecision action = put_forward();
  action.note = "Heeft een depressie.";
  ws.act(action);
  REQUIRE(refusal(ws, rectified("Wil eerst meelopen.")).empty());
  CHECK_FALSE(ws.model.history.can_undo());
  CHECK(ws.model.decision("k1", "thuishulp")->note == "Wil eerst meelopen.");
  CHECK(ws.model.decision("k1", "thuishulp")->rectified_by == "Bram Visser");
}

TEST_CASE("a note that only has to go can be emptied, while a reason is left") {
  Workspace ws = with_candidate();
  RecordDecision action = put_forward();
  action.note = "Verkeerde kandidaat.";
  ws.act(action);
  CHECK(refusal(ws, rectified(" ")).empty());
  CHECK(ws.model.decision("k1", "thuishulp")->note.empty());

  Workspace over = with_candidate(0);
  action.note = "Een collega doet het knielen.";
  over.act(action);
  CHECK(refusal(over, rectified("")) == "decision.note_needed");

  Workspace without_reason = with_candidate();
  action.reasons.clear();
  without_reason.act(action);
  CHECK(refusal(without_reason, rectified("")) == "decision.reason_needed");
}

TEST_CASE("putting right needs a decision, a difference, names and a date") {
  Workspace ws = with_candidate();
  CHECK(refusal(ws, rectified("Iets.")) == "edit.gone");
  ws.act(put_forward());
  CHECK(refusal(ws, rectified("")) == "decision.nothing_rectified");
  RectifyDecision action = rectified("Iets.");
  action.rectified_by = " ";
  CHECK(refusal(ws, action) == "decision.rectified_by_whom");
  action = rectified("Iets.");
  action.by = "";
  CHECK(refusal(ws, action) == "decision.rectified_by_whom");
  action = rectified("Iets.");
  action.date = "";
  CHECK(refusal(ws, action) == "decision.rectified_by_whom");
  action.date = "gisteren";
  CHECK(refusal(ws, action) == "edit.not_a_date");
  CHECK(ws.model.decision("k1", "thuishulp")->rectified_by.empty());
}

TEST_CASE("who rectified goes along when the candidate is erased, also from an older copy") {
  Workspace ws = with_candidate();
  ws.act(put_forward());
  ws.act(rectified("Iets."));
  const Change copy = ws.model.document.as_change();
  ws.act(Erase{{std::string(kCandidateType), "k1"}});
  ws.act(Merge{copy, Merge::From::kFile});
  for (const auto& [field, reg] : ws.model.document.find({"decision", "d1"})->fields) {
    if (field != kDeletedField) CHECK(is_nothing(reg.value));
  }
}

TEST_CASE("a step after putting forward needs the decision first") {
  Workspace ws = with_candidate();
  const EditField talk = edit("trajectory", "k1", "stage.thuishulp.gesprek", "2026-11-25");
  CHECK(refusal(ws, talk) == "trajectory.put_forward_first");
  ws.act(put_forward());
  CHECK(refusal(ws, talk).empty());
  RecordDecision stop = put_forward("d2");
  stop.outcome = Outcome::kNo;
  stop.date = "2026-11-26";
  ws.act(stop);
  CHECK(refusal(ws, edit("trajectory", "k1", "stage.thuishulp.meelopen", "2026-11-27")) ==
        "trajectory.put_forward_first");
  CHECK(refusal(ws, edit("trajectory", "k1", "stage.thuishulp.gesprek", Value{})).empty());  // a mistake can go
}

TEST_CASE("the funnel counts pairs and people at every stage they reached, and why people stopped") {
  Workspace ws = with_candidate();
  ws.add_function("gastvrouw");
  ws.act(AddCandidate{"k2", "K-02"});
  CHECK(funnel_of(ws.model).pairs.empty());
  ws.act(put_forward("d1"));
  RecordDecision second = put_forward("d2");
  second.function_id = "gastvrouw";
  ws.act(second);
  ws.act(edit("trajectory", "k1", "stage.thuishulp.proefplaatsing", "2026-12-01"));
  RecordDecision no = put_forward("d3");
  no.candidate_id = "k2";
  no.outcome = Outcome::kNo;
  no.reasons = {DecisionReason::kJourney, DecisionReason::kLoad};
  ws.act(no);
  const Funnel funnel = funnel_of(ws.model);
  CHECK(funnel.reached == std::array{2, 1, 1, 1, 0, 0, 0, 0});
  CHECK(funnel.people == std::array{1, 1, 1, 1, 0, 0, 0, 0});
  CHECK(funnel.stopped == 0);
  REQUIRE(funnel.stopped_by.size() == 2);
  CHECK(funnel.stopped_by.front() == std::pair{DecisionReason::kLoad, 1});
  REQUIRE(funnel.pairs.size() == 2);
  CHECK(funnel.pairs[1].stage == Stage::kTrial);
  CHECK(funnel.pairs[1].date == "2026-12-01");
}

TEST_CASE("who was put forward and stopped later still counts as put forward, and as stopped") {
  Workspace ws = with_candidate();
  ws.act(put_forward("d1"));
  RecordDecision no = put_forward("d2");
  no.outcome = Outcome::kNo;
  no.date = "2026-12-01";
  ws.act(no);
  const Funnel funnel = funnel_of(ws.model);
  CHECK(funnel.reached[0] == 1);
  CHECK(funnel.stopped == 1);
}

}  // namespace
}  // namespace overstap
