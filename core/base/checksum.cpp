#include "core/base/checksum.h"

#include <array>

namespace overstap {
namespace {

constexpr std::uint32_t kReversedPolynomial = 0xEDB88320u;

constexpr std::array<std::uint32_t, 256> make_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) {
      rest = (rest >> 1) ^ ((rest & 1u) != 0 ? kReversedPolynomial : 0u);
    }
    table[byte] = rest;
  }
  return table;
}

constexpr std::array<std::uint32_t, 256> kTable = make_table();

}  // namespace

std::uint32_t crc32(std::span<const std::byte> bytes) {
  std::uint32_t rest = 0xFFFFFFFFu;
  for (const std::byte byte : bytes) {
    rest = (rest >> 8) ^ kTable[(rest ^ std::to_integer<std::uint32_t>(byte)) & 0xFFu];
  }
  return rest ^ 0xFFFFFFFFu;
}

}  // namespace overstap
