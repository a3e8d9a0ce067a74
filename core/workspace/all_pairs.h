// Every candidate of a workspace with every function, as the survey of blockers looks at them. Holds pointers into the
// model: made for one look, and thrown away before the next merge.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/matching/blocker_survey.h"
#include "core/workspace/model.h"

namespace overstap {

class AllPairs {
 public:
  // `region`: only its candidates, as written with them; empty: everybody.
  explicit AllPairs(const Model& model, const std::optional<std::string>& region = {});
  AllPairs(const AllPairs&) = delete;
  AllPairs& operator=(const AllPairs&) = delete;

  std::span<const PairToSurvey> pairs() const { return pairs_; }

 private:
  std::map<std::string, std::vector<const Task*>> tasks_;  // by function
  std::vector<PairToSurvey> pairs_;
};

}  // namespace overstap
