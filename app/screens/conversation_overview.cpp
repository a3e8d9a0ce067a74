// The end of a conversation: what was answered, by answer, each task with a way back to it.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/conversation_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kWidest = 760, kSquare = 40, kRowPadding = theme::kSpace2, kFace = 28;
constexpr std::array kGroups = {TaskAnswer::kCan, TaskAnswer::kWantsToLearn, TaskAnswer::kRatherNot, TaskAnswer::kNone};

void draw_task(Column& column, const ScreenContext& context, const Task& task, int position, int count, Outbox& out) {
  ui::Ui& ui = column.ui();
  const float words = column.width() - kSquare - theme::kSpace3 - 2 * kRowPadding;
  const float lines = text_height(ui, task.title, {}, words);
  const ui::Rect rect = column.take(std::max(theme::kButtonLarge, lines + 2 * kRowPadding));
  const auto item = ui.group(ui::Role::kListItem, task.id, rect, {}, position, count);
  const std::string hint = context.t("conversation.change");
  const ui::Press press =
      ui.pressable("task", rect, {.name = task.title, .description = hint, .radius = theme::kRadiusRow});
  if (press.hovered) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusRow);
  ui::Rect inside = rect.inset(kRowPadding, 0);
  const ui::Rect square = inside.cut_left(kSquare, theme::kSpace3);
  draw_pictogram_square(ui, {square.x, rect.centre_y() - kSquare / 2, kSquare, kSquare},
                        content_pictogram(task.pictogram, icon::kClipboardList), note_colour_of(task.theme));
  ui.paint_text({inside.x, rect.centre_y() - lines / 2, inside.width, lines}, task.title, {});
  if (!press.pressed) return;
  ViewState view = context.view;
  view.conversation_over = false;
  view.selected_task = task.id;
  out.send(view);
}

void draw_group(Column& column, const ScreenContext& context, const Candidate& candidate,
                const std::vector<const Task*>& tasks, TaskAnswer answer, Outbox& out) {
  std::vector<const Task*> of_answer;
  std::ranges::copy_if(tasks, std::back_inserter(of_answer),
                       [&](const Task* task) { return answer_about(candidate, task->id) == answer; });
  if (of_answer.empty()) return;
  ui::Ui& ui = column.ui();
  {
    StackedCard card(column, {.padding_x = theme::kSpace4});
    const std::string title = answer_words(context.t, answer);
    const float x = kFace + theme::kSpace2;
    const ui::Rect row =
        card.inside.take(std::max(kFace, text_height(ui, title, kCardHeading, card.inside.width() - x)));
    ui.icon(answer_pictogram(answer), row.x + kFace / 2, row.centre_y(), kFace, ui.paint(ui::Colour::kPrimary));
    const float lines = text_height(ui, title, kCardHeading, row.width - x);
    ui.heading({row.x + x, row.centre_y() - lines / 2, row.width - x, lines}, title, 2, kCardHeading);
    card.inside.space(theme::kSpace1);
    const ui::Rect rows{card.inside.x(), card.inside.y(), card.inside.width(), 0};
    const std::string_view code = task_answer_code(answer);
    const auto list = ui.group(ui::Role::kList, code.empty() ? "open" : code, rows, title);
    int position = 0;
    for (const Task* task : of_answer) {
      draw_task(card.inside, context, *task, ++position, static_cast<int>(of_answer.size()), out);
    }
  }
  column.space(card_gap(ui));
}

}  // namespace

void draw_conversation_overview(ui::Ui& ui, const ScreenContext& context, const Function& function,
                                const Candidate& candidate, ui::Rect area, Outbox& out) {
  const Phrases& t = context.t;
  const std::vector<const Task*> tasks = conversation_tasks(context, function, candidate);
  ui::Rect inside;
  const auto region = ui.scroll("conversation-over", area, t("conversation.title"), inside);
  ui::Rect content = content_of(ui, inside);
  if (content.width > kWidest) content = {content.centre_x() - kWidest / 2, content.y, kWidest, content.height};
  Column column(ui, content);
  column.space(theme::kSpace6);
  const bool all = answered_count(candidate, tasks) == static_cast<int>(tasks.size());
  column.heading(t(all ? "conversation.done" : "conversation.not_all"), 1,
                 {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
  column.space(theme::kSpace1);
  column.text(t("conversation.done_line"), {.type = ui::Type::kNote});
  column.space(theme::kSpace4);
  for (const TaskAnswer answer : kGroups) draw_group(column, context, candidate, tasks, answer, out);
  const std::vector<const Task*> every = context.model.tasks_of(function.id);
  if (every.size() > tasks.size()) {
    if (ui.button("later", column.take(theme::kButtonPhone),
                  {.label = t("conversation.later"), .icon = icon::kSprout, .size = ui::ButtonSize::kLarge})) {
      ViewState view = context.view;
      view.conversation_later = true;
      view.conversation_over = false;
      view.selected_task.clear();
      out.send(view);
    }
    column.space(theme::kSpace3);
  }
  if (ui.button("stop", column.take(theme::kButtonPhone),
                {.label = t("conversation.finish"),
                 .icon = icon::kCheck,
                 .kind = ui::ButtonKind::kPrimary,
                 .size = ui::ButtonSize::kLarge})) {
    out.go(Screen::kPassport, function.id);
  }
  column.space(theme::kSpace3);
  draw_kept(column, context);
  ui.set_content_height(column.used() + theme::kSpace5);
}

}  // namespace overstap
