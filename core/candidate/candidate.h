// A candidate's file: hours, journey, dayparts, capacity (belastbaarheid) with source and date, skills, wishes,
// languages. There is no field for a name, birth date, diagnosis, treatment, nationality or family, and none may be
// added. Capacity is taken over from a doctor's list (FML/IZP) or said by the person; it is never drawn up here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/passport/passport.h"

namespace overstap {

inline constexpr std::string_view kCandidateType = "candidate";

enum class Transport { kUnknown, kWalking, kBicycle, kPublicTransport, kCar };  // "" "lopen" "fiets" "ov" "auto"
std::string_view transport_code(Transport transport);
Transport transport_from_code(std::string_view code);

enum class Wish { kUnknown, kGladly, kMaybe, kRatherNot };   // "" "graag" "misschien" "liever_niet"
enum class LanguageLevel { kUnknown, kNone, kSome, kGood };  // "" "niet" "beetje" "goed"
std::string_view wish_code(Wish wish);
Wish wish_from_code(std::string_view code);
std::string_view language_code(LanguageLevel level);
LanguageLevel language_from_code(std::string_view code);

// What somebody answered about one task in the conversation.
enum class TaskAnswer { kNone, kCan, kWantsToLearn, kRatherNot };  // "" "kan" "leren" "liever_niet"
std::string_view task_answer_code(TaskAnswer answer);
TaskAnswer task_answer_from_code(std::string_view code);

// What is possible on one load item, and who says so. No level: unknown, which is not the same as no limit.
struct Capacity {
  std::optional<int> level;  // 0..3, the most that is possible
  std::string source;        // "FML", "IZP", "LAB", "Zelf"
  std::string date;          // "2026-11-03"
  std::string own_item{};    // id of an own item of the list (load_list.h); "" of a given one
  bool hard = false;         // of an own item; the rule says it of a given one
  bool operator==(const Capacity&) const = default;
};

// Whether somebody can work alone, and with others. A capacity like load, with levels of its own: 0 cannot; 1 with
// somebody near (alone) or with one fixed colleague (together); 2 can.
enum class WorkWay { kAlone, kTogether };  // in field names: "alleen" "samen"
inline constexpr std::array<WorkWay, 2> kWorkWays = {WorkWay::kAlone, WorkWay::kTogether};
inline constexpr int kMaxWorkWayLevel = 2;
std::string_view work_way_code(WorkWay way);
std::optional<WorkWay> work_way_from_code(std::string_view code);

struct Candidate {
  std::string id;
  std::string code;  // "K-07"; no name needed
  std::string region;
  std::string place;      // name of a place, see core/matching/journey.h
  std::string postcode4;  // four digits or ""
  std::string old_work;
  std::optional<int> hours_per_week_now, hours_per_week_in_3_months;
  std::string build_up;                      // how the hours grow: "elke maand 2 uur erbij"
  std::string conditions;                    // what the work must allow for, one per line
  std::optional<int> journey_limit_minutes;  // longest journey, one way
  Transport transport = Transport::kUnknown;
  std::optional<DaypartSet> dayparts;  // none: not asked yet
  PerLoadItem<Capacity> capacity;
  std::array<Capacity, kWorkWays.size()> work_ways{};            // indexed by WorkWay
  std::string capacity_doctor;                                   // "bedrijfsarts J. Bakker"
  std::vector<std::string> skill_ids;                            // in order of id
  std::array<Wish, kThemes.size()> wishes{};                     // indexed by Theme
  std::vector<std::pair<std::string, TaskAnswer>> task_answers;  // by task id, in order of id
  LanguageLevel dutch_speaking = LanguageLevel::kUnknown;
  LanguageLevel dutch_reading = LanguageLevel::kUnknown;
  std::string other_languages;
  std::string note;
  std::string consent_date, keep_until;  // ISO dates or ""
  bool fictional = false;                // an example, not a person
  // The coach's own figure for the journey to a function's place of work, by function id, in minutes one way.
  std::vector<std::pair<std::string, int>> journey_override_minutes;
  bool operator==(const Candidate&) const = default;
};

TaskAnswer answer_about(const Candidate& candidate, std::string_view task_id);
// What was answered about this very task; without an answer, the wish about its kind of work.
Wish wish_about(const Candidate& candidate, const Task& task);

// An item out of use is not known.
Candidate read_candidate(const std::string& id, const Entity& entity, const LoadList& list = {});

// "K", or the id of an own item; and back, "" and none for what is not on the candidate's list.
std::string load_item_code(LoadItem item, const Capacity& capacity);
std::optional<LoadItem> load_item_of(const Candidate& candidate, std::string_view code);

}  // namespace overstap
