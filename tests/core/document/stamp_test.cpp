#include "core/document/stamp.h"

#include <catch2/catch_test_macros.hpp>

#include "core/document/document.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

constexpr std::uint64_t kNow = 1'790'000'000'000;
constexpr std::uint64_t kTwoDays = 48ull * 60 * 60 * 1000;

TEST_CASE("A stamp has one text, and the text sorts as the stamp") {
  const Stamp stamp{0x0192f3a4b5c6, 1, 0x89abcdef01234567};
  CHECK(to_text(stamp) == "0192f3a4b5c6-0001-89abcdef01234567");
  CHECK(stamp_from_text(to_text(stamp)) == stamp);
  test::Chance chance(test::announced_seed("stamps"));
  for (int index = 0; index < 1000; ++index) {
    const auto any = [&chance] {
      return Stamp{chance.below(kMaxStampMilliseconds), static_cast<std::uint16_t>(chance.below(3)), chance.next()};
    };
    const Stamp left = any(), right = any();
    REQUIRE((left < right) == (to_text(left) < to_text(right)));
    REQUIRE(stamp_from_text(to_text(left)) == left);
  }
}

TEST_CASE("A malformed stamp is no stamp") {
  for (const char* const text : {"", "0192f3a4b5c6-0001-89abcdef0123456", "0192f3a4b5c6-0001-89abcdef012345678",
                                 "0192F3A4B5C6-0001-89abcdef01234567", "0192f3a4b5c6_0001-89abcdef01234567",
                                 "0192f3a4b5c6-0001+89abcdef01234567", "0192f3a4b5c6-00 1-89abcdef01234567"}) {
    INFO(text);
    CHECK_FALSE(stamp_from_text(text).has_value());
  }
}

TEST_CASE("A stamp is good up to the bound and damaged past it") {
  CHECK(stamp_from_text(to_text({kMaxStampMilliseconds, 65'535, 1})).has_value());
  CHECK_FALSE(stamp_from_text(to_text({kMaxStampMilliseconds + 1, 0, 1})).has_value());
}

TEST_CASE("Own stamps only rise, also when the wall clock jumps back two days") {
  HybridClock clock(7);
  Stamp last = clock.next(kNow);
  CHECK(last == Stamp{kNow, 0, 7});
  for (int step = 0; step < 100; ++step) {
    const Stamp next = clock.next(kNow - kTwoDays + static_cast<std::uint64_t>(step));
    REQUIRE(next > last);
    last = next;
  }
  CHECK(clock.next(kNow + 1) == Stamp{kNow + 1, 0, 7});
}

TEST_CASE("A full counter moves on to the next millisecond") {
  HybridClock clock(7);
  clock.observe({kNow, 65'534, 9});
  CHECK(clock.next(kNow) == Stamp{kNow, 65'535, 7});
  CHECK(clock.next(kNow) == Stamp{kNow + 1, 0, 7});
  CHECK(clock.next(kNow) == Stamp{kNow + 1, 1, 7});
}

TEST_CASE("An own stamp is later than every stamp that was seen") {
  HybridClock clock(1);
  const Stamp ahead{kNow + kTwoDays, 500, 0xFFFFFFFFFFFFFFFF};
  clock.observe(ahead);
  clock.observe({kNow, 60'000, 2});        // older: no matter
  clock.observe({kNow + kTwoDays, 3, 2});  // same millisecond, lower counter
  CHECK(clock.next(kNow) > ahead);
  CHECK(clock.actor() == 1);
}

TEST_CASE("A stamp at the bound does not stop the clock, and own writes stay acceptable") {
  HybridClock clock(1);
  clock.observe({kMaxStampMilliseconds, 65'535, 2});
  Stamp last = clock.next(kNow);
  for (int step = 0; step < 200'000; ++step) {  // three times round the counter
    const Stamp next = clock.next(step % 2 == 0 ? kNow : ~std::uint64_t{0});
    REQUIRE(next > last);
    last = next;
  }
  CHECK(is_acceptable({{"note", "n1"}, "text", {Value(std::string("x")), last}}));
  CHECK(last.milliseconds <= kMaxFollowedMilliseconds + 4);
}

TEST_CASE("The clock follows what it sees up to its limit and stops one past it") {
  HybridClock follows(1), stops(1);
  follows.observe({kMaxFollowedMilliseconds, 7, 2});
  CHECK(follows.next(kNow) == Stamp{kMaxFollowedMilliseconds, 8, 1});
  stops.observe({kMaxFollowedMilliseconds + 1, 7, 2});
  CHECK(stops.next(kNow) == Stamp{kMaxFollowedMilliseconds, 1, 1});
}

}  // namespace
}  // namespace overstap
