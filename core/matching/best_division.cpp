#include "core/matching/best_division.h"

#include <algorithm>

#include "core/matching/division_bound.h"
#include "core/matching/division_state.h"
#include "core/matching/exact_shares.h"
#include "core/matching/threshold_search.h"

namespace overstap {

namespace {

constexpr std::int64_t kWorkPerStep = 200;

// So that whatever is left has a reason.
void give_what_still_fits(DivisionState& state, std::size_t things) {
  for (std::uint32_t thing = 0; thing < things; ++thing) {
    if (state.taken(thing) != DivisionState::kNone) continue;
    const auto& offers = state.offers_of(thing);
    const auto offer = std::ranges::find_if(offers, [&state](std::uint32_t one) { return state.fits(one); });
    if (offer != offers.end()) state.give(thing, *offer);
  }
}

}  // namespace

Division best_division(const std::vector<int>& weights, const std::vector<Sharer>& people, std::int64_t steps) {
  Division division{.owner = std::vector<int>(weights.size(), kNobody)};
  const std::vector<std::int64_t> whole(weights.begin(), weights.end());
  std::vector<std::int64_t> most;
  for (const Sharer& person : people) most.push_back(most_for_one(weights, person));
  division.most_weight = most_shared_out(whole, most, people);
  std::vector<std::int64_t> one_each;
  for (const std::int64_t weight : most) one_each.push_back(weight > 0 ? 1 : 0);
  division.most_people =
      static_cast<int>(most_shared_out(std::vector<std::int64_t>(weights.size(), 1), one_each, people));

  const std::int64_t per_unit = static_cast<std::int64_t>(people.size()) + 1;
  DivisionState state(weights, people);
  const std::int64_t enough = division.most_weight * per_unit + division.most_people;
  search_by_threshold(state, weights, per_unit, steps, enough);
  improve_by_exact_shares(state, weights, people, steps * kWorkPerStep, enough);
  give_what_still_fits(state, weights.size());
  for (std::uint32_t thing = 0; thing < weights.size(); ++thing) {
    if (state.taken(thing) == DivisionState::kNone) continue;
    division.owner[thing] = static_cast<int>(state.person_of(state.taken(thing)));
    division.weight += weights[thing];
  }
  for (std::uint32_t person = 0; person < people.size(); ++person) {
    division.people += state.held_by(person).empty() ? 0 : 1;
  }
  division.proven = division.weight == division.most_weight && division.people == division.most_people;
  return division;
}

}  // namespace overstap
