// Says a possible change in a few words (B1): the same on the screen, on paper and on the command line.
#pragma once

#include <string>

#include "core/language/phrases.h"
#include "core/matching/smallest_change.h"

namespace overstap {

// "reis tot 42 minuten, nu 30". Starts small and has no full stop: several stand in one line. `task_title`: of the task
// that a colleague takes over; not read for other changes.
std::string change_text(const Phrases& phrases, const PossibleChange& change, const std::string& task_title);
// What stands above a list of sets, or in its place when there is none.
std::string changes_heading(const Phrases& phrases, const SmallestChanges& changes);

}  // namespace overstap
