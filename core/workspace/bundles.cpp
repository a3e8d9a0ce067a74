#include "core/workspace/bundles.h"

#include <algorithm>
#include <utility>

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

GroupDivisionSearch division_search_of(const Model& model, const NotTakingPart& without) {
  std::vector<const Candidate*> candidates;
  for (const auto& [id, candidate] : model.candidates) {
    if (std::ranges::find(without.candidates, id) == without.candidates.end()) candidates.push_back(&candidate);
  }
  return {std::move(candidates), functions_with_tasks(model, without.functions), model.reference.places};
}

GroupDivision divide_tasks(const Model& model, const NotTakingPart& without) {
  GroupDivisionSearch search = division_search_of(model, without);
  search.finish();
  return search.so_far();
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

const GroupDivisionSearch& Model::division_search(const NotTakingPart& without) const {
  const bool kept = divided_.kept && divided_.kept->revision == revision &&
                    divided_.kept->places == reference.places.size() && divided_.kept->without == without;
  if (!kept) divided_.kept.emplace(revision, reference.places.size(), without, division_search_of(*this, without));
  return divided_.kept->search;
}

const GroupDivision& Model::division(const NotTakingPart& without) const {
  division_search(without);
  divided_.kept->search.finish();
  return divided_.kept->search.so_far();
}

}  // namespace overstap
