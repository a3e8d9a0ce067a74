// Tasks divided over a group: nobody exceeds anything, no task goes to two, and nothing simple would be better.
#include "core/matching/group_division.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "core/matching/bundle_rules.h"
#include "tests/core/matching/many_pairs.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

struct Group {
  Gazetteer places = test::sample_places();
  std::deque<Candidate> candidates;
  std::deque<Function> functions;
  std::deque<Task> tasks;

  Candidate& add_candidate(const std::string& id, int hours = 8) {
    candidates.push_back(test::able_candidate());
    candidates.back().id = id;
    candidates.back().hours_per_week_now = hours;
    return candidates.back();
  }
  void add_function(const std::string& id) {
    functions.push_back(test::sample_function());
    functions.back().id = id;
    functions.back().place = "Groningen";
    functions.back().organisation = "Huis van " + id;
  }
  Task& add_task(const std::string& id, int hours) {
    if (functions.empty()) add_function("f1");
    tasks.push_back(test::task_asking(id, {}));
    tasks.back().function_id = functions.back().id;
    tasks.back().minutes_per_week = hours * 60;
    return tasks.back();
  }
  std::vector<const Candidate*> people() const {
    std::vector<const Candidate*> found;
    for (const Candidate& candidate : candidates) found.push_back(&candidate);
    return found;
  }
  std::vector<FunctionTasks> work() const {
    std::vector<FunctionTasks> found;
    for (const Function& function : functions) {
      found.push_back({&function, {}});
      for (const Task& task : tasks) {
        if (task.function_id == function.id) found.back().tasks.push_back(&task);
      }
    }
    return found;
  }
  GroupDivision divided() const { return divide_tasks(people(), work(), places); }
};

const PersonShare& share_of(const GroupDivision& division, const std::string& id) {
  const auto found = std::ranges::find(division.people, id, &PersonShare::candidate_id);
  REQUIRE(found != division.people.end());
  return *found;
}
std::set<std::string> ids(const PersonShare& share) {
  std::set<std::string> found;
  for (const BundledTask& task : share.bundle.tasks) found.insert(task.task_id);
  return found;
}
using Ids = std::set<std::string>;

TEST_CASE("who can do less gets the work that somebody else could do as well: together there is more") {
  Group group;
  group.add_candidate("k1").capacity[LoadItem::kLifting].level = 0;
  group.add_candidate("k2");
  group.add_task("t1", 8).load[LoadItem::kLifting] = 2;
  group.add_task("t2", 5);
  group.add_task("t3", 3);
  const GroupDivision division = group.divided();
  CHECK(ids(share_of(division, "k1")) == Ids{"t2", "t3"});
  CHECK(ids(share_of(division, "k2")) == Ids{"t1"});
  CHECK(division.minutes == 16 * 60);
  CHECK(division.minutes_at_most == 16 * 60);
  CHECK(division.minutes_available == 16 * 60);
  CHECK(division.minutes_of_tasks == 16 * 60);
  CHECK(division.placed == 2);
  CHECK(division.proven);
  CHECK(division.uncovered.empty());
}

TEST_CASE("of divisions with as much work the one with most people is best") {
  Group group;
  for (const char* id : {"k1", "k2", "k3"}) group.add_candidate(id);
  for (const char* id : {"t1", "t2", "t3"}) group.add_task(id, 2);
  const GroupDivision division = group.divided();
  CHECK(division.minutes == 360);
  CHECK(division.placed == 3);
  CHECK(division.proven);
}

TEST_CASE("of divisions with as much work for as many people the one with least to discuss and most liked is best") {
  Group group;
  group.add_candidate("k1").capacity[LoadItem::kLifting].level = 1;
  group.add_candidate("k2").wishes[static_cast<std::size_t>(Theme::kKitchen)] = Wish::kGladly;
  group.add_task("t1", 8).load[LoadItem::kLifting] = 2;
  group.add_task("t2", 8);
  GroupDivision division = group.divided();
  CHECK(ids(share_of(division, "k1")) == Ids{"t2"});
  group.tasks[0].load[LoadItem::kLifting] = 0;
  group.tasks[0].theme = Theme::kKitchen;
  group.tasks[1].theme = Theme::kCleaning;
  division = group.divided();
  CHECK(ids(share_of(division, "k2")) == Ids{"t1"});
  CHECK(share_of(division, "k2").bundle.minutes_wanted == 480);
}

TEST_CASE("what nobody has says why, for how many people, those who could do it first") {
  Group group;
  group.add_candidate("k1", 4);
  group.add_candidate("k2", 4);
  group.add_candidate("k3", 4).capacity[LoadItem::kLifting].level = 0;
  group.add_candidate("k4", 4).capacity[LoadItem::kLifting].level.reset();
  group.add_candidate("k5", 4).capacity[LoadItem::kLifting].level = 0;
  for (const char* id : {"t1", "t2", "t3"}) group.add_task(id, 4).load[LoadItem::kLifting] = 1;
  const GroupDivision division = group.divided();
  CHECK(division.placed == 2);
  CHECK(division.placed_at_most == 2);
  REQUIRE(division.uncovered.size() == 1);
  const std::vector<WhyUncovered>& why = division.uncovered.front().why;
  REQUIRE(why.size() == 3);
  CHECK((why[0].why.because == LeftOut::kHours && why[0].people == 2));
  CHECK((why[1].why.because == LeftOut::kNotNow && why[1].people == 2));
  CHECK((why[2].why.because == LeftOut::kNotKnown && why[2].people == 1));
  CHECK(share_of(division, "k3").bundle.tasks.empty());
  CHECK(share_of(division, "k3").tasks_of_others == 0);
}

TEST_CASE("who has nothing because others have it, is told so") {
  Group group;
  group.add_candidate("k1", 4);
  group.add_candidate("k2", 4);
  group.add_task("t1", 4);
  const GroupDivision division = group.divided();
  CHECK(division.placed == 1);
  CHECK(division.proven);
  const bool first = !share_of(division, "k1").bundle.tasks.empty();
  CHECK(share_of(division, first ? "k2" : "k1").tasks_of_others == 1);
}

TEST_CASE("nobody, no work, or no hours: nothing is divided, and that is the best there is") {
  Group group;
  CHECK(group.divided() == GroupDivision{});
  group.add_task("t1", 2);
  CHECK(group.divided().uncovered.size() == 1);
  group.add_candidate("k1").hours_per_week_now.reset();
  group.add_candidate("k2").hours_per_week_now = 0;
  const GroupDivision division = group.divided();
  CHECK(division.minutes == 0);
  CHECK(division.proven);
  CHECK(division.people.size() == 2);
  REQUIRE(division.uncovered.size() == 1);
  CHECK(division.uncovered.front().why.front().why.because == LeftOut::kNotKnown);
}

TEST_CASE("growth tasks and tasks without minutes are not divided") {
  Group group;
  group.add_candidate("k1");
  group.add_task("t1", 2).entry_level = false;
  group.add_task("t2", 0);
  const GroupDivision division = group.divided();
  CHECK(division.tasks == 0);
  CHECK(division.uncovered.empty());
}

Group generated_group(test::Chance& chance, int people, int functions, int tasks_each) {
  Group group;
  for (int index = 0; index < people; ++index) {
    group.candidates.push_back(test::generated_candidate(chance, "k" + std::to_string(index)));
    group.candidates.back().place = "Groningen";
    group.candidates.back().transport = Transport::kCar;
  }
  for (int index = 0; index < functions; ++index) {
    group.add_function("f" + std::to_string(index));
    group.functions.back().dayparts = DaypartSet(1 + chance.below(7));
    for (int number = 0; number < tasks_each; ++number) {
      Task task = test::generated_task(chance, "f" + std::to_string(index) + "t" + std::to_string(number));
      task.function_id = group.functions.back().id;
      task.number = number;
      group.tasks.push_back(task);
    }
  }
  return group;
}

TEST_CASE("nobody exceeds anything and no task goes to two, whatever the group", "[property]") {
  const std::uint64_t seed = test::announced_seed("divisions that keep to the rules");
  for (std::uint64_t round = 0; round < 25; ++round) {
    test::Chance chance(seed + round);
    const Group group = generated_group(chance, 6, 3, 5);
    const GroupDivision division = group.divided();
    std::set<std::string> given;
    int minutes = 0;
    for (const PersonShare& share : division.people) {
      const auto candidate = std::ranges::find(group.candidates, share.candidate_id, &Candidate::id);
      const PossibleTasks possible = possible_tasks(*candidate, group.work(), group.places);
      std::vector<std::size_t> chosen;
      for (const BundledTask& task : share.bundle.tasks) {
        CHECK(given.insert(task.task_id).second);
        const auto at =
            std::ranges::find_if(possible.tasks, [&](const PossibleTask& one) { return one.task->id == task.task_id; });
        REQUIRE(at != possible.tasks.end());
        chosen.push_back(static_cast<std::size_t>(at - possible.tasks.begin()));
        minutes += task.minutes;
      }
      CHECK(share.bundle.minutes <= minutes_available(*candidate));
      CHECK(share.bundle.workplaces <= static_cast<int>(kMostWorkplaces));
      const LimitUse used = use_of(possible.tasks, chosen), limits = limits_of(*candidate);
      for (std::size_t limit = 0; limit < used.size(); ++limit) CHECK(used[limit] <= limits[limit]);
      // One person alone can have no more than the best bundle.
      CHECK(share.bundle.minutes <= best_bundle(*candidate, group.work(), group.places).minutes);
    }
    CHECK(division.minutes == minutes);
    CHECK(division.minutes <= division.minutes_at_most);
    CHECK(division.placed <= division.placed_at_most);
    CHECK(division.uncovered.size() + given.size() == static_cast<std::size_t>(division.tasks));
    for (const UncoveredTask& task : division.uncovered) {
      CHECK_FALSE(given.contains(task.task_id));
      int people = 0;
      for (const WhyUncovered& why : task.why) people += why.people;
      CHECK(people == static_cast<int>(group.candidates.size()));
    }
  }
}

TEST_CASE("the order of people, functions and tasks makes no difference", "[property]") {
  const std::uint64_t seed = test::announced_seed("divisions in any order");
  for (std::uint64_t round = 0; round < 10; ++round) {
    test::Chance chance(seed + round);
    const Group group = generated_group(chance, 5, 3, 4);
    const GroupDivision division = group.divided();
    CHECK(group.divided() == division);
    std::vector<const Candidate*> people = group.people();
    std::vector<FunctionTasks> work = group.work();
    std::ranges::reverse(people);
    std::ranges::reverse(work);
    for (FunctionTasks& of : work) std::ranges::reverse(of.tasks);
    CHECK(divide_tasks(people, work, group.places) == division);
  }
}

TEST_CASE("a division in portions is the same, and at every moment no task is given twice", "[property]") {
  const std::uint64_t seed = test::announced_seed("group divisions in portions");
  for (std::uint64_t round = 0; round < 6; ++round) {
    test::Chance chance(seed + round);
    const Group group = generated_group(chance, 6, 3, 5);
    GroupDivisionSearch search(group.people(), group.work(), group.places);
    while (!search.done()) {
      const GroupDivision& so_far = search.so_far();
      CHECK(so_far.people.size() == 6);
      std::set<std::string> given;
      int minutes = 0;
      for (const PersonShare& share : so_far.people) {
        CHECK(share.bundle.minutes <= share.bundle.minutes_available);
        minutes += share.bundle.minutes;
        for (const BundledTask& task : share.bundle.tasks) CHECK(given.insert(task.task_id).second);
      }
      CHECK(minutes == so_far.minutes);
      CHECK(so_far.minutes <= so_far.minutes_at_most);
      CHECK(static_cast<int>(given.size() + so_far.uncovered.size()) == so_far.tasks);
      search.go_on(1 + static_cast<std::int64_t>(chance.below(120'000)));
    }
    CHECK(search.so_far() == group.divided());
  }
}

TEST_CASE("a group of one gets as many minutes as the best bundle", "[property]") {
  const std::uint64_t seed = test::announced_seed("divisions for one person");
  for (std::uint64_t round = 0; round < 20; ++round) {
    test::Chance chance(seed + round);
    const Group group = generated_group(chance, 1, 3, 4);
    CHECK(group.divided().minutes == best_bundle(group.candidates.front(), group.work(), group.places).minutes);
  }
}

}  // namespace
}  // namespace overstap
