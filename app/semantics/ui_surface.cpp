// A surface seen through a camera: panning, zooming, and what lies on it as real elements. The mirror moves and scales
// all of them at once (web/surface.mjs), so that a frame in which only the camera moves says one node.
#include <algorithm>
#include <cmath>

#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

constexpr float kArrowStep = 80;  // px
constexpr float kSmallerThanWhole = .8f;
constexpr float kFirstLeastZoom = .6f;  // words can be read

}  // namespace

void Ui::pan(float dx, float dy) {
  state_->hand.dx += dx;
  state_->hand.dy += dy;
  state_->wants_frame = true;
}

void Ui::zoom(float factor, float x, float y) {
  state_->hand.zoom *= factor;
  state_->hand.x = x;
  state_->hand.y = y;
  state_->wants_frame = true;
}

void Ui::press_twice(NodeId id) {
  state_->pressed_twice = id;
  state_->wants_frame = true;
}

void Ui::set_camera(NodeId id, const Camera& camera) {
  CameraMemory& memory = state_->cameras[id];
  memory.camera = camera;
  memory.placed = true;
  memory.fitted = false;
  state_->wants_frame = true;
}

void Ui::move_camera(Key key, const Camera& camera) {
  set_camera(bridge::hash(key, state_->level().seed), camera);
  state_->acted = true;
}

void Ui::show_all(Key key) {
  state_->cameras[bridge::hash(key, state_->level().seed)].fitted = true;
  state_->acted = true;
}

// What the person did to the camera since the last frame.
void Ui::State::steer(CameraMemory& memory, NodeId id, const Rect& view, bool draws_box) {
  const Camera before = memory.camera;
  Camera& camera = memory.camera;
  const bool on_page = pointer.x > -1e6f;  // else the browser took the gesture
  if (drag.source == id && draws_box) {
    drag.drawn = true;
  } else if (drag.source == id && on_page) {
    camera.x -= (pointer.x - memory.hand_x) / camera.zoom;
    camera.y -= (pointer.y - memory.hand_y) / camera.zoom;
    drag.drawn = true;  // what is dragged is the surface itself
  }
  memory.hand_x = held == id && drag.source != id ? press_x : pointer.x;
  memory.hand_y = held == id && drag.source != id ? press_y : pointer.y;
  if (level().layer >= modal_layer()) {
    camera.x -= hand_now.dx / camera.zoom;
    camera.y -= hand_now.dy / camera.zoom;
    if (hand_now.zoom != 1) camera = zoomed(camera, view, hand_now.zoom, hand_now.x, hand_now.y);
    hand_now = {};
  }
  if (camera != before) memory.fitted = false;
}

Scope Ui::surface(Key key, const Rect& rect, const Surface& surface, SurfaceView& view) {
  State& state = *state_;
  const Rect box = snap(rect);
  const NodeId id = state.claim(key);
  const Interaction touch = state.interact(id, box, true, theme::kRadiusPanel, true);
  CameraMemory& memory = state.cameras[id];
  if (!memory.placed) {
    memory.placed = true;
    memory.camera = camera_on(surface.whole, box, 1);
    memory.fitted = memory.camera.zoom >= kFirstLeastZoom;
    if (!memory.fitted) {
      memory.camera = camera_on(surface.first, box, 1);
      memory.camera.zoom = std::max(memory.camera.zoom, kFirstLeastZoom);
      memory.camera = showing(memory.camera, surface.first, box);
    }
  }
  if (memory.fitted) memory.camera = camera_on(surface.whole, box, 1);
  state.steer(memory, id, box, surface.draws_box);
  if (touch.focused) {
    const float step = kArrowStep / memory.camera.zoom;
    Camera& camera = memory.camera;
    const Camera before = camera;
    if (key_pressed(Shortcut::kLeft)) camera.x -= step;
    if (key_pressed(Shortcut::kRight)) camera.x += step;
    if (key_pressed(Shortcut::kUp)) camera.y -= step;
    if (key_pressed(Shortcut::kDown)) camera.y += step;
    if (camera != before) memory.fitted = false;
  }
  const float least = std::min(1.f, camera_on(surface.whole, box, 1).zoom * kSmallerThanWhole);
  memory.camera.zoom = std::max(memory.camera.zoom, least);
  memory.camera = kept_within(memory.camera, surface.whole);

  view = {.view = box, .camera = memory.camera, .pressed = touch.pressed, .focused = touch.focused, .box = {}};
  view.pressed_twice = std::exchange(state.pressed_twice, state.pressed_twice == id ? 0 : state.pressed_twice) == id;
  if (view.pressed_twice) state.acted = true;
  const bool pointed = box.contains(state.pointer.x, state.pointer.y);
  view.at_x = ((pointed ? state.pointer.x : box.centre_x()) - view.origin_x()) / view.camera.zoom;
  view.at_y = ((pointed ? state.pointer.y : box.centre_y()) - view.origin_y()) / view.camera.zoom;

  if (surface.draws_box && state.drag.source == id) {
    const float x = std::clamp(state.pointer.x, box.x, box.right()),
                y = std::clamp(state.pointer.y, box.y, box.bottom());
    const float zoom = view.camera.zoom;
    view.box = Rect{(std::min(x, state.drag.from_x) - view.origin_x()) / zoom,
                    (std::min(y, state.drag.from_y) - view.origin_y()) / zoom, std::abs(x - state.drag.from_x) / zoom,
                    std::abs(y - state.drag.from_y) / zoom};
    view.box_done = state.drag.dropped;
    if (view.box_done) state.acted = true;
  }

  Node& node = state.push(Role::kSurface, id, box, surface.name);
  node.description = surface.description;
  node.state |= kDraggable | kMovable;
  node.now = view.camera.zoom;
  node.minimum = view.origin_x() - box.x;
  node.maximum = view.origin_y() - box.y;

  Level inner = state.level();
  inner.kind = kSurfaceScope;
  inner.seed = inner.parent = id;
  inner.clip = intersect(box, inner.clip);
  inner.origin_x = view.origin_x();
  inner.origin_y = view.origin_y();
  inner.unit = view.camera.zoom;
  inner.is_region = true;
  inner.ring.reset();
  inner.region = 0;
  inner.surface = id;
  inner.region_rect = box;
  inner.list->PushClipRect(top_left(inner.clip), bottom_right(inner.clip), true);
  state.levels.push_back(inner);
  return {this, kSurfaceScope};
}

// What got the focus by a key comes into view.
void Ui::State::show_on_surface(const Level& here, const Rect& rect) {
  CameraMemory& memory = cameras[here.surface];
  const Rect on_surface{(rect.x - here.origin_x) / here.unit, (rect.y - here.origin_y) / here.unit,
                        rect.width / here.unit, rect.height / here.unit};
  const Camera moved = showing(memory.camera, on_surface, here.region_rect);
  if (moved == memory.camera) return;
  memory.camera = moved;
  memory.fitted = false;
  wants_frame = acted = true;
}

NodeId Ui::surface_id() const { return state_->region().surface; }
Point Ui::pointer() const { return {state_->pointer.x, state_->pointer.y}; }

void Ui::watch_drawn(bool on) { state_->drawn_watched = on; }
void Ui::drew(std::string_view id) {
  if (state_->drawn_watched) state_->drawn.emplace_back(id);
}
const std::vector<std::string>& Ui::drawn() const { return state_->last_drawn; }

bool Ui::is_kept(Key key) const {
  const State& state = *state_;
  return key == state.focus_heir || state.kept.contains(bridge::hash(key, state.levels.back().seed));
}

}  // namespace overstap::ui
