#include "core/base/ordering.h"

#include <algorithm>
#include <numeric>

namespace overstap {

std::vector<std::uint32_t> positions_in_order(std::size_t size, StandsBefore before, const void* list) {
  std::size_t next = 1;
  while (next < size && !before(list, next, next - 1)) ++next;
  if (next >= size) return {};
  std::vector<std::uint32_t> positions(size);
  std::iota(positions.begin(), positions.end(), std::uint32_t{0});
  std::ranges::stable_sort(positions,
                           [=](std::uint32_t left, std::uint32_t right) { return before(list, left, right); });
  return positions;
}

}  // namespace overstap
