#include "core/candidate/decision.h"

#include <tuple>

#include "core/base/code_table.h"
#include "core/base/text.h"
#include "core/passport/field_reading.h"

namespace overstap {

namespace {

constexpr CodeTable<Outcome, kOutcomes.size()> kOutcomeCodes{{"voordragen", "nog_niet", "niet_doen"}};
constexpr CodeTable<DecisionReason, kDecisionReasons.size()> kReasonCodes{
    {"wil_graag", "kan_taken", "wijziging_geregeld", "belasting", "reis", "uren", "dagdeel", "taal", "wil_niet",
     "geen_plek", "anders"}};
constexpr int kMaxRuleVersion = 9999;

}  // namespace

std::string_view outcome_code(Outcome outcome) { return kOutcomeCodes.code(outcome); }
std::optional<Outcome> outcome_from_code(std::string_view code) { return kOutcomeCodes.find(code); }
std::string_view decision_reason_code(DecisionReason reason) { return kReasonCodes.code(reason); }
std::string decision_reason_field(DecisionReason reason) {
  return "reason." + std::string(decision_reason_code(reason));
}

Decision read_decision(const std::string& id, const Entity& entity) {
  Decision decision;
  decision.id = id;
  decision.candidate_id = text_of(entity, "candidate");
  decision.function_id = text_of(entity, "function");
  decision.outcome = outcome_from_code(as_text(entity.value("outcome"))).value_or(Outcome::kNotYet);
  for (const DecisionReason reason : kDecisionReasons) {
    if (as_flag(entity.value(decision_reason_field(reason)))) decision.reasons.push_back(reason);
  }
  decision.note = text_of(entity, "note");
  decision.by = text_of(entity, "by");
  decision.date = text_of(entity, "date");
  decision.rectified_by = text_of(entity, "rectified_by");
  decision.rectified_date = text_of(entity, "rectified_date");
  for (const std::string_view item : split(as_text(entity.value("exceeded")), '|')) {
    if (!item.empty()) decision.exceeded.emplace_back(item);
  }
  decision.rule_version = number_in_bounds(entity, "rule_version", 0, kMaxRuleVersion).value_or(0);
  if (const auto outcome = entity.fields.find("outcome"); outcome != entity.fields.end()) {
    decision.recorded = outcome->second.stamp;
  }
  return decision;
}

bool is_later(const Decision& left, const Decision& right) {
  return std::tie(left.date, left.recorded, left.id) > std::tie(right.date, right.recorded, right.id);
}

}  // namespace overstap
