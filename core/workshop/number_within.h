// Reading a number that has limits: one outside them counts as the limit, as what was typed wrongly or comes from a
// newer program must not stop a session.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/document/value.h"

namespace overstap {

inline int number_within(const Value& value, int fallback, int least, int most) {
  return static_cast<int>(std::clamp<std::int64_t>(as_number(value, fallback), least, most));
}

}  // namespace overstap
