#include "app/screens/decision_rectify.h"

#include <algorithm>

#include "app/screens/decision_fields.h"
#include "app/screens/written_date.h"
#include "core/workspace/edit_drafts.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

void send(const ScreenContext& context, const RectifyForm& form, Outbox& out) {
  ViewState view = context.view;
  view.rectify = form;
  out.send(view);
}

bool stack_button(Column& column, ui::Key key, const ui::Button& button) {
  ui::Ui& ui = column.ui();
  const ui::Rect strip = column.take(std::max(ui.button_height(button.size), ui.target_height()));
  return ui.button(key, {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button);
}

// Asked first whether it is whole, so that a refused form stays as it was typed.
void record(const ScreenContext& context, const RectifyForm& form, Outbox& out) {
  RectifyDecision action{.id = form.decision_id,
                         .note = form.note,
                         .by = form.by,
                         .rectified_by = form.rectified_by,
                         .date = iso_from_written(form.date).value_or(form.date)};
  ViewState view = context.view;
  view.error.reset();
  if (const auto whole = draft(context.model, action); !whole) {
    view.error = whole.error();
  } else {
    view.rectify = {};
    out.send(Action{std::move(action)});
  }
  out.send(view);
}

}  // namespace

float rectify_button_height(const ui::Ui& ui) {
  return theme::kSpace1 + std::max(ui.button_height(ui::ButtonSize::kSmall), ui.target_height());
}

void stack_rectify_button(const ScreenContext& context, Column& column, const Decision& decision,
                          const std::string& title, Outbox& out) {
  column.space(theme::kSpace1);
  const bool open = context.view.rectify.decision_id == decision.id;
  const std::string label = context.t(open ? "decision.rectify_leave" : "decision.rectify"),
                    said = context.t("decision.rectify_which", {{"what", title}});
  const ui::Button button{.label = label,
                          .icon = icon::kPencil,
                          .kind = ui::ButtonKind::kQuiet,
                          .size = ui::ButtonSize::kSmall,
                          .description = said};
  if (!stack_button(column, "rectify", button)) return;
  if (open) return send(context, {}, out);
  send(context,
       {.decision_id = decision.id,
        .note = decision.note,
        .by = decision.by,
        .rectified_by = {},
        .date = written_date(context.view.today)},
       out);
}

void draw_rectify_form(const ScreenContext& context, Column& column, Outbox& out) {
  RectifyForm form = context.view.rectify;
  const std::string title = context.t("decision.rectify_title"), note = context.t("decision.rectify_note"),
                    hint = context.t("decision.rectify_hint"), by = context.t("decision.by"),
                    name = context.t("decision.rectify_name"), date = context.t("decision.rectify_date");
  const auto group =
      column.ui().group(ui::Role::kGroup, "rectify_form", {column.x(), column.y(), column.width(), 0}, title);
  column.space(theme::kSpace3);
  column.heading(title, 3);
  column.space(theme::kSpace2);
  bool changed = stack_decision_note(context, column, form.note, note, hint);
  changed = stack_decision_line(column, "by", form.by, by) || changed;
  changed = stack_decision_line(column, "rectified_by", form.rectified_by, name) || changed;
  changed = stack_decision_date(column, form.date, date) || changed;
  if (changed) send(context, form, out);
  const std::string keep = context.t("decision.rectify_record");
  if (stack_button(column, "rectify_record", {.label = keep, .icon = icon::kCheck, .kind = ui::ButtonKind::kPrimary})) {
    record(context, form, out);
  }
}

}  // namespace overstap
