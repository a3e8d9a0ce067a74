// Workshop sessions: boards from templates, with notes in zones, clusters of notes, and the phase a group is in.
// Knows nothing of drawing or of clocks: a note's place is its zone, its order in that zone, and, when somebody put it
// down somewhere, its spot there.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/workshop/session_clock.h"
#include "core/workshop/session_template.h"
#include "core/workshop/voting.h"

namespace overstap {

inline constexpr std::string_view kSessionType = "session";
inline constexpr std::string_view kNoteType = "note";
inline constexpr std::string_view kClusterType = "cluster";
inline constexpr std::size_t kMaxClustersPerSession = 200;
inline constexpr std::size_t kMaxNotesPerSession = 10'000;

// Six note colours, each with a fixed sign: say the sign, not the colour. Field texts: the Dutch names.
enum class NoteColour { kSun, kLeaf, kDroplet, kHeart, kMoon, kHouse };  // zon blad druppel hart maan huis
inline constexpr std::array<NoteColour, 6> kNoteColours = {NoteColour::kSun,   NoteColour::kLeaf, NoteColour::kDroplet,
                                                           NoteColour::kHeart, NoteColour::kMoon, NoteColour::kHouse};
std::string_view note_colour_code(NoteColour colour);
NoteColour note_colour_from_code(std::string_view code);

// What the second window does: follows, keeps its picture, or shows nothing.
enum class ProjectorState { kFollows, kFrozen, kBlack };  // "" "stil" "zwart"
std::string_view projector_state_code(ProjectorState state);
ProjectorState projector_state_from_code(std::string_view code);

// What somebody answers with a picture on a note, without words. Field texts: the Dutch names.
enum class NoteSign { kHappy, kSoSo, kSad, kGood, kNotGood, kQuestion, kIdea, kWatchOut };
inline constexpr std::array<NoteSign, 8> kNoteSigns = {NoteSign::kHappy, NoteSign::kSoSo,    NoteSign::kSad,
                                                       NoteSign::kGood,  NoteSign::kNotGood, NoteSign::kQuestion,
                                                       NoteSign::kIdea,  NoteSign::kWatchOut};
std::string_view note_sign_code(NoteSign sign);
std::optional<NoteSign> note_sign_from_code(std::string_view code);
// An answer of one emoji and nothing else, as a phone writes it.
std::string_view note_sign_emoji(NoteSign sign);
std::optional<NoteSign> note_sign_from_emoji(std::string_view text);

// Fewer anonymous answers than this are shown to nobody: one could be recognised (our own rule, as with small groups).
inline constexpr std::size_t kLeastAnonymousAnswers = 5;

struct Session {
  std::string id{};
  std::string title{};
  std::string template_id{};
  std::string date{};          // ISO
  std::string active_phase{};  // phase id, in the file "active_zone"; "" when the template has none
  SessionClock clock{};        // of that phase
  Voting voting{};
  ProjectorState projector = ProjectorState::kFollows;
  bool notes_hidden = false;  // on the projector and on phones, until they are shown
  bool code_on_wall = false;  // the code to take part with, large on the projector
  int people = 0;             // in the room; 0 when nobody counted
  std::string dream{};        // in one sentence
  std::string next_date{};    // ISO
  std::string follows_id{};   // the session it comes after, "" for none
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
  std::string zone{};
  std::string order{};
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
  std::string id{};
  std::string session_id{};
  std::string text{};
  NoteColour colour = NoteColour::kSun;
  std::optional<NoteSign> sign{};
  NotePlace place{};
  std::string cluster_id{};                       // "" when it lies by itself
  std::string table{};                            // where it was written, "" when nobody said
  std::string source_id{};                        // the note of an earlier version that it goes on from, "" for none
  std::map<std::string, std::string> marks{};     // mark id -> option id
  std::array<int, kMaxVotingRounds> room_dots{};  // counted by the facilitator, per round
  bool operator==(const Note&) const = default;
};

// Notes that say the same, under one title. The notes keep their own words and zone.
struct Cluster {
  std::string id{};
  std::string session_id{};
  std::string zone_id{};
  std::string title{};
  std::array<int, kMaxVotingRounds> room_dots{};
  bool operator==(const Cluster&) const = default;
};

// Where these notes were written, each table once, "2" before "10".
std::vector<std::string> tables_of(const std::vector<const Note*>& notes);

Session read_session(const std::string& id, const Entity& entity);
Note read_note(const std::string& id, const Entity& entity);
Cluster read_cluster(const std::string& id, const Entity& entity);

}  // namespace overstap
