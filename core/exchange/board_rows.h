// Where the zones of a board come in its picture: 12 columns, and rows as high as what lies in them asks.
#pragma once

#include <vector>

#include "core/explain/session_report.h"

namespace overstap {

// In the order of the zones. Those that the form lays nowhere come under the others, beside each other.
std::vector<ZoneArea> areas_of_zones(const std::vector<ReportedZone>& zones);

// Where each row begins, and last where the board ends. `heights`: what each area needs, the gap under it included.
std::vector<int> tops_of_rows(const std::vector<ZoneArea>& areas, const std::vector<int>& heights, int least_row);

}  // namespace overstap
