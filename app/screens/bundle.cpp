// Takenpakket (job carving) of one candidate: the tasks that together make the best week, what was given up for it, and
// what would help.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/bundle_parts.h"
#include "app/screens/empty_state.h"
#include "app/screens/match_rows.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kWeekWidth = 300, kSideWidth = 304;

bool takes_part(const ScreenContext& context, const std::string& function_id) {
  return std::ranges::find(context.view.bundle_without, function_id) == context.view.bundle_without.end();
}

int tasks_of(const TaskBundle& bundle, const std::string& function_id) {
  return static_cast<int>(std::ranges::count(bundle.tasks, function_id, &BundledTask::function_id));
}

std::vector<Chip> fact_chips(const ScreenContext& context, const BundleView& shown) {
  std::vector<Chip> chips;
  const TaskBundle& bundle = shown.bundle;
  if (shown.candidate.fictional) {
    chips.push_back({context.t("match.example"), icon::kInfo, ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft});
  }
  if (shown.of_division) chips.push_back({context.t("bundle_page.of_division"), icon::kUsers});
  if (!bundle.tasks.empty() && !shown.of_division) {
    const bool proven = bundle.proven;
    chips.push_back({context.t(proven ? "bundle_page.proven" : "bundle_page.not_proven"),
                     proven ? icon::kBadgeCheck : icon::kInfo, ui::Colour::kPrimarySoft, ui::Colour::kOnPrimarySoft});
  }
  if (!bundle.tasks.empty()) {
    chips.push_back({context.t.counted("bundle_page.workplaces", bundle.workplaces), icon::kMapPin});
  }
  return chips;
}

// The week is not known, or no task is possible: what is the matter, and the first thing to do about it.
void draw_nothing(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  StackedCard card(column, {});
  const std::string code = shown.candidate.code;
  const bool hours_known = shown.bundle.minutes_available > 0;
  const bool any_function =
      std::ranges::any_of(context.model.functions, [&](const auto& entry) { return takes_part(context, entry.first); });
  const bool nothing = any_function && hours_known;
  const std::string title = nothing        ? context.t("bundle_page.nothing_title")
                            : any_function ? context.t("bundle_page.no_hours_title", {{"code", code}})
                                           : context.t("bundle_page.no_functions_title");
  const std::string line = context.t(nothing        ? "bundle_page.nothing_line"
                                     : any_function ? "bundle_page.no_hours_line"
                                                    : "bundle_page.no_functions_line");
  const std::string fill_in = hours_known || !any_function ? std::string() : context.t("bundle_page.fill_in_hours");
  const EmptyState state{.title = title, .line = line, .button = fill_in, .button_icon = icon::kPencil};
  if (draw_empty_state(card.inside, state) == 1) {
    ViewState view = context.view;
    view.route = {Screen::kCandidate, shown.candidate.id, {}};
    view.candidate_editing = true;
    out.go(Screen::kCandidate, shown.candidate.id);
    out.send(view);
  }
}

void draw_middle(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  if (shown.bundle.tasks.empty()) {
    draw_nothing(context, shown, column, out);
  } else {
    draw_bundle_tasks(context, shown, column, out);
  }
  if (shown.bundle.left_out.empty()) return;
  column.space(card_gap(column.ui()));
  draw_bundle_left_out(context, shown, column, out);
}

// What the division found for this candidate, done or stopped; null when they take no part.
const TaskBundle* share_of(const ScreenContext& context, const std::string& candidate_id) {
  const GroupDivision& division = context.model.division_search(context.view.division_without).so_far();
  const auto share = std::ranges::find(division.people, candidate_id, &PersonShare::candidate_id);
  return share == division.people.end() ? nullptr : &share->bundle;
}

void draw_to_bundle_alone(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  inside.heading(context.t("bundle_page.of_division"));
  inside.text(context.t("bundle_page.of_division_line"), kSoftLabel);
  inside.space(theme::kSpace2);
  const std::string code = shown.candidate.code.empty() ? context.t("candidate.without_code") : shown.candidate.code;
  const std::string label = context.t("division_page.to_bundle", {{"code", code}});
  const ui::Button alone{.label = label, .icon = icon::kPackage, .size = ui::ButtonSize::kSmall};
  const ui::Rect strip = inside.take(ui.button_height(alone.size));
  if (ui.button("alone", {strip.x, strip.y, std::min(strip.width, ui.button_width(alone)), strip.height}, alone)) {
    ViewState view = context.view;
    view.bundle_of_division = false;
    view.bundle_opened.clear();
    out.send(view);
  }
}

void draw_side(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  if (draw_bundle_help(context, shown, column, out)) column.space(card_gap(column.ui()));
  if (shown.of_division) {
    draw_to_bundle_alone(context, shown, column, out);
  } else {
    draw_bundle_functions(context, shown, column, out);
  }
}

// Three columns on a laptop, two on a tablet, one on a phone.
void draw_columns(const ScreenContext& context, const BundleView& shown, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  const bool week = shown.bundle.minutes_available > 0;
  if (one_column(ui)) {
    if (week) draw_bundle_week(context, shown, page, out);
    if (week) page.space(gap);
    draw_middle(context, shown, page, out);
    page.space(gap);
    draw_side(context, shown, page, out);
    return;
  }
  const bool three = ui.layout() != ui::Layout::kMedium;
  ui::Rect area{page.x(), page.y(), page.width(), 0};
  Column left(ui, area.cut_left(kWeekWidth, gap));
  Column right(ui, three ? area.cut_right(kSideWidth, gap) : ui::Rect{left.x(), left.y(), kWeekWidth, 0});
  Column middle(ui, area);
  if (week) draw_bundle_week(context, shown, left, out);
  draw_middle(context, shown, middle, out);
  if (!three || !week) {
    if (week) left.space(gap);
    draw_side(context, shown, left, out);
  } else {
    draw_side(context, shown, right, out);
  }
  page.move_to(std::max({left.y(), middle.y(), right.y()}));
}

void draw_gone(const ScreenContext& context, Column& page, Outbox& out) {
  const std::string back = context.t("candidate.all"), gone = context.t("candidate.gone");
  if (draw_screen_header(page, {.title = gone, .back = back}) == "back") out.go(Screen::kCandidates);
}

}  // namespace

void draw_bundle_functions(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  inside.heading(context.t("bundle_page.functions"));
  inside.text(context.t("bundle_page.functions_line"), kSoftCaption);
  inside.space(theme::kSpace2);
  for (const Function* function : functions_by_name(context.model)) {
    const bool on = takes_part(context, function->id);
    const int tasks = tasks_of(shown.bundle, function->id);
    const std::string place = function_place_text(*function);
    const std::string line = on ? context.t.counted("bundle_page.function_tasks", tasks, {{"place", place}}) : place;
    const ui::Rect row = inside.take(ui.switch_height(function->name, line, inside.width()));
    inside.space(theme::kSpace1);
    if (!ui.toggle("function." + function->id, row, function->name, on, line)) continue;
    ViewState view = context.view;
    view.bundle_opened.clear();
    if (on) {
      view.bundle_without.push_back(function->id);
    } else {
      std::erase(view.bundle_without, function->id);
    }
    out.send(view);
  }
}

void draw_bundle(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const std::string& id = context.view.route.first_id;
  const auto candidate = context.model.candidates.find(id);
  ui::Rect content;
  const auto scroll = ui.scroll("bundle", area, context.t("bundle_page.region"), content);
  Column page(ui, content_of(ui, content));
  if (candidate == context.model.candidates.end()) {
    draw_gone(context, page, out);
  } else {
    const TaskBundle* share = context.view.bundle_of_division ? share_of(context, id) : nullptr;
    const BundleView shown{candidate->second,
                           share != nullptr ? *share : *context.model.bundle(id, context.view.bundle_without),
                           share != nullptr};
    const std::string code =
        candidate->second.code.empty() ? context.t("candidate.without_code") : candidate->second.code;
    const std::string title = context.t("bundle_page.title", {{"code", code}}),
                      back = shown.of_division ? context.t("division_page.open")
                                               : context.t("candidate.title", {{"code", code}}),
                      facts = context.t("bundle_page.facts");
    const std::vector<Chip> chips = fact_chips(context, shown);
    const std::vector<HeaderAction> actions = {{"match", context.t("match.heading"), icon::kPuzzle}};
    const std::string_view pressed = draw_screen_header(
        page, {.title = title, .back = back, .chips = chips, .chips_name = facts, .actions = actions});
    if (pressed == "back" && shown.of_division) out.go(Screen::kDivision);
    if (pressed == "back" && !shown.of_division) out.go(Screen::kCandidate, id);
    if (pressed == "match") out.go(Screen::kMatch);
    page.text(context.t("bundle_page.rules", {{"n", std::to_string(kRuleVersion)}}), kSoftLabel);
    page.space(theme::kSpace3);
    draw_columns(context, shown, page, out);
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
