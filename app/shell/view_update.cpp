// What a ViewAction does to the view, and to the doors that follow it: address bar, title, look, files.
#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "app/shell/shell.h"
#include "core/base/text.h"
#include "core/exchange/session_link.h"
#include "core/exchange/workspace_file.h"

namespace overstap {

namespace {

template <typename... Handlers>
struct Match : Handlers... {
  using Handlers::operator()...;
};

constexpr std::array<std::string_view, 3> kThemeNames = {"light", "dark", "contrast"};
constexpr std::array<std::string_view, 23> kTitleKeys = {
    "shell.title_start",        "shell.title_passports",     "shell.title_passport",  "shell.title_conversation",
    "shell.title_growth",       "shell.title_candidates",    "shell.title_candidate", "shell.title_bundle",
    "shell.title_match",        "shell.title_pair",          "shell.title_blockers",  "shell.title_division",
    "shell.title_sessions",     "shell.title_session",       "shell.title_projector", "shell.title_share",
    "shell.title_trajectories", "shell.title_trajectory",    "shell.title_report",    "shell.title_session_report",
    "shell.title_template",     "shell.title_capacity_list", "shell.title_take_part"};
constexpr float kProjectorHeight = 540, kNarrowestProjector = 480;  // of its page, in our units
constexpr int kSmallestProjectorPercent = 50, kLargestProjectorPercent = 800;

std::string_view theme_name(theme::Theme theme) { return kThemeNames[static_cast<std::size_t>(theme)]; }

std::string iso_date(std::int64_t local_milliseconds) {
  const std::chrono::sys_days day{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{local_milliseconds}})};
  const std::chrono::year_month_day date{day};
  std::string text = std::to_string(static_cast<int>(date.year()));
  for (const unsigned part : {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())}) {
    text += part < 10 ? "-0" : "-";
    text += std::to_string(part);
  }
  return text;
}

template <typename Map>
std::string name_in(const Map& map, const std::string& id, auto member) {
  const auto found = map.find(id);
  return found == map.end() ? std::string() : found->second.*member;
}

}  // namespace

void Shell::perform(const ViewAction& action) {
  if (waits_for_the_rest(action)) {
    held_view_actions_.push_back(action);
    return press_waits();
  }
  std::visit(Match{[this](const GoTo& go) { go_to(go.route, true); },
                   [this](const EditView& edit) { edit_view(edit.view); },
                   [this](const LoadExample&) { doors_.content.fetch("assets/examples/pilot.overstap.json"); },
                   [this](const SaveAsFile&) { save_as_file(); },
                   [this](const PickFile&) {
                     doors_.files.pick(".json,application/json", static_cast<std::int64_t>(kMaxFileBytes));
                   },
                   [this](const AcceptImport&) { accept_import(); },
                   [this](const RejectImport&) { view_.import.reset(); },
                   [this](const AnswerConfirm& answer) { answer_confirm(answer.yes); },
                   [this](const DismissToast&) { view_.toast.reset(); },
                   [this](const StartNewVersion&) {
                     view_.new_version_wanted = true;
                     start_new_version();
                   },
                   [this](const RetryStorage&) {
                     retrying_load_ = storage_failed_at_start_;
                     if (retrying_load_) return doors_.storage.load();
                     effects_.retry();
                   },
                   [this](const ReadAloud& read) { read_aloud(read.text); },
                   [this](const CopyText& copy) { doors_.page.copy(copy.text); },
                   [this](const PrintPage&) { doors_.page.print(); },
                   [this](const OpenProjector& open) {
                     doors_.page.open_window(to_hash({Screen::kProjector, open.session_id, {}}));
                   },
                   [this](const SaveHandover& handover) { save_handover(handover.candidate_id); },
                   [this](const PickContribution&) {
                     doors_.files.pick(".txt,text/plain", static_cast<std::int64_t>(kMaxContributionBytes));
                   },
                   [this](const SaveContribution& save) { save_contribution(save.id); },
                   [this](const SaveSessionFile& save) { save_session_file(save); },
                   [this](const ReadCodesWithCamera&) { open_camera(); },
                   [this](const PickCodePicture&) {
                     doors_.camera.read_picture(static_cast<std::int64_t>(kMaxPictureBytes));
                   }},
             action);
  ask_frame();
}

void Shell::go_to(const Route& route, bool new_step) {
  view_.more_open = false;
  view_.settings_open = false;
  view_.keys_open = false;
  if (route == view_.route) return;
  stop_reading();
  close_camera();
  if (view_.take_part_open) perform(Action{ShowCodeOnWall{view_.route.first_id, false}});
  // Which functions take part holds while one goes on with the same candidate.
  if (route.first_id != view_.route.first_id) view_.bundle_without.clear();
  view_.bundle_opened.clear();
  view_.bundle_of_division = view_.search_stopped = false;
  const bool other_zoom = route.screen == Screen::kProjector || view_.route.screen == Screen::kProjector;
  view_.route = route;
  if (other_zoom) apply_look();
  // What was being done on the screen that is left.
  view_.selected_task.clear();
  view_.passport_editing = view_.candidate_editing = view_.note_editing = false;
  view_.passport_forms = {};
  view_.sign_off = {};
  view_.conversation_over = view_.conversation_later = false;
  view_.selected_note.clear();
  view_.new_note_zone.clear();
  view_.shown_zone.clear();
  view_.vote_rule.reset();
  view_.agreement = {};
  view_.template_name.clear();
  view_.frozen_picture.reset();
  view_.new_note_at.reset();
  view_.choosing_notes = false;
  view_.chosen_notes.clear();
  view_.note_search.clear();
  view_.what_if = {};
  view_.decision = {};
  view_.rectify = {};
  view_.milestones_first_day.clear();
  view_.take_part_open = false;
  view_.pasted_link.clear();
  view_.pending_contribution.reset();
  view_.question_at = view_.code_at = 0;
  view_.milestones_open = false;
  view_.report_for_employer = false;
  view_.report_functions.reset();
  view_.smallest_set = 0;
  view_.all_possible_changes = false;
  view_.confirm.reset();
  view_.error.reset();
  heading_wants_focus_ = true;
  if (new_step) doors_.page.set_hash(to_hash(route), true);
  renew_title();
  ask_frame();
}

// The screen hands back the view it was given, changed; what only the shell knows stays as it is now.
void Shell::edit_view(const ViewState& wanted) {
  ViewState next = wanted;
  next.route = view_.route;
  if (next.error == error_drawn_) next.error = view_.error;  // what was refused in this very frame is still said
  next.storage = view_.storage;
  next.speech = view_.speech;
  next.toast = view_.toast;
  next.new_version_waits = next.new_version_waits && view_.new_version_waits;  // "Later" puts it away
  next.new_version_wanted = view_.new_version_wanted;
  next.today = view_.today;
  next.now_milliseconds = view_.now_milliseconds;
  next.utc_offset_minutes = view_.utc_offset_minutes;
  next.basic_only = view_.basic_only;
  next.on_paper = view_.on_paper;
  next.camera_open = view_.camera_open;
  next.basic_view = next.basic_view || next.basic_only;
  next.text_percent = std::clamp(next.text_percent, 100, 200);
  const bool other_language = next.language != view_.language;
  if (other_language) {
    language_wanted_ = std::exchange(next.language, view_.language);  // when its phrases are there
    doors_.storage.write_note("language", language_wanted_);
  }
  // Another question is read out from its heading; an answer leaves the focus where it is.
  const bool other_task = !view_.selected_task.empty() && next.selected_task != view_.selected_task;
  if (view_.route.screen == Screen::kConversation &&
      (other_task || next.conversation_over != view_.conversation_over)) {
    heading_wants_focus_ = true;
  }
  const bool other_view = next.basic_view != view_.basic_view;
  const bool other_wall = next.projector_dark != view_.projector_dark;
  const bool other_look = other_view || next.theme != view_.theme || next.text_percent != view_.text_percent;
  const bool other_help_key = next.help_key != view_.help_key;
  const bool other_voice = next.read_aloud != view_.read_aloud;
  view_ = std::move(next);
  if (other_help_key) doors_.storage.write_note("help_key", view_.help_key ? "yes" : "no");
  if (other_voice) {
    doors_.storage.write_note("read_aloud", view_.read_aloud ? "yes" : "no");
    if (!view_.read_aloud) stop_reading();
  }
  if (other_look) {
    doors_.storage.write_note("theme", theme_name(view_.theme));
    doors_.storage.write_note("text_percent", std::to_string(view_.text_percent));
    if (other_view) doors_.storage.write_note("basic_view", view_.basic_view ? "1" : "0");
  }
  if (other_look || other_wall) apply_look();
  if (other_language) fetch_phrases(language_wanted_);
  if (wanted.route != view_.route) perform(ViewAction{GoTo{wanted.route}});
}

void Shell::answer_confirm(bool yes) {
  const std::optional<Confirm> confirm = std::exchange(view_.confirm, std::nullopt);
  if (!confirm || !yes) return;
  if (confirm->kind == ConfirmKind::kEraseCandidate) {
    perform(Action{Erase{confirm->key}});
  } else {
    perform(Action{Remove{confirm->key}});
  }
  // A screen about something that is gone has nothing to say.
  const std::string& id = confirm->key.id;
  if (view_.route.first_id != id && view_.route.second_id != id) return;
  switch (view_.route.screen) {
    case Screen::kPassport:
    case Screen::kConversation:
    case Screen::kGrowth:
      return go_to({Screen::kPassports, {}, {}}, true);
    case Screen::kCandidate:
    case Screen::kBundle:
    case Screen::kTrajectory:
    case Screen::kReport:
      return go_to({Screen::kCandidates, {}, {}}, true);
    case Screen::kPair:
      return go_to({Screen::kMatch, {}, {}}, true);
    case Screen::kSession:
    case Screen::kSessionReport:
    case Screen::kTemplate:
      return go_to({Screen::kSessions, {}, {}}, true);
    default:
      return;
  }
}

// What a link of a session asks is begun, or gone on with; what somebody gave back waits for a yes at its session.
void Shell::open_link(std::string_view link) {
  ask_frame();
  if (link.starts_with(kContributionMark)) {
    auto given = read_contribution_text(link);
    if (given && !model_.sessions.contains(given->session_id)) {
      given = std::unexpected(Error{"contribution.other_session", {}});
    }
    if (!given) {
      view_.error = given.error();
      return;
    }
    go_to({Screen::kSession, given->session_id, {}}, true);
    view_.take_part_open = true;
    view_.pending_contribution = std::move(*given);
    return;
  }
  if (const auto asked = read_invitation(link); !asked) {
    go_to({Screen::kTakePart, {}, {}}, true);
    view_.error = asked.error();
    return;
  }
  const auto begun = std::ranges::find_if(
      model_.contributions, [&](const auto& entry) { return entry.second.link == link && !entry.second.given; });
  std::string id;
  if (begun != model_.contributions.end()) {
    id = begun->first;
  } else {
    const std::uint64_t high = doors_.clock.next_u64();
    id = identifier_from_random(high, doors_.clock.next_u64());
    perform(Action{StartContribution{id, std::string(link)}});
  }
  go_to({Screen::kTakePart, id, {}}, true);
}

void Shell::text_copied(bool copied) { show_toast(copied ? "shell.copied" : "shell.not_copied"); }

void Shell::accept_import() {
  std::optional<PendingImport> import = std::exchange(view_.import, std::nullopt);
  if (!import) return;
  const UpdateResult result = merge(std::move(import->change), Merge::From::kFile);
  show_toast(result.touched.empty() ? "shell.nothing_new" : "shell.imported");
  renew_title();
}

// Nothing is lost on the way: what is being stored is waited for, and what cannot be stored keeps this version here.
void Shell::start_new_version() {
  if (view_.storage.state == StorageState::kFailed) view_.new_version_wanted = false;
  if (!view_.new_version_wanted || view_.storage.state != StorageState::kSaved) return;
  view_.new_version_wanted = false;
  doors_.page.start_new_version();
}

void Shell::show_toast(std::string_view text_key, bool offers_undo) {
  view_.toast = Toast{std::string(text_key), offers_undo, doors_.clock.now_milliseconds()};
  doors_.page.announce(phrases_(text_key), false);
  plan_waking();
}

void Shell::read_aloud(const std::string& text) {
  const bool again = view_.speech.spoken == text;
  stop_reading();
  if (again || text.empty() || !view_.speech.possible) return;
  view_.speech.spoken = text;
  doors_.voice.speak(text, view_.language);
}

void Shell::stop_reading() {
  if (view_.speech.spoken.empty()) return;
  view_.speech.spoken.clear();
  doors_.voice.stop();
}

void Shell::speech_is_possible() {
  view_.speech.possible = true;
  ask_frame();
}

void Shell::speech_ended() {
  view_.speech.spoken.clear();
  ask_frame();
}

int Shell::text_percent() const {
  if (view_.route.screen == Screen::kProjector) {
    const float by_height = environment_.size.height / kProjectorHeight;
    const int zoom = static_cast<int>(std::min(by_height, environment_.size.width / kNarrowestProjector) * 100);
    return std::clamp(zoom, kSmallestProjectorPercent, kLargestProjectorPercent);
  }
  const int fits = static_cast<int>(environment_.size.width / theme::kNarrowestPage * 100);
  return std::clamp(view_.text_percent, 100, std::max(100, fits));
}

// The wall has a look of its own, whatever the facilitator's screen looks like.
theme::Theme Shell::shown_theme() const {
  if (view_.route.screen != Screen::kProjector) return view_.theme;
  return view_.projector_dark ? theme::Theme::kDark : theme::Theme::kLight;
}

void Shell::apply_look() {
  doors_.page.set_look({theme_name(shown_theme()), view_.basic_view ? view_.text_percent : text_percent(),
                        view_.language, view_.basic_view});
}

// "K-07 – Kandidaten – Overstap": first what differs, so that tabs can be told apart.
void Shell::renew_title() {
  const Route& route = view_.route;
  std::string name;
  switch (route.screen) {
    case Screen::kPassport:
    case Screen::kConversation:
    case Screen::kGrowth:
      name = name_in(model_.functions, route.first_id, &Function::name);
      break;
    case Screen::kCandidate:
    case Screen::kBundle:
    case Screen::kTrajectory:
    case Screen::kReport:
      name = name_in(model_.candidates, route.first_id, &Candidate::code);
      break;
    case Screen::kPair:
      name = name_in(model_.candidates, route.first_id, &Candidate::code) + ", " +
             name_in(model_.functions, route.second_id, &Function::name);
      break;
    case Screen::kSession:
    case Screen::kSessionReport:
      name = name_in(model_.sessions, route.first_id, &Session::title);
      break;
    case Screen::kTemplate:
      if (const SessionTemplate* own = model_.find_template(route.first_id)) name = own->title;
      break;
    default:
      break;
  }
  std::string title = phrases_(kTitleKeys[static_cast<std::size_t>(route.screen)], {{"name", name}});
  if (title == title_) return;
  title_ = std::move(title);
  doors_.page.set_title(title_);
}

void Shell::renew_time() {
  view_.now_milliseconds = doors_.clock.now_milliseconds();
  view_.utc_offset_minutes = doors_.clock.utc_offset_minutes();
  view_.today = iso_date(view_.now_milliseconds + view_.utc_offset_minutes * 60'000LL);
}

}  // namespace overstap
