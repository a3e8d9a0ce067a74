// Text that cannot be drawn letter by letter: scripts that join or reorder (Arabic, Hebrew, Devanagari, Thai), letters
// with marks over them, emoji made of several parts. Such a run becomes one glyph, drawn whole by the browser, which
// knows how. It gets a code of its own in the private area; text that comes in with such codes is not believed.
// Limits: a run is at most kMaxRunCodePoints long, and kMaxRuns different ones are known; beyond that, single letters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace overstap::ui {

inline constexpr std::size_t kMaxRunCodePoints = 60;
inline constexpr unsigned int kFirstRunCode = 0xE000, kLastRunCode = 0xF8FF;
inline constexpr std::size_t kMaxRuns = kLastRunCode - kFirstRunCode + 1;

struct Cluster {
  unsigned int code = 0;  // of a single character, or of a run
  std::size_t bytes = 1;
};

// What is drawn as one from `position`, which must be inside the text.
Cluster cluster_at(std::string_view text, std::size_t position);

constexpr bool is_run_code(unsigned int code) { return code >= kFirstRunCode && code <= kLastRunCode; }
// The text of a run, or of a single character; valid UTF-8.
std::string text_of_code(unsigned int code);

}  // namespace overstap::ui
