#include "core/passport/passport_difference.h"

#include <algorithm>

namespace overstap {

namespace {

class Differing {
 public:
  template <typename T>
  void add(std::string_view field, const T& before, const T& after) {
    if (!(before == after)) found_.push_back({std::string(field), std::nullopt, std::nullopt});
  }
  void add_number(std::string_view field, int before, int after) {
    if (before != after) found_.push_back({std::string(field), before, after});
  }
  std::vector<FieldDifference> take() { return std::move(found_); }

 private:
  std::vector<FieldDifference> found_;
};

std::vector<FieldDifference> function_fields(const Function& source, const Function& copy) {
  Differing differing;
  differing.add("name", source.name, copy.name);
  differing.add("summary", source.summary, copy.summary);
  differing.add("setting", source.setting, copy.setting);
  differing.add("pictogram", source.pictogram, copy.pictogram);
  differing.add_number("hours_per_week_min", source.hours_per_week_min, copy.hours_per_week_min);
  differing.add_number("hours_per_week_max", source.hours_per_week_max, copy.hours_per_week_max);
  differing.add("daypart", source.dayparts, copy.dayparts);
  differing.add("not_done", source.not_done, copy.not_done);
  differing.add("step", source.steps, copy.steps);
  differing.add("step_hours", source.step_hours_min, copy.step_hours_min);
  return differing.take();
}

std::vector<FieldDifference> task_fields(const Task& source, const Task& copy, const LoadList& list) {
  Differing differing;
  differing.add("title", source.title, copy.title);
  differing.add("sentence", source.sentence, copy.sentence);
  differing.add("pictogram", source.pictogram, copy.pictogram);
  differing.add("level", source.entry_level, copy.entry_level);
  differing.add("frequency", source.frequency, copy.frequency);
  differing.add("daypart", source.daypart, copy.daypart);
  differing.add_number("minutes_per_week", source.minutes_per_week, copy.minutes_per_week);
  differing.add("alone", source.alone, copy.alone);
  differing.add("theme", source.theme, copy.theme);
  differing.add("taught_by", source.taught_by, copy.taught_by);
  differing.add("proof", source.proof, copy.proof);
  for (const LoadItem item : list.items()) {
    differing.add_number("load." + std::string(list.code(item)), source.load[item], copy.load[item]);
  }
  differing.add("skill", source.skill_ids, copy.skill_ids);
  return differing.take();
}

const Task* task_with_id(const std::vector<const Task*>& tasks, std::string_view id) {
  const auto found = std::ranges::find(tasks, id, &Task::id);
  return found == tasks.end() ? nullptr : *found;
}

}  // namespace

PassportDifference passport_difference(const Function& copy, const std::vector<const Task*>& copy_tasks,
                                       const Function& source, const std::vector<const Task*>& source_tasks,
                                       const LoadList& list) {
  PassportDifference difference;
  difference.fields = function_fields(source, copy);
  for (const Task* task : copy_tasks) {
    const Task* origin = task_with_id(source_tasks, task->source);
    if (origin == nullptr) {
      difference.tasks.push_back({TaskDifference::Kind::kAdded, task->id, task->title, {}});
    } else if (auto fields = task_fields(*origin, *task, list); !fields.empty()) {
      difference.tasks.push_back({TaskDifference::Kind::kChanged, task->id, task->title, std::move(fields)});
    }
  }
  for (const Task* origin : source_tasks) {
    if (std::ranges::find(copy_tasks, origin->id, &Task::source) == copy_tasks.end()) {
      difference.tasks.push_back({TaskDifference::Kind::kLeftOut, origin->id, origin->title, {}});
    }
  }
  return difference;
}

}  // namespace overstap
