// Says how tasks are divided over a group, and why something is not, in a few words (B1): the same on the screen and on
// the command line.
#pragma once

#include <string>

#include "core/language/phrases.h"
#include "core/matching/group_division.h"

namespace overstap {

// "8 van 13 mensen hebben werk, samen 90 uur per week. Meer kan niet."
std::string division_summary(const Phrases& phrases, const GroupDivision& division);
// Why somebody has no task: "De uren zijn nog niet bekend.", "Nu niet: reis (20 taken)."
std::string no_share_text(const Phrases& phrases, const PersonShare& share);
// Why nobody has a task: "nu niet: reis (8 mensen); de uren zijn vol (2 mensen)"
std::string uncovered_text(const Phrases& phrases, const UncoveredTask& task);

}  // namespace overstap
