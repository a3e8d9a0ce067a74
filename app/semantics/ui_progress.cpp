// A bar that says how far something is.
#include <algorithm>

#include "app/semantics/ui_state.h"

namespace overstap::ui {

void Ui::progress(Key key, const Rect& rect, std::string_view name, int percent, std::string_view value) {
  const int part = std::clamp(percent, 0, 100);
  Node& node = state_->push(Role::kProgressBar, state_->claim(key), rect, name);
  node.maximum = 100;
  node.now = static_cast<float>(part);
  node.value = value;
  const float radius = rect.height / 2;
  fill(rect, paint(Colour::kLoadEmpty), radius);
  if (part > 0) {
    const float width = std::max(rect.height, rect.width * static_cast<float>(part) / 100);
    fill({rect.x, rect.y, std::min(width, rect.width), rect.height}, paint(Colour::kPrimary), radius);
  }
  edge(rect, paint(Colour::kControlLine), radius, 1);
}

}  // namespace overstap::ui
