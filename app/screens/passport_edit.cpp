#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/entity_fields.h"
#include "app/screens/passport_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/task_text.h"
#include "core/base/text.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

using Choice = EntityFields::Choice;

constexpr float kFieldGap = theme::kSpace3;
constexpr std::array<std::string_view, 3> kSettings = {"thuiszorg", "ziekenhuis", "woonzorg"};
constexpr float kLoadNameWidth = 150, kLoadIcon = 18, kLoadNameX = 26, kLoadRowGap = theme::kSpace1Half;
constexpr float kSmallestLoadRow = 320, kSmallestPair = 360;

std::vector<Choice> daypart_choices(const Phrases& t) {
  std::vector<Choice> choices{{t("passport.any_daypart"), Value{}, icon::kSun}};
  for (const Daypart daypart : kDayparts) {
    choices.push_back(
        {daypart_name(t, daypart), Value{std::string(daypart_code(daypart))}, daypart_pictogram(daypart)});
  }
  return choices;
}

std::vector<Choice> theme_choices(const Phrases& t) {
  std::vector<Choice> choices;
  for (const Theme theme : kThemes) choices.push_back({theme_name(t, theme), Value{std::string(theme_code(theme))}});
  return choices;
}

std::vector<Choice> load_choices(const Phrases& t) {
  std::vector<Choice> choices;
  for (int level = 0; level <= kMaxLoadLevel; ++level) {
    choices.push_back({load_level_name(t, level), Value{static_cast<std::int64_t>(level)}});
  }
  return choices;
}

// The load of a task, one row per item: what it asks, from none to much.
void draw_load_fields(Column& column, const ScreenContext& context, const Task& task, EntityFields& fields) {
  ui::Ui& ui = column.ui();
  column.heading(context.t("passport.load"), 3, {.weight = ui::Weight::kSemibold});
  column.space(theme::kSpace2);
  const std::vector<Choice> choices = load_choices(context.t);
  for (const LoadItem item : context.model.load_list.items()) {
    const std::string code(context.model.load_list.code(item));
    const std::string name = load_item_name(context.t, code);
    if (column.width() < kSmallestLoadRow) {
      fields.choice(column, "load." + code, name, choices, task.load[item]);
      column.space(kFieldGap);
      continue;
    }
    const float words = text_height(ui, name, kLabelText, kLoadNameWidth - kLoadNameX);
    const ui::Rect row = column.take(std::max(ui.combo_height(true), words));
    ui.icon(load_pictogram(item), row.x + kLoadIcon / 2, row.centre_y(), kLoadIcon, ui.paint(ui::Colour::kTextSoft));
    ui.paint_text({row.x + kLoadNameX, row.centre_y() - words / 2, kLoadNameWidth - kLoadNameX, words}, name,
                  kLabelText);
    Column cell(ui, {row.x + kLoadNameWidth, row.y, row.width - kLoadNameWidth, row.height});
    fields.choice(cell, "load." + code, name, choices, task.load[item], true);
    column.space(kLoadRowGap);
  }
}

std::vector<Choice> pictogram_choices(const Phrases& t, std::string_view now, int& selected) {
  std::vector<Choice> choices;
  selected = -1;
  for (const std::string_view name : choosable_pictograms()) {
    if (name == now) selected = static_cast<int>(choices.size());
    choices.push_back({pictogram_name(t, name), Value{std::string(name)}, icon::by_name(name)});
  }
  if (selected >= 0) return choices;
  // A picture of a newer version, or none yet: it stays what it is until another one is chosen.
  selected = 0;
  choices.insert(choices.begin(), {t("passport.pictogram_other"), Value{std::string(now)}, icon::by_name(now)});
  return choices;
}

void draw_pictogram_field(Column& column, const ScreenContext& context, std::string_view phrase, std::string_view now,
                          EntityFields& fields) {
  int selected = 0;
  const std::vector<Choice> choices = pictogram_choices(context.t, now, selected);
  fields.choice(column, "pictogram", context.t(phrase), choices, selected);
}

// Two buttons that change the place of a task in its list.
void draw_move_buttons(Column& column, const ScreenContext& context, const Task& task, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string up = context.t("passport.task_up"), down = context.t("passport.task_down");
  const bool beside = ui.button_width({.label = up, .icon = icon::kArrowUp}) +
                          ui.button_width({.label = down, .icon = icon::kArrowDown}) + kFieldGap <=
                      column.width();
  ui::Rect strip = column.take(ui.target_height());
  const ui::Button first{.label = up, .icon = icon::kArrowUp}, second{.label = down, .icon = icon::kArrowDown};
  if (ui.button("up", beside ? strip.cut_left(ui.button_width(first), kFieldGap) : strip, first)) {
    out.send(Action{MoveTask{task.id, true}});
  }
  if (!beside) {
    column.space(kFieldGap);
    strip = column.take(ui.target_height());
  }
  if (ui.button("down", beside ? strip.cut_left(ui.button_width(second)) : strip, second)) {
    out.send(Action{MoveTask{task.id, false}});
  }
}

// The list is read without its gaps, so the place of an item says nothing about its field: every change writes the
// whole list anew, closed up. What stays the same is not a change.
void set_not_done(EntityFields& fields, std::vector<std::string> items) {
  std::erase(items, std::string());
  std::vector<std::pair<std::string, Value>> written;
  for (std::size_t i = 0; i < kMaxNotDone; ++i) {
    written.emplace_back("not_done." + std::to_string(i + 1), i < items.size() ? Value{items[i]} : Value{});
  }
  fields.set(std::move(written));
}

void ask_to_remove(const ScreenContext& context, const Task& task, Outbox& out) {
  ViewState view = context.view;
  view.confirm = Confirm{ConfirmKind::kRemoveTask, {std::string(kTaskType), task.id}, task.title};
  out.send(view);
}

}  // namespace

void draw_function_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields(context, out, {std::string(kFunctionType), function.id});
  const auto scope = column.ui().scope("function");
  column.heading(t("passport.about"));
  column.space(theme::kSpace2);
  fields.line(column, "name", t("passport.name"), function.name, {.required = true});
  column.space(kFieldGap);
  fields.line(column, "summary", t("passport.summary"), function.summary, {.multiline = true});
  column.space(kFieldGap);
  fields.line(column, "organisation", t("passport.organisation"), function.organisation, {});
  column.space(kFieldGap);
  const std::string place_hint =
      function.place.empty() || context.model.reference.places.find(function.place) != nullptr
          ? t("passport.place_hint")
          : t("passport.place_unknown");
  fields.line(column, "place", t("passport.place"), function.place, {.hint = place_hint});
  column.space(kFieldGap);
  const ui::Rect area{column.x(), column.y(), column.width(), 0};
  Column from(column.ui(), area.column(0, 2, kFieldGap)), to(column.ui(), area.column(1, 2, kFieldGap));
  const auto known = [](int hours) { return hours == 0 ? std::optional<int>() : std::optional<int>(hours); };
  fields.number(from, "hours_per_week_min", t("passport.hours_from"), known(function.hours_per_week_min),
                {0, kMaxHoursPerWeek}, {});
  fields.number(to, "hours_per_week_max", t("passport.hours_to"), known(function.hours_per_week_max),
                {0, kMaxHoursPerWeek}, {});
  column.move_to(std::max(from.y(), to.y()) + kFieldGap);
  column.text(t("passport.dayparts"), {.weight = ui::Weight::kSemibold});
  for (const Daypart daypart : kDayparts) {
    fields.flag(column, "daypart." + std::string(daypart_code(daypart)), daypart_name(t, daypart),
                function.dayparts.test(static_cast<std::size_t>(daypart)));
  }
  column.space(kFieldGap);
  std::vector<Choice> settings{{t("passport.setting_unknown"), Value{}}};
  int setting = 0;
  for (const std::string_view code : kSettings) {
    if (function.setting == code) setting = static_cast<int>(settings.size());
    settings.push_back({t("setting." + std::string(code)), Value{std::string(code)}});
  }
  fields.choice(column, "setting", t("passport.setting"), settings, setting);
  column.space(kFieldGap);
  draw_pictogram_field(column, context, "passport.pictogram", function.pictogram, fields);
}

void draw_not_done_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields(context, out, {std::string(kFunctionType), function.id});
  const auto scope = column.ui().scope("not-done");
  column.heading(t("passport.not_done"));
  column.space(theme::kSpace2);
  std::vector<std::string> items = function.not_done;
  const std::size_t shown = std::min(items.size() + 1, kMaxNotDone);
  items.resize(shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string field = "not_done." + std::to_string(i + 1);
    const std::string label = t("passport.not_done_item", {{"n", std::to_string(i + 1)}});
    const bool last = i + 1 == shown && items[i].empty();
    const std::string hint = last ? t("passport.not_done_hint") : std::string();
    if (const auto typed = fields.ask(column, field, label, items[i], {.hint = hint})) {
      items[i] = std::string(trimmed(*typed));
      set_not_done(fields, items);
    }
    column.space(kFieldGap);
  }
}

void draw_task_fields(Column& column, const ScreenContext& context, const Task& task, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields(context, out, {std::string(kTaskType), task.id});
  fields.line(column, "title", t("passport.task_title"), task.title, {.required = true});
  column.space(kFieldGap);
  fields.line(column, "sentence", t("passport.task_sentence"), task.sentence,
              {.hint = t("passport.task_sentence_hint"), .multiline = true});
  column.space(kFieldGap);
  const int columns = column.width() < kSmallestPair ? 1 : 2;
  const auto pair = [&](const auto& first, const auto& second) {
    const ui::Rect area{column.x(), column.y(), column.width(), 0};
    Column left(column.ui(), area.column(0, columns, kFieldGap));
    first(left);
    Column beside(column.ui(), area.column(1, 2, kFieldGap));
    if (columns == 1) left.space(kFieldGap);
    second(columns == 1 ? left : beside);
    column.move_to(std::max(left.y(), columns == 1 ? left.y() : beside.y()) + kFieldGap);
  };
  pair([&](Column& cell) { fields.line(cell, "frequency", t("passport.frequency"), task.frequency, {}); },
       [&](Column& cell) {
         fields.number(cell, "minutes_per_week", t("passport.minutes_per_week"), task.minutes_per_week,
                       {0, kMaxMinutesPerWeek}, {});
       });
  const std::vector<Choice> levels{{t("passport.level_entry"), Value{std::string("instap")}},
                                   {t("passport.level_growth"), Value{std::string("doorgroei")}}};
  const int daypart = task.daypart ? static_cast<int>(*task.daypart) + 1 : 0;
  pair([&](Column& cell) { fields.choice(cell, "daypart", t("passport.daypart"), daypart_choices(t), daypart); },
       [&](Column& cell) { fields.choice(cell, "level", t("passport.level"), levels, task.entry_level ? 0 : 1); });
  const std::vector<Choice> company{{t("passport.together"), Value{false}}, {t("passport.alone"), Value{true}}};
  pair([&](Column& cell) { fields.choice(cell, "alone", t("passport.company"), company, task.alone ? 1 : 0); },
       [&](Column& cell) {
         fields.choice(cell, "theme", t("passport.kind"), theme_choices(t), static_cast<int>(task.theme));
       });
  draw_pictogram_field(column, context, "passport.task_pictogram", task.pictogram, fields);
  column.space(kFieldGap);
  fields.line(column, "taught_by", t("passport.teacher"), task.taught_by, {});
  column.space(kFieldGap);
  fields.line(column, "proof", t("passport.proof_field"), task.proof, {});
  column.space(kFieldGap);
  column.divider(theme::kSpace1);
  draw_load_fields(column, context, task, fields);
  column.divider(theme::kSpace2);
  draw_skill_fields(column, context, task, out);
  column.divider(theme::kSpace2);
  draw_move_buttons(column, context, task, out);
  column.space(kFieldGap);
  if (column.ui().button(
          "remove-task", column.take(column.ui().target_height()),
          {.label = t("passport.remove_task"), .icon = icon::kTrash2, .kind = ui::ButtonKind::kDanger})) {
    ask_to_remove(context, task, out);
  }
}

}  // namespace overstap
