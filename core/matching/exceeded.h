// Which items of a pair are exceeded: going on in spite of one needs a written note, a name and a date. Not known yet
// is not exceeded, and a wish is something to talk about.
#pragma once

#include <string>
#include <vector>

#include "core/matching/verdict.h"

namespace overstap {

std::vector<Reason> exceeded_items(const FunctionVerdict& verdict);

// "load K", "journey": as a decision remembers it.
std::string exceeded_code(const Reason& reason);

}  // namespace overstap
