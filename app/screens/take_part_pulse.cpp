// Taking part where everybody gives one answer: a face, or one word. And at which table somebody sits.
#include <string>

#include "app/screens/session_note_signs.h"
#include "app/screens/take_part_parts.h"
#include "core/base/text.h"
#include "core/candidate/privacy_guard.h"
#include "core/workshop/pulse.h"

namespace overstap {

namespace {

void write(const Contribution& contribution, const std::string& field, Value value, Outbox& out) {
  out.send(Action{EditField{{std::string(kContributionType), contribution.id}, field, std::move(value)}});
}

}  // namespace

void draw_pulse_answer(const ScreenContext& context, const TakingPart& part, const AskedQuestion& asked, Column& column,
                       Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string field = contribution_text_field(asked.zone_id, 1);
  const std::string value(part.contribution.text_of(asked.zone_id, 1));
  const auto face = note_sign_from_emoji(value);
  if (const auto chosen = draw_answer_choice(context, face, kPulseSigns, context.t("take_part.face"), column)) {
    write(part.contribution, field, chosen->sign ? Value{std::string(note_sign_emoji(*chosen->sign))} : Value{}, out);
  }
  column.space(theme::kSpace4);
  const std::string label = context.t("take_part.or_word"), words = face ? std::string() : value;
  const std::string medical = medical_mentions(words).empty() ? std::string() : context.t("take_part.medical");
  const ui::TextField word{
      .label = label, .value = words, .error = medical, .max_code_points = static_cast<int>(kMaxLineCodePoints)};
  const auto typed = ui.text_field("word", column.take(ui.field_height(word, column.width())), word);
  column.space(theme::kSpace3);
  if (typed && *typed != words) write(part.contribution, field, typed->empty() ? Value{} : Value{*typed}, out);
}

void draw_own_table(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out) {
  const SessionTemplate* form = context.model.find_template(part.invitation.template_id);
  if (form == nullptr || !form->has_tables) return;
  ui::Ui& ui = column.ui();
  const std::string label = context.t("take_part.table");
  const ui::TextField field{
      .label = label, .value = part.contribution.table, .max_code_points = static_cast<int>(kMaxTableCodePoints)};
  const auto typed = ui.text_field("table", column.take(ui.field_height(field, column.width())), field);
  column.space(theme::kSpace3);
  if (typed && *typed != part.contribution.table) {
    write(part.contribution, "table", typed->empty() ? Value{} : Value{*typed}, out);
  }
}

}  // namespace overstap
