#include "core/matching/smallest_change_search.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace overstap {

SmallestChangeSearch::SmallestChangeSearch(const Candidate& candidate, const Function& function,
                                           std::vector<const Task*> tasks, const Gazetteer& places)
    : candidate_(&candidate), function_(&function), tasks_(std::move(tasks)), places_(&places) {
  const FunctionVerdict now = weigh_function(candidate, function, tasks_, places);
  done_ = reaches(ChangeGoal::kNothingInTheWay, now);
  if (done_) return;
  talk_possible_ = now.talk_possible;
  found_.possible = possible_changes(now, candidate, function, tasks_, places);
  begin(ChangeGoal::kNothingInTheWay);
}

void SmallestChangeSearch::begin(ChangeGoal goal) {
  found_.goal = goal;
  trying_.clear();
}

void SmallestChangeSearch::go_on(std::int64_t work) {
  const auto cost_of_trying = static_cast<std::int64_t>(tasks_.size()) + 1;
  while (!done_ && work > 0) {
    if (next_set()) {
      ++tried_;
      const bool old_news = holds_a_smaller_one();
      work -= old_news ? 1 : cost_of_trying;
      if (!old_news) try_out();
    } else if (!found_.sets.empty() || talk_possible_ || found_.goal == ChangeGoal::kTalkPossible) {
      done_ = true;
    } else {
      begin(ChangeGoal::kTalkPossible);
    }
  }
}

void SmallestChangeSearch::finish() { go_on(std::numeric_limits<std::int64_t>::max()); }

// All sets of one change, then of two, then of three; false after the last.
bool SmallestChangeSearch::next_set() {
  const std::size_t all = found_.possible.size();
  for (std::size_t at = trying_.size(); at-- > 0;) {
    if (trying_[at] + (trying_.size() - at) >= all) continue;
    ++trying_[at];
    for (std::size_t after = at + 1; after < trying_.size(); ++after) trying_[after] = trying_[after - 1] + 1;
    return true;
  }
  const std::size_t size = trying_.size() + 1;
  if (size > kMostChanges || size > all) return false;
  trying_.resize(size);
  for (std::size_t at = 0; at < size; ++at) trying_[at] = at;
  return true;
}

bool SmallestChangeSearch::holds_a_smaller_one() const {
  return std::ranges::any_of(reaching_,
                             [this](const Chosen& smaller) { return std::ranges::includes(trying_, smaller); });
}

void SmallestChangeSearch::try_out() {
  ChangeSet set;
  for (const std::size_t index : trying_) {
    set.changes.push_back(found_.possible[index]);
    set.weight += found_.possible[index].weight;
  }
  set.after = weigh_with_changes(*candidate_, *function_, tasks_, *places_, set.changes);
  if (!reaches(found_.goal, set.after)) return;
  reaching_.push_back(trying_);
  const auto order = [](const ChangeSet& one) { return std::tuple(one.changes.size(), one.weight); };
  const auto place = std::ranges::upper_bound(found_.sets, order(set), {}, order);
  found_.sets.insert(place, std::move(set));
}

std::int64_t SmallestChangeSearch::sets_of_all_sizes() const {
  const auto all = static_cast<std::int64_t>(found_.possible.size());
  std::int64_t of_size = 1, sets = 0;
  for (std::int64_t size = 1; size <= static_cast<std::int64_t>(kMostChanges); ++size) {
    of_size = of_size * std::max<std::int64_t>(0, all - size + 1) / size;
    sets += of_size;
  }
  return sets;
}

int SmallestChangeSearch::permille() const {
  if (done_) return 1000;
  const std::int64_t goals = talk_possible_ ? 1 : 2;
  return static_cast<int>(
      std::min<std::int64_t>(999, tried_ * 1000 / std::max<std::int64_t>(1, goals * sets_of_all_sizes())));
}

SmallestChanges smallest_changes(const Candidate& candidate, const Function& function,
                                 const std::vector<const Task*>& tasks, const Gazetteer& places) {
  SmallestChangeSearch search(candidate, function, tasks, places);
  search.finish();
  return search.so_far();
}

}  // namespace overstap
