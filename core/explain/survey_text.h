// Says what a survey of blockers found in a few words (B1): the same on the screen, on paper and on the command line.
#pragma once

#include <string>

#include "core/language/phrases.h"
#include "core/matching/blocker_survey.h"

namespace overstap {

// "Tillen", "Reis", "Dagdeel: avond", "Wens: keuken"; of a whole criterion "Belasting".
std::string blocker_name(const Phrases& phrases, Criterion criterion, const std::string& item);
// "38 paren (12 mensen)", or "minder dan 5" when it is hidden.
std::string tally_text(const Phrases& phrases, const Tally& tally);
// "een hulpmiddel bij tillen, bij De Linde in Groningen". Starts small and has no full stop. `task_title` is read for a
// task that a colleague takes over, `function_name` for what holds in one function.
std::string shared_change_text(const Phrases& phrases, const SharedChange& change, const std::string& task_title,
                               const std::string& function_name);

}  // namespace overstap
