// The parts of one passport on the screen: the list of its tasks, the chosen task, what is not done, the growth ladder,
// where it was copied from, its load beside old work, and the same as fields.
#pragma once

#include <vector>

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

// The chosen task, or the first of the tab; on a phone none is open until somebody chooses.
const Task* chosen_task(const ui::Ui& ui, const ScreenContext& context, const std::vector<const Task*>& tasks);
// The tasks of the chosen tab. On a phone the chosen one opens under its row, so that what changes is in view.
void draw_task_list(Column& column, const ScreenContext& context, const Function& function,
                    const std::vector<const Task*>& tasks, const Task* chosen, Outbox& out);

// Each fills its column from the top and draws no background.
void draw_task_card(Column& column, const ScreenContext& context, const Task& task, Outbox& out);
void draw_not_done(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_growth_ladder(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
// Of a copy: what it was copied from, and what is different here. Of a source: where its copies are.
bool has_origin(const ScreenContext& context, const Function& function);
void draw_origin(Column& column, const ScreenContext& context, const Function& function, Outbox& out);

void draw_function_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_version_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_confirm_form(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_not_done_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_step_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_copy_form(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_remove_passport(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_task_fields(Column& column, const ScreenContext& context, const Task& task, Outbox& out);
// The skills a task asks, found by everyday words, with codes; and a free one of one's own words.
void draw_skill_fields(Column& column, const ScreenContext& context, const Task& task, Outbox& out);

// A card of its own under the passport: the load of old work beside the load of this work.
void draw_load_shift(Column& column, const ScreenContext& context, const Function& function, Outbox& out);

}  // namespace overstap
