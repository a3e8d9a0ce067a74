#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/screens/empty_state.h"
#include "app/screens/passport_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kListWidth = 400, kListWidthEditing = 340, kSideWidth = 284, kSideWidthEditing = 320;
constexpr float kListPadding = theme::kSpace3, kCardPaddingX = theme::kSpace5, kCardPaddingY = theme::kSpace4Half,
                kSidePaddingX = theme::kSpace4Half, kSidePaddingY = theme::kSpace3Half;
std::vector<Chip> fact_chips(const ScreenContext& context, const Function& function) {
  std::vector<Chip> chips;
  if (function.draft) {
    chips.push_back({context.t("passport.concept"), icon::kPencil, ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft});
  } else {
    chips.push_back({context.t("passport.confirmed"), icon::kBadgeCheck});
  }
  const std::string place = function_place_text(function);
  if (!place.empty()) chips.push_back({place, icon::kMapPin});
  chips.push_back({function_hours_text(context.t, function), icon::kClock});
  if (!function.version.empty()) {
    const std::string date = context.t.date(function.version_date);
    std::string version = context.t("passport.version", {{"version", function.version}, {"date", date}});
    if (!function.owner.empty()) version += ", " + function.owner;
    chips.push_back({.text = version, .plain = true});
  }
  return chips;
}

void toggle_editing(const ScreenContext& context, Outbox& out) {
  ViewState view = context.view;
  view.passport_editing = !view.passport_editing;
  view.passport_forms = {};
  view.error.reset();
  out.send(view);
}

// The most important one first.
std::vector<HeaderAction> actions_of(const ScreenContext& context) {
  if (context.view.passport_editing) {
    return {{"edit", context.t("passport.ready"), icon::kCheck, ui::ButtonKind::kPrimary}};
  }
  return {{"conversation", context.t("passport.conversation"), icon::kMessageCircle, ui::ButtonKind::kPrimary},
          {"growth", context.t("passport.growth"), icon::kSprout},
          {"print", context.t("report.print"), icon::kFileText},
          {"edit", context.t("passport.edit"), icon::kPencil}};
}

void carry_out(const ScreenContext& context, const Function& function, std::string_view action, Outbox& out) {
  if (action == "back") out.go(Screen::kPassports);
  if (action == "conversation") out.go(Screen::kConversation, function.id);
  if (action == "growth") out.go(Screen::kGrowth, function.id);
  if (action == "edit") toggle_editing(context, out);
  if (action == "print") out.send(ViewAction{PrintPage{}});
}

using DrawCard = void (*)(Column&, const ScreenContext&, const Function&, Outbox&);

// Who put their name to it; and, when it was changed after that, that it is a draft again.
void draw_state_line(Column& column, const ScreenContext& context, const Function& function) {
  if (function.confirmed_by.empty()) return;
  const std::string date = context.t.date(function.confirmed_date);
  column.text(context.t(function.draft ? "passport.draft_again" : "passport.confirmed_by",
                        {{"name", function.confirmed_by}, {"date", date}}),
              kSoftLabel);
  column.space(theme::kSpace3);
}

struct Places {
  ui::Rect list, task, side;
};

// Three columns, in the medium layout two with the side under the list.
Places places_of(const ui::Ui& ui, const ScreenContext& context, ui::Rect rest) {
  const float gap = card_gap(ui);
  const bool editing = context.view.passport_editing;
  Places places;
  if (ui.layout() == ui::Layout::kMedium) {
    places.list = rest.column(0, 2, gap);
    places.task = rest.column(1, 2, gap);
    return places;
  }
  places.list = rest.cut_left(editing ? kListWidthEditing : kListWidth, gap);
  places.side = rest.cut_right(editing ? kSideWidthEditing : kSideWidth, gap);
  places.task = rest;
  return places;
}

// Everything that the screen shows one part of at a time, one after the other: every task of both kinds.
void draw_passport_on_paper(Column& column, const ScreenContext& context, const Function& function,
                            std::span<const Chip> chips, Outbox& out) {
  const std::string facts_name = context.t("passport.facts");
  draw_screen_header(column, {.title = function.name, .chips = chips, .chips_name = facts_name});
  draw_state_line(column, context, function);
  const std::vector<const Task*> tasks = context.model.tasks_of(function.id);
  for (const bool entry : {true, false}) {
    const auto count = std::ranges::count(tasks, entry, &Task::entry_level);
    if (count == 0) continue;
    column.heading(context.t(entry ? "passport.tab_entry" : "passport.tab_growth", {{"n", std::to_string(count)}}));
    for (const Task* task : tasks) {
      if (task->entry_level != entry) continue;
      const auto scope = column.ui().scope(task->id);
      column.space(theme::kSpace4);
      draw_task_card(column, context, *task, out);
    }
  }
  std::vector<DrawCard> cards = {draw_not_done, draw_growth_ladder};
  if (has_origin(context, function)) cards.push_back(draw_origin);
  for (const DrawCard draw : cards) {
    column.space(theme::kSpace4);
    draw(column, context, function, out);
  }
}

// The cards at the side, one under the other.
std::vector<DrawCard> side_cards(const ScreenContext& context, const Function& function) {
  if (context.view.passport_editing) {
    return {draw_function_fields, draw_version_fields, draw_confirm_form,   draw_not_done_fields,
            draw_step_fields,     draw_copy_form,      draw_remove_passport};
  }
  std::vector<DrawCard> cards = {draw_not_done, draw_growth_ladder};
  if (has_origin(context, function)) cards.push_back(draw_origin);
  return cards;
}

// Returns where the last one ends; the last one grows to `bottom`.
float draw_side(ui::Ui& ui, const ScreenContext& context, const Function& function, const ui::Rect& place, float bottom,
                Outbox& out) {
  const std::vector<DrawCard> cards = side_cards(context, function);
  Column side(ui, place);
  for (const DrawCard draw : cards) {
    const bool last = draw == cards.back();
    {
      StackedCard card(side, {.padding_x = kSidePaddingX,
                              .padding_y = kSidePaddingY,
                              .least_height = last ? std::max(0.f, bottom - side.y()) : 0});
      draw(card.inside, context, function, out);
    }
    if (!last) side.space(card_gap(ui));
  }
  return side.y();
}

void draw_wide(Column& column, const ScreenContext& context, const Function& function, float bottom, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::vector<const Task*> tasks = context.model.tasks_of(function.id);
  const Task* chosen = chosen_task(ui, context, tasks);
  const Places places = places_of(ui, context, {column.x(), column.y(), column.width(), 0});
  const auto layer = ui.defer_background();
  Column list(ui, places.list.inset(kListPadding, 0));
  list.space(kListPadding);
  draw_task_list(list, context, function, tasks, chosen, out);
  Column detail(ui, places.task.inset(kCardPaddingX, 0));
  detail.space(kCardPaddingY);
  if (chosen != nullptr) {
    const auto scope = ui.scope(chosen->id);
    if (context.view.passport_editing) {
      draw_task_fields(detail, context, *chosen, out);
    } else {
      draw_task_card(detail, context, *chosen, out);
    }
  } else {
    detail.text(context.t("passport.no_tasks"), {.colour = ui::Colour::kTextSoft});
  }
  const float top = column.y();
  const bool medium = ui.layout() == ui::Layout::kMedium;
  float end = std::max({bottom, list.y() + kListPadding, detail.y() + kCardPaddingY});
  if (!medium) end = draw_side(ui, context, function, places.side, end, out);
  layer->card({places.list.x, top, places.list.width, end - top});
  layer->card({places.task.x, top, places.task.width, end - top});
  column.move_to(end);
  if (!medium) return;
  const float side_top = end + card_gap(ui);
  column.move_to(draw_side(ui, context, function, {column.x(), side_top, column.width(), 0}, side_top, out));
}

void draw_narrow(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::vector<const Task*> tasks = context.model.tasks_of(function.id);
  const auto layer = ui.defer_background();
  const float top = column.y();
  Column list(ui, {column.x() + theme::kSpace1, top + kListPadding, column.width() - 2 * theme::kSpace1, 0});
  draw_task_list(list, context, function, tasks, chosen_task(ui, context, tasks), out);
  const float end = list.y() + kListPadding;
  layer->card({column.x(), top, column.width(), end - top});
  const float side_top = end + card_gap(ui);
  column.move_to(draw_side(ui, context, function, {column.x(), side_top, column.width(), 0}, side_top, out));
}

}  // namespace

void draw_passport(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const auto found = context.model.functions.find(context.view.route.first_id);
  // Another passport begins at its top.
  const auto scope = ui.scope(context.view.route.first_id.empty() ? "none" : context.view.route.first_id);
  ui::Rect inside;
  const auto region = ui.scroll("passport", area, context.t("nav.passports"), inside);
  const ui::Rect content = content_of(ui, inside);
  Column column(ui, content);
  const std::string back = context.t("passport.all");
  if (found == context.model.functions.end()) {
    const std::string gone = context.t("passport.gone");
    if (draw_screen_header(column, {.title = gone, .back = back}) == "back") out.go(Screen::kPassports);
    ui.set_content_height(column.used());
    return;
  }
  const Function& function = found->second;
  const std::vector<Chip> chips = fact_chips(context, function);
  if (context.view.on_paper) {
    draw_passport_on_paper(column, context, function, chips, out);
    return ui.set_content_height(column.used());
  }
  const std::vector<HeaderAction> actions = actions_of(context);
  const std::string facts_name = context.t("passport.facts");
  // Where they would not fit beside the way back they stand at the end of the page.
  const bool at_the_end = one_column(ui) || ui.layout() == ui::Layout::kMedium;
  const ScreenHeader header{.title = function.name,
                            .back = back,
                            .chips = chips,
                            .chips_name = facts_name,
                            .actions = at_the_end ? std::span<const HeaderAction>() : actions};
  carry_out(context, function, draw_screen_header(column, header), out);
  draw_state_line(column, context, function);
  if (one_column(ui)) {
    draw_narrow(column, context, function, out);
  } else {
    // As high as the window, unless more comes under it.
    draw_wide(column, context, function, context.view.passport_editing ? content.bottom() : column.y(), out);
  }
  if (!context.view.passport_editing) draw_load_shift(column, context, function, out);
  if (at_the_end) {
    for (const HeaderAction& action : actions) {
      column.space(card_gap(ui));
      if (draw_phone_action(ui, column.take(theme::kButtonPhone), action))
        carry_out(context, function, action.key, out);
    }
  }
  ui.set_content_height(column.used() + theme::kSpace5);
}

}  // namespace overstap
