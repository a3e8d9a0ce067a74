// Writes JSON text: strings with the fewest escapes, and single values. Output is canonical: equal values, equal bytes.
#pragma once

#include <string>
#include <string_view>

#include "core/document/value.h"

namespace overstap {

// With the quotes around it. `text` must be valid UTF-8; it is written unescaped save for " \ and control characters.
void append_json_string(std::string& out, std::string_view text);
void append_json_value(std::string& out, const Value& value);

}  // namespace overstap
