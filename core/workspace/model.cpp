#include "core/workspace/model.h"

#include <algorithm>
#include <tuple>

#include "core/base/ordering.h"
#include "core/workspace/presence.h"

namespace overstap {

namespace {

// Puts the typed form of an entity in its map, or takes it out when it is gone. Not inlined: a first screen reads three
// types of entities, and the others would come along in the first part of the program.
template <typename Typed, typename Read>
[[gnu::noinline]] void renew(std::map<std::string, Typed>& map, const std::string& id, const Entity* entity,
                             Read read) {
  if (is_present(entity)) {
    map.insert_or_assign(id, read(id, *entity));
  } else {
    map.erase(id);
  }
}

}  // namespace

const SessionTemplate* Reference::find_template(std::string_view id) const {
  const auto found = std::ranges::find(templates, id, &SessionTemplate::id);
  return found == templates.end() ? nullptr : &*found;
}

void Reference::add_template(SessionTemplate form) {
  const auto stands_before = [](const SessionTemplate& left, const SessionTemplate& right) {
    return std::tie(left.order, left.id) < std::tie(right.order, right.id);
  };
  const auto place =
      std::ranges::find_if(templates, [&](const SessionTemplate& one) { return stands_before(form, one); });
  templates.insert(place, std::move(form));
}

std::vector<const Task*> Model::tasks_of(std::string_view function_id) const {
  std::vector<const Task*> found;
  for (const auto& [id, task] : tasks) {
    if (task.function_id == function_id) found.push_back(&task);
  }
  put_in_order(found, [](const Task* left, const Task* right) {
    return std::tie(left->number, left->id) < std::tie(right->number, right->id);
  });
  return found;
}

std::vector<const Candidate*> Model::candidates_by_code() const {
  std::vector<const Candidate*> found;
  for (const auto& [id, candidate] : candidates) found.push_back(&candidate);
  put_in_order(found, [](const Candidate* left, const Candidate* right) {
    if (left->code != right->code) return natural_less(left->code, right->code);
    return left->id < right->id;
  });
  return found;
}

std::vector<const SignOff*> Model::sign_offs_of(std::string_view candidate_id) const {
  std::vector<const SignOff*> found;
  for (const auto& [id, sign_off] : sign_offs) {
    if (sign_off.candidate_id == candidate_id) found.push_back(&sign_off);
  }
  return found;
}

const std::vector<const Note*>& Model::notes_in(std::string_view session_id, std::string_view zone_id) const {
  static const std::vector<const Note*> kNone;
  const auto session = notes_by_session_.find(session_id);
  if (session == notes_by_session_.end()) return kNone;
  const auto zone = session->second.find(zone_id);
  return zone == session->second.end() ? kNone : zone->second;
}

std::vector<std::string_view> Model::zones_with_notes(std::string_view session_id) const {
  std::vector<std::string_view> zones;
  const auto session = notes_by_session_.find(session_id);
  if (session == notes_by_session_.end()) return zones;
  for (const auto& [zone, lying] : session->second) zones.push_back(zone);
  return zones;
}

std::size_t Model::count_notes(std::string_view session_id) const {
  std::size_t count = 0;
  const auto session = notes_by_session_.find(session_id);
  if (session == notes_by_session_.end()) return 0;
  for (const auto& [zone, lying] : session->second) count += lying.size();
  return count;
}

void Model::renew_note(const std::string& id, const Entity* entity) {
  const auto earlier = [](const Note* left, const Note* right) {
    return std::tie(left->place.order, left->id) < std::tie(right->place.order, right->id);
  };
  if (const auto before = notes.find(id); before != notes.end()) {
    const Note& note = before->second;
    NotesByZone& zones = notes_by_session_[note.session_id];
    const auto zone = zones.find(note.place.zone);
    zone->second.erase(std::ranges::lower_bound(zone->second, &note, earlier));
    if (zone->second.empty()) zones.erase(zone);
  }
  renew(notes, id, entity, read_note);
  if (const auto after = notes.find(id); after != notes.end()) {
    auto& zone = notes_by_session_[after->second.session_id][after->second.place.zone];
    zone.insert(std::ranges::lower_bound(zone, &after->second, earlier), &after->second);
  }
}

std::vector<const Decision*> Model::decisions_of(std::string_view candidate_id, std::string_view function_id) const {
  std::vector<const Decision*> found;
  for (const auto& [id, decision] : decisions) {
    if (decision.candidate_id != candidate_id) continue;
    if (function_id.empty() || decision.function_id == function_id) found.push_back(&decision);
  }
  put_in_order(found, [](const Decision* left, const Decision* right) { return is_later(*left, *right); });
  return found;
}

const Decision* Model::decision(std::string_view candidate_id, std::string_view function_id) const {
  const auto found = decisions_of(candidate_id, function_id);
  return found.empty() ? nullptr : found.front();
}

const Trajectory& Model::trajectory(std::string_view candidate_id) const {
  static const Trajectory kNothingYet;
  const auto found = trajectories.find(std::string(candidate_id));
  return found == trajectories.end() ? kNothingYet : found->second;
}

std::string Model::task_title(const std::string& id) const {
  const auto task = tasks.find(id);
  return task == tasks.end() ? std::string() : task->second.title;
}

std::string Model::function_name(const std::string& id) const {
  const auto function = functions.find(id);
  return function == functions.end() ? std::string() : function->second.name;
}

Model::Weighed* Model::weighed(std::string_view candidate_id, std::string_view function_id) const {
  const auto candidate = candidates.find(std::string(candidate_id));
  const auto function = functions.find(std::string(function_id));
  if (candidate == candidates.end() || function == functions.end()) return nullptr;
  if (places_weighed_with_ != reference.places.size()) {  // places were loaded after the first verdicts
    weighed_.kept.clear();
    places_weighed_with_ = reference.places.size();
  }
  const auto key = std::pair(candidate->first, function->first);
  auto kept = weighed_.kept.find(key);
  if (kept == weighed_.kept.end()) {
    FunctionVerdict fresh =
        weigh_function(candidate->second, function->second, tasks_of(function_id), reference.places);
    kept = weighed_.kept.emplace(key, Weighed{std::move(fresh), std::nullopt}).first;
  }
  return &kept->second;
}

const FunctionVerdict* Model::verdict(std::string_view candidate_id, std::string_view function_id) const {
  const Weighed* pair = weighed(candidate_id, function_id);
  return pair == nullptr ? nullptr : &pair->verdict;
}

SmallestChangeSearch* Model::begun_search(std::string_view candidate_id, std::string_view function_id) const {
  Weighed* pair = weighed(candidate_id, function_id);
  if (pair == nullptr) return nullptr;
  if (!pair->changes) {
    pair->changes.emplace(candidates.at(std::string(candidate_id)), functions.at(std::string(function_id)),
                          tasks_of(function_id), reference.places);
  }
  return &*pair->changes;
}

const SmallestChangeSearch* Model::change_search(std::string_view candidate_id, std::string_view function_id) const {
  changes_asked_ = {std::string(candidate_id), std::string(function_id)};
  return begun_search(candidate_id, function_id);
}

const SmallestChanges* Model::smallest_changes(std::string_view candidate_id, std::string_view function_id) const {
  SmallestChangeSearch* search = begun_search(candidate_id, function_id);
  if (search == nullptr) return nullptr;
  search->finish();
  return &search->so_far();
}

bool Model::go_on_searching(LongSearch which, std::int64_t work) const {
  if (which == LongSearch::kDivision) {
    if (!divided_.kept || divided_.kept->revision != revision) return true;
    divided_.kept->search.go_on(work);
    return divided_.kept->search.done();
  }
  SmallestChangeSearch* search = begun_search(changes_asked_.first, changes_asked_.second);
  if (search == nullptr) return true;
  search->go_on(work);
  return search->done();
}

void Model::forget_verdicts_of(std::string_view id) {
  std::erase_if(weighed_.kept, [id](const auto& kept) { return kept.first.first == id || kept.first.second == id; });
}

// What an item out of use says is left out where tasks and candidates are read, so all of them are read anew.
void Model::renew_load_list() {
  load_list = read_load_list(document);
  weighed_.kept.clear();
  for (auto& [id, task] : tasks) task = read_task(id, *document.find({std::string(kTaskType), id}), load_list);
  for (auto& [id, candidate] : candidates) {
    candidate = read_candidate(id, *document.find({std::string(kCandidateType), id}), load_list);
  }
}

void Model::project(const std::vector<EntityKey>& touched) {
  if (std::ranges::contains(touched, kLoadItemType, &EntityKey::type)) renew_load_list();
  const auto read_task_here = [this](const std::string& id, const Entity& entity) {
    return read_task(id, entity, load_list);
  };
  const auto read_candidate_here = [this](const std::string& id, const Entity& entity) {
    return read_candidate(id, entity, load_list);
  };
  for (const EntityKey& key : touched) {
    const Entity* entity = document.find(key);
    if (key.type == kWorkspaceType && key.id == kWorkspaceId) {
      title = entity == nullptr ? "" : std::string(as_text(entity->value("title")));
    } else if (key.type == kFunctionType) {
      forget_verdicts_of(key.id);
      renew(functions, key.id, entity, read_function);
    } else if (key.type == kTaskType) {
      // A task can move to another function: both verdicts are old then.
      if (const auto before = tasks.find(key.id); before != tasks.end()) forget_verdicts_of(before->second.function_id);
      renew(tasks, key.id, entity, read_task_here);
      if (const auto after = tasks.find(key.id); after != tasks.end()) forget_verdicts_of(after->second.function_id);
    } else if (key.type == kSkillType) {
      renew(skills, key.id, entity, read_skill);
    } else if (key.type == kCandidateType) {
      forget_verdicts_of(key.id);
      renew(candidates, key.id, entity, read_candidate_here);
    } else if (key.type == kDecisionType) {
      renew(decisions, key.id, entity, read_decision);
    } else if (key.type == kTrajectoryType) {
      renew(trajectories, key.id, entity, read_trajectory);
    } else if (key.type == kSignOffType) {
      renew(sign_offs, key.id, entity, read_sign_off);
    } else if (key.type == kSessionType) {
      renew(sessions, key.id, entity, read_session);
    } else if (key.type == kNoteType) {
      renew_note(key.id, entity);
    } else if (key.type == kClusterType) {
      renew(clusters, key.id, entity, read_cluster);
    } else if (key.type == kBallotType) {
      renew(ballots, key.id, entity, read_ballot);
    } else if (key.type == kAgreementType) {
      renew(agreements, key.id, entity, read_agreement);
    } else if (key.type == kContributionType) {
      renew(contributions, key.id, entity, read_contribution);
    } else if (key.type == kTemplateType) {
      renew(own_templates_, key.id, entity, read_own_template);
    }
    // Types of a newer version stay in the document, unread.
  }
}

}  // namespace overstap
