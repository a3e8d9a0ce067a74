#include "core/exchange/change_bytes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/identifier.h"
#include "core/document/document.h"
#include "core/exchange/json_tree.h"

namespace overstap {
namespace {

constexpr std::size_t kMaxNameBytes = std::max({kMaxIdentifierBytes, kMaxFieldNameBytes, kMaxEntityTypeBytes});
constexpr std::size_t kSmallestWriteBytes = 7;  // three names, milliseconds, counter, actor, kind

// The numbers are stored: never give one a new meaning.
enum class Kind : std::uint8_t { kNothing = 0, kFalse = 1, kTrue = 2, kWholeNumber = 3, kText = 4, kUnreadJson = 5 };

void append_byte(Bytes& out, std::uint64_t value) { out.push_back(static_cast<std::byte>(value & 0xFFu)); }

// Seven bits a byte, lowest first; the high bit says that more follows.
void append_varint(Bytes& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) {
    append_byte(out, value | 0x80u);
  }
  append_byte(out, value);
}

void append_text(Bytes& out, std::string_view text) {
  append_varint(out, text.size());
  const std::span<const std::byte> bytes = std::as_bytes(std::span(text));
  out.insert(out.end(), bytes.begin(), bytes.end());
}

// Small numbers of either sign become small unsigned ones: 0, -1, 1, -2, …
std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ (value < 0 ? ~std::uint64_t{0} : std::uint64_t{0});
}
std::int64_t from_zigzag(std::uint64_t value) { return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1u) + 1u)); }

// What occurs more than once is written once and then called by its number, in order of first use.
template <typename T>
class Table {
 public:
  std::uint64_t number_of(const T& item) {
    const auto [place, added] = numbers_.try_emplace(item, order_.size());
    if (added) {
      order_.push_back(item);
    }
    return place->second;
  }
  const std::vector<T>& order() const { return order_; }

 private:
  std::unordered_map<T, std::uint64_t> numbers_;
  std::vector<T> order_;
};

void append_value(Bytes& out, const Value& value) {
  const auto kind = [&out](Kind which) { append_byte(out, static_cast<std::uint64_t>(which)); };
  if (const bool* const flag = std::get_if<bool>(&value)) {
    kind(*flag ? Kind::kTrue : Kind::kFalse);
  } else if (const std::int64_t* const number = std::get_if<std::int64_t>(&value)) {
    kind(Kind::kWholeNumber);
    append_varint(out, zigzag(*number));
  } else if (const std::string* const text = std::get_if<std::string>(&value)) {
    kind(Kind::kText);
    append_text(out, *text);
  } else if (const OpaqueJson* const unread = std::get_if<OpaqueJson>(&value)) {
    kind(Kind::kUnreadJson);
    append_text(out, unread->text);
  } else {
    kind(Kind::kNothing);
  }
}

// After the first mistake everything reads as zero or empty, and `failed` says so.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : rest_(bytes) {}

  std::uint8_t byte() {
    if (rest_.empty()) {
      return fail();
    }
    const auto value = std::to_integer<std::uint8_t>(rest_.front());
    rest_ = rest_.subspan(1);
    return value;
  }
  std::uint64_t varint(std::uint64_t maximum) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint64_t bits = byte();
      value |= (bits & 0x7Fu) << shift;
      const bool overflows = shift == 63 && (bits & 0x7Fu) > 1;
      if ((bits & 0x80u) == 0) {
        return overflows || value > maximum ? fail() : value;
      }
    }
    return fail();
  }
  // A number of things that each take at least so many bytes: never more than can still follow.
  std::size_t count(std::size_t smallest_bytes) {
    return static_cast<std::size_t>(varint(rest_.size() / smallest_bytes));
  }
  std::string_view text(std::size_t max_bytes) {
    const auto size = static_cast<std::size_t>(varint(std::min(max_bytes, rest_.size())));
    if (size > rest_.size()) {  // the length itself took the last bytes
      fail();
      return {};
    }
    const std::span<const std::byte> bytes = rest_.first(size);
    rest_ = rest_.subspan(size);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
  std::uint64_t u64() {
    if (rest_.size() < sizeof(std::uint64_t)) {
      return fail();
    }
    const std::uint64_t value = read_u64(rest_);
    rest_ = rest_.subspan(sizeof(std::uint64_t));
    return value;
  }
  std::uint8_t fail() {
    failed_ = true;
    rest_ = {};
    return 0;
  }
  bool failed() const { return failed_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::span<const std::byte> rest_;
  bool failed_ = false;
};

template <typename T>
T pick(Reader& reader, const std::vector<T>& table) {
  if (table.empty()) {
    reader.fail();
    return {};
  }
  return table[static_cast<std::size_t>(reader.varint(table.size() - 1))];
}

Value read_value(Reader& reader) {
  switch (static_cast<Kind>(reader.byte())) {
    case Kind::kNothing:
      return {};
    case Kind::kFalse:
      return false;
    case Kind::kTrue:
      return true;
    case Kind::kWholeNumber:
      return from_zigzag(reader.varint(std::numeric_limits<std::uint64_t>::max()));
    case Kind::kText:
      return std::string(reader.text(std::numeric_limits<std::size_t>::max()));
    case Kind::kUnreadJson: {
      const std::string_view text = reader.text(kMaxOpaqueBytes);
      if (!is_canonical_unread_json(text)) {
        reader.fail();  // it would spoil every file written from here
      }
      return OpaqueJson{std::string(text)};
    }
  }
  reader.fail();
  return {};
}

}  // namespace

void append_u32(Bytes& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) {
    append_byte(out, value >> shift);
  }
}
void append_u64(Bytes& out, std::uint64_t value) {
  for (int shift = 0; shift < 64; shift += 8) {
    append_byte(out, value >> shift);
  }
}
std::uint64_t read_u64(std::span<const std::byte> bytes) {
  std::uint64_t value = 0;
  for (std::size_t index = 8; index-- > 0;) {
    value = (value << 8) | std::to_integer<std::uint64_t>(bytes[index]);
  }
  return value;
}
std::uint32_t read_u32(std::span<const std::byte> bytes) {
  std::uint32_t value = 0;
  for (std::size_t index = 4; index-- > 0;) {
    value = (value << 8) | std::to_integer<std::uint32_t>(bytes[index]);
  }
  return value;
}

void append_change(Bytes& out, const Change& change) {
  Table<std::string_view> names;
  Table<ActorId> actors;
  Bytes writes;
  std::uint64_t count = 0;
  for (const Write& write : change.writes) {
    if (!is_acceptable(write)) {
      continue;
    }
    ++count;
    append_varint(writes, names.number_of(write.key.type));
    append_varint(writes, names.number_of(write.key.id));
    append_varint(writes, names.number_of(write.field));
    append_varint(writes, write.reg.stamp.milliseconds);
    append_varint(writes, write.reg.stamp.counter);
    append_varint(writes, actors.number_of(write.reg.stamp.actor));
    append_value(writes, write.reg.value);
  }
  append_varint(out, names.order().size());
  for (const std::string_view name : names.order()) {
    append_text(out, name);
  }
  append_varint(out, actors.order().size());
  for (const ActorId actor : actors.order()) {
    append_u64(out, actor);
  }
  append_varint(out, count);
  out.insert(out.end(), writes.begin(), writes.end());
}

std::optional<Change> change_from_bytes(std::span<const std::byte> bytes) {
  Reader reader(bytes);
  std::vector<std::string> names(reader.count(1));
  for (std::string& name : names) {
    name = reader.text(kMaxNameBytes);
  }
  std::vector<ActorId> actors(reader.count(sizeof(ActorId)));
  for (ActorId& actor : actors) {
    actor = reader.u64();
  }
  Change change;
  const std::size_t count = reader.count(kSmallestWriteBytes);
  change.writes.reserve(count);
  for (std::size_t index = 0; index < count && !reader.failed(); ++index) {
    Write write;
    write.key.type = pick(reader, names);
    write.key.id = pick(reader, names);
    write.field = pick(reader, names);
    write.reg.stamp.milliseconds = reader.varint(kMaxStampMilliseconds);
    write.reg.stamp.counter = static_cast<std::uint16_t>(reader.varint(std::numeric_limits<std::uint16_t>::max()));
    write.reg.stamp.actor = pick(reader, actors);
    write.reg.value = read_value(reader);
    change.writes.push_back(std::move(write));
  }
  if (reader.failed() || !reader.at_end()) {
    return std::nullopt;
  }
  return change;
}

}  // namespace overstap
