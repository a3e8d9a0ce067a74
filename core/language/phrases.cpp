#include "core/language/phrases.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace overstap {

namespace {

struct IsoDate {
  int year = 0, month = 0, day = 0;
};

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char byte : text) {
    if (byte < '0' || byte > '9') return std::nullopt;
    number = number * 10 + (byte - '0');
  }
  return number;
}

// "2026-11-03". Only the form and the ranges: a date is text that a person typed or picked.
std::optional<IsoDate> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
  return IsoDate{*year, *month, *day};
}

using Slot = std::pair<std::string_view, std::string_view>;

std::string filled_in(std::string_view phrase, std::span<const Slot> slots) {
  std::string text;
  while (!phrase.empty()) {
    const std::size_t open = phrase.find('{');
    text += phrase.substr(0, open);
    if (open == std::string_view::npos) break;
    phrase.remove_prefix(open);
    const std::size_t close = phrase.find('}');
    if (close == std::string_view::npos) {
      text += phrase;
      break;
    }
    const std::string_view name = phrase.substr(1, close - 1);
    const auto slot = std::ranges::find(slots, name, &Slot::first);
    // A slot that nobody fills stays as it is: visible in a test, harmless on the screen.
    text += slot == slots.end() ? phrase.substr(0, close + 1) : slot->second;
    phrase.remove_prefix(close + 1);
  }
  return text;
}

}  // namespace

bool Phrases::has(std::string_view key) const { return by_key_.contains(key); }

std::string Phrases::operator()(std::string_view key) const { return (*this)(key, {}); }

std::string Phrases::operator()(std::string_view key, Slots slots) const {
  const auto it = by_key_.find(key);
  return it == by_key_.end() ? std::string(key) : filled_in(it->second, std::span(slots.begin(), slots.size()));
}

std::string Phrases::counted(std::string_view key, long long count) const { return counted(key, count, {}); }

std::string Phrases::counted(std::string_view key, long long count, Slots slots) const {
  const std::string full_key = std::string(key) + (count == 1 ? ".one" : ".other");
  const auto it = by_key_.find(full_key);
  if (it == by_key_.end()) return full_key;
  const std::string number = std::to_string(count);
  std::vector<Slot> all = {{"n", number}};
  all.insert(all.end(), slots.begin(), slots.end());
  return filled_in(it->second, all);
}

std::string Phrases::date(std::string_view iso_date) const {
  const auto parsed = parse_iso_date(iso_date);
  if (!parsed) return std::string(iso_date);
  return std::to_string(parsed->day) + " " + (*this)("month." + std::to_string(parsed->month)) + " " +
         std::to_string(parsed->year);
}

std::string Phrases::short_date(std::string_view iso_date) const {
  const auto parsed = parse_iso_date(iso_date);
  if (!parsed) return std::string(iso_date);
  return std::to_string(parsed->day) + " " + (*this)("month.short." + std::to_string(parsed->month));
}

}  // namespace overstap
