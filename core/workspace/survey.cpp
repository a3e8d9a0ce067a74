#include "core/workspace/survey.h"

namespace overstap {

BlockerSurvey survey_blockers(const Model& model) {
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

}  // namespace overstap
