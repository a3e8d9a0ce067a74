#include "app/screens/screen_header.h"

#include "app/screens/screen_area.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kActionGap = theme::kSpace3;
constexpr float kAfterHeading = 6, kAfterChips = theme::kSpace3;
constexpr ui::TextStyle kHeadingStyle{.type = ui::Type::kH1, .weight = ui::Weight::kBold};
constexpr float kBackIcon = 28;  // the sign before the words, with its gap

ui::Button button_of(const HeaderAction& action) {
  return {.label = action.label, .icon = action.icon, .kind = action.kind};
}

float back_width(const ui::Ui& ui, std::string_view label) {
  return kBackIcon + ui.measure(label, {.weight = ui::Weight::kSemibold, .wrap = false}).width + theme::kSpace2;
}

// Very large text leaves a page too low for a button that always stays.
bool has_phone_action(const ui::Ui& ui) { return ui.narrow() && !ui.cramped(); }

// From right to left, so that the most important one is in the corner.
void draw_actions(ui::Ui& ui, ui::Rect row, std::span<const HeaderAction> actions, std::string_view& chosen) {
  for (const HeaderAction& action : actions) {
    const ui::Button button = button_of(action);
    const ui::Rect rect = row.cut_right(ui.button_width(button), kActionGap);
    if (ui.button(action.key, rect, button)) chosen = action.key;
  }
}

}  // namespace

std::string_view draw_screen_header(Column& column, const ScreenHeader& header) {
  ui::Ui& ui = column.ui();
  std::string_view chosen;
  const bool narrow = ui.narrow();
  const ui::Rect row = column.take(header.back.empty() && narrow ? 0 : theme::kButtonNormal);
  if (!header.back.empty()) {
    const float width = std::min(row.width, back_width(ui, header.back));
    if (ui.link("back", {row.x, row.y, width, row.height}, header.back, icon::kChevronLeft)) chosen = "back";
  }
  float row_needed = header.back.empty() ? 0 : back_width(ui, header.back);
  for (const HeaderAction& action : header.actions) row_needed += ui.button_width(button_of(action)) + kActionGap;
  const bool title_in_row = header.back.empty() && !narrow;
  if (title_in_row) {
    float width = row.width;
    for (const HeaderAction& action : header.actions) width -= ui.button_width(button_of(action)) + kActionGap;
    const float height = text_height(ui, header.title, kHeadingStyle, width);
    ui.heading({row.x, row.y, width, std::max(row.height, height)}, header.title, 1, kHeadingStyle);
    column.space(std::max(0.f, height - row.height));  // a long title beside its actions
  }
  const bool beside = title_in_row || row_needed <= row.width;  // else under the way back
  if (!narrow) draw_actions(ui, beside ? row : column.take(theme::kButtonNormal), header.actions, chosen);
  if (!title_in_row) column.heading(header.title, 1, kHeadingStyle);
  if (!header.chips.empty()) {
    column.space(kAfterHeading);
    column.chips("facts", header.chips_name, header.chips);
  }
  if (narrow) {
    const std::size_t below = has_phone_action(ui) ? 1 : 0;  // drawn at the bottom
    for (const HeaderAction& action : header.actions.subspan(std::min(below, header.actions.size()))) {
      column.space(kActionGap);
      if (ui.button(action.key, column.take(theme::kButtonNormal), button_of(action))) chosen = action.key;
    }
  }
  column.space(kAfterChips);
  return chosen;
}

std::optional<ui::Rect> cut_phone_action(const ui::Ui& ui, ui::Rect& area) {
  if (!has_phone_action(ui)) return std::nullopt;
  ui::Rect strip = area.cut_bottom(theme::kButtonPhone + 2 * theme::kSpace2);
  const ui::Rect content = content_of(ui, strip);
  return ui::Rect{content.x, strip.y + theme::kSpace2, content.width, theme::kButtonPhone};
}

bool draw_phone_action(ui::Ui& ui, const ui::Rect& strip, const HeaderAction& action) {
  ui::Button button = button_of(action);
  button.size = ui::ButtonSize::kLarge;
  return ui.button(action.key, strip, button);
}

}  // namespace overstap
