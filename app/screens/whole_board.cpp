// "Hele bord": all zones and notes of a session on one surface, seen through a camera.
#include <algorithm>
#include <string>

#include "app/screens/whole_board_parts.h"
#include "core/base/text.h"

namespace overstap {
namespace {

constexpr float kToolsGap = theme::kSpace3;

// In another zone, or further on in its own.
std::vector<PlacedNote> placed_by(const WholeBoard& board, const std::vector<NoteOnBoard>& notes, float dx, float dy) {
  std::vector<PlacedNote> placed;
  for (const NoteOnBoard& one : notes) {
    const ui::Rect from = one.rect();
    const BoardZone& zone = board.layout.zone_at(from.centre_x() + dx, from.centre_y() + dy);
    placed.push_back({one.note().id, zone.zone->id, zone.spot(from.x + dx, from.y + dy)});
  }
  return placed;
}

}  // namespace

bool is_chosen(const ViewState& view, const std::string& note_id) {
  return std::ranges::binary_search(view.chosen_notes, note_id);
}

void toggle_chosen(ViewState& view, const std::string& note_id) {
  const auto at = std::ranges::lower_bound(view.chosen_notes, note_id);
  if (at != view.chosen_notes.end() && *at == note_id) {
    view.chosen_notes.erase(at);
  } else {
    view.chosen_notes.insert(at, note_id);
  }
}

void choose_within(const WholeBoard& board, const ui::Rect& rect) {
  ViewState view = board.context.view;
  for (const BoardZone& zone : board.layout.zones) {
    for (std::size_t index = 0; index < zone.notes->size(); ++index) {
      const std::string& id = (*zone.notes)[index]->id;
      const ui::Rect note = zone.note_rect(index);
      const bool within =
          note.x < rect.right() && note.right() > rect.x && note.y < rect.bottom() && note.bottom() > rect.y;
      if (within && !is_chosen(view, id)) toggle_chosen(view, id);
    }
  }
  board.ui.announce(board.context.t.counted("board.chosen", static_cast<long long>(view.chosen_notes.size())));
  board.out.send(view);
}

std::vector<NoteOnBoard> chosen_notes(const WholeBoard& board) {
  std::vector<NoteOnBoard> found;
  if (board.context.view.chosen_notes.empty()) return found;
  for (const BoardZone& zone : board.layout.zones) {
    for (std::size_t index = 0; index < zone.notes->size(); ++index) {
      if (is_chosen(board.context.view, (*zone.notes)[index]->id)) found.push_back({&zone, index});
    }
  }
  return found;
}

std::vector<NoteOnBoard> with_chosen(const WholeBoard& board, const NoteOnBoard& note) {
  if (is_chosen(board.context.view, note.note().id)) return chosen_notes(board);
  return {note};
}

std::string looked_for(const ScreenContext& context) { return folded(trimmed(context.view.note_search)); }

bool is_found(const Note& note, std::string_view looked_for) {
  return looked_for.empty() || folded(note.text).find(looked_for) != std::string::npos;
}

void start_note_at(const WholeBoard& board, float x, float y) {
  const float left = x - kBoardNoteWidth / 2, top = y - kBoardNoteHeight / 2;
  const BoardZone& zone = board.layout.zone_at(x, y);
  start_note(board.context, zone.zone->id, board.out, zone.spot(left, top));
}

void move_by(const WholeBoard& board, const std::vector<NoteOnBoard>& notes, float dx, float dy) {
  if (notes.empty()) return;
  std::vector<PlacedNote> placed = placed_by(board, notes, dx, dy);
  const BoardZone* zone = board.layout.find(placed.front().zone_id);
  board.ui.announce(board.context.t("session.moved_to", {{"zone", zone->zone->title}}));
  board.out.send(Action{PlaceNotes{std::move(placed), board.out.random()}});
}

void copy_notes(const WholeBoard& board, const std::vector<NoteOnBoard>& notes) {
  constexpr float kBeside = theme::kSpace6;
  CopyNotes action{{}, board.out.random()};
  for (const NoteOnBoard& one : notes) {
    const ui::Rect from = one.rect();
    action.notes.push_back({board.out.new_id(), one.note().id, one.zone->spot(from.x + kBeside, from.y + kBeside)});
  }
  if (action.notes.empty()) return;
  board.ui.pass_focus_to(action.notes.back().id);
  board.out.send(Action{std::move(action)});
}

void remove_notes(const WholeBoard& board, const std::vector<NoteOnBoard>& notes) {
  RemoveNotes action;
  for (const NoteOnBoard& one : notes) action.ids.push_back(one.note().id);
  if (action.ids.empty()) return;
  board.ui.pass_focus_to(notes.front().zone->zone->id);
  board.out.send(Action{std::move(action)});
}

void draw_whole_board(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect area,
                      Outbox& out) {
  const BoardLayout layout = lay_out_board(context.model, session);
  const ui::Rect tools = area.cut_bottom(board_tools_height(ui, context, area.width), kToolsGap);
  const BoardZone* active = layout.find(session.active_zone().id);
  const std::string name = context.t("board.surface", {{"title", session.session.title}});
  const bool choosing = context.view.choosing_notes;
  const std::string hint = context.t(choosing ? "board.surface_choosing" : "board.surface_hint");
  ui::SurfaceView view;
  ui.fill(area, ui.paint(ui::Colour::kSunken), theme::kRadiusPanel);
  {
    const auto surface = ui.surface(kSurfaceKey, area,
                                    {.name = name,
                                     .description = hint,
                                     .whole = layout.whole,
                                     .first = active != nullptr ? active->rect : layout.whole,
                                     .draws_box = choosing},
                                    view);
    const WholeBoard board{ui, context, session, layout, view, out};
    draw_board_zones(board);
    take_board_drop(board);
    if (view.box) {
      const ui::Rect box = view.on_page(*view.box);
      ui.dashed_edge(box, ui.paint(ui::Colour::kPrimary), theme::kRadiusSegment, 2);
    }
    if (view.box && view.box_done) choose_within(board, *view.box);
  }
  const WholeBoard board{ui, context, session, layout, view, out};
  take_board_keys(board);
  draw_minimap(board);
  draw_board_tools(board, tools);
  if (view.pressed_twice) {
    start_note_at(board, view.at_x, view.at_y);
  } else if (view.pressed && !context.view.chosen_notes.empty()) {
    ViewState next = context.view;  // beside the notes: none of them any more
    next.chosen_notes.clear();
    out.send(next);
  }
}

}  // namespace overstap
