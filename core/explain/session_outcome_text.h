// What came of a session in words: what is different in the next version of a plan, and the pulse beside that of an
// earlier time. One source for the screen, the wall, the report and the command line. Knows no colours and no signs.
#pragma once

#include <string>

#include "core/language/phrases.h"
#include "core/workshop/plan_difference.h"
#include "core/workshop/pulse.h"

namespace overstap {

// "Tafel 3", or that nobody said.
std::string table_words(const Phrases& phrases, const std::string& table);
// "2 nieuw, 1 veranderd, 3 zelfde, 1 weg"
std::string plan_counts(const Phrases& phrases, const PlanOfTable& plan);
// "Nieuw"
std::string plan_change_words(const Phrases& phrases, PlanChange change);
// "Wij proberen het 2 weken (was: Wij proberen het)"
std::string plan_line_words(const Phrases& phrases, const PlanLine& line);

// "Blij", and last what answers with words or another picture.
inline constexpr std::size_t kPulseRows = kPulseSigns.size() + 1;
std::string pulse_row_name(const Phrases& phrases, std::size_t row);
int pulse_row_answers(const PulseCount& count, std::size_t row);
// "4 van 8"
std::string pulse_share(const Phrases& phrases, const PulseCount& count, std::size_t row);
// "Nog 2 antwoorden, dan laten we het zien." for a pulse that is not shown.
std::string pulse_not_yet(const Phrases& phrases, const PulseCount& count);

}  // namespace overstap
