#include "core/explain/bundle_text.h"

#include "core/base/text.h"
#include "core/explain/reason_text.h"
#include "core/explain/survey_text.h"

namespace overstap {

namespace {

constexpr int kMinutesPerHour = 60;

}  // namespace

std::string duration_text(const Phrases& phrases, int minutes) {
  const int hours = minutes / kMinutesPerHour, rest = minutes % kMinutesPerHour;
  if (hours == 0) return phrases.counted("bundle.minutes", rest);
  const std::string whole = phrases.counted("bundle.hours", hours);
  return rest == 0 ? whole
                   : phrases("bundle.duration", {{"hours", whole}, {"rest", phrases.counted("bundle.minutes", rest)}});
}

std::string left_out_text(const Phrases& phrases, const TaskLeftOut& left_out) {
  switch (left_out.because) {
    case LeftOut::kNotNow:
    case LeftOut::kNotKnown: {
      const Verdict verdict = left_out.because == LeftOut::kNotNow ? Verdict::kNotNow : Verdict::kUnknown;
      const std::string reason = left_out.reason ? reason_sentence(phrases, *left_out.reason) : std::string();
      return verdict_word(phrases, verdict) + ": " + reason;
    }
    case LeftOut::kGrowth:
      return phrases("bundle.left_out.growth");
    case LeftOut::kNoMinutes:
      return phrases("bundle.left_out.no_minutes");
    case LeftOut::kHours:
      return phrases("bundle.left_out.hours");
    case LeftOut::kLoad:
      return phrases("bundle.left_out.load", {{"item", lower_first(load_item_name(phrases, left_out.item))}});
    case LeftOut::kDaypart:
      if (left_out.item.empty()) return phrases("bundle.left_out.dayparts");
      return phrases("bundle.left_out.daypart", {{"daypart", lower_first(phrases("daypart." + left_out.item))}});
    case LeftOut::kWorkplace:
      return phrases("bundle.left_out.workplace");
  }
  return {};
}

std::string left_out_name(const Phrases& phrases, const TaskLeftOut& left_out) {
  if (!left_out.reason) return upper_first(left_out_text(phrases, left_out));
  const Reason& reason = *left_out.reason;
  return verdict_word(phrases, reason.verdict) + ": " +
         lower_first(blocker_name(phrases, reason.criterion, reason.item));
}

int load_hours_used(const LoadUse& use) { return (use.used + kMinutesPerHour - 1) / kMinutesPerHour; }
int load_hours_most(const LoadUse& use) { return use.most / kMinutesPerHour; }

}  // namespace overstap
