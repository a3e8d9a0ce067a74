#include "app/screens/empty_state.h"

namespace overstap {

namespace {

constexpr float kPictureWidth = 180, kPictureHeight = 72;
constexpr float kDash = 2;
constexpr int kBlueCoat = 2, kSkin = 1;

// One who is there, and the outline of one who may come.
void draw_people_picture(ui::Ui& ui, float x, float y) {
  ui.fill({x + 20, y + 60, 140, 12}, ui.paint(ui::Colour::kSunken), 6);
  ui.peg(x + 60, y + 62, 1, theme::skin(kSkin), theme::note_colours(ui.current_theme(), kBlueCoat).edge);
  const ImU32 line = ui.paint(ui::Colour::kControlLine);
  ui.dashed_edge({x + 107, y + 28, 26, 34}, line, 12, kDash);
  ui.dashed_edge({x + 108, y + 4, 24, 24}, line, 12, kDash);
}

// Side by side when they fit, else under each other.
int draw_buttons(Column& column, const EmptyState& state) {
  ui::Ui& ui = column.ui();
  const ui::Button first{.label = state.button, .icon = state.button_icon, .kind = ui::ButtonKind::kPrimary};
  const ui::Button second{.label = state.second_button, .icon = state.second_icon};
  const float first_width = ui.button_width(first);
  const float second_width = state.second_button.empty() ? 0 : ui.button_width(second) + theme::kSpace3;
  if (first_width + second_width > column.width()) {
    if (ui.button("empty-first", column.take(theme::kButtonLarge), first)) return 1;
    if (state.second_button.empty()) return 0;
    column.space(theme::kSpace3);
    return ui.button("empty-second", column.take(theme::kButtonLarge), second) ? 2 : 0;
  }
  const ui::Rect row = column.take(theme::kButtonNormal);
  const float x = row.x + (row.width - first_width - second_width) / 2;
  if (ui.button("empty-first", {x, row.y, first_width, row.height}, first)) return 1;
  if (state.second_button.empty()) return 0;
  const ui::Rect beside{x + first_width + theme::kSpace3, row.y, second_width - theme::kSpace3, row.height};
  return ui.button("empty-second", beside, second) ? 2 : 0;
}

}  // namespace

int draw_empty_state(Column& column, const EmptyState& state) {
  ui::Ui& ui = column.ui();
  column.space(theme::kSpace4);
  const ui::Rect picture = column.take(kPictureHeight);
  draw_people_picture(ui, picture.x + (picture.width - kPictureWidth) / 2, picture.y);
  column.space(theme::kSpace3);
  column.heading(state.title, 2,
                 {.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre});
  column.space(theme::kSpace1);
  column.text(state.line, {.colour = ui::Colour::kTextSoft, .align = ui::Align::kCentre});
  column.space(theme::kSpace4);
  const int pressed = state.button.empty() ? 0 : draw_buttons(column, state);
  column.space(theme::kSpace4);
  return pressed;
}

}  // namespace overstap
