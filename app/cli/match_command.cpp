#include <algorithm>
#include <utility>

#include "app/cli/commands.h"
#include "core/explain/change_text.h"
#include "core/explain/reason_text.h"
#include "core/matching/blocker_count.h"

namespace overstap::cli {

std::vector<FunctionInFile> functions_in(const Model& model) {
  std::vector<FunctionInFile> found;
  for (const auto& [id, function] : model.functions) found.push_back({&function, model.tasks_of(id)});
  return found;
}

namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "?" : text; }

}  // namespace

std::string candidate_heading(const Candidate& candidate, const Phrases& t) {
  const auto number = [](const std::optional<int>& value) { return value ? std::to_string(*value) : std::string("?"); };
  const std::string transport = candidate.transport == Transport::kUnknown
                                    ? std::string("?")
                                    : t("transport." + std::string(transport_code(candidate.transport)));
  std::string heading = t("cli.candidate", {{"code", or_dash(candidate.code)},
                                            {"place", or_dash(candidate.place)},
                                            {"transport", transport},
                                            {"limit", number(candidate.journey_limit_minutes)},
                                            {"hours", number(candidate.hours_per_week_now)}});
  if (candidate.fictional) heading += " " + t("cli.fictional");
  return heading + "\n";
}

namespace {

constexpr std::size_t kMostSetsShown = 3;  // on paper; JSON has them all

std::string changes_as_text(const Model& model, const Candidate& candidate, const FunctionInFile& of,
                            const Phrases& t) {
  const SmallestChanges changes = smallest_changes(candidate, *of.function, of.tasks, model.reference.places);
  std::string text = "    " + changes_heading(t, changes) + "\n";
  for (std::size_t index = 0; index < std::min(kMostSetsShown, changes.sets.size()); ++index) {
    std::string line;
    for (const PossibleChange& change : changes.sets[index].changes) {
      if (!line.empty()) line += "; ";
      line += change_text(t, change, model.task_title(change.item));
    }
    text += "    + " + line + "\n";
  }
  return text;
}

std::string pair_as_text(const FunctionVerdict& verdict, const Candidate& candidate, const Function& function,
                         const Phrases& t) {
  std::string text =
      "  " + function.name + " (" + or_dash(function.place) + "): " + verdict_word(t, verdict.verdict) + "\n";
  text += "    " + function_summary(t, verdict, candidate) + "\n";
  for (const Reason& blocker : verdict.blockers) {
    const ReasonText words = reason_text(t, blocker);
    text += "    - " + verdict_word(t, blocker.verdict) + ": " + reason_sentence(t, blocker);
    for (const std::string& more : {words.source, words.help}) {
      if (!more.empty()) text += " " + more;
    }
    text += "\n";
  }
  if (verdict.talk_possible) text += "    " + t("cli.talk_possible") + "\n";
  return text;
}

std::string counts_as_text(const std::vector<const FunctionVerdict*>& verdicts, const Phrases& t) {
  std::string text = t("cli.blockers_heading", {{"pairs", std::to_string(verdicts.size())}}) + "\n";
  for (const BlockerCount& count : count_by_criterion(verdicts)) {
    text += "  " + t("criterion." + std::string(criterion_code(count.criterion))) + ": " + std::to_string(count.pairs) +
            "\n";
  }
  for (const BlockerCount& count : count_by_item(verdicts)) {
    if (count.criterion != Criterion::kLoad) continue;
    text += "    " + load_item_name(t, count.item) + ": " + std::to_string(count.pairs) + "\n";
  }
  return text;
}

}  // namespace

void write_match_as_text(const Model& model, const Phrases& t, Writing write) {
  const std::vector<FunctionInFile> functions = functions_in(model);
  write(t("cli.rules", {{"version", std::to_string(kRuleVersion)},
                        {"candidates", std::to_string(model.candidates.size())},
                        {"functions", std::to_string(functions.size())}}) +
        "\n");
  std::vector<FunctionVerdict> blocked;  // only what is counted in the end
  int fitting = 0;
  for (const Candidate* candidate : model.candidates_by_code()) {
    write("\n" + candidate_heading(*candidate, t));
    for (const FunctionInFile& of : functions) {
      FunctionVerdict verdict = weigh_function(*candidate, *of.function, of.tasks, model.reference.places);
      if (verdict.verdict == Verdict::kFits) ++fitting;
      write(pair_as_text(verdict, *candidate, *of.function, t));
      if (verdict.verdict > Verdict::kUnknown) write(changes_as_text(model, *candidate, of, t));
      blocked.emplace_back().blockers = std::move(verdict.blockers);
    }
  }
  std::vector<const FunctionVerdict*> all;
  for (const FunctionVerdict& verdict : blocked) all.push_back(&verdict);
  write("\n" + t("cli.fitting", {{"fits", std::to_string(fitting)}, {"pairs", std::to_string(all.size())}}) + "\n" +
        counts_as_text(all, t) + t("cli.person_decides") + "\n");
}

int run_match(const Environment& environment) {
  const auto loaded = load_the_file(environment);
  if (!loaded) return loaded.error();
  const auto write_match = environment.options.json ? write_match_as_json : write_match_as_text;
  write_match(environment.model, environment.t, print);
  return *loaded;
}

}  // namespace overstap::cli
