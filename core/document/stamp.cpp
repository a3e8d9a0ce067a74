#include "core/document/stamp.h"

#include <algorithm>
#include <limits>

namespace overstap {
namespace {

constexpr std::size_t kMillisecondsDigits = 12, kCounterDigits = 4, kActorDigits = 16;
constexpr std::size_t kCounterStart = kMillisecondsDigits + 1;
constexpr std::size_t kActorStart = kCounterStart + kCounterDigits + 1;

void append_hex(std::string& out, std::uint64_t value, std::size_t digits) {
  for (std::size_t digit = digits; digit-- > 0;) {
    out += "0123456789abcdef"[(value >> (digit * 4)) & 15u];
  }
}

// Lower case only: one stamp has one text.
std::optional<std::uint64_t> hex_value(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char digit : digits) {
    std::uint64_t nibble = 0;
    if (digit >= '0' && digit <= '9') {
      nibble = static_cast<std::uint64_t>(digit - '0');
    } else if (digit >= 'a' && digit <= 'f') {
      nibble = static_cast<std::uint64_t>(digit - 'a') + 10;
    } else {
      return std::nullopt;
    }
    value = (value << 4) | nibble;
  }
  return value;
}

}  // namespace

std::string to_text(const Stamp& stamp) {
  std::string text;
  text.reserve(kStampTextBytes);
  append_hex(text, stamp.milliseconds, kMillisecondsDigits);
  text += '-';
  append_hex(text, stamp.counter, kCounterDigits);
  text += '-';
  append_hex(text, stamp.actor, kActorDigits);
  return text;
}

std::optional<Stamp> stamp_from_text(std::string_view text) {
  if (text.size() != kStampTextBytes || text[kCounterStart - 1] != '-' || text[kActorStart - 1] != '-') {
    return std::nullopt;
  }
  const auto milliseconds = hex_value(text.substr(0, kMillisecondsDigits));
  const auto counter = hex_value(text.substr(kCounterStart, kCounterDigits));
  const auto actor = hex_value(text.substr(kActorStart));
  if (!milliseconds || !counter || !actor || *milliseconds > kMaxStampMilliseconds) {
    return std::nullopt;
  }
  return Stamp{*milliseconds, static_cast<std::uint16_t>(*counter), *actor};
}

Stamp HybridClock::next(std::uint64_t now_milliseconds) {
  const std::uint64_t now = std::min(now_milliseconds, kMaxFollowedMilliseconds);
  if (now > last_.milliseconds) {
    last_.milliseconds = now;
    last_.counter = 0;
  } else if (last_.counter < std::numeric_limits<std::uint16_t>::max()) {
    ++last_.counter;
  } else {
    ++last_.milliseconds;  // more than 65,536 writes in one millisecond, or a wall clock that jumped back
    last_.counter = 0;
  }
  return last_;
}

void HybridClock::observe(const Stamp& stamp) {
  // A stamp in the very last day before the bound is damage. Following it would leave no room to rise, and every own
  // write would be refused from then on; so the clock stops a day short and only the damaged register stays as it is.
  const Stamp seen = stamp.milliseconds > kMaxFollowedMilliseconds ? Stamp{kMaxFollowedMilliseconds, 0, 0} : stamp;
  if (seen.milliseconds < last_.milliseconds) {
    return;
  }
  last_.counter = seen.milliseconds > last_.milliseconds ? seen.counter : std::max(last_.counter, seen.counter);
  last_.milliseconds = seen.milliseconds;
}

}  // namespace overstap
