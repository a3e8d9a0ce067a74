// Regions that scroll. The browser's own element does the scrolling (momentum, keyboard, screen readers); we follow.
#include <algorithm>
#include <cmath>

#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

constexpr float kBleed = 6;  // sideways, so that shadows and focus rings are whole
constexpr float kThumbWidth = 5, kShortestThumb = 28;
constexpr int kLongList = 100;
constexpr float kNearView = 1;  // views above and below what is seen: Tab and a screen reader find what comes next

}  // namespace

Scope Ui::scroll(Key key, const Rect& rect, std::string_view name, Rect& content) {
  State& state = *state_;
  const NodeId id = state.claim(key);
  for (const Level& outer : state.levels) {
    if (outer.kind == kDialogScope) state.scrolling_dialogs.insert(outer.parent);
  }
  ScrollMemory& memory = state.scrolls[id];
  memory.view = rect.height;
  memory.y = std::clamp(memory.y, 0.f, std::max(0.f, memory.content - memory.view));

  Node& node = state.push(Role::kScrollRegion, id, rect, name);
  node.now = memory.y;
  node.maximum = memory.content;

  Level inner = state.level();
  inner.kind = kScrollScope;
  inner.seed = inner.parent = id;
  inner.clip = intersect(rect, inner.clip);
  inner.origin_x = rect.x;
  inner.origin_y = rect.y - memory.y;
  inner.unit = 1;
  inner.surface = 0;
  inner.is_region = true;
  inner.ring.reset();
  inner.region = id;
  inner.region_node = state.nodes.size() - 1;
  inner.region_rect = rect;
  inner.content_height = 0;
  inner.automatic = false;
  inner.list->PushClipRect({inner.clip.x - kBleed, inner.clip.y}, {inner.clip.right() + kBleed, inner.clip.bottom()},
                           true);
  state.levels.push_back(inner);

  content = {rect.x, rect.y - memory.y, rect.width, rect.height};
  return {this, kScrollScope};
}

bool Ui::exists(const Rect& rect, Key key, int set_size) const {
  State& state = *state_;
  if (set_size < kLongList) return true;
  const Rect& view = state.region().clip;
  const float margin = view.height * kNearView;
  if (rect.bottom() >= view.y - margin && rect.y <= view.bottom() + margin) return true;
  return is_kept(key);
}

void Ui::set_content_height(float height) { state_->region().content_height = height; }

void Ui::close_scroll() {
  State& state = *state_;
  Level& level = state.level();
  ScrollMemory& memory = state.scrolls[level.region];
  const float content = std::ceil(level.content_height);
  if (content != memory.content) state.wants_frame = true;  // what is clamped depends on it
  memory.content = content;
  state.nodes[level.region_node].maximum = content;
  const float furthest = std::max(0.f, content - memory.view);
  if (memory.y > furthest) memory.y = furthest;
  if (memory.y != state.nodes[level.region_node].now) state.wants_frame = true;

  if (furthest > 0) {
    const Rect& view = level.region_rect;
    const float thumb = std::max(kShortestThumb, view.height * view.height / content);
    const float y = view.y + (view.height - thumb) * (memory.y / furthest);
    fill({view.right() - kThumbWidth - 2, y + 2, kThumbWidth, thumb - 4}, with_alpha(paint(Colour::kControlLine), .7f),
         kThumbWidth / 2);
  }
  level.list->PopClipRect();
  state.draw_ring(level);
}

}  // namespace overstap::ui
