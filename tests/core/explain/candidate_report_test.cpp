// The two pages about a candidate, with the words as shipped; and what an employer never reads.
#include "core/explain/candidate_report.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/exchange/workspace_file.h"
#include "core/workspace/update.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

Phrases words(const std::string& language) {
  std::map<std::string, std::string, std::less<>> all;
  for (const char* area : {"core", "decisions", "report", "trajectories", "week_load", "work_way"}) {
    const auto part = read_phrases(test::read_source_file("assets/i18n/" + language + "/" + area + ".json"));
    REQUIRE(part.has_value());
    all.insert(part->all().begin(), part->all().end());
  }
  return Phrases(std::move(all));
}

class Pilot {
 public:
  Pilot() {
    namespace fs = std::filesystem;
    for (const auto& entry : fs::directory_iterator(OVERSTAP_SOURCE_DIR "/assets/passports")) {
      merge("assets/passports/" + entry.path().filename().string(), Merge::From::kContent);
    }
    merge("assets/examples/pilot.overstap.json", Merge::From::kFile);
    set("note", std::string("Wil graag starten."));  // the example has one that looks medical, on purpose
    model.reference.places = read_places(test::read_source_file("assets/places/nl.tsv")).value;
  }

  UpdateResult act(const Action& action) { return update(model, action, ++now); }
  void set(const std::string& field, Value value) {
    REQUIRE_FALSE(act(EditField{{"candidate", "pilot-k07"}, field, std::move(value)}).refused);
  }

  Model model{1};
  std::uint64_t now = 1'795'000'000'000;

 private:
  void merge(const std::string& path, Merge::From from) {
    auto read = read_workspace_file(test::read_source_file(path));
    REQUIRE(read.has_value());
    act(Merge{std::move(read->value), from});
  }
};

RecordDecision put_forward() {
  return {.id = "d1",
          .candidate_id = "pilot-k07",
          .function_id = "servicemedewerker",
          .outcome = Outcome::kPutForward,
          .reasons = {DecisionReason::kWantsIt, DecisionReason::kChangeArranged},
          .note = "Een collega doet de taak met linnen. De reis mag 45 minuten duren.",
          .by = "Ans de Boer",
          .date = "2026-11-20"};
}

std::string as_text(const Expected<Report>& report) {
  REQUIRE(report.has_value());
  return report_as_text(*report);
}

TEST_CASE("the page for the coach says all, with its sources") {
  Pilot pilot;
  REQUIRE_FALSE(pilot.act(put_forward()).refused);
  test::check_golden("report/coach.txt", report_as_text(coach_report(words("nl"), pilot.model, "pilot-k07")));
}

TEST_CASE("the page for the employer has tasks and conditions") {
  Pilot pilot;
  REQUIRE_FALSE(pilot.act(put_forward()).refused);
  test::check_golden("report/employer.txt", as_text(employer_report(words("nl"), pilot.model, "pilot-k07")));
}

TEST_CASE("no employer reads what somebody can carry, from whom that comes, or why a task does not fit") {
  Pilot pilot;
  pilot.set("other_languages", "Tigrinya");
  pilot.set("build_up", "elke maand 2 uur erbij");
  pilot.set("hours_per_week_in_3_months", std::int64_t{31});
  pilot.set("capacity_doctor", "bedrijfsarts J. Bakker");
  for (const std::string language : {"nl", "en"}) {
    const Phrases t = words(language);
    for (const auto& [id, candidate] : pilot.model.candidates) {
      const std::string page = as_text(employer_report(t, pilot.model, id));
      CAPTURE(page);
      for (const LoadItem item : kGivenLoadItems) {
        for (const char* part : {".name", ".doing"}) {
          const std::string word = t("load." + std::string(load_code(item)) + part);
          // A task may be called by what is done ("Samen lopen"); as a line of its own it would be capacity.
          CHECK(page.find("- " + word) == std::string::npos);
          CHECK(page.find(word + " kan") == std::string::npos);
        }
      }
      for (const char* word :
           {"FML", "IZP", "LAB", "Bakker", "Tigrinya", "maand", "31", " kg", "kilo", "nodig", "kan niet"}) {
        CHECK(page.find(word) == std::string::npos);
      }
    }
  }
}

TEST_CASE("the page for the employer is refused while any free text looks medical, and names the field") {
  const Phrases t = words("nl");
  for (const char* field :
       {"note", "old_work", "conditions", "build_up", "other_languages", "capacity_doctor", "region"}) {
    CAPTURE(field);
    Pilot pilot;
    pilot.set(field, std::string("Heeft een hernia gehad"));
    const auto refused = employer_report(t, pilot.model, "pilot-k07");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Error{"report.medical", field});
    CHECK(t.has("free_text." + std::string(field)));
    pilot.set(field, std::string("Werkt graag buiten"));
    CHECK(employer_report(t, pilot.model, "pilot-k07").has_value());
  }
  Pilot other;
  other.act(EditField{{"trajectory", "pilot-k07"}, "step.3.evidence", std::string("Brief van de psycholoog")});
  CHECK(employer_report(t, other.model, "pilot-k07").error() == Error{"report.medical", "step.3.evidence"});
  CHECK(free_text_name(t, "step.3.evidence") == "traject, stap 3");
}

TEST_CASE("what was written beside a decision never reaches an employer, and closes no way there") {
  const Phrases t = words("nl");
  Pilot pilot;
  RecordDecision medical = put_forward();
  medical.note = "Na de therapie kan dit.";
  pilot.act(medical);
  const auto report = employer_report(t, pilot.model, "pilot-k07");
  REQUIRE(report.has_value());
  CHECK(report_as_text(*report).find("therapie") == std::string::npos);
  CHECK(report_as_text(*report).find(medical.by) == std::string::npos);
}

TEST_CASE("an employer reads about the functions that somebody was put forward for; before that about all") {
  Pilot pilot;
  const Phrases t = words("nl");
  const auto headings = [&] {
    std::vector<std::string> found;
    const auto report = employer_report(t, pilot.model, "pilot-k07");
    REQUIRE(report.has_value());
    for (const ReportSection& section : report->sections) found.push_back(section.heading);
    return found;
  };
  const auto before = headings();
  CHECK(std::ranges::count_if(before, [&](const std::string& heading) {
          return std::ranges::any_of(pilot.model.functions,
                                     [&](const auto& entry) { return heading.starts_with(entry.second.name); });
        }) == static_cast<std::ptrdiff_t>(pilot.model.functions.size()));
  pilot.act(put_forward());
  CHECK(headings().size() == before.size() - pilot.model.functions.size() + 1);
}

TEST_CASE("both pages can be read in English, with nothing left of a key") {
  Pilot pilot;
  pilot.act(put_forward());
  const Phrases t = words("en");
  const Report coach = coach_report(t, pilot.model, "pilot-k07");
  const std::string pages = report_as_text(coach) + as_text(employer_report(t, pilot.model, "pilot-k07"));
  for (const char* key : {"report.", "decision.", "outcome.", "stage.", "trajectory.", "criterion.", "free_text."}) {
    CAPTURE(key);
    CHECK(pages.find(key) == std::string::npos);
  }
}

}  // namespace
}  // namespace overstap
