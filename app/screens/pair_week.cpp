// "Belasting over de week" of a pair: level x hours of the entry tasks together. What does not fit is always there; a
// press shows the rest.
#include <string>
#include <vector>

#include "app/screens/more_button.h"
#include "app/screens/pair_parts.h"
#include "app/screens/read_aloud.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"

namespace overstap {
namespace {

constexpr std::string_view kWholeWeek = "week";  // in ViewState::selected_task: what fits is shown too
constexpr std::size_t kFittingAtFirst = 2;       // so that the card says that the week was looked at

}  // namespace

void draw_pair_week(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_x = theme::kSpace5, .padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  const auto scope = inside.ui().scope("week-load");
  const std::string title = context.t("criterion.week_load");
  inside.heading(title);
  inside.space(theme::kSpaceHalf);
  const std::vector<Reason>& reasons = pair.shown().week_load;
  if (reasons.empty()) return inside.text(context.t("pair.week_light"), kSoftLabel);
  inside.text(context.t("pair.week_hint"), kSoftCaption);
  inside.space(theme::kSpace1);
  const bool all = context.view.selected_task == kWholeWeek;
  std::vector<VerdictRow> rows;
  std::size_t fitting = 0;
  for (const Reason& reason : reasons) {  // worst first
    if (reason.verdict == Verdict::kFits && ++fitting > kFittingAtFirst && !all) continue;
    VerdictRow row = verdict_row_of(context, reason);
    row.was = verdict_before(pair.now.week_load, reason);
    rows.push_back(std::move(row));
  }
  stack_verdict_list(context, inside, "week", title, rows);
  if (fitting > kFittingAtFirst &&
      stack_more_button(inside, "whole-week", context.t(all ? "pair.week_fewer" : "pair.week_all"), all)) {
    ViewState view = context.view;
    view.selected_task = all ? std::string() : std::string(kWholeWeek);
    out.send(view);
  }
  std::string aloud = title;
  for (const VerdictRow& row : rows) aloud += "\n" + spoken(context, row);
  stack_read_aloud(context, inside, aloud, out);
}

}  // namespace overstap
