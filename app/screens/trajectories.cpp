// Traject: how far everybody has come, from put forward to a year at work, why people stopped, and the way to each
// candidate's own page. Shows what core/workspace/funnel.h counted.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "core/explain/decision_text.h"
#include "core/workspace/funnel.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kNumberWidth = 104, kNumberWidthSmall = 84, kRowPadding = theme::kSpace2, kBarHeight = 6,
                kBarRadius = kBarHeight / 2, kPersonHeight = 60, kPeopleWidth = 400, kSmallestTable = 280;
constexpr ui::TextStyle kHead{
    .type = ui::Type::kCaption, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kTextSoft};
constexpr ui::TextStyle kNumber{.weight = ui::Weight::kBold, .align = ui::Align::kEnd, .wrap = false};

ui::TextStyle at_end(ui::TextStyle style) {
  style.align = ui::Align::kEnd;
  style.wrap = true;
  return style;
}

void cell(ui::Ui& ui, ui::Role role, ui::Key key, const ui::Rect& rect, const std::string& text,
          const ui::TextStyle& style) {
  const auto group = ui.group(role, key, rect, text);
  ui.paint_text(rect, text, style);
}

// 0: the numbers stand under the name, each with its word.
float number_width(const Column& column) {
  if (column.width() < kSmallestTable) return 0;
  return column.ui().narrow() ? kNumberWidthSmall : kNumberWidth;
}

void draw_table_head(const ScreenContext& context, Column& column) {
  ui::Ui& ui = column.ui();
  const std::string stage = context.t("trajectories.stage"), people = context.t("trajectories.people"),
                    pairs = context.t("trajectories.combinations");
  const float number = number_width(column);
  const float height = std::max(text_height(ui, people, kHead, number), text_height(ui, pairs, kHead, number));
  ui::Rect strip = column.take(height);
  const auto row = ui.group(ui::Role::kRow, "head", strip, {}, 1, static_cast<int>(kStages.size()) + 1);
  cell(ui, ui::Role::kColumnHeader, "pairs", strip.cut_right(number), pairs, at_end(kHead));
  cell(ui, ui::Role::kColumnHeader, "people", strip.cut_right(number), people, at_end(kHead));
  cell(ui, ui::Role::kColumnHeader, "stage", strip, stage, kHead);
}

// The bar under a name is as long as its part of everybody who was put forward.
void draw_stage_row(const ScreenContext& context, Column& column, const Funnel& funnel, Stage stage) {
  ui::Ui& ui = column.ui();
  const auto index = static_cast<std::size_t>(stage);
  const std::string name = stage_text(context.t, stage);
  const std::string people = std::to_string(funnel.people[index]), pairs = std::to_string(funnel.reached[index]);
  const float number = number_width(column);
  const float words = text_height(ui, name, {}, column.width() - 2 * number);
  const std::string people_words = context.t("trajectories.people") + ": " + people,
                    pair_words = context.t("trajectories.combinations") + ": " + pairs;
  const float line = ui.line_height(ui::Type::kLabel);
  ui::Rect strip = column.take(words + kBarHeight + theme::kSpace1 + (number > 0 ? 0 : 2 * line));
  const auto row = ui.group(ui::Role::kRow, stage_code(stage), strip, {}, static_cast<int>(index) + 2,
                            static_cast<int>(kStages.size()) + 1);
  const ui::Rect bar = strip.cut_bottom(kBarHeight, theme::kSpace1);
  if (number > 0) {
    ui::Rect last = strip.cut_right(number), first = strip.cut_right(number);
    last.height = first.height = ui.line_height(ui::Type::kBody);
    cell(ui, ui::Role::kRowHeader, "stage", strip, name, {});
    cell(ui, ui::Role::kCell, "people", first, people, kNumber);
    cell(ui, ui::Role::kCell, "pairs", last, pairs, kNumber);
  } else {
    cell(ui, ui::Role::kRowHeader, "stage", strip.cut_top(words), name, {});
    cell(ui, ui::Role::kCell, "people", strip.cut_top(line), people_words, kSoftLabel);
    cell(ui, ui::Role::kCell, "pairs", strip, pair_words, kSoftLabel);
  }
  ui.fill(bar, ui.paint(ui::Colour::kLoadEmpty), kBarRadius);
  const float share =
      funnel.reached[0] == 0 ? 0 : static_cast<float>(funnel.reached[index]) / static_cast<float>(funnel.reached[0]);
  if (share > 0) ui.fill({bar.x, bar.y, bar.width * share, bar.height}, ui.paint(ui::Colour::kPrimary), kBarRadius);
}

void draw_funnel(const ScreenContext& context, Column& column, const Funnel& funnel) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const std::string title = context.t("trajectories.funnel");
  inside.heading(title);
  inside.text(context.t("trajectories.funnel_line"), kSoftLabel);
  inside.space(theme::kSpace3);
  {
    const auto table = ui.group(ui::Role::kTable, "funnel", {inside.x(), inside.y(), inside.width(), 0}, title, 0,
                                static_cast<int>(kStages.size()) + 1);
    if (number_width(inside) > 0) draw_table_head(context, inside);
    for (const Stage stage : kStages) {
      inside.space(kRowPadding);
      draw_stage_row(context, inside, funnel, stage);
    }
  }
  inside.space(theme::kSpace3);
  if (funnel.pairs.empty()) inside.text(context.t("trajectories.empty"), kSoftLabel);
  if (funnel.stopped > 0) inside.text(context.t.counted("trajectories.stopped", funnel.stopped), kLabelText);
}

void draw_reasons(const ScreenContext& context, Column& column, const Funnel& funnel) {
  if (funnel.stopped_by.empty()) return;
  column.space(card_gap(column.ui()));
  StackedCard card(column, {});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const std::string title = context.t("trajectories.stopped_by");
  inside.heading(title);
  inside.space(theme::kSpace2);
  const int count = static_cast<int>(funnel.stopped_by.size());
  const auto list = ui.group(ui::Role::kList, "reasons", {inside.x(), inside.y(), inside.width(), 0}, title);
  int position = 0;
  for (const auto& [reason, pairs] : funnel.stopped_by) {
    const std::string words =
        decision_reason_text(context.t, reason) + ": " + context.t.counted("trajectories.pairs", pairs);
    const ui::Rect strip = inside.take(text_height(ui, words, kLabelText, inside.width()));
    const auto item = ui.group(ui::Role::kListItem, decision_reason_code(reason), strip, words, ++position, count);
    ui.paint_text(strip, words, kLabelText);
    inside.space(theme::kSpace1);
  }
}

// How far somebody is: the furthest of all functions.
std::string furthest(const ScreenContext& context, const Funnel& funnel, const std::string& candidate_id) {
  const FunnelPair* best = nullptr;
  for (const FunnelPair& pair : funnel.pairs) {
    if (pair.candidate_id != candidate_id || pair.stopped) continue;
    if (best == nullptr || pair.stage > best->stage) best = &pair;
  }
  if (best == nullptr) return context.t("trajectories.no_stage");
  return stage_text(context.t, best->stage) + ", " + context.model.function_name(best->function_id);
}

void draw_people(const ScreenContext& context, Column& column, const Funnel& funnel, Outbox& out) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const std::string title = context.t("trajectories.all_people");
  inside.heading(title);
  inside.space(theme::kSpace1);
  const auto candidates = context.model.candidates_by_code();
  if (candidates.empty()) return inside.text(context.t("trajectories.no_candidates"), kSoftLabel);
  const auto list = ui.group(ui::Role::kList, "people", {inside.x(), inside.y(), inside.width(), 0}, title);
  const int count = static_cast<int>(candidates.size());
  int position = 0;
  for (const Candidate* candidate : candidates) {
    const std::string code = candidate->code.empty() ? context.t("candidate.without_code") : candidate->code;
    const std::string how_far = furthest(context, funnel, candidate->id);
    constexpr ui::TextStyle kCode{.weight = ui::Weight::kSemibold};
    const float words = inside.width() - theme::kSpace8;
    const float name = text_height(ui, code, kCode, words), line = text_height(ui, how_far, kSoftLabel, words);
    const ui::Rect row = inside.take(std::max(kPersonHeight, name + line + theme::kSpace2));
    ++position;
    if (!ui.exists(row, candidate->id, count)) continue;
    const auto item = ui.group(ui::Role::kListItem, candidate->id, row, {}, position, count);
    const ui::Press press = ui.pressable("open", row, {.name = code, .description = how_far, .role = ui::Role::kLink});
    if (press.pressed) out.go(Screen::kTrajectory, candidate->id);
    if (press.hovered) ui.fill(row, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
    const float top = row.centre_y() - (name + line) / 2;
    ui.paint_text({row.x, top, words, name}, code, kCode);
    ui.paint_text({row.x, top + name, words, line}, how_far, kSoftLabel);
    ui.icon(icon::kChevronRight, row.right() - theme::kSpace3, row.centre_y(), theme::kIconInline,
            ui.paint(ui::Colour::kTextSoft));
  }
}

}  // namespace

void draw_trajectories(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const std::string title = context.t("trajectories.heading");
  const auto scroll = ui.scroll("trajectories", area, title, content);
  Column page(ui, content_of(ui, content));
  draw_screen_header(page, {.title = title});
  const Funnel funnel = funnel_of(context.model);
  const float gap = card_gap(ui);
  if (one_column(ui) || page.width() < 2 * kPeopleWidth) {
    draw_funnel(context, page, funnel);
    draw_reasons(context, page, funnel);
    page.space(gap);
    draw_people(context, page, funnel, out);
  } else {
    ui::Rect rest{page.x(), page.y(), page.width(), 0};
    Column right(ui, rest.cut_right(kPeopleWidth, gap));
    Column left(ui, rest);
    draw_funnel(context, left, funnel);
    draw_reasons(context, left, funnel);
    draw_people(context, right, funnel, out);
    page.move_to(std::max(left.y(), right.y()));
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
