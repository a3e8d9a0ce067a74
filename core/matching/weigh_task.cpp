// One candidate against one task. The rules in words, with an example each: docs/REGELS.md. They are our own draft,
// made after the FML items and the "red, orange, green, grey" proposal of our research note; raise kRuleVersion with
// any change.
#include <algorithm>

#include "core/base/ordering.h"
#include "core/matching/verdict.h"

namespace overstap {

namespace {

constexpr std::size_t kReasonsBesideLoad = 4;      // reading, daypart, work way, wish
constexpr std::string_view kReadingSkill = "A24";  // CompetentNL: begrijpend lezen

// Skin and dust, and transport during work: an allergy or a driving ban is not softened by a tool or by practice.
// An own item says so itself.
bool is_hard(LoadItem item, const Capacity& capacity) {
  return item == LoadItem::kSkin || item == LoadItem::kTransport || capacity.hard;
}

// What usually helps when a task asks one level more than is possible.
Remedy remedy_for_one_over(LoadItem item) {
  switch (item) {
    case LoadItem::kBending:
    case LoadItem::kKneeling:
    case LoadItem::kLifting:
    case LoadItem::kPushing:
    case LoadItem::kReaching:
      return Remedy::kTool;
    case LoadItem::kWalking:
    case LoadItem::kStanding:
      return Remedy::kShorter;
    case LoadItem::kPace:
    case LoadItem::kSkin:
    case LoadItem::kTransport:
      return Remedy::kSwapTask;
    case LoadItem::kContact:
    case LoadItem::kEmotions:
      return Remedy::kInPairs;
    case LoadItem::kAttention:
      return Remedy::kPractise;
    default:  // own items: what always can be tried
      return Remedy::kShorter;
  }
}

bool has_skill(const Candidate& candidate, std::string_view skill_id) {
  return std::ranges::find(candidate.skill_ids, skill_id) != candidate.skill_ids.end();
}

bool asks_skill(const Task& task, std::string_view skill_id) {
  return std::ranges::find(task.skill_ids, skill_id) != task.skill_ids.end();
}

// Lists, labels and forms. "Attention and reading" is one load item (A); where that is known, or already asked about,
// the question is not put a second time.
void weigh_reading(const Candidate& candidate, const Task& task, std::vector<Reason>& reasons) {
  if (!asks_skill(task, kReadingSkill)) return;
  Reason reason{.criterion = Criterion::kReading, .item = std::string(kReadingSkill), .asked = 1};
  if (candidate.dutch_reading == LanguageLevel::kUnknown) {
    const bool attention_known = candidate.capacity[LoadItem::kAttention].level.has_value();
    const bool asked_already = task.load[LoadItem::kAttention] > 0;
    if (attention_known || asked_already) return;
    reason.verdict = Verdict::kUnknown;
    reason.remedy = Remedy::kAsk;
  } else {
    reason.available = static_cast<int>(candidate.dutch_reading);
    if (candidate.dutch_reading == LanguageLevel::kNone) {
      reason.verdict = Verdict::kDiscuss;
      reason.remedy = Remedy::kReadAloud;
    }
  }
  reasons.push_back(std::move(reason));
}

void weigh_daypart(const Candidate& candidate, const Task& task, std::vector<Reason>& reasons) {
  if (!task.daypart) return;
  Reason reason{.criterion = Criterion::kDaypart, .item = std::string(daypart_code(*task.daypart)), .asked = 1};
  if (!candidate.dayparts) {
    reason.verdict = Verdict::kUnknown;
    reason.remedy = Remedy::kAsk;
  } else {
    const bool possible = candidate.dayparts->test(static_cast<std::size_t>(*task.daypart));
    reason.available = possible ? 1 : 0;
    if (!possible) {
      reason.verdict = Verdict::kNotNow;
      reason.hardness = Hardness::kHard;
      reason.remedy = Remedy::kOtherDaypart;
    }
  }
  reasons.push_back(std::move(reason));
}

void weigh_task_wish(const Candidate& candidate, const Task& task, std::vector<Reason>& reasons) {
  const Wish wish = wish_about(candidate, task);
  if (wish == Wish::kUnknown) return;
  Reason reason = weigh_wish(task.theme, wish);
  // An answer about this very task is said as such, not as a wish about the whole kind of work.
  if (answer_about(candidate, task.id) != TaskAnswer::kNone) reason.source = kSourceConversation;
  reasons.push_back(std::move(reason));
}

// Where a reason stands in the list when two are equally in the way.
int place_in_list(const Reason& reason) {
  switch (reason.criterion) {
    case Criterion::kHours:
      return 0;
    case Criterion::kJourney:
      return 1;
    case Criterion::kLoad:
      return 2;
    case Criterion::kWeekLoad:
      return 3;
    case Criterion::kReading:
      return 4;
    case Criterion::kDaypart:
      return 5;
    case Criterion::kWorkWay:
      return 6;
    case Criterion::kWish:
      return 7;
    case Criterion::kSkill:
      return 8;
  }
  return 9;
}

}  // namespace

Reason weigh_work_way(WorkWay way, const Capacity& capacity) {
  Reason reason{.criterion = Criterion::kWorkWay,
                .item = std::string(work_way_code(way)),
                .asked = kMaxWorkWayLevel,
                .available = capacity.level,
                .source = capacity.source,
                .date = capacity.date};
  const Remedy remedy = way == WorkWay::kAlone ? Remedy::kInPairs : Remedy::kFixedColleague;
  if (!capacity.level) {
    reason.verdict = Verdict::kUnknown;
    reason.remedy = Remedy::kAsk;
  } else if (*capacity.level == 0) {
    reason.verdict = Verdict::kNotNow;
    // Work that is done alone can be done in a pair; nobody can be kept away from work that is done together.
    reason.remedy = way == WorkWay::kAlone ? remedy : Remedy::kSwapTask;
  } else if (*capacity.level < kMaxWorkWayLevel) {
    reason.verdict = Verdict::kDiscuss;
    reason.remedy = remedy;
  }
  return reason;
}

Reason weigh_wish(Theme theme, Wish wish) {
  Reason reason{
      .criterion = Criterion::kWish, .item = std::string(theme_code(theme)), .available = static_cast<int>(wish)};
  if (wish == Wish::kRatherNot) {
    reason.verdict = Verdict::kDiscuss;  // never more: a wish is for talking about
    reason.remedy = Remedy::kTalkAboutWish;
  }
  return reason;
}

Reason weigh_skill(const Candidate& candidate, const std::string& skill_id) {
  Reason reason{.criterion = Criterion::kSkill, .item = skill_id, .asked = 1};
  if (has_skill(candidate, skill_id)) {
    reason.available = 1;
  } else {
    // Not ticked is not "cannot": people do not tick what they find ordinary.
    reason.verdict = Verdict::kUnknown;
    reason.remedy = Remedy::kAsk;
  }
  return reason;
}

Reason weigh_load(LoadItem item, int asked, const Capacity& capacity) {
  Reason reason{.criterion = Criterion::kLoad,
                .hardness = is_hard(item, capacity) ? Hardness::kHard : Hardness::kSoft,
                .item = load_item_code(item, capacity),
                .asked = asked,
                .available = capacity.level,
                .source = capacity.source,
                .date = capacity.date};
  if (asked <= 0) return reason;
  if (!capacity.level) {
    reason.verdict = Verdict::kUnknown;
    reason.remedy = Remedy::kAsk;
    return reason;
  }
  const int over = asked - *capacity.level;
  if (over <= 0) return reason;
  if (over == 1 && *capacity.level > 0 && !is_hard(item, capacity)) {
    reason.verdict = Verdict::kDiscuss;
    reason.remedy = remedy_for_one_over(item);
  } else {
    // Too much for a tool or for practice: then the task goes to a colleague.
    reason.verdict = Verdict::kNotNow;
    reason.remedy = Remedy::kSwapTask;
  }
  return reason;
}

TaskVerdict weigh_task(const Candidate& candidate, const Task& task) {
  TaskVerdict result;
  result.task_id = task.id;
  const auto asked = std::ranges::count_if(kLoadItems, [&task](LoadItem item) { return task.load[item] > 0; });
  result.reasons.reserve(static_cast<std::size_t>(asked) + kReasonsBesideLoad + task.skill_ids.size());
  for (const LoadItem item : kLoadItems) {
    if (task.load[item] > 0) result.reasons.push_back(weigh_load(item, task.load[item], candidate.capacity[item]));
  }
  weigh_reading(candidate, task, result.reasons);
  weigh_daypart(candidate, task, result.reasons);
  const WorkWay way = task.alone ? WorkWay::kAlone : WorkWay::kTogether;
  result.reasons.push_back(weigh_work_way(way, candidate.work_ways[static_cast<std::size_t>(way)]));
  weigh_task_wish(candidate, task, result.reasons);
  for (const Reason& reason : result.reasons) result.verdict = std::max(result.verdict, reason.verdict);
  put_in_order(result.reasons, more_in_the_way);
  // After the verdict and after the sorting: skills are information.
  for (const std::string& skill_id : task.skill_ids) result.reasons.push_back(weigh_skill(candidate, skill_id));
  return result;
}

bool more_in_the_way(const Reason& left, const Reason& right) {
  if (left.verdict != right.verdict) return left.verdict > right.verdict;
  if (left.criterion == Criterion::kLoad && right.criterion == Criterion::kLoad) return left.asked > right.asked;
  return place_in_list(left) < place_in_list(right);
}

}  // namespace overstap
