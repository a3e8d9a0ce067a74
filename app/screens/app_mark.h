// Our mark: three stepping stones, each a little higher, and a person on them.
#pragma once

#include "app/semantics/ui.h"

namespace overstap {

void draw_app_mark(ui::Ui& ui, float x, float y, float size);

}  // namespace overstap
