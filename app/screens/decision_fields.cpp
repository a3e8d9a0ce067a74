#include "app/screens/decision_fields.h"

#include "app/screens/candidate_parts.h"
#include "core/base/text.h"

namespace overstap {
namespace {

constexpr int kMostOfDate = 20;  // letters: "3 november 2026", and room to mistype

bool stack_field(Column& column, ui::Key key, std::string& text, const ui::TextField& field) {
  const auto typed = column.ui().text_field(key, column.take(column.ui().field_height(field, column.width())), field);
  column.space(kDecisionFieldGap);
  if (!typed) return false;
  text = *typed;
  return true;
}

}  // namespace

bool stack_decision_note(const ScreenContext& context, Column& column, std::string& note, std::string_view label,
                         std::string_view hint) {
  const std::string before = note;
  const bool changed = stack_field(column, "note", note,
                                   {.label = label,
                                    .value = before,
                                    .hint = hint,
                                    .multiline = true,
                                    .max_code_points = static_cast<int>(kMaxTextCodePoints)});
  draw_medical_warning(column, context, before);
  if (!before.empty()) column.space(kDecisionFieldGap);
  return changed;
}

bool stack_decision_line(Column& column, ui::Key key, std::string& text, std::string_view label) {
  return stack_field(column, key, text, {.label = label, .value = text});
}

bool stack_decision_date(Column& column, std::string& date, std::string_view label) {
  return stack_field(column, "date", date, {.label = label, .value = date, .max_code_points = kMostOfDate});
}

}  // namespace overstap
