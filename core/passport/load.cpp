#include "core/passport/load.h"

namespace overstap {

namespace {

// In the order of the enum. The letters come from our research note; they are what people read in files.
constexpr std::string_view kLoadCodes = "LSBKTDRHCEAPV";
static_assert(kLoadCodes.size() == kGivenLoadItemCount);

}  // namespace

std::string_view load_code(LoadItem item) {
  return is_own(item) ? std::string_view() : kLoadCodes.substr(static_cast<std::size_t>(item), 1);
}

std::optional<LoadItem> load_item_from_code(std::string_view code) {
  if (code.size() != 1) return std::nullopt;
  const std::size_t index = kLoadCodes.find(code.front());
  if (index == std::string_view::npos) return std::nullopt;
  return kLoadItems[index];
}

}  // namespace overstap
