#include "app/screens/verdict_row.h"

#include <algorithm>

#include "app/screens/lead_text.h"
#include "core/explain/reason_text.h"

namespace overstap {
namespace {

constexpr float kSignSize = 24, kSignGap = theme::kSpace2Half, kRowPadding = theme::kSpaceHalf,
                kRowGap = theme::kSpaceHalf;
constexpr float kStripSign = 13, kStripGap = theme::kSpaceHalf;
constexpr float kWasSign = 18, kWasWidth = 62;

ui::TextStyle title_style() { return {.type = ui::Type::kBody, .weight = ui::Weight::kSemibold}; }
ui::TextStyle small_style() { return {.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft}; }

LeadText reason_line(const ScreenContext& context, const VerdictRow& row) {
  return {verdict_word(context.t, row.verdict) + ":", row.reason, ui::Type::kLabel};
}

// With very large text the sign of what it was stands without its word.
float was_width(const ui::Ui& ui) { return ui.cramped() ? kWasSign + theme::kSpace1 : kWasWidth; }

float text_width(const ui::Ui& ui, const VerdictRow& row, float width) {
  return width - kSignSize - kSignGap - (row.was ? was_width(ui) : 0);
}

void join(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

}  // namespace

ui::Sign sign_of(Verdict verdict) { return static_cast<ui::Sign>(verdict); }

ImU32 verdict_ink(const ui::Ui& ui, Verdict verdict) {
  return theme::verdict_colours(ui.current_theme(), static_cast<int>(verdict)).ink;
}

ImU32 verdict_tint(const ui::Ui& ui, Verdict verdict) {
  return theme::verdict_colours(ui.current_theme(), static_cast<int>(verdict)).soft;
}

VerdictRow verdict_row_of(const ScreenContext& context, const Reason& reason, const std::string& skill_label) {
  const ReasonText text = reason_text(context.t, reason, skill_label);
  VerdictRow row{.verdict = reason.verdict, .title = text.title, .reason = text.reason, .small = {}, .was = {}};
  join(row.small, text.source);
  join(row.small, text.help);
  return row;
}

std::string spoken(const ScreenContext& context, const VerdictRow& row) {
  std::string text = row.title + ". " + verdict_word(context.t, row.verdict) + ":";
  join(text, row.reason);
  join(text, row.small);
  if (row.was) join(text, context.t("pair.was_spoken", {{"verdict", verdict_word(context.t, *row.was)}}));
  return text;
}

float verdict_row_height(const ui::Ui& ui, const ScreenContext& context, const VerdictRow& row, float width) {
  const float inner = text_width(ui, row, width);
  float height = 2 * kRowPadding + text_height(ui, row.title, title_style(), inner);
  height += lead_text_height(ui, reason_line(context, row), inner);
  if (!row.small.empty()) height += text_height(ui, row.small, small_style(), inner);
  return height;
}

void paint_verdict_row(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const VerdictRow& row) {
  ui::Rect inside = rect.inset(0, kRowPadding);
  ui.sign(sign_of(row.verdict), inside.x, inside.y, kSignSize);
  inside.cut_left(kSignSize, kSignGap);
  if (row.was) {
    const ui::Rect was = inside.cut_right(was_width(ui));
    if (!ui.cramped()) {
      ui.paint_text(
          {was.x, was.y + 1, was.width - kWasSign - 6, kSignSize}, context.t("pair.was"),
          {.type = ui::Type::kCaption, .weight = ui::Weight::kSemibold, .align = ui::Align::kEnd, .wrap = false},
          verdict_ink(ui, row.verdict));
    }
    ui.sign(sign_of(*row.was), was.right() - kWasSign, was.y + 2, kWasSign);
  }
  const ui::Rect title = inside.cut_top(text_height(ui, row.title, title_style(), inside.width));
  ui.paint_text(title, row.title, title_style());
  const LeadText line = reason_line(context, row);
  paint_lead_text(ui, inside.cut_top(lead_text_height(ui, line, inside.width)), line, verdict_ink(ui, row.verdict),
                  ui::Colour::kTextSoft);
  if (!row.small.empty()) ui.paint_text(inside, row.small, small_style());
}

void stack_verdict_list(const ScreenContext& context, Column& column, ui::Key key, std::string_view name,
                        std::span<const VerdictRow> rows) {
  ui::Ui& ui = column.ui();
  float total = 0;
  for (const VerdictRow& row : rows) total += verdict_row_height(ui, context, row, column.width()) + kRowGap;
  const auto list = ui.group(ui::Role::kList, key, {column.x(), column.y(), column.width(), total}, name);
  const int count = static_cast<int>(rows.size());
  for (int index = 0; index < count; ++index) {
    const VerdictRow& row = rows[static_cast<std::size_t>(index)];
    const ui::Rect rect = column.take(verdict_row_height(ui, context, row, column.width()));
    column.space(kRowGap);
    const auto item =
        ui.group(ui::Role::kListItem, std::to_string(index), rect, spoken(context, row), index + 1, count);
    if (row.was) {
      const ui::Rect tint{rect.x - theme::kSpace2, rect.y, rect.width + 2 * theme::kSpace2, rect.height};
      ui.fill(tint, verdict_tint(ui, row.verdict), theme::kRadiusControl);
    }
    paint_verdict_row(ui, context, rect, row);
  }
}

float sign_strip_height() { return kStripSign; }

void paint_sign_strip(ui::Ui& ui, float x, float y, float width, std::span<const TaskVerdict> tasks) {
  if (tasks.empty()) return;
  const float count = static_cast<float>(tasks.size());
  const float size = std::min(kStripSign, (width - kStripGap * (count - 1)) / count);
  for (const TaskVerdict& task : tasks) {
    ui.sign(sign_of(task.verdict), x, y + (kStripSign - size) / 2, size);
    x += size + kStripGap;
  }
}

std::string fits_of_total(const ScreenContext& context, const FunctionVerdict& verdict) {
  return context.t("match.fits_of_total", {{"fits", std::to_string(verdict.entry_fits)},
                                           {"total", std::to_string(verdict.entry_tasks.size())}});
}

Verdict worst_blocker(const FunctionVerdict& verdict) {
  return verdict.blockers.empty() ? Verdict::kFits : verdict.blockers.front().verdict;
}

}  // namespace overstap
