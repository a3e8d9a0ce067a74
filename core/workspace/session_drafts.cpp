// Leading a session: phases, clock, votes, clusters, agreements, and what becomes of the notes.
#include <algorithm>
#include <map>

#include "core/base/calendar.h"
#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/workspace/edit_drafts.h"

namespace overstap {

namespace {

constexpr std::string_view kTaskOfNote = "-taak";

EntityKey session_key(const std::string& id) { return {std::string(kSessionType), id}; }

const Session* find_session(const Model& model, const std::string& id) {
  const auto found = model.sessions.find(id);
  return found == model.sessions.end() ? nullptr : &found->second;
}

template <typename Map>
std::size_t count_in_session(const Map& map, const std::string& session_id) {
  return static_cast<std::size_t>(
      std::ranges::count_if(map, [&](const auto& entry) { return entry.second.session_id == session_id; }));
}

void put_flag(Draft& draft, const EntityKey& key, std::string_view field, bool value) {
  draft.writes.push_back({key, std::string(field), Value{value}});
}
void put_number(Draft& draft, const EntityKey& key, std::string_view field, std::int64_t value) {
  draft.writes.push_back({key, std::string(field), Value{value}});
}

// A cluster that loses its last notes goes with them, in the same step.
void remove_when_left(const Model& model, const std::string& cluster_id, const std::vector<std::string>& leaving,
                      Draft& draft) {
  if (!model.clusters.contains(cluster_id)) return;
  for (const Note* note : model.notes_of_cluster(cluster_id)) {
    if (std::ranges::find(leaving, note->id) == leaving.end()) return;
  }
  put_flag(draft, {std::string(kClusterType), cluster_id}, kDeletedField, true);
}

std::string option_of(const Note& note, const std::string& mark) {
  const auto found = note.marks.find(mark);
  return found == note.marks.end() ? std::string() : found->second;
}

}  // namespace

Expected<Draft> draft(const Model& model, const GoToPhase& action) {
  const Session* session = find_session(model, action.session_id);
  if (session == nullptr) return refuse("edit.gone", action.session_id);
  const SessionTemplate* made_from = model.find_template(session->template_id);
  const Phase* phase = made_from == nullptr ? nullptr : made_from->find_phase(action.phase_id);
  if (phase == nullptr) return refuse("session.unknown_phase", action.phase_id);
  const int round = std::clamp(action.round, 1, phase->rounds);
  const EntityKey key = session_key(session->id);
  Draft result{{}, "undo.phase_changed"};
  put(result, key, "active_zone", phase->id);
  put(result, key, "clock", to_text(clock_ready(phase->minutes, round)));
  const bool votes_elsewhere = session->voting.state != VotingState::kClosed && !phase->vote_on.empty() &&
                               phase->vote_on != session->voting.zone;
  if (votes_elsewhere) put(result, key, "vote_state", voting_state_code(VotingState::kClosed));
  return result;
}

Expected<Draft> draft(const Model& model, const SetClock& action) {
  if (find_session(model, action.session_id) == nullptr) return refuse("edit.gone", action.session_id);
  Draft result;
  put(result, session_key(action.session_id), "clock", to_text(action.clock));
  return result;
}

Expected<Draft> draft(const Model& model, const ShowCodeOnWall& action) {
  if (find_session(model, action.session_id) == nullptr) return refuse("edit.gone", action.session_id);
  Draft result;
  put_flag(result, session_key(action.session_id), "wall_code", action.shown);
  return result;
}

Expected<Draft> draft(const Model& model, const OpenVote& action) {
  const Session* session = find_session(model, action.session_id);
  if (session == nullptr) return refuse("edit.gone", action.session_id);
  if (!is_identifier(action.zone_id)) return refuse("session.unknown_zone", action.zone_id);
  if (action.dots_per_person < 1 || action.dots_per_person > kMaxDotsPerPerson) {
    return refuse("vote.bad_dots", std::to_string(kMaxDotsPerPerson));
  }
  if (session->voting.round >= kMaxVotingRounds)
    return refuse("vote.too_many_rounds", std::to_string(kMaxVotingRounds));
  if (model.vote_targets(session->id, action.zone_id).empty()) return refuse("vote.nothing_there");
  for (const Cluster* cluster : model.clusters_in(session->id, action.zone_id)) {
    if (trimmed(cluster->title).empty()) return refuse("vote.title_needed");
  }
  const EntityKey key = session_key(session->id);
  Draft result{{}, "undo.vote_opened"};
  put(result, key, "vote_state", voting_state_code(VotingState::kOpen));
  put(result, key, "vote_zone", action.zone_id);
  put_number(result, key, "vote_round", session->voting.round + 1);
  put_number(result, key, "vote_dots", action.dots_per_person);
  put_flag(result, key, "vote_several", action.several_on_one);
  return result;
}

Expected<Draft> draft(const Model& model, const CountRoomDots& action) {
  const auto note = action.target.type == kNoteType ? model.notes.find(action.target.id) : model.notes.end();
  const auto cluster =
      action.target.type == kClusterType ? model.clusters.find(action.target.id) : model.clusters.end();
  if (note == model.notes.end() && cluster == model.clusters.end()) return refuse("edit.gone", action.target.id);
  const bool is_note = note != model.notes.end();
  const Session* session = find_session(model, is_note ? note->second.session_id : cluster->second.session_id);
  if (session == nullptr || session->voting.round < 1) return refuse("vote.not_open");
  const auto& counted = is_note ? note->second.room_dots : cluster->second.room_dots;
  const int dots = counted[static_cast<std::size_t>(session->voting.round - 1)] + action.difference;
  Draft result{{}, "undo.dots_counted"};
  put_number(result, action.target, dots_field(session->voting.round), std::clamp(dots, 0, kMaxRoomDots));
  return result;
}

Expected<Draft> draft(const Model& model, const HandInBallot& action) {
  if (auto error = refuse_new(model, {std::string(kBallotType), action.id})) return std::unexpected(std::move(*error));
  return draft_ballot(model, action);
}

Expected<Draft> draft_ballot(const Model& model, const HandInBallot& action) {
  const EntityKey key{std::string(kBallotType), action.id};
  const Session* session = find_session(model, action.session_id);
  if (session == nullptr) return refuse("edit.gone", action.session_id);
  if (session->voting.state != VotingState::kOpen || action.round != session->voting.round) {
    return refuse("vote.not_open");
  }
  if (count_in_session(model.ballots, session->id) >= kMaxBallotsPerSession) {
    return refuse("vote.too_many_ballots", std::to_string(kMaxBallotsPerSession));
  }
  std::vector<std::string> targets;
  for (const EntityKey& target : model.vote_targets(session->id, session->voting.zone)) targets.push_back(target.id);
  const Ballot ballot = within_rules({action.id, session->id, action.round, action.dots}, session->voting, targets);
  Draft result{{}, "undo.ballot_handed_in"};
  put(result, key, "session", session->id);
  put_number(result, key, "round", action.round);
  for (const auto& [target, dots] : ballot.dots) put_number(result, key, "dots." + target, dots);
  return result;
}

Expected<Draft> draft(const Model& model, const MakeCluster& action) {
  const EntityKey key{std::string(kClusterType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  if (find_session(model, action.session_id) == nullptr) return refuse("edit.gone", action.session_id);
  if (count_in_session(model.clusters, action.session_id) >= kMaxClustersPerSession) {
    return refuse("cluster.too_many", std::to_string(kMaxClustersPerSession));
  }
  if (action.note_ids.size() < 2) return refuse("cluster.needs_two");
  std::string zone_id;
  std::vector<std::string> left_clusters;
  Draft result{{}, "undo.cluster_made"};
  for (const std::string& id : action.note_ids) {
    const auto note = model.notes.find(id);
    if (note == model.notes.end() || note->second.session_id != action.session_id) return refuse("edit.gone", id);
    if (zone_id.empty()) zone_id = note->second.place.zone;
    if (note->second.place.zone != zone_id) return refuse("cluster.one_zone");
    if (!note->second.cluster_id.empty()) left_clusters.push_back(note->second.cluster_id);
    put(result, {std::string(kNoteType), id}, "cluster", action.id);
  }
  std::ranges::sort(left_clusters);
  const auto repeated = std::ranges::unique(left_clusters);
  left_clusters.erase(repeated.begin(), repeated.end());
  for (const std::string& left : left_clusters) remove_when_left(model, left, action.note_ids, result);
  put(result, key, "session", action.session_id);
  put(result, key, "zone", zone_id);
  put(result, key, "title", clean_line(action.title));
  return result;
}

Expected<Draft> draft(const Model& model, const PutInCluster& action) {
  const auto note = model.notes.find(action.note_id);
  if (note == model.notes.end()) return refuse("edit.gone", action.note_id);
  const auto cluster = model.clusters.find(action.cluster_id);
  const bool out = action.cluster_id.empty();
  if (!out && (cluster == model.clusters.end() || cluster->second.session_id != note->second.session_id)) {
    return refuse("edit.gone", action.cluster_id);
  }
  if (!out && cluster->second.zone_id != note->second.place.zone) return refuse("cluster.one_zone");
  Draft result{{}, out ? "undo.cluster_left" : "undo.cluster_joined"};
  if (note->second.cluster_id == action.cluster_id) return result;
  put(result, {std::string(kNoteType), action.note_id}, "cluster", action.cluster_id);
  remove_when_left(model, note->second.cluster_id, {action.note_id}, result);
  return result;
}

Expected<Draft> draft(const Model& model, const AddAgreement& action) {
  const EntityKey key{std::string(kAgreementType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  if (find_session(model, action.session_id) == nullptr) return refuse("edit.gone", action.session_id);
  if (!action.date.empty() && !is_iso_date(action.date)) return refuse("edit.not_a_date", action.date);
  const auto there = model.agreements_of(action.session_id);
  if (there.size() >= kMaxAgreementsPerSession) {
    return refuse("agreement.too_many", std::to_string(kMaxAgreementsPerSession));
  }
  Draft result{{}, "undo.agreement_added"};
  put(result, key, "session", action.session_id);
  put_number(result, key, "number", there.empty() ? 1 : there.back()->number + 1);
  put(result, key, "what", clean_text(action.what));
  put(result, key, "who", clean_line(action.who));
  put(result, key, "helper", clean_line(action.helper));
  put(result, key, "date", action.date);
  if (model.notes.contains(action.note_id)) put(result, key, "note", action.note_id);
  return result;
}

Expected<Draft> draft(const Model& model, const SaveTemplate& action) {
  const EntityKey key{std::string(kTemplateType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  const Session* session = find_session(model, action.session_id);
  if (session == nullptr) return refuse("edit.gone", action.session_id);
  const SessionTemplate* made_from = model.find_template(session->template_id);
  if (made_from == nullptr) return refuse("session.unknown_template", session->template_id);
  const std::string title = clean_line(action.title);
  if (trimmed(title).empty()) return refuse("template.title_needed");
  const std::string base = made_from->base_id.empty() ? made_from->id : made_from->base_id;
  Draft result{{}, "undo.template_saved"};
  put(result, key, "title", title);
  put(result, key, "base", base);
  put(result, key, "summary", made_from->summary);
  put_number(result, key, "dots_per_person",
             session->voting.round > 0 ? session->voting.dots_per_person : made_from->voting.dots_per_person);
  put_flag(result, key, "several_on_one",
           session->voting.round > 0 ? session->voting.several_on_one : made_from->voting.several_on_one);
  const SessionTemplate* shipped = model.find_template(base);
  for (const Phase& phase : made_from->phases) {  // only what an own one said differently
    const Phase* plain = shipped == nullptr ? nullptr : shipped->find_phase(phase.id);
    const std::string field = "phase." + phase.id + '.';
    if (plain == nullptr || plain->title != phase.title) put(result, key, field + "title", phase.title);
    if (plain == nullptr || plain->question != phase.question) put(result, key, field + "question", phase.question);
    if (plain == nullptr || plain->script != phase.script) put(result, key, field + "script", phase.script);
    if (plain == nullptr || plain->minutes != phase.minutes) put_number(result, key, field + "minutes", phase.minutes);
  }
  for (const Zone& zone : made_from->zones) {
    const Zone* plain = shipped == nullptr ? nullptr : shipped->find_zone(zone.id);
    const std::string field = "zone." + zone.id + '.';
    if (plain == nullptr || plain->title != zone.title) put(result, key, field + "title", zone.title);
    if (plain == nullptr || plain->question != zone.question) put(result, key, field + "question", zone.question);
  }
  return result;
}

Expected<Draft> draft(const Model& model, const MakeTasks& action) {
  const Session* session = find_session(model, action.session_id);
  if (session == nullptr) return refuse("edit.gone", action.session_id);
  if (!model.functions.contains(action.function_id)) return refuse("edit.gone", action.function_id);
  const SessionTemplate* made_from = model.find_template(session->template_id);
  std::int64_t number = 0;
  for (const Task* task : model.tasks_of(action.function_id)) number = std::max<std::int64_t>(number, task->number);
  Draft result{{}, "undo.tasks_made"};
  for (const std::string& id : action.note_ids) {
    const auto note = model.notes.find(id);
    if (note == model.notes.end() || note->second.session_id != session->id) return refuse("edit.gone", id);
    const EntityKey key{std::string(kTaskType), id + std::string(kTaskOfNote)};
    if (!is_identifier(key.id)) return refuse("add.bad_id", key.id);
    if (model.document.find(key) != nullptr || trimmed(note->second.text).empty()) continue;
    put(result, key, "function", action.function_id);
    put(result, key, "title", clean_line(note->second.text));
    put_number(result, key, "number", ++number);
    put(result, key, "level", option_of(note->second, "niveau") == "doorgroei" ? "doorgroei" : "instap");
    put(result, key, "note", id);
    const std::string diploma = option_of(note->second, "diploma");
    if (!diploma.empty()) put(result, key, "care_diploma", diploma);
    const Zone* zone = made_from == nullptr ? nullptr : made_from->find_zone(note->second.place.zone);
    if (zone != nullptr && !zone->daypart.empty()) put(result, key, "daypart", zone->daypart);
  }
  if (result.writes.empty()) return refuse("tasks.none_new");
  reopen_passport(model, action.function_id, result);
  return result;
}

}  // namespace overstap
