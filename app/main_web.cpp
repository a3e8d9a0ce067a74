// The app in a browser: puts shell, doors and window together, and gives web/*.mjs the functions to call. There is no
// main loop: web/frames.mjs asks for a frame when something may have changed, and an untouched page draws none.
#include <emscripten.h>

#include <memory>
#include <span>
#include <string>

#include "app/platform/web/glyphs.h"
#include "app/platform/web/web_doors.h"
#include "app/platform/web/window.h"
#include "app/semantics/fonts.h"
#include "app/shell/meter.h"
#include "app/shell/shell.h"

namespace overstap {

namespace {

// Lives as long as the page does.
struct App {
  web::WebDoors doors;
  Shell shell{doors.doors()};
  web::BrowserGlyphs glyphs;
};
App* g_app = nullptr;

// An answer to the meter; stays until the next.
std::string g_answer;
int answered(std::string answer) {
  g_answer = std::move(answer);
  return static_cast<int>(g_answer.size());
}

std::string_view text_of(const char* text, int size) { return {text, static_cast<std::size_t>(size)}; }

std::span<const std::byte> bytes(const std::byte* data, int size) { return {data, static_cast<std::size_t>(size)}; }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void overstap_open() {
  static App app;
  g_app = &app;
  web::listen_with(&app.shell);
  ui::set_fallback_glyphs(&app.glyphs);
}

// Whether frames are drawn on the canvas. 1 when they are; 0 also when this browser cannot.
EMSCRIPTEN_KEEPALIVE int overstap_draw(int wanted) { return web::draw_on_canvas(wanted != 0) ? 1 : 0; }

// The address asks for the Basisweergave, or (`only`) this browser has no other.
EMSCRIPTEN_KEEPALIVE void overstap_basic_view(int only) { g_app->shell.ask_basic_view(only != 0); }

EMSCRIPTEN_KEEPALIVE void overstap_fonts(const std::byte* regular, int regular_size, const std::byte* semibold,
                                         int semibold_size, const std::byte* bold, int bold_size,
                                         const std::byte* icons, int icons_size) {
  ui::load_fonts(
      {bytes(regular, regular_size), bytes(semibold, semibold_size), bytes(bold, bold_size), bytes(icons, icons_size)});
}

EMSCRIPTEN_KEEPALIVE void overstap_start(const char* hash, int size) {
  g_app->shell.start({hash, static_cast<std::size_t>(size)});
}

// Printing begins or ends.
EMSCRIPTEN_KEEPALIVE void overstap_on_paper(int on_paper) { g_app->shell.set_on_paper(on_paper != 0); }

// Sizes in CSS px and in canvas pixels; both, because the browser rounds in its own way.
EMSCRIPTEN_KEEPALIVE void overstap_environment(float width, float height, int pixels_wide, int pixels_high,
                                               float text_scale, int reduced_motion, int touch, int wants_contrast) {
  web::set_window_pixels(pixels_wide, pixels_high, static_cast<float>(pixels_wide) / width * text_scale);
  g_app->shell.set_environment({.size = {width, height},
                                .reduced_motion = reduced_motion != 0,
                                .touch = touch != 0,
                                .wants_contrast = wants_contrast != 0});
}

// One frame; 1 when another is wanted.
EMSCRIPTEN_KEEPALIVE int overstap_frame(double milliseconds) {
  if (!g_app->shell.ready()) return 0;
  web::set_frame_time(milliseconds);
  const bool more = g_app->shell.frame();
  web::render_window(theme::colour(g_app->shell.view().theme, theme::Colour::kBackground));
  return more ? 1 : 0;
}

// From the mirror.
EMSCRIPTEN_KEEPALIVE void overstap_activate(unsigned node) { g_app->shell.ui().activate(node); }
EMSCRIPTEN_KEEPALIVE void overstap_press_begins(unsigned node) { g_app->shell.ui().press_begins(node); }
EMSCRIPTEN_KEEPALIVE void overstap_focus(unsigned node) { g_app->shell.ui().focus(node); }
EMSCRIPTEN_KEEPALIVE void overstap_blur() { g_app->shell.ui().blur(); }
EMSCRIPTEN_KEEPALIVE void overstap_text(unsigned node, const char* text, int size, int final) {
  g_app->shell.ui().set_text(node, {text, static_cast<std::size_t>(size)}, final != 0);
}
EMSCRIPTEN_KEEPALIVE void overstap_value(unsigned node, float value) { g_app->shell.ui().set_value(node, value); }
EMSCRIPTEN_KEEPALIVE void overstap_scroll(unsigned node, float y) { g_app->shell.ui().set_scroll(node, y); }
EMSCRIPTEN_KEEPALIVE void overstap_pan(float dx, float dy) { g_app->shell.ui().pan(dx, dy); }
EMSCRIPTEN_KEEPALIVE void overstap_zoom(float factor, float x, float y) { g_app->shell.ui().zoom(factor, x, y); }
EMSCRIPTEN_KEEPALIVE void overstap_press_twice(unsigned node) { g_app->shell.ui().press_twice(node); }
EMSCRIPTEN_KEEPALIVE void overstap_key(int key) { g_app->shell.ui().press_key(static_cast<ui::Shortcut>(key)); }
// Of `?meten` (web/meten.mjs). Texts come back as their size, and overstap_answer() says where they are.
EMSCRIPTEN_KEEPALIVE const char* overstap_answer() { return g_answer.data(); }
EMSCRIPTEN_KEEPALIVE int overstap_meter_ready() { return g_app->shell.complete() ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE void overstap_meter_open() { meter::open_board(g_app->shell); }
EMSCRIPTEN_KEEPALIVE int overstap_meter_import(const char* text, int size) {
  return answered(meter::import_json(g_app->shell, text_of(text, size)));
}
EMSCRIPTEN_KEEPALIVE int overstap_meter_export() { return answered(meter::export_json(g_app->shell)); }
EMSCRIPTEN_KEEPALIVE void overstap_meter_camera(float x, float y, float zoom) {
  meter::look_at(g_app->shell, x, y, zoom);
}
EMSCRIPTEN_KEEPALIVE int overstap_meter_add(const char* id, int id_size, const char* text, int text_size, float x,
                                            float y) {
  return answered(meter::add_note(g_app->shell, text_of(id, id_size), text_of(text, text_size), x, y));
}
EMSCRIPTEN_KEEPALIVE int overstap_meter_drawn() { return answered(meter::drawn_notes(g_app->shell)); }

EMSCRIPTEN_KEEPALIVE void overstap_dismiss() { g_app->shell.ui().dismiss(); }
EMSCRIPTEN_KEEPALIVE void overstap_close_list() { g_app->shell.ui().close_list(); }
EMSCRIPTEN_KEEPALIVE void overstap_edit(unsigned node) { g_app->shell.ui().edit(node); }
EMSCRIPTEN_KEEPALIVE void overstap_renew_mirror() { g_app->shell.renew_mirror(); }
EMSCRIPTEN_KEEPALIVE void overstap_save_as_file() { g_app->shell.perform(ViewAction{SaveAsFile{}}); }

}  // extern "C"

}  // namespace overstap

int main() {
  emscripten_exit_with_live_runtime();
  return 0;
}
