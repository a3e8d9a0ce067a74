#include "core/explain/survey_text.h"

#include "core/base/text.h"
#include "core/explain/change_text.h"
#include "core/explain/reason_text.h"

namespace overstap {

std::string blocker_name(const Phrases& phrases, Criterion criterion, const std::string& item) {
  const std::string whole = phrases("criterion." + std::string(criterion_code(criterion)));
  if (item.empty()) return whole;
  const auto of = [&](const std::string& name) {
    return phrases("survey.item", {{"criterion", whole}, {"item", lower_first(name)}});
  };
  switch (criterion) {
    case Criterion::kLoad:
      return load_item_name(phrases, item);
    case Criterion::kWeekLoad:
      return of(load_item_name(phrases, item));
    case Criterion::kWorkWay:
      return phrases("work_way." + item);
    case Criterion::kDaypart:
      return of(phrases("daypart." + item));
    case Criterion::kWish:
      return of(phrases("theme." + item));
    default:
      return whole;
  }
}

std::string tally_text(const Phrases& phrases, const Tally& tally) {
  if (tally.hidden) return phrases("survey.under_five");
  const std::string pairs = phrases.counted("survey.pairs", tally.pairs);
  if (tally.pairs == 0) return pairs;
  return pairs + " (" + phrases.counted("survey.people", tally.candidates) + ")";
}

std::string shared_change_text(const Phrases& phrases, const SharedChange& change, const std::string& task_title,
                               const std::string& function_name) {
  const std::string extra = std::to_string(change.extra);
  if (change.kind == ChangeKind::kLongerJourney) return phrases("survey.change.journey", {{"minutes", extra}});
  if (change.kind == ChangeKind::kMoreHours) {
    return change.remedy == Remedy::kWaitForHours ? phrases("survey.change.wait")
                                                  : phrases("survey.change.hours", {{"hours", extra}});
  }
  const PossibleChange one{.kind = change.kind, .item = change.item, .remedy = change.remedy};
  const std::string text = change_text(phrases, one, task_title);
  if (!change.function_id.empty()) return phrases("survey.change.in", {{"change", text}, {"function", function_name}});
  if (!change.organisation.empty() && !change.place.empty()) {
    return phrases("survey.change.at", {{"change", text}, {"where", change.organisation}, {"place", change.place}});
  }
  const std::string& where = change.organisation.empty() ? change.place : change.organisation;
  return where.empty() ? text : phrases("survey.change.in", {{"change", text}, {"function", where}});
}

}  // namespace overstap
