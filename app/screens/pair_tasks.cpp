// The tasks of a pair, each with its verdict. A press shows everything that was looked at.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/lead_text.h"
#include "app/screens/pair_parts.h"
#include "app/screens/read_aloud.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kSign = 26, kSignGap = theme::kSpace3, kNumberWidth = 26, kRowPadding = theme::kSpace1Half,
                kRowBleed = 12;
constexpr float kChevron = 18, kWasWidth = 58, kWasSign = 18;
constexpr float kLoadBarWidth = 86, kReasonIndent = kSign + kSignGap;

struct TaskRow {
  const Task& task;
  const TaskVerdict& verdict;
  Verdict before = Verdict::kFits;
  bool open = false;
  bool handed_over = false;  // in "Wat als": to a colleague
  bool changed() const { return handed_over || before != verdict.verdict; }
};

ui::TextStyle title_style(const TaskRow& row) {
  const bool stands_out = row.changed() || row.verdict.verdict != Verdict::kFits;
  return {.type = ui::Type::kBody, .weight = stands_out ? ui::Weight::kSemibold : ui::Weight::kRegular};
}

LeadText reason_line(const ScreenContext& context, const TaskRow& row) {
  if (row.handed_over) {
    return {context.t("pair.colleague"), context.t("pair.colleague_line"), ui::Type::kCaption};
  }
  const std::string line = task_reason_line(context.t, row.verdict);
  std::string source;
  if (!row.verdict.reasons.empty() && row.verdict.verdict != Verdict::kFits) {
    source = " " + reason_text(context.t, row.verdict.reasons.front()).source;
  }
  return {verdict_word(context.t, row.verdict.verdict) + ":", line + source, ui::Type::kCaption};
}

// Very large text takes the room of the number, the arrow and the word beside the old sign.
float text_width(const ui::Ui& ui, const TaskRow& row, float width) {
  if (ui.cramped()) return width - kSign - kSignGap - (row.changed() ? kWasSign + theme::kSpace1 : 0);
  return width - kSign - kSignGap - kNumberWidth - kChevron - theme::kSpace2 - (row.changed() ? kWasWidth : 0);
}

float row_height(const ui::Ui& ui, const ScreenContext& context, const TaskRow& row, float width) {
  const float inner = text_width(ui, row, width);
  const float text =
      text_height(ui, row.task.title, title_style(row), inner) + lead_text_height(ui, reason_line(context, row), inner);
  return std::max(ui.target_height(), text + 2 * kRowPadding);
}

std::string spoken_row(const ScreenContext& context, const TaskRow& row) {
  const LeadText line = reason_line(context, row);
  std::string text = std::to_string(row.task.number) + ". " + row.task.title + ". " + line.lead + " " + line.sentence;
  if (row.changed()) {
    text += " " + context.t("pair.was_spoken", {{"verdict", verdict_word(context.t, row.before)}});
  }
  return text;
}

ImU32 row_ink(const ui::Ui& ui, const TaskRow& row) {
  return row.handed_over ? ui.paint(ui::Colour::kText) : verdict_ink(ui, row.verdict.verdict);
}

ImU32 row_tint(const ui::Ui& ui, const TaskRow& row) {
  return row.handed_over ? ui.paint(ui::Colour::kSunken) : verdict_tint(ui, row.verdict.verdict);
}

void paint_row(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const TaskRow& row) {
  const float inner = text_width(ui, row, rect.width);
  const float text =
      text_height(ui, row.task.title, title_style(row), inner) + lead_text_height(ui, reason_line(context, row), inner);
  ui::Rect inside{rect.x, rect.centre_y() - text / 2, rect.width, text};
  if (row.handed_over) {
    ui.icon(icon::kUsers, inside.x + kSign / 2, rect.centre_y(), kSign, ui.paint(ui::Colour::kText));
  } else {
    ui.sign(sign_of(row.verdict.verdict), inside.x, rect.centre_y() - kSign / 2, kSign);
  }
  inside.cut_left(kSign, kSignGap);
  if (!ui.cramped()) {
    ui.paint_text(inside.cut_left(kNumberWidth), std::to_string(row.task.number), {.wrap = false});
    const ui::Rect chevron = inside.cut_right(kChevron, theme::kSpace2);
    ui.icon(row.open ? icon::kChevronUp : icon::kChevronDown, chevron.centre_x(), rect.centre_y(), kChevron,
            ui.paint(ui::Colour::kTextSoft));
  }
  if (row.changed()) {
    const ui::Rect was = inside.cut_right(inside.width - inner);
    if (!ui.cramped()) {
      ui.paint_text(
          {was.x, rect.centre_y() - 9, was.width - kWasSign - 6, 18}, context.t("pair.was"),
          {.type = ui::Type::kCaption, .weight = ui::Weight::kSemibold, .align = ui::Align::kEnd, .wrap = false},
          row_ink(ui, row));
    }
    ui.sign(sign_of(row.before), was.right() - kWasSign, rect.centre_y() - kWasSign / 2, kWasSign);
  }
  ui.paint_text(inside.cut_top(text_height(ui, row.task.title, title_style(row), inner)), row.task.title,
                title_style(row));
  paint_lead_text(ui, {inside.x, inside.y, inner, inside.height}, reason_line(context, row), row_ink(ui, row),
                  row.changed() ? ui::Colour::kText : ui::Colour::kTextSoft);
}

std::string skill_label(const ScreenContext& context, const Reason& reason) {
  if (reason.criterion != Criterion::kSkill) return {};
  const auto skill = context.model.skills.find(reason.item);
  return skill == context.model.skills.end() ? std::string() : skill->second.label;
}

// Asked, available, and whether something can be done about it: what a fitting reason need not say.
std::string details_of(const ScreenContext& context, const Reason& reason) {
  std::string text;
  if (reason.criterion == Criterion::kLoad) {
    text = reason.available
               ? context.t("pair.asked_available", {{"asked", load_level_name(context.t, reason.asked)},
                                                    {"available", load_level_name(context.t, *reason.available)}})
               : context.t("pair.asked_unknown", {{"asked", load_level_name(context.t, reason.asked)}});
  }
  if (reason.verdict == Verdict::kDiscuss || reason.verdict == Verdict::kNotNow) {
    if (!text.empty()) text += " ";
    text += context.t(reason.hardness == Hardness::kHard ? "pair.hard" : "pair.soft");
  }
  return text;
}

// Every reason of an opened task: item, asked and available, source and date, hard or soft, what would help.
void stack_reasons(const ScreenContext& context, Column& column, const TaskRow& row, Outbox& out) {
  ui::Ui& ui = column.ui();
  const float indent = ui.cramped() ? 0 : kReasonIndent;
  ui::Rect area{column.x() + indent, column.y(), column.width() - indent, 0};
  Column inside(ui, area);
  if (!row.task.sentence.empty()) {
    inside.text(row.task.sentence, kLabelText);
    inside.space(theme::kSpace1);
  }
  const int count = static_cast<int>(row.verdict.reasons.size());
  const auto list =
      ui.group(ui::Role::kList, "reasons", area, context.t("pair.reasons_of", {{"task", row.task.title}}));
  std::string aloud = row.task.title + ".";
  for (int index = 0; index < count; ++index) {
    const Reason& reason = row.verdict.reasons[static_cast<std::size_t>(index)];
    VerdictRow line = verdict_row_of(context, reason, skill_label(context, reason));
    const std::string details = details_of(context, reason);
    if (!details.empty()) line.small = line.small.empty() ? details : details + " " + line.small;
    const bool bar = reason.criterion == Criterion::kLoad && !ui.narrow();
    const float width = inside.width() - (bar ? kLoadBarWidth + theme::kSpace3 : 0);
    const ui::Rect rect = inside.take(verdict_row_height(ui, context, line, width));
    const auto item =
        ui.group(ui::Role::kListItem, std::to_string(index), rect, spoken(context, line), index + 1, count);
    paint_verdict_row(ui, context, {rect.x, rect.y, width, rect.height}, line);
    if (bar) ui.load_bar(rect.right() - kLoadBarWidth, rect.y + 10, reason.asked, reason.available);
    inside.space(theme::kSpaceHalf);
    aloud += "\n" + spoken(context, line);
  }
  stack_read_aloud(context, inside, aloud, out);
  column.space(inside.used() + theme::kSpace2);
}

void draw_row(const ScreenContext& context, Column& column, const TaskRow& row, Outbox& out) {
  ui::Ui& ui = column.ui();
  const ui::Rect rect = column.take(row_height(ui, context, row, column.width()));
  const float bleed = ui.cramped() ? theme::kSpace1 : kRowBleed;
  const ui::Rect target{rect.x - bleed, rect.y + 1, rect.width + 2 * bleed, rect.height - 2};
  if (row.changed()) ui.fill(target, row_tint(ui, row), theme::kRadiusControl);
  const std::string name = spoken_row(context, row);
  const std::string hint = context.t(row.open ? "pair.close_task" : "pair.open_task");
  const ui::Press press = ui.pressable("open", target, {.name = name, .description = hint, .selected = row.open});
  if (press.hovered && !row.changed()) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  paint_row(ui, context, rect, row);
  if (press.pressed) {
    ViewState view = context.view;
    view.selected_task = row.open ? std::string() : row.task.id;
    out.send(view);
  }
  if (row.open) stack_reasons(context, column, row, out);
}

// `before`: as it is now, every task; `tasks`: as it would be, without those that a colleague takes over.
void draw_list(const ScreenContext& context, Column& column, ui::Key key, const std::string& title,
               const std::vector<TaskVerdict>& tasks, const std::vector<TaskVerdict>& before, Outbox& out) {
  ui::Ui& ui = column.ui();
  column.heading(title);
  column.space(theme::kSpace1);
  const auto list = ui.group(ui::Role::kList, key, {column.x(), column.y(), column.width(), 0}, title);
  const int count = static_cast<int>(before.size());
  int position = 0;
  for (const TaskVerdict& now : before) {
    const auto task = context.model.tasks.find(now.task_id);
    if (task == context.model.tasks.end()) continue;
    const auto tried = std::ranges::find(tasks, now.task_id, &TaskVerdict::task_id);
    const bool handed_over = tried == tasks.end();
    const TaskRow row{.task = task->second,
                      .verdict = handed_over ? now : *tried,
                      .before = now.verdict,
                      .open = context.view.selected_task == now.task_id,
                      .handed_over = handed_over};
    if (position > 0) ui.divider(column.x(), column.y(), column.width());
    const ui::Rect rect{column.x(), column.y(), column.width(), row_height(ui, context, row, column.width())};
    const auto item = ui.group(ui::Role::kListItem, now.task_id, rect, {}, ++position, count);
    draw_row(context, column, row, out);
  }
}

}  // namespace

void draw_pair_tasks(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_x = theme::kSpace5, .padding_y = theme::kSpace3Half});
  const FunctionVerdict& shown = pair.shown();
  const auto title = [&](std::string_view key, const std::vector<TaskVerdict>& tasks) {
    return context.t.counted(key, static_cast<long long>(tasks.size()));
  };
  draw_list(context, card.inside, "entry", title("pair.entry_tasks", pair.now.entry_tasks), shown.entry_tasks,
            pair.now.entry_tasks, out);
  if (pair.now.growth_tasks.empty()) return;
  card.inside.space(theme::kSpace4);
  draw_list(context, card.inside, "growth", title("pair.growth_tasks", pair.now.growth_tasks), shown.growth_tasks,
            pair.now.growth_tasks, out);
}

}  // namespace overstap
