// The report of a session on the screen: what it says, what is secret, its files, paper, and the ways there and back.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/board_svg.h"
#include "core/exchange/session_csv.h"
#include "tests/screens/support/shell_stage.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

constexpr std::string_view kPhoto = "Foto van het bord (PNG)", kDrawing = "Tekening van het bord (SVG)",
                           kTable = "Tabel voor Excel (CSV)", kCalendar = "Afspraken in je agenda (ICS)";

// Somebody who may act: a stage, or a shell.
template <typename Performer>
void hold_session(Performer& performer) {
  performer.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord: =1+1", "2026-11-20"}});
  for (const char* id : {"a", "b", "c"}) {
    performer.perform(
        Action{AddNote{.id = id, .session_id = "s1", .zone_id = "droom", .text = std::string("Droom ") + id}});
  }
  performer.perform(Action{MakeCluster{"k", "s1", "Samen eten", {"a", "b"}}});
  performer.perform(Action{AddNote{.id = "p", .session_id = "s1", .zone_id = "parkeerplek", .text = "Wie betaalt?"}});
}

void agree(WorkspaceStage& stage, const std::string& date) {
  stage.perform(Action{AddAgreement{"a1", "s1", "Duo's maken", "Ans", "Piet", date, ""}});
  stage.page().settle();
}

struct ReportedStage : WorkspaceStage {
  explicit ReportedStage(const ScreenHarness::Options& options = {})
      : WorkspaceStage({Screen::kSessionReport, "s1", {}}, options) {
    hold_session(*this);
    page().settle();
  }
};

}  // namespace

TEST_CASE("a report has the groups with the words as they were written, agreements, dream, parked notes, next date") {
  ReportedStage stage;
  agree(stage, "2026-12-03");
  const EntityKey session{"session", "s1"};
  stage.perform(Action{EditField{session, "dream", Value{std::string("Wij zijn één team")}}});
  stage.perform(Action{EditField{session, "next_date", Value{std::string("2027-01-11")}}});
  stage.page().settle();
  CHECK(stage.page().has(Role::kHeading, "Team Noord: =1+1"));
  for (const char* words : {"Samen eten", "Droom a", "Droom b", "Droom c", "Wij zijn één team", "Duo's maken",
                            "Wie: Ans.", "Hulp: Piet.", "Wie betaalt?", "11 januari 2027"}) {
    CAPTURE(words);
    CHECK(stage.page().shows(words));
  }
  CHECK(stage.page().has(Role::kImage, "Het bord van Team Noord: =1+1"));
}

TEST_CASE("dots are in the report from Laat zien on, also after the vote was put away") {
  ReportedStage stage;
  stage.perform(Action{OpenVote{"s1", "droom", 3, true}});
  stage.perform(Action{CountRoomDots{{"cluster", "k"}, 7}});
  stage.page().settle();
  CHECK_FALSE(stage.page().shows("7 stippen"));
  stage.go(Screen::kSession, "s1");
  stage.perform(Action{GoToPhase{"s1", "kiezen"}});
  stage.page().settle();
  stage.page().press("Laat zien");
  stage.page().press("Klaar met stemmen");
  stage.go(Screen::kSessionReport, "s1");
  CHECK(stage.page().shows("7 stippen"));
}

TEST_CASE("every file is asked for by its own button, and the calendar only when there is a date") {
  ReportedStage stage;
  CHECK((stage.page().get(Role::kButton, kCalendar).state & ui::kDisabled) != 0);
  CHECK(stage.page().shows("Geen afspraak heeft een datum."));
  agree(stage, "2026-12-03");
  CHECK((stage.page().get(Role::kButton, kCalendar).state & ui::kDisabled) == 0);
  for (const auto& [label, file] : {std::pair{kPhoto, SessionFile::kPixels},
                                    {kDrawing, SessionFile::kPicture},
                                    {kTable, SessionFile::kTable},
                                    {kCalendar, SessionFile::kCalendar}}) {
    CAPTURE(label);
    stage.page().press(label);
    REQUIRE(std::holds_alternative<SaveSessionFile>(stage.asked.back()));
    const auto& save = std::get<SaveSessionFile>(stage.asked.back());
    CHECK((save.session_id == "s1" && save.file == file));
  }
  stage.page().press("Kopieer als tekst");
  REQUIRE(stage.asked_for<CopyText>());
  CHECK(std::get<CopyText>(stage.asked.back()).text.find("Samen eten") != std::string::npos);
  stage.page().press("Afdrukken");
  CHECK(stage.asked_for<PrintPage>());
}

TEST_CASE("a plain page and paper show the picture itself, and paper has nothing to press") {
  ReportedStage stage;
  const std::string name = "Het bord van Team Noord: =1+1";
  const std::string svg =
      board_svg(stage.phrases, session_report(stage.model, stage.model.sessions.at("s1")), kPaperColours);
  CHECK(stage.page().get(Role::kImage, name).value.empty());
  stage.view.basic_view = true;
  stage.page().settle();
  CHECK(stage.page().get(Role::kImage, name).value == svg);
  CHECK(stage.page().has(Role::kButton, kPhoto));
  stage.view.basic_view = false;
  stage.view.on_paper = true;
  stage.page().settle();
  CHECK(stage.page().get(Role::kImage, name).value == svg);
  for (const Role role : {Role::kLink, Role::kButton}) CHECK(stage.page().count(role) == 0);
}

TEST_CASE("there from the list and from the last phase, on a laptop and on a phone, and back to the session") {
  for (const ui::Size size : {ui::Size{1280, 720}, ui::Size{390, 844}}) {
    CAPTURE(size.width);
    ReportedStage stage({.size = size, .touch = size.width < 600});
    CHECK(route_from_hash(to_hash(stage.view.route)) == stage.view.route);
    stage.page().press(Role::kLink, "Terug naar de sessie");
    CHECK(stage.view.route == Route{Screen::kSession, "s1", {}});
    CHECK(stage.page().find(Role::kButton, "Verslag") == nullptr);
    stage.perform(Action{GoToPhase{"s1", "terugkijken"}});
    stage.page().settle();
    stage.page().press("Verslag");
    CHECK(stage.view.route == Route{Screen::kSessionReport, "s1", {}});
    stage.go(Screen::kSessions);
    stage.page().press("Verslag van Team Noord: =1+1");
    CHECK(stage.view.route == Route{Screen::kSessionReport, "s1", {}});
  }
}

TEST_CASE("in the list, how it goes on stands there once: at its end") {
  WorkspaceStage stage({Screen::kSession, "s1", {}});
  stage.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-20"}});
  stage.perform(Action{GoToPhase{"s1", "terugkijken"}});
  stage.page().settle();
  stage.page().press(Role::kTab, "Lijst");
  const auto& nodes = stage.page().nodes();
  CHECK(std::ranges::count_if(nodes, [](const ui::Node& node) {
          return node.role == Role::kRegion && node.name == "Hoe gaat het verder?";
        }) == 1);
}

TEST_CASE("an empty session and one that is gone say so") {
  WorkspaceStage stage({Screen::kSessionReport, "s1", {}});
  CHECK(stage.page().has(Role::kHeading, "Deze sessie is er niet meer."));
  stage.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-20"}});
  stage.page().settle();
  CHECK(stage.page().shows("Er staat nog niets op het bord."));
  stage.page().press(Role::kLink, "Terug naar de sessie");
  CHECK(stage.view.route.screen == Screen::kSession);
}

TEST_CASE("a file is named after the session and its day, and has in it what the report has") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  hold_session(stage.shell);
  stage.shell.perform(ViewAction{GoTo{{Screen::kSessionReport, "s1", {}}}});
  stage.settle();
  CHECK(stage.doors.page.title == "Verslag van Team Noord: =1+1 – Overstap");
  const SessionReport report = session_report(stage.shell.model(), stage.shell.model().sessions.at("s1"));
  const std::string picture = board_svg(stage.shell.phrases(), report, kPaperColours);
  const auto saved = [&](std::string_view label) {
    stage.press(Role::kButton, label);
    return stage.doors.page.downloads.back();
  };
  const auto table = saved(kTable);
  CHECK(table.name == "overstap-sessie-team-noord-1-1-2026-11-20.csv");
  CHECK(table.bytes == session_csv(stage.shell.phrases(), report));
  CHECK(stage.doors.page.announced.back() == "Bewaard als bestand");
  CHECK(saved(kDrawing).bytes == picture);
  CHECK(saved(kPhoto).name == "overstap-sessie-team-noord-1-1-2026-11-20.png");
  CHECK(stage.doors.page.downloads.back().bytes == "PNG" + picture);
  CHECK_FALSE(stage.shell.view().error);
}

TEST_CASE("a browser that cannot draw a photo says so, and which file there is instead") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  hold_session(stage.shell);
  stage.shell.perform(ViewAction{GoTo{{Screen::kSessionReport, "s1", {}}}});
  stage.settle();
  stage.doors.can_draw_pixels = false;
  stage.press(Role::kButton, kPhoto);
  CHECK(stage.doors.page.downloads.empty());
  REQUIRE(stage.shell.view().error);
  CHECK(stage.shell.view().error->code == "file.cannot_draw");
  stage.shell.perform(ViewAction{SaveSessionFile{"s1", SessionFile::kCalendar}});  // also when a button were wrong
  CHECK(stage.shell.view().error->code == "session.no_dates");
  CHECK(stage.doors.page.downloads.empty());
}

}  // namespace overstap::test
