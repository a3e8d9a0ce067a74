#include "app/screens/page_parts.h"

namespace overstap {

namespace {

// Each screen but the first stays a function of its own: what is called in one place only is else put into it, and
// would come with the first part of the program.
void draw_screen(ui::Ui& ui, const ScreenContext& context, const ui::Rect& area, Outbox& out) {
  switch (context.view.route.screen) {
    case Screen::kStart:
      return draw_start(ui, context, area, out);
    case Screen::kPassports:
      [[clang::noinline]] return draw_passports(ui, context, area, out);
    case Screen::kPassport:
      [[clang::noinline]] return draw_passport(ui, context, area, out);
    case Screen::kConversation:
      [[clang::noinline]] return draw_conversation(ui, context, area, out);
    case Screen::kGrowth:
      [[clang::noinline]] return draw_growth(ui, context, area, out);
    case Screen::kCandidates:
      [[clang::noinline]] return draw_candidates(ui, context, area, out);
    case Screen::kCandidate:
      [[clang::noinline]] return draw_candidate(ui, context, area, out);
    case Screen::kBundle:
      [[clang::noinline]] return draw_bundle(ui, context, area, out);
    case Screen::kMatch:
      [[clang::noinline]] return draw_match(ui, context, area, out);
    case Screen::kPair:
      [[clang::noinline]] return draw_pair(ui, context, area, out);
    case Screen::kBlockers:
      [[clang::noinline]] return draw_blockers(ui, context, area, out);
    case Screen::kDivision:
      [[clang::noinline]] return draw_division(ui, context, area, out);
    case Screen::kSessions:
      [[clang::noinline]] return draw_sessions(ui, context, area, out);
    case Screen::kSession:
      [[clang::noinline]] return draw_session(ui, context, area, out);
    case Screen::kProjector:
      [[clang::noinline]] return draw_projector(ui, context, area, out);
    case Screen::kShare:
      [[clang::noinline]] return draw_share(ui, context, area, out);
    case Screen::kTrajectories:
      [[clang::noinline]] return draw_trajectories(ui, context, area, out);
    case Screen::kTrajectory:
      [[clang::noinline]] return draw_trajectory(ui, context, area, out);
    case Screen::kReport:
      [[clang::noinline]] return draw_report(ui, context, area, out);
    case Screen::kSessionReport:
      [[clang::noinline]] return draw_session_report(ui, context, area, out);
    case Screen::kTemplate:
      [[clang::noinline]] return draw_own_template(ui, context, area, out);
    case Screen::kCapacityList:
      [[clang::noinline]] return draw_capacity_list(ui, context, area, out);
    case Screen::kTakePart:
      [[clang::noinline]] return draw_take_part(ui, context, area, out);
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
  if (context.view.settings_open) [[clang::noinline]]
    draw_settings(ui, context, out);
  if (context.view.keys_open) [[clang::noinline]]
    draw_keys(ui, context, out);
  if (context.view.more_open && narrow) [[clang::noinline]]
    draw_more_sheet(ui, context, out);
  if (context.view.confirm) [[clang::noinline]]
    draw_confirm(ui, context, out);
}

}  // namespace overstap
