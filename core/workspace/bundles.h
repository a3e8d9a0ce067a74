// Takenpakket and Verdeling out of the whole workspace: for one candidate, or for everybody, from the tasks of all
// functions, or of those that take part.
#pragma once

#include <string>
#include <vector>

#include "core/matching/group_division.h"
#include "core/matching/task_bundle.h"
#include "core/workspace/model.h"

namespace overstap {

// All functions but `without` (ids), in order of id.
std::vector<FunctionTasks> functions_with_tasks(const Model& model, const std::vector<std::string>& without = {});
TaskBundle best_bundle(const Model& model, const Candidate& candidate, const std::vector<std::string>& without = {});
GroupDivisionSearch division_search_of(const Model& model, const NotTakingPart& without);
GroupDivision divide_tasks(const Model& model, const NotTakingPart& without = {});

}  // namespace overstap
