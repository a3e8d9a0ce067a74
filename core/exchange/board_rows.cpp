#include "core/exchange/board_rows.h"

#include <algorithm>

#include "core/base/ordering.h"

namespace overstap {
namespace {

constexpr int kZonesInRow = 4;  // of zones that the form lays nowhere

}  // namespace

std::vector<ZoneArea> areas_of_zones(const std::vector<std::optional<ZoneArea>>& wanted) {
  int row = 0, without = 0;
  for (const std::optional<ZoneArea>& area : wanted) {
    if (area) {
      row = std::max(row, area->row + area->rows);
    } else {
      ++without;
    }
  }
  const int in_row = std::clamp(without, 1, kZonesInRow), wide = kBoardColumns / in_row;
  std::vector<ZoneArea> areas;
  int placed = 0;
  for (const std::optional<ZoneArea>& area : wanted) {
    if (area) {
      areas.push_back(*area);
      continue;
    }
    areas.push_back({.column = placed % in_row * wide, .row = row + placed / in_row, .columns = wide, .rows = 1});
    ++placed;
  }
  return areas;
}

std::vector<int> tops_of_rows(const std::vector<ZoneArea>& areas, const std::vector<int>& heights, int least_row) {
  int rows = 1;
  std::vector<std::size_t> order;
  for (std::size_t index = 0; index < areas.size(); ++index) {
    order.push_back(index);
    rows = std::max(rows, areas[index].row + areas[index].rows);
  }
  // Areas of few rows first: what they make of their rows counts for the high ones beside them.
  put_in_order(order, [&](std::size_t left, std::size_t right) { return areas[left].rows < areas[right].rows; });
  std::vector<int> row_heights(static_cast<std::size_t>(rows), least_row);
  for (const std::size_t index : order) {
    const ZoneArea& area = areas[index];
    int missing = heights[index];
    for (int row = area.row; row < area.row + area.rows; ++row) missing -= row_heights[static_cast<std::size_t>(row)];
    for (int left = area.rows; left > 0 && missing > 0; --left) {
      const int share = (missing + left - 1) / left;
      row_heights[static_cast<std::size_t>(area.row + area.rows - left)] += share;
      missing -= share;
    }
  }
  std::vector<int> tops = {0};
  for (const int height : row_heights) tops.push_back(tops.back() + height);
  return tops;
}

}  // namespace overstap
