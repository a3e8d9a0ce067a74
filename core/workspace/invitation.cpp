#include "core/workspace/invitation.h"

#include <algorithm>
#include <map>

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

// How many codes of an answer came in, of how many; or the whole as a file.
struct PartsIn {
  int came = 0, all = 1;
  bool whole = false;

  bool incomplete() const { return !whole && came < all; }
};
bool holds_all(const Contribution& part) { return part.part == 1 && part.parts == 1; }

// By answer: what came in of it.
std::map<std::string_view, PartsIn> answers_in(const Model& model, std::string_view session_id) {
  std::map<std::string_view, PartsIn> answers;
  for (const auto& [id, part] : model.contributions) {
    if (!part.came_in() || part.session_id != session_id) continue;
    PartsIn& answer = answers[whole_contribution_id(part)];
    ++answer.came;
    answer.all = std::max(answer.all, part.parts);
    answer.whole = answer.whole || holds_all(part);
  }
  return answers;
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
  return static_cast<int>(answers_in(model, session_id).size());
}

std::vector<int> missing_parts(const Model& model, const Contribution& given) {
  const auto came = [&model](const Contribution& part) -> const Contribution* {
    const auto found = model.contributions.find(contribution_part_id(part));
    return found != model.contributions.end() && found->second.came_in() ? &found->second : nullptr;
  };
  std::vector<int> missing;
  Contribution part{.id = given.id};
  for (part.part = 1; part.part <= given.parts; ++part.part) {
    const Contribution* there = came(part);
    if (there != nullptr && holds_all(*there)) return {};
    if (there == nullptr) missing.push_back(part.part);
  }
  return missing;
}

int incomplete_contributions(const Model& model, std::string_view session_id) {
  return static_cast<int>(std::ranges::count_if(answers_in(model, session_id),
                                                [](const auto& entry) { return entry.second.incomplete(); }));
}

}  // namespace overstap
