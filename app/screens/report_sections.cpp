#include "app/screens/report_sections.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "core/base/text.h"

namespace overstap {
namespace {

void draw_line(Column& column, const ReportLine& line, int position, int count) {
  ui::Ui& ui = column.ui();
  constexpr ui::TextStyle kLead{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold};
  const std::string said = line.lead.empty() ? line.text : line.lead + ": " + line.text;
  const float lead = line.lead.empty() ? 0 : text_height(ui, line.lead, kLead, column.width());
  const std::string words = upper_first(line.text);  // it stands on a line of its own
  const float text = words.empty() ? 0 : text_height(ui, words, kLabelText, column.width());
  ui::Rect strip = column.take(lead + text);
  const auto item = ui.group(ui::Role::kListItem, std::to_string(position), strip, said, position, count);
  if (lead > 0) ui.paint_text(strip.cut_top(lead), line.lead, kLead);
  if (text > 0) ui.paint_text(strip, words, kLabelText);
  column.space(theme::kSpace1Half);
}

void draw_section(Column& column, const ReportSection& section, int number) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const auto scope = ui.scope("section-" + std::to_string(number));
  inside.heading(section.heading);
  inside.space(theme::kSpace2);
  const auto list = ui.group(ui::Role::kList, "lines", {inside.x(), inside.y(), inside.width(), 0}, section.heading);
  const int count = static_cast<int>(section.lines.size());
  for (int index = 0; index < count; ++index) {
    draw_line(inside, section.lines[static_cast<std::size_t>(index)], index + 1, count);
  }
}

}  // namespace

void draw_report_sections(Column& page, const Report& report) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  const int columns = one_column(ui) ? 1 : 2;
  const ui::Rect area{page.x(), page.y(), page.width(), 0};
  std::vector<Column> stacks;
  for (int index = 0; index < columns; ++index) stacks.emplace_back(ui, area.column(index, columns, gap));
  int number = 0;
  for (const ReportSection& section : report.sections) {
    Column& shortest = *std::ranges::min_element(stacks, {}, &Column::y);
    draw_section(shortest, section, ++number);
    shortest.space(gap);
  }
  float end = page.y();
  for (const Column& stack : stacks) end = std::max(end, stack.y());
  page.move_to(end);
  page.text(report.footer, kSoftLabel);
}

}  // namespace overstap
