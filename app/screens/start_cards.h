// The cards of Start besides the hero: four ways in with a live fact each, what to go on with, and where the data is.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

inline constexpr int kStartTileCount = 4;

// How high tile `index` must be at least; on a phone all are one row.
float start_tile_height(const ui::Ui& ui);
void draw_start_tile(ui::Ui& ui, const ScreenContext& context, int index, const ui::Rect& rect, Outbox& out);

// Something that waits for the person; nothing when the workspace is empty.
bool has_something_to_go_on_with(const ScreenContext& context);
void draw_go_on_list(Column& column, const ScreenContext& context, Outbox& out);

float data_card_height(const ui::Ui& ui, const ScreenContext& context, float width);
void draw_data_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out);

}  // namespace overstap
