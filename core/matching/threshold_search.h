// One way to look for a good division, for best_division.cpp. Threshold accepting: a random move is kept when it loses
// less than a threshold that falls to nothing. A move gives a thing to somebody else, who may have to put down one or
// two; those go to whoever had the thing, to somebody else, or to nobody. Good at finding who should have what kind of
// work; not good at the last minutes, see exact_shares.h. In portions: how it is cut up makes no difference.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/matching/division_state.h"
#include "core/matching/same_numbers.h"

namespace overstap {

class ThresholdSearch {
 public:
  struct Aim {
    std::int64_t per_unit = 1;  // what one unit of weight counts in the main score
    std::int64_t steps = 0;     // moves to try
    std::int64_t enough = 0;    // the main score that nothing can be better than
  };
  // `state` stays in place, and is nobody else's until it is done.
  ThresholdSearch(DivisionState& state, const std::vector<int>& weights, const Aim& aim);

  // At most so many moves; how many it made. When done, `state` is the best division found.
  std::int64_t go_on(std::int64_t moves);
  bool done() const { return done_; }
  const std::vector<std::uint32_t>& best() const { return best_; }  // the offer by which each thing is taken

 private:
  struct Moved {
    std::uint32_t thing, before;
  };
  void begin_stage();
  void restore_best();
  void move(std::uint32_t thing, std::uint32_t offer);
  void take_back();
  void try_one();
  bool make_room(std::uint32_t thing, std::uint32_t offer, std::uint32_t before);
  void hand_on(std::uint32_t thing, std::uint32_t from, std::uint32_t before);

  DivisionState& state_;
  Aim aim_;
  SameNumbers numbers_;
  std::vector<std::uint32_t> things_;  // that somebody could have
  std::vector<std::uint32_t> best_;
  Score best_score_;
  std::int64_t threshold_ = 0, hottest_ = 0;
  std::int64_t per_stage_ = 1, left_in_stage_ = 0;
  int stages_begun_ = 0;
  bool done_ = false;
  std::array<Moved, 8> moved_{};
  std::size_t moves_ = 0;
};

}  // namespace overstap
