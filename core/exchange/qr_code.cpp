#include "core/exchange/qr_code.h"

#include <qrcodegen.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace overstap {

namespace {

constexpr int kLargestVersion = 23;
using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_FOR_VERSION(kLargestVersion)>;

}  // namespace

Expected<QrCode> qr_code_of(std::string_view text) {
  const std::unexpected<Error> too_long(Error{"link.too_long", {}});
  if (text.size() > kMaxQrBytes) return too_long;
  Buffer words{}, modules{};
  std::ranges::copy(text, words.begin());
  if (!qrcodegen_encodeBinary(words.data(), text.size(), modules.data(), qrcodegen_Ecc_LOW, qrcodegen_VERSION_MIN,
                              kLargestVersion, qrcodegen_Mask_AUTO, true)) {
    return too_long;
  }
  QrCode code{.size = qrcodegen_getSize(modules.data())};
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) code.dark.push_back(qrcodegen_getModule(modules.data(), x, y));
  }
  return code;
}

}  // namespace overstap
