#include "core/matching/threshold_search.h"

#include <algorithm>

namespace overstap {

namespace {

constexpr int kRounds = 4, kStages = 100;

}  // namespace

ThresholdSearch::ThresholdSearch(DivisionState& state, const std::vector<int>& weights, const Aim& aim)
    : state_(state), aim_(aim), best_(state.taken()), best_score_(state.score()) {
  std::int64_t all = 0;
  for (std::uint32_t thing = 0; thing < weights.size(); ++thing) {
    if (state.offers_of(thing).empty()) continue;
    things_.push_back(thing);
    all += weights[thing];
  }
  done_ = things_.empty();
  if (!done_) hottest_ = all * aim.per_unit / static_cast<std::int64_t>(things_.size());
  per_stage_ = std::max<std::int64_t>(1, aim.steps / (kRounds * kStages));
}

std::int64_t ThresholdSearch::go_on(std::int64_t moves) {
  std::int64_t made = 0;
  while (!done_) {
    if (left_in_stage_ == 0) {
      begin_stage();
      continue;
    }
    const std::int64_t now = std::min(left_in_stage_, moves - made);
    if (now <= 0) break;
    for (std::int64_t step = 0; step < now; ++step) try_one();
    made += now;
    left_in_stage_ -= now;
  }
  return made;
}

void ThresholdSearch::begin_stage() {
  const int round = stages_begun_ / kStages, stage = stages_begun_ % kStages + 1;
  // Nothing can have more; what is left is to please people.
  const bool reached = best_score_.main >= aim_.enough;
  if (stage == 1 || reached) restore_best();
  done_ = round == kRounds || (reached && round > 0);
  if (done_) return;
  const std::int64_t cold = reached ? 0 : kStages - stage;
  threshold_ = hottest_ * cold * cold / (kStages * kStages) / (round + 1);
  left_in_stage_ = per_stage_;
  ++stages_begun_;
}

void ThresholdSearch::restore_best() {
  for (std::uint32_t thing = 0; thing < best_.size(); ++thing) state_.give(thing, DivisionState::kNone);
  for (std::uint32_t thing = 0; thing < best_.size(); ++thing) state_.give(thing, best_[thing]);
}

void ThresholdSearch::move(std::uint32_t thing, std::uint32_t offer) {
  moved_[moves_++] = {thing, state_.taken(thing)};
  state_.give(thing, offer);
}

void ThresholdSearch::take_back() {
  while (moves_ > 0) {
    --moves_;
    state_.give(moved_[moves_].thing, DivisionState::kNone);
    // What stood there before fits again once everything after it is taken back.
    if (moved_[moves_].before != DivisionState::kNone) state_.give(moved_[moves_].thing, moved_[moves_].before);
  }
}

void ThresholdSearch::try_one() {
  const std::uint32_t thing = things_[numbers_.below(things_.size())];
  const std::vector<std::uint32_t>& offers = state_.offers_of(thing);
  const std::uint32_t offer = offers[numbers_.below(offers.size())];
  const std::uint32_t before = state_.taken(thing);
  if (offer == before) return;
  const Score old = state_.score();
  moves_ = 0;
  if (!make_room(thing, offer, before)) return take_back();
  const Score now = state_.score();
  const std::int64_t loss = old.main - now.main;
  const bool better = now >= old;
  if (!better &&
      (threshold_ == 0 || loss > static_cast<std::int64_t>(numbers_.below(static_cast<std::size_t>(threshold_) + 1)))) {
    return take_back();
  }
  if (now > best_score_) {
    best_score_ = now;
    best_ = state_.taken();
  }
}

// Gives the thing, after its new owner has put down up to two others when that must be.
bool ThresholdSearch::make_room(std::uint32_t thing, std::uint32_t offer, std::uint32_t before) {
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
void ThresholdSearch::hand_on(std::uint32_t thing, std::uint32_t from, std::uint32_t before) {
  std::uint32_t offer =
      before == DivisionState::kNone ? DivisionState::kNone : state_.offer_to(state_.person_of(before), thing);
  if (offer == DivisionState::kNone || !state_.fits(offer)) {
    const std::vector<std::uint32_t>& offers = state_.offers_of(thing);
    offer = offers[numbers_.below(offers.size())];
  }
  if (state_.person_of(offer) != from && state_.fits(offer)) move(thing, offer);
}

}  // namespace overstap
