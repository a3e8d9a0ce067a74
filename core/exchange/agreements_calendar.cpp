#include "core/exchange/agreements_calendar.h"

#include <algorithm>

#include "core/base/calendar.h"
#include "core/base/utf8.h"

namespace overstap {
namespace {

constexpr std::string_view kLineBreak = "\r\n";
constexpr std::int64_t kSecondMilliseconds = 1000, kDaySeconds = 24 * 60 * 60;

// "20261122" from "2026-11-22"
std::string basic_date(std::string_view iso_date) {
  std::string date(iso_date);
  std::erase(date, '-');
  return date;
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "20261122T184805Z"
std::string moment(std::int64_t milliseconds) {
  const std::int64_t seconds = std::max<std::int64_t>(0, milliseconds) / kSecondMilliseconds;
  const std::int64_t of_day = seconds % kDaySeconds;
  return basic_date(iso_date(seconds / kDaySeconds)) + "T" + two_digits(of_day / 3600) + two_digits(of_day / 60 % 60) +
         two_digits(of_day % 60) + "Z";
}

struct Event {
  std::string uid, date, summary, description;
};

void put_event(const Event& event, const std::string& stamp, std::string& calendar) {
  calendar += calendar_line("BEGIN", "VEVENT");
  calendar += calendar_line("UID", event.uid + "@overstap");
  calendar += calendar_line("DTSTAMP", stamp);
  calendar += calendar_line("DTSTART;VALUE=DATE", basic_date(event.date));
  calendar += calendar_line("SUMMARY", calendar_text(event.summary));
  if (!event.description.empty()) calendar += calendar_line("DESCRIPTION", calendar_text(event.description));
  calendar += calendar_line("TRANSP", "TRANSPARENT");  // the day stays free for other things
  calendar += calendar_line("END", "VEVENT");
}

}  // namespace

bool has_calendar_dates(const SessionReport& report) {
  return is_iso_date(report.next_date) ||
         std::ranges::any_of(report.agreements, [](const Agreement& one) { return is_iso_date(one.date); });
}

std::string agreements_calendar(const Phrases& phrases, const SessionReport& report, std::int64_t now_milliseconds) {
  const std::string stamp = moment(now_milliseconds);
  const std::string from = phrases("session_report.from_session", {{"title", report.title}});
  std::string calendar = calendar_line("BEGIN", "VCALENDAR");
  calendar += calendar_line("VERSION", "2.0");
  calendar += calendar_line("PRODID", "-//Overstap//Overstap//NL");
  calendar += calendar_line("CALSCALE", "GREGORIAN");
  calendar += calendar_line("METHOD", "PUBLISH");
  for (const Agreement& agreement : report.agreements) {
    if (!is_iso_date(agreement.date)) continue;
    Agreement without_date = agreement;  // the calendar says it already
    without_date.date.clear();
    const std::string words = agreement_words(phrases, without_date);
    put_event({agreement.id, agreement.date, agreement.what, words.empty() ? from : words + "\n" + from}, stamp,
              calendar);
  }
  if (is_iso_date(report.next_date)) {
    const std::string summary = phrases("session_report.next_session", {{"title", report.title}});
    put_event({report.id + "-next", report.next_date, summary, ""}, stamp, calendar);
  }
  return calendar + calendar_line("END", "VCALENDAR");
}

std::string calendar_line(std::string_view name, std::string_view value) {
  const std::string whole = std::string(name) + ":" + std::string(value);
  std::string line;
  std::size_t octets = 0;
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t length = code_point_at(whole, at).length_bytes;
    if (octets + length > kMaxCalendarLineOctets) {
      line += kLineBreak;
      line += ' ';
      octets = 1;
    }
    line.append(whole, at, length);
    octets += length;
    at += length;
  }
  return line += kLineBreak;
}

std::string calendar_text(std::string_view text) {
  std::string written;
  for (const char letter : text) {
    if (letter == '\r') continue;
    if (letter == '\n') {
      written += "\\n";
      continue;
    }
    if (letter == '\\' || letter == ';' || letter == ',') written += '\\';
    written += letter;
  }
  return written;
}

}  // namespace overstap
