// Bytes of the journal: one record per change, and snapshots of the whole document in two alternating slots, each with
// a length and a checksum. The storage itself (IndexedDB) is in web/store.mjs; it treats these bytes as opaque.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/document/document.h"
#include "core/exchange/change_bytes.h"

namespace overstap {

Bytes encode_journal_record(const Change& change);
// Error "journal.cut_off" (shorter than its length says), "journal.damaged" (mark, checksum, content) or
// "journal.too_new" (whole, but of a later version).
Expected<Change> decode_journal_record(std::span<const std::byte> record);

// `sequence`: the last journal record that the snapshot contains.
Bytes encode_snapshot(const Document& document, std::uint64_t sequence);
struct Snapshot {
  Change change;
  std::uint64_t sequence = 0;
};
Expected<Snapshot> decode_snapshot(std::span<const std::byte> slot);

struct StoredRecord {
  std::uint64_t sequence = 0;
  Bytes bytes;
};
// Two slots (empty = never written) and the records, in any order. Takes the newest whole snapshot and every whole
// later record; a damaged or cut-off one costs only itself and is listed in problems (detail: the sequence). A missing
// record is "journal.gap" (detail: the first missing sequence), a damaged slot "journal.snapshot_damaged" ("a" or "b").
struct Recovered {
  Change change;
  std::uint64_t last_sequence = 0;
  int newest_slot = -1;  // 0 or 1; -1 when there is none
  // What the newest whole snapshot contains; 0 when there is none. When the next snapshot has been written to the
  // other slot, records up to here may go: both slots have them then. Never more, or the other slot is no fallback.
  std::uint64_t snapshot_sequence = 0;
};
Parsed<Recovered> recover(std::span<const std::byte> slot_a, std::span<const std::byte> slot_b,
                          const std::vector<StoredRecord>& records);

}  // namespace overstap
