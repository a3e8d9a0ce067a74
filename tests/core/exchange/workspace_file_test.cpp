#include "core/exchange/workspace_file.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/support/generated_changes.h"
#include "tests/support/golden.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

Document document_of(const Change& change) {
  Document document;
  document.merge(change);
  return document;
}

// Reads a file that must be good, without a single problem.
Change read_whole(const std::string& bytes) {
  const auto read = read_workspace_file(bytes);
  REQUIRE(read.has_value());
  for (const Error& problem : read->problems) {
    FAIL_CHECK(problem.code << ": " << problem.detail);
  }
  return read->value;
}

Document generated_document(test::Chance& chance) {
  Document document;
  for (std::size_t count = chance.below(8); count > 0; --count) {
    document.merge(test::clashing_change(chance, 6));
  }
  return document;
}

Document example_document() {
  const Stamp stamp{0x0192f3a4b5c6, 1, 0x89abcdef01234567};
  const EntityKey candidate{"candidate", "pilot-k01"}, note{"note", "AbCdEfGhIjKlMnOpQrStUv"};
  return document_of({{
      {candidate, "code", {Value("K-01"), stamp}},
      {candidate, "capacity.K.level", {Value(std::int64_t{0}), stamp}},
      {candidate, "fictional", {Value(true), stamp}},
      {candidate, "note", {Value("Eén regel.\nEn \"nog\" een; Łukasz 👩‍🔧"), stamp}},
      {candidate, "postcode4", {Value(), stamp}},
      {note, "deleted", {Value(false), {1, 0, 0}}},
      {{"hologram", "later"}, "depth.V01", {Value(OpaqueJson{"{\"a\":[1,2.50,null],\"b\":\"é\"}"}), stamp}},
  }});
}

TEST_CASE("The workspace file looks like this") {
  const std::string text = write_workspace_file(example_document());
  test::check_golden("workspace_file/example.overstap.json", text);
  CHECK(document_of(read_whole(text)) == example_document());
}

TEST_CASE("An empty workspace is a small file that reads back") {
  const std::string text = write_workspace_file({});
  test::check_golden("workspace_file/empty.overstap.json", text);
  CHECK(read_whole(text).empty());
}

TEST_CASE("Importing an export gives the same workspace, and its file the same bytes", "[property]") {
  test::Chance chance(test::announced_seed("export and import"));
  for (int round = 0; round < 2000; ++round) {
    const Document document = generated_document(chance);
    const std::string text = write_workspace_file(document);
    const auto read = read_workspace_file(text);
    REQUIRE(read.has_value());
    REQUIRE(read->problems.empty());
    const Document back = document_of(read->value);
    REQUIRE(back == document);
    REQUIRE(write_workspace_file(back) == text);
  }
}

TEST_CASE("Files merge in any order, and twice is once", "[property]") {
  test::Chance chance(test::announced_seed("merging files"));
  for (int round = 0; round < 500; ++round) {
    std::vector<Change> files;
    for (int file = 0; file < 3; ++file) {
      files.push_back(read_workspace_file(write_workspace_file(generated_document(chance)))->value);
    }
    Document forward, backward;
    for (const Change& file : files) {
      forward.merge(file);
    }
    std::ranges::reverse(files);
    for (const Change& file : files) {
      backward.merge(file);
    }
    REQUIRE(write_workspace_file(forward) == write_workspace_file(backward));
    REQUIRE(forward.merge(files.front()).touched.empty());
  }
}

TEST_CASE("Shipped content reads without a problem") {
  for (const char* const name :
       {"assets/examples/pilot.overstap.json", "assets/passports/skills.json", "assets/passports/thuishulp.json",
        "assets/passports/gastheer_gastvrouw.json", "assets/passports/assistent_wzw.json",
        "assets/passports/huishoudelijk_medewerker.json", "assets/passports/servicemedewerker.json"}) {
    INFO(name);
    const Change change = read_whole(test::read_source_file(name));
    CHECK_FALSE(change.empty());
    CHECK(document_of(change).merge(change).touched.empty());
  }
}

TEST_CASE("A file without stamps loses from every real edit, and a newer version of it wins from an older") {
  const std::string start = R"({"format":"overstap-workspace","version":1,"content_version":)";
  const std::string end = R"(,"about":"Voorbeeld","entities":{"task":{"t1":{"title":"Ramen lappen"}}}})";
  const Change first = read_whole(start + "1" + end), second = read_whole(start + "2" + end);
  REQUIRE(first.writes.size() == 1);
  CHECK(first.writes[0].reg.stamp == Stamp{1, 0, 0});
  CHECK(second.writes[0].reg.stamp == Stamp{2, 0, 0});
  Document document = document_of(first);
  CHECK(document.merge(second).touched.size() == 1);
  HybridClock clock(5);
  document.merge({{{{"task", "t1"}, "title", {Value("Mijn woorden"), clock.next(1'790'000'000'000)}}}});
  CHECK(document.merge(second).touched.empty());
}

TEST_CASE("Unknown parts of a file: types and fields are kept, remarks at the top are not") {
  const Change change = read_whole(R"({"format":"overstap-workspace","version":1,"remark":{"entities":[1]},
      "entities":{"hologram":{"h1":{"depth":{"z":[1.50,{"b":1,"a":-0}],"y":18446744073709551615}}}}})");
  REQUIRE(change.writes.size() == 1);
  CHECK(change.writes[0].reg.value == Value(OpaqueJson{R"({"y":18446744073709551615,"z":[1.50,{"a":0,"b":1}]})"}));
  CHECK(document_of(read_whole(write_workspace_file(document_of(change)))) == document_of(change));
}

TEST_CASE("Whole numbers keep their size and fractions their digits") {
  const Change change = read_whole(R"({"format":"overstap-workspace","version":1,"entities":{"a":{"b":{
      "n1":-9223372036854775808,"n2":9223372036854775807,"n3":9223372036854775808,"n4":0.10,"n5":1e2}}}})");
  REQUIRE(change.writes.size() == 5);
  CHECK(change.writes[0].reg.value == Value(INT64_MIN));
  CHECK(change.writes[1].reg.value == Value(INT64_MAX));
  CHECK(change.writes[2].reg.value == Value(OpaqueJson{"9223372036854775808"}));
  CHECK(change.writes[3].reg.value == Value(OpaqueJson{"0.10"}));
  CHECK(change.writes[4].reg.value == Value(OpaqueJson{"1e2"}));
}

TEST_CASE("A byte order mark before the file is no problem") {
  CHECK(read_whole("\xEF\xBB\xBF" + write_workspace_file(example_document())).writes.size() == 7);
}

TEST_CASE("A file that was cut off anywhere is refused, and a damaged byte never crashes", "[property]") {
  const std::string text = write_workspace_file(example_document());
  for (std::size_t size = 0; size + 2 < text.size(); ++size) {
    REQUIRE_FALSE(read_workspace_file(std::string_view(text).substr(0, size)).has_value());
  }
  test::Chance chance(test::announced_seed("damaged files"));
  for (int round = 0; round < 20'000; ++round) {
    std::string damaged = text;
    damaged[chance.below(damaged.size())] = static_cast<char>(chance.below(256));
    if (const auto read = read_workspace_file(damaged)) {
      const Document document = document_of(read->value);
      REQUIRE(document_of(read_workspace_file(write_workspace_file(document))->value) == document);
    }
  }
}

TEST_CASE("A value is written as one line of JSON") {
  CHECK(value_to_json({}) == "null");
  CHECK(value_to_json(false) == "false");
  CHECK(value_to_json(std::int64_t{-12}) == "-12");
  CHECK(value_to_json("a\"b\\c\n\t\b\f\r\x01é") == R"("a\"b\\c\n\t\b\f\r\u0001é")");
  CHECK(value_to_json(OpaqueJson{"[1]"}) == "[1]");
}

}  // namespace
}  // namespace overstap
