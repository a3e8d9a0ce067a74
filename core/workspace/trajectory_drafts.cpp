// Decisions, the gates of a trajectory and its dates: what each means in writes, and when it is refused.
#include <algorithm>

#include "core/base/calendar.h"
#include "core/base/text.h"
#include "core/candidate/privacy_guard.h"
#include "core/matching/exceeded.h"
#include "core/workspace/edit_drafts.h"

namespace overstap {

namespace {

constexpr int kDaysPerWeek = 7;

std::string exceeded_codes(const std::vector<Reason>& exceeded) {
  std::string codes;
  for (const Reason& reason : exceeded) codes += (codes.empty() ? "" : "|") + exceeded_code(reason);
  return codes;
}

// Why a decision is not whole yet; exceeded items first, because that sentence says it all.
std::optional<Error> refuse_decision(const RecordDecision& action, bool over_exceeded) {
  const bool has_note = !trimmed(action.note).empty();
  const bool signed_off = !trimmed(action.by).empty() && !action.date.empty();
  if (action.outcome == Outcome::kPutForward && over_exceeded && !(has_note && signed_off)) {
    return Error{"decision.note_needed", ""};
  }
  if (!signed_off) return Error{"decision.name_and_date", ""};
  if (!is_iso_date(action.date)) return Error{"edit.not_a_date", action.date};
  if (!has_note && action.reasons.empty()) return Error{"decision.reason_needed", ""};
  return std::nullopt;
}

// A gate opens with somebody's name, a date and evidence; or it is skipped, with the reason.
std::optional<Error> refuse_status(const TrajectoryStep& step, StepStatus wanted) {
  const auto empty = [](const std::string& text) { return trimmed(text).empty(); };
  if (wanted == StepStatus::kReady && (empty(step.owner) || empty(step.date) || empty(step.evidence))) {
    return Error{"trajectory.gate_closed", ""};
  }
  if (wanted == StepStatus::kSkipped && empty(step.skip_reason)) return Error{"trajectory.skip_needs_reason", ""};
  return std::nullopt;
}

}  // namespace

std::optional<Error> refuse_on_trajectory(const Model& model, const EntityKey& key, std::string_view field,
                                          const Value& value) {
  if (key.type != kTrajectoryType || is_nothing(value)) return std::nullopt;
  const auto parts = split(field, '.');
  if (parts[0] == "step" && parts.size() == 3 && parts[2] == "status") {
    const auto step = static_cast<std::size_t>(parts[1][0] - '1');  // editable_field() let only 1 to 5 through
    return refuse_status(model.trajectory(key.id).steps[step], step_status_from_code(as_text(value)));
  }
  if (parts[0] == "stage") {
    const Decision* decision = model.decision(key.id, parts[1]);
    if (decision == nullptr || decision->outcome != Outcome::kPutForward) {
      return Error{"trajectory.put_forward_first", ""};
    }
  }
  return std::nullopt;
}

Expected<Draft> draft(const Model& model, const RecordDecision& action) {
  const EntityKey key{std::string(kDecisionType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  const FunctionVerdict* verdict = model.verdict(action.candidate_id, action.function_id);
  if (verdict == nullptr) return refuse("edit.gone", action.candidate_id);
  const std::vector<Reason> exceeded = exceeded_items(*verdict);
  if (auto error = refuse_decision(action, !exceeded.empty())) return std::unexpected(std::move(*error));
  Draft result{{}, "undo.decision_recorded"};
  put(result, key, "candidate", action.candidate_id);
  put(result, key, "function", action.function_id);
  put(result, key, "outcome", outcome_code(action.outcome));
  for (const DecisionReason reason : action.reasons) {
    result.writes.push_back({key, decision_reason_field(reason), Value{true}});
  }
  if (!trimmed(action.note).empty()) put(result, key, "note", clean_text(action.note));
  put(result, key, "by", clean_line(action.by));
  put(result, key, "date", action.date);
  if (!exceeded.empty()) put(result, key, "exceeded", exceeded_codes(exceeded));
  result.writes.push_back({key, "rule_version", Value{std::int64_t{kRuleVersion}}});
  return result;
}

// What is left must still be a whole decision: signed, with a reason, and with a note where one was needed.
Expected<Draft> draft(const Model& model, const RectifyDecision& action) {
  const auto found = model.decisions.find(action.id);
  if (found == model.decisions.end()) return refuse("edit.gone", action.id);
  const Decision& old = found->second;
  const std::string note = trimmed(action.note).empty() ? std::string() : clean_text(action.note);
  const std::string by = clean_line(action.by);
  if (note == old.note && by == old.by) return refuse("decision.nothing_rectified");
  const bool put_right_by_somebody = !trimmed(action.rectified_by).empty();
  if (!put_right_by_somebody || trimmed(by).empty() || action.date.empty()) return refuse("decision.rectified_by_whom");
  if (!is_iso_date(action.date)) return refuse("edit.not_a_date", action.date);
  RecordDecision left{.id = old.id,
                      .candidate_id = old.candidate_id,
                      .function_id = old.function_id,
                      .outcome = old.outcome,
                      .reasons = old.reasons,
                      .note = note,
                      .by = by,
                      .date = old.date};
  if (auto error = refuse_decision(left, !old.exceeded.empty())) return std::unexpected(std::move(*error));
  Draft result{{}, "undo.decision_rectified"};
  const EntityKey key{std::string(kDecisionType), action.id};
  const auto replace = [&](std::string_view field, const std::string& before, const std::string& after) {
    if (before == after) return;
    result.writes.push_back({key, std::string(field), after.empty() ? Value{} : Value{after}});
    if (!medical_mentions(before).empty()) result.forgets_history = true;
  };
  replace("note", old.note, note);
  replace("by", old.by, by);
  put(result, key, "rectified_by", clean_line(action.rectified_by));
  put(result, key, "rectified_date", action.date);
  if (result.forgets_history) result.undo_label.clear();
  return result;
}

Expected<Draft> draft(const Model& model, const PlanMilestones& action) {
  if (!model.candidates.contains(action.candidate_id)) return refuse("edit.gone", action.candidate_id);
  const auto first_day = day_number(action.first_day);
  if (!first_day) return refuse("edit.not_a_date", action.first_day);
  const EntityKey key{std::string(kTrajectoryType), action.candidate_id};
  const Trajectory& now = model.trajectory(action.candidate_id);
  Draft result{{}, "undo.milestones_planned"};
  for (std::size_t index = 0; index < kMilestones.size(); ++index) {
    if (now.milestones[index].done) continue;
    const MilestoneRule& rule = kMilestones[index];
    const std::string date = iso_date(*first_day + rule.week * kDaysPerWeek);
    if (date.empty()) return refuse("edit.not_a_date", action.first_day);
    put(result, key, "milestone." + std::string(rule.code) + ".date", date);
  }
  return result;
}

}  // namespace overstap
