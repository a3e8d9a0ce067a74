#include "core/exchange/journal.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/base/checksum.h"
#include "core/exchange/workspace_file.h"
#include "tests/support/generated_changes.h"
#include "tests/support/golden.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

const EntityKey kNote{"note", "n1"};

Change note_change(std::uint64_t milliseconds, const std::string& text) {
  return {
      {{kNote, "text", {Value(text), {milliseconds, 0, 1}}}, {kNote, "colour", {Value("zon"), {milliseconds, 0, 1}}}}};
}

Change change_of_every_kind() {
  const Stamp stamp{0x0192f3a4b5c6, 258, 0x89abcdef01234567};
  return {{{kNote, "a", {Value(), stamp}},
           {kNote, "b", {Value(false), stamp}},
           {kNote, "c", {Value(true), stamp}},
           {kNote, "d", {Value(std::int64_t{-300}), {5, 0, 2}}},
           {kNote, "e", {Value("één"), stamp}},
           {{"hologram", "n1"}, "f", {Value(OpaqueJson{"[1.50]"}), stamp}}}};
}

std::string hex_lines(const Bytes& bytes) {
  std::string text;
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    text += "0123456789abcdef"[std::to_integer<unsigned>(bytes[index]) >> 4];
    text += "0123456789abcdef"[std::to_integer<unsigned>(bytes[index]) & 15];
    text += index % 16 == 15 || index + 1 == bytes.size() ? '\n' : ' ';
  }
  return text;
}

Error error_of(const auto& result) { return result ? Error{"none", {}} : result.error(); }

// With a good checksum again, as a later version would have written it.
Bytes with_version(Bytes frame, unsigned version) {
  frame[3] = static_cast<std::byte>(version);
  frame.resize(frame.size() - 4);
  append_u32(frame, crc32(frame));
  return frame;
}

TEST_CASE("A journal record and a snapshot look like this") {
  test::check_golden("journal/record.hex", hex_lines(encode_journal_record(change_of_every_kind())));
  Document document;
  document.merge(change_of_every_kind());
  test::check_golden("journal/snapshot.hex", hex_lines(encode_snapshot(document, 500)));
}

TEST_CASE("A record gives back the change that was written", "[property]") {
  CHECK(decode_journal_record(encode_journal_record(change_of_every_kind())) == change_of_every_kind());
  CHECK(decode_journal_record(encode_journal_record({})) == Change{});
  test::Chance chance(test::announced_seed("journal records"));
  for (int round = 0; round < 5000; ++round) {
    const Change change = test::clashing_change(chance, 12);
    Change acceptable;
    for (const Write& write : change.writes) {
      if (is_acceptable(write)) {
        acceptable.writes.push_back(write);
      }
    }
    REQUIRE(decode_journal_record(encode_journal_record(change)) == acceptable);
  }
}

TEST_CASE("Whole numbers of every size survive in a record") {
  for (const std::int64_t number : {INT64_MIN, INT64_MIN + 1, std::int64_t{-129}, std::int64_t{-1}, std::int64_t{0},
                                    std::int64_t{63}, std::int64_t{64}, INT64_MAX - 1, INT64_MAX}) {
    const Change change{{{kNote, "x", {Value(number), {kMaxStampMilliseconds, 65'535, ~ActorId{0}}}}}};
    CHECK(decode_journal_record(encode_journal_record(change)) == change);
  }
}

TEST_CASE("Every flipped bit in a record or a snapshot is noticed") {
  const Bytes record = encode_journal_record(change_of_every_kind());
  Document document;
  document.merge(change_of_every_kind());
  const Bytes snapshot = encode_snapshot(document, 500);
  for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
    Bytes flipped = record;
    flipped[bit / 8] ^= std::byte{1} << (bit % 8);
    const std::string code = error_of(decode_journal_record(flipped)).code;
    INFO("bit " << bit);
    REQUIRE((code == "journal.damaged" || (bit / 8 >= 4 && bit / 8 < 8 && code == "journal.cut_off")));
  }
  for (std::size_t bit = 0; bit < snapshot.size() * 8; ++bit) {
    Bytes flipped = snapshot;
    flipped[bit / 8] ^= std::byte{1} << (bit % 8);
    INFO("bit " << bit);
    REQUIRE(error_of(decode_snapshot(flipped)).code != "none");
  }
}

TEST_CASE("A record that was cut off anywhere says so, and one with bytes behind it is damaged") {
  const Bytes record = encode_journal_record(change_of_every_kind());
  for (std::size_t size = 0; size < record.size(); ++size) {
    INFO(size);
    REQUIRE(error_of(decode_journal_record(std::span(record).first(size))).code == "journal.cut_off");
  }
  Bytes longer = record;
  longer.push_back(std::byte{0});
  CHECK(error_of(decode_journal_record(longer)).code == "journal.damaged");
}

TEST_CASE("A value that no file could hold makes a record damaged") {
  const auto code_for = [](const std::string& json) {
    return error_of(decode_journal_record(encode_journal_record({{{kNote, "x", {OpaqueJson{json}, {1, 0, 1}}}}}))).code;
  };
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(code_for(nested(kMaxJsonDepth - 4)) == "none");
  CHECK(code_for(nested(kMaxJsonDepth - 3)) == "journal.damaged");
  for (const char* const json : {"[1, 2]", "{\"b\":1,\"a\":2}", "5", "\"x\"", "null", "[", "[1]x"}) {
    INFO(json);
    CHECK(code_for(json) == "journal.damaged");
  }
}

TEST_CASE("A record is no snapshot and a snapshot no record") {
  CHECK(error_of(decode_snapshot(encode_journal_record(note_change(1, "x")))).code == "journal.damaged");
  CHECK(error_of(decode_journal_record(encode_snapshot({}, 1))).code == "journal.damaged");
}

std::vector<StoredRecord> records_of(const std::vector<Change>& changes) {
  std::vector<StoredRecord> records;
  for (const Change& change : changes) {
    records.push_back({records.size() + 1, encode_journal_record(change)});
  }
  return records;
}

Document document_of(const std::vector<Change>& changes) {
  Document document;
  for (const Change& change : changes) {
    document.merge(change);
  }
  return document;
}

const std::vector<Change> kThree = {note_change(1, "een"), note_change(2, "twee"), note_change(3, "drie")};

TEST_CASE("A cut-off last record loses that change only") {
  std::vector<StoredRecord> records = records_of(kThree);
  records.back().bytes.pop_back();
  const auto recovered = recover({}, {}, records);
  CHECK(document_of({recovered.value.change}) == document_of({kThree[0], kThree[1]}));
  CHECK(recovered.problems == std::vector{Error{"journal.cut_off", "3"}});
  CHECK(recovered.value.last_sequence == 3);
  CHECK(recovered.value.newest_slot == -1);
}

TEST_CASE("A damaged record in the middle costs only itself") {
  std::vector<StoredRecord> records = records_of(kThree);
  records[1].bytes[20] ^= std::byte{4};
  std::swap(records[0], records[2]);  // the order in which they are handed over does not matter
  const auto recovered = recover({}, {}, records);
  CHECK(document_of({recovered.value.change}) == document_of({kThree[0], kThree[2]}));
  CHECK(recovered.problems == std::vector{Error{"journal.damaged", "2"}});
}

TEST_CASE("Nothing stored is an empty workspace without problems") {
  const auto recovered = recover({}, {}, {});
  CHECK(recovered.value.change.empty());
  CHECK(recovered.problems.empty());
  CHECK(recovered.value.last_sequence == 0);
}

TEST_CASE("The newest whole snapshot and the records after it make the workspace") {
  const Bytes older = encode_snapshot(document_of({kThree[0]}), 1);
  const Bytes newer = encode_snapshot(document_of({kThree[0], kThree[1]}), 2);
  const std::vector<StoredRecord> records = {records_of(kThree)[1], records_of(kThree)[2]};
  for (const bool newer_first : {true, false}) {
    const auto recovered = newer_first ? recover(newer, older, records) : recover(older, newer, records);
    CHECK(recovered.problems.empty());
    CHECK(recovered.value.newest_slot == (newer_first ? 0 : 1));
    CHECK(recovered.value.snapshot_sequence == 2);
    CHECK(recovered.value.last_sequence == 3);
    CHECK(document_of({recovered.value.change}) == document_of(kThree));
  }
}

TEST_CASE("A damaged newer snapshot falls back on the older one and its records, and loses nothing") {
  const Bytes older = encode_snapshot(document_of({kThree[0]}), 1);
  Bytes newer = encode_snapshot(document_of({kThree[0], kThree[1]}), 2);
  newer.resize(newer.size() / 2);
  const std::vector<StoredRecord> records = {records_of(kThree)[1], records_of(kThree)[2]};
  const auto recovered = recover(older, newer, records);
  CHECK(recovered.problems == std::vector{Error{"journal.snapshot_damaged", "b"}});
  CHECK(recovered.value.newest_slot == 0);
  CHECK(document_of({recovered.value.change}) == document_of(kThree));
}

TEST_CASE("Two damaged snapshots leave the records that are still there, and what is missing is said") {
  Bytes damaged = encode_snapshot(document_of({kThree[0]}), 1);
  damaged.back() ^= std::byte{1};
  const auto recovered = recover(damaged, damaged, {records_of(kThree)[1], records_of(kThree)[2]});
  CHECK(recovered.problems ==
        std::vector{Error{"journal.snapshot_damaged", "a"}, {"journal.snapshot_damaged", "b"}, {"journal.gap", "1"}});
  CHECK(recovered.value.newest_slot == -1);
  CHECK(document_of({recovered.value.change}) == document_of({kThree[1], kThree[2]}));
}

TEST_CASE("A missing record is said") {
  const auto recovered = recover({}, {}, {records_of(kThree)[0], records_of(kThree)[2]});
  CHECK(recovered.problems == std::vector{Error{"journal.gap", "2"}});
  const auto after_snapshot = recover(encode_snapshot(document_of({kThree[0]}), 1), {}, {records_of(kThree)[2]});
  CHECK(after_snapshot.problems == std::vector{Error{"journal.gap", "2"}});
}

TEST_CASE("A whole record of a later version is told apart from a damaged one") {
  const Bytes later = with_version(encode_journal_record(kThree[0]), 2);
  CHECK(error_of(decode_journal_record(later)) == Error{"journal.too_new", "2"});
  const auto recovered = recover(with_version(encode_snapshot({}, 1), 2), {}, {{2, later}});
  CHECK(recovered.problems ==
        std::vector{Error{"journal.too_new", "a"}, {"journal.gap", "1"}, {"journal.too_new", "2"}});
}

// The browser's storage as web/store.mjs keeps it: records with rising numbers, two slots in turn, and after a snapshot
// the records that the other slot has as well are trimmed.
struct Store {
  Bytes slots[2];
  std::uint64_t slot_sequence[2] = {0, 0};
  std::vector<StoredRecord> records;
  std::uint64_t last_sequence = 0;

  void append(const Change& change) { records.push_back({++last_sequence, encode_journal_record(change)}); }
  void snapshot(const Document& document, int keep_slot) {
    const int slot = keep_slot == 0 ? 1 : 0;
    slots[slot] = encode_snapshot(document, last_sequence);
    slot_sequence[slot] = last_sequence;
    const std::uint64_t trim = slot_sequence[1 - slot];
    std::erase_if(records, [trim](const StoredRecord& record) { return record.sequence <= trim; });
  }
};

TEST_CASE("Killed at any moment and with one damaged piece, the workspace comes back", "[property]") {
  test::Chance chance(test::announced_seed("kill and reload"));
  for (int round = 0; round < 300; ++round) {
    Store store;
    Document expected, open;
    int keep_slot = -1;
    for (int step = 0; step < 60; ++step) {
      const Change change = test::clashing_change(chance, 4);
      expected.merge(change);
      open.merge(change);
      store.append(change);
      if (chance.one_in(8)) {
        store.snapshot(open, keep_slot);
        keep_slot = keep_slot == 0 ? 1 : 0;
      }
      if (!chance.one_in(10)) {
        continue;
      }
      Bytes* const newest = keep_slot >= 0 && chance.one_in(2) ? &store.slots[keep_slot] : nullptr;
      if (newest != nullptr && !newest->empty()) {
        (*newest)[chance.below(newest->size())] ^= std::byte{1} << chance.below(8);
      }
      const auto recovered = recover(store.slots[0], store.slots[1], store.records);
      open = document_of({recovered.value.change});
      REQUIRE(open == expected);
      REQUIRE(recovered.value.last_sequence == store.last_sequence);
      REQUIRE(recovered.problems.size() == (newest != nullptr ? 1 : 0));
      if (newest != nullptr) {  // as the shell does: the damaged slot is written anew
        keep_slot = recovered.value.newest_slot;
        store.snapshot(open, keep_slot);
        keep_slot = keep_slot == 0 ? 1 : 0;
      }
    }
  }
}

}  // namespace
}  // namespace overstap
