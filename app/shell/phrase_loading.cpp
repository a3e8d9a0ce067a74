// The phrases of a language come in two files: what the first screen says, and the rest. Another language takes the
// place of the one that is shown when both are there, so that no screen ever speaks two.
#include <utility>

#include "app/shell/program_content.h"
#include "app/shell/shell.h"
#include "core/exchange/workspace_file.h"

namespace overstap {

std::string content::first_phrases(std::string_view language) {
  return std::string(kPhrases) + std::string(language) + ".json";
}

std::string content::later_phrases(std::string_view language) {
  return std::string(kPhrases) + std::string(language) + "_later.json";
}

void Shell::fetch_phrases(std::string_view language) {
  language_wanted_ = language;
  phrases_on_their_way_.clear();
  phrases_wanted_ = {content::first_phrases(language), content::later_phrases(language)};
  fetch_all(phrases_wanted_);
}

void Shell::phrases_arrived(const std::string& prefix, const std::vector<doors::ContentFile>& files) {
  std::map<std::string, std::string, std::less<>> all;
  for (const doors::ContentFile& file : files) {
    const Expected<Phrases> part = read_phrases(file.bytes);
    if (part) all.insert(part->all().begin(), part->all().end());
  }
  if (phrases_wanted_.contains(prefix)) {
    if (all.empty()) return phrases_failed();
    phrases_on_their_way_.merge(all);
    phrases_wanted_.erase(prefix);
    if (phrases_wanted_.empty()) use_phrases_on_their_way();
  } else if (rest_missing_.contains(prefix) && prefix == content::later_phrases(view_.language) && !all.empty()) {
    for (auto& [key, phrase] : all) phrases_.put(key, std::move(phrase));
    rest_missing_.erase(prefix);
    named_at_revision_.reset();
  }
}

void Shell::phrases_failed() {
  phrases_wanted_.clear();
  phrases_on_their_way_.clear();
  if (ready()) {
    view_.error = Error{"shell.language_not_loaded", {}};
    return ask_frame();
  }
  stage_ = Stage::kFailed;
  doors_.page.failed("phrases");
}

void Shell::use_phrases_on_their_way() {
  phrases_ = Phrases(std::exchange(phrases_on_their_way_, {}));
  named_at_revision_.reset();
  view_.language = language_wanted_;
  if (ready())
    std::erase_if(rest_missing_, [](const std::string& prefix) { return prefix.starts_with(content::kPhrases); });
  apply_look();
  renew_title();
  ask_frame();
}

}  // namespace overstap
