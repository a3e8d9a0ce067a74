#include "core/passport/load_shift.h"

#include <cstdint>
#include <cstdlib>

#include "core/base/ordering.h"

namespace overstap {

namespace {

constexpr int kHundredths = 100, kWhole = 100;

// Rounded to the nearest, halves up.
int rounded(std::int64_t part, std::int64_t whole) { return static_cast<int>((2 * part + whole) / (2 * whole)); }

}  // namespace

LoadKind load_kind(LoadItem item, const LoadList& list) {
  if (is_own(item)) {
    const FmlRubric rubric = list.rubric(item);
    if (rubric == FmlRubric::kPersonal) return LoadKind::kAttention;
    return rubric == FmlRubric::kSocial ? LoadKind::kPeople : LoadKind::kBody;
  }
  switch (item) {
    case LoadItem::kContact:
    case LoadItem::kEmotions:
      return LoadKind::kPeople;
    case LoadItem::kAttention:
    case LoadItem::kPace:
      return LoadKind::kAttention;
    default:
      return LoadKind::kBody;
  }
}

LoadProfile load_profile(const std::vector<const Task*>& tasks) {
  LoadProfile profile;
  for (const Task* task : tasks) profile.minutes_per_week += task->minutes_per_week;
  if (profile.minutes_per_week == 0) return profile;
  for (const LoadItem item : kLoadItems) {
    std::int64_t level_minutes = 0;
    for (const Task* task : tasks) level_minutes += std::int64_t{task->load[item]} * task->minutes_per_week;
    profile.level_hundredths[item] = rounded(level_minutes * kHundredths, profile.minutes_per_week);
  }
  return profile;
}

std::array<int, kLoadKinds.size()> load_shares_percent(const LoadProfile& profile, const LoadList& list) {
  std::array<std::int64_t, kLoadKinds.size()> sums{};
  std::int64_t all = 0;
  for (const LoadItem item : list.items()) {
    sums[static_cast<std::size_t>(load_kind(item, list))] += profile.level_hundredths[item];
    all += profile.level_hundredths[item];
  }
  std::array<int, kLoadKinds.size()> percent{};
  if (all == 0) return percent;
  // The last two rounded, the first gets the rest: together they are always the whole.
  int rest = kWhole;
  for (std::size_t kind = kLoadKinds.size() - 1; kind > 0; --kind) {
    percent[kind] = rounded(sums[kind] * kWhole, all);
    rest -= percent[kind];
  }
  percent[0] = rest;
  return percent;
}

std::vector<LoadShift> load_shifts(const LoadProfile& before, const LoadProfile& after) {
  std::vector<LoadShift> shifts;
  for (const LoadItem item : kLoadItems) {
    const LoadShift shift{item, before.level_hundredths[item], after.level_hundredths[item]};
    if (std::abs(shift.after_hundredths - shift.before_hundredths) >= kLeastShiftHundredths) shifts.push_back(shift);
  }
  const auto size = [](const LoadShift& shift) { return std::abs(shift.after_hundredths - shift.before_hundredths); };
  put_in_order(shifts, [&](const LoadShift& left, const LoadShift& right) { return size(left) > size(right); });
  return shifts;
}

}  // namespace overstap
