// The parts of Delen en bewaren, shared between its files.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

// Where the data is, when it was saved, and the button that makes a file of it.
void draw_storage_card(const ScreenContext& context, Column& column, Outbox& out);
// What was damaged when the data was read; nothing when all was well.
void draw_problems_card(const ScreenContext& context, Column& column);

// What a chosen file would change, before it does.
void draw_import_preview(const ScreenContext& context, const PendingImport& import, Column& column, Outbox& out);

// "11.42", and the day as ISO text, in the time zone of the device.
std::string clock_words(std::int64_t milliseconds, int utc_offset_minutes);
std::string iso_day(std::int64_t milliseconds, int utc_offset_minutes);
// A list of sentences about what is wrong, by code.
void stack_problems(const ScreenContext& context, Column& column, ui::Key key, const std::string& name,
                    const std::vector<Error>& problems);

}  // namespace overstap
