// The Poortwachter dates as a table that can be changed. The first day is only typed to count from: it stays in the
// view, and only the dates are kept.
#include <algorithm>
#include <string>

#include "app/screens/entity_fields.h"
#include "app/screens/stacked_button.h"
#include "app/screens/stacked_card.h"
#include "app/screens/trajectory_parts.h"
#include "app/screens/written_date.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kDateWidth = 150, kDoneWidth = 116, kSmallestRow = 480, kRowGap = theme::kSpace2;

std::string name_of(const Phrases& t, const MilestoneRule& rule) { return t("milestone." + std::string(rule.code)); }

void draw_milestone(const ScreenContext& context, Column& column, EntityFields& fields, std::size_t index,
                    const Milestone& milestone) {
  ui::Ui& ui = column.ui();
  const MilestoneRule& rule = kMilestones[index];
  const std::string prefix = "milestone." + std::string(rule.code), name = name_of(context.t, rule);
  const std::string date_label = context.t("trajectory.milestone_date", {{"name", name}});
  const std::string done = context.t("trajectory.done");
  const bool stacked = column.width() < kSmallestRow;
  if (stacked) column.text(name, kLabelText);
  ui::Rect row{column.x(), column.y(), column.width(), 0};
  const bool under = ui.cramped();
  Column done_cell(ui, under ? row : row.cut_right(kDoneWidth, theme::kSpace2));
  Column date_cell(ui, stacked ? row : row.cut_right(kDateWidth, theme::kSpace3));
  fields.date(date_cell, prefix + ".date", date_label, milestone.date, {.label_hidden = true});
  if (under) done_cell.move_to(date_cell.y());
  fields.flag(done_cell, prefix + ".done", done, milestone.done);
  const float end = std::max(date_cell.y(), done_cell.y());
  if (!stacked) {
    const float words = text_height(ui, name, kLabelText, row.width);
    ui.text({row.x, row.y + std::max(0.f, (end - row.y - words) / 2), row.width, words}, name, kLabelText);
    column.move_to(std::max(end, row.y + words));
  } else {
    column.move_to(end);
  }
  column.space(kRowGap);
}

void draw_planning(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string label = context.t("trajectory.first_day"), hint = context.t("trajectory.first_day_hint"),
                    error = context.t("field.date"), plan = context.t("trajectory.plan");
  const auto first_day = iso_from_written(context.view.milestones_first_day);
  const bool wrong = !context.view.milestones_first_day.empty() && !first_day;
  const ui::TextField field{.label = label,
                            .value = context.view.milestones_first_day,
                            .hint = hint,
                            .error = wrong ? std::string_view(error) : std::string_view(),
                            .max_code_points = 20};
  if (const auto typed = ui.text_field("first-day", column.take(ui.field_height(field, column.width())), field)) {
    ViewState view = context.view;
    view.milestones_first_day = *typed;
    out.send(view);
  }
  column.space(theme::kSpace2);
  const ui::Button button{.label = plan, .icon = icon::kCalendarDays, .disabled = !first_day, .description = hint};
  if (!stack_button(column, "plan", button) || !first_day) return;
  out.send(Action{PlanMilestones{candidate.id, *first_day}});
  ViewState view = context.view;
  view.milestones_first_day.clear();
  out.send(view);
}

}  // namespace

void draw_trajectory_milestones(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  EntityFields fields(context, out, {std::string(kTrajectoryType), candidate.id});
  inside.heading(context.t("trajectory.milestones"));
  inside.text(context.t("trajectory.milestones_line", {{"version", std::to_string(kMilestoneTableVersion)}}),
              kSoftLabel);
  inside.space(theme::kSpace3);
  const Trajectory& way = context.model.trajectory(candidate.id);
  for (std::size_t index = 0; index < kMilestones.size(); ++index) {
    draw_milestone(context, inside, fields, index, way.milestones[index]);
  }
  inside.divider(theme::kSpace2);
  draw_planning(context, inside, candidate, out);
}

}  // namespace overstap
