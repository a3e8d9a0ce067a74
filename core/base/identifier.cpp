#include "core/base/identifier.h"

#include <algorithm>

#include "core/base/base64.h"

namespace overstap {
namespace {

constexpr std::size_t kRandomIdentifierBytes = 22;  // 128 bits, six at a time

bool is_identifier_character(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') || character == '-' || character == '_';
}

}  // namespace

bool is_identifier(std::string_view text) {
  return !text.empty() && text.size() <= kMaxIdentifierBytes && std::ranges::all_of(text, is_identifier_character);
}

std::string identifier_from_random(std::uint64_t high, std::uint64_t low) {
  std::string text(kRandomIdentifierBytes, 'A');
  // From the last character backwards, so that the four spare bits of 22 x 6 are zeros at the front.
  for (std::size_t index = kRandomIdentifierBytes; index-- > 0;) {
    text[index] = kBase64UrlLetters[low & 63u];
    low = (low >> 6) | (high << 58);
    high >>= 6;
  }
  return text;
}

}  // namespace overstap
