// "Voorlezen": a button under what people read, for who reads with difficulty. Not there when nobody asked for it in
// the settings, or when the browser cannot speak.
#pragma once

#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

bool reads_aloud(const ScreenContext& context);
// The next strip of the column, or nothing at all. A second press stops the voice.
void stack_read_aloud(const ScreenContext& context, Column& column, const std::string& text, Outbox& out);

}  // namespace overstap
