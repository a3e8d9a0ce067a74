#include "core/explain/bundle_text.h"

#include "core/base/text.h"
#include "core/explain/reason_text.h"

namespace overstap {

std::string duration_text(const Phrases& phrases, int minutes) {
  const int hours = minutes / 60, rest = minutes % 60;
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

}  // namespace overstap
