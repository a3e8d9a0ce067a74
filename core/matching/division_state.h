// Who has what while things are being shared out: what each person has left of time and limits, and what the division
// is worth so far. For best_division.cpp; decides nothing.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "core/matching/best_division.h"

namespace overstap {

// Weight and people in one number, because one unit of weight counts more than all people; and worth.
struct Score {
  std::int64_t main = 0, worth = 0;
  auto operator<=>(const Score&) const = default;
};

class DivisionState {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  DivisionState(const std::vector<int>& weights, const std::vector<Sharer>& people)
      : weights_(weights), per_unit_(static_cast<std::int64_t>(people.size()) + 1) {
    limits_ = people.empty() ? 0 : people.front().limits.size();
    of_thing_.resize(weights.size());
    for (std::uint32_t person = 0; person < people.size(); ++person) {
      first_offer_.push_back(static_cast<std::uint32_t>(offers_.size()));
      for (const Offer& offer : people[person].offers) {
        of_thing_[offer.thing].push_back(static_cast<std::uint32_t>(offers_.size()));
        offers_.push_back({person, offer.thing, offer.place, offer.worth});
        uses_.insert(uses_.end(), offer.uses.begin(), offer.uses.end());
      }
      room_.push_back(people[person].room);
      left_.insert(left_.end(), people[person].limits.begin(), people[person].limits.end());
    }
    first_offer_.push_back(static_cast<std::uint32_t>(offers_.size()));
    held_.resize(people.size());
    places_.resize(people.size());
    taken_.assign(weights.size(), kNone);
  }

  const Score& score() const { return score_; }
  const std::vector<std::uint32_t>& taken() const { return taken_; }
  std::uint32_t taken(std::uint32_t thing) const { return taken_[thing]; }
  const std::vector<std::uint32_t>& offers_of(std::uint32_t thing) const { return of_thing_[thing]; }
  const std::vector<std::uint32_t>& held_by(std::uint32_t person) const { return held_[person]; }
  // The offers to one person are from first_offer(person) up to first_offer(person + 1).
  std::uint32_t first_offer(std::uint32_t person) const { return first_offer_[person]; }
  std::uint32_t people() const { return static_cast<std::uint32_t>(held_.size()); }
  std::uint32_t place_of(std::uint32_t offer) const { return offers_[offer].place; }
  std::int64_t worth_of(std::uint32_t offer) const { return offers_[offer].worth; }
  std::uint32_t person_of(std::uint32_t offer) const { return offers_[offer].person; }
  std::uint32_t thing_of(std::uint32_t offer) const { return offers_[offer].thing; }

  std::uint32_t offer_to(std::uint32_t person, std::uint32_t thing) const {
    const auto end = offers_.begin() + first_offer_[person + 1];
    const auto found = std::ranges::lower_bound(offers_.begin() + first_offer_[person], end, thing, {}, &Flat::thing);
    return found != end && found->thing == thing ? static_cast<std::uint32_t>(found - offers_.begin()) : kNone;
  }

  bool fits(std::uint32_t offer) const {
    const Flat& flat = offers_[offer];
    if (weights_[flat.thing] > room_[flat.person]) return false;
    const int* uses = uses_.data() + offer * limits_;
    const int* left = left_.data() + flat.person * limits_;
    for (std::size_t limit = 0; limit < limits_; ++limit) {
      if (uses[limit] > left[limit]) return false;
    }
    return reaches(flat);
  }

  // To the person of this offer, or to nobody; the caller has seen that it fits.
  void give(std::uint32_t thing, std::uint32_t offer) {
    if (taken_[thing] != kNone) put_down(thing);
    if (offer != kNone) take_up(offer);
  }

 private:
  struct Flat {
    std::uint32_t person, thing, place;
    std::int64_t worth;
  };

  struct PlaceUse {
    std::uint32_t place = 0;
    int things = 0;
  };

  bool reaches(const Flat& flat) const {
    return std::ranges::any_of(places_[flat.person],
                               [&flat](const PlaceUse& use) { return use.things == 0 || use.place == flat.place; });
  }
  void count_place(const Flat& flat, int by) {
    auto& places = places_[flat.person];
    auto use = std::ranges::find_if(places,
                                    [&flat](const PlaceUse& one) { return one.things > 0 && one.place == flat.place; });
    if (use == places.end()) use = std::ranges::find(places, 0, &PlaceUse::things);
    use->place = flat.place;
    use->things += by;
  }

  void take_up(std::uint32_t offer) {
    const Flat& flat = offers_[offer];
    room_[flat.person] -= weights_[flat.thing];
    for (std::size_t limit = 0; limit < limits_; ++limit) {
      left_[flat.person * limits_ + limit] -= uses_[offer * limits_ + limit];
    }
    score_.main += weights_[flat.thing] * per_unit_ + (held_[flat.person].empty() ? 1 : 0);
    score_.worth += flat.worth;
    held_[flat.person].push_back(flat.thing);
    count_place(flat, 1);
    taken_[flat.thing] = offer;
  }
  void put_down(std::uint32_t thing) {
    const std::uint32_t offer = taken_[thing];
    const Flat& flat = offers_[offer];
    room_[flat.person] += weights_[flat.thing];
    for (std::size_t limit = 0; limit < limits_; ++limit) {
      left_[flat.person * limits_ + limit] += uses_[offer * limits_ + limit];
    }
    std::vector<std::uint32_t>& held = held_[flat.person];
    *std::ranges::find(held, thing) = held.back();
    held.pop_back();
    count_place(flat, -1);
    score_.main -= weights_[flat.thing] * per_unit_ + (held.empty() ? 1 : 0);
    score_.worth -= flat.worth;
    taken_[thing] = kNone;
  }

  const std::vector<int>& weights_;
  std::size_t limits_ = 0;
  std::int64_t per_unit_;
  std::vector<Flat> offers_;
  std::vector<int> uses_, left_, room_;
  std::vector<std::uint32_t> first_offer_, taken_;  // taken_: the offer by which a thing is taken, or kNone
  std::vector<std::vector<std::uint32_t>> of_thing_, held_;
  std::vector<std::array<PlaceUse, kPlacesEach>> places_;
  Score score_;
};

}  // namespace overstap
