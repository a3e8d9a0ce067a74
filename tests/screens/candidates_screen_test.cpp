// Kandidaten: the list, one candidate, and what can be changed about them.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

const std::vector<std::string> kNone;
const Route kList{Screen::kCandidates, {}, {}};
const Route kSeven{Screen::kCandidate, "pilot-k07", {}};

// What is cut off because a field scrolls its own text is no problem.
std::vector<std::string> problems_outside_fields(ScreenHarness& page) {
  std::vector<std::string> problems = page.problems();
  for (const Node& node : page.nodes()) {
    if (node.role != Role::kTextField) continue;
    std::erase(problems, "cut off: \"" + node.value + "\"");
  }
  return problems;
}

const Candidate& seven(const WorkspaceStage& stage) { return stage.model.candidates.at("pilot-k07"); }

void edit_seven(WorkspaceStage& stage) {
  stage.load_example();
  stage.page().press("Aanpassen");
}

TEST_CASE("without candidates the list says how to begin, and the example is one press away") {
  WorkspaceStage stage(kList);
  CHECK(stage.page().has(Role::kHeading, "Nog geen kandidaten"));
  stage.page().press("Voorbeeld: de pilot");
  CHECK(stage.asked_for<LoadExample>());
}

TEST_CASE("a candidate is added with the next free code and can be filled in at once") {
  WorkspaceStage stage(kList);
  stage.load_example();
  stage.page().press("Kandidaat toevoegen");
  CHECK(stage.model.candidates.size() == 14);
  CHECK(stage.view.route.screen == Screen::kCandidate);
  const Candidate& added = stage.model.candidates.at(stage.view.route.first_id);
  CHECK(added.code == "K-14");
  CHECK_FALSE(added.fictional);
}

TEST_CASE("searching shows how many of all are shown, and hides nobody silently") {
  WorkspaceStage stage(kList);
  stage.load_example();
  CHECK(stage.page().shows("13 kandidaten"));
  stage.page().type("Zoek op code of plaats", "K-07");
  CHECK(stage.page().shows("1 van 13 kandidaten"));
  CHECK(stage.page().has(Role::kLink, "Kandidaat K-07"));
  CHECK_FALSE(stage.page().has(Role::kLink, "Kandidaat K-08"));
  stage.page().press("Alle kandidaten tonen");
  CHECK(stage.page().has(Role::kLink, "Kandidaat K-08"));
}

TEST_CASE("every candidate of the example is labelled as invented") {
  WorkspaceStage stage(kList);
  stage.load_example();
  for (const Candidate* candidate : stage.model.candidates_by_code()) {
    CAPTURE(candidate->code);
    CHECK(stage.page().get(Role::kLink, "Kandidaat " + candidate->code).description.contains("verzonnen"));
  }
  stage.page().press(Role::kLink, "Kandidaat K-07");
  CHECK(stage.page().shows("Voorbeeld, verzonnen"));
}

TEST_CASE("a candidate's longest journey can be changed and is kept") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().slide("Langste reis", 60);
  CHECK(seven(stage).journey_limit_minutes == 60);
  stage.page().press("Klaar");
  CHECK(stage.page().shows("Hoogstens 60 minuten"));
}

TEST_CASE("a longest journey can go back to not known yet") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().slide("Langste reis", 60);
  stage.page().press("Weer op nog niet bekend zetten");
  CHECK_FALSE(seven(stage).journey_limit_minutes.has_value());
}

TEST_CASE("what is not known about load is shown as not known, with a way to fill it in") {
  WorkspaceStage stage(kSeven);
  stage.load_example();
  stage.perform(Action{EditField{{"candidate", "pilot-k07"}, "capacity.V.level", Value{}}});
  stage.page().settle();
  CHECK(stage.page().shows("Nog niet bekend"));
  stage.page().press(Role::kLink, "Vraag dit");
  CHECK(stage.view.candidate_editing);
}

TEST_CASE("load, its source and its date are filled in and kept") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().choose("Knielen", "tot licht");
  stage.page().choose("Bron van Knielen", "IZP");
  stage.page().type("Datum van Knielen", "9-11-2026");
  const Capacity& capacity = seven(stage).capacity[LoadItem::kKneeling];
  CHECK(capacity == Capacity{1, "IZP", "2026-11-09"});
}

TEST_CASE("a date that is not in the calendar is not kept, and the field says what to type") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  const std::string before = seven(stage).consent_date;
  stage.page().type("Toestemming op", "31-2-2026");
  CHECK(seven(stage).consent_date == before);
  const Node& field = stage.page().get(Role::kTextField, "Toestemming op");
  CHECK((field.state & kInvalid) != 0);
  CHECK(field.description.contains("Vul een datum in, zoals 3-11-2026."));
  stage.page().type("Toestemming op", "28-2-2026");
  CHECK(seven(stage).consent_date == "2026-02-28");
  CHECK((stage.page().get(Role::kTextField, "Toestemming op").state & kInvalid) == 0);
}

TEST_CASE("a postcode is four digits and nothing else") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  const std::string label = "Postcode, alleen de cijfers";
  stage.page().type(label, "96 0");
  CHECK(stage.page().get(Role::kTextField, label).description.contains("Vul 4 cijfers in, zoals 9601."));
  stage.page().type(label, "9601");
  CHECK(seven(stage).postcode4 == "9601");
}

TEST_CASE("hours outside a week are refused in words") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().type("Uren per week, nu", "61");
  CHECK(stage.page().shows("Vul een getal in van 0 tot 60."));
  stage.page().type("Uren per week, nu", "18");
  CHECK(seven(stage).hours_per_week_now == 18);
  stage.page().type("Uren per week, nu", "");
  CHECK_FALSE(seven(stage).hours_per_week_now.has_value());
}

TEST_CASE("a place is suggested while it is typed, and a press fills it in") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().type("Woonplaats", "Hoogez");
  stage.page().press("Hoogezand");
  CHECK(seven(stage).place == "Hoogezand");
}

TEST_CASE("transport, dayparts, languages, wishes and skills are filled in and kept") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().press(Role::kRadio, "Auto");
  CHECK(seven(stage).transport == Transport::kCar);
  const bool evening = seven(stage).dayparts && seven(stage).dayparts->test(2);
  stage.page().press(Role::kCheckBox, "Avond");
  CHECK(seven(stage).dayparts->test(2) != evening);
  stage.page().choose("Nederlands lezen", "Een beetje");
  CHECK(seven(stage).dutch_reading == LanguageLevel::kSome);
  stage.page().choose("Keuken", "Liever niet");
  CHECK(seven(stage).wishes[static_cast<std::size_t>(Theme::kKitchen)] == Wish::kRatherNot);
  const std::size_t skills = seven(stage).skill_ids.size();
  stage.page().press(Role::kCheckBox, stage.model.skills.at("V08").label);
  CHECK(seven(stage).skill_ids.size() != skills);
}

TEST_CASE("a note that looks medical is warned about, on the screen and while it is written") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().type("Notitie", "Wil graag starten. Heeft een hernia gehad.");
  CHECK(stage.page().shows("Dit lijkt medisch: “hernia”."));
  stage.page().press("Klaar");
  CHECK(stage.page().shows("Dit lijkt medisch: “hernia”."));
}

TEST_CASE("erasing a candidate asks first") {
  WorkspaceStage stage(kSeven);
  edit_seven(stage);
  stage.page().press("Kandidaat wissen");
  REQUIRE(stage.view.confirm);
  CHECK(stage.view.confirm->kind == ConfirmKind::kEraseCandidate);
  CHECK(stage.view.confirm->name == "K-07");
  CHECK(stage.model.candidates.contains("pilot-k07"));
}

TEST_CASE("from a candidate you go on to the work that fits") {
  WorkspaceStage stage(kSeven);
  stage.load_example();
  stage.page().press("Zoek werk dat past");
  CHECK(stage.view.route.screen == Screen::kMatch);
}

TEST_CASE("a candidate that is gone says so and leads back") {
  WorkspaceStage stage({Screen::kCandidate, "nobody", {}});
  CHECK(stage.page().has(Role::kHeading, "Deze kandidaat is er niet meer"));
  stage.page().press(Role::kLink, "Alle kandidaten");
  CHECK(stage.view.route == kList);
}

TEST_CASE("the candidates fit every width, read and changed") {
  for (const Size size : {Size{320, 640}, {390, 844}, {640, 360}, {800, 700}, {1280, 720}, {1920, 1080}}) {
    for (const Route& route : {kList, kSeven}) {
      CAPTURE(size.width, route.first_id);
      WorkspaceStage stage(route, {.size = size, .touch = size.width < 600});
      stage.load_example();
      CHECK(problems_outside_fields(stage.page()) == kNone);
      stage.view.candidate_editing = true;
      stage.page().settle();
      CHECK(problems_outside_fields(stage.page()) == kNone);
      stage.speak("en");
      stage.page().settle();
      CHECK(problems_outside_fields(stage.page()) == kNone);
    }
  }
}

}  // namespace
}  // namespace overstap::test
