// Delen en bewaren: where the data is, what a file would change before it does, and what to do when saving fails.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

constexpr std::int64_t kDay = 86'400'000;

PendingImport import_of(const WorkspaceStage& stage, Change change) {
  PendingImport import;
  import.file_name = "werkgroep.overstap.json";
  import.preview = preview_import(stage.model, change);
  import.change = std::move(change);
  return import;
}

Write write(const char* type, const char* id, const char* field, Value value) {
  return {{type, id}, field, {std::move(value), Stamp{1'799'000'000'000, 1, 2}}};
}

}  // namespace

TEST_CASE("it says when the data was saved and how old the last file is") {
  WorkspaceStage stage({Screen::kShare, {}, {}});
  stage.view.utc_offset_minutes = 60;
  stage.view.storage.saved_at_milliseconds = 1'795'000'000'000;  // 18 November 2026, 11.06 UTC
  stage.page().settle();
  CHECK(stage.page().shows("Bewaard om 12.06 uur"));
  CHECK(stage.page().shows("Nog geen bestand"));
  stage.view.storage.last_file_at_milliseconds = stage.view.now_milliseconds - 3 * kDay;
  stage.page().settle();
  CHECK(stage.page().shows("Laatste bestand: 15 november 2026"));
  CHECK(stage.page().shows("Dat is 3 dagen geleden"));
  CHECK(stage.page().shows("Een browser kan gegevens wissen. Een bestand blijft."));
}

TEST_CASE("a file can be saved, one can be opened, and the example loaded") {
  WorkspaceStage stage({Screen::kShare, {}, {}});
  stage.page().press("Nu bewaren als bestand");
  CHECK(stage.asked_for<SaveAsFile>());
  stage.page().press("Bestand openen");
  CHECK(stage.asked_for<PickFile>());
  stage.page().press("Voorbeeld: de pilot");
  CHECK(stage.asked_for<LoadExample>());
}

TEST_CASE("a file is shown before anything changes, in words") {
  WorkspaceStage stage({Screen::kShare, {}, {}});
  stage.load_example();
  stage.view.import = import_of(stage, {{write("candidate", "new-1", "code", std::string("K-14")),
                                         write("candidate", "pilot-k07", "journey_limit_minutes", std::int64_t{45}),
                                         write("candidate", "pilot-k03", "capacity.K.level", std::int64_t{1}),
                                         write("candidate", "pilot-k03", "wish.keuken", std::string("graag")),
                                         write("task", "thuishulp-05", "minutes_per_week", std::int64_t{245})}});
  stage.page().settle();
  CHECK(stage.page().shows("1 nieuw"));
  CHECK(stage.page().shows("3 anders"));
  CHECK(stage.page().has(Role::kListItem, "Kandidaat K-14: nieuw"));
  CHECK(stage.page().has(Role::kListItem, "Kandidaat K-07, langste reis: van 30 minuten naar 45 minuten"));
  CHECK(stage.page().shows("Kandidaat K-03, belastbaarheid, Knielen: van "));
  CHECK(stage.page().shows("Kandidaat K-03, wens, Keuken: van niet ingevuld naar Graag"));
  CHECK(stage.page().shows("Thuishulp, taak 5, tijd per week: van "));
  CHECK(stage.model.candidates.at("pilot-k07").journey_limit_minutes == 30);
  stage.page().press("Samenvoegen");
  CHECK(stage.asked_for<AcceptImport>());
}

TEST_CASE("a file can be put away") {
  WorkspaceStage stage({Screen::kShare, {}, {}});
  stage.load_example();
  stage.view.import = import_of(stage, {{write("candidate", "new-1", "code", std::string("K-14"))}});
  stage.page().settle();
  stage.page().press("Niet doen");
  CHECK(stage.asked_for<RejectImport>());
}

TEST_CASE("a file that changes nothing says so") {
  WorkspaceStage stage({Screen::kShare, {}, {}});
  stage.load_example();
  stage.view.import = import_of(stage, stage.model.document.as_change());
  stage.page().settle();
  CHECK(stage.page().shows("Er verandert niets."));
  CHECK_FALSE(stage.page().has(Role::kButton, "Samenvoegen"));
}

TEST_CASE("when saving fails a file is offered at once, and one can try again") {
  WorkspaceStage stage({Screen::kShare, {}, {}});
  stage.view.storage.state = StorageState::kFailed;
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "Bewaren lukt niet"));
  CHECK_FALSE(stage.page().shows("Alles staat hier"));
  stage.page().press("Nu als bestand bewaren");
  CHECK(stage.asked_for<SaveAsFile>());
  stage.page().press("Opnieuw proberen");
  CHECK(stage.asked_for<RetryStorage>());
}

TEST_CASE("damaged records are counted and named") {
  WorkspaceStage stage({Screen::kShare, {}, {}});
  stage.view.storage.problems = {{"journal.damaged", "3"}, {"journal.damaged", "9"}};
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "2 dingen waren niet goed te lezen"));
}

TEST_CASE("Delen en bewaren has nothing wrong with it, at every size") {
  for (const ui::Size size :
       {ui::Size{1280, 720}, ui::Size{1920, 1080}, ui::Size{800, 1000}, ui::Size{390, 844}, ui::Size{320, 640}}) {
    CAPTURE(size.width);
    WorkspaceStage stage({Screen::kShare, {}, {}}, {.size = size, .touch = size.width < 600});
    stage.load_example();
    CHECK(stage.page().problems() == std::vector<std::string>{});
    stage.view.storage.state = StorageState::kFailed;
    stage.view.import = import_of(
        stage,
        {{write("candidate", "pilot-k07", "old_work", std::string("Verpleeghuiszorgmedewerkersoverlegvoorbereider"))}});
    CHECK(stage.page().problems() == std::vector<std::string>{});
  }
}

}  // namespace overstap::test
