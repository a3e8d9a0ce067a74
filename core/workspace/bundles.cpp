#include "core/workspace/bundles.h"

namespace overstap {

std::vector<FunctionTasks> all_functions_with_tasks(const Model& model) {
  std::vector<FunctionTasks> functions;
  for (const auto& [id, function] : model.functions) functions.push_back({&function, model.tasks_of(id)});
  return functions;
}

TaskBundle best_bundle(const Model& model, const Candidate& candidate) {
  return best_bundle(candidate, all_functions_with_tasks(model), model.reference.places);
}

}  // namespace overstap
