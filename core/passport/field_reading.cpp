#include "core/passport/field_reading.h"

#include <algorithm>
#include <limits>

namespace overstap {

std::optional<int> number_in_bounds(const Entity& entity, std::string_view field, int minimum, int maximum) {
  constexpr std::int64_t kNoNumber = std::numeric_limits<std::int64_t>::min();
  const std::int64_t number = as_number(entity.value(field), kNoNumber);
  if (number < minimum || number > maximum) return std::nullopt;
  return static_cast<int>(number);
}

int number_clamped(const Entity& entity, std::string_view field, int fallback, int minimum, int maximum) {
  const std::int64_t number = as_number(entity.value(field), fallback);
  return static_cast<int>(std::clamp<std::int64_t>(number, minimum, maximum));
}

std::string text_of(const Entity& entity, std::string_view field) { return std::string(as_text(entity.value(field))); }

std::vector<std::string> true_members(const Entity& entity, std::string_view prefix) {
  std::vector<std::string> members;
  for (auto it = entity.fields.lower_bound(prefix); it != entity.fields.end(); ++it) {
    const std::string_view name = it->first;
    if (!name.starts_with(prefix)) break;
    if (name.size() > prefix.size() && as_flag(it->second.value)) members.emplace_back(name.substr(prefix.size()));
  }
  return members;
}

}  // namespace overstap
