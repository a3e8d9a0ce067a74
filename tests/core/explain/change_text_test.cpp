// With the phrases as shipped: these words are what people read.
#include "core/explain/change_text.h"

#include <catch2/catch_test_macros.hpp>

#include "core/exchange/workspace_file.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

Phrases dutch() {
  auto parsed = read_phrases(test::read_source_file("assets/i18n/nl/core.json"));
  REQUIRE(parsed.has_value());
  return *parsed;
}

TEST_CASE("a change says what, from what to what, and for which task") {
  const Phrases t = dutch();
  CHECK(change_text(t, {.kind = ChangeKind::kLongerJourney, .from = 30, .to = 42}, "") == "reis tot 42 minuten, nu 30");
  CHECK(change_text(t, {.kind = ChangeKind::kEaseLoad, .item = "K", .remedy = Remedy::kTool}, "") ==
        "een hulpmiddel bij knielen");
  CHECK(change_text(t, {.kind = ChangeKind::kColleagueDoesTask, .item = "t1"}, "Bed opmaken") ==
        "een collega doet deze taak: bed opmaken");
  CHECK(change_text(t, {.kind = ChangeKind::kOtherTransport, .item = "ov"}, "") == "ander vervoer: bus of trein");
}

TEST_CASE("every change has its words, in every form it can take") {
  const Phrases t = dutch();
  for (int kind = 0; kind <= static_cast<int>(ChangeKind::kColleagueDoesTask); ++kind) {
    for (const Remedy remedy : {Remedy::kTool, Remedy::kShorter, Remedy::kInPairs, Remedy::kPractise}) {
      const std::string words = change_text(t, {.kind = static_cast<ChangeKind>(kind), .remedy = remedy}, "");
      CHECK_FALSE(words.empty());
      CHECK_FALSE(words.starts_with("change."));
    }
  }
}

TEST_CASE("the heading says what the changes reach, or that there are none") {
  const Phrases t = dutch();
  CHECK(changes_heading(t, {}) == "Ook met drie wijzigingen lukt het hier niet.");
  SmallestChanges some;
  some.sets.resize(1);
  CHECK(changes_heading(t, some) == "Kleinste wijziging. Dan staat er niets meer in de weg:");
  some.goal = ChangeGoal::kTalkPossible;
  CHECK(changes_heading(t, some) == "Kleinste wijziging. Dan kan er een gesprek:");
}

}  // namespace
}  // namespace overstap
