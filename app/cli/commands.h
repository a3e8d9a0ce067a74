// The commands. Each prints its result and returns the exit code.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "app/cli/options.h"
#include "core/explain/session_report.h"
#include "core/language/phrases.h"
#include "core/matching/smallest_change.h"
#include "core/workspace/model.h"

namespace overstap::cli {

struct Environment {
  const Options& options;
  Phrases& t;    // gets the names of own load items of the file
  Model& model;  // holds the shipped content
};

int run_validate(const Environment& environment);
int run_match(const Environment& environment);
int run_merge(const Environment& environment);
int run_blockers(const Environment& environment);
int run_bundle(const Environment& environment);
int run_divide(const Environment& environment);
int run_report(const Environment& environment);
int run_session(const Environment& environment);

// The result of match as text and as JSON, over the whole model, written pair by pair: a file can have hundreds of
// thousands of pairs, and nothing of one is kept once it is written.
using Writing = void (*)(std::string_view text);
void write_match_as_text(const Model& model, const Phrases& t, Writing write);
void write_match_as_json(const Model& model, const Phrases& t, Writing write);

// What stands in the way, without groups under five: what a program prints ends up in other places.
std::string blockers_as_text(const Model& model, const Phrases& t);
std::string blockers_as_json(const Model& model, const Phrases& t);

// The best bundle of tasks per candidate.
std::string bundles_as_text(const Model& model, const Phrases& t);
// A task of a bundle as a line of text, with what is to be discussed.
std::string bundled_task_line(const BundledTask& task, const Model& model, const Phrases& t);
std::string bundles_as_json(const Model& model, const Phrases& t);

// The tasks divided over the candidates, of those that take part.
std::string division_as_text(const Model& model, const NotTakingPart& without, const Phrases& t);
std::string division_as_json(const Model& model, const NotTakingPart& without, const Phrases& t);

// By code, as people write it, or by id; null when nobody is called that.
const Candidate* candidate_named(const Model& model, const std::string& name);

// What one session leaves behind.
std::string session_as_json(const SessionReport& report, const Phrases& t);

// Merges the one file that was named into the model, and complains. The exit code so far; an error is the exit code
// when there is nothing to go on with.
std::expected<int, int> load_the_file(const Environment& environment);
// Loads it and prints what is to be said of the whole model, as text or, when asked, as JSON. The exit code.
using Saying = std::string (*)(const Model& model, const Phrases& t);
int say_of_the_file(const Environment& environment, Saying as_text, Saying as_json);

// "K-01: Kerkrade, bus of trein, reis tot 30 minuten, 12 uur per week", a line
std::string candidate_heading(const Candidate& candidate, const Phrases& t);

// What of the model one pair needs, to weigh it without keeping it.
struct FunctionInFile {
  const Function* function = nullptr;
  std::vector<const Task*> tasks;
};
std::vector<FunctionInFile> functions_in(const Model& model);

void print(std::string_view text);     // to standard output
void complain(std::string_view text);  // a line to standard error
std::string error_text(const Phrases& t, const Error& error);
int exit_code_of(const Error& error);  // kExitFile, or kExitProblems for what a file says

}  // namespace overstap::cli
