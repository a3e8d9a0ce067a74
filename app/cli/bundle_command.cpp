#include <algorithm>

#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/explain/bundle_text.h"
#include "core/explain/reason_text.h"
#include "core/workspace/bundles.h"

namespace overstap::cli {

std::string bundled_task_line(const BundledTask& task, const Model& model, const Phrases& t) {
  std::string line = "    - " + t("bundle.task", {{"task", model.task_title(task.task_id)},
                                                  {"function", model.function_name(task.function_id)},
                                                  {"duration", duration_text(t, task.minutes)}});
  if (task.wanted) line += " " + t("bundle.wanted");
  for (const Reason& reason : task.to_discuss) {
    line += " " + verdict_word(t, Verdict::kDiscuss) + ": " + reason_sentence(t, reason);
  }
  return line + "\n";
}

namespace {

// "lopen 18 van 24, staan 6 van 24": level x hours.
std::string load_line(const TaskBundle& bundle, const Model& model, const Phrases& t) {
  std::string loads;
  for (const LoadUse& use : bundle.load) {
    const std::string item = lower_first(load_item_name(t, model.load_list.code(use.item)));
    if (!loads.empty()) loads += ", ";
    loads += t("bundle.load_item", {{"item", item},
                                    {"used", std::to_string(load_hours_used(use))},
                                    {"most", std::to_string(load_hours_most(use))}});
  }
  return loads.empty() ? loads : "    " + t("bundle.load", {{"loads", loads}}) + "\n";
}

// What could have been in, one by one; of the rest how many.
std::string left_out_lines(const TaskBundle& bundle, const Model& model, const Phrases& t) {
  std::string text;
  for (const TaskLeftOut& left : bundle.left_out) {
    if (left.because < LeftOut::kHours) continue;
    text += "    - " + t("bundle.left_out", {{"task", model.task_title(left.task_id)},
                                             {"function", model.function_name(left.function_id)},
                                             {"why", left_out_text(t, left)}});
    text += "\n";
  }
  if (!text.empty()) text = "  " + t("bundle.left_out_heading") + "\n" + text;
  const auto count = [&](LeftOut because) {
    return static_cast<long long>(std::ranges::count(bundle.left_out, because, &TaskLeftOut::because));
  };
  std::string rest;
  const auto add = [&rest](const std::string& part) { rest += rest.empty() ? part : "; " + part; };
  if (const auto n = count(LeftOut::kNotNow); n > 0) add(t.counted("bundle.not_now", n));
  if (const auto n = count(LeftOut::kNotKnown); n > 0) add(t.counted("bundle.not_known", n));
  if (const auto n = count(LeftOut::kGrowth); n > 0) add(t.counted("bundle.growth", n));
  if (const auto n = count(LeftOut::kNoMinutes); n > 0) add(t.counted("bundle.no_minutes", n));
  return rest.empty() ? text : text + "  " + t("bundle.rest", {{"parts", rest}}) + "\n";
}

std::string bundle_as_text(const TaskBundle& bundle, const Model& model, const Phrases& t) {
  std::string text = "  ";
  if (bundle.minutes_available == 0) {
    text += t("bundle.hours_unknown");
  } else if (bundle.tasks.empty()) {
    text += t("bundle.none");
  } else {
    text += t("bundle.heading", {{"filled", duration_text(t, bundle.minutes)},
                                 {"available", duration_text(t, bundle.minutes_available)}});
  }
  text += "\n";
  for (const BundledTask& task : bundle.tasks) text += bundled_task_line(task, model, t);
  text += load_line(bundle, model, t);
  if (!bundle.proven) text += "    " + t("bundle.not_proven") + "\n";
  return text + left_out_lines(bundle, model, t);
}

}  // namespace

std::string bundles_as_text(const Model& model, const Phrases& t) {
  std::string text = t("cli.rules", {{"version", std::to_string(kRuleVersion)},
                                     {"candidates", std::to_string(model.candidates.size())},
                                     {"functions", std::to_string(model.functions.size())}}) +
                     "\n";
  for (const Candidate* candidate : model.candidates_by_code()) {
    text += "\n" + candidate_heading(*candidate, t) + bundle_as_text(best_bundle(model, *candidate), model, t);
  }
  return text + "\n" + t("cli.person_decides") + "\n";
}

int run_bundle(const Environment& environment) {
  return say_of_the_file(environment, bundles_as_text, bundles_as_json);
}

}  // namespace overstap::cli
