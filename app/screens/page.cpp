#include "app/screens/page_parts.h"

namespace overstap {

namespace {

void draw_screen(ui::Ui& ui, const ScreenContext& context, const ui::Rect& area, Outbox& out) {
  switch (context.view.route.screen) {
    case Screen::kStart:
      return draw_start(ui, context, area, out);
    case Screen::kPassports:
      return draw_passports(ui, context, area, out);
    case Screen::kPassport:
      return draw_passport(ui, context, area, out);
    case Screen::kConversation:
      return draw_conversation(ui, context, area, out);
    case Screen::kGrowth:
      return draw_growth(ui, context, area, out);
    case Screen::kCandidates:
      return draw_candidates(ui, context, area, out);
    case Screen::kCandidate:
      return draw_candidate(ui, context, area, out);
    case Screen::kBundle:
      return draw_bundle(ui, context, area, out);
    case Screen::kMatch:
      return draw_match(ui, context, area, out);
    case Screen::kPair:
      return draw_pair(ui, context, area, out);
    case Screen::kBlockers:
      return draw_blockers(ui, context, area, out);
    case Screen::kDivision:
      return draw_division(ui, context, area, out);
    case Screen::kSessions:
      return draw_sessions(ui, context, area, out);
    case Screen::kSession:
      return draw_session(ui, context, area, out);
    case Screen::kProjector:
      return draw_projector(ui, context, area, out);
    case Screen::kShare:
      return draw_share(ui, context, area, out);
    case Screen::kTrajectories:
      return draw_trajectories(ui, context, area, out);
    case Screen::kTrajectory:
      return draw_trajectory(ui, context, area, out);
    case Screen::kReport:
      return draw_report(ui, context, area, out);
    case Screen::kSessionReport:
      return draw_session_report(ui, context, area, out);
    case Screen::kTemplate:
      return draw_own_template(ui, context, area, out);
    case Screen::kCapacityList:
      return draw_capacity_list(ui, context, area, out);
    case Screen::kTakePart:
      return draw_take_part(ui, context, area, out);
  }
}

float rail_width(const ui::Ui& ui) {
  return ui.layout() == ui::Layout::kMedium ? theme::kRailNarrowWidth : theme::kRailWidth;
}

}  // namespace

bool fills_page(const Route& route) {
  return route.screen == Screen::kProjector || route.screen == Screen::kTakePart ||
         (route.screen == Screen::kConversation && !route.second_id.empty());
}

void draw_page(ui::Ui& ui, const ScreenContext& context, Outbox& out) {
  take_keys(ui, context, out);
  ui::Rect page = ui.page();
  ui.fill(page, ui.paint(ui::Colour::kBackground));
  const bool narrow = ui.narrow();
  const bool framed = !fills_page(context.view.route);
  if (!narrow && framed) draw_rail(ui, context, page.cut_left(rail_width(ui)), out);
  ui::Rect bottom_bar;
  if (narrow && framed) bottom_bar = page.cut_bottom(theme::kBottomBarHeight);
  if (framed) draw_top_bar(ui, context, page.cut_top(theme::kTopBarHeight), out);
  {
    const auto main = ui.group(ui::Role::kMain, "main", page);
    draw_message_cards(ui, context, page, out);
    draw_screen(ui, context, page, out);
  }
  if (narrow && framed) draw_bottom_bar(ui, context, bottom_bar, out);
  draw_toast(ui, context, out);
  if (context.view.settings_open) draw_settings(ui, context, out);
  if (context.view.keys_open) draw_keys(ui, context, out);
  if (context.view.more_open && narrow) draw_more_sheet(ui, context, out);
  if (context.view.confirm) draw_confirm(ui, context, out);
}

}  // namespace overstap
