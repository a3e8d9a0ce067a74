#include "core/passport/passport_difference.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

struct Passport {
  Function function;
  std::vector<Task> tasks;

  std::vector<const Task*> list() const {
    std::vector<const Task*> found;
    for (const Task& task : tasks) found.push_back(&task);
    return found;
  }
};

Passport source() {
  Passport passport;
  passport.function.id = "thuishulp";
  passport.function.name = "Thuishulp";
  passport.tasks = {{.id = "a", .title = "Stofzuigen", .minutes_per_week = 300},
                    {.id = "b", .title = "Koffie", .minutes_per_week = 60}};
  return passport;
}

Passport copied() {
  Passport passport = source();
  passport.function.id = "kopie";
  passport.function.source = "thuishulp";
  for (Task& task : passport.tasks) {
    task.source = task.id;
    task.id = "kopie-" + task.id;
  }
  return passport;
}

PassportDifference difference(const Passport& copy) {
  const Passport from = source();
  return passport_difference(copy.function, copy.list(), from.function, from.list());
}

TEST_CASE("a fresh copy does not differ, also when place, organisation, owner and version do") {
  Passport copy = copied();
  copy.function.place = "Winsum";
  copy.function.organisation = "Woonzorg";
  copy.function.owner = "M. de Vries";
  copy.function.version = "4";
  copy.function.draft = false;
  CHECK(difference(copy).empty());
}

TEST_CASE("a number that differs says from what to what, a text only that it differs") {
  Passport copy = copied();
  copy.function.hours_per_week_max = 24;
  copy.tasks[0].minutes_per_week = 240;
  copy.tasks[0].load[LoadItem::kKneeling] = 1;
  copy.tasks[0].sentence = "Je stofzuigt.";
  const PassportDifference found = difference(copy);
  CHECK(found.fields == std::vector<FieldDifference>{{"hours_per_week_max", 0, 24}});
  REQUIRE(found.tasks.size() == 1);
  CHECK(found.tasks[0].kind == TaskDifference::Kind::kChanged);
  CHECK(found.tasks[0].task_id == "kopie-a");
  CHECK(found.tasks[0].fields == std::vector<FieldDifference>{{"sentence", std::nullopt, std::nullopt},
                                                              {"minutes_per_week", 300, 240},
                                                              {"load.K", 0, 1}});
}

TEST_CASE("a task that came and one that was left out are told apart from one that changed") {
  Passport copy = copied();
  copy.tasks.pop_back();
  copy.tasks.push_back({.id = "nieuw", .title = "Planten water geven"});
  const PassportDifference found = difference(copy);
  REQUIRE(found.tasks.size() == 2);
  CHECK(found.tasks[0] == TaskDifference{TaskDifference::Kind::kAdded, "nieuw", "Planten water geven", {}});
  CHECK(found.tasks[1] == TaskDifference{TaskDifference::Kind::kLeftOut, "b", "Koffie", {}});
}

}  // namespace
}  // namespace overstap
