#include "app/screens/stacked_card.h"

#include <algorithm>

#include "app/screens/screen_area.h"

namespace overstap {

StackedCard::StackedCard(Column& outside, const Look& look)
    : inside(outside.ui(), ui::Rect{outside.x(), outside.y() + look.padding_y, outside.width(), 0}.inset(
                               card_padding(outside.ui(), look.padding_x), 0)),
      outside_(outside),
      look_(look),
      layer_(outside.ui().defer_background()) {}

StackedCard::~StackedCard() {
  const float height = std::max(look_.least_height, inside.y() + look_.padding_y - outside_.y());
  layer_->card(outside_.take(height), look_.radius, look_.elevation, look_.fill);
}

}  // namespace overstap
