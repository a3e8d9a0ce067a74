// Any bytes as phrases, a session template, a list of places, and as text to clean: never a crash, always within
// limits.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/text.h"
#include "core/exchange/workspace_file.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace overstap;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)read_phrases(text);
  if (const auto session = read_session_template(text)) {
    must(!session->zones.empty() && session->zones.size() <= kMaxTemplateZones);
    for (const Phase& phase : session->phases) {
      must(phase.minutes >= 1 && phase.minutes <= kMaxPhaseMinutes && phase.rounds <= kMaxRounds);
      for (const std::string& zone : phase.zones) must(session->find_zone(zone) != nullptr);
    }
  }
  must(read_places(text).problems.size() <= kMaxFileProblems + 2);
  for (const std::size_t limit : {std::size_t{0}, std::size_t{3}, kMaxTextCodePoints}) {
    const std::string line = clean_line(text, limit), whole = clean_text(text, limit);
    must(is_valid_utf8(line) && code_point_count(line) <= limit && clean_line(line, limit) == line);
    must(is_valid_utf8(whole) && code_point_count(whole) <= limit && clean_text(whole, limit) == whole);
  }
  must(is_valid_utf8(folded(clean_text(text))));
  return 0;
}
