// The result of match as JSON: verdicts with their reasons as data, and the same words beside them. Described in
// docs/REGELS.md; keys are only ever added.
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/reason_json.h"
#include "core/explain/change_text.h"
#include "core/explain/reason_text.h"

namespace overstap::cli {

namespace {

void put_task(JsonText& json, const TaskVerdict& verdict, const Model& model, const Phrases& t) {
  json.put("id", verdict.task_id);
  json.put("title", model.task_title(verdict.task_id));
  json.put("verdict", verdict_code(verdict.verdict));
  json.put_list("reasons", verdict.reasons, [&](const Reason& reason) { put_reason(json, reason, t); });
}

// What would have to change; nothing when nothing stands in the way.
void put_changes(JsonText& json, const SmallestChanges& changes, const Model& model, const Phrases& t) {
  json.put("change_goal", changes.goal == ChangeGoal::kNothingInTheWay ? "nothing_in_the_way" : "talk_possible");
  json.put_list("smallest_changes", changes.sets, [&](const ChangeSet& set) {
    json.put("weight", set.weight);
    json.put("verdict", verdict_code(set.after.verdict));
    json.put_list("changes", set.changes, [&](const PossibleChange& change) {
      json.put("change", change_code(change.kind));
      json.put("item", change.item);
      json.put("from", change.from);
      json.put("to", change.to);
      json.put("remedy", remedy_code(change.remedy));
      json.put("text", change_text(t, change, model.task_title(change.item)));
    });
  });
}

void put_pair(JsonText& json, const Candidate& candidate, const FunctionInFile& of, const Model& model,
              const Phrases& t) {
  const FunctionVerdict verdict = weigh_function(candidate, *of.function, of.tasks, model.reference.places);
  const auto reasons = [&](std::string_view name, const std::vector<Reason>& list) {
    json.put_list(name, list, [&](const Reason& reason) { put_reason(json, reason, t); });
  };
  const auto tasks = [&](std::string_view name, const std::vector<TaskVerdict>& list) {
    json.put_list(name, list, [&](const TaskVerdict& task) { put_task(json, task, model, t); });
  };
  json.put("candidate", verdict.candidate_id);
  json.put("code", candidate.code);
  json.put("function", verdict.function_id);
  json.put("verdict", verdict_code(verdict.verdict));
  json.put("talk_possible", verdict.talk_possible);
  json.put("summary", function_summary(t, verdict, candidate));
  if (verdict.journey) {
    json.put("journey_minutes", verdict.journey->minutes);
    json.put("journey_estimated", verdict.journey->estimated);
  } else {
    json.put_null("journey_minutes");
  }
  json.put("entry_fits", verdict.entry_fits);
  json.put("entry_discuss", verdict.entry_discuss);
  json.put("entry_not_now", verdict.entry_not_now);
  json.put("entry_unknown", verdict.entry_unknown);
  reasons("blockers", verdict.blockers);
  reasons("conditions", verdict.conditions);
  reasons("week_load", verdict.week_load);
  reasons("wishes", verdict.wishes);
  reasons("skills", verdict.skills);
  tasks("entry_tasks", verdict.entry_tasks);
  tasks("growth_tasks", verdict.growth_tasks);
  put_changes(json, smallest_changes(candidate, *of.function, of.tasks, model.reference.places), model, t);
}

}  // namespace

void write_match_as_json(const Model& model, const Phrases& t, Writing write) {
  const std::vector<FunctionInFile> functions = functions_in(model);
  JsonText json;
  json.open('{');
  json.put("format", "overstap-match");
  json.put("version", 1);
  json.put("rule_version", kRuleVersion);
  json.key("pairs");
  json.open('[');
  for (const Candidate* candidate : model.candidates_by_code()) {
    for (const FunctionInFile& of : functions) {
      json.next();
      json.open('{');
      put_pair(json, *candidate, of, model, t);
      json.close('}');
      write(json.take_part());
    }
  }
  json.close(']');
  json.close('}');
  write(json.take());
}

}  // namespace overstap::cli
