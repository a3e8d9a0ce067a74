#include "app/cli/commands.h"
#include "core/explain/bundle_text.h"
#include "core/explain/division_text.h"
#include "core/explain/reason_text.h"
#include "core/workspace/bundles.h"

namespace overstap::cli {

namespace {

std::string share_as_text(const PersonShare& share, const Model& model, const Phrases& t) {
  const TaskBundle& bundle = share.bundle;
  std::string text = candidate_heading(model.candidates.at(share.candidate_id), t) + "  ";
  if (bundle.tasks.empty()) return text + no_share_text(t, share) + "\n";
  text += t("division.filled",
            {{"filled", duration_text(t, bundle.minutes)}, {"available", duration_text(t, bundle.minutes_available)}});
  text += "\n";
  for (const BundledTask& task : bundle.tasks) text += bundled_task_line(task, model, t);
  return text;
}

}  // namespace

std::string division_as_text(const Model& model, const Phrases& t) {
  const GroupDivision division = divide_tasks(model);
  std::string text = t("cli.rules", {{"version", std::to_string(kRuleVersion)},
                                     {"candidates", std::to_string(model.candidates.size())},
                                     {"functions", std::to_string(model.functions.size())}}) +
                     "\n\n" + division_summary(t, division) + "\n";
  for (const PersonShare& share : division.people) text += "\n" + share_as_text(share, model, t);
  if (!division.uncovered.empty()) text += "\n" + t("division.uncovered_heading") + "\n";
  for (const UncoveredTask& task : division.uncovered) {
    text += "  - " + t("bundle.left_out", {{"task", model.task_title(task.task_id)},
                                           {"function", model.function_name(task.function_id)},
                                           {"why", uncovered_text(t, task)}});
    text += "\n";
  }
  return text + "\n" + t("cli.person_decides") + "\n";
}

int run_divide(const Environment& environment) {
  return say_of_the_file(environment, division_as_text, division_as_json);
}

}  // namespace overstap::cli
