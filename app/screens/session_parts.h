// The parts of one session, shared between its files: board, list, script, and the editor of a note.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/workshop/session.h"

namespace overstap {

struct SessionView {
  const Session& session;
  std::vector<Zone> zones;  // of the template; zones that only notes know come after them
  int active = 0;

  const Zone& active_zone() const { return zones[static_cast<std::size_t>(active)]; }
};
SessionView session_view(const ScreenContext& context, const Session& session);

// The phases as stepping stones; a press makes that zone the active one, a dropped note moves there.
float phase_bar_height();
void draw_phase_bar(const ScreenContext& context, const SessionView& session, ui::Ui& ui, ui::Rect rect, Outbox& out);
// Phone: the same as one choice.
void draw_phase_choice(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// Laptop: the active zone in the middle, as many others beside it as fit.
void draw_board(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect area, Outbox& out);
// What of the board can be seen, from left to right.
struct ShownBoard {
  const SessionView& session;
  std::vector<const Zone*> zones;
};
// The note that has the focus, in its zone of `columns` columns.
struct FocusedNote {
  const Zone& zone;
  const std::vector<const Note*>& notes;
  int index = 0, columns = 1;
};
// Arrows go to the notes around it, Alt and an arrow takes the note along.
void take_note_keys(ui::Ui& ui, const ScreenContext& context, const ShownBoard& board, const FocusedNote& focused,
                    Outbox& out);
// The notes of the active zone, as many beside each other as fit, with what can be done under them.
void draw_active_zone(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);
// Every zone and note at once, seen through a camera.
void draw_whole_board(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect area, Outbox& out);
// Every zone under each other.
void draw_session_list(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// What the facilitator says now, and on to the next phase.
void draw_script(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// Is a note open, or a new one being written?
bool note_editor_open(const ScreenContext& context);
void draw_note_editor(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);
float note_editor_height(const ui::Ui& ui, const ScreenContext& context);  // as a dialog

void open_note(const ScreenContext& context, const ui::Ui& ui, const std::string& note_id, Outbox& out);
void start_note(const ScreenContext& context, const std::string& zone_id, Outbox& out,
                std::optional<BoardPoint> at = std::nullopt);
// "Briefje", undo and redo with the name of the step.
void draw_note_buttons(ui::Ui& ui, const ScreenContext& context, const SessionView& session, ui::Rect strip,
                       Outbox& out);

}  // namespace overstap
