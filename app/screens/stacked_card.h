// A card as high as what is stacked in it. Its background is drawn last, under its content.
#pragma once

#include <memory>

#include "app/screens/column.h"

namespace overstap {

class StackedCard {
 public:
  struct Look {
    float padding_x = theme::kSpace5, padding_y = theme::kSpace4;
    float least_height = 0;
    ui::Colour fill = ui::Colour::kSurface;
    float radius = theme::kRadiusCard;
    int elevation = 1;
  };
  // Starts where `outside` is, and moves it on to the bottom of the card when it closes.
  StackedCard(Column& outside, const Look& look);
  ~StackedCard();
  StackedCard(const StackedCard&) = delete;
  StackedCard& operator=(const StackedCard&) = delete;

  Column inside;

 private:
  Column& outside_;
  Look look_;
  std::unique_ptr<ui::Ui::Layer> layer_;
};

}  // namespace overstap
