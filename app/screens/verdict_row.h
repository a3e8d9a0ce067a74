// How a verdict is shown: its sign, its word, its line with the reason, and the strip of signs of a whole function.
// Must not weigh anything: it words and draws what core decided.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/matching/verdict.h"

namespace overstap {

ui::Sign sign_of(Verdict verdict);
ImU32 verdict_ink(const ui::Ui& ui, Verdict verdict);
ImU32 verdict_tint(const ui::Ui& ui, Verdict verdict);

// One line of a verdict: sign, what it is about, and under it the word and the reason.
struct VerdictRow {
  Verdict verdict = Verdict::kFits;
  std::string title;
  std::string reason;          // sentences after the word
  std::string small;           // source, what would help; "" for none
  std::optional<Verdict> was;  // before "what if" changed it
};
VerdictRow verdict_row_of(const ScreenContext& context, const Reason& reason, const std::string& skill_label = {});
// What a screen reader says: title, word, reason.
std::string spoken(const ScreenContext& context, const VerdictRow& row);

float verdict_row_height(const ui::Ui& ui, const ScreenContext& context, const VerdictRow& row, float width);
void paint_verdict_row(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const VerdictRow& row);
// The rows as a list with a name.
void stack_verdict_list(const ScreenContext& context, Column& column, ui::Key key, std::string_view name,
                        std::span<const VerdictRow> rows);

// One sign per entry task, in one line; smaller when they would not fit. Returns its height.
float sign_strip_height();
void paint_sign_strip(ui::Ui& ui, float x, float y, float width, std::span<const TaskVerdict> tasks);

// "6 van 9"
std::string fits_of_total(const ScreenContext& context, const FunctionVerdict& verdict);
// The sign beside the blocker summary: of what stands most in the way.
Verdict worst_blocker(const FunctionVerdict& verdict);

}  // namespace overstap
