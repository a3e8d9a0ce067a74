#include <algorithm>
#include <vector>

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

// By id, or by name: two functions may have the same name, and then both are meant.
std::vector<std::string> functions_named(const Model& model, const std::string& name) {
  if (model.functions.contains(name)) return {name};
  std::vector<std::string> ids;
  for (const auto& [id, function] : model.functions) {
    if (function.name == name) ids.push_back(id);
  }
  return ids;
}

template <typename Map>
std::vector<std::string> all_but(const Map& all, const std::vector<std::string>& asked) {
  std::vector<std::string> rest;
  if (asked.empty()) return rest;
  for (const auto& [id, one] : all) {
    if (std::ranges::find(asked, id) == asked.end()) rest.push_back(id);
  }
  return rest;
}

Expected<NotTakingPart> not_asked_for(const Model& model, const Options& options) {
  std::vector<std::string> functions, candidates;
  for (const std::string& name : options.functions) {
    const std::vector<std::string> ids = functions_named(model, name);
    if (ids.empty()) return std::unexpected(Error{"divide.no_function", name});
    functions.insert(functions.end(), ids.begin(), ids.end());
  }
  for (const std::string& name : options.candidates) {
    const Candidate* candidate = candidate_named(model, name);
    if (candidate == nullptr) return std::unexpected(Error{"report.no_candidate", name});
    candidates.push_back(candidate->id);
  }
  return NotTakingPart{.functions = all_but(model.functions, functions),
                       .candidates = all_but(model.candidates, candidates)};
}

}  // namespace

std::string division_as_text(const Model& model, const NotTakingPart& without, const Phrases& t) {
  const GroupDivision division = divide_tasks(model, without);
  std::string text =
      t("cli.rules", {{"version", std::to_string(kRuleVersion)},
                      {"candidates", std::to_string(division.people.size())},
                      {"functions", std::to_string(model.functions.size() - without.functions.size())}}) +
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
  const auto loaded = load_the_file(environment);
  if (!loaded) return loaded.error();
  const auto without = not_asked_for(environment.model, environment.options);
  if (!without) {
    complain(error_text(environment.t, without.error()));
    return kExitProblems;
  }
  const auto as = environment.options.json ? division_as_json : division_as_text;
  print(as(environment.model, *without, environment.t));
  return *loaded;
}

}  // namespace overstap::cli
