#include "app/screens/task_text.h"

namespace overstap {

namespace {

constexpr int kMinutesPerHour = 60, kHundredths = 100, kQuarter = 15, kTenths = 10;

}  // namespace

std::string week_hours_text(const Phrases& t, int minutes) {
  const int whole = minutes / kMinutesPerHour, rest = minutes % kMinutesPerHour;
  if (rest == 0) return t.counted("passport.hours", whole);
  if (whole == 0 || rest % kQuarter != 0) return t.counted("passport.minutes", minutes);
  const int part = rest * kHundredths / kMinutesPerHour;
  const std::string decimals = std::to_string(part % kTenths == 0 ? part / kTenths : part);
  return t("passport.hours_part", {{"whole", std::to_string(whole)}, {"part", decimals}});
}

std::string function_hours_text(const Phrases& t, const Function& function) {
  const int minimum = function.hours_per_week_min, maximum = function.hours_per_week_max;
  if (maximum == 0) return t("passport.hours_unknown");
  if (minimum == 0 || minimum == maximum) {
    return t("passport.hours_per_week", {{"hours", std::to_string(maximum)}});
  }
  return t("passport.hours_range", {{"minimum", std::to_string(minimum)}, {"maximum", std::to_string(maximum)}});
}

std::string function_place_text(const Function& function) {
  if (function.organisation.empty() || function.place.empty()) return function.organisation + function.place;
  return function.organisation + ", " + function.place;
}

std::string daypart_name(const Phrases& t, Daypart daypart) {
  return t("daypart." + std::string(daypart_code(daypart)));
}
std::string theme_name(const Phrases& t, Theme theme) { return t("theme." + std::string(theme_code(theme))); }

TaskCount count_tasks(const Model& model, std::string_view function_id) {
  TaskCount count;
  for (const Task* task : model.tasks_of(function_id)) ++(task->entry_level ? count.entry : count.growth);
  return count;
}

}  // namespace overstap
