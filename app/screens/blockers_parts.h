// The parts of Knelpunten, shared between its files.
#pragma once

#include <string>
#include <string_view>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/matching/blocker_survey.h"

namespace overstap {

// What stands in the way, most pairs first; the rest of a long list on request.
void draw_blocker_bars(const ScreenContext& context, Column& column, const SurveyedGroup& group, Outbox& out);

// A number that opens to its pairs: the whole row is the button. `key`: of the number, the same in every frame; `name`:
// spoken, what it counts and how many. True while it is open. Draw the row after this call, in the same rectangle.
bool draw_opening_row(const ScreenContext& context, ui::Ui& ui, const ui::Rect& rect, const std::string& key,
                      std::string_view name, Outbox& out);
// The pairs behind the open number, each with what stands in its way there; a press goes to the pair.
void draw_pairs_in_the_way(const ScreenContext& context, Column& column, Criterion criterion, const std::string& item,
                           Outbox& out);
void draw_pairs_opened(const ScreenContext& context, Column& column, const SharedChange& change, Outbox& out);

}  // namespace overstap
