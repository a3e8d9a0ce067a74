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

using Pair = std::pair<std::string, std::string>;  // candidate, function
using DecisionsByPair = std::map<Pair, std::vector<const Decision*>>;

// Of pairs that are still there; the latest decision first.
DecisionsByPair decisions_by_pair(const Model& model) {
  DecisionsByPair by_pair;
  for (const auto& [id, decision] : model.decisions) {
    if (!model.functions.contains(decision.function_id)) continue;
    by_pair[{decision.candidate_id, decision.function_id}].push_back(&decision);
  }
  for (auto& [pair, decisions] : by_pair) {
    put_in_order(decisions, [](const Decision* left, const Decision* right) { return is_later(*left, *right); });
  }
  return by_pair;
}

using ReasonCounts = std::array<int, kDecisionReasons.size()>;

void count_reasons(const Decision& latest, ReasonCounts& counts) {
  if (latest.outcome == Outcome::kPutForward) return;
  for (const DecisionReason reason : latest.reasons) ++counts[static_cast<std::size_t>(reason)];
}

void put_reasons(const ReasonCounts& counts, Funnel& funnel) {
  for (const DecisionReason reason : kDecisionReasons) {
    const int count = counts[static_cast<std::size_t>(reason)];
    if (count > 0) funnel.stopped_by.emplace_back(reason, count);
  }
  put_in_order(funnel.stopped_by, [](const auto& left, const auto& right) { return left.second > right.second; });
}

}  // namespace

Funnel funnel_of(const Model& model) {
  Funnel funnel;
  const DecisionsByPair by_pair = decisions_by_pair(model);
  if (by_pair.empty()) return funnel;
  std::array<std::set<std::string>, kStages.size()> people;
  ReasonCounts reasons{};
  for (const Candidate* candidate : model.candidates_by_code()) {
    for (auto it = by_pair.lower_bound({candidate->id, {}}); it != by_pair.end(); ++it) {
      const auto& [key, decisions] = *it;
      if (key.first != candidate->id) break;
      count_reasons(*decisions.front(), reasons);
      const Decision* put_forward = first_put_forward(decisions);
      if (put_forward == nullptr) continue;
      const FunnelPair& pair =
          funnel.pairs.emplace_back(pair_of(model, *candidate, key.second, decisions, *put_forward));
      if (pair.stopped) ++funnel.stopped;
      for (std::size_t stage = 0; stage <= static_cast<std::size_t>(pair.stage); ++stage) {
        ++funnel.reached[stage];
        people[stage].insert(candidate->id);
      }
    }
  }
  for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
    funnel.people[stage] = static_cast<int>(people[stage].size());
  }
  put_reasons(reasons, funnel);
  return funnel;
}

}  // namespace overstap
