// A change that people agree on once and that then holds for many pairs: everybody may travel 15 minutes longer, one
// location gets a lifting aid, one task leaves a function. The same vocabulary as smallest_change.h. Steps are our own
// draft.
#pragma once

#include <array>
#include <compare>
#include <string>
#include <vector>

#include "core/matching/smallest_change.h"

namespace overstap {

inline constexpr std::array<int, 2> kSharedExtraMinutes = {15, 30};
inline constexpr std::array<int, 2> kSharedExtraHours = {4, 8};

struct SharedChange {
  ChangeKind kind = ChangeKind::kReadAloud;
  std::string item{};             // as in PossibleChange
  int extra = 0;                  // minutes or hours more, or asked less; 0 elsewhere
  Remedy remedy = Remedy::kNone;  // of kEaseLoad: which help; kWaitForHours: the hours expected in three months
  std::string place{};            // kEaseLoad, kInPairs, kLessTime: only at this organisation and place; elsewhere ""
  std::string organisation{};
  std::string function_id{};  // kOtherDaypart and kColleagueDoesTask: only here; else when no place is filled in
  auto operator<=>(const SharedChange&) const = default;
};

// What the change is for this one pair.
struct SharedChangeInPair {
  SharedChange shared;
  PossibleChange change;
};
// The changes that touch something in the way of this pair. `verdict`: of this pair.
std::vector<SharedChangeInPair> shared_changes_for(const Candidate& candidate, const Function& function,
                                                   const Gazetteer& places, const FunctionVerdict& verdict);
// False only when this change cannot make a talk possible nor take the last thing out of the way: then there is no need
// to weigh the pair anew.
bool may_open(const FunctionVerdict& verdict, const PossibleChange& change);

}  // namespace overstap
