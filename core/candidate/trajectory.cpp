#include "core/candidate/trajectory.h"

#include <algorithm>

#include "core/base/code_table.h"
#include "core/base/text.h"
#include "core/passport/field_reading.h"

namespace overstap {

namespace {

constexpr CodeTable<StepStatus, 5> kStatusCodes{{"", "bezig", "klaar", "vast", "overgeslagen"}};
constexpr CodeTable<Stage, kStages.size()> kStageCodes{{"voorgedragen", "gesprek", "meelopen", "proefplaatsing",
                                                        "contract", "na_3_maanden", "na_6_maanden", "na_12_maanden"}};

TrajectoryStep read_step(const Entity& entity, std::size_t step) {
  const auto text = [&](std::string_view part) { return text_of(entity, step_field(step, part)); };
  return {step_status_from_code(text("status")),
          text("owner"),
          text("date"),
          text("evidence"),
          text("lesson"),
          text("skip_reason")};
}

void read_stages(const Entity& entity, Trajectory& trajectory) {
  constexpr std::string_view kPrefix = "stage.";
  for (auto it = entity.fields.lower_bound(kPrefix); it != entity.fields.end(); ++it) {
    if (!it->first.starts_with(kPrefix)) break;
    const auto parts = split(it->first, '.');
    const auto stage = parts.size() == 3 ? stage_from_code(parts[2]) : std::nullopt;
    const std::string_view date = as_text(it->second.value);
    if (!stage || *stage == Stage::kPutForward || date.empty()) continue;
    trajectory.stages[std::string(parts[1])][static_cast<std::size_t>(*stage)] = date;
  }
}

}  // namespace

std::string_view step_status_code(StepStatus status) { return kStatusCodes.code(status); }
StepStatus step_status_from_code(std::string_view code) { return kStatusCodes.find(code).value_or(StepStatus{}); }
std::string_view stage_code(Stage stage) { return kStageCodes.code(stage); }
std::optional<Stage> stage_from_code(std::string_view code) { return kStageCodes.find(code); }

const MilestoneRule* milestone_rule(std::string_view code) {
  const auto found = std::ranges::find(kMilestones, code, &MilestoneRule::code);
  return found == kMilestones.end() ? nullptr : &*found;
}

std::string step_field(std::size_t step, std::string_view part) {
  return "step." + std::to_string(step + 1) + "." + std::string(part);
}

std::string stage_field(std::string_view function_id, Stage stage) {
  return "stage." + std::string(function_id) + "." + std::string(stage_code(stage));
}

Trajectory read_trajectory(const std::string& id, const Entity& entity) {
  Trajectory trajectory;
  trajectory.id = id;
  trajectory.coach_cleaning = text_of(entity, "coach_cleaning");
  trajectory.coach_care = text_of(entity, "coach_care");
  for (std::size_t step = 0; step < kTrajectorySteps; ++step) trajectory.steps[step] = read_step(entity, step);
  read_stages(entity, trajectory);
  for (std::size_t index = 0; index < kMilestones.size(); ++index) {
    const std::string prefix = "milestone." + std::string(kMilestones[index].code);
    trajectory.milestones[index] = {text_of(entity, prefix + ".date"), as_flag(entity.value(prefix + ".done"))};
  }
  return trajectory;
}

}  // namespace overstap
