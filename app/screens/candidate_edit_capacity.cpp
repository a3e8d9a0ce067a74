#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/entity_fields.h"
#include "app/screens/pictogram.h"
#include "core/base/text.h"
#include "core/explain/reason_text.h"
#include "core/passport/fml_rubric.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

using Choice = EntityFields::Choice;

constexpr float kIcon = 19, kNameX = 28, kNameWidth = 150, kGap = theme::kSpace2, kRowGap = theme::kSpace1Half;
constexpr float kSourceWidth = 124, kDateWidth = 118, kSmallestRow = 560;
constexpr ui::TextStyle kRubricHeading{
    .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kTextSoft};
constexpr std::array<std::string_view, 4> kSources = {"FML", "IZP", "LAB", "Zelf"};

std::vector<Choice> level_choices(const Phrases& t) {
  const std::string names[] = {t("candidate.can_none"), t("candidate.can_light"), t("candidate.can_regular"),
                               t("candidate.can_much")};
  std::vector<Choice> choices{{t("candidates.unknown"), Value{}}};
  std::int64_t level = 0;
  for (const std::string& name : names) choices.push_back({name, Value{level++}});
  return choices;
}

std::vector<Choice> source_choices(const Phrases& t) {
  std::vector<Choice> choices{{t("candidate.source_none"), Value{}}};
  for (const std::string_view source : kSources) {
    choices.push_back(
        {source == "Zelf" ? t("candidate.source_self") : std::string(source), Value{std::string(source)}});
  }
  return choices;
}

int source_index(const std::string& source) {
  const auto found = std::ranges::find(kSources, source);
  return found == kSources.end() ? 0 : static_cast<int>(found - kSources.begin()) + 1;
}

struct Cells {
  ui::Rect level, source, date;
};

// In a small column the name stands above, and source and date beside each other under the level.
Cells cells_of(ui::Ui& ui, ui::Rect row, bool stacked) {
  Cells cells;
  const float height = ui.combo_height(true);
  if (stacked) {
    cells.level = row.cut_top(height, kGap);
    cells.source = ui.cramped() ? row.cut_top(height, kGap) : row.column(0, 2, kGap);
    cells.date = ui.cramped() ? row : row.column(1, 2, kGap);
    return cells;
  }
  row = {row.x, row.centre_y() - height / 2, row.width, height};  // in the middle of a name of several lines
  cells.date = row.cut_right(kDateWidth, kGap);
  cells.source = row.cut_right(kSourceWidth, kGap);
  cells.level = row;
  return cells;
}

// What is asked about one line of the list.
struct CapacityFields {
  std::string field;  // "capacity.K"
  std::string name;
  ui::IconName icon = "";
  const Capacity& capacity;
  std::vector<Choice> levels;
};

constexpr ui::TextStyle kItemName{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold};

// The name of an own item can need more than one line.
float name_height(const ui::Ui& ui, std::string_view name, float width) {
  return text_height(ui, name, kItemName, width - kNameX);
}

void draw_name(ui::Ui& ui, const ui::Rect& rect, ui::IconName icon, std::string_view name) {
  ui.icon(icon, rect.x + kIcon / 2, rect.centre_y(), kIcon, ui.paint(ui::Colour::kTextSoft));
  const float height = name_height(ui, name, rect.width);
  ui.paint_text({rect.x + kNameX, rect.centre_y() - height / 2, rect.width - kNameX, height}, name, kItemName);
}

void draw_item(Column& column, const ScreenContext& context, const CapacityFields& one, EntityFields& fields) {
  ui::Ui& ui = column.ui();
  const Phrases& t = context.t;
  const Capacity& capacity = one.capacity;
  const std::string &field = one.field, &name = one.name;
  const bool stacked = column.width() < kSmallestRow;
  ui::Rect rest;
  if (stacked) {
    const float height = std::max(ui.line_height(ui::Type::kBody), name_height(ui, name, column.width()));
    draw_name(ui, column.take(height), one.icon, name);
    rest = {column.x(), column.y(), column.width(), 0};
  } else {
    rest = {column.x(), column.y(), column.width(), std::max(ui.combo_height(true), name_height(ui, name, kNameWidth))};
    draw_name(ui, rest.cut_left(kNameWidth), one.icon, name);
  }
  const Cells cells = cells_of(ui, rest, stacked);
  Column level(ui, cells.level), source(ui, cells.source), date(ui, cells.date);
  fields.choice(level, field + ".level", name, one.levels, capacity.level ? *capacity.level + 1 : 0, true);
  float end = std::max(level.y(), stacked ? 0 : rest.y + rest.height);
  // Without a level there is nothing that a source could vouch for.
  if (capacity.level) {
    fields.choice(source, field + ".source", t("candidate.source_of", {{"name", name}}), source_choices(t),
                  source_index(capacity.source), true);
    const std::string placeholder = t("candidate.date_example");
    fields.date(date, field + ".date", t("candidate.date_of", {{"name", name}}), capacity.date,
                {.placeholder = placeholder, .label_hidden = true});
    end = std::max({end, source.y(), date.y()});
  }
  column.move_to(end + (stacked ? theme::kSpace4 : kRowGap));
}

void draw_load_item(Column& column, const ScreenContext& context, const Candidate& candidate, LoadItem item,
                    EntityFields& fields) {
  const std::string code(context.model.load_list.code(item));
  draw_item(column, context,
            {.field = "capacity." + code,
             .name = load_item_name(context.t, code),
             .icon = load_pictogram(item),
             .capacity = candidate.capacity[item],
             .levels = level_choices(context.t)},
            fields);
}

// Working alone stands with what is personal, working together with what is social.
FmlRubric rubric_of(WorkWay way) { return way == WorkWay::kAlone ? FmlRubric::kPersonal : FmlRubric::kSocial; }

void draw_work_way(Column& column, const ScreenContext& context, const Candidate& candidate, WorkWay way,
                   EntityFields& fields) {
  const Phrases& t = context.t;
  const std::string code(work_way_code(way)), name = "work_way." + code;
  std::vector<Choice> levels{{t("candidates.unknown"), Value{}}};
  for (int level = 0; level <= kMaxWorkWayLevel; ++level) {
    levels.push_back({upper_first(t(name + "." + std::to_string(level))), Value{std::int64_t{level}}});
  }
  draw_item(column, context,
            {.field = "work." + code,
             .name = t(name),
             .icon = work_way_pictogram(way),
             .capacity = candidate.work_ways[static_cast<std::size_t>(way)],
             .levels = std::move(levels)},
            fields);
}

}  // namespace

void draw_capacity_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields(context, out, {std::string(kCandidateType), candidate.id});
  column.heading(t("candidate.capacity_title"));
  column.space(theme::kSpace1);
  column.text(t("candidate.capacity_rule"), kSoftLabel);
  column.space(theme::kSpace3);
  for (const FmlRubric rubric : kFmlRubrics) {
    const std::string code(fml_rubric_code(rubric));
    column.heading(t("rubric.name", {{"number", code}, {"name", t("rubric." + code)}}), 3, kRubricHeading);
    column.space(theme::kSpace1);
    // Hours and parts of the day are fields of their own, in another card.
    if (rubric == FmlRubric::kHours) column.text(t("rubric.hours_elsewhere"), kSoftLabel);
    for (const LoadItem item : context.model.load_list.items()) {
      if (context.model.load_list.rubric(item) == rubric) draw_load_item(column, context, candidate, item, fields);
    }
    for (const WorkWay way : kWorkWays) {
      if (rubric_of(way) == rubric) draw_work_way(column, context, candidate, way, fields);
    }
    column.space(theme::kSpace3);
  }
  if (const std::string label = t("load_list.open");
      column.ui().button("capacity-list", column.take(column.ui().button_height(ui::ButtonSize::kSmall)),
                         {.label = label, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall})) {
    out.go(Screen::kCapacityList);
  }
  column.space(theme::kSpace3);
  fields.line(column, "capacity_doctor", t("candidate.doctor"), candidate.capacity_doctor, {});
}

}  // namespace overstap
