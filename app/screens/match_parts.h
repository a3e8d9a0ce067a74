// The parts of the Matchen overview, shared between its files.
#pragma once

#include <array>

#include "app/screens/screen.h"

namespace overstap {

// The table of a laptop: as many whole rows as fit in `area`, the rest on the next page.
void draw_match_table(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
// From work to candidates: one row per candidate for the chosen function.
void draw_work_table(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
// Phone and tablet: a card per pair, for one chosen candidate or function.
void draw_match_cards(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);

// The least height in which a table is readable: its head, two rows and its foot.
float least_table_height();

// The rows of one page, for the height that is there.
struct RowsPage {
  int first = 0, count = 0, total = 0, per_page = 1;
  float row_height = 0;
};
RowsPage rows_page(float height, int total, int wanted_page);
// The strip at the left of a row: code, place, longest journey and hours.
void paint_candidate_cell(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Candidate& candidate);
// Sign and words of what stands most in the way.
void paint_blockers(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const FunctionVerdict& verdict);
// What the signs mean, "1 tot 5 van 13", next and previous.
void draw_table_foot(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const RowsPage& page, Outbox& out);

// To what stands in the way over everybody; cut from the right of `strip`.
void draw_blockers_button(ui::Ui& ui, const ScreenContext& context, ui::Rect& strip, Outbox& out);
// To all tasks divided over everybody; in the same way.
void draw_division_button(ui::Ui& ui, const ScreenContext& context, ui::Rect& strip, Outbox& out);
// The choices above the overview, each sends the new view.
void draw_direction_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out);
// Only the functions at one place; there is something to choose when there is work at two places or more.
bool has_place_choice(const ScreenContext& context);
void draw_place_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out);
void draw_order_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out);
void draw_function_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, bool label_hidden,
                          Outbox& out);

}  // namespace overstap
