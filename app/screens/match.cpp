// Matchen: who fits where? Everybody is in it; order moves rows, it never removes one.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/empty_state.h"
#include "app/screens/match_parts.h"
#include "app/screens/match_rows.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kHeadingHeight = 48, kChoicesHeight = 56;
constexpr float kDirectionWidth = 264, kOrderWidth = 260, kFunctionWidth = 296, kPlaceWidth = 240;
constexpr float kEmptyCardWidth = 560;

void send_view(Outbox& out, ViewState view) {
  view.match_page = 0;
  out.send(view);
}

// Returns its height.
float draw_nobody_yet(ui::Ui& ui, const ScreenContext& context, const ui::Rect& area, Outbox& out) {
  const float width = std::min(area.width, kEmptyCardWidth);
  Column page(ui, {area.x + (area.width - width) / 2, area.y, width, 0});
  int pressed = 0;
  const std::string title = context.t("match.empty_title"), line = context.t("match.empty_line");
  const std::string add = context.t("match.add_candidate"), example = context.t("match.load_example");
  {
    StackedCard card(page, {.radius = theme::kRadiusTile});
    pressed = draw_empty_state(card.inside, {.title = title,
                                             .line = line,
                                             .button = add,
                                             .button_icon = icon::kUserRoundPlus,
                                             .second_button = example,
                                             .second_icon = icon::kUsersRound});
  }
  if (pressed == 1) {
    const std::string id = out.new_id();
    out.send(Action{AddCandidate{id, {}}});
    out.go(Screen::kCandidate, id);
  } else if (pressed == 2) {
    out.send(ViewAction{LoadExample{}});
  }
  return page.used();
}

// Drafts and invented people are called so, on every screen that shows them.
void draw_draft_chips(ui::Ui& ui, const ScreenContext& context, const ui::Rect& row) {
  float x = row.right();
  const auto chip = [&](const std::string& text) {
    x -= ui.chip_width(text);
    ui.chip(x, row.y + 9, text, "", ui::Colour::kAccentSoft, ui::Colour::kOnAccentSoft);
    x -= theme::kSpace2;
  };
  const auto is_draft = [](const auto& entry) { return entry.second.draft; };
  const auto is_invented = [](const auto& entry) { return entry.second.fictional; };
  if (std::ranges::any_of(context.model.functions, is_draft)) chip(context.t("match.concept"));
  if (std::ranges::any_of(context.model.candidates, is_invented)) chip(context.t("match.example"));
}

// The place has a row of its own where it does not fit beside the other choices.
int rows_of_choices(const ScreenContext& context, float width) {
  if (!has_place_choice(context)) return 1;
  const float function = context.view.match_from_work ? kFunctionWidth + theme::kSpace3 : 0;
  return kDirectionWidth + function + kOrderWidth + kPlaceWidth + 2 * theme::kSpace3 <= width ? 1 : 2;
}

void draw_laptop(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect heading = area.cut_top(kHeadingHeight);
  draw_blockers_button(ui, context, heading, out);
  draw_division_button(ui, context, heading, out);
  draw_draft_chips(ui, context, heading);
  heading.y += (heading.height - ui.line_height(ui::Type::kH1)) / 2;
  ui.heading(heading, context.t("match.heading"), 1);

  const auto choices_row = [&] {
    return area.cut_top(kChoicesHeight).inset(0, (kChoicesHeight - ui.combo_height(true)) / 2);
  };
  const bool two_rows = rows_of_choices(context, area.width) > 1;
  ui::Rect choices = choices_row();
  draw_direction_choice(ui, context, choices.cut_left(kDirectionWidth, theme::kSpace3), out);
  if (context.view.match_from_work) {
    draw_function_choice(ui, context, choices.cut_left(kFunctionWidth, theme::kSpace3), true, out);
  }
  draw_order_choice(ui, context, choices.cut_left(kOrderWidth, theme::kSpace3), out);
  if (two_rows) choices = choices_row();
  if (has_place_choice(context)) {
    draw_place_choice(ui, context, choices.cut_left(kPlaceWidth, theme::kSpace3), out);
  }
  const std::string everybody = context.t("match.everybody");
  const float width = ui.measure(everybody, kSoftLabel).width;
  if (choices.width > width + theme::kIconInline + theme::kSpace2) {
    const float y = choices.centre_y();
    const float line = ui.line_height(ui::Type::kLabel);
    ui.text({choices.right() - width, y - line / 2, width + 1, line}, everybody,
            {.type = ui::Type::kLabel, .colour = ui::Colour::kTextSoft, .wrap = false});
    ui.icon(icon::kEye, choices.right() - width - theme::kIconInline + 2, y, theme::kIconInline,
            ui.paint(ui::Colour::kTextSoft));
  }
  if (context.view.match_from_work) {
    draw_work_table(ui, context, area, out);
  } else {
    draw_match_table(ui, context, area, out);
  }
}

// Cut from the right of `strip`.
void draw_strip_button(ui::Ui& ui, ui::Rect& strip, ui::Key key, const std::string& label, ui::IconName icon_name,
                       Screen screen, Outbox& out) {
  const ui::Button button{.label = label, .icon = icon_name, .size = ui::ButtonSize::kSmall};
  const float height = ui.button_height(ui::ButtonSize::kSmall), width = ui.button_width(button);
  const ui::Rect place = strip.cut_right(std::min(width, strip.width), theme::kSpace3);
  if (ui.button(key, {place.x, place.centre_y() - height / 2, place.width, height}, button)) out.go(screen);
}

bool shows_table(const ui::Ui& ui) { return ui.layout() == ui::Layout::kWide || ui.layout() == ui::Layout::kRoom; }

}  // namespace

void draw_direction_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  const std::string from_candidate = context.t("match.from_candidate"), from_work = context.t("match.from_work");
  const std::array<ui::Option, 2> options = {{{.label = from_candidate}, {.label = from_work}}};
  const auto chosen = ui.combo("direction", rect, context.t("match.direction"), options,
                               context.view.match_from_work ? 1 : 0, true, icon::kUserRound);
  if (!chosen) return;
  ViewState view = context.view;
  view.match_from_work = *chosen == 1;
  send_view(out, std::move(view));
}

void draw_order_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  const std::string by_blockers = context.t("match.order_blockers"), by_code = context.t("match.order_code");
  const std::array<ui::Option, 2> options = {{{.label = by_blockers}, {.label = by_code}}};
  const auto chosen =
      ui.combo("order", rect, context.t("match.order"), options, context.view.match_order, true, icon::kArrowUpDown);
  if (!chosen) return;
  ViewState view = context.view;
  view.match_order = *chosen;
  send_view(out, std::move(view));
}

bool has_place_choice(const ScreenContext& context) { return places_of_work(context.model).size() > 1; }

void draw_place_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  const std::vector<std::string> places = places_of_work(context.model);
  std::vector<std::string> names = {context.t("match.all_places")};
  int selected = 0;
  for (const std::string& place : places) {
    if (place == context.view.match_place) selected = static_cast<int>(names.size());
    names.push_back(place.empty() ? context.t("match.place_unknown") : place);
  }
  std::vector<ui::Option> options;
  for (const std::string& name : names) options.push_back({.label = name});
  const auto chosen = ui.combo("place", rect, context.t("match.place"), options, selected, true, icon::kMapPin);
  if (!chosen) return;
  ViewState view = context.view;
  view.match_place.reset();
  if (*chosen > 0) view.match_place = places[static_cast<std::size_t>(*chosen - 1)];
  send_view(out, std::move(view));
}

void draw_function_choice(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, bool label_hidden,
                          Outbox& out) {
  const std::vector<const Function*> functions = functions_shown(context);
  const Function* now = chosen_function(context);
  std::vector<ui::Option> options;
  int selected = 0;
  for (const Function* function : functions) {
    if (function == now) selected = static_cast<int>(options.size());
    options.push_back({.label = function->name, .icon = icon::by_name(function->pictogram)});
  }
  const auto chosen = ui.combo("function", rect, context.t("match.function"), options, selected, label_hidden,
                               now == nullptr ? "" : icon::by_name(now->pictogram));
  if (!chosen) return;
  ViewState view = context.view;
  view.match_function = functions[static_cast<std::size_t>(*chosen)]->id;
  send_view(out, std::move(view));
}

void draw_blockers_button(ui::Ui& ui, const ScreenContext& context, ui::Rect& strip, Outbox& out) {
  draw_strip_button(ui, strip, "blockers", context.t("blockers.open"), icon::kListChecks, Screen::kBlockers, out);
}

void draw_division_button(ui::Ui& ui, const ScreenContext& context, ui::Rect& strip, Outbox& out) {
  draw_strip_button(ui, strip, "division", context.t("division_page.open"), icon::kUsers, Screen::kDivision, out);
}

void draw_match(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const bool nobody = context.model.candidates.empty() || context.model.functions.empty();
  const auto rows = static_cast<float>(rows_of_choices(context, content_of(ui, area).width));
  const float needed = kHeadingHeight + rows * kChoicesHeight + least_table_height();
  if (!nobody && shows_table(ui) && content_of(ui, area).height >= needed) {
    draw_laptop(ui, context, content_of(ui, area), out);
    return;
  }
  ui::Rect content;
  const auto scroll = ui.scroll("match", area, context.t("match.heading"), content);
  ui::Rect inside = content_of(ui, content);
  if (nobody) {
    ui.heading(inside.cut_top(ui.line_height(ui::Type::kH1), theme::kSpace4), context.t("match.heading"), 1);
    const float height = draw_nobody_yet(ui, context, inside, out);
    ui.set_content_height(std::max(area.height, height + theme::kSpace5));
  } else if (shows_table(ui)) {  // a low window
    inside.height = needed;
    draw_laptop(ui, context, inside, out);
    ui.set_content_height(needed + theme::kSpace5);
  } else {
    draw_match_cards(ui, context, inside, out);
  }
}

}  // namespace overstap
