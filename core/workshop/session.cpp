#include "core/workshop/session.h"

#include <algorithm>
#include <utility>

#include "core/base/code_table.h"
#include "core/base/identifier.h"
#include "core/base/ordering.h"
#include "core/base/text.h"
#include "core/workshop/number_within.h"

namespace overstap {

namespace {

constexpr CodeTable<NoteColour, kNoteColours.size()> kColourCodes{{"zon", "blad", "druppel", "hart", "maan", "huis"}};
constexpr CodeTable<ProjectorState, 3> kProjectorCodes{{"", "stil", "zwart"}};
constexpr CodeTable<NoteSign, kNoteSigns.size()> kSignCodes{
    {"blij", "gaat_wel", "niet_blij", "goed", "niet_goed", "vraag", "idee", "let_op"}};
constexpr CodeTable<NoteSign, kNoteSigns.size()> kSignEmoji{{"🙂", "😐", "🙁", "👍", "👎", "❓", "💡", "⚠"}};
// What keyboards of phones offer for the same.
constexpr std::array<std::pair<std::string_view, NoteSign>, 10> kOtherEmoji = {{{"😀", NoteSign::kHappy},
                                                                                {"😃", NoteSign::kHappy},
                                                                                {"😄", NoteSign::kHappy},
                                                                                {"😊", NoteSign::kHappy},
                                                                                {"😑", NoteSign::kSoSo},
                                                                                {"☹", NoteSign::kSad},
                                                                                {"😞", NoteSign::kSad},
                                                                                {"😟", NoteSign::kSad},
                                                                                {"😢", NoteSign::kSad},
                                                                                {"❔", NoteSign::kQuestion}}};
constexpr char kPlaceSeparator = '|';
constexpr std::string_view kMarkPrefix = "mark.";

bool is_order(std::string_view text) {
  return !text.empty() && text.size() <= kMaxOrderBytes && std::ranges::all_of(text, [](char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  });
}

bool fits_on_board(long long units) { return units >= 0 && units <= kMaxBoardUnits; }

std::optional<int> board_units(std::string_view text) {
  long long number = 0;
  if (!parse_whole_number(text, number) || !fits_on_board(number)) return std::nullopt;
  return static_cast<int>(number);
}

std::string text_of(const Entity& entity, std::string_view field) { return std::string(as_text(entity.value(field))); }

std::array<int, kMaxVotingRounds> room_dots_of(const Entity& entity) {
  std::array<int, kMaxVotingRounds> dots{};
  for (int round = 1; round <= kMaxVotingRounds; ++round) {
    dots[static_cast<std::size_t>(round - 1)] = number_within(entity.value(dots_field(round)), 0, 0, kMaxRoomDots);
  }
  return dots;
}

}  // namespace

std::string_view note_colour_code(NoteColour colour) { return kColourCodes.code(colour); }
NoteColour note_colour_from_code(std::string_view code) { return kColourCodes.find(code).value_or(NoteColour::kSun); }

std::string_view projector_state_code(ProjectorState state) { return kProjectorCodes.code(state); }
ProjectorState projector_state_from_code(std::string_view code) {
  return kProjectorCodes.find(code).value_or(ProjectorState::kFollows);
}

std::string_view note_sign_code(NoteSign sign) { return kSignCodes.code(sign); }
std::optional<NoteSign> note_sign_from_code(std::string_view code) { return kSignCodes.find(code); }

std::string_view note_sign_emoji(NoteSign sign) { return kSignEmoji.code(sign); }
std::optional<NoteSign> note_sign_from_emoji(std::string_view text) {
  constexpr std::string_view kAsPicture = "\xEF\xB8\x8F";  // says that the sign before it is a picture
  text = trimmed(text);
  if (text.ends_with(kAsPicture)) text.remove_suffix(kAsPicture.size());
  for (const auto& [emoji, sign] : kOtherEmoji) {
    if (text == emoji) return sign;
  }
  return kSignEmoji.find(text);
}

bool is_on_board(const BoardPoint& at) { return fits_on_board(at.x) && fits_on_board(at.y); }

std::string to_text(const NotePlace& place) {
  std::string text = place.zone + kPlaceSeparator + place.order;
  if (place.at) {
    for (const int units : {place.at->x, place.at->y}) {
      text += kPlaceSeparator;
      text += std::to_string(units);
    }
  }
  return text;
}

NotePlace note_place_from_text(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, kPlaceSeparator);
  if (parts.size() != 2 && parts.size() != 4) return {};
  if (!is_identifier(parts[0]) || !is_order(parts[1])) return {};
  NotePlace place{std::string(parts[0]), std::string(parts[1])};
  if (parts.size() == 4) {
    const std::optional<int> x = board_units(parts[2]), y = board_units(parts[3]);
    if (x && y) place.at = BoardPoint{*x, *y};
  }
  return place;
}

std::vector<std::string> tables_of(const std::vector<const Note*>& notes) {
  std::vector<std::string> tables;
  for (const Note* note : notes) {
    const bool is_new = !note->table.empty() && std::ranges::find(tables, note->table) == tables.end();
    if (is_new) tables.push_back(note->table);
  }
  put_in_order(tables, natural_less);
  return tables;
}

Session read_session(const std::string& id, const Entity& entity) {
  Session session;
  session.id = id;
  session.title = text_of(entity, "title");
  session.template_id = text_of(entity, "template");
  session.date = text_of(entity, "date");
  session.active_phase = text_of(entity, "active_zone");
  session.clock = session_clock_from_text(as_text(entity.value("clock")));
  session.voting.state = voting_state_from_code(as_text(entity.value("vote_state")));
  session.voting.zone = text_of(entity, "vote_zone");
  session.voting.round = number_within(entity.value("vote_round"), 0, 0, kMaxVotingRounds);
  session.voting.dots_per_person = number_within(entity.value("vote_dots"), 3, 1, kMaxDotsPerPerson);
  session.voting.several_on_one = as_flag(entity.value("vote_several"), true);
  session.voting.shown_round = number_within(entity.value("vote_shown"), 0, 0, kMaxVotingRounds);
  session.code_on_wall = as_flag(entity.value("wall_code"));
  session.projector = projector_state_from_code(as_text(entity.value("projector")));
  session.notes_hidden = as_flag(entity.value("notes_hidden"));
  session.people = number_within(entity.value("people"), 0, 0, kMaxPeopleInRoom);
  session.dream = text_of(entity, "dream");
  session.next_date = text_of(entity, "next_date");
  session.follows_id = text_of(entity, "follows");
  return session;
}

Note read_note(const std::string& id, const Entity& entity) {
  Note note;
  note.id = id;
  note.session_id = text_of(entity, "session");
  note.text = text_of(entity, "text");
  note.colour = note_colour_from_code(as_text(entity.value("colour")));
  note.sign = note_sign_from_code(as_text(entity.value("sign")));
  note.place = note_place_from_text(as_text(entity.value("place")));
  note.cluster_id = text_of(entity, "cluster");
  note.table = text_of(entity, "table");
  note.source_id = text_of(entity, "source");
  for (const auto& [field, reg] : entity.fields) {
    if (!field.starts_with(kMarkPrefix) || as_text(reg.value).empty()) continue;
    note.marks[field.substr(kMarkPrefix.size())] = as_text(reg.value);
  }
  note.room_dots = room_dots_of(entity);
  return note;
}

Cluster read_cluster(const std::string& id, const Entity& entity) {
  return {.id = id,
          .session_id = text_of(entity, "session"),
          .zone_id = text_of(entity, "zone"),
          .title = text_of(entity, "title"),
          .room_dots = room_dots_of(entity)};
}

}  // namespace overstap
