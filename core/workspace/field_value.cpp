#include "core/workspace/field_value.h"

#include <algorithm>

#include "core/base/text.h"

namespace overstap {

namespace {

std::unexpected<Error> refuse(std::string_view code, std::string_view field) {
  return std::unexpected(Error{std::string(code), std::string(field)});
}

Expected<Value> checked_number(const FieldRule& rule, std::string_view field, const Value& value) {
  long long number = 0;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    number = *whole;
  } else if (!std::holds_alternative<std::string>(value) || !parse_whole_number(trimmed(as_text(value)), number)) {
    return refuse("edit.not_a_number", field);
  }
  if (number < rule.minimum || number > rule.maximum) {
    const std::string bounds = std::to_string(rule.minimum) + "-" + std::to_string(rule.maximum);
    return refuse("edit.out_of_range", bounds);
  }
  return Value{static_cast<std::int64_t>(number)};
}

Expected<Value> checked_line(const FieldRule& rule, std::string_view field, std::string_view text) {
  std::string line = clean_line(text);
  if (rule.digits > 0) {
    line = std::string(trimmed(line));
    const bool all_digits = std::ranges::all_of(line, [](char byte) { return byte >= '0' && byte <= '9'; });
    if (!line.empty() && (line.size() != rule.digits || !all_digits)) return refuse("edit.not_digits", field);
  }
  return Value{std::move(line)};
}

}  // namespace

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (text[at] < '0' || text[at] > '9') return false;
  }
  const auto number = [text](std::size_t at, std::size_t count) {
    int result = 0;
    for (const char digit : text.substr(at, count)) result = result * 10 + (digit - '0');
    return result;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return day <= (month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)]);
}

Expected<Value> checked_value(std::string_view entity_type, std::string_view field, const Value& value) {
  const FieldRule* rule = editable_field(entity_type, field);
  if (rule == nullptr) return refuse("edit.not_editable", field);
  if (is_nothing(value)) return value;
  const bool is_text = std::holds_alternative<std::string>(value);
  switch (rule->kind) {
    case FieldKind::kWholeNumber:
      return checked_number(*rule, field, value);
    case FieldKind::kFlag:
      if (!std::holds_alternative<bool>(value)) return refuse("edit.not_a_flag", field);
      return value;
    case FieldKind::kLine:
      if (!is_text) return refuse("edit.not_text", field);
      return checked_line(*rule, field, as_text(value));
    case FieldKind::kText:
      if (!is_text) return refuse("edit.not_text", field);
      return Value{clean_text(as_text(value))};
    case FieldKind::kChoice: {
      if (is_text && as_text(value).empty()) return Value{};
      const auto choices = split(rule->choices, '|');
      if (!is_text || std::ranges::find(choices, as_text(value)) == choices.end())
        return refuse("edit.not_a_choice", field);
      return value;
    }
    case FieldKind::kDate:
      if (is_text && trimmed(as_text(value)).empty()) return Value{};
      if (!is_text || !is_iso_date(trimmed(as_text(value)))) return refuse("edit.not_a_date", field);
      return Value{std::string(trimmed(as_text(value)))};
  }
  return refuse("edit.not_editable", field);
}

}  // namespace overstap
