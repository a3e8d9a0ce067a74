// The figures of a division, the people with what they get, and the tasks that nobody has.
#include <algorithm>
#include <string>

#include "app/screens/bundle_parts.h"
#include "app/screens/division_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"
#include "core/base/text.h"
#include "core/explain/division_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kBarHeight = 10, kRowPadding = theme::kSpace2, kRowBleed = theme::kSpace3, kRowEdge = 1, kChevron = 18,
                kCodeWidth = 76, kShareWidth = 190;
constexpr ui::TextStyle kCode{.type = ui::Type::kH3, .weight = ui::Weight::kSemibold, .wrap = false};
constexpr ui::TextStyle kNumber{.type = ui::Type::kNumber, .weight = ui::Weight::kBold, .wrap = false};
constexpr ui::TextStyle kHours{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold};
constexpr ui::TextStyle kTitle{.type = ui::Type::kBody};

struct PersonRow {
  std::string key, code, hours, words;
  const PersonShare* share = nullptr;
  bool open = false;
};

// "4 taken: Thuishulp", or why there are none.
std::string words_of(const ScreenContext& context, const PersonShare& share) {
  if (share.bundle.tasks.empty()) return no_share_text(context.t, share);
  std::string functions;
  std::string last;
  for (const BundledTask& task : share.bundle.tasks) {  // in order of function
    if (task.function_id == last) continue;
    last = task.function_id;
    functions += (functions.empty() ? "" : ", ") + context.model.function_name(last);
  }
  return context.t.counted("division_page.tasks", static_cast<long long>(share.bundle.tasks.size()),
                           {{"functions", functions}});
}

PersonRow row_of(const ScreenContext& context, const Candidate& candidate, const PersonShare& share) {
  PersonRow row{.key = "person." + candidate.id,
                .code = candidate.code.empty() ? context.t("candidate.without_code") : candidate.code,
                .hours = {},
                .words = words_of(context, share),
                .share = &share,
                .open = false};
  if (share.bundle.minutes_available > 0) {
    row.hours =
        context.t("bundle_page.filled", {{"filled", week_hours_text(context.t, share.bundle.minutes)},
                                         {"available", week_hours_text(context.t, share.bundle.minutes_available)}});
  }
  row.open = context.view.bundle_opened == row.key;
  return row;
}

// Beside each other where there is room: code, words, hours with their bar.
bool beside(const ui::Ui& ui, float width) { return !ui.narrow() && width > kCodeWidth + 2 * kShareWidth; }

float words_width(const ui::Ui& ui, float width) {
  const float chevron = ui.cramped() ? 0 : kChevron + theme::kSpace2;
  return width - chevron - (beside(ui, width) ? kCodeWidth + kShareWidth + theme::kSpace4 : 0);
}

// Hours and their bar.
float share_height(const ui::Ui& ui, const PersonRow& row, float width) {
  if (row.hours.empty()) return 0;
  const float inner = beside(ui, width) ? kShareWidth : words_width(ui, width);
  return text_height(ui, row.hours, kHours, inner) + theme::kSpace1 + kBarHeight;
}

float row_height(const ui::Ui& ui, const PersonRow& row, float width) {
  const float words = text_height(ui, row.words, kSoftLabel, words_width(ui, width));
  const float share = share_height(ui, row, width);
  const float code = ui.line_height(kCode.type);
  const float height = beside(ui, width) ? std::max({words, share, code}) : code + words + share + theme::kSpace1;
  return std::max(ui.target_height() + 2 * kRowEdge, height + 2 * kRowPadding);
}

void paint_share(ui::Ui& ui, ui::Rect rect, const PersonRow& row) {
  if (row.hours.empty()) return;
  ui.paint_text(rect.cut_top(text_height(ui, row.hours, kHours, rect.width), theme::kSpace1), row.hours, kHours);
  paint_share_bar(ui, {rect.x, rect.y, rect.width, kBarHeight}, row.share->bundle.minutes,
                  row.share->bundle.minutes_available, ui::Colour::kPrimary);
}

void paint_person(ui::Ui& ui, const ui::Rect& rect, const PersonRow& row) {
  ui::Rect inside = rect.inset(0, kRowPadding);
  if (!ui.cramped()) {
    const ui::Rect end = inside.cut_right(kChevron, theme::kSpace2);
    ui.icon(row.open ? icon::kChevronUp : icon::kChevronDown, end.centre_x(), rect.centre_y(), kChevron,
            ui.paint(ui::Colour::kTextSoft));
  }
  const float code = ui.line_height(kCode.type);
  const float share = share_height(ui, row, rect.width);
  if (!beside(ui, rect.width)) {
    ui.paint_text(inside.cut_top(code), row.code, kCode);
    if (!row.hours.empty()) paint_share(ui, inside.cut_top(share, theme::kSpace1), row);
    ui.paint_text(inside, row.words, kSoftLabel);
    return;
  }
  const ui::Rect left = inside.cut_left(kCodeWidth);
  ui.paint_text({left.x, left.centre_y() - code / 2, left.width, code}, row.code, kCode);
  const ui::Rect right = inside.cut_right(kShareWidth, theme::kSpace4);
  paint_share(ui, {right.x, right.centre_y() - share / 2, right.width, share}, row);
  const float words = text_height(ui, row.words, kSoftLabel, inside.width);
  ui.paint_text({inside.x, inside.centre_y() - words / 2, inside.width, words}, row.words, kSoftLabel);
}

void open_candidate(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto stack = [&](ui::Key key, const std::string& label, ui::IconName icon) {
    const ui::Button button{.label = label, .icon = icon, .size = ui::ButtonSize::kSmall};
    const ui::Rect strip = column.take(ui.button_height(button.size));
    const float width = std::min(strip.width, ui.button_width(button));
    return ui.button(key, {strip.x, strip.y, width, strip.height}, button);
  };
  const std::string code = candidate.code.empty() ? context.t("candidate.without_code") : candidate.code;
  if (stack("share", context.t("division_page.to_share"), icon::kPackageOpen)) {
    ViewState view = context.view;
    view.route = {Screen::kBundle, candidate.id, {}};
    view.bundle_of_division = true;
    out.go(Screen::kBundle, candidate.id);
    out.send(view);
  }
  column.space(theme::kSpace2);
  if (stack("bundle", context.t("division_page.to_bundle", {{"code", code}}), icon::kPackage)) {
    out.go(Screen::kBundle, candidate.id);
  }
  column.space(theme::kSpace3);
}

void draw_person(const ScreenContext& context, Column& column, const Candidate& candidate, const PersonRow& row,
                 int position, int count, Outbox& out) {
  ui::Ui& ui = column.ui();
  const ui::Rect rect = column.take(row_height(ui, row, column.width()));
  if (!row.open && !ui.exists(rect, row.key, count)) return;
  const auto item = ui.group(ui::Role::kListItem, row.key, rect, {}, position, count);
  const float bleed = ui.cramped() ? theme::kSpace1 : kRowBleed;
  const ui::Rect target{rect.x - bleed, rect.y + kRowEdge, rect.width + 2 * bleed, rect.height - 2 * kRowEdge};
  const std::string name = row.code + ". " + (row.hours.empty() ? "" : row.hours + ". ") + row.words;
  const std::string hint = context.t(row.open ? "bundle_page.close" : "bundle_page.open_group");
  const ui::Press press = ui.pressable("open", target, {.name = name, .description = hint, .selected = row.open});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  paint_person(ui, rect, row);
  if (press.pressed) open_in_bundle(context, row.key, out);
  if (!row.open) return;
  draw_bundled_task_rows(context, {candidate, row.share->bundle}, column, row.code, out);
  column.space(theme::kSpace2);
  open_candidate(context, column, candidate, out);
}

void draw_uncovered_task(const ScreenContext& context, Column& column, const UncoveredTask& task, int position,
                         int count, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string title = context.model.task_title(task.task_id);
  const std::string place = context.t("bundle_page.line", {{"what", context.model.function_name(task.function_id)},
                                                           {"much", week_hours_text(context.t, task.minutes)}});
  const std::string why = upper_first(uncovered_text(context.t, task)) + ".";
  const float inner = column.width() - (ui.cramped() ? 0 : kChevron + theme::kSpace2);
  const float first = text_height(ui, title, kTitle, inner), second = text_height(ui, place, kSoftCaption, inner);
  const float words = first + second + text_height(ui, why, kLabelText, inner);
  const ui::Rect rect = column.take(std::max(ui.target_height() + 2 * kRowEdge, words + 2 * kRowPadding));
  if (!ui.exists(rect, task.task_id, count)) return;
  const auto item = ui.group(ui::Role::kListItem, task.task_id, rect, {}, position, count);
  const float bleed = ui.cramped() ? theme::kSpace1 : kRowBleed;
  const ui::Rect target{rect.x - bleed, rect.y + kRowEdge, rect.width + 2 * bleed, rect.height - 2 * kRowEdge};
  const std::string name = title + ". " + place + ". " + why, hint = context.t("division_page.opens_task");
  const ui::Press press = ui.pressable("open", target, {.name = name, .description = hint, .role = ui::Role::kLink});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  if (!ui.cramped()) {
    ui.icon(icon::kChevronRight, rect.right() - kChevron / 2, rect.centre_y(), kChevron,
            ui.paint(ui::Colour::kTextSoft));
  }
  ui::Rect inside{rect.x, rect.centre_y() - words / 2, inner, words};
  ui.paint_text(inside.cut_top(first), title, kTitle);
  ui.paint_text(inside.cut_top(second), place, kSoftCaption);
  ui.paint_text(inside, why, kLabelText);
  if (!press.pressed) return;
  ViewState view = context.view;
  view.selected_task = task.task_id;
  view.passport_tab = 0;
  view.route = {Screen::kPassport, task.function_id, {}};
  out.go(Screen::kPassport, task.function_id);
  out.send(view);
}

}  // namespace

void draw_division_figures(Column& column, std::span<const DivisionFigure> figures, const std::string& name) {
  ui::Ui& ui = column.ui();
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  const auto list = ui.group(ui::Role::kList, "figures", {inside.x(), inside.y(), inside.width(), 0}, name);
  const int count = static_cast<int>(figures.size()), columns = one_column(ui) ? 1 : count;
  const float top = inside.y();
  float bottom = top;
  for (int index = 0; index < count; ++index) {
    const DivisionFigure& figure = figures[static_cast<std::size_t>(index)];
    const ui::Rect strip{inside.x(), columns == 1 ? bottom : top, inside.width(), 0};
    Column cell(ui, strip.column(columns == 1 ? 0 : index, columns, theme::kSpace6));
    const float height = ui.line_height(kNumber.type) + text_height(ui, figure.words, kSoftLabel, cell.width());
    const auto item = ui.group(ui::Role::kListItem, std::to_string(index), {cell.x(), cell.y(), cell.width(), height},
                               {}, index + 1, count);
    cell.text(figure.number, kNumber);
    cell.text(figure.words, kSoftLabel);
    cell.space(theme::kSpace1);
    paint_share_bar(ui, cell.take(kBarHeight), figure.part, figure.whole, ui::Colour::kPrimary);
    bottom = std::max(bottom, cell.y() + (columns == 1 && index + 1 < count ? theme::kSpace3 : 0));
  }
  inside.move_to(bottom);
}

void draw_division_people(const ScreenContext& context, Column& column, const GroupDivision& division, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  const std::string title = context.t("division_page.people");
  inside.heading(title);
  inside.space(theme::kSpace1);
  const auto list = inside.ui().group(ui::Role::kList, "people", {inside.x(), inside.y(), inside.width(), 0}, title);
  int position = 0;
  for (const Candidate* candidate : context.model.candidates_by_code()) {
    const auto share = std::ranges::find(division.people, candidate->id, &PersonShare::candidate_id);
    if (share == division.people.end()) continue;
    if (position > 0) inside.divider(0);
    draw_person(context, inside, *candidate, row_of(context, *candidate, *share), ++position,
                static_cast<int>(division.people.size()), out);
  }
}

void draw_division_uncovered(const ScreenContext& context, Column& column, const GroupDivision& division, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  const int count = static_cast<int>(division.uncovered.size());
  const std::string title = context.t.counted("division_page.uncovered", count);
  inside.heading(title);
  inside.text(context.t("division_page.uncovered_line"), kSoftCaption);
  inside.space(theme::kSpace1);
  const auto list = inside.ui().group(ui::Role::kList, "uncovered", {inside.x(), inside.y(), inside.width(), 0}, title);
  int position = 0;
  for (const UncoveredTask& task : division.uncovered) {
    if (position > 0) inside.divider(0);
    draw_uncovered_task(context, inside, task, ++position, count, out);
  }
}

}  // namespace overstap
