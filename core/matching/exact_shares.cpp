#include "core/matching/exact_shares.h"

#include <algorithm>
#include <array>

#include "core/matching/best_choice.h"

namespace overstap {

namespace {

constexpr std::uint32_t kMostTogether = 3;
constexpr std::int64_t kStepsOfChoice = 1'000;
// A choice fills about so many tables of things x room (core/matching/best_choice.cpp).
constexpr std::int64_t kTablesOfChoice = 8;
// One unit of weight is more than all worth that one person can have.
constexpr int kWeightBits = 40;

}  // namespace

ExactShares::ExactShares(DivisionState& state, const std::vector<int>& weights, const std::vector<Sharer>& people,
                         const Aim& aim)
    : state_(state), weights_(weights), sharers_(people), aim_(aim) {
  for (std::uint32_t person = 0; person < people.size(); ++person) {
    if (!people[person].offers.empty() && people[person].room > 0) people_.push_back(person);
  }
}

std::int64_t ExactShares::go_on(std::int64_t work) {
  const std::int64_t before = done_work_;
  while (done_work_ - before < work && !done()) share_again();
  return done_work_ - before;
}

void ExactShares::share_again() {
  ++done_work_;  // also when there is nothing to choose from
  const Score before = state_.score();
  const std::vector<std::uint32_t> taken = state_.taken();
  const std::uint32_t together =
      std::min<std::uint32_t>(static_cast<std::uint32_t>(people_.size()), 1 + numbers_.below(kMostTogether));
  std::array<std::uint32_t, kMostTogether> chosen{};
  for (std::uint32_t count = 0; count < together;) {
    const std::uint32_t person = people_[numbers_.below(people_.size())];
    const auto end = chosen.begin() + count;
    if (std::find(chosen.begin(), end, person) == end) chosen[count++] = person;
  }
  for (std::uint32_t at = 0; at < together; ++at) {
    const std::vector<std::uint32_t> held = state_.held_by(chosen[at]);
    for (const std::uint32_t thing : held) state_.give(thing, DivisionState::kNone);
  }
  for (std::uint32_t at = 0; at < together; ++at) choose(chosen[at], at + 1 == together);
  if (state_.score() >= before) return;
  for (std::uint32_t thing = 0; thing < taken.size(); ++thing) {
    if (state_.taken(thing) != taken[thing]) state_.give(thing, DivisionState::kNone);
  }
  for (std::uint32_t thing = 0; thing < taken.size(); ++thing) {
    if (state_.taken(thing) != taken[thing]) state_.give(thing, taken[thing]);
  }
}

// Who is not last leaves some of it to the others, by chance.
void ExactShares::choose(std::uint32_t person, bool last) {
  std::vector<std::uint32_t> offers;
  for (std::uint32_t offer = state_.first_offer(person); offer < state_.first_offer(person + 1); ++offer) {
    if (state_.taken(state_.thing_of(offer)) != DivisionState::kNone) continue;
    if (last || numbers_.below(4) != 0) offers.push_back(offer);
  }
  keep_two_places(offers);
  if (offers.empty()) return;
  const Sharer& sharer = sharers_[person];
  std::vector<Choosable> things;
  for (const std::uint32_t offer : offers) {
    const int weight = weights_[state_.thing_of(offer)];
    const Offer& own = sharer.offers[offer - state_.first_offer(person)];
    things.push_back({(static_cast<std::int64_t>(weight) << kWeightBits) + own.worth, weight, own.uses});
  }
  done_work_ += static_cast<std::int64_t>(things.size()) * sharer.room * kTablesOfChoice;
  const Choice choice = best_choice(things, {.weight = sharer.room, .uses = sharer.limits, .steps = kStepsOfChoice});
  for (std::size_t at = 0; at < choice.chosen.size(); ++at) {
    if (choice.chosen[at]) state_.give(state_.thing_of(offers[at]), offers[at]);
  }
}

void ExactShares::keep_two_places(std::vector<std::uint32_t>& offers) {
  std::vector<std::uint32_t> places;
  for (const std::uint32_t offer : offers) {
    if (std::ranges::find(places, state_.place_of(offer)) == places.end()) places.push_back(state_.place_of(offer));
  }
  while (places.size() > kPlacesEach) {
    places.erase(places.begin() + static_cast<std::ptrdiff_t>(numbers_.below(places.size())));
  }
  std::erase_if(offers,
                [&](std::uint32_t offer) { return std::ranges::find(places, state_.place_of(offer)) == places.end(); });
}

}  // namespace overstap
