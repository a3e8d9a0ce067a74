// What would have to change before a pair fits: the smallest sets of changes, all of them up to three changes. A change
// is something that people can agree on (a longer journey, a tool, a colleague who takes over a task); nothing here
// changes a file. Which changes there are and what they weigh is our own draft, in words in docs/REGELS.md.
// Pure: the same input gives the same sets in the same order.
#pragma once

#include <string>
#include <vector>

#include "core/matching/verdict.h"

namespace overstap {

inline constexpr std::size_t kMostChanges = 3;

enum class ChangeKind {
  kReadAloud,          // read aloud, or work with pictures
  kTalkAboutWish,      // "liever niet" becomes "misschien", after a talk
  kEaseLoad,           // a tool, a rest, in pairs, practice: one level less of a load item, in all tasks
  kLongerJourney,      // the candidate accepts a journey as long as this one
  kOtherTransport,     // another means of transport is fast enough
  kMoreHours,          // the candidate works the least hours of the function
  kOtherDaypart,       // the function does without this part of the day; another part stays
  kColleagueDoesTask,  // the task leaves the package
  kInPairs,            // "alleen": what is done alone is done with a colleague; "samen": always with the same colleague
  kLessTime,           // tasks that ask too much of a load item take less time, so that it fits over the week
};
std::string_view change_code(ChangeKind kind);  // "read_aloud" …: i18n key "change.<code>", word in JSON

struct PossibleChange {
  ChangeKind kind = ChangeKind::kReadAloud;
  std::string item{};             // load code, part of the day, theme, transport, work way or task id; "" elsewhere
  int from = 0, to = 0;           // minutes, or hours per week; 0 elsewhere
  Remedy remedy = Remedy::kNone;  // of kEaseLoad: which help
  int weight = 1;                 // how much it asks of people, from 1
  bool operator==(const PossibleChange&) const = default;
};

struct ChangeSet {
  std::vector<PossibleChange> changes;  // 1 to kMostChanges
  int weight = 0;                       // of all together
  FunctionVerdict after;                // the pair with these changes
};

// What the changes are to reach.
enum class ChangeGoal {
  kNothingInTheWay,  // no reason left but questions: the verdict is "past" or "nog niet bekend"
  kTalkPossible,     // FunctionVerdict::talk_possible
};

struct SmallestChanges {
  ChangeGoal goal = ChangeGoal::kNothingInTheWay;
  std::vector<PossibleChange> possible;  // everything that was tried
  // Fewest changes first, then the lightest. No set holds another one. Empty: more than kMostChanges are needed, or
  // something stands in the way that no change takes away (skin, transport, a journey that is far too long).
  std::vector<ChangeSet> sets;
};

// Everything that would take away something that is in the way of this pair.
std::vector<PossibleChange> possible_changes(const FunctionVerdict& verdict, const Candidate& candidate,
                                             const Function& function, const std::vector<const Task*>& tasks,
                                             const Gazetteer& places);

// Sets for kNothingInTheWay; where there are none, for kTalkPossible. `tasks`: those of the function, any order.
// A pair in whose way nothing stands has no sets, and goal kNothingInTheWay.
SmallestChanges smallest_changes(const Candidate& candidate, const Function& function,
                                 const std::vector<const Task*>& tasks, const Gazetteer& places);
// In portions: core/matching/smallest_change_search.h.
bool reaches(ChangeGoal goal, const FunctionVerdict& verdict);
// Whether less time may take a load item away: where it is far too much for a task, or hard, no time is short enough.
bool can_take_less_time(const FunctionVerdict& verdict, std::string_view item);

// The pair as it would be with these changes.
FunctionVerdict weigh_with_changes(const Candidate& candidate, const Function& function,
                                   const std::vector<const Task*>& tasks, const Gazetteer& places,
                                   const std::vector<PossibleChange>& changes);

}  // namespace overstap
