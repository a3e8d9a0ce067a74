#include "core/workshop/session.h"

#include <algorithm>

#include "core/base/code_table.h"
#include "core/base/identifier.h"
#include "core/base/text.h"

namespace overstap {

namespace {

constexpr CodeTable<NoteColour, kNoteColours.size()> kColourCodes{{"zon", "blad", "druppel", "hart", "maan", "huis"}};
constexpr CodeTable<NoteSign, kNoteSigns.size()> kSignCodes{
    {"blij", "gaat_wel", "niet_blij", "goed", "niet_goed", "vraag", "idee", "let_op"}};
constexpr char kPlaceSeparator = '|';

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

}  // namespace

std::string_view note_colour_code(NoteColour colour) { return kColourCodes.code(colour); }
NoteColour note_colour_from_code(std::string_view code) { return kColourCodes.find(code).value_or(NoteColour::kSun); }

std::string_view note_sign_code(NoteSign sign) { return kSignCodes.code(sign); }
std::optional<NoteSign> note_sign_from_code(std::string_view code) { return kSignCodes.find(code); }

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

Session read_session(const std::string& id, const Entity& entity) {
  Session session;
  session.id = id;
  session.title = text_of(entity, "title");
  session.template_id = text_of(entity, "template");
  session.date = text_of(entity, "date");
  session.active_zone = text_of(entity, "active_zone");
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
  return note;
}

}  // namespace overstap
