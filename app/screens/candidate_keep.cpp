// The reminder that a file about somebody is kept longer than was agreed: on the candidate's own page, and above the
// list. The program never erases by itself.
#include <algorithm>
#include <string>

#include "app/screens/candidate_parts.h"
#include "app/screens/stacked_button.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr std::size_t kCodesShown = 5;

bool is_over(const ScreenContext& context, const Candidate& candidate) {
  return !candidate.keep_until.empty() && candidate.keep_until < context.view.today;  // both are ISO text
}

}  // namespace

void draw_keep_reminder(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  if (!is_over(context, candidate)) return;
  {
    StackedCard card(column, {.fill = ui::Colour::kAccentSoft, .elevation = 0});
    Column& inside = card.inside;
    const std::string text = context.t("keep.over", {{"date", context.t.date(candidate.keep_until)}});
    {
      const auto status = inside.ui().group(ui::Role::kStatus, "keep", {inside.x(), inside.y(), inside.width(), 0});
      inside.icon_line(icon::kHourglass, text, kLabelText, ui::Colour::kOnAccentSoft);
    }
    inside.space(theme::kSpace2);
    const std::string erase = context.t("candidate.erase"), extend = context.t("keep.new_date");
    const bool wants_erase =
        stack_button(inside, "keep-erase", {.label = erase, .icon = icon::kTrash2, .kind = ui::ButtonKind::kDanger});
    inside.space(theme::kSpace2);
    const bool wants_date = stack_button(inside, "keep-extend", {.label = extend, .icon = icon::kCalendarDays});
    ViewState view = context.view;
    if (wants_erase) {
      view.confirm = Confirm{ConfirmKind::kEraseCandidate, {std::string(kCandidateType), candidate.id}, candidate.code};
    }
    if (wants_date) view.candidate_editing = true;
    if (wants_erase || wants_date) out.send(view);
  }
  column.space(theme::kSpace3);
}

void draw_keep_overview(Column& column, const ScreenContext& context) {
  std::string codes;
  std::size_t count = 0;
  for (const Candidate* candidate : context.model.candidates_by_code()) {
    if (!is_over(context, *candidate)) continue;
    if (++count > kCodesShown) continue;
    const std::string code = candidate->code.empty() ? context.t("candidate.without_code") : candidate->code;
    codes += codes.empty() ? code : ", " + code;
  }
  if (count == 0) return;
  if (count > kCodesShown) codes += " …";
  const std::string text = context.t.counted("keep.over_list", static_cast<long long>(count), {{"codes", codes}});
  const auto status = column.ui().group(ui::Role::kStatus, "keep", {column.x(), column.y(), column.width(), 0});
  column.icon_line(icon::kHourglass, text);
  column.space(theme::kSpace3);
}

}  // namespace overstap
