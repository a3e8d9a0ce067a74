#include "core/candidate/sign_off.h"

#include <algorithm>
#include <tuple>

#include "core/base/ordering.h"
#include "core/passport/field_reading.h"

namespace overstap {

SignOff read_sign_off(const std::string& id, const Entity& entity) {
  SignOff sign_off;
  sign_off.id = id;
  sign_off.candidate_id = text_of(entity, "candidate");
  sign_off.task_id = text_of(entity, "task");
  sign_off.step = number_clamped(entity, "step", 0, 0, static_cast<int>(kMaxSteps) - 1);
  sign_off.step_name = text_of(entity, "step_name");
  sign_off.date = text_of(entity, "date");
  sign_off.by = text_of(entity, "by");
  sign_off.context = text_of(entity, "context");
  sign_off.evidence = text_of(entity, "evidence");
  return sign_off;
}

std::vector<TaskGrowth> growth_of(std::string_view candidate_id, const std::vector<const Task*>& tasks,
                                  const std::vector<const SignOff*>& sign_offs) {
  std::vector<TaskGrowth> growth;
  for (const Task* task : tasks) {
    TaskGrowth& one = growth.emplace_back();
    one.task = task;
    for (const SignOff* sign_off : sign_offs) {
      if (sign_off->candidate_id == candidate_id && sign_off->task_id == task->id) one.sign_offs.push_back(sign_off);
    }
    put_in_order(one.sign_offs, [](const SignOff* left, const SignOff* right) {
      return std::tie(left->step, left->date, left->id) < std::tie(right->step, right->date, right->id);
    });
    if (!one.sign_offs.empty()) one.reached = one.sign_offs.back()->step;
  }
  return growth;
}

StepHours weigh_step_hours(const Candidate& candidate, int hours_min) {
  if (hours_min <= 0) return StepHours::kNoDemand;
  const std::optional<int>& now = candidate.hours_per_week_now;
  const std::optional<int>& later = candidate.hours_per_week_in_3_months;
  if (now && *now >= hours_min) return StepHours::kEnough;
  if (later && *later >= hours_min) return StepHours::kEnoughIn3Months;
  // One of the two is not known: then nobody can say that it is too few.
  if (!now && !later) return StepHours::kUnknown;
  return StepHours::kTooFew;
}

}  // namespace overstap
