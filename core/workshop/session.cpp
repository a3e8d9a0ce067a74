#include "core/workshop/session.h"

#include <algorithm>

#include "core/base/code_table.h"
#include "core/base/identifier.h"

namespace overstap {

namespace {

constexpr CodeTable<NoteColour, kNoteColours.size()> kColourCodes{{"zon", "blad", "druppel", "hart", "maan", "huis"}};
constexpr char kPlaceSeparator = '|';

bool is_order(std::string_view text) {
  return !text.empty() && text.size() <= kMaxOrderBytes && std::ranges::all_of(text, [](char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  });
}

std::string text_of(const Entity& entity, std::string_view field) { return std::string(as_text(entity.value(field))); }

}  // namespace

std::string_view note_colour_code(NoteColour colour) { return kColourCodes.code(colour); }
NoteColour note_colour_from_code(std::string_view code) { return kColourCodes.find(code).value_or(NoteColour::kSun); }

std::string to_text(const NotePlace& place) { return place.zone + kPlaceSeparator + place.order; }

NotePlace note_place_from_text(std::string_view text) {
  const std::size_t at = text.find(kPlaceSeparator);
  if (at == std::string_view::npos) return {};
  const std::string_view zone = text.substr(0, at), order = text.substr(at + 1);
  if (!is_identifier(zone) || !is_order(order)) return {};
  return {std::string(zone), std::string(order)};
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
  note.place = note_place_from_text(as_text(entity.value("place")));
  return note;
}

}  // namespace overstap
