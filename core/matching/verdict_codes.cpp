// The names of verdicts, criteria and remedies: keys in assets/i18n and words in JSON. Never change one; add.
#include <array>

#include "core/matching/verdict.h"

namespace overstap {

namespace {

constexpr std::array<std::string_view, 4> kVerdictCodes = {"past", "onbekend", "bespreken", "nu_niet"};
constexpr std::array<std::string_view, 7> kCriterionCodes = {"load", "hours", "daypart", "journey",
                                                             "wish", "skill", "reading"};
constexpr std::array<std::string_view, 15> kRemedyCodes = {"none",
                                                           "ask",
                                                           "tool",
                                                           "swap_task",
                                                           "in_pairs",
                                                           "shorter",
                                                           "more_journey_time",
                                                           "other_transport",
                                                           "more_hours",
                                                           "wait_for_hours",
                                                           "other_daypart",
                                                           "talk_about_wish",
                                                           "practise",
                                                           "read_aloud",
                                                           "closer_to_home"};

static_assert(static_cast<std::size_t>(Verdict::kNotNow) + 1 == kVerdictCodes.size());
static_assert(static_cast<std::size_t>(Criterion::kReading) + 1 == kCriterionCodes.size());
static_assert(static_cast<std::size_t>(Remedy::kCloserToHome) + 1 == kRemedyCodes.size());

}  // namespace

std::string_view verdict_code(Verdict verdict) { return kVerdictCodes[static_cast<std::size_t>(verdict)]; }
std::string_view criterion_code(Criterion criterion) { return kCriterionCodes[static_cast<std::size_t>(criterion)]; }
std::string_view remedy_code(Remedy remedy) { return kRemedyCodes[static_cast<std::size_t>(remedy)]; }

}  // namespace overstap
