#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/document/document.h"

namespace overstap {
namespace {

const EntityKey kNote{"note", "n1"};

Write write(const EntityKey& key, std::string field, Value value, std::uint64_t milliseconds, ActorId actor = 1) {
  return {key, std::move(field), {std::move(value), {milliseconds, 0, actor}}};
}

TEST_CASE("The last writer of a field wins, and other fields stay") {
  Document document;
  document.merge({{write(kNote, "text", "oud", 5), write(kNote, "colour", "zon", 5)}});
  const Document::MergeResult older = document.merge({{write(kNote, "text", "nog ouder", 4)}});
  CHECK(older.touched.empty());
  CHECK(older.applied.empty());
  const Document::MergeResult newer = document.merge({{write(kNote, "text", "nieuw", 6)}});
  CHECK(newer.touched == std::vector{kNote});
  CHECK(as_text(document.find(kNote)->value("text")) == "nieuw");
  CHECK(as_text(document.find(kNote)->value("colour")) == "zon");
}

TEST_CASE("Equal stamps fall back on the actor and then on the value") {
  Document document;
  document.merge({{write(kNote, "text", "b", 5, 1)}});
  document.merge({{write(kNote, "text", "a", 5, 2)}});
  CHECK(as_text(document.find(kNote)->value("text")) == "a");
  document.merge({{write(kNote, "text", "c", 5, 2)}});  // a doubled actor
  document.merge({{write(kNote, "text", "b", 5, 2)}});
  CHECK(as_text(document.find(kNote)->value("text")) == "c");
}

TEST_CASE("Values of every kind have one order") {
  const std::vector<Value> rising = {Value(),   Value(false), Value(true), Value(INT64_MIN), Value(INT64_MAX),
                                     Value(""), Value("Z"),   Value("a"),  Value("é"),       Value(OpaqueJson{"[]"})};
  for (std::size_t left = 0; left < rising.size(); ++left) {
    for (std::size_t right = 0; right < rising.size(); ++right) {
      CHECK((compare(rising[left], rising[right]) < 0) == (left < right));
    }
  }
}

TEST_CASE("A merge tells which entities changed, each once and sorted") {
  Document document;
  const EntityKey task{"task", "t1"};
  const auto result =
      document.merge({{write(task, "title", "x", 1), write(kNote, "text", "y", 1), write(task, "alone", true, 1)}});
  CHECK(result.touched == std::vector{kNote, task});
  CHECK(result.applied.size() == 3);
  CHECK(result.refused == 0);
}

TEST_CASE("A deleted entity stays, and an old copy cannot bring it back") {
  Document document;
  document.merge({{write(kNote, "text", "x", 1), write(kNote, "deleted", true, 9)}});
  document.merge({{write(kNote, "text", "y", 5), write(kNote, "deleted", false, 5)}});
  CHECK(document.find(kNote)->deleted());
  std::size_t visible = 0;
  for_each_of_type(document, "note", [&visible](const std::string&, const Entity&) { ++visible; });
  CHECK(visible == 0);
  document.merge({{write(kNote, "deleted", false, 10)}});
  for_each_of_type(document, "note", [&visible](const std::string& id, const Entity&) { visible += id == "n1"; });
  CHECK(visible == 1);
}

TEST_CASE("Walking over a type meets that type only, in order of id") {
  Document document;
  document.merge({{write({"note", "b"}, "x", true, 1), write({"note", "a"}, "x", true, 1),
                   write({"notes", "c"}, "x", true, 1), write({"nota", "d"}, "x", true, 1)}});
  std::string ids;
  for_each_of_type(document, "note", [&ids](const std::string& id, const Entity&) { ids += id; });
  CHECK(ids == "ab");
}

TEST_CASE("The whole document as a change gives the same document again") {
  Document document;
  document.merge({{write(kNote, "text", "x", 1), write({"unknown_type", "u"}, "later.V01", OpaqueJson{"[1]"}, 2)}});
  Document copy;
  copy.merge(document.as_change());
  CHECK(copy == document);
}

TEST_CASE("Reading a value of another kind counts as absent") {
  CHECK(as_flag(Value("ja"), true));
  CHECK(as_number(Value(true), 4) == 4);
  CHECK(as_text(Value(std::int64_t{4})).empty());
  CHECK(is_nothing(Entity().value("text")));
}

TEST_CASE("A write past a limit is refused, one at the limit is taken") {
  struct Pair {
    const char* limit;
    Write good, bad;
  };
  const auto named = [](std::string type, std::string id, std::string field) {
    return write({std::move(type), std::move(id)}, std::move(field), true, 1);
  };
  const auto valued = [](Value value) { return write(kNote, "text", std::move(value), 1); };
  const std::vector<Pair> pairs = {
      {"type", named(std::string(kMaxEntityTypeBytes, 'a'), "n", "f"),
       named(std::string(kMaxEntityTypeBytes + 1, 'a'), "n", "f")},
      {"id", named("note", std::string(64, 'A'), "f"), named("note", std::string(65, 'A'), "f")},
      {"field", named("note", "n", std::string(kMaxFieldNameBytes, 'f')),
       named("note", "n", std::string(kMaxFieldNameBytes + 1, 'f'))},
      {"field capitals", named("note", "n", "skill.V01"), named("note", "n", "Skill")},
      {"stamp", write(kNote, "f", true, kMaxStampMilliseconds), write(kNote, "f", true, kMaxStampMilliseconds + 1)},
      {"text", valued(std::string(kMaxTextCodePoints, 'x')), valued(std::string(kMaxTextCodePoints + 1, 'x'))},
      {"unread", valued(OpaqueJson{std::string(kMaxOpaqueBytes, '1')}),
       valued(OpaqueJson{std::string(kMaxOpaqueBytes + 1, '1')})},
      {"utf-8", valued("\xC3\xA9"), valued("\xC3")},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.limit);
    Document document;
    CHECK(document.merge({{pair.good}}).refused == 0);
    const Document before = document;
    const auto result = document.merge({{pair.bad}});
    CHECK(result.refused == 1);
    CHECK(result.touched.empty());
    CHECK(document == before);
  }
}

TEST_CASE("A workspace is full at its limits and not before") {
  Document document;
  Change fields;
  for (std::size_t index = 0; index < kMaxFieldsPerEntity; ++index) {
    fields.writes.push_back(write(kNote, "f" + std::to_string(index), true, 1));
  }
  CHECK(would_fit(document, fields));
  document.merge(fields);
  CHECK(would_fit(document, fields));
  CHECK_FALSE(would_fit(document, {{write(kNote, "one_more", true, 1)}}));
  Change entities;
  for (std::size_t index = 1; index < kMaxEntities; ++index) {
    entities.writes.push_back(write({"note", "x" + std::to_string(index)}, "text", true, 1));
  }
  CHECK(would_fit(document, entities));
  entities.writes.push_back(write({"note", "one-more"}, "text", true, 1));
  CHECK_FALSE(would_fit(document, entities));
}

}  // namespace
}  // namespace overstap
