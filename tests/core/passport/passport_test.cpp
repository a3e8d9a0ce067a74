#include "core/passport/passport.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

Entity entity_of(std::initializer_list<std::pair<std::string, Value>> fields) {
  Entity entity;
  for (const auto& [name, value] : fields) entity.fields[name] = Register{value, Stamp{1, 0, 0}};
  return entity;
}

TEST_CASE("load items, parts of the day and themes each have one code, and no other text is one") {
  for (const LoadItem item : kGivenLoadItems) CHECK(load_item_from_code(std::string(load_code(item))) == item);
  for (const Daypart daypart : kDayparts) CHECK(daypart_from_code(daypart_code(daypart)) == daypart);
  for (const Theme theme : kThemes) CHECK(theme_from_code(theme_code(theme)) == theme);
  CHECK_FALSE(load_item_from_code("").has_value());
  CHECK_FALSE(load_item_from_code("l").has_value());
  CHECK_FALSE(load_item_from_code("LS").has_value());
  CHECK_FALSE(daypart_from_code("nacht").has_value());
  CHECK_FALSE(theme_from_code("").has_value());
}

TEST_CASE("a passport is a draft until somebody confirms it") {
  CHECK(read_function("f", entity_of({})).draft);
  CHECK(read_function("f", entity_of({{"draft", Value{"nee"}}})).draft);
  CHECK_FALSE(read_function("f", entity_of({{"draft", Value{false}}})).draft);
}

TEST_CASE("the list of what not to do and the ladder are read in order of number, without empty lines") {
  const Function function = read_function("f", entity_of({{"not_done.2", Value{"Mensen tillen"}},
                                                          {"not_done.1", Value{"Medicijnen geven"}},
                                                          {"not_done.3", Value{""}},
                                                          {"step.0", Value{"Meelopen"}},
                                                          {"step.9", Value{"Diploma"}}}));
  CHECK(function.not_done == std::vector<std::string>{"Medicijnen geven", "Mensen tillen"});
  CHECK(function.steps == std::vector<std::string>{"Meelopen", "Diploma"});
}

TEST_CASE("a task is read with its load, its skills and its part of the day") {
  const Task task = read_task("t", entity_of({{"function", Value{"thuishulp"}},
                                              {"number", Value{std::int64_t{3}}},
                                              {"level", Value{"doorgroei"}},
                                              {"daypart", Value{"avond"}},
                                              {"theme", Value{"keuken"}},
                                              {"load.K", Value{std::int64_t{2}}},
                                              {"skill.V02", Value{true}},
                                              {"skill.A05", Value{true}},
                                              {"skill.V03", Value{false}}}));
  CHECK(task.function_id == "thuishulp");
  CHECK(task.number == 3);
  CHECK_FALSE(task.entry_level);
  CHECK(task.daypart == Daypart::kEvening);
  CHECK(task.theme == Theme::kKitchen);
  CHECK(task.load[LoadItem::kKneeling] == 2);
  CHECK(task.load[LoadItem::kLifting] == 0);
  CHECK(task.skill_ids == std::vector<std::string>{"A05", "V02"});
}

TEST_CASE("a load outside 0 to 3 is read as the nearest, so that damage never asks less than it says") {
  const Task task = read_task(
      "t",
      entity_of({{"load.K", Value{std::int64_t{99}}}, {"load.T", Value{std::int64_t{-1}}}, {"load.B", Value{"veel"}}}));
  CHECK(task.load[LoadItem::kKneeling] == 3);
  CHECK(task.load[LoadItem::kLifting] == 0);
  CHECK(task.load[LoadItem::kBending] == 0);
}

}  // namespace
}  // namespace overstap
