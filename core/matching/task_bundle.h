// Takenpakket (job carving): the tasks of one or more functions that together make the best week for one person.
//
// Which tasks may be in: entry tasks with minutes, of which task, journey and part of the day are "past" or "bespreken"
// and nothing is unknown: what is not known cannot be added up. A bundle keeps to all of these:
// - hours: no more minutes than the candidate's hours now;
// - load: per item, the sum of level x minutes is at most capacity x the candidate's minutes, so that what is one level
//   too heavy is made up for by lighter work or by rest;
// - dayparts: 20 hours a week per part of the day, in parts that the candidate has, and the function too when the task
//   has no part of its own;
// - at most two workplaces.
// The best bundle, each line deciding only between those equal on the lines before:
// 1. most minutes; 2. fewest minutes to discuss; 3. most minutes of what the candidate likes to do; 4. fewest
// workplaces. Rules and order are our own draft; docs/REGELS.md, "Takenpakket".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matching/verdict.h"

namespace overstap {

inline constexpr int kDaypartMinutesPerWeek = 5 * 4 * 60;
inline constexpr std::size_t kMostWorkplaces = 2;

struct FunctionTasks {
  const Function* function = nullptr;
  std::vector<const Task*> tasks{};
};

struct BundledTask {
  std::string task_id, function_id;
  int minutes = 0;
  DaypartSet dayparts{};             // in which it can be done
  bool wanted = false;               // the candidate likes this kind of work
  std::vector<Reason> to_discuss{};  // of the task and of the journey; empty when it fits
  bool operator==(const BundledTask&) const = default;
};

// Why a task is not in the bundle, the first that holds.
enum class LeftOut {
  kNotNow,     // its verdict, or its journey
  kNotKnown,   // a question first
  kGrowth,     // only after sign-off
  kNoMinutes,  // nobody filled in how long it takes
  kHours,      // from here on: it could be in, but not beside what is in
  kLoad,       // item: which load
  kDaypart,    // item: which part of the day, or "" when several are full
  kWorkplace,  // two workplaces are enough
};
std::string_view left_out_code(LeftOut because);  // "nu_niet" "onbekend" "growth" "no_minutes" "hours" …

struct TaskLeftOut {
  std::string task_id, function_id;
  LeftOut because = LeftOut::kNotNow;
  std::string item{};
  std::optional<Reason> reason{};  // of kNotNow and kNotKnown
  bool operator==(const TaskLeftOut&) const = default;
};

struct LoadUse {
  LoadItem item = LoadItem::kWalking;
  int used = 0, most = 0;  // level x minutes per week
  bool operator==(const LoadUse&) const = default;
};

// Minutes of work that can be done in these parts of the day, and in no other.
struct DaypartUse {
  DaypartSet dayparts{};
  int minutes = 0;
  bool operator==(const DaypartUse&) const = default;
};

struct TaskBundle {
  std::vector<BundledTask> tasks{};     // in order of function and number
  std::vector<TaskLeftOut> left_out{};  // every other task, in the same order
  std::vector<LoadUse> load{};          // items that the bundle asks, in order of item
  std::vector<DaypartUse> dayparts{};   // as the tasks ask them; each set once
  int minutes = 0, minutes_to_discuss = 0, minutes_wanted = 0;
  int minutes_available = 0;  // 0: the hours are not known
  int workplaces = 0;
  bool proven = true;  // certain that no bundle is better; false only beyond what 40 tasks take
  bool operator==(const TaskBundle&) const = default;
};

// Tasks that are left out for one and the same thing: the journey, lifting, a question about kneeling.
using LeftOutGroup = std::vector<TaskLeftOut>;
// Most tasks first.
std::vector<LeftOutGroup> group_left_out(const std::vector<TaskLeftOut>& left_out);

TaskBundle best_bundle(const Candidate& candidate, const std::vector<FunctionTasks>& functions,
                       const Gazetteer& places);

}  // namespace overstap
