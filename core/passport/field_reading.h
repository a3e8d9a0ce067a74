// Reads whole numbers and lists of members from an entity's fields, within bounds. For the typed readers of passport
// and candidate. A value outside its bounds is damage or a newer version: it is never believed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace overstap {

// Empty when absent, not a number, or outside the bounds: unknown, so that damage never reads as "fits".
std::optional<int> number_in_bounds(const Entity& entity, std::string_view field, int minimum, int maximum);
// The nearest bound instead, and `fallback` when there is no number at all.
int number_clamped(const Entity& entity, std::string_view field, int fallback, int minimum, int maximum);
std::string text_of(const Entity& entity, std::string_view field);

// The members of a set kept as one flag per member: fields "skill.V01", "skill.V02" that are true give V01, V02.
std::vector<std::string> true_members(const Entity& entity, std::string_view prefix);

}  // namespace overstap
