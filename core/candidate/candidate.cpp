#include "core/candidate/candidate.h"

#include <algorithm>
#include <functional>

#include "core/base/code_table.h"
#include "core/passport/field_reading.h"

namespace overstap {

namespace {

// The first word of each is empty: not known.
constexpr CodeTable<Transport, 5> kTransportCodes{{"", "lopen", "fiets", "ov", "auto"}};
constexpr CodeTable<Wish, 4> kWishCodes{{"", "graag", "misschien", "liever_niet"}};
constexpr CodeTable<TaskAnswer, 4> kAnswerCodes{{"", "kan", "leren", "liever_niet"}};
constexpr CodeTable<LanguageLevel, 4> kLanguageCodes{{"", "niet", "beetje", "goed"}};

// Outside these bounds a number is damage: read as unknown, never as "fits".
constexpr int kMaxJourneyMinutes = 24 * 60;

constexpr CodeTable<WorkWay, kWorkWays.size()> kWorkWayCodes{{"alleen", "samen"}};

Capacity read_capacity(const Entity& entity, const std::string& prefix, int highest_level) {
  Capacity capacity;
  capacity.level = number_in_bounds(entity, prefix + ".level", 0, highest_level);
  capacity.source = text_of(entity, prefix + ".source");
  capacity.date = text_of(entity, prefix + ".date");
  return capacity;
}

// All three absent is "not asked"; a single "no" is an answer.
std::optional<DaypartSet> read_dayparts(const Entity& entity) {
  DaypartSet possible;
  bool asked = false;
  for (const Daypart daypart : kDayparts) {
    const Value& value = entity.value("daypart." + std::string(daypart_code(daypart)));
    if (!std::holds_alternative<bool>(value)) continue;
    asked = true;
    possible.set(static_cast<std::size_t>(daypart), as_flag(value));
  }
  if (!asked) return std::nullopt;
  return possible;
}

std::vector<std::pair<std::string, int>> read_journey_overrides(const Entity& entity) {
  constexpr std::string_view kPrefix = "journey.";
  std::vector<std::pair<std::string, int>> overrides;
  for (auto it = entity.fields.lower_bound(kPrefix); it != entity.fields.end(); ++it) {
    if (!it->first.starts_with(kPrefix)) break;
    const auto minutes = number_in_bounds(entity, it->first, 0, kMaxJourneyMinutes);
    if (minutes) overrides.emplace_back(it->first.substr(kPrefix.size()), *minutes);
  }
  return overrides;
}

// In order of task: the fields are.
std::vector<std::pair<std::string, TaskAnswer>> read_answers(const Entity& entity) {
  constexpr std::string_view kPrefix = "answer.";
  std::vector<std::pair<std::string, TaskAnswer>> answers;
  for (auto it = entity.fields.lower_bound(kPrefix); it != entity.fields.end(); ++it) {
    if (!it->first.starts_with(kPrefix)) break;
    const TaskAnswer answer = task_answer_from_code(as_text(it->second.value));
    if (answer != TaskAnswer::kNone) answers.emplace_back(it->first.substr(kPrefix.size()), answer);
  }
  return answers;
}

}  // namespace

std::string_view transport_code(Transport transport) { return kTransportCodes.code(transport); }
Transport transport_from_code(std::string_view code) { return kTransportCodes.find(code).value_or(Transport{}); }

std::string_view work_way_code(WorkWay way) { return kWorkWayCodes.code(way); }
std::optional<WorkWay> work_way_from_code(std::string_view code) { return kWorkWayCodes.find(code); }

std::string_view wish_code(Wish wish) { return kWishCodes.code(wish); }
Wish wish_from_code(std::string_view code) { return kWishCodes.find(code).value_or(Wish{}); }

std::string_view task_answer_code(TaskAnswer answer) { return kAnswerCodes.code(answer); }
TaskAnswer task_answer_from_code(std::string_view code) { return kAnswerCodes.find(code).value_or(TaskAnswer{}); }

TaskAnswer answer_about(const Candidate& candidate, std::string_view task_id) {
  const auto found = std::ranges::lower_bound(candidate.task_answers, task_id, std::less<>{},
                                              &std::pair<std::string, TaskAnswer>::first);
  return found == candidate.task_answers.end() || found->first != task_id ? TaskAnswer::kNone : found->second;
}

Wish wish_about(const Candidate& candidate, const Task& task) {
  const Wish kind_of_work = candidate.wishes[static_cast<std::size_t>(task.theme)];
  switch (answer_about(candidate, task.id)) {
    case TaskAnswer::kCan:
      // Being able is not wanting: what was said about this kind of work stays, unless it was "rather not".
      return kind_of_work == Wish::kGladly ? Wish::kGladly : Wish::kMaybe;
    case TaskAnswer::kWantsToLearn:
      return Wish::kGladly;
    case TaskAnswer::kRatherNot:
      return Wish::kRatherNot;
    case TaskAnswer::kNone:
      break;
  }
  return kind_of_work;
}

std::string_view language_code(LanguageLevel level) { return kLanguageCodes.code(level); }
LanguageLevel language_from_code(std::string_view code) { return kLanguageCodes.find(code).value_or(LanguageLevel{}); }

std::string load_item_code(LoadItem item, const Capacity& capacity) {
  return is_own(item) ? capacity.own_item : std::string(load_code(item));
}

std::optional<LoadItem> load_item_of(const Candidate& candidate, std::string_view code) {
  if (const auto given = load_item_from_code(code)) return given;
  const auto own = std::ranges::find_if(kLoadItems, [&](LoadItem item) {
    return is_own(item) && !code.empty() && candidate.capacity[item].own_item == code;
  });
  return own == kLoadItems.end() ? std::nullopt : std::optional(*own);
}

Candidate read_candidate(const std::string& id, const Entity& entity, const LoadList& list) {
  Candidate candidate;
  candidate.id = id;
  candidate.code = text_of(entity, "code");
  candidate.region = text_of(entity, "region");
  candidate.place = text_of(entity, "place");
  candidate.postcode4 = text_of(entity, "postcode4");
  candidate.old_work = text_of(entity, "old_work");
  candidate.hours_per_week_now = number_in_bounds(entity, "hours_per_week_now", 0, kMaxHoursPerWeek);
  candidate.hours_per_week_in_3_months = number_in_bounds(entity, "hours_per_week_in_3_months", 0, kMaxHoursPerWeek);
  candidate.build_up = text_of(entity, "build_up");
  candidate.conditions = text_of(entity, "conditions");
  candidate.journey_limit_minutes = number_in_bounds(entity, "journey_limit_minutes", 0, kMaxJourneyMinutes);
  candidate.transport = transport_from_code(as_text(entity.value("transport")));
  candidate.dayparts = read_dayparts(entity);
  for (const LoadItem item : list.items()) {
    Capacity& capacity = candidate.capacity[item];
    capacity = read_capacity(entity, "capacity." + std::string(list.code(item)), kMaxLoadLevel);
    if (const OwnLoadItem* own = list.own_item(item)) {
      capacity.own_item = own->id;
      capacity.hard = own->hard;
    }
  }
  for (const WorkWay way : kWorkWays) {
    candidate.work_ways[static_cast<std::size_t>(way)] =
        read_capacity(entity, "work." + std::string(work_way_code(way)), kMaxWorkWayLevel);
  }
  candidate.capacity_doctor = text_of(entity, "capacity_doctor");
  candidate.skill_ids = true_members(entity, "skill.");
  for (const Theme theme : kThemes) {
    const std::string field = "wish." + std::string(theme_code(theme));
    candidate.wishes[static_cast<std::size_t>(theme)] = wish_from_code(as_text(entity.value(field)));
  }
  candidate.task_answers = read_answers(entity);
  candidate.dutch_speaking = language_from_code(as_text(entity.value("dutch_speaking")));
  candidate.dutch_reading = language_from_code(as_text(entity.value("dutch_reading")));
  candidate.other_languages = text_of(entity, "other_languages");
  candidate.note = text_of(entity, "note");
  candidate.consent_date = text_of(entity, "consent_date");
  candidate.keep_until = text_of(entity, "keep_until");
  candidate.fictional = as_flag(entity.value("fictional"));
  candidate.journey_override_minutes = read_journey_overrides(entity);
  return candidate;
}

}  // namespace overstap
