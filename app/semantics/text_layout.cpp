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

// While somebody zooms every frame has another size; new letters for each would take longer than the frame itself. So
// they are kept at two sizes per doubling, and stretched a little in between.
float kept_zoom(float zoom) { return zoom == 1 ? 1 : std::exp2(std::round(std::log2(zoom) * 2) / 2); }

// The glyphs of one font at one size. ImGui keeps them for whole sizes only; asking for such a size at another density
// gives pictures of exactly the pixels we need, so that none is stretched.
class Ruler {
 public:
  explicit Ruler(const TextFont& font) {
    const float kept = kept_zoom(font.zoom);
    const float wanted = font.size * kTextScale * kept;
    const float whole = std::max(1.f, std::round(wanted));
    baked_ = font.font->GetFontBaked(whole, screen_density() * wanted / whole);
    scale_ = wanted / whole * font.zoom / kept;
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
  bool hyphenated = false;
};

// A word that is wider than the line: as many syllables as fit, or, if not even one does, as many letters.
Break break_word(const Ruler& ruler, std::string_view text, std::size_t start, std::size_t overflow, float width) {
  const float hyphen = ruler.advance('-');
  Break best{overflow, overflow, 0};
  float x = 0;
  for (std::size_t position = start; position < overflow;) {
    if (x + hyphen <= width + kSlack && parts_syllables(text.substr(start), position - start)) {
      best = {position, position, x + hyphen, true};
    }
    const Cluster character = cluster_at(text, position);
    x += ruler.advance(character.code);
    position += character.bytes;
  }
  if (!best.hyphenated) best.width = x;
  return best;
}

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
        return fitting.next > start ? fitting : break_word(ruler, text, start, position, width);
      }
      x += advance;
      ink = x;
    }
    before = character.code;
    position += character.bytes;
  }
  return {text.size(), text.size(), ink};
}

bool is_vowel(char letter) {
  return static_cast<unsigned char>(letter) >= 0x80 ||
         std::string_view("aeiouyAEIOUY").find(letter) != std::string_view::npos;
}
bool is_latin(char letter) {
  return static_cast<unsigned char>(letter) >= 0x80 || (letter >= 'a' && letter <= 'z') ||
         (letter >= 'A' && letter <= 'Z');
}

// Consonants that begin a syllable together.
bool begin_together(std::string_view letters) {
  constexpr std::string_view kTogether =
      " bl br ch cl cr dr fl fr gl gr kl kr pl pr tr vr wr sch sl spr str ";  // short ones first
  const std::size_t at = kTogether.find(letters);
  return at != std::string_view::npos && kTogether[at - 1] == ' ' && kTogether[at + letters.size()] == ' ';
}

}  // namespace

// Dutch and English well enough for a word that has no line to itself: every syllable takes the consonants that can
// begin it, and no part is shorter than three letters.
bool parts_syllables(std::string_view word, std::size_t position) {
  constexpr std::size_t kShortest = 3;
  std::size_t end = 0;
  while (end < word.size() && is_latin(word[end])) ++end;
  if (position < kShortest || position + kShortest > end || is_vowel(word[position])) return false;
  if (std::ranges::none_of(word.substr(0, position), is_vowel)) return false;
  std::size_t vowel = position;
  while (vowel < end && !is_vowel(word[vowel])) ++vowel;
  if (vowel == end || word.substr(position - 1, 2) == "ij") return false;
  // What begins the syllable, and whether one more consonant would go with it.
  if (vowel - position > 1 && !begin_together(word.substr(position, vowel - position))) return false;
  std::size_t longest = position;
  for (std::size_t before = position - 1; before > 0 && !is_vowel(word[before]); --before) {
    if (begin_together(word.substr(before, vowel - before))) longest = before;
  }
  return longest == position;
}

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
    lines.push_back({text.substr(start, end.end - start), end.width, false, end.hyphenated});
    start = end.next > start ? end.next : start + 1;
  }
  if (lines.empty() || text.ends_with('\n')) lines.push_back({{}, 0, false});
  return lines;
}

}  // namespace overstap::ui
