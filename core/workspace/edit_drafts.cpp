#include "core/workspace/edit_drafts.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/calendar.h"
#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/workspace/belongings.h"
#include "core/workspace/field_value.h"
#include "core/workspace/presence.h"

namespace overstap {

namespace {

constexpr auto kRemovableTypes = std::to_array<std::string_view>(
    {kFunctionType, kTaskType, kSkillType, kLoadItemType, kCandidateType, kSignOffType, kSessionType, kNoteType,
     kClusterType, kAgreementType, kTemplateType, kContributionType});

bool is_removable(const EntityKey& key) {
  if (key.type == kLoadItemType && load_item_from_code(key.id)) return false;  // given: only put out of use
  return std::ranges::contains(kRemovableTypes, key.type);
}

std::string changed_label(std::string_view type) {
  if (type == kCandidateType) return "undo.candidate_changed";
  if (type == kSessionType) return "undo.session_changed";
  if (type == kNoteType) return "undo.note_changed";
  if (type == kClusterType) return "undo.cluster_changed";
  if (type == kAgreementType) return "undo.agreement_changed";
  if (type == kContributionType) return "undo.contribution_changed";
  if (type == kTemplateType) return "undo.template_changed";
  if (type == kWorkspaceType) return "undo.title_changed";
  if (type == kTrajectoryType) return "undo.trajectory_changed";
  if (type == kSignOffType) return "undo.sign_off_changed";
  if (type == kLoadItemType) return "undo.load_list_changed";
  return "undo.passport_changed";
}

// The smallest number that no candidate has: "K-01", "K-02", …
std::string next_free_code(const Model& model) {
  std::set<std::string, std::less<>> taken;
  for (const auto& [id, candidate] : model.candidates) taken.insert(candidate.code);
  for (std::size_t number = 1;; ++number) {
    const std::string code = (number < 10 ? "K-0" : "K-") + std::to_string(number);
    if (!taken.contains(code)) return code;
  }
}

// What is always there to be edited: the name of the workspace, and the trajectory of somebody who is there.
bool can_be_edited(const Model& model, const EntityKey& key) {
  if (key == EntityKey{std::string(kWorkspaceType), std::string(kWorkspaceId)}) return true;
  if (key.type == kTrajectoryType) return model.candidates.contains(key.id);
  // A given item is always on the list, also before anything was written about it.
  if (key.type == kLoadItemType && load_item_from_code(key.id)) return true;
  return is_present(model.document.find(key));
}

// A function takes its tasks along, a session its notes, a candidate what was written about them.
std::vector<EntityKey> with_parts(const Model& model, const EntityKey& key) {
  std::vector<EntityKey> keys = {key};
  if (key.type == kFunctionType) {
    for (const Task* task : model.tasks_of(key.id)) keys.push_back({std::string(kTaskType), task->id});
  } else if (key.type == kSessionType) {
    for (const std::string_view zone : model.zones_with_notes(key.id)) {
      for (const Note* note : model.notes_in(key.id, zone)) keys.push_back({std::string(kNoteType), note->id});
    }
    const auto take_along = [&](std::string_view type, const auto& parts) {
      for (const auto& [id, part] : parts) {
        if (part.session_id == key.id) keys.push_back({std::string(type), id});
      }
    };
    take_along(kClusterType, model.clusters);
    take_along(kBallotType, model.ballots);
    take_along(kAgreementType, model.agreements);
    take_along(kContributionType, model.contributions);
  } else if (key.type == kCandidateType) {
    keys.append_range(belongings_of(model.document, key.id));
  }
  return keys;
}

// The function that an edit of this entity changes, "" when it is no part of a passport.
std::string passport_of(const Model& model, const EntityKey& key) {
  if (key.type == kFunctionType) return key.id;
  if (key.type != kTaskType) return {};
  const auto task = model.tasks.find(key.id);
  return task == model.tasks.end() ? std::string() : task->second.function_id;
}

// An own item that is out of use, and would be in use again.
bool key_puts_in_use(const Model& model, const EntityKey& key, std::string_view field, const Value& value) {
  if (key.type != kLoadItemType || field != "in_use" || !as_flag(value, true)) return false;
  const auto& own = model.load_list.own();
  const auto found = std::ranges::find(own, key.id, &OwnLoadItem::id);
  return found != own.end() && !found->in_use;
}

// Also of those that were removed: what was filled in about them is still there.
std::vector<std::string> own_load_item_ids(const Model& model) {
  std::vector<std::string> ids;
  const auto& entities = model.document.entities();
  const std::string type(kLoadItemType);
  for (auto it = entities.lower_bound({type, {}}); it != entities.end() && it->first.type == type; ++it) {
    if (!load_item_from_code(it->first.id)) ids.push_back(it->first.id);
  }
  return ids;
}

std::vector<std::string> ids_of(const auto& map) {
  std::vector<std::string> ids;
  for (const auto& [id, value] : map) ids.push_back(id);
  return ids;
}

}  // namespace

std::unexpected<Error> refuse(std::string_view code, std::string_view detail) {
  return std::unexpected(Error{std::string(code), std::string(detail)});
}

std::optional<Error> refuse_new(const Model& model, const EntityKey& key) {
  if (!is_identifier(key.id)) return Error{"add.bad_id", key.id};
  if (model.document.find(key) != nullptr) return Error{"add.exists", key.id};
  return std::nullopt;
}

void put(Draft& draft, const EntityKey& key, std::string_view field, std::string_view text) {
  draft.writes.push_back({key, std::string(field), Value{std::string(text)}});
}

bool zone_exists(const Model& model, const Session& session, std::string_view zone_id) {
  const SessionTemplate* known = model.find_template(session.template_id);
  if (known == nullptr) return is_identifier(zone_id);
  return known->find_zone(zone_id) != nullptr;
}

void reopen_passport(const Model& model, std::string_view function_id, Draft& draft) {
  const auto function = model.functions.find(std::string(function_id));
  if (function == model.functions.end() || function->second.draft || draft.writes.empty()) return;
  draft.writes.push_back({{std::string(kFunctionType), function->first}, "draft", Value{true}});
}

Expected<Draft> draft(const Model& model, const EditField& action) {
  return draft(model, EditFields{action.key, {{action.field, action.value}}});
}

Expected<Draft> draft(const Model& model, const EditFields& action) {
  if (!can_be_edited(model, action.key)) return refuse("edit.gone", action.key.id);
  Draft result{{}, changed_label(action.key.type)};
  const Entity* entity = model.document.find(action.key);
  for (const auto& [field, wanted] : action.fields) {
    auto value = checked_value(action.key.type, field, wanted);
    if (!value) return std::unexpected(std::move(value).error());
    if (key_puts_in_use(model, action.key, field, *value) && !model.load_list.has_room()) {
      return refuse("load_list.no_room", action.key.id);
    }
    if (auto error = refuse_on_trajectory(model, action.key, field, *value)) return std::unexpected(*error);
    if (entity != nullptr && entity->value(field) == *value) continue;  // says what was there: no change
    result.writes.push_back({action.key, field, std::move(*value)});
  }
  reopen_passport(model, passport_of(model, action.key), result);
  return result;
}

Expected<Draft> draft(const Model& model, const AddCandidate& action) {
  const EntityKey key{std::string(kCandidateType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  std::string code(trimmed(clean_line(action.code)));
  if (code.empty()) code = next_free_code(model);
  Draft result{{}, "undo.candidate_added"};
  put(result, key, "code", code);
  return result;
}

Expected<Draft> draft(const Model& model, const AddTask& action) {
  const EntityKey key{std::string(kTaskType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  if (!model.functions.contains(action.function_id)) return refuse("edit.gone", action.function_id);
  std::int64_t number = 1;
  for (const Task* task : model.tasks_of(action.function_id)) number = std::max<std::int64_t>(number, task->number + 1);
  Draft result{{}, "undo.task_added"};
  put(result, key, "function", action.function_id);
  put(result, key, "title", clean_line(action.title));
  put(result, key, "level", action.entry_level ? "instap" : "doorgroei");
  result.writes.push_back({key, "number", Value{number}});
  reopen_passport(model, action.function_id, result);
  return result;
}

Expected<Draft> draft(const Model& model, const StartSession& action) {
  const EntityKey key{std::string(kSessionType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  const SessionTemplate* form = model.find_template(action.template_id);
  if (form == nullptr) return refuse("session.unknown_template", action.template_id);
  if (!action.date.empty() && !is_iso_date(action.date)) return refuse("edit.not_a_date", action.date);
  Draft result{{}, "undo.session_started"};
  const std::string title = clean_line(action.title);
  put(result, key, "title", trimmed(title).empty() ? form->title : title);
  put(result, key, "template", form->id);
  put(result, key, "date", action.date);
  if (model.sessions.contains(action.follows_id)) put(result, key, "follows", action.follows_id);
  if (!form->phases.empty()) {
    put(result, key, "active_zone", form->phases.front().id);
    put(result, key, "clock", to_text(clock_ready(form->phases.front().minutes)));
  }
  return result;
}

Expected<Draft> draft(const Model& model, const AddNote& action) {
  const EntityKey key{std::string(kNoteType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  const auto session = model.sessions.find(action.session_id);
  if (session == model.sessions.end()) return refuse("edit.gone", action.session_id);
  if (!zone_exists(model, session->second, action.zone_id)) return refuse("session.unknown_zone", action.zone_id);
  if (action.at && !is_on_board(*action.at)) return refuse("session.off_board", std::to_string(kMaxBoardUnits));
  if (model.count_notes(action.session_id) >= kMaxNotesPerSession) {
    return refuse("session.too_many_notes", std::to_string(kMaxNotesPerSession));
  }
  const auto& there = model.notes_in(action.session_id, action.zone_id);
  const std::string last = there.empty() ? "" : there.back()->place.order;
  Draft result{{}, "undo.note_added"};
  put(result, key, "session", action.session_id);
  put(result, key, "text", clean_text(action.text));
  put(result, key, "colour", note_colour_code(action.colour));
  if (action.sign) put(result, key, "sign", note_sign_code(*action.sign));
  if (!trimmed(action.table).empty()) put(result, key, "table", clean_line(trimmed(action.table)));
  put(result, key, "place", to_text(NotePlace{action.zone_id, order_between(last, "", action.random), action.at}));
  return result;
}

Expected<Draft> draft(const Model& model, const MoveNote& action) {
  const auto note = model.notes.find(action.id);
  if (note == model.notes.end()) return refuse("edit.gone", action.id);
  const auto session = model.sessions.find(note->second.session_id);
  if (session == model.sessions.end()) return refuse("edit.gone", note->second.session_id);
  if (!zone_exists(model, session->second, action.zone_id)) return refuse("session.unknown_zone", action.zone_id);

  const auto& there = model.notes_in(session->first, action.zone_id);
  std::string before, after;   // the orders it comes between
  bool passed_itself = false;  // it already stands between these two
  for (const Note* other : there) {
    if (other->id == action.id) {
      passed_itself = true;
      continue;
    }
    // A note that has gone elsewhere meanwhile is never found: then it goes to the end.
    if (other->id == action.before_note_id) {
      after = other->place.order;
      break;
    }
    before = other->place.order;
    passed_itself = false;
  }
  Draft result{{}, "undo.note_moved"};
  if (passed_itself) return result;
  const EntityKey key{std::string(kNoteType), action.id};
  NotePlace place{action.zone_id, order_between(before, after, action.random)};
  if (note->second.place.zone == action.zone_id) place.at = note->second.place.at;
  put(result, key, "place", to_text(place));
  // Notes of a cluster lie in one zone: who goes elsewhere leaves it.
  if (action.zone_id != note->second.place.zone && !note->second.cluster_id.empty()) put(result, key, "cluster", "");
  return result;
}

Expected<Draft> draft(const Model& model, const Remove& action) {
  if (!is_removable(action.key)) {
    return refuse("edit.not_editable", action.key.type);
  }
  if (!is_present(model.document.find(action.key))) return refuse("edit.gone", action.key.id);
  Draft result{{}, "undo." + action.key.type + "_removed"};
  for (const EntityKey& key : with_parts(model, action.key)) {
    if (!is_present(model.document.find(key))) continue;  // somebody without a trajectory
    result.writes.push_back({key, std::string(kDeletedField), Value{true}});
  }
  if (action.key.type == kTaskType) reopen_passport(model, passport_of(model, action.key), result);
  return result;
}

Expected<Draft> draft(const Model& model, const Erase& action) {
  if (!is_removable(action.key)) {
    return refuse("edit.not_editable", action.key.type);
  }
  if (model.document.find(action.key) == nullptr) return refuse("edit.gone", action.key.id);
  const std::vector<std::string> skill_ids = ids_of(model.skills), function_ids = ids_of(model.functions),
                                 task_ids = ids_of(model.tasks), load_item_ids = own_load_item_ids(model);
  Draft result;
  for (const EntityKey& key : with_parts(model, action.key)) {
    std::set<std::string, std::less<>> names;
    if (const Entity* entity = model.document.find(key)) {
      for (const auto& [name, reg] : entity->fields) names.insert(name);
    }
    // Also what is empty here: an older copy elsewhere may hold it, and must not bring it back.
    for (std::string& name : every_field(key.type, {skill_ids, function_ids, task_ids, load_item_ids})) {
      if (names.size() + 1 < kMaxFieldsPerEntity) names.insert(std::move(name));
    }
    names.erase(std::string(kDeletedField));
    for (const std::string& name : names) result.writes.push_back({key, name, Value{}});
    result.writes.push_back({key, std::string(kDeletedField), Value{true}});
  }
  return result;
}

}  // namespace overstap
