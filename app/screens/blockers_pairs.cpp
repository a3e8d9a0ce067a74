// The pairs behind a number of Knelpunten: a number that cannot be looked into is a number that cannot be talked about.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/blockers_parts.h"
#include "app/screens/more_button.h"
#include "app/screens/verdict_row.h"
#include "core/base/ordering.h"
#include "core/explain/reason_text.h"

namespace overstap {
namespace {

constexpr std::size_t kPairsAtFirst = 6;
constexpr float kIndent = theme::kSpace4, kBleed = theme::kSpace2;

struct PairLine {
  const PairToSurvey* pair;
  VerdictRow row;
};

std::string name_of(const PairToSurvey& pair) { return pair.candidate->code + ", " + pair.function->name; }

// Not now first, then as the candidates are counted everywhere.
void in_order_of_codes(const ScreenContext& context, std::vector<PairLine>& lines) {
  std::vector<std::string> codes;
  for (const Candidate* candidate : context.model.candidates_by_code()) codes.push_back(candidate->id);
  put_in_order(lines, [&codes](const PairLine& left, const PairLine& right) {
    if (left.row.verdict != right.row.verdict) return left.row.verdict > right.row.verdict;
    const auto place = [&codes](const PairLine& line) { return std::ranges::find(codes, line.pair->candidate->id); };
    return place(left) < place(right);
  });
}

void draw_line(const ScreenContext& context, Column& column, const PairLine& line, int position, int count,
               Outbox& out) {
  ui::Ui& ui = column.ui();
  const float height = std::max(ui.target_height(), verdict_row_height(ui, context, line.row, column.width()));
  const std::string key = line.pair->candidate->id + "/" + line.pair->function->id;
  const ui::Rect rect = column.take(height);
  if (!ui.exists(rect, key, count)) return;
  const auto item = ui.group(ui::Role::kListItem, key, rect, {}, position, count);
  const ui::Rect target{rect.x - kBleed, rect.y, rect.width + 2 * kBleed, rect.height};
  const ui::Press press = ui.pressable("pair", target, {.name = spoken(context, line.row), .role = ui::Role::kLink});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  paint_verdict_row(ui, context, rect, line.row);
  if (press.pressed) out.go(Screen::kPair, line.pair->candidate->id, line.pair->function->id);
}

void draw_lines(const ScreenContext& context, Column& column, std::vector<PairLine> lines, Outbox& out) {
  in_order_of_codes(context, lines);
  ui::Ui& ui = column.ui();
  const float indent = ui.narrow() ? kBleed : kIndent;
  const ui::Rect area{column.x() + indent, column.y() + theme::kSpace1, column.width() - 2 * indent, 0};
  Column inside(ui, area);
  const int count = static_cast<int>(lines.size());
  const std::size_t shown = context.view.all_open_pairs ? lines.size() : std::min(lines.size(), kPairsAtFirst);
  {
    const auto list = ui.group(ui::Role::kList, "pairs", area, context.t("blockers.pairs_behind"));
    for (std::size_t index = 0; index < shown; ++index) {
      draw_line(context, inside, lines[index], static_cast<int>(index) + 1, count, out);
    }
  }
  if (lines.size() > kPairsAtFirst) {
    const bool all = context.view.all_open_pairs;
    const std::string label =
        all ? context.t("blockers.fewer") : context.t("blockers.all", {{"n", std::to_string(count)}});
    if (stack_more_button(inside, "all_pairs", label, all)) {
      ViewState view = context.view;
      view.all_open_pairs = !all;
      out.send(view);
    }
  }
  column.space(inside.used() + theme::kSpace2);
}

}  // namespace

bool draw_opening_row(const ScreenContext& context, ui::Ui& ui, const ui::Rect& rect, const std::string& key,
                      std::string_view name, Outbox& out) {
  const bool open = context.view.open_number == key;
  const ui::Rect target{rect.x - kBleed, rect.y, rect.width + 2 * kBleed, rect.height};
  const std::string hint = context.t(open ? "blockers.close_pairs" : "blockers.open_pairs");
  const ui::Press press = ui.pressable("open", target, {.name = name, .description = hint, .selected = open});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  if (press.pressed) {
    ViewState view = context.view;
    view.open_number = open ? std::string() : key;
    view.all_open_pairs = false;
    out.send(view);
  }
  return open;
}

void draw_pairs_in_the_way(const ScreenContext& context, Column& column, Criterion criterion, const std::string& item,
                           Outbox& out) {
  const NumberOfSurvey number{
      .region = context.view.blockers_region, .change = {}, .criterion = criterion, .item = item};
  std::vector<PairLine> lines;
  for (const PairToSurvey* pair : context.model.pairs_behind(number)) {
    const auto worst = std::ranges::find_if(pair->verdict->blockers, [&](const Reason& reason) {
      return reason.criterion == criterion && (item.empty() || reason.item == item);
    });
    VerdictRow row = verdict_row_of(context, *worst);
    row.title = name_of(*pair);
    row.small.clear();
    lines.push_back({pair, std::move(row)});
  }
  draw_lines(context, column, std::move(lines), out);
}

void draw_pairs_opened(const ScreenContext& context, Column& column, const SharedChange& change, Outbox& out) {
  const NumberOfSurvey number{.region = context.view.blockers_region, .change = change};
  std::vector<PairLine> lines;
  for (const PairToSurvey* pair : context.model.pairs_behind(number)) {
    lines.push_back({pair, VerdictRow{.verdict = pair->verdict->verdict,
                                      .title = name_of(*pair),
                                      .reason = blocker_summary(context.t, *pair->verdict),
                                      .small = {},
                                      .was = {}}});
  }
  draw_lines(context, column, std::move(lines), out);
}

}  // namespace overstap
