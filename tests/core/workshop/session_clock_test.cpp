#include <catch2/catch_test_macros.hpp>

#include "core/workshop/session_clock.h"
#include "core/workshop/session_template.h"

namespace overstap {
namespace {

constexpr std::int64_t kMinute = 60'000, kNow = 1'790'000'000'000;

TEST_CASE("a clock that stands keeps its minutes, a running one loses them, and goes on below zero") {
  const SessionClock ready = clock_ready(10);
  CHECK(ready.remaining_at(kNow) == 10 * kMinute);
  CHECK(ready.remaining_at(kNow + kMinute) == 10 * kMinute);
  const SessionClock running = clock_started(ready, kNow);
  CHECK(running.remaining_at(kNow + 4 * kMinute) == 6 * kMinute);
  CHECK(running.remaining_at(kNow + 11 * kMinute) == -kMinute);
  CHECK(clock_started(running, kNow + kMinute) == running);
}

TEST_CASE("a clock that was stopped goes on with what was left") {
  const SessionClock stopped = clock_paused(clock_started(clock_ready(10, 2), kNow), kNow + 3 * kMinute);
  CHECK(stopped.remaining_at(kNow + 60 * kMinute) == 7 * kMinute);
  CHECK(stopped.round == 2);
  CHECK(clock_paused(stopped, kNow) == stopped);
  CHECK(clock_started(stopped, kNow).remaining_at(kNow + kMinute) == 6 * kMinute);
}

TEST_CASE("two minutes more come on top of what is left, and after the end they count from now") {
  const SessionClock running = clock_started(clock_ready(10), kNow);
  CHECK(clock_longer(running, 2, kNow + 4 * kMinute).remaining_at(kNow + 4 * kMinute) == 8 * kMinute);
  CHECK(clock_longer(running, 2, kNow + 15 * kMinute).remaining_at(kNow + 15 * kMinute) == 2 * kMinute);
  CHECK(clock_longer(clock_ready(10), 2, kNow) == clock_ready(12));
  SessionClock endless = clock_ready(kMaxPhaseMinutes);
  for (int i = 0; i < 1'000; ++i) endless = clock_longer(endless, 2, kNow);
  CHECK(endless.remaining_at(kNow) == kMaxClockMilliseconds);
}

TEST_CASE("a clock survives being written down, and nonsense is a clock that stands at zero") {
  for (const SessionClock& clock : {clock_ready(25), clock_started(clock_ready(25, 3), kNow),
                                    clock_paused(clock_started(clock_ready(1), kNow), kNow + 5 * kMinute)}) {
    CHECK(session_clock_from_text(to_text(clock)) == clock);
  }
  for (const char* text : {"", "loopt", "loopt|1", "loopt|x|1", "loopt|-1|1", "staat|1|0", "staat|1|13", "rent|1|1",
                           "staat|99999999999999|1", "loopt|999999999999999999999|1", "staat|1|1|1"}) {
    INFO(text);
    CHECK(session_clock_from_text(text) == SessionClock{});
  }
}

}  // namespace
}  // namespace overstap
