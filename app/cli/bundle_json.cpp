// Bundles of tasks as JSON. Described in docs/REGELS.md; keys are only ever added.
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/reason_json.h"
#include "core/explain/bundle_text.h"
#include "core/workspace/bundles.h"

namespace overstap::cli {

namespace {

void put_bundle(JsonText& json, const Candidate& candidate, const Model& model, const Phrases& t) {
  const TaskBundle bundle = best_bundle(model, candidate);
  json.put("candidate", candidate.id);
  json.put("code", candidate.code);
  json.put("minutes", bundle.minutes);
  json.put("minutes_available", bundle.minutes_available);
  json.put("minutes_to_discuss", bundle.minutes_to_discuss);
  json.put("minutes_wanted", bundle.minutes_wanted);
  json.put("workplaces", bundle.workplaces);
  json.put("proven", bundle.proven);
  json.put_list("tasks", bundle.tasks, [&](const BundledTask& task) {
    json.put("id", task.task_id);
    json.put("title", model.task_title(task.task_id));
    json.put("function", task.function_id);
    json.put("minutes", task.minutes);
    json.put("wanted", task.wanted);
    json.put_list("to_discuss", task.to_discuss, [&](const Reason& reason) { put_reason(json, reason, t); });
  });
  json.put_list("load", bundle.load, [&](const LoadUse& use) {
    json.put("item", std::string(1, load_code(use.item)));
    json.put("used", use.used);
    json.put("most", use.most);
  });
  json.put_list("left_out", bundle.left_out, [&](const TaskLeftOut& left) {
    json.put("id", left.task_id);
    json.put("title", model.task_title(left.task_id));
    json.put("function", left.function_id);
    json.put("because", left_out_code(left.because));
    json.put("item", left.reason ? left.reason->item : left.item);
    json.put("text", left_out_text(t, left));
  });
}

}  // namespace

std::string bundles_as_json(const Model& model, const Phrases& t) {
  JsonText json;
  json.open('{');
  json.put("format", "overstap-bundle");
  json.put("version", 1);
  json.put("rule_version", kRuleVersion);
  json.put_list("bundles", model.candidates_by_code(),
                [&](const Candidate* candidate) { put_bundle(json, *candidate, model, t); });
  json.close('}');
  return json.take();
}

}  // namespace overstap::cli
