// After "Klaar": on a phone the code that the facilitator reads, a file and a link; on the tablet who is next, with
// nothing left of the one before.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/take_part_parts.h"
#include "core/exchange/qr_code.h"
#include "core/exchange/session_link.h"
#include "core/workspace/invitation.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kCodeSide = 420;

Contribution with_place(const TakingPart& part) {
  Contribution given = part.contribution;
  given.session_id = part.invitation.session_id;
  given.phase_id = part.invitation.phase_id;
  given.round = part.invitation.round;
  return given;
}

void draw_next_person(const ScreenContext& context, Column& column, Outbox& out) {
  const std::string& session_id = context.view.route.second_id;
  const auto session = context.model.sessions.find(session_id);
  const auto asked =
      session == context.model.sessions.end() ? std::nullopt : invitation_of(context.model, session->second);
  column.text(context.t(asked ? "take_part.pass_on" : "take_part.not_now"), {.type = ui::Type::kNote});
  column.space(theme::kSpace4);
  const std::string next = context.t("take_part.next_person");
  if (asked && stack_button(column, "next-person",
                            {.label = next,
                             .kind = ui::ButtonKind::kPrimary,
                             .size = ui::ButtonSize::kLarge,
                             .trailing_icon = icon::kArrowRight})) {
    const std::string id = out.new_id();
    out.send(Action{StartContribution{id, write_invitation(*asked)}});
    out.go(Screen::kTakePart, id, session_id);
  }
}

void draw_code(const ScreenContext& context, const Contribution& given, Column& column, Outbox& out) {
  const std::vector<std::string> codes = contribution_codes(given);
  const int count = static_cast<int>(codes.size()), at = std::clamp(context.view.code_at, 0, std::max(0, count - 1));
  if (count == 0) return;
  const std::string name =
      count == 1 ? context.t("take_part.code")
                 : context.t("take_part.code_of", {{"n", std::to_string(at + 1)}, {"total", std::to_string(count)}});
  column.text(context.t("take_part.show_code"), {.type = ui::Type::kNote});
  column.space(theme::kSpace3);
  if (count > 1) {
    column.text(name, {.weight = ui::Weight::kSemibold});
    column.space(theme::kSpace2);
  }
  stack_code(context, column, "code", name, codes[static_cast<std::size_t>(at)], kCodeSide);
  column.space(theme::kSpace3);
  if (count == 1) return;
  const std::string next = context.t("take_part.next_code");
  if (stack_button(column, "next-code", {.label = next, .trailing_icon = icon::kArrowRight})) {
    ViewState view = context.view;
    view.code_at = (at + 1) % count;
    out.send(view);
  }
  column.space(theme::kSpace3);
}

}  // namespace

std::string link_in_code(const std::string& address, const Invitation& asked) {
  const std::string before = address + std::string(kLinkHash);
  return before + write_invitation(asked, kMaxCodeBytes - std::min(kMaxCodeBytes, before.size()));
}

void stack_code(const ScreenContext& context, Column& column, ui::Key key, const std::string& name,
                const std::string& text, float largest) {
  const auto code = qr_code_of(text);
  if (!code) return column.text(context.t("error." + code.error().code), kSoftLabel);
  const float side = std::min(column.width(), largest);
  const ui::Rect strip = column.take(side);
  column.ui().code(key, {strip.x, strip.y, side, side}, name, code->size, code->dark);
}

void draw_handed_in(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out) {
  column.heading(context.t("take_part.thanks"), 1, {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
  column.space(theme::kSpace2);
  if (part.contribution.came_in()) return draw_next_person(context, column, out);
  const Contribution given = with_place(part);
  draw_code(context, given, column, out);
  const std::string file = context.t("take_part.save_file"), link = context.t("take_part.copy_link"),
                    change = context.t("take_part.change");
  if (stack_button(column, "file", {.label = file, .icon = icon::kFileDown})) {
    out.send(ViewAction{SaveContribution{given.id}});
  }
  column.space(theme::kSpace2);
  if (stack_button(column, "link", {.label = link, .icon = icon::kCopy})) {
    out.send(ViewAction{CopyText{context.view.address + std::string(kLinkHash) + write_contribution(given)}});
  }
  column.space(theme::kSpace2);
  if (stack_button(column, "change", {.label = change, .icon = icon::kPencil, .kind = ui::ButtonKind::kQuiet})) {
    out.send(Action{EditField{{std::string(kContributionType), given.id}, "given", Value{}}});
  }
}

}  // namespace overstap
