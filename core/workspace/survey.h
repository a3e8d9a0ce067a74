// Knelpunten of the whole workspace: every candidate with every function, by the verdicts that the model keeps.
#pragma once

#include "core/matching/blocker_survey.h"
#include "core/workspace/model.h"

namespace overstap {

// As it is; for_export() makes what may leave the device.
BlockerSurvey survey_blockers(const Model& model);

}  // namespace overstap
