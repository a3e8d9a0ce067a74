#include "core/workspace/all_pairs.h"

namespace overstap {

AllPairs::AllPairs(const Model& model, const std::optional<std::string>& region) {
  for (const auto& [id, function] : model.functions) tasks_[id] = model.tasks_of(id);
  for (const auto& [candidate_id, candidate] : model.candidates) {
    if (region && candidate.region != *region) continue;
    for (const auto& [function_id, function] : model.functions) {
      pairs_.push_back({&candidate, &function, &tasks_[function_id], model.verdict(candidate_id, function_id)});
    }
  }
}

const BlockerSurvey& Model::blockers() const {
  if (!surveyed_ || surveyed_->revision != revision || surveyed_->places != reference.places.size()) {
    surveyed_ = Surveyed{revision, reference.places.size(), survey_blockers(AllPairs(*this).pairs(), reference.places)};
  }
  return surveyed_->survey;
}

}  // namespace overstap
