#include "core/base/calendar.h"

#include <array>

namespace overstap {

namespace {

constexpr int kDaysPerYear = 365;
constexpr std::array<int, 12> kDaysOfMonth = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

struct Day {
  int year = 0, month = 1, day = 1;
};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
int days_of(int year, int month) {
  return kDaysOfMonth[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

// Leap days before 1 January of this year, from the year 0 on.
int leap_days_before(int year) { return year == 0 ? 0 : (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1; }
std::int64_t days_before(int year) { return static_cast<std::int64_t>(year) * kDaysPerYear + leap_days_before(year); }

std::optional<Day> parsed(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
  }
  const auto number = [text](std::size_t at, std::size_t count) {
    int result = 0;
    for (const char digit : text.substr(at, count)) result = result * 10 + (digit - '0');
    return result;
  };
  const Day day{number(0, 4), number(5, 2), number(8, 2)};
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > days_of(day.year, day.month)) return std::nullopt;
  return day;
}

std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - text.size(), '0') + text;
}

}  // namespace

bool is_iso_date(std::string_view text) { return parsed(text).has_value(); }

std::optional<std::int64_t> day_number(std::string_view iso_date) {
  const auto day = parsed(iso_date);
  if (!day) return std::nullopt;
  std::int64_t number = days_before(day->year) - days_before(1970) + day->day - 1;
  for (int month = 1; month < day->month; ++month) number += days_of(day->year, month);
  return number;
}

std::string iso_date(std::int64_t day_number) {
  std::int64_t left = day_number + days_before(1970);
  constexpr int kLastYear = 9999;
  if (left < 0 || left >= days_before(kLastYear + 1)) return {};
  int year = static_cast<int>(left / (kDaysPerYear + 1));  // at most a few years too early
  while (days_before(year + 1) <= left) ++year;
  left -= days_before(year);
  int month = 1;
  for (; left >= days_of(year, month); ++month) left -= days_of(year, month);
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(static_cast<int>(left) + 1, 2);
}

}  // namespace overstap
