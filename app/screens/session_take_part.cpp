// How people take part in a session without a server: the code of the link, large, and what comes back as a link or a
// file. Nothing comes in before somebody said yes to it.
#include <algorithm>
#include <array>
#include <string>

#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "app/screens/take_part_parts.h"
#include "core/base/text.h"
#include "core/exchange/session_link.h"
#include "core/workspace/invitation.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr ui::TextStyle kWrong{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold};
constexpr float kDialogWidth = 560, kDialogHeight = 860, kCodeSide = 280;

void show(const ScreenContext& context, bool open, Outbox& out) {
  ViewState view = context.view;
  view.take_part_open = open;
  view.pasted_link.clear();
  view.pending_contribution.reset();
  view.error.reset();
  out.send(view);
  out.send(Action{ShowCodeOnWall{context.view.route.first_id, open}});
}

std::string how_many(const ScreenContext& context, const Session& session) {
  return context.t.counted("take_part.came_in", contributions_in(context.model, session.id));
}

// No other device can open such an address.
bool is_of_this_device(std::string_view address) {
  constexpr std::array<std::string_view, 3> kHere = {"file:", "http://localhost", "http://127.0.0.1"};
  return std::ranges::any_of(kHere, [&](std::string_view start) { return address.starts_with(start); });
}

void draw_invitation(const ScreenContext& context, const Session& session, Column& column, Outbox& out) {
  const auto asked = invitation_of(context.model, session);
  if (!asked) return column.text(context.t("take_part.not_now"));
  stack_code(context, column, "code", context.t("take_part.code_of_session"),
             link_in_code(context.view.address, *asked), kCodeSide);
  column.space(theme::kSpace2);
  if (is_of_this_device(context.view.address)) {
    column.icon_line(icon::kInfo, context.t("take_part.only_here"), kSoftLabel);
    column.space(theme::kSpace2);
  }
  const std::string copy = context.t("take_part.copy_link");
  if (!stack_button(column, "copy", {.label = copy, .icon = icon::kCopy})) return;
  out.send(ViewAction{CopyText{context.view.address + std::string(kLinkHash) + write_invitation(*asked)}});
}

// "3 briefjes en 1 stem. Erbij leggen?"
void draw_pending(const ScreenContext& context, const Contribution& given, Column& column, Outbox& out) {
  StackedCard card(
      column,
      {.padding_x = theme::kSpace4, .padding_y = theme::kSpace3, .fill = ui::Colour::kPrimarySoft, .elevation = 0});
  Column& inside = card.inside;
  inside.text(context.t("take_part.add_question",
                        {{"notes", context.t.counted("take_part.notes", static_cast<int>(given.notes.size()))},
                         {"votes", context.t.counted("take_part.votes", given.dots.empty() ? 0 : 1)}}),
              {.weight = ui::Weight::kSemibold, .colour = ui::Colour::kOnPrimarySoft});
  inside.space(theme::kSpace2);
  const std::string yes = context.t("take_part.add_yes"), no = context.t("take_part.add_no");
  ViewState view = context.view;
  view.pending_contribution.reset();
  view.pasted_link.clear();
  if (stack_button(inside, "add", {.label = yes, .icon = icon::kPlus, .kind = ui::ButtonKind::kPrimary})) {
    out.send(view);
    out.send(Action{TakeContribution{given, out.random()}});
  }
  inside.space(theme::kSpace2);
  if (stack_button(inside, "leave", {.label = no, .kind = ui::ButtonKind::kQuiet})) out.send(view);
}

std::string words_of(const ScreenContext& context, const std::optional<Error>& error) {
  return error ? context.t("error." + error->code, {{"detail", error->detail}}) : std::string();
}

bool is_about_link(const std::optional<Error>& error) { return error && error->code.starts_with("link."); }

void draw_paste(const ScreenContext& context, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string label = context.t("take_part.paste");
  const std::string wrong = is_about_link(context.view.error) ? words_of(context, context.view.error) : std::string();
  const ui::TextField field{.label = label,
                            .value = context.view.pasted_link,
                            .error = wrong,
                            .max_code_points = static_cast<int>(kMaxTextCodePoints)};
  const auto typed = ui.text_field("paste", column.take(ui.field_height(field, column.width())), field);
  if (!typed) return;
  ViewState view = context.view;
  view.pasted_link = *typed;
  view.error.reset();
  if (!trimmed(*typed).empty()) {
    auto given = read_contribution_text(link_payload(*typed));
    if (given) {
      view.pending_contribution = std::move(*given);
    } else {
      view.error = given.error();
    }
  }
  out.send(view);
}

// Codes of phones: with the camera, in a photo; then links and files.
void draw_taking_in(const ScreenContext& context, Column& column, Outbox& out) {
  if (context.view.pending_contribution) return draw_pending(context, *context.view.pending_contribution, column, out);
  column.heading(context.t("take_part.bring_in"), 3);
  column.space(theme::kSpace2);
  if (context.view.error && !is_about_link(context.view.error)) {
    const ui::Rect place{column.x(), column.y(), column.width(), 0};
    const auto alert = column.ui().group(ui::Role::kAlert, "wrong", place);
    StackedCard card(column, {.padding_x = theme::kSpace3,
                              .padding_y = theme::kSpace2,
                              .fill = ui::Colour::kSunken,
                              .radius = theme::kRadiusPart,
                              .elevation = 0});
    card.inside.icon_line(icon::kTriangleAlert, words_of(context, context.view.error), kWrong, ui::Colour::kText);
  }
  if (context.view.error && !is_about_link(context.view.error)) column.space(theme::kSpace2);
  const std::string camera = context.t("take_part.camera"), picture = context.t("take_part.picture"),
                    file = context.t("take_part.open_file");
  if (stack_button(column, "camera", {.label = camera, .icon = icon::kCamera})) {
    out.send(ViewAction{ReadCodesWithCamera{}});
  }
  column.space(theme::kSpace2);
  if (stack_button(column, "picture", {.label = picture, .icon = icon::kImage})) {
    out.send(ViewAction{PickCodePicture{}});
  }
  column.space(theme::kSpace2);
  if (stack_button(column, "open", {.label = file, .icon = icon::kFolderOpen})) {
    out.send(ViewAction{PickContribution{}});
  }
  column.space(theme::kSpace3);
  draw_paste(context, column, out);
}

}  // namespace

void draw_take_part_card(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace4});
  Column& inside = card.inside;
  inside.heading(context.t("take_part.heading"));
  inside.space(theme::kSpace1);
  inside.text(how_many(context, session.session), kSoftLabel);
  inside.space(theme::kSpace3);
  const std::string join = context.t("take_part.join"), pass = context.t("take_part.pass");
  if (stack_button(inside, "join", {.label = join, .icon = icon::kQrCode})) show(context, true, out);
  const auto asked = invitation_of(context.model, session.session);
  if (!asked) return;
  inside.space(theme::kSpace2);
  if (stack_button(inside, "pass", {.label = pass, .icon = icon::kUsersRound})) {
    const std::string id = out.new_id();
    out.send(Action{StartContribution{id, write_invitation(*asked)}});
    out.go(Screen::kTakePart, id, session.session.id);
  }
}

void draw_take_part_dialog(ui::Ui& ui, const ScreenContext& context, const SessionView& session, Outbox& out) {
  ui::Rect content;
  bool dismissed = false;
  const auto dialog = ui.dialog("take-part", context.t("take_part.join"), kDialogWidth,
                                std::min(kDialogHeight, ui.page().height), content, dismissed);
  if (dismissed) show(context, false, out);
  const float button = ui.narrow() ? theme::kButtonLarge : theme::kButtonNormal;
  const ui::Rect close = content.cut_bottom(button, theme::kSpace3);
  {
    ui::Rect inside;
    const auto region = ui.scroll("take-part-scroll", content, context.t("take_part.heading"), inside);
    Column column(ui, inside);
    column.space(theme::kSpace1);
    const std::string said = how_many(context, session.session);
    const ui::TextStyle style{.weight = ui::Weight::kSemibold};
    const ui::Rect rect = column.take(text_height(ui, said, style, column.width()));
    {
      const auto status = ui.group(ui::Role::kStatus, "came-in", rect);
      ui.text(rect, said, style);
    }
    if (const int waiting = incomplete_contributions(context.model, session.session.id); waiting > 0) {
      column.text(context.t.counted("take_part.waits_for_code", waiting), kSoftLabel);
    }
    column.space(theme::kSpace3);
    if (!context.view.pending_contribution) {
      draw_invitation(context, session.session, column, out);
      column.space(theme::kSpace4);
    }
    draw_taking_in(context, column, out);
    ui.set_content_height(column.used() + theme::kSpace2);
  }
  if (ui.button("close", close, {.label = context.t("app.done"), .kind = ui::ButtonKind::kPrimary})) {
    show(context, false, out);
  }
}

}  // namespace overstap
