// Verdeling: the tasks of all functions divided over all candidates. Who gets what, what nobody has, and why. Shows
// what core/matching/group_division.h decided.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/bundle_parts.h"
#include "app/screens/division_parts.h"
#include "app/screens/empty_state.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/search_progress.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"
#include "core/explain/division_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kUncoveredWidth = 424;

std::vector<Chip> fact_chips(const ScreenContext& context, const GroupDivision& division) {
  std::vector<Chip> chips;
  if (std::ranges::any_of(context.model.candidates, [](const auto& entry) { return entry.second.fictional; })) {
    chips.push_back({context.t("match.example"), icon::kInfo, ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft});
  }
  if (division.proven && division.placed > 0) {
    chips.push_back(
        {context.t("division_page.proven"), icon::kBadgeCheck, ui::Colour::kPrimarySoft, ui::Colour::kOnPrimarySoft});
  }
  return chips;
}

// Three large numbers, each with its words and a bar: work, people, tasks.
void draw_figures(const ScreenContext& context, Column& page, const GroupDivision& division) {
  ui::Ui& ui = page.ui();
  const std::string minutes = week_hours_text(context.t, division.minutes);
  const int tasks = division.tasks - static_cast<int>(division.uncovered.size());
  const int people = static_cast<int>(division.people.size());
  const DivisionFigure figures[] = {
      {minutes, context.t("division_page.of_hours", {{"time", week_hours_text(context.t, division.minutes_available)}}),
       division.minutes, division.minutes_available},
      {std::to_string(division.placed), context.t("division_page.of_people", {{"n", std::to_string(people)}}),
       division.placed, people},
      {std::to_string(tasks), context.t("division_page.of_tasks", {{"n", std::to_string(division.tasks)}}), tasks,
       division.tasks}};
  draw_division_figures(page, figures, context.t("division_page.figures"));
  page.space(card_gap(ui));
}

void draw_search(const ScreenContext& context, Column& page, const GroupDivisionSearch& search, Outbox& out) {
  {
    StackedCard card(page, {.padding_y = theme::kSpace3Half, .fill = ui::Colour::kAccentSoft, .elevation = 0});
    draw_search_progress(context, card.inside,
                         {.which = LongSearch::kDivision, .permille = search.permille(), .done = search.done()},
                         {.type = ui::Type::kLabel, .colour = ui::Colour::kOnAccentSoft}, out);
  }
  page.space(card_gap(page.ui()));
}

// `chosen`: there is something, but not among what takes part.
void draw_nothing(const ScreenContext& context, Column& page, bool chosen, Outbox& out) {
  StackedCard card(page, {.radius = theme::kRadiusTile});
  const NotTakingPart& without = context.view.division_without;
  chosen = chosen && !(without.candidates.empty() && without.functions.empty());
  const std::string title = context.t("division_page.empty_title"),
                    line = context.t(chosen ? "division_page.empty_choice" : "division_page.empty_line"),
                    button = context.t("match.heading");
  const EmptyState state{.title = title, .line = line, .button = button, .button_icon = icon::kPuzzle};
  if (draw_empty_state(card.inside, state) == 1) out.go(Screen::kMatch);
}

void draw_cards(const ScreenContext& context, Column& page, const GroupDivision& division, Outbox& out) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  if (one_column(ui) || page.width() < kUncoveredWidth * 2) {
    draw_division_people(context, page, division, out);
    if (division.uncovered.empty()) return;
    page.space(gap);
    draw_division_uncovered(context, page, division, out);
    return;
  }
  ui::Rect area{page.x(), page.y(), page.width(), 0};
  Column right(ui, area.cut_right(kUncoveredWidth, gap));
  if (division.uncovered.empty()) area.width = page.width();
  Column left(ui, area);
  draw_division_people(context, left, division, out);
  if (!division.uncovered.empty()) draw_division_uncovered(context, right, division, out);
  page.move_to(std::max(left.y(), right.y()));
}

}  // namespace

void draw_division(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const std::string title = context.t("division_page.heading"), back = context.t("match.heading"),
                    facts = context.t("division_page.facts");
  const auto scroll = ui.scroll("division", area, title, content);
  Column page(ui, content_of(ui, content));
  const GroupDivisionSearch& search = context.model.division_search(context.view.division_without);
  static const GroupDivision kNothingYet;
  const bool shown = search.done() || context.view.search_stopped;
  const GroupDivision& division = shown ? search.so_far() : kNothingYet;
  const std::vector<Chip> chips = fact_chips(context, division);
  const std::vector<HeaderAction> actions = {{"blockers", context.t("blockers.open"), icon::kListChecks}};
  const std::string_view pressed =
      draw_screen_header(page, {.title = title, .back = back, .chips = chips, .chips_name = facts, .actions = actions});
  if (pressed == "back") out.go(Screen::kMatch);
  if (pressed == "blockers") out.go(Screen::kBlockers);
  if (!search.done()) draw_search(context, page, search, out);
  const bool anybody = !context.model.candidates.empty() && !context.model.functions.empty();
  if (anybody) {
    draw_division_choice(context, page, out);
    page.space(card_gap(ui));
  }
  if (shown && (division.people.empty() || division.tasks == 0)) {
    draw_nothing(context, page, anybody, out);
  } else if (shown) {
    page.text(division_summary(context.t, division) + " " +
                  context.t("division_page.rules", {{"n", std::to_string(kRuleVersion)}}),
              kSoftLabel);
    page.space(theme::kSpace3);
    draw_figures(context, page, division);
    draw_cards(context, page, division, out);
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
