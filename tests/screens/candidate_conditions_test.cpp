// What the work must offer and how hours grow, filled in by the coach; capacity by the rubrics of the doctor's list.
#include <catch2/catch_test_macros.hpp>

#include "core/explain/candidate_report.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct CandidateStage : WorkspaceStage {
  CandidateStage() : WorkspaceStage({Screen::kCandidate, "pilot-k03", {}}) { load_example(); }
  const Candidate& candidate() { return model.candidates.at("pilot-k03"); }
};

}  // namespace

TEST_CASE("conditions and build-up are filled in, shown, and only the conditions reach an employer") {
  CandidateStage stage;
  CHECK(stage.page().shows("Geen genoemd."));
  stage.page().press("Aanpassen");
  stage.page().type("Opbouw van de uren", "Elke maand 2 uur erbij");
  stage.page().type("Voorwaarden", "Vaste collega in de buurt\nRustige start");
  CHECK(stage.candidate().build_up == "Elke maand 2 uur erbij");
  CHECK(stage.candidate().conditions == "Vaste collega in de buurt\nRustige start");
  stage.page().press("Klaar");
  CHECK(stage.page().shows("Elke maand 2 uur erbij"));
  CHECK_FALSE(stage.page().shows("Geen genoemd."));
  const auto report = employer_report(stage.phrases, stage.model, "pilot-k03");
  REQUIRE(report);
  const std::string text = report_as_text(*report);
  CHECK(text.find("\n- Vaste collega in de buurt\n- Rustige start\n") != std::string::npos);
  CHECK(text.find("erbij") == std::string::npos);
}

TEST_CASE("a condition that looks medical is warned about while it is typed") {
  CandidateStage stage;
  stage.page().press("Aanpassen");
  CHECK_FALSE(stage.page().shows("hernia"));
  stage.page().type("Voorwaarden", "Niet tillen door een hernia");
  CHECK(stage.page().shows("Dit lijkt medisch: “hernia”."));
}

TEST_CASE("capacity is filled in by the rubrics of the list, and unknown stays a value of its own") {
  CandidateStage stage;
  stage.page().press("Aanpassen");
  for (const char* name : {"Rubriek I: persoonlijk", "Rubriek II: sociaal", "Rubriek III: omgeving",
                           "Rubriek IV: bewegen", "Rubriek V: houding", "Rubriek VI: werktijden"}) {
    CHECK(stage.page().has(Role::kHeading, name));
  }
  stage.page().choose("Knielen", "Nog niet bekend");
  CHECK_FALSE(stage.candidate().capacity[LoadItem::kKneeling].level);
  CHECK(stage.model.verdict("pilot-k03", "thuishulp")->verdict != Verdict::kFits);
}

}  // namespace overstap::test
