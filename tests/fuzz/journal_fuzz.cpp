// Any bytes as a journal record or snapshot, as they are and with a good frame around them: never a crash; and a change
// that was read, written and read again is the same change.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "core/base/checksum.h"
#include "core/exchange/journal.h"
#include "core/exchange/workspace_file.h"

namespace {

using namespace overstap;

void must(bool holds) {
  if (!holds) std::abort();
}

// Without this the checksum would stop every input before the part worth fuzzing.
Bytes framed(char kind, std::span<const std::byte> payload) {
  Bytes frame = {std::byte{'O'}, std::byte{'V'}, static_cast<std::byte>(kind), std::byte{1}};
  append_u32(frame, static_cast<std::uint32_t>(payload.size()));
  frame.insert(frame.end(), payload.begin(), payload.end());
  append_u32(frame, crc32(frame));
  return frame;
}

void check_change(const Change& change) {
  Document document;
  document.merge(change);
  const auto again = decode_journal_record(encode_journal_record(document.as_change()));
  must(again.has_value() && *again == document.as_change());
  must(read_workspace_file(write_workspace_file(document)).has_value() || document.entities().size() > kMaxEntities ||
       !would_fit({}, document.as_change()));
  const auto snapshot = decode_snapshot(encode_snapshot(document, 7));
  must(snapshot.has_value() && snapshot->sequence == 7 && snapshot->change == document.as_change());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::byte> bytes = std::as_bytes(std::span(data, size));
  (void)decode_journal_record(bytes);
  (void)decode_snapshot(bytes);
  if (const auto change = decode_journal_record(framed('J', bytes))) check_change(*change);
  if (const auto snapshot = decode_snapshot(framed('S', bytes))) check_change(snapshot->change);
  const std::span<const std::byte> half = bytes.first(size / 2);
  const auto recovered =
      recover(half, framed('S', bytes), {{1, Bytes(half.begin(), half.end())}, {9, framed('J', bytes)}});
  must(recovered.value.newest_slot >= -1 && recovered.value.newest_slot <= 1);
  return 0;
}
