// The verdict per candidate and task and per function, with reasons as data. Fixed, readable, versioned rules; no
// score, no learning, no hiding. A person decides. Pure: the same input gives the same verdict.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/candidate/candidate.h"
#include "core/matching/journey.h"
#include "core/passport/passport.h"

namespace overstap {

inline constexpr int kRuleVersion = 3;  // printed in every result; raise it with every change of a rule

// In order of how much is in the way: the verdict of several reasons is the greatest, unknown below discuss.
enum class Verdict { kFits, kUnknown, kDiscuss, kNotNow };  // past, nog niet bekend, bespreken, nu niet
std::string_view verdict_code(Verdict verdict);             // "past" "onbekend" "bespreken" "nu_niet"

// What a reason is about.
enum class Criterion {
  kLoad,
  kHours,
  kDaypart,
  kJourney,
  kWish,
  kSkill,
  kReading,
  kWeekLoad,  // load x time of the entry tasks together
  kWorkWay    // alone, or together with others
};
// Hard: only a doctor, the law or an agreement about time can change it. Soft: a tool, a swap, practice can help.
enum class Hardness { kSoft, kHard };
// What would help; i18n key "help.<code>".
enum class Remedy {
  kNone,
  kAsk,
  kTool,
  kSwapTask,
  kInPairs,
  kShorter,
  kMoreJourneyTime,
  kOtherTransport,
  kMoreHours,
  kWaitForHours,
  kOtherDaypart,
  kTalkAboutWish,
  kPractise,
  kReadAloud,
  kCloserToHome,
  kFixedColleague
};
std::string_view criterion_code(Criterion criterion);
std::string_view remedy_code(Remedy remedy);

inline constexpr std::string_view kSourceConversation = "gesprek";

struct Reason {
  Criterion criterion = Criterion::kLoad;
  Verdict verdict = Verdict::kFits;
  Hardness hardness = Hardness::kSoft;
  std::string item{};  // load code "K", daypart code, theme code, skill id, work way; "" for hours and journey, and for
                       // the question how long the tasks take
  int asked = 0;       // level 0..3, hours per week, or minutes: what the work asks; hours or minutes 0: not known.
                       // Load over the week: level x minutes; of its question: tasks without a time
  std::optional<int> available{};  // what the candidate has; none is unknown. Wish and reading: their enum's number;
                                   // daypart and skill: 1 or 0
  std::string source{}, date{};    // where `available` comes from ("FML", "2026-11-03"); may be empty. Of a wish:
                                   // kSourceConversation when it was answered about this very task
  bool estimated = false;          // a journey that was estimated
  Remedy remedy = Remedy::kNone;
  bool operator==(const Reason&) const = default;
};

struct TaskVerdict {
  std::string task_id;
  Verdict verdict = Verdict::kFits;
  // Worst first, then in the order load, reading, daypart, work way, wish; the fitting ones too. Skills come last: they
  // are information and do not count in the verdict.
  std::vector<Reason> reasons;
};

struct FunctionVerdict {
  std::string candidate_id, function_id;
  Verdict verdict = Verdict::kFits;      // of the pair as a whole, see docs/REGELS.md
  std::vector<Reason> conditions;        // hours, each daypart, journey: in this order
  std::vector<Reason> week_load;         // load over the week of the entry tasks together, see week_load.h
  std::vector<Reason> wishes;            // one per theme that the entry tasks touch and the candidate spoke about
  std::vector<Reason> skills;            // one per skill of the entry tasks: has it, or not known
  std::vector<TaskVerdict> entry_tasks;  // in order of number
  std::vector<TaskVerdict> growth_tasks;
  std::optional<Journey> journey;
  int entry_fits = 0, entry_discuss = 0, entry_not_now = 0, entry_unknown = 0;
  bool talk_possible = false;  // conditions fit or can be discussed, and at least half of the entry tasks fit
  // What stands most in the way, worst first, each criterion+item once: from conditions, entry tasks and their week.
  std::vector<Reason> blockers;
};

// Load of a task against capacity: up to the limit fits; one level over is discuss (not now when the item is hard: H
// skin, V transport); two or more over, or a limit of "none", is not now; no limit known is unknown.
Reason weigh_load(LoadItem item, int asked, const Capacity& capacity);
// Alone or with others: can, discuss when only with somebody near or with one fixed colleague, not now when it cannot.
Reason weigh_work_way(WorkWay way, const Capacity& capacity);
// A wish never stops anything: "liever niet" is a reason to talk.
Reason weigh_wish(Theme theme, Wish wish);
// Has it, or not known; never "cannot".
Reason weigh_skill(const Candidate& candidate, const std::string& skill_id);
// The order of a list of reasons: worst first, then hours, journey, load (the heaviest first), load over the week,
// reading, daypart, work way, wish, skill.
bool more_in_the_way(const Reason& left, const Reason& right);
TaskVerdict weigh_task(const Candidate& candidate, const Task& task);
// `tasks` are the tasks of this function, any order.
FunctionVerdict weigh_function(const Candidate& candidate, const Function& function,
                               const std::vector<const Task*>& tasks, const Gazetteer& places);

// For sorting rows of the overview: fewest and lightest blockers first. Never hides anyone.
bool stands_closer(const FunctionVerdict& left, const FunctionVerdict& right);

}  // namespace overstap
