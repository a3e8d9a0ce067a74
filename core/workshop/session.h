// Workshop sessions: boards from templates, with zones, notes and phases. Templates are data (assets/templates).
// Knows nothing of drawing or of clocks: a note's place is its zone, its order in that zone, and, when somebody put it
// down somewhere, its spot there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace overstap {

inline constexpr std::string_view kSessionType = "session";
inline constexpr std::string_view kNoteType = "note";
inline constexpr std::size_t kMaxNotesPerSession = 10'000;

// Six note colours, each with a fixed sign: say the sign, not the colour. Field texts: the Dutch names.
enum class NoteColour { kSun, kLeaf, kDroplet, kHeart, kMoon, kHouse };  // zon blad druppel hart maan huis
inline constexpr std::array<NoteColour, 6> kNoteColours = {NoteColour::kSun,   NoteColour::kLeaf, NoteColour::kDroplet,
                                                           NoteColour::kHeart, NoteColour::kMoon, NoteColour::kHouse};
std::string_view note_colour_code(NoteColour colour);
NoteColour note_colour_from_code(std::string_view code);

// What somebody answers with a picture on a note, without words. Field texts: the Dutch names.
enum class NoteSign { kHappy, kSoSo, kSad, kGood, kNotGood, kQuestion, kIdea, kWatchOut };
inline constexpr std::array<NoteSign, 8> kNoteSigns = {NoteSign::kHappy, NoteSign::kSoSo,    NoteSign::kSad,
                                                       NoteSign::kGood,  NoteSign::kNotGood, NoteSign::kQuestion,
                                                       NoteSign::kIdea,  NoteSign::kWatchOut};
std::string_view note_sign_code(NoteSign sign);
std::optional<NoteSign> note_sign_from_code(std::string_view code);

// A template's zone is also a phase of the session unless minutes is 0 (the parking place).
struct Zone {
  std::string id;        // "droom"
  std::string title;     // "Droom"
  std::string question;  // B1, read aloud by the facilitator
  std::string script;    // what the facilitator says
  int minutes = 0;
  bool operator==(const Zone&) const = default;
};

struct SessionTemplate {
  std::string id;  // "droom-en-doe"
  std::string title;
  std::string summary;
  std::vector<Zone> zones;
  bool operator==(const SessionTemplate&) const = default;
};

struct Session {
  std::string id;
  std::string title;
  std::string template_id;
  std::string date;         // ISO
  std::string active_zone;  // zone id, the phase the group is in
  bool operator==(const Session&) const = default;
};

// Where a note lies within its zone, from the zone's top left corner. A board unit is one CSS pixel at 100%.
inline constexpr int kMaxBoardUnits = 100'000;
struct BoardPoint {
  int x = 0, y = 0;
  auto operator<=>(const BoardPoint&) const = default;
};
bool is_on_board(const BoardPoint& at);

// Zone, order and spot are one register ("place"), so that a move is never half a move. Order is a fractional index:
// text of 0-9A-Za-z that sorts as bytes. A note without a spot lies in the neat columns of its zone.
struct NotePlace {
  std::string zone;
  std::string order;
  std::optional<BoardPoint> at{};
  auto operator<=>(const NotePlace&) const = default;
};
std::string to_text(const NotePlace& place);            // "droom|V3k" or "droom|V3k|120|40"
NotePlace note_place_from_text(std::string_view text);  // zone "" when malformed; no spot when it is off the board

// An order strictly between two neighbours ("" = the open end), with 30 bits of jitter from `random` so that two
// people who add at the same spot at the same time hardly ever collide. At most kMaxOrderBytes; what happens when those
// are used up is written in note_order.cpp.
inline constexpr std::size_t kMaxOrderBytes = 64;
std::string order_between(std::string_view before, std::string_view after, std::uint64_t random);

struct Note {
  std::string id;
  std::string session_id;
  std::string text;
  NoteColour colour = NoteColour::kSun;
  std::optional<NoteSign> sign{};
  NotePlace place;
  bool operator==(const Note&) const = default;
};

Session read_session(const std::string& id, const Entity& entity);
Note read_note(const std::string& id, const Entity& entity);

}  // namespace overstap
