// "Kleinste wijziging": what would have to change before this pair fits, in the fewest steps, and a way to try it.
#include <algorithm>
#include <string>

#include "app/screens/pair_parts.h"
#include "app/screens/search_progress.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"
#include "core/base/text.h"
#include "core/explain/change_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kNumberWidth = 22, kBulb = 22;
constexpr ui::TextStyle kLine{.type = ui::Type::kLabel, .colour = ui::Colour::kOnAccentSoft};
constexpr ui::TextStyle kStrongLine{
    .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kOnAccentSoft};

WhatIf as_what_if(const ChangeSet& set) {
  WhatIf tried;
  for (const PossibleChange& change : set.changes) {
    if (change.kind == ChangeKind::kLongerJourney) {
      tried.journey_limit_minutes = change.to;
    } else if (change.kind == ChangeKind::kMoreHours) {
      tried.hours_per_week = change.to;
    } else {
      tried.changes.push_back(change);
    }
  }
  return tried;
}

void draw_head(Column& column, const std::string& title) {
  ui::Ui& ui = column.ui();
  const ui::TextStyle style{
      .type = ui::Type::kH3, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kOnAccentSoft};
  Column words(ui, {column.x() + kBulb + theme::kSpace2, column.y(), column.width() - kBulb - theme::kSpace2, 0});
  ui.icon(icon::kLightbulb, column.x() + kBulb / 2, column.y() + ui.line_height(style.type) / 2, kBulb,
          ui.paint(ui::Colour::kOnAccentSoft));
  words.heading(title, 2, style);
  column.space(words.used());
}

void draw_lines(const ScreenContext& context, Column& column, const ChangeSet& set, const std::string& name) {
  ui::Ui& ui = column.ui();
  const int count = static_cast<int>(set.changes.size());
  const auto list = ui.group(ui::Role::kList, "changes", {column.x(), column.y(), column.width(), 0}, name);
  for (int index = 0; index < count; ++index) {
    const std::string line = change_line(context, set.changes[static_cast<std::size_t>(index)]);
    const float height = text_height(ui, line, kLine, column.width() - kNumberWidth);
    ui::Rect strip = column.take(height);
    const auto item = ui.group(ui::Role::kListItem, std::to_string(index), strip, line, index + 1, count);
    ui.paint_text(strip.cut_left(kNumberWidth), std::to_string(index + 1), kStrongLine);
    ui.paint_text(strip, line, kLine);
    column.space(theme::kSpaceHalf);
  }
}

void draw_buttons(const ScreenContext& context, const PairView& pair, Column& column, std::size_t shown, Outbox& out) {
  ui::Ui& ui = column.ui();
  const ChangeSet& set = pair.smallest.sets[shown];
  ViewState view = context.view;
  const float height = ui.button_height(ui::ButtonSize::kSmall);
  if (view.what_if == as_what_if(set)) {
    column.text(context.t("pair.smallest_tried"), kLine);
  } else {
    const std::string label = context.t("pair.smallest_try");
    const ui::Button attempt{
        .label = label, .icon = icon::kListChecks, .kind = ui::ButtonKind::kPrimary, .size = ui::ButtonSize::kSmall};
    if (ui.button("try", column.take(height), attempt)) {
      view.what_if = as_what_if(set);
      out.send(view);
    }
  }
  if (pair.smallest.sets.size() == 1) return;
  column.space(theme::kSpace1);
  const std::string label = context.t(
      "pair.smallest_other", {{"n", std::to_string(shown + 1)}, {"total", std::to_string(pair.smallest.sets.size())}});
  const ui::Button other{.label = label, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall};
  if (ui.button("other", column.take(height), other)) {
    view.smallest_set = (shown + 1) % pair.smallest.sets.size();
    out.send(view);
  }
}

}  // namespace

std::string change_line(const ScreenContext& context, const PossibleChange& change) {
  return upper_first(change_text(context.t, change, context.model.task_title(change.item)));
}

bool draw_pair_smallest(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  const SmallestChanges& smallest = pair.smallest;
  if (smallest.sets.empty() && reaches(ChangeGoal::kNothingInTheWay, pair.now)) return false;
  StackedCard card(column, {.padding_y = theme::kSpace3Half, .fill = ui::Colour::kAccentSoft, .elevation = 0});
  Column& inside = card.inside;
  const std::string title = context.t("pair.smallest");
  draw_head(inside, title);
  inside.space(theme::kSpace1);
  const ShownSearch search{.which = LongSearch::kSmallestChange,
                           .permille = pair.search.permille(),
                           .done = pair.search.done(),
                           .found_something = !smallest.sets.empty()};
  draw_search_progress(context, inside, search, kLine, out);
  if (smallest.sets.empty()) {
    if (search.done) inside.text(changes_heading(context.t, smallest), kLine);
    return true;
  }
  if (!search.done) inside.space(theme::kSpace3);
  const std::size_t shown = std::min(context.view.smallest_set, smallest.sets.size() - 1);
  const ChangeSet& set = smallest.sets[shown];
  draw_lines(context, inside, set, title);
  const bool fits = smallest.goal == ChangeGoal::kNothingInTheWay;
  inside.text(
      context.t(fits ? "pair.smallest_fits" : "pair.smallest_talk", {{"fits", fits_of_total(context, set.after)}}),
      kStrongLine);
  inside.space(theme::kSpace2);
  draw_buttons(context, pair, inside, shown, out);
  return true;
}

}  // namespace overstap
