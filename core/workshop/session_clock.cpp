#include "core/workshop/session_clock.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/workshop/session_template.h"

namespace overstap {

namespace {

constexpr std::string_view kRunning = "loopt", kStanding = "staat";
constexpr char kSeparator = '|';
constexpr std::int64_t kMillisecondsPerMinute = 60'000;

}  // namespace

std::int64_t SessionClock::remaining_at(std::int64_t now_milliseconds) const {
  const std::int64_t left = running ? ends_at_milliseconds - now_milliseconds : remaining_milliseconds;
  return std::clamp(left, -kMaxClockMilliseconds, kMaxClockMilliseconds);
}

std::string to_text(const SessionClock& clock) {
  const std::int64_t number = clock.running ? clock.ends_at_milliseconds : clock.remaining_milliseconds;
  return std::string(clock.running ? kRunning : kStanding) + kSeparator + std::to_string(number) + kSeparator +
         std::to_string(clock.round);
}

SessionClock session_clock_from_text(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, kSeparator);
  if (parts.size() != 3 || (parts[0] != kRunning && parts[0] != kStanding)) return {};
  long long number = 0, round = 0;
  if (!parse_whole_number(parts[1], number)) return {};
  if (!parse_whole_number(parts[2], round) || round < 1 || round > kMaxRounds) return {};
  SessionClock clock{.round = static_cast<int>(round)};
  clock.running = parts[0] == kRunning;
  if (clock.running) {
    if (number < 0 || number > (std::int64_t{1} << 48)) return {};  // the range of our stamps
    clock.ends_at_milliseconds = number;
  } else {
    if (number < -kMaxClockMilliseconds || number > kMaxClockMilliseconds) return {};
    clock.remaining_milliseconds = number;
  }
  return clock;
}

SessionClock clock_ready(int minutes, int round) {
  return {.remaining_milliseconds = minutes * kMillisecondsPerMinute, .round = round};
}

SessionClock clock_started(const SessionClock& clock, std::int64_t now_milliseconds) {
  if (clock.running) return clock;
  return {
      .running = true, .ends_at_milliseconds = now_milliseconds + clock.remaining_milliseconds, .round = clock.round};
}

SessionClock clock_paused(const SessionClock& clock, std::int64_t now_milliseconds) {
  if (!clock.running) return clock;
  return {.remaining_milliseconds = clock.remaining_at(now_milliseconds), .round = clock.round};
}

SessionClock clock_longer(const SessionClock& clock, int minutes, std::int64_t now_milliseconds) {
  const std::int64_t left = std::max<std::int64_t>(0, clock.remaining_at(now_milliseconds));
  const std::int64_t longer = std::min(left + minutes * kMillisecondsPerMinute, kMaxClockMilliseconds);
  SessionClock changed{.running = clock.running, .round = clock.round};
  if (clock.running) {
    changed.ends_at_milliseconds = now_milliseconds + longer;
  } else {
    changed.remaining_milliseconds = longer;
  }
  return changed;
}

}  // namespace overstap
