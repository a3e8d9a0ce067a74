// When an entity counts as being there. For model, preview and actions: all must agree.
#pragma once

#include <algorithm>

#include "core/document/document.h"

namespace overstap {

// Not deleted, and something is written in it: taking back "add" leaves an entity whose fields are all empty.
inline bool is_present(const Entity* entity) {
  return entity != nullptr && !entity->deleted() && std::ranges::any_of(entity->fields, [](const auto& field) {
           return field.first != kDeletedField && !is_nothing(field.second.value);
         });
}

}  // namespace overstap
