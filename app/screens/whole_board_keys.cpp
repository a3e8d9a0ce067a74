// The whole board by keyboard: arrows among notes, Alt and an arrow to shift one, and the few letters that do what the
// buttons do while the focus is on the board.
#include <string>

#include "app/screens/whole_board_parts.h"

namespace overstap {
namespace {

using ui::Shortcut;

constexpr float kNudge = theme::kSpace6;  // board units

struct Direction {
  Shortcut go, shift;
  int dx, dy;
};
constexpr Direction kDirections[] = {{Shortcut::kLeft, Shortcut::kMoveLeft, -1, 0},
                                     {Shortcut::kRight, Shortcut::kMoveRight, 1, 0},
                                     {Shortcut::kUp, Shortcut::kMoveUp, 0, -1},
                                     {Shortcut::kDown, Shortcut::kMoveDown, 0, 1}};

void shift(const WholeBoard& board, const NoteOnBoard& note, int dx, int dy) {
  const std::vector<NoteOnBoard> notes = with_chosen(board, note);
  move_by(board, notes, static_cast<float>(dx) * kNudge, static_cast<float>(dy) * kNudge);
  board.ui.pass_focus_to(note.note().id);
}

}  // namespace

void take_board_note_keys(const WholeBoard& board, const NoteOnBoard& focused) {
  for (const Direction& direction : kDirections) {
    if (board.ui.key_pressed(direction.go)) {
      const auto next = neighbour(board.layout, focused, direction.dx, direction.dy);
      if (next) board.ui.pass_focus_to(next->note().id);
    }
    if (board.ui.key_pressed(direction.shift)) shift(board, focused, direction.dx, direction.dy);
  }
  if (board.ui.key_pressed(Shortcut::kNew)) {
    const ui::Rect rect = focused.rect();  // beside it
    start_note_at(board, rect.centre_x() + kBoardNoteWidth + kNudge, rect.centre_y());
  }
  if (board.ui.key_pressed(Shortcut::kDuplicate)) copy_notes(board, with_chosen(board, focused));
  if (board.ui.key_pressed(Shortcut::kDelete)) remove_notes(board, with_chosen(board, focused));
}

void take_board_keys(const WholeBoard& board) {
  const ui::Rect& view = board.view.view;
  const auto zoom_by = [&](float factor) {
    board.ui.move_camera(kSurfaceKey, ui::zoomed(board.view.camera, view, factor, view.centre_x(), view.centre_y()));
  };
  if (board.ui.key_pressed(Shortcut::kZoomIn)) zoom_by(ui::kZoomStep);
  if (board.ui.key_pressed(Shortcut::kZoomOut)) zoom_by(1 / ui::kZoomStep);
  if (board.ui.key_pressed(Shortcut::kShowAll)) board.ui.show_all(kSurfaceKey);
  if (board.view.focused && board.ui.key_pressed(Shortcut::kNew)) {
    start_note_at(board, board.view.at_x, board.view.at_y);
  }
}

}  // namespace overstap
