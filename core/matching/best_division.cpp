#include "core/matching/best_division.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include "core/matching/division_bound.h"
#include "core/matching/division_state.h"
#include "core/matching/exact_shares.h"
#include "core/matching/threshold_search.h"

namespace overstap {

namespace {

constexpr std::int64_t kCellsPerStep = 200, kStepsPerBound = 2'000;

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

// In this order: what each person could have at most, the search by threshold, the exact shares.
struct BestDivisionSearch::Parts {
  Parts(std::vector<int> things, std::vector<Sharer> sharers, std::int64_t moves)
      : weights(std::move(things)), people(std::move(sharers)), steps(moves), state(weights, people) {
    bounds.most_weight = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    bounds.most_people = static_cast<int>(people.size());
    if (people.empty()) finish_bounds();
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  std::int64_t work_of_bounds() const { return static_cast<std::int64_t>(people.size()) * kStepsPerBound; }
  std::int64_t all_work() const { return work_of_bounds() + 2 * steps; }
  bool done() const { return exact && exact->done(); }

  // Returns what it took.
  std::int64_t go_on_once(std::int64_t work) {
    if (!by_threshold) {
      most.push_back(most_for_one(weights, people[most.size()]));
      if (most.size() == people.size()) finish_bounds();
      return kStepsPerBound;
    }
    if (!exact) {
      const std::int64_t made = by_threshold->go_on(work);
      moves += made;
      begin_exact_when_ready();
      return made;
    }
    cells += exact->go_on(work * kCellsPerStep);
    return work;
  }

  void finish_bounds() {
    const std::vector<std::int64_t> whole(weights.begin(), weights.end());
    bounds.most_weight = most_shared_out(whole, most, people);
    std::vector<std::int64_t> one_each;
    for (const std::int64_t weight : most) one_each.push_back(weight > 0 ? 1 : 0);
    bounds.most_people =
        static_cast<int>(most_shared_out(std::vector<std::int64_t>(weights.size(), 1), one_each, people));
    const std::int64_t per_unit = static_cast<std::int64_t>(people.size()) + 1;
    enough = bounds.most_weight * per_unit + bounds.most_people;
    by_threshold.emplace(state, weights, ThresholdSearch::Aim{.per_unit = per_unit, .steps = steps, .enough = enough});
    begin_exact_when_ready();
  }
  void begin_exact_when_ready() {
    if (!by_threshold->done()) return;
    exact.emplace(state, weights, people, ExactShares::Aim{.work = steps * kCellsPerStep, .enough = enough});
  }

  int permille() const {
    if (done()) return 1000;
    const std::int64_t bound_steps = static_cast<std::int64_t>(most.size()) * kStepsPerBound;
    const std::int64_t so_far = exact ? work_of_bounds() + steps + cells / kCellsPerStep : bound_steps + moves;
    return static_cast<int>(std::clamp<std::int64_t>(so_far * 1000 / std::max<std::int64_t>(1, all_work()), 0, 999));
  }

  Division best_so_far() const {
    DivisionState best = state;
    if (by_threshold && !exact) {
      const std::vector<std::uint32_t>& taken = by_threshold->best();
      for (std::uint32_t thing = 0; thing < taken.size(); ++thing) best.give(thing, DivisionState::kNone);
      for (std::uint32_t thing = 0; thing < taken.size(); ++thing) best.give(thing, taken[thing]);
    }
    give_what_still_fits(best, weights.size());
    Division division = bounds;
    division.owner.assign(weights.size(), kNobody);
    for (std::uint32_t thing = 0; thing < weights.size(); ++thing) {
      if (best.taken(thing) == DivisionState::kNone) continue;
      division.owner[thing] = static_cast<int>(best.person_of(best.taken(thing)));
      division.weight += weights[thing];
    }
    for (std::uint32_t person = 0; person < people.size(); ++person) {
      division.people += best.held_by(person).empty() ? 0 : 1;
    }
    division.proven = division.weight == division.most_weight && division.people == division.most_people;
    return division;
  }

  const std::vector<int> weights;
  const std::vector<Sharer> people;
  const std::int64_t steps;
  DivisionState state;
  std::vector<std::int64_t> most;  // per person, as far as known
  Division bounds;                 // only what can never be more
  std::int64_t enough = 0, moves = 0, cells = 0;
  std::optional<ThresholdSearch> by_threshold;
  std::optional<ExactShares> exact;
};

BestDivisionSearch::BestDivisionSearch(std::vector<int> weights, std::vector<Sharer> people, std::int64_t steps)
    : parts_(std::make_unique<Parts>(std::move(weights), std::move(people), steps)) {}
BestDivisionSearch::BestDivisionSearch(BestDivisionSearch&&) noexcept = default;
BestDivisionSearch& BestDivisionSearch::operator=(BestDivisionSearch&&) noexcept = default;
BestDivisionSearch::~BestDivisionSearch() = default;

void BestDivisionSearch::go_on(std::int64_t work) {
  while (work > 0 && !done()) work -= parts_->go_on_once(work);
}
bool BestDivisionSearch::done() const { return parts_->done(); }
int BestDivisionSearch::permille() const { return parts_->permille(); }
Division BestDivisionSearch::best_so_far() const { return parts_->best_so_far(); }

Division best_division(const std::vector<int>& weights, const std::vector<Sharer>& people, std::int64_t steps) {
  BestDivisionSearch search(weights, people, steps);
  search.go_on(std::numeric_limits<std::int64_t>::max() / kCellsPerStep);
  return search.best_so_far();
}

}  // namespace overstap
