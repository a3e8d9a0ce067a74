// The page about a candidate on the screen: for whom, to copy, to print, and refused while something looks medical.
#include <catch2/catch_test_macros.hpp>

#include "core/explain/candidate_report.h"
#include "tests/screens/support/shell_stage.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

struct ReportStage : WorkspaceStage {
  explicit ReportStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kReport, "pilot-k07", {}}, options) {
    load_example();
    mend();
  }
  void mend() {
    perform(Action{EditField{{"candidate", "pilot-k07"}, "note", std::string("Wil graag starten.")}});
    page().settle();
  }
};

}  // namespace

TEST_CASE("the coach reads capacity with its source, the employer does not") {
  ReportStage stage;
  CHECK(stage.page().has(Role::kHeading, "K-07: alles op een rij"));
  CHECK(stage.page().has(Role::kHeading, "Wat kan, per onderdeel"));
  CHECK(stage.page().shows("FML"));
  stage.page().press(Role::kTab, "Voor de werkgever");
  CHECK(stage.page().has(Role::kHeading, "Voorstel voor K-07"));
  CHECK_FALSE(stage.page().has(Role::kHeading, "Wat kan, per onderdeel"));
  CHECK_FALSE(stage.page().shows("FML"));
}

TEST_CASE("what is copied is the text of the page that is shown") {
  ReportStage stage;
  stage.page().press(Role::kTab, "Voor de werkgever");
  stage.page().press("Kopieer als tekst");
  REQUIRE(stage.asked_for<CopyText>());
  const auto report = employer_report(stage.phrases, stage.model, "pilot-k07");
  REQUIRE(report);
  CHECK(std::get<CopyText>(stage.asked.back()).text == report_as_text(*report));
  stage.page().press("Afdrukken");
  CHECK(stage.asked_for<PrintPage>());
}

TEST_CASE("which functions an employer reads about is chosen on the page, and copied as chosen") {
  ReportStage stage;
  stage.page().press(Role::kTab, "Voor de werkgever");
  const std::string name = stage.model.functions.at("thuishulp").name;
  CHECK((stage.page().get(Role::kSwitch, name).state & ui::kChecked) != 0);
  stage.page().press(Role::kSwitch, name);
  CHECK((stage.page().get(Role::kSwitch, name).state & ui::kChecked) == 0);
  std::vector<std::string> functions = functions_for_employer(stage.model, "pilot-k07");
  std::erase(functions, "thuishulp");
  CHECK(stage.view.report_functions == functions);
  stage.page().press("Kopieer als tekst");
  const std::string text = std::get<CopyText>(stage.asked.back()).text;
  CHECK(text == report_as_text(*employer_report(stage.phrases, stage.model, "pilot-k07", functions)));
  CHECK(text.find(name) == std::string::npos);
}

TEST_CASE("on paper there is nothing to press: no way back, no reader to choose, no functions to choose") {
  ReportStage stage;
  stage.page().press(Role::kTab, "Voor de werkgever");
  stage.view.on_paper = true;
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "Voorstel voor K-07"));
  for (const Role role : {Role::kTab, Role::kLink, Role::kButton, Role::kSwitch}) CHECK(stage.page().count(role) == 0);
}

TEST_CASE("an employer's page that looks medical is refused, says which field, and leads there") {
  ReportStage stage;
  stage.perform(Action{EditField{{"candidate", "pilot-k07"}, "note", std::string("Heeft een hernia")}});
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "K-07: alles op een rij"));  // the coach's page is not refused
  stage.page().press(Role::kTab, "Voor de werkgever");
  CHECK(stage.page().shows("Dit lijkt medisch: de notitie."));
  CHECK(stage.page().find(Role::kButton, "Kopieer als tekst") == nullptr);
  CHECK(stage.page().find(Role::kButton, "Afdrukken") == nullptr);
  stage.page().press("Verander het veld");
  CHECK(stage.view.route == Route{Screen::kCandidate, "pilot-k07", {}});
}

TEST_CASE("from a candidate to the page and back") {
  ReportStage stage;
  stage.page().press(Role::kLink, "Kandidaat K-07");
  CHECK(stage.view.route.screen == Screen::kCandidate);
  stage.page().press("Uitdraai");
  CHECK(stage.view.route == Route{Screen::kReport, "pilot-k07", {}});
  CHECK(route_from_hash(to_hash(stage.view.route)) == stage.view.route);
}

TEST_CASE("copying says whether it worked, and printing asks the browser") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.add_candidate("k1", "K-01");
  stage.shell.perform(ViewAction{GoTo{{Screen::kReport, "k1", {}}}});
  stage.settle();
  stage.press(Role::kButton, "Kopieer als tekst");
  CHECK(stage.doors.page.copied.starts_with("K-01: alles op een rij\n"));
  CHECK(stage.doors.page.announced.back() == "Gekopieerd");
  stage.doors.has_clipboard = false;
  stage.press(Role::kButton, "Kopieer als tekst");
  CHECK(stage.doors.page.announced.back() == "Kopiëren lukt hier niet. Kies Afdrukken.");
  stage.press(Role::kButton, "Afdrukken");
  CHECK(stage.doors.page.printed == 1);
  CHECK(stage.doors.page.title == "Uitdraai van K-01 – Overstap");
}

}  // namespace overstap::test
