#include "tests/screens/support/workspace_stage.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/exchange/workspace_file.h"
#include "core/explain/load_item_words.h"

namespace overstap::test {
namespace {

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(OVERSTAP_SOURCE_DIR) + "/assets/" + folder)) {
    paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

// The page without rail, top bar and bottom bar, as the page frame leaves it.
ui::Rect screen_area(const ui::Ui& ui, const Route& route) {
  ui::Rect area = ui.page();
  if (fills_page(route)) return area;
  area.cut_top(theme::kTopBarHeight);
  if (ui.narrow()) {
    area.cut_bottom(theme::kBottomBarHeight);
  } else {
    area.cut_left(ui.layout() == ui::Layout::kMedium ? theme::kRailNarrowWidth : theme::kRailWidth);
  }
  return area;
}

using DrawScreen = void (*)(ui::Ui&, const ScreenContext&, ui::Rect, Outbox&);
DrawScreen screen_of(Screen screen) {
  switch (screen) {
    case Screen::kStart:
      return draw_start;
    case Screen::kPassports:
      return draw_passports;
    case Screen::kPassport:
      return draw_passport;
    case Screen::kConversation:
      return draw_conversation;
    case Screen::kGrowth:
      return draw_growth;
    case Screen::kCandidates:
      return draw_candidates;
    case Screen::kCandidate:
      return draw_candidate;
    case Screen::kBundle:
      return draw_bundle;
    case Screen::kMatch:
      return draw_match;
    case Screen::kBlockers:
      return draw_blockers;
    case Screen::kProjector:
      return draw_projector;
    case Screen::kDivision:
      return draw_division;
    case Screen::kPair:
      return draw_pair;
    case Screen::kSessions:
      return draw_sessions;
    case Screen::kSession:
      return draw_session;
    case Screen::kShare:
      return draw_share;
    case Screen::kTrajectories:
      return draw_trajectories;
    case Screen::kTrajectory:
      return draw_trajectory;
    case Screen::kReport:
      return draw_report;
    case Screen::kSessionReport:
      return draw_session_report;
    case Screen::kTemplate:
      return draw_own_template;
    case Screen::kCapacityList:
      return draw_capacity_list;
    case Screen::kTakePart:
      return draw_take_part;
  }
  return draw_start;
}

}  // namespace

WorkspaceStage::WorkspaceStage(const Route& route, const ScreenHarness::Options& options, StageShows shows)
    : shows_(shows), page_([this](ui::Ui& ui) { draw(ui); }, options) {
  view.route = route;
  view.today = "2026-11-22";
  view.now_milliseconds = static_cast<std::int64_t>(now_);
  view.storage.state = StorageState::kSaved;
  speak("nl");
  for (const std::string& path : files_in("passports")) merge_file(path, Merge::From::kContent);
  for (const std::string& path : files_in("templates")) {
    auto read = read_session_template(read_file(path));
    REQUIRE(read);
    model.reference.add_template(std::move(*read));
  }
  for (const std::string& path : files_in("places")) {
    if (path.ends_with(".tsv")) model.reference.places = read_places(read_file(path)).value;
  }
  page_.settle();
}

void WorkspaceStage::load_example() {
  merge_file(std::string(OVERSTAP_SOURCE_DIR) + "/assets/examples/pilot.overstap.json", Merge::From::kFile);
  page_.settle();
}

void WorkspaceStage::speak(const std::string& language) {
  std::map<std::string, std::string, std::less<>> all;
  for (const std::string& path : files_in("i18n/" + language)) {
    const auto part = read_phrases(read_file(path));
    REQUIRE(part);
    all.insert(part->all().begin(), part->all().end());
  }
  phrases = Phrases(std::move(all));
  view.language = language;
}

void WorkspaceStage::merge_file(const std::string& path, Merge::From from) {
  auto read = read_workspace_file(read_file(path));
  REQUIRE(read);
  perform(Action{Merge{std::move(read->value), from}});
}

UpdateResult WorkspaceStage::perform(const Action& action) {
  UpdateResult result = update(model, action, ++now_);
  if (result.refused) view.error = *result.refused;
  return result;
}

void WorkspaceStage::go(Screen screen, const std::string& first_id, const std::string& second_id) {
  perform(ViewAction{GoTo{{screen, first_id, second_id}}});
  page_.settle();
}

void WorkspaceStage::perform(const ViewAction& action) {
  if (const GoTo* go = std::get_if<GoTo>(&action)) {
    view.route = go->route;
    view.selected_task.clear();
    view.selected_note.clear();
    view.new_note_zone.clear();
    view.note_editing = false;
    view.template_name.clear();
    view.passport_forms = {};
    view.sign_off = {};
    view.conversation_over = view.conversation_later = false;
    view.what_if = {};
    view.decision = {};
    view.rectify = {};
    view.bundle_of_division = view.search_stopped = false;
  } else if (const EditView* edit = std::get_if<EditView>(&action)) {
    const Route route = view.route;
    view = edit->view;
    view.route = route;
  } else {
    asked.push_back(action);
  }
}

void WorkspaceStage::draw(ui::Ui& ui) {
  Outbox out(random_);
  name_own_load_items(phrases, model.load_list);
  if (shows_ == StageShows::kWholePage) {
    draw_page(ui, {model, view, phrases}, out);
  } else {
    screen_of(view.route.screen)(ui, {model, view, phrases}, screen_area(ui, view.route), out);
  }
  for (const Action& action : out.actions) perform(action);
  for (const ViewAction& action : out.view_actions) perform(action);
  if (out.searching && work_per_frame > 0) {
    model.go_on_searching(*out.searching, work_per_frame);
    page_.draw_again();
  }
  acted_ = !out.actions.empty() || !out.view_actions.empty();
}

}  // namespace overstap::test
