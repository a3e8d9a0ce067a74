#include "core/passport/load_shift.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

Task task_of(int minutes, std::initializer_list<std::pair<LoadItem, int>> load) {
  Task task;
  task.minutes_per_week = minutes;
  for (const auto& [item, level] : load) task.load[item] = level;
  return task;
}

TEST_CASE("load counts as load x time: the mean level over the minutes of the week") {
  const Task cleaning = task_of(300, {{LoadItem::kBending, 2}}), coffee = task_of(100, {{LoadItem::kContact, 2}});
  const LoadProfile profile = load_profile({&cleaning, &coffee});
  CHECK(profile.minutes_per_week == 400);
  CHECK(profile.level_hundredths[LoadItem::kBending] == 150);
  CHECK(profile.level_hundredths[LoadItem::kContact] == 50);
  CHECK(profile.level_hundredths[LoadItem::kWalking] == 0);
}

TEST_CASE("a task without minutes weighs nothing, and a week without minutes has no load") {
  const Task unknown = task_of(0, {{LoadItem::kBending, 3}}), coffee = task_of(60, {{LoadItem::kContact, 1}});
  CHECK(load_profile({&unknown, &coffee}).level_hundredths[LoadItem::kBending] == 0);
  CHECK(load_profile({&unknown}) == LoadProfile{});
  CHECK(load_profile({}) == LoadProfile{});
  CHECK(load_shares_percent(load_profile({&unknown})) == std::array<int, 3>{0, 0, 0});
}

TEST_CASE("the shares of body, people and attention are always a whole") {
  const Task task = task_of(60, {{LoadItem::kBending, 1}, {LoadItem::kContact, 1}, {LoadItem::kAttention, 1}});
  CHECK(load_shares_percent(load_profile({&task})) == std::array<int, 3>{34, 33, 33});
  const Task body = task_of(60, {{LoadItem::kSkin, 3}, {LoadItem::kTransport, 1}});
  CHECK(load_shares_percent(load_profile({&body})) == std::array<int, 3>{100, 0, 0});
  const Task seven = task_of(60, {{LoadItem::kLifting, 1}, {LoadItem::kEmotions, 3}, {LoadItem::kPace, 3}});
  const auto shares = load_shares_percent(load_profile({&seven}));
  CHECK(shares[0] + shares[1] + shares[2] == 100);
}

TEST_CASE("what shifts is named from a quarter of a level on, the largest first; one hundredth less is left out") {
  LoadProfile before, after;
  before.level_hundredths[LoadItem::kBending] = 200;
  after.level_hundredths[LoadItem::kBending] = 50;
  after.level_hundredths[LoadItem::kContact] = kLeastShiftHundredths;
  after.level_hundredths[LoadItem::kPace] = kLeastShiftHundredths - 1;
  const auto shifts = load_shifts(before, after);
  CHECK(shifts == std::vector<LoadShift>{{LoadItem::kBending, 200, 50}, {LoadItem::kContact, 0, 25}});
}

}  // namespace
}  // namespace overstap
