// What only other screens than the first need (their phrases, the templates, the places) comes after the first picture,
// and after the rest of the program that reads it. What somebody presses before it is there waits for it, and is done.
#include <algorithm>
#include <utility>

#include "app/shell/program_content.h"
#include "app/shell/shell.h"
#include "core/exchange/workspace_file.h"

namespace overstap {

namespace {

constexpr std::string_view kOneMoment = "shell.one_moment";

}  // namespace

// How the first screen looks, and what lies over it, can be chosen at once: it is said with the first phrases.
bool Shell::waits_for_the_rest(const ViewAction& action) const {
  if (stage_ != Stage::kFirstScreen) return false;
  return !std::holds_alternative<EditView>(action) && !std::holds_alternative<DismissToast>(action) &&
         !std::holds_alternative<StartNewVersion>(action);
}

void Shell::program_is_whole() { fetch_the_rest(); }

void Shell::press_waits() {
  show_toast(kOneMoment);
  fetch_the_rest();
}

// What did not come the last time is asked for again.
void Shell::fetch_the_rest() {
  if (stage_ != Stage::kFirstScreen || !content_wanted_.empty()) return;
  if (rest_missing_.empty()) return finish_the_rest();  // the last of it came with another language
  content_wanted_ = rest_missing_;
  fetch_all(content_wanted_);
}

void Shell::rest_arrived(const std::string& prefix, const std::vector<doors::ContentFile>& files) {
  if (prefix == content::kTemplates) {
    for (const doors::ContentFile& file : files) {
      if (auto form = read_session_template(file.bytes)) model_.reference.add_template(std::move(*form));
    }
    if (!files.empty()) rest_missing_.erase(prefix);
  } else if (prefix == content::kPlaces) {
    for (const doors::ContentFile& file : files) model_.reference.places = read_places(file.bytes).value;
    rest_missing_.erase(prefix);  // without them only journeys stay unknown
    ask_frame();                  // verdicts are made anew with them
  }
}

void Shell::finish_the_rest() {
  ask_frame();
  if (view_.toast && view_.toast->text_key == kOneMoment) view_.toast.reset();
  const bool pressed = a_press_waits();
  std::vector<Action> actions = std::exchange(held_actions_, {});
  std::vector<ViewAction> view_actions = std::exchange(held_view_actions_, {});
  const std::string link = std::exchange(link_at_start_, {});
  if (!rest_missing_.empty()) {
    if (pressed) view_.error = Error{"shell.rest_not_loaded", {}};
    return;
  }
  stage_ = Stage::kReady;
  merge_heard();
  renew_title();
  for (const Action& action : actions) perform(action);
  for (const ViewAction& action : view_actions) perform(action);
  if (!link.empty()) open_link(link);
  plan_waking();
}

}  // namespace overstap
