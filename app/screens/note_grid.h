// Notes in columns, as they lie in a zone and in a cluster: rows as high as their highest note, a press opens one.
#pragma once

#include <string_view>
#include <vector>

#include "app/screens/session_parts.h"

namespace overstap {

struct NoteGrid {
  const std::vector<const Note*>& notes;
  std::string_view name;  // of the list
  int columns = 1;
  float gap = theme::kSpace2;
  bool large = false;  // in the zone where the group is now
  // Where keys take a note; null: they do not.
  const ShownBoard* board = nullptr;
  const Zone* zone = nullptr;
};

struct ShownNote {
  ui::Rect rect;
  const Note* note;
};

int note_columns(float width, float least_width, float gap);
// What of it exists, in order.
std::vector<ShownNote> draw_note_grid(const ScreenContext& context, const NoteGrid& grid, Column& column, Outbox& out);

}  // namespace overstap
