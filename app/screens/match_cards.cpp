// Matchen on a phone or tablet: choose a candidate or a function, and read a card per pair.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/match_parts.h"
#include "app/screens/match_rows.h"
#include "app/screens/screen_area.h"
#include "app/screens/verdict_row.h"
#include "core/base/ordering.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kPaddingX = theme::kSpace4, kPaddingY = theme::kSpace3Half, kChevron = 22,
                kLineGap = theme::kSpace1Half;
constexpr float kWordSign = 20, kPictogram = 24;
constexpr float kThreeLines = 70;  // of very large text, in a list to choose from

constexpr ui::TextStyle kTitleText{.type = ui::Type::kH3, .weight = ui::Weight::kSemibold};
constexpr ui::TextStyle kNumberText{.type = ui::Type::kTitle, .weight = ui::Weight::kBold, .wrap = false};

struct PairCard {
  const Candidate* candidate;
  const Function* function;
  const FunctionVerdict* verdict;
  std::string title, line;
  ui::IconName symbol;
};

float text_width(const ui::Ui& ui, float card_width) {
  const float chevron = ui.cramped() ? 0 : kChevron + theme::kSpace2;
  return card_width - 2 * card_padding(ui, kPaddingX) - chevron;
}

float card_height(const ui::Ui& ui, const ScreenContext& context, const PairCard& card, float width) {
  const float inner = text_width(ui, width);
  return 2 * kPaddingY + text_height(ui, card.title, kTitleText, inner - kPictogram - theme::kSpace2) +
         text_height(ui, card.line, kSoftCaption, inner) + kLineGap + ui.line_height(ui::Type::kTitle) + kLineGap +
         sign_strip_height() + kLineGap +
         text_height(ui, blocker_summary(context.t, *card.verdict), kLabelText, inner - kWordSign - theme::kSpace2);
}

void draw_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const PairCard& card, Outbox& out) {
  const std::string name = spoken_pair(context, *card.candidate, *card.function, *card.verdict);
  ui.card(rect);
  const ui::Press press = ui.pressable("open", rect, {.name = name, .radius = theme::kRadiusCard});
  if (press.hovered) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusCard);
  if (!ui.cramped()) {
    ui.icon(icon::kChevronRight, rect.right() - kPaddingX - kChevron / 2, rect.centre_y(), kChevron,
            ui.paint(ui::Colour::kPrimary));
  }
  ui::Rect inside{rect.x + card_padding(ui, kPaddingX), rect.y + kPaddingY, text_width(ui, rect.width), rect.height};
  const float indent = kPictogram + theme::kSpace2;
  ui::Rect title = inside.cut_top(text_height(ui, card.title, kTitleText, inside.width - indent));
  ui.icon(card.symbol, title.x + kPictogram / 2, title.y + ui.line_height(ui::Type::kH3) / 2, kPictogram,
          ui.paint(ui::Colour::kPrimary));
  title.cut_left(indent);
  ui.paint_text(title, card.title, kTitleText);
  ui.paint_text(inside.cut_top(text_height(ui, card.line, kSoftCaption, inside.width), kLineGap), card.line,
                kSoftCaption);
  ui.paint_text(inside.cut_top(ui.line_height(ui::Type::kTitle), kLineGap), fits_of_total(context, *card.verdict),
                kNumberText);
  paint_sign_strip(ui, inside.x, inside.y, inside.width, card.verdict->entry_tasks);
  inside.cut_top(sign_strip_height(), kLineGap);
  ui.sign(sign_of(worst_blocker(*card.verdict)), inside.x, inside.y + 2, kWordSign);
  inside.cut_left(kWordSign, theme::kSpace2);
  ui.paint_text(inside, blocker_summary(context.t, *card.verdict), kLabelText);
  if (press.pressed) out.go(Screen::kPair, card.candidate->id, card.function->id);
}

// One column on a phone, two on a tablet; cards of a row are equally high.
void draw_cards(const ScreenContext& context, Column& page, const std::vector<PairCard>& cards, Outbox& out) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  const int columns = ui.narrow() ? 1 : 2;
  const int count = static_cast<int>(cards.size());
  const auto list =
      ui.group(ui::Role::kList, "cards", {page.x(), page.y(), page.width(), 0}, context.t("match.heading"));
  for (int first = 0; first < count; first += columns) {
    const ui::Rect strip{page.x(), page.y(), page.width(), 0};
    const int last = std::min(count, first + columns);
    float height = 0;
    for (int index = first; index < last; ++index) {
      const float width = strip.column(0, columns, gap).width;
      height = std::max(height, card_height(ui, context, cards[static_cast<std::size_t>(index)], width));
    }
    for (int index = first; index < last; ++index) {
      const PairCard& card = cards[static_cast<std::size_t>(index)];
      ui::Rect rect = strip.column(index - first, columns, gap);
      rect.height = height;
      const std::string key = card.candidate->id + card.function->id;
      if (!ui.exists(rect, key, count)) continue;
      const auto item = ui.group(ui::Role::kListItem, key, rect, {}, index + 1, count);
      draw_card(ui, context, rect, card, out);
    }
    page.space(height + gap);
  }
}

std::vector<PairCard> cards_of_candidate(const ScreenContext& context, const Candidate& candidate) {
  std::vector<PairCard> cards;
  for (const Function* function : functions_shown(context)) {
    const FunctionVerdict* verdict = context.model.verdict(candidate.id, function->id);
    if (verdict == nullptr) continue;
    cards.push_back(
        {&candidate, function, verdict, function->name, function->organisation, icon::by_name(function->pictogram)});
  }
  if (context.view.match_order == kOrderByBlockers) {
    put_in_order(cards, [](const PairCard& left, const PairCard& right) {
      return stands_closer(*left.verdict, *right.verdict);
    });
  }
  return cards;
}

std::vector<PairCard> cards_of_function(const ScreenContext& context, const Function& function) {
  std::vector<PairCard> cards;
  for (const Candidate* candidate : candidates_for(context.model, function.id, context.view.match_order)) {
    const FunctionVerdict* verdict = context.model.verdict(candidate->id, function.id);
    if (verdict == nullptr) continue;
    const std::string place = candidate->place.empty() ? context.t("match.place_unknown") : candidate->place;
    cards.push_back({candidate, &function, verdict, candidate->code, place + ", " + limits_of(context, *candidate),
                     icon::kUserRound});
  }
  return cards;
}

// The page number is which candidate: both say how far in the list of everybody one is.
const Candidate* draw_candidate_choice(const ScreenContext& context, Column& page, Outbox& out) {
  const auto candidates = candidates_in_order(context);
  const int selected = std::clamp(context.view.match_page, 0, static_cast<int>(candidates.size()) - 1);
  std::vector<std::string> labels;
  for (const Candidate* candidate : candidates) {
    labels.push_back(candidate->place.empty() ? candidate->code : candidate->code + ", " + candidate->place);
  }
  const std::vector<ui::Option> options = [&] {
    std::vector<ui::Option> made;
    for (const std::string& label : labels) made.push_back({.label = label});
    return made;
  }();
  ui::Ui& ui = page.ui();
  const std::string label = context.t("match.candidate");
  const auto chosen = ui.combo("candidate", page.take(ui.combo_height(label, page.width())), label, options, selected,
                               false, icon::kUserRound);
  if (chosen) {
    ViewState view = context.view;
    view.match_page = *chosen;
    out.send(view);
  }
  return candidates[static_cast<std::size_t>(selected)];
}

}  // namespace

void draw_match_cards(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  Column page(ui, area);
  page.heading(context.t("match.heading"), 1, {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
  page.space(theme::kSpace3);
  const float choice = std::max(ui.combo_height(true), ui.cramped() ? kThreeLines : 0);
  draw_direction_choice(ui, context, page.take(choice), out);
  page.space(theme::kSpace2);
  draw_order_choice(ui, context, page.take(choice), out);
  if (has_place_choice(context)) {
    page.space(theme::kSpace2);
    draw_place_choice(ui, context, page.take(choice), out);
  }
  page.space(theme::kSpace3);
  std::vector<PairCard> cards;
  if (context.view.match_from_work) {
    draw_function_choice(ui, context, page.take(ui.combo_height(context.t("match.function"), page.width())), false,
                         out);
    if (const Function* function = chosen_function(context)) cards = cards_of_function(context, *function);
  } else {
    cards = cards_of_candidate(context, *draw_candidate_choice(context, page, out));
  }
  page.space(theme::kSpace3);
  page.icon_line(icon::kEye, context.t("match.everybody"), kSoftLabel);
  page.space(theme::kSpace2);
  ui::Rect strip = page.take(ui.button_height(ui::ButtonSize::kSmall));
  draw_blockers_button(ui, context, strip, out);
  if (ui.narrow()) {  // under it, however large the text
    page.space(theme::kSpace2);
    strip = page.take(ui.button_height(ui::ButtonSize::kSmall));
  }
  draw_division_button(ui, context, strip, out);
  page.space(theme::kSpace4);
  draw_cards(context, page, cards, out);
  ui.set_content_height(page.used() + theme::kSpace5);
}

}  // namespace overstap
