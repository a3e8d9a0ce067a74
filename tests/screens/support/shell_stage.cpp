#include "tests/screens/support/shell_stage.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <span>

#include "app/semantics/fonts.h"
#include "imgui.h"
#include "tests/screens/support/screen_harness.h"

namespace overstap::test {

namespace {

constexpr int kMostRounds = 60;  // a page that still wants frames after this never rests

// Phrases that come with the first screen: an area is named in the list.
bool is_first_area(const std::string& area) {
  static const std::string first = read_file(OVERSTAP_SOURCE_DIR "/assets/i18n/first_areas.json");
  return first.find('"' + area + '"') != std::string::npos;
}

// The two files of a language as the site has them; here their areas are still apart.
std::vector<doors::ContentFile> shipped_phrases(const std::string& prefix) {
  namespace fs = std::filesystem;
  constexpr std::string_view kLater = "_later";
  std::string language = fs::path(prefix).stem().string();
  const bool later = language.ends_with(kLater);
  if (later) language.resize(language.size() - kLater.size());
  std::vector<doors::ContentFile> files;
  for (const auto& entry : fs::directory_iterator(OVERSTAP_SOURCE_DIR "/assets/i18n/" + language)) {
    if (is_first_area(entry.path().stem().string()) == later) continue;
    files.push_back({prefix, read_file(entry.path())});
  }
  return files;
}

// What the site has at a prefix.
std::vector<doors::ContentFile> shipped_content(const std::string& prefix) {
  namespace fs = std::filesystem;
  const std::string root = OVERSTAP_SOURCE_DIR "/";
  std::vector<doors::ContentFile> files;
  const fs::path path = root + prefix;
  if (prefix.starts_with("assets/i18n/")) return shipped_phrases(prefix);
  if (fs::is_regular_file(path)) return {{prefix, read_file(path)}};
  if (!fs::is_directory(path)) return {};
  for (const auto& entry : fs::directory_iterator(path)) {
    files.push_back({entry.path().lexically_relative(root).string(), read_file(entry.path())});
  }
  std::ranges::sort(files, {}, &doors::ContentFile::path);
  return files;
}

void load_fonts_once() {
  if (ui::fonts_are_loaded()) return;
  const std::string folder = std::string(OVERSTAP_GENERATED_DIR) + "/fonts/";
  const std::string regular = read_file(folder + "text-400.ttf"), semibold = read_file(folder + "text-600.ttf");
  const std::string bold = read_file(folder + "text-700.ttf"), icons = read_file(folder + "icons.ttf");
  const auto bytes = [](const std::string& text) { return std::as_bytes(std::span(text)); };
  ui::load_fonts({bytes(regular), bytes(semibold), bytes(bold), bytes(icons)});
}

void satisfy_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

ShellStage::ShellStage(headless::Disk& disk) : doors(disk, shipped_content), shell(doors.doors()) {
  doors.listen_with(&shell);
  load_fonts_once();
  shell.set_environment({.size = {1280, 720}, .reduced_motion = true});
}

ShellStage& ShellStage::start(std::string_view hash) {
  shell.start(hash);
  settle();
  REQUIRE(shell.ready());
  return *this;
}

void ShellStage::settle() {
  for (int round = 0; round < kMostRounds; ++round) {
    doors.deliver();
    if (!doors.page.frame_wanted || !shell.ready()) return;
    doors.page.frame_wanted = false;
    ImGui::GetIO().DeltaTime = 1 / 60.f;
    ++frames_drawn;
    if (shell.frame()) doors.page.frame_wanted = true;
    satisfy_textures();
  }
  FAIL("the page never comes to rest");
}

bool ShellStage::has(ui::Role role, std::string_view name) const {
  const auto& nodes = const_cast<Shell&>(shell).ui().nodes();
  return std::ranges::any_of(nodes, [&](const ui::Node& node) { return node.role == role && node.name == name; });
}

const ui::Node& ShellStage::get(ui::Role role, std::string_view name) const {
  const auto& nodes = const_cast<Shell&>(shell).ui().nodes();
  const auto found =
      std::ranges::find_if(nodes, [&](const ui::Node& node) { return node.role == role && node.name == name; });
  INFO("looking for \"" << name << "\"");
  REQUIRE(found != nodes.end());
  return *found;
}

void ShellStage::press(ui::Role role, std::string_view name) {
  shell.ui().activate(get(role, name).id);
  doors.page.frame_wanted = true;
  settle();
}

void ShellStage::add_candidate(std::string_view id, std::string_view code) {
  shell.perform(Action{AddCandidate{std::string(id), std::string(code)}});
  settle();
}

}  // namespace overstap::test
