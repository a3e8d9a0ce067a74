#include "core/matching/blocker_survey.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/ordering.h"

namespace overstap {

namespace {

// Pairs arrive person by person, so a new person is one that is not the last.
class Counter {
 public:
  void add(std::size_t person) {
    ++tally_.pairs;
    if (last_ != person + 1) ++tally_.candidates;
    last_ = person + 1;
  }
  const Tally& tally() const { return tally_; }

 private:
  Tally tally_;
  std::size_t last_ = 0;  // 0: nobody yet
};

using Key = std::pair<Criterion, std::string>;

struct RowCounters {
  Counter in_the_way, discuss, not_now, alone, together, unknown;
};
struct TogetherCounters {
  Counter both, nothing_else;
};
struct OpenedCounters {
  Counter talks, fits;
};

// What stands in the way of one pair, each key once at its worst.
using Worst = std::map<Key, Verdict>;

Worst worst_by(const FunctionVerdict& verdict, bool by_item) {
  Worst worst;
  for (const Reason& reason : verdict.blockers) {
    Verdict& present = worst[{reason.criterion, by_item ? reason.item : std::string()}];
    present = std::max(present, reason.verdict);
  }
  return worst;
}

class Group {
 public:
  void add(std::size_t person, const FunctionVerdict& verdict) {
    everyone_.add(person);
    if (verdict.verdict == Verdict::kFits) fits_now_.add(person);
    if (verdict.talk_possible) talks_now_.add(person);
    add_rows(person, worst_by(verdict, false), by_criterion_);
    const Worst by_item = worst_by(verdict, true);
    add_rows(person, by_item, by_item_);
    std::vector<const Key*> in_the_way;
    for (const auto& [key, worst] : by_item) {
      if (worst >= Verdict::kDiscuss) in_the_way.push_back(&key);
    }
    if (!in_the_way.empty()) blocked_.add(person);
    for (std::size_t first = 0; first < in_the_way.size(); ++first) {
      for (std::size_t second = first + 1; second < in_the_way.size(); ++second) {
        TogetherCounters& counters = together_[{*in_the_way[first], *in_the_way[second]}];
        counters.both.add(person);
        if (in_the_way.size() == 2) counters.nothing_else.add(person);
      }
    }
  }
  void add_opened(std::size_t person, const SharedChange& change, bool talk, bool fit) {
    OpenedCounters& counters = opened_[change];
    if (talk) counters.talks.add(person);
    if (fit) counters.fits.add(person);
  }

  SurveyedGroup finished(std::string region) const {
    SurveyedGroup group{.region = std::move(region),
                        .everyone = everyone_.tally(),
                        .blocked = blocked_.tally(),
                        .talks_now = talks_now_.tally(),
                        .fits_now = fits_now_.tally()};
    group.by_criterion = rows(by_criterion_);
    group.by_item = rows(by_item_);
    for (const auto& [keys, counters] : together_) {
      const auto& [first, second] = keys;
      group.together.push_back({first.first, second.first, first.second, second.second, counters.both.tally(),
                                counters.nothing_else.tally()});
    }
    put_in_order(group.together, [](const BlockersTogether& left, const BlockersTogether& right) {
      return std::tie(left.both.pairs, left.nothing_else.pairs) > std::tie(right.both.pairs, right.nothing_else.pairs);
    });
    for (const auto& [change, counters] : opened_) {
      group.opened.push_back({change, counters.talks.tally(), counters.fits.tally()});
    }
    put_in_order(group.opened, [](const OpenedBy& left, const OpenedBy& right) {
      return std::tie(left.talks.pairs, left.fits.pairs) > std::tie(right.talks.pairs, right.fits.pairs);
    });
    return group;
  }

 private:
  static void add_rows(std::size_t person, const Worst& worst, std::map<Key, RowCounters>& rows) {
    const auto blocking =
        std::ranges::count_if(worst, [](const auto& entry) { return entry.second >= Verdict::kDiscuss; });
    for (const auto& [key, verdict] : worst) {
      RowCounters& counters = rows[key];
      if (verdict == Verdict::kUnknown) counters.unknown.add(person);
      if (verdict < Verdict::kDiscuss) continue;
      counters.in_the_way.add(person);
      (verdict == Verdict::kNotNow ? counters.not_now : counters.discuss).add(person);
      (blocking == 1 ? counters.alone : counters.together).add(person);
    }
  }
  static std::vector<BlockerRow> rows(const std::map<Key, RowCounters>& counted) {
    std::vector<BlockerRow> rows;
    for (const auto& [key, counters] : counted) {
      rows.push_back({key.first, key.second, counters.in_the_way.tally(), counters.discuss.tally(),
                      counters.not_now.tally(), counters.alone.tally(), counters.together.tally(),
                      counters.unknown.tally()});
    }
    put_in_order(rows, [](const BlockerRow& left, const BlockerRow& right) {
      return std::tie(left.in_the_way.pairs, left.not_now.pairs, left.unknown.pairs) >
             std::tie(right.in_the_way.pairs, right.not_now.pairs, right.unknown.pairs);
    });
    return rows;
  }

  Counter everyone_, blocked_, talks_now_, fits_now_;
  std::map<Key, RowCounters> by_criterion_, by_item_;
  std::map<std::pair<Key, Key>, TogetherCounters> together_;
  std::map<SharedChange, OpenedCounters> opened_;
};

}  // namespace

BlockerSurvey survey_blockers(std::span<const PairToSurvey> pairs, const Gazetteer& places) {
  std::vector<const PairToSurvey*> person_by_person;
  for (const PairToSurvey& pair : pairs) person_by_person.push_back(&pair);
  put_in_order(person_by_person, [](const PairToSurvey* left, const PairToSurvey* right) {
    return left->candidate->id < right->candidate->id;
  });
  Group all;
  std::map<std::string, Group> regions;
  std::size_t person = 0;
  const Candidate* last = nullptr;
  for (const PairToSurvey* pair : person_by_person) {
    if (last != nullptr && last->id != pair->candidate->id) ++person;
    last = pair->candidate;
    const FunctionVerdict& now = *pair->verdict;
    Group& region = regions[pair->candidate->region];
    for (Group* group : {&all, &region}) group->add(person, now);
    const bool fits_now = reaches(ChangeGoal::kNothingInTheWay, now);
    for (const SharedChangeInPair& change : shared_changes_for(*pair->candidate, *pair->function, places, now)) {
      bool talk = false, fit = false;
      if (may_open(now, change.change)) {
        const FunctionVerdict after =
            weigh_with_changes(*pair->candidate, *pair->function, *pair->tasks, places, {change.change});
        talk = !now.talk_possible && after.talk_possible;
        fit = !fits_now && reaches(ChangeGoal::kNothingInTheWay, after);
      }
      for (Group* group : {&all, &region}) group->add_opened(person, change.shared, talk, fit);
    }
  }
  BlockerSurvey survey{.all = all.finished("")};
  for (const auto& [name, group] : regions) survey.regions.push_back(group.finished(name));
  return survey;
}

}  // namespace overstap
