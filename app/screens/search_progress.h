// What takes too long for one frame says how far it is, can be stopped, and goes on when somebody wants that. Searches
// nothing itself: the shell does, between two pictures.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

struct ShownSearch {
  LongSearch which = LongSearch::kDivision;
  int permille = 0;
  bool done = false;
  bool found_something = true;  // so far
};

// Nothing for a search that is done. True while it goes on.
bool draw_search_progress(const ScreenContext& context, Column& column, const ShownSearch& search,
                          const ui::TextStyle& style, Outbox& out);

}  // namespace overstap
