// One session: its phases, its board or list, what to say, and the note that is open.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "app/screens/screen_area.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kHeaderHeight = 52, kPanelWidth = 300, kLeastBoardHeight = 360;
constexpr float kDialogWidth = 480;
constexpr float kThumbRoom = 12;  // the thumb of a scroll region lies in the gap beside it
constexpr float kViewTabsHeight = 44;
constexpr float kHighestWindow = 20'000, kLeastWholeBoard = 420;

bool has_panel(const ui::Ui& ui) { return ui.layout() == ui::Layout::kWide || ui.layout() == ui::Layout::kRoom; }

// In the order of SessionLook.
struct LookChoice {
  std::array<std::string, 3> words;

  explicit LookChoice(const ScreenContext& context)
      : words{context.t("session.board"), context.t("session.list"), context.t("board.whole")} {}
  std::array<ui::Option, 3> options() const {
    return {{{.label = words[0], .icon = icon::kLayoutGrid},
             {.label = words[1], .icon = icon::kList},
             {.label = words[2], .icon = icon::kMaximize}}};
  }
};

// A phone has no room to look around on a board: it has the zones and the list.
std::span<const ui::Option> shown_of(const ui::Ui& ui, const std::array<ui::Option, 3>& options) {
  return std::span(options).first(ui.narrow() ? 2 : 3);
}

void draw_view_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  const LookChoice choice(context);
  const auto options = choice.options();
  const int selected = ui.narrow() && context.view.session_look == SessionLook::kWholeBoard
                           ? 0
                           : static_cast<int>(context.view.session_look);
  const auto chosen = ui.tabs("view", rect, context.t("session.view"), shown_of(ui, options), selected);
  if (!chosen) return;
  ViewState view = context.view;
  view.session_look = static_cast<SessionLook>(*chosen);
  out.send(view);
}

float view_choice_width(const ui::Ui& ui, const ScreenContext& context) {
  const LookChoice choice(context);
  const auto options = choice.options();
  return ui.tabs_width(shown_of(ui, options));
}

// Paper and the Basisweergave are pages without edges: there is nothing to look around on, and the list says it all.
bool shows_list(const ui::Ui& ui, const ScreenContext& context) {
  const SessionLook look = context.view.session_look;
  return look == SessionLook::kList || (look == SessionLook::kWholeBoard && ui.page().height > kHighestWindow);
}

bool shows_whole_board(const ui::Ui& ui, const ScreenContext& context) {
  return context.view.session_look == SessionLook::kWholeBoard && !ui.narrow() && !shows_list(ui, context);
}

void draw_back(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  if (ui.link("back", rect, context.t("sessions.heading"), icon::kChevronLeft)) out.go(Screen::kSessions);
}

float back_width(const ui::Ui& ui, const ScreenContext& context) {
  const ui::TextStyle style{.weight = ui::Weight::kSemibold, .wrap = false};
  return ui.measure(context.t("sessions.heading"), style).width + 36;
}

void draw_header(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect strip, Outbox& out) {
  const float tabs = view_choice_width(ui, context);
  ui::Rect choice = strip.cut_right(tabs, theme::kSpace4);
  choice = {choice.x, choice.centre_y() - kViewTabsHeight / 2, tabs, kViewTabsHeight};
  const ui::Rect back = strip.cut_left(back_width(ui, context), theme::kSpace3);
  draw_back(ui, context, {back.x, back.centre_y() - 22, back.width, 44}, out);
  const float line = ui.line_height(ui::Type::kTitle);
  ui.heading({strip.x, strip.centre_y() - line / 2, strip.width, line}, session.session.title, 1,
             {.type = ui::Type::kTitle, .weight = ui::Weight::kBold, .wrap = false});
  draw_view_choice(ui, context, choice, out);
}

// The right side of a laptop: the open note, or else what to say.
void draw_panel(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect rect, Outbox& out) {
  ui::Rect content;
  rect.width += kThumbRoom;
  // Another phase begins at its first word, wherever one had scrolled to.
  const std::string key = "panel " + session.session.active_phase;
  const auto scroll = ui.scroll(key, rect, context.t("session.panel"), content);
  content.width -= kThumbRoom;
  Column column(ui, content);
  if (note_editor_open(context)) {
    StackedCard card(column, {.padding_x = theme::kSpace4, .padding_y = theme::kSpace3});
    draw_note_editor(context, session, card.inside, out);
  } else {
    const bool voting = session.session.voting.state != VotingState::kClosed;  // then that is what one does
    if (voting) draw_vote_card(context, session, column, out);
    if (voting) column.space(theme::kSpace3);
    draw_script(context, session, column, out);
    column.space(theme::kSpace3);
    if (!voting) draw_vote_card(context, session, column, out);
    column.space(theme::kSpace3);
    draw_wall_card(context, session, column, out);
    column.space(theme::kSpace3);
    if (context.view.session_look != SessionLook::kList) {  // there it ends the list
      const float before = column.y();
      draw_go_on(context, session, column, out);
      if (column.y() > before) column.space(theme::kSpace3);
    }
    draw_take_part_card(context, session, column, out);
  }
  ui.set_content_height(column.used() + theme::kSpace1);
}

void draw_laptop(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect area, Outbox& out) {
  draw_header(ui, context, session, area.cut_top(kHeaderHeight), out);
  if (shows_whole_board(ui, context)) {  // all the room for the board, except while a note is open
    if (note_editor_open(context)) {
      draw_panel(ui, context, session, area.cut_right(kPanelWidth, theme::kSpace4), out);
    }
    return draw_whole_board(ui, context, session, area, out);
  }
  ui::Rect top = area.cut_top(phase_bar_height(), theme::kSpace4);
  const ui::Rect clock = top.cut_right(kPanelWidth, theme::kSpace4);
  draw_phase_bar(context, session, ui, top, out);
  const float clock_height = session_clock_height(ui);
  draw_session_clock(ui, context, session, {clock.x, clock.bottom() - clock_height, clock.width, clock_height}, out);
  const ui::Rect panel = area.cut_right(kPanelWidth, theme::kSpace4);
  if (shows_list(ui, context)) {
    ui::Rect content;
    area.width += kThumbRoom;
    const auto scroll = ui.scroll("list", area, context.t("session.list"), content);
    content.width -= kThumbRoom;
    Column column(ui, content);
    draw_session_list(context, session, column, out);
    ui.set_content_height(column.used() + theme::kSpace1);
  } else {
    draw_board(ui, context, session, area, out);
  }
  draw_panel(ui, context, session, panel, out);
}

// Phone and tablet: under each other; an open note comes as a dialog.
void draw_stacked(ui::Ui& ui, const ScreenContext& context, const SessionView& session, Column& page, float room,
                  Outbox& out) {
  const ui::Rect back = page.take(ui.target_height());
  draw_back(ui, context, {back.x, back.y, back_width(ui, context), back.height}, out);
  page.heading(session.session.title, 1, {.type = ui::Type::kH2, .weight = ui::Weight::kBold});
  page.space(theme::kSpace3);
  const ui::Rect choice = page.take(ui.tabs_height(ui.narrow() ? 2 : 3));
  draw_view_choice(ui, context,
                   {choice.x, choice.y, std::min(choice.width, view_choice_width(ui, context)), choice.height}, out);
  page.space(theme::kSpace3);
  if (shows_list(ui, context)) {
    draw_session_list(context, session, page, out);
    return;
  }
  if (shows_whole_board(ui, context)) {
    draw_whole_board(ui, context, session, page.take(std::max(kLeastWholeBoard, room - page.used())), out);
    return;
  }
  if (ui.narrow()) {
    draw_phase_choice(context, session, page, out);
  } else {
    draw_phase_bar(context, session, ui, page.take(phase_bar_height()), out);
  }
  page.space(theme::kSpace3);
  draw_session_clock(ui, context, session, page.take(session_clock_height(ui)), out);
  page.space(theme::kSpace4);
  draw_script(context, session, page, out);
  page.space(card_gap(ui));
  draw_vote_card(context, session, page, out);
  page.space(card_gap(ui));
  draw_take_part_card(context, session, page, out);
  page.space(card_gap(ui));
  draw_last_agreements(context, session, page, out);
  {
    StackedCard card(page, {.padding_x = theme::kSpace4, .padding_y = theme::kSpace4, .radius = theme::kRadiusTile});
    draw_active_zone(context, session, card.inside, out);
  }
  page.space(card_gap(ui));
  draw_go_on(context, session, page, out);
}

void draw_note_dialog(ui::Ui& ui, const ScreenContext& context, const SessionView& session, Outbox& out) {
  ui::Rect content;
  bool dismissed = false;
  // Very large text takes the whole page, and scrolls.
  const float height = ui.cramped() ? ui.page().height : note_editor_height(ui, context);
  const auto dialog = ui.dialog("note", context.t("session.note"), kDialogWidth, height, content, dismissed);
  if (dismissed) {
    ViewState view = context.view;
    view.selected_note.clear();
    view.new_note_zone.clear();
    out.send(view);
    return;
  }
  Column column(ui, content);
  draw_note_editor(context, session, column, out);
  if (ui.cramped()) ui.set_content_height(column.used() + theme::kSpace6);
}

void draw_gone(ui::Ui& ui, const ScreenContext& context, Column& page, Outbox& out) {
  const ui::Rect back = page.take(ui.target_height());
  draw_back(ui, context, {back.x, back.y, back_width(ui, context), back.height}, out);
  page.heading(context.t("session.gone"), 1, {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
}

}  // namespace

const Zone* SessionView::find_zone(std::string_view id) const {
  const auto found = std::ranges::find(zones, id, &Zone::id);
  return found == zones.end() ? nullptr : &*found;
}

SessionView session_view(const ScreenContext& context, const Session& session) {
  SessionView view{.session = session, .form = context.model.find_template(session.template_id)};
  if (view.form != nullptr) {
    view.zones = view.form->zones;
    view.phases = view.form->phases;
  }
  // A note from a newer program may lie in a zone that our template does not have: it is still shown.
  for (const std::string_view zone : context.model.zones_with_notes(session.id)) {
    if (view.find_zone(zone) == nullptr) view.zones.push_back({.id = std::string(zone), .title = std::string(zone)});
  }
  if (view.zones.empty()) view.zones.push_back({.title = session.title});
  if (view.form == nullptr) {
    for (const Zone& zone : view.zones) view.phases.push_back({.id = zone.id, .title = zone.title, .zones = {zone.id}});
  }
  const std::string& wanted = context.view.shown_zone;
  const auto phase = std::ranges::find(view.phases, view.form == nullptr ? wanted : session.active_phase, &Phase::id);
  if (phase != view.phases.end()) view.phase = static_cast<int>(phase - view.phases.begin());
  const std::vector<std::string> zones = view.phases.empty() ? std::vector<std::string>{} : view.active_phase()->zones;
  const bool chosen = std::ranges::find(zones, wanted) != zones.end();
  const std::string& shown = chosen || zones.empty() ? wanted : zones.front();
  const auto active = std::ranges::find(view.zones, shown, &Zone::id);
  if (active != view.zones.end()) view.active = static_cast<int>(active - view.zones.begin());
  return view;
}

void draw_session(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const auto found = context.model.sessions.find(context.view.route.first_id);
  if (found == context.model.sessions.end()) {
    Column page(ui, content_of(ui, area));
    draw_gone(ui, context, page, out);
    return;
  }
  const SessionView session = session_view(context, found->second);
  const ui::Rect inside = content_of(ui, area);
  if (has_panel(ui) && inside.height >= kHeaderHeight + phase_bar_height() + kLeastBoardHeight) {
    draw_laptop(ui, context, session, inside, out);
    if (context.view.take_part_open) draw_take_part_dialog(ui, context, session, out);
    return;
  }
  {
    ui::Rect content;
    const auto scroll = ui.scroll("session", area, session.session.title, content);
    Column page(ui, content_of(ui, content));
    draw_stacked(ui, context, session, page, area.height - theme::kSpace8, out);
    ui.set_content_height(page.used() + theme::kSpace5);
  }
  if (context.view.take_part_open) {
    draw_take_part_dialog(ui, context, session, out);
  } else if (note_editor_open(context)) {
    draw_note_dialog(ui, context, session, out);
  }
}

}  // namespace overstap
