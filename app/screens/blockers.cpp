// Knelpunten: over all candidates and functions, what stands in the way most, and what would open most. Shows what
// core/matching/blocker_survey.h counted, and counts nothing itself.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"
#include "core/base/ordering.h"
#include "core/base/text.h"
#include "core/explain/reason_text.h"
#include "core/explain/survey_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kRegionWidth = 296, kOpensWidth = 424;
constexpr float kNameWidth = 168, kTotalWidth = 48, kRowIcon = 24, kBarHeight = 26, kBarGap = theme::kSpaceHalf,
                kBarRadius = theme::kRadiusBox, kRowGap = theme::kSpace3;
constexpr float kLegendSign = 18, kPlusWidth = 66;
constexpr std::size_t kRowsAtFirst = 9, kChangesShown = 5, kTogetherShown = 3;

const SurveyedGroup& group_shown(const ScreenContext& context, const BlockerSurvey& survey) {
  const auto region = std::ranges::find(survey.regions, context.view.blockers_region, &SurveyedGroup::region);
  return context.view.blockers_region.empty() || region == survey.regions.end() ? survey.all : *region;
}

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
    case Criterion::kLoad:
      if (const auto item = load_item_from_code(row.item)) return load_pictogram(*item);
      return icon::kPackage;
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

float row_name_width(const Column& column) {
  const float whole = one_column(column.ui()) ? column.width() - kTotalWidth : kNameWidth;
  return whole - kRowIcon - theme::kSpace2;
}

// On a phone the bar stands under its name.
float row_height(const ScreenContext& context, const Column& column, const BlockerRow& row) {
  const std::string name = blocker_name(context.t, row.criterion, row.item);
  const float words = std::max(kBarHeight, text_height(column.ui(), name, kRowName, row_name_width(column)));
  return words + (one_column(column.ui()) ? theme::kSpace1 + kBarHeight : 0);
}

void draw_bar_row(const ScreenContext& context, Column& column, const BlockerRow& row, int longest) {
  ui::Ui& ui = column.ui();
  const std::string name = blocker_name(context.t, row.criterion, row.item);
  const bool beside = !one_column(ui);
  const float name_width = row_name_width(column);
  const float name_height = std::max(kBarHeight, text_height(ui, name, kRowName, name_width));
  ui::Rect head = column.take(name_height);
  const ui::Rect total = head.cut_right(kTotalWidth);
  const ui::Rect sign = head.cut_left(kRowIcon, theme::kSpace2);
  ui.icon(icon_of(row), sign.centre_x(), sign.centre_y(), theme::kIconInline, ui.paint(ui::Colour::kTextSoft));
  const ui::Rect words = head.cut_left(name_width, beside ? theme::kSpace2 : 0);
  const float text = text_height(ui, name, kRowName, name_width);
  ui.paint_text({words.x, words.centre_y() - text / 2, words.width, text}, name, kRowName);
  const float line = ui.line_height(ui::Type::kBody);
  ui.paint_text({total.x, total.centre_y() - line / 2, total.width, line}, std::to_string(row.in_the_way.pairs),
                {.weight = ui::Weight::kBold, .align = ui::Align::kEnd, .wrap = false});
  ui::Rect bar = head;
  if (!beside) {
    column.space(theme::kSpace1);
    bar = column.take(kBarHeight);
  }
  bar = {bar.x, bar.centre_y() - kBarHeight / 2, bar.width, kBarHeight};
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

void draw_bars(const ScreenContext& context, Column& column, const SurveyedGroup& group, Outbox& out) {
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
      const ui::Rect rect{inside.x(), inside.y(), inside.width(), row_height(context, inside, row)};
      const auto item =
          ui.group(ui::Role::kListItem, key, rect, spoken_row(context, row), static_cast<int>(index) + 1, count);
      draw_bar_row(context, inside, row, longest);
      inside.space(kRowGap);
    }
  }
  inside.text(context.t("blockers.more_than_one"), kSoftLabel);
  if (rows.size() <= kRowsAtFirst) return;
  const std::string label =
      all ? context.t("blockers.fewer") : context.t("blockers.all", {{"n", std::to_string(count)}});
  const ui::Button button{.label = label,
                          .icon = all ? icon::kChevronUp : icon::kChevronDown,
                          .kind = ui::ButtonKind::kQuiet,
                          .size = ui::ButtonSize::kSmall};
  const ui::Rect strip = inside.take(ui.button_height(ui::ButtonSize::kSmall));
  if (ui.button("all", {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button)) {
    ViewState view = context.view;
    view.all_blockers = !all;
    out.send(view);
  }
}

std::string change_words(const ScreenContext& context, const SharedChange& change) {
  const auto task = context.model.tasks.find(change.item);
  const auto function = context.model.functions.find(change.function_id);
  return upper_first(shared_change_text(context.t, change, task == context.model.tasks.end() ? "" : task->second.title,
                                        function == context.model.functions.end() ? "" : function->second.name));
}

// "+4" and what brings it.
void draw_plus_row(const ScreenContext& context, Column& column, const OpenedBy& opened, int position, int count) {
  ui::Ui& ui = column.ui();
  const std::string words = change_words(context, opened.change), plus = "+" + std::to_string(opened.talks.pairs);
  const float text = text_height(ui, words, {}, column.width() - kPlusWidth);
  const float number = ui.line_height(ui::Type::kNumber);
  ui::Rect strip = column.take(std::max(text, number));
  const auto item =
      ui.group(ui::Role::kListItem, std::to_string(position), strip,
               words + ": " + context.t.counted("blockers.talks_more", opened.talks.pairs), position, count);
  const ui::Rect left = strip.cut_left(kPlusWidth);
  ui.paint_text({left.x, left.centre_y() - number / 2, left.width, number}, plus,
                {.type = ui::Type::kNumber, .weight = ui::Weight::kBold, .wrap = false},
                verdict_ink(ui, Verdict::kFits));
  ui.paint_text({strip.x, strip.centre_y() - text / 2, strip.width, text}, words, {});
}

void draw_opened(const ScreenContext& context, Column& column, const SurveyedGroup& group) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const std::string title = context.t("blockers.opens");
  inside.heading(title);
  inside.text(context.t("blockers.opens_line"), kSoftLabel);
  inside.space(theme::kSpace3);
  std::vector<OpenedBy> opened = group.opened;
  std::erase_if(opened, [](const OpenedBy& change) { return change.talks.pairs == 0; });
  if (opened.empty()) {
    inside.text(context.t("survey.nothing_opens"));
    return;
  }
  const int count = static_cast<int>(std::min(opened.size(), kChangesShown));
  const auto list = ui.group(ui::Role::kList, "opened", {inside.x(), inside.y(), inside.width(), 0}, title);
  for (int index = 0; index < count; ++index) {
    if (index > 0) inside.divider(theme::kSpace2);
    draw_plus_row(context, inside, opened[static_cast<std::size_t>(index)], index + 1, count);
  }
}

void draw_together(const ScreenContext& context, Column& column, const SurveyedGroup& group) {
  if (group.together.empty()) return;
  StackedCard card(column, {.fill = ui::Colour::kAccentSoft, .elevation = 0});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const ui::TextStyle ink{.type = ui::Type::kBody, .colour = ui::Colour::kOnAccentSoft};
  const std::string title = context.t("survey.together_heading");
  inside.heading(title, 2,
                 {.type = ui::Type::kH3, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kOnAccentSoft});
  inside.space(theme::kSpace1);
  const int count = static_cast<int>(std::min(group.together.size(), kTogetherShown));
  const auto list = ui.group(ui::Role::kList, "together", {inside.x(), inside.y(), inside.width(), 0}, title);
  for (int index = 0; index < count; ++index) {
    const BlockersTogether& two = group.together[static_cast<std::size_t>(index)];
    const std::string words =
        context.t("survey.two", {{"first", blocker_name(context.t, two.first, two.first_item)},
                                 {"second", lower_first(blocker_name(context.t, two.second, two.second_item))},
                                 {"both", context.t.counted("start.pairs", two.both.pairs)}});
    const ui::Rect strip = inside.take(text_height(ui, words, ink, inside.width()));
    const auto item = ui.group(ui::Role::kListItem, std::to_string(index), strip, words, index + 1, count);
    ui.paint_text(strip, words, ink);
    inside.space(theme::kSpace1);
  }
}

void draw_region_choice(const ScreenContext& context, Column& column, const BlockerSurvey& survey, Outbox& out) {
  if (survey.regions.size() < 2) return;
  ui::Ui& ui = column.ui();
  std::vector<std::string> names = {context.t("blockers.all_regions")};
  int selected = 0;
  for (const SurveyedGroup& region : survey.regions) {
    if (!region.region.empty() && region.region == context.view.blockers_region)
      selected = static_cast<int>(names.size());
    names.push_back(region.region.empty() ? context.t("survey.no_region") : region.region);
  }
  std::vector<ui::Option> options;
  for (const std::string& name : names) options.push_back({.label = name});
  const ui::Rect strip = column.take(ui.combo_height(true));
  const auto chosen = ui.combo("region", {strip.x, strip.y, std::min(strip.width, kRegionWidth), strip.height},
                               context.t("blockers.region"), options, selected, true, icon::kMapPin);
  column.space(theme::kSpace4);
  if (!chosen) return;
  ViewState view = context.view;
  view.blockers_region = *chosen == 0 ? std::string() : survey.regions[static_cast<std::size_t>(*chosen - 1)].region;
  out.send(view);
}

void draw_cards(const ScreenContext& context, Column& page, const SurveyedGroup& group, Outbox& out) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  if (one_column(ui) || page.width() < kOpensWidth * 2) {
    draw_bars(context, page, group, out);
    page.space(gap);
    draw_opened(context, page, group);
    page.space(gap);
    draw_together(context, page, group);
    return;
  }
  ui::Rect area{page.x(), page.y(), page.width(), 0};
  Column right(ui, area.cut_right(kOpensWidth, gap));
  Column left(ui, area);
  draw_bars(context, left, group, out);
  draw_opened(context, right, group);
  right.space(gap);
  draw_together(context, right, group);
  page.move_to(std::max(left.y(), right.y()));
}

}  // namespace

void draw_blockers(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const std::string title = context.t("blockers.heading");
  const auto scroll = ui.scroll("blockers", area, title, content);
  Column page(ui, content_of(ui, content));
  const BlockerSurvey& survey = context.model.blockers();
  const SurveyedGroup& group = group_shown(context, survey);
  const std::vector<Chip> chips = {
      {.text = context.t.counted("blockers.people", group.everyone.candidates), .icon = icon::kUserRound},
      {.text = context.t.counted("blockers.functions", static_cast<long long>(context.model.functions.size())),
       .icon = icon::kIdCard},
      {.text = context.t.counted("start.pairs", group.everyone.pairs), .icon = icon::kPuzzle},
      {.text = context.t.counted("blockers.talks_now", group.talks_now.pairs), .icon = icon::kMessageCircle}};
  const std::string back = context.t("match.heading"), facts = context.t("blockers.facts");
  if (draw_screen_header(page, {.title = title, .back = back, .chips = chips, .chips_name = facts}) == "back") {
    out.go(Screen::kMatch);
  }
  draw_region_choice(context, page, survey, out);
  draw_cards(context, page, group, out);
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
