#include "app/semantics/text_layout.h"

#include "imgui_internal.h"

namespace overstap::ui {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr float kSlack = .5f;  // measured widths carry rounding

struct Character {
  unsigned int code = 0;
  std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t position) {
  Character result;
  const char* start = text.data() + position;
  const int bytes = ImTextCharFromUtf8(&result.code, start, text.data() + text.size());
  result.bytes = bytes > 0 ? static_cast<std::size_t>(bytes) : 1;
  return result;
}

bool is_letter(unsigned int code) {
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code >= 0xC0;
}
bool is_space(unsigned int code) { return code == ' ' || code == '\t' || code == 0x3000; }

// Measures characters at one size.
class Ruler {
 public:
  explicit Ruler(const TextFont& font) : baked_(font.font->GetFontBaked(font.size)), scale_(font.size / baked_->Size) {}
  float advance(unsigned int code) const {
    return code < 32 ? 0 : baked_->GetCharAdvance(static_cast<ImWchar>(code)) * scale_;
  }

 private:
  ImFontBaked* baked_;
  float scale_;
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
    const Character character = character_at(text, position);
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

float text_width(const TextFont& font, std::string_view text) {
  const Ruler ruler(font);
  float width = 0;
  for (std::size_t position = 0; position < text.size();) {
    const Character character = character_at(text, position);
    width += ruler.advance(character.code);
    position += character.bytes;
  }
  return width;
}

TextLine fit_line(const TextFont& font, std::string_view text, float width) {
  const float whole = text_width(font, text);
  if (width <= 0 || whole <= width + kSlack) return {text, whole, false};
  const Ruler ruler(font);
  const float ellipsis = text_width(font, kEllipsis);
  float x = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const Character character = character_at(text, position);
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
