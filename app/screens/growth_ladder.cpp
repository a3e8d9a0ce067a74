// The ladder of one task for one person, and the form that signs a step off.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/growth_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_combo.h"
#include "app/screens/written_date.h"
#include "core/base/text.h"
#include "core/candidate/privacy_guard.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kStone = 32, kStoneGap = theme::kSpace3, kStoneRadius = theme::kRadiusStone, kTick = 18;
constexpr float kFieldGap = theme::kSpace3;

std::vector<const SignOff*> of_step(const TaskGrowth& growth, int step) {
  std::vector<const SignOff*> found;
  std::ranges::copy_if(growth.sign_offs, std::back_inserter(found),
                       [step](const SignOff* sign_off) { return sign_off->step == step; });
  return found;
}

// "20 november 2026, J. Bakker. Afdeling Linde. Bewijs: 3 keer zelf gedaan."
std::string signed_text(const ScreenContext& context, const SignOff& sign_off, const std::string& step_now) {
  const Phrases& t = context.t;
  std::string text = t("growth.signed", {{"date", t.date(sign_off.date)}, {"name", sign_off.by}});
  if (!sign_off.context.empty()) text += " " + upper_first(sign_off.context) + ".";
  if (!sign_off.evidence.empty()) text += " " + t("growth.evidence_is", {{"evidence", sign_off.evidence}});
  if (sign_off.step_name != step_now) text += " " + t("growth.was_called", {{"step", sign_off.step_name}});
  return text;
}

void draw_stone(ui::Ui& ui, float x, float y, int step, bool is_signed) {
  const ui::Rect rect{x, y, kStone, kStone};
  ui.fill(rect, ui.paint(is_signed ? ui::Colour::kPrimary : ui::Colour::kSunken), kStoneRadius);
  if (!is_signed) ui.edge(rect, ui.paint(ui::Colour::kControlLine), kStoneRadius, 1);
  if (is_signed) {
    ui.icon(icon::kCheck, rect.centre_x(), rect.centre_y(), kTick, ui.paint(ui::Colour::kOnPrimary));
    return;
  }
  const float line = ui.line_height(ui::Type::kLabel);
  ui.paint_text(
      {rect.x, rect.centre_y() - line / 2, rect.width, line}, std::to_string(step),
      {.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre, .wrap = false});
}

void draw_signed(Column& column, const ScreenContext& context, const SignOff& sign_off, const std::string& step_now,
                 Outbox& out) {
  ui::Ui& ui = column.ui();
  column.text(signed_text(context, sign_off, step_now), kLabelText);
  const std::string label = context.t("growth.remove"), spoken = sign_off.step_name;
  const ui::Button button{.label = label,
                          .icon = icon::kTrash2,
                          .kind = ui::ButtonKind::kQuiet,
                          .size = ui::ButtonSize::kSmall,
                          .description = spoken};
  const ui::Rect strip = column.take(std::max(ui.target_height(), ui.button_height(ui::ButtonSize::kSmall)));
  if (ui.button("remove-" + sign_off.id,
                {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button)) {
    out.send(Action{Remove{{std::string(kSignOffType), sign_off.id}}});
  }
}

void draw_step(Column& column, const ScreenContext& context, const GrowthView& view, int step, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto at = static_cast<std::size_t>(step);
  const std::string& words = view.function.steps[at];
  const std::vector<const SignOff*> sign_offs = of_step(view.task, step);
  const int count = static_cast<int>(view.function.steps.size());
  const auto item = ui.group(ui::Role::kListItem, std::to_string(step),
                             {column.x(), column.y(), column.width(), kStone}, {}, count - step, count);
  draw_stone(ui, column.x(), column.y(), step, !sign_offs.empty());
  const float indent = ui.cramped() ? 0 : kStone + kStoneGap;
  Column inside(ui, {column.x() + indent, column.y() + (ui.cramped() ? kStone : 0), column.width() - indent, 0});
  const std::string title = context.t("growth.step", {{"n", std::to_string(step)}, {"step", words}});
  inside.space(std::max(0.f, (kStone - ui.line_height(ui::Type::kBody)) / 2));
  inside.text(title, {.weight = ui::Weight::kSemibold});
  const std::string hours = step_hours_text(context.t, view.candidate, view.function.step_hours_min[at]);
  if (!hours.empty()) inside.icon_line(icon::kClock, hours);
  for (const SignOff* sign_off : sign_offs) draw_signed(inside, context, *sign_off, words, out);
  column.move_to(std::max(inside.y(), column.y() + kStone) + theme::kSpace2);
}

// The next step, or the highest when all are signed.
int next_step(const GrowthView& view) {
  const int last = static_cast<int>(view.function.steps.size()) - 1;
  return std::min(last, view.task.reached ? *view.task.reached + 1 : 0);
}

class Form {
 public:
  Form(Column& column, const ScreenContext& context) : column_(column), context_(context), view_(context.view) {}

  SignOffForm& form() { return view_.sign_off; }
  const ViewState& view() const { return view_; }
  bool changed = false;

  void line(ui::Key key, std::string_view phrase, std::string& value, std::string_view hint = {},
            std::string_view error = {}, bool required = false) {
    const std::string label = context_.t(phrase);
    ui::Ui& ui = column_.ui();
    const ui::TextField field{.label = label, .value = value, .hint = hint, .error = error, .required = required};
    if (auto typed = ui.text_field(key, column_.take(ui.field_height(field, column_.width())), field)) {
      value = std::move(*typed);
      changed = true;
    }
    column_.space(kFieldGap);
  }

 private:
  Column& column_;
  const ScreenContext& context_;
  ViewState view_;
};

}  // namespace

std::string step_hours_text(const Phrases& t, const Candidate& candidate, int hours_min) {
  const std::string asked = std::to_string(hours_min);
  const auto hours = [](const std::optional<int>& known) { return std::to_string(known.value_or(0)); };
  switch (weigh_step_hours(candidate, hours_min)) {
    case StepHours::kNoDemand:
      return {};
    case StepHours::kEnough:
      return t("growth.hours_enough", {{"asked", asked}, {"hours", hours(candidate.hours_per_week_now)}});
    case StepHours::kEnoughIn3Months:
      return t("growth.hours_later", {{"asked", asked}, {"hours", hours(candidate.hours_per_week_in_3_months)}});
    case StepHours::kTooFew: {
      const int most =
          std::max(candidate.hours_per_week_now.value_or(0), candidate.hours_per_week_in_3_months.value_or(0));
      return t("growth.hours_too_few", {{"asked", asked}, {"hours", std::to_string(most)}});
    }
    case StepHours::kUnknown:
      break;
  }
  return t("growth.hours_unknown", {{"asked", asked}});
}

void draw_signed_ladder(Column& column, const ScreenContext& context, const GrowthView& view, Outbox& out) {
  const std::string title = context.t("passport.ladder");
  const auto list =
      column.ui().group(ui::Role::kList, "signed-ladder", {column.x(), column.y(), column.width(), 0}, title);
  // As on a real ladder the highest step is at the top.
  for (int step = static_cast<int>(view.function.steps.size()) - 1; step >= 0; --step) {
    draw_step(column, context, view, step, out);
  }
}

void draw_sign_off_form(Column& column, const ScreenContext& context, const GrowthView& growth, Outbox& out) {
  const Phrases& t = context.t;
  ui::Ui& ui = column.ui();
  const auto scope = ui.scope("sign-off");
  column.heading(t("growth.sign_off"), 3);
  column.space(theme::kSpace2);
  Form form(column, context);
  SignOffForm& filled = form.form();
  std::vector<std::string> names;
  std::vector<ui::Option> options;
  for (std::size_t step = 0; step < growth.function.steps.size(); ++step) {
    names.push_back(t("growth.step", {{"n", std::to_string(step)}, {"step", growth.function.steps[step]}}));
  }
  for (const std::string& name : names) options.push_back({.label = name});
  const int step = std::clamp(filled.step.value_or(next_step(growth)), 0, static_cast<int>(options.size()) - 1);
  const std::string step_label = t("growth.which_step");
  if (const auto chosen = stack_combo(column, "step", step_label, options, step)) {
    filled.step = *chosen;
    form.changed = true;
  }
  column.space(kFieldGap);
  const std::string shown_date = filled.date.empty() ? written_date(context.view.today) : filled.date;
  std::string date = shown_date;
  const std::optional<std::string> iso = iso_from_written(shown_date);
  const std::string date_error = iso ? std::string() : t("field.date");
  form.line("date", "growth.date", date, {}, date_error);
  if (date != shown_date) filled.date = date;
  form.line("by", "growth.by", filled.by, t("growth.by_hint"), {}, true);
  form.line("context", "growth.context", filled.context, t("growth.context_hint"));
  form.line("evidence", "growth.evidence", filled.evidence,
            growth.task.task->proof.empty() ? t("growth.evidence_hint") : growth.task.task->proof);
  // Warns and does not stop: a person decides what is written.
  if (!medical_mentions(filled.context).empty() || !medical_mentions(filled.evidence).empty()) {
    const auto alert = ui.group(ui::Role::kStatus, "medical", {column.x(), column.y(), column.width(), 0});
    column.icon_line(icon::kTriangleAlert, t("growth.looks_medical"));
    column.space(kFieldGap);
  }
  const std::string label = t("growth.do_sign_off");
  if (ui.button("sign", column.take(ui.target_height()),
                {.label = label, .icon = icon::kBadgeCheck, .kind = ui::ButtonKind::kPrimary}) &&
      iso) {
    out.send(Action{AddSignOff{.id = out.new_id(),
                               .candidate_id = growth.candidate.id,
                               .task_id = growth.task.task->id,
                               .step = step,
                               .date = *iso,
                               .by = filled.by,
                               .context = filled.context,
                               .evidence = filled.evidence}});
    if (!trimmed(filled.by).empty()) {
      // The same person often signs several tasks on one day.
      filled.step.reset();
      filled.evidence.clear();
      form.changed = true;
    }
  }
  if (form.changed) out.send(form.view());
}

}  // namespace overstap
