#include "app/screens/projector_picture.h"

#include <map>

#include "core/workspace/invitation.h"
#include "core/workspace/model.h"

namespace overstap {
namespace {

constexpr std::size_t kMostZones = 3;

ProjectedNote projected(const Model& model, const EntityKey& key) {
  if (key.type == kClusterType) {
    ProjectedNote cluster{.text = model.clusters.at(key.id).title, .is_cluster = true};
    cluster.tables = tables_of(model.notes_of_cluster(key.id));
    return cluster;
  }
  const Note& note = model.notes.at(key.id);
  ProjectedNote shown{.text = note.text, .colour = note.colour, .sign = note.sign};
  if (!note.table.empty()) shown.tables.push_back(note.table);
  return shown;
}

ProjectedNote projected(const Agreement& agreement) {
  std::string text = agreement.what;
  if (!agreement.who.empty()) text += "\n" + agreement.who;
  return {.text = std::move(text), .colour = NoteColour::kLeaf};
}

// What is different in the next version of a plan; nothing for a zone that is none, or that has not begun.
using ChangesById = std::map<std::string, PlanChange, std::less<>>;
ChangesById changes_in(const Model& model, const Session& session, const SessionTemplate& form, const Zone& zone) {
  ChangesById changes;
  const Zone* earlier = form.find_zone(zone.revises);
  if (earlier == nullptr) return changes;
  for (const PlanOfTable& plan :
       plan_differences(model.notes_in(session.id, earlier->id), model.notes_in(session.id, zone.id))) {
    for (const PlanLine& line : plan.lines) {
      if (!line.after_id.empty()) changes.emplace(line.after_id, line.change);
    }
  }
  return changes;
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

// A follow-up opens with what was agreed the last time, and asks how that went.
bool show_last_agreements(const Model& model, const Session& session, ProjectorPicture& picture) {
  ProjectedZone shown{.id = session.follows_id, .title = {}, .notes = {}};
  for (const Agreement* agreement : model.agreements_of(session.follows_id)) {
    if (!agreement->candidate_id.empty()) continue;  // about one person: not for the wall
    shown.notes.push_back(projected(*agreement));
    if (agreement->result != AgreementResult::kNotAskedYet) shown.notes.back().result = agreement->result;
  }
  if (shown.notes.empty()) return false;
  picture.scene = ProjectedScene::kAgreements;
  picture.zones = {std::move(shown)};
  return true;
}

void show_agreements(const Model& model, const Session& session, const Zone& zone, ProjectorPicture& picture) {
  picture.scene = ProjectedScene::kAgreements;
  ProjectedZone shown{.id = zone.id, .title = zone.title, .notes = {}};
  for (const Agreement* agreement : model.agreements_of(session.id)) {
    if (!agreement->candidate_id.empty()) continue;  // about one person: not for the wall
    shown.notes.push_back(projected(*agreement));
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
    const bool too_few = answers_withheld(form, *zone, model.notes_in(session.id, id).size());
    const ChangesById changes = changes_in(model, session, form, *zone);
    for (const EntityKey& key : model.vote_targets(session.id, id)) {
      if (too_few) break;
      shown.notes.push_back(projected(model, key));
      if (const auto change = changes.find(key.id); change != changes.end()) shown.notes.back().change = change->second;
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
    const bool opens = form->opens_with_agreements && phase == &form->phases.front();
    if (opens && show_last_agreements(model, session, picture)) return picture;
    if (first != nullptr && first->pulse) {
      picture.scene = ProjectedScene::kPulse;
      picture.pulse = reported_pulse(model, session);
    } else if (first != nullptr && first->kind == ZoneKind::kAgreements) {
      show_agreements(model, session, *first, picture);
    } else {
      show_notes(model, session, *form, *phase, picture);
    }
  }
  return picture;
}

}  // namespace overstap
