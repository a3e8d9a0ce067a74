#include "tests/screens/support/screen_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <utility>

#include "app/semantics/completeness.h"
#include "app/semantics/fonts.h"
#include "imgui.h"

namespace overstap::test {
namespace {

using ui::Node;
using ui::Role;

constexpr int kMostFrames = 40;  // a page that is still moving after this never stops

// Says "done" to every wish of ImGui about textures; nothing is ever shown.
void satisfy_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

void load_built_fonts() {
  const std::string folder = std::string(OVERSTAP_GENERATED_DIR) + "/fonts/";
  const std::string regular = read_file(folder + "text-400.ttf"), semibold = read_file(folder + "text-600.ttf");
  const std::string bold = read_file(folder + "text-700.ttf"), icons = read_file(folder + "icons.ttf");
  ui::load_fonts({bytes_of(regular), bytes_of(semibold), bytes_of(bold), bytes_of(icons)});
}

}  // namespace

std::string read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) FAIL("cannot read " << path);
  std::string content;
  char part[65536];
  for (std::size_t got = 0; (got = std::fread(part, 1, sizeof part, file)) > 0;) content.append(part, got);
  std::fclose(file);
  return content;
}

void check_golden(std::string_view name, std::string_view text) {
  const std::string path = std::string(OVERSTAP_SOURCE_DIR) + "/tests/screens/golden/" + std::string(name) + ".txt";
  if (const char* update = std::getenv("OVERSTAP_UPDATE_GOLDEN"); update != nullptr && *update == '1') {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) FAIL("cannot write " << path);
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
    return;
  }
  INFO("golden file " << path << "; OVERSTAP_UPDATE_GOLDEN=1 writes it anew");
  CHECK(std::string(text) == read_file(path));
}

ScreenHarness::ScreenHarness(Draw draw, const Options& options) : draw_(std::move(draw)) {
  frame_.size = options.size;
  frame_.theme = options.theme;
  frame_.touch = options.touch;
  frame_.reduced_motion = options.reduced_motion;
  load_built_fonts();
  ui::watch_items(true);
  point_at(-1, -1);
}

ScreenHarness::~ScreenHarness() {
  ui::watch_items(false);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

void ScreenHarness::resize(ui::Size size) {
  frame_.size = size;
  settle();
}

void ScreenHarness::set_theme(theme::Theme theme) {
  frame_.theme = theme;
  settle();
}

void ScreenHarness::set_touch(bool touch) {
  frame_.touch = touch;
  settle();
}

void ScreenHarness::frame() {
  ImGui::GetIO().DeltaTime = 1 / 60.f;
  ui_.begin_frame(frame_);
  draw_(ui_);
  ui_.end_frame();
  satisfy_textures();
  for (ui::Ui::Announcement& said : ui_.take_announcements()) spoken_.push_back(std::move(said.text));
  // A browser would now focus that element, and the mirror would tell us.
  if (const ui::NodeId wanted = ui_.take_focus_request(); wanted != 0) ui_.focus(wanted);
}

int ScreenHarness::settle() {
  for (int frames = 1; frames <= kMostFrames; ++frames) {
    frame();
    const bool again = std::exchange(again_, false);
    if (!again && !ui_.wants_another_frame()) return frames;
  }
  FAIL("the page keeps asking for frames; it must come to rest");
  return kMostFrames;
}

const Node* ScreenHarness::find(Role role, std::string_view name) const {
  const auto found =
      std::ranges::find_if(nodes(), [&](const Node& node) { return node.role == role && node.name == name; });
  return found == nodes().end() ? nullptr : &*found;
}

const Node& ScreenHarness::get(Role role, std::string_view name) const {
  const Node* node = find(role, name);
  if (node == nullptr) FAIL("not on the page: '" << name << "'. The page:\n" << tree_text());
  return *node;
}

bool ScreenHarness::shows(std::string_view text) const {
  return std::ranges::any_of(nodes(), [&](const Node& node) {
    return node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos ||
           node.description.find(text) != std::string::npos;
  });
}

int ScreenHarness::count(Role role) const { return static_cast<int>(std::ranges::count(nodes(), role, &Node::role)); }

void ScreenHarness::press(Role role, std::string_view name) {
  ui_.activate(get(role, name).id);
  settle();
}

void ScreenHarness::type(std::string_view field_name, std::string text, bool final) {
  const Node* field = find(Role::kTextField, field_name);
  if (field == nullptr) field = &get(Role::kTextArea, field_name);
  const ui::NodeId id = field->id;
  ui_.focus(id);
  ui_.edit(id);
  ui_.set_text(id, std::move(text), final);
  settle();
  ui_.edit(0);
  settle();
}

void ScreenHarness::choose(std::string_view combo_name, std::string_view option_name) {
  press(Role::kCombo, combo_name);
  press(Role::kOption, option_name);
}

void ScreenHarness::slide(std::string_view slider_name, float value) {
  ui_.set_value(get(Role::kSlider, slider_name).id, value);
  settle();
}

void ScreenHarness::scroll(std::string_view region_name, float y) {
  ui_.set_scroll(get(Role::kScrollRegion, region_name).id, y);
  settle();
}

void ScreenHarness::focus(Role role, std::string_view name) {
  ui_.focus(get(role, name).id);
  settle();
}

void ScreenHarness::escape() {
  ui_.dismiss();
  settle();
}

void ScreenHarness::key(ui::Shortcut key) {
  ui_.press_key(key);
  settle();
}

void ScreenHarness::point_at(float x, float y) {
  ImGui::GetIO().AddMousePosEvent(x, y);
  settle();
}

void ScreenHarness::click(float x, float y) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  io.AddMouseButtonEvent(0, true);
  io.AddMouseButtonEvent(0, false);
  settle();
}

void ScreenHarness::click(Role role, std::string_view name) {
  const ui::Rect rect = page_rect(get(role, name));
  click(rect.centre_x(), rect.centre_y());
}

void ScreenHarness::drag(float from_x, float from_y, float to_x, float to_y) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from_x, from_y);
  io.AddMouseButtonEvent(0, true);
  settle();
  for (const float part : {.3f, .6f, 1.f}) {
    io.AddMousePosEvent(std::lerp(from_x, to_x, part), std::lerp(from_y, to_y, part));
    settle();
  }
  io.AddMouseButtonEvent(0, false);
  settle();
}

std::vector<std::string> ScreenHarness::spoken() { return std::exchange(spoken_, {}); }

}  // namespace overstap::test
