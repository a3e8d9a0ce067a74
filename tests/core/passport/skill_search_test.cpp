#include "core/passport/skill_search.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

std::map<std::string, Skill> skills() {
  std::map<std::string, Skill> all;
  all["V01"] = {.id = "V01", .label = "Kamers schoonmaken", .cnl_code = "B620732163", .everyday = "poetsen, soppen"};
  all["V03"] = {.id = "V03", .label = "Wc en badkamer schoonmaken", .everyday = "poetsen, toilet"};
  all["V12"] = {.id = "V12", .label = "Koffie en drinken schenken", .everyday = "thee, café"};
  all["V15"] = {.id = "V15", .label = "Afwassen", .everyday = "poetsen van borden"};
  return all;
}

std::string found(std::string_view wanted) {
  static const std::map<std::string, Skill> kAll = skills();
  std::string ids;
  for (const Skill* skill : find_skills(kAll, wanted)) ids += skill->id + " ";
  return ids;
}

TEST_CASE("a skill is found by an everyday word that is not in its name") {
  CHECK(found("poetsen") == "V01 V03 V15 ");
  CHECK(found("toilet") == "V03 ");
}

TEST_CASE("case and accents do not matter, and every word must occur") {
  CHECK(found("CAFE") == "V12 ");
  CHECK(found("poetsen badkamer") == "V03 ");
  CHECK(found("poetsen koffie").empty());
}

TEST_CASE("a name that says it comes before a skill that is only called so") { CHECK(found("was") == "V15 "); }

TEST_CASE("a skill is found by its code, and nothing wanted is everything") {
  CHECK(found("b620732163") == "V01 ");
  CHECK(found("  ") == "V01 V03 V12 V15 ");
  CHECK(found("zwemmen").empty());
}

}  // namespace
}  // namespace overstap
