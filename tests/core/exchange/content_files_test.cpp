#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/exchange/json_tree.h"
#include "core/exchange/workspace_file.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

template <typename T>
Error error_of(const Expected<T>& result) {
  return result ? Error{"none", {}} : result.error();
}

TEST_CASE("Phrases are one flat object of texts") {
  const auto phrases = read_phrases(R"({"a.b":"één {n}","c":"x","c":"y"})");
  REQUIRE(phrases.has_value());
  CHECK((*phrases)("c") == "y");
  CHECK(phrases->all().at("a.b") == "één {n}");
  CHECK(error_of(read_phrases("{")).code == "file.not_json");
  CHECK(error_of(read_phrases("[]")).code == "file.not_phrases");
  CHECK(error_of(read_phrases(R"({"a":1})")) == Error{"file.not_phrases", "a"});
  CHECK(error_of(read_phrases(R"({"a":{"b":"c"}})")) == Error{"file.not_phrases", "a"});
}

TEST_CASE("A content file is read up to its size limit and refused one byte past it") {
  std::string text = R"({"a":"b"})";
  text.resize(kMaxContentFileBytes, ' ');
  CHECK(read_phrases(text).has_value());
  text += ' ';
  CHECK(error_of(read_phrases(text)) == Error{"file.too_large", "1"});
}

TEST_CASE("Each of the ten shipped templates reads whole, with a phase for every minute") {
  for (const char* id :
       {"droom-en-doe", "doe-terugblik", "taken-inventarisatie", "ontwikkelplein-carrousel", "business-model-canvas",
        "dialoogtafels", "world-cafe", "een-twee-vier-allen", "magneetkracht-hart", "passend-contract"}) {
    INFO(id);
    const auto form = read_session_template(test::read_source_file("assets/templates/" + std::string(id) + ".json"));
    REQUIRE(form.has_value());
    CHECK(form->id == id);
    CHECK(form->total_minutes() >= 10);
    for (const Phase& phase : form->phases) {
      CHECK_FALSE(phase.question.empty());
      CHECK_FALSE(phase.script.empty());
      CHECK_FALSE(phase.who.empty());
    }
  }
}

TEST_CASE("A template of version 1 still reads: its zones with minutes are the phases, the one without is for later") {
  const auto form = read_session_template(
      R"({"format":"overstap-template","version":1,"id":"t","title":"T","zones":[
          {"id":"a","title":"A","question":"Wat?","script":"Zeg dit.","minutes":5},{"id":"b","title":"B","minutes":0}]})");
  REQUIRE(form.has_value());
  REQUIRE(form->phases.size() == 1);
  CHECK(form->phases[0] ==
        Phase{.id = "a", .title = "A", .question = "Wat?", .script = "Zeg dit.", .minutes = 5, .zones = {"a"}});
  CHECK(form->zones[1].kind == ZoneKind::kParking);
}

std::string template_of_two(const std::string& rest) {
  return R"({"format":"overstap-template","version":2,"id":"t","title":"T","zones":[{"id":"a","title":"A"}])" + rest +
         "}";
}
std::string one_phase(const std::string& fields) {
  return template_of_two(R"(,"phases":[{"id":"p","title":"P",)" + fields + "}]");
}

TEST_CASE("A zone may hold the next version of another one of its template, and ask the pulse") {
  const auto form = [](const std::string& revises) {
    return read_session_template(
        R"({"format":"overstap-template","version":2,"id":"t","title":"T","zones":[{"id":"a","title":"A","pulse":true},
            {"id":"b","title":"B","revises":")" +
        revises + R"("}],
            "phases":[{"id":"p","title":"P","minutes":5,"zones":["a"]}]})");
  };
  REQUIRE(form("a"));
  CHECK(form("a")->zones[1].revises == "a");
  CHECK(form("a")->zones[0].pulse);
  CHECK_FALSE(form("a")->zones[1].pulse);
  CHECK(error_of(form("b")).detail == "zones.2.revises");
  CHECK(error_of(form("c")).detail == "zones.2.revises");
  const auto carousel = read_session_template(test::read_source_file("assets/templates/ontwikkelplein-carrousel.json"));
  CHECK(carousel->find_zone("plan-2")->revises == "actieagenda");
  const auto heart = read_session_template(test::read_source_file("assets/templates/magneetkracht-hart.json"));
  CHECK(heart->find_zone("nu")->pulse);
}

TEST_CASE("A template says which part of a phase, a mark or an area is wrong") {
  CHECK(read_session_template(one_phase(R"("minutes":5,"zones":["a"])")).has_value());
  const auto wrong = [](const std::string& text) { return error_of(read_session_template(text)).detail; };
  CHECK(wrong(template_of_two("")) == "phases");
  CHECK(wrong(one_phase(R"("zones":["a"])")) == "phases.1.minutes");
  CHECK(wrong(one_phase(R"("minutes":481,"zones":["a"])")) == "phases.1.minutes");
  CHECK(wrong(one_phase(R"("minutes":5)")) == "phases.1.zones");
  CHECK(wrong(one_phase(R"("minutes":5,"zones":["b"])")) == "phases.1.zones");
  CHECK(wrong(one_phase(R"("minutes":5,"zones":["a"],"vote_on":"b")")) == "phases.1.vote_on");
  CHECK(wrong(one_phase(R"("minutes":5,"rounds":13,"zones":["a"])")) == "phases.1.rounds");
  const std::string marked = R"(,"phases":[{"id":"p","title":"P","minutes":5,"zones":["a"]}],"marks":)";
  CHECK(wrong(template_of_two(marked + R"([{"id":"m","question":"Q","options":[{"id":"ja","label":"Ja"}]}])")) ==
        "marks.1.options");
  CHECK(wrong(R"({"format":"overstap-template","version":2,"id":"t","title":"T","zones":[
      {"id":"a","title":"A","area":[10,0,3,1]}]})") == "zones.1.area");
}

std::string template_with(const std::string& zones) {
  return R"({"format":"overstap-template","version":1,"id":"t","title":"T","zones":[)" + zones + "]}";
}

std::string zones_up_to(std::size_t count) {
  std::string text;
  for (std::size_t index = 0; index < count; ++index) {
    text += (index == 0 ? R"({"id":"z)" : R"(,{"id":"z)") + std::to_string(index) + R"(","title":"Z"})";
  }
  return text;
}

TEST_CASE("A session template says which part of it is wrong") {
  CHECK(read_session_template(template_with(R"({"id":"z","title":"Z"})"))->phases.empty());
  CHECK(error_of(read_session_template("[]")).code == "file.not_template");
  CHECK(error_of(read_session_template(R"({"format":"overstap-workspace","version":1})")).code == "file.not_template");
  CHECK(error_of(read_session_template(R"({"format":"overstap-template","version":3})")).code == "file.too_new");
  CHECK(error_of(read_session_template(R"({"format":"overstap-template","version":1})")).detail == "id");
  CHECK(error_of(read_session_template(R"({"format":"overstap-template","version":1,"id":"t"})")).detail == "title");
  CHECK(error_of(read_session_template(template_with("5"))).detail == "zones.1.id");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a|b","title":"Z"})"))).detail == "zones.1.id");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a"})"))).detail == "zones.1.title");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a","title":"A"},{"id":"a","title":"B"})"))).detail ==
        "zones");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a","title":"A","minutes":"5"})"))).detail ==
        "zones.1.minutes");
}

TEST_CASE("A session template has one zone up to its limit, each of so many minutes") {
  CHECK(error_of(read_session_template(template_with(""))).detail == "zones");
  CHECK(read_session_template(template_with(zones_up_to(kMaxTemplateZones))).has_value());
  CHECK(error_of(read_session_template(template_with(zones_up_to(kMaxTemplateZones + 1)))).detail == "zones");
  const auto minutes = [](int count) {
    return template_with(R"({"id":"a","title":"A","minutes":)" + std::to_string(count) + "}");
  };
  CHECK(read_session_template(minutes(kMaxPhaseMinutes)).has_value());
  CHECK(error_of(read_session_template(minutes(kMaxPhaseMinutes + 1))).detail == "zones.1.minutes");
  CHECK(error_of(read_session_template(minutes(-1))).detail == "zones.1.minutes");
}

TEST_CASE("Places are read line by line, and a bad line costs only itself") {
  const auto places = read_places(
      "# remark\nWinsum\t53.3308\t6.5167\r\n\nBad\t53\nWorse\t91\t6\nOdd\t1e1\t6\n 't Zandt \t53.3667\t6.775");
  CHECK(places.value.size() == 2);
  CHECK(places.problems ==
        std::vector{Error{"places.bad_line", "4"}, {"places.bad_line", "5"}, {"places.bad_line", "6"}});
  REQUIRE(places.value.find("winsum") != nullptr);
  CHECK(places.value.find("winsum")->latitude_degrees == Catch::Approx(53.3308).epsilon(1e-12));
  CHECK(places.value.find("'t zandt") != nullptr);
}

TEST_CASE("Degrees are plain decimals within the globe") {
  const auto taken = [](const std::string& latitude, const std::string& longitude) {
    return read_places("X\t" + latitude + "\t" + longitude).value.size() == 1;
  };
  CHECK(taken("90", "-180.0"));
  CHECK(taken("-0.1234567890", "0"));
  for (const char* const bad :
       {"90.1", "", "-", ".", "5.", ".5", "+5", "--5", "0x1", "5,5", "1.12345678901", "0005", "nan"}) {
    INFO(bad);
    CHECK_FALSE(taken(bad, "6"));
  }
  CHECK_FALSE(taken("5", "180.1"));
}

TEST_CASE("Places are read up to their limit, and so are their problems") {
  std::string lines;
  for (std::size_t index = 0; index < kMaxPlaces; ++index) {
    lines += "p" + std::to_string(index) + "\t53\t6\n";
  }
  CHECK(read_places(lines).problems.empty());
  const auto past = read_places(lines + "one more\t53\t6\n");
  CHECK(past.value.size() == kMaxPlaces);
  CHECK(past.problems == std::vector{Error{"places.too_many", "20000"}});
  std::string bad;
  for (std::size_t index = 0; index < kMaxFileProblems + 2; ++index) {
    bad += "x\n";
  }
  CHECK(read_places(bad).problems.size() == kMaxFileProblems + 1);
  CHECK(read_places(bad).problems.back() == Error{"file.more_problems", "2"});
}

TEST_CASE("The shipped places read whole") {
  const auto places = read_places(test::read_source_file("assets/places/nl.tsv"));
  CHECK(places.problems.empty());
  CHECK(places.value.size() > 1000);
}

}  // namespace
}  // namespace overstap
