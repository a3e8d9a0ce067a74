#include "app/platform/web/window.h"

#include <emscripten.h>
#include <GLES3/gl3.h>
#include <SDL.h>

#include <algorithm>
#include <cfloat>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

// clang-format off
EM_JS(int, js_max_texture_size, (), { return GLctx.getParameter(0x0D33); })  // GL_MAX_TEXTURE_SIZE
// clang-format on

namespace overstap::web {

namespace {

constexpr float kLongestStepSeconds = 0.1f, kShortestStepSeconds = 0.001f;

SDL_Window* g_window = nullptr;
bool g_has_context = false, g_drawing = false;
int g_width = 0, g_height = 0;
double g_last_time = 0;

// Nobody reads SDL's queue; and what SDL does not deliver it does not keep from the browser either.
void silence_sdl() {
  SDL_EventState(SDL_FINGERDOWN, SDL_IGNORE);
  SDL_EventState(SDL_FINGERUP, SDL_IGNORE);
  SDL_EventState(SDL_FINGERMOTION, SDL_IGNORE);
  SDL_EventState(SDL_MOUSEMOTION, SDL_IGNORE);
  SDL_EventState(SDL_MOUSEBUTTONDOWN, SDL_IGNORE);
  SDL_EventState(SDL_MOUSEBUTTONUP, SDL_IGNORE);
  SDL_EventState(SDL_MOUSEWHEEL, SDL_IGNORE);
  SDL_EventState(SDL_KEYDOWN, SDL_IGNORE);
  SDL_EventState(SDL_KEYUP, SDL_IGNORE);
  SDL_EventState(SDL_WINDOWEVENT, SDL_IGNORE);
  SDL_StopTextInput();  // on by default: it would swallow every letter
}

bool open_window() {
  // On "#window", the default, no HTML field could be typed in and Ctrl+plus would not zoom.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  silence_sdl();
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  // SDL gives the canvas this size. Another one later would make the browser wait for its graphics process.
  g_window = SDL_CreateWindow("Overstap", 0, 0, std::max(1, g_width), std::max(1, g_height), SDL_WINDOW_OPENGL);
  if (g_window == nullptr || SDL_GL_CreateContext(g_window) == nullptr) return false;
  ImGui::GetIO().BackendPlatformName = "overstap_web";
  return ImGui_ImplOpenGL3_Init("#version 300 es");
}

// What is in the graphics memory, if anything, is not what ImGui thinks: it has to be put there anew.
void ask_for_textures_anew() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy || texture->Status == ImTextureStatus_Destroyed) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->BackendUserData = nullptr;
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
}

// Without a canvas there is nowhere to put a picture of letters; ImGui only has to hear that it was done.
void pretend_textures() {
  constexpr ImTextureID kNowhere = 1;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(kNowhere);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

}  // namespace

bool draw_on_canvas(bool wanted) {
  if (wanted && !g_has_context) g_has_context = open_window();
  const bool draw = wanted && g_has_context;
  if (draw == g_drawing) return draw;
  if (draw) {
    ask_for_textures_anew();
  } else {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
  }
  g_drawing = draw;
  return draw;
}

void set_window_pixels(int width, int height, float density) {
  g_width = width;
  g_height = height;
  ImGui::GetIO().DisplayFramebufferScale = ImVec2(density, density);
}

void set_frame_time(double milliseconds) {
  const auto step = static_cast<float>((milliseconds - g_last_time) / 1000);
  g_last_time = milliseconds;
  ImGui::GetIO().DeltaTime = std::clamp(step, kShortestStepSeconds, kLongestStepSeconds);
  if (g_drawing) ImGui_ImplOpenGL3_NewFrame();
}

void render_window(unsigned background) {
  if (!g_drawing) return pretend_textures();
  const auto channel = [background](int shift) { return static_cast<float>(background >> shift & 255u) / 255; };
  glViewport(0, 0, g_width, g_height);
  glClearColor(channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

// What the page calls for the pointer and the context; positions in units of ImGui.
extern "C" {

// For ImGui's backend, which notes all of GL's state before each frame and puts it back afterwards. To ask the browser
// is to wait until the graphics process has done all it was asked before: without a graphics card 150 ms of every
// frame. The canvas is ours alone, so nothing has to be put back, and only what is not a state is asked for.
void glGetIntegerv(GLenum what, GLint* value) {
  constexpr GLint kWebGl2IsEs = 3;
  switch (what) {
    case GL_MAX_TEXTURE_SIZE:
      *value = js_max_texture_size();
      return;
    case GL_MAJOR_VERSION:
      *value = kWebGl2IsEs;
      return;
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      std::fill_n(value, 4, 0);  // render_window() says them anew
      return;
    default:
      *value = 0;  // nothing is bound; there are no extensions that we use
  }
}

// For ImGui's backend, which reads the version twice: it too is a question that waits.
const GLubyte* glGetString(GLenum what) {
  return reinterpret_cast<const GLubyte*>(what == GL_VERSION ? "OpenGL ES 3.0" : "");
}

// For SDL, which asks whether extensions are there that we do not use. The real one names every function of GL.
void* eglGetProcAddress(const char*) { return nullptr; }

EMSCRIPTEN_KEEPALIVE void overstap_pointer_moved(float x, float y, int touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
}
EMSCRIPTEN_KEEPALIVE void overstap_pointer_button(int down) { ImGui::GetIO().AddMouseButtonEvent(0, down != 0); }
// The browser took the gesture (to scroll, to zoom) or the pointer left. Away first, so that nothing is activated.
EMSCRIPTEN_KEEPALIVE void overstap_pointer_gone() {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMouseButtonEvent(0, false);
}
// The graphics memory was lost and is back: everything in it is made anew, the fonts from our own copy.
EMSCRIPTEN_KEEPALIVE void overstap_context_restored() {
  if (!g_drawing) return;
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  ask_for_textures_anew();
}

}  // extern "C"

}  // namespace overstap::web
