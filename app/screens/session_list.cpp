// The same session as a list: every zone under each other, for who does not work with a board.
#include <algorithm>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/screen_area.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "app/screens/whole_board_parts.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kSign = 36, kRowPadding = theme::kSpace2, kChevron = 20;

// True when it has the focus.
bool draw_row(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Note& note, Outbox& out) {
  const std::string name = spoken_note(context, note), hint = context.t("session.note_hint");
  const bool selected = context.view.selected_note == note.id;
  const ui::Rect target{rect.x - theme::kSpace2, rect.y + 1, rect.width + 2 * theme::kSpace2, rect.height - 2};
  const ui::Press press =
      ui.pressable("open", target, {.name = name, .description = hint, .selected = selected, .movable = true});
  if (press.hovered || selected) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  ui::Rect inside = rect.inset(0, kRowPadding);
  const ui::Rect sign = inside.cut_left(kSign, theme::kSpace3);
  ui.disc(sign.centre_x(), rect.centre_y(), kSign, static_cast<int>(note.colour), note_sign(note.colour), 20);
  if (!ui.cramped()) {
    const ui::Rect chevron = inside.cut_right(kChevron, theme::kSpace2);
    ui.icon(icon::kChevronRight, chevron.centre_x(), rect.centre_y(), kChevron, ui.paint(ui::Colour::kTextSoft));
  }
  const std::string text = note_text_or_empty(context, note);
  const float height = text_height(ui, text, {}, inside.width);
  ui.paint_text({inside.x, rect.centre_y() - height / 2, inside.width, height}, text, {});
  if (ui.focus_is_for(note.id)) ui.request_focus("open");
  if (press.pressed) open_note(context, ui, note.id, out);
  return press.focused;
}

float row_height(const ui::Ui& ui, const ScreenContext& context, const Note& note, float width) {
  const float inner = width - kSign - theme::kSpace3 - (ui.cramped() ? 0 : kChevron + theme::kSpace2);
  const float text = text_height(ui, note_text_or_empty(context, note), {}, inner);
  return std::max(kSign, text) + 2 * kRowPadding;
}

// What is looked for; everything when nothing is.
std::vector<const Note*> found_notes(const ScreenContext& context, const SessionView& session, const Zone& zone) {
  std::vector<const Note*> notes = shown_notes(context.model, session, zone);
  const std::string wanted = looked_for(context);
  std::erase_if(notes, [&](const Note* note) { return !is_found(*note, wanted); });
  return notes;
}

// Says how many there are while somebody types.
void draw_search(const ScreenContext& context, const SessionView& session, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  StackedCard card(page, {});
  Column& inside = card.inside;
  const std::string label = context.t("board.search");
  const ui::TextField field{.label = label, .value = context.view.note_search, .live = true, .icon = icon::kSearch};
  const auto typed = ui.text_field("search", inside.take(ui.field_height(field, inside.width())), field);
  if (typed && *typed != context.view.note_search) {
    ViewState view = context.view;
    view.note_search = *typed;
    view.found_note.clear();
    out.send(view);
  }
  if (looked_for(context).empty()) return;
  std::size_t found = 0;
  for (const Zone& zone : session.zones) found += found_notes(context, session, zone).size();
  const std::string said =
      found == 0 ? context.t("board.list_none") : context.t.counted("board.found", static_cast<long long>(found));
  inside.space(theme::kSpace2);
  const ui::Rect rect = inside.take(text_height(ui, said, kLabelText, inside.width()));
  const auto status = ui.group(ui::Role::kStatus, "found", rect);
  ui.text(rect, said, kLabelText);
}

void draw_zone(const ScreenContext& context, const ShownBoard& board, const Zone& zone, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  const std::vector<const Note*> notes = found_notes(context, board.session, zone);
  const bool looking = !looked_for(context).empty();
  if (looking && notes.empty()) return;
  page.space(card_gap(ui));
  const auto keys = ui.scope(zone.id);
  StackedCard card(page, {});
  Column& inside = card.inside;
  inside.heading(zone.title);
  const std::size_t all = context.model.notes_in(board.session.session.id, zone.id).size();
  inside.text(context.t.counted("session.notes", static_cast<long long>(all)), kSoftCaption);
  inside.space(theme::kSpace2);
  if (!looking) draw_plan_differences(context, board.session, zone, inside, out);
  if (!looking) draw_pulse(context, board.session, zone, inside, out);
  const int count = static_cast<int>(notes.size());
  if (count > 0) {
    const auto list = ui.group(ui::Role::kList, "notes", {inside.x(), inside.y(), inside.width(), 0}, zone.title);
    int position = 0;
    for (const Note* note : notes) {
      const ui::Rect rect = inside.take(row_height(ui, context, *note, inside.width()));
      if (++position > 1) ui.divider(rect.x, rect.y, rect.width);
      if (!ui.exists(rect, note->id, count)) continue;
      const auto item = ui.group(ui::Role::kListItem, note->id, rect, {}, position, count);
      if (draw_row(ui, context, rect, *note, out)) {
        take_note_keys(ui, context, board, {zone, notes, position - 1, 1}, out);
      }
    }
    inside.space(theme::kSpace2);
  }
  const std::string label = context.t("session.add_note"), spoken = context.t("session.add_to", {{"zone", zone.title}});
  const ui::Button add{.label = label, .icon = icon::kPlus, .size = ui::ButtonSize::kSmall, .description = spoken};
  const ui::Rect strip = inside.take(std::max(ui.button_height(ui::ButtonSize::kSmall), 36.f));
  if (ui.button("add", {strip.x, strip.y, std::min(strip.width, ui.button_width(add)), strip.height}, add)) {
    start_note(context, zone.id, out);
  }
  if (ui.focus_is_for(zone.id)) ui.request_focus("add");
}

// The name of the session can be changed here.
void draw_title_field(const ScreenContext& context, const SessionView& session, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  StackedCard card(page, {});
  Column& inside = card.inside;
  const std::string label = context.t("session.title_field");
  const std::string hint = context.t("session.held_on", {{"date", context.t.date(session.session.date)}});
  const ui::TextField field{.label = label, .value = session.session.title, .hint = hint, .required = true};
  const auto typed = ui.text_field("title", inside.take(ui.field_height(field, inside.width())), field);
  if (typed && !typed->empty() && *typed != session.session.title) {
    out.send(Action{EditField{{std::string(kSessionType), session.session.id}, "title", Value(*typed)}});
  }
}

}  // namespace

void draw_session_list(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  const float gap = card_gap(column.ui());
  draw_title_field(context, session, column, out);
  column.space(gap);
  draw_last_agreements(context, session, column, out);
  draw_search(context, session, column, out);
  ShownBoard board{session, {}};
  for (const Zone& zone : session.zones) board.zones.push_back(&zone);
  for (const Zone& zone : session.zones) draw_zone(context, board, zone, column, out);
  column.space(gap);
  {
    StackedCard card(column, {});
    draw_agreements(context, session, card.inside, out);
  }
  column.space(gap);
  draw_go_on(context, session, column, out);
  column.space(gap);
  const ui::Rect strip = column.take(column.ui().cramped() ? 2 * theme::kButtonPhone : theme::kButtonNormal);
  draw_note_buttons(column.ui(), context, session, strip, out);
}

}  // namespace overstap
