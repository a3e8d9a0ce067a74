// Takenpakket out of the whole workspace: for one candidate, from the tasks of all functions.
#pragma once

#include <vector>

#include "core/matching/task_bundle.h"
#include "core/workspace/model.h"

namespace overstap {

std::vector<FunctionTasks> all_functions_with_tasks(const Model& model);  // in order of id
TaskBundle best_bundle(const Model& model, const Candidate& candidate);

}  // namespace overstap
