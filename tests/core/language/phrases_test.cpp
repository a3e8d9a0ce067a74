#include "core/language/phrases.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

Phrases sample() {
  return Phrases({{"hello", "Dag {name}"},
                  {"pair", "{a} en {b} en {a}"},
                  {"minutes.one", "{n} minuut na {place}"},
                  {"minutes.other", "{n} minuten na {place}"},
                  {"broken", "open { en {geen"},
                  {"month.11", "november"},
                  {"month.short.11", "nov"}});
}

TEST_CASE("a phrase is filled in with its slots, each as often as it stands there") {
  CHECK(sample()("hello", {{"name", "Zoë"}}) == "Dag Zoë");
  CHECK(sample()("pair", {{"a", "1"}, {"b", "2"}}) == "1 en 2 en 1");
}

TEST_CASE("what is filled in is not filled in again") {
  CHECK(sample()("pair", {{"a", "{b}"}, {"b", "x"}}) == "{b} en x en {b}");
}

TEST_CASE("a missing phrase shows its key, and a missing slot its name, so that a test can see it") {
  CHECK(sample()("nothing.here") == "nothing.here");
  CHECK(sample()("hello") == "Dag {name}");
  CHECK(sample().counted("nothing", 1) == "nothing.one");
}

TEST_CASE("a brace that never closes is text") { CHECK(sample()("broken") == "open { en {geen"); }

TEST_CASE("one is one, and none and many are other") {
  CHECK(sample().counted("minutes", 1, {{"place", "Haren"}}) == "1 minuut na Haren");
  CHECK(sample().counted("minutes", 0, {{"place", "Haren"}}) == "0 minuten na Haren");
  CHECK(sample().counted("minutes", 12, {{"place", "{n}"}}) == "12 minuten na {n}");
}

TEST_CASE("dates are in words; what is no date stays as it is") {
  CHECK(sample().date("2026-11-03") == "3 november 2026");
  CHECK(sample().short_date("2026-11-03") == "3 nov");
  for (const char* text : {"", "2026", "2026-13-01", "2026-00-01", "2026-11-32", "03-11-2026", "2026-1a-03"}) {
    CHECK(sample().date(text) == text);
  }
}

}  // namespace
}  // namespace overstap
