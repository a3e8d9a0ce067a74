// Knelpunten: over all candidates and functions, what stands in the way most, and what would open most. Shows what
// core/matching/blocker_survey.h counted, and counts nothing itself.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/blockers_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"
#include "core/base/text.h"
#include "core/explain/survey_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kRegionWidth = 296, kOpensWidth = 424, kPlusWidth = 66;
constexpr std::size_t kChangesShown = 5, kByTwoShown = 3, kTogetherShown = 3;

const SurveyedGroup& group_shown(const ScreenContext& context, const BlockerSurvey& survey) {
  if (!context.view.blockers_region) return survey.all;
  const auto region = std::ranges::find(survey.regions, *context.view.blockers_region, &SurveyedGroup::region);
  return region == survey.regions.end() ? survey.all : *region;
}

std::string change_words(const ScreenContext& context, const SharedChange& change) {
  return upper_first(shared_change_text(context.t, change, context.model.task_title(change.item),
                                        context.model.function_name(change.function_id)));
}

// What the number of a change is called from one frame to the next.
std::string key_of(const SharedChange& change) {
  std::string key = std::string(change_code(change.kind)) + "/" + std::to_string(change.extra);
  for (const std::string& part : {change.item, change.place, change.organisation, change.function_id})
    key += "/" + part;
  return key;
}

float plus_row_height(ui::Ui& ui, std::string_view words, float width) {
  const float text = text_height(ui, words, {}, width - kPlusWidth), number = ui.line_height(ui::Type::kNumber);
  return std::max({text, number, ui.target_height()});
}

// "+4" and what brings it.
void paint_plus_row(ui::Ui& ui, ui::Rect strip, int pairs, std::string_view words) {
  const float number = ui.line_height(ui::Type::kNumber);
  const ui::Rect left = strip.cut_left(kPlusWidth);
  ui.paint_text({left.x, left.centre_y() - number / 2, left.width, number}, "+" + std::to_string(pairs),
                {.type = ui::Type::kNumber, .weight = ui::Weight::kBold, .wrap = false},
                verdict_ink(ui, Verdict::kFits));
  const float text = text_height(ui, words, {}, strip.width);
  ui.paint_text({strip.x, strip.centre_y() - text / 2, strip.width, text}, words, {});
}

void draw_plus_row(const ScreenContext& context, Column& column, const OpenedBy& opened, int position, int count,
                   Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string words = change_words(context, opened.change), key = key_of(opened.change);
  const ui::Rect strip = column.take(plus_row_height(ui, words, column.width()));
  const auto item = ui.group(ui::Role::kListItem, key, strip, {}, position, count);
  const std::string name = words + ": " + context.t.counted("blockers.talks_more", opened.talks.pairs);
  const bool open = draw_opening_row(context, ui, strip, key, name, out);
  paint_plus_row(ui, strip, opened.talks.pairs, words);
  if (open) draw_pairs_opened(context, column, opened.change, out);
}

// Two changes that help more together than one by one.
void draw_opened_by_two(const ScreenContext& context, Column& column, const SurveyedGroup& group) {
  if (group.opened_by_two.empty()) return;
  ui::Ui& ui = column.ui();
  const std::string title = context.t("blockers.two_changes");
  column.space(theme::kSpace4);
  column.heading(title);
  column.text(context.t("blockers.two_changes_line"), kSoftLabel);
  column.space(theme::kSpace2);
  const int count = static_cast<int>(std::min(group.opened_by_two.size(), kByTwoShown));
  const auto list = ui.group(ui::Role::kList, "opened_by_two", {column.x(), column.y(), column.width(), 0}, title);
  for (int index = 0; index < count; ++index) {
    const OpenedByTwo& two = group.opened_by_two[static_cast<std::size_t>(index)];
    if (index > 0) column.divider(theme::kSpace2);
    const std::string words =
        context.t("blockers.both", {{"first", change_words(context, two.first)},
                                    {"second", lower_first(change_words(context, two.second))},
                                    {"only", context.t.counted("blockers.only_together", two.only_together.pairs)}});
    const ui::Rect strip = column.take(plus_row_height(ui, words, column.width()));
    const auto item =
        ui.group(ui::Role::kListItem, std::to_string(index), strip,
                 words + " " + context.t.counted("blockers.talks_more", two.talks.pairs), index + 1, count);
    paint_plus_row(ui, strip, two.talks.pairs, words);
  }
}

void draw_opened(const ScreenContext& context, Column& column, const SurveyedGroup& group, Outbox& out) {
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
    return draw_opened_by_two(context, inside, group);
  }
  const int count = static_cast<int>(std::min(opened.size(), kChangesShown));
  {
    const auto list = ui.group(ui::Role::kList, "opened", {inside.x(), inside.y(), inside.width(), 0}, title);
    for (int index = 0; index < count; ++index) {
      if (index > 0) inside.divider(theme::kSpace2);
      draw_plus_row(context, inside, opened[static_cast<std::size_t>(index)], index + 1, count, out);
    }
  }
  draw_opened_by_two(context, inside, group);
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
    if (region.region == context.view.blockers_region) selected = static_cast<int>(names.size());
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
  view.blockers_region.reset();
  if (*chosen > 0) view.blockers_region = survey.regions[static_cast<std::size_t>(*chosen - 1)].region;
  out.send(view);
}

void draw_cards(const ScreenContext& context, Column& page, const SurveyedGroup& group, Outbox& out) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  if (one_column(ui) || page.width() < kOpensWidth * 2) {
    draw_blocker_bars(context, page, group, out);
    page.space(gap);
    draw_opened(context, page, group, out);
    page.space(gap);
    draw_together(context, page, group);
    return;
  }
  ui::Rect area{page.x(), page.y(), page.width(), 0};
  Column right(ui, area.cut_right(kOpensWidth, gap));
  Column left(ui, area);
  draw_blocker_bars(context, left, group, out);
  draw_opened(context, right, group, out);
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
