#include "app/screens/choose_candidate.h"

#include <algorithm>

#include "app/screens/column.h"
#include "app/screens/empty_state.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kRowPadding = theme::kSpace3, kChevron = 20, kWidest = 720;

bool draw_person(Column& column, const std::string& id, const std::string& name, const std::string& fact, int position,
                 int count) {
  ui::Ui& ui = column.ui();
  const float words = column.width() - 2 * kRowPadding - kChevron;
  const ui::TextStyle title{.weight = ui::Weight::kSemibold};
  const float name_height = text_height(ui, name, title, words),
              fact_height = text_height(ui, fact, kSoftCaption, words);
  const ui::Rect rect = column.take(std::max(theme::kRowHeight, name_height + fact_height) + 2 * kRowPadding);
  if (!ui.exists(rect, id, count)) return false;
  const auto item = ui.group(ui::Role::kListItem, id, rect, {}, position, count);
  const ui::Press press = ui.pressable(
      "choose", rect, {.name = name, .description = fact, .role = ui::Role::kLink, .radius = theme::kRadiusRow});
  if (press.hovered) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusRow);
  ui::Rect inside = rect.inset(kRowPadding, 0);
  const ui::Rect chevron = inside.cut_right(kChevron);
  ui.icon(icon::kChevronRight, chevron.centre_x(), rect.centre_y(), kChevron, ui.paint(ui::Colour::kTextSoft));
  const float top = rect.centre_y() - (name_height + fact_height) / 2;
  ui.paint_text({inside.x, top, inside.width, name_height}, name, title);
  ui.paint_text({inside.x, top + name_height, inside.width, fact_height}, fact, kSoftCaption);
  return press.pressed;
}

}  // namespace

void draw_candidate_choice(ui::Ui& ui, const ScreenContext& context, const Function& function, ui::Rect area,
                           const CandidateChoice& choice, Outbox& out) {
  ui::Rect inside;
  const auto region = ui.scroll("choose-candidate", area, choice.title, inside);
  ui::Rect content = content_of(ui, inside);
  content.width = std::min(content.width, kWidest);
  Column column(ui, content);
  if (draw_screen_header(column, {.title = choice.title, .back = choice.back}) == "back") {
    out.go(Screen::kPassport, function.id);
  }
  column.text(choice.line, {.colour = ui::Colour::kTextSoft});
  column.space(theme::kSpace4);
  const std::vector<const Candidate*> candidates = context.model.candidates_by_code();
  if (candidates.empty()) {
    const std::string title = context.t("candidates.empty"), line = context.t("candidates.empty_line"),
                      button = context.t("nav.candidates");
    if (draw_empty_state(column, {.title = title, .line = line, .button = button, .button_icon = icon::kUserRound}) ==
        1) {
      out.go(Screen::kCandidates);
    }
  } else {
    StackedCard card(column, {.padding_x = theme::kSpace2, .padding_y = theme::kSpace2});
    const ui::Rect rows{card.inside.x(), card.inside.y(), card.inside.width(), 0};
    const auto list = ui.group(ui::Role::kList, "candidates", rows, context.t("nav.candidates"));
    int position = 0;
    for (const Candidate* candidate : candidates) {
      const std::string name = candidate->code.empty() ? context.t("candidate.without_code") : candidate->code;
      if (draw_person(card.inside, candidate->id, name, choice.fact(context, function, *candidate), ++position,
                      static_cast<int>(candidates.size()))) {
        out.go(context.view.route.screen, function.id, candidate->id);
      }
    }
  }
  ui.set_content_height(column.used() + theme::kSpace5);
}

void draw_gone(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect inside;
  const auto region = ui.scroll("gone", area, context.t("nav.passports"), inside);
  Column column(ui, content_of(ui, inside));
  const std::string title = context.t("conversation.gone"), back = context.t("passport.all");
  if (draw_screen_header(column, {.title = title, .back = back}) == "back") out.go(Screen::kPassports);
  ui.set_content_height(column.used());
}

}  // namespace overstap
