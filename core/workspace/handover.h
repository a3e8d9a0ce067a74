// What a coach hands over about one candidate when another coach goes on: the candidate, the decisions, the trajectory,
// and the functions and skills that these name. A document like any other, so it is read, previewed and merged as one.
#pragma once

#include <string_view>

#include "core/workspace/model.h"

namespace overstap {

// Empty when the candidate is not there.
Document handover_of(const Model& model, std::string_view candidate_id);

}  // namespace overstap
