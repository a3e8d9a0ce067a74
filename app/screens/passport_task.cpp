#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/passport_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/read_aloud.h"
#include "app/screens/task_text.h"
#include "core/base/ordering.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kLargePictogram = 84, kPhonePictogram = 64, kPictogramGap = theme::kSpace4;
constexpr float kFactGap = theme::kSpace1Half, kLoadRow = 27, kLoadIcon = 18, kLoadNameX = 26, kLoadBarWidth = 86,
                kLoadBarHeight = 10;
constexpr float kLoadWordWidth = 96, kSmallestLoadRow = 320, kWidestLoadRow = 420;
constexpr float kNotDoneIcon = 22, kCrossIcon = 16, kNotDoneGap = theme::kSpace1Half;
constexpr float kStoneWidth = 32, kStoneHeight = 28, kStoneRadius = theme::kRadiusStone, kStoneGap = theme::kSpace2Half,
                kStoneStep = 7, kStoneSpace = 9;
constexpr int kNotNowHue = 3;  // of theme::verdict_colours()

void draw_task_head(Column& column, const Task& task, const std::string& title) {
  ui::Ui& ui = column.ui();
  const float size = ui.narrow() ? kPhonePictogram : kLargePictogram;
  const ui::TextStyle title_style{.type = ui::Type::kH2, .weight = ui::Weight::kSemibold};
  draw_pictogram_square(ui, {column.x(), column.y(), size, size},
                        content_pictogram(task.pictogram, icon::kClipboardList), note_colour_of(task.theme));
  Column words = words_beside(column, size, kPictogramGap);
  words.heading(title, 2, title_style);
  words.space(theme::kSpace1);
  words.text(task.sentence);
  column.move_to(std::max(column.y() + size, words.y()));
}

std::string daypart_text(const Phrases& t, std::optional<Daypart> daypart) {
  if (!daypart) return t("passport.any_daypart");
  switch (*daypart) {
    case Daypart::kMorning:
      return t("passport.in_morning");
    case Daypart::kAfternoon:
      return t("passport.in_afternoon");
    case Daypart::kEvening:
      break;
  }
  return t("passport.in_evening");
}

// How often, when, how long, with whom: two by two.
void draw_task_facts(Column& column, const ScreenContext& context, const Task& task) {
  const Phrases& t = context.t;
  const std::string when = daypart_text(t, task.daypart);
  const std::string hours = t("passport.per_week", {{"time", week_hours_text(t, task.minutes_per_week)}});
  const std::string frequency = task.frequency.empty() ? t("passport.frequency_unknown") : task.frequency;
  const ui::Rect area{column.x(), column.y(), column.width(), 0};
  const int columns = column.ui().narrow() ? 1 : 2;
  Column left(column.ui(), area.column(0, columns, theme::kSpace3));
  left.icon_line(icon::kCalendarDays, frequency);
  left.space(kFactGap);
  left.icon_line(icon::kClock, hours);
  if (columns == 1) left.space(kFactGap);
  Column beside(column.ui(), area.column(1, 2, theme::kSpace3));
  Column& right = columns == 1 ? left : beside;
  right.icon_line(task.daypart ? daypart_pictogram(*task.daypart) : icon::kSun, when);
  right.space(kFactGap);
  right.icon_line(task.alone ? icon::kUserRound : icon::kUsersRound,
                  t(task.alone ? "passport.alone" : "passport.together"));
  column.move_to(std::max(left.y(), columns == 1 ? left.y() : right.y()));
}

// Name, bar and word beside each other; in a small column the name stands above the other two.
// The name of an own item can need more than one line.
float load_name_height(const ui::Ui& ui, float row_width, std::string_view name) {
  const float beside = row_width < kSmallestLoadRow ? 0 : kLoadBarWidth + kLoadWordWidth + 2 * theme::kSpace3;
  return text_height(ui, name, kLabelText, row_width - beside - kLoadNameX);
}

float load_row_height(const ui::Ui& ui, float width, std::string_view name) {
  const float line = ui.line_height(ui::Type::kLabel), words = load_name_height(ui, width, name);
  return width < kSmallestLoadRow ? words + line + theme::kSpace2 : std::max(kLoadRow, words);
}

void draw_load_row(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, LoadItem item, int level,
                   int position, int count) {
  const std::string code(context.model.load_list.code(item));
  const std::string name = load_item_name(context.t, code), word = load_level_name(context.t, level);
  const ui::TextStyle style{.type = ui::Type::kLabel, .wrap = false};
  const auto row = ui.group(ui::Role::kListItem, code, rect, {}, position, count);
  const float line = ui.line_height(style.type), name_height = load_name_height(ui, rect.width, name);
  ui::Rect inside = rect;
  ui::Rect words = rect;
  if (rect.width < kSmallestLoadRow) {
    words = inside.cut_top(name_height);
    inside = inside.cut_top(line);
    inside.cut_left(kLoadNameX);
    // The word says the same as the bar; where there is room for one of them, it is the word.
    if (inside.width >= kLoadBarWidth + theme::kSpace3 + ui.measure(word, style).width) {
      const ui::Rect bar = inside.cut_left(kLoadBarWidth, theme::kSpace3);
      ui.load_bar(bar.x, bar.centre_y() - kLoadBarHeight / 2, level, std::nullopt);
    }
  } else {
    const ui::Rect right = words.cut_right(kLoadBarWidth + theme::kSpace3 + kLoadWordWidth, theme::kSpace3);
    ui.load_bar(right.x, right.centre_y() - kLoadBarHeight / 2, level, std::nullopt);
    inside = {right.x + kLoadBarWidth + theme::kSpace3, right.y, kLoadWordWidth, right.height};
  }
  ui.icon(load_pictogram(item), words.x + kLoadIcon / 2, words.centre_y(), kLoadIcon, ui.paint(ui::Colour::kTextSoft));
  words.cut_left(kLoadNameX);
  ui.text({words.x, words.centre_y() - name_height / 2, words.width, name_height}, name, kLabelText);
  ui.text({inside.x, inside.centre_y() - line / 2, inside.width, line}, word, style);
}

void draw_load(Column& column, const ScreenContext& context, const Task& task) {
  ui::Ui& ui = column.ui();
  const std::string title = context.t("passport.load");
  column.heading(title, 3, {.weight = ui::Weight::kSemibold});
  column.space(theme::kSpace1);
  std::vector<LoadItem> asked;
  std::ranges::copy_if(kLoadItems, std::back_inserter(asked), [&](LoadItem item) { return task.load[item] > 0; });
  put_in_order(asked, [&](LoadItem left, LoadItem right) { return task.load[left] > task.load[right]; });
  if (!asked.empty()) {
    const ui::Rect area{column.x(), column.y(), column.width(), kLoadRow * static_cast<float>(asked.size())};
    const auto list = ui.group(ui::Role::kList, "load", area, title);
    int position = 0;
    for (const LoadItem item : asked) {
      const float width = std::min(column.width(), kWidestLoadRow);  // the bar stays beside its name
      const std::string name = load_item_name(context.t, context.model.load_list.code(item));
      ui::Rect row = column.take(load_row_height(ui, width, name));
      row.width = width;
      draw_load_row(ui, context, row, item, task.load[item], ++position, static_cast<int>(asked.size()));
    }
    column.space(theme::kSpace1);
  }
  column.text(context.t(asked.empty() ? "passport.load_none" : "passport.load_rest"), kSoftCaption);
}

void draw_stone(ui::Ui& ui, const ui::Rect& rect, int step, bool first) {
  ui.fill(rect, ui.paint(first ? ui::Colour::kAccent : ui::Colour::kPrimary), kStoneRadius);
  const float line = ui.line_height(ui::Type::kLabel);
  ui.text({rect.x, rect.centre_y() - line / 2, rect.width, line}, std::to_string(step),
          {.type = ui::Type::kLabel,
           .weight = ui::Weight::kSemibold,
           .colour = first ? ui::Colour::kOnAccent : ui::Colour::kOnPrimary,
           .align = ui::Align::kCentre,
           .wrap = false});
}

}  // namespace

void draw_task_card(Column& column, const ScreenContext& context, const Task& task, Outbox& out) {
  const Phrases& t = context.t;
  const std::string title = task.title.empty() ? t("passport.task_without_title") : task.title;
  draw_task_head(column, task, title);
  stack_read_aloud(context, column, title + ". " + task.sentence, out);
  column.space(theme::kSpace3 + 2);
  draw_task_facts(column, context, task);
  column.divider(theme::kSpace3 - 1);
  draw_load(column, context, task);
  column.divider(theme::kSpace3 - 2);
  std::vector<Chip> skills;
  for (const std::string& id : task.skill_ids) {
    const auto skill = context.model.skills.find(id);
    const std::string label = skill == context.model.skills.end() ? id : skill->second.label;
    skills.push_back({label, "", ui::Colour::kPrimarySoft, ui::Colour::kOnPrimarySoft});
  }
  column.chips("skills", t("passport.skills"), skills);
  if (!skills.empty()) column.space(theme::kSpace3);
  if (!task.taught_by.empty()) {
    column.icon_line(icon::kGraduationCap, t("passport.taught_by", {{"who", task.taught_by}}));
    column.space(kFactGap);
  }
  if (!task.proof.empty()) column.icon_line(icon::kBadgeCheck, t("passport.proof", {{"proof", task.proof}}));
}

void draw_not_done(Column& column, const ScreenContext& context, const Function& function, Outbox&) {
  ui::Ui& ui = column.ui();
  const theme::VerdictColours& colours = theme::verdict_colours(ui.current_theme(), kNotNowHue);
  const std::string title = context.t("passport.not_done");
  const float title_x = kNotDoneIcon + theme::kSpace2;
  const ui::Rect row = column.take(text_height(ui, title, kCardHeading, column.width() - title_x));
  ui.icon(icon::kBan, row.x + kNotDoneIcon / 2, row.y + ui.line_height(kCardHeading.type) / 2, kNotDoneIcon,
          colours.part);
  ui.heading({row.x + title_x, row.y, row.width - title_x, row.height}, title, 2, kCardHeading);
  column.space(kNotDoneGap);
  const int count = static_cast<int>(function.not_done.size());
  const ui::Rect area{column.x(), column.y(), column.width(), kLoadRow * static_cast<float>(count)};
  const auto list = ui.group(ui::Role::kList, "not-done", area, title);
  int position = 0;
  for (const std::string& item : function.not_done) {
    const float x = kCrossIcon + theme::kSpace2;
    const float height = text_height(ui, item, kLabelText, column.width() - x);
    const ui::Rect line = column.take(height);
    const auto entry = ui.group(ui::Role::kListItem, std::to_string(position), line, {}, position + 1, count);
    ++position;
    ui.icon(icon::kX, line.x + kCrossIcon / 2, line.y + ui.line_height(ui::Type::kLabel) / 2, kCrossIcon, colours.part);
    ui.text({line.x + x, line.y, line.width - x, height}, item, kLabelText);
    column.space(kNotDoneGap);
  }
  if (function.not_done.empty()) column.text(context.t("passport.not_done_missing"), kLabelText);
}

void draw_growth_ladder(Column& column, const ScreenContext& context, const Function& function, Outbox&) {
  ui::Ui& ui = column.ui();
  const std::string title = context.t("passport.ladder");
  column.heading(title);
  column.space(theme::kSpace2);
  const int count = static_cast<int>(function.steps.size());
  if (count == 0) return column.text(context.t("passport.ladder_empty"), kSoftLabel);
  const ui::Rect area{column.x(), column.y(), column.width(), kStoneHeight * static_cast<float>(count)};
  const auto list = ui.group(ui::Role::kList, "ladder", area, title);
  // The highest step is at the top, as on a real ladder; it is said in the same order.
  for (int step = count - 1; step >= 0; --step) {
    const auto at = static_cast<std::size_t>(step);
    std::string label = function.steps[at];
    if (function.step_hours_min[at] > 0) {
      label += ". " + context.t("growth.from_hours", {{"n", std::to_string(function.step_hours_min[at])}});
    }
    const float indent = kStoneStep * static_cast<float>(step);
    const float text_x = indent + kStoneWidth + kStoneGap;
    const ui::TextStyle style{.type = ui::Type::kLabel,
                              .weight = step == 0 ? ui::Weight::kSemibold : ui::Weight::kRegular};
    const float height = text_height(ui, label, style, column.width() - text_x);
    const ui::Rect row = column.take(std::max(kStoneHeight, height));
    const auto item = ui.group(ui::Role::kListItem, std::to_string(step), row, {}, count - step, count);
    draw_stone(ui, {row.x + indent, row.centre_y() - kStoneHeight / 2, kStoneWidth, kStoneHeight}, step, step == 0);
    ui.text({row.x + text_x, row.centre_y() - height / 2, row.width - text_x, height}, label, style);
    column.space(kStoneSpace);
  }
}

}  // namespace overstap
