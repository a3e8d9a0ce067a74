// The board of a session: phases as stepping stones, zones as columns, notes that move by drag or by the editor.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/session_parts.h"
#include "app/semantics/fitting_text.h"
#include "core/base/ordering.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kSideWidth = 168, kGap = theme::kSpace4, kLeastMiddle = 400, kLeastMiddleRoom = 560;
constexpr float kZoneRadius = theme::kRadiusPanel, kZonePadding = theme::kSpace3, kNoteGap = theme::kSpace2Half,
                kLeastNoteWidth = 150, kAddHeight = 76;
constexpr float kTitleUnderEachOther = 52, kTitleSmall = 24, kTitleLarge = 30;
constexpr float kButtonsHeight = 44, kPictureNote = 42;
constexpr float kThumbRoom = 10;  // so that the thumb of a scroll region lies beside the notes

std::size_t count_notes(const ScreenContext& context, const SessionView& session, const Zone& zone) {
  return context.model.notes_in(session.session.id, zone.id).size();
}

// A note was dropped on this zone; before which of the notes there depends on the place.
void drop_note(ui::Ui& ui, const ScreenContext& context, const Zone& zone, const std::string& note_id,
               const std::string& before_id, Outbox& out) {
  if (!context.model.notes.contains(note_id) || before_id == note_id) return;
  out.send(Action{MoveNote{note_id, zone.id, before_id, out.random()}});
  ui.announce(context.t("session.moved_to", {{"zone", zone.title}}));
}

// Where a dropped note comes: before the first note that lies under or to the right of the pointer.
struct ShownNote {
  ui::Rect rect;
  const Note* note;
};
std::string note_after(const std::vector<ShownNote>& placed, float x, float y, const std::string& moved) {
  for (const ShownNote& one : placed) {
    if (one.note->id == moved) continue;
    const bool same_row = y >= one.rect.y && y < one.rect.bottom();
    const bool in_column = x >= one.rect.x && x < one.rect.right();
    const bool before = same_row ? (x < one.rect.centre_x() || (in_column && y < one.rect.centre_y())) : y < one.rect.y;
    if (before) return one.note->id;
  }
  return {};
}

ui::TextStyle zone_title_style(bool large) {
  return {.type = large ? ui::Type::kTitle : ui::Type::kBody,
          .weight = large ? ui::Weight::kBold : ui::Weight::kSemibold};
}
constexpr ui::TextStyle kZoneCount{.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .wrap = false};

// As many lines as the title needs beside its count.
float zone_title_height(const ui::Ui& ui, const Zone& zone, const std::string& count, float width, bool large) {
  if (ui.cramped()) return kTitleUnderEachOther;
  const float room = width - ui.measure(count, kZoneCount).width - 1 - theme::kSpace2;
  return std::max(large ? kTitleLarge : kTitleSmall, text_height(ui, zone.title, zone_title_style(large), room));
}

void draw_zone_title(ui::Ui& ui, const ui::Rect& strip, const Zone& zone, const std::string& count, bool large) {
  ui::TextStyle style = zone_title_style(large);
  const ui::TextStyle& soft = kZoneCount;
  const float count_width = ui.measure(count, soft).width + 1;
  if (ui.cramped()) {  // under each other
    style.wrap = false;
    const float top = ui.line_height(style.type);
    ui.heading({strip.x, strip.y, strip.width, top}, zone.title, 2, style);
    ui.text({strip.x, strip.y + top, strip.width, ui.line_height(soft.type)}, count, soft);
    return;
  }
  const float width = std::min(ui.measure(zone.title, style).width + 1, strip.width - count_width - theme::kSpace2);
  const float line = text_height(ui, zone.title, style, width), small = ui.line_height(soft.type);
  ui.heading({strip.x, strip.centre_y() - line / 2, width, line}, zone.title, 2, style);
  const float x = large ? strip.x + width + theme::kSpace3 : strip.right() - count_width;
  ui.text({x, strip.centre_y() - small / 2, count_width, small}, count, soft);
}

// Notes in `columns` columns; rows as high as their highest note. Opens a note that was pressed.
std::vector<ShownNote> draw_notes(const ScreenContext& context, const ShownBoard& board, const Zone& zone,
                                  const std::vector<const Note*>& notes, Column& column, int columns, bool large,
                                  Outbox& out) {
  ui::Ui& ui = column.ui();
  std::vector<ShownNote> placed;
  const auto list = ui.group(ui::Role::kList, "notes", {column.x(), column.y(), column.width(), 0}, zone.title);
  const int count = static_cast<int>(notes.size());
  for (int first = 0; first < count; first += columns) {
    const ui::Rect strip{column.x(), column.y(), column.width(), 0};
    const int last = std::min(count, first + columns);
    const float width = strip.column(0, columns, kNoteGap).width;
    float height = 0;
    for (int index = first; index < last; ++index) {
      height = std::max(height, note_card_height(ui, context, *notes[static_cast<std::size_t>(index)], width, large));
    }
    for (int index = first; index < last; ++index) {
      const Note& note = *notes[static_cast<std::size_t>(index)];
      ui::Rect rect = strip.column(index - first, columns, kNoteGap);
      rect.height = height;
      if (!ui.exists(rect, note.id, count)) continue;
      const auto item = ui.group(ui::Role::kListItem, note.id, rect, {}, index + 1, count);
      const ui::Press press = draw_note_card(ui, context, rect, note, large, 0, 0);
      if (press.pressed) open_note(context, ui, note.id, out);
      if (press.focused) take_note_keys(ui, context, board, {zone, notes, index, columns}, out);
      placed.push_back({rect, &note});
    }
    column.space(height + kNoteGap);
  }
  return placed;
}

void take_drop(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Zone& zone,
               const std::vector<ShownNote>& placed, Outbox& out) {
  bool hovering = false;
  const auto drop = ui.drop_target(rect, hovering);
  if (hovering) ui.dashed_edge(rect.inset(theme::kSpaceHalf), ui.paint(ui::Colour::kPrimary), kZoneRadius - 2, 2);
  if (drop) drop_note(ui, context, zone, drop->payload, note_after(placed, drop->x, drop->y, drop->payload), out);
}

}  // namespace

void take_dropped_note(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Zone& zone, Outbox& out) {
  take_drop(ui, context, rect, zone, {}, out);
}

namespace {

// A zone beside the active one: its notes, and a place to add one.
void draw_side_zone(ui::Ui& ui, const ScreenContext& context, const ShownBoard& board, const Zone& zone,
                    const ui::Rect& rect, Outbox& out) {
  const auto& notes = shown_notes(context.model, board.session, zone);
  const std::string count = std::to_string(count_notes(context, board.session, zone));
  const auto region = ui.group(ui::Role::kRegion, zone.id, rect, zone.title);
  ui.fill(rect, ui.paint(ui::Colour::kSunken), kZoneRadius);
  if (ui.current_theme() == theme::Theme::kContrast) ui.edge(rect, ui.paint(ui::Colour::kLine), kZoneRadius, 2);
  ui::Rect inside = rect.inset(kZonePadding);
  draw_zone_title(ui, inside.cut_top(zone_title_height(ui, zone, count, inside.width, false), kNoteGap), zone, count,
                  false);
  const ui::Rect add = inside.cut_bottom(kAddHeight, kNoteGap);
  std::vector<ShownNote> placed;
  {
    ui::Rect content;
    inside.width += kThumbRoom;
    const auto scroll =
        ui.scroll("notes-scroll", inside, context.t("session.notes_in", {{"zone", zone.title}}), content);
    content.width -= kThumbRoom;
    Column column(ui, content);
    placed = draw_notes(context, board, zone, notes, column, 1, false, out);
    ui.set_content_height(column.used());
  }
  const bool parking = zone.kind == ZoneKind::kParking;
  const std::string text = context.t(parking ? "session.add_later" : "session.add_here");
  const std::string name = context.t("session.add_to", {{"zone", zone.title}});
  const ui::Press press = ui.pressable("add", add, {.name = name});
  if (press.hovered) ui.fill(add, ui.paint(ui::Colour::kSurface), theme::kRadiusControl);
  ui.dashed_edge(add, ui.paint(ui::Colour::kControlLine), theme::kRadiusControl, 2);
  ui::Rect words = add.inset(theme::kSpace2, theme::kSpace2Half);
  const ui::Rect symbol = words.cut_top(20, theme::kSpaceHalf);
  ui.icon(parking ? icon::kDownload : icon::kPlus, symbol.centre_x(), symbol.centre_y(), 20,
          ui.paint(ui::Colour::kTextSoft));
  ui.paint_text(words, text,
                {.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .align = ui::Align::kCentre});
  if (press.pressed) start_note(context, zone.id, out);
  if (ui.focus_is_for(zone.id)) ui.request_focus("add");
  take_drop(ui, context, rect, zone, placed, out);
}

// Three notes: two that may come, and one to begin with.
void paint_first_notes(ui::Ui& ui, const ui::Rect& rect) {
  const float middle = rect.centre_x() - kPictureNote / 2;
  for (int index = 0; index < 3; ++index) {
    const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), index);
    const float step = static_cast<float>(index - 1) * (kPictureNote + kNoteGap);
    const ui::Rect note{middle + step, rect.y + (index == 1 ? 0 : 8), kPictureNote, kPictureNote};
    ui.fill(note, colours.fill, theme::kRadiusSegment);
    if (index == 1) {
      ui.edge(note, colours.edge, theme::kRadiusSegment, 2);
      ui.icon(icon::kPlus, note.centre_x(), note.centre_y(), 20, colours.edge);
    } else {
      ui.dashed_edge(note, colours.edge, theme::kRadiusSegment, 2);
    }
  }
}

void draw_no_notes(const ScreenContext& context, Column& column) {
  column.space(theme::kSpace6);
  paint_first_notes(column.ui(), column.take(kPictureNote + theme::kSpace2));
  column.space(theme::kSpace4);
  column.heading(context.t("session.no_notes"), 3,
                 {.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre});
  column.text(context.t("session.no_notes_line"), {.colour = ui::Colour::kTextSoft, .align = ui::Align::kCentre});
  column.space(theme::kSpace6);
}

int note_columns(float width) {
  return std::max(1, static_cast<int>(std::floor((width + kNoteGap) / (kLeastNoteWidth + kNoteGap))));
}

// What the group works on: the notes; while voting what can be chosen; where agreements are made, the agreements.
std::vector<ShownNote> draw_middle(const ScreenContext& context, const ShownBoard& board, const Zone& zone,
                                   Column& column, Outbox& out) {
  const SessionView& session = board.session;
  if (shows_votes(session)) {
    draw_vote_targets(context, session, column, out);
    return {};
  }
  if (zone.kind == ZoneKind::kAgreements) {
    draw_agreements(context, session, column, out);
    column.space(theme::kSpace4);
  }
  draw_plan_differences(context, session, zone, column, out);
  draw_pulse(context, session, zone, column, out);
  draw_clusters(context, session, zone, column, out);
  const auto notes = loose_notes(context, session, zone);
  const bool alone = zone.kind != ZoneKind::kAgreements && !zone.pulse && zone.revises.empty();
  if (alone && count_notes(context, session, zone) == 0) draw_no_notes(context, column);
  return draw_notes(context, board, zone, notes, column, note_columns(column.width()), true, out);
}

void draw_middle_zone(ui::Ui& ui, const ScreenContext& context, const ShownBoard& board, const ui::Rect& rect,
                      Outbox& out) {
  const SessionView& session = board.session;
  const Zone& zone = session.active_zone();
  const auto region = ui.group(ui::Role::kRegion, zone.id, rect, zone.title);
  ui.card(rect, kZoneRadius);
  ui::Rect inside = rect.inset(theme::kSpace3Half, kZonePadding);
  const std::string count =
      context.t.counted("session.notes", static_cast<long long>(count_notes(context, session, zone)));
  draw_zone_title(ui, inside.cut_top(zone_title_height(ui, zone, count, inside.width, true), kNoteGap), zone, count,
                  true);
  const ui::Rect buttons = inside.cut_bottom(kButtonsHeight, kNoteGap);
  std::vector<ShownNote> placed;
  {
    ui::Rect content;
    inside.width += kThumbRoom;
    const auto scroll =
        ui.scroll("notes-scroll", inside, context.t("session.notes_in", {{"zone", zone.title}}), content);
    content.width -= kThumbRoom;
    Column column(ui, content);
    draw_last_agreements(context, session, column, out);
    draw_zone_choice(context, session, column, out);
    placed = draw_middle(context, board, zone, column, out);
    ui.set_content_height(column.used());
  }
  draw_note_buttons(ui, context, session, buttons, out);
  take_drop(ui, context, rect, zone, placed, out);
}

// The zones beside the active one: the parking place first, then those nearest to it, in the order of the template.
std::vector<int> side_zones(const SessionView& session, int room) {
  std::vector<int> order;
  for (int index = 0; index < static_cast<int>(session.zones.size()); ++index) {
    if (index != session.active) order.push_back(index);
  }
  put_in_order(order, {}, [&](int index) {
    const bool parking = session.zones[static_cast<std::size_t>(index)].kind == ZoneKind::kParking;
    const int distance = std::abs(index - session.active);
    return parking ? 0 : 2 * distance + (index > session.active ? 1 : 0);
  });
  if (static_cast<int>(order.size()) > room) order.resize(static_cast<std::size_t>(room));
  put_in_order(order);
  return order;
}

}  // namespace

void draw_board(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect area, Outbox& out) {
  const float least = ui.layout() == ui::Layout::kRoom ? kLeastMiddleRoom : kLeastMiddle;
  const int room = std::max(0, static_cast<int>(std::floor((area.width - least) / (kSideWidth + kGap))));
  const std::vector<int> sides = side_zones(session, room);
  const auto before = std::ranges::count_if(sides, [&](int index) { return index < session.active; });
  const float side_total = (kSideWidth + kGap) * static_cast<float>(sides.size());
  const int count = static_cast<int>(sides.size()) + 1;
  ShownBoard board{session, {}};
  for (int index = 0; index < static_cast<int>(session.zones.size()); ++index) {
    const bool shown = index == session.active || std::ranges::find(sides, index) != sides.end();
    if (shown) board.zones.push_back(&session.zones[static_cast<std::size_t>(index)]);
  }
  const auto list = ui.group(ui::Role::kList, "zones", area, context.t("session.zones"));
  for (std::size_t position = 0; position < sides.size() + 1; ++position) {
    const bool middle = position == static_cast<std::size_t>(before);
    const ui::Rect rect = area.cut_left(
        middle ? area.width - side_total + (kSideWidth + kGap) * static_cast<float>(before) : kSideWidth, kGap);
    const std::size_t side = position - (position > static_cast<std::size_t>(before) ? 1 : 0);
    const Zone& zone = middle ? session.active_zone() : session.zones[static_cast<std::size_t>(sides[side])];
    const auto item = ui.group(ui::Role::kListItem, "zone " + zone.id, rect, {}, static_cast<int>(position) + 1, count);
    if (middle) {
      draw_middle_zone(ui, context, board, rect, out);
    } else {
      draw_side_zone(ui, context, board, zone, rect, out);
    }
  }
}

void draw_active_zone(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const Zone& zone = session.active_zone();
  const std::string count =
      context.t.counted("session.notes", static_cast<long long>(count_notes(context, session, zone)));
  draw_zone_title(ui, column.take(zone_title_height(ui, zone, count, column.width(), true)), zone, count, true);
  column.space(kNoteGap);
  draw_middle(context, {session, {&zone}}, zone, column, out);
  draw_note_buttons(ui, context, session, column.take(ui.narrow() ? 2 * theme::kButtonPhone : kButtonsHeight), out);
}

}  // namespace overstap
