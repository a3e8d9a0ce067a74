#include "app/semantics/fonts.h"

#include <cstring>
#include <string>
#include <vector>

#include "app/semantics/shaped_runs.h"
#include "imgui_internal.h"

namespace overstap::ui {
namespace {

constexpr float kInk = 1.15f;  // letters without a browser's contrast correction look thinner than they should
constexpr int kIconFont = 3;   // after the three weights, in io.Fonts->Fonts

FallbackGlyphSource*& fallback_source() {
  static FallbackGlyphSource* source = nullptr;
  return source;
}

// Not control characters. Icons have private codes too, but a font of their own without a fallback.
bool is_for_fallback(ImWchar character) { return character >= 0xA0; }

theme::Weight weight_of(const ImFontConfig* config) { return static_cast<theme::Weight>(config->FontNo); }

bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar character) {
  return fallback_source() != nullptr && is_for_fallback(character);
}

bool prepare(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*) { return true; }

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar character,
                ImFontGlyph* glyph, float* advance) {
  FallbackGlyphSource* source = fallback_source();
  if (source == nullptr || !is_for_fallback(character)) return false;
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  const float pixels = baked->Size / kTextScale * density;
  const theme::Weight weight = weight_of(config);
  FallbackGlyphSource::Box box;
  const std::string text = text_of_code(character);
  if (text.empty() || !source->measure(text, pixels, weight, box)) return false;
  if (advance != nullptr) {
    *advance = box.advance / density;
    return true;
  }
  glyph->Codepoint = character;
  glyph->AdvanceX = box.advance / density;
  if (box.width <= 0 || box.height <= 0) return true;

  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, box.width, box.height);
  if (place == ImFontAtlasRectId_Invalid) return false;
  std::vector<std::uint8_t> rgba(static_cast<std::size_t>(box.width) * static_cast<std::size_t>(box.height) * 4);
  const bool in_colour = source->draw(text, pixels, weight, box, rgba);
  glyph->X0 = static_cast<float>(box.left) / density;
  glyph->Y0 = static_cast<float>(box.top) / density + IM_ROUND(baked->Ascent);
  glyph->X1 = static_cast<float>(box.left + box.width) / density;
  glyph->Y1 = static_cast<float>(box.top + box.height) / density + IM_ROUND(baked->Ascent);
  glyph->Visible = 1;
  glyph->Colored = in_colour ? 1 : 0;
  glyph->PackId = place;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, ImFontAtlasPackGetRect(atlas, place), rgba.data(),
                                     ImTextureFormat_RGBA32, box.width * 4);
  return true;
}

const ImFontLoader* fallback_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "fallback";
    made.FontSrcContainsGlyph = has_glyph;
    made.FontBakedInit = prepare;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return &loader;
}

void add_font(std::span<const std::byte> file) {
  void* copy = IM_ALLOC(file.size());
  std::memcpy(copy, file.data(), file.size());
  ImFontConfig config;
  config.OversampleH = 2;
  config.RasterizerMultiply = kInk;
  ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(file.size()), 0, &config);
}

void add_fallback(theme::Weight weight) {
  ImFontConfig config;
  config.MergeMode = true;
  config.FontLoader = fallback_loader();
  config.FontNo = static_cast<ImU32>(weight);  // the loader has no other place to learn the weight
  ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

void load_fonts(const FontFiles& files) {
  add_font(files.regular);
  add_fallback(theme::Weight::kRegular);
  add_font(files.semibold);
  add_fallback(theme::Weight::kSemibold);
  add_font(files.bold);
  add_fallback(theme::Weight::kBold);
  add_font(files.icons);
}

bool fonts_are_loaded() { return ImGui::GetIO().Fonts->Fonts.Size > kIconFont; }

ImFont* text_font(theme::Weight weight) { return ImGui::GetIO().Fonts->Fonts[static_cast<int>(weight)]; }

ImFont* icon_font() { return ImGui::GetIO().Fonts->Fonts[kIconFont]; }

void set_fallback_glyphs(FallbackGlyphSource* source) {
  fallback_source() = source;
  // A glyph once found missing is remembered as missing: forget all glyphs.
  if (ImGui::GetCurrentContext() != nullptr && fonts_are_loaded() && !ImGui::GetIO().Fonts->Locked) {
    for (ImFont* font : ImGui::GetIO().Fonts->Fonts) ImFontAtlasFontDiscardBakes(ImGui::GetIO().Fonts, font, 0);
  }
}

}  // namespace overstap::ui
