#include "core/candidate/free_text.h"

#include <algorithm>

#include "core/candidate/privacy_guard.h"

namespace overstap {

std::vector<FreeText> free_texts(const Candidate& candidate) {
  return {{"code", &candidate.code},
          {"region", &candidate.region},
          {"place", &candidate.place},
          {"old_work", &candidate.old_work},
          {"build_up", &candidate.build_up},
          {"conditions", &candidate.conditions},
          {"capacity_doctor", &candidate.capacity_doctor},
          {"other_languages", &candidate.other_languages},
          {"note", &candidate.note}};
}

std::vector<FreeText> free_texts(const Decision& decision) {
  return {{"decision.note", &decision.note},
          {"decision.by", &decision.by},
          {"decision.rectified_by", &decision.rectified_by}};
}

std::vector<FreeText> free_texts(const SignOff& sign_off) {
  return {{"context", &sign_off.context}, {"evidence", &sign_off.evidence}};
}

std::vector<FreeText> free_texts(const Trajectory& trajectory) {
  std::vector<FreeText> texts = {{"coach_cleaning", &trajectory.coach_cleaning},
                                 {"coach_care", &trajectory.coach_care}};
  for (std::size_t step = 0; step < kTrajectorySteps; ++step) {
    const TrajectoryStep& one = trajectory.steps[step];
    texts.push_back({step_field(step, "owner"), &one.owner});
    texts.push_back({step_field(step, "evidence"), &one.evidence});
    texts.push_back({step_field(step, "lesson"), &one.lesson});
    texts.push_back({step_field(step, "skip_reason"), &one.skip_reason});
  }
  return texts;
}

std::string first_medical_field(const std::vector<FreeText>& texts) {
  const auto found =
      std::ranges::find_if(texts, [](const FreeText& one) { return !medical_mentions(*one.text).empty(); });
  return found == texts.end() ? std::string() : found->field;
}

}  // namespace overstap
