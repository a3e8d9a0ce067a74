// How the load of a week is spread over a function, so that old work can be laid beside new work: cleaning asks the
// body, care asks contact and language. Counts load x time and compares; says nothing about what anybody can carry.
#pragma once

#include <array>
#include <vector>

#include "core/passport/passport.h"

namespace overstap {

// What a load item asks of somebody: the body (walking … skin, transport), other people (contact, their emotions), or
// attention (reading and remembering, pace).
enum class LoadKind { kBody, kPeople, kAttention };
inline constexpr std::array<LoadKind, 3> kLoadKinds = {LoadKind::kBody, LoadKind::kPeople, LoadKind::kAttention};
// Of an own item by its rubric: I attention, II people, else body.
LoadKind load_kind(LoadItem item, const LoadList& list = {});

struct LoadProfile {
  int minutes_per_week = 0;           // of the tasks that were counted
  PerLoadItem<int> level_hundredths;  // mean level over that time: 0 to 300
  bool operator==(const LoadProfile&) const = default;
};
// A task without minutes weighs nothing; without any minutes all is 0.
LoadProfile load_profile(const std::vector<const Task*>& tasks);

// Of all load x time together, how much is of each kind: together 100, or all 0 when there is none.
std::array<int, kLoadKinds.size()> load_shares_percent(const LoadProfile& profile, const LoadList& list = {});

// The items that differ by at least a quarter of a level, the largest difference first.
inline constexpr int kLeastShiftHundredths = 25;
struct LoadShift {
  LoadItem item = LoadItem::kWalking;
  int before_hundredths = 0, after_hundredths = 0;
  bool operator==(const LoadShift&) const = default;
};
std::vector<LoadShift> load_shifts(const LoadProfile& before, const LoadProfile& after);

}  // namespace overstap
