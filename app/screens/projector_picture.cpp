#include "app/screens/projector_picture.h"

#include <algorithm>

#include "core/workspace/invitation.h"
#include "core/workspace/model.h"

namespace overstap {
namespace {

constexpr std::size_t kMostZones = 3;

ProjectedNote projected(const Model& model, const EntityKey& key) {
  if (key.type == kClusterType) return {.text = model.clusters.at(key.id).title, .is_cluster = true};
  const Note& note = model.notes.at(key.id);
  return {.text = note.text, .colour = note.colour};
}

void show_voting(const Model& model, const Session& session, ProjectorPicture& picture) {
  picture.scene = ProjectedScene::kVoting;
  picture.dots_per_person = session.voting.dots_per_person;
  for (const Ballot* ballot : model.ballots_of(session.id)) {
    if (ballot->round == session.voting.round) ++picture.handed_in;
  }
  ProjectedZone zone{.id = session.voting.zone, .title = {}, .notes = {}};
  for (const EntityKey& key : model.vote_targets(session.id, session.voting.zone)) {
    zone.notes.push_back(projected(model, key));
    zone.notes.back().number = static_cast<int>(zone.notes.size());
  }
  picture.zones = {std::move(zone)};
}

void show_result(const Model& model, const Session& session, ProjectorPicture& picture) {
  picture.scene = ProjectedScene::kResult;
  ProjectedZone zone{.id = session.voting.zone, .title = {}, .notes = {}};
  for (const VoteTotal& total : model.vote_totals(session)) {
    const bool is_cluster = model.clusters.contains(total.target_id);
    zone.notes.push_back(projected(model, {std::string(is_cluster ? kClusterType : kNoteType), total.target_id}));
    zone.notes.back().dots = total.dots;
  }
  picture.zones = {std::move(zone)};
}

void show_agreements(const Model& model, const Session& session, const Zone& zone, ProjectorPicture& picture) {
  picture.scene = ProjectedScene::kAgreements;
  ProjectedZone shown{.id = zone.id, .title = zone.title, .notes = {}};
  for (const Agreement* agreement : model.agreements_of(session.id)) {
    if (!agreement->candidate_id.empty()) continue;  // about one person: not for the wall
    std::string text = agreement->what;
    if (!agreement->who.empty()) text += "\n" + agreement->who;
    shown.notes.push_back({.text = std::move(text), .colour = NoteColour::kLeaf});
  }
  picture.zones = {std::move(shown)};
}

void show_notes(const Model& model, const Session& session, const SessionTemplate& form, const Phase& phase,
                ProjectorPicture& picture) {
  picture.notes_hidden = session.notes_hidden;
  for (const std::string& id : phase.zones) {
    const Zone* zone = form.find_zone(id);
    if (zone == nullptr || picture.zones.size() >= kMostZones) continue;
    ProjectedZone shown{.id = id, .title = zone->title, .notes = {}};
    // An answer that nobody gave a name to stays unseen until there are enough for nobody to be recognised.
    const auto notes = model.vote_targets(session.id, id);
    const bool too_few = form.anonymous_pulse && notes.size() < kLeastAnonymousAnswers;
    for (const EntityKey& key : notes) {
      if (!too_few) shown.notes.push_back(projected(model, key));
    }
    picture.zones.push_back(std::move(shown));
  }
}

}  // namespace

ProjectorPicture projector_picture(const Model& model, const Session& session) {
  ProjectorPicture picture{.title = session.title, .people = session.people};
  const SessionTemplate* form = model.find_template(session.template_id);
  const Phase* phase = form == nullptr ? nullptr : form->find_phase(session.active_phase);
  if (phase != nullptr) {
    picture.question = phase->question;
    picture.who = phase->who;
  }
  if (session.code_on_wall) picture.invitation = invitation_of(model, session);
  if (session.voting.state == VotingState::kOpen) {
    show_voting(model, session, picture);
  } else if (session.voting.state == VotingState::kShown) {
    show_result(model, session, picture);
  } else if (phase != nullptr) {
    const Zone* first = form->find_zone(phase->zones.front());
    if (first != nullptr && first->kind == ZoneKind::kAgreements) {
      show_agreements(model, session, *first, picture);
    } else {
      show_notes(model, session, *form, *phase, picture);
    }
  }
  return picture;
}

}  // namespace overstap
