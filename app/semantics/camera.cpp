#include "app/semantics/camera.h"

#include <algorithm>
#include <cmath>

#include "app/theme/theme.h"

namespace overstap::ui {
namespace {

constexpr float kMargin = theme::kSpace4;  // px around what is shown as a whole

float clamped_zoom(float zoom) { return std::clamp(zoom, kSmallestZoom, kLargestZoom); }

}  // namespace

float SurfaceView::origin_x() const { return std::round(view.centre_x() - camera.x * camera.zoom); }
float SurfaceView::origin_y() const { return std::round(view.centre_y() - camera.y * camera.zoom); }

Rect SurfaceView::on_page(const Rect& on_surface) const {
  return {origin_x() + on_surface.x * camera.zoom, origin_y() + on_surface.y * camera.zoom,
          on_surface.width * camera.zoom, on_surface.height * camera.zoom};
}

Rect SurfaceView::seen() const {
  return {(view.x - origin_x()) / camera.zoom, (view.y - origin_y()) / camera.zoom, view.width / camera.zoom,
          view.height / camera.zoom};
}

bool SurfaceView::sees(const Rect& on_surface) const {
  const Rect part = seen();
  return on_surface.right() > part.x && on_surface.x < part.right() && on_surface.bottom() > part.y &&
         on_surface.y < part.bottom();
}

Camera camera_on(const Rect& wanted, const Rect& view, float largest_zoom) {
  const Rect room = view.inset(kMargin);
  const float fits = std::min(room.width / std::max(1.f, wanted.width), room.height / std::max(1.f, wanted.height));
  return {wanted.centre_x(), wanted.centre_y(), clamped_zoom(std::min(fits, largest_zoom))};
}

Camera showing(const Camera& camera, const Rect& wanted, const Rect& view) {
  Camera moved = camera;
  const auto shift = [](float& middle, float low, float high, float room) {
    const float half = room / 2;
    if (high - low > room || low < middle - half) {
      middle = low + half;
    } else if (high > middle + half) {
      middle = high - half;
    }
  };
  const float margin = kMargin / camera.zoom;
  const Rect grown = wanted.inset(-margin);
  // inset() never makes a rectangle smaller than nothing, so growing keeps its middle.
  shift(moved.x, grown.x, grown.right(), view.width / camera.zoom);
  shift(moved.y, grown.y, grown.bottom(), view.height / camera.zoom);
  return moved;
}

Camera kept_within(const Camera& camera, const Rect& whole) {
  return {std::clamp(camera.x, whole.x, std::max(whole.x, whole.right())),
          std::clamp(camera.y, whole.y, std::max(whole.y, whole.bottom())), clamped_zoom(camera.zoom)};
}

Camera zoomed(const Camera& camera, const Rect& view, float factor, float page_x, float page_y) {
  const float zoom = clamped_zoom(camera.zoom * factor);
  const float dx = page_x - view.centre_x(), dy = page_y - view.centre_y();
  return {camera.x + dx / camera.zoom - dx / zoom, camera.y + dy / camera.zoom - dy / zoom, zoom};
}

}  // namespace overstap::ui
