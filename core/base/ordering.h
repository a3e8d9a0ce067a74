// Sorts any list, and keeps what is equal as it stood. Positions are sorted, by one function for all types, and the
// items then move once: the standard's sorts make about 1.5 kB of code per type, which a page has to load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace overstap {

// Whether the item at `left` comes before the one at `right`; `list` is whatever the caller handed over.
using StandsBefore = bool (*)(const void* list, std::size_t left, std::size_t right);
// 0 … size-1 in the order of the items; none when they stand in order already, as short lists mostly do.
[[nodiscard]] std::vector<std::uint32_t> positions_in_order(std::size_t size, StandsBefore before, const void* list);

template <std::ranges::random_access_range Range, typename Less = std::ranges::less,
          typename Projection = std::identity>
void put_in_order(Range& items, Less less = {}, Projection projection = {}) {
  struct List {
    Range& items;
    Less& less;
    Projection& projection;
  };
  const List list{items, less, projection};
  const StandsBefore before = [](const void* erased, std::size_t left, std::size_t right) -> bool {
    const List& of = *static_cast<const List*>(erased);
    return std::invoke(of.less, std::invoke(of.projection, of.items[left]),
                       std::invoke(of.projection, of.items[right]));
  };
  std::vector<std::uint32_t> positions = positions_in_order(std::ranges::size(items), before, &list);
  // Each ring of items that change places is walked once, with one item held aside.
  for (std::uint32_t start = 0; start < positions.size(); ++start) {
    if (positions[start] == start) continue;
    auto held = std::move(items[start]);
    std::uint32_t hole = start;
    while (positions[hole] != start) {
      const std::uint32_t from = positions[hole];
      items[hole] = std::move(items[from]);
      positions[hole] = hole;
      hole = from;
    }
    items[hole] = std::move(held);
    positions[hole] = hole;
  }
}

// "K-9" before "K-10": runs of digits compare as numbers. Leading zeros weigh nothing, until all else is equal.
bool natural_less(std::string_view left, std::string_view right);

}  // namespace overstap
