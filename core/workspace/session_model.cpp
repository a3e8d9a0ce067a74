// What the model tells about sessions: templates of one's own, clusters, agreements and votes.
#include <algorithm>
#include <tuple>

#include "core/base/ordering.h"
#include "core/workspace/model.h"

namespace overstap {

const Model::WholeTemplates& Model::whole_templates() const {
  const std::size_t shipped = reference.templates.size();
  if (whole_templates_ && whole_templates_->revision == revision && whole_templates_->shipped == shipped) {
    return *whole_templates_;
  }
  WholeTemplates whole{.revision = revision, .shipped = shipped};
  for (const auto& [id, own] : own_templates_) {
    if (const SessionTemplate* base = reference.find_template(own.base_id)) {
      whole.by_id.emplace(id, own_template_over(own, *base));
    }
  }
  whole_templates_ = std::move(whole);
  return *whole_templates_;
}

const SessionTemplate* Model::find_template(std::string_view id) const {
  if (const SessionTemplate* shipped = reference.find_template(id)) return shipped;
  const auto& own = whole_templates().by_id;
  const auto found = own.find(id);
  return found == own.end() ? nullptr : &found->second;
}

std::vector<const SessionTemplate*> Model::own_templates() const {
  std::vector<const SessionTemplate*> found;
  for (const auto& [id, own] : whole_templates().by_id) found.push_back(&own);
  put_in_order(found, [](const SessionTemplate* left, const SessionTemplate* right) {
    return std::tie(left->title, left->id) < std::tie(right->title, right->id);
  });
  return found;
}

std::vector<const Cluster*> Model::clusters_in(std::string_view session_id, std::string_view zone_id) const {
  std::vector<const Cluster*> found;
  for (const auto& [id, cluster] : clusters) {
    if (cluster.session_id == session_id && cluster.zone_id == zone_id) found.push_back(&cluster);
  }
  put_in_order(found, [](const Cluster* left, const Cluster* right) {
    return std::tie(left->title, left->id) < std::tie(right->title, right->id);
  });
  return found;
}

std::vector<const Note*> Model::notes_of_cluster(std::string_view cluster_id) const {
  std::vector<const Note*> found;
  for (const auto& [id, note] : notes) {
    if (!cluster_id.empty() && note.cluster_id == cluster_id) found.push_back(&note);
  }
  put_in_order(found, [](const Note* left, const Note* right) {
    return std::tie(left->place.order, left->id) < std::tie(right->place.order, right->id);
  });
  return found;
}

std::vector<const Agreement*> Model::agreements_of(std::string_view session_id) const {
  std::vector<const Agreement*> found;
  for (const auto& [id, agreement] : agreements) {
    if (agreement.session_id == session_id) found.push_back(&agreement);
  }
  put_in_order(found, [](const Agreement* left, const Agreement* right) {
    return std::tie(left->number, left->id) < std::tie(right->number, right->id);
  });
  return found;
}

std::vector<const Ballot*> Model::ballots_of(std::string_view session_id) const {
  std::vector<const Ballot*> found;
  for (const auto& [id, ballot] : ballots) {
    if (ballot.session_id == session_id) found.push_back(&ballot);
  }
  return found;
}

std::vector<EntityKey> Model::vote_targets(std::string_view session_id, std::string_view zone_id) const {
  std::vector<EntityKey> targets;
  for (const Cluster* cluster : clusters_in(session_id, zone_id)) {
    targets.push_back({std::string(kClusterType), cluster->id});
  }
  for (const Note* note : notes_in(session_id, zone_id)) {
    const auto cluster = clusters.find(note->cluster_id);
    const bool lies_with_others = cluster != clusters.end() && cluster->second.zone_id == zone_id;
    if (!lies_with_others) targets.push_back({std::string(kNoteType), note->id});
  }
  return targets;
}

std::vector<VoteTotal> Model::vote_totals(const Session& session) const {
  if (session.voting.round < 1) return {};
  const auto round = static_cast<std::size_t>(session.voting.round - 1);
  std::vector<std::string> ids;
  std::vector<int> room_dots;
  for (const EntityKey& target : vote_targets(session.id, session.voting.zone)) {
    ids.push_back(target.id);
    room_dots.push_back(target.type == kClusterType ? clusters.at(target.id).room_dots[round]
                                                    : notes.at(target.id).room_dots[round]);
  }
  return count_votes(ids, room_dots, ballots_of(session.id), session.voting);
}

}  // namespace overstap
