// Bytes as text that may stand in an address: base64url without padding (RFC 4648, section 5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace overstap {

inline constexpr std::string_view kBase64UrlLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string base64url_encode(std::string_view bytes);
// Nothing for another letter, an impossible length, or spare bits that are not 0: one text, one way to write it.
std::optional<std::string> base64url_decode(std::string_view text);

}  // namespace overstap
