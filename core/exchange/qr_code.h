// A short text as a QR code: which of its modules are dark. Drawing it is for app/semantics; what may be in it is said
// in session_link.h.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace overstap {

inline constexpr std::size_t kMaxQrBytes = 1'091;  // version 23: more a camera at arm's length does not read

struct QrCode {
  int size = 0;              // modules beside each other, without the quiet zone
  std::vector<bool> dark{};  // size x size, row by row
  bool operator==(const QrCode&) const = default;
};
// With as much correction as fits without more modules. "link.too_long" past kMaxQrBytes.
Expected<QrCode> qr_code_of(std::string_view text);

}  // namespace overstap
