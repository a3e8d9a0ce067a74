#include "app/shell/shell.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/exchange/session_link.h"
#include "core/exchange/workspace_file.h"
#include "core/explain/load_item_words.h"

namespace overstap {

namespace {

constexpr std::int64_t kToastStaysWhileFocusedMilliseconds = 2'000;
// The Basisweergave has no edges: the layout of a laptop, because it has everything in reading order, and so tall that
// no region scrolls and nothing is left out.
constexpr ui::Size kEndlessPage{1280, 200'000};
// Words, the press that left them, and the picture of what both did: the browser sees only the last. Slow machines
// would else show for a while what was already pressed away, and take the next press for the old page.
constexpr int kMostPasses = 3;
// A search goes on until the frame has had its share of time; never so much that a clock that stands still keeps it.
constexpr std::int64_t kSearchMilliseconds = 20, kWorkPerPortion = 4'000;
constexpr int kMostPortions = 200;

template <typename T>
bool is(const Action& action) {
  return std::holds_alternative<T>(action);
}

// A confirmed passport became a draft again by this change.
bool reopened_passport(const Change& change) {
  return std::ranges::any_of(change.writes, [](const Write& write) {
    return write.key.type == kFunctionType && write.field == "draft" && as_flag(write.reg.value);
  });
}

}  // namespace

Shell::Shell(const doors::Doors& doors)
    : doors_(doors), model_(doors.clock.next_u64()), effects_(doors, view_.storage) {
  renew_time();
}

void Shell::set_environment(const Environment& environment) {
  const int before = text_percent();
  environment_ = environment;
  if (ready() && text_percent() != before) apply_look();
  ask_frame();
}

void Shell::ask_basic_view(bool only) {
  view_.basic_only = view_.basic_only || only;
  view_.basic_view = true;
  if (ready()) apply_look();
  ask_frame();
}

void Shell::set_on_paper(bool on_paper) {
  view_.on_paper = on_paper;
  ask_frame();
}

UpdateResult Shell::merge(Change change, Merge::From from) {
  UpdateResult result =
      update(model_, Merge{std::move(change), from}, static_cast<std::uint64_t>(doors_.clock.now_milliseconds()));
  effects_.run(result.effects);
  if (!result.touched.empty()) view_.search_stopped = false;
  return result;
}

void Shell::perform(const Action& action) {
  if (stage_ == Stage::kFirstScreen) {
    held_actions_.push_back(action);
    return press_waits();
  }
  const UpdateResult result = update(model_, action, static_cast<std::uint64_t>(doors_.clock.now_milliseconds()));
  effects_.run(result.effects);
  if (result.refused) {
    view_.error = *result.refused;
  } else {
    if (!result.touched.empty()) view_.search_stopped = false;  // what was found is old: the search begins anew
    if (view_.error && (is<EditField>(action) || is<EditFields>(action)))
      view_.error.reset();  // what was refused before is now right
    toast_after(action, result);
  }
  renew_title();
  plan_waking();
  ask_frame();
}

// A toast for what changes a screen so much that one may want it back; an ordinary edit speaks for itself.
void Shell::toast_after(const Action& action, const UpdateResult& result) {
  if (is<Undo>(action) || is<Redo>(action)) {
    if (result.skipped > 0) return show_toast("shell.undo_skipped");
    show_toast(is<Undo>(action) ? "shell.undone" : "shell.redone");
  } else if (is<Erase>(action)) {
    show_toast("shell.erased");
  } else if (is<ConfirmPassport>(action) && !result.change.empty()) {
    show_toast("undo.passport_confirmed", true);
  } else if (!is<AddFunction>(action) && !is<CopyFunction>(action) && reopened_passport(result.change)) {
    show_toast("shell.passport_reopened", true);
  } else if ((is<Remove>(action) || is<MoveNote>(action) || is<PlaceNotes>(action) || is<RemoveNotes>(action) ||
              is<RecordDecision>(action) || is<RectifyDecision>(action) || is<PlanMilestones>(action)) &&
             !result.undo_label.empty()) {
    show_toast(result.undo_label, true);
  }
}

bool Shell::frame() {
  if (!ready()) return false;
  renew_time();
  expire_toast(view_.now_milliseconds);
  bool acted = false;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    acted = draw_and_act();
    if (!acted) break;
  }
  if (!acted && searching_ && searched_to_the_end()) acted = draw_and_act();
  finish_frame();
  plan_waking();
  return acted || searching_ || ui_.wants_another_frame();
}

// One portion of what the picture waits for. What is found within one frame is never seen as a bar.
bool Shell::searched_to_the_end() {
  const std::int64_t begin = doors_.clock.now_milliseconds();
  bool done = false;
  for (int portion = 0; portion < kMostPortions && !done; ++portion) {
    done = model_.go_on_searching(*searching_, kWorkPerPortion);
    if (doors_.clock.now_milliseconds() - begin >= kSearchMilliseconds) break;
  }
  if (done && std::exchange(search_was_drawn_, false)) doors_.page.announce(phrases_("search.done"), false);
  if (!done) search_was_drawn_ = true;
  return done;
}

// True when the person did something: what is drawn is then already old.
bool Shell::draw_and_act() {
  ui_.begin_frame(frame_look());
  Outbox out(doors_.clock);
  error_drawn_ = view_.error;
  if (named_at_revision_ != model_.revision) {
    name_own_load_items(phrases_, model_.load_list);
    named_at_revision_ = model_.revision;
  }
  draw_page(ui_, {model_, view_, phrases_}, out);
  ui_.end_frame();
  searching_ = out.searching;
  if (!searching_) search_was_drawn_ = false;
  for (const Action& action : out.actions) perform(action);
  for (const ViewAction& action : out.view_actions) perform(action);
  return !out.actions.empty() || !out.view_actions.empty();
}

ui::Ui::Frame Shell::frame_look() const {
  if (view_.basic_view || view_.on_paper) return {.size = kEndlessPage, .theme = shown_theme(), .reduced_motion = true};
  const float scale = static_cast<float>(text_percent()) / 100;
  return {.size = {environment_.size.width / scale, environment_.size.height / scale},
          .theme = shown_theme(),
          .reduced_motion = environment_.reduced_motion,
          .touch = environment_.touch};
}

// Everything that the frame says beside its picture.
void Shell::finish_frame() {
  if (const auto message = mirror_.encode(ui_.nodes())) doors_.page.commit_mirror(*message);
  for (const ui::Ui::Announcement& said : ui_.take_announcements()) {
    doors_.page.announce(said.text, said.politeness == ui::Politeness::kAssertive);
  }
  give_focus();
}

void Shell::give_focus() {
  const ui::NodeId requested = ui_.take_focus_request();
  const bool heading = std::exchange(heading_wants_focus_, false);
  if (requested != 0) return doors_.page.focus(requested);
  if (!heading) return;
  // A new screen begins at its heading, so that a screen reader says where one is.
  const std::vector<ui::Node>& nodes = ui_.nodes();
  auto found = std::ranges::find_if(
      nodes, [](const ui::Node& node) { return node.role == ui::Role::kHeading && node.level == 1; });
  if (found == nodes.end()) found = std::ranges::find(nodes, ui::Role::kMain, &ui::Node::role);
  if (found != nodes.end()) doors_.page.focus(found->id);
}

// True when the toast went away. It stays while somebody has the focus on its button.
bool Shell::expire_toast(std::int64_t now) {
  if (!view_.toast || a_press_waits()) return false;
  const auto stays = static_cast<std::int64_t>(theme::kToastStays);
  if (now < view_.toast->shown_at_milliseconds + stays) return false;
  for (const ui::Node& node : ui_.nodes()) {
    if ((node.state & ui::kFocused) == 0) continue;
    const auto parent = std::ranges::find(ui_.nodes(), node.parent, &ui::Node::id);
    if (parent == ui_.nodes().end() || parent->role != ui::Role::kStatus) continue;
    view_.toast->shown_at_milliseconds = now - stays + kToastStaysWhileFocusedMilliseconds;
    return false;
  }
  view_.toast.reset();
  return true;
}

// When the clock on this screen shows another second; 0 while none runs.
std::int64_t Shell::next_second_of_clock() const {
  if (view_.route.screen != Screen::kSession && view_.route.screen != Screen::kProjector) return 0;
  const auto session = model_.sessions.find(view_.route.first_id);
  if (session == model_.sessions.end() || !session->second.clock.running) return 0;
  constexpr std::int64_t kSecond = 1'000;
  const std::int64_t now = doors_.clock.now_milliseconds();
  const std::int64_t part = (session->second.clock.ends_at_milliseconds - now) % kSecond;
  return now + (part > 0 ? part : part + kSecond);
}

void Shell::plan_waking() {
  std::int64_t moment = effects_.next_moment();
  if (view_.toast && !a_press_waits()) {
    const std::int64_t end = view_.toast->shown_at_milliseconds + static_cast<std::int64_t>(theme::kToastStays);
    if (moment == 0 || end < moment) moment = end;
  }
  if (const std::int64_t second = next_second_of_clock(); second != 0 && (moment == 0 || second < moment)) {
    moment = second;
  }
  if (moment == planned_waking_) return;
  planned_waking_ = moment;
  doors_.clock.wake_at(moment);
}

void Shell::woken() {
  const std::int64_t now = doors_.clock.now_milliseconds();
  planned_waking_ = 0;
  effects_.tick(now);
  if (expire_toast(now) || next_second_of_clock() != 0) ask_frame();
  plan_waking();
}

void Shell::record_stored(std::uint64_t ticket) {
  effects_.stored(ticket);
  start_new_version();
  plan_waking();
  ask_frame();
}

void Shell::record_not_stored(std::uint64_t ticket, const Error& error) {
  effects_.not_stored(ticket, error);
  start_new_version();
  ask_frame();
}

// The journal may hold what another tab wrote and we have not heard yet: a snapshot that trims it must contain it.
Bytes Shell::snapshot_wanted(const std::vector<StoredRecord>& records) {
  std::uint64_t last_sequence = 0;
  Change unheard;
  for (const StoredRecord& record : records) {
    last_sequence = std::max(last_sequence, record.sequence);
    auto change = decode_journal_record(record.bytes);
    if (change) {
      std::ranges::move(change->writes, std::back_inserter(unheard.writes));
    } else if (change.error().code == "journal.too_new") {
      return {};  // a newer version in another tab wrote it: only that one may trim what this one cannot read
    }
  }
  if (last_sequence == 0) return {};
  if (!merge(std::move(unheard), Merge::From::kOtherTab).touched.empty()) ask_frame();
  return encode_snapshot(model_.document, last_sequence);
}

void Shell::snapshot_finished(bool written) {
  effects_.snapshot_finished(written);
  plan_waking();
}

void Shell::storage_facts(std::int64_t used_bytes, bool persistent) {
  if (view_.storage.used_bytes == used_bytes && view_.storage.persistent == persistent) return;
  view_.storage.used_bytes = used_bytes;
  view_.storage.persistent = persistent;
  ask_frame();
}

void Shell::other_tab_said(const Bytes& record) {
  Expected<Change> change = decode_journal_record(record);
  if (!change) return;  // damaged on its way; the journal has it, and a reload brings it
  if (!complete()) {
    heard_while_loading_.push_back(std::move(*change));
    return;
  }
  effects_.heard_other_tab();
  merge(std::move(*change), Merge::From::kOtherTab);
  plan_waking();
  ask_frame();
}

void Shell::file_picked(const std::string& name, const std::string& bytes) {
  ask_frame();
  if (bytes.starts_with(kContributionMark)) return open_link(trimmed(bytes));
  auto parsed = read_workspace_file(bytes);
  if (!parsed) {
    view_.error = parsed.error();
    return;
  }
  view_.error.reset();
  PendingImport import{name, std::move(parsed->value), {}, std::move(parsed->problems)};
  import.preview = preview_import(model_, import.change);
  view_.import = std::move(import);
  go_to({Screen::kShare, {}, {}}, true);
}

void Shell::file_not_read(const Error& error) {
  view_.error = error;
  ask_frame();
}

void Shell::new_version_waits() {
  view_.new_version_waits = true;
  ask_frame();
}

void Shell::hash_changed(const std::string& hash) {
  if (!ready()) return;
  // While a tablet goes round, the browser's "back" shows nobody what another one wrote; the link on the page leads
  // out.
  const bool goes_round = view_.route.screen == Screen::kTakePart && !view_.route.second_id.empty();
  if (goes_round) return doors_.page.set_hash(to_hash(view_.route), true);
  const std::string_view link = link_in_hash(hash);
  if (!complete()) {
    if (link.empty()) return perform(ViewAction{GoTo{route_from_hash(hash)}});
    link_at_start_ = link;
    return press_waits();
  }
  if (link.empty()) return go_to(route_from_hash(hash), false);
  open_link(link);
  doors_.page.set_hash(to_hash(view_.route), false);
}

}  // namespace overstap
