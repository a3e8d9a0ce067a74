// The sections of a report as cards: the same for the page about a candidate and for what a session leaves behind. Does
// not compose words: those come from core/explain.
#pragma once

#include "app/screens/column.h"
#include "core/explain/candidate_report.h"

namespace overstap {

// Two columns on a laptop, each card in the shorter one; the order of reading stays. The footer comes last.
void draw_report_sections(Column& page, const Report& report);

}  // namespace overstap
