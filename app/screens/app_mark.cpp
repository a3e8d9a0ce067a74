#include "app/screens/app_mark.h"

namespace overstap {

namespace {

constexpr float kGrid = 44;  // the mark is drawn on a grid of 44
constexpr float kStoneRadius = theme::kRadiusSegment, kHeadRadius = theme::kRadiusBox, kHeadX = 22, kHeadY = 11;
struct Stone {
  float x, y, width, height;
  int layer;  // of the colours: the middle one is lighter
};
constexpr Stone kStones[] = {{2, 30, 13, 12, 0}, {16, 22, 12, 20, 1}, {29, 12, 13, 30, 0}};

}  // namespace

void draw_app_mark(ui::Ui& ui, float x, float y, float size) {
  const float unit = size / kGrid;
  for (const Stone& stone : kStones) {
    const ui::Colour colour = stone.layer == 0 ? ui::Colour::kPrimary : ui::Colour::kLoad;
    ui.fill({x + stone.x * unit, y + stone.y * unit, stone.width * unit, stone.height * unit}, ui.paint(colour),
            kStoneRadius * unit);
  }
  const float radius = kHeadRadius * unit;
  ui.fill({x + kHeadX * unit - radius, y + kHeadY * unit - radius, 2 * radius, 2 * radius},
          ui.paint(ui::Colour::kAccent), radius);
}

}  // namespace overstap
