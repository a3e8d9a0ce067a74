// When and by whom a register was written: a hybrid logical clock (48-bit milliseconds, 16-bit counter, 64-bit actor).
// The clock never throws and never refuses because of the receiver's time; only a static bound refuses a stamp,
// the same on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overstap {

using ActorId = std::uint64_t;  // one per page load, drawn at random outside core

inline constexpr std::uint64_t kMaxStampMilliseconds = 4'102'444'800'000;  // 2100-01-01: later is damage, not time
// An own clock never goes further than this by the wall clock or by what it sees; the day above it is room to rise.
inline constexpr std::uint64_t kMaxFollowedMilliseconds = kMaxStampMilliseconds - 86'400'000;

struct Stamp {
  std::uint64_t milliseconds = 0;  // since 1970, UTC
  std::uint16_t counter = 0;
  ActorId actor = 0;

  auto operator<=>(const Stamp&) const = default;
};

// "0192f3a4b5c6-0001-89abcdef01234567": fixed width, so text order is stamp order.
inline constexpr std::size_t kStampTextBytes = 12 + 1 + 4 + 1 + 16;
std::string to_text(const Stamp& stamp);
std::optional<Stamp> stamp_from_text(std::string_view text);  // empty when malformed or past the bound

class HybridClock {
 public:
  explicit HybridClock(ActorId actor) : last_{0, 0, actor} {}

  // The stamp for a new write at this wall-clock time: later than every stamp given or observed before
  // (save those past kMaxFollowedMilliseconds), and always one that merge() takes.
  Stamp next(std::uint64_t now_milliseconds);
  // A stamp from elsewhere was seen; the next own stamp will be later.
  void observe(const Stamp& stamp);

  ActorId actor() const { return last_.actor; }

 private:
  Stamp last_;
};

}  // namespace overstap
