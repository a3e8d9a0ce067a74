// How far everybody has come, from put forward to still there after a year: counted over all pairs, and why people
// stopped. A pair counts at every stage that it reached, also when a date in between was not filled in.
#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/workspace/model.h"

namespace overstap {

struct FunnelPair {
  std::string candidate_id, function_id;
  Stage stage = Stage::kPutForward;  // the furthest
  std::string date;                  // of that stage
  bool stopped = false;              // the latest decision is not to go on (now)
};

struct Funnel {
  std::vector<FunnelPair> pairs;                           // by code of the candidate, then by function
  std::array<int, kStages.size()> reached{};               // pairs
  std::array<int, kStages.size()> people{};                // candidates, each once
  int stopped = 0;                                         // of these pairs
  std::vector<std::pair<DecisionReason, int>> stopped_by;  // reasons of "not yet" and "no", most first
};

Funnel funnel_of(const Model& model);

}  // namespace overstap
