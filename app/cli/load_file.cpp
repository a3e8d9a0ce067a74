#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "core/exchange/workspace_file.h"
#include "core/explain/load_item_words.h"
#include "core/workspace/update.h"

namespace overstap::cli {

std::expected<int, int> load_the_file(const Environment& environment) {
  Phrases& t = environment.t;
  const std::string& path = environment.options.files.front();
  const auto bytes = read_file(path);
  if (!bytes) {
    complain(path + ": " + error_text(t, bytes.error()));
    return std::unexpected(exit_code_of(bytes.error()));
  }
  auto parsed = read_workspace_file(*bytes);
  if (!parsed) {
    complain(path + ": " + error_text(t, parsed.error()));
    return std::unexpected(kExitProblems);
  }
  for (const Error& problem : parsed->problems) complain(path + ": " + error_text(t, problem));
  const bool damaged = !parsed->problems.empty();
  const UpdateResult result = update(environment.model, Merge{std::move(parsed->value), Merge::From::kFile}, 0);
  if (result.refused) {
    complain(path + ": " + error_text(t, *result.refused));
    return std::unexpected(kExitProblems);
  }
  name_own_load_items(t, environment.model.load_list);
  return damaged ? kExitProblems : kExitOk;
}

int say_of_the_file(const Environment& environment, Saying as_text, Saying as_json) {
  const auto loaded = load_the_file(environment);
  if (!loaded) return loaded.error();
  print((environment.options.json ? as_json : as_text)(environment.model, environment.t));
  return *loaded;
}

}  // namespace overstap::cli
