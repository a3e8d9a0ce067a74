#include "app/cli/options.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace overstap::cli {

namespace {

std::unexpected<Error> refuse(std::string_view code, std::string_view word) {
  return std::unexpected(Error{std::string(code), std::string(word)});
}

std::optional<Command> command_from(std::string_view word) {
  if (word == "validate") return Command::kValidate;
  if (word == "match") return Command::kMatch;
  if (word == "blockers") return Command::kBlockers;
  if (word == "bundle") return Command::kBundle;
  if (word == "divide") return Command::kDivide;
  if (word == "report") return Command::kReport;
  if (word == "merge") return Command::kMerge;
  if (word == "help") return Command::kHelp;
  return std::nullopt;
}

bool writes_json(Command command) {
  return command == Command::kMatch || command == Command::kBlockers || command == Command::kBundle ||
         command == Command::kDivide;
}

bool is_language(std::string_view word) { return word == "nl" || word == "en"; }

Options without_files(Command command, const std::vector<std::string>& words) {
  Options options;
  options.command = command;
  options.language = language_asked(words);
  return options;
}

// Whether the number of files and the output suit the command.
std::optional<Error> misfit(const Options& options) {
  const std::size_t count = options.files.size();
  const auto of_one_file = [&](const char* name) -> std::optional<Error> {
    if (count == 0) return Error{"usage.no_file", name};
    if (count > 1) return Error{"usage.one_file", name};
    if (!options.output_file.empty()) return Error{"usage.unknown_option", "-o"};
    return std::nullopt;
  };
  switch (options.command) {
    case Command::kHelp:
    case Command::kVersion:
      return std::nullopt;
    case Command::kValidate:
      if (count == 0) return Error{"usage.no_file", "validate"};
      break;
    case Command::kMatch:
      return of_one_file("match");
    case Command::kBlockers:
      return of_one_file("blockers");
    case Command::kBundle:
      return of_one_file("bundle");
    case Command::kDivide:
      return of_one_file("divide");
    case Command::kReport:
      if (options.candidate.empty()) return Error{"usage.no_candidate", "report"};
      if (options.reader != "coach" && options.reader != "werkgever") return Error{"usage.no_reader", "--for"};
      return of_one_file("report");
    case Command::kMerge:
      if (count < 2) return Error{"usage.two_files", "merge"};
      if (options.output_file.empty()) return Error{"usage.no_output", "-o"};
      return std::nullopt;
  }
  if (!options.output_file.empty()) return Error{"usage.unknown_option", "-o"};
  return std::nullopt;
}

}  // namespace

Expected<Options> parse_options(const std::vector<std::string>& words) {
  Options options;
  bool have_command = false, only_files = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i];
    if (!only_files && word.starts_with("-") && word != "-") {
      if (word == "--") {
        only_files = true;
        continue;
      }
      if (word == "--help" || word == "-h") return without_files(Command::kHelp, words);
      if (word == "--version") return without_files(Command::kVersion, words);
      if (word == "--json") {
        options.json = true;
        continue;
      }
      std::optional<std::string> value;
      if (const std::size_t equals = word.find('='); word.starts_with("--") && equals != std::string::npos) {
        value = word.substr(equals + 1);
        word.resize(equals);
      }
      std::string* target = nullptr;
      if (word == "-o" || word == "--output") target = &options.output_file;
      if (word == "--for") target = &options.reader;
      if (word == "--assets") target = &options.assets_folder;
      if (word == "--language") target = &options.language;
      if (word == "--function") target = &options.functions.emplace_back();
      if (word == "--candidate") target = &options.candidates.emplace_back();
      if (target == nullptr) return refuse("usage.unknown_option", word);
      if (!value && i + 1 < words.size()) value = words[++i];
      if (!value || value->empty()) return refuse("usage.value_missing", word);
      *target = *value;
    } else if (!have_command) {
      const auto command = command_from(word);
      if (!command) return refuse("usage.unknown_command", word);
      options.command = *command;
      have_command = true;
    } else {
      options.files.push_back(word);
    }
  }
  if (options.command == Command::kReport && options.files.size() == 2) {  // FILE CANDIDATE
    options.candidate = std::move(options.files.back());
    options.files.pop_back();
  }
  if (!is_language(options.language)) return refuse("usage.unknown_language", options.language);
  if (!have_command && !words.empty()) return refuse("usage.unknown_command", "");
  if (options.json && !writes_json(options.command)) return refuse("usage.unknown_option", "--json");
  if (!options.reader.empty() && options.command != Command::kReport) return refuse("usage.unknown_option", "--for");
  if (options.command != Command::kDivide) {
    if (!options.functions.empty()) return refuse("usage.unknown_option", "--function");
    if (!options.candidates.empty()) return refuse("usage.unknown_option", "--candidate");
  }
  if (auto error = misfit(options)) return std::unexpected(std::move(*error));
  return options;
}

std::string language_asked(const std::vector<std::string>& words) {
  constexpr std::string_view kOption = "--language";
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    if (word == kOption && i + 1 < words.size() && is_language(words[i + 1])) return words[i + 1];
    if (word.starts_with(kOption) && word.substr(kOption.size()).starts_with('=')) {
      word.remove_prefix(kOption.size() + 1);
      if (is_language(word)) return std::string(word);
    }
  }
  return "nl";
}

}  // namespace overstap::cli
