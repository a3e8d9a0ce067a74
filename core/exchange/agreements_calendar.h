// Agreements with a date, and the date of the next session, as a calendar file (iCalendar, RFC 5545). They are
// whole-day events and no to-dos: the calendars of phones and Outlook open events, and most leave a VTODO out without a
// word. Must not decide what may be shown: that is session_report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/explain/session_report.h"

namespace overstap {

// A calendar without any event is not valid, so ask this first.
bool has_calendar_dates(const SessionReport& report);
// The same agreement has the same UID every time: opened again it is changed, not doubled.
std::string agreements_calendar(const Phrases& phrases, const SessionReport& report, std::int64_t now_milliseconds);

inline constexpr std::size_t kMaxCalendarLineOctets = 75;  // without the line break
// "SUMMARY:…" with its line break, continued on further lines between characters where it is too long.
std::string calendar_line(std::string_view name, std::string_view value);
// Backslash, semicolon, comma and line breaks of a text.
std::string calendar_text(std::string_view text);

}  // namespace overstap
