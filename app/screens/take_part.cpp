// Meedoen: one question at a time, for somebody who answers on a phone or on the tablet that goes round. What is
// written is kept at once, on this device; nothing needs a network and nothing asks for a name.
#include <algorithm>
#include <string>

#include "app/screens/read_aloud.h"
#include "app/screens/screen_area.h"
#include "app/screens/take_part_parts.h"
#include "core/base/text.h"
#include "core/candidate/privacy_guard.h"
#include "core/exchange/session_link.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kWidest = 640;

void write(const Contribution& contribution, const std::string& field, Value value, Outbox& out) {
  out.send(Action{EditField{{std::string(kContributionType), contribution.id}, field, std::move(value)}});
}

void go_to_question(const ScreenContext& context, int at, Outbox& out) {
  ViewState view = context.view;
  view.question_at = at;
  out.send(view);
}

// One answer on one line. What is empty is taken away.
void draw_answer(const ScreenContext& context, const TakingPart& part, const AskedQuestion& asked, int number,
                 Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string value(part.contribution.text_of(asked.zone_id, number));
  const std::string label =
      number == 1 ? context.t("take_part.answer") : context.t("take_part.answer_n", {{"n", std::to_string(number)}});
  const std::string medical = medical_mentions(value).empty() ? std::string() : context.t("take_part.medical");
  const ui::TextField field{
      .label = label, .value = value, .error = medical, .max_code_points = static_cast<int>(kMaxLineCodePoints)};
  const std::string key = contribution_text_field(asked.zone_id, number);
  const auto typed = ui.text_field(key, column.take(ui.field_height(field, column.width())), field);
  column.space(theme::kSpace3);
  if (typed) write(part.contribution, key, typed->empty() ? Value{} : Value{*typed}, out);
}

// As many fields as there are answers, and one more: another answer needs no button.
void draw_answers(const ScreenContext& context, const TakingPart& part, const AskedQuestion& asked, Column& column,
                  Outbox& out) {
  if (asked.pulse) return draw_pulse_answer(context, part, asked, column, out);
  int last = 0;
  for (const ContributedNote& note : part.contribution.notes) {
    if (note.zone_id == asked.zone_id) last = std::max(last, note.number);
  }
  const int shown = std::min(last + 1, kMaxNotesPerQuestion);
  for (int number = 1; number <= shown; ++number) draw_answer(context, part, asked, number, column, out);
}

void draw_top(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  if (part.on_tablet) {
    const std::string back = context.t("take_part.back_to_board");
    const ui::Rect strip = column.take(ui.target_height());
    if (ui.link("back", strip, back, icon::kChevronLeft)) out.go(Screen::kSession, context.view.route.second_id);
  } else {
    column.space(theme::kSpace2);
  }
}

void draw_gone(const ScreenContext& context, Column& column) {
  column.heading(context.t("take_part.gone"), 1, {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
  column.space(theme::kSpace2);
  column.text(context.t("take_part.gone_line"));
}

void draw_page(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out) {
  draw_top(context, part, column, out);
  if (part.contribution.given || part.contribution.came_in()) return draw_handed_in(context, part, column, out);
  if (part.invitation.round > 0) return draw_choosing(context, part, column, out);
  draw_asked_question(context, part, column, out);
}

}  // namespace

void draw_ready(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out) {
  const std::string label = context.t("take_part.ready"), why = context.t("take_part.nothing_yet");
  const bool empty = part.contribution.empty();
  const bool pressed = stack_button(column, "ready",
                                    {.label = label,
                                     .icon = icon::kCheck,
                                     .kind = ui::ButtonKind::kPrimary,
                                     .size = ui::ButtonSize::kLarge,
                                     .disabled = empty,
                                     .description = empty ? std::string_view(why) : std::string_view()});
  if (empty) {
    column.space(theme::kSpace1);
    column.text(why, kSoftLabel);
  }
  column.space(theme::kSpace3);
  column.icon_line(icon::kEyeOff, context.t(part.invitation.round > 0 ? "take_part.secret_vote" : "take_part.no_name"),
                   kSoftLabel);
  if (!pressed) return;
  if (part.on_tablet) {
    Contribution given = part.contribution;
    given.session_id = part.invitation.session_id;
    given.phase_id = part.invitation.phase_id;
    given.round = part.invitation.round;
    out.send(Action{TakeContribution{std::move(given), out.random()}});
  } else {
    write(part.contribution, "given", Value{true}, out);
  }
}

void draw_asked_question(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto questions = asked_questions(part.invitation, context.model.find_template(part.invitation.template_id));
  if (questions.empty()) return draw_gone(context, column);
  const int count = static_cast<int>(questions.size()), at = std::clamp(context.view.question_at, 0, count - 1);
  const AskedQuestion& asked = questions[static_cast<std::size_t>(at)];
  if (count > 1) {
    const std::string words =
        context.t("take_part.question_of", {{"n", std::to_string(at + 1)}, {"total", std::to_string(count)}});
    column.text(words, kSoftLabel);
    column.space(theme::kSpace2);
  }
  column.heading(asked.question.empty() ? asked.title : asked.question, 1,
                 {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
  if (!asked.example.empty()) {
    column.space(theme::kSpace2);
    column.text(context.t("take_part.example", {{"example", asked.example}}),
                {.type = ui::Type::kNote, .colour = ui::Colour::kTextSoft});
  }
  stack_read_aloud(context, column, asked.question, out);
  column.space(theme::kSpace4);
  if (at == 0) draw_own_table(context, part, column, out);
  {
    const auto scope = ui.scope(asked.zone_id);
    draw_answers(context, part, asked, column, out);
  }
  column.space(theme::kSpace2);
  if (at + 1 < count) {
    const std::string next = context.t("take_part.next_question");
    if (stack_button(column, "next",
                     {.label = next,
                      .kind = ui::ButtonKind::kPrimary,
                      .size = ui::ButtonSize::kLarge,
                      .trailing_icon = icon::kArrowRight})) {
      go_to_question(context, at + 1, out);
    }
  } else {
    draw_ready(context, part, column, out);
  }
  if (at == 0) return;
  column.space(theme::kSpace2);
  const std::string before = context.t("take_part.question_before");
  if (stack_button(column, "before", {.label = before, .icon = icon::kChevronLeft, .kind = ui::ButtonKind::kQuiet})) {
    go_to_question(context, at - 1, out);
  }
}

void draw_take_part(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect inside;
  const auto region = ui.scroll("take-part", area, context.t("take_part.title"), inside);
  ui::Rect content = content_of(ui, inside);
  if (content.width > kWidest) content = {content.centre_x() - kWidest / 2, content.y, kWidest, content.height};
  Column column(ui, content);
  const auto found = context.model.contributions.find(context.view.route.first_id);
  const auto session = context.model.sessions.find(context.view.route.second_id);
  const bool on_tablet = session != context.model.sessions.end();
  if (found == context.model.contributions.end()) {
    column.space(theme::kSpace4);
    draw_gone(context, column);
  } else if (const auto asked = read_invitation(found->second.link); asked) {
    draw_page(context, {found->second, *asked, on_tablet}, column, out);
  } else if (found->second.came_in()) {  // its link is gone: it is in the session now
    const Invitation none;
    draw_page(context, {found->second, none, on_tablet}, column, out);
  } else {
    column.space(theme::kSpace4);
    draw_gone(context, column);
  }
  ui.set_content_height(column.used() + theme::kSpace8);
}

}  // namespace overstap
