#include "core/explain/session_outcome_text.h"

namespace overstap {

std::string table_words(const Phrases& phrases, const std::string& table) {
  return table.empty() ? phrases("plan.no_table") : phrases("plan.table", {{"table", table}});
}

std::string plan_change_words(const Phrases& phrases, PlanChange change) {
  return phrases("plan.change." + std::string(plan_change_code(change)));
}

std::string plan_counts(const Phrases& phrases, const PlanOfTable& plan) {
  std::string text;
  for (const PlanChange change : kPlanChanges) {
    const std::string key = "plan.count." + std::string(plan_change_code(change));
    text += (text.empty() ? "" : ", ") + phrases(key, {{"n", std::to_string(plan.count(change))}});
  }
  return text;
}

std::string plan_line_words(const Phrases& phrases, const PlanLine& line) {
  const std::string& words = line.change == PlanChange::kGone ? line.before : line.after;
  const std::string shown = words.empty() ? phrases("plan.only_sign") : words;
  if (line.change != PlanChange::kChanged) return shown;
  return phrases("plan.was", {{"after", shown}, {"before", line.before}});
}

std::string pulse_row_name(const Phrases& phrases, std::size_t row) {
  if (row >= kPulseSigns.size()) return phrases("pulse.others");
  return phrases("board.answer." + std::string(note_sign_code(kPulseSigns[row])));
}

int pulse_row_answers(const PulseCount& count, std::size_t row) {
  return row < kPulseSigns.size() ? count.of_sign[row] : count.others;
}

std::string pulse_share(const Phrases& phrases, const PulseCount& count, std::size_t row) {
  const int answers = pulse_row_answers(count, row);
  return phrases("pulse.share", {{"n", std::to_string(answers)}, {"all", std::to_string(count.answers)}});
}

std::string pulse_not_yet(const Phrases& phrases, const PulseCount& count) {
  return phrases.counted("pulse.not_yet", static_cast<long long>(kLeastAnonymousAnswers) - count.answers);
}

}  // namespace overstap
