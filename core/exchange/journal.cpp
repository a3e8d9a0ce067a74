#include "core/exchange/journal.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/checksum.h"
#include "core/base/ordering.h"

namespace overstap {
namespace {

constexpr std::array<std::byte, 3> kRecordMark = {std::byte{'O'}, std::byte{'V'}, std::byte{'J'}};
constexpr std::array<std::byte, 3> kSnapshotMark = {std::byte{'O'}, std::byte{'V'}, std::byte{'S'}};
constexpr std::byte kFormatVersion{1};
constexpr std::size_t kHeaderBytes = 3 + 1 + 4;  // mark, version, length of the payload
constexpr std::size_t kChecksumBytes = 4;        // over header and payload, at the end

Bytes start_frame(const std::array<std::byte, 3>& mark) {
  Bytes frame(mark.begin(), mark.end());
  frame.push_back(kFormatVersion);
  append_u32(frame, 0);  // the length, known at the end
  return frame;
}

void finish_frame(Bytes& frame) {
  Bytes length;
  append_u32(length, static_cast<std::uint32_t>(frame.size() - kHeaderBytes));
  std::ranges::copy(length, frame.begin() + 4);
  append_u32(frame, crc32(frame));
}

// The payload inside the frame. The frame's own form never changes, so that a record of a later version is told apart
// from a damaged one.
Expected<std::span<const std::byte>> open_frame(std::span<const std::byte> frame,
                                                const std::array<std::byte, 3>& mark) {
  const std::size_t known_bytes = std::min(frame.size(), mark.size());
  if (!std::ranges::equal(frame.first(known_bytes), std::span(mark).first(known_bytes))) {
    return std::unexpected(Error{"journal.damaged", {}});
  }
  if (frame.size() < kHeaderBytes + kChecksumBytes) {
    return std::unexpected(Error{"journal.cut_off", {}});
  }
  const std::uint64_t length = read_u32(frame.subspan(4));
  const std::uint64_t whole_bytes = kHeaderBytes + length + kChecksumBytes;
  if (frame.size() < whole_bytes) {
    return std::unexpected(Error{"journal.cut_off", {}});
  }
  const std::span<const std::byte> checked = frame.first(frame.size() - kChecksumBytes);
  if (frame.size() > whole_bytes || crc32(checked) != read_u32(frame.last(kChecksumBytes))) {
    return std::unexpected(Error{"journal.damaged", {}});
  }
  if (frame[3] != kFormatVersion) {
    return std::unexpected(Error{"journal.too_new", std::to_string(std::to_integer<int>(frame[3]))});
  }
  return checked.subspan(kHeaderBytes);
}

// What is wrong with a slot is said in the words for slots: an older copy was used.
std::optional<Snapshot> read_slot(std::span<const std::byte> bytes, std::string_view name,
                                  std::vector<Error>& problems) {
  if (bytes.empty()) {
    return std::nullopt;  // never written
  }
  Expected<Snapshot> snapshot = decode_snapshot(bytes);
  if (snapshot) {
    return std::move(*snapshot);
  }
  const bool too_new = snapshot.error().code == "journal.too_new";
  problems.push_back({too_new ? "journal.too_new" : "journal.snapshot_damaged", std::string(name)});
  return std::nullopt;
}

// Later records of which one is missing in between: that change was lost outside these bytes.
void note_gap(std::uint64_t before, std::uint64_t next, std::vector<Error>& problems) {
  if (next > before + 1) {
    problems.push_back({"journal.gap", std::to_string(before + 1)});
  }
}

}  // namespace

Bytes encode_journal_record(const Change& change) {
  Bytes frame = start_frame(kRecordMark);
  append_change(frame, change);
  finish_frame(frame);
  return frame;
}

Expected<Change> decode_journal_record(std::span<const std::byte> record) {
  const auto payload = open_frame(record, kRecordMark);
  if (!payload) {
    return std::unexpected(payload.error());
  }
  std::optional<Change> change = change_from_bytes(*payload);
  if (!change) {
    return std::unexpected(Error{"journal.damaged", {}});
  }
  return std::move(*change);
}

Bytes encode_snapshot(const Document& document, std::uint64_t sequence) {
  Bytes frame = start_frame(kSnapshotMark);
  append_u64(frame, sequence);
  append_change(frame, document.as_change());
  finish_frame(frame);
  return frame;
}

Expected<Snapshot> decode_snapshot(std::span<const std::byte> slot) {
  const auto payload = open_frame(slot, kSnapshotMark);
  if (!payload) {
    return std::unexpected(payload.error());
  }
  if (payload->size() < sizeof(std::uint64_t)) {
    return std::unexpected(Error{"journal.damaged", {}});
  }
  std::optional<Change> change = change_from_bytes(payload->subspan(sizeof(std::uint64_t)));
  if (!change) {
    return std::unexpected(Error{"journal.damaged", {}});
  }
  return Snapshot{std::move(*change), read_u64(*payload)};
}

Parsed<Recovered> recover(std::span<const std::byte> slot_a, std::span<const std::byte> slot_b,
                          const std::vector<StoredRecord>& records) {
  Parsed<Recovered> result;
  std::array slots = {read_slot(slot_a, "a", result.problems), read_slot(slot_b, "b", result.problems)};
  const bool ever_written = !slot_a.empty() || !slot_b.empty();
  for (std::size_t index = 0; index < slots.size(); ++index) {
    const std::optional<Snapshot>& snapshot = slots[index];
    if (!snapshot || (result.value.newest_slot >= 0 && snapshot->sequence <= result.value.snapshot_sequence)) {
      continue;
    }
    result.value.newest_slot = static_cast<int>(index);
    result.value.snapshot_sequence = snapshot->sequence;
  }
  if (result.value.newest_slot >= 0) {
    result.value.change = std::move(slots[static_cast<std::size_t>(result.value.newest_slot)]->change);
  }
  std::vector<const StoredRecord*> in_order;
  for (const StoredRecord& record : records) {
    in_order.push_back(&record);
  }
  put_in_order(in_order, {}, &StoredRecord::sequence);

  std::uint64_t last = result.value.snapshot_sequence;
  bool counting = ever_written;  // before the first snapshot the numbers may start anywhere
  for (const StoredRecord* const record : in_order) {
    if (result.value.newest_slot >= 0 && record->sequence <= result.value.snapshot_sequence) {
      continue;
    }
    if (counting) {
      note_gap(last, record->sequence, result.problems);
    }
    counting = true;
    last = record->sequence;
    Expected<Change> change = decode_journal_record(record->bytes);
    if (change) {
      std::ranges::move(change->writes, std::back_inserter(result.value.change.writes));
    } else {
      result.problems.push_back({change.error().code, std::to_string(record->sequence)});
    }
  }
  result.value.last_sequence = last;
  return result;
}

}  // namespace overstap
