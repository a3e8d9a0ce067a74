// Taking part: a contribution that is being written on this device, and one that comes in at the session.
#include <algorithm>
#include <array>
#include <map>

#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/workspace/edit_drafts.h"
#include "core/workspace/presence.h"

namespace overstap {

namespace {

constexpr std::array<std::string_view, 5> kFactsOfWhatCameIn = {"session", "phase", "round", "part", "parts"};

// What was written here is notes and a ballot from now on: it is not kept twice.
void empty_own_draft(const Model& model, const EntityKey& key, Draft& draft) {
  const Entity* entity = model.document.find(key);
  if (entity == nullptr) return;
  for (const auto& [field, reg] : entity->fields) {
    const bool stays = std::ranges::find(kFactsOfWhatCameIn, field) != kFactsOfWhatCameIn.end();
    if (!stays && !is_nothing(reg.value)) draft.writes.push_back({key, field, Value{}});
  }
}

// Is there, or was and was taken away: a second copy neither changes it nor brings it back.
bool came_before(const Entity* entity) { return entity != nullptr && (entity->deleted() || is_present(entity)); }

void put_number(Draft& draft, const EntityKey& key, std::string_view field, std::int64_t value) {
  draft.writes.push_back({key, std::string(field), Value{value}});
}

std::optional<Error> put_notes(const Model& model, const TakeContribution& action, Draft& draft) {
  const Contribution& given = action.contribution;
  const SessionTemplate* form = model.find_template(model.sessions.at(given.session_id).template_id);
  const auto there = static_cast<std::size_t>(std::ranges::count_if(
      model.notes, [&](const auto& entry) { return entry.second.session_id == given.session_id; }));
  if (there + given.notes.size() > kMaxNotesPerSession) {
    return Error{"session.too_many_notes", std::to_string(kMaxNotesPerSession)};
  }
  std::map<std::string, std::string> last_order;
  for (const ContributedNote& note : given.notes) {
    const Zone* zone = form == nullptr ? nullptr : form->find_zone(note.zone_id);
    const bool known = form == nullptr ? is_identifier(note.zone_id) : zone != nullptr;
    if (!known) return Error{"contribution.other_session", {}};
    if (zone != nullptr && zone->pulse && note.number > 1) continue;  // one answer of everybody
    const EntityKey key{std::string(kNoteType), contributed_note_id(given, note)};
    if (!is_identifier(key.id)) return Error{"add.bad_id", key.id};
    if (came_before(model.document.find(key))) continue;
    const auto in_zone = model.notes_in(given.session_id, note.zone_id);
    const auto last =
        last_order.try_emplace(note.zone_id, in_zone.empty() ? std::string() : in_zone.back()->place.order).first;
    last->second = order_between(last->second, "", action.random);
    put(draft, key, "session", given.session_id);
    const auto sign = note_sign_from_emoji(note.text);
    put(draft, key, "text", sign ? std::string() : clean_line(note.text));
    if (sign) put(draft, key, "sign", note_sign_code(*sign));
    put(draft, key, "colour", note_colour_code(NoteColour::kSun));
    const std::string table = clean_line(trimmed(given.table), kMaxTableCodePoints);
    if (!table.empty()) put(draft, key, "table", table);
    put(draft, key, "place", to_text(NotePlace{note.zone_id, last->second}));
  }
  return std::nullopt;
}

std::optional<Error> put_ballot(const Model& model, const Contribution& given, Draft& draft) {
  if (given.dots.empty() || came_before(model.document.find({std::string(kBallotType), given.id}))) return std::nullopt;
  const Session& session = model.sessions.at(given.session_id);
  if (session.voting.state != VotingState::kOpen || session.voting.round != given.round) {
    return Error{"contribution.other_round", {}};
  }
  HandInBallot ballot{.id = given.id, .session_id = session.id, .round = given.round, .dots = {}};
  for (const EntityKey& target : model.vote_targets(session.id, session.voting.zone)) {
    const auto chosen = given.dots.find(choice_mark(target.id));
    if (chosen != given.dots.end()) ballot.dots[target.id] = chosen->second;
  }
  auto drafted = draft_ballot(model, ballot);
  if (!drafted) return drafted.error();
  draft.writes.append_range(drafted->writes);
  return std::nullopt;
}

}  // namespace

Expected<Draft> draft(const Model& model, const StartContribution& action) {
  const EntityKey key{std::string(kContributionType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  if (action.link.empty() || action.link.size() > kMaxTextCodePoints) return refuse("link.damaged");
  Draft result{{}, "undo.contribution_started"};
  put(result, key, "link", action.link);
  return result;
}

Expected<Draft> draft(const Model& model, const TakeContribution& action) {
  const Contribution& given = action.contribution;
  const EntityKey key{std::string(kContributionType), contribution_part_id(given)};
  if (!is_identifier(key.id) || given.id.size() > kMaxContributionIdBytes) return refuse("add.bad_id", given.id);
  if (!model.sessions.contains(given.session_id)) return refuse("contribution.other_session");
  if (given.empty()) return refuse("contribution.empty");
  const auto before = model.contributions.find(key.id);
  const bool known = before != model.contributions.end() && before->second.came_in();
  const auto in_session = std::ranges::count_if(
      model.contributions, [&](const auto& entry) { return entry.second.session_id == given.session_id; });
  if (!known && static_cast<std::size_t>(in_session) >= kMaxContributionsPerSession) {
    return refuse("contribution.too_many", std::to_string(kMaxContributionsPerSession));
  }
  Draft result{{}, "undo.contribution_taken"};
  if (auto error = put_notes(model, action, result)) return std::unexpected(std::move(*error));
  if (auto error = put_ballot(model, given, result)) return std::unexpected(std::move(*error));
  if (known && result.writes.empty()) return refuse("contribution.twice");
  empty_own_draft(model, key, result);
  put(result, key, "session", given.session_id);
  put(result, key, "phase", given.phase_id);
  put_number(result, key, "round", given.round);
  put_number(result, key, "part", given.part);
  // The whole, as a file, needs no other code any more.
  result.writes.push_back({key, "parts", given.parts > 1 ? Value{std::int64_t{given.parts}} : Value{}});
  return result;
}

}  // namespace overstap
