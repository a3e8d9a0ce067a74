// The pulse of a team: one answer of everybody to one question, with a picture, without names. Fewer answers than
// kLeastAnonymousAnswers are never counted out, so that nobody can be recognised; what is not there cannot leak.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/workshop/session.h"

namespace overstap {

// From good to bad. Another picture, or words alone, is an answer too.
inline constexpr std::array<NoteSign, 3> kPulseSigns = {NoteSign::kHappy, NoteSign::kSoSo, NoteSign::kSad};
inline constexpr int kDaysOfHalfYear = 183;

// Of an anonymous way of working: are there too few answers here to show any?
bool answers_withheld(const SessionTemplate& form, const Zone& zone, std::size_t answers);

struct PulseCount {
  int answers = 0;
  bool shown = false;                             // else all that follows is 0
  std::array<int, kPulseSigns.size()> of_sign{};  // in the order of kPulseSigns
  int others = 0;
  bool operator==(const PulseCount&) const = default;
};
PulseCount count_pulse(const std::vector<const Note*>& answers);

// Of `dates` (ISO) the one that is nearest to half a year before `date`, and before it; the later one of two that are
// as near. Its place, or nothing.
std::optional<std::size_t> half_year_before(const std::string& date, const std::vector<std::string>& dates);

}  // namespace overstap
