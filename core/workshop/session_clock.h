// The clock of a phase, as one text in one register, so that two facilitators never see half a clock. It only knows
// moments: core has no time of its own, the caller says what time it is (milliseconds since 1970 UTC).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace overstap {

inline constexpr std::int64_t kMaxClockMilliseconds = 24LL * 60 * 60 * 1000;

struct SessionClock {
  bool running = false;
  std::int64_t ends_at_milliseconds = 0;    // while running
  std::int64_t remaining_milliseconds = 0;  // while it stands still; below 0 is over time
  int round = 1;                            // of a phase whose minutes are done again
  bool operator==(const SessionClock&) const = default;

  // Below 0: that much over time.
  std::int64_t remaining_at(std::int64_t now_milliseconds) const;
};

std::string to_text(const SessionClock& clock);               // "loopt|1700000000000|1", "staat|600000|1"
SessionClock session_clock_from_text(std::string_view text);  // one that stands at 0 when malformed

SessionClock clock_ready(int minutes, int round = 1);
SessionClock clock_started(const SessionClock& clock, std::int64_t now_milliseconds);
SessionClock clock_paused(const SessionClock& clock, std::int64_t now_milliseconds);
// From what is left; when time was already over, from now.
SessionClock clock_longer(const SessionClock& clock, int minutes, std::int64_t now_milliseconds);

}  // namespace overstap
