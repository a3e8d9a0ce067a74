#include "core/workspace/handover.h"

#include <algorithm>
#include <set>

#include "core/workspace/belongings.h"

namespace overstap {

namespace {

// Shipped content is on the other side too, and carries no stamps of its own: only what people made goes along.
void take(const Document& from, const EntityKey& key, Change& to) {
  const Entity* entity = from.find(key);
  if (entity == nullptr) return;
  for (const auto& [field, reg] : entity->fields) {
    if (reg.stamp.actor != ActorId{0}) to.writes.push_back({key, field, reg});
  }
}

void take_all(const Document& from, const EntityKey& key, Change& to) {
  if (const Entity* entity = from.find(key)) {
    for (const auto& [field, reg] : entity->fields) to.writes.push_back({key, field, reg});
  }
}

}  // namespace

Document handover_of(const Model& model, std::string_view candidate_id) {
  Document handed;
  const auto candidate = model.candidates.find(std::string(candidate_id));
  if (candidate == model.candidates.end()) return handed;
  Change change;
  take_all(model.document, {std::string(kCandidateType), candidate->first}, change);
  for (const EntityKey& key : belongings_of(model.document, candidate_id)) take_all(model.document, key, change);
  std::set<std::string> functions;
  for (const Decision* decision : model.decisions_of(candidate_id)) functions.insert(decision->function_id);
  for (const auto& [id, minutes] : candidate->second.journey_override_minutes) functions.insert(id);
  for (const std::string& id : functions) {
    take(model.document, {std::string(kFunctionType), id}, change);
    for (const Task* task : model.tasks_of(id)) {
      take(model.document, {std::string(kTaskType), task->id}, change);
      for (const std::string& skill : task->skill_ids) take(model.document, {std::string(kSkillType), skill}, change);
    }
  }
  for (const std::string& id : candidate->second.skill_ids) take(model.document, {std::string(kSkillType), id}, change);
  // What an own item is called, not whether it is in use: that is for the other side to say.
  for (const OwnLoadItem& item : model.load_list.own()) {
    const EntityKey key{std::string(kLoadItemType), item.id};
    const Entity* entity = model.document.find(key);
    const bool asked =
        std::ranges::any_of(change.writes, [&](const Write& write) { return write.field.contains("." + item.id); });
    if (!asked || entity == nullptr) continue;
    for (const auto& [field, reg] : entity->fields) {
      if (field != "in_use") change.writes.push_back({key, field, reg});
    }
  }
  handed.merge(change);
  return handed;
}

}  // namespace overstap
