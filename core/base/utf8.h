// Steps through UTF-8 one code point at a time and writes it back. Damaged bytes never stop a reader: each maximal
// damaged piece counts as one replacement character, as browsers do it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace overstap {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacementCharacter;
  std::size_t length_bytes = 1;
  bool valid = false;
};

// `offset` must be inside the text.
CodePoint code_point_at(std::string_view text, std::size_t offset);

// `value` must be a Unicode scalar value (no surrogate, at most 0x10FFFF).
void append_utf8(std::string& out, char32_t value);

}  // namespace overstap
