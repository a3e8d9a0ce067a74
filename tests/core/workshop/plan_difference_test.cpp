// What became of a plan: each kind of difference, and what a note of the next version goes on from.
#include "core/workshop/plan_difference.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

Note note(const std::string& id, const std::string& text, const std::string& table = {}, const std::string& from = {}) {
  return {.id = id, .text = text, .table = table, .source_id = from};
}

std::vector<PlanOfTable> differences(const std::vector<Note>& before, const std::vector<Note>& after) {
  std::vector<const Note*> first, next;
  for (const Note& one : before) first.push_back(&one);
  for (const Note& one : after) next.push_back(&one);
  return plan_differences(first, next);
}

std::vector<PlanChange> changes(const PlanOfTable& plan) {
  std::vector<PlanChange> found;
  for (const PlanLine& line : plan.lines) found.push_back(line.change);
  return found;
}

}  // namespace

TEST_CASE("the next version of a plan says what is new, changed, the same and gone") {
  const auto plans =
      differences({note("a", "Elke ochtend overleg"), note("b", "Lijst met plaatjes"), note("c", "Taart")},
                  {note("x", "Elke maandag overleg", "", "a"), note("y", "Lijst met plaatjes", "", "b"),
                   note("z", "Een maatje zoeken")});
  REQUIRE(plans.size() == 1);
  CHECK(plans[0].lines ==
        std::vector<PlanLine>{{PlanChange::kChanged, "Elke ochtend overleg", "Elke maandag overleg", "a", "x"},
                              {PlanChange::kSame, "Lijst met plaatjes", "Lijst met plaatjes", "b", "y"},
                              {PlanChange::kNew, "", "Een maatje zoeken", "", "z"},
                              {PlanChange::kGone, "Taart", "", "c", ""}});
  CHECK(plans[0].count(PlanChange::kNew) == 1);
  CHECK(plans[0].count(PlanChange::kGone) == 1);
}

TEST_CASE("words decide where nobody copied, whatever their capitals, accents and spaces") {
  const auto plans = differences({note("a", "Één maatje")}, {note("x", " een MAATJE ")});
  CHECK(changes(plans.at(0)) == std::vector{PlanChange::kSame});
}

TEST_CASE("a note of the first version counts once") {
  const auto twice =
      differences({note("a", "Overleg")}, {note("x", "Overleg", "", "a"), note("y", "Overleg", "", "a")});
  CHECK(changes(twice.at(0)) == std::vector{PlanChange::kSame, PlanChange::kNew});
  const auto words = differences({note("a", "Overleg")}, {note("x", "Overleg"), note("y", "Overleg")});
  CHECK(changes(words.at(0)) == std::vector{PlanChange::kSame, PlanChange::kNew});
}

TEST_CASE("a copy of what was taken away is new, and another picture is a change") {
  CHECK(changes(differences({}, {note("x", "Overleg", "", "weg")}).at(0)) == std::vector{PlanChange::kNew});
  Note before = note("a", ""), after = note("x", "", "", "a");
  before.sign = NoteSign::kIdea;
  after.sign = NoteSign::kQuestion;
  CHECK(changes(differences({before}, {after}).at(0)) == std::vector{PlanChange::kChanged});
}

TEST_CASE("each table has a plan of its own, 2 before 10, and the one without a name comes last") {
  const auto plans = differences({note("a", "Overleg", "10"), note("b", "Overleg", "2")},
                                 {note("x", "Overleg", ""), note("y", "Overleg", "2")});
  REQUIRE(plans.size() == 3);
  CHECK(plans[0].table == "2");
  CHECK(changes(plans[0]) == std::vector{PlanChange::kSame});
  CHECK(plans[1].table == "10");
  CHECK(changes(plans[1]) == std::vector{PlanChange::kGone});
  CHECK(plans[2].table.empty());
  CHECK(changes(plans[2]) == std::vector{PlanChange::kNew});
}

TEST_CASE("empty notes are no part of a plan") {
  CHECK(differences({note("a", "  ")}, {note("x", "")}).empty());
  CHECK(differences({}, {}).empty());
}

}  // namespace overstap
