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

const std::vector<const PairToSurvey*>& Model::pairs_behind(const NumberOfSurvey& number) const {
  const bool kept = opened_.kept && opened_.kept->revision == revision &&
                    opened_.kept->places == reference.places.size() && opened_.kept->number == number;
  if (!kept) {
    const auto all = std::make_shared<const AllPairs>(*this, number.region);
    opened_.kept = Opened{revision, reference.places.size(), number, all,
                          number.change ? pairs_opened_by(all->pairs(), reference.places, *number.change)
                                        : pairs_in_the_way(all->pairs(), number.criterion, number.item)};
  }
  return opened_.kept->behind;
}

}  // namespace overstap
