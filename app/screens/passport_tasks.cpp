// The tasks of a passport as a list in two kinds; on a phone the chosen one opens under its row.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/passport_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/task_text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kTaskRow = 52, kTaskPadding = theme::kSpace3, kTaskRadius = theme::kRadiusRow, kTaskSquare = 36,
                kTaskLines = 16;
constexpr float kTabsGap = theme::kSpace1Half;

bool in_tab(const Task& task, int tab) { return task.entry_level == (tab == 0); }

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

}  // namespace

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

}  // namespace overstap
