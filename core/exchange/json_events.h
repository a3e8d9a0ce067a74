// Reads JSON as a row of events, within fixed limits on size and depth, so that a hostile file is refused before it is
// held in memory. The only place that knows the JSON library. Never throws.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/document/value.h"

namespace overstap {

class JsonEvents {
 public:
  virtual ~JsonEvents() = default;

  // A number that is no 64-bit whole number arrives as OpaqueJson with the digits as they were written.
  virtual void scalar(Value value) = 0;
  virtual void key(std::string name) = 0;
  virtual void open_object() = 0;
  virtual void open_array() = 0;
  virtual void close() = 0;  // the innermost open object or array

  // A reader sets this to stop; parse_json() then gives it back.
  std::optional<Error> refused;
};

// Errors "file.too_large", "file.too_deep", "file.not_json" (detail: the line), or what the reader refused.
Expected<void> parse_json(std::string_view bytes, JsonEvents& events);

}  // namespace overstap
