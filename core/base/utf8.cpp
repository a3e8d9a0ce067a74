#include "core/base/utf8.h"

#include <cstdint>

namespace overstap {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t offset) { return static_cast<std::uint8_t>(text[offset]); }

// What may follow a lead byte. The bounds on the second byte are what shuts out overlong forms, surrogates and values
// past U+10FFFF (Unicode standard, table 3-7).
struct Lead {
  std::size_t length_bytes = 0;  // 0: cannot start a code point
  std::uint8_t second_min = 0x80, second_max = 0xBF;
  std::uint8_t payload_mask = 0;
};

Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) {
    return {2, 0x80, 0xBF, 0x1F};
  }
  if (byte == 0xE0) {
    return {3, 0xA0, 0xBF, 0x0F};
  }
  if (byte == 0xED) {
    return {3, 0x80, 0x9F, 0x0F};
  }
  if (byte >= 0xE1 && byte <= 0xEF) {
    return {3, 0x80, 0xBF, 0x0F};
  }
  if (byte == 0xF0) {
    return {4, 0x90, 0xBF, 0x07};
  }
  if (byte >= 0xF1 && byte <= 0xF3) {
    return {4, 0x80, 0xBF, 0x07};
  }
  if (byte == 0xF4) {
    return {4, 0x80, 0x8F, 0x07};
  }
  return {};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const std::uint8_t first = byte_at(text, offset);
  if (first < 0x80) {
    return {first, 1, true};
  }
  const Lead lead = lead_of(first);
  if (lead.length_bytes == 0) {
    return {};
  }
  char32_t value = first & lead.payload_mask;
  for (std::size_t index = 1; index < lead.length_bytes; ++index) {
    if (offset + index >= text.size()) {
      return {kReplacementCharacter, index, false};
    }
    const std::uint8_t next = byte_at(text, offset + index);
    const bool fits = index == 1 ? next >= lead.second_min && next <= lead.second_max : (next & 0xC0) == 0x80;
    if (!fits) {
      return {kReplacementCharacter, index, false};
    }
    value = (value << 6) | (next & 0x3Fu);
  }
  return {value, lead.length_bytes, true};
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<std::uint8_t>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

}  // namespace overstap
