// How long the journey to work takes, one way: the coach's own figure, or an offline estimate from two places
// (straight line x 1.3, a speed per means of transport: our own draft). An estimate is always labelled as one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/candidate/candidate.h"
#include "core/passport/passport.h"

namespace overstap {

struct Place {
  std::string name;
  double latitude_degrees = 0, longitude_degrees = 0;
};

// Dutch places by name (GeoNames). Lookup ignores case, accents and surrounding spaces.
class Gazetteer {
 public:
  void add(Place place);
  const Place* find(std::string_view name) const;
  // Names that start with the text, at most `limit`, for suggestions while typing.
  std::vector<std::string> starting_with(std::string_view text, std::size_t limit) const;
  std::size_t size() const { return by_name_.size(); }

 private:
  std::map<std::string, Place, std::less<>> by_name_;  // by folded name
};

struct Journey {
  int minutes = 0;
  bool estimated = true;  // false: entered by the coach
  bool operator==(const Journey&) const = default;
};

// Whole minutes, one way, door to door; empty when the means of transport is unknown.
std::optional<int> estimated_journey_minutes(const Place& from, const Place& to, Transport transport);
// True when, by estimate, some other means of transport would stay within the candidate's longest journey.
bool another_transport_fits(const Candidate& candidate, const Function& function, const Gazetteer& places);

// Empty when a place or the means of transport is unknown.
std::optional<Journey> journey_to_work(const Candidate& candidate, const Function& function, const Gazetteer& places);

}  // namespace overstap
