// The canvas: SDL2 makes the window and the GL context, Dear ImGui's OpenGL backend fills it, and that is all SDL2
// does on the web. Its own input would block typing in real fields, pinch-zoom and the browser's keys.
#pragma once

namespace overstap::web {

// Whether frames are drawn on the canvas from now on. Its window opens at the first wish; true when there is one, false
// when the browser gives no WebGL 2. Until then, and in the Basisweergave, frames are made but nothing is drawn.
// Needs an ImGui context.
bool draw_on_canvas(bool wanted);
// `density`: canvas pixels per unit of ImGui (pixel ratio of the screen times text size).
void set_window_pixels(int width, int height, float density);
void set_frame_time(double milliseconds);  // of this frame; the step is kept small after a pause
void render_window(unsigned background);

}  // namespace overstap::web
