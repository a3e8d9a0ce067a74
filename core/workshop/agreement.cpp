#include "core/workshop/agreement.h"

#include "core/base/code_table.h"
#include "core/base/text.h"
#include "core/workshop/number_within.h"

namespace overstap {

namespace {

constexpr CodeTable<AgreementResult, 4> kResultCodes{{"", "gelukt", "deels", "niet"}};
constexpr int kMostNumber = 9'999;

}  // namespace

std::string_view agreement_result_code(AgreementResult result) { return kResultCodes.code(result); }
AgreementResult agreement_result_from_code(std::string_view code) {
  return kResultCodes.find(code).value_or(AgreementResult::kNotAskedYet);
}

Agreement read_agreement(const std::string& id, const Entity& entity) {
  const auto text = [&entity](std::string_view field) { return std::string(as_text(entity.value(field))); };
  Agreement agreement{.id = id, .session_id = text("session")};
  agreement.number = number_within(entity.value("number"), 1, 1, kMostNumber);
  agreement.what = text("what");
  agreement.who = text("who");
  agreement.helper = text("helper");
  agreement.team = text("team");
  agreement.date = text("date");
  agreement.candidate_id = text("candidate");
  agreement.task_id = text("task");
  agreement.note_id = text("note");
  agreement.result = agreement_result_from_code(text("result"));
  agreement.result_note = text("result_note");
  return agreement;
}

bool is_complete(const Agreement& agreement) {
  return !trimmed(agreement.what).empty() && !trimmed(agreement.who).empty() && !agreement.date.empty();
}

}  // namespace overstap
