// The way of one candidate to other work: the five steps of the model for re-integration and lasting work, how far each
// function has come (the funnel), and the dates of the Poortwachter law. One per candidate, under the candidate's id,
// so that the files of two coaches merge field by field.
// There is no field for the first day of illness, and none may be added: only the dates of the milestones are kept.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/document/document.h"

namespace overstap {

inline constexpr std::string_view kTrajectoryType = "trajectory";

// 1 why, 2 organising work differently, 3 candidates, 4 matching and working together, 5 learning together.
inline constexpr std::size_t kTrajectorySteps = 5;
enum class StepStatus { kNotStarted, kBusy, kReady, kStuck, kSkipped };  // "" "bezig" "klaar" "vast" "overgeslagen"
std::string_view step_status_code(StepStatus status);
StepStatus step_status_from_code(std::string_view code);

struct TrajectoryStep {
  StepStatus status = StepStatus::kNotStarted;
  std::string owner, date, evidence, lesson, skip_reason;
  bool operator==(const TrajectoryStep&) const = default;
};

// From "put forward" to "still there after a year". The first one is a decision (decision.h), the others are dates.
enum class Stage { kPutForward, kTalk, kJoinIn, kTrial, kContract, kAfter3Months, kAfter6Months, kAfter12Months };
inline constexpr std::array<Stage, 8> kStages = {Stage::kPutForward,   Stage::kTalk,         Stage::kJoinIn,
                                                 Stage::kTrial,        Stage::kContract,     Stage::kAfter3Months,
                                                 Stage::kAfter6Months, Stage::kAfter12Months};
std::string_view stage_code(Stage stage);  // "voorgedragen" "gesprek" "meelopen" "proefplaatsing" "contract" …
std::optional<Stage> stage_from_code(std::string_view code);
using StageDates = std::array<std::string, kStages.size()>;  // ISO dates or ""; the first stays empty

struct MilestoneRule {
  std::string_view code;  // "week_6"
  int week = 0;           // weeks after the first day
};
// The Poortwachter dates that a coach steers by; see docs/REGELS.md for where each comes from.
inline constexpr int kMilestoneTableVersion = 1;
inline constexpr std::array<MilestoneRule, 8> kMilestones = {{{"week_6", 6},
                                                              {"week_8", 8},
                                                              {"week_42", 42},
                                                              {"week_52", 52},
                                                              {"week_88", 88},
                                                              {"week_91", 91},
                                                              {"week_93", 93},
                                                              {"week_104", 104}}};
const MilestoneRule* milestone_rule(std::string_view code);

struct Milestone {
  std::string date;
  bool done = false;
  bool operator==(const Milestone&) const = default;
};

struct Trajectory {
  std::string id;  // of the candidate
  std::string coach_cleaning, coach_care;
  std::array<TrajectoryStep, kTrajectorySteps> steps;
  std::map<std::string, StageDates, std::less<>> stages;  // by function id
  std::array<Milestone, kMilestones.size()> milestones;
  bool operator==(const Trajectory&) const = default;
};

Trajectory read_trajectory(const std::string& id, const Entity& entity);

// Field names: "step.3.owner", "stage.thuishulp.gesprek", "milestone.week_6.date".
std::string step_field(std::size_t step, std::string_view part);  // step counts from 0
std::string stage_field(std::string_view function_id, Stage stage);

}  // namespace overstap
