// A workspace on a stage: the shipped content, a view, and the words, with the screen that the route names. Does what
// the shell does with actions, without doors: what asks for a door is only remembered.
#pragma once

#include <string>
#include <vector>

#include "app/screens/screen.h"
#include "tests/screens/support/screen_harness.h"

namespace overstap::test {

// The same numbers in every run.
class CountingRandom : public RandomSource {
 public:
  std::uint64_t next_u64() override { return state_ += 0x9E3779B97F4A7C15u; }

 private:
  std::uint64_t state_ = 1;
};

enum class StageShows { kScreen, kWholePage };  // whole: with rail, bars, messages and dialogs around it

class WorkspaceStage {
 public:
  explicit WorkspaceStage(const Route& route, const ScreenHarness::Options& options = {},
                          StageShows shows = StageShows::kScreen);
  WorkspaceStage(const WorkspaceStage&) = delete;
  WorkspaceStage& operator=(const WorkspaceStage&) = delete;

  Model model{1};
  ViewState view;
  Phrases phrases;
  std::int64_t work_per_frame = 1'000'000'000;  // of a search that the screen waits for; 0: it stands still
  std::vector<ViewAction> asked;                // LoadExample, SaveAsFile, PickFile, …: in order

  ScreenHarness& page() { return page_; }
  void load_example();
  void speak(const std::string& language);  // "nl" or "en"
  UpdateResult perform(const Action& action);
  void go(Screen screen, const std::string& first_id = {}, const std::string& second_id = {});

  // Did the person ask for this?
  template <typename T>
  bool asked_for() const {
    for (const ViewAction& action : asked) {
      if (std::holds_alternative<T>(action)) return true;
    }
    return false;
  }

 private:
  void draw(ui::Ui& ui);
  void perform(const ViewAction& action);
  void merge_file(const std::string& path, Merge::From from);

  StageShows shows_;
  CountingRandom random_;
  std::uint64_t now_ = 1'795'000'000'000;
  bool acted_ = false;
  ScreenHarness page_;
};

}  // namespace overstap::test
