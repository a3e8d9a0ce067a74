// The trajectory: gates, dates of the law, what is handed over; and that none of it outlives an erased candidate.
#include <catch2/catch_test_macros.hpp>

#include "core/workspace/belongings.h"
#include "core/workspace/handover.h"
#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

Workspace with_candidate(ActorId actor = 7) {
  Workspace ws(actor);
  ws.add_function();
  ws.act(AddCandidate{"k1", "K-01"});
  return ws;
}

EditField on_way(const std::string& field, Value value) { return edit("trajectory", "k1", field, std::move(value)); }

RecordDecision no_decision(const std::string& id = "d1") {
  return {.id = id,
          .candidate_id = "k1",
          .function_id = "thuishulp",
          .outcome = Outcome::kNo,
          .reasons = {DecisionReason::kJourney},
          .note = "Zoekt dichterbij huis",
          .by = "Ans de Boer",
          .date = "2026-11-20"};
}

bool holds_text(const Document& document, std::string_view text) {
  for (const auto& [key, entity] : document.entities()) {
    for (const auto& [field, reg] : entity.fields) {
      if (as_text(reg.value).find(text) != std::string_view::npos) return true;
    }
  }
  return false;
}

std::string refusal(Workspace& ws, const Action& action) {
  const UpdateResult result = ws.act(action);
  return result.refused ? result.refused->code : "";
}

TEST_CASE("a step is ready only with a name, a date and evidence") {
  Workspace ws = with_candidate();
  CHECK(refusal(ws, on_way("step.1.status", "bezig")).empty());
  CHECK(refusal(ws, on_way("step.1.status", "klaar")) == "trajectory.gate_closed");
  ws.act(on_way("step.1.owner", "Ans"));
  ws.act(on_way("step.1.date", "2026-11-20"));
  CHECK(refusal(ws, on_way("step.1.status", "klaar")) == "trajectory.gate_closed");
  ws.act(on_way("step.1.evidence", "Verslag van de werkgroep"));
  CHECK(refusal(ws, on_way("step.1.status", "klaar")).empty());
  CHECK(ws.model.trajectory("k1").steps[0].status == StepStatus::kReady);
  ws.act(Undo{});
  CHECK(ws.model.trajectory("k1").steps[0].status == StepStatus::kBusy);
}

TEST_CASE("a step may be skipped, with the reason") {
  Workspace ws = with_candidate();
  CHECK(refusal(ws, on_way("step.5.status", "overgeslagen")) == "trajectory.skip_needs_reason");
  ws.act(on_way("step.5.skip_reason", "Het team deed dit al"));
  CHECK(refusal(ws, on_way("step.5.status", "overgeslagen")).empty());
}

TEST_CASE("there are five steps, and a trajectory of somebody who is there") {
  Workspace ws = with_candidate();
  CHECK(refusal(ws, on_way("step.5.owner", "Ans")).empty());
  CHECK(refusal(ws, on_way("step.6.owner", "Ans")) == "edit.not_editable");
  CHECK(refusal(ws, on_way("step.0.owner", "Ans")) == "edit.not_editable");
  CHECK(refusal(ws, on_way("milestone.week_7.date", "2026-11-20")) == "edit.not_editable");
  CHECK(refusal(ws, edit("trajectory", "nobody", "step.1.owner", "Ans")) == "edit.gone");
}

TEST_CASE("the dates are counted from the first day, which is kept nowhere") {
  Workspace ws = with_candidate();
  CHECK(refusal(ws, PlanMilestones{"k1", "2026-13-01"}) == "edit.not_a_date");
  CHECK(refusal(ws, PlanMilestones{"nobody", "2026-01-05"}) == "edit.gone");
  ws.act(on_way("milestone.week_6.date", "2026-02-20"));
  ws.act(on_way("milestone.week_6.done", true));
  CHECK(refusal(ws, PlanMilestones{"k1", "2026-01-05"}).empty());
  const Trajectory& way = ws.model.trajectory("k1");
  CHECK(way.milestones[0].date == "2026-02-20");  // done already
  CHECK(way.milestones[1].date == "2026-03-02");  // 8 weeks
  CHECK(way.milestones.back().date == "2028-01-03");
  CHECK_FALSE(holds_text(ws.model.document, "2026-01-05"));
  ws.act(Undo{});
  CHECK(ws.model.trajectory("k1").milestones[1].date.empty());
}

TEST_CASE("a first day so late that the dates would leave the calendar is refused whole") {
  Workspace ws = with_candidate();
  CHECK(refusal(ws, PlanMilestones{"k1", "9999-01-01"}) == "edit.not_a_date");
  CHECK(ws.model.trajectory("k1").milestones[0].date.empty());
}

TEST_CASE("an erased candidate takes decisions and trajectory along") {
  Workspace ws = with_candidate();
  ws.act(no_decision());
  ws.act(on_way("step.1.lesson", "Begin bij de organisatie"));
  ws.act(Erase{{"candidate", "k1"}});
  CHECK(ws.model.decisions.empty());
  CHECK(ws.model.trajectories.empty());
  CHECK_FALSE(holds_text(ws.model.document, "dichterbij"));
  CHECK_FALSE(holds_text(ws.model.document, "Begin bij"));
}

TEST_CASE("removing a candidate hides decisions and trajectory, and undo brings them back") {
  Workspace ws = with_candidate();
  ws.act(no_decision());
  ws.act(on_way("step.1.lesson", "Begin bij de organisatie"));
  ws.act(Remove{{"candidate", "k1"}});
  CHECK(ws.model.decisions.empty());
  CHECK(ws.model.trajectories.empty());
  ws.act(Undo{});
  CHECK(ws.model.decisions.size() == 1);
  CHECK(ws.model.trajectory("k1").steps[0].lesson == "Begin bij de organisatie");
}

TEST_CASE("what an older copy brings in about an erased candidate is gone at once, and never reaches the journal") {
  Workspace here = with_candidate(), there(9);
  there.act(Merge{here.model.document.as_change(), Merge::From::kFile});
  there.act(no_decision("d9"));
  there.act(on_way("step.2.lesson", "Taken ruilen helpt"));
  there.act(on_way("stage.later.gesprek", Value{}));
  here.act(Erase{{"candidate", "k1"}});
  const ImportPreview preview = preview_import(here.model, there.model.document.as_change());
  CHECK(preview.added == 0);
  CHECK(preview.lines.empty());
  const UpdateResult result = here.act(Merge{there.model.document.as_change(), Merge::From::kFile});
  CHECK(here.model.decisions.empty());
  CHECK_FALSE(holds_text(here.model.document, "dichterbij"));
  CHECK_FALSE(holds_text(here.model.document, "ruilen"));
  for (const Effect& effect : result.effects) {
    if (const auto* journal = std::get_if<AppendToJournal>(&effect)) {
      for (const Write& write : journal->change.writes)
        CHECK(as_text(write.reg.value).find("dichterbij") == std::string_view::npos);
    }
  }
  // And over there the same, once the erasing arrives, also of what was never here.
  there.act(Merge{here.model.document.as_change(), Merge::From::kFile});
  CHECK(there.model.decisions.empty());
  CHECK_FALSE(holds_text(there.model.document, "dichterbij"));
}

TEST_CASE("the erasing arrives in a copy that knows more than the one that erased") {
  Workspace here = with_candidate(), there(9);
  there.act(Merge{here.model.document.as_change(), Merge::From::kFile});
  there.act(no_decision("d9"));
  const UpdateResult erased = here.act(Erase{{"candidate", "k1"}});
  there.act(Merge{erased.change, Merge::From::kOtherTab});
  CHECK(there.model.decisions.empty());
  CHECK_FALSE(holds_text(there.model.document, "dichterbij"));
}

TEST_CASE("a removed candidate is not an erased one: what comes in later is kept") {
  Workspace here = with_candidate(), there(9);
  there.act(Merge{here.model.document.as_change(), Merge::From::kFile});
  there.act(no_decision("d9"));
  here.act(Remove{{"candidate", "k1"}});
  CHECK_FALSE(is_erased(here.model.document, "k1"));
  here.act(Merge{there.model.document.as_change(), Merge::From::kFile});
  CHECK(holds_text(here.model.document, "dichterbij"));
}

TEST_CASE("a handover holds one candidate with decisions, trajectory and own functions, and nobody else") {
  Workspace ws = with_candidate();
  ws.act(AddCandidate{"k2", "K-02"});
  ws.act(edit("candidate", "k2", "note", "Iemand anders"));
  ws.act(edit("function", "thuishulp", "name", "Hulp in huis"));
  ws.act(no_decision());
  ws.act(on_way("step.1.lesson", "Begin bij de organisatie"));
  const Document handed = handover_of(ws.model, "k1");
  Workspace next(11);
  next.act(Merge{handed.as_change(), Merge::From::kFile});
  CHECK(next.model.candidates.size() == 1);
  CHECK(next.model.decisions.size() == 1);
  CHECK(next.model.trajectory("k1").steps[0].lesson == "Begin bij de organisatie");
  CHECK(next.model.function_name("thuishulp") == "Hulp in huis");
  CHECK_FALSE(holds_text(handed, "Iemand anders"));
  CHECK(next.model.tasks.empty());  // shipped, unchanged: the other coach has them
  CHECK(handover_of(ws.model, "nobody").entities().empty());
}

}  // namespace
}  // namespace overstap
