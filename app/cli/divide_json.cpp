// The division of tasks over a group as JSON. Described in docs/REGELS.md; keys are only ever added.
#include "app/cli/bundle_json.h"
#include "app/cli/commands.h"
#include "core/workspace/bundles.h"

namespace overstap::cli {

namespace {

void put_share(JsonText& json, const PersonShare& share, const Model& model, const Phrases& t) {
  json.put("candidate", share.candidate_id);
  json.put("code", model.candidates.at(share.candidate_id).code);
  put_bundle_figures(json, share.bundle);
  json.put("tasks_of_others", share.tasks_of_others);
  put_bundled_tasks(json, share.bundle, model, t);
}

void put_uncovered(JsonText& json, const UncoveredTask& task, const Model& model, const Phrases& t) {
  json.put("id", task.task_id);
  json.put("title", model.task_title(task.task_id));
  json.put("function", task.function_id);
  json.put("minutes", task.minutes);
  json.put_list("why", task.why, [&](const WhyUncovered& why) {
    json.put("people", why.people);
    put_why_left_out(json, why.why, t);
  });
}

}  // namespace

std::string division_as_json(const Model& model, const NotTakingPart& without, const Phrases& t) {
  const GroupDivision division = divide_tasks(model, without);
  JsonText json;
  json.open('{');
  json.put("format", "overstap-division");
  json.put("version", 1);
  json.put("rule_version", kRuleVersion);
  json.put("minutes", division.minutes);
  json.put("minutes_at_most", division.minutes_at_most);
  json.put("minutes_of_tasks", division.minutes_of_tasks);
  json.put("minutes_available", division.minutes_available);
  json.put("placed", division.placed);
  json.put("placed_at_most", division.placed_at_most);
  json.put("people", static_cast<long long>(division.people.size()));
  json.put("tasks", division.tasks);
  json.put("proven", division.proven);
  json.put_list("shares", division.people, [&](const PersonShare& share) { put_share(json, share, model, t); });
  json.put_list("uncovered", division.uncovered,
                [&](const UncoveredTask& task) { put_uncovered(json, task, model, t); });
  json.close('}');
  return json.take();
}

}  // namespace overstap::cli
