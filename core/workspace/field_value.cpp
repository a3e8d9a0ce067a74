#include "core/workspace/field_value.h"

#include <algorithm>

#include "core/base/calendar.h"
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
