#include "core/explain/change_text.h"

#include "core/base/text.h"
#include "core/explain/bundle_text.h"
#include "core/explain/reason_text.h"

namespace overstap {

namespace {

// Without minutes it is about many pairs, each with minutes of its own.
std::string less_time(const Phrases& phrases, const std::string& key, const PossibleChange& change) {
  const std::string item = lower_first(load_item_name(phrases, change.item));
  if (change.from == 0) return phrases(key, {{"item", item}});
  return phrases(
      key + ".minutes",
      {{"item", item}, {"to", duration_text(phrases, change.to)}, {"from", duration_text(phrases, change.from)}});
}

}  // namespace

std::string change_text(const Phrases& phrases, const PossibleChange& change, const std::string& task_title) {
  const std::string key = "change." + std::string(change_code(change.kind));
  const std::string from = std::to_string(change.from), to = std::to_string(change.to);
  switch (change.kind) {
    case ChangeKind::kReadAloud:
      return phrases(key);
    case ChangeKind::kTalkAboutWish:
      return phrases(key, {{"theme", lower_first(phrases("theme." + change.item))}});
    case ChangeKind::kEaseLoad:
      return phrases(key + "." + std::string(remedy_code(change.remedy)),
                     {{"item", lower_first(load_item_name(phrases, change.item))}});
    case ChangeKind::kLongerJourney:
    case ChangeKind::kMoreHours:
      return phrases(key, {{"to", to}, {"from", from}});
    case ChangeKind::kOtherTransport:
      return phrases(key, {{"transport", lower_first(phrases("transport." + change.item))}});
    case ChangeKind::kOtherDaypart:
      return phrases(key, {{"daypart", lower_first(phrases("daypart." + change.item))}});
    case ChangeKind::kInPairs:
      return phrases(key + "." + change.item);
    case ChangeKind::kLessTime:
      return less_time(phrases, key, change);
    case ChangeKind::kColleagueDoesTask:
      return phrases(key, {{"task", lower_first(task_title)}});
  }
  return {};
}

std::string changes_heading(const Phrases& phrases, const SmallestChanges& changes) {
  if (changes.sets.empty()) return phrases("change.none");
  return phrases(changes.goal == ChangeGoal::kNothingInTheWay ? "change.heading.fits" : "change.heading.talk");
}

}  // namespace overstap
