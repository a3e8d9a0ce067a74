#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/empty_state.h"
#include "app/screens/passport_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/task_text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kListWidth = 400, kListWidthEditing = 340, kSideWidth = 284, kSideWidthEditing = 320;
constexpr float kListPadding = theme::kSpace3, kCardPaddingX = theme::kSpace5, kCardPaddingY = theme::kSpace4Half,
                kSidePaddingX = theme::kSpace4Half, kSidePaddingY = theme::kSpace3Half;
constexpr float kTaskRow = 52, kTaskPadding = theme::kSpace3, kTaskRadius = theme::kRadiusRow, kTaskSquare = 36,
                kTaskLines = 16;
constexpr float kTabsGap = theme::kSpace1Half;

bool in_tab(const Task& task, int tab) { return task.entry_level == (tab == 0); }

// The chosen task, or the first of the tab; on a phone none is open until somebody chooses.
const Task* chosen_task(const ui::Ui& ui, const ScreenContext& context, const std::vector<const Task*>& tasks) {
  for (const Task* task : tasks) {
    if (task->id == context.view.selected_task && in_tab(*task, context.view.passport_tab)) return task;
  }
  if (one_column(ui)) return nullptr;
  for (const Task* task : tasks) {
    if (in_tab(*task, context.view.passport_tab)) return task;
  }
  return nullptr;
}

ui::TextStyle task_title_style(bool selected) {
  return {.weight = selected ? ui::Weight::kSemibold : ui::Weight::kRegular,
          .colour = selected ? ui::Colour::kOnPrimarySoft : ui::Colour::kText};
}

float hours_width(const ui::Ui& ui, std::string_view hours) {
  return ui.measure(hours, {.type = ui::Type::kCaption, .wrap = false}).width + theme::kSpace2;
}

// Very large text has its hours under the title, else at the end of the row.
float title_width(const ui::Ui& ui, std::string_view hours, float row_width) {
  const float beside = ui.cramped() ? 0 : hours_width(ui, hours);
  return row_width - 2 * card_padding(ui, kTaskPadding) - kTaskSquare - theme::kSpace3 - beside;
}

// A task in the list; true when it was chosen.
bool draw_task_row(Column& column, const ScreenContext& context, const Task& task, bool selected, int position,
                   int count) {
  ui::Ui& ui = column.ui();
  const std::string title = task.title.empty() ? context.t("passport.task_without_title") : task.title;
  const std::string hours = week_hours_text(context.t, task.minutes_per_week);
  const ui::TextStyle style = task_title_style(selected);
  const float text = text_height(ui, title, style, title_width(ui, hours, column.width()));
  const float caption = ui.line_height(ui::Type::kCaption);
  const float under = ui.cramped() ? caption : 0;
  const ui::Rect rect = column.take(std::max(kTaskRow, text + under + kTaskLines));
  const auto item = ui.group(ui::Role::kListItem, task.id, rect, {}, position, count);
  const ui::Press press =
      ui.pressable("task", rect, {.name = title, .description = hours, .radius = kTaskRadius, .current = selected});
  if (selected) {
    ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), kTaskRadius);
  } else if (press.hovered) {
    ui.fill(rect, ui.paint(ui::Colour::kSunken), kTaskRadius);
  }
  // High contrast has no tint: the edge shows what is chosen.
  if (selected && ui.current_theme() == theme::Theme::kContrast) {
    ui.edge(rect, ui.paint(ui::Colour::kPrimary), kTaskRadius, 2);
  }
  ui::Rect inside = rect.inset(card_padding(ui, kTaskPadding), 0);
  const ui::Rect square = inside.cut_left(kTaskSquare, theme::kSpace3);
  draw_pictogram_square(ui, {square.x, rect.centre_y() - kTaskSquare / 2, kTaskSquare, kTaskSquare},
                        content_pictogram(task.pictogram, icon::kClipboardList), note_colour_of(task.theme));
  const float top = rect.centre_y() - (text + under) / 2;
  const ui::Rect place =
      under > 0 ? ui::Rect{inside.x, top + text, inside.width, caption} : inside.cut_right(hours_width(ui, hours));
  ui.paint_text({place.x, under > 0 ? place.y : rect.centre_y() - caption / 2, place.width, caption}, hours,
                {.type = ui::Type::kCaption,
                 .colour = selected ? ui::Colour::kOnPrimarySoft : ui::Colour::kTextSoft,
                 .align = under > 0 ? ui::Align::kStart : ui::Align::kEnd,
                 .wrap = false});
  ui.paint_text({inside.x, top, inside.width, text}, title, style);
  return press.pressed;
}

void choose_tab(const ScreenContext& context, int tab, Outbox& out) {
  ViewState view = context.view;
  view.passport_tab = tab;
  view.selected_task.clear();
  out.send(view);
}

void choose_task(const ScreenContext& context, const std::string& id, Outbox& out) {
  ViewState view = context.view;
  view.selected_task = id;
  out.send(view);
}

void draw_tabs(Column& column, const ScreenContext& context, const std::string& function_id, Outbox& out) {
  const TaskCount count = count_tasks(context.model, function_id);
  const bool narrow = column.ui().narrow();
  const std::string entry =
      context.t(narrow ? "passport.tab_entry_short" : "passport.tab_entry", {{"n", std::to_string(count.entry)}});
  const std::string growth = context.t("passport.tab_growth", {{"n", std::to_string(count.growth)}});
  const ui::Option options[] = {{.label = entry}, {.label = growth}};
  const auto chosen = column.ui().tabs("level", column.take(column.ui().tabs_height(std::size(options))),
                                       context.t("passport.tabs"), options, context.view.passport_tab);
  if (chosen) choose_tab(context, *chosen, out);
  column.space(kTabsGap);
}

void add_task(const ScreenContext& context, const Function& function, Outbox& out) {
  const std::string id = out.new_id();
  out.send(Action{AddTask{.id = id,
                          .function_id = function.id,
                          .title = context.t("passport.new_task"),
                          .entry_level = context.view.passport_tab == 0}});
  choose_task(context, id, out);
}

// The tasks of the chosen tab. On a phone the chosen one opens under its row, so that what changes is in view.
void draw_task_list(Column& column, const ScreenContext& context, const Function& function,
                    const std::vector<const Task*>& tasks, const Task* chosen, Outbox& out) {
  ui::Ui& ui = column.ui();
  draw_tabs(column, context, function.id, out);
  int count = 0, position = 0;
  for (const Task* task : tasks) count += in_tab(*task, context.view.passport_tab) ? 1 : 0;
  const ui::Rect area{column.x(), column.y(), column.width(), kTaskRow * static_cast<float>(count)};
  const auto list = ui.group(ui::Role::kList, "tasks", area, context.t("passport.tasks"));
  for (const Task* task : tasks) {
    if (!in_tab(*task, context.view.passport_tab)) continue;
    if (draw_task_row(column, context, *task, task == chosen, ++position, count)) {
      choose_task(context, one_column(ui) && task == chosen ? std::string() : task->id, out);
    }
    if (!one_column(ui) || task != chosen) continue;
    const float x = column.x() + kTaskPadding, width = column.width() - 2 * kTaskPadding;
    Column detail(ui, {x, column.y() + theme::kSpace3, width, 0});
    const auto scope = ui.scope("detail");
    if (context.view.passport_editing) {
      draw_task_fields(detail, context, *task, out);
    } else {
      draw_task_card(detail, context, *task, out);
    }
    column.space(detail.used() + theme::kSpace6);
  }
  if (!context.view.passport_editing) return;
  column.space(theme::kSpace2);
  if (ui.button("add-task", column.take(ui.target_height()),
                {.label = context.t("passport.add_task"), .icon = icon::kPlus})) {
    add_task(context, function, out);
  }
}

std::vector<Chip> fact_chips(const ScreenContext& context, const Function& function) {
  std::vector<Chip> chips;
  if (function.draft) {
    chips.push_back({context.t("passport.concept"), icon::kPencil, ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft});
  }
  const std::string place = function_place_text(function);
  if (!place.empty()) chips.push_back({place, icon::kMapPin});
  chips.push_back({function_hours_text(context.t, function), icon::kClock});
  if (!function.version.empty()) {
    const std::string date = context.t.date(function.version_date);
    chips.push_back(
        {.text = context.t("passport.version", {{"version", function.version}, {"date", date}}), .plain = true});
  }
  return chips;
}

void toggle_editing(const ScreenContext& context, Outbox& out) {
  ViewState view = context.view;
  view.passport_editing = !view.passport_editing;
  view.error.reset();
  out.send(view);
}

HeaderAction edit_action(const ScreenContext& context) {
  if (context.view.passport_editing) {
    return {"edit", context.t("passport.ready"), icon::kCheck, ui::ButtonKind::kPrimary};
  }
  return {"edit", context.t("passport.edit"), icon::kPencil, ui::ButtonKind::kSecond};
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

// The cards at the side; returns where the last one ends. The last one grows to `bottom`.
float draw_side(ui::Ui& ui, const ScreenContext& context, const Function& function, const ui::Rect& place, float bottom,
                Outbox& out) {
  const auto layer = ui.defer_background();
  const auto inside = [&](float y) {
    return ui::Rect{place.x, y + kSidePaddingY, place.width, 0}.inset(card_padding(ui, kSidePaddingX), 0);
  };
  Column first(ui, inside(place.y));
  if (context.view.passport_editing) {
    draw_function_fields(first, context, function, out);
  } else {
    draw_not_done(first, context, function);
  }
  const float first_bottom = first.y() + kSidePaddingY;
  layer->card({place.x, place.y, place.width, first_bottom - place.y});
  const float second_top = first_bottom + card_gap(ui);
  Column second(ui, inside(second_top));
  if (context.view.passport_editing) {
    draw_not_done_fields(second, context, function, out);
  } else {
    draw_growth_ladder(second, context, function);
  }
  const float second_bottom = std::max(bottom, second.y() + kSidePaddingY);
  layer->card({place.x, second_top, place.width, second_bottom - second_top});
  return second_bottom;
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
  const HeaderAction actions[] = {edit_action(context)};
  const std::string facts_name = context.t("passport.facts");
  const ScreenHeader header{.title = function.name,
                            .back = back,
                            .chips = chips,
                            .chips_name = facts_name,
                            .actions = ui.narrow() ? std::span<const HeaderAction>() : actions};
  const std::string_view pressed = draw_screen_header(column, header);
  if (pressed == "back") out.go(Screen::kPassports);
  bool edit = pressed == "edit";
  if (one_column(ui)) {
    draw_narrow(column, context, function, out);
    column.space(card_gap(ui));
    if (ui.narrow()) edit = draw_phone_action(ui, column.take(theme::kButtonPhone), actions[0]);
  } else {
    draw_wide(column, context, function, content.bottom(), out);
  }
  if (edit) toggle_editing(context, out);
  ui.set_content_height(column.used() + theme::kSpace5);
}

}  // namespace overstap
