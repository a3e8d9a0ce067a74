// From nothing to the first frame: other tabs first, then what is stored on this device, then the content that comes
// with the program, and only then are they merged. Nothing that another tab says meanwhile is lost. Somebody new on the
// start sees the first screen as soon as what it says and shows is there (the_rest.cpp goes on from there); whoever has
// work here, or asks for another screen, waits for all of it, and whoever has candidates for the places too: nobody
// sees a wrong journey, or a session without its way of working.
#include <algorithm>
#include <utility>

#include "app/shell/program_content.h"
#include "app/shell/shell.h"
#include "core/base/text.h"
#include "core/exchange/workspace_file.h"

namespace overstap {

namespace {

std::int64_t number_note(const doors::DeviceNotes& notes, std::string_view key, std::int64_t fallback) {
  const auto found = notes.find(key);
  if (found == notes.end()) return fallback;
  long long number = fallback;
  parse_whole_number(found->second, number);
  return number;
}

}  // namespace

void Shell::start(std::string_view address) {
  const std::string_view hash = address.substr(std::min(address.find('#'), address.size()));
  view_.address = address.substr(0, address.find_first_of("?#"));  // how this window is looked at is not for others
  view_.route = route_from_hash(hash);
  link_at_start_ = link_in_hash(hash);
  doors_.tabs.listen();
  doors_.voice.find();
  doors_.storage.load();
}

void Shell::storage_loaded(doors::LoadedStorage stored) {
  const bool again = std::exchange(retrying_load_, false);
  if (again) {  // it could not be read at the start and can be now: merge what is there
    stored_ = std::move(stored);
    storage_failed_at_start_ = false;
    recover_storage();
    effects_.retry();
    renew_title();
    plan_waking();
    return ask_frame();
  }
  read_notes(stored.notes);
  stored_ = std::move(stored);
  fetch_content();
}

void Shell::storage_unavailable(const Error& error) {
  if (std::exchange(retrying_load_, false)) return ask_frame();
  storage_failed_at_start_ = true;
  view_.storage.problems.push_back(error);
  read_notes({});
  fetch_content();
}

void Shell::read_notes(const doors::DeviceNotes& notes) {
  const auto theme = notes.find("theme");
  if (theme == notes.end()) {
    if (environment_.wants_contrast) view_.theme = theme::Theme::kContrast;
  } else if (theme->second == "dark") {
    view_.theme = theme::Theme::kDark;
  } else if (theme->second == "contrast") {
    view_.theme = theme::Theme::kContrast;
  }
  view_.text_percent = static_cast<int>(std::clamp<std::int64_t>(number_note(notes, "text_percent", 100), 100, 200));
  if (number_note(notes, "basic_view", 0) != 0) view_.basic_view = true;
  view_.storage.last_file_at_milliseconds = number_note(notes, "last_file_at", 0);
  const auto aloud = notes.find("read_aloud");
  view_.read_aloud = aloud != notes.end() && aloud->second == "yes";
  const auto help_key = notes.find("help_key");
  view_.help_key = help_key == notes.end() || help_key->second != "no";
  if (const auto language = notes.find("language"); language != notes.end() && language->second == "en") {
    view_.language = "en";
  }
}

// What the first screen says and shows is all that there is to say: nothing is kept here, and nothing else is asked.
bool Shell::first_screen_is_enough() const {
  const bool nothing_stored =
      !stored_ || (stored_->slot_a.empty() && stored_->slot_b.empty() && stored_->records.empty());
  return nothing_stored && view_.route == Route{} && link_at_start_.empty() &&
         view_.storage.last_file_at_milliseconds == 0;  // else it says from which day the file is
}

void Shell::fetch_content() {
  language_wanted_ = view_.language;
  phrases_wanted_ = {content::first_phrases(language_wanted_)};
  content_wanted_ = {std::string(content::kPassports)};
  if (first_screen_is_enough()) {
    rest_missing_ = {content::later_phrases(language_wanted_), std::string(content::kTemplates),
                     std::string(content::kPlaces)};
  } else {
    phrases_wanted_.insert(content::later_phrases(language_wanted_));
    content_wanted_.insert(std::string(content::kTemplates));
  }
  content_wanted_.insert(phrases_wanted_.begin(), phrases_wanted_.end());
  fetch_all(content_wanted_);
}

void Shell::fetch_all(const std::set<std::string>& prefixes) {
  const std::set<std::string> wanted = prefixes;  // answers may come before the loop ends
  for (const std::string& prefix : wanted) doors_.content.fetch(prefix);
}

void Shell::content_fetched(const std::string& prefix, std::vector<doors::ContentFile> files) {
  if (prefix == content::kExample) [[clang::noinline]]
    return merge_example(files);
  content_arrived(prefix, files);
  if (content_wanted_.erase(prefix) == 0 || !content_wanted_.empty()) return;
  if (stage_ == Stage::kLoading) return loaded(prefix);
  if (stage_ == Stage::kFirstScreen) [[clang::noinline]]
    finish_the_rest();
}

void Shell::content_arrived(const std::string& prefix, const std::vector<doors::ContentFile>& files) {
  if (prefix.starts_with(content::kPhrases)) return phrases_arrived(prefix, files);
  if (prefix == content::kPassports) {
    for (const doors::ContentFile& file : files) {
      if (auto parsed = read_workspace_file(file.bytes)) merge(std::move(parsed->value), Merge::From::kContent);
    }
  } else {
    [[clang::noinline]] rest_arrived(prefix, files);
  }
}

// All that was wanted has answered.
void Shell::loaded(const std::string& last_prefix) {
  if (last_prefix == content::kPlaces) return open_page(Stage::kReady);
  recover_storage();
  if (!rest_missing_.empty()) return open_page(Stage::kFirstScreen);
  merge_heard();
  const bool journeys_are_shown = !model_.candidates.empty();
  if (journeys_are_shown) content_wanted_ = {std::string(content::kPlaces)};
  doors_.content.fetch(content::kPlaces);
  if (!journeys_are_shown) open_page(Stage::kReady);
}

void Shell::merge_heard() {
  for (Change& change : std::exchange(heard_while_loading_, {})) merge(std::move(change), Merge::From::kOtherTab);
}

void Shell::open_page(Stage stage) {
  stage_ = stage;
  if (complete()) merge_heard();
  apply_look();
  renew_title();
  if (const std::string link = std::exchange(link_at_start_, {}); !link.empty()) open_link(link);
  doors_.page.set_hash(to_hash(view_.route), false);  // a link is read once and leaves the address bar
  doors_.page.started();
  plan_waking();
  ask_frame();
}

void Shell::recover_storage() {
  if (storage_failed_at_start_) return effects_.unavailable({});
  const doors::LoadedStorage stored = std::exchange(stored_, std::nullopt).value_or(doors::LoadedStorage{});
  Parsed<Recovered> recovered = recover(stored.slot_a, stored.slot_b, stored.records);
  // What a newer version wrote we cannot read in full, so we must not write over it either.
  const bool readable =
      std::ranges::none_of(recovered.problems, [](const Error& problem) { return problem.code == "journal.too_new"; });
  merge(recovered.value.change, Merge::From::kStorage);
  effects_.loaded(recovered.value, stored.records.size(), readable);
  view_.storage.problems = std::move(recovered.problems);
  if (!view_.storage.problems.empty()) view_.error = view_.storage.problems.front();
}

void Shell::merge_example(const std::vector<doors::ContentFile>& files) {
  ask_frame();
  if (files.empty()) {
    view_.error = Error{"shell.example_not_loaded", {}};
    return;
  }
  auto parsed = read_workspace_file(files.front().bytes);
  if (!parsed) {
    view_.error = parsed.error();
    return;
  }
  const UpdateResult result = merge(std::move(parsed->value), Merge::From::kFile);
  show_toast(result.touched.empty() ? "shell.example_was_there" : "shell.example_loaded");
  renew_title();
  plan_waking();
}

}  // namespace overstap
