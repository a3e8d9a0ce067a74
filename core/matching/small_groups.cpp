// Takes groups under five out of a survey. Numbers stay until the end, so that every step sees the true ones; then what
// is hidden becomes 0.
#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/ordering.h"
#include "core/matching/blocker_survey.h"

namespace overstap {

namespace {

bool is_small(int candidates) { return candidates > 0 && candidates < kSmallestGroupShown; }

bool same(const BlockerRow& left, const BlockerRow& right) {
  return left.criterion == right.criterion && left.item == right.item;
}
bool same(const BlockersTogether& left, const BlockersTogether& right) {
  return left.first == right.first && left.second == right.second && left.first_item == right.first_item &&
         left.second_item == right.second_item;
}
bool same(const OpenedBy& left, const OpenedBy& right) { return left.change == right.change; }

constexpr std::array kRowTallies = {&BlockerRow::in_the_way, &BlockerRow::discuss,  &BlockerRow::not_now,
                                    &BlockerRow::alone,      &BlockerRow::together, &BlockerRow::unknown};
constexpr std::array kTogetherTallies = {&BlockersTogether::both, &BlockersTogether::nothing_else};
constexpr std::array kOpenedTallies = {&OpenedBy::talks, &OpenedBy::fits};
constexpr std::array kGroupTallies = {&SurveyedGroup::everyone, &SurveyedGroup::blocked, &SurveyedGroup::talks_now,
                                      &SurveyedGroup::fits_now};

template <typename Each>
void for_each_tally(SurveyedGroup& group, const Each& each) {
  const auto in = [&each](auto& list, const auto& members) {
    for (auto& one : list) {
      for (const auto member : members) each(one.*member);
    }
  };
  for (const auto member : kGroupTallies) each(group.*member);
  in(group.by_criterion, kRowTallies);
  in(group.by_item, kRowTallies);
  in(group.together, kTogetherTallies);
  in(group.opened, kOpenedTallies);
}

class Hiding {
 public:
  explicit Hiding(BlockerSurvey& survey) : survey_(survey) {}

  void run() {
    for_each_group([](SurveyedGroup& group) {
      for_each_tally(group, [](Tally& tally) { tally.hidden = is_small(tally.candidates); });
    });
    hide_small_regions();
    do {
      changed_ = false;
      for_each_group([this](SurveyedGroup& group) {
        for (auto* rows : {&group.by_criterion, &group.by_item}) {
          for (BlockerRow& row : *rows) {
            hide_parts(row.in_the_way, row.discuss, row.not_now);
            hide_parts(row.in_the_way, row.alone, row.together);
          }
        }
      });
      for (const auto member : kGroupTallies) {
        std::vector<Tally*> cells;
        for (SurveyedGroup& region : survey_.regions) cells.push_back(&(region.*member));
        hide_across(survey_.all.*member, cells);
      }
      hide_lists_across(&SurveyedGroup::by_criterion, kRowTallies);
      hide_lists_across(&SurveyedGroup::by_item, kRowTallies);
      hide_lists_across(&SurveyedGroup::together, kTogetherTallies);
      hide_lists_across(&SurveyedGroup::opened, kOpenedTallies);
    } while (changed_);
  }

 private:
  template <typename Each>
  void for_each_group(const Each& each) {
    each(survey_.all);
    for (SurveyedGroup& region : survey_.regions) each(region);
  }
  void hide(Tally& tally) {
    changed_ = changed_ || !tally.hidden;
    tally.hidden = true;
  }

  // A region of one to four people says nothing at all; nor does the next one, when those are the only ones left.
  void hide_small_regions() {
    std::vector<SurveyedGroup*> shown;
    int hidden_people = 0;
    for (SurveyedGroup& region : survey_.regions) shown.push_back(&region);
    put_in_order(shown, {}, [](const SurveyedGroup* region) { return region->everyone.candidates; });
    for (SurveyedGroup* region : shown) {
      if (!is_small(region->everyone.candidates) && !is_small(hidden_people)) break;
      hidden_people += region->everyone.candidates;
      for_each_tally(*region, [](Tally& tally) { tally.hidden = true; });
    }
  }
  void hide_parts(const Tally& whole, Tally& one, Tally& other) {
    const bool both = whole.hidden || one.hidden || other.hidden;
    for (Tally* part : {&one, &other}) {
      if (both && part->pairs > 0) hide(*part);
    }
  }
  // Everybody is in one region, so regions add up to all. Where all is hidden there is nothing to subtract from.
  void hide_across(const Tally& all, const std::vector<Tally*>& regions) {
    while (!all.hidden) {
      int rest = all.candidates;
      Tally* smallest = nullptr;
      for (Tally* cell : regions) {
        if (cell->hidden || cell->candidates == 0) continue;
        rest -= cell->candidates;
        if (smallest == nullptr || cell->candidates < smallest->candidates) smallest = cell;
      }
      if (!is_small(rest) || smallest == nullptr) return;
      hide(*smallest);
    }
  }
  template <typename List, typename Members>
  void hide_lists_across(List SurveyedGroup::* list, const Members& members) {
    for (auto& whole : survey_.all.*list) {
      std::vector<typename List::value_type*> found;
      for (SurveyedGroup& region : survey_.regions) {
        for (auto& one : region.*list) {
          if (same(one, whole)) found.push_back(&one);
        }
      }
      for (const auto member : members) {
        std::vector<Tally*> cells;
        for (auto* one : found) cells.push_back(&(one->*member));
        hide_across(whole.*member, cells);
      }
    }
  }

  BlockerSurvey& survey_;
  bool changed_ = false;
};

// What is hidden stands last, in an order that has nothing to do with its number.
template <typename List>
void hidden_last(List& list, Tally List::value_type::* first, Tally List::value_type::* second) {
  put_in_order(list, [&](const auto& left, const auto& right) {
    const auto rank = [&](const auto& one) {
      return std::tuple((one.*first).hidden, -(one.*first).pairs, (one.*second).hidden, -(one.*second).pairs);
    };
    return rank(left) < rank(right);
  });
}
void in_order_of_key(std::vector<BlockerRow>& rows) {
  put_in_order(rows, {}, [](const BlockerRow& row) { return std::pair(row.criterion, row.item); });
}

void take_numbers_away(SurveyedGroup& group) {
  group.opened_by_two.clear();
  for_each_tally(group, [](Tally& tally) {
    if (tally.hidden) tally = {.hidden = true};
  });
  if (group.everyone.hidden) {
    group.by_criterion.clear();
    group.by_item.clear();
    group.together.clear();
    group.opened.clear();
  }
  in_order_of_key(group.by_criterion);
  in_order_of_key(group.by_item);
  hidden_last(group.by_criterion, &BlockerRow::in_the_way, &BlockerRow::not_now);
  hidden_last(group.by_item, &BlockerRow::in_the_way, &BlockerRow::not_now);
  put_in_order(group.together, {}, [](const BlockersTogether& two) {
    return std::tuple(two.first, two.first_item, two.second, two.second_item);
  });
  hidden_last(group.together, &BlockersTogether::both, &BlockersTogether::nothing_else);
  put_in_order(group.opened, {}, &OpenedBy::change);
  hidden_last(group.opened, &OpenedBy::talks, &OpenedBy::fits);
}

}  // namespace

BlockerSurvey for_export(BlockerSurvey survey) {
  if (survey.exported) return survey;
  Hiding(survey).run();
  take_numbers_away(survey.all);
  for (SurveyedGroup& region : survey.regions) take_numbers_away(region);
  survey.exported = true;
  return survey;
}

}  // namespace overstap
