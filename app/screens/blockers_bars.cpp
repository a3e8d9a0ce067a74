// How often each thing stands in the way, as bars with their numbers; the same numbers in words for who hears them.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/blockers_parts.h"
#include "app/screens/more_button.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"
#include "core/base/ordering.h"
#include "core/explain/reason_text.h"
#include "core/explain/survey_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kNameWidth = 168, kTotalWidth = 48, kRowIcon = 24, kBarHeight = 26, kBarGap = theme::kSpaceHalf,
                kBarRadius = theme::kRadiusBox, kRowGap = theme::kSpace3;
constexpr float kLegendSign = 18;
constexpr std::size_t kRowsAtFirst = 9;

// Load is said per item, because that is what a tool or a colleague can change; the rest as a whole.
std::vector<BlockerRow> rows_of(const SurveyedGroup& group) {
  std::vector<BlockerRow> rows;
  for (const BlockerRow& row : group.by_criterion) {
    if (row.criterion != Criterion::kLoad) rows.push_back(row);
  }
  for (const BlockerRow& row : group.by_item) {
    if (row.criterion == Criterion::kLoad) rows.push_back(row);
  }
  std::erase_if(rows, [](const BlockerRow& row) { return row.in_the_way.pairs == 0; });
  put_in_order(rows, [](const BlockerRow& left, const BlockerRow& right) {
    if (left.in_the_way.pairs != right.in_the_way.pairs) return left.in_the_way.pairs > right.in_the_way.pairs;
    return left.not_now.pairs > right.not_now.pairs;
  });
  return rows;
}

ui::IconName icon_of(const BlockerRow& row) {
  switch (row.criterion) {
    case Criterion::kJourney:
      return icon::kBus;
    case Criterion::kHours:
    case Criterion::kDaypart:
      return icon::kClock;
    case Criterion::kWish:
      return icon::kHeart;
    case Criterion::kWeekLoad:
      return icon::kClock;
    case Criterion::kWorkWay:
      return icon::kUsersRound;
    case Criterion::kLoad:
      return load_pictogram(row.item);
    default:
      return icon::kBookOpen;
  }
}

// The numbers of a bar, for who does not see it: "Reis: 58 combinaties. Nu niet: 47. Bespreken: 11."
std::string spoken_row(const ScreenContext& context, const BlockerRow& row) {
  std::string text = blocker_name(context.t, row.criterion, row.item) + ": " +
                     context.t.counted("start.pairs", row.in_the_way.pairs) + ".";
  const auto add = [&](Verdict verdict, const Tally& tally) {
    if (tally.pairs > 0) text += " " + verdict_word(context.t, verdict) + ": " + std::to_string(tally.pairs) + ".";
  };
  add(Verdict::kNotNow, row.not_now);
  add(Verdict::kDiscuss, row.discuss);
  add(Verdict::kUnknown, row.unknown);
  return text;
}

void paint_part(ui::Ui& ui, ui::Rect& bar, Verdict verdict, int pairs, float pair_width) {
  if (pairs == 0) return;
  const ui::Rect part = bar.cut_left(std::max(kBarGap, static_cast<float>(pairs) * pair_width - kBarGap), kBarGap);
  const theme::VerdictColours& colours = theme::verdict_colours(ui.current_theme(), static_cast<int>(verdict));
  ui.fill(part, colours.fill, kBarRadius);
  ui.edge(part, colours.part, kBarRadius, 1.5f);
  const std::string number = std::to_string(pairs);
  const ui::TextStyle style{
      .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre, .wrap = false};
  if (ui.measure(number, style).width + theme::kSpace1 > part.width) return;
  const float line = ui.line_height(style.type);
  ui.paint_text({part.x, part.centre_y() - line / 2, part.width, line}, number, style, colours.on_part);
}

int longest_of(const std::vector<BlockerRow>& rows) {
  int longest = 1;
  for (const BlockerRow& row : rows) longest = std::max(longest, row.in_the_way.pairs + row.unknown.pairs);
  return longest;
}

constexpr ui::TextStyle kRowName{.type = ui::Type::kBody, .weight = ui::Weight::kSemibold};

float row_name_width(const ui::Ui& ui, float width) {
  return (one_column(ui) ? width - kTotalWidth : kNameWidth) - kRowIcon - theme::kSpace2;
}

// On a phone the bar stands under its name.
float row_height(const ScreenContext& context, const ui::Ui& ui, float width, const BlockerRow& row) {
  const std::string name = blocker_name(context.t, row.criterion, row.item);
  const float words = std::max(kBarHeight, text_height(ui, name, kRowName, row_name_width(ui, width)));
  return words + (one_column(ui) ? theme::kSpace1 + kBarHeight : 0);
}

void paint_bar_row(const ScreenContext& context, ui::Ui& ui, ui::Rect rect, const BlockerRow& row, int longest) {
  const std::string name = blocker_name(context.t, row.criterion, row.item);
  const bool beside = !one_column(ui);
  ui::Rect bar = beside ? ui::Rect{} : rect.cut_bottom(kBarHeight, theme::kSpace1);
  const float name_width = row_name_width(ui, rect.width);
  const ui::Rect total = rect.cut_right(kTotalWidth);
  const ui::Rect sign = rect.cut_left(kRowIcon, theme::kSpace2);
  ui.icon(icon_of(row), sign.centre_x(), sign.centre_y(), theme::kIconInline, ui.paint(ui::Colour::kTextSoft));
  const ui::Rect words = rect.cut_left(name_width, beside ? theme::kSpace2 : 0);
  const float text = text_height(ui, name, kRowName, name_width);
  ui.paint_text({words.x, words.centre_y() - text / 2, words.width, text}, name, kRowName);
  const float line = ui.line_height(ui::Type::kBody);
  ui.paint_text({total.x, total.centre_y() - line / 2, total.width, line}, std::to_string(row.in_the_way.pairs),
                {.weight = ui::Weight::kBold, .align = ui::Align::kEnd, .wrap = false});
  if (beside) bar = {rect.x, rect.centre_y() - kBarHeight / 2, rect.width, kBarHeight};
  const float pair_width = bar.width / static_cast<float>(longest);
  paint_part(ui, bar, Verdict::kNotNow, row.not_now.pairs, pair_width);
  paint_part(ui, bar, Verdict::kDiscuss, row.discuss.pairs, pair_width);
  paint_part(ui, bar, Verdict::kUnknown, row.unknown.pairs, pair_width);
}

// What the colours of the bars mean: as many beside each other as fit.
void draw_legend(const ScreenContext& context, Column& column) {
  ui::Ui& ui = column.ui();
  ui::Rect strip{column.x(), column.y(), column.width(), 0};
  float height = 0;
  for (const Verdict verdict : {Verdict::kNotNow, Verdict::kDiscuss, Verdict::kUnknown}) {
    const std::string word = verdict_word(context.t, verdict);
    const float room = column.width() - kLegendSign - theme::kSpace1Half;
    const float width = std::min(room, ui.measure(word, kLabelText).width + 1);
    if (strip.width < kLegendSign + theme::kSpace1Half + width) {
      strip = {column.x(), strip.y + height, column.width(), 0};
      height = 0;
    }
    ui::Rect words = strip;
    ui.sign(sign_of(verdict), words.x, words.y, kLegendSign);
    words.cut_left(kLegendSign, theme::kSpace1Half);
    words.height = text_height(ui, word, kLabelText, width);
    height = std::max(height, words.height);
    ui.text(words.cut_left(width), word, kLabelText);
    strip.cut_left(kLegendSign + theme::kSpace1Half + width, theme::kSpace4);
  }
  column.move_to(strip.y + height);
}

}  // namespace

void draw_blocker_bars(const ScreenContext& context, Column& column, const SurveyedGroup& group, Outbox& out) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const std::string title = context.t("blockers.how_often");
  inside.heading(title);
  inside.space(theme::kSpace1);
  inside.text(context.t("blockers.counted"), kSoftLabel);
  inside.space(theme::kSpace2);
  draw_legend(context, inside);
  inside.space(kRowGap);
  const std::vector<BlockerRow> rows = rows_of(group);
  if (rows.empty()) {
    inside.text(context.t("blockers.nothing"));
    return;
  }
  const bool all = context.view.all_blockers;
  const std::size_t shown = all ? rows.size() : std::min(rows.size(), kRowsAtFirst);
  const int longest = longest_of(rows), count = static_cast<int>(rows.size());
  {
    const auto list = ui.group(ui::Role::kList, "blockers", {inside.x(), inside.y(), inside.width(), 0}, title);
    for (std::size_t index = 0; index < shown; ++index) {
      const BlockerRow& row = rows[index];
      const std::string key = std::string(criterion_code(row.criterion)) + " " + row.item;
      const float height = row_height(context, ui, inside.width(), row);
      const ui::Rect target = inside.take(std::max(height + kRowGap, ui.target_height()));
      const auto item = ui.group(ui::Role::kListItem, key, target, {}, static_cast<int>(index) + 1, count);
      const bool open = draw_opening_row(context, ui, target, key, spoken_row(context, row), out);
      paint_bar_row(context, ui, target.inset(0, (target.height - height) / 2), row, longest);
      if (open) draw_pairs_in_the_way(context, inside, row.criterion, row.item, out);
    }
  }
  inside.text(context.t("blockers.more_than_one"), kSoftLabel);
  if (rows.size() <= kRowsAtFirst) return;
  const std::string label =
      all ? context.t("blockers.fewer") : context.t("blockers.all", {{"n", std::to_string(count)}});
  if (stack_more_button(inside, "all", label, all)) {
    ViewState view = context.view;
    view.all_blockers = !all;
    out.send(view);
  }
}

}  // namespace overstap
