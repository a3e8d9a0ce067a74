#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/utf8.h"

namespace overstap {
namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;

struct Range {
  char32_t first, last;
};

// Characters that nobody sees but that make two names look the same or turn a line around.
constexpr std::array kHidden = {
    Range{0x0000, 0x001F},    // control characters; line breaks and tabs are dealt with before
    Range{0x007F, 0x009F},    // delete and the second block of control characters
    Range{0x00AD, 0x00AD},    // soft hyphen
    Range{0x034F, 0x034F},    // combining grapheme joiner
    Range{0x061C, 0x061C},    // Arabic letter mark (bidi)
    Range{0x115F, 0x1160},    // Hangul fillers
    Range{0x17B4, 0x17B5},    // Khmer inherent vowels
    Range{0x180B, 0x180F},    // Mongolian selectors
    Range{0x200B, 0x200F},    // zero-width space and joiners, left-to-right and right-to-left marks
    Range{0x202A, 0x202E},    // bidi embeddings and overrides
    Range{0x2060, 0x206F},    // word joiner, invisible operators, bidi isolates
    Range{0x3164, 0x3164},    // Hangul filler
    Range{0xFDD0, 0xFDEF},    // noncharacters
    Range{0xFEFF, 0xFEFF},    // byte order mark
    Range{0xFFA0, 0xFFA0},    // half-width Hangul filler
    Range{0xFFF0, 0xFFFB},    // interlinear annotation
    Range{0xFFFE, 0xFFFF},    // noncharacters
    Range{0xE0000, 0xE0FFF},  // tags and rare variation selectors
};

bool is_hidden(char32_t value) {
  return std::ranges::any_of(kHidden, [value](Range range) { return value >= range.first && value <= range.last; });
}

// A joiner that does its proper work stays: between the parts of one emoji, and between Arabic letters, where Persian
// spelling needs it. Anywhere else it is only a way to make two equal names differ.
bool is_pictograph(char32_t value) {
  return (value >= 0x1F000 && value <= 0x1FAFF) || (value >= 0x2190 && value <= 0x2BFF) || value == 0xFE0F;
}
bool is_arabic(char32_t value) {
  return (value >= 0x0620 && value <= 0x06FF) || (value >= 0x0750 && value <= 0x077F) ||
         (value >= 0xFB50 && value <= 0xFDCF) || (value >= 0xFE70 && value <= 0xFEFC);
}
bool is_joiner(char32_t value) { return value == kZeroWidthJoiner || value == kZeroWidthNonJoiner; }
bool joins(char32_t before, char32_t joiner, char32_t after) {
  if (joiner == kZeroWidthJoiner) {
    return is_pictograph(before) && is_pictograph(after);
  }
  return is_arabic(before) && is_arabic(after);
}

enum class LineBreaks { kKeep, kToSpace };

// Both kinds of line break that are not "\n", and the tab, become something a field can show.
char32_t plain_space(char32_t value, LineBreaks line_breaks) {
  switch (value) {
    case '\n':
    case '\r':
    case 0x0085:
    case 0x2028:
    case 0x2029:
      return line_breaks == LineBreaks::kKeep ? U'\n' : U' ';
    case '\t':
      return U' ';
    default:
      return value;
  }
}

std::string clean(std::string_view text, std::size_t max_code_points, LineBreaks line_breaks) {
  std::string out;
  out.reserve(std::min(text.size(), max_code_points * 4));
  std::size_t count = 0;
  std::size_t end_without_joiner = 0;  // a joiner must not be the last thing that fits
  char32_t before = 0;
  for (std::size_t offset = 0; offset < text.size() && count < max_code_points;) {
    const CodePoint point = code_point_at(text, offset);
    const std::size_t start = offset;
    offset += point.length_bytes;
    if (point.value == '\r' && offset < text.size() && text[offset] == '\n') {
      continue;  // "\r\n" is one break
    }
    const char32_t value = plain_space(point.value, line_breaks);
    const bool joiner = is_joiner(value);
    if (joiner) {
      if (offset >= text.size() || !joins(before, value, code_point_at(text, offset).value)) {
        continue;
      }
    } else if (value != '\n' && is_hidden(value)) {
      continue;
    }
    if (value == point.value && point.valid) {
      out.append(text, start, point.length_bytes);
    } else {
      append_utf8(out, value);
    }
    before = value;
    ++count;
    if (!joiner) {
      end_without_joiner = out.size();
    }
  }
  out.resize(end_without_joiner);
  return out;
}

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_space(char character) {
  return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f' ||
         character == '\v';
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    if (!point.valid) {
      return false;
    }
    offset += point.length_bytes;
  }
  return true;
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    offset += code_point_at(text, offset).length_bytes;
  }
  return count;
}

std::string clean_line(std::string_view text, std::size_t max_code_points) {
  return clean(text, max_code_points, LineBreaks::kToSpace);
}

std::string clean_text(std::string_view text, std::size_t max_code_points) {
  return clean(text, max_code_points, LineBreaks::kKeep);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    if (is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
    } else {
      break;
    }
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

bool parse_whole_number(std::string_view text, long long& value) {
  long long parsed = 0;
  const char* const end = text.data() + text.size();
  const std::from_chars_result result = std::from_chars(text.data(), end, parsed);
  if (text.empty() || result.ec != std::errc() || result.ptr != end) {
    return false;
  }
  value = parsed;
  return true;
}

std::string lower_first(std::string text) {
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') {
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  }
  return text;
}

std::string upper_first(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

}  // namespace overstap
