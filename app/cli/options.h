// What was asked on the command line. Reads only words; opens nothing.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"

namespace overstap::cli {

enum class Command { kHelp, kVersion, kValidate, kMatch, kBlockers, kBundle, kDivide, kReport, kMerge };

struct Options {
  Command command = Command::kHelp;
  std::vector<std::string> files;
  std::string candidate;                           // of report: a code or an id
  std::vector<std::string> functions, candidates;  // of divide: ids, names or codes; none: everything and everybody
  std::string reader;                              // of report: "coach" or "werkgever"
  std::string output_file;
  std::string assets_folder;  // "" = look next to the program
  std::string language = "nl";
  bool json = false;
};

// Exit codes; in --help too.
inline constexpr int kExitOk = 0, kExitProblems = 1, kExitUsage = 2, kExitFile = 3;

// Errors: "usage.unknown_command", "usage.unknown_option", "usage.value_missing", "usage.unknown_language",
// "usage.no_file", "usage.one_file", "usage.two_files", "usage.no_output", "usage.no_candidate", "usage.no_reader";
// detail: the word it is about.
Expected<Options> parse_options(const std::vector<std::string>& words);

// The language that was asked for, also when the rest makes no sense, so that the complaint is in it.
std::string language_asked(const std::vector<std::string>& words);

}  // namespace overstap::cli
