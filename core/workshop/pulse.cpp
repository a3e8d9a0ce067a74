#include "core/workshop/pulse.h"

#include <algorithm>

#include "core/base/calendar.h"

namespace overstap {

bool answers_withheld(const SessionTemplate& form, const Zone& zone, std::size_t answers) {
  const bool asks = zone.kind == ZoneKind::kNotes || zone.kind == ZoneKind::kTable;
  return form.anonymous_pulse && asks && answers < kLeastAnonymousAnswers;
}

PulseCount count_pulse(const std::vector<const Note*>& answers) {
  PulseCount count{.answers = static_cast<int>(answers.size()), .shown = answers.size() >= kLeastAnonymousAnswers};
  if (!count.shown) return count;
  for (const Note* answer : answers) {
    const auto sign = answer->sign ? std::ranges::find(kPulseSigns, *answer->sign) : kPulseSigns.end();
    if (sign == kPulseSigns.end()) {
      ++count.others;
    } else {
      ++count.of_sign[static_cast<std::size_t>(sign - kPulseSigns.begin())];
    }
  }
  return count;
}

std::optional<std::size_t> half_year_before(const std::string& date, const std::vector<std::string>& dates) {
  const auto today = day_number(date);
  if (!today) return std::nullopt;
  std::optional<std::size_t> best;
  std::int64_t nearest = 0, best_day = 0;
  for (std::size_t index = 0; index < dates.size(); ++index) {
    const auto day = day_number(dates[index]);
    if (!day || *day >= *today) continue;
    const std::int64_t wanted = *today - kDaysOfHalfYear;
    const std::int64_t distance = *day > wanted ? *day - wanted : wanted - *day;
    if (best && (distance > nearest || (distance == nearest && *day <= best_day))) continue;
    best = index;
    nearest = distance;
    best_day = *day;
  }
  return best;
}

}  // namespace overstap
