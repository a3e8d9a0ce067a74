#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/empty_state.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "core/base/text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kRowHeight = 60, kRowPadding = theme::kSpace4Half, kListPadding = theme::kSpace2, kPegWidth = 40,
                kPegScale = 0.62f, kPegBottom = 12;
constexpr float kChevron = 20, kHeadHeight = 36;
constexpr float kSearchWidth = 380;
constexpr float kPhoneCardPadding = theme::kSpace4;
// Parts of the width of a row: who, journey, hours, known capacity.
constexpr float kWhoPart = 0.40f, kJourneyPart = 0.2f, kHoursPart = 0.17f;
constexpr int kSkinCount = 4, kCoatCount = 6;

struct RowText {
  std::string code, place, journey, hours, capacity;
};

RowText row_text(const ScreenContext& context, const Candidate& candidate) {
  const Phrases& t = context.t;
  const std::string unknown = t("candidates.unknown");
  RowText row;
  row.code = candidate.code.empty() ? t("candidate.without_code") : candidate.code;
  row.place = candidate.place.empty() ? t("candidates.place_unknown") : candidate.place;
  if (candidate.fictional) row.place += " (" + t("candidates.fictional") + ")";
  row.journey = candidate.journey_limit_minutes
                    ? t("candidates.journey", {{"minutes", std::to_string(*candidate.journey_limit_minutes)}})
                    : unknown;
  row.hours = candidate.hours_per_week_now
                  ? t("candidates.hours", {{"hours", std::to_string(*candidate.hours_per_week_now)}})
                  : unknown;
  row.capacity = t("candidates.known", {{"known", std::to_string(known_capacity_count(context, candidate))},
                                        {"total", std::to_string(context.model.load_list.items().size())}});
  return row;
}

bool is_found(const Candidate& candidate, const std::string& wanted) {
  if (wanted.empty()) return true;
  for (const std::string* text : {&candidate.code, &candidate.place, &candidate.region, &candidate.old_work}) {
    if (folded(*text).find(wanted) != std::string::npos) return true;
  }
  return false;
}

std::vector<const Candidate*> found_candidates(const ScreenContext& context) {
  const std::string wanted = folded(trimmed(context.view.candidate_search));
  std::vector<const Candidate*> found;
  for (const Candidate* candidate : context.model.candidates_by_code()) {
    if (is_found(*candidate, wanted)) found.push_back(candidate);
  }
  return found;
}

void open_candidate(const ScreenContext& context, const std::string& id, bool editing, Outbox& out) {
  ViewState view = context.view;
  view.candidate_editing = editing;
  view.error.reset();
  // Going leaves what was being done, so editing begins after it.
  view.route = {Screen::kCandidate, id, {}};
  out.go(Screen::kCandidate, id);
  out.send(view);
}

void add_candidate(const ScreenContext& context, Outbox& out) {
  const std::string id = out.new_id();
  out.send(Action{AddCandidate{.id = id, .code = {}}});
  open_candidate(context, id, true, out);
}

// Dealt out by place in the list: a skin or a coat says nothing about a person.
void draw_peg(ui::Ui& ui, float centre_x, float ground, int position) {
  const ImU32 coat = theme::note_colours(ui.current_theme(), position % kCoatCount).edge;
  ui.peg(centre_x, ground, kPegScale, theme::skin((position * 3) % kSkinCount), coat);
}

struct RowColumns {
  ui::Rect who, journey, hours, capacity;
};
RowColumns row_columns(ui::Rect inside) {
  inside.cut_right(kChevron, theme::kSpace2);
  const float width = inside.width;
  RowColumns columns;
  columns.who = inside.cut_left(width * kWhoPart);
  columns.journey = inside.cut_left(width * kJourneyPart);
  columns.hours = inside.cut_left(width * kHoursPart);
  columns.capacity = inside;
  return columns;
}

void paint_line(ui::Ui& ui, const ui::Rect& rect, std::string_view text, const ui::TextStyle& style) {
  const float line = ui.line_height(style.type);
  ui.paint_text({rect.x, rect.centre_y() - line / 2, rect.width, line}, text, style);
}

void paint_wide_row(ui::Ui& ui, const RowText& text, const ui::Rect& rect, int position) {
  ui::Rect inside = rect.inset(kRowPadding, 0);
  const RowColumns columns = row_columns(inside);
  draw_peg(ui, columns.who.x + kPegWidth / 2 - theme::kSpace2, rect.bottom() - kPegBottom, position);
  ui::Rect who = columns.who;
  who.cut_left(kPegWidth);
  const float line = ui.line_height(ui::Type::kBody), small = ui.line_height(ui::Type::kCaption);
  const float top = rect.centre_y() - (line + small) / 2;
  ui.paint_text({who.x, top, who.width, line}, text.code, {.weight = ui::Weight::kSemibold, .wrap = false});
  ui.paint_text({who.x, top + line, who.width, small}, text.place,
                {.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .wrap = false});
  const ui::TextStyle fact{.type = ui::Type::kLabel, .wrap = false};
  paint_line(ui, columns.journey, text.journey, fact);
  paint_line(ui, columns.hours, text.hours, fact);
  paint_line(ui, columns.capacity, text.capacity, fact);
  ui.icon(icon::kChevronRight, inside.right() - kChevron / 2, rect.centre_y(), kChevron,
          ui.paint(ui::Colour::kTextSoft));
}

void draw_column_heads(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect) {
  RowColumns columns = row_columns(rect.inset(kRowPadding, 0));
  columns.who.cut_left(kPegWidth);
  const ui::TextStyle style{
      .type = ui::Type::kCaption, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kTextSoft, .wrap = false};
  paint_line(ui, columns.who, context.t("candidates.who"), style);
  paint_line(ui, columns.journey, context.t("candidates.longest_journey"), style);
  paint_line(ui, columns.hours, context.t("candidates.hours_now"), style);
  paint_line(ui, columns.capacity, context.t("candidates.capacity"), style);
}

std::string spoken_row(const ScreenContext& context, const RowText& text) {
  return text.place + ". " + context.t("candidates.longest_journey") + ": " + text.journey + ". " +
         context.t("candidates.hours_now") + ": " + text.hours + ". " + context.t("candidates.capacity") + ": " +
         text.capacity + ".";
}

bool press_row(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const RowText& text, bool& hovered) {
  const std::string name = context.t("candidate.title", {{"code", text.code}});
  const ui::Press press =
      ui.pressable("open", rect, {.name = name, .description = spoken_row(context, text), .role = ui::Role::kLink});
  hovered = press.hovered;
  return press.pressed;
}

void draw_wide_list(Column& column, const ScreenContext& context, const std::vector<const Candidate*>& found,
                    Outbox& out) {
  ui::Ui& ui = column.ui();
  const int count = static_cast<int>(found.size());
  const float height = kHeadHeight + kRowHeight * static_cast<float>(count) + 2 * kListPadding;
  const ui::Rect card = column.take(height);
  ui.card(card);
  ui::Rect rest = card.inset(0, kListPadding);
  draw_column_heads(ui, context, rest.cut_top(kHeadHeight));
  const auto list = ui.group(ui::Role::kList, "candidates", rest, context.t("nav.candidates"));
  for (int index = 0; index < count; ++index) {
    const Candidate& candidate = *found[static_cast<std::size_t>(index)];
    const ui::Rect rect = rest.cut_top(kRowHeight);
    if (!ui.exists(rect, candidate.id, count)) continue;
    const auto item = ui.group(ui::Role::kListItem, candidate.id, rect, {}, index + 1, count);
    const RowText text = row_text(context, candidate);
    bool hovered = false;
    if (press_row(ui, context, rect, text, hovered)) open_candidate(context, candidate.id, false, out);
    if (hovered) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
    ui.divider(rect.x + kRowPadding, rect.y, rect.width - 2 * kRowPadding);
    paint_wide_row(ui, text, rect, index);
  }
}

void draw_phone_list(Column& column, const ScreenContext& context, const std::vector<const Candidate*>& found,
                     Outbox& out) {
  ui::Ui& ui = column.ui();
  const int count = static_cast<int>(found.size());
  const float line = ui.line_height(ui::Type::kBody), small = ui.line_height(ui::Type::kCaption);
  const ui::TextStyle soft{.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft};
  const ui::Rect area{column.x(), column.y(), column.width(), small * static_cast<float>(count)};
  const auto list = ui.group(ui::Role::kList, "candidates", area, context.t("nav.candidates"));
  for (int index = 0; index < count; ++index) {
    const Candidate& candidate = *found[static_cast<std::size_t>(index)];
    const RowText text = row_text(context, candidate);
    const std::string facts = context.t("candidates.phone_facts", {{"journey", text.journey}, {"hours", text.hours}});
    const float padding = card_padding(ui, kPhoneCardPadding), chevron = ui.cramped() ? 0 : kChevron;
    const float inner = column.width() - 2 * padding - kPegWidth - chevron;
    const float place = text_height(ui, text.place, soft, inner), fact = text_height(ui, facts, soft, inner);
    const float known = text_height(ui, text.capacity, soft, inner);
    const ui::Rect rect = column.take(2 * kPhoneCardPadding + line + place + fact + known);
    column.space(card_gap(ui));
    if (!ui.exists(rect, candidate.id, count)) continue;
    const auto item = ui.group(ui::Role::kListItem, candidate.id, rect, {}, index + 1, count);
    bool hovered = false;
    if (press_row(ui, context, rect, text, hovered)) open_candidate(context, candidate.id, false, out);
    ui.card(rect, theme::kRadiusCard, hovered ? 2 : 1);
    ui::Rect inside = rect.inset(padding, kPhoneCardPadding);
    const ui::Rect peg = inside.cut_left(kPegWidth);
    constexpr float kPegHeight = 40;
    draw_peg(ui, peg.centre_x() - theme::kSpace2, inside.y + kPegHeight, index);
    if (chevron > 0) {
      ui.icon(icon::kChevronRight, inside.right() - kChevron / 2, rect.centre_y(), kChevron,
              ui.paint(ui::Colour::kTextSoft));
    }
    inside.width -= chevron;
    ui.paint_text(inside.cut_top(line), text.code, {.weight = ui::Weight::kSemibold, .wrap = false});
    ui.paint_text(inside.cut_top(place), text.place, soft);
    ui.paint_text(inside.cut_top(fact), facts, soft);
    ui.paint_text(inside.cut_top(known), text.capacity, soft);
  }
}

// The search field, and beside it how many of all are shown: a search never hides silently.
void draw_search(Column& column, const ScreenContext& context, std::size_t found, Outbox& out) {
  ui::Ui& ui = column.ui();
  const Phrases& t = context.t;
  const std::string label = t("candidates.search");
  const ui::TextField field{.label = label,
                            .value = context.view.candidate_search,
                            .placeholder = label,
                            .label_hidden = true,
                            .live = true,
                            .icon = icon::kSearch};
  ui::Rect row = column.take(ui.field_height(field, column.width()));
  const float field_width = ui.narrow() ? row.width : std::min(kSearchWidth, row.width / 2);
  ViewState view = context.view;
  if (const auto typed = ui.text_field("search", row.cut_left(field_width, theme::kSpace4), field)) {
    view.candidate_search = *typed;
    out.send(view);
  }
  const std::size_t total = context.model.candidates.size();
  const bool searching = found != total;
  const std::string count =
      searching ? t("candidates.found", {{"found", std::to_string(found)}, {"total", std::to_string(total)}})
                : t.counted("candidates.count", static_cast<long long>(total));
  const float line = ui.line_height(ui::Type::kLabel);
  if (ui.narrow()) row = column.take(searching ? theme::kButtonNormal : line + theme::kSpace2);
  const ui::TextStyle soft{.type = ui::Type::kLabel, .colour = ui::Colour::kTextSoft, .wrap = false};
  const float width = std::min(row.width, ui.measure(count, soft).width + theme::kSpace3);
  const ui::Rect words = row.cut_left(width);
  const auto status = ui.group(ui::Role::kStatus, "found", words);
  ui.text({words.x, words.centre_y() - line / 2, words.width, line}, count, soft);
  if (!searching) return;
  const std::string all = t("candidates.show_all");
  const ui::Button button{.label = all, .kind = ui::ButtonKind::kQuiet};
  if (row.width < ui.button_width(button)) row = column.take(theme::kButtonNormal);
  if (ui.button("show-all", row.cut_left(std::min(row.width, ui.button_width(button))), button)) {
    view.candidate_search.clear();
    out.send(view);
  }
}

void draw_no_candidates(Column& column, const ScreenContext& context, Outbox& out) {
  const Phrases& t = context.t;
  const auto layer = column.ui().defer_background();
  const float top = column.y();
  Column inside(column.ui(), ui::Rect{column.x(), top, column.width(), 0}.inset(kPhoneCardPadding, 0));
  const std::string title = t("candidates.empty"), line = t("candidates.empty_line"), add = t("candidates.add"),
                    example = t("start.example");
  const int pressed = draw_empty_state(inside, {.title = title,
                                                .line = line,
                                                .button = add,
                                                .button_icon = icon::kUserRoundPlus,
                                                .second_button = example,
                                                .second_icon = icon::kUsers});
  if (pressed == 1) add_candidate(context, out);
  if (pressed == 2) out.send(ViewAction{LoadExample{}});
  layer->card({column.x(), top, column.width(), inside.used()});
  column.space(inside.used());
}

// The example stays within reach for somebody who began with a candidate of their own.
void offer_example(Column& column, const ScreenContext& context, Outbox& out) {
  const auto& candidates = context.model.candidates;
  if (std::ranges::any_of(candidates, [](const auto& entry) { return entry.second.fictional; })) return;
  column.space(theme::kSpace3);
  const std::string label = context.t("start.example");
  const ui::Button button{.label = label, .icon = icon::kUsers, .kind = ui::ButtonKind::kQuiet};
  ui::Rect row = column.take(theme::kButtonNormal);
  if (column.ui().button("example", row.cut_left(std::min(row.width, column.ui().button_width(button))), button)) {
    out.send(ViewAction{LoadExample{}});
  }
}

}  // namespace

void draw_candidates(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const bool empty = context.model.candidates.empty();
  const HeaderAction actions[] = {{"add", context.t("candidates.add"), icon::kUserRoundPlus, ui::ButtonKind::kPrimary}};
  const auto strip = empty ? std::nullopt : cut_phone_action(ui, area);
  {
    ui::Rect inside;
    const auto region = ui.scroll("candidates", area, context.t("nav.candidates"), inside);
    Column column(ui, content_of(ui, inside));
    const std::string title = context.t("candidates.title");
    const ScreenHeader header{.title = title, .actions = empty ? std::span<const HeaderAction>() : actions};
    if (draw_screen_header(column, header) == "add") add_candidate(context, out);
    if (empty) {
      draw_no_candidates(column, context, out);
    } else {
      draw_keep_overview(column, context);
      const std::vector<const Candidate*> found = found_candidates(context);
      draw_search(column, context, found.size(), out);
      column.space(theme::kSpace3);
      if (found.empty()) {
        column.text(context.t("candidates.none_found"));
      } else if (ui.layout() == ui::Layout::kNarrow || ui.layout() == ui::Layout::kMedium) {
        draw_phone_list(column, context, found, out);
      } else {
        draw_wide_list(column, context, found, out);
      }
    }
    if (!empty) offer_example(column, context, out);
    ui.set_content_height(column.used() + theme::kSpace5);
  }
  if (strip && draw_phone_action(ui, *strip, actions[0])) add_candidate(context, out);
}

}  // namespace overstap
