#include "core/passport/fml_rubric.h"

#include "core/base/code_table.h"

namespace overstap {

namespace {

constexpr CodeTable<FmlRubric, kFmlRubrics.size()> kRubricCodes{{"I", "II", "III", "IV", "V", "VI"}};
constexpr std::array<std::string_view, kGivenLoadItemCount> kNumbers = {
    "IV-17", "V-4", "IV-10", "IV-20", "IV-13", "IV-12", "IV-8", "III-5", "II-12", "II-6", "I-1", "I-8", "II-10"};

}  // namespace

std::string_view fml_rubric_code(FmlRubric rubric) { return kRubricCodes.code(rubric); }

std::optional<FmlRubric> fml_rubric_from_code(std::string_view code) { return kRubricCodes.find(code); }

std::string_view fml_number_of(LoadItem item) { return kNumbers[static_cast<std::size_t>(item)]; }

FmlRubric fml_rubric_of(LoadItem item) {
  const std::string_view number = fml_number_of(item);
  return kRubricCodes.find(number.substr(0, number.find('-'))).value_or(FmlRubric::kPersonal);
}

}  // namespace overstap
