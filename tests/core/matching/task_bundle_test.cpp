// The best bundle of tasks for one person, and why the rest is not in it.
#include "core/matching/task_bundle.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <deque>
#include <map>
#include <set>
#include <tuple>

#include "tests/core/matching/many_pairs.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

// Functions at places, each with tasks of its own, and one candidate.
struct Carving {
  Gazetteer places = test::sample_places();
  Candidate candidate = test::able_candidate();
  std::deque<Function> functions;
  std::deque<Task> tasks;
  std::vector<FunctionTasks> of;

  Carving() { candidate.hours_per_week_now = 8; }
  void add_function(const std::string& id, const std::string& place = "Groningen") {
    Function function = test::sample_function();
    function.id = id;
    function.place = place;
    function.organisation = "Huis van " + id;
    functions.push_back(function);
    of.push_back({&functions.back()});
  }
  Task& add_task(const std::string& id, int hours, std::vector<std::pair<LoadItem, int>> load = {}) {
    if (functions.empty()) add_function("f1");
    Task task = test::task_asking(id, {});
    task.function_id = functions.back().id;
    task.minutes_per_week = hours * 60;
    for (const auto& [item, level] : load) task.load[item] = level;
    tasks.push_back(task);
    of.back().tasks.push_back(&tasks.back());
    return tasks.back();
  }
  TaskBundle bundle() const { return best_bundle(candidate, of, places); }
};

std::vector<std::string> ids(const TaskBundle& bundle) {
  std::vector<std::string> found;
  for (const BundledTask& task : bundle.tasks) found.push_back(task.task_id);
  return found;
}
using Ids = std::vector<std::string>;

const TaskLeftOut& left_out(const TaskBundle& bundle, const std::string& id) {
  const auto found = std::ranges::find(bundle.left_out, id, &TaskLeftOut::task_id);
  REQUIRE(found != bundle.left_out.end());
  return *found;
}

TEST_CASE("a bundle fills the hours and never goes over them") {
  Carving carving;
  carving.add_task("t1", 5);
  carving.add_task("t2", 4);
  carving.add_task("t3", 4);
  const TaskBundle bundle = carving.bundle();
  CHECK(ids(bundle) == Ids{"t2", "t3"});
  CHECK(bundle.minutes == 480);
  CHECK(bundle.minutes_available == 480);
  CHECK(bundle.proven);
  CHECK(left_out(bundle, "t1").because == LeftOut::kHours);
}

TEST_CASE("without known hours there is no bundle, and the question is why") {
  Carving carving;
  carving.add_task("t1", 2);
  carving.candidate.hours_per_week_now.reset();
  const TaskBundle bundle = carving.bundle();
  CHECK(bundle.tasks.empty());
  CHECK(left_out(bundle, "t1").because == LeftOut::kNotKnown);
  CHECK(left_out(bundle, "t1").reason->criterion == Criterion::kHours);
}

TEST_CASE("as many hours of what fits are better than of what has to be discussed") {
  Carving carving;
  carving.candidate.capacity[LoadItem::kLifting].level = 1;
  carving.add_task("t1", 8, {{LoadItem::kLifting, 2}});
  carving.add_task("t2", 8, {{LoadItem::kLifting, 1}});
  CHECK(ids(carving.bundle()) == Ids{"t2"});
}

TEST_CASE("a task to discuss comes in when that fills the hours, and says what to discuss") {
  Carving carving;
  carving.candidate.capacity[LoadItem::kLifting].level = 1;
  carving.add_task("t1", 2, {{LoadItem::kLifting, 2}});
  carving.add_task("t2", 6);
  const TaskBundle bundle = carving.bundle();
  REQUIRE(ids(bundle) == Ids{"t1", "t2"});
  REQUIRE(bundle.tasks[0].to_discuss.size() == 1);
  CHECK(bundle.tasks[0].to_discuss[0].item == "T");
  CHECK(bundle.tasks[1].to_discuss.empty());
  CHECK(bundle.minutes_to_discuss == 120);
}

TEST_CASE("what is too heavy, unknown, for later or without a time is never in, and says why") {
  Carving carving;
  carving.candidate.capacity[LoadItem::kLifting].level = 1;
  carving.candidate.capacity[LoadItem::kBending].level.reset();
  carving.add_task("t1", 2, {{LoadItem::kLifting, 3}});
  carving.add_task("t2", 2, {{LoadItem::kBending, 1}});
  carving.add_task("t3", 2).entry_level = false;
  carving.add_task("t4", 0);
  const TaskBundle bundle = carving.bundle();
  CHECK(bundle.tasks.empty());
  CHECK(left_out(bundle, "t1").because == LeftOut::kNotNow);
  CHECK(left_out(bundle, "t1").reason->item == "T");
  CHECK(left_out(bundle, "t2").because == LeftOut::kNotKnown);
  CHECK(left_out(bundle, "t3").because == LeftOut::kGrowth);
  CHECK(left_out(bundle, "t4").because == LeftOut::kNoMinutes);
}

TEST_CASE("a task to discuss with a question beside it waits for the answer: what is not known cannot be added up") {
  Carving carving;
  carving.candidate.capacity[LoadItem::kLifting].level = 1;
  carving.candidate.capacity[LoadItem::kBending].level.reset();
  carving.add_task("t1", 2, {{LoadItem::kLifting, 2}, {LoadItem::kBending, 1}});
  CHECK(left_out(carving.bundle(), "t1").because == LeftOut::kNotKnown);
}

TEST_CASE("of equal bundles the one with what the person likes to do is best") {
  Carving carving;
  carving.add_task("t1", 8).theme = Theme::kCleaning;
  carving.add_task("t2", 8).theme = Theme::kKitchen;
  carving.candidate.wishes[static_cast<std::size_t>(Theme::kKitchen)] = Wish::kGladly;
  const TaskBundle bundle = carving.bundle();
  CHECK(ids(bundle) == Ids{"t2"});
  CHECK(bundle.minutes_wanted == 480);
}

TEST_CASE("load adds up over the week: what is one level too heavy is made up for by lighter work") {
  Carving carving;
  carving.candidate.capacity[LoadItem::kLifting].level = 1;  // 8 hours of level 1, so 4 hours of level 2
  for (const char* id : {"t1", "t2", "t3"}) carving.add_task(id, 2, {{LoadItem::kLifting, 2}});
  const TaskBundle bundle = carving.bundle();
  CHECK(bundle.tasks.size() == 2);
  REQUIRE(bundle.left_out.size() == 1);
  CHECK(bundle.left_out[0].because == LeftOut::kLoad);
  CHECK(bundle.left_out[0].item == "T");
  REQUIRE(bundle.load.size() == 1);
  CHECK(bundle.load[0] == LoadUse{LoadItem::kLifting, 480, 480});
}

TEST_CASE("a part of the day holds 20 hours a week, and a task without one takes what is free") {
  Carving carving;
  carving.candidate.hours_per_week_now = 48;
  carving.add_task("t1", 15).daypart = Daypart::kMorning;
  carving.add_task("t2", 10).daypart = Daypart::kMorning;
  carving.add_task("t3", 20);  // function: morning and afternoon
  const TaskBundle bundle = carving.bundle();
  CHECK(ids(bundle) == Ids{"t1", "t3"});
  CHECK(left_out(bundle, "t2").because == LeftOut::kDaypart);
  CHECK(left_out(bundle, "t2").item == "ochtend");
}

TEST_CASE("work that can be done in the morning or the afternoon shares both with work that is tied to one") {
  Carving carving;
  carving.candidate.hours_per_week_now = 48;
  carving.add_task("t1", 15).daypart = Daypart::kMorning;
  carving.add_task("t2", 30);  // together 45, and two parts of the day hold 40
  const TaskBundle bundle = carving.bundle();
  CHECK(ids(bundle) == Ids{"t2"});
  CHECK(left_out(bundle, "t1").because == LeftOut::kDaypart);
}

TEST_CASE("a task without a part of the day needs one that person and function share") {
  Carving carving;
  carving.add_task("t1", 2);
  carving.candidate.dayparts = DaypartSet("100");
  CHECK(left_out(carving.bundle(), "t1").reason->criterion == Criterion::kDaypart);
  CHECK(left_out(carving.bundle(), "t1").because == LeftOut::kNotNow);
  carving.candidate.dayparts.reset();
  CHECK(left_out(carving.bundle(), "t1").because == LeftOut::kNotKnown);
}

TEST_CASE("only workplaces within reach count, two at most, and one when that is as good") {
  Carving carving;
  for (const char* id : {"f1", "f2", "f3"}) {
    carving.add_function(id);
    carving.add_task(std::string(id) + "-t1", 3);
  }
  carving.add_function("far", "Maastricht");
  carving.add_task("far-t1", 8);
  TaskBundle bundle = carving.bundle();
  CHECK(bundle.minutes == 360);
  CHECK(bundle.workplaces == 2);
  CHECK(left_out(bundle, "far-t1").reason->criterion == Criterion::kJourney);
  carving.candidate.hours_per_week_now = 9;
  bundle = carving.bundle();
  CHECK(bundle.minutes == 360);
  CHECK(std::ranges::count(bundle.left_out, LeftOut::kWorkplace, &TaskLeftOut::because) == 1);
  carving.add_function("f5");
  carving.add_task("f5-t1", 6);
  CHECK(carving.bundle().minutes == 540);
  carving.candidate.hours_per_week_now = 6;
  CHECK(ids(carving.bundle()) == Ids{"f5-t1"});
}

TEST_CASE("a journey to discuss makes all work there something to discuss") {
  Carving carving;
  carving.add_task("t1", 2);
  carving.candidate.journey_override_minutes = {{"f1", 40}};
  const TaskBundle bundle = carving.bundle();
  REQUIRE(bundle.tasks.size() == 1);
  CHECK(bundle.tasks[0].to_discuss.front().criterion == Criterion::kJourney);
}

// The rules of the header once more, in the plainest way.
struct Plain {
  const Carving& carving;

  const Function& function_of(const Task& task) const {
    return *std::ranges::find(carving.functions, task.function_id, &Function::id);
  }
  // One question is enough to keep a task out, also when there is something to discuss.
  bool has_question(const Task& task) const {
    const TaskVerdict verdict = weigh_task(carving.candidate, task);
    return std::ranges::any_of(verdict.reasons, [](const Reason& reason) {
      return reason.verdict == Verdict::kUnknown && reason.criterion != Criterion::kSkill;
    });
  }
  Verdict verdict_on(const Task& task) const {
    Verdict worst = weigh_task(carving.candidate, task).verdict;
    const Function& function = function_of(task);
    const FunctionVerdict pair = weigh_function(carving.candidate, function, {}, carving.places);
    const Verdict journey = test::find_reason(pair.conditions, Criterion::kJourney)->verdict;
    if (journey == Verdict::kUnknown) return std::max(worst, Verdict::kNotNow);  // out, whatever else there is
    worst = std::max(worst, journey);
    if (!task.daypart) {
      if (!carving.candidate.dayparts) worst = std::max(worst, Verdict::kUnknown);
      if (carving.candidate.dayparts && (*carving.candidate.dayparts & function.dayparts).none()) {
        worst = Verdict::kNotNow;
      }
    }
    return worst;
  }
  bool may_be_in(const Task& task) const {
    const Verdict verdict = verdict_on(task);
    return task.entry_level && task.minutes_per_week > 0 && !has_question(task) &&
           (verdict == Verdict::kFits || verdict == Verdict::kDiscuss);
  }
  // Puts each quarter of an hour of work in a part of the day, the ones with least choice first.
  bool dayparts_hold(const std::vector<const Task*>& chosen) const {
    for (unsigned set = 1; set < 8; ++set) {
      int minutes = 0, room = 0;
      for (const Daypart daypart : kDayparts)
        room += DaypartSet(set).test(static_cast<std::size_t>(daypart)) ? 1200 : 0;
      for (const Task* task : chosen) {
        DaypartSet parts = *carving.candidate.dayparts & function_of(*task).dayparts;
        if (task->daypart) parts = DaypartSet().set(static_cast<std::size_t>(*task->daypart));
        if ((parts & ~DaypartSet(set)).none()) minutes += task->minutes_per_week;
      }
      if (minutes > room) return false;
    }
    return true;
  }
  using Worth = std::tuple<int, int, int, int>;  // minutes, -to discuss, wanted, -workplaces
  std::optional<Worth> worth(const std::vector<const Task*>& chosen) const {
    const int room = carving.candidate.hours_per_week_now.value_or(0) * 60;
    int minutes = 0, discuss = 0, wanted = 0;
    std::set<std::pair<std::string, std::string>> workplaces;
    std::map<LoadItem, int> load;
    for (const Task* task : chosen) {
      minutes += task->minutes_per_week;
      if (verdict_on(*task) == Verdict::kDiscuss) discuss += task->minutes_per_week;
      if (carving.candidate.wishes[static_cast<std::size_t>(task->theme)] == Wish::kGladly) {
        wanted += task->minutes_per_week;
      }
      for (const LoadItem item : kGivenLoadItems) load[item] += task->load[item] * task->minutes_per_week;
      workplaces.insert({function_of(*task).organisation, function_of(*task).place});
    }
    if (minutes > room || workplaces.size() > 2 || !dayparts_hold(chosen)) return std::nullopt;
    for (const auto& [item, used] : load) {
      if (used > carving.candidate.capacity[item].level.value_or(0) * room) return std::nullopt;
    }
    return Worth{minutes, -discuss, wanted, -static_cast<int>(workplaces.size())};
  }
};

Carving generated_carving(test::Chance& chance, int functions, int tasks_each) {
  Carving carving;
  carving.candidate = test::generated_candidate(chance, "k1");
  carving.candidate.place = "Groningen";
  carving.candidate.transport = Transport::kCar;
  carving.candidate.hours_per_week_now = static_cast<int>(2 + chance.below(16));
  if (!carving.candidate.dayparts) carving.candidate.dayparts = DaypartSet("111");
  // Now and then so many hours that the parts of the day fill up.
  const bool long_week = chance.one_in(3);
  if (long_week) carving.candidate.hours_per_week_now = static_cast<int>(24 + chance.below(30));
  // Or tasks that are one level too heavy, so that the load of the week fills up.
  const bool heavy = chance.one_in(3);
  if (heavy) carving.candidate.capacity[LoadItem::kLifting].level = 1;
  for (int index = 0; index < functions; ++index) {
    carving.add_function("f" + std::to_string(index), index == 2 ? "Winsum" : "Groningen");
    carving.functions.back().dayparts = DaypartSet(1 + chance.below(7));
    for (int number = 0; number < tasks_each; ++number) {
      Task task = test::generated_task(chance, "f" + std::to_string(index) + "t" + std::to_string(number));
      task.entry_level = !chance.one_in(8);
      task.minutes_per_week = chance.one_in(3) ? static_cast<int>(chance.below(500)) : task.minutes_per_week;
      if (heavy) task.load[LoadItem::kLifting] = static_cast<int>(1 + chance.below(2));
      if (long_week) task.minutes_per_week *= 4;
      carving.add_task("?", 0) = task;
      carving.tasks.back().function_id = carving.functions.back().id;
      carving.tasks.back().number = number;
    }
  }
  return carving;
}

TEST_CASE("no other bundle that keeps to the rules is better", "[property]") {
  const std::uint64_t seed = test::announced_seed("bundle against trying every bundle");
  std::map<LeftOut, int> reasons;
  for (std::uint64_t round = 0; round < 120; ++round) {
    test::Chance chance(seed + round);
    const Carving carving = generated_carving(chance, 3, 4);
    const Plain plain{carving};
    std::vector<const Task*> possible;
    for (const Task& task : carving.tasks) {
      if (plain.may_be_in(task)) possible.push_back(&task);
    }
    std::optional<Plain::Worth> best;
    for (std::size_t bits = 0; bits < (std::size_t{1} << possible.size()); ++bits) {
      std::vector<const Task*> chosen;
      for (std::size_t index = 0; index < possible.size(); ++index) {
        if ((bits >> index & 1) != 0) chosen.push_back(possible[index]);
      }
      best = std::max(best, plain.worth(chosen));
    }
    const TaskBundle bundle = carving.bundle();
    CHECK(bundle.proven);
    std::vector<const Task*> chosen;
    for (const BundledTask& one : bundle.tasks) {
      const auto task = std::ranges::find(carving.tasks, one.task_id, &Task::id);
      REQUIRE(task != carving.tasks.end());
      CHECK(plain.may_be_in(*task));
      CHECK(one.to_discuss.empty() == (plain.verdict_on(*task) == Verdict::kFits));
      chosen.push_back(&*task);
    }
    REQUIRE(plain.worth(chosen).has_value());
    CHECK(plain.worth(chosen) == best);
    CHECK(bundle.tasks.size() + bundle.left_out.size() == carving.tasks.size());
    for (const TaskLeftOut& left : bundle.left_out) {
      const Task& task = *std::ranges::find(carving.tasks, left.task_id, &Task::id);
      INFO(left.task_id << " " << left_out_code(left.because));
      CHECK(plain.may_be_in(task) == (left.because >= LeftOut::kHours));
      ++reasons[left.because];
    }
  }
  // Otherwise this property says nothing about them.
  for (const LeftOut because : {LeftOut::kHours, LeftOut::kLoad, LeftOut::kDaypart, LeftOut::kWorkplace}) {
    INFO(left_out_code(because));
    CHECK(reasons[because] > 0);
  }
}

TEST_CASE("of 40 tasks the best bundle is proven, whatever the tasks", "[property]") {
  const std::uint64_t seed = test::announced_seed("bundles of 40 tasks");
  for (std::uint64_t round = 0; round < 30; ++round) {
    test::Chance chance(seed + round);
    const Carving carving = generated_carving(chance, 2, 20);
    const TaskBundle bundle = carving.bundle();
    CHECK(bundle.proven);
    CHECK(bundle.minutes <= bundle.minutes_available);
    CHECK(carving.bundle() == bundle);
  }
}

}  // namespace
}  // namespace overstap
