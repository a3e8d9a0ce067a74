// The list of Dutch places: name, latitude and longitude between tabs.
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

constexpr double kMaxLatitudeDegrees = 90, kMaxLongitudeDegrees = 180;
constexpr std::size_t kMaxDecimals = 10;

// "-6.5665": read by hand because the standard library's reader for fractions is missing here and the other one obeys
// the machine's language. Digits without the point divided by a power of ten is exact to the last bit.
std::optional<double> degrees(std::string_view text, double maximum) {
  const bool negative = text.starts_with('-');
  if (negative) {
    text.remove_prefix(1);
  }
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  const bool point_without_decimals = point != std::string_view::npos && decimals.empty();
  if (whole.empty() || whole.size() > 3 || decimals.size() > kMaxDecimals || point_without_decimals) {
    return std::nullopt;
  }
  double digits = 0, scale = 1;
  for (const std::string_view part : {whole, decimals}) {
    for (const char digit : part) {
      if (digit < '0' || digit > '9') {
        return std::nullopt;
      }
      digits = digits * 10 + (digit - '0');
    }
  }
  for (std::size_t index = 0; index < decimals.size(); ++index) {
    scale *= 10;
  }
  const double value = digits / scale;
  if (value > maximum) {
    return std::nullopt;
  }
  return negative ? -value : value;
}

std::optional<Place> place_from_line(std::string_view line) {
  const std::vector<std::string_view> parts = split(line, '\t');
  if (parts.size() != 3) {
    return std::nullopt;
  }
  std::string name = clean_line(trimmed(parts[0]));
  const std::optional<double> latitude = degrees(trimmed(parts[1]), kMaxLatitudeDegrees);
  const std::optional<double> longitude = degrees(trimmed(parts[2]), kMaxLongitudeDegrees);
  if (name.empty() || !latitude || !longitude) {
    return std::nullopt;
  }
  return Place{std::move(name), *latitude, *longitude};
}

}  // namespace

Parsed<Gazetteer> read_places(std::string_view tsv_bytes) {
  Parsed<Gazetteer> result;
  std::size_t number = 0, bad_lines = 0, taken = 0;
  while (!tsv_bytes.empty()) {
    const std::size_t end = tsv_bytes.find('\n');
    const std::string_view line = tsv_bytes.substr(0, end);
    tsv_bytes.remove_prefix(end == std::string_view::npos ? tsv_bytes.size() : end + 1);
    ++number;
    if (trimmed(line).empty() || line.starts_with('#')) {
      continue;
    }
    if (taken == kMaxPlaces) {
      result.problems.push_back({"places.too_many", std::to_string(kMaxPlaces)});
      break;
    }
    if (std::optional<Place> place = place_from_line(line)) {
      result.value.add(std::move(*place));
      ++taken;
    } else if (++bad_lines <= kMaxFileProblems) {
      result.problems.push_back({"places.bad_line", std::to_string(number)});
    }
  }
  if (bad_lines > kMaxFileProblems) {
    result.problems.push_back({"file.more_problems", std::to_string(bad_lines - kMaxFileProblems)});
  }
  return result;
}

}  // namespace overstap
