#include "app/screens/stacked_card.h"

#include <algorithm>

namespace overstap {

StackedCard::StackedCard(Column& outside, const Look& look)
    : inside(outside.ui(),
             {outside.x() + look.padding_x, outside.y() + look.padding_y, outside.width() - 2 * look.padding_x, 0}),
      outside_(outside),
      look_(look),
      layer_(outside.ui().defer_background()) {}

StackedCard::~StackedCard() {
  const float height = std::max(look_.least_height, inside.y() + look_.padding_y - outside_.y());
  layer_->card(outside_.take(height), look_.radius, look_.elevation, look_.fill);
}

}  // namespace overstap
