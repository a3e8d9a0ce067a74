// Knelpunten: over all candidates and functions, what stands in the way, how often alone and how often together with
// something else, per region, and what one change would open. Counts pairs and the people in them; there is no score.
// Its cost is linear in pairs: a pair is weighed anew only for changes that may open it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/matching/shared_change.h"
#include "core/matching/verdict.h"

namespace overstap {

// What leaves the device shows no group of fewer people: a number would then say something about one of them.
inline constexpr int kSmallestGroupShown = 5;
inline constexpr std::size_t kTriedTogether = 8;  // changes of which every two are tried at once: our own draft

struct Tally {
  int pairs = 0;
  int candidates = 0;   // different people in these pairs
  bool hidden = false;  // only after for_export(): from one to four people, or what would give such a number away
  bool operator==(const Tally&) const = default;
};

struct BlockerRow {
  Criterion criterion = Criterion::kLoad;
  std::string item{};      // "" for a whole criterion, and for hours and journey
  Tally in_the_way;        // pairs in which it is to be discussed or not possible now
  Tally discuss, not_now;  // the two parts of that, by its worst verdict in the pair
  Tally alone, together;   // the two parts of that: the only thing in the way; there is more
  Tally unknown;           // pairs in which it is not known; not in the way
  bool operator==(const BlockerRow&) const = default;
};

// Two items in the way of one pair. An item is as in BlockerRow; the first is the one with the lower criterion and
// item.
struct BlockersTogether {
  Criterion first = Criterion::kLoad, second = Criterion::kLoad;
  std::string first_item{}, second_item{};
  Tally both;
  Tally nothing_else;  // of these: nothing else is in the way
  bool operator==(const BlockersTogether&) const = default;
};

struct OpenedBy {
  SharedChange change;
  Tally talks;  // a talk becomes possible that is not possible now
  Tally fits;   // nothing is in the way any more, but for questions (ChangeGoal::kNothingInTheWay)
  bool operator==(const OpenedBy&) const = default;
};

// Two changes of `opened` at once, that help more together than one by one.
struct OpenedByTwo {
  SharedChange first, second;  // first < second
  Tally talks;                 // a talk becomes possible with both that is not possible now
  Tally only_together;         // of these: neither change does it alone
  bool operator==(const OpenedByTwo&) const = default;
};

struct SurveyedGroup {
  std::string region;  // as written with the candidates; "" in BlockerSurvey::all, and where none was filled in
  Tally everyone;      // all pairs
  Tally blocked;       // something is in the way
  Tally talks_now;     // FunctionVerdict::talk_possible
  Tally fits_now;      // verdict "past"
  // Most pairs in the way first, then most not now. Only what was met; skills are no blockers.
  std::vector<BlockerRow> by_criterion{}, by_item{};
  std::vector<BlockersTogether> together{};  // most pairs first
  // Every change that touches something in the way, also when it opens nothing. Most talks first, then most fits.
  std::vector<OpenedBy> opened{};
  // Pairs of the kTriedTogether changes that touch most pairs, where `only_together` is not zero. Most talks first. Not
  // in what leaves the device: with `opened` beside it small groups could be reckoned back.
  std::vector<OpenedByTwo> opened_by_two{};
  bool operator==(const SurveyedGroup&) const = default;
};

struct BlockerSurvey {
  SurveyedGroup all;
  std::vector<SurveyedGroup> regions{};  // in order of name
  bool exported = false;                 // small groups are taken out
  bool operator==(const BlockerSurvey&) const = default;
};

struct PairToSurvey {
  const Candidate* candidate = nullptr;
  const Function* function = nullptr;
  const std::vector<const Task*>* tasks = nullptr;  // of the function
  const FunctionVerdict* verdict = nullptr;         // of this pair
};

BlockerSurvey survey_blockers(std::span<const PairToSurvey> pairs, const Gazetteer& places);

// The pairs behind a number of the survey, in the order of `pairs`.
// Of BlockerRow::in_the_way; `item` "" asks for the whole criterion.
std::vector<const PairToSurvey*> pairs_in_the_way(std::span<const PairToSurvey> pairs, Criterion criterion,
                                                  std::string_view item);
// Of OpenedBy::talks.
std::vector<const PairToSurvey*> pairs_opened_by(std::span<const PairToSurvey> pairs, const Gazetteer& places,
                                                 const SharedChange& change);

// The survey as it may leave the device. Numbers about one to four people are gone, not only marked; so is a number
// from which such a number follows by subtraction: the other part of a whole, or one region more.
BlockerSurvey for_export(BlockerSurvey survey);

}  // namespace overstap
