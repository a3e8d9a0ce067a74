// The best way to share things out over people: each thing to one person at most, each person within the time and the
// other limits that he has, from at most two places. Found by a search of bounded length and held against upper
// bounds. Whole numbers only, so that every machine finds the same. What things and people are is the caller's.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace overstap {

// A thing that this person could have.
struct Offer {
  std::uint32_t thing = 0;
  std::uint32_t place = 0;
  std::int64_t worth = 0;   // decides only between divisions of as much weight over as many people
  std::vector<int> uses{};  // of each limit of this person, from 0
};
struct Sharer {
  int room = 0;                 // most weight
  std::vector<int> limits{};    // of what the offers use
  std::vector<Offer> offers{};  // in order of thing, each at most once
};

inline constexpr std::size_t kPlacesEach = 2;
inline constexpr int kNobody = -1;

struct Division {
  std::vector<int> owner{};                  // per thing the person, or kNobody
  std::int64_t weight = 0, most_weight = 0;  // shared out, and what it can never be more than
  int people = 0, most_people = 0;           // with at least one thing
  bool proven = false;                       // no division has more weight, and none of this weight has more people
};

// Most weight, then most people, then most worth. The same input gives the same division. `steps`: moves to try.
Division best_division(const std::vector<int>& weights, const std::vector<Sharer>& people, std::int64_t steps);

// The same in portions, for who may not be kept waiting: how it is cut up makes no difference.
class BestDivisionSearch {
 public:
  BestDivisionSearch(std::vector<int> weights, std::vector<Sharer> people, std::int64_t steps);
  BestDivisionSearch(BestDivisionSearch&&) noexcept;
  BestDivisionSearch& operator=(BestDivisionSearch&&) noexcept;
  ~BestDivisionSearch();

  // About so many moves of the search.
  void go_on(std::int64_t work);
  bool done() const;
  int permille() const;          // of the work that there is at most: it may be done sooner
  Division best_so_far() const;  // keeps to every limit, whenever it is asked for

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overstap
