// Who is under the pointer, who is pressed, who has the focus. One place, because the mirror's real elements, the
// canvas and the tests must agree. The rectangles of the last frame decide: only then is it known what lies on top.
#include <algorithm>
#include <cmath>

#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

constexpr float kDragStarts = 6;   // px of movement before a press becomes a drag
constexpr float kKeptInView = 12;  // px between a focused widget and the edge of its region

const Touchable* topmost(const std::vector<Touchable>& touchables, int lowest_layer, float x, float y) {
  const Touchable* found = nullptr;
  for (const Touchable& touchable : touchables) {
    if (touchable.layer < lowest_layer || !touchable.visible.contains(x, y)) continue;
    if (found == nullptr || touchable.layer >= found->layer) found = &touchable;
  }
  return found;
}

bool contains(const std::vector<NodeId>& ids, NodeId id) { return std::ranges::find(ids, id) != ids.end(); }

}  // namespace

int Ui::State::modal_layer() const {
  if (list) return kListLayer;
  return last_dialogs.empty() ? kPageLayer : kFirstDialogLayer + static_cast<int>(last_dialogs.size()) - 1;
}

void Ui::State::start_pointer() {
  pointer = bridge::pointer();
  fired = 0;
  const Touchable* under = topmost(last_touchables, modal_layer(), pointer.x, pointer.y);
  const NodeId target = under != nullptr && under->enabled ? under->id : 0;
  if (pointer.clicked) {
    held_by_element = element_pressed != 0;
    held = held_by_element ? element_pressed : target;
    element_pressed = 0;
    press_x = pointer.x;
    press_y = pointer.y;
    // Of a quick tap the browser's click comes before the press: the list that it opened stays, and keeps the focus.
    const bool opened_list = list && held_by_element && list->combo == held;
    if (held != 0 && !opened_list) {
      pointer_focus = focused = held;
      focus_visible = false;
    }
    // Where a real element was pressed, that element says whether the press was in the list; else the place does.
    const auto element = std::ranges::find(last_touchables, held_by_element ? held : 0, &Touchable::id);
    const Touchable* on = element != last_touchables.end() ? &*element : under;
    if (list && !opened_list && (on == nullptr || on->layer < kListLayer)) list.reset();
  }
  const bool on_page = pointer.x > -1e6f;  // else the browser took the gesture
  if (held != 0 && pointer.down && on_page && drag.source == 0 &&
      std::hypot(pointer.x - press_x, pointer.y - press_y) > kDragStarts) {
    const auto source = std::ranges::find(last_touchables, held, &Touchable::id);
    if (source != last_touchables.end() && source->draggable) {
      drag = {};
      drag.source = held;
      drag.start_rect = source->visible;
      drag.from_x = press_x;
      drag.from_y = press_y;
    }
  }
  if (!pointer.down) {
    if (drag.source != 0) {
      drag.dropped = true;
    } else if (held != 0 && !held_by_element && (pointer.released || pointer.clicked) && target == held) {
      fired = held;
    }
    held = 0;
  }
  // A finger that has left does not hover.
  const bool there = !frame.touch || pointer.down;
  hovered = there && (held == 0 || held == target) ? target : 0;
}

Interaction Ui::State::interact(NodeId id, const Rect& rect, bool enabled, float radius, bool draggable) {
  const Level& here = level();
  const Rect visible = intersect(rect, here.clip);
  bridge::add_item(id, rect, !enabled);
  if (visible.width > 0 && visible.height > 0) touchables.push_back({id, visible, here.layer, enabled, draggable});

  Interaction result;
  result.enabled = enabled;
  const bool reachable = enabled && here.layer >= modal_layer();
  if (focus_first && reachable && here.layer >= kFirstDialogLayer) {
    focus_request = id;
    focus_first = false;
  }
  if (reachable) {
    result.hovered = hovered == id && drag.source == 0;
    result.held = held == id && result.hovered;
    result.pressed = fired == id || contains(activations_now, id);
  }
  result.hover = ease(id, result.hovered, theme::kMotionHover);
  result.focused = focused == id;
  if (result.focused && focus_visible) region().ring = FocusRing{rect, radius};
  if (scroll_to == id) {
    Level& scroller = region();
    if (scroller.surface != 0) {
      show_on_surface(scroller, rect);
    } else if (scroller.region != 0) {
      ScrollMemory& memory = scrolls[scroller.region];
      const Rect& view = scroller.region_rect;
      if (rect.y < view.y + kKeptInView) memory.y -= view.y + kKeptInView - rect.y;
      if (rect.bottom() > view.bottom() - kKeptInView && rect.height < view.height) {
        memory.y += rect.bottom() - view.bottom() + kKeptInView;
      }
      memory.y = std::max(0.f, std::round(memory.y));
    }
    scroll_to = 0;
  }
  if (result.pressed) acted = true;
  return result;
}

void Ui::State::block(NodeId id, const Rect& rect) {
  touchables.push_back({id, intersect(rect, level().clip), level().layer, false, false});
}

void Ui::State::draw_ring(Level& region_level) {
  if (!region_level.ring) return;
  const Rect& rect = region_level.ring->rect;
  const float radius = std::min(region_level.ring->radius, std::min(rect.width, rect.height) / 2);
  ImDrawList* list_drawn = region_level.list;
  const Rect& clip = region_level.clip;
  // The ring may stick out of its region where the widget itself is wholly in view.
  constexpr float kOutside = 6;
  const bool whole = rect.y >= clip.y && rect.bottom() <= clip.bottom();
  const float above = whole ? kOutside : 0;
  list_drawn->PushClipRect({clip.x - kOutside, clip.y - above}, {clip.right() + kOutside, clip.bottom() + above});
  // Outwards: 1 px gap, 2 px inner ring, 3 px outer ring. ImGui itself draws half a pixel further in.
  const auto ring = [&](float distance, float width, ImU32 ink) {
    const Rect box = rect.inset(-distance - .5f);
    list_drawn->AddRect(top_left(box), bottom_right(box), ink, radius + distance, 0, width);
  };
  ring(2, 2, colour(Colour::kFocusInner));
  ring(4.5f, 3, colour(Colour::kFocusOuter));
  list_drawn->PopClipRect();
  region_level.ring.reset();
}

void Ui::activate(NodeId id) {
  state_->activations.push_back(id);
  state_->wants_frame = true;
}

void Ui::press_begins(NodeId id) { state_->element_pressed = id; }

void Ui::focus(NodeId id) {
  State& state = *state_;
  // A press with mouse or finger focuses the real element too; that focus needs no ring.
  const bool by_pointer = state.pointer_focus == id || state.pointer.down || bridge::pointer_press_is_waiting();
  if (by_pointer) state.pointer_focus = id;
  if (!by_pointer) state.pointer_focus = 0;
  state.focused = id;
  state.focus_heir.clear();
  state.focus_visible = !by_pointer;
  if (!by_pointer) state.scroll_to = id;
  state.wants_frame = true;
}

void Ui::blur() {
  state_->focused = 0;
  state_->focus_visible = false;
  state_->wants_frame = true;
}

void Ui::set_text(NodeId id, std::string text, bool final) {
  state_->texts[id] = {std::move(text), final};
  state_->wants_frame = true;
}

void Ui::set_value(NodeId id, float value) {
  state_->values[id] = value;
  state_->wants_frame = true;
}

void Ui::set_scroll(NodeId id, float y) {
  ScrollMemory& memory = state_->scrolls[id];
  const float clamped = std::clamp(y, 0.f, std::max(0.f, memory.content - memory.view));
  if (std::abs(clamped - memory.y) < .5f) return;
  memory.y = std::round(clamped);
  state_->wants_frame = true;
}

void Ui::dismiss() {
  state_->dismissals = true;
  state_->wants_frame = true;
}

void Ui::close_list() {
  if (state_->dismissals) return;  // it closes already, and in its own way
  state_->list.reset();
}

void Ui::press_key(Shortcut key) {
  state_->shortcut = key;
  state_->wants_frame = true;
}

void Ui::edit(NodeId id) {
  state_->editing = id;
  state_->wants_frame = true;
}

}  // namespace overstap::ui
