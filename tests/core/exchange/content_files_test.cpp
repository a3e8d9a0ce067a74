#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string>

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

TEST_CASE("The shipped session template reads whole") {
  const auto session = read_session_template(test::read_source_file("assets/templates/droom-en-doe.json"));
  REQUIRE(session.has_value());
  CHECK(session->id == "droom-en-doe");
  CHECK(session->zones.size() >= 4);
  for (const Zone& zone : session->zones) {
    CHECK_FALSE(zone.title.empty());
  }
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
  CHECK(read_session_template(template_with(R"({"id":"z","title":"Z"})"))->zones.at(0).minutes == 0);
  CHECK(error_of(read_session_template("[]")).code == "file.not_template");
  CHECK(error_of(read_session_template(R"({"format":"overstap-workspace","version":1})")).code == "file.not_template");
  CHECK(error_of(read_session_template(R"({"format":"overstap-template","version":2})")).code == "file.too_new");
  CHECK(error_of(read_session_template(R"({"format":"overstap-template","version":1})")).detail == "id");
  CHECK(error_of(read_session_template(R"({"format":"overstap-template","version":1,"id":"t"})")).detail == "title");
  CHECK(error_of(read_session_template(template_with("5"))).detail == "zones.1.id");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a|b","title":"Z"})"))).detail == "zones.1.id");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a"})"))).detail == "zones.1.title");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a","title":"A"},{"id":"a","title":"B"})"))).detail ==
        "zones.2.id");
  CHECK(error_of(read_session_template(template_with(R"({"id":"a","title":"A","minutes":"5"})"))).detail ==
        "zones.1.minutes");
}

TEST_CASE("A session template has one zone up to its limit, each of so many minutes") {
  CHECK(error_of(read_session_template(template_with(""))).detail == "zones");
  CHECK(read_session_template(template_with(zones_up_to(kMaxZones))).has_value());
  CHECK(error_of(read_session_template(template_with(zones_up_to(kMaxZones + 1)))).detail == "zones");
  const auto minutes = [](int count) {
    return template_with(R"({"id":"a","title":"A","minutes":)" + std::to_string(count) + "}");
  };
  CHECK(read_session_template(minutes(kMaxZoneMinutes)).has_value());
  CHECK(error_of(read_session_template(minutes(kMaxZoneMinutes + 1))).detail == "zones.1.minutes");
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
