// A change as bytes, without frame or checksum: names and actors once, then one short entry per write. docs/formats.md
// describes it. The frame around it (journal.cpp) notices damage; this reader only makes sure that no bytes can harm.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/document/change.h"

namespace overstap {

using Bytes = std::vector<std::byte>;

void append_u32(Bytes& out, std::uint32_t value);  // little endian
void append_u64(Bytes& out, std::uint64_t value);
std::uint32_t read_u32(std::span<const std::byte> bytes);  // the first four bytes, which must be there
std::uint64_t read_u64(std::span<const std::byte> bytes);

// Writes that merge() would refuse are left out: they cannot have come from a document.
void append_change(Bytes& out, const Change& change);
// Empty when the bytes are no change, from the first to the last byte.
std::optional<Change> change_from_bytes(std::span<const std::byte> bytes);

}  // namespace overstap
