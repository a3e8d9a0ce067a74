// "Zelfde beeld": one page about one candidate for both coaches. Who helps, what was decided, how far it is, the five
// steps and the dates of the law.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/decision_rows.h"
#include "app/screens/entity_fields.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "app/screens/trajectory_parts.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kSmallestTwoColumns = 880;

void draw_same_picture(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out) {
  const Phrases& t = context.t;
  StackedCard card(column, {});
  Column& inside = card.inside;
  EntityFields fields(context, out, {std::string(kTrajectoryType), candidate.id});
  const Trajectory& way = context.model.trajectory(candidate.id);
  inside.heading(t("trajectory.same_picture"));
  inside.text(t("trajectory.same_picture_line"), kSoftLabel);
  inside.space(theme::kSpace3);
  fields.line(inside, "coach_cleaning", t("trajectory.coach_cleaning"), way.coach_cleaning, {});
  inside.space(theme::kSpace3);
  fields.line(inside, "coach_care", t("trajectory.coach_care"), way.coach_care, {});
  const auto decisions = context.model.decisions_of(candidate.id);
  if (decisions.empty()) return;
  inside.divider(theme::kSpace4);
  const std::string title = t("decision.history");
  inside.heading(title, 3);
  inside.space(theme::kSpace2);
  stack_decisions(context, inside, "decisions", title, decisions, true, out);
}

std::vector<Chip> facts_of(const ScreenContext& context, const Candidate& candidate) {
  const Phrases& t = context.t;
  std::vector<Chip> chips;
  chips.push_back({candidate.place.empty() ? t("candidates.place_unknown") : candidate.place, icon::kMapPin});
  if (candidate.hours_per_week_now) {
    chips.push_back({t("candidates.hours", {{"hours", std::to_string(*candidate.hours_per_week_now)}}), icon::kClock});
  }
  if (!candidate.keep_until.empty()) {
    chips.push_back({.text = t("candidate.keep_until", {{"date", t.date(candidate.keep_until)}}), .plain = true});
  }
  return chips;
}

void draw_cards(const ScreenContext& context, Column& page, const Candidate& candidate, Outbox& out) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  const auto draw_facts = [&](Column& column) {
    draw_same_picture(context, column, candidate, out);
    column.space(gap);
    draw_trajectory_stages(context, column, candidate, out);
    column.space(gap);
    draw_trajectory_milestones(context, column, candidate, out);
  };
  if (one_column(ui) || page.width() < kSmallestTwoColumns) {
    draw_facts(page);
    page.space(gap);
    return draw_trajectory_steps(context, page, candidate, out);
  }
  const ui::Rect area{page.x(), page.y(), page.width(), 0};
  Column left(ui, area.column(0, 2, gap)), right(ui, area.column(1, 2, gap));
  draw_facts(left);
  draw_trajectory_steps(context, right, candidate, out);
  page.move_to(std::max(left.y(), right.y()));
}

}  // namespace

void draw_trajectory(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const auto found = context.model.candidates.find(context.view.route.first_id);
  const bool gone = found == context.model.candidates.end();
  std::vector<HeaderAction> actions;
  if (!gone) {
    actions = {{"report", context.t("report.open"), icon::kFileText, ui::ButtonKind::kPrimary},
               {"handover", context.t("trajectory.handover"), icon::kFileDown, ui::ButtonKind::kSecond}};
  }
  const auto strip = gone ? std::nullopt : cut_phone_action(ui, area);
  const std::string back = context.t("trajectory.back");
  std::string_view pressed;
  {
    ui::Rect content;
    const auto scroll = ui.scroll("trajectory", area, context.t("trajectory.region"), content);
    Column page(ui, content_of(ui, content));
    if (gone) {
      const std::string title = context.t("report.gone");
      pressed = draw_screen_header(page, {.title = title, .back = back});
    } else {
      const Candidate& candidate = found->second;
      const std::string title = context.t("trajectory.heading", {{"code", candidate.code}}),
                        facts = context.t("candidate.facts");
      const std::vector<Chip> chips = facts_of(context, candidate);
      pressed = draw_screen_header(
          page, {.title = title, .back = back, .chips = chips, .chips_name = facts, .actions = actions});
      const auto scope = ui.scope(candidate.id);
      draw_cards(context, page, candidate, out);
    }
    ui.set_content_height(page.y() - content.y + theme::kSpace5);
  }
  if (strip && draw_phone_action(ui, *strip, actions.front())) pressed = actions.front().key;
  if (pressed == "back") out.go(Screen::kTrajectories);
  if (pressed == "report") out.go(Screen::kReport, context.view.route.first_id);
  if (pressed == "handover") out.send(ViewAction{SaveHandover{context.view.route.first_id}});
}

}  // namespace overstap
