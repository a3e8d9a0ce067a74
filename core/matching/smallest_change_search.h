// The search for the smallest changes of one pair, in portions: with very many tasks in the way there are hundreds of
// thousands of sets to try. How it is cut up makes no difference. Decides nothing about what a change is or weighs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/matching/smallest_change.h"

namespace overstap {

class SmallestChangeSearch {
 public:
  // All of it stays as it is until the search is done, or thrown away.
  SmallestChangeSearch(const Candidate& candidate, const Function& function, std::vector<const Task*> tasks,
                       const Gazetteer& places);

  void go_on(std::int64_t work);  // `work`: tasks that are weighed, about
  void finish();
  bool done() const { return done_; }
  int permille() const;  // of all sets that there are; it may be done sooner
  // Every set in it is right and small also when it is not done; then there may be more. Sets are in their order.
  const SmallestChanges& so_far() const { return found_; }

 private:
  using Chosen = std::vector<std::size_t>;  // indices of possible changes, rising

  bool next_set();
  bool holds_a_smaller_one() const;
  void try_out();
  void begin(ChangeGoal goal);
  std::int64_t sets_of_all_sizes() const;

  const Candidate* candidate_;
  const Function* function_;
  std::vector<const Task*> tasks_;
  const Gazetteer* places_;
  SmallestChanges found_;
  Chosen trying_;
  std::vector<Chosen> reaching_;
  std::int64_t tried_ = 0;
  bool talk_possible_ = false, done_ = false;
};

}  // namespace overstap
