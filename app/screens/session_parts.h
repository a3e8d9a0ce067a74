// The parts of one session, shared between its files: board, list, script, and the editor of a note.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/explain/session_report.h"
#include "core/workshop/session.h"

namespace overstap {

struct SessionView {
  const Session& session;
  const SessionTemplate* form = nullptr;  // null: a template of a newer program
  std::vector<Zone> zones{};              // of the template; zones that only notes know come after them
  int active = 0;                         // the zone in the middle
  std::vector<Phase> phases{};            // without a template one for every zone
  int phase = 0;                          // where the group is

  const Zone& active_zone() const { return zones[static_cast<std::size_t>(active)]; }
  const Phase* active_phase() const { return phases.empty() ? nullptr : &phases[static_cast<std::size_t>(phase)]; }
  const Zone* find_zone(std::string_view id) const;  // null when it is not on this board
};
// A new session of this way of working, of today, and opens it.
void start_session(const ScreenContext& context, const SessionTemplate& from, Outbox& out);

SessionView session_view(const ScreenContext& context, const Session& session);

// The phases as stepping stones; a press makes that zone the active one, a dropped note moves there.
float phase_bar_height();
void draw_phase_bar(const ScreenContext& context, const SessionView& session, ui::Ui& ui, ui::Rect rect, Outbox& out);
// Phone: the same as one choice.
void draw_phase_choice(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// A note that is dropped on `rect` goes to the end of this zone.
void take_dropped_note(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Zone& zone, Outbox& out);
// Of a phase with several zones: which of them is in the middle.
void draw_zone_choice(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// What is left of the minutes of this phase: start, pause, two minutes more, the next round.
float session_clock_height(const ui::Ui& ui);
// "06:40", also when it is over time; and the words above it.
std::string clock_digits(const SessionClock& clock, std::int64_t now_milliseconds);
// Whole minutes: not every second, or a screen reader would speak without end.
std::string clock_spoken(const ScreenContext& context, const SessionClock& clock);
std::string clock_words(const ScreenContext& context, const SessionClock& clock);
void draw_session_clock(ui::Ui& ui, const ScreenContext& context, const SessionView& session, const ui::Rect& rect,
                        Outbox& out);

// Notes that were laid together, each cluster with its title; the notes that lie by themselves are not in it.
void draw_clusters(const ScreenContext& context, const SessionView& session, const Zone& zone, Column& column,
                   Outbox& out);
std::vector<const Note*> loose_notes(const ScreenContext& context, const SessionView& session, const Zone& zone);
// "Hoort bij": lays the opened note with another one or with a cluster, or takes it out.
void draw_cluster_choice(const ScreenContext& context, const SessionView& session, const Note& note, Column& column,
                         Outbox& out);
void draw_mark_choices(const ScreenContext& context, const SessionView& session, const Note& note, Column& column,
                       Outbox& out);

// Is the zone in the middle being voted on, or its result shown? Then this stands in its place.
bool shows_votes(const SessionView& session);
void draw_vote_targets(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);
// The notes that may be seen in a zone: of a pulse none while there are too few answers.
bool answers_hidden(const Model& model, const SessionView& session, const Zone& zone);
const std::vector<const Note*>& shown_notes(const Model& model, const SessionView& session, const Zone& zone);
// Of a zone that asks the pulse: the answers together, and counting hands. Nothing for another.
void draw_pulse(const ScreenContext& context, const SessionView& session, const Zone& zone, Column& column,
                Outbox& out);
// One line of it, of a list of kPulseRows (core/explain/session_outcome_text.h).
void draw_pulse_row(const ScreenContext& context, const ReportedPulse& pulse, std::size_t row, Column& column);
// Which time it is compared with.
std::string pulse_compared(const ScreenContext& context, const ReportedPulse& pulse);
// Of a zone with the next version of a plan: what is different. Nothing for another.
void draw_plan_differences(const ScreenContext& context, const SessionView& session, const Zone& zone, Column& column,
                           Outbox& out);

// The rules of the vote, and the button for what comes next.
void draw_vote_card(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// In the last phase, what comes after: the report, tasks out of its notes, and the session that follows.
void draw_go_on(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// The second window, for the wall.
void draw_wall_card(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// Agreements of this session, with room for a new one; then the dream and the next date.
void draw_agreements(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);
// What was agreed the last time: gelukt, deels, niet. Nothing when this session follows none.
void draw_last_agreements(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);

// "Meedoen": how many answers came in, the code for phones, and the tablet that goes round.
void draw_take_part_card(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out);
void draw_take_part_dialog(ui::Ui& ui, const ScreenContext& context, const SessionView& session, Outbox& out);

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
