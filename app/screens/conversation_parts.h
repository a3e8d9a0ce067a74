// Gesprek: the parts that somebody sees who answers alone, and the list of candidates that comes before it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

inline constexpr std::array kAnswers = {TaskAnswer::kCan, TaskAnswer::kWantsToLearn, TaskAnswer::kRatherNot};

// Somebody, some work, and the task that is asked about now.
struct Asking {
  const Function& function;
  const Candidate& candidate;
  const std::vector<const Task*>& tasks;
  std::size_t at = 0;
  const Task& task() const { return *tasks[at]; }
  TaskAnswer answer() const { return answer_about(candidate, task().id); }
};

// The picture of a task; its sentence and what it asks; the question, and a button that reads it all aloud.
void draw_task_picture(ui::Ui& ui, const ui::Rect& rect, const Task& task);
void draw_task_words(Column& column, const ScreenContext& context, const Asking& asking);
void draw_question(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out);
// The three answers; a press keeps one at once.
void draw_answers(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out);

// The tasks that are asked about: those from day one, and when somebody wants them or answered one, those for later.
std::vector<const Task*> conversation_tasks(const ScreenContext& context, const Function& function,
                                            const Candidate& candidate);
int answered_count(const Candidate& candidate, const std::vector<const Task*>& tasks);
ui::IconName answer_pictogram(TaskAnswer answer);
std::string answer_words(const Phrases& t, TaskAnswer answer);
void give_answer(const Candidate& candidate, const Task& task, TaskAnswer answer, Outbox& out);

// That every answer is kept on this device, or not yet: the top bar that says it elsewhere is not here.
void draw_kept(Column& column, const ScreenContext& context);

// After the last task: what was answered, each with a way back to it.
void draw_conversation_overview(ui::Ui& ui, const ScreenContext& context, const Function& function,
                                const Candidate& candidate, ui::Rect area, Outbox& out);

}  // namespace overstap
