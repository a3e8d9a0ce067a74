// The cards of Start besides the hero: four ways in with a live fact each, what to go on with, and where the data is.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

inline constexpr int kStartTileCount = 4;

// How high tile `index` must be at least for this width.
float start_tile_height(const ui::Ui& ui, const ScreenContext& context, int index, float width);
void draw_start_tile(ui::Ui& ui, const ScreenContext& context, int index, const ui::Rect& rect, Outbox& out);

// What waits for the person; in an empty workspace how to begin.
void draw_go_on_list(Column& column, const ScreenContext& context, Outbox& out);

float data_card_height(const ui::Ui& ui, const ScreenContext& context, float width);
void draw_data_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out);

}  // namespace overstap
