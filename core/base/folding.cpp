#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace overstap {
namespace {

// The plain letter of each accented Latin letter, '.' where there is none: from Unicode's own decompositions, and by
// hand for the letters that do not decompose (l with stroke, o with stroke, dotless i).
constexpr char32_t kFirstTableStart = 0x00C0;
constexpr std::string_view kFirstTable =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "................................oo.............uu............................aaiioouuuuuuuuuu.aa"
    "aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "................";
constexpr char32_t kSecondTableStart = 0x1E00;  // Vietnamese and others
constexpr std::string_view kSecondTable =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
    "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(kFirstTable.size() == 0x0250 - 0x00C0);
static_assert(kSecondTable.size() == 0x1F00 - 0x1E00);

struct Pair {
  char32_t letter;
  std::string_view plain;
};
constexpr std::array kTwoLetters = {
    Pair{0x00C6, "ae"}, Pair{0x00DE, "th"}, Pair{0x00DF, "ss"}, Pair{0x00E6, "ae"}, Pair{0x00FE, "th"},
    Pair{0x0132, "ij"}, Pair{0x0133, "ij"}, Pair{0x0152, "oe"}, Pair{0x0153, "oe"}, Pair{0x1E9E, "ss"},
};

// The plain letters for a code point; empty when it is no Latin letter with an accent.
std::string_view plain_letters(char32_t value) {
  const auto from_table = [value](std::string_view table, char32_t start) -> std::string_view {
    if (value < start || value - start >= table.size()) {
      return {};
    }
    const std::string_view letter = table.substr(value - start, 1);
    return letter == "." ? std::string_view() : letter;
  };
  for (const Pair& pair : kTwoLetters) {
    if (pair.letter == value) {
      return pair.plain;
    }
  }
  const std::string_view first = from_table(kFirstTable, kFirstTableStart);
  return first.empty() ? from_table(kSecondTable, kSecondTableStart) : first;
}

bool is_dropped(char32_t value) {
  const bool apostrophe = value == '\'' || value == '`' || value == 0x00B4 || (value >= 0x2018 && value <= 0x201B);
  const bool combining_accent = value >= 0x0300 && value <= 0x036F;
  return apostrophe || combining_accent;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    offset += point.length_bytes;
    if (point.value >= 'A' && point.value <= 'Z') {
      out += static_cast<char>(point.value - 'A' + 'a');
    } else if (is_dropped(point.value)) {
      continue;
    } else if (const std::string_view plain = plain_letters(point.value); !plain.empty()) {
      out += plain;
    } else {
      append_utf8(out, point.value);
    }
  }
  return out;
}

}  // namespace overstap
