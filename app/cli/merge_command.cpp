#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "core/exchange/workspace_file.h"

namespace overstap::cli {

// Every file is a change, and merging is the same in every order: so the result does not depend on how they are named.
int run_merge(const Environment& environment) {
  const Options& options = environment.options;
  const Phrases& t = environment.t;
  Document merged;
  int code = kExitOk;
  for (const std::string& path : options.files) {
    const auto bytes = read_file(path);
    if (!bytes) {
      complain(path + ": " + error_text(t, bytes.error()));
      return exit_code_of(bytes.error());
    }
    const auto parsed = read_workspace_file(*bytes);
    if (!parsed) {
      complain(path + ": " + error_text(t, parsed.error()));
      return kExitProblems;
    }
    for (const Error& problem : parsed->problems) {
      complain(path + ": " + error_text(t, problem));
      code = kExitProblems;  // what was good is merged, and the caller knows that not all was
    }
    if (!would_fit(merged, parsed->value)) {
      complain(path + ": " + error_text(t, {"workspace.full", ""}));
      return kExitProblems;
    }
    merged.merge(parsed->value);
  }
  if (const auto written = write_file(options.output_file, write_workspace_file(merged)); !written) {
    complain(error_text(t, written.error()));
    return kExitFile;
  }
  print(t("cli.merged", {{"files", std::to_string(options.files.size())}, {"out", options.output_file}}) + "\n");
  return code;
}

}  // namespace overstap::cli
