#include "core/base/calendar.h"

#include <catch2/catch_test_macros.hpp>

namespace overstap {
namespace {

TEST_CASE("days are counted from 1970, over leap years and centuries") {
  CHECK(day_number("1970-01-01") == 0);
  CHECK(day_number("1970-02-01") == 31);
  CHECK(day_number("2000-03-01") == 11017);
  CHECK(day_number("2026-11-22") == 20779);
  CHECK(day_number("1969-12-31") == -1);
  CHECK(iso_date(20779) == "2026-11-22");
}

TEST_CASE("every day of four centuries comes back as it was, one after the other") {
  const std::int64_t first = *day_number("1800-01-01"), last = *day_number("2199-12-31");
  std::string before = iso_date(first - 1);
  for (std::int64_t day = first; day <= last; ++day) {
    const std::string text = iso_date(day);
    if (text <= before || day_number(text) != day) FAIL("after " << before << " came " << text);
    before = text;
  }
  CHECK(last - first + 1 == 146'097);
}

TEST_CASE("what is not a day of the calendar has no number, and no number outside four digits has a text") {
  for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-1-1", "22-11-2026", "2026-11-31"}) {
    CAPTURE(text);
    CHECK_FALSE(day_number(text));
  }
  CHECK(iso_date(*day_number("9999-12-31")) == "9999-12-31");
  CHECK(iso_date(*day_number("9999-12-31") + 1).empty());
  CHECK(iso_date(*day_number("0000-01-01")) == "0000-01-01");
  CHECK(iso_date(*day_number("0000-01-01") - 1).empty());
}

}  // namespace
}  // namespace overstap
