// Drafts of what is done to several notes of a board at once: one step, one undo.
#include <algorithm>

#include "core/workspace/edit_drafts.h"
#include "core/workspace/field_value.h"

namespace overstap {

namespace {

EntityKey key_of(const std::string& note_id) { return {std::string(kNoteType), note_id}; }

const Note* find_note(const Model& model, const std::string& id) {
  const auto found = model.notes.find(id);
  return found == model.notes.end() ? nullptr : &found->second;
}

// One note says "Briefje verplaatst", more say "Briefjes verplaatst".
std::string label_of(std::size_t count, const char* of_one, const char* of_several) {
  return count == 1 ? of_one : of_several;
}

// "" in an empty zone, and behind the last one.
std::string last_order_in(const Model& model, const std::string& session_id, const std::string& zone_id) {
  const auto& there = model.notes_in(session_id, zone_id);
  return there.empty() ? std::string() : there.back()->place.order;
}
std::string order_after(const Model& model, const Note& note) {
  const auto& there = model.notes_in(note.session_id, note.place.zone);
  const auto next = std::ranges::find(there, &note) + 1;
  return next == there.end() ? std::string() : (*next)->place.order;
}

}  // namespace

Expected<Draft> draft(const Model& model, const PlaceNotes& action) {
  Draft result{{}, label_of(action.notes.size(), "undo.note_moved", "undo.notes_moved")};
  // The last order of each zone that notes come to, so that those that come together stand one after another.
  std::map<std::string, std::string> last_orders;
  std::uint64_t random = action.random;
  bool found = false;
  for (const PlacedNote& placed : action.notes) {
    const Note* note = find_note(model, placed.id);
    if (note == nullptr) continue;
    const auto session = model.sessions.find(note->session_id);
    if (session == model.sessions.end()) continue;
    if (!zone_exists(model, session->second, placed.zone_id)) return refuse("session.unknown_zone", placed.zone_id);
    if (placed.at && !is_on_board(*placed.at)) return refuse("session.off_board", std::to_string(kMaxBoardUnits));
    found = true;
    NotePlace place{placed.zone_id, note->place.order, placed.at};
    if (note->place.zone != placed.zone_id) {
      const auto [last, is_new] = last_orders.try_emplace(placed.zone_id);
      if (is_new) last->second = last_order_in(model, note->session_id, placed.zone_id);
      place.order = last->second = order_between(last->second, "", random++);
      // Notes of a cluster lie in one zone: who goes elsewhere leaves it.
      if (!note->cluster_id.empty()) put(result, key_of(placed.id), "cluster", "");
    }
    put(result, key_of(placed.id), "place", to_text(place));
  }
  if (!found) return refuse("edit.gone");
  return result;
}

Expected<Draft> draft(const Model& model, const EditNotes& action) {
  auto value = checked_value(kNoteType, action.field, action.value);
  if (!value) return std::unexpected(std::move(value).error());
  Draft result{{}, label_of(action.ids.size(), "undo.note_changed", "undo.notes_changed")};
  for (const std::string& id : action.ids) {
    if (find_note(model, id) != nullptr) result.writes.push_back({key_of(id), action.field, *value});
  }
  if (result.writes.empty()) return refuse("edit.gone");
  return result;
}

Expected<Draft> draft(const Model& model, const RemoveNotes& action) {
  Draft result{{}, label_of(action.ids.size(), "undo.note_removed", "undo.notes_removed")};
  for (const std::string& id : action.ids) {
    if (find_note(model, id) == nullptr) continue;
    result.writes.push_back({key_of(id), std::string(kDeletedField), Value{true}});
  }
  if (result.writes.empty()) return refuse("edit.gone");
  return result;
}

Expected<Draft> draft(const Model& model, const CopyNotes& action) {
  Draft result{{}, label_of(action.notes.size(), "undo.note_copied", "undo.notes_copied")};
  std::map<std::string, std::size_t> added;        // by session
  std::map<std::string, std::string> last_orders;  // by zone, of those that come from another
  std::uint64_t random = action.random;
  for (const CopiedNote& copy : action.notes) {
    const Note* source = find_note(model, copy.source_id);
    if (source == nullptr) continue;
    if (!model.sessions.contains(source->session_id)) continue;
    if (auto error = refuse_new(model, key_of(copy.id))) return std::unexpected(std::move(*error));
    if (copy.at && !is_on_board(*copy.at)) return refuse("session.off_board", std::to_string(kMaxBoardUnits));
    if (model.count_notes(source->session_id) + added[source->session_id]++ >= kMaxNotesPerSession) {
      return refuse("session.too_many_notes", std::to_string(kMaxNotesPerSession));
    }
    const bool elsewhere = !copy.zone_id.empty() && copy.zone_id != source->place.zone;
    if (elsewhere && !zone_exists(model, model.sessions.at(source->session_id), copy.zone_id)) {
      return refuse("session.unknown_zone", copy.zone_id);
    }
    const EntityKey key = key_of(copy.id);
    put(result, key, "session", source->session_id);
    put(result, key, "text", source->text);
    put(result, key, "colour", note_colour_code(source->colour));
    if (source->sign) put(result, key, "sign", note_sign_code(*source->sign));
    if (!source->table.empty()) put(result, key, "table", source->table);
    NotePlace place{source->place.zone, {}, copy.at};
    if (elsewhere) {
      put(result, key, "source", source->id);
      place.zone = copy.zone_id;
      const auto last = last_orders.try_emplace(copy.zone_id, last_order_in(model, source->session_id, copy.zone_id));
      place.order = last.first->second = order_between(last.first->second, "", random++);
    } else {
      place.order = order_between(source->place.order, order_after(model, *source), random++);
    }
    put(result, key, "place", to_text(place));
  }
  if (result.writes.empty()) return refuse("edit.gone");
  return result;
}

}  // namespace overstap
