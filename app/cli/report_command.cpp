#include <algorithm>

#include "app/cli/commands.h"
#include "core/explain/candidate_report.h"

namespace overstap::cli {

const Candidate* candidate_named(const Model& model, const std::string& name) {
  if (const auto by_id = model.candidates.find(name); by_id != model.candidates.end()) return &by_id->second;
  const auto found =
      std::ranges::find_if(model.candidates, [&](const auto& entry) { return entry.second.code == name; });
  return found == model.candidates.end() ? nullptr : &found->second;
}

int run_report(const Environment& environment) {
  const auto loaded = load_the_file(environment);
  if (!loaded) return loaded.error();
  const Phrases& t = environment.t;
  const Candidate* candidate = candidate_named(environment.model, environment.options.candidate);
  if (candidate == nullptr) {
    complain(error_text(t, {"report.no_candidate", environment.options.candidate}));
    return kExitProblems;
  }
  if (environment.options.reader == "coach") {
    print(report_as_text(coach_report(t, environment.model, candidate->id)));
    return *loaded;
  }
  const auto report = employer_report(t, environment.model, candidate->id);
  if (!report) {
    complain(error_text(t, {report.error().code, free_text_name(t, report.error().detail)}));
    return kExitProblems;
  }
  print(report_as_text(*report));
  return *loaded;
}

}  // namespace overstap::cli
