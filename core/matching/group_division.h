// Verdeling: the tasks of functions divided over a group of candidates. Everybody keeps to the rules of a bundle
// (core/matching/task_bundle.h), and each task goes to one person at most. The best division, each line deciding only
// between those equal on the lines before:
// 1. most minutes of work; 2. most people with work; 3. fewest minutes to discuss; 4. most minutes of what people like.
// A search of bounded length finds it; lines 1 and 2 are held against an upper bound, and called proven only when they
// reach it. The order in which candidates and functions are given makes no difference. docs/REGELS.md, "Verdeling".
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/matching/task_bundle.h"

namespace overstap {

struct PersonShare {
  std::string candidate_id;
  TaskBundle bundle{};      // left_out: tasks that nobody has; `proven` is that of the division
  int tasks_of_others = 0;  // that this person could have, and somebody else has
  bool operator==(const PersonShare&) const = default;
};

// For how many people a task is left out for one and the same thing.
struct WhyUncovered {
  TaskLeftOut why{};
  int people = 0;
  bool operator==(const WhyUncovered&) const = default;
};
// An entry task with minutes that nobody has.
struct UncoveredTask {
  std::string task_id, function_id;
  int minutes = 0;
  std::vector<WhyUncovered> why{};  // those who could do it, were there room, first; then most people first
  bool operator==(const UncoveredTask&) const = default;
};

struct GroupDivision {
  std::vector<PersonShare> people{};       // everybody, in order of id
  std::vector<UncoveredTask> uncovered{};  // in order of function and number
  int tasks = 0;                           // entry tasks with minutes
  int minutes = 0, minutes_at_most = 0, minutes_of_tasks = 0, minutes_available = 0;
  int placed = 0, placed_at_most = 0;  // people with at least one task
  bool proven = true;
  bool operator==(const GroupDivision&) const = default;
};

GroupDivision divide_tasks(const std::vector<const Candidate*>& candidates, const std::vector<FunctionTasks>& functions,
                           const Gazetteer& places);

// The same in portions, for who may not be kept waiting: how it is cut up makes no difference. The candidates,
// functions, tasks and places stay as they are until it is done, or it is thrown away.
class GroupDivisionSearch {
 public:
  GroupDivisionSearch(std::vector<const Candidate*> candidates, std::vector<FunctionTasks> functions,
                      const Gazetteer& places);
  GroupDivisionSearch(GroupDivisionSearch&&) noexcept;
  GroupDivisionSearch& operator=(GroupDivisionSearch&&) noexcept;
  ~GroupDivisionSearch();

  void go_on(std::int64_t work);  // about so many moves of the search
  void finish();
  bool done() const;
  int permille() const;  // of the work that there is at most: it may be done sooner
  // A division that keeps to every rule, also when it is not done yet. Kept until it goes on.
  const GroupDivision& so_far() const;

 private:
  class Dividing;
  std::unique_ptr<Dividing> dividing_;
};

}  // namespace overstap
