#include "core/workspace/invitation.h"

#include <algorithm>

#include "core/base/text.h"

namespace overstap {

namespace {

std::vector<InvitedChoice> choices_of(const Model& model, const Session& session) {
  std::vector<InvitedChoice> choices;
  for (const EntityKey& target : model.vote_targets(session.id, session.voting.zone)) {
    if (choices.size() == kMaxInvitedChoices) break;
    const std::string& words =
        target.type == kClusterType ? model.clusters.at(target.id).title : model.notes.at(target.id).text;
    choices.push_back({choice_mark(target.id), clean_line(words, kMaxChoiceCodePoints)});
  }
  return choices;
}

}  // namespace

std::optional<Invitation> invitation_of(const Model& model, const Session& session) {
  const SessionTemplate* form = model.find_template(session.template_id);
  const Phase* phase = form == nullptr ? nullptr : form->find_phase(session.active_phase);
  if (phase == nullptr) return std::nullopt;
  const bool own = !form->base_id.empty();
  Invitation invitation{.session_id = session.id, .template_id = own ? form->base_id : form->id, .phase_id = phase->id};
  if (session.voting.state == VotingState::kOpen) {
    invitation.round = session.voting.round;
    invitation.dots_per_person = session.voting.dots_per_person;
    invitation.several_on_one = session.voting.several_on_one;
    invitation.choices = choices_of(model, session);
    return invitation.choices.empty() ? std::nullopt : std::optional(invitation);
  }
  const std::vector<const Zone*> zones = asked_zones(*form, *phase);
  if (own) {
    for (const Zone* zone : zones) {
      const std::string& words = zone->question.empty() ? phase->question : zone->question;
      if (!trimmed(words).empty()) invitation.questions.push_back({zone->id, clean_line(words)});
    }
  }
  return zones.empty() ? std::nullopt : std::optional(invitation);
}

int contributions_in(const Model& model, std::string_view session_id) {
  return static_cast<int>(std::ranges::count_if(model.contributions, [&](const auto& entry) {
    return entry.second.came_in() && entry.second.session_id == session_id && entry.second.part == 1;
  }));
}

}  // namespace overstap
