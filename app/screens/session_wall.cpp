// What the facilitator does with the second window: open it, freeze it, make it black, hide the notes.
#include <string>

#include "app/screens/entity_fields.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

void draw_switch(Column& column, ui::Key key, const std::string& label, const std::string& description, bool on,
                 bool& wanted) {
  const ui::Rect rect = column.take(column.ui().switch_height(label, description, column.width()));
  if (column.ui().toggle(key, rect, label, on, description)) wanted = true;
}

}  // namespace

void draw_wall_card(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace4});
  Column& inside = card.inside;
  const auto region =
      ui.group(ui::Role::kRegion, "wall", {inside.x(), inside.y(), inside.width(), 0}, context.t("wall.heading"));
  inside.heading(context.t("wall.heading"));
  inside.space(theme::kSpace3);
  const std::string label = context.t("wall.open"), hint = context.t("wall.hint");
  const ui::Button open{
      .label = label, .icon = icon::kPresentation, .kind = ui::ButtonKind::kSecond, .description = hint};
  const ui::Rect strip = inside.take(ui.button_height(ui::ButtonSize::kNormal));
  if (ui.button("open", strip, open)) out.send(ViewAction{OpenProjector{session.session.id}});
  inside.space(theme::kSpace1);
  inside.text(hint, kSoftCaption);
  inside.space(theme::kSpace2);

  EntityFields fields(context, out, {std::string(kSessionType), session.session.id});
  const ProjectorState state = session.session.projector;
  bool code = false, hide = false, freeze = false, blacken = false;
  draw_switch(inside, "code", context.t("wall.code"), {}, session.session.code_on_wall, code);
  draw_switch(inside, "hide", context.t("wall.hide_notes"), {}, session.session.notes_hidden, hide);
  draw_switch(inside, "freeze", context.t("wall.freeze"), {}, state == ProjectorState::kFrozen, freeze);
  draw_switch(inside, "black", context.t("wall.black"), {}, state == ProjectorState::kBlack, blacken);
  if (code) out.send(Action{ShowCodeOnWall{session.session.id, !session.session.code_on_wall}});
  if (hide) fields.set("notes_hidden", Value{!session.session.notes_hidden});
  const auto set_state = [&](ProjectorState wanted) {
    const std::string code(projector_state_code(state == wanted ? ProjectorState::kFollows : wanted));
    fields.set("projector", code.empty() ? Value{} : Value{code});
  };
  if (freeze) set_state(ProjectorState::kFrozen);
  if (blacken) set_state(ProjectorState::kBlack);
}

}  // namespace overstap
