#include <catch2/catch_test_macros.hpp>

#include "tests/core/matching/samples.h"

namespace overstap {
namespace {

using test::able_candidate;
using test::sample_function;
using test::sample_places;

TEST_CASE("a journey between two places is estimated per means of transport, and says that it is") {
  const Gazetteer places = sample_places();
  Candidate candidate = able_candidate();
  candidate.place = "Winsum";
  const auto minutes = [&](Transport transport) {
    candidate.transport = transport;
    const auto journey = journey_to_work(candidate, sample_function(), places);
    REQUIRE(journey.has_value());
    CHECK(journey->estimated);
    return journey->minutes;
  };
  // Winsum to Groningen: 12.9 km in a straight line, so 16.7 km over the road.
  CHECK(minutes(Transport::kWalking) == 223);
  CHECK(minutes(Transport::kBicycle) == 67);
  CHECK(minutes(Transport::kPublicTransport) == 50);
  CHECK(minutes(Transport::kCar) == 27);
}

TEST_CASE("beyond thirty kilometres a train or a motorway does the rest") {
  const Place groningen{"Groningen", 53.2192, 6.5667}, rotterdam{"Rotterdam", 51.9225, 4.4792};
  // 201 km in a straight line, so 262 km over the road: 30 km at local speed, 232 km at the far one.
  CHECK(estimated_journey_minutes(groningen, rotterdam, Transport::kPublicTransport) == 268);
  CHECK(estimated_journey_minutes(groningen, rotterdam, Transport::kCar) == 209);
}

TEST_CASE("a journey within one place takes at least five minutes") {
  Candidate candidate = able_candidate();
  CHECK(journey_to_work(candidate, sample_function(), sample_places())->minutes == 5);
  candidate.transport = Transport::kPublicTransport;
  CHECK(journey_to_work(candidate, sample_function(), sample_places())->minutes == 10);
}

TEST_CASE("the coach's own figure goes before the estimate, also where nothing can be estimated") {
  Candidate candidate = able_candidate();
  candidate.place = "";
  candidate.journey_override_minutes = {{"ander-werk", 5}, {"thuishulp", 42}};
  const auto journey = journey_to_work(candidate, sample_function(), sample_places());
  REQUIRE(journey.has_value());
  CHECK(*journey == Journey{.minutes = 42, .estimated = false});
}

TEST_CASE("without place or means of transport there is no estimate") {
  Candidate candidate = able_candidate();
  candidate.transport = Transport::kUnknown;
  CHECK_FALSE(journey_to_work(candidate, sample_function(), sample_places()).has_value());
  candidate = able_candidate();
  candidate.place = "Onbekend";
  CHECK_FALSE(journey_to_work(candidate, sample_function(), sample_places()).has_value());
}

TEST_CASE("a place is found whatever its capitals, accents and surrounding spaces") {
  Gazetteer places;
  places.add({"'t Zandt", 53.3, 6.7});
  places.add({"Súdwest", 53.0, 5.6});
  CHECK(places.find(" 't ZANDT ") != nullptr);
  CHECK(places.find("sudwest") != nullptr);
  CHECK(places.find("zandt") == nullptr);
  CHECK(places.find("") == nullptr);
}

TEST_CASE("of two places with one name the first in the list counts") {
  Gazetteer places;
  places.add({"Haren", 53.17, 6.60});
  places.add({"Haren", 51.80, 5.57});
  CHECK(places.find("haren")->latitude_degrees == 53.17);
  CHECK(places.size() == 1);
}

TEST_CASE("suggestions start with what was typed, and are no more than asked for") {
  const Gazetteer places = sample_places();
  CHECK(places.starting_with("gro", 5) == std::vector<std::string>{"Groningen"});
  CHECK(places.starting_with("", 5).empty());
  CHECK(places.starting_with("h", 0).empty());
}

}  // namespace
}  // namespace overstap
