// What is different in the next version of a plan: per table what is new, changed, the same and gone, in words beside
// their signs; and the old plan to begin with.
#include <algorithm>
#include <string>

#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "core/explain/session_outcome_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

ui::IconName change_icon(PlanChange change) {
  switch (change) {
    case PlanChange::kSame:
      return icon::kCheck;
    case PlanChange::kChanged:
      return icon::kPencil;
    case PlanChange::kNew:
      return icon::kPlus;
    case PlanChange::kGone:
      return icon::kX;
  }
  return icon::kCheck;
}

bool not_begun(const PlanOfTable& plan) { return plan.count(PlanChange::kGone) == static_cast<int>(plan.lines.size()); }

void draw_lines(const ScreenContext& context, const PlanOfTable& plan, bool names_table, Column& column) {
  ui::Ui& ui = column.ui();
  const std::string table = table_words(context.t, plan.table);
  const auto keys = ui.scope(table);
  if (names_table) column.text(table, {.weight = ui::Weight::kSemibold});
  column.text(plan_counts(context.t, plan), kSoftLabel);
  column.space(theme::kSpace1Half);
  const int count = static_cast<int>(plan.lines.size());
  const auto list = ui.group(ui::Role::kList, "lines", {column.x(), column.y(), column.width(), 0}, table);
  int position = 0;
  for (const PlanLine& line : plan.lines) {
    const std::string& id = line.after_id.empty() ? line.before_id : line.after_id;
    const std::string words = context.t("plan.line", {{"change", plan_change_words(context.t, line.change)},
                                                      {"words", plan_line_words(context.t, line)}});
    const auto item =
        ui.group(ui::Role::kListItem, id, {column.x(), column.y(), column.width(), 0}, {}, ++position, count);
    const bool stayed = line.change == PlanChange::kSame;
    column.icon_line(change_icon(line.change), words,
                     stayed ? kSoftLabel : ui::TextStyle{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold},
                     stayed ? ui::Colour::kTextSoft : ui::Colour::kPrimary);
    column.space(theme::kSpace1);
  }
}

void draw_start(const ScreenContext& context, const Zone& zone, const Zone& earlier,
                const std::vector<PlanOfTable>& plans, Column& column, Outbox& out) {
  CopyNotes copies{{}, out.random()};
  for (const PlanOfTable& plan : plans) {
    if (!not_begun(plan)) continue;
    for (const PlanLine& line : plan.lines) copies.notes.push_back({{}, line.before_id, {}, zone.id});
  }
  if (copies.notes.empty()) return;
  ui::Ui& ui = column.ui();
  const std::string label = context.t("plan.start");
  const std::string hint =
      context.t.counted("plan.start_line", static_cast<long long>(copies.notes.size()), {{"zone", earlier.title}});
  const ui::Button start{.label = label,
                         .icon = icon::kCopy,
                         .kind = ui::ButtonKind::kPrimary,
                         .size = ui.narrow() ? ui::ButtonSize::kNormal : ui::ButtonSize::kSmall,
                         .description = hint};
  const ui::Rect strip = column.take(ui.button_height(start.size));
  const float width = std::min(strip.width, ui.button_width(start));
  if (ui.button("start", {strip.x, strip.y, width, strip.height}, start)) {
    for (CopiedNote& copy : copies.notes) copy.id = out.new_id();
    out.send(Action{std::move(copies)});
  }
  column.space(theme::kSpace1);
  column.text(hint, kSoftLabel);
  column.space(theme::kSpace2);
}

}  // namespace

void draw_plan_differences(const ScreenContext& context, const SessionView& session, const Zone& zone, Column& column,
                           Outbox& out) {
  const Zone* earlier = zone.revises.empty() ? nullptr : session.find_zone(zone.revises);
  if (earlier == nullptr) return;
  const std::string& id = session.session.id;
  const auto plans = plan_differences(context.model.notes_in(id, earlier->id), context.model.notes_in(id, zone.id));
  {
    StackedCard card(
        column,
        {.padding_x = theme::kSpace4, .padding_y = theme::kSpace3, .fill = ui::Colour::kSunken, .elevation = 0});
    Column& inside = card.inside;
    const std::string heading = context.t("plan.heading", {{"zone", earlier->title}});
    const auto region =
        inside.ui().group(ui::Role::kRegion, "plan", {inside.x(), inside.y(), inside.width(), 0}, heading);
    inside.heading(heading, 3, kCardHeading);
    inside.space(theme::kSpace2);
    if (plans.empty()) inside.text(context.t("plan.nothing_before", {{"zone", earlier->title}}), kSoftLabel);
    draw_start(context, zone, *earlier, plans, inside, out);
    const bool names_tables = plans.size() > 1 || (!plans.empty() && !plans.front().table.empty());
    for (const PlanOfTable& plan : plans) {
      if (!not_begun(plan)) draw_lines(context, plan, names_tables, inside);
    }
  }
  column.space(theme::kSpace3);
}

}  // namespace overstap
