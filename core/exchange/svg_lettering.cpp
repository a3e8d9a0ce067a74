// Words in a picture of which nobody knows the font: how wide they are at most, and what XML lets through.
#include <algorithm>

#include "core/base/utf8.h"
#include "core/exchange/board_svg.h"

namespace overstap {
namespace {

// In thousandths of the letter size, a tenth wider than the common sans-serif fonts have them.
constexpr int kNarrow = 380, kUsual = 620, kCapital = 760, kWide = 980, kAccented = 700, kSquare = 1150;
constexpr std::string_view kNarrowLetters = " ijltfrI.,;:'!|()[]-/";
constexpr std::string_view kWideLetters = "mwMW@%";
constexpr char32_t kFirstMark = 0x300, kLastMark = 0x36F, kFirstSquare = 0x1100;
constexpr char32_t kFirstSurrogate = 0xD800, kLastSurrogate = 0xDFFF, kNotACharacter = 0xFFFE;

int letter_width(char32_t letter) {
  if (letter < 0x80) {
    const char plain = static_cast<char>(letter);
    if (kNarrowLetters.find(plain) != std::string_view::npos) return kNarrow;
    if (kWideLetters.find(plain) != std::string_view::npos) return kWide;
    return plain >= 'A' && plain <= 'Z' ? kCapital : kUsual;
  }
  if (letter >= kFirstMark && letter <= kLastMark) return 0;
  return letter >= kFirstSquare ? kSquare : kAccented;
}

int text_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    width += letter_width(letter.value);
    at += letter.length_bytes;
  }
  return width;
}

bool is_allowed(char32_t letter) {
  if (letter == '\t' || letter == '\n' || letter == '\r') return true;
  return letter >= ' ' && !(letter >= kFirstSurrogate && letter <= kLastSurrogate) &&
         (letter & kNotACharacter) != kNotACharacter;
}

class Lines {
 public:
  explicit Lines(int room) : room_(room) {}

  void add(std::string_view word) {
    const int width = text_width(word);
    const int space = line_.empty() ? 0 : kNarrow;
    if (!line_.empty() && used_ + space + width > room_) end();
    if (width > room_) return add_parted(word);
    if (!line_.empty()) put(" ", kNarrow);
    put(word, width);
  }
  void end() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }
  std::vector<std::string> take() {
    if (!line_.empty()) end();
    return std::move(lines_);
  }

 private:
  void add_parted(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint letter = code_point_at(word, at);
      const int width = letter_width(letter.value);
      if (!line_.empty() && used_ + width > room_) end();
      put(word.substr(at, letter.length_bytes), width);
      at += letter.length_bytes;
    }
  }
  void put(std::string_view text, int width) {
    line_ += text;
    used_ += width;
  }

  int room_, used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::string svg_text(std::string_view text) {
  std::string written;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    at += letter.length_bytes;
    if (!is_allowed(letter.value)) continue;
    switch (letter.value) {
      case '&':
        written += "&amp;";
        break;
      case '<':
        written += "&lt;";
        break;
      case '>':
        written += "&gt;";
        break;
      case '"':
        written += "&quot;";
        break;
      case '\'':
        written += "&#39;";
        break;
      default:
        append_utf8(written, letter.value);
    }
  }
  return written;
}

int lettering_width(std::string_view text, int font_pixels) { return text_width(text) * font_pixels / 1000; }

std::vector<std::string> wrapped_lines(std::string_view text, int width_pixels, int font_pixels) {
  Lines lines(std::max(1, width_pixels * 1000 / std::max(1, font_pixels)));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) lines.add(text.substr(at, end - at));
    if (end < text.size() && text[end] == '\n') lines.end();
    at = end + 1;
  }
  return lines.take();
}

}  // namespace overstap
