// What a page that was opened with `?meten` offers to who measures a board (docs/METEN.md, web/meten.mjs). Everything
// goes the way a person's own doing goes: actions, the camera of the view, the frame. Nothing of it runs otherwise.
#pragma once

#include <string>
#include <string_view>

#include "app/shell/shell.h"

namespace overstap::meter {

// Shows a whole board: of the session with the most notes, or of a new one when there is none.
void open_board(Shell& shell);
// Merges a workspace file and shows its board; the code of what is wrong with it, "" when it was read.
std::string import_json(Shell& shell, std::string_view text);
std::string export_json(const Shell& shell);
void look_at(Shell& shell, float x, float y, float zoom);
// In the zone that lies there; the code of why not, "" when it was added.
std::string add_note(Shell& shell, std::string_view id, std::string_view text, float x, float y);
// Ids of the notes that the last frame painted, each on a line.
std::string drawn_notes(Shell& shell);

}  // namespace overstap::meter
