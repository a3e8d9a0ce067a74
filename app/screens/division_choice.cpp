// Which functions and which candidates take part in the division: all of them, until somebody leaves one out.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/division_parts.h"
#include "app/screens/match_rows.h"
#include "app/screens/more_button.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"

namespace overstap {
namespace {

using Ids = std::vector<std::string>;

bool holds(const Ids& ids, const std::string& id) { return std::ranges::find(ids, id) != ids.end(); }

// A division of others is another division: the search begins anew, and no row of the old one is open.
void choose(const ScreenContext& context, NotTakingPart without, Outbox& out) {
  ViewState view = context.view;
  view.division_without = std::move(without);
  view.search_stopped = false;
  view.bundle_opened.clear();
  out.send(view);
}

// Which of them was pressed, "" for none.
struct Part {
  std::string id, name, line;
};
std::string draw_parts(const ScreenContext& context, Column& column, ui::Key key, const std::string& title,
                       const std::vector<Part>& parts, const Ids& without) {
  ui::Ui& ui = column.ui();
  std::string pressed;
  column.heading(title, 3);
  column.space(theme::kSpace1);
  const auto group = ui.group(ui::Role::kGroup, key, {column.x(), column.y(), column.width(), 0}, title);
  const int count = static_cast<int>(parts.size());
  for (const Part& part : parts) {
    const bool on = !holds(without, part.id);
    const ui::Rect row = column.take(ui.switch_height(part.name, part.line, column.width()));
    column.space(theme::kSpace1);
    if (!ui.exists(row, part.id, count)) continue;
    if (ui.toggle(part.id, row, part.name, on, part.line)) pressed = part.id;
  }
  if (!without.empty()) {
    const std::string label = context.t("division_page.all_take_part");
    const ui::Button all{.label = label, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall};
    const ui::Rect strip = column.take(ui.button_height(all.size));
    if (ui.button("all", {strip.x, strip.y, std::min(strip.width, ui.button_width(all)), strip.height}, all)) {
      pressed = "*";
    }
  }
  return pressed;
}

void turn(Ids& without, const std::string& id) {
  if (id == "*") {
    without.clear();
  } else if (std::erase(without, id) == 0) {
    without.push_back(id);
  }
}

std::vector<Part> functions_of(const ScreenContext& context) {
  std::vector<Part> parts;
  for (const Function* function : functions_by_name(context.model)) {
    parts.push_back({function->id, function->name, function_place_text(*function)});
  }
  return parts;
}

std::vector<Part> candidates_of(const ScreenContext& context) {
  std::vector<Part> parts;
  for (const Candidate* candidate : context.model.candidates_by_code()) {
    const std::string code = candidate->code.empty() ? context.t("candidate.without_code") : candidate->code;
    parts.push_back({candidate->id, code, candidate->place});
  }
  return parts;
}

std::string how_many(const ScreenContext& context) {
  const NotTakingPart& without = context.view.division_without;
  const auto taking_part = [](const auto& all, const Ids& left_out) {
    return std::ranges::count_if(all, [&left_out](const auto& entry) { return !holds(left_out, entry.first); });
  };
  return context.t("division_page.taking_part",
                   {{"functions", std::to_string(taking_part(context.model.functions, without.functions))},
                    {"all_functions", std::to_string(context.model.functions.size())},
                    {"candidates", std::to_string(taking_part(context.model.candidates, without.candidates))},
                    {"all_candidates", std::to_string(context.model.candidates.size())}});
}

}  // namespace

void draw_division_choice(const ScreenContext& context, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  inside.heading(context.t("division_page.choice"));
  inside.text(how_many(context), kSoftLabel);
  inside.space(theme::kSpace1);
  const bool open = context.view.division_choosing;
  if (stack_more_button(inside, "choose", context.t(open ? "division_page.close_choice" : "division_page.choose"),
                        open)) {
    ViewState view = context.view;
    view.division_choosing = !open;
    out.send(view);
  }
  if (!open) return;
  inside.space(theme::kSpace2);
  const bool beside = !one_column(ui);
  const ui::Rect strip{inside.x(), inside.y(), inside.width(), 0};
  Column left(ui, beside ? strip.column(0, 2, theme::kSpace6) : strip);
  NotTakingPart without = context.view.division_without;
  const std::string function = draw_parts(context, left, "functions", context.t("division_page.functions"),
                                          functions_of(context), without.functions);
  if (!beside) left.space(theme::kSpace3);
  Column right(ui, beside ? strip.column(1, 2, theme::kSpace6) : ui::Rect{left.x(), left.y(), left.width(), 0});
  const std::string candidate = draw_parts(context, right, "candidates", context.t("division_page.candidates"),
                                           candidates_of(context), without.candidates);
  inside.move_to(std::max(left.y(), right.y()));
  if (!function.empty()) turn(without.functions, function);
  if (!candidate.empty()) turn(without.candidates, candidate);
  if (!function.empty() || !candidate.empty()) choose(context, std::move(without), out);
}

}  // namespace overstap
