// Matchen on a laptop: candidates under each other, functions beside each other, one sign per entry task.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/screens/column.h"
#include "app/screens/match_parts.h"
#include "app/screens/match_rows.h"
#include "app/screens/verdict_row.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kCandidateWidth = 164, kHeadHeight = 88, kFootHeight = 48, kRowLeast = 78;
constexpr float kCardPadding = theme::kSpace3Half, kCellPadding = theme::kSpace2, kCellRadius = theme::kRadiusRow;
constexpr float kSmallIcon = 15, kSmallSign = 16, kPictogram = 22;
constexpr float kCellLines = 24 + 4 + 13 + 4 + 18;  // number, signs, blockers
constexpr float kWorkVerdictWidth = 240, kChevron = 20;

constexpr ui::TextStyle kCaptionLine{.type = ui::Type::kCaption, .wrap = false};
constexpr ui::TextStyle kSoftCaptionLine{.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .wrap = false};
constexpr ui::TextStyle kCodeLine{.type = ui::Type::kTitle, .weight = ui::Weight::kBold, .wrap = false};

void paint_column_head(ui::Ui& ui, ui::Rect rect, const Function& function) {
  rect = {rect.x + kCellPadding, rect.y + kCellPadding, rect.width - kCellPadding, rect.height - kCellPadding};
  ui::Rect name = rect.cut_top(40, 1);
  ui.icon(icon::by_name(function.pictogram), name.x + kPictogram / 2, name.centre_y(), kPictogram,
          ui.paint(ui::Colour::kPrimary));
  name.cut_left(kPictogram, theme::kSpace2);
  const ui::TextStyle style{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .max_lines = 2};
  const float height = text_height(ui, function.name, style, name.width);
  ui.paint_text({name.x, name.y + (name.height - height) / 2, name.width, height}, function.name, style);
  ui.paint_text(rect.cut_top(18), function.organisation, kSoftCaptionLine);
}

// What a pair says in three lines: how many fit, a sign per task, what stands in the way.
void paint_pair_lines(ui::Ui& ui, const ScreenContext& context, ui::Rect rect, const FunctionVerdict& verdict) {
  ui.paint_text(rect.cut_top(24, theme::kSpace1), fits_of_total(context, verdict), kCodeLine);
  paint_sign_strip(ui, rect.x, rect.y, rect.width - kCellPadding, verdict.entry_tasks);
  rect.cut_top(sign_strip_height(), theme::kSpace1);
  paint_blockers(ui, context, rect, verdict);
}

void draw_pair_cell(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Candidate& candidate,
                    const Function& function, Outbox& out) {
  const FunctionVerdict* verdict = context.model.verdict(candidate.id, function.id);
  if (verdict == nullptr) return;
  const auto cell = ui.group(ui::Role::kCell, function.id, rect);
  const std::string name = spoken_pair(context, candidate, function, *verdict);
  const ui::Rect target = rect.inset(theme::kSpaceHalf);
  const ui::Press press = ui.pressable("open", target, {.name = name, .radius = kCellRadius});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), kCellRadius);
  const float top = std::max(0.f, (rect.height - kCellLines) / 2);
  paint_pair_lines(ui, context, {rect.x + kCellPadding, rect.y + top, rect.width - kCellPadding, kCellLines}, *verdict);
  if (press.hovered || press.focused) {
    ui.icon(icon::kChevronRight, rect.right() - kCellPadding - kChevron / 2, rect.y + top + 12, kChevron,
            ui.paint(ui::Colour::kPrimary));
  }
  if (press.pressed) out.go(Screen::kPair, candidate.id, function.id);
}

void draw_head(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect,
               const std::vector<const Function*>& functions) {
  const auto row = ui.group(ui::Role::kRow, "head", rect, {}, 1);
  ui::Rect rest = rect;
  {
    const auto corner =
        ui.group(ui::Role::kColumnHeader, "candidate", rest.cut_left(kCandidateWidth), context.t("match.candidate"));
  }
  int index = 0;
  for (const Function* function : functions) {
    const ui::Rect cell = rest.column(index++, static_cast<int>(functions.size()), 0);
    const auto head = ui.group(ui::Role::kColumnHeader, function->id, cell, function->name);
    paint_column_head(ui, cell, *function);
  }
}

// Which rows, and where they come: shared by both directions.
struct TableArea {
  ui::Rect head, rows, foot;
  RowsPage page;
};

TableArea open_table(ui::Ui& ui, ui::Rect area, int total, int wanted_page) {
  ui.card(area);
  TableArea table;
  ui::Rect inside = area.inset(kCardPadding, 0);
  inside.cut_top(4);
  table.foot = inside.cut_bottom(kFootHeight);
  table.head = inside.cut_top(kHeadHeight);
  table.rows = inside;
  table.page = rows_page(inside.height, total, wanted_page);
  return table;
}

void draw_work_row(ui::Ui& ui, const ScreenContext& context, ui::Rect rect, const Candidate& candidate,
                   const Function& function, Outbox& out) {
  const FunctionVerdict* verdict = context.model.verdict(candidate.id, function.id);
  if (verdict == nullptr) return;
  const std::string name = spoken_pair(context, candidate, function, *verdict);
  const ui::Rect target = rect.inset(-theme::kSpace1Half, theme::kSpaceHalf);
  const ui::Press press = ui.pressable("open", target, {.name = name, .radius = kCellRadius});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), kCellRadius);
  paint_candidate_cell(ui, context, rect.cut_left(kCandidateWidth), candidate);
  const float top = (rect.height - kCellLines) / 2;
  const ui::Rect chevron = rect.cut_right(kChevron + theme::kSpace3);
  ui.icon(icon::kChevronRight, chevron.centre_x(), chevron.centre_y(), kChevron, ui.paint(ui::Colour::kPrimary));
  ui::Rect counts = rect.cut_left(kWorkVerdictWidth, theme::kSpace6);
  counts = {counts.x + kCellPadding, counts.y + top + 9, counts.width - kCellPadding, kCellLines};
  ui.paint_text(counts.cut_top(26, theme::kSpace1Half), fits_of_total(context, *verdict), kCodeLine);
  paint_sign_strip(ui, counts.x, counts.y, counts.width, verdict->entry_tasks);
  ui::Rect words{rect.x, rect.y + top + 9, rect.width, kCellLines};
  paint_blockers(ui, context, words.cut_top(22, theme::kSpace1), *verdict);
  ui.paint_text(words.cut_top(18), function_summary(context.t, *verdict, candidate), kSoftCaptionLine);
  if (press.pressed) out.go(Screen::kPair, candidate.id, function.id);
}

}  // namespace

float least_table_height() { return 4 + kHeadHeight + 2 * kRowLeast + kFootHeight; }

RowsPage rows_page(float height, int total, int wanted_page) {
  RowsPage page;
  page.total = total;
  page.per_page = std::max(1, static_cast<int>(std::floor(height / kRowLeast)));
  const int last_page = std::max(0, (total - 1) / page.per_page);
  page.first = std::clamp(wanted_page, 0, last_page) * page.per_page;
  page.count = std::min(page.per_page, total - page.first);
  // Few rows keep their own height; many share what is there.
  page.row_height = std::min(height / static_cast<float>(page.per_page), kRowLeast + theme::kSpace6);
  return page;
}

void paint_candidate_cell(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Candidate& candidate) {
  ui::Rect lines{rect.x + 6, rect.y + (rect.height - 62) / 2, rect.width - 14, 62};
  ui.paint_text(lines.cut_top(26), candidate.code, kCodeLine);
  const auto line = [&](ui::IconName symbol, const std::string& text) {
    ui::Rect strip = lines.cut_top(18);
    ui.icon(symbol, strip.x + kSmallIcon / 2, strip.centre_y(), kSmallIcon, ui.paint(ui::Colour::kTextSoft));
    strip.cut_left(kSmallIcon, theme::kSpace1Half);
    ui::TextStyle style = kCaptionLine;
    style.max_lines = 1;  // the head of the row says it in full, and so does the candidate's own page
    ui.paint_text(strip, text, style);
  };
  line(icon::kMapPin, candidate.place.empty() ? context.t("match.place_unknown") : candidate.place);
  line(transport_icon(candidate.transport), limits_of(context, candidate));
}

void paint_blockers(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const FunctionVerdict& verdict) {
  const float line = ui.line_height(ui::Type::kCaption);
  ui.sign(sign_of(worst_blocker(verdict)), rect.x, rect.y + (line - kSmallSign) / 2, kSmallSign);
  const float width = rect.width - kSmallSign - 4;
  std::string words = blocker_summary(context.t, verdict);
  if (verdict.blockers.size() == 2 && ui.measure(words, kCaptionLine).width > width) {
    // Two names that do not fit: the first, and that there is one more.
    words = context.t("blocker.and_more", {{"first", words.substr(0, words.find(", "))}, {"n", "1"}});
  }
  ui.paint_text({rect.x + kSmallSign + 4, rect.y, width, line}, words, kCaptionLine);
}

void draw_table_foot(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const RowsPage& page,
                     Outbox& out) {
  ui::Rect rest = rect;
  const auto turn = [&](ui::Key key, const std::string& label, ui::IconName before, ui::IconName after, int step) {
    const ui::Button button{.label = label,
                            .icon = before,
                            .kind = ui::ButtonKind::kQuiet,
                            .size = ui::ButtonSize::kSmall,
                            .trailing_icon = after};
    const ui::Rect strip = rest.cut_right(ui.button_width(button), theme::kSpace2);
    const float height = ui.button_height(ui::ButtonSize::kSmall);
    if (!ui.button(key, {strip.x, strip.centre_y() - height / 2, strip.width, height}, button)) return;
    ViewState view = context.view;
    view.match_page = page.first / page.per_page + step;
    out.send(view);
  };
  const int last = page.first + page.count;
  if (last < page.total) {
    const std::string n = std::to_string(std::min(page.per_page, page.total - last));
    turn("next", context.t("match.next", {{"n", n}}), "", icon::kChevronRight, 1);
  }
  if (page.first > 0) {
    turn("previous", context.t("match.previous", {{"n", std::to_string(page.per_page)}}), icon::kChevronLeft, "", -1);
  }
  const std::string range = context.t("match.range", {{"first", std::to_string(page.first + 1)},
                                                      {"last", std::to_string(last)},
                                                      {"total", std::to_string(page.total)}});
  const float width = ui.measure(range, {.type = ui::Type::kLabel, .wrap = false}).width + 1;
  const float line = ui.line_height(ui::Type::kLabel);
  const ui::Rect strip = rest.cut_right(width, theme::kSpace4);
  ui.text({strip.x, strip.centre_y() - line / 2, width, line}, range, {.type = ui::Type::kLabel, .wrap = false});

  const auto say = [&](const std::string& text) {
    const float length = ui.measure(text, kCaptionLine).width + 1;
    const float caption = ui.line_height(ui::Type::kCaption);
    const ui::Rect part = rest.cut_left(length, theme::kSpace4);
    ui.text({part.x, part.centre_y() - caption / 2, length, caption}, text, kCaptionLine);
  };
  say(context.t("match.legend"));
  for (const Verdict verdict : {Verdict::kFits, Verdict::kDiscuss, Verdict::kUnknown, Verdict::kNotNow}) {
    ui.sign(sign_of(verdict), rest.x, rest.centre_y() - kSmallSign / 2, kSmallSign);
    rest.cut_left(kSmallSign, theme::kSpace1Half);
    say(verdict_word(context.t, verdict));
  }
}

void draw_match_table(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const auto functions = functions_shown(context);
  const auto candidates = candidates_in_order(context);
  const TableArea parts = open_table(ui, area, static_cast<int>(candidates.size()), context.view.match_page);
  {
    const int rows_and_head = parts.page.total + 1;
    const auto table = ui.group(ui::Role::kTable, "pairs", area, context.t("match.heading"), 0, rows_and_head);
    draw_head(ui, context, parts.head, functions);
    ui::Rect rows = parts.rows;
    for (int index = 0; index < parts.page.count; ++index) {
      const Candidate& candidate = *candidates[static_cast<std::size_t>(parts.page.first + index)];
      ui.divider(rows.x, rows.y, rows.width);
      ui::Rect row = rows.cut_top(parts.page.row_height);
      const auto group = ui.group(ui::Role::kRow, candidate.id, row, {}, parts.page.first + index + 2, rows_and_head);
      const ui::Rect head = row.cut_left(kCandidateWidth);
      {
        const std::string spoken = candidate.code + ", " + candidate.place + ", " + limits_of(context, candidate);
        const auto header = ui.group(ui::Role::kRowHeader, "candidate", head, spoken);
        paint_candidate_cell(ui, context, head, candidate);
      }
      const int columns = static_cast<int>(functions.size());
      for (int column = 0; column < columns; ++column) {
        draw_pair_cell(ui, context, row.column(column, columns, 0), candidate,
                       *functions[static_cast<std::size_t>(column)], out);
      }
    }
  }
  ui.divider(parts.foot.x, parts.foot.y, parts.foot.width);
  draw_table_foot(ui, context, parts.foot, parts.page, out);
}

void draw_work_table(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const Function* function = chosen_function(context);
  if (function == nullptr) return;
  const auto candidates = candidates_for(context.model, function->id, context.view.match_order);
  const TableArea parts = open_table(ui, area, static_cast<int>(candidates.size()), context.view.match_page);
  ui::Rect head = parts.head;
  head.cut_left(kCandidateWidth);
  {
    const auto title =
        ui.group(ui::Role::kGroup, "chosen-function", head, function->name + ", " + function->organisation);
    paint_column_head(ui, head, *function);
  }
  {
    const auto list = ui.group(ui::Role::kList, "candidates", parts.rows, context.t("match.from_work"));
    ui::Rect rows = parts.rows;
    for (int index = 0; index < parts.page.count; ++index) {
      const int place = parts.page.first + index;
      const Candidate& candidate = *candidates[static_cast<std::size_t>(place)];
      ui.divider(rows.x, rows.y, rows.width);
      const ui::Rect row = rows.cut_top(parts.page.row_height);
      const auto item = ui.group(ui::Role::kListItem, candidate.id, row, {}, place + 1, parts.page.total);
      draw_work_row(ui, context, row, candidate, *function, out);
    }
  }
  ui.divider(parts.foot.x, parts.foot.y, parts.foot.width);
  draw_table_foot(ui, context, parts.foot, parts.page, out);
}

}  // namespace overstap
