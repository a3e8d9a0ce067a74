// Looking at a surface that is larger than its view: which part of it is seen, and where its points lie on the page.
// Points of a surface count in board units; at zoom 1 a unit is one CSS pixel. Knows nothing of what lies on it.
#pragma once

#include <optional>

#include "app/semantics/geometry.h"

namespace overstap::ui {

inline constexpr float kSmallestZoom = .01f, kLargestZoom = 4;
// One press of + or -. Two of them double it: at those sizes letters are drawn in exactly the pixels they need.
inline constexpr float kZoomStep = 1.41421356f;

struct Camera {
  float x = 0, y = 0;  // of the surface, in the middle of the view
  float zoom = 1;
  bool operator==(const Camera&) const = default;
};

// A camera in its view on the page.
struct SurfaceView {
  Rect view;
  Camera camera;
  bool pressed = false;        // on an empty place
  bool pressed_twice = false;  // likewise
  bool focused = false;
  float at_x = 0, at_y = 0;  // of the surface, under the pointer; its middle when there is none
  std::optional<Rect> box;   // of the surface: what a drag on an empty place draws around (Surface::draws_box)
  bool box_done = false;     // let go in this frame

  // Where the surface's corner lies on the page; whole pixels, so that what stands still is sharp.
  float origin_x() const;
  float origin_y() const;
  Rect on_page(const Rect& on_surface) const;
  Rect seen() const;  // of the surface
  bool sees(const Rect& on_surface) const;
};

// The camera that shows all of `wanted`, at most at `largest_zoom`.
Camera camera_on(const Rect& wanted, const Rect& view, float largest_zoom);
// The same camera, moved as little as needed to have `wanted` in view, and not looking past `whole`.
Camera showing(const Camera& camera, const Rect& wanted, const Rect& view);
Camera kept_within(const Camera& camera, const Rect& whole);
// Zoomed by `factor` around a point of the page that stays where it is.
Camera zoomed(const Camera& camera, const Rect& view, float factor, float page_x, float page_y);

}  // namespace overstap::ui
