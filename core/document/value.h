// A value in a register: nothing, yes/no, a whole number, text, or something that a newer version wrote and we keep
// unread. No fractions: merged values must be equal byte for byte on every machine.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace overstap {

inline constexpr std::size_t kMaxOpaqueBytes = 64 * 1024;

// JSON that this version does not understand (a list, an object, a fraction), kept as its canonical text.
struct OpaqueJson {
  std::string text;
  auto operator<=>(const OpaqueJson&) const = default;
};

using Value = std::variant<std::monostate, bool, std::int64_t, std::string, OpaqueJson>;

// Reading with a fallback: a value of another kind counts as absent, never as an error.
bool as_flag(const Value& value, bool fallback = false);
std::int64_t as_number(const Value& value, std::int64_t fallback);
std::string_view as_text(const Value& value);  // "" when it is not text

inline bool is_nothing(const Value& value) { return std::holds_alternative<std::monostate>(value); }

// Total order used only to break ties between equal stamps; the same on every machine.
std::strong_ordering compare(const Value& left, const Value& right);

// Texts are UTF-8 of at most kMaxTextCodePoints; unread JSON is UTF-8 of at most kMaxOpaqueBytes. Anything else is
// storable.
bool is_storable(const Value& value);

}  // namespace overstap
