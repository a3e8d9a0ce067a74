// Dates as people here write them, "3-11-2026", from and to the ISO text that documents keep.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overstap {

std::string written_date(std::string_view iso_date);  // "" when it is not a date
// "3-11-2026", "03/11/2026" and "2026-11-03"; empty when it is not a day of the calendar.
std::optional<std::string> iso_from_written(std::string_view text);
// The local day of a moment since 1970.
std::string iso_from_milliseconds(std::int64_t milliseconds, int utc_offset_minutes);

}  // namespace overstap
