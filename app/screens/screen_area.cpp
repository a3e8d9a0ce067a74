#include "app/screens/screen_area.h"

namespace overstap {

namespace {

constexpr float kSmallestTwoColumns = 760;
constexpr float kSmallestPhoneWidth = 360;  // under this width a phone has no room for the usual margin
constexpr float kWideMarginLeft = theme::kSpace4, kWideMarginRight = theme::kSpace8, kMarginBottom = theme::kSpace5;

}  // namespace

ui::Rect content_of(const ui::Ui& ui, const ui::Rect& area) {
  ui::Rect content = area;
  content.height = std::max(0.f, content.height - kMarginBottom);
  if (ui.narrow()) {
    const float margin = ui.cramped()                            ? theme::kSpace2
                         : ui.page().width < kSmallestPhoneWidth ? theme::kSpace4
                                                                 : theme::kSpace5;
    return content.inset(margin, 0);
  }
  const bool medium = ui.layout() == ui::Layout::kMedium;
  content.x += kWideMarginLeft;
  content.width = std::max(0.f, content.width - kWideMarginLeft - (medium ? kWideMarginLeft : kWideMarginRight));
  const float widest = ui.layout() == ui::Layout::kRoom ? theme::kMaxContentWidthRoom : theme::kMaxContentWidth;
  if (content.width > widest) {
    content.x += (content.width - widest) / 2;
    content.width = widest;
  }
  return content;
}

bool one_column(const ui::Ui& ui) { return ui.narrow() || ui.page().width < kSmallestTwoColumns; }

float card_gap(const ui::Ui& ui) { return ui.narrow() ? theme::kSpace3 : theme::kSpace4; }

float card_padding(const ui::Ui& ui, float usual) { return ui.cramped() ? std::min(usual, theme::kSpace2) : usual; }

}  // namespace overstap
