#include "app/screens/written_date.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "core/base/text.h"

namespace overstap {

namespace {

constexpr long long kFirstYear = 1900, kLastYear = 2100;

std::string padded(long long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

bool is_day(long long year, long long month, long long day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) return false;
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(year)),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

// The three numbers between dashes or slashes.
bool three_numbers(std::string_view text, long long (&numbers)[3]) {
  std::string dashed(trimmed(text));
  std::replace(dashed.begin(), dashed.end(), '/', '-');
  const std::vector<std::string_view> parts = split(dashed, '-');
  if (parts.size() != 3) return false;
  for (std::size_t i = 0; i < 3; ++i) {
    if (!parse_whole_number(trimmed(parts[i]), numbers[i])) return false;
  }
  return true;
}

}  // namespace

std::string written_date(std::string_view iso_date) {
  long long numbers[3];
  if (!three_numbers(iso_date, numbers) || !is_day(numbers[0], numbers[1], numbers[2])) return {};
  return std::to_string(numbers[2]) + "-" + std::to_string(numbers[1]) + "-" + std::to_string(numbers[0]);
}

std::optional<std::string> iso_from_written(std::string_view text) {
  long long numbers[3];
  if (!three_numbers(text, numbers)) return std::nullopt;
  if (numbers[0] < kFirstYear) std::swap(numbers[0], numbers[2]);
  if (!is_day(numbers[0], numbers[1], numbers[2])) return std::nullopt;
  return std::to_string(numbers[0]) + "-" + padded(numbers[1]) + "-" + padded(numbers[2]);
}

std::string iso_from_milliseconds(std::int64_t milliseconds, int utc_offset_minutes) {
  const std::chrono::milliseconds local =
      std::chrono::milliseconds(milliseconds) + std::chrono::minutes(utc_offset_minutes);
  const std::chrono::year_month_day day(std::chrono::sys_days(std::chrono::floor<std::chrono::days>(local)));
  return std::to_string(static_cast<int>(day.year())) + "-" + padded(static_cast<unsigned>(day.month())) + "-" +
         padded(static_cast<unsigned>(day.day()));
}

}  // namespace overstap
