#include "app/screens/note_grid.h"

#include <algorithm>
#include <cmath>

#include "app/screens/note_card.h"

namespace overstap {
namespace {

// The notes from `first` up to `last`, beside each other; how high they are.
float draw_row(const ScreenContext& context, const NoteGrid& grid, Column& column, int first, int last,
               std::vector<ShownNote>& shown, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto note_at = [&grid](int index) -> const Note& { return *grid.notes[static_cast<std::size_t>(index)]; };
  const int count = static_cast<int>(grid.notes.size());
  const ui::Rect strip{column.x(), column.y(), column.width(), 0};
  const float width = strip.column(0, grid.columns, grid.gap).width;
  float height = 0;
  for (int index = first; index < last; ++index) {
    height = std::max(height, note_card_height(ui, context, note_at(index), width, grid.large));
  }
  for (int index = first; index < last; ++index) {
    const Note& note = note_at(index);
    ui::Rect rect = strip.column(index - first, grid.columns, grid.gap);
    rect.height = height;
    if (!ui.exists(rect, note.id, count)) continue;
    const auto item = ui.group(ui::Role::kListItem, note.id, rect, {}, index + 1, count);
    const ui::Press press = draw_note_card(ui, context, rect, note, grid.large, 0, 0);
    if (press.pressed) open_note(context, ui, note.id, out);
    if (press.focused && grid.board != nullptr) {
      take_note_keys(ui, context, *grid.board, {*grid.zone, grid.notes, index, grid.columns}, out);
    }
    shown.push_back({rect, &note});
  }
  return height;
}

}  // namespace

int note_columns(float width, float least_width, float gap) {
  return std::max(1, static_cast<int>(std::floor((width + gap) / (least_width + gap))));
}

std::vector<ShownNote> draw_note_grid(const ScreenContext& context, const NoteGrid& grid, Column& column, Outbox& out) {
  std::vector<ShownNote> shown;
  const auto list = column.ui().group(ui::Role::kList, "notes", {column.x(), column.y(), column.width(), 0}, grid.name);
  const int count = static_cast<int>(grid.notes.size());
  for (int first = 0; first < count; first += grid.columns) {
    const int last = std::min(count, first + grid.columns);
    column.space(draw_row(context, grid, column, first, last, shown, out) + grid.gap);
  }
  return shown;
}

}  // namespace overstap
