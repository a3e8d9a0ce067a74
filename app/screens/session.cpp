// One session: its phases, its board or list, what to say, and the note that is open.
#include <algorithm>
#include <array>
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

bool has_panel(const ui::Ui& ui) { return ui.layout() == ui::Layout::kWide || ui.layout() == ui::Layout::kRoom; }

void draw_view_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  const std::string board = context.t("session.board"), list = context.t("session.list");
  const std::array<ui::Option, 2> options = {
      {{.label = board, .icon = icon::kLayoutGrid}, {.label = list, .icon = icon::kList}}};
  const auto chosen = ui.tabs("view", rect, context.t("session.view"), options, context.view.session_list_view ? 1 : 0);
  if (!chosen) return;
  ViewState view = context.view;
  view.session_list_view = *chosen == 1;
  out.send(view);
}

float view_choice_width(const ui::Ui& ui, const ScreenContext& context) {
  const std::string board = context.t("session.board"), list = context.t("session.list");
  const std::array<ui::Option, 2> options = {
      {{.label = board, .icon = icon::kLayoutGrid}, {.label = list, .icon = icon::kList}}};
  return ui.tabs_width(options);
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
  const auto scroll = ui.scroll("panel", rect, context.t("session.panel"), content);
  content.width -= kThumbRoom;
  Column column(ui, content);
  if (note_editor_open(context)) {
    StackedCard card(column, {.padding_x = theme::kSpace4, .padding_y = theme::kSpace3});
    draw_note_editor(context, session, card.inside, out);
  } else {
    draw_script(context, session, column, out);
    column.space(theme::kSpace3);
    draw_vote_card(context, session, column, out);
    column.space(theme::kSpace3);
    draw_take_part_card(context, session, column, out);
  }
  ui.set_content_height(column.used() + theme::kSpace1);
}

void draw_laptop(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect area, Outbox& out) {
  draw_header(ui, context, session, area.cut_top(kHeaderHeight), out);
  ui::Rect top = area.cut_top(phase_bar_height(), theme::kSpace4);
  const ui::Rect clock = top.cut_right(kPanelWidth, theme::kSpace4);
  draw_phase_bar(context, session, ui, top, out);
  const float clock_height = session_clock_height(ui);
  draw_session_clock(ui, context, session, {clock.x, clock.bottom() - clock_height, clock.width, clock_height}, out);
  const ui::Rect panel = area.cut_right(kPanelWidth, theme::kSpace4);
  if (context.view.session_list_view) {
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
void draw_stacked(ui::Ui& ui, const ScreenContext& context, const SessionView& session, Column& page, Outbox& out) {
  const ui::Rect back = page.take(ui.target_height());
  draw_back(ui, context, {back.x, back.y, back_width(ui, context), back.height}, out);
  page.heading(session.session.title, 1, {.type = ui::Type::kH2, .weight = ui::Weight::kBold});
  page.space(theme::kSpace3);
  const ui::Rect choice = page.take(ui.tabs_height(2));
  draw_view_choice(ui, context,
                   {choice.x, choice.y, std::min(choice.width, view_choice_width(ui, context)), choice.height}, out);
  page.space(theme::kSpace3);
  if (context.view.session_list_view) {
    draw_session_list(context, session, page, out);
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
  for (const auto& [id, note] : context.model.notes) {
    if (note.session_id == session.id && view.find_zone(note.place.zone) == nullptr) {
      view.zones.push_back({.id = note.place.zone, .title = note.place.zone});
    }
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
    draw_stacked(ui, context, session, page, out);
    ui.set_content_height(page.used() + theme::kSpace5);
  }
  if (context.view.take_part_open) {
    draw_take_part_dialog(ui, context, session, out);
  } else if (note_editor_open(context)) {
    draw_note_dialog(ui, context, session, out);
  }
}

}  // namespace overstap
