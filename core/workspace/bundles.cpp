#include "core/workspace/bundles.h"

#include <algorithm>

namespace overstap {

std::vector<FunctionTasks> functions_with_tasks(const Model& model, const std::vector<std::string>& without) {
  std::vector<FunctionTasks> functions;
  for (const auto& [id, function] : model.functions) {
    if (std::ranges::find(without, id) == without.end()) functions.push_back({&function, model.tasks_of(id)});
  }
  return functions;
}

TaskBundle best_bundle(const Model& model, const Candidate& candidate, const std::vector<std::string>& without) {
  return best_bundle(candidate, functions_with_tasks(model, without), model.reference.places);
}

GroupDivision divide_tasks(const Model& model, const std::vector<std::string>& without) {
  std::vector<const Candidate*> candidates;
  for (const auto& [id, candidate] : model.candidates) candidates.push_back(&candidate);
  return divide_tasks(candidates, functions_with_tasks(model, without), model.reference.places);
}

const TaskBundle* Model::bundle(std::string_view candidate_id, const std::vector<std::string>& without) const {
  const auto candidate = candidates.find(std::string(candidate_id));
  if (candidate == candidates.end()) return nullptr;
  const bool kept = bundled_ && bundled_->revision == revision && bundled_->places == reference.places.size() &&
                    bundled_->candidate_id == candidate_id && bundled_->without == without;
  if (!kept) {
    bundled_ = Bundled{revision, reference.places.size(), candidate->first, without,
                       best_bundle(*this, candidate->second, without)};
  }
  return &bundled_->bundle;
}

const GroupDivision& Model::division() const {
  if (!divided_ || divided_->revision != revision || divided_->places != reference.places.size()) {
    divided_ = Divided{revision, reference.places.size(), divide_tasks(*this)};
  }
  return divided_->division;
}

}  // namespace overstap
