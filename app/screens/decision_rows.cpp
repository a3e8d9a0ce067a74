#include "app/screens/decision_rows.h"

#include <string>
#include <vector>

#include "app/screens/decision_rectify.h"
#include "app/screens/lead_text.h"
#include "app/screens/verdict_row.h"
#include "core/base/text.h"
#include "core/explain/decision_text.h"

namespace overstap {
namespace {

constexpr float kSign = 22;

ui::Sign sign_of_outcome(Outcome outcome) {
  switch (outcome) {
    case Outcome::kPutForward:
      return ui::Sign::kFits;
    case Outcome::kNotYet:
      return ui::Sign::kDiscuss;
    case Outcome::kNo:
      return ui::Sign::kNotNow;
  }
  return ui::Sign::kUnknown;
}

std::vector<std::string> lines_of(const ScreenContext& context, const Decision& decision) {
  std::vector<std::string> lines = {signed_line(context.t, decision)};
  if (const std::string reasons = reasons_line(context.t, decision); !reasons.empty()) {
    lines.push_back(context.t("decision.because", {{"reasons", reasons}}));
  }
  if (const std::string over = exceeded_line(context.t, decision); !over.empty()) lines.push_back(over);
  if (!decision.note.empty()) {
    lines.push_back(context.t("decision.note_says", {{"note", clean_line(decision.note, kMaxTextCodePoints)}}));
  }
  if (const std::string rectified = rectified_line(context.t, decision); !rectified.empty()) lines.push_back(rectified);
  return lines;
}

void stack_list(const ScreenContext& context, Column& column, ui::Key key, std::string_view name,
                std::span<const Decision* const> decisions, bool name_functions, Outbox& out) {
  ui::Ui& ui = column.ui();
  constexpr ui::TextStyle kOutcome{.weight = ui::Weight::kSemibold};
  const int count = static_cast<int>(decisions.size());
  const auto list = ui.group(ui::Role::kList, key, {column.x(), column.y(), column.width(), 0}, name);
  for (int index = 0; index < count; ++index) {
    const Decision& decision = *decisions[static_cast<std::size_t>(index)];
    if (index > 0) column.divider(theme::kSpace2Half);
    std::string title = outcome_text(context.t, decision.outcome);
    if (name_functions) title = context.model.function_name(decision.function_id) + ": " + lower_first(title);
    const std::vector<std::string> lines = lines_of(context, decision);
    const float indent = ui.cramped() ? 0 : kSign + theme::kSpace2;
    const float width = column.width() - indent;
    float height = text_height(ui, title, kOutcome, width);
    std::string said = title + ".";
    for (const std::string& line : lines) {
      height += text_height(ui, line, kLabelText, width);
      said += " " + line;
    }
    ui::Rect strip = column.take(height);
    const ui::Rect whole{strip.x, strip.y, strip.width, strip.height + rectify_button_height(ui)};
    const auto item = ui.group(ui::Role::kListItem, decision.id, whole, said, index + 1, count);
    if (indent > 0) ui.sign(sign_of_outcome(decision.outcome), strip.x, strip.y + 1, kSign);
    strip.cut_left(indent);
    ui.paint_text(strip.cut_top(text_height(ui, title, kOutcome, width)), title, kOutcome);
    for (const std::string& line : lines) {
      ui.paint_text(strip.cut_top(text_height(ui, line, kLabelText, width)), line, kLabelText);
    }
    stack_rectify_button(context, column, decision, title, out);
  }
}

}  // namespace

void stack_decisions(const ScreenContext& context, Column& column, ui::Key key, std::string_view name,
                     std::span<const Decision* const> decisions, bool name_functions, Outbox& out) {
  stack_list(context, column, key, name, decisions, name_functions, out);
  for (const Decision* decision : decisions) {
    if (decision->id == context.view.rectify.decision_id) draw_rectify_form(context, column, out);
  }
}

}  // namespace overstap
