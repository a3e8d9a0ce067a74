// Days of the calendar, as ISO text and as numbers to count with. Core has no clock: what day it is comes from outside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overstap {

// "2026-02-29" is not a date; "2028-02-29" is.
bool is_iso_date(std::string_view text);

// Days since 1970-01-01; nothing for what is not a date.
std::optional<std::int64_t> day_number(std::string_view iso_date);
// The other way round. "" outside the years 0 to 9999, which ISO text cannot say.
std::string iso_date(std::int64_t day_number);

}  // namespace overstap
