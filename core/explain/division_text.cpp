#include "core/explain/division_text.h"

#include "core/base/text.h"
#include "core/explain/bundle_text.h"

namespace overstap {

namespace {

constexpr std::size_t kMostReasons = 3;  // in one sentence; the rest is counted in JSON and on the screen

}  // namespace

std::string division_summary(const Phrases& phrases, const GroupDivision& division) {
  std::string text = phrases.counted(
      "division.placed", division.placed,
      {{"people", std::to_string(division.people.size())}, {"time", duration_text(phrases, division.minutes)}});
  text += " ";
  if (division.proven) return text + phrases("division.proven");
  const int more = division.minutes_at_most - division.minutes;
  if (more == 0) return text + phrases("division.more_people");
  return text + phrases("division.not_proven", {{"time", duration_text(phrases, more)}});
}

std::string no_share_text(const Phrases& phrases, const PersonShare& share) {
  if (share.bundle.minutes_available == 0) return phrases("division.no_hours");
  if (share.tasks_of_others > 0) return phrases.counted("division.others", share.tasks_of_others);
  std::string reasons;
  std::size_t count = 0;
  for (const LeftOutGroup& group : group_left_out(share.bundle.left_out)) {
    if (++count > kMostReasons) break;
    const std::string name = left_out_name(phrases, group.front());
    const std::string part = phrases.counted("division.for_tasks", static_cast<long long>(group.size()),
                                             {{"why", reasons.empty() ? name : lower_first(name)}});
    reasons += reasons.empty() ? part : "; " + part;
  }
  return reasons.empty() ? phrases("division.no_tasks") : reasons + ".";
}

std::string uncovered_text(const Phrases& phrases, const UncoveredTask& task) {
  std::string reasons;
  std::size_t count = 0;
  for (const WhyUncovered& why : task.why) {
    if (++count > kMostReasons) break;
    const std::string part =
        phrases.counted("division.for_people", why.people, {{"why", lower_first(left_out_name(phrases, why.why))}});
    reasons += reasons.empty() ? part : "; " + part;
  }
  return reasons.empty() ? phrases("division.nobody") : reasons;
}

}  // namespace overstap
