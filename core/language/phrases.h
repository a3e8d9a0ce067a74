// Phrases of the interface by key, in the user's language, with {placeholders}; and the way Dutch (or English) writes
// hours, minutes and dates. Must not decide anything: it only words.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace overstap {

class Phrases {
 public:
  using Slots = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  Phrases() = default;
  explicit Phrases(std::map<std::string, std::string, std::less<>> by_key) : by_key_(std::move(by_key)) {}

  // A phrase that the workspace brings itself, such as the name of an own load item; replaces what was there.
  void put(std::string key, std::string phrase) { by_key_.insert_or_assign(std::move(key), std::move(phrase)); }

  bool has(std::string_view key) const;
  // The phrase with its slots filled in; the key itself when it is missing (a test walks all keys).
  std::string operator()(std::string_view key) const;
  std::string operator()(std::string_view key, Slots slots) const;
  // "<key>.one" when count is 1, otherwise "<key>.other"; {n} is the count.
  std::string counted(std::string_view key, long long count) const;
  std::string counted(std::string_view key, long long count, Slots slots) const;

  // "3 november 2026" from "2026-11-03"; the text itself when it is not a date. Month names are phrases "month.1"….
  std::string date(std::string_view iso_date) const;
  std::string short_date(std::string_view iso_date) const;  // "3 nov"

  const std::map<std::string, std::string, std::less<>>& all() const { return by_key_; }

 private:
  std::map<std::string, std::string, std::less<>> by_key_;
};

}  // namespace overstap
