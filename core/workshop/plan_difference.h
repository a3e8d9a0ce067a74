// What became of a plan: the notes of its first version beside those of the next, per table. Pure: knows two lists of
// notes and nothing of sessions, zones or words on a screen.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/workshop/session.h"

namespace overstap {

enum class PlanChange { kSame, kChanged, kNew, kGone };  // "zelfde" "veranderd" "nieuw" "weg"
inline constexpr std::array<PlanChange, 4> kPlanChanges = {PlanChange::kNew, PlanChange::kChanged, PlanChange::kSame,
                                                           PlanChange::kGone};
std::string_view plan_change_code(PlanChange change);

struct PlanLine {
  PlanChange change = PlanChange::kSame;
  std::string before{}, after{};  // the words; before is "" for what is new, after for what is gone
  std::string before_id{}, after_id{};
  bool operator==(const PlanLine&) const = default;
};

// Of one team. In the order of the next version; what is gone comes last.
struct PlanOfTable {
  std::string table{};  // "" when nobody said
  std::vector<PlanLine> lines{};

  int count(PlanChange change) const;
  bool operator==(const PlanOfTable&) const = default;
};

// A note of the next version goes on from the one it was copied from, else from one of the same table with the same
// words; small or capital letters and accents make no other words. Each note of the first version counts once. Tables
// in natural order, the one without a name last. Empty notes count for nothing.
std::vector<PlanOfTable> plan_differences(const std::vector<const Note*>& before,
                                          const std::vector<const Note*>& after);

}  // namespace overstap
