#include "core/exchange/json_events.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

// The library's names for events, passed on under ours; counts depth, because the library itself has no limit.
class Adapter {
 public:
  explicit Adapter(JsonEvents& events) : events_(events) {}

  bool null() { return scalar({}); }
  bool boolean(bool value) { return scalar(value); }
  bool number_integer(std::int64_t value) { return scalar(value); }
  bool number_unsigned(std::uint64_t value) {
    if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return scalar(static_cast<std::int64_t>(value));
    }
    return scalar(OpaqueJson{std::to_string(value)});
  }
  bool number_float(double /*value*/, const std::string& text) { return scalar(OpaqueJson{text}); }
  bool string(std::string& value) { return scalar(std::move(value)); }
  bool binary(nlohmann::json::binary_t& /*value*/) { return false; }  // does not occur in JSON text
  bool start_object(std::size_t /*elements*/) { return open() && (events_.open_object(), going_on()); }
  bool start_array(std::size_t /*elements*/) { return open() && (events_.open_array(), going_on()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    events_.key(std::move(name));
    return going_on();
  }
  bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception& /*error*/) {
    error_position_ = position;
    return false;
  }

  std::size_t error_position() const { return error_position_; }

 private:
  bool scalar(Value value) {
    events_.scalar(std::move(value));
    return going_on();
  }
  bool open() {
    if (++depth_ > kMaxJsonDepth) {
      events_.refused = Error{"file.too_deep", std::to_string(kMaxJsonDepth)};
    }
    return going_on();
  }
  bool close() {
    --depth_;
    events_.close();
    return going_on();
  }
  bool going_on() const { return !events_.refused.has_value(); }

  JsonEvents& events_;
  int depth_ = 0;
  std::size_t error_position_ = 0;
};

}  // namespace

Expected<void> parse_json(std::string_view bytes, JsonEvents& events) {
  if (bytes.size() > kMaxFileBytes) {
    return std::unexpected(Error{"file.too_large", std::to_string(kMaxFileBytes >> 20)});
  }
  Adapter adapter(events);
  const bool whole = nlohmann::json::sax_parse(bytes, &adapter);
  if (events.refused) {
    return std::unexpected(*events.refused);
  }
  if (!whole) {
    const std::string_view before = bytes.substr(0, std::min(adapter.error_position(), bytes.size()));
    return std::unexpected(Error{"file.not_json", std::to_string(std::ranges::count(before, '\n') + 1)});
  }
  return {};
}

}  // namespace overstap
