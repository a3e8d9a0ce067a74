// The tasks of a bundle, and those that are not in it with the reason.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/bundle_parts.h"
#include "app/screens/lead_text.h"
#include "app/screens/pictogram.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"
#include "app/screens/verdict_row.h"
#include "core/base/text.h"
#include "core/explain/bundle_text.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kSign = 26, kSignGap = theme::kSpace3, kRowPadding = theme::kSpace1Half, kRowBleed = theme::kSpace3,
                kRowEdge = 1, kChevron = 18, kHeart = 18, kLeastWords = 150, kGroupIcon = 22;
constexpr ui::TextStyle kTitleText{.type = ui::Type::kBody};

constexpr ui::TextStyle kTimeText{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .wrap = false};

float plain_width(const ui::Ui& ui, const BundleTaskRow& row, float width) {
  if (ui.cramped()) return width;
  return width - kSign - kSignGap - kChevron - theme::kSpace2 - (row.liked ? kHeart + theme::kSpace2 : 0);
}
float time_width(const ui::Ui& ui, const BundleTaskRow& row) {
  return ui.measure(row.time, kTimeText).width + theme::kSpace3;
}
// Without room for them the hours stand behind the function.
bool time_at_the_end(const ui::Ui& ui, const BundleTaskRow& row, float width) {
  return !ui.cramped() && plain_width(ui, row, width) - time_width(ui, row) >= kLeastWords;
}
float text_width(const ui::Ui& ui, const BundleTaskRow& row, float width) {
  return plain_width(ui, row, width) - (time_at_the_end(ui, row, width) ? time_width(ui, row) : 0);
}

std::string second_line(const ui::Ui& ui, const BundleTaskRow& row, float width) {
  return time_at_the_end(ui, row, width) ? row.function : row.function + ", " + row.time;
}

LeadText line_of(const BundleTaskRow& row) { return {row.lead, row.line, ui::Type::kCaption}; }

float reason_height(const ui::Ui& ui, const BundleTaskRow& row, float width) {
  return row.line.empty() ? 0 : lead_text_height(ui, line_of(row), width);
}

BundleTaskRow row_of(const ScreenContext& context, const BundledTask& task) {
  BundleTaskRow row{.task_id = task.task_id,
                    .function_id = task.function_id,
                    .title = context.model.task_title(task.task_id),
                    .function = context.model.function_name(task.function_id),
                    .time = week_hours_text(context.t, task.minutes),
                    .lead = {},
                    .line = {},
                    .sign = task.to_discuss.empty() ? Verdict::kFits : Verdict::kDiscuss,
                    .liked = task.wanted};
  if (!task.to_discuss.empty()) {
    row.lead = verdict_word(context.t, Verdict::kDiscuss) + ":";
    row.line = reason_sentence(context.t, task.to_discuss.front());
  }
  return row;
}

ui::IconName icon_of(const TaskLeftOut& left) {
  const std::string& item = left.reason ? left.reason->item : left.item;
  const bool load = left.reason ? left.reason->criterion == Criterion::kLoad : left.because == LeftOut::kLoad;
  if (load) return load_pictogram(item);
  if (left.reason && left.reason->criterion == Criterion::kJourney) return icon::kBus;
  if (left.because == LeftOut::kWorkplace) return icon::kMapPin;
  if (left.because == LeftOut::kGrowth) return icon::kGraduationCap;
  return icon::kClock;
}

BundleTaskRow row_of(const ScreenContext& context, const TaskLeftOut& left) {
  const auto task = context.model.tasks.find(left.task_id);
  const int minutes = task == context.model.tasks.end() ? 0 : task->second.minutes_per_week;
  BundleTaskRow row{.task_id = left.task_id,
                    .function_id = left.function_id,
                    .title = context.model.task_title(left.task_id),
                    .function = context.model.function_name(left.function_id),
                    .time = week_hours_text(context.t, minutes),
                    .lead = {},
                    .line = upper_first(left_out_text(context.t, left)),
                    .sign = {},
                    .icon = icon_of(left)};
  if (!row.line.ends_with('.')) row.line += ".";
  if (!left.reason) return row;
  row.sign = left.reason->verdict;
  row.lead = verdict_word(context.t, *row.sign) + ":";
  row.line = reason_sentence(context.t, *left.reason);
  return row;
}

void go_to_pair(const ScreenContext& context, const BundleView& shown, const BundleTaskRow& row, Outbox& out) {
  ViewState view = context.view;
  view.selected_task = row.task_id;
  view.route = {Screen::kPair, shown.candidate.id, row.function_id};
  out.go(Screen::kPair, shown.candidate.id, row.function_id);
  out.send(view);
}

std::string group_name(const ScreenContext& context, const LeftOutGroup& group) {
  return context.t.counted("bundle_page.group", static_cast<long long>(group.size()),
                           {{"why", left_out_name(context.t, group.front())}});
}

// What keeps several tasks out, with how many; a press shows which.
void draw_group(const ScreenContext& context, const BundleView& shown, Column& column, const LeftOutGroup& group,
                int position, int count, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string key = "group." + std::to_string(position);
  const bool open = context.view.bundle_opened == key;
  const std::string name = group_name(context, group);
  const float indent = ui.cramped() ? 0 : kSign + kSignGap;
  const float inner = column.width() - indent - (ui.cramped() ? 0 : kChevron + theme::kSpace2);
  const float words = text_height(ui, name, kTitleText, inner);
  const ui::Rect rect = column.take(std::max(ui.target_height() + 2 * kRowEdge, words + 2 * kRowPadding));
  const auto item = ui.group(ui::Role::kListItem, key, rect, {}, position, count);
  const float bleed = ui.cramped() ? theme::kSpace1 : kRowBleed;
  const ui::Rect target{rect.x - bleed, rect.y + kRowEdge, rect.width + 2 * bleed, rect.height - 2 * kRowEdge};
  const std::string hint = context.t(open ? "bundle_page.close" : "bundle_page.open_group");
  const ui::Press press = ui.pressable("open", target, {.name = name, .description = hint, .selected = open});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  if (!ui.cramped()) {
    if (group.front().reason) {
      ui.sign(sign_of(group.front().reason->verdict), rect.x, rect.centre_y() - kSign / 2, kSign);
    } else {
      ui.icon(icon_of(group.front()), rect.x + kSign / 2, rect.centre_y(), kGroupIcon, ui.paint(ui::Colour::kTextSoft));
    }
    ui.icon(open ? icon::kChevronUp : icon::kChevronDown, rect.right() - kChevron / 2, rect.centre_y(), kChevron,
            ui.paint(ui::Colour::kTextSoft));
  }
  ui.paint_text({rect.x + indent, rect.centre_y() - words / 2, inner, words}, name, kTitleText);
  if (press.pressed) open_in_bundle(context, key, out);
  if (!open) return;
  const ui::Rect area{column.x() + indent, column.y(), column.width() - indent, 0};
  Column tasks(ui, area);
  const auto list = ui.group(ui::Role::kList, "tasks", area, name);
  int at = 0;
  for (const TaskLeftOut& left : group) {
    draw_bundle_task_row(context, shown, tasks, row_of(context, left), ++at, static_cast<int>(group.size()), out);
  }
  column.space(tasks.used() + theme::kSpace1);
}

void draw_not_beside(const ScreenContext& context, const BundleView& shown, Column& column,
                     const std::vector<TaskLeftOut>& left_out, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  const std::string title = context.t("bundle_page.not_beside");
  inside.heading(title);
  inside.text(context.t("bundle_page.not_beside_line"), kSoftCaption);
  inside.space(theme::kSpace1);
  const auto list =
      inside.ui().group(ui::Role::kList, "not-beside", {inside.x(), inside.y(), inside.width(), 0}, title);
  int position = 0;
  for (const TaskLeftOut& left : left_out) {
    if (position > 0) inside.divider(0);
    draw_bundle_task_row(context, shown, inside, row_of(context, left), ++position, static_cast<int>(left_out.size()),
                         out);
  }
}

void draw_not_possible(const ScreenContext& context, const BundleView& shown, Column& column,
                       const std::vector<TaskLeftOut>& left_out, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  const std::string title = context.t("bundle_page.not_possible");
  inside.heading(title);
  inside.text(context.t("bundle_page.not_possible_line"), kSoftCaption);
  inside.space(theme::kSpace1);
  const std::vector<LeftOutGroup> groups = group_left_out(left_out);
  const auto list =
      inside.ui().group(ui::Role::kList, "not-possible", {inside.x(), inside.y(), inside.width(), 0}, title);
  int position = 0;
  for (const LeftOutGroup& group : groups) {
    if (position > 0) inside.divider(0);
    draw_group(context, shown, inside, group, ++position, static_cast<int>(groups.size()), out);
  }
}

}  // namespace

void open_in_bundle(const ScreenContext& context, const std::string& key, Outbox& out) {
  ViewState view = context.view;
  view.bundle_opened = view.bundle_opened == key ? std::string() : key;
  out.send(view);
}

void draw_bundle_task_row(const ScreenContext& context, const BundleView& shown, Column& column,
                          const BundleTaskRow& row, int position, int count, Outbox& out) {
  ui::Ui& ui = column.ui();
  const float inner = text_width(ui, row, column.width());
  const std::string second = second_line(ui, row, column.width());
  const float title = text_height(ui, row.title, kTitleText, inner);
  const float function = text_height(ui, second, kSoftCaption, inner);
  const float words = title + function + reason_height(ui, row, inner);
  const ui::Rect rect = column.take(std::max(ui.target_height() + 2 * kRowEdge, words + 2 * kRowPadding));
  const auto item = ui.group(ui::Role::kListItem, row.task_id, rect, {}, position, count);
  const float bleed = ui.cramped() ? theme::kSpace1 : kRowBleed;
  const ui::Rect target{rect.x - bleed, rect.y + kRowEdge, rect.width + 2 * bleed, rect.height - 2 * kRowEdge};
  std::string name = row.title + ". " + row.function + ", " + row.time + ".";
  if (!row.lead.empty()) name += " " + row.lead;
  if (!row.line.empty()) name += " " + row.line;
  if (row.liked) name += " " + context.t("bundle_page.liked");
  const std::string hint = context.t("bundle_page.opens_pair");
  const ui::Press press = ui.pressable("open", target, {.name = name, .description = hint, .role = ui::Role::kLink});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  ui::Rect inside{rect.x, rect.centre_y() - words / 2, rect.width, words};
  if (!ui.cramped()) {
    if (row.sign) {
      ui.sign(sign_of(*row.sign), inside.x, rect.centre_y() - kSign / 2, kSign);
    } else {
      ui.icon(row.icon, inside.x + kSign / 2, rect.centre_y(), kGroupIcon, ui.paint(ui::Colour::kTextSoft));
    }
    inside.cut_left(kSign, kSignGap);
    const ui::Rect chevron = inside.cut_right(kChevron, theme::kSpace2);
    ui.icon(icon::kChevronRight, chevron.centre_x(), rect.centre_y(), kChevron, ui.paint(ui::Colour::kTextSoft));
    if (time_at_the_end(ui, row, column.width())) {
      const ui::Rect time = inside.cut_right(time_width(ui, row));
      const float line = ui.line_height(kTimeText.type);
      ui.paint_text({time.x + theme::kSpace3, rect.centre_y() - line / 2, time.width, line}, row.time, kTimeText);
    }
    if (row.liked) {
      const ui::Rect heart = inside.cut_right(kHeart, theme::kSpace2);
      ui.icon(icon::kHeart, heart.centre_x(), rect.centre_y(), kHeart, ui.paint(ui::Colour::kPrimary));
    }
  }
  ui.paint_text(inside.cut_top(title), row.title, kTitleText);
  ui.paint_text(inside.cut_top(function), second, kSoftCaption);
  const ImU32 ink = row.sign ? verdict_ink(ui, *row.sign) : ui.paint(ui::Colour::kText);
  if (!row.line.empty()) paint_lead_text(ui, inside, line_of(row), ink, ui::Colour::kTextSoft);
  if (press.pressed) go_to_pair(context, shown, row, out);
}

void draw_bundled_task_rows(const ScreenContext& context, const BundleView& shown, Column& column,
                            const std::string& name, Outbox& out) {
  const auto list = column.ui().group(ui::Role::kList, "tasks", {column.x(), column.y(), column.width(), 0}, name);
  const int count = static_cast<int>(shown.bundle.tasks.size());
  int position = 0;
  for (const BundledTask& task : shown.bundle.tasks) {
    if (position > 0) column.divider(0);
    draw_bundle_task_row(context, shown, column, row_of(context, task), ++position, count, out);
  }
}

void draw_bundle_tasks(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  const std::string title = context.t.counted("bundle_page.tasks", static_cast<long long>(shown.bundle.tasks.size()));
  card.inside.heading(title);
  card.inside.space(theme::kSpace1);
  draw_bundled_task_rows(context, shown, card.inside, title, out);
}

void draw_bundle_left_out(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  std::vector<TaskLeftOut> beside, impossible;
  for (const TaskLeftOut& left : shown.bundle.left_out) {
    (left.because >= LeftOut::kHours ? beside : impossible).push_back(left);
  }
  if (!beside.empty()) draw_not_beside(context, shown, column, beside, out);
  if (!beside.empty() && !impossible.empty()) column.space(theme::kSpace4);
  if (!impossible.empty()) draw_not_possible(context, shown, column, impossible, out);
}

}  // namespace overstap
