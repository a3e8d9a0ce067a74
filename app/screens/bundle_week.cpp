// The week of a bundle: how full it is, of what, and how heavy it is over the week. A press on a load shows the tasks
// that make it.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/bundle_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"
#include "app/screens/verdict_row.h"
#include "core/base/text.h"
#include "core/explain/bundle_text.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kBarHeight = 14, kLoadBarHeight = 8, kLoadIcon = 20, kRowPadding = theme::kSpace1Half,
                kRowBleed = theme::kSpace2, kChevron = 16;

void draw_filled(const ScreenContext& context, const BundleView& shown, Column& column) {
  ui::Ui& ui = column.ui();
  const TaskBundle& bundle = shown.bundle;
  const std::string filled =
      context.t("bundle_page.filled", {{"filled", week_hours_text(context.t, bundle.minutes)},
                                       {"available", week_hours_text(context.t, bundle.minutes_available)}});
  column.text(filled, {.type = ui::Type::kTitle, .weight = ui::Weight::kBold});
  column.space(theme::kSpace1);
  paint_share_bar(ui, column.take(kBarHeight), bundle.minutes, bundle.minutes_available, ui::Colour::kPrimary);
  column.space(theme::kSpace2);
  const int left = bundle.minutes_available - bundle.minutes;
  column.text(left == 0 ? context.t("bundle_page.full")
                        : context.t("bundle_page.left", {{"time", week_hours_text(context.t, left)}}),
              kSoftLabel);
}

// What of it is to be discussed, and what of it somebody likes.
void draw_kind_of_work(const ScreenContext& context, const BundleView& shown, Column& column) {
  ui::Ui& ui = column.ui();
  const TaskBundle& bundle = shown.bundle;
  const Verdict worst = bundle.minutes_to_discuss > 0 ? Verdict::kDiscuss : Verdict::kFits;
  const std::string discuss =
      bundle.minutes_to_discuss == 0
          ? context.t("bundle_page.all_fits")
          : context.t("bundle_page.discuss", {{"time", week_hours_text(context.t, bundle.minutes_to_discuss)}});
  const bool asked = std::ranges::any_of(shown.candidate.wishes, [](Wish wish) { return wish != Wish::kUnknown; });
  const std::string liked =
      !asked ? context.t("bundle_page.wishes_unknown", {{"code", shown.candidate.code}})
             : context.t("bundle_page.wanted",
                         {{"time", week_hours_text(context.t, bundle.minutes_wanted)}, {"code", shown.candidate.code}});
  const float indent = theme::kSpace6;
  const float height = text_height(ui, discuss, kLabelText, column.width() - indent);
  ui.sign(sign_of(worst), column.x(), column.y(), theme::kIconInline);
  const ui::Rect strip = column.take(height);
  ui.text({strip.x + indent, strip.y, strip.width - indent, height}, discuss, kLabelText);
  column.space(theme::kSpace1);
  column.icon_line(icon::kHeart, liked);
}

std::string dayparts_name(const ScreenContext& context, DaypartSet dayparts) {
  std::string names;
  for (const Daypart daypart : kDayparts) {
    if (!dayparts.test(static_cast<std::size_t>(daypart))) continue;
    const std::string name = daypart_name(context.t, daypart);
    names = names.empty() ? name : context.t("bundle_page.or", {{"first", names}, {"second", lower_first(name)}});
  }
  return names;
}

void draw_dayparts(const ScreenContext& context, const BundleView& shown, Column& column) {
  column.heading(context.t("bundle_page.dayparts"), 3);
  column.space(theme::kSpace1);
  for (const DaypartUse& use : shown.bundle.dayparts) {
    const auto first = std::ranges::find_if(
        kDayparts, [&](Daypart daypart) { return use.dayparts.test(static_cast<std::size_t>(daypart)); });
    column.icon_line(daypart_pictogram(first == kDayparts.end() ? Daypart::kMorning : *first),
                     context.t("bundle_page.line", {{"what", dayparts_name(context, use.dayparts)},
                                                    {"much", week_hours_text(context.t, use.minutes)}}));
    column.space(theme::kSpaceHalf);
  }
}

struct LoadNumbers {
  std::string name, numbers;
};

// Level times hours: what is asked is rounded up, so that nothing looks lighter than it is.
LoadNumbers numbers_of(const ScreenContext& context, const LoadUse& use) {
  const std::string code(context.model.load_list.code(use.item));
  return {load_item_name(context.t, code),
          context.t("bundle_page.of",
                    {{"used", std::to_string(load_hours_used(use))}, {"most", std::to_string(load_hours_most(use))}})};
}

// Where the numbers of a load come from: the limit, and each task that asks it.
void stack_load_reasons(const ScreenContext& context, const BundleView& shown, Column& column, const LoadUse& use) {
  const std::string code(context.model.load_list.code(use.item));
  const Capacity& capacity = shown.candidate.capacity[use.item];
  std::string limit =
      context.t("bundle_page.limit", {{"level", load_level_name(context.t, capacity.level.value_or(0))},
                                      {"n", std::to_string(capacity.level.value_or(0))},
                                      {"hours", week_hours_text(context.t, shown.bundle.minutes_available)},
                                      {"most", std::to_string(load_hours_most(use))}});
  const Reason source{.item = code, .source = capacity.source, .date = capacity.date};
  if (!capacity.source.empty()) limit += " " + reason_text(context.t, source).source;
  std::vector<std::string> lines = {limit};
  for (const BundledTask& task : shown.bundle.tasks) {
    const auto found = context.model.tasks.find(task.task_id);
    if (found == context.model.tasks.end() || found->second.load[use.item] == 0) continue;
    const int level = found->second.load[use.item];
    lines.push_back(context.t("bundle_page.load_task", {{"task", found->second.title},
                                                        {"level", load_level_name(context.t, level)},
                                                        {"n", std::to_string(level)},
                                                        {"time", week_hours_text(context.t, task.minutes)}}));
  }
  ui::Ui& ui = column.ui();
  const auto list = ui.group(ui::Role::kList, "because", {column.x(), column.y(), column.width(), 0},
                             context.t("bundle_page.load_because", {{"item", load_item_name(context.t, code)}}));
  const int count = static_cast<int>(lines.size());
  for (int index = 0; index < count; ++index) {
    const std::string& line = lines[static_cast<std::size_t>(index)];
    const ui::Rect strip = column.take(text_height(ui, line, kSoftCaption, column.width()));
    const auto item = ui.group(ui::Role::kListItem, std::to_string(index), strip, {}, index + 1, count);
    ui.text(strip, line, kSoftCaption);
    column.space(theme::kSpaceHalf);
  }
  column.space(theme::kSpace1);
}

void draw_load_row(const ScreenContext& context, const BundleView& shown, Column& column, const LoadUse& use,
                   int position, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string key = "load." + std::string(context.model.load_list.code(use.item));
  const bool open = context.view.bundle_opened == key;
  const LoadNumbers text = numbers_of(context, use);
  const ui::TextStyle number{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .wrap = false};
  const float numbers_width = ui.measure(text.numbers, number).width + 1;
  const float indent = ui.cramped() ? 0 : kLoadIcon + theme::kSpace2;
  const float chevron = ui.cramped() ? 0 : kChevron + theme::kSpace1;
  const float name_room = column.width() - indent - chevron;
  const bool beside = ui.measure(text.name, kLabelText).width + theme::kSpace2 + numbers_width <= name_room;
  const float name_height = text_height(ui, text.name, kLabelText, beside ? name_room - numbers_width : name_room);
  const float line = ui.line_height(ui::Type::kLabel);
  const float words = name_height + (beside ? 0 : line);
  const float height = std::max(ui.target_height(), words + theme::kSpace1 + kLoadBarHeight + 2 * kRowPadding);
  const ui::Rect rect = column.take(height);
  const auto item = ui.group(ui::Role::kListItem, key, rect, {}, position, static_cast<int>(shown.bundle.load.size()));
  const float bleed = ui.cramped() ? theme::kSpace1 : kRowBleed;
  const ui::Rect target{rect.x - bleed, rect.y, rect.width + 2 * bleed, rect.height};
  const std::string name = text.name + ": " + text.numbers;
  const std::string hint = context.t(open ? "bundle_page.close" : "bundle_page.open_load");
  const ui::Press press = ui.pressable("open", target, {.name = name, .description = hint, .selected = open});
  if (press.hovered || open) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  ui::Rect inside{rect.x, rect.centre_y() - (words + theme::kSpace1 + kLoadBarHeight) / 2, rect.width,
                  words + theme::kSpace1 + kLoadBarHeight};
  if (!ui.cramped()) {
    ui.icon(load_pictogram(use.item), inside.x + kLoadIcon / 2, inside.centre_y(), kLoadIcon,
            ui.paint(ui::Colour::kTextSoft));
    inside.cut_left(indent);
    const ui::Rect end = inside.cut_right(kChevron, theme::kSpace1);
    ui.icon(open ? icon::kChevronUp : icon::kChevronDown, end.centre_x(), inside.centre_y(), kChevron,
            ui.paint(ui::Colour::kTextSoft));
  }
  ui::Rect top = inside.cut_top(words, theme::kSpace1);
  if (beside) {
    const ui::Rect numbers = top.cut_right(numbers_width);
    ui.paint_text({numbers.x, numbers.y, numbers.width, line}, text.numbers, number);
    ui.paint_text(top, text.name, kLabelText);
  } else {
    ui.paint_text(top.cut_top(name_height), text.name, kLabelText);
    ui.paint_text({top.x, top.y, top.width, line}, text.numbers, number);
  }
  paint_share_bar(ui, {inside.x, inside.y, inside.width, kLoadBarHeight}, use.used, use.most, ui::Colour::kLoad);
  if (press.pressed) open_in_bundle(context, key, out);
  if (open) stack_load_reasons(context, shown, column, use);
}

void draw_load(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  const std::string title = context.t("bundle_page.load");
  column.heading(title, 3);
  column.text(context.t("bundle_page.load_hint"), kSoftCaption);
  column.space(theme::kSpace1);
  const auto list = column.ui().group(ui::Role::kList, "load", {column.x(), column.y(), column.width(), 0}, title);
  int position = 0;
  for (const LoadUse& use : shown.bundle.load) draw_load_row(context, shown, column, use, ++position, out);
}

}  // namespace

void paint_share_bar(ui::Ui& ui, const ui::Rect& bar, int part, int whole, ui::Colour colour) {
  const float radius = bar.height / 2;
  ui.fill(bar, ui.paint(ui::Colour::kLoadEmpty), radius);
  const float share = whole > 0 ? std::min(1.f, static_cast<float>(part) / static_cast<float>(whole)) : 0;
  if (share > 0) ui.fill({bar.x, bar.y, std::max(bar.height, bar.width * share), bar.height}, ui.paint(colour), radius);
  ui.edge(bar, ui.paint(ui::Colour::kControlLine), radius, 1);
}

void draw_bundle_week(const ScreenContext& context, const BundleView& shown, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  inside.heading(context.t("bundle_page.week"));
  inside.space(theme::kSpace2);
  draw_filled(context, shown, inside);
  if (shown.bundle.tasks.empty()) return;
  inside.space(theme::kSpace3);
  draw_kind_of_work(context, shown, inside);
  inside.divider(theme::kSpace3);
  draw_dayparts(context, shown, inside);
  if (shown.bundle.load.empty()) return;
  inside.divider(theme::kSpace3);
  draw_load(context, shown, inside, out);
}

}  // namespace overstap
