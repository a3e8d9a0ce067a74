#include "core/matching/journey.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/text.h"

namespace overstap {

namespace {

// All figures are our own draft, not measured: a straight line is shorter than a road, and nobody rides at full speed
// from door to door. Meant to say "about how long", so that a coach asks for the true time.
constexpr double kRoadPerStraightLine = 1.3;
constexpr double kEarthRadiusKm = 6371.0;
constexpr int kShortestJourneyMinutes = 5;

constexpr double kLocalKm = 30;  // beyond this a train or a motorway does the rest

struct Pace {
  Transport transport;
  double local_km_per_hour, far_km_per_hour;
  double fixed_minutes;  // waiting and walking, or parking
};
constexpr std::array<Pace, 4> kPaces = {{{Transport::kWalking, 4.5, 4.5, 0},
                                         {Transport::kBicycle, 15, 15, 0},
                                         {Transport::kPublicTransport, 25, 75, 10},
                                         {Transport::kCar, 45, 85, 5}}};

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

// Haversine: distance over a sphere.
double straight_line_km(const Place& from, const Place& to) {
  const double half_latitude = std::sin(radians(to.latitude_degrees - from.latitude_degrees) / 2);
  const double half_longitude = std::sin(radians(to.longitude_degrees - from.longitude_degrees) / 2);
  const double chord = half_latitude * half_latitude + std::cos(radians(from.latitude_degrees)) *
                                                           std::cos(radians(to.latitude_degrees)) * half_longitude *
                                                           half_longitude;
  return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::clamp(chord, 0.0, 1.0)));
}

}  // namespace

void Gazetteer::add(Place place) {
  std::string key = folded(trimmed(place.name));
  if (key.empty()) return;
  // The first of a name stays; the shipped list tells places of one name apart ("Beek (Limburg)").
  by_name_.try_emplace(std::move(key), std::move(place));
}

const Place* Gazetteer::find(std::string_view name) const {
  const auto it = by_name_.find(folded(trimmed(name)));
  return it == by_name_.end() ? nullptr : &it->second;
}

std::vector<std::string> Gazetteer::starting_with(std::string_view text, std::size_t limit) const {
  std::vector<std::string> names;
  const std::string prefix = folded(trimmed(text));
  if (prefix.empty()) return names;
  for (auto it = by_name_.lower_bound(prefix); it != by_name_.end() && names.size() < limit; ++it) {
    if (!it->first.starts_with(prefix)) break;
    names.push_back(it->second.name);
  }
  return names;
}

std::optional<int> estimated_journey_minutes(const Place& from, const Place& to, Transport transport) {
  const auto pace = std::ranges::find(kPaces, transport, &Pace::transport);
  if (pace == kPaces.end()) return std::nullopt;
  const double km = straight_line_km(from, to) * kRoadPerStraightLine;
  const double hours =
      std::min(km, kLocalKm) / pace->local_km_per_hour + std::max(0.0, km - kLocalKm) / pace->far_km_per_hour;
  const double minutes = std::round(hours * 60 + pace->fixed_minutes);
  return std::max(kShortestJourneyMinutes, static_cast<int>(minutes));
}

std::optional<Journey> journey_to_work(const Candidate& candidate, const Function& function, const Gazetteer& places) {
  for (const auto& [function_id, minutes] : candidate.journey_override_minutes) {
    if (function_id == function.id) return Journey{.minutes = minutes, .estimated = false};
  }
  const Place* home = places.find(candidate.place);
  const Place* work = places.find(function.place);
  if (home == nullptr || work == nullptr) return std::nullopt;
  const auto minutes = estimated_journey_minutes(*home, *work, candidate.transport);
  if (!minutes) return std::nullopt;
  return Journey{.minutes = *minutes, .estimated = true};
}

bool another_transport_fits(const Candidate& candidate, const Function& function, const Gazetteer& places) {
  const Place* home = places.find(candidate.place);
  const Place* work = places.find(function.place);
  if (home == nullptr || work == nullptr || !candidate.journey_limit_minutes) return false;
  return std::ranges::any_of(kPaces, [&](const Pace& pace) {
    if (pace.transport == candidate.transport) return false;
    const auto minutes = estimated_journey_minutes(*home, *work, pace.transport);
    return minutes && *minutes <= *candidate.journey_limit_minutes;
  });
}

}  // namespace overstap
