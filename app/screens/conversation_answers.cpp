// Gesprek: the answers, which tasks are asked about, and how many have an answer.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/conversation_parts.h"
#include "app/screens/screen_area.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kAnswerHeight = 56, kAnswerHeightPhone = 60, kAnswerGap = theme::kSpace2Half,
                kAnswerPadding = theme::kSpace6, kAnswerIcon = 34, kTick = 32, kTickIcon = 20, kAnswerEdge = 2,
                kChosenEdge = 3;

void draw_answer(Column& column, const ScreenContext& context, const Asking& asking, std::size_t index, Outbox& out) {
  ui::Ui& ui = column.ui();
  const TaskAnswer answer = kAnswers[index];
  const std::string words = answer_words(context.t, answer);
  const bool chosen = asking.answer() == answer;
  const ui::TextStyle style{.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold};
  const float padding = card_padding(ui, ui.narrow() ? theme::kSpace4 : kAnswerPadding);
  const float icon = ui.cramped() ? 0 : kAnswerIcon + theme::kSpace3, tick = kTick + theme::kSpace2;
  const float room = column.width() - 2 * padding - icon - tick;
  const float lines = text_height(ui, words, style, room);
  const ui::Rect rect = column.take(std::max(ui.narrow() ? kAnswerHeightPhone : kAnswerHeight, lines + theme::kSpace4));
  const ui::Press press = ui.pressable(task_answer_code(answer), rect,
                                       {.name = words,
                                        .role = ui::Role::kRadio,
                                        .radius = theme::kRadiusPart,
                                        .checked = chosen,
                                        .position = static_cast<int>(index) + 1,
                                        .set_size = static_cast<int>(kAnswers.size())});
  ui.fill(rect, ui.paint(chosen || press.hovered ? ui::Colour::kPrimarySoft : ui::Colour::kSurface),
          theme::kRadiusPart);
  ui.edge(rect, ui.paint(chosen ? ui::Colour::kPrimary : ui::Colour::kControlLine), theme::kRadiusPart,
          chosen ? kChosenEdge : kAnswerEdge);
  ui::Rect inside = rect.inset(padding, 0);
  if (icon > 0) {
    const ui::Rect face = inside.cut_left(kAnswerIcon, theme::kSpace3);
    ui.icon(answer_pictogram(answer), face.centre_x(), rect.centre_y(), kAnswerIcon, ui.paint(ui::Colour::kPrimary));
  }
  ui.paint_text({inside.x, rect.centre_y() - lines / 2, room, lines}, words, style);
  if (chosen) {
    const ui::Rect mark = inside.cut_right(kTick);
    ui.fill({mark.x, rect.centre_y() - kTick / 2, kTick, kTick}, ui.paint(ui::Colour::kPrimary), kTick / 2);
    ui.icon(icon::kCheck, mark.centre_x(), rect.centre_y(), kTickIcon, ui.paint(ui::Colour::kOnPrimary));
  }
  column.space(kAnswerGap);
  if (!press.pressed) return;
  give_answer(asking.candidate, asking.task(), answer, out);
  ViewState view = context.view;  // the question stays until somebody goes on
  view.selected_task = asking.task().id;
  out.send(view);
}

}  // namespace

void draw_answers(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out) {
  const auto group = column.ui().group(ui::Role::kRadioGroup, "answers", {column.x(), column.y(), column.width(), 0},
                                       context.t("conversation.question"));
  for (std::size_t index = 0; index < kAnswers.size(); ++index) draw_answer(column, context, asking, index, out);
}

std::vector<const Task*> conversation_tasks(const ScreenContext& context, const Function& function,
                                            const Candidate& candidate) {
  std::vector<const Task*> tasks = context.model.tasks_of(function.id);
  const bool later = context.view.conversation_later || std::ranges::any_of(tasks, [&](const Task* task) {
                       return !task->entry_level && answer_about(candidate, task->id) != TaskAnswer::kNone;
                     });
  if (!later) std::erase_if(tasks, [](const Task* task) { return !task->entry_level; });
  std::ranges::stable_partition(tasks, [](const Task* task) { return task->entry_level; });
  return tasks;
}

int answered_count(const Candidate& candidate, const std::vector<const Task*>& tasks) {
  return static_cast<int>(std::ranges::count_if(
      tasks, [&](const Task* task) { return answer_about(candidate, task->id) != TaskAnswer::kNone; }));
}

ui::IconName answer_pictogram(TaskAnswer answer) {
  switch (answer) {
    case TaskAnswer::kCan:
      return icon::kSmile;
    case TaskAnswer::kWantsToLearn:
      return icon::kGraduationCap;
    case TaskAnswer::kRatherNot:
      return icon::kFrown;
    case TaskAnswer::kNone:
      break;
  }
  return icon::kMeh;
}

std::string answer_words(const Phrases& t, TaskAnswer answer) {
  const std::string_view code = task_answer_code(answer);
  return t("answer." + std::string(code.empty() ? "geen" : code));
}

void draw_kept(Column& column, const ScreenContext& context) {
  ui::Ui& ui = column.ui();
  std::string_view phrase = "app.storage_saving";
  if (context.view.storage.state == StorageState::kSaved) phrase = "app.storage_saved";
  if (context.view.storage.state == StorageState::kFailed) phrase = "app.storage_failed";
  const std::string words = context.t(phrase);
  const ui::Rect rect = column.take(text_height(ui, words, kSoftCaption, column.width()));
  const auto status = ui.group(ui::Role::kStatus, "kept", rect);
  ui.text(rect, words, kSoftCaption);
}

void give_answer(const Candidate& candidate, const Task& task, TaskAnswer answer, Outbox& out) {
  const std::string_view code = task_answer_code(answer);
  out.send(Action{EditField{{std::string(kCandidateType), candidate.id},
                            "answer." + task.id,
                            code.empty() ? Value{} : Value{std::string(code)}}});
}

}  // namespace overstap
