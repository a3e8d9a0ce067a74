// What lies on the whole board: zones with their titles, and notes. Near by they are cards; farther away words become
// lines, and then only colours are left, so that a board of thousands costs no more than a screenful.
#include <algorithm>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/whole_board_parts.h"
#include "app/semantics/fitting_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kLinesZoom = .18f;  // from here on words are lines; smaller, a note is a colour
constexpr float kPadding = theme::kSpace3, kSignSize = 18, kLineHeight = 6, kLinePitch = 20, kLinesTop = 40;
constexpr float kEdge = 1.5f, kChosenEdge = 3.5f, kTitlePadding = theme::kSpace2, kLeastTitle = 44;
constexpr int kMostLines = 4, kLettersPerLine = 18;
constexpr std::size_t kMostCards = 400, kMostWithLines = 1'500;  // in view; more lie over each other
constexpr float kNotFound = .2f;                                 // how much is left of what is not looked for

enum class Detail { kColour, kLines, kCard };

Detail detail_of(const WholeBoard& board, std::size_t in_view) {
  const float zoom = board.view.camera.zoom;
  if (zoom >= kReadableZoom && in_view <= kMostCards) return Detail::kCard;
  return zoom >= kLinesZoom && in_view <= kMostWithLines ? Detail::kLines : Detail::kColour;
}

ImU32 faded(ImU32 colour, bool found) {
  if (found) return colour;
  const float alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT & 255) * kNotFound;
  return (colour & ~IM_COL32_A_MASK) | static_cast<ImU32>(alpha) << IM_COL32_A_SHIFT;
}

void paint_card(const WholeBoard& board, const ui::Rect& rect, const Note& note, bool chosen, bool found) {
  ui::Ui& ui = board.ui;
  const float zoom = board.view.camera.zoom;
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), static_cast<int>(note.colour));
  const bool strong = chosen || board.context.view.selected_note == note.id;
  ui.fill(rect, faded(colours.fill, found), theme::kRadiusNote * zoom);
  ui.edge(rect, strong ? ui.paint(ui::Colour::kText) : faded(colours.edge, found), theme::kRadiusNote * zoom,
          strong ? kChosenEdge : kEdge);
  ui::Rect inside = rect.inset(kPadding * zoom);
  const ui::Rect signs = inside.cut_top(kSignSize * zoom, theme::kSpaceHalf * zoom);
  const float size = signs.height;
  ui.icon(note_sign(note.colour), signs.x + size / 2, signs.centre_y(), size, faded(colours.edge, found));
  if (note.sign) {
    ui.icon(answer_icon(*note.sign), signs.x + size * 2, signs.centre_y(), size, faded(colours.text, found));
  }
  if (!note.table.empty() && !chosen) {
    const ui::TextStyle style{
        .type = ui::Type::kCaption, .align = ui::Align::kEnd, .wrap = false, .max_lines = 1, .zoom = zoom};
    ui.paint_text({signs.x + size * 3, signs.y, signs.width - size * 3, signs.height}, note_table(board.context, note),
                  style, faded(colours.text, found));
  }
  if (chosen) ui.icon(icon::kCheck, signs.right() - size / 2, signs.centre_y(), size, colours.text);
  ui.paint_text(inside, note_text_or_empty(board.context, note), {.max_lines = kMostLines, .zoom = zoom},
                faded(colours.text, found));
}

void paint_lines(const WholeBoard& board, const ui::Rect& rect, const Note& note, bool chosen, bool found) {
  ui::Ui& ui = board.ui;
  const float zoom = board.view.camera.zoom;
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), static_cast<int>(note.colour));
  ui.fill(rect, chosen ? ui.paint(ui::Colour::kText) : faded(colours.edge, found));
  ui.fill(rect.inset(chosen ? 2 : 1), faded(colours.fill, found));
  const int letters = static_cast<int>(note.text.size());
  const int lines = std::min(kMostLines, (letters + kLettersPerLine - 1) / kLettersPerLine);
  for (int line = 0; line < lines; ++line) {
    const bool last = line + 1 == lines && letters < kMostLines * kLettersPerLine;
    const float part = last ? static_cast<float>(letters - line * kLettersPerLine) / kLettersPerLine : 1;
    ui.fill({rect.x + kPadding * zoom, rect.y + (kLinesTop + kLinePitch * static_cast<float>(line)) * zoom,
             (kBoardNoteWidth - 2 * kPadding) * zoom * part, std::max(1.f, kLineHeight * zoom)},
            faded(colours.edge, found));
  }
}

void paint_colour(const WholeBoard& board, const ui::Rect& rect, const Note& note, bool chosen, bool found) {
  const theme::NoteColours& colours = theme::note_colours(board.ui.current_theme(), static_cast<int>(note.colour));
  board.ui.fill(rect, chosen ? board.ui.paint(ui::Colour::kText) : faded(colours.edge, found));
}

// A note that can be pressed, dragged and reached by keys.
void draw_card(const WholeBoard& board, const NoteOnBoard& one, const ui::Rect& rect, bool found) {
  ui::Ui& ui = board.ui;
  const ScreenContext& context = board.context;
  const Note& note = one.note();
  const bool choosing = context.view.choosing_notes, chosen = is_chosen(context.view, note.id);
  const std::string hint = context.t(choosing ? "board.choose_hint" : "session.note_hint");
  const ui::Press press = note_target(ui, context, rect, note,
                                      {.hint = hint,
                                       .radius = theme::kRadiusNote * board.view.camera.zoom,
                                       .selected = chosen || context.view.selected_note == note.id});
  if (press.dragging) {
    ui::Rect moved = rect;
    const auto layer = lift_note(ui, moved);
    paint_card(board, moved, note, true, found);
  } else {
    paint_card(board, rect, note, chosen, found);
  }
  if (press.focused) take_board_note_keys(board, one);
  if (!press.pressed) return;
  if (choosing) {
    ViewState view = context.view;
    toggle_chosen(view, note.id);
    board.out.send(view);
  } else {
    open_note(context, ui, note.id, board.out);
  }
}

std::string zone_name(const ScreenContext& context, const BoardZone& zone) {
  return zone.zone->title + ", " + context.t.counted("session.notes", static_cast<long long>(zone.count));
}

// Beside the edge of the view when its zone begins left of it. Empty when there is no room for it.
ui::Rect title_place(const WholeBoard& board, const BoardZone& zone) {
  const ui::Rect& view = board.view.view;
  const ui::Rect rect = board.view.on_page(zone.rect);
  const float height = board.ui.target_height() + 1;  // a target is whole also between two pixels
  // In its band above the notes and nowhere else: over a note it would take the presses that are meant for the note.
  ui::Rect place{std::max(rect.x, view.x), rect.y, 0, height};
  place.width = std::min(rect.right(), view.right()) - place.x;
  return place.width >= height && place.y >= view.y && place.bottom() <= view.bottom() ? place : ui::Rect{};
}

void choose_all_in(const WholeBoard& board, const BoardZone& zone) {
  ViewState view = board.context.view;
  const bool all = std::ranges::all_of(*zone.notes, [&](const Note* note) { return is_chosen(view, note->id); });
  for (const Note* note : *zone.notes) {
    if (all || !is_chosen(view, note->id)) toggle_chosen(view, note->id);
  }
  board.out.send(view);
}

// A press shows this zone as a whole; while choosing it chooses all in it.
bool draw_title_target(const WholeBoard& board, const BoardZone& zone, const ui::Rect& place) {
  ui::Ui& ui = board.ui;
  const ScreenContext& context = board.context;
  const bool choosing = context.view.choosing_notes;
  const std::string name = zone_name(context, zone);
  const std::string hint = context.t(choosing ? "board.choose_all_hint" : "board.zone_hint");
  const ui::Press press = ui.pressable("title", place, {.name = name, .description = hint});
  if (ui.focus_is_for(zone.zone->id)) ui.request_focus("title");
  if (press.pressed && choosing) choose_all_in(board, zone);
  return press.pressed && !choosing;
}

void paint_title(const WholeBoard& board, const BoardZone& zone, const ui::Rect& place) {
  ui::Ui& ui = board.ui;
  const bool active = board.session.active_zone().id == zone.zone->id;
  const ImU32 ink = ui.paint(active ? ui::Colour::kOnPrimary : ui::Colour::kText);
  ui.fill(place.inset(theme::kSpaceHalf), ui.paint(active ? ui::Colour::kPrimary : ui::Colour::kPrimarySoft),
          theme::kRadiusControl);
  const ui::TextStyle style{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .max_lines = 1};
  const std::string count = std::to_string(zone.count);
  ui::Rect words = place.inset(kTitlePadding, 0);
  const float line = ui.line_height(style.type), count_width = ui.measure(count, style).width + 1;
  words = {words.x, words.centre_y() - line / 2, words.width, line};
  if (place.width >= kLeastTitle) {
    ui.paint_text(words.cut_right(count_width, theme::kSpace2), count, style, ink);
    if (words.width >= kLeastTitle) {
      ui.paint_text(words, zone.zone->title,
                    {.type = style.type, .weight = style.weight, .wrap = false, .max_lines = 1}, ink);
    }
  }
}

// What of a zone has to be painted: in view, or with the focus on it.
struct ShownZone {
  const BoardZone* zone;
  std::vector<std::size_t> notes;
};

bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return a.right() > b.x && a.x < b.right() && a.bottom() > b.y && a.y < b.bottom();
}

ShownZone shown_of(const WholeBoard& board, const BoardZone& zone, const ui::Rect& seen) {
  ShownZone shown{&zone, {}};
  const auto region = board.ui.scope(zone.zone->id);
  const auto list = board.ui.scope("notes");
  for (std::size_t index = 0; index < zone.notes->size(); ++index) {
    if (overlap(zone.note_rect(index), seen) || board.ui.is_kept((*zone.notes)[index]->id)) {
      shown.notes.push_back(index);
    }
  }
  return shown;
}

void draw_notes(const WholeBoard& board, const ShownZone& shown, Detail detail, std::string_view wanted) {
  ui::Ui& ui = board.ui;
  const BoardZone& zone = *shown.zone;
  const int count = static_cast<int>(zone.notes->size());
  const auto list = ui.group(ui::Role::kList, "notes", board.view.on_page(zone.rect), zone.zone->title);
  for (const std::size_t index : shown.notes) {
    const Note& note = *(*zone.notes)[index];
    const ui::Rect rect = board.view.on_page(zone.note_rect(index));
    const bool found = is_found(note, wanted);
    ui.drew(note.id);
    if (detail == Detail::kCard || ui.is_kept(note.id)) {
      const auto item = ui.group(ui::Role::kListItem, note.id, rect, {}, static_cast<int>(index) + 1, count);
      draw_card(board, {&zone, index}, rect, found);
    } else if (detail == Detail::kLines) {
      paint_lines(board, rect, note, is_chosen(board.context.view, note.id), found);
    } else {
      paint_colour(board, rect, note, is_chosen(board.context.view, note.id), found);
    }
  }
}

}  // namespace

void draw_board_zones(const WholeBoard& board) {
  ui::Ui& ui = board.ui;
  const ui::Rect seen = board.view.seen();
  std::vector<ShownZone> shown;
  std::size_t in_view = 0;
  for (const BoardZone& zone : board.layout.zones) {
    shown.push_back(shown_of(board, zone, seen));
    in_view += shown.back().notes.size();
  }
  const Detail detail = detail_of(board, in_view);
  const std::string wanted = looked_for(board.context);
  const float radius = theme::kRadiusPanel * board.view.camera.zoom;
  for (const ShownZone& one : shown) {
    const BoardZone& zone = *one.zone;
    const ui::Rect rect = board.view.on_page(zone.rect);
    const auto region = ui.group(ui::Role::kRegion, zone.zone->id, rect, zone_name(board.context, zone));
    ui.fill(rect, ui.paint(ui::Colour::kSurface), radius);
    if (ui.current_theme() == theme::Theme::kContrast) ui.edge(rect, ui.paint(ui::Colour::kLine), radius, 2);
    const ui::Rect title = overlap(zone.rect, seen) ? title_place(board, zone) : ui::Rect{};
    const bool wide = title.width > 0;
    const bool pressed = wide && draw_title_target(board, zone, title);
    draw_notes(board, one, detail, wanted);
    if (wide) paint_title(board, zone, title);
    if (pressed) ui.set_camera(ui.surface_id(), ui::camera_on(zone.rect, board.view.view, 1));
  }
}

void take_board_drop(const WholeBoard& board) {
  bool hovering = false;
  const auto drop = board.ui.drop_target(board.view.view, hovering);
  if (hovering && board.ui.is_dragging()) {
    const BoardZone& zone = board.layout.zone_at(board.view.at_x, board.view.at_y);
    board.ui.dashed_edge(board.view.on_page(zone.rect), board.ui.paint(ui::Colour::kPrimary), theme::kRadiusControl, 2);
  }
  if (!drop) return;
  const auto note = board.context.model.notes.find(drop->payload);
  if (note == board.context.model.notes.end()) return;
  const auto dropped = find_on_board(board.layout, note->second);
  if (!dropped) return;
  const float zoom = board.view.camera.zoom;
  move_by(board, with_chosen(board, *dropped), drop->dx / zoom, drop->dy / zoom);
}

}  // namespace overstap
