// The pulse: what may be counted out, and which earlier time it stands beside.
#include "core/workshop/pulse.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

PulseCount count(const std::vector<std::optional<NoteSign>>& signs) {
  std::vector<Note> notes;
  for (const auto& sign : signs) notes.push_back({.sign = sign});
  std::vector<const Note*> answers;
  for (const Note& note : notes) answers.push_back(&note);
  return count_pulse(answers);
}

constexpr auto kHappy = NoteSign::kHappy, kSad = NoteSign::kSad;

}  // namespace

TEST_CASE("four answers are not counted out, five are") {
  static_assert(kLeastAnonymousAnswers == 5);
  CHECK(count({kHappy, kHappy, kSad, std::nullopt}) == PulseCount{.answers = 4});
  CHECK(count({kHappy, kHappy, kSad, std::nullopt, NoteSign::kIdea}) ==
        PulseCount{.answers = 5, .shown = true, .of_sign = {2, 0, 1}, .others = 2});
  CHECK(count({}) == PulseCount{});
}

TEST_CASE("of an anonymous way of working four answers are withheld, five are not; parking and agreements never") {
  const SessionTemplate open{}, anonymous{.anonymous_pulse = true};
  for (const ZoneKind kind : {ZoneKind::kNotes, ZoneKind::kTable}) {
    CHECK(answers_withheld(anonymous, {.kind = kind}, kLeastAnonymousAnswers - 1));
    CHECK_FALSE(answers_withheld(anonymous, {.kind = kind}, kLeastAnonymousAnswers));
    CHECK_FALSE(answers_withheld(open, {.kind = kind}, 0));
  }
  CHECK_FALSE(answers_withheld(anonymous, {.kind = ZoneKind::kParking}, 0));
  CHECK_FALSE(answers_withheld(anonymous, {.kind = ZoneKind::kAgreements}, 0));
}

TEST_CASE("the time to compare with is the one nearest to half a year before, never the same day or later") {
  const std::string today = "2026-11-22";  // half a year before: 23 May
  CHECK(half_year_before(today, {"2026-11-01", "2026-06-20", "2026-05-01", "2025-11-22"}) == 2);
  CHECK(half_year_before(today, {"2026-05-22", "2026-05-24"}) == 1);  // as near: the later one
  CHECK(half_year_before(today, {"2026-05-24", "2026-05-22"}) == 0);
  CHECK(half_year_before(today, {"2026-11-22", "2027-01-01"}) == std::nullopt);
  CHECK(half_year_before(today, {"2026-11-21"}) == 0);
  CHECK(half_year_before(today, {"", "ooit", "2020-01-01"}) == 2);
  CHECK(half_year_before("", {"2020-01-01"}) == std::nullopt);
}

}  // namespace overstap
