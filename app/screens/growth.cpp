// Groei: after the crossing, which step of the ladder somebody reached in each task, signed by a person.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/choose_candidate.h"
#include "app/screens/growth_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kSquare = 36, kRowPadding = theme::kSpace2, kStep = 9, kStepHeight = 10, kStepGap = theme::kSpaceHalf;

std::string reached_text(const ScreenContext& context, const Function& function, const TaskGrowth& growth) {
  if (!growth.reached) return context.t("growth.not_begun");
  const auto step = static_cast<std::size_t>(*growth.reached);
  const std::string& words = step < function.steps.size() ? function.steps[step] : growth.sign_offs.back()->step_name;
  return context.t("growth.step", {{"n", std::to_string(*growth.reached)}, {"step", words}});
}

// Small steps that rise: as many as are reached are filled. Drawn, not said: the row says it.
void paint_steps(ui::Ui& ui, float x, float bottom, std::size_t count, const std::optional<int>& reached) {
  for (std::size_t step = 0; step < count; ++step) {
    const bool full = reached && static_cast<int>(step) <= *reached;
    const float height = kStepHeight + static_cast<float>(step) * kStepGap;
    ui.fill({x + static_cast<float>(step) * (kStep + kStepGap), bottom - height, kStep, height},
            ui.paint(full ? ui::Colour::kPrimary : ui::Colour::kLoadEmpty), kStepGap);
  }
}

float steps_width(std::size_t count) { return static_cast<float>(count) * (kStep + kStepGap); }

bool draw_task_row(Column& column, const ScreenContext& context, const Function& function, const TaskGrowth& growth,
                   bool chosen, int position, int count) {
  ui::Ui& ui = column.ui();
  const Task& task = *growth.task;
  const std::string title = task.title.empty() ? context.t("passport.task_without_title") : task.title;
  const std::string reached = reached_text(context, function, growth);
  const bool with_steps = !one_column(ui);
  const float right = with_steps ? steps_width(function.steps.size()) + theme::kSpace2 : 0;
  const float square = ui.cramped() ? 0 : kSquare + theme::kSpace3;
  const float words = column.width() - 2 * kRowPadding - square - right;
  const ui::TextStyle style{.weight = chosen ? ui::Weight::kSemibold : ui::Weight::kRegular};
  const float lines = text_height(ui, title, style, words), fact = text_height(ui, reached, kSoftCaption, words);
  const ui::Rect rect = column.take(std::max(theme::kButtonLarge, lines + fact + 2 * kRowPadding));
  const auto item = ui.group(ui::Role::kListItem, task.id, rect, {}, position, count);
  const ui::Press press = ui.pressable(
      "task", rect, {.name = title, .description = reached, .radius = theme::kRadiusRow, .current = chosen});
  if (chosen || press.hovered) {
    ui.fill(rect, ui.paint(chosen ? ui::Colour::kPrimarySoft : ui::Colour::kSunken), theme::kRadiusRow);
  }
  if (chosen && ui.current_theme() == theme::Theme::kContrast) {
    ui.edge(rect, ui.paint(ui::Colour::kPrimary), theme::kRadiusRow, 2);
  }
  ui::Rect inside = rect.inset(kRowPadding, 0);
  if (square > 0) {
    const ui::Rect picture = inside.cut_left(kSquare, theme::kSpace3);
    draw_pictogram_square(ui, {picture.x, rect.centre_y() - kSquare / 2, kSquare, kSquare},
                          content_pictogram(task.pictogram, icon::kClipboardList), note_colour_of(task.theme));
  }
  if (with_steps) {
    const ui::Rect ladder = inside.cut_right(steps_width(function.steps.size()), theme::kSpace2);
    paint_steps(ui, ladder.x, rect.centre_y() + kStepHeight, function.steps.size(), growth.reached);
  }
  const float top = rect.centre_y() - (lines + fact) / 2;
  ui.paint_text({inside.x, top, words, lines}, title, style);
  ui.paint_text({inside.x, top + lines, words, fact}, reached, kSoftCaption);
  return press.pressed;
}

void draw_detail(Column& column, const ScreenContext& context, const GrowthView& view, Outbox& out) {
  const auto scope = column.ui().scope("detail");
  column.heading(view.task.task->title, 2, {.type = ui::Type::kH2, .weight = ui::Weight::kSemibold});
  column.space(theme::kSpace3);
  if (view.function.steps.empty()) return column.text(context.t("growth.no_ladder"));
  draw_signed_ladder(column, context, view, out);
  column.divider(theme::kSpace3);
  draw_sign_off_form(column, context, view, out);
}

void choose_task(const ScreenContext& context, const std::string& id, Outbox& out) {
  ViewState view = context.view;
  view.selected_task = id;
  view.sign_off.step.reset();
  view.sign_off.evidence.clear();
  out.send(view);
}

const TaskGrowth* chosen_of(const ui::Ui& ui, const ScreenContext& context, const std::vector<TaskGrowth>& growth) {
  for (const TaskGrowth& one : growth) {
    if (one.task->id == context.view.selected_task) return &one;
  }
  return one_column(ui) || growth.empty() ? nullptr : &growth.front();
}

struct Page {
  const Function& function;
  const Candidate& candidate;
  const std::vector<TaskGrowth>& growth;
  const TaskGrowth* chosen;
};

// On a phone the chosen task opens under its row.
void draw_tasks(Column& column, const ScreenContext& context, const Page& page, Outbox& out) {
  ui::Ui& ui = column.ui();
  const ui::Rect rows{column.x(), column.y(), column.width(), 0};
  const auto list = ui.group(ui::Role::kList, "tasks", rows, context.t("passport.tasks"));
  int position = 0;
  for (const TaskGrowth& growth : page.growth) {
    const bool chosen = &growth == page.chosen;
    if (draw_task_row(column, context, page.function, growth, chosen, ++position,
                      static_cast<int>(page.growth.size()))) {
      choose_task(context, one_column(ui) && chosen ? std::string() : growth.task->id, out);
    }
    if (!one_column(ui) || !chosen) continue;
    Column detail(ui, {column.x() + theme::kSpace2, column.y() + theme::kSpace3, column.width() - theme::kSpace4, 0});
    draw_detail(detail, context, {page.function, page.candidate, growth}, out);
    column.space(detail.used() + theme::kSpace6);
  }
}

void draw_page_of(Column& column, const ScreenContext& context, const Page& page, Outbox& out) {
  ui::Ui& ui = column.ui();
  if (page.growth.empty()) return column.text(context.t("passport.no_tasks"), {.colour = ui::Colour::kTextSoft});
  if (one_column(ui)) {
    StackedCard card(column, {.padding_x = theme::kSpace2, .padding_y = theme::kSpace2});
    return draw_tasks(card.inside, context, page, out);
  }
  const ui::Rect area{column.x(), column.y(), column.width(), 0};
  Column left(ui, area.column(0, 2, card_gap(ui))), right(ui, area.column(1, 2, card_gap(ui)));
  {
    StackedCard card(left, {.padding_x = theme::kSpace2, .padding_y = theme::kSpace2});
    draw_tasks(card.inside, context, page, out);
  }
  {
    StackedCard card(right, {});
    draw_detail(card.inside, context, {page.function, page.candidate, *page.chosen}, out);
  }
  column.move_to(std::max(left.y(), right.y()));
}

std::string code_of(const ScreenContext& context, const Candidate& candidate) {
  return candidate.code.empty() ? context.t("candidate.without_code") : candidate.code;
}

std::string growth_fact(const ScreenContext& context, const Function& function, const Candidate& candidate) {
  const auto growth =
      growth_of(candidate.id, context.model.tasks_of(function.id), context.model.sign_offs_of(candidate.id));
  const auto begun = std::ranges::count_if(growth, [](const TaskGrowth& one) { return one.reached.has_value(); });
  return context.t("growth.signed_tasks", {{"n", std::to_string(begun)}, {"total", std::to_string(growth.size())}});
}

std::vector<Chip> chips_of(const ScreenContext& context, const Page& page) {
  const Candidate& candidate = page.candidate;
  std::vector<Chip> chips = {{page.function.name, icon::kIdCard}};
  if (candidate.hours_per_week_now) {
    chips.push_back(
        {context.t("growth.hours_now", {{"n", std::to_string(*candidate.hours_per_week_now)}}), icon::kClock});
  }
  chips.push_back({.text = growth_fact(context, page.function, candidate), .plain = true});
  return chips;
}

}  // namespace

void draw_growth(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const Route& route = context.view.route;
  const auto function = context.model.functions.find(route.first_id);
  if (function == context.model.functions.end()) return draw_gone(ui, context, area, out);
  if (route.second_id.empty()) {
    const CandidateChoice choice{context.t("growth.choose", {{"name", function->second.name}}),
                                 context.t("growth.choose_line"), function->second.name, growth_fact};
    return draw_candidate_choice(ui, context, function->second, area, choice, out);
  }
  const auto candidate = context.model.candidates.find(route.second_id);
  if (candidate == context.model.candidates.end()) return draw_gone(ui, context, area, out);
  const std::vector<TaskGrowth> growth = growth_of(candidate->first, context.model.tasks_of(function->first),
                                                   context.model.sign_offs_of(candidate->first));
  const Page page{function->second, candidate->second, growth, chosen_of(ui, context, growth)};
  ui::Rect inside;
  const std::string title = context.t("growth.title", {{"code", code_of(context, candidate->second)}});
  const auto region = ui.scroll("growth", area, title, inside);
  Column column(ui, content_of(ui, inside));
  const std::vector<Chip> chips = chips_of(context, page);
  const std::string facts = context.t("growth.facts");
  const std::string_view pressed =
      draw_screen_header(column, {.title = title, .back = function->second.name, .chips = chips, .chips_name = facts});
  if (pressed == "back") out.go(Screen::kPassport, function->first);
  draw_page_of(column, context, page, out);
  ui.set_content_height(column.used() + theme::kSpace5);
}

}  // namespace overstap
