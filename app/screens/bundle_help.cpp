// What would make a bundle fuller: questions that are open, and the smallest change for the nearest function.
#include <algorithm>
#include <string>

#include "app/screens/bundle_parts.h"
#include "app/screens/pair_parts.h"
#include "app/screens/stacked_card.h"
#include "core/explain/change_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr ui::TextStyle kLine{.type = ui::Type::kLabel, .colour = ui::Colour::kOnAccentSoft};
constexpr ui::TextStyle kHead{
    .type = ui::Type::kH3, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kOnAccentSoft};

// Of the functions that take part and do not fit, the one that stands closest; empty when there is none.
const Function* nearest_function(const ScreenContext& context, const BundleView& shown) {
  const FunctionVerdict* best = nullptr;
  const Function* nearest = nullptr;
  for (const auto& [id, function] : context.model.functions) {
    const auto& without = context.view.bundle_without;
    if (std::ranges::find(without, id) != without.end()) continue;
    const FunctionVerdict* verdict = context.model.verdict(shown.candidate.id, id);
    if (verdict == nullptr || verdict->blockers.empty()) continue;
    if (best != nullptr && !stands_closer(*verdict, *best)) continue;
    best = verdict;
    nearest = &function;
  }
  return nearest;
}

int open_questions(const TaskBundle& bundle) {
  return static_cast<int>(std::ranges::count(bundle.left_out, LeftOut::kNotKnown, &TaskLeftOut::because));
}

void draw_button(const ScreenContext& context, Column& column, ui::Key key, const std::string& label,
                 ui::IconName icon_name, const Route& route, bool editing, Outbox& out) {
  ui::Ui& ui = column.ui();
  const ui::Button button{.label = label, .icon = icon_name, .size = ui::ButtonSize::kSmall};
  if (!ui.button(key, column.take(ui.button_height(ui::ButtonSize::kSmall)), button)) return;
  out.go(route.screen, route.first_id, route.second_id);
  if (!editing) return;
  ViewState view = context.view;
  view.route = route;
  view.candidate_editing = true;
  out.send(view);
}

void draw_questions(const ScreenContext& context, const BundleView& shown, Column& column, int questions, Outbox& out) {
  column.text(context.t.counted("bundle_page.questions", questions), kLine);
  column.space(theme::kSpace2);
  draw_button(context, column, "ask", context.t("bundle_page.ask"), icon::kPencil,
              {Screen::kCandidate, shown.candidate.id, {}}, true, out);
}

void draw_nearest(const ScreenContext& context, const BundleView& shown, Column& column, const Function& function,
                  Outbox& out) {
  const SmallestChanges& changes = *context.model.smallest_changes(shown.candidate.id, function.id);
  column.text(context.t("bundle_page.nearest", {{"function", function.name}}), kLine);
  if (changes.sets.empty()) {
    column.text(changes_heading(context.t, changes), kLine);
  } else {
    ui::Ui& ui = column.ui();
    const auto list = ui.group(ui::Role::kList, "changes", {column.x(), column.y(), column.width(), 0},
                               context.t("bundle_page.help"));
    const int count = static_cast<int>(changes.sets.front().changes.size());
    for (int index = 0; index < count; ++index) {
      const std::string line = change_line(context, changes.sets.front().changes[static_cast<std::size_t>(index)]);
      const ui::Rect strip{column.x(), column.y(), column.width(), 0};
      const auto item = ui.group(ui::Role::kListItem, std::to_string(index), strip, {}, index + 1, count);
      column.icon_line(icon::kArrowRight, line, kLine, ui::Colour::kOnAccentSoft);
    }
  }
  column.space(theme::kSpace2);
  draw_button(context, column, "nearest", context.t("bundle_page.to_pair"), icon::kPuzzle,
              {Screen::kPair, shown.candidate.id, function.id}, false, out);
}

}  // namespace

bool draw_bundle_help(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  const TaskBundle& bundle = shown.bundle;
  if (bundle.minutes_available > 0 && bundle.minutes == bundle.minutes_available) return false;
  const int questions = open_questions(bundle);
  const Function* nearest = nearest_function(context, shown);
  if (questions == 0 && nearest == nullptr) return false;
  StackedCard card(column, {.padding_x = theme::kSpace4Half,
                            .padding_y = theme::kSpace3Half,
                            .fill = ui::Colour::kAccentSoft,
                            .elevation = 0});
  Column& inside = card.inside;
  inside.heading(context.t("bundle_page.help"), 2, kHead);
  inside.space(theme::kSpace1);
  if (questions > 0) draw_questions(context, shown, inside, questions, out);
  if (questions > 0 && nearest != nullptr) inside.space(theme::kSpace4);
  if (nearest != nullptr) draw_nearest(context, shown, inside, *nearest, out);
  return true;
}

}  // namespace overstap
