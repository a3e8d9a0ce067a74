#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/calendar.h"
#include "core/workspace/field_value.h"
#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

std::string problem(std::string_view type, std::string_view field, const Value& value) {
  const auto checked = checked_value(type, field, value);
  return checked ? "" : checked.error().code;
}

TEST_CASE("the fields that may be edited include each member of a set, and no other") {
  for (const char* field : {"capacity.K.level", "capacity.V.source", "daypart.avond", "wish.keuken", "skill.V01",
                            "journey.thuishulp", "note", "code"}) {
    INFO(field);
    CHECK(editable_field("candidate", field) != nullptr);
  }
  for (const char* field : {"capacity.Z.level", "capacity.K.kilos", "capacity.K", "daypart.nacht", "wish.tuin",
                            "skill.", "journey.", "fictional", "deleted", "", "name", "birth_date", "code.extra"}) {
    INFO(field);
    CHECK(editable_field("candidate", field) == nullptr);
  }
  CHECK(editable_field("function", "not_done.9") != nullptr);
  CHECK(editable_field("function", "not_done.0") == nullptr);
  CHECK(editable_field("function", "step.0") != nullptr);
  CHECK(editable_field("note", "place") == nullptr);  // MoveNote
  CHECK(editable_field("hologram", "glow") == nullptr);
}

TEST_CASE("there is no field for a name, a birth date, a diagnosis, a treatment, nationality or family") {
  for (const char* field : {"name", "first_name", "birth_date", "bsn", "diagnosis", "diagnose", "medication",
                            "medicatie", "treatment", "nationality", "family", "phone", "address"}) {
    CHECK(editable_field("candidate", field) == nullptr);
  }
}

TEST_CASE("whole numbers: within the bounds, one past them, and as typed digits") {
  CHECK(problem("candidate", "capacity.K.level", Value{std::int64_t{0}}).empty());
  CHECK(problem("candidate", "capacity.K.level", Value{std::int64_t{3}}).empty());
  CHECK(problem("candidate", "capacity.K.level", Value{std::int64_t{4}}) == "edit.out_of_range");
  CHECK(problem("candidate", "capacity.K.level", Value{std::int64_t{-1}}) == "edit.out_of_range");
  CHECK(problem("candidate", "hours_per_week_now", Value{"zestien"}) == "edit.not_a_number");
  CHECK(problem("candidate", "hours_per_week_now", Value{true}) == "edit.not_a_number");
  CHECK(checked_value("candidate", "hours_per_week_now", Value{" 16 "}).value() == Value{std::int64_t{16}});
}

TEST_CASE("choices and flags take their own words only; nothing is back to unknown") {
  CHECK(problem("candidate", "transport", Value{"ov"}).empty());
  CHECK(problem("candidate", "transport", Value{"trein"}) == "edit.not_a_choice");
  CHECK(problem("candidate", "transport", Value{"lopen|fiets"}) == "edit.not_a_choice");
  CHECK(checked_value("candidate", "transport", Value{""}).value() == Value{});
  CHECK(checked_value("candidate", "transport", Value{}).value() == Value{});
  CHECK(problem("candidate", "daypart.avond", Value{"ja"}) == "edit.not_a_flag");
  CHECK(problem("note", "colour", Value{"huis"}).empty());
}

TEST_CASE("dates are real days") {
  CHECK(is_iso_date("2028-02-29"));
  for (const char* text : {"2026-02-29", "2026-13-01", "2026-04-31", "2026-00-10", "2026-01-00", "26-01-01",
                           "2026/01/01", "2026-1-1", "2026-01-01 ", ""}) {
    INFO(text);
    CHECK_FALSE(is_iso_date(text));
  }
  CHECK(problem("candidate", "consent_date", Value{"gisteren"}) == "edit.not_a_date");
  CHECK(checked_value("candidate", "consent_date", Value{" 2026-11-03 "}).value() == Value{"2026-11-03"});
}

TEST_CASE("a postcode is four digits or nothing: no letters, so no street can be found") {
  CHECK(problem("candidate", "postcode4", Value{"9601"}).empty());
  CHECK(problem("candidate", "postcode4", Value{""}).empty());
  for (const char* text : {"960", "96010", "9601AB", "9601 AB", "abcd"}) {
    CHECK(problem("candidate", "postcode4", Value{text}) == "edit.not_digits");
  }
}

TEST_CASE("every field of a candidate that can be listed can be edited, and fits in an entity") {
  const std::vector<std::string> skills(54, "V01"), functions = {"thuishulp"}, tasks = {"thuishulp-01"};
  const auto names = every_field("candidate", {skills, functions, tasks});
  CHECK(names.size() < kMaxFieldsPerEntity);
  for (const std::string& name : names) {
    INFO(name);
    CHECK(editable_field("candidate", name) != nullptr);
    CHECK(is_field_name(name));
  }
  CHECK(std::ranges::find(names, "capacity.H.date") != names.end());
  CHECK(std::ranges::find(names, "answer.thuishulp-01") != names.end());
}

}  // namespace
}  // namespace overstap
