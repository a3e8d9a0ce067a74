// Any bytes as a link, a code or a file of a session: never a crash; what was read and is written again reads the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/exchange/session_link.h"

namespace {

using namespace overstap;

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = link_payload({reinterpret_cast<const char*>(data), size});
  if (const auto asked = read_invitation(text)) {
    const auto again = read_invitation(write_invitation(*asked));
    must(again.has_value() && again->choices.size() == asked->choices.size());
  }
  if (const auto given = read_contribution_text(text)) {
    must(read_contribution_text(write_contribution(*given)) == given);
    for (const std::string& code : contribution_codes(*given)) {
      must(code.size() <= kMaxContributionBytes && read_contribution_text(code).has_value());
    }
  }
  return 0;
}
