// Knelpunten of the whole workspace: every candidate with every function, by the verdicts that the model keeps.
#include "core/workspace/model.h"

namespace overstap {

namespace {

BlockerSurvey survey(const Model& model) {
  std::map<std::string, std::vector<const Task*>> tasks;
  for (const auto& [id, function] : model.functions) tasks[id] = model.tasks_of(id);
  std::vector<PairToSurvey> pairs;
  for (const auto& [candidate_id, candidate] : model.candidates) {
    for (const auto& [function_id, function] : model.functions) {
      pairs.push_back({&candidate, &function, &tasks[function_id], model.verdict(candidate_id, function_id)});
    }
  }
  return survey_blockers(pairs, model.reference.places);
}

}  // namespace

const BlockerSurvey& Model::blockers() const {
  if (!surveyed_ || surveyed_->revision != revision || surveyed_->places != reference.places.size()) {
    surveyed_ = Surveyed{revision, reference.places.size(), survey(*this)};
  }
  return surveyed_->survey;
}

}  // namespace overstap
