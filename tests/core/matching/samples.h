// A function, its tasks and a candidate for whom all of it fits: each test changes one thing and says what happens
// then.
#pragma once

#include <string>
#include <vector>

#include "core/matching/verdict.h"

namespace overstap::test {

inline Gazetteer sample_places() {
  Gazetteer places;
  places.add({"Groningen", 53.2192, 6.5667});
  places.add({"Haren", 53.1725, 6.6028});
  places.add({"Winsum", 53.3317, 6.5208});
  places.add({"Maastricht", 50.8483, 5.6889});
  return places;
}

inline Candidate able_candidate() {
  Candidate candidate;
  candidate.id = "k1";
  candidate.code = "K-01";
  candidate.place = "Groningen";
  candidate.transport = Transport::kBicycle;
  candidate.hours_per_week_now = 16;
  candidate.hours_per_week_in_3_months = 20;
  candidate.journey_limit_minutes = 30;
  candidate.dayparts = DaypartSet("111");
  for (const LoadItem item : kGivenLoadItems) candidate.capacity[item] = {3, "FML", "2026-11-03"};
  for (Capacity& way : candidate.work_ways) way = {kMaxWorkWayLevel, "FML", "2026-11-03"};
  candidate.dutch_reading = LanguageLevel::kGood;
  return candidate;
}

inline Function sample_function() {
  Function function;
  function.id = "thuishulp";
  function.name = "Thuishulp";
  function.place = "Groningen";
  function.hours_per_week_min = 16;
  function.hours_per_week_max = 24;
  function.dayparts = DaypartSet("011");  // ochtend and middag
  return function;
}

inline Task task_asking(const std::string& id, std::vector<std::pair<LoadItem, int>> load) {
  Task task;
  task.id = id;
  task.function_id = "thuishulp";
  task.number = id.back() - '0';
  task.title = "Taak " + id;
  task.minutes_per_week = 60;
  for (const auto& [item, level] : load) task.load[item] = level;
  return task;
}

// Four entry tasks, each of which asks one thing.
inline std::vector<Task> sample_tasks() {
  return {task_asking("t1", {{LoadItem::kWalking, 2}}), task_asking("t2", {{LoadItem::kKneeling, 2}}),
          task_asking("t3", {{LoadItem::kLifting, 2}}), task_asking("t4", {{LoadItem::kBending, 2}})};
}

inline FunctionVerdict weigh(const Candidate& candidate, const Function& function, const std::vector<Task>& tasks) {
  std::vector<const Task*> pointers;
  for (const Task& task : tasks) pointers.push_back(&task);
  return weigh_function(candidate, function, pointers, sample_places());
}

inline const Reason* find_reason(const std::vector<Reason>& reasons, Criterion criterion, std::string_view item = {}) {
  for (const Reason& reason : reasons) {
    if (reason.criterion == criterion && (item.empty() || reason.item == item)) return &reason;
  }
  return nullptr;
}

}  // namespace overstap::test
