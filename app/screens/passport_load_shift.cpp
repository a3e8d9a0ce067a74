// Old work beside new work: how the load of a week shifts, as bars that grow to both sides, or as a table.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/more_button.h"
#include "app/screens/passport_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "app/screens/stacked_combo.h"
#include "app/screens/task_text.h"
#include "core/base/text.h"
#include "core/explain/reason_text.h"
#include "core/passport/load_shift.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kBarHeight = 14, kBarRadius = theme::kRadiusSegment, kRowGap = theme::kSpace2, kIcon = 18,
                kNameWidth = 200, kNumberWidth = 44, kSmallestBeside = 620, kWidestChooser = 420;
constexpr int kMostHundredths = 300, kHundredths = 100, kTenths = 10;
constexpr std::size_t kMostNamed = 3;

std::vector<const Task*> entry_tasks(const Model& model, const std::string& function_id) {
  std::vector<const Task*> tasks = model.tasks_of(function_id);
  std::erase_if(tasks, [](const Task* task) { return !task->entry_level; });
  return tasks;
}

struct Shift {
  const Function* old_work;
  const Function* new_work;
  LoadProfile before, after;
};

// "1,5": mean level over the week, with one decimal, halves up.
std::string level_text(int hundredths) {
  const int tenths = (hundredths + kTenths / 2) / kTenths;
  return std::to_string(tenths / kTenths) + "," + std::to_string(tenths % kTenths);
}

// As it is written: what rounds to nothing is drawn as nothing.
float part_of(int hundredths) {
  const int written = (hundredths + kTenths / 2) / kTenths * kTenths;
  return static_cast<float>(written) / static_cast<float>(kMostHundredths);
}

std::string item_name(const ScreenContext& context, LoadItem item) {
  return load_item_name(context.t, std::string(context.model.load_list.code(item)));
}

std::string names_of(const ScreenContext& context, const std::vector<LoadShift>& shifts, bool more) {
  std::string names;
  std::size_t named = 0;
  for (const LoadShift& shift : shifts) {
    if ((shift.after_hundredths > shift.before_hundredths) != more || named == kMostNamed) continue;
    if (!names.empty()) names += ", ";
    names += lower_first(item_name(context, shift.item));
    ++named;
  }
  return names;
}

// "Meer: contact, staan. Minder: bukken, knielen."
void draw_summary(Column& column, const ScreenContext& context, const Shift& shift) {
  const std::vector<LoadShift> shifts = load_shifts(shift.before, shift.after);
  const std::string more = names_of(context, shifts, true), less = names_of(context, shifts, false);
  if (more.empty() && less.empty()) return column.text(context.t("shift.same"));
  if (!less.empty()) column.icon_line(icon::kArrowDown, context.t("shift.less", {{"items", less}}), {});
  if (!more.empty()) column.icon_line(icon::kArrowUp, context.t("shift.more", {{"items", more}}), {});
}

// Body, people, attention: one bar of the whole per function, said with its numbers.
void draw_shares(Column& column, const ScreenContext& context, const Function& function, const LoadProfile& profile) {
  ui::Ui& ui = column.ui();
  const auto shares = load_shares_percent(profile, context.model.load_list);
  constexpr std::array kFills = {ui::Colour::kLoad, ui::Colour::kAccent, ui::Colour::kControlLine};
  column.text(function.name, {.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold});
  column.space(theme::kSpace1);
  ui::Rect bar = column.take(kBarHeight);
  const float whole = bar.width;
  for (std::size_t kind = 0; kind < kLoadKinds.size(); ++kind) {
    if (shares[kind] == 0) continue;
    const ui::Rect part = bar.cut_left(whole * static_cast<float>(shares[kind]) / static_cast<float>(kHundredths));
    ui.fill({part.x, part.y, std::max(1.f, part.width - theme::kSpaceHalf), part.height}, ui.paint(kFills[kind]),
            kBarRadius);
  }
  column.space(theme::kSpace1);
  column.text(context.t("shift.shares", {{"body", std::to_string(shares[0])},
                                         {"people", std::to_string(shares[1])},
                                         {"attention", std::to_string(shares[2])}}),
              kSoftLabel);
}

// Everything that either work asks.
std::vector<LoadItem> shown_items(const Shift& shift) {
  std::vector<LoadItem> items;
  for (const LoadItem item : kLoadItems) {
    if (shift.before.level_hundredths[item] + shift.after.level_hundredths[item] > 0) items.push_back(item);
  }
  return items;
}

void paint_bar(ui::Ui& ui, ui::Rect rect, int hundredths, bool to_the_left, ui::Colour colour) {
  ui.fill(rect, ui.paint(ui::Colour::kLoadEmpty), kBarRadius);
  const float width = rect.width * part_of(hundredths);
  if (width <= 0) return;
  ui.fill(to_the_left ? rect.cut_right(width) : rect.cut_left(width), ui.paint(colour), kBarRadius);
}

void paint_number(ui::Ui& ui, const ui::Rect& rect, int hundredths, ui::Align align) {
  const float line = ui.line_height(ui::Type::kCaption);
  ui.paint_text({rect.x, rect.centre_y() - line / 2, rect.width, line}, level_text(hundredths),
                {.type = ui::Type::kCaption, .align = align, .wrap = false});
}

// Old work to the left, the name in the middle, this work to the right; without room the name stands above.
void draw_bar_row(Column& column, const ScreenContext& context, const Shift& shift, LoadItem item, int position,
                  int count) {
  ui::Ui& ui = column.ui();
  const int before = shift.before.level_hundredths[item], after = shift.after.level_hundredths[item];
  const std::string name = item_name(context, item);
  const bool beside = column.width() >= kSmallestBeside;
  const float words = text_height(ui, name, kLabelText, beside ? kNameWidth : column.width() - kIcon - kRowGap);
  ui::Rect rect = column.take(beside ? std::max(words, kBarHeight) : words + theme::kSpace1 + kBarHeight);
  const std::string said =
      context.t("shift.row", {{"item", name}, {"before", level_text(before)}, {"after", level_text(after)}});
  const auto row =
      ui.group(ui::Role::kListItem, std::string(context.model.load_list.code(item)), rect, said, position, count);
  ui::Rect middle;
  if (!beside) middle = rect.cut_top(words, theme::kSpace1);
  ui::Rect left =
      rect.cut_left(beside ? (rect.width - kNameWidth) / 2 : rect.width / 2 - kRowGap / 2, beside ? 0 : kRowGap);
  if (beside) middle = rect.cut_left(kNameWidth);
  ui::Rect right = rect;
  paint_number(ui, left.cut_left(kNumberWidth), before, ui::Align::kStart);
  paint_number(ui, right.cut_right(kNumberWidth), after, ui::Align::kEnd);
  const auto bar = [](const ui::Rect& of) {
    return ui::Rect{of.x, of.centre_y() - kBarHeight / 2, of.width, kBarHeight};
  };
  paint_bar(ui, bar(left), before, true, ui::Colour::kControlLine);
  paint_bar(ui, bar(right), after, false, ui::Colour::kLoad);
  if (beside) {
    middle = middle.inset(theme::kSpace3, 0);
    const float width = std::min(middle.width - kIcon - kRowGap, ui.measure(name, kLabelText).width + 1);
    middle = {middle.centre_x() - (width + kIcon + kRowGap) / 2, middle.y, width + kIcon + kRowGap, middle.height};
  }
  ui.icon(load_pictogram(item), middle.x + kIcon / 2, middle.centre_y(), kIcon, ui.paint(ui::Colour::kTextSoft));
  middle.cut_left(kIcon + kRowGap);
  ui.paint_text({middle.x, middle.centre_y() - words / 2, middle.width, words}, name, kLabelText);
}

void draw_bars(Column& column, const ScreenContext& context, const Shift& shift) {
  ui::Ui& ui = column.ui();
  const std::string title = context.t("shift.title");
  const ui::Rect heads{column.x(), column.y(), column.width(), 0};
  Column left(ui, heads.column(0, 2, theme::kSpace4)), right(ui, heads.column(1, 2, theme::kSpace4));
  left.text(context.t("shift.old", {{"name", shift.old_work->name}}), kSoftLabel);
  right.text(context.t("shift.new", {{"name", shift.new_work->name}}),
             {.type = ui::Type::kLabel, .colour = ui::Colour::kTextSoft, .align = ui::Align::kEnd});
  column.move_to(std::max(left.y(), right.y()) + theme::kSpace2);
  const std::vector<LoadItem> items = shown_items(shift);
  const auto list = ui.group(ui::Role::kList, "shift", {column.x(), column.y(), column.width(), 0}, title);
  int position = 0;
  for (const LoadItem item : items) {
    draw_bar_row(column, context, shift, item, ++position, static_cast<int>(items.size()));
    column.space(kRowGap);
  }
}

void cell(ui::Ui& ui, ui::Role role, ui::Key key, const ui::Rect& rect, const std::string& text,
          const ui::TextStyle& style) {
  const auto part = ui.group(role, key, rect);
  ui.text({rect.x, rect.y, rect.width, text_height(ui, text, style, rect.width)}, text, style);
}

// One row of three: what, old, new. The numbers are as wide as their heads need.
void draw_table_row(Column& column, ui::Role role, ui::Key key, const std::array<std::string, 3>& words, int position,
                    int count) {
  ui::Ui& ui = column.ui();
  const bool head = role == ui::Role::kColumnHeader;
  const ui::TextStyle style{.type = ui::Type::kLabel, .weight = head ? ui::Weight::kSemibold : ui::Weight::kRegular};
  const ui::Rect strip{column.x(), column.y(), column.width(), 0};
  float height = 0;
  for (int at = 0; at < 3; ++at) {
    height = std::max(
        height, text_height(ui, words[static_cast<std::size_t>(at)], style, strip.column(at, 3, theme::kSpace2).width));
  }
  const ui::Rect rect = column.take(height);
  const auto row = ui.group(ui::Role::kRow, key, rect, {}, position, count);
  for (int at = 0; at < 3; ++at) {
    const ui::Role what = head ? role : at == 0 ? ui::Role::kRowHeader : ui::Role::kCell;
    cell(ui, what, std::to_string(at), rect.column(at, 3, theme::kSpace2), words[static_cast<std::size_t>(at)], style);
  }
  column.space(kRowGap);
}

void draw_table(Column& column, const ScreenContext& context, const Shift& shift) {
  ui::Ui& ui = column.ui();
  const std::string title = context.t("shift.title");
  const std::vector<LoadItem> items = shown_items(shift);
  const int count = static_cast<int>(items.size()) + 1;
  const auto table =
      ui.group(ui::Role::kTable, "shift-table", {column.x(), column.y(), column.width(), 0}, title, 0, count);
  draw_table_row(column, ui::Role::kColumnHeader, "head",
                 {context.t("passport.load"), shift.old_work->name, shift.new_work->name}, 1, count);
  int position = 1;
  for (const LoadItem item : items) {
    draw_table_row(column, ui::Role::kCell, std::string(context.model.load_list.code(item)),
                   {item_name(context, item), level_text(shift.before.level_hundredths[item]),
                    level_text(shift.after.level_hundredths[item])},
                   ++position, count);
  }
}

// Which work somebody comes from; only functions with other tasks than this one.
const Function* draw_chooser(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const std::string none = context.t("shift.choose");
  std::vector<const Function*> functions;
  std::vector<ui::Option> options{{.label = none}};
  int selected = 0;
  for (const auto& [id, other] : context.model.functions) {
    if (id == function.id) continue;
    functions.push_back(&other);
    options.push_back({.label = other.name, .icon = icon::by_name(other.pictogram)});
    if (id == context.view.old_work) selected = static_cast<int>(functions.size());
  }
  const std::string label = context.t("shift.old_work");
  Column chooser(column.ui(), {column.x(), column.y(), std::min(column.width(), kWidestChooser), 0});
  const auto chosen = stack_combo(chooser, "old-work", label, options, selected);
  column.move_to(chooser.y());
  if (chosen) {
    ViewState view = context.view;
    view.old_work = *chosen == 0 ? std::string() : functions[static_cast<std::size_t>(*chosen) - 1]->id;
    out.send(view);
  }
  return selected == 0 ? nullptr : functions[static_cast<std::size_t>(selected) - 1];
}

}  // namespace

void draw_load_shift(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  ui::Ui& ui = column.ui();
  column.space(card_gap(ui));
  const auto scope = ui.scope("load-shift");
  StackedCard card(column, {});
  Column& inside = card.inside;
  inside.heading(context.t("shift.title"));
  inside.space(theme::kSpace1);
  inside.text(context.t("shift.line"), kSoftLabel);
  inside.space(theme::kSpace3);
  const Function* old_work = draw_chooser(inside, context, function, out);
  if (old_work == nullptr) return;
  inside.space(theme::kSpace3);
  const Shift shift{old_work, &function, load_profile(entry_tasks(context.model, old_work->id)),
                    load_profile(entry_tasks(context.model, function.id))};
  if (shift.before.minutes_per_week == 0 || shift.after.minutes_per_week == 0) {
    return inside.text(context.t("shift.no_hours"));
  }
  draw_summary(inside, context, shift);
  inside.divider(theme::kSpace3);
  draw_shares(inside, context, *old_work, shift.before);
  inside.space(theme::kSpace3);
  draw_shares(inside, context, function, shift.after);
  inside.divider(theme::kSpace3);
  if (context.view.load_table) {
    draw_table(inside, context, shift);
  } else {
    draw_bars(inside, context, shift);
  }
  inside.text(context.t("shift.counted"), kSoftCaption);
  inside.space(theme::kSpace2);
  const std::string label = context.t(context.view.load_table ? "shift.as_drawing" : "shift.as_table");
  if (stack_more_button(inside, "as-table", label, context.view.load_table)) {
    ViewState view = context.view;
    view.load_table = !view.load_table;
    out.send(view);
  }
}

}  // namespace overstap
