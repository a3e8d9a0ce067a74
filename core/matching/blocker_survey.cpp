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
  int touched = 0;  // pairs in which it takes something away
};
struct ByTwoCounters {
  Counter talks, only_together;
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
    ++counters.touched;
    if (talk) counters.talks.add(person);
    if (fit) counters.fits.add(person);
  }

  void add_opened_by_two(std::size_t person, const SharedChange& first, const SharedChange& second,
                         bool only_together) {
    ByTwoCounters& counters = by_two_[{first, second}];
    counters.talks.add(person);
    if (only_together) counters.only_together.add(person);
  }
  // In order of the change.
  std::vector<SharedChange> most_touching(std::size_t count) const {
    std::vector<std::pair<int, const SharedChange*>> changes;
    for (const auto& [change, counters] : opened_) changes.emplace_back(counters.touched, &change);
    put_in_order(changes, [](const auto& left, const auto& right) { return left.first > right.first; });
    changes.resize(std::min(changes.size(), count));
    std::vector<SharedChange> most;
    for (const auto& [touched, change] : changes) most.push_back(*change);
    put_in_order(most);
    return most;
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
    for (const auto& [changes, counters] : by_two_) {
      if (counters.only_together.tally().pairs == 0) continue;
      group.opened_by_two.push_back(
          {changes.first, changes.second, counters.talks.tally(), counters.only_together.tally()});
    }
    put_in_order(group.opened_by_two, [](const OpenedByTwo& left, const OpenedByTwo& right) {
      return std::tie(left.talks.pairs, left.only_together.pairs) >
             std::tie(right.talks.pairs, right.only_together.pairs);
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
  std::map<std::pair<SharedChange, SharedChange>, ByTwoCounters> by_two_;
};

struct Groups {
  Group all;
  std::map<std::string, Group> regions;
};

// Calls `look(person, pair, region)` for every pair, person by person.
template <typename Look>
void person_by_person(std::span<const PairToSurvey> pairs, std::map<std::string, Group>& regions, const Look& look) {
  std::vector<const PairToSurvey*> in_order;
  for (const PairToSurvey& pair : pairs) in_order.push_back(&pair);
  put_in_order(in_order, [](const PairToSurvey* left, const PairToSurvey* right) {
    return left->candidate->id < right->candidate->id;
  });
  std::size_t person = 0;
  const Candidate* last = nullptr;
  for (const PairToSurvey* pair : in_order) {
    if (last != nullptr && last->id != pair->candidate->id) ++person;
    last = pair->candidate;
    look(person, *pair, regions[pair->candidate->region]);
  }
}

FunctionVerdict with_changes(const PairToSurvey& pair, const Gazetteer& places,
                             const std::vector<PossibleChange>& changes) {
  return weigh_with_changes(*pair.candidate, *pair.function, *pair.tasks, places, changes);
}

// Makes a talk possible that is not possible now.
bool opens_talk(const PairToSurvey& pair, const Gazetteer& places, const PossibleChange& change) {
  return !pair.verdict->talk_possible && may_open(*pair.verdict, change) &&
         with_changes(pair, places, {change}).talk_possible;
}

// Two steps of one thing, such as 15 and 30 minutes longer: nobody does both.
bool one_instead_of_the_other(const SharedChange& first, const SharedChange& second) {
  const auto journey = [](const SharedChange& change) {
    return change.kind == ChangeKind::kLongerJourney || change.kind == ChangeKind::kOtherTransport;
  };
  if (journey(first) || journey(second)) return journey(first) && journey(second);
  return first.kind == second.kind && first.item == second.item;
}

// Every two of the changes that touch most pairs.
void count_by_two(std::span<const PairToSurvey> pairs, const Gazetteer& places, Groups& groups) {
  const std::vector<SharedChange> most = groups.all.most_touching(kTriedTogether);
  person_by_person(pairs, groups.regions, [&](std::size_t person, const PairToSurvey& pair, Group& region) {
    if (pair.verdict->talk_possible) return;
    std::vector<SharedChangeInPair> here = shared_changes_for(*pair.candidate, *pair.function, places, *pair.verdict);
    std::erase_if(
        here, [&](const SharedChangeInPair& change) { return std::ranges::find(most, change.shared) == most.end(); });
    put_in_order(here, {}, &SharedChangeInPair::shared);
    std::vector<bool> alone;
    for (const SharedChangeInPair& change : here) alone.push_back(opens_talk(pair, places, change.change));
    for (std::size_t first = 0; first < here.size(); ++first) {
      for (std::size_t second = first + 1; second < here.size(); ++second) {
        if (one_instead_of_the_other(here[first].shared, here[second].shared)) continue;
        const bool one_is_enough = alone[first] || alone[second];
        if (!one_is_enough && !with_changes(pair, places, {here[first].change, here[second].change}).talk_possible)
          continue;
        for (Group* group : {&groups.all, &region}) {
          group->add_opened_by_two(person, here[first].shared, here[second].shared, !one_is_enough);
        }
      }
    }
  });
}

}  // namespace

BlockerSurvey survey_blockers(std::span<const PairToSurvey> pairs, const Gazetteer& places) {
  Groups groups;
  person_by_person(pairs, groups.regions, [&](std::size_t person, const PairToSurvey& pair, Group& region) {
    const FunctionVerdict& now = *pair.verdict;
    for (Group* group : {&groups.all, &region}) group->add(person, now);
    const bool fits_now = reaches(ChangeGoal::kNothingInTheWay, now);
    for (const SharedChangeInPair& change : shared_changes_for(*pair.candidate, *pair.function, places, now)) {
      bool talk = false, fit = false;
      if (may_open(now, change.change)) {
        const FunctionVerdict after = with_changes(pair, places, {change.change});
        talk = !now.talk_possible && after.talk_possible;
        fit = !fits_now && reaches(ChangeGoal::kNothingInTheWay, after);
      }
      for (Group* group : {&groups.all, &region}) group->add_opened(person, change.shared, talk, fit);
    }
  });
  count_by_two(pairs, places, groups);
  BlockerSurvey survey{.all = groups.all.finished("")};
  for (const auto& [name, group] : groups.regions) survey.regions.push_back(group.finished(name));
  return survey;
}

std::vector<const PairToSurvey*> pairs_in_the_way(std::span<const PairToSurvey> pairs, Criterion criterion,
                                                  std::string_view item) {
  std::vector<const PairToSurvey*> found;
  for (const PairToSurvey& pair : pairs) {
    const bool here = std::ranges::any_of(pair.verdict->blockers, [&](const Reason& reason) {
      return reason.criterion == criterion && (item.empty() || reason.item == item) &&
             reason.verdict >= Verdict::kDiscuss;
    });
    if (here) found.push_back(&pair);
  }
  return found;
}

std::vector<const PairToSurvey*> pairs_opened_by(std::span<const PairToSurvey> pairs, const Gazetteer& places,
                                                 const SharedChange& change) {
  std::vector<const PairToSurvey*> found;
  for (const PairToSurvey& pair : pairs) {
    for (const SharedChangeInPair& here : shared_changes_for(*pair.candidate, *pair.function, places, *pair.verdict)) {
      if (here.shared == change && opens_talk(pair, places, here.change)) {
        found.push_back(&pair);
        break;
      }
    }
  }
  return found;
}

}  // namespace overstap
