// One pair in full: what stands in the way, line by line, and what would change it.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/pair_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/verdict_row.h"
#include "core/explain/decision_text.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kConditionsWidth = 300, kWhatIfWidth = 304;
constexpr float kBackHeight = 44, kSummaryHeight = 84, kSummaryPadding = theme::kSpace5,
                kSummaryRadius = theme::kRadiusPanel;
constexpr float kSummaryPart = 200, kSummaryArrow = 56, kSummarySign = 26, kSummaryGap = theme::kSpace2Half;

PairView weigh(const ScreenContext& context, const Candidate& candidate, const Function& function,
               const FunctionVerdict& now) {
  const SmallestChangeSearch& search = *context.model.change_search(candidate.id, function.id);
  PairView pair{.candidate = candidate,
                .function = function,
                .now = now,
                .search = search,
                .smallest = search.so_far(),
                .what_if = {},
                .trying = false};
  const WhatIf& asked = context.view.what_if;
  Candidate tried = candidate;
  if (asked.journey_limit_minutes) tried.journey_limit_minutes = asked.journey_limit_minutes;
  if (asked.hours_per_week) tried.hours_per_week_now = asked.hours_per_week;
  pair.trying = tried != candidate || !asked.changes.empty();
  if (pair.trying) {
    pair.what_if = weigh_with_changes(tried, function, context.model.tasks_of(function.id),
                                      context.model.reference.places, asked.changes);
  }
  return pair;
}

// "6 van 9 nu": number, the sign of the pair as a whole, and a sign per task.
void paint_summary_part(ui::Ui& ui, const ScreenContext& context, ui::Rect rect, const FunctionVerdict& verdict,
                        const std::string& when, ImU32 ink) {
  ui::TextStyle number{.type = ui::Type::kNumber, .weight = ui::Weight::kBold, .wrap = false};
  ui::Rect line = rect.cut_top(ui.line_height(ui::Type::kNumber), theme::kSpace2);
  if (!ui.cramped()) {  // the strip under it says the same
    ui.sign(sign_of(verdict.verdict), line.x, line.y + 3, kSummarySign);
    line.cut_left(kSummarySign, kSummaryGap);
  }
  const std::string fits = fits_of_total(context, verdict);
  if (ui.measure(fits, number).width > line.width) number.type = ui::Type::kLabel;
  const float width = ui.measure(fits, number).width;
  ui.paint_text(line.cut_left(width + 1, kSummaryGap), fits, number, ink);
  const ui::TextStyle soft{.type = ui::Type::kLabel, .colour = ui::Colour::kTextSoft, .wrap = false};
  const bool room = ui.measure(when, soft).width <= line.width;  // else the arrow says enough
  if (room) ui.paint_text({line.x, line.y + 7, line.width, line.height}, when, soft);
  paint_sign_strip(ui, rect.x, rect.y, rect.width, verdict.entry_tasks);
}

float summary_width(const PairView& pair) {
  return 2 * kSummaryPadding + (pair.trying ? 2 * kSummaryPart + kSummaryArrow : kSummaryPart);
}

// What the two numbers say to somebody who cannot see them.
std::string spoken_summary(const ScreenContext& context, const PairView& pair) {
  std::string text = context.t("pair.summary_now", {{"fits", fits_of_total(context, pair.now)},
                                                    {"verdict", verdict_word(context.t, pair.now.verdict)}});
  if (!pair.trying) return text;
  return text + " " +
         context.t("pair.summary_what_if", {{"fits", fits_of_total(context, pair.what_if)},
                                            {"verdict", verdict_word(context.t, pair.what_if.verdict)}});
}

void draw_summary(ui::Ui& ui, const ScreenContext& context, const PairView& pair, const ui::Rect& rect) {
  const auto group = ui.group(ui::Role::kStatus, "summary", rect, spoken_summary(context, pair));
  ui.card(rect, kSummaryRadius, 2);
  ui::Rect inside = rect.inset(card_padding(ui, kSummaryPadding), (kSummaryHeight - 54) / 2);
  const float between = ui.cramped() ? theme::kSpace8 : kSummaryArrow;
  const float part = pair.trying ? (inside.width - between) / 2 : inside.width;
  paint_summary_part(ui, context, inside.cut_left(part), pair.now, context.t("pair.now"), ui.paint(ui::Colour::kText));
  if (!pair.trying) return;
  const ui::Rect arrow = inside.cut_left(between);
  ui.icon(icon::kArrowRight, arrow.x + arrow.width / 2 - 6, rect.centre_y(), 26, ui.paint(ui::Colour::kTextSoft));
  paint_summary_part(ui, context, inside, pair.what_if, context.t("pair.what_if_short"),
                     verdict_ink(ui, pair.what_if.verdict));
}

std::string subtitle(const ScreenContext& context, const PairView& pair) {
  const Function& function = pair.function;
  std::string text = function.organisation;
  if (!function.place.empty()) text += (text.empty() ? "" : ", ") + function.place;
  if (function.hours_per_week_max > 0) {
    text += ", " + context.t("pair.hours_of_work", {{"from", std::to_string(function.hours_per_week_min)},
                                                    {"to", std::to_string(function.hours_per_week_max)}});
  }
  return text + ". " + context.t("pair.rules", {{"n", std::to_string(kRuleVersion)}});
}

// To the bundle of tasks of this candidate: over all functions, not only this one. Returns its width.
float draw_bundle_button(ui::Ui& ui, const ScreenContext& context, const PairView& pair, const ui::Rect& rect,
                         Outbox& out) {
  const std::string label = context.t("bundle_page.open");
  const ui::Button button{.label = label, .icon = icon::kPackage, .size = ui::ButtonSize::kSmall};
  const float width = std::min(rect.width, ui.button_width(button)), height = ui.button_height(button.size);
  if (ui.button("bundle", {rect.right() - width, rect.centre_y() - height / 2, width, height}, button)) {
    out.go(Screen::kBundle, pair.candidate.id);
  }
  return width;
}

// "Voordragen, 22 nov"; "" before anything was decided.
std::string decided_text(const ScreenContext& context, const PairView& pair) {
  const Decision* decision = context.model.decision(pair.candidate.id, pair.function.id);
  if (decision == nullptr) return {};
  return outcome_text(context.t, decision->outcome) + ", " + context.t.short_date(decision->date);
}

void draw_back(ui::Ui& ui, const ScreenContext& context, const PairView& pair, const ui::Rect& strip, Outbox& out) {
  const std::string label = context.t("match.heading");
  const ui::Button back{
      .label = label, .icon = icon::kChevronLeft, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall};
  const float height = ui.button_height(ui::ButtonSize::kSmall);
  if (ui.button("back",
                {std::max(0.f, strip.x - 10), strip.centre_y() - height / 2,
                 std::min(strip.width, ui.button_width(back)), height},
                back)) {
    out.go(Screen::kMatch);
  }
  if (ui.narrow()) return;  // under the title there, where there is room
  float x = strip.right();
  if (ui.layout() != ui::Layout::kMedium) x -= draw_bundle_button(ui, context, pair, strip, out) + theme::kSpace3;
  const auto chip = [&](const std::string& text) {
    x -= ui.chip_width(text);
    ui.chip(x, strip.centre_y() - 15, text, "", ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft);
    x -= theme::kSpace2;
  };
  if (pair.function.draft) chip(context.t("match.concept"));
  if (pair.candidate.fictional) chip(context.t("match.example"));
  const std::string decided = decided_text(context, pair);
  // Where there is no room it stands in its own card only.
  if (!decided.empty() && x - ui.chip_width(decided) > strip.x + ui.button_width(back) + theme::kSpace2) chip(decided);
}

void draw_title(const ScreenContext& context, const PairView& pair, Column& page) {
  ui::Ui& ui = page.ui();
  const std::string title =
      context.t("pair.heading", {{"candidate", pair.candidate.code}, {"function", pair.function.name}});
  const ui::TextStyle style{.type = ui::Type::kH1, .weight = ui::Weight::kBold};
  const float summary = summary_width(pair);
  const bool beside = !ui.narrow() && page.width() - summary > ui.measure(title, style).width / 2 + theme::kSpace6;
  Column text(ui, {page.x(), page.y(), page.width() - (beside ? summary + theme::kSpace6 : 0), 0});
  text.heading(title, 1, style);
  text.text(subtitle(context, pair), kSoftLabel);
  if (ui.narrow()) {
    std::vector<Chip> chips;
    const auto add = [&](std::string_view key) {
      chips.push_back({context.t(key), "", ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft});
    };
    if (pair.candidate.fictional) add("match.example");
    if (pair.function.draft) add("match.concept");
    if (const std::string decided = decided_text(context, pair); !decided.empty()) chips.push_back({decided});
    text.space(chips.empty() ? 0 : theme::kSpace2);
    text.chips("facts", context.t("pair.facts"), chips);
  }
  if (beside) {
    draw_summary(ui, context, pair, {page.x() + page.width() - summary, page.y() - 10, summary, kSummaryHeight});
    page.space(std::max(text.used(), kSummaryHeight - 10));
  } else {
    page.space(text.used() + theme::kSpace3);
    draw_summary(ui, context, pair, page.take(kSummaryHeight));
  }
  page.space(theme::kSpace4);
}

// Three columns on a laptop, two on a tablet, one on a phone; the sliders come where the hand is.
void draw_columns(const ScreenContext& context, const PairView& pair, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  const float gap = card_gap(ui);
  if (ui.narrow()) {
    draw_pair_conditions(context, pair, page, out);
    page.space(gap);
    draw_pair_tasks(context, pair, page, out);
    page.space(gap);
    draw_pair_week(context, pair, page, out);
    page.space(gap);
    if (draw_pair_smallest(context, pair, page, out)) page.space(gap);
    draw_pair_what_if(context, pair, page, out);
    page.space(gap);
    draw_pair_journey_edit(context, pair, page, out);
    page.space(gap);
    draw_bundle_button(ui, context, pair, page.take(ui.button_height(ui::ButtonSize::kSmall)), out);
    return;
  }
  const bool three = ui.layout() != ui::Layout::kMedium;
  ui::Rect area{page.x(), page.y(), page.width(), 0};
  Column left(ui, area.cut_left(kConditionsWidth, gap));
  Column right(ui, three ? area.cut_right(kWhatIfWidth) : ui::Rect{left.x(), 0, kConditionsWidth, 0});
  if (three) area.width -= gap;
  Column middle(ui, area);
  draw_pair_conditions(context, pair, left, out);
  draw_pair_tasks(context, pair, middle, out);
  middle.space(gap);
  draw_pair_week(context, pair, middle, out);
  if (!three) right.move_to(left.y() + gap);
  draw_pair_what_if(context, pair, right, out);
  right.space(gap);
  if (draw_pair_smallest(context, pair, right, out)) right.space(gap);
  draw_pair_journey_edit(context, pair, right, out);
  page.move_to(std::max({left.y(), middle.y(), right.y()}));
  if (three) return;  // it stands at the top
  page.space(gap);
  draw_bundle_button(ui, context, pair, page.take(ui.button_height(ui::ButtonSize::kSmall)), out);
}

void draw_gone(ui::Ui& ui, const ScreenContext& context, Column& page, Outbox& out) {
  page.heading(context.t("pair.gone"), 1, {.type = ui::Type::kH1, .weight = ui::Weight::kBold});
  page.space(theme::kSpace4);
  const std::string label = context.t("match.heading");
  const ui::Button back{.label = label, .icon = icon::kChevronLeft};
  const ui::Rect strip = page.take(ui.button_height(ui::ButtonSize::kNormal));
  const float width = std::min(strip.width, ui.button_width(back));
  if (ui.button("back", {strip.x, strip.y, width, strip.height}, back)) out.go(Screen::kMatch);
}

}  // namespace

void draw_pair(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const Route& route = context.view.route;
  const auto candidate = context.model.candidates.find(route.first_id);
  const auto function = context.model.functions.find(route.second_id);
  const FunctionVerdict* now = context.model.verdict(route.first_id, route.second_id);
  ui::Rect content;
  const auto scroll = ui.scroll("pair", area, context.t("pair.region"), content);
  Column page(ui, content_of(ui, content));
  if (candidate == context.model.candidates.end() || function == context.model.functions.end() || now == nullptr) {
    draw_gone(ui, context, page, out);
  } else {
    const PairView pair = weigh(context, candidate->second, function->second, *now);
    draw_back(ui, context, pair, page.take(kBackHeight), out);
    page.space(ui.narrow() ? 0 : theme::kSpace2);
    draw_title(context, pair, page);
    draw_columns(context, pair, page, out);
    page.space(card_gap(ui));
    draw_pair_decision(context, pair, page, out);
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
