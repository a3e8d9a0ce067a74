// Bundles of tasks as JSON. Described in docs/REGELS.md; keys are only ever added.
#include "app/cli/bundle_json.h"

#include "app/cli/commands.h"
#include "app/cli/reason_json.h"
#include "core/explain/bundle_text.h"
#include "core/workspace/bundles.h"

namespace overstap::cli {

namespace {

// "ochtend|middag": in which it can be done.
std::string daypart_codes(DaypartSet dayparts) {
  std::string codes;
  for (const Daypart daypart : kDayparts) {
    if (!dayparts.test(static_cast<std::size_t>(daypart))) continue;
    codes += codes.empty() ? "" : "|";
    codes += daypart_code(daypart);
  }
  return codes;
}

void put_bundle(JsonText& json, const Candidate& candidate, const Model& model, const Phrases& t) {
  const TaskBundle bundle = best_bundle(model, candidate);
  json.put("candidate", candidate.id);
  json.put("code", candidate.code);
  put_bundle_figures(json, bundle);
  json.put("proven", bundle.proven);
  put_bundled_tasks(json, bundle, model, t);
  put_left_out(json, "left_out", bundle.left_out, model, t);
}

}  // namespace

void put_bundle_figures(JsonText& json, const TaskBundle& bundle) {
  json.put("minutes", bundle.minutes);
  json.put("minutes_available", bundle.minutes_available);
  json.put("minutes_to_discuss", bundle.minutes_to_discuss);
  json.put("minutes_wanted", bundle.minutes_wanted);
  json.put("workplaces", bundle.workplaces);
}

void put_bundled_tasks(JsonText& json, const TaskBundle& bundle, const Model& model, const Phrases& t) {
  json.put_list("tasks", bundle.tasks, [&](const BundledTask& task) {
    json.put("id", task.task_id);
    json.put("title", model.task_title(task.task_id));
    json.put("function", task.function_id);
    json.put("minutes", task.minutes);
    json.put("dayparts", daypart_codes(task.dayparts));
    json.put("wanted", task.wanted);
    json.put_list("to_discuss", task.to_discuss, [&](const Reason& reason) { put_reason(json, reason, t); });
  });
  json.put_list("load", bundle.load, [&](const LoadUse& use) {
    json.put("item", model.load_list.code(use.item));
    json.put("used", use.used);
    json.put("most", use.most);
  });
}

void put_left_out(JsonText& json, std::string_view key, const std::vector<TaskLeftOut>& left_out, const Model& model,
                  const Phrases& t) {
  json.put_list(key, left_out, [&](const TaskLeftOut& left) {
    json.put("id", left.task_id);
    json.put("title", model.task_title(left.task_id));
    json.put("function", left.function_id);
    put_why_left_out(json, left, t);
  });
}

void put_why_left_out(JsonText& json, const TaskLeftOut& left, const Phrases& t) {
  json.put("because", left_out_code(left.because));
  json.put("item", left.reason ? left.reason->item : left.item);
  json.put("text", left_out_text(t, left));
}

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
