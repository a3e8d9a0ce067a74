#include "core/base/ordering.h"

#include <algorithm>
#include <numeric>

namespace overstap {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

}  // namespace

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

bool natural_less(std::string_view left, std::string_view right) {
  std::size_t l = 0, r = 0;
  while (l < left.size() && r < right.size()) {
    if (!is_digit(left[l]) || !is_digit(right[r])) {
      if (left[l] != right[r]) return left[l] < right[r];
      ++l;
      ++r;
      continue;
    }
    const auto take_number = [](std::string_view text, std::size_t& at) {
      while (at < text.size() && text[at] == '0') ++at;
      const std::size_t start = at;
      while (at < text.size() && is_digit(text[at])) ++at;
      return text.substr(start, at - start);
    };
    const std::string_view left_number = take_number(left, l), right_number = take_number(right, r);
    if (left_number.size() != right_number.size()) return left_number.size() < right_number.size();
    if (left_number != right_number) return left_number < right_number;
  }
  if (left.size() - l != right.size() - r) return left.size() - l < right.size() - r;
  return left < right;
}

}  // namespace overstap
