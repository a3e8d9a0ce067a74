// Makes a value fit for a field, or says why it cannot: the check behind every edit, and behind `overstap validate`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/workspace/action.h"

namespace overstap {

// The value as it will be stored: text cleaned, digits read as a number, "" of a choice or date as nothing. Errors:
// "edit.not_editable", "edit.not_a_number", "edit.out_of_range", "edit.not_a_choice", "edit.not_a_date",
// "edit.not_digits", "edit.not_text", "edit.not_a_flag"; detail: the field, and for a range its bounds.
Expected<Value> checked_value(std::string_view entity_type, std::string_view field, const Value& value);

// The ids that can be part of a field name.
struct FieldMembers {
  std::span<const std::string> skill_ids, function_ids, task_ids, load_item_ids{};
};
// Every field name that an entity of this type can have, with these members filled in. For erasing: also fields that
// are empty here may stand in somebody's older copy.
std::vector<std::string> every_field(std::string_view entity_type, const FieldMembers& members);

}  // namespace overstap
