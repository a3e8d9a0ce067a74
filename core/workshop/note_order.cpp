// Orders of notes as fractions in base 62: "V3k" is 0.V3k. Between two fractions there is always another one, so a note
// moves without touching its neighbours. Digits sort as bytes; an order never ends in '0', so that text order is
// number order.
//
// At an open end (a new note at the bottom, the usual case) the step is small, so orders stay at eight digits for some
// 400,000 notes. Between two neighbours it is the middle; every such step on one spot costs a bit, and every six bits a
// digit. Both with 30 bits of jitter. After some 300 moves on one and the same spot 64 digits are used up: then the
// jitter is left out, and when not even the middle is left the order of the note before is used again; two notes of
// the same order stand in order of id. Nothing is renumbered, because that would overwrite what others move meanwhile.
#include <algorithm>

#include "core/workshop/session.h"

namespace overstap {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::uint64_t kBase = 62;
static_assert(kDigits.size() == kBase);

constexpr std::size_t kUsualDigits = 8;
constexpr std::uint64_t kJitter = 1ull << 30;
// A gap this wide keeps a jittered middle strictly inside.
constexpr std::uint64_t kRoomyGap = 1ull << 32;

// A number of `length` digits after the point; the first digit is the whole part (0, or 1 for the open end).
class Fraction {
 public:
  Fraction(std::string_view order, std::size_t length) {
    for (std::size_t i = 0; i < std::min(order.size(), length); ++i) digits_[i + 1] = digit_of(order[i]);
    length_ = length;
  }
  static Fraction one(std::size_t length) {
    Fraction whole("", length);
    whole.digits_[0] = 1;
    return whole;
  }

  // This minus `low` in units of the last digit, at most kRoomyGap; 0 when it is not greater.
  std::uint64_t above(const Fraction& low) const {
    std::int64_t difference = 0;
    constexpr auto kFar = static_cast<std::int64_t>(kRoomyGap);
    for (std::size_t i = 0; i <= length_; ++i) {
      difference = difference * static_cast<std::int64_t>(kBase) + digits_[i] - low.digits_[i];
      // Beyond this the remaining digits cannot bring it back under the cap.
      if (difference > kFar) return kRoomyGap;
      if (difference < -kFar) return 0;
    }
    return difference <= 0 ? 0 : static_cast<std::uint64_t>(difference);
  }

  void add(std::uint64_t units) {
    for (std::size_t i = length_ + 1; i-- > 0 && units > 0;) {
      units += static_cast<std::uint64_t>(digits_[i]);
      digits_[i] = static_cast<int>(units % kBase);
      units /= kBase;
    }
  }
  void subtract(std::uint64_t units) {
    for (std::size_t i = length_ + 1; i-- > 0 && units > 0;) {
      const auto part = static_cast<int>(units % kBase);
      units /= kBase;
      digits_[i] -= part;
      if (digits_[i] < 0) {
        digits_[i] += static_cast<int>(kBase);
        ++units;
      }
    }
  }
  static Fraction middle(const Fraction& low, const Fraction& high) {
    Fraction sum("", low.length_);
    int carry = 0;
    for (std::size_t i = low.length_ + 1; i-- > 0;) {
      const int digit = low.digits_[i] + high.digits_[i] + carry;
      sum.digits_[i] = i == 0 ? digit : digit % static_cast<int>(kBase);
      carry = i == 0 ? 0 : digit / static_cast<int>(kBase);
    }
    int rest = 0;
    for (std::size_t i = 0; i <= low.length_; ++i) {
      const int digit = rest * static_cast<int>(kBase) + sum.digits_[i];
      sum.digits_[i] = digit / 2;
      rest = digit % 2;
    }
    return sum;
  }

  std::string text() const {
    std::string order;
    for (std::size_t i = 1; i <= length_; ++i) order += kDigits[static_cast<std::size_t>(digits_[i])];
    while (order.ends_with('0')) order.pop_back();
    return order;
  }

 private:
  static int digit_of(char byte) {
    const std::size_t at = kDigits.find(byte);
    return at == std::string_view::npos ? 0 : static_cast<int>(at);
  }

  std::array<int, kMaxOrderBytes + 1> digits_{};
  std::size_t length_ = 0;
};

}  // namespace

std::string order_between(std::string_view before, std::string_view after, std::uint64_t random) {
  if (!after.empty() && before >= after) after = {};  // neighbours that cannot be: then simply after `before`
  const std::uint64_t jitter = random % kJitter;
  std::size_t length = kUsualDigits;
  const auto gap_at = [&](std::size_t digits) {
    const Fraction low(before, digits);
    return (after.empty() ? Fraction::one(digits) : Fraction(after, digits)).above(low);
  };
  while (length < kMaxOrderBytes && gap_at(length) < kRoomyGap) ++length;

  Fraction low(before, length);
  const Fraction high = after.empty() ? Fraction::one(length) : Fraction(after, length);
  const std::uint64_t gap = gap_at(length);
  if (gap < kRoomyGap) {  // at the longest: see the top of this file
    return gap < 2 ? std::string(before) : Fraction::middle(low, high).text();
  }
  if (after.empty() && !before.empty()) {
    low.add(1 + jitter);
    return low.text();
  }
  Fraction middle = Fraction::middle(low, high);
  if (before.empty() && !after.empty()) {
    middle = high;
    middle.subtract(1 + jitter);
    return middle.text();
  }
  middle.subtract(kJitter / 2);
  middle.add(jitter);
  return middle.text();
}

}  // namespace overstap
