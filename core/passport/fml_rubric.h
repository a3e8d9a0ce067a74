// The rubrics I to VI of the list on which a doctor writes down what somebody can do (FML), and where our load items
// stand in them. Numbers differ per edition of the list; these are the ones of our research note (see load.h).
#pragma once

#include <string_view>

#include "core/passport/load.h"

namespace overstap {

// Rubric VI is working hours: hours per week and parts of the day, which are fields of their own.
enum class FmlRubric { kPersonal, kSocial, kSurroundings, kDynamic, kStatic, kHours };
inline constexpr std::array<FmlRubric, 6> kFmlRubrics = {FmlRubric::kPersonal,     FmlRubric::kSocial,
                                                         FmlRubric::kSurroundings, FmlRubric::kDynamic,
                                                         FmlRubric::kStatic,       FmlRubric::kHours};
std::string_view fml_rubric_code(FmlRubric rubric);  // "I" … "VI"
std::optional<FmlRubric> fml_rubric_from_code(std::string_view code);

// Of given items.
FmlRubric fml_rubric_of(LoadItem item);
std::string_view fml_number_of(LoadItem item);  // "IV-17"

}  // namespace overstap
