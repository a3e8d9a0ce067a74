// The board of a session as a table that a Dutch Excel opens right by double click: UTF-8 with a byte order mark,
// semicolons, CRLF. A cell never becomes a formula. Must not decide what may be shown: that is session_report.
#pragma once

#include <string>
#include <string_view>

#include "core/explain/session_report.h"

namespace overstap {

// A row per note; a group has a row of its own, with its dots. The marks of the form come as columns.
std::string session_csv(const Phrases& phrases, const SessionReport& report);

// One cell: quoted where it must be, and with an apostrophe before what a spreadsheet would work out.
std::string csv_cell(std::string_view text);

}  // namespace overstap
