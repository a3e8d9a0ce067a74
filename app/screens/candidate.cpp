#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kSideWidth = 284, kSideWidthRoom = 330;
constexpr float kPaddingX = theme::kSpace4Half, kPaddingY = theme::kSpace4, kMiddlePaddingX = theme::kSpace5,
                kMiddlePaddingY = theme::kSpace3Half;
constexpr float kDividerSpace = 14;

using Draw = void (*)(Column&, const ScreenContext&, const Candidate&);
using DrawFields = void (*)(Column&, const ScreenContext&, const Candidate&, Outbox&);

void start_editing(const ScreenContext& context, bool editing, Outbox& out) {
  ViewState view = context.view;
  view.candidate_editing = editing;
  view.error.reset();
  out.send(view);
}

std::vector<Chip> fact_chips(const ScreenContext& context, const Candidate& candidate) {
  const Phrases& t = context.t;
  std::vector<Chip> chips;
  if (candidate.fictional) {
    chips.push_back({t("candidate.fictional"), icon::kInfo, ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft});
  }
  std::string place = candidate.place.empty() ? t("candidates.place_unknown") : candidate.place;
  if (!candidate.postcode4.empty()) place += ", " + candidate.postcode4;
  chips.push_back({place, icon::kMapPin});
  if (!candidate.consent_date.empty()) {
    chips.push_back({t("candidate.consent", {{"date", t.date(candidate.consent_date)}}), icon::kShieldCheck});
  }
  if (!candidate.old_work.empty()) {
    chips.push_back({t("candidate.now_work", {{"work", candidate.old_work}}), icon::kBroom});
  }
  if (!candidate.keep_until.empty()) {
    chips.push_back({.text = t("candidate.keep_until", {{"date", t.date(candidate.keep_until)}}), .plain = true});
  }
  return chips;
}

// Parts under each other with lines between them, in the margins of a card; returns where the card ends.
float draw_parts(const Column& card, const ScreenContext& context, const Candidate& candidate,
                 std::span<const Draw> parts) {
  Column inside(card.ui(),
                ui::Rect{card.x(), card.y() + kPaddingY, card.width(), 0}.inset(card_padding(card.ui(), kPaddingX), 0));
  for (const Draw& part : parts) {
    if (&part != parts.data()) inside.divider(kDividerSpace);
    part(inside, context, candidate);
  }
  return inside.y() + kPaddingY;
}

// One card of parts; moves `column` on. `bottom`: how far the card reaches at least.
void draw_card(Column& column, const ScreenContext& context, const Candidate& candidate, std::span<const Draw> parts,
               float bottom = 0) {
  const auto layer = column.ui().defer_background();
  const float top = column.y();
  const float end = std::max(bottom, draw_parts(column, context, candidate, parts));
  layer->card({column.x(), top, column.width(), end - top});
  column.move_to(end);
}

constexpr Draw kLeftParts[] = {draw_hours, draw_travel, draw_dayparts, draw_conditions, draw_languages};
// The note comes before the skills, which may be many: its warning must be seen.
constexpr Draw kRightCards[] = {draw_wishes, draw_note, draw_skills};

void draw_right_cards(Column& column, const ScreenContext& context, const Candidate& candidate, float bottom) {
  for (const Draw& part : kRightCards) {
    const bool last = &part == &kRightCards[2];
    draw_card(column, context, candidate, {&part, 1}, last ? bottom : 0);
    if (!last) column.space(card_gap(column.ui()));
  }
}

// Draws the capacity card from the top of `column`; returns where its content ends.
float draw_capacity_content(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  Column inside(column.ui(), ui::Rect{column.x(), column.y() + kMiddlePaddingY, column.width(), 0}.inset(
                                 card_padding(column.ui(), kMiddlePaddingX), 0));
  if (draw_capacity(inside, context, candidate)) start_editing(context, true, out);
  return inside.y() + kMiddlePaddingY;
}

void draw_wide_facts(Column& column, const ScreenContext& context, const Candidate& candidate, float bottom,
                     Outbox& out) {
  ui::Ui& ui = column.ui();
  const float gap = card_gap(ui), top = column.y();
  const float side = ui.layout() == ui::Layout::kRoom ? kSideWidthRoom : kSideWidth;
  ui::Rect rest{column.x(), top, column.width(), 0};
  const bool medium = ui.layout() == ui::Layout::kMedium;
  const ui::Rect left = rest.cut_left(side, gap);
  const ui::Rect right = medium ? ui::Rect{column.x(), top, column.width(), 0} : rest.cut_right(side, gap);
  const auto layer = ui.defer_background();
  const Column left_column(ui, left);
  float end = std::max(bottom, draw_parts(left_column, context, candidate, kLeftParts));
  Column capacity(ui, rest);
  end = std::max(end, draw_capacity_content(capacity, context, candidate, out));
  if (!medium) {
    Column right_column(ui, right);
    draw_right_cards(right_column, context, candidate, end);
    end = std::max(end, right_column.y());
  }
  layer->card({left.x, top, left.width, end - top});
  layer->card({rest.x, top, rest.width, end - top});
  column.move_to(end);
  if (!medium) return;
  column.space(gap);
  draw_right_cards(column, context, candidate, 0);
}

void draw_narrow_facts(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  draw_card(column, context, candidate, kLeftParts);
  column.space(card_gap(column.ui()));
  const auto layer = column.ui().defer_background();
  const float top = column.y();
  const float end = draw_capacity_content(column, context, candidate, out);
  layer->card({column.x(), top, column.width(), end - top});
  column.move_to(end + card_gap(column.ui()));
  draw_right_cards(column, context, candidate, 0);
}

void draw_field_card(Column& column, const ScreenContext& context, const Candidate& candidate, DrawFields fields,
                     Outbox& out) {
  const auto layer = column.ui().defer_background();
  const float top = column.y();
  Column inside(column.ui(), ui::Rect{column.x(), top + kPaddingY, column.width(), 0}.inset(
                                 card_padding(column.ui(), kPaddingX), 0));
  fields(inside, context, candidate, out);
  const float end = inside.y() + kPaddingY;
  layer->card({column.x(), top, column.width(), end - top});
  column.move_to(end + card_gap(column.ui()));
}

void draw_erase_button(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  const std::string label = context.t("candidate.erase");
  const ui::Button button{.label = label, .icon = icon::kTrash2, .kind = ui::ButtonKind::kDanger};
  ui::Rect row = column.take(column.ui().narrow() ? theme::kButtonLarge : theme::kButtonNormal);
  const float width = column.ui().narrow() ? row.width : std::min(row.width, column.ui().button_width(button));
  if (!column.ui().button("erase", row.cut_left(width), button)) return;
  ViewState view = context.view;
  view.confirm = Confirm{ConfirmKind::kEraseCandidate, {std::string(kCandidateType), candidate.id}, candidate.code};
  out.send(view);
}

void draw_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  constexpr DrawFields kFirst[] = {draw_person_fields, draw_travel_fields, draw_language_fields, draw_note_fields};
  constexpr DrawFields kSecond[] = {draw_capacity_fields, draw_wish_fields, draw_skill_fields};
  ui::Ui& ui = column.ui();
  const bool one_column = ui.layout() == ui::Layout::kNarrow || ui.layout() == ui::Layout::kMedium;
  if (one_column) {
    for (const DrawFields fields : kFirst) draw_field_card(column, context, candidate, fields, out);
    for (const DrawFields fields : kSecond) draw_field_card(column, context, candidate, fields, out);
    return draw_erase_button(column, context, candidate, out);
  }
  ui::Rect rest{column.x(), column.y(), column.width(), 0};
  constexpr float kFirstPart = 0.4f;
  Column first(ui, rest.cut_left(rest.width * kFirstPart, card_gap(ui)));
  Column second(ui, rest);
  for (const DrawFields fields : kFirst) draw_field_card(first, context, candidate, fields, out);
  draw_erase_button(first, context, candidate, out);
  for (const DrawFields fields : kSecond) draw_field_card(second, context, candidate, fields, out);
  column.move_to(std::max(first.y(), second.y()));
}

std::vector<HeaderAction> header_actions(const ScreenContext& context) {
  if (context.view.candidate_editing) {
    return {{"edit", context.t("candidate.ready"), icon::kCheck, ui::ButtonKind::kPrimary}};
  }
  return {{"match", context.t("candidate.find_work"), icon::kPuzzle, ui::ButtonKind::kPrimary},
          {"bundle", context.t("bundle_page.open"), icon::kPackage, ui::ButtonKind::kSecond},
          {"edit", context.t("candidate.edit"), icon::kPencil, ui::ButtonKind::kSecond}};
}

// Two other pages about the same person.
void draw_ways_on(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  ui::Ui& ui = column.ui();
  struct Way {
    std::string key, label;
    ui::IconName icon;
    Screen screen;
  };
  const Way ways[] = {{"trajectory", context.t("nav.trajectories"), icon::kSignpost, Screen::kTrajectory},
                      {"report", context.t("report.open"), icon::kFileText, Screen::kReport}};
  const float height = std::max(ui.button_height(ui::ButtonSize::kSmall), ui.narrow() ? ui.target_height() : 0);
  float x = column.x();
  for (const Way& way : ways) {
    const ui::Button button{.label = way.label, .icon = way.icon, .size = ui::ButtonSize::kSmall};
    const float width = std::min(column.width(), ui.button_width(button));
    if (x > column.x() && x + width > column.x() + column.width()) {
      x = column.x();
      column.space(height + theme::kSpace2);
    }
    if (ui.button(way.key, {x, column.y(), width, height}, button)) out.go(way.screen, candidate.id);
    x += width + theme::kSpace2;
  }
  column.space(height + theme::kSpace3);
}

void draw_gone(ui::Ui& ui, const ScreenContext& context, const ui::Rect& area, Outbox& out) {
  Column column(ui, content_of(ui, area));
  const std::string back = context.t("candidate.all"), gone = context.t("candidate.gone");
  if (draw_screen_header(column, {.title = gone, .back = back}) == "back") out.go(Screen::kCandidates);
}

}  // namespace

void draw_candidate(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const auto found = context.model.candidates.find(context.view.route.first_id);
  if (found == context.model.candidates.end()) return draw_gone(ui, context, area, out);
  const Candidate& candidate = found->second;
  const std::vector<HeaderAction> actions = header_actions(context);
  const auto strip = cut_phone_action(ui, area);
  std::string_view pressed;
  {
    ui::Rect inside;
    const auto region = ui.scroll("candidate", area, context.t("nav.candidates"), inside);
    const ui::Rect content = content_of(ui, inside);
    Column column(ui, content);
    const std::vector<Chip> chips = fact_chips(context, candidate);
    const std::string code = candidate.code.empty() ? context.t("candidate.without_code") : candidate.code;
    const std::string title = context.t("candidate.title", {{"code", code}}), back = context.t("candidate.all"),
                      facts = context.t("candidate.facts");
    pressed = draw_screen_header(
        column, {.title = title, .back = back, .chips = chips, .chips_name = facts, .actions = actions});
    const auto scope = ui.scope(candidate.id);
    if (!context.view.candidate_editing) {
      draw_keep_reminder(column, context, candidate, out);
      draw_ways_on(column, context, candidate, out);
    }
    if (context.view.candidate_editing) {
      draw_fields(column, context, candidate, out);
    } else if (one_column(ui)) {
      draw_narrow_facts(column, context, candidate, out);
    } else {
      draw_wide_facts(column, context, candidate, content.bottom(), out);
    }
    ui.set_content_height(column.used() + theme::kSpace5);
  }
  if (strip && draw_phone_action(ui, *strip, actions.front())) pressed = actions.front().key;
  if (pressed == "back") out.go(Screen::kCandidates);
  if (pressed == "match") out.go(Screen::kMatch, candidate.id);
  if (pressed == "bundle") out.go(Screen::kBundle, candidate.id);
  if (pressed == "edit") start_editing(context, !context.view.candidate_editing, out);
}

}  // namespace overstap
