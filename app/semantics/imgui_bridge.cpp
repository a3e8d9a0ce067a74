#include "app/semantics/imgui_bridge.h"

#include "imgui_internal.h"

namespace overstap::ui::bridge {
namespace {

// The hooks below are free functions that ImGui calls; they can only reach this.
struct Watch {
  bool on = false;
  std::vector<NodeId> items;
};
Watch& watch() {
  static Watch instance;
  return instance;
}

ImDrawList* list_of(const char* name) {
  ImGuiWindow* window = ImGui::FindWindowByName(name);
  IM_ASSERT(window != nullptr && "called outside a frame");
  return window->DrawList;
}

constexpr const char* kPage = "##page";
constexpr const char* kDialogs = "##dialogs";

}  // namespace

bool make_context() {
  if (ImGui::GetCurrentContext() != nullptr) return false;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.DisplaySize = {1, 1};
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.CircleTessellationMaxError = .1f;  // discs and corners are large and round here
  style.CurveTessellationTol = .5f;
  return true;
}

void drop_context() { ImGui::DestroyContext(); }

void start_frame(Size size) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size.width, size.height};
  ImGui::GetCurrentContext()->TestEngineHookItems = watch().on;
  ImGui::NewFrame();
  // Edges are smoothed over one pixel of the screen, not one CSS pixel: else everything is soft on a sharp screen.
  const float density = io.DisplayFramebufferScale.x > 0 ? io.DisplayFramebufferScale.x : 1;
  ImGui::GetCurrentContext()->DrawListSharedData.InitialFringeScale = 1 / density;
  // A font learns the pixel density when it becomes the current one; we draw with fonts directly.
  for (ImFont* font : io.Fonts->Fonts) {
    ImGui::PushFont(font, 0);
    ImGui::PopFont();
  }
  constexpr ImGuiWindowFlags kPaper = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                      ImGuiWindowFlags_NoBringToFrontOnFocus;
  // Of windows that never come to the front, ImGui puts the newest at the back: so the page is made last.
  for (const char* name : {kDialogs, kPage}) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin(name, nullptr, kPaper);
    if (name == kDialogs) ImGui::End();  // its list stays open for drawing; items all belong to the page
  }
  watch().items.clear();  // the two windows were counted too
}

void finish_frame() {
  ImGui::End();
  ImGui::Render();
}

ImDrawList* page_list() { return list_of(kPage); }
ImDrawList* dialog_list() { return list_of(kDialogs); }
ImDrawList* top_list() { return ImGui::GetForegroundDrawList(); }

Pointer pointer() {
  const ImGuiIO& io = ImGui::GetIO();
  return {io.MousePos.x, io.MousePos.y, io.MouseDown[0], io.MouseClicked[0], io.MouseReleased[0]};
}

bool input_is_waiting() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

bool pointer_press_is_waiting() {
  for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsQueue) {
    if (event.Type == ImGuiInputEventType_MouseButton) return true;
  }
  return false;
}

float frame_milliseconds() { return ImGui::GetIO().DeltaTime * 1000; }

void add_item(NodeId id, const Rect& rect, bool disabled) {
  const ImRect box(rect.x, rect.y, rect.right(), rect.bottom());
  ImGuiItemFlags flags = ImGuiItemFlags_NoNav;
  if (disabled) flags |= ImGuiItemFlags_Disabled;
  ImGui::ItemAdd(box, id, nullptr, flags);
}

void watch_items(bool on) { watch().on = on; }
bool items_are_watched() { return watch().on; }
const std::vector<NodeId>& watched_items() { return watch().items; }

NodeId hash(std::string_view text, NodeId seed) {
  NodeId value = seed ^ 2166136261u;
  for (const char character : text) value = (value ^ static_cast<unsigned char>(character)) * 16777619u;
  // FNV leaves short keys close together; this spreads them.
  value = (value ^ (value >> 16)) * 0x7feb352du;
  value = (value ^ (value >> 15)) * 0x846ca68bu;
  value ^= value >> 16;
  return value == 0 ? 1 : value;
}

NodeId hash(int number, NodeId seed) {
  const char bytes[4] = {static_cast<char>(number & 255), static_cast<char>(number >> 8 & 255),
                         static_cast<char>(number >> 16 & 255), static_cast<char>(number >> 24 & 255)};
  return hash(std::string_view(bytes, 4), seed);
}

}  // namespace overstap::ui::bridge

// Called by ImGui for every item; a null item is one of its windows.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&, const ImGuiLastItemData* item) {
  if (item != nullptr && id != 0) overstap::ui::bridge::watch().items.push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return ""; }
