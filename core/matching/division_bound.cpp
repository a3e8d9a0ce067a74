#include "core/matching/division_bound.h"

#include <algorithm>

#include "core/matching/best_choice.h"

namespace overstap {

namespace {

constexpr std::int64_t kStepsForOne = 20'000;

// Along the offers, from things with something left to people with room left; a shortest way first.
class Flow {
 public:
  Flow(const std::vector<std::int64_t>& things, const std::vector<std::int64_t>& people,
       const std::vector<Sharer>& sharers)
      : thing_left_(things), person_left_(people), of_thing_(things.size()), of_person_(people.size()) {
    for (std::uint32_t person = 0; person < sharers.size(); ++person) {
      for (const Offer& offer : sharers[person].offers) {
        const auto way = static_cast<std::uint32_t>(ways_.size());
        ways_.push_back({offer.thing, person, 0});
        of_thing_[offer.thing].push_back(way);
        of_person_[person].push_back(way);
      }
    }
  }

  std::int64_t run() {
    std::int64_t total = 0;
    for (Way& way : ways_) total += push(way, std::min(thing_left_[way.thing], person_left_[way.person]));
    while (const std::int64_t more = along_one_way()) total += more;
    return total;
  }

 private:
  struct Way {
    std::uint32_t thing, person;
    std::int64_t flow;
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::int64_t push(Way& way, std::int64_t amount) {
    way.flow += amount;
    thing_left_[way.thing] -= amount;
    person_left_[way.person] -= amount;
    return amount;
  }

  std::int64_t along_one_way() {
    std::vector<std::uint32_t> to_person(person_left_.size(), kNone), to_thing(thing_left_.size(), kNone), queue;
    std::vector<bool> seen(thing_left_.size(), false);
    for (std::uint32_t thing = 0; thing < thing_left_.size(); ++thing) {
      if (thing_left_[thing] == 0) continue;
      queue.push_back(thing);
      seen[thing] = true;
    }
    for (std::size_t at = 0; at < queue.size(); ++at) {
      for (const std::uint32_t way : of_thing_[queue[at]]) {
        const std::uint32_t person = ways_[way].person;
        if (to_person[person] != kNone) continue;
        to_person[person] = way;
        if (person_left_[person] > 0) return carry_to(person, to_person, to_thing);
        for (const std::uint32_t back : of_person_[person]) {
          const std::uint32_t thing = ways_[back].thing;
          if (ways_[back].flow == 0 || seen[thing]) continue;
          seen[thing] = true;
          to_thing[thing] = back;
          queue.push_back(thing);
        }
      }
    }
    return 0;
  }
  std::int64_t carry_to(std::uint32_t last, const std::vector<std::uint32_t>& to_person,
                        const std::vector<std::uint32_t>& to_thing) {
    std::vector<std::uint32_t> ways;  // forward and back by turns, from the end
    for (std::uint32_t person = last;;) {
      ways.push_back(to_person[person]);
      const std::uint32_t thing = ways_[to_person[person]].thing;
      if (to_thing[thing] == kNone) break;
      ways.push_back(to_thing[thing]);
      person = ways_[to_thing[thing]].person;
    }
    const std::uint32_t first = ways_[ways.back()].thing;
    std::int64_t amount = std::min(person_left_[last], thing_left_[first]);
    for (std::size_t at = 1; at < ways.size(); at += 2) amount = std::min(amount, ways_[ways[at]].flow);
    for (std::size_t at = 0; at < ways.size(); ++at) ways_[ways[at]].flow += at % 2 == 0 ? amount : -amount;
    person_left_[last] -= amount;
    thing_left_[first] -= amount;
    return amount;
  }

  std::vector<std::int64_t> thing_left_, person_left_;
  std::vector<std::vector<std::uint32_t>> of_thing_, of_person_;
  std::vector<Way> ways_;
};

}  // namespace

std::int64_t most_shared_out(const std::vector<std::int64_t>& things, const std::vector<std::int64_t>& people,
                             const std::vector<Sharer>& sharers) {
  return Flow(things, people, sharers).run();
}

std::int64_t most_for_one(const std::vector<int>& weights, const Sharer& person) {
  std::vector<Choosable> things;
  std::int64_t all = 0;
  for (const Offer& offer : person.offers) {
    const int weight = weights[offer.thing];
    things.push_back({weight, weight, offer.uses});
    all += weight;
  }
  const std::int64_t room = std::min<std::int64_t>(all, person.room);
  const Choice choice = best_choice(things, {.weight = person.room, .uses = person.limits, .steps = kStepsForOne});
  return choice.proven ? choice.value : room;
}

}  // namespace overstap
