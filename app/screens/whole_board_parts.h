// The parts of the whole board ("Hele bord"), shared between its files: the notes, the keys, the tools around it.
#pragma once

#include <string>
#include <vector>

#include "app/screens/board_layout.h"
#include "app/screens/session_parts.h"

namespace overstap {

// From this zoom on words can be read: then notes are targets and are said; smaller, zones with their counts are.
inline constexpr float kReadableZoom = .5f;
inline constexpr std::string_view kSurfaceKey = "surface";

struct WholeBoard {
  ui::Ui& ui;
  const ScreenContext& context;
  const SessionView& session;
  const BoardLayout& layout;
  const ui::SurfaceView& view;
  Outbox& out;

  bool readable() const { return view.camera.zoom >= kReadableZoom; }
};

bool is_chosen(const ViewState& view, const std::string& note_id);
// Chosen when it was not, and the other way round.
void toggle_chosen(ViewState& view, const std::string& note_id);
// Also every note that lies for a part within this rectangle of the board.
void choose_within(const WholeBoard& board, const ui::Rect& rect);
// Those that are still there, in the order of the board.
std::vector<NoteOnBoard> chosen_notes(const WholeBoard& board);
// What is acted on when somebody acts on this note: all that are chosen when it is one of them.
std::vector<NoteOnBoard> with_chosen(const WholeBoard& board, const NoteOnBoard& note);

// Search: what is looked for, folded; "" for nothing.
std::string looked_for(const ScreenContext& context);
bool is_found(const Note& note, std::string_view looked_for);

// Every note that is in view, with its zone around it.
void draw_board_zones(const WholeBoard& board);
void take_board_drop(const WholeBoard& board);
// Of the note that has the focus.
void take_board_note_keys(const WholeBoard& board, const NoteOnBoard& focused);
// Of the board itself, wherever the focus on it is.
void take_board_keys(const WholeBoard& board);
void start_note_at(const WholeBoard& board, float x, float y);
void move_by(const WholeBoard& board, const std::vector<NoteOnBoard>& notes, float dx, float dy);
void copy_notes(const WholeBoard& board, const std::vector<NoteOnBoard>& notes);
void remove_notes(const WholeBoard& board, const std::vector<NoteOnBoard>& notes);

// Around the surface.
float board_tools_height(const ui::Ui& ui, const ScreenContext& context, float width);
void draw_board_tools(const WholeBoard& board, ui::Rect area);
void draw_minimap(const WholeBoard& board);

}  // namespace overstap
