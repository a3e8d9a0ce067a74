// Where the zones of a board come, in its picture and on the screen: 12 columns, and rows as high as what lies in them
// asks.
#pragma once

#include <optional>
#include <vector>

#include "core/workshop/session_template.h"

namespace overstap {

// In the order of the zones, with where their form lays them. Those that it lays nowhere come under the others, beside
// each other.
std::vector<ZoneArea> areas_of_zones(const std::vector<std::optional<ZoneArea>>& wanted);

// Where each row begins, and last where the board ends. `heights`: what each area needs, the gap under it included.
std::vector<int> tops_of_rows(const std::vector<ZoneArea>& areas, const std::vector<int>& heights, int least_row);

}  // namespace overstap
