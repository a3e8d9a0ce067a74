// The shipped example against the shipped passports: it must repeat what the pilot found.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "core/exchange/workspace_file.h"
#include "core/matching/blocker_count.h"
#include "core/workspace/update.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

void merge_file(Model& model, const std::string& path, Merge::From from) {
  auto parsed = read_workspace_file(test::read_source_file(path));
  INFO(path);
  REQUIRE(parsed.has_value());
  REQUIRE(parsed->problems.empty());
  update(model, Merge{std::move(parsed->value), from}, 0);
}

Model pilot_model() {
  Model model(1);
  auto places = read_places(test::read_source_file("assets/places/nl.tsv"));
  REQUIRE(places.problems.empty());
  model.reference.places = std::move(places.value);
  for (const char* name : {"assistent_wzw", "gastheer_gastvrouw", "huishoudelijk_medewerker", "servicemedewerker",
                           "skills", "thuishulp"}) {
    merge_file(model, std::string("assets/passports/") + name + ".json", Merge::From::kContent);
  }
  merge_file(model, "assets/examples/pilot.overstap.json", Merge::From::kFile);
  return model;
}

std::vector<const FunctionVerdict*> all_pairs(const Model& model) {
  std::vector<const FunctionVerdict*> pairs;
  for (const auto& [candidate_id, candidate] : model.candidates) {
    for (const auto& [function_id, function] : model.functions)
      pairs.push_back(model.verdict(candidate_id, function_id));
  }
  return pairs;
}

TEST_CASE("none of the thirteen pilot candidates can cross as things stand") {
  const Model model = pilot_model();
  REQUIRE(model.candidates.size() == 13);
  REQUIRE(model.functions.size() == 5);
  for (const FunctionVerdict* pair : all_pairs(model)) {
    INFO(pair->candidate_id << " " << pair->function_id);
    CHECK(pair->verdict != Verdict::kFits);
    CHECK_FALSE(pair->blockers.empty());
  }
}

TEST_CASE("in the pilot load and journey are the two things most often in the way") {
  const Model model = pilot_model();
  const auto counts = count_by_criterion(all_pairs(model));
  REQUIRE(counts.size() >= 2);
  const bool load_and_journey =
      (counts[0].criterion == Criterion::kLoad && counts[1].criterion == Criterion::kJourney) ||
      (counts[0].criterion == Criterion::kJourney && counts[1].criterion == Criterion::kLoad);
  CHECK(load_and_journey);
}

TEST_CASE("every pair of the pilot is explained: each verdict that is not past has a reason that says so") {
  const Model model = pilot_model();
  for (const FunctionVerdict* pair : all_pairs(model)) {
    for (const auto* tasks : {&pair->entry_tasks, &pair->growth_tasks}) {
      for (const TaskVerdict& task : *tasks) {
        if (task.verdict == Verdict::kFits) continue;
        INFO(task.task_id);
        REQUIRE_FALSE(task.reasons.empty());
        CHECK(task.reasons.front().verdict == task.verdict);
        CHECK(task.reasons.front().remedy != Remedy::kNone);
      }
    }
  }
}

// What a reason is about: hours and journey are one thing each; so is the question how long the tasks take.
bool has_item(const Reason& reason) {
  if (reason.criterion == Criterion::kHours || reason.criterion == Criterion::kJourney) return true;
  const bool asks_for_time = reason.criterion == Criterion::kWeekLoad && reason.verdict == Verdict::kUnknown;
  return asks_for_time || !reason.item.empty();
}

// Load and working alone or together come from a list, so they say which and when. The rest is in the file itself.
bool has_source(const Reason& reason) {
  const bool from_a_list = reason.criterion == Criterion::kLoad || reason.criterion == Criterion::kWeekLoad ||
                           reason.criterion == Criterion::kWorkWay;
  if (!from_a_list || !reason.available) return true;
  return !reason.source.empty() && !reason.date.empty();
}

TEST_CASE("the example explained: no reason of any pair or task without item, source or rule") {
  const Model model = pilot_model();
  const std::string rules = test::read_source_file("docs/REGELS.md");
  // The chapter of docs/REGELS.md with the rule, in the order of Criterion.
  const std::array<std::string_view, 9> chapters = {
      "## Belasting van een taak", "## Uren",  "## Dagdelen van de functie", "## Reis",           "## Wens",
      "## Vaardigheden",           "## Lezen", "## Belasting over de week",  "## Alleen of samen"};
  std::size_t looked_at = 0, without_item = 0, without_source = 0, without_rule = 0;
  std::set<Criterion> met;
  const auto look = [&](const std::vector<Reason>& reasons) {
    for (const Reason& reason : reasons) {
      ++looked_at;
      met.insert(reason.criterion);
      without_item += has_item(reason) ? 0 : 1;
      without_source += has_source(reason) ? 0 : 1;
      const auto chapter = static_cast<std::size_t>(reason.criterion);
      without_rule += chapter < chapters.size() && rules.contains(chapters[chapter]) ? 0 : 1;
    }
  };
  for (const FunctionVerdict* pair : all_pairs(model)) {
    for (const auto* list : {&pair->conditions, &pair->week_load, &pair->wishes, &pair->skills, &pair->blockers}) {
      look(*list);
    }
    for (const auto* tasks : {&pair->entry_tasks, &pair->growth_tasks}) {
      for (const TaskVerdict& task : *tasks) look(task.reasons);
    }
  }
  CHECK(looked_at > 5'000);
  CHECK(met.size() == chapters.size());  // the example shows every kind of reason
  CHECK(without_item == 0);
  CHECK(without_source == 0);
  CHECK(without_rule == 0);
}

TEST_CASE("in the example load over the week and working alone stand in the way of somebody, and are not the most") {
  const Model model = pilot_model();
  const auto counts = count_by_criterion(all_pairs(model));
  for (const Criterion criterion : {Criterion::kWeekLoad, Criterion::kWorkWay}) {
    const auto found = std::ranges::find(counts, criterion, &BlockerCount::criterion);
    REQUIRE(found != counts.end());
    CHECK(found->pairs > 0);
    CHECK(found->pairs < counts[1].pairs);
  }
}

TEST_CASE("all places of the shipped passports and of the example are known, so every journey is estimated") {
  const Model model = pilot_model();
  for (const FunctionVerdict* pair : all_pairs(model)) {
    INFO(pair->candidate_id << " " << pair->function_id);
    CHECK(pair->journey.has_value());
  }
}

TEST_CASE("the page with the rules is about the version that the program prints") {
  const std::string page = test::read_source_file("docs/REGELS.md");
  CHECK(page.find("**versie " + std::to_string(kRuleVersion) + "**") != std::string::npos);
}

}  // namespace
}  // namespace overstap
