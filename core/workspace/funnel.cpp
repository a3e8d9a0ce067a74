#include "core/workspace/funnel.h"

#include <algorithm>
#include <set>

#include "core/base/ordering.h"

namespace overstap {

namespace {

// The first time that the pair was put forward; null when it never was.
const Decision* first_put_forward(const std::vector<const Decision*>& latest_first) {
  const Decision* first = nullptr;
  for (const Decision* decision : latest_first) {
    if (decision->outcome == Outcome::kPutForward) first = decision;
  }
  return first;
}

FunnelPair pair_of(const Model& model, const Candidate& candidate, const std::string& function_id,
                   const std::vector<const Decision*>& decisions, const Decision& put_forward) {
  FunnelPair pair{.candidate_id = candidate.id, .function_id = function_id, .date = put_forward.date};
  pair.stopped = decisions.front()->outcome != Outcome::kPutForward;
  const auto& stages = model.trajectory(candidate.id).stages;
  const auto dates = stages.find(function_id);
  if (dates == stages.end()) return pair;
  for (const Stage stage : kStages) {
    const std::string& date = dates->second[static_cast<std::size_t>(stage)];
    if (date.empty()) continue;
    pair.stage = stage;
    pair.date = date;
  }
  return pair;
}

void count_reasons(const Model& model, Funnel& funnel) {
  std::array<int, kDecisionReasons.size()> counts{};
  for (const auto& [id, candidate] : model.candidates) {
    for (const auto& [function_id, function] : model.functions) {
      const Decision* latest = model.decision(id, function_id);
      if (latest == nullptr || latest->outcome == Outcome::kPutForward) continue;
      for (const DecisionReason reason : latest->reasons) ++counts[static_cast<std::size_t>(reason)];
    }
  }
  for (const DecisionReason reason : kDecisionReasons) {
    const int count = counts[static_cast<std::size_t>(reason)];
    if (count > 0) funnel.stopped_by.emplace_back(reason, count);
  }
  put_in_order(funnel.stopped_by, [](const auto& left, const auto& right) { return left.second > right.second; });
}

}  // namespace

Funnel funnel_of(const Model& model) {
  Funnel funnel;
  if (model.decisions.empty()) return funnel;
  std::array<std::set<std::string>, kStages.size()> people;
  for (const Candidate* candidate : model.candidates_by_code()) {
    for (const auto& [function_id, function] : model.functions) {
      const auto decisions = model.decisions_of(candidate->id, function_id);
      const Decision* put_forward = first_put_forward(decisions);
      if (put_forward == nullptr) continue;
      funnel.pairs.push_back(pair_of(model, *candidate, function_id, decisions, *put_forward));
      const FunnelPair& pair = funnel.pairs.back();
      if (pair.stopped) ++funnel.stopped;
      for (std::size_t stage = 0; stage <= static_cast<std::size_t>(pair.stage); ++stage) {
        ++funnel.reached[stage];
        people[stage].insert(candidate->id);
      }
    }
  }
  for (std::size_t stage = 0; stage < kStages.size(); ++stage)
    funnel.people[stage] = static_cast<int>(people[stage].size());
  count_reasons(model, funnel);
  return funnel;
}

}  // namespace overstap
