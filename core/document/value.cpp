#include "core/document/value.h"

#include "core/base/text.h"

namespace overstap {

bool as_flag(const Value& value, bool fallback) {
  const bool* const flag = std::get_if<bool>(&value);
  return flag == nullptr ? fallback : *flag;
}

std::int64_t as_number(const Value& value, std::int64_t fallback) {
  const std::int64_t* const number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? fallback : *number;
}

std::string_view as_text(const Value& value) {
  const std::string* const text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::strong_ordering compare(const Value& left, const Value& right) { return left <=> right; }

bool is_storable(const Value& value) {
  if (const std::string* const text = std::get_if<std::string>(&value)) {
    return is_valid_utf8(*text) && code_point_count(*text) <= kMaxTextCodePoints;
  }
  if (const OpaqueJson* const opaque = std::get_if<OpaqueJson>(&value)) {
    return !opaque->text.empty() && opaque->text.size() <= kMaxOpaqueBytes && is_valid_utf8(opaque->text);
  }
  return true;
}

}  // namespace overstap
