// Dragging with the pointer. Every drag has another way to do the same (a menu or buttons); this is the shortcut.
#include <cmath>

#include "app/semantics/ui_state.h"

namespace overstap::ui {

void Ui::drag_payload(std::string_view payload) {
  State& state = *state_;
  if (state.nodes.empty() || state.drag.source == 0) return;
  if (state.nodes.back().id == state.drag.source) state.drag.payload = payload;
}

std::optional<Ui::Drop> Ui::drop_target(const Rect& rect, bool& hovering) {
  State& state = *state_;
  hovering = false;
  // The camera of a surface is dragged too, and carries nothing.
  if (state.drag.payload.empty()) return std::nullopt;
  if (state.drag.source == 0 || state.drag.claimed || state.level().layer < state.modal_layer()) return std::nullopt;
  const Rect visible = intersect(rect, state.level().clip);
  if (!visible.contains(state.pointer.x, state.pointer.y)) return std::nullopt;
  hovering = !state.drag.dropped;
  if (!state.drag.dropped) return std::nullopt;
  state.drag.claimed = state.acted = true;
  return Drop{state.drag.payload, state.pointer.x, state.pointer.y, state.pointer.x - state.drag.from_x,
              state.pointer.y - state.drag.from_y};
}

bool Ui::is_dragging() const { return state_->drag.source != 0 && !state_->drag.dropped; }

Scope Ui::drag_layer(Rect& rect) {
  State& state = *state_;
  state.drag.drawn = true;
  rect.x += std::round(state.pointer.x - state.drag.from_x);
  rect.y += std::round(state.pointer.y - state.drag.from_y);
  Level inner = state.level();
  inner.kind = kDragScope;
  inner.layer = kDragLayer;
  inner.list = bridge::top_list();
  inner.clip = page();
  inner.is_region = true;
  inner.region = 0;
  inner.surface = 0;
  inner.ring.reset();
  inner.list->PushClipRectFullScreen();
  state.levels.push_back(inner);
  return {this, kDragScope};
}

void Ui::draw_drag_picture() {
  State& state = *state_;
  if (!is_dragging() || state.drag.drawn) return;
  Rect rect = state.drag.start_rect;
  const auto layer = drag_layer(rect);
  card(rect, theme::kRadiusNote, 3);
  edge(rect, paint(Colour::kControlLine), theme::kRadiusNote, 1.5f);
  paint_text(rect.inset(theme::kSpace3, theme::kSpace2), state.drag.name, {.type = Type::kBody, .max_lines = 3});
}

}  // namespace overstap::ui
