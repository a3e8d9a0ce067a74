#include "core/passport/fml_rubric.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

TEST_CASE("every load item stands in the rubric that its number names") {
  for (const LoadItem item : kGivenLoadItems) {
    const std::string_view number = fml_number_of(item);
    CAPTURE(number);
    CHECK(number.starts_with(std::string(fml_rubric_code(fml_rubric_of(item))) + "-"));
  }
  CHECK(fml_rubric_of(LoadItem::kWalking) == FmlRubric::kDynamic);
  CHECK(fml_rubric_of(LoadItem::kStanding) == FmlRubric::kStatic);
  CHECK(fml_rubric_of(LoadItem::kAttention) == FmlRubric::kPersonal);
  CHECK(fml_rubric_of(LoadItem::kTransport) == FmlRubric::kSocial);
  CHECK(fml_rubric_of(LoadItem::kSkin) == FmlRubric::kSurroundings);
}

TEST_CASE("working hours are a rubric without load items; every other has some") {
  for (const FmlRubric rubric : kFmlRubrics) {
    const bool has = std::ranges::any_of(kGivenLoadItems, [&](LoadItem item) { return fml_rubric_of(item) == rubric; });
    CHECK(has == (rubric != FmlRubric::kHours));
  }
}

}  // namespace
}  // namespace overstap
