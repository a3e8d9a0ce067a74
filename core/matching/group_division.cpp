#include "core/matching/group_division.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "core/base/ordering.h"
#include "core/matching/best_division.h"
#include "core/matching/bundle_rules.h"

namespace overstap {

namespace {

static_assert(kPlacesEach == kMostWorkplaces);

// Moves that the search tries: enough for a small group to be sure of, and no more than a second for a large one.
constexpr std::int64_t kStepsPerOffer = 2'000, kFewestSteps = 200'000, kMostSteps = 2'000'000;
constexpr std::int64_t kStepsPerPerson = 1'000;  // what weighing one person costs beside them

struct Person {
  const Candidate* candidate = nullptr;
  PossibleTasks possible{};
};

}  // namespace

class GroupDivisionSearch::Dividing {
 public:
  Dividing(std::vector<const Candidate*> candidates, std::vector<FunctionTasks> functions, const Gazetteer& places)
      : places_(places) {
    put_in_order(candidates, {}, [](const Candidate* candidate) -> const std::string& { return candidate->id; });
    put_in_order(functions, {}, [](const FunctionTasks& of) -> const std::string& { return of.function->id; });
    for (FunctionTasks& of : functions) {
      put_in_order(of.tasks, [](const Task* left, const Task* right) {
        return std::tie(left->number, left->id) < std::tie(right->number, right->id);
      });
      for (const Task* task : of.tasks) {
        if (task->entry_level && task->minutes_per_week > 0) tasks_.push_back(task);
      }
    }
    for (const Candidate* candidate : candidates) people_.push_back({candidate, {}});
    functions_ = std::move(functions);
  }

  // Weighs one person after the other, and then divides.
  void go_on(std::int64_t work) {
    so_far_.reset();
    for (; !search_ && work > 0; work -= kStepsPerPerson) {
      if (weighed_ < people_.size()) {
        people_[weighed_].possible = possible_tasks(*people_[weighed_].candidate, functions_, places_);
        ++weighed_;
      }
      if (weighed_ == people_.size()) begin_search();
    }
    if (search_ && work > 0) search_->go_on(work);
  }
  bool done() const { return search_ && search_->done(); }
  int permille() const { return search_ ? search_->permille() : 0; }

  const GroupDivision& so_far() const {
    if (!so_far_) so_far_ = result_of(search_ ? search_->best_so_far() : nothing_divided());
    return *so_far_;
  }

 private:
  void begin_search() {
    std::vector<int> minutes;
    for (const Task* task : tasks_) minutes.push_back(task->minutes_per_week);
    std::vector<Sharer> sharers;
    std::int64_t offers = 0;
    for (const Person& person : people_) {
      sharers.push_back(sharer_of(person));
      offers += static_cast<std::int64_t>(sharers.back().offers.size());
    }
    search_.emplace(std::move(minutes), std::move(sharers),
                    std::clamp(offers * kStepsPerOffer, kFewestSteps, kMostSteps));
  }

  Division nothing_divided() const {
    Division division{.owner = std::vector<int>(tasks_.size(), kNobody),
                      .most_people = static_cast<int>(people_.size()),
                      .proven = false};
    for (const Task* task : tasks_) division.most_weight += task->minutes_per_week;
    return division;
  }

  std::size_t position_of(const Task* task) const {
    return static_cast<std::size_t>(std::ranges::find(tasks_, task) - tasks_.begin());
  }

  Sharer sharer_of(const Person& person) {
    const LimitUse limits = limits_of(*person.candidate);
    Sharer sharer{.room = minutes_available(*person.candidate), .limits = {limits.begin(), limits.end()}};
    for (const PossibleTask& one : person.possible.tasks) {
      const std::int64_t minutes = one.task->minutes_per_week;
      auto place = std::ranges::find(workplaces_, one.workplace);
      if (place == workplaces_.end()) place = workplaces_.insert(place, one.workplace);
      sharer.offers.push_back({.thing = static_cast<std::uint32_t>(position_of(one.task)),
                               .place = static_cast<std::uint32_t>(place - workplaces_.begin()),
                               .worth = (one.wanted ? minutes : 0) - (one.to_discuss.empty() ? 0 : minutes << 24),
                               .uses = {one.uses.begin(), one.uses.end()}});
    }
    return sharer;
  }

  GroupDivision result_of(const Division& division) const {
    GroupDivision result{.tasks = static_cast<int>(tasks_.size()),
                         .minutes = static_cast<int>(division.weight),
                         .minutes_at_most = static_cast<int>(division.most_weight),
                         .placed = division.people,
                         .placed_at_most = division.most_people,
                         .proven = division.proven};
    std::vector<std::vector<TaskLeftOut>> why(tasks_.size());
    for (std::size_t at = 0; at < people_.size(); ++at) {
      result.people.push_back(share_of(people_[at], static_cast<int>(at), division, why));
      result.minutes_available += result.people.back().bundle.minutes_available;
    }
    for (std::size_t at = 0; at < tasks_.size(); ++at) {
      result.minutes_of_tasks += tasks_[at]->minutes_per_week;
      if (division.owner[at] == kNobody) result.uncovered.push_back(uncovered(*tasks_[at], why[at]));
    }
    return result;
  }

  PersonShare share_of(const Person& person, int number, const Division& division,
                       std::vector<std::vector<TaskLeftOut>>& why) const {
    const std::vector<PossibleTask>& possible = person.possible.tasks;
    std::vector<std::size_t> chosen;
    PersonShare share{.candidate_id = person.candidate->id};
    for (std::size_t at = 0; at < possible.size(); ++at) {
      const int owner = division.owner[position_of(possible[at].task)];
      if (owner == number) chosen.push_back(at);
      if (owner != number && owner != kNobody) ++share.tasks_of_others;
    }
    share.bundle = bundle_of(*person.candidate, possible, chosen);
    share.bundle.proven = division.proven;
    const LimitUse used = use_of(possible, chosen);
    const auto leave_out = [&](std::size_t position, const TaskLeftOut& left) {
      share.bundle.left_out.push_back(left);
      if (division.owner[position] == kNobody) why[position].push_back(left);
    };
    for (const PossibleTask& one : possible) {
      const std::size_t position = position_of(one.task);
      if (division.owner[position] != kNobody) continue;
      leave_out(position, why_not_beside(one, *person.candidate, share.bundle.minutes, used));
    }
    for (const TaskLeftOut& left : person.possible.left_out) {
      const auto task = std::ranges::find(tasks_, left.task_id, &Task::id);
      if (task != tasks_.end()) leave_out(position_of(*task), left);
    }
    return share;
  }

  static UncoveredTask uncovered(const Task& task, const std::vector<TaskLeftOut>& why) {
    UncoveredTask result{.task_id = task.id, .function_id = task.function_id, .minutes = task.minutes_per_week};
    for (const LeftOutGroup& group : group_left_out(why)) {
      result.why.push_back({group.front(), static_cast<int>(group.size())});
    }
    put_in_order(result.why, std::greater<>(),
                 [](const WhyUncovered& one) { return one.why.because >= LeftOut::kHours; });
    return result;
  }

  const Gazetteer& places_;
  std::vector<FunctionTasks> functions_;
  std::vector<Person> people_;
  std::size_t weighed_ = 0;         // of the people, from the first
  std::vector<const Task*> tasks_;  // entry tasks with minutes, in order of function and number
  std::vector<std::string> workplaces_;
  std::optional<BestDivisionSearch> search_;  // once everybody is weighed
  mutable std::optional<GroupDivision> so_far_;
};

GroupDivisionSearch::GroupDivisionSearch(std::vector<const Candidate*> candidates, std::vector<FunctionTasks> functions,
                                         const Gazetteer& places)
    : dividing_(std::make_unique<Dividing>(std::move(candidates), std::move(functions), places)) {}
GroupDivisionSearch::GroupDivisionSearch(GroupDivisionSearch&&) noexcept = default;
GroupDivisionSearch& GroupDivisionSearch::operator=(GroupDivisionSearch&&) noexcept = default;
GroupDivisionSearch::~GroupDivisionSearch() = default;

void GroupDivisionSearch::go_on(std::int64_t work) {
  if (!done()) dividing_->go_on(work);
}
void GroupDivisionSearch::finish() {
  while (!done()) dividing_->go_on(kMostSteps);
}
bool GroupDivisionSearch::done() const { return dividing_->done(); }
int GroupDivisionSearch::permille() const { return dividing_->permille(); }
const GroupDivision& GroupDivisionSearch::so_far() const { return dividing_->so_far(); }

GroupDivision divide_tasks(const std::vector<const Candidate*>& candidates, const std::vector<FunctionTasks>& functions,
                           const Gazetteer& places) {
  GroupDivisionSearch search(candidates, functions, places);
  search.finish();
  return search.so_far();
}

}  // namespace overstap
