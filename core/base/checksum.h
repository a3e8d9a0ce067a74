// CRC-32 (IEEE 802.3 polynomial) over bytes: notices a flipped bit in a journal record or snapshot.
// Not for security: it says "damaged", never "forged".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace overstap {

std::uint32_t crc32(std::span<const std::byte> bytes);

}  // namespace overstap
