// The parts of Takenpakket, shared between its files. They show what core/matching/task_bundle.h decided, and weigh or
// add up nothing themselves.
#pragma once

#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/matching/task_bundle.h"

namespace overstap {

struct BundleView {
  const Candidate& candidate;
  const TaskBundle& bundle;
  bool of_division = false;  // what the division over everybody gives this candidate
};

// Hours against what there is, what has to be discussed, what is liked, parts of the day, load of the week.
void draw_bundle_week(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out);
// The tasks that are in it, each leads to its pair.
void draw_bundle_tasks(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out);
// What could be in but not beside the rest, one by one with the reason; and the rest, by what is in the way.
void draw_bundle_left_out(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out);
// Which functions take part.
void draw_bundle_functions(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out);
// What is not known yet, and what would bring the nearest function closer. False when there is nothing to say.
bool draw_bundle_help(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out);

// A task as a row that can be pressed: a sign or an icon, its title, of which function, and why; its hours at the end.
struct BundleTaskRow {
  std::string task_id, function_id;
  std::string title, function, time;
  std::string lead, line;       // "" when there is nothing to say
  std::optional<Verdict> sign;  // else the icon
  ui::IconName icon = "";
  bool liked = false;
};
// Leads to the pair, with this task open.
void draw_bundle_task_row(const ScreenContext& context, const BundleView& shown, Column& column,
                          const BundleTaskRow& row, int position, int count, Outbox& out);

// All tasks that are in it, as such rows with lines between them.
void draw_bundled_task_rows(const ScreenContext& context, const BundleView& shown, Column& column,
                            const std::string& name, Outbox& out);

// Part of a whole, as a bar with round ends.
void paint_share_bar(ui::Ui& ui, const ui::Rect& bar, int part, int whole, ui::Colour colour);

// Opens one list of reasons and closes the one that was open; `key` names it in ViewState::bundle_opened.
void open_in_bundle(const ScreenContext& context, const std::string& key, Outbox& out);

}  // namespace overstap
