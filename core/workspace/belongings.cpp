#include "core/workspace/belongings.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "core/candidate/decision.h"
#include "core/candidate/sign_off.h"
#include "core/candidate/trajectory.h"
#include "core/workshop/agreement.h"

namespace overstap {

namespace {

// Entities of their own that name the candidate in their field "candidate".
constexpr std::array<std::string_view, 3> kWrittenAboutCandidates = {kDecisionType, kSignOffType, kAgreementType};

void empty_all(const Document& document, const EntityKey& key, std::vector<DraftWrite>& writes) {
  const Entity* entity = document.find(key);
  if (entity == nullptr) return;
  const std::size_t before = writes.size();
  for (const auto& [field, reg] : entity->fields) {
    if (field != kDeletedField && !is_nothing(reg.value)) writes.push_back({key, field, Value{}});
  }
  if (writes.size() > before && !entity->deleted()) writes.push_back({key, std::string(kDeletedField), Value{true}});
}

}  // namespace

std::vector<EntityKey> belongings_of(const Document& document, std::string_view candidate_id) {
  std::vector<EntityKey> keys = {{std::string(kTrajectoryType), std::string(candidate_id)}};
  for (const std::string_view type : kWrittenAboutCandidates) {
    const auto first = document.entities().lower_bound({std::string(type), {}});
    for (auto it = first; it != document.entities().end() && it->first.type == type; ++it) {
      if (as_text(it->second.value("candidate")) == candidate_id) keys.push_back(it->first);
    }
  }
  return keys;
}

bool is_erased(const Document& document, std::string_view candidate_id) {
  const Entity* entity = document.find({std::string(kCandidateType), std::string(candidate_id)});
  if (entity == nullptr || !entity->deleted()) return false;
  constexpr std::array<std::string_view, 3> kAlwaysErased = {"code", "note", "keep_until"};
  return std::ranges::all_of(kAlwaysErased, [entity](std::string_view field) {
    const auto found = entity->fields.find(field);
    return found != entity->fields.end() && is_nothing(found->second.value);
  });
}

std::vector<DraftWrite> late_arrivals(const Document& document, const std::vector<EntityKey>& touched) {
  std::set<std::string> people;
  for (const EntityKey& key : touched) {
    if (key.type == kCandidateType || key.type == kTrajectoryType) people.insert(key.id);
    if (std::ranges::find(kWrittenAboutCandidates, key.type) == kWrittenAboutCandidates.end()) continue;
    if (const Entity* entity = document.find(key)) people.emplace(as_text(entity->value("candidate")));
  }
  std::vector<DraftWrite> writes;
  for (const std::string& id : people) {
    if (!is_erased(document, id)) continue;
    empty_all(document, {std::string(kCandidateType), id}, writes);
    for (const EntityKey& key : belongings_of(document, id)) empty_all(document, key, writes);
  }
  return writes;
}

}  // namespace overstap
