// The program `overstap`: the same core as the app, over files, for the person who keeps a folder of exports.
#include <cstdio>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/help_text.h"
#include "app/cli/resources.h"

namespace overstap::cli {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void complain(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fputc('\n', stderr);
}

std::string error_text(const Phrases& t, const Error& error) {
  const std::string key = "error." + error.code;
  if (t.has(key)) return t(key, {{"detail", error.detail}});
  return error.detail.empty() ? error.code : error.code + ": " + error.detail;
}

int exit_code_of(const Error& error) {
  const bool is_disk = error.code == "file.cannot_read" || error.code == "file.cannot_write";
  return is_disk || error.code == "assets.not_found" ? kExitFile : kExitProblems;
}

namespace {

int run(const Options& options, Phrases& t, const std::string& assets) {
  Model model(ActorId{0});  // the program writes nothing of its own, so it needs no actor
  if (options.command != Command::kMerge) {
    if (auto loaded = load_content(assets, model); !loaded) {
      complain(error_text(t, loaded.error()));
      return kExitFile;
    }
  }
  const Environment environment{options, t, model};
  switch (options.command) {
    case Command::kValidate:
      return run_validate(environment);
    case Command::kMatch:
      return run_match(environment);
    case Command::kBlockers:
      return run_blockers(environment);
    case Command::kBundle:
      return run_bundle(environment);
    case Command::kDivide:
      return run_divide(environment);
    case Command::kReport:
      return run_report(environment);
    case Command::kSession:
      return run_session(environment);
    case Command::kMerge:
      return run_merge(environment);
    case Command::kHelp:
    case Command::kVersion:
      break;
  }
  return kExitOk;
}

int run(const char* argument_zero, const std::vector<std::string>& words) {
  const auto options = parse_options(words);
  const std::string language = options ? options->language : language_asked(words);
  if (options && options->command == Command::kVersion) {
    print("overstap " + std::string(kVersion) + "\n");
    return kExitOk;
  }
  if (options && options->command == Command::kHelp) {
    print(help_text(language));
    return words.empty() ? kExitUsage : kExitOk;
  }
  const auto assets = find_assets(options ? options->assets_folder : "", program_folder(argument_zero));
  Expected<Phrases> phrases = assets ? load_phrases(*assets, language) : Phrases();
  Phrases t = phrases ? *phrases : Phrases();
  if (!options) {
    complain(error_text(t, options.error()));
    complain(help_text(language));
    return kExitUsage;
  }
  if (!assets || !phrases) {
    const Error& error = !assets ? assets.error() : phrases.error();
    const std::string_view sentence = language == "en" ? "The folder with texts and passports is missing or damaged: "
                                                       : "De map met teksten en paspoorten is er niet of is kapot: ";
    complain(std::string(sentence) + error.detail + "\n--assets");
    return kExitFile;
  }
  return run(*options, t, *assets);
}

}  // namespace

}  // namespace overstap::cli

int main(int argument_count, char** arguments) {
  const std::vector<std::string> words(arguments + (argument_count > 0 ? 1 : 0), arguments + argument_count);
  const int code = overstap::cli::run(argument_count > 0 ? arguments[0] : nullptr, words);
  // A full disk behind a pipe is only noticed here.
  if (std::fflush(stdout) != 0) return overstap::cli::kExitFile;
  return code;
}
