#include <algorithm>
#include <array>
#include <string>

#include "app/screens/candidate_parts.h"
#include "app/screens/pictogram.h"
#include "core/base/text.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kIcon = 19, kNameX = 28, kBarWidth = 86, kBarHeight = 10, kWordWidth = 104, kSourceWidth = 88;
constexpr float kRow = 32, kRowForFingers = 44, kColumnGap = theme::kSpace3, kSign = 20;
constexpr float kNarrowRowSpace = 14, kSmallestTable = 420, kLineSpaceBeforeTable = 6, kLineSpaceInTable = 3;
// From contact on, the items are about the mind: a line parts them from the body.
constexpr LoadItem kFirstOfMind = LoadItem::kContact;

std::string possible_text(const Phrases& t, int level) {
  switch (level) {
    case 0:
      return t("candidate.can_none");
    case 1:
      return t("candidate.can_light");
    case 2:
      return t("candidate.can_regular");
    default:
      return t("candidate.can_much");
  }
}

// "FML, 3 nov"
std::string source_text(const Phrases& t, const Capacity& capacity) {
  const std::string source = capacity.source == "Zelf" ? t("candidate.source_self") : capacity.source;
  if (capacity.date.empty()) return source;
  return source.empty() ? t.short_date(capacity.date) : source + ", " + t.short_date(capacity.date);
}

ui::TextStyle word_style(int level) {
  return {.type = ui::Type::kLabel, .weight = level <= 1 ? ui::Weight::kSemibold : ui::Weight::kRegular, .wrap = false};
}

// A full bar needs no line: there is no limit to show.
std::optional<int> limit_line(int level) { return level < kMaxLoadLevel ? std::optional<int>(level) : std::nullopt; }

void cell_text(ui::Ui& ui, ui::Role role, std::string_view key, const ui::Rect& rect, std::string_view text,
               const ui::TextStyle& style) {
  const auto cell = ui.group(role, key, rect);
  const float height = style.wrap ? text_height(ui, text, style, rect.width) : ui.line_height(style.type);
  ui.text({rect.x, rect.centre_y() - height / 2, rect.width, height}, text, style);
}

// One line of the table: a load item, or alone and together.
struct CapacityRow {
  std::string key, field;  // "K", "capacity.K"
  std::string name;
  ui::IconName icon = "";
  const Capacity& capacity;
  std::string possible;  // what the level means
  int bar = 0;           // the level on a scale of kMaxLoadLevel
  int number = 1;        // in the table
};
int row_count(const ScreenContext& context) {
  return static_cast<int>(context.model.load_list.items().size() + kWorkWays.size());
}

CapacityRow row_of(const ScreenContext& context, const Candidate& candidate, LoadItem item, int number) {
  const Phrases& t = context.t;
  const Capacity& capacity = candidate.capacity[item];
  const std::string code(context.model.load_list.code(item));
  const int level = capacity.level.value_or(0);
  return {.key = code,
          .field = "capacity." + code,
          .name = load_item_name(t, code),
          .icon = load_pictogram(item),
          .capacity = capacity,
          .possible = possible_text(t, level),
          .bar = level,
          .number = number};
}

CapacityRow row_of(const ScreenContext& context, const Candidate& candidate, WorkWay way, int number) {
  const Phrases& t = context.t;
  const auto index = static_cast<std::size_t>(way);
  const Capacity& capacity = candidate.work_ways[index];
  const std::string code(work_way_code(way)), name = "work_way." + code;
  const int level = capacity.level.value_or(0);
  return {.key = code,
          .field = "work." + code,
          .name = t(name),
          .icon = work_way_pictogram(way),
          .capacity = capacity,
          .possible = upper_first(t(name + "." + std::to_string(level))),
          .bar = level < kMaxWorkWayLevel ? level : kMaxLoadLevel,
          .number = number};
}

// Who asks is taken to the field of that item once it is there.
bool ask_for(ui::Ui& ui, const CapacityRow& row, bool pressed) {
  if (pressed) ui.pass_focus_to(row.field + ".level");
  return pressed;
}

bool draw_unknown_cells(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect) {
  const std::string ask = context.t("candidate.ask_this");
  const ui::TextStyle style{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .wrap = false};
  ui::Rect inside = rect;
  const ui::Rect link = inside.cut_right(ui.measure(ask, style).width + theme::kSpace2, theme::kSpace2);
  ui.sign(ui::Sign::kUnknown, inside.x, inside.centre_y() - kSign / 2, kSign);
  inside.cut_left(kSign, theme::kSpace2);
  cell_text(ui, ui::Role::kCell, "unknown", inside, context.t("candidates.unknown"), style);
  const auto cell = ui.group(ui::Role::kCell, "ask", link);
  return ui.link("ask-link", link, ask);
}

constexpr float kFactsWidth = kBarWidth + kWordWidth + kSourceWidth + 2 * kColumnGap;

// The name of an own item can need more than one line.
float wide_row_height(const ui::Ui& ui, float width, const CapacityRow& one) {
  const float least = ui.target_height() < kRowForFingers ? kRow : kRowForFingers;
  return std::max(least, text_height(ui, one.name, {}, width - kNameX - kFactsWidth - kColumnGap));
}

bool draw_wide_row(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const CapacityRow& one) {
  const Capacity& capacity = one.capacity;
  const auto row = ui.group(ui::Role::kRow, one.key, rect, {}, one.number, row_count(context));
  ui::Rect inside = rect;
  ui.icon(one.icon, rect.x + kIcon / 2, rect.centre_y(), kIcon, ui.paint(ui::Colour::kTextSoft));
  inside.cut_left(kNameX);
  const ui::Rect facts = inside.cut_right(kFactsWidth, kColumnGap);
  cell_text(ui, ui::Role::kRowHeader, "name", inside, one.name, {});
  if (!capacity.level) return ask_for(ui, one, draw_unknown_cells(ui, context, facts));
  ui::Rect rest = facts;
  const ui::Rect bar = rest.cut_left(kBarWidth, kColumnGap);
  ui.load_bar(bar.x, bar.centre_y() - kBarHeight / 2, one.bar, limit_line(one.bar));
  const ui::Rect source = rest.cut_right(kSourceWidth, kColumnGap);
  cell_text(ui, ui::Role::kCell, "possible", rest, one.possible, word_style(one.bar));
  cell_text(ui, ui::Role::kCell, "source", source, source_text(context.t, capacity),
            {.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .align = ui::Align::kEnd, .wrap = false});
  return false;
}

// The sign and the words, and under them the way to fill it in.
bool draw_narrow_unknown(ui::Ui& ui, const ScreenContext& context, ui::Rect facts, float label) {
  const ui::TextStyle style{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .wrap = false};
  ui::Rect words = facts.cut_top(label);
  const std::string unknown = context.t("candidates.unknown");
  if (words.width >= kSign + theme::kSpace2 + ui.measure(unknown, style).width) {
    ui.sign(ui::Sign::kUnknown, words.x, words.centre_y() - kSign / 2, kSign);
    words.cut_left(kSign, theme::kSpace2);
  }
  cell_text(ui, ui::Role::kCell, "unknown", words, unknown, style);
  const std::string ask = context.t("candidate.ask_this");
  const ui::Rect link{facts.x, facts.y, ui.measure(ask, style).width + theme::kSpace4, facts.height};
  const auto cell = ui.group(ui::Role::kCell, "ask", link);
  return ui.link("ask-link", link, ask);
}

// Without room for four columns: the name, under it the bar with its word, under that the source.
bool draw_narrow_row(Column& column, const ScreenContext& context, const CapacityRow& one) {
  ui::Ui& ui = column.ui();
  const Capacity& capacity = one.capacity;
  constexpr ui::TextStyle kName{.weight = ui::Weight::kSemibold};
  const float line = ui.line_height(ui::Type::kBody), label = std::max(kSign, ui.line_height(ui::Type::kLabel));
  const float name = text_height(ui, one.name, kName, column.width() - kNameX);
  const float small = ui.line_height(ui::Type::kCaption);
  const std::string source = source_text(context.t, capacity);
  const float second = capacity.level ? label : label + ui.target_height();
  const bool has_source = capacity.level && !source.empty();
  const ui::Rect rect = column.take(name + second + (has_source ? small : 0));
  const auto row = ui.group(ui::Role::kRow, one.key, rect, {}, one.number, row_count(context));
  ui.icon(one.icon, rect.x + kIcon / 2, rect.y + line / 2, kIcon, ui.paint(ui::Colour::kTextSoft));
  ui::Rect inside = rect;
  inside.cut_left(kNameX);
  cell_text(ui, ui::Role::kRowHeader, "name", inside.cut_top(name), one.name, kName);
  ui::Rect facts = inside.cut_top(second);
  column.space(kNarrowRowSpace);
  if (!capacity.level) return ask_for(ui, one, draw_narrow_unknown(ui, context, facts, label));
  // The word says the same as the bar; where there is room for one of them, it is the word.
  if (facts.width >= kBarWidth + kColumnGap + ui.measure(one.possible, word_style(one.bar)).width) {
    const ui::Rect bar = facts.cut_left(kBarWidth, kColumnGap);
    ui.load_bar(bar.x, bar.centre_y() - kBarHeight / 2, one.bar, limit_line(one.bar));
  }
  cell_text(ui, ui::Role::kCell, "possible", facts, one.possible, word_style(one.bar));
  if (has_source) cell_text(ui, ui::Role::kCell, "source", inside.cut_top(small), source, kSoftCaption);
  return false;
}

void draw_capacity_heading(Column& column, const ScreenContext& context, const Candidate& candidate) {
  ui::Ui& ui = column.ui();
  const std::string legend = context.t("candidate.legend");
  const float legend_width = ui.measure(legend, {.type = ui::Type::kCaption, .wrap = false}).width;
  const std::string title = context.t("candidate.capacity_title");
  const float title_width = ui.measure(title, kCardHeading).width;
  const bool beside = title_width + legend_width + theme::kSpace4 <= column.width();
  if (beside) {
    const float line = ui.line_height(ui::Type::kCaption);
    ui.text({column.x() + column.width() - legend_width, column.y() + theme::kSpace1, legend_width, line}, legend,
            {.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .align = ui::Align::kEnd, .wrap = false});
  }
  column.heading(title);
  const std::string from = candidate.capacity_doctor.empty()
                               ? context.t("candidate.capacity_from")
                               : context.t("candidate.capacity_doctor", {{"doctor", candidate.capacity_doctor}});
  column.text(from, kSoftCaption);
  if (!beside) column.text(legend, kSoftCaption);
}

}  // namespace

bool draw_capacity(Column& column, const ScreenContext& context, const Candidate& candidate) {
  ui::Ui& ui = column.ui();
  draw_capacity_heading(column, context, candidate);
  column.divider(kLineSpaceBeforeTable);
  const bool narrow = ui.narrow() || column.width() < kSmallestTable;
  const ui::Rect area{column.x(), column.y(), column.width(), kRow * static_cast<float>(row_count(context))};
  const auto table =
      ui.group(ui::Role::kTable, "capacity", area, context.t("candidate.capacity_title"), 0, row_count(context));
  bool ask = false;
  const auto draw = [&](const CapacityRow& row) {
    const bool pressed = narrow
                             ? draw_narrow_row(column, context, row)
                             : draw_wide_row(ui, context, column.take(wide_row_height(ui, column.width(), row)), row);
    ask = ask || pressed;
  };
  const float line_space = narrow ? theme::kSpace2 : kLineSpaceInTable;
  int number = 0;
  bool of_mind = false;
  for (const LoadItem item : context.model.load_list.items()) {
    if (item >= kFirstOfMind && !of_mind) {
      column.divider(line_space);
      of_mind = true;
    }
    draw(row_of(context, candidate, item, ++number));
  }
  column.divider(line_space);
  for (const WorkWay way : kWorkWays) draw(row_of(context, candidate, way, ++number));
  return ask;
}

}  // namespace overstap
