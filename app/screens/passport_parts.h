// The parts of one passport on the screen: the chosen task, what is not done, the growth ladder, and the same as
// fields.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

// Each fills its column from the top and draws no background.
void draw_task_card(Column& column, const ScreenContext& context, const Task& task, Outbox& out);
void draw_not_done(Column& column, const ScreenContext& context, const Function& function);
void draw_growth_ladder(Column& column, const ScreenContext& context, const Function& function);

void draw_function_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_not_done_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out);
void draw_task_fields(Column& column, const ScreenContext& context, const Task& task, Outbox& out);

}  // namespace overstap
