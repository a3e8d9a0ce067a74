// From nothing to the first frame: other tabs first, then what is stored on this device, then the content that comes
// with the program, and only then are they merged. Nothing that another tab says meanwhile is lost. The places come
// last: a first visit shows its first screen without them, but whoever has candidates never sees a wrong journey.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/shell/shell.h"
#include "core/exchange/workspace_file.h"

namespace overstap {

namespace {

constexpr std::string_view kPassports = "assets/passports/", kTemplates = "assets/templates/",
                           kPlaces = "assets/places/nl.tsv", kExample = "assets/examples/pilot.overstap.json",
                           kPhrases = "assets/i18n/";

std::int64_t number_note(const doors::DeviceNotes& notes, std::string_view key, std::int64_t fallback) {
  const auto found = notes.find(key);
  if (found == notes.end()) return fallback;
  std::int64_t number = fallback;
  std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
  return number;
}

std::string phrases_prefix(std::string_view language) {
  return std::string(kPhrases) + std::string(language) + ".json";
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

void Shell::fetch_content() {
  language_wanted_ = view_.language;
  content_wanted_ = {phrases_prefix(language_wanted_), std::string(kPassports), std::string(kTemplates)};
  const std::set<std::string> wanted = content_wanted_;  // answers may come before the loop ends
  for (const std::string& prefix : wanted) doors_.content.fetch(prefix);
}

void Shell::content_fetched(const std::string& prefix, std::vector<doors::ContentFile> files) {
  if (prefix == kExample) return merge_example(files);
  content_arrived(prefix, files);
  if (stage_ != Stage::kLoading) return;
  content_wanted_.erase(prefix);
  if (!content_wanted_.empty()) return;
  if (prefix == kPlaces) return finish_loading();
  merge_stored();
  const bool journeys_are_shown = !model_.candidates.empty();
  if (journeys_are_shown) content_wanted_ = {std::string(kPlaces)};
  doors_.content.fetch(kPlaces);
  if (!journeys_are_shown) finish_loading();
}

void Shell::content_arrived(const std::string& prefix, const std::vector<doors::ContentFile>& files) {
  if (prefix.starts_with(kPhrases)) {
    if (prefix == phrases_prefix(language_wanted_)) read_phrases_of(files);
  } else if (prefix == kPassports) {
    for (const doors::ContentFile& file : files) {
      if (auto parsed = read_workspace_file(file.bytes)) merge(std::move(parsed->value), Merge::From::kContent);
    }
  } else if (prefix == kTemplates) {
    for (const doors::ContentFile& file : files) {
      if (auto session = read_session_template(file.bytes)) model_.reference.add_template(std::move(*session));
    }
  } else if (prefix == kPlaces) {
    for (const doors::ContentFile& file : files) model_.reference.places = read_places(file.bytes).value;
    ask_frame();  // verdicts are made anew with them
  }
}

void Shell::read_phrases_of(const std::vector<doors::ContentFile>& files) {
  std::map<std::string, std::string, std::less<>> all;
  for (const doors::ContentFile& file : files) {
    const Expected<Phrases> part = read_phrases(file.bytes);
    if (part) all.insert(part->all().begin(), part->all().end());
  }
  if (all.empty()) {
    if (stage_ == Stage::kReady) {
      view_.error = Error{"shell.language_not_loaded", {}};
    } else {
      stage_ = Stage::kFailed;
      doors_.page.failed("phrases");
    }
    return;
  }
  phrases_ = Phrases(std::move(all));
  named_at_revision_.reset();
  view_.language = language_wanted_;
  apply_look();
  renew_title();
  ask_frame();
}

void Shell::merge_stored() {
  recover_storage();
  for (Change& change : std::exchange(heard_while_loading_, {})) merge(std::move(change), Merge::From::kOtherTab);
}

void Shell::finish_loading() {
  for (Change& change : std::exchange(heard_while_loading_, {})) merge(std::move(change), Merge::From::kOtherTab);
  stage_ = Stage::kReady;
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
