#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/empty_state.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/task_text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kPadding = theme::kSpace5, kPictogram = 64, kPictogramGap = theme::kSpace4, kIconGap = theme::kSpace6;
constexpr float kChipHeight = 30, kChipPadding = theme::kSpace3, kChipIcon = 17, kChipIconGap = theme::kSpace1Half;

// What a card says, measured once for its height and once for drawing.
struct CardText {
  std::string name, place, hours, tasks, summary;
};

CardText card_text(const ScreenContext& context, const Function& function) {
  const TaskCount count = count_tasks(context.model, function.id);
  return {
      function.name, function_place_text(function), function_hours_text(context.t, function),
      context.t("passports.tasks", {{"entry", std::to_string(count.entry)}, {"growth", std::to_string(count.growth)}}),
      function.summary};
}

constexpr ui::TextStyle kNameStyle{.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold};

// Very large text stands under the picture, else beside it.
float picture_width(const ui::Ui& ui) { return ui.cramped() ? 0 : kPictogram + kPictogramGap; }
float picture_height(const ui::Ui& ui, float words) {
  return ui.cramped() ? kPictogram + theme::kSpace2 + words : std::max(kPictogram, words);
}

float card_height(const ui::Ui& ui, const CardText& text, float width) {
  const float padding = card_padding(ui, kPadding);
  const float inner = width - 2 * padding - picture_width(ui);
  const float lines_width = width - 2 * padding - kIconGap;
  const float head =
      text_height(ui, text.name, kNameStyle, inner) + theme::kSpace1 + text_height(ui, text.summary, kSoftLabel, inner);
  return 2 * kPadding + picture_height(ui, head) + theme::kSpace3 +
         text_height(ui, text.place, kLabelText, lines_width) + text_height(ui, text.hours, kLabelText, lines_width) +
         text_height(ui, text.tasks, kLabelText, lines_width) + 2 * theme::kSpace1 + theme::kSpace3 + kChipHeight;
}

void paint_icon_line(ui::Ui& ui, ui::Rect& inside, ui::IconName icon_name, std::string_view text) {
  const float height = text_height(ui, text, kLabelText, inside.width - kIconGap);
  ui::Rect line = inside.cut_top(height, theme::kSpace1);
  ui.icon(icon_name, line.x + theme::kIconInline / 2, line.y + ui.line_height(ui::Type::kLabel) / 2, theme::kIconInline,
          ui.paint(ui::Colour::kTextSoft));
  line.cut_left(kIconGap);
  ui.paint_text(line, text, kLabelText);
}

// Drawn, not said: the card says it.
void paint_concept_chip(ui::Ui& ui, const ScreenContext& context, float x, float y) {
  const ui::TextStyle style{
      .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kOnAccentSoft, .wrap = false};
  const std::string word = context.t("passport.concept");
  const float width = 2 * kChipPadding + kChipIcon + kChipIconGap + ui.measure(word, style).width;
  ui.fill({x, y, width, kChipHeight}, ui.paint(ui::Colour::kAccentSoft), kChipHeight / 2);
  const ImU32 ink = ui.paint(ui::Colour::kOnAccentSoft);
  ui.icon(icon::kPencil, x + kChipPadding + kChipIcon / 2, y + kChipHeight / 2, kChipIcon, ink);
  const float line = ui.line_height(style.type);
  ui.paint_text({x + kChipPadding + kChipIcon + kChipIconGap, y + (kChipHeight - line) / 2, width, line}, word, style);
}

void draw_card(ui::Ui& ui, const ScreenContext& context, const Function& function, const ui::Rect& rect, Outbox& out) {
  const CardText text = card_text(context, function);
  std::string facts = text.place + ". " + text.hours + ". " + text.tasks + ".";
  if (function.draft) facts += " " + context.t("passport.concept") + ".";
  const ui::Press press = ui.pressable(
      "card", rect, {.name = text.name, .description = facts, .role = ui::Role::kLink, .radius = theme::kRadiusCard});
  if (press.pressed) {
    ViewState view = context.view;
    view.selected_task.clear();
    view.passport_tab = 0;
    view.passport_editing = false;
    view.route = {Screen::kPassport, function.id, {}};
    out.go(Screen::kPassport, function.id);
    out.send(view);
  }
  ui.card(rect, theme::kRadiusCard, press.hovered ? 2 : 1);
  ui::Rect inside = rect.inset(card_padding(ui, kPadding), kPadding);
  ui::Rect head = inside;
  const ui::Rect square = head;
  head.cut_left(picture_width(ui));
  if (ui.cramped()) head.cut_top(kPictogram, theme::kSpace2);
  draw_pictogram_square(ui, {square.x, square.y, kPictogram, kPictogram},
                        content_pictogram(function.pictogram, icon::kIdCard),
                        note_colour_of_function(context.model, function.id));
  const float name_height = text_height(ui, text.name, kNameStyle, head.width);
  const float summary_height = text_height(ui, text.summary, kSoftLabel, head.width);
  ui.paint_text(head.cut_top(name_height, theme::kSpace1), text.name, kNameStyle);
  ui.paint_text({head.x, head.y, head.width, summary_height}, text.summary, kSoftLabel);
  inside.cut_top(picture_height(ui, name_height + theme::kSpace1 + summary_height), theme::kSpace3);
  paint_icon_line(ui, inside, icon::kMapPin, text.place);
  paint_icon_line(ui, inside, icon::kClock, text.hours);
  paint_icon_line(ui, inside, icon::kListChecks, text.tasks);
  if (function.draft) paint_concept_chip(ui, context, inside.x, rect.bottom() - kPadding - kChipHeight);
}

void add_passport(const ScreenContext& context, Outbox& out) {
  const std::string id = out.new_id();
  out.send(Action{AddFunction{id, context.t("passports.new_name")}});
  out.go(Screen::kPassport, id);
  ViewState view = context.view;
  // Going leaves what was being done, so editing begins after it.
  view.route = {Screen::kPassport, id, {}};
  view.selected_task.clear();
  view.passport_tab = 0;
  view.passport_editing = true;
  out.send(view);
}

int column_count(const ui::Ui& ui) {
  switch (ui.layout()) {
    case ui::Layout::kNarrow:
      return 1;
    case ui::Layout::kMedium:
      return 2;
    default:
      return 3;
  }
}

void draw_cards(Column& column, const ScreenContext& context, Outbox& out) {
  ui::Ui& ui = column.ui();
  const int columns = column_count(ui);
  const float gap = card_gap(ui);
  const ui::Rect row{column.x(), column.y(), column.width(), 0};
  const float width = row.column(0, columns, gap).width;
  float height = 0;
  for (const auto& [id, function] : context.model.functions) {
    height = std::max(height, card_height(ui, card_text(context, function), width));
  }
  const int count = static_cast<int>(context.model.functions.size());
  const int rows = (count + columns - 1) / columns;
  const ui::Rect all = column.take(static_cast<float>(rows) * (height + gap) - gap);
  const auto list = ui.group(ui::Role::kList, "passports", all, context.t("nav.passports"));
  int index = 0;
  for (const auto& [id, function] : context.model.functions) {
    ui::Rect rect = all.column(index % columns, columns, gap);
    rect.y += static_cast<float>(index / columns) * (height + gap);
    rect.height = height;
    const auto item = ui.group(ui::Role::kListItem, id, rect, {}, ++index, count);
    draw_card(ui, context, function, rect, out);
  }
}

}  // namespace

void draw_passports(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const HeaderAction actions[] = {{"add", context.t("passports.add"), icon::kPlus}};
  const auto strip = cut_phone_action(ui, area);
  if (strip && draw_phone_action(ui, *strip, actions[0])) add_passport(context, out);
  ui::Rect inside;
  const auto region = ui.scroll("passports", area, context.t("nav.passports"), inside);
  Column column(ui, content_of(ui, inside));
  const std::string title = context.t("passports.title");
  if (draw_screen_header(column, {.title = title, .actions = actions}) == "add") add_passport(context, out);
  column.text(context.t("passports.line"), {.colour = ui::Colour::kTextSoft});
  column.space(theme::kSpace4);
  if (context.model.functions.empty()) {
    draw_empty_state(column, {.title = context.t("passports.empty"), .line = context.t("passports.empty_line")});
  } else {
    draw_cards(column, context, out);
  }
  ui.set_content_height(column.used() + theme::kSpace5);
}

}  // namespace overstap
