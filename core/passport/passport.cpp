#include "core/passport/passport.h"

#include "core/base/code_table.h"
#include "core/passport/field_reading.h"

namespace overstap {

namespace {

constexpr CodeTable<Daypart, kDayparts.size()> kDaypartCodes{{"ochtend", "middag", "avond"}};
constexpr CodeTable<Theme, kThemes.size()> kThemeCodes{
    {"schoonmaken", "keuken", "was", "mensen", "vervoeren", "regelen"}};

// Wider than any real passport, so that only damage is cut off.
constexpr int kMaxTaskNumber = 999;

// Numbered lines "not_done.1"…: the numbers give the order, gaps and empty lines fall away.
std::vector<std::string> read_not_done(const Entity& entity) {
  std::vector<std::string> lines;
  for (std::size_t number = 1; number <= kMaxNotDone; ++number) {
    std::string line = text_of(entity, "not_done." + std::to_string(number));
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

// A step and the hours it asks stand under one number; a step without words is no step.
void read_steps(const Entity& entity, Function& function) {
  for (std::size_t step = 0; step < kMaxSteps; ++step) {
    std::string words = text_of(entity, "step." + std::to_string(step));
    if (words.empty()) continue;
    function.steps.push_back(std::move(words));
    function.step_hours_min.push_back(
        number_clamped(entity, "step_hours." + std::to_string(step), 0, 0, kMaxHoursPerWeek));
  }
}

}  // namespace

std::string_view daypart_code(Daypart daypart) { return kDaypartCodes.code(daypart); }
std::optional<Daypart> daypart_from_code(std::string_view code) { return kDaypartCodes.find(code); }

std::string_view theme_code(Theme theme) { return kThemeCodes.code(theme); }
std::optional<Theme> theme_from_code(std::string_view code) { return kThemeCodes.find(code); }

Function read_function(const std::string& id, const Entity& entity) {
  Function function;
  function.id = id;
  function.name = text_of(entity, "name");
  function.summary = text_of(entity, "summary");
  function.organisation = text_of(entity, "organisation");
  function.place = text_of(entity, "place");
  function.setting = text_of(entity, "setting");
  function.pictogram = text_of(entity, "pictogram");
  function.source = text_of(entity, "source");
  function.draft = as_flag(entity.value("draft"), true);  // a draft until somebody confirms it
  function.version = text_of(entity, "version");
  function.version_date = text_of(entity, "version_date");
  function.owner = text_of(entity, "owner");
  function.confirmed_by = text_of(entity, "confirmed_by");
  function.confirmed_date = text_of(entity, "confirmed_date");
  function.hours_per_week_min = number_clamped(entity, "hours_per_week_min", 0, 0, kMaxHoursPerWeek);
  function.hours_per_week_max = number_clamped(entity, "hours_per_week_max", 0, 0, kMaxHoursPerWeek);
  for (const Daypart daypart : kDayparts) {
    const bool worked = as_flag(entity.value("daypart." + std::string(daypart_code(daypart))));
    function.dayparts.set(static_cast<std::size_t>(daypart), worked);
  }
  function.not_done = read_not_done(entity);
  read_steps(entity, function);
  return function;
}

Task read_task(const std::string& id, const Entity& entity, const LoadList& list) {
  Task task;
  task.id = id;
  task.source = text_of(entity, "source");
  task.function_id = text_of(entity, "function");
  task.number = number_clamped(entity, "number", 0, 0, kMaxTaskNumber);
  task.title = text_of(entity, "title");
  task.sentence = text_of(entity, "sentence");
  task.pictogram = text_of(entity, "pictogram");
  task.entry_level = as_text(entity.value("level")) != "doorgroei";
  task.frequency = text_of(entity, "frequency");
  task.daypart = daypart_from_code(as_text(entity.value("daypart")));
  task.minutes_per_week = number_clamped(entity, "minutes_per_week", 0, 0, kMaxMinutesPerWeek);
  task.alone = as_flag(entity.value("alone"));
  task.theme = theme_from_code(as_text(entity.value("theme"))).value_or(Theme::kCleaning);
  task.care_diploma = text_of(entity, "care_diploma");
  task.note_id = text_of(entity, "note");
  task.taught_by = text_of(entity, "taught_by");
  task.proof = text_of(entity, "proof");
  for (const LoadItem item : list.items()) {
    // Too high is read as the highest: cautious, because it can only ask more of a person, never less.
    task.load[item] = number_clamped(entity, "load." + std::string(list.code(item)), 0, 0, kMaxLoadLevel);
  }
  task.skill_ids = true_members(entity, "skill.");
  return task;
}

Skill read_skill(const std::string& id, const Entity& entity) {
  Skill skill;
  skill.id = id;
  skill.label = text_of(entity, "label");
  skill.esco_uri = text_of(entity, "esco_uri");
  skill.cnl_code = text_of(entity, "cnl_code");
  skill.everyday = text_of(entity, "everyday");
  return skill;
}

}  // namespace overstap
