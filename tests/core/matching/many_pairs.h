// Several candidates with several functions, made by hand or by chance.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/matching/blocker_survey.h"
#include "tests/core/matching/samples.h"
#include "tests/support/chance.h"

namespace overstap::test {

struct ManyPairs {
  Gazetteer places = sample_places();
  std::deque<Candidate> candidates;
  std::deque<Function> functions;
  std::deque<Task> all_tasks;
  std::deque<std::vector<const Task*>> tasks;  // per function
  std::deque<FunctionVerdict> verdicts;

  void add_function(const Function& function, const std::vector<Task>& of_function) {
    functions.push_back(function);
    tasks.emplace_back();
    for (const Task& task : of_function) {
      Task own = task;
      own.function_id = function.id;
      own.id = function.id + "-" + task.id;
      all_tasks.push_back(own);
      tasks.back().push_back(&all_tasks.back());
    }
  }
  void add_candidate(const Candidate& candidate) { candidates.push_back(candidate); }

  std::vector<PairToSurvey> to_survey() {
    verdicts.clear();
    std::vector<PairToSurvey> pairs;
    for (const Candidate& candidate : candidates) {
      for (std::size_t index = 0; index < functions.size(); ++index) {
        verdicts.push_back(weigh_function(candidate, functions[index], tasks[index], places));
        pairs.push_back({&candidate, &functions[index], &tasks[index], &verdicts.back()});
      }
    }
    return pairs;
  }
  BlockerSurvey survey() { return survey_blockers(to_survey(), places); }
};

// Everything that a verdict looks at is sometimes known and sometimes in the way.
inline Candidate generated_candidate(Chance& chance, const std::string& id) {
  Candidate candidate = able_candidate();
  candidate.id = id;
  candidate.region = chance.pick(std::vector<std::string>{"Noord", "Oost", "Zuid", ""});
  candidate.place = chance.pick(std::vector<std::string>{"Groningen", "Groningen", "Haren", "Winsum", "?"});
  candidate.transport = static_cast<Transport>(chance.below(5));
  candidate.hours_per_week_now = static_cast<int>(6 + chance.below(14));
  if (chance.one_in(5)) candidate.hours_per_week_now.reset();
  if (chance.one_in(2)) candidate.hours_per_week_in_3_months.reset();
  candidate.journey_limit_minutes = static_cast<int>(15 * (1 + chance.below(4)));
  candidate.dayparts = DaypartSet(chance.one_in(3) ? chance.below(8) : 7);
  if (chance.one_in(6)) candidate.dayparts.reset();
  for (const LoadItem item : kGivenLoadItems) {
    if (chance.one_in(3)) candidate.capacity[item].level = static_cast<int>(chance.below(3));
    if (chance.one_in(12)) candidate.capacity[item].level.reset();
  }
  for (Capacity& way : candidate.work_ways) {
    if (chance.one_in(6)) way.level = static_cast<int>(chance.below(kMaxWorkWayLevel + 1));
    if (chance.one_in(30)) way.level.reset();
  }
  for (Wish& wish : candidate.wishes) wish = static_cast<Wish>(chance.below(4));
  candidate.dutch_reading = static_cast<LanguageLevel>(chance.below(4));
  return candidate;
}

inline Task generated_task(Chance& chance, const std::string& id) {
  Task task = task_asking(id, {});
  task.entry_level = !chance.one_in(5);
  task.theme = chance.pick(kThemes);
  task.minutes_per_week = static_cast<int>(30 * (1 + chance.below(9)));
  task.alone = chance.one_in(2);
  if (chance.one_in(2)) task.daypart = chance.pick(kDayparts);
  for (int count = 0; count < 2; ++count) task.load[chance.pick(kGivenLoadItems)] = static_cast<int>(chance.below(4));
  if (chance.one_in(5)) task.skill_ids = {"A24"};
  return task;
}

inline ManyPairs generated_pairs(std::uint64_t seed, int candidates, int functions) {
  Chance chance(seed);
  ManyPairs pairs;
  for (int index = 0; index < functions; ++index) {
    Function function = sample_function();
    function.id = "f" + std::to_string(index);
    function.organisation = chance.pick(std::vector<std::string>{"De Linde", "De Veldroos", ""});
    function.place = chance.pick(std::vector<std::string>{"Groningen", "Haren", ""});
    function.hours_per_week_min = static_cast<int>(8 + 4 * chance.below(3));
    function.dayparts = DaypartSet(1 + chance.below(7));
    std::vector<Task> tasks;
    const std::size_t count = chance.below(6);
    for (std::size_t number = 0; number < count; ++number) {
      tasks.push_back(generated_task(chance, "t" + std::to_string(number)));
    }
    pairs.add_function(function, tasks);
  }
  for (int index = 0; index < candidates; ++index) {
    pairs.add_candidate(generated_candidate(chance, "k" + std::to_string(index)));
  }
  return pairs;
}

}  // namespace overstap::test
