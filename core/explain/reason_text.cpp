#include "core/explain/reason_text.h"

#include <algorithm>
#include "core/base/text.h"

#include "core/passport/load.h"

namespace overstap {

namespace {

std::string joined_key(std::string_view prefix, std::string_view rest) {
  return std::string(prefix) + std::string(rest);
}

std::string load_doing(const Phrases& phrases, std::string_view code) {
  return phrases("load." + std::string(code) + ".doing");
}

std::string ask_this(const Phrases& phrases) { return phrases("reason.unknown"); }

// "knielen kan niet." / "bukken is regelmatig nodig, licht kan."
std::string load_sentence(const Phrases& phrases, const Reason& reason) {
  const std::string doing = load_doing(phrases, reason.item);
  const std::string asked = load_level_name(phrases, reason.asked);
  if (!reason.available) return phrases("reason.load.unknown", {{"doing", doing}});
  const std::string available = load_level_name(phrases, *reason.available);
  if (reason.verdict == Verdict::kFits) return phrases("reason.load.fits", {{"doing", doing}, {"asked", asked}});
  if (*reason.available == 0) return phrases("reason.load.none", {{"doing", doing}});
  return phrases("reason.load.over", {{"doing", doing}, {"asked", asked}, {"available", available}});
}

ReasonText load_text(const Phrases& phrases, const Reason& reason) {
  ReasonText text;
  text.title = phrases("reason.load.title", {{"name", load_item_name(phrases, reason.item)},
                                             {"asked", load_level_name(phrases, reason.asked)}});
  text.reason = reason.available ? load_sentence(phrases, reason) : ask_this(phrases);
  return text;
}

ReasonText hours_text(const Phrases& phrases, const Reason& reason) {
  ReasonText text;
  if (reason.asked == 0) {
    text.title = phrases("reason.hours.name");
    text.reason = phrases("reason.hours.not_filled_in");
    return text;
  }
  text.title = phrases("reason.hours.title", {{"asked", std::to_string(reason.asked)}});
  if (!reason.available) {
    text.reason = ask_this(phrases);
    return text;
  }
  const std::string available = std::to_string(*reason.available);
  if (reason.verdict == Verdict::kFits) {
    text.reason = phrases("reason.hours.fits", {{"available", available}});
  } else if (reason.remedy == Remedy::kWaitForHours) {
    text.reason = phrases("reason.hours.wait", {{"available", available}});
  } else {
    text.reason = phrases("reason.hours.short",
                          {{"short", std::to_string(reason.asked - *reason.available)}, {"available", available}});
  }
  return text;
}

ReasonText daypart_text(const Phrases& phrases, const Reason& reason) {
  ReasonText text;
  text.title = phrases("daypart." + reason.item);
  switch (reason.verdict) {
    case Verdict::kFits:
      text.reason = phrases("reason.daypart.fits");
      break;
    case Verdict::kUnknown:
      text.reason = ask_this(phrases);
      break;
    case Verdict::kDiscuss:
      text.reason = phrases("reason.daypart.other");
      break;
    case Verdict::kNotNow:
      text.reason = phrases("reason.daypart.none");
      break;
  }
  return text;
}

ReasonText journey_text(const Phrases& phrases, const Reason& reason) {
  ReasonText text;
  if (reason.asked == 0) {  // a journey takes at least some minutes: 0 is "not known"
    text.title = phrases("reason.journey.name");
    text.reason = phrases("reason.journey.not_filled_in");
    return text;
  }
  text.title = phrases.counted("reason.journey.title", reason.asked);
  if (!reason.available) {
    text.reason = phrases("reason.journey.no_limit");
  } else {
    const std::string limit = std::to_string(*reason.available);
    text.reason = reason.verdict == Verdict::kFits
                      ? phrases("reason.journey.fits", {{"limit", limit}})
                      : phrases.counted("reason.journey.longer", reason.asked - *reason.available, {{"limit", limit}});
  }
  if (reason.estimated) text.reason += " " + phrases("reason.journey.estimate");
  return text;
}

ReasonText wish_text(const Phrases& phrases, const Reason& reason) {
  const auto wish = static_cast<Wish>(reason.available.value_or(0));
  ReasonText text;
  const bool about_this_task = reason.source == kSourceConversation;
  text.title = about_this_task ? phrases("reason.answer." + std::string(wish_code(wish)))
                               : phrases("reason.wish." + std::string(wish_code(wish)) + "." + reason.item);
  text.reason = phrases(reason.verdict == Verdict::kFits ? "reason.wish.fits" : "reason.wish.talk");
  return text;
}

ReasonText reading_text(const Phrases& phrases, const Reason& reason) {
  ReasonText text;
  text.title = phrases("reason.reading.name");
  if (!reason.available) {
    text.reason = ask_this(phrases);
  } else {
    text.reason = phrases(reason.verdict == Verdict::kFits ? "reason.reading.fits" : "reason.reading.none");
  }
  return text;
}

ReasonText skill_text(const Phrases& phrases, const Reason& reason, const std::string& label) {
  ReasonText text;
  text.title = label.empty() ? reason.item : label;
  text.reason = reason.available ? phrases("reason.skill.fits") : ask_this(phrases);
  return text;
}

constexpr int kMinutesPerHour = 60;

// Level times hours, in whole hours: what is asked rounded up, so that nothing looks lighter than it is.
ReasonText week_load_text(const Phrases& phrases, const Reason& reason) {
  ReasonText text;
  if (!reason.available) {
    text.title = phrases("criterion.week_load");
    text.reason = phrases.counted("reason.week_load.no_time", reason.asked);
    return text;
  }
  const bool fits = reason.verdict == Verdict::kFits;
  const int asked = (reason.asked + kMinutesPerHour - 1) / kMinutesPerHour;
  const int available = (*reason.available + (fits ? kMinutesPerHour - 1 : 0)) / kMinutesPerHour;
  text.title = phrases("reason.week_load.title", {{"name", load_item_name(phrases, reason.item)}});
  text.reason = phrases(fits ? "reason.week_load.fits" : "reason.week_load.over",
                        {{"asked", std::to_string(asked)}, {"available", std::to_string(available)}});
  return text;
}

ReasonText work_way_text(const Phrases& phrases, const Reason& reason) {
  ReasonText text;
  text.title = phrases("work_way." + reason.item);
  text.reason = reason.available ? phrases("reason.work_way." + reason.item + "." + std::to_string(*reason.available))
                                 : ask_this(phrases);
  return text;
}

std::string source_text(const Phrases& phrases, const Reason& reason) {
  if (reason.source.empty()) return {};
  const std::string key = joined_key("reason.source.", reason.source);
  const std::string source = phrases.has(key) ? phrases(key) : reason.source;
  if (reason.date.empty()) return phrases("reason.source", {{"source", source}});
  return phrases("reason.source.dated", {{"source", source}, {"date", phrases.short_date(reason.date)}});
}

// Past this many minutes over the limit the exact number says nothing more.
constexpr int kFarTooLongMinutes = 60;

std::string short_name(const Phrases& phrases, const Reason& reason) {
  switch (reason.criterion) {
    case Criterion::kLoad:
      return load_item_name(phrases, reason.item);
    case Criterion::kHours:
      return phrases(reason.verdict == Verdict::kUnknown ? "reason.hours.name" : "blocker.more_hours");
    case Criterion::kDaypart:
      return phrases("daypart." + reason.item);
    case Criterion::kJourney: {
      if (reason.verdict == Verdict::kUnknown || !reason.available) return phrases("reason.journey.name");
      const int extra_minutes = reason.asked - *reason.available;
      if (extra_minutes > kFarTooLongMinutes) return phrases("blocker.journey_too_far");
      return phrases("blocker.journey", {{"minutes", std::to_string(extra_minutes)}});
    }
    case Criterion::kWish:
      return phrases("blocker.wish", {{"theme", lower_first(phrases("theme." + reason.item))}});
    case Criterion::kSkill:
      return reason.item;
    case Criterion::kReading:
      return phrases("reason.reading.name");
    case Criterion::kWeekLoad:
      return reason.item.empty() ? phrases("criterion.week_load")
                                 : phrases("reason.week_load.title", {{"name", load_item_name(phrases, reason.item)}});
    case Criterion::kWorkWay:
      return phrases("work_way." + reason.item);
  }
  return {};
}

}  // namespace

std::string load_item_name(const Phrases& phrases, std::string_view code) {
  // An own item of another workspace, or one that nobody named: a decision may still speak of it.
  const std::string key = "load." + std::string(code) + ".name";
  return phrases(phrases.has(key) ? key : "load.other.name");
}

std::string load_level_name(const Phrases& phrases, int level) {
  return phrases("load.level." + std::to_string(std::clamp(level, 0, kMaxLoadLevel)));
}

std::string verdict_word(const Phrases& phrases, Verdict verdict) {
  return phrases(joined_key("verdict.", verdict_code(verdict)));
}

std::string remedy_text(const Phrases& phrases, Remedy remedy) {
  // "Vraag dit" is already in the reason itself.
  if (remedy == Remedy::kNone || remedy == Remedy::kAsk) return {};
  return phrases(joined_key("help.", remedy_code(remedy)));
}

ReasonText reason_text(const Phrases& phrases, const Reason& reason, const std::string& skill_label) {
  ReasonText text;
  switch (reason.criterion) {
    case Criterion::kLoad:
      text = load_text(phrases, reason);
      break;
    case Criterion::kHours:
      text = hours_text(phrases, reason);
      break;
    case Criterion::kDaypart:
      text = daypart_text(phrases, reason);
      break;
    case Criterion::kJourney:
      text = journey_text(phrases, reason);
      break;
    case Criterion::kWish:
      text = wish_text(phrases, reason);
      break;
    case Criterion::kSkill:
      text = skill_text(phrases, reason, skill_label);
      break;
    case Criterion::kReading:
      text = reading_text(phrases, reason);
      break;
    case Criterion::kWeekLoad:
      text = week_load_text(phrases, reason);
      break;
    case Criterion::kWorkWay:
      text = work_way_text(phrases, reason);
      break;
  }
  text.source = source_text(phrases, reason);
  text.help = remedy_text(phrases, reason.remedy);
  return text;
}

std::string reason_sentence(const Phrases& phrases, const Reason& reason, const std::string& skill_label) {
  if (reason.criterion == Criterion::kLoad) return load_sentence(phrases, reason);
  const ReasonText text = reason_text(phrases, reason, skill_label);
  std::string title = text.title;
  // Their numbers are in the reason already.
  if (reason.criterion == Criterion::kHours) title = phrases("reason.hours.name");
  if (reason.criterion == Criterion::kJourney) title = phrases("reason.journey.name");
  if (reason.criterion == Criterion::kReading && reason.available) return text.reason;
  return phrases("reason.sentence", {{"title", lower_first(title)}, {"reason", text.reason}});
}

std::string task_reason_line(const Phrases& phrases, const TaskVerdict& verdict) {
  const auto counts = [](const Reason& reason) { return reason.criterion != Criterion::kSkill; };
  const auto worst = std::ranges::find_if(verdict.reasons, counts);  // the list is sorted: worst first
  if (worst == verdict.reasons.end()) return phrases("reason.task.light");
  if (worst->verdict != Verdict::kFits) return reason_sentence(phrases, *worst);
  // It fits: name the heaviest thing it asks, so that the reader sees what was looked at. Loads stand in that order.
  const auto heaviest = std::ranges::find(verdict.reasons, Criterion::kLoad, &Reason::criterion);
  return heaviest != verdict.reasons.end() ? load_sentence(phrases, *heaviest) : phrases("reason.task.light");
}

std::string blocker_summary(const Phrases& phrases, const FunctionVerdict& verdict) {
  const std::vector<Reason>& blockers = verdict.blockers;
  if (blockers.empty()) return phrases("blocker.nothing");
  const std::string first = short_name(phrases, blockers.front());
  if (blockers.size() == 1) return first;
  if (blockers.size() == 2) return first + ", " + lower_first(short_name(phrases, blockers[1]));
  return phrases("blocker.and_more", {{"first", first}, {"n", std::to_string(blockers.size() - 1)}});
}

std::string function_summary(const Phrases& phrases, const FunctionVerdict& verdict, const Candidate& candidate) {
  std::string text = phrases("summary.entry_tasks", {{"fits", std::to_string(verdict.entry_fits)},
                                                     {"total", std::to_string(verdict.entry_tasks.size())}});
  const auto add = [&](int count, std::string_view key) {
    if (count > 0) text += ", " + phrases(key, {{"n", std::to_string(count)}});
  };
  add(verdict.entry_discuss, "summary.discuss");
  add(verdict.entry_not_now, "summary.not_now");
  add(verdict.entry_unknown, "summary.unknown");
  if (!verdict.journey) return text + "; " + phrases("summary.journey_unknown");
  const std::string minutes = std::to_string(verdict.journey->minutes);
  text += "; " + phrases("summary.journey", {{"minutes", minutes}});
  if (!candidate.journey_limit_minutes) return text + ", " + phrases("summary.no_limit");
  return text + ", " + phrases("summary.limit", {{"minutes", std::to_string(*candidate.journey_limit_minutes)}});
}

}  // namespace overstap
