#include "core/matching/threshold_search.h"

#include <algorithm>
#include <array>

#include "core/matching/same_numbers.h"

namespace overstap {

namespace {

constexpr int kRounds = 4, kStages = 100;

class ThresholdSearch {
 public:
  ThresholdSearch(DivisionState& state, const std::vector<int>& weights, std::int64_t per_unit)
      : state_(state), best_(state.taken()), best_score_(state.score()) {
    std::int64_t all = 0;
    for (std::uint32_t thing = 0; thing < weights.size(); ++thing) {
      if (state.offers_of(thing).empty()) continue;
      things_.push_back(thing);
      all += weights[thing];
    }
    if (!things_.empty()) hottest_ = all * per_unit / static_cast<std::int64_t>(things_.size());
  }

  // `enough`: the main score that nothing can be better than.
  void run(std::int64_t steps, std::int64_t enough) {
    if (things_.empty()) return;
    const std::int64_t per_stage = std::max<std::int64_t>(1, steps / (kRounds * kStages));
    for (int round = 0; round < kRounds; ++round) {
      restore_best();
      for (int stage = 1; stage <= kStages; ++stage) {
        // Nothing can have more; what is left is to please people.
        const bool reached = best_score_.main >= enough;
        if (reached) restore_best();
        if (reached && round > 0) break;
        const std::int64_t cold = reached ? 0 : kStages - stage;
        threshold_ = hottest_ * cold * cold / (kStages * kStages) / (round + 1);
        for (std::int64_t step = 0; step < per_stage; ++step) try_one();
      }
    }
    restore_best();
  }

  void restore_best() {
    for (std::uint32_t thing = 0; thing < best_.size(); ++thing) state_.give(thing, DivisionState::kNone);
    for (std::uint32_t thing = 0; thing < best_.size(); ++thing) state_.give(thing, best_[thing]);
  }

 private:
  void move(std::uint32_t thing, std::uint32_t offer) {
    moved_[moves_++] = {thing, state_.taken(thing)};
    state_.give(thing, offer);
  }
  void take_back(std::size_t down_to) {
    while (moves_ > down_to) {
      --moves_;
      state_.give(moved_[moves_].thing, DivisionState::kNone);
      // What stood there before fits again once everything after it is taken back.
      if (moved_[moves_].before != DivisionState::kNone) state_.give(moved_[moves_].thing, moved_[moves_].before);
    }
  }

  void try_one() {
    const std::uint32_t thing = things_[numbers_.below(things_.size())];
    const std::vector<std::uint32_t>& offers = state_.offers_of(thing);
    const std::uint32_t offer = offers[numbers_.below(offers.size())];
    const std::uint32_t before = state_.taken(thing);
    if (offer == before) return;
    const Score old = state_.score();
    moves_ = 0;
    if (!make_room(thing, offer, before)) return take_back(0);
    const Score now = state_.score();
    const std::int64_t loss = old.main - now.main;
    const bool better = now >= old;
    if (!better && (threshold_ == 0 ||
                    loss > static_cast<std::int64_t>(numbers_.below(static_cast<std::size_t>(threshold_) + 1)))) {
      return take_back(0);
    }
    if (now > best_score_) {
      best_score_ = now;
      best_ = state_.taken();
    }
  }

  // Gives the thing, after its new owner has put down up to two others when that must be.
  bool make_room(std::uint32_t thing, std::uint32_t offer, std::uint32_t before) {
    if (state_.fits(offer)) {
      move(thing, offer);
      return true;
    }
    const std::uint32_t person = state_.person_of(offer);
    std::array<std::uint32_t, 2> down{};
    std::size_t count = 0;
    while (!state_.fits(offer)) {
      if (count == down.size() || state_.held_by(person).empty()) return false;
      const auto& held = state_.held_by(person);
      down[count] = held[numbers_.below(held.size())];
      move(down[count++], DivisionState::kNone);
    }
    move(thing, offer);
    for (std::size_t at = 0; at < count; ++at) hand_on(down[at], person, before);
    return true;
  }
  // To whoever had the thing before, else to somebody at random.
  void hand_on(std::uint32_t thing, std::uint32_t from, std::uint32_t before) {
    std::uint32_t offer =
        before == DivisionState::kNone ? DivisionState::kNone : state_.offer_to(state_.person_of(before), thing);
    if (offer == DivisionState::kNone || !state_.fits(offer)) {
      const std::vector<std::uint32_t>& offers = state_.offers_of(thing);
      offer = offers[numbers_.below(offers.size())];
    }
    if (state_.person_of(offer) != from && state_.fits(offer)) move(thing, offer);
  }

  struct Moved {
    std::uint32_t thing, before;
  };
  DivisionState& state_;
  SameNumbers numbers_;
  std::vector<std::uint32_t> things_;  // that somebody could have
  std::vector<std::uint32_t> best_;
  Score best_score_;
  std::int64_t threshold_ = 0, hottest_ = 0;
  std::array<Moved, 8> moved_{};
  std::size_t moves_ = 0;
};

}  // namespace

void search_by_threshold(DivisionState& state, const std::vector<int>& weights, std::int64_t per_unit,
                         std::int64_t steps, std::int64_t enough) {
  ThresholdSearch(state, weights, per_unit).run(steps, enough);
}

}  // namespace overstap
