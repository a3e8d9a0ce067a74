// Rectangles and cutting them up: the only layout mechanism of the screens. CSS pixels at 100% text size.
#pragma once

#include <algorithm>

namespace overstap::ui {

struct Size {
  float width = 0, height = 0;
};

struct Point {
  float x = 0, y = 0;
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  float centre_x() const { return x + width / 2; }
  float centre_y() const { return y + height / 2; }

  Rect inset(float all) const { return inset(all, all); }
  Rect inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, std::max(0.f, width - 2 * horizontal), std::max(0.f, height - 2 * vertical)};
  }
  // Take a strip from one side and keep the rest; `gap` is left out between them.
  Rect cut_top(float amount, float gap = 0) {
    Rect strip{x, y, width, amount};
    y += amount + gap;
    height = std::max(0.f, height - amount - gap);
    return strip;
  }
  Rect cut_bottom(float amount, float gap = 0) {
    Rect strip{x, bottom() - amount, width, amount};
    height = std::max(0.f, height - amount - gap);
    return strip;
  }
  Rect cut_left(float amount, float gap = 0) {
    Rect strip{x, y, amount, height};
    x += amount + gap;
    width = std::max(0.f, width - amount - gap);
    return strip;
  }
  Rect cut_right(float amount, float gap = 0) {
    Rect strip{right() - amount, y, amount, height};
    width = std::max(0.f, width - amount - gap);
    return strip;
  }
  // Cell `index` of `count` equal columns.
  Rect column(int index, int count, float gap) const {
    const float cell = (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    return {x + static_cast<float>(index) * (cell + gap), y, cell, height};
  }
  bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
};

}  // namespace overstap::ui
