// What the facilitator says in this phase and how long it takes, the next phase, and the buttons under the board.
#include <algorithm>
#include <string>

#include "app/screens/read_aloud.h"
#include "app/screens/screen_area.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kGap = theme::kSpace2;

void draw_next(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  const auto next = static_cast<std::size_t>(session.phase) + 1;
  if (session.form == nullptr || next >= session.phases.size()) return;
  const Phase& phase = session.phases[next];
  ui::Ui& ui = column.ui();
  const std::string label = context.t("session.next_phase", {{"zone", phase.title}});
  const ui::Button button{.label = label, .kind = ui::ButtonKind::kQuiet, .trailing_icon = icon::kArrowRight};
  const ui::Rect strip = column.take(ui.button_height(ui::ButtonSize::kNormal));
  const float width = std::min(strip.width, ui.button_width(button));
  if (!ui.button("next-phase", {strip.centre_x() - width / 2, strip.y, width, strip.height}, button)) return;
  out.send(Action{GoToPhase{.session_id = session.session.id, .phase_id = phase.id}});
  ViewState view = context.view;
  view.shown_zone.clear();
  out.send(view);
}

// "Terug: briefje verplaatst". The name of the step is left out when there is no room; it is still said.
struct StepButton {
  ui::Key key;
  std::string_view plain_key, named_key;
  const std::string& step;
  ui::IconName icon;
  bool possible;
  ui::Shortcut shortcut;
};

bool draw_step(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const StepButton& step, bool icon_only) {
  const std::string named =
      step.possible ? context.t(step.named_key, {{"step", context.t(step.step)}}) : context.t(step.plain_key);
  const std::string plain = context.t(step.plain_key);
  const std::string why = context.t("session.nothing_to_undo");
  ui::Button button{.label = icon_only ? std::string_view(named) : std::string_view(plain),
                    .icon = step.icon,
                    .kind = ui::ButtonKind::kQuiet,
                    .size = ui::ButtonSize::kSmall,
                    .disabled = !step.possible,
                    .description = step.possible ? (icon_only ? std::string_view() : std::string_view(named)) : why,
                    .icon_only = icon_only,
                    .shortcut = step.shortcut};
  return ui.button(step.key, rect, button);
}

}  // namespace

void draw_script(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  const Phase* phase = session.active_phase();
  if (phase == nullptr) return;
  {
    StackedCard card(column, {.padding_x = theme::kSpace4Half,
                              .padding_y = theme::kSpace3Half,
                              .fill = ui::Colour::kPrimarySoft,
                              .elevation = 0});
    Column& inside = card.inside;
    inside.icon_line(icon::kMegaphone, context.t("session.say_this"),
                     {.weight = ui::Weight::kSemibold, .colour = ui::Colour::kOnPrimarySoft},
                     ui::Colour::kOnPrimarySoft);
    if (!phase->question.empty()) {
      inside.space(theme::kSpace2);
      inside.heading(phase->question);
    }
    if (!phase->script.empty()) {
      inside.space(theme::kSpace2);
      inside.text(phase->script, {.type = ui::Type::kNote});
    }
    stack_read_aloud(context, inside, phase->question + (phase->question.empty() ? "" : "\n") + phase->script, out);
    if (!phase->who.empty()) {
      inside.space(theme::kSpace3);
      inside.icon_line(icon::kUsersRound, phase->who, {.type = ui::Type::kLabel}, ui::Colour::kOnPrimarySoft);
    }
  }
  column.space(theme::kSpace2);
  draw_next(context, session, column, out);
}

void draw_note_buttons(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect strip,
                       Outbox& out) {
  const std::string label = context.t("session.add_note");
  const std::string spoken = context.t("session.add_to", {{"zone", session.active_zone().title}});
  ui::Button add{.label = label, .icon = icon::kPlus, .description = spoken};
  const UndoHistory& history = context.model.history;
  const StepButton undo{"undo",       "session.undo",     "session.undo_named", history.undo_label(),
                        icon::kUndo2, history.can_undo(), ui::Shortcut::kUndo};
  const StepButton redo{"redo",       "session.redo",     "session.redo_named", history.redo_label(),
                        icon::kRedo2, history.can_redo(), ui::Shortcut::kRedo};
  const float height = std::min(strip.height, ui.button_height(ui::ButtonSize::kNormal));
  const bool under = ui.cramped();  // very large text: the way back stands under it
  add.icon_only = !under && ui.button_width(add) + 2 * (ui.target_height() + kGap) > strip.width;
  const float add_width = under ? strip.width : std::min(strip.width, ui.button_width(add));
  if (ui.button("add", {strip.x, strip.y, add_width, height}, add)) start_note(context, session.active_zone().id, out);
  if (ui.focus_is_for(session.active_zone().id)) ui.request_focus("add");

  if (under) strip.cut_top(height, kGap);
  const auto width_of = [&](const StepButton& step) {
    const std::string plain = context.t(step.plain_key);
    return ui.button_width(
        {.label = plain, .icon = step.icon, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall});
  };
  const float undo_width = width_of(undo), redo_width = width_of(redo);
  const bool icon_only = under || add_width + undo_width + redo_width + 3 * kGap > strip.width;
  const float small = ui.button_height(ui::ButtonSize::kSmall);
  const auto place = [&](float width) {
    const ui::Rect cut = strip.cut_right(icon_only ? ui.target_height() : width, kGap);
    return ui::Rect{cut.x, cut.y + (height - small) / 2, cut.width, small};
  };
  // Redo is taken first: it lies in the corner.
  const ui::Rect redo_place = place(redo_width), undo_place = place(undo_width);
  if (draw_step(ui, context, undo_place, undo, icon_only)) out.send(Action{Undo{}});
  if (draw_step(ui, context, redo_place, redo, icon_only)) out.send(Action{Redo{}});
}

}  // namespace overstap
