// Growth after the crossing: which step of the development ladder somebody has reached in each task, and who signed it
// off, when, where and on what evidence. A person signs; the program counts nothing up and grants nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/candidate/candidate.h"
#include "core/passport/passport.h"

namespace overstap {

inline constexpr std::string_view kSignOffType = "sign_off";

struct SignOff {
  std::string id{};
  std::string candidate_id, task_id{};
  int step = 0;             // of the function's ladder, from 0
  std::string step_name{};  // as the step was called when it was signed: a ladder may be rewritten
  std::string date{};       // ISO
  std::string by{};         // who signed it: a colleague or a teacher, never the candidate's name
  std::string context{};    // where: "afdeling Linde, ochtend"
  std::string evidence{};   // what proves it
  bool operator==(const SignOff&) const = default;
};
SignOff read_sign_off(const std::string& id, const Entity& entity);

struct TaskGrowth {
  const Task* task = nullptr;
  std::vector<const SignOff*> sign_offs;  // lowest step first; of one step the latest last
  std::optional<int> reached{};           // the highest step that was signed
};
// One per task, in the order given. `sign_offs` may be of anybody and of any task.
std::vector<TaskGrowth> growth_of(std::string_view candidate_id, const std::vector<const Task*>& tasks,
                                  const std::vector<const SignOff*>& sign_offs);

// Some steps (a certificate, a diploma) ask a least number of hours of work per week. Hours that are not known are not
// enough and not too few.
enum class StepHours { kNoDemand, kEnough, kEnoughIn3Months, kTooFew, kUnknown };
StepHours weigh_step_hours(const Candidate& candidate, int hours_min);

}  // namespace overstap
