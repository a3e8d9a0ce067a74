// Where everything lies on the whole board, in board units: zones where the form lays them, else side by side; in each
// zone its notes in neat columns or where somebody put them down. Pure geometry; knows no camera and draws nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "app/screens/session_parts.h"

namespace overstap {

inline constexpr float kBoardNoteWidth = 176, kBoardNoteHeight = 132;

struct BoardZone {
  const Zone* zone = nullptr;
  const std::vector<const Note*>* notes = nullptr;  // that may be seen
  std::size_t count = 0;                            // of all there are
  ui::Rect rect;
  int columns = 1;

  ui::Rect note_rect(std::size_t index) const;
  ui::Rect title_rect() const;  // above its notes
  // Within the zone, so that a note there lies wholly inside it.
  BoardPoint spot(float x, float y) const;
};

struct BoardLayout {
  std::vector<BoardZone> zones;  // at least one
  ui::Rect whole;

  const BoardZone* find(std::string_view zone_id) const;
  const BoardZone& zone_at(float x, float y) const;  // or the nearest
};
BoardLayout lay_out_board(const Model& model, const SessionView& session);

struct NoteOnBoard {
  const BoardZone* zone = nullptr;
  std::size_t index = 0;

  const Note& note() const { return *(*zone->notes)[index]; }
  ui::Rect rect() const { return zone->note_rect(index); }
};
std::optional<NoteOnBoard> find_on_board(const BoardLayout& layout, const Note& note);
// The nearest one to the left, right, above or below; nothing at the edge.
std::optional<NoteOnBoard> neighbour(const BoardLayout& layout, const NoteOnBoard& from, int dx, int dy);

}  // namespace overstap
