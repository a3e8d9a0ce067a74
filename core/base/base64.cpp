#include "core/base/base64.h"

#include <cstdint>

namespace overstap {

std::string base64url_encode(std::string_view bytes) {
  std::string text;
  std::uint32_t bits = 0;
  int waiting = 0;
  for (const char byte : bytes) {
    bits = (bits << 8) | static_cast<unsigned char>(byte);
    for (waiting += 8; waiting >= 6; waiting -= 6) text += kBase64UrlLetters[(bits >> (waiting - 6)) & 63u];
  }
  if (waiting > 0) text += kBase64UrlLetters[(bits << (6 - waiting)) & 63u];
  return text;
}

std::optional<std::string> base64url_decode(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int waiting = 0;
  for (const char letter : text) {
    const std::size_t value = kBase64UrlLetters.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    bits = (bits << 6) | static_cast<std::uint32_t>(value);
    waiting += 6;
    if (waiting < 8) continue;
    waiting -= 8;
    bytes += static_cast<char>((bits >> waiting) & 255u);
  }
  const bool spare_is_empty = waiting < 6 && (bits & ((1u << waiting) - 1)) == 0;
  if (!spare_is_empty) return std::nullopt;
  return bytes;
}

}  // namespace overstap
