// The names of verdicts, criteria and remedies: keys in assets/i18n and words in JSON. Never change one; add.
#include "core/base/code_table.h"
#include "core/matching/verdict.h"

namespace overstap {

namespace {

constexpr CodeTable<Verdict, 4> kVerdictCodes{{"past", "onbekend", "bespreken", "nu_niet"}};
constexpr CodeTable<Criterion, 9> kCriterionCodes{
    {"load", "hours", "daypart", "journey", "wish", "skill", "reading", "week_load", "work_way"}};
constexpr CodeTable<Remedy, 16> kRemedyCodes{{"none", "ask", "tool", "swap_task", "in_pairs", "shorter",
                                              "more_journey_time", "other_transport", "more_hours", "wait_for_hours",
                                              "other_daypart", "talk_about_wish", "practise", "read_aloud",
                                              "closer_to_home", "fixed_colleague"}};

static_assert(static_cast<std::size_t>(Verdict::kNotNow) + 1 == kVerdictCodes.codes.size());
static_assert(static_cast<std::size_t>(Criterion::kWorkWay) + 1 == kCriterionCodes.codes.size());
static_assert(static_cast<std::size_t>(Remedy::kFixedColleague) + 1 == kRemedyCodes.codes.size());

}  // namespace

std::string_view verdict_code(Verdict verdict) { return kVerdictCodes.code(verdict); }
std::string_view criterion_code(Criterion criterion) { return kCriterionCodes.code(criterion); }
std::string_view remedy_code(Remedy remedy) { return kRemedyCodes.code(remedy); }

}  // namespace overstap
