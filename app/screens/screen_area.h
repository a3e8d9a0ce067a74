// Where a screen may draw: the margins of the page and the widest line of content, the same for every screen. `area` of
// draw_start() and the others is the page without rail, top bar and bottom bar, margins included, so that a scroll
// region can be as wide as the page and cuts off no shadow and no focus ring.
#pragma once

#include "app/semantics/ui.h"

namespace overstap {

// `area` without its margins, at most as wide as content may be; centred when the page is wider.
ui::Rect content_of(const ui::Ui& ui, const ui::Rect& area);

// No room for cards beside each other: a phone, or a laptop at 200% text.
bool one_column(const ui::Ui& ui);

// The gap between cards: 16, on a phone 12.
float card_gap(const ui::Ui& ui);

// The space beside what is in a card: as much as it has usually, less where words need the room.
float card_padding(const ui::Ui& ui, float usual);

}  // namespace overstap
