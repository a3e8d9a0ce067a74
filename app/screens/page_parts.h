// The parts of the page around the screen, each drawn once per frame by draw_page().
#pragma once

#include "app/screens/screen.h"

namespace overstap {

// Navigation at the side, and at the bottom on a phone.
void draw_rail(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rail, Outbox& out);
void draw_bottom_bar(ui::Ui& ui, const ScreenContext& context, const ui::Rect& bar, Outbox& out);
// Workspace, saved state, age of the file, "Weergave".
void draw_top_bar(ui::Ui& ui, const ScreenContext& context, const ui::Rect& bar, Outbox& out);
// A new version, and what went wrong, above the screen; cut from `area`.
void draw_message_cards(ui::Ui& ui, const ScreenContext& context, ui::Rect& area, Outbox& out);

void draw_settings(ui::Ui& ui, const ScreenContext& context, Outbox& out);
void draw_keys(ui::Ui& ui, const ScreenContext& context, Outbox& out);  // "Toetsen"
// Keys that do the same on every screen.
void take_keys(const ui::Ui& ui, const ScreenContext& context, Outbox& out);
void draw_more_sheet(ui::Ui& ui, const ScreenContext& context, Outbox& out);
void draw_confirm(ui::Ui& ui, const ScreenContext& context, Outbox& out);
void draw_toast(ui::Ui& ui, const ScreenContext& context, Outbox& out);

// "Bestand: 3 dagen oud"
std::string file_age_text(const ScreenContext& context);

}  // namespace overstap
