// Choosing with dots on a phone: how many are left, and each note with minus and plus. Nobody sees who chose what.
#include <algorithm>
#include <string>

#include "app/screens/take_part_parts.h"
#include "core/workshop/session.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kStep = 48, kDots = 44, kPadding = theme::kSpace3, kDot = 22, kDotGap = theme::kSpace2, kNumber = 32,
                kEdge = 1.5f, kChosenEdge = 3, kLeastWords = 120;

int dots_on(const TakingPart& part, const std::string& mark) {
  const auto found = part.contribution.dots.find(mark);
  return found == part.contribution.dots.end() ? 0 : found->second;
}

void give(const TakingPart& part, const std::string& mark, int dots, Outbox& out) {
  out.send(Action{EditField{{std::string(kContributionType), part.contribution.id},
                            contribution_dots_field(mark),
                            dots > 0 ? Value{std::int64_t{dots}} : Value{}}});
}

// Filled is still to give, a ring is given.
void draw_left(const ScreenContext& context, const TakingPart& part, Column& column) {
  ui::Ui& ui = column.ui();
  const int all = part.invitation.dots_per_person, left = std::max(0, all - part.contribution.dots_given());
  const std::string words =
      left > 0 ? context.t.counted("take_part.dots_left", left) : context.t("take_part.all_given");
  const int in_row = std::max(1, static_cast<int>((column.width() + kDotGap) / (kDot + kDotGap)));
  for (int index = 0; index < all; ++index) {
    const ui::Rect dot{column.x() + static_cast<float>(index % in_row) * (kDot + kDotGap),
                       column.y() + static_cast<float>(index / in_row) * (kDot + kDotGap), kDot, kDot};
    if (index >= all - left) {
      ui.fill(dot, ui.paint(ui::Colour::kPrimary), theme::kRadiusPill);
    } else {
      ui.edge(dot, ui.paint(ui::Colour::kPrimary), theme::kRadiusPill, kChosenEdge);
    }
  }
  column.space(static_cast<float>((all + in_row - 1) / in_row) * (kDot + kDotGap));
  const float height = text_height(ui, words, {.weight = ui::Weight::kSemibold}, column.width());
  const ui::Rect rect = column.take(height);
  const auto status = ui.group(ui::Role::kStatus, "left", rect);
  ui.text(rect, words, {.weight = ui::Weight::kSemibold});
}

void draw_choice(const ScreenContext& context, const TakingPart& part, int index, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const InvitedChoice& choice = part.invitation.choices[static_cast<std::size_t>(index)];
  const std::string number = std::to_string(index + 1);
  const std::string words = choice.text.empty() ? context.t("take_part.note_n", {{"n", number}}) : choice.text;
  const int dots = dots_on(part, choice.mark), given = part.contribution.dots_given();
  const bool may_more = given < part.invitation.dots_per_person && (part.invitation.several_on_one || dots == 0);
  const float steps = 2 * kStep + kDots;
  const bool under = column.width() - 2 * kPadding - kNumber - steps < kLeastWords;
  const float room = column.width() - 2 * kPadding - kNumber - (under ? 0 : steps + theme::kSpace2);
  const float text = text_height(ui, words, {}, room);
  const float height = under ? text + kStep + theme::kSpace2 : std::max(text, kStep);
  const ui::Rect rect = column.take(height + 2 * kPadding);
  const auto item =
      ui.group(ui::Role::kListItem, choice.mark, rect, {}, index + 1, static_cast<int>(part.invitation.choices.size()));
  ui.card(rect, theme::kRadiusNote);
  ui.edge(rect, ui.paint(dots > 0 ? ui::Colour::kPrimary : ui::Colour::kControlLine), theme::kRadiusNote,
          dots > 0 ? kChosenEdge : kEdge);
  ui::Rect inside = rect.inset(kPadding, kPadding);
  ui::Rect buttons = under ? inside.cut_bottom(kStep) : inside.cut_right(steps, theme::kSpace2);
  buttons = {buttons.right() - std::min(steps, buttons.width), buttons.centre_y() - kStep / 2,
             std::min(steps, buttons.width), kStep};
  const ui::Rect place = inside.cut_left(kNumber);
  const float line = ui.line_height(ui::Type::kBody);
  const float top = under ? inside.y : inside.centre_y() - text / 2;
  ui.text({place.x, top, place.width, line}, number, {.weight = ui::Weight::kBold, .wrap = false});
  ui.text({inside.x, top, room, text}, words);
  const std::string less = context.t("take_part.one_less", {{"note", words}});
  const std::string more = context.t("take_part.one_more", {{"note", words}});
  const std::string why =
      context.t(given >= part.invitation.dots_per_person ? "take_part.all_given" : "take_part.one_each");
  if (ui.button("less", buttons.cut_left(kStep),
                {.label = less, .icon = icon::kMinus, .disabled = dots == 0, .icon_only = true})) {
    give(part, choice.mark, dots - 1, out);
  }
  const ui::Rect count = buttons.cut_left(kDots);
  ui.text({count.x, count.centre_y() - line / 2, count.width, line}, std::to_string(dots),
          {.weight = ui::Weight::kBold, .align = ui::Align::kCentre, .wrap = false});
  if (ui.button("more", buttons.cut_left(kStep),
                {.label = more,
                 .icon = icon::kPlus,
                 .kind = ui::ButtonKind::kPrimary,
                 .disabled = !may_more,
                 .description = may_more ? std::string_view() : std::string_view(why),
                 .icon_only = true})) {
    give(part, choice.mark, dots + 1, out);
  }
}

}  // namespace

void draw_choosing(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const SessionTemplate* form = context.model.find_template(part.invitation.template_id);
  const Phase* phase = form == nullptr ? nullptr : form->find_phase(part.invitation.phase_id);
  const std::string question =
      phase == nullptr || phase->question.empty() ? context.t("take_part.choose") : phase->question;
  column.heading(question, 1, {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
  column.space(theme::kSpace3);
  draw_left(context, part, column);
  column.space(theme::kSpace4);
  {
    const auto list =
        ui.group(ui::Role::kList, "choices", {column.x(), column.y(), column.width(), 0}, context.t("vote.choices"));
    for (int index = 0; index < static_cast<int>(part.invitation.choices.size()); ++index) {
      draw_choice(context, part, index, column, out);
      column.space(theme::kSpace2);
    }
  }
  column.space(theme::kSpace2);
  draw_ready(context, part, column, out);
}

}  // namespace overstap
