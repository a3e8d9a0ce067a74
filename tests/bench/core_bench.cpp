// How long the core takes over work of a realistic size. Figures go into docs/ARCHITECTURE.md ("Figures"); no test
// fails on time, because machines differ. Ratios within one run are what to compare.
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <string>

#include "core/exchange/journal.h"
#include "core/exchange/workspace_file.h"
#include "core/workspace/bundles.h"
#include "core/workspace/update.h"

namespace overstap {
namespace {

constexpr int kCandidates = 200;  // a region's yearly number, and then some
constexpr int kEntities = 5'000;
constexpr int kFieldsEach = 12;

Document large_document(ActorId actor) {
  Change change;
  for (int entity = 0; entity < kEntities; ++entity) {
    for (int field = 0; field < kFieldsEach; ++field) {
      const auto milliseconds = static_cast<std::uint64_t>(1'760'000'000'000 + entity * kFieldsEach + field);
      change.writes.push_back({{"note", "note-" + std::to_string(entity)},
                               "field_" + std::to_string(field),
                               {Value{"woorden van " + std::to_string(field)}, {milliseconds, 0, actor}}});
    }
  }
  Document document;
  document.merge(change);
  return document;
}

std::string file_text(const std::string& path) {
  std::string text;
  if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
    char buffer[65536];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, got);
    std::fclose(file);
  }
  return text;
}

void merge_file(Model& model, const std::string& path) {
  const auto parsed = read_workspace_file(file_text(std::string(OVERSTAP_SOURCE_DIR "/assets/") + path));
  REQUIRE(parsed.has_value());
  update(model, Merge{parsed->value, Merge::From::kContent}, 1);
}

Model region_with_candidates() {
  Model model(7);
  for (const char* name : {"thuishulp", "servicemedewerker", "assistent_wzw", "gastheer_gastvrouw",
                           "huishoudelijk_medewerker", "skills"}) {
    merge_file(model, "passports/" + std::string(name) + ".json");
  }
  model.reference.places = read_places(file_text(OVERSTAP_SOURCE_DIR "/assets/places/nl.tsv")).value;
  for (int index = 0; index < kCandidates; ++index) {
    const std::string id = "candidate-" + std::to_string(index);
    update(model, AddCandidate{id, ""}, 1'760'000'000'000);
    const EntityKey key{std::string(kCandidateType), id};
    update(model, EditField{key, "place", Value{std::string(index % 2 == 0 ? "Winsum" : "Heerlen")}},
           1'760'000'000'000);
    update(model, EditField{key, "transport", Value{std::string("fiets")}}, 1'760'000'000'000);
    update(model, EditField{key, "journey_limit_minutes", Value{std::int64_t{30}}}, 1'760'000'000'000);
    update(model, EditField{key, "capacity.K.level", Value{std::int64_t{index % 4}}}, 1'760'000'000'000);
  }
  return model;
}

TEST_CASE("merging, saving and reading a workspace of 5,000 things") {
  const Document mine = large_document(1);
  const Change theirs = large_document(2).as_change();
  const std::string file = write_workspace_file(mine);
  std::printf("workspace file: %zu bytes\n", file.size());
  BENCHMARK("merge 60,000 registers, all clashing") {
    Document document = mine;
    return document.merge(theirs).touched.size();
  };
  BENCHMARK("write the workspace file") { return write_workspace_file(mine).size(); };
  BENCHMARK("read the workspace file") { return read_workspace_file(file)->value.writes.size(); };
  BENCHMARK("encode a snapshot") { return encode_snapshot(mine, 1).size(); };
}

TEST_CASE("matching 200 candidates with 5 functions of 12 tasks") {
  Model model = region_with_candidates();
  BENCHMARK("all 1,000 verdicts with their reasons") {
    std::size_t blockers = 0;
    for (const auto& [candidate_id, candidate] : model.candidates) {
      for (const auto& [function_id, function] : model.functions) {
        blockers +=
            weigh_function(candidate, function, model.tasks_of(function_id), model.reference.places).blockers.size();
      }
    }
    return blockers;
  };
  std::int64_t minutes = 30;
  BENCHMARK("change one longest journey, and weigh that candidate anew") {
    minutes = minutes == 30 ? 45 : 30;
    update(model, EditField{{std::string(kCandidateType), "candidate-0"}, "journey_limit_minutes", Value{minutes}},
           1'760'000'000'000);
    return model.verdict("candidate-0", "thuishulp")->blockers.size();
  };
  BENCHMARK("what is in the way over all pairs, and what each change opens") {
    ++model.revision;  // or the model would hand out the survey that it keeps
    return model.blockers().all.opened.size();
  };
  for (auto& [id, candidate] : model.candidates) candidate.hours_per_week_now = 20;
  for (const LoadItem item : kGivenLoadItems) model.candidates["candidate-3"].capacity[item].level = 3;
  model.candidates["candidate-3"].dayparts = DaypartSet("111");
  model.candidates["candidate-3"].journey_limit_minutes = 600;
  BENCHMARK("the best bundle of 60 tasks for one candidate") {
    return best_bundle(model, model.candidates["candidate-3"]).minutes;
  };
}

// 50 people and 200 tasks at ten workplaces, with more work than hours; the loads of the week bind.
Model large_group() {
  Model model(7);
  for (int index = 0; index < 10; ++index) {
    Function function;
    function.id = "f" + std::to_string(index);
    function.organisation = "Huis " + function.id;
    function.place = "Winsum";
    function.dayparts = DaypartSet(1 + static_cast<unsigned>(index) % 7);
    for (int number = 0; number < 20; ++number) {
      Task task;
      task.id = function.id + "-" + std::to_string(number);
      task.function_id = function.id;
      task.number = number;
      task.minutes_per_week = 15 * (2 + (index * 7 + number * 13) % 30);
      task.load[kGivenLoadItems[static_cast<std::size_t>(index + number) % 7]] = 1 + number % 2;
      task.load[kGivenLoadItems[static_cast<std::size_t>(index * 3 + number * 5) % 7]] = 1 + index % 2;
      model.tasks[task.id] = task;
    }
    model.functions[function.id] = function;
  }
  for (int index = 0; index < 50; ++index) {
    Candidate candidate;
    candidate.id = "k" + std::to_string(index);
    candidate.hours_per_week_now = 8 + index % 17;
    candidate.journey_limit_minutes = 30;
    candidate.dayparts = DaypartSet(1 + static_cast<unsigned>(index) % 7);
    candidate.dutch_reading = LanguageLevel::kGood;
    for (std::size_t item = 0; item < kLoadItemCount; ++item) {
      candidate.capacity[kGivenLoadItems[item]].level = 1 + (index + static_cast<int>(item)) % 3;
    }
    for (const auto& [id, function] : model.functions) candidate.journey_override_minutes.emplace_back(id, 20);
    model.candidates[candidate.id] = candidate;
  }
  return model;
}

TEST_CASE("dividing 200 tasks over 50 people") {
  const Model model = large_group();
  const GroupDivision division = divide_tasks(model);
  std::printf("divided: %d of at most %d minutes, over %d of at most %d people, %s\n", division.minutes,
              division.minutes_at_most, division.placed, division.placed_at_most,
              division.proven ? "proven" : "not proven");
  BENCHMARK("divide 200 tasks over 50 people") { return divide_tasks(model).minutes; };
}

}  // namespace
}  // namespace overstap
