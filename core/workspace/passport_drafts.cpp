// What actions on passports write: new ones, copies to another place, confirming by name, and the order of tasks.
#include <algorithm>

#include "core/base/calendar.h"
#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/workspace/edit_drafts.h"
#include "core/workspace/field_value.h"

namespace overstap {

namespace {

constexpr std::string_view kFirstVersion = "1";
constexpr std::size_t kDigitsOfTaskNumber = 2;

// What belongs to the place, to one version, or to the copying itself, and is not taken along.
constexpr std::array<std::string_view, 9> kNotCopied = {
    "organisation", "place", "owner", "version", "version_date", "confirmed_by", "confirmed_date", "draft", "source"};

void copy_fields(const Entity& from, const EntityKey& to, Draft& draft) {
  for (const auto& [field, reg] : from.fields) {
    const bool stays = field == kDeletedField || is_nothing(reg.value) || field == "function" ||
                       std::ranges::find(kNotCopied, field) != kNotCopied.end();
    if (!stays) draft.writes.push_back({to, field, reg.value});
  }
}

std::string copied_task_id(std::string_view function_id, std::size_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < kDigitsOfTaskNumber ? kDigitsOfTaskNumber - digits.size() : 0, '0');
  return std::string(function_id) + "-" + digits;
}

}  // namespace

Expected<Draft> draft(const Model& model, const AddFunction& action) {
  const EntityKey key{std::string(kFunctionType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  const std::string name = clean_line(action.name);
  if (trimmed(name).empty()) return refuse("passport.no_name", "");
  Draft result{{}, "undo.function_added"};
  put(result, key, "name", name);
  put(result, key, "version", kFirstVersion);
  result.writes.push_back({key, "draft", Value{true}});
  return result;
}

Expected<Draft> draft(const Model& model, const CopyFunction& action) {
  const EntityKey key{std::string(kFunctionType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  if (!model.functions.contains(action.source_id)) return refuse("edit.gone", action.source_id);
  if (!action.date.empty() && !is_iso_date(action.date)) return refuse("edit.not_a_date", action.date);
  const std::string place = clean_line(action.place);
  if (trimmed(place).empty()) return refuse("passport.no_place", "");
  Draft result{{}, "undo.function_copied"};
  copy_fields(*model.document.find({std::string(kFunctionType), action.source_id}), key, result);
  put(result, key, "source", action.source_id);
  put(result, key, "place", trimmed(place));
  const std::string organisation = clean_line(action.organisation);
  if (!trimmed(organisation).empty()) put(result, key, "organisation", trimmed(organisation));
  put(result, key, "version", kFirstVersion);
  if (!action.date.empty()) put(result, key, "version_date", action.date);
  result.writes.push_back({key, "draft", Value{true}});
  std::size_t number = 0;
  for (const Task* task : model.tasks_of(action.source_id)) {
    const EntityKey task_key{std::string(kTaskType), copied_task_id(action.id, ++number)};
    if (auto error = refuse_new(model, task_key)) return std::unexpected(std::move(*error));
    copy_fields(*model.document.find({std::string(kTaskType), task->id}), task_key, result);
    put(result, task_key, "function", action.id);
    put(result, task_key, "source", task->id);
  }
  return result;
}

Expected<Draft> draft(const Model& model, const ConfirmPassport& action) {
  const auto found = model.functions.find(action.function_id);
  if (found == model.functions.end()) return refuse("edit.gone", action.function_id);
  const std::string name = clean_line(action.name);
  if (trimmed(name).empty()) return refuse("passport.confirm_without_name", "");
  if (!is_iso_date(action.date)) return refuse("edit.not_a_date", action.date);
  if (found->second.not_done.empty()) return refuse("passport.confirm_without_not_done", "");
  if (model.tasks_of(action.function_id).empty()) return refuse("passport.confirm_without_tasks", "");
  Draft result{{}, "undo.passport_confirmed"};
  const EntityKey key{std::string(kFunctionType), action.function_id};
  put(result, key, "confirmed_by", trimmed(name));
  put(result, key, "confirmed_date", action.date);
  result.writes.push_back({key, "draft", Value{false}});
  return result;
}

Expected<Draft> draft(const Model& model, const MoveTask& action) {
  const auto moved = model.tasks.find(action.id);
  if (moved == model.tasks.end()) return refuse("edit.gone", action.id);
  std::vector<const Task*> tasks = model.tasks_of(moved->second.function_id);
  const auto at = std::ranges::find(tasks, &moved->second);
  const auto same_level = [&](const Task* task) { return task->entry_level == moved->second.entry_level; };
  Draft result{{}, "undo.task_moved"};
  auto neighbour = tasks.end();
  if (action.up) {
    for (auto it = tasks.begin(); it != at; ++it) {
      if (same_level(*it)) neighbour = it;
    }
  } else {
    neighbour = std::find_if(at + 1, tasks.end(), same_level);
  }
  if (neighbour == tasks.end()) return result;  // it already is the first or the last
  std::iter_swap(at, neighbour);
  // All of them anew: two tasks may have had one number.
  for (std::size_t index = 0; index < tasks.size(); ++index) {
    const auto number = static_cast<std::int64_t>(index) + 1;
    if (tasks[index]->number == number) continue;
    result.writes.push_back({{std::string(kTaskType), tasks[index]->id}, "number", Value{number}});
  }
  reopen_passport(model, moved->second.function_id, result);
  return result;
}

Expected<Draft> draft(const Model& model, const AddSkill& action) {
  const EntityKey key{std::string(kSkillType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  const std::string label = clean_line(action.label);
  if (trimmed(label).empty()) return refuse("passport.no_name", "");
  Draft result{{}, "undo.skill_added"};
  put(result, key, "label", trimmed(label));
  if (action.task_id.empty()) return result;
  const auto task = model.tasks.find(action.task_id);
  if (task == model.tasks.end()) return refuse("edit.gone", action.task_id);
  result.writes.push_back({{std::string(kTaskType), action.task_id}, "skill." + action.id, Value{true}});
  reopen_passport(model, task->second.function_id, result);
  return result;
}

Expected<Draft> draft(const Model& model, const AddLoadItem& action) {
  const EntityKey key{std::string(kLoadItemType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  if (load_item_from_code(action.id)) return refuse("add.exists", action.id);
  const std::string name = clean_line(action.name);
  if (trimmed(name).empty()) return refuse("load_list.no_name", "");
  const LoadList& list = model.load_list;
  if (list.is_full()) return refuse("load_list.full", action.id);
  if (!list.has_room()) return refuse("load_list.no_room", action.id);
  Draft result{{}, "undo.load_item_added"};
  put(result, key, "name", trimmed(name));
  put(result, key, "rubric", fml_rubric_code(action.rubric));
  result.writes.push_back({key, "hard", Value{action.hard}});
  return result;
}

Expected<Draft> draft(const Model& model, const AddSignOff& action) {
  const EntityKey key{std::string(kSignOffType), action.id};
  if (auto error = refuse_new(model, key)) return std::unexpected(std::move(*error));
  if (!model.candidates.contains(action.candidate_id)) return refuse("edit.gone", action.candidate_id);
  const auto task = model.tasks.find(action.task_id);
  if (task == model.tasks.end()) return refuse("edit.gone", action.task_id);
  const auto function = model.functions.find(task->second.function_id);
  if (function == model.functions.end()) return refuse("edit.gone", task->second.function_id);
  const std::vector<std::string>& steps = function->second.steps;
  if (action.step < 0 || static_cast<std::size_t>(action.step) >= steps.size()) {
    return refuse("sign_off.unknown_step", std::to_string(action.step));
  }
  if (!is_iso_date(action.date)) return refuse("edit.not_a_date", action.date);
  const std::string by = clean_line(action.by);
  if (trimmed(by).empty()) return refuse("sign_off.without_name", "");
  Draft result{{}, "undo.sign_off_added"};
  put(result, key, "candidate", action.candidate_id);
  put(result, key, "task", action.task_id);
  result.writes.push_back({key, "step", Value{static_cast<std::int64_t>(action.step)}});
  put(result, key, "step_name", steps[static_cast<std::size_t>(action.step)]);
  put(result, key, "date", action.date);
  put(result, key, "by", trimmed(by));
  put(result, key, "context", trimmed(clean_line(action.context)));
  put(result, key, "evidence", trimmed(clean_line(action.evidence)));
  return result;
}

}  // namespace overstap
