#include "core/explain/decision_text.h"

#include "core/base/text.h"
#include "core/explain/reason_text.h"

namespace overstap {

namespace {

void add(std::string& list, const std::string& item) { list += list.empty() ? item : ", " + lower_first(item); }

}  // namespace

std::string outcome_text(const Phrases& phrases, Outcome outcome) {
  return phrases("outcome." + std::string(outcome_code(outcome)));
}

std::string decision_reason_text(const Phrases& phrases, DecisionReason reason) {
  return phrases("decision_reason." + std::string(decision_reason_code(reason)));
}

std::string exceeded_text(const Phrases& phrases, const std::string& code) {
  const auto parts = split(code, ' ');
  if (parts.size() != 2) return phrases("criterion." + std::string(parts[0]));
  if (parts[0] == criterion_code(Criterion::kLoad)) return load_item_name(phrases, parts[1]);
  if (parts[0] == criterion_code(Criterion::kWeekLoad)) {
    return phrases("reason.week_load.title", {{"name", load_item_name(phrases, parts[1])}});
  }
  return phrases(std::string(parts[0]) + "." + std::string(parts[1]));  // "daypart avond"
}

std::string reasons_line(const Phrases& phrases, const Decision& decision) {
  std::string line;
  for (const DecisionReason reason : decision.reasons) add(line, decision_reason_text(phrases, reason));
  return line;
}

std::string signed_line(const Phrases& phrases, const Decision& decision) {
  return phrases("decision.signed", {{"name", decision.by}, {"date", phrases.date(decision.date)}});
}

std::string rectified_line(const Phrases& phrases, const Decision& decision) {
  if (decision.rectified_by.empty()) return {};
  return phrases("decision.rectified",
                 {{"name", decision.rectified_by}, {"date", phrases.date(decision.rectified_date)}});
}

std::string exceeded_line(const Phrases& phrases, const Decision& decision) {
  std::string items;
  for (const std::string& code : decision.exceeded) add(items, exceeded_text(phrases, code));
  if (items.empty()) return items;
  return phrases("decision.went_over",
                 {{"items", lower_first(items)}, {"version", std::to_string(decision.rule_version)}});
}

std::string stage_text(const Phrases& phrases, Stage stage) {
  return phrases("stage." + std::string(stage_code(stage)));
}

std::string step_status_text(const Phrases& phrases, StepStatus status) {
  const std::string_view code = step_status_code(status);
  return phrases("step_status." + std::string(code.empty() ? "niet_gestart" : code));
}

}  // namespace overstap
