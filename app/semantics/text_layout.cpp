#include "app/semantics/text_layout.h"

#include <algorithm>
#include <cmath>

#include "app/semantics/fonts.h"
#include "app/semantics/shaped_runs.h"
#include "imgui_internal.h"

namespace overstap::ui {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr float kSlack = .5f;                       // measured widths carry rounding
constexpr float kAscent = .984f, kDescent = .316f;  // of Atkinson Hyperlegible Next, in em

bool is_letter(unsigned int code) {
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code >= 0xC0;
}
bool is_space(unsigned int code) { return code == ' ' || code == '\t' || code == 0x3000; }

// The glyphs of one font at one size. ImGui keeps them for whole sizes only; asking for such a size at another density
// gives pictures of exactly the pixels we need, so that none is stretched.
class Ruler {
 public:
  explicit Ruler(const TextFont& font) {
    const float wanted = font.size * kTextScale;
    const float whole = std::max(1.f, std::round(wanted));
    baked_ = font.font->GetFontBaked(whole, screen_density() * wanted / whole);
    scale_ = wanted / whole;
  }
  float advance(unsigned int code) const {
    return code < 32 ? 0 : baked_->GetCharAdvance(static_cast<ImWchar>(code)) * scale_;
  }
  const ImFontGlyph& glyph(unsigned int code) const { return *baked_->FindGlyph(static_cast<ImWchar>(code)); }
  float scale() const { return scale_; }
  float ascent() const { return IM_ROUND(baked_->Ascent); }  // what glyphs count their height from

 private:
  ImFontBaked* baked_ = nullptr;
  float scale_ = 1;
};

// Where a line that starts at `start` ends, and where the next one starts.
struct Break {
  std::size_t end = 0, next = 0;
  float width = 0;
};

Break next_break(const Ruler& ruler, std::string_view text, std::size_t start, float width) {
  Break fitting;         // last place where breaking is allowed
  float x = 0, ink = 0;  // ink: without spaces at the end
  unsigned int before = 0;
  std::size_t position = start;
  while (position < text.size()) {
    const Cluster character = cluster_at(text, position);
    if (character.code == '\n') return {position, position + 1, ink};
    const float advance = ruler.advance(character.code);
    if (is_space(character.code)) {
      if (!is_space(before) && position > start) fitting = {position, position + character.bytes, ink};
      if (is_space(before) && fitting.next == position) fitting.next += character.bytes;
      x += advance;
    } else {
      const bool after_hyphen = before == '-' && is_letter(character.code) && position > start + 1 &&
                                is_letter(static_cast<unsigned char>(text[position - 2]));
      if (after_hyphen || before == '/') fitting = {position, position, ink};
      if (width > 0 && x + advance > width + kSlack && position > start) {
        return fitting.next > start ? fitting : Break{position, position, ink};
      }
      x += advance;
      ink = x;
    }
    before = character.code;
    position += character.bytes;
  }
  return {text.size(), text.size(), ink};
}

}  // namespace

float screen_density() {
  const float density = ImGui::GetIO().DisplayFramebufferScale.x;
  return density > 0 ? density : 1;
}

float text_width(const TextFont& font, std::string_view text) {
  const Ruler ruler(font);
  float width = 0;
  for (std::size_t position = 0; position < text.size();) {
    const Cluster character = cluster_at(text, position);
    width += ruler.advance(character.code);
    position += character.bytes;
  }
  return width;
}

float baseline_in(const TextFont& font, float line_height) {
  const float pixels = screen_density();
  const float ascent = std::round(kAscent * font.size * pixels), descent = std::round(kDescent * font.size * pixels);
  return (std::floor((line_height * pixels - ascent - descent) / 2) + ascent) / pixels;
}

void draw_line(ImDrawList* list, const TextFont& font, float x, float baseline, ImU32 colour, std::string_view text) {
  const Ruler ruler(font);
  std::vector<unsigned int> codes;
  codes.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const Cluster character = cluster_at(text, position);
    position += character.bytes;
    if (character.code < 32) continue;
    codes.push_back(character.code);
    ruler.glyph(character.code);  // a new glyph may move all others in the atlas: get them before drawing any
  }
  const float pixels = screen_density();
  const float top = std::round(baseline * pixels) / pixels;
  const float scale = ruler.scale();
  const auto count = static_cast<int>(codes.size());
  int drawn = 0;
  list->PrimReserve(count * 6, count * 4);
  for (const unsigned int code : codes) {
    const ImFontGlyph& glyph = ruler.glyph(code);
    if (glyph.Visible != 0) {
      const ImVec2 from{x + glyph.X0 * scale, top + (glyph.Y0 - ruler.ascent()) * scale};
      const ImVec2 to{x + glyph.X1 * scale, top + (glyph.Y1 - ruler.ascent()) * scale};
      const ImU32 ink = glyph.Colored != 0 ? colour | ~IM_COL32_A_MASK : colour;
      list->PrimRectUV(from, to, {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, ink);
      ++drawn;
    }
    x += glyph.AdvanceX * scale;
  }
  list->PrimUnreserve((count - drawn) * 6, (count - drawn) * 4);
}

TextLine fit_line(const TextFont& font, std::string_view text, float width) {
  const float whole = text_width(font, text);
  if (width <= 0 || whole <= width + kSlack) return {text, whole, false};
  const Ruler ruler(font);
  const float ellipsis = text_width(font, kEllipsis);
  float x = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const Cluster character = cluster_at(text, position);
    const float advance = ruler.advance(character.code);
    if (x + advance + ellipsis > width + kSlack) break;
    x += advance;
    position += character.bytes;
  }
  while (position > 0 && text[position - 1] == ' ') {
    --position;
    x -= ruler.advance(' ');
  }
  return {text.substr(0, position), x + ellipsis, true};
}

std::vector<TextLine> break_lines(const TextFont& font, std::string_view text, float width, int max_lines) {
  const Ruler ruler(font);
  std::vector<TextLine> lines;
  std::size_t start = 0;
  while (start < text.size()) {
    const Break end = next_break(ruler, text, start, width);
    const bool last_allowed = max_lines > 0 && static_cast<int>(lines.size()) + 1 == max_lines;
    if (last_allowed && end.next < text.size()) {
      // The rest does not fit: say so, on this line.
      const std::string_view line = text.substr(start, end.end - start);
      const float ellipsis = text_width(font, kEllipsis);
      TextLine cut = fit_line(font, line, width - ellipsis);
      if (!cut.cut) cut = {line, end.width + ellipsis, true};
      lines.push_back(cut);
      return lines;
    }
    lines.push_back({text.substr(start, end.end - start), end.width, false});
    start = end.next > start ? end.next : start + 1;
  }
  if (lines.empty() || text.ends_with('\n')) lines.push_back({{}, 0, false});
  return lines;
}

}  // namespace overstap::ui
