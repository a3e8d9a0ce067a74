// TVO passports: functions with their tasks (Taken), skills (Vaardigheden) and development ladder (Ontwikkelen), read
// from the document. A passport is a draft ("concept") until somebody confirms it by name.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/passport/load_list.h"

namespace overstap {

enum class Daypart { kMorning, kAfternoon, kEvening };  // field texts: "ochtend" "middag" "avond"
inline constexpr std::array<Daypart, 3> kDayparts = {Daypart::kMorning, Daypart::kAfternoon, Daypart::kEvening};
std::string_view daypart_code(Daypart daypart);
std::optional<Daypart> daypart_from_code(std::string_view code);
using DaypartSet = std::bitset<3>;  // bit = enum value

// What kind of work a task is, so that a wish ("liever niet in de keuken") can be held against it.
// Field texts: "schoonmaken" "keuken" "was" "mensen" "vervoeren" "regelen".
enum class Theme { kCleaning, kKitchen, kLaundry, kPeople, kTransporting, kOrganising };
inline constexpr std::array<Theme, 6> kThemes = {Theme::kCleaning, Theme::kKitchen,      Theme::kLaundry,
                                                 Theme::kPeople,   Theme::kTransporting, Theme::kOrganising};
std::string_view theme_code(Theme theme);
std::optional<Theme> theme_from_code(std::string_view code);

struct Skill {
  std::string id{};        // "V01", "A24", or an id of its own for a free skill
  std::string label{};     // Dutch, B1
  std::string esco_uri{};  // ESCO skill, may be empty
  std::string cnl_code{};  // CompetentNL human capability code, may be empty
  std::string everyday{};  // words by which people look for it: "poetsen, soppen"
  bool operator==(const Skill&) const = default;
};

struct Task {
  std::string id{};
  std::string source{};  // the task it was copied from, "" for none
  std::string function_id{};
  int number = 0;                    // order within the passport, from 1
  std::string title{};               // one line
  std::string sentence{};            // one or two short sentences: what you do
  std::string pictogram{};           // Lucide name
  bool entry_level = true;           // instap (from day one) or doorgroei (after sign-off)
  std::string frequency{};           // "Elke dag"
  std::optional<Daypart> daypart{};  // none: any part of the day
  int minutes_per_week = 0;
  bool alone = false;  // alone, or together with somebody
  Theme theme = Theme::kCleaning;
  std::string care_diploma{};            // asks one: "ja" "nee" "weet_niet", "" when nobody said
  std::string note_id{};                 // the note of a session it was made from, "" for none
  std::string taught_by{};               // who teaches it
  std::string proof{};                   // what proves it
  PerLoadItem<int> load{};               // 0..3
  std::vector<std::string> skill_ids{};  // in order of id
  bool operator==(const Task&) const = default;
};

struct Function {
  std::string id{};
  std::string name{};          // "Thuishulp"
  std::string summary{};       // one sentence
  std::string organisation{};  // fictional employer in the drafts
  std::string place{};         // name of the place of work
  std::string setting{};       // "thuiszorg", "ziekenhuis", "woonzorg"
  std::string pictogram{};
  std::string source{};  // the function it was copied from, "" for none
  bool draft = true;     // concept: not confirmed, or changed since
  std::string version, version_date, owner{};
  std::string confirmed_by, confirmed_date{};  // stay when it becomes a draft again: what was confirmed, and when
  int hours_per_week_min = 0, hours_per_week_max = 0;
  DaypartSet dayparts{};                // parts of the day in which the function is worked
  std::vector<std::string> not_done{};  // Niet doen: mandatory list
  std::vector<std::string> steps{};     // development ladder, step 0 first
  std::vector<int> step_hours_min{};    // per step: hours per week that it asks at least, 0 for none
  bool operator==(const Function&) const = default;
};

// Entity types and the fields of each are listed in docs/formats.md.
inline constexpr std::string_view kFunctionType = "function";
inline constexpr std::string_view kTaskType = "task";
inline constexpr std::string_view kSkillType = "skill";

inline constexpr int kMaxHoursPerWeek = 60, kMaxMinutesPerWeek = kMaxHoursPerWeek * 60;
inline constexpr std::size_t kMaxNotDone = 9, kMaxSteps = 10;

Function read_function(const std::string& id, const Entity& entity);
// An item out of use asks nothing.
Task read_task(const std::string& id, const Entity& entity, const LoadList& list = {});
Skill read_skill(const std::string& id, const Entity& entity);

}  // namespace overstap
