// Lists in order: as the standard's stable sort would put them, whatever the list.
#include "core/base/ordering.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "tests/support/random.h"

using namespace overstap;

namespace {

struct Card {
  int rank = 0;
  std::string name;  // says where it stood
  bool operator==(const Card&) const = default;
};

std::vector<Card> shuffled_cards(std::size_t count, test::Chance& chance) {
  std::vector<Card> cards(count);
  for (std::size_t at = 0; at < count; ++at) cards[at] = {static_cast<int>(chance.below(7)), std::to_string(at)};
  return cards;
}

}  // namespace

TEST_CASE("any list is put in order, and what is equal stays as it stood") {
  test::Chance chance(test::announced_seed("any list is put in order"));
  for (std::size_t count = 0; count < 200; ++count) {
    std::vector<Card> cards = shuffled_cards(count, chance);
    std::vector<Card> expected = cards;
    std::ranges::stable_sort(expected, {}, &Card::rank);
    put_in_order(cards, {}, &Card::rank);
    CHECK(cards == expected);
  }
}

TEST_CASE("the caller says what comes first") {
  std::vector<int> numbers = {3, 1, 4, 1, 5, 9, 2, 6};
  put_in_order(numbers, [](int left, int right) { return left > right; });
  CHECK(numbers == std::vector<int>{9, 6, 5, 4, 3, 2, 1, 1});
}
