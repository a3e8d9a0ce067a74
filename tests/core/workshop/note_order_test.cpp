#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/workshop/session.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

bool strictly_ordered(const std::vector<std::string>& orders) {
  return std::ranges::adjacent_find(orders, std::ranges::greater_equal{}) == orders.end();
}

std::size_t longest(const std::vector<std::string>& orders) {
  std::size_t size = 0;
  for (const std::string& order : orders) size = std::max(size, order.size());
  return size;
}

TEST_CASE("ten thousand notes put in at random spots stay strictly ordered, in at most 64 characters") {
  test::Chance chance(test::announced_seed("note order"));
  std::vector<std::string> orders;
  for (int i = 0; i < 10'000; ++i) {
    const std::size_t at = chance.below(orders.size() + 1);
    const std::string before = at == 0 ? "" : orders[at - 1];
    const std::string after = at == orders.size() ? "" : orders[at];
    const std::string fresh = order_between(before, after, chance.next());
    REQUIRE(fresh > before);
    REQUIRE((after.empty() || fresh < after));
    REQUIRE(fresh.size() <= kMaxOrderBytes);
    REQUIRE_FALSE(fresh.ends_with('0'));
    orders.insert(orders.begin() + static_cast<std::ptrdiff_t>(at), fresh);
  }
  CHECK(strictly_ordered(orders));
  CHECK(longest(orders) <= 20);
}

TEST_CASE("a board that only grows at the bottom, or only at the top, keeps short orders") {
  test::Chance chance(1);
  std::vector<std::string> down, up;
  for (int i = 0; i < 10'000; ++i) {
    down.push_back(order_between(down.empty() ? "" : down.back(), "", chance.next()));
    up.push_back(order_between("", up.empty() ? "" : up.back(), chance.next()));
  }
  std::ranges::reverse(up);
  CHECK(strictly_ordered(down));
  CHECK(strictly_ordered(up));
  CHECK(longest(down) <= 8);
  CHECK(longest(up) <= 8);
}

TEST_CASE("three hundred moves onto one and the same spot still find room") {
  test::Chance chance(2);
  const std::string top = order_between("", "", 7);
  std::string bottom = order_between(top, "", 8);
  for (int i = 0; i < 300; ++i) {
    const std::string fresh = order_between(top, bottom, chance.next());
    REQUIRE(fresh > top);
    REQUIRE(fresh < bottom);
    REQUIRE(fresh.size() <= kMaxOrderBytes);
    bottom = fresh;
  }
}

TEST_CASE("when all 64 characters are used up the order stays within them and never goes back") {
  std::string top = order_between("", "", 7), bottom = order_between(top, "", 8);
  for (int i = 0; i < 1'000; ++i) {
    const std::string fresh = order_between(top, bottom, static_cast<std::uint64_t>(i));
    REQUIRE(fresh.size() <= kMaxOrderBytes);
    REQUIRE(fresh >= top);
    REQUIRE(fresh < bottom);
    if (fresh == top) return;  // documented: two notes of one order stand in order of id
    bottom = fresh;
  }
  FAIL("never ran out");
}

TEST_CASE("two people who add at the same spot at the same time get different orders") {
  test::Chance chance(3);
  const std::string before = order_between("", "", 1), after = order_between(before, "", 2);
  std::vector<std::string> orders;
  for (int i = 0; i < 1'000; ++i) orders.push_back(order_between(before, after, chance.next()));
  std::ranges::sort(orders);
  CHECK(strictly_ordered(orders));
}

TEST_CASE("neighbours that cannot be are taken as the end") {
  CHECK(order_between("V", "A", 5) > "V");
  CHECK(order_between("V", "V", 5) > "V");
  CHECK(order_between("V", "V0", 5) >= "V");
}

TEST_CASE("the extreme values of chance stay between the neighbours") {
  for (const std::uint64_t random : {std::uint64_t{0}, ~std::uint64_t{0}, (std::uint64_t{1} << 30) - 1}) {
    CHECK(order_between("", "", random) > "");
    CHECK(order_between("a", "b", random) > "a");
    CHECK(order_between("a", "b", random) < "b");
    CHECK(order_between("a", "a1", random) > "a");
    CHECK(order_between("a", "a1", random) < "a1");
    CHECK(order_between("zzzzzzzz", "", random) > "zzzzzzzz");
    CHECK(order_between("", "1", random) < "1");
    CHECK(order_between("", "00000000001", random) < "00000000001");
  }
}

}  // namespace
}  // namespace overstap
