// One way to make a division better, for best_division.cpp: two or three people put down everything, and share it out
// again one after the other, each with the very best choice of what there is. What comes out is kept when it is no
// worse. In portions: how it is cut up makes no difference.
#pragma once

#include <cstdint>
#include <vector>

#include "core/matching/division_state.h"
#include "core/matching/same_numbers.h"

namespace overstap {

class ExactShares {
 public:
  struct Aim {
    std::int64_t work = 0;    // in cells of the tables that the choices need
    std::int64_t enough = 0;  // the main score that nothing can be better than
  };
  // All three stay in place until it is done; `state` is always the best so far.
  ExactShares(DivisionState& state, const std::vector<int>& weights, const std::vector<Sharer>& people, const Aim& aim);

  // Until so much work is done, and a little more: one sharing out is not cut up. How much it did.
  std::int64_t go_on(std::int64_t work);
  bool done() const { return done_work_ >= aim_.work || people_.empty() || state_.score().main >= aim_.enough; }

 private:
  void share_again();
  void choose(std::uint32_t person, bool last);
  void keep_two_places(std::vector<std::uint32_t>& offers);

  DivisionState& state_;
  const std::vector<int>& weights_;
  const std::vector<Sharer>& sharers_;
  Aim aim_;
  std::vector<std::uint32_t> people_;  // who could have something
  SameNumbers numbers_;
  std::int64_t done_work_ = 0;
};

}  // namespace overstap
