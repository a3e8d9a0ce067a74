// Draws a screen without a window and lets a test be the person: find by role and name, press, type, scroll, read the
// tree. What it finds is what the mirror shows a browser, so a test here is a test of both.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/semantics/ui.h"

namespace overstap::test {

class ScreenHarness {
 public:
  using Draw = std::function<void(ui::Ui&)>;
  struct Options {
    ui::Size size = {1280, 720};
    theme::Theme theme = theme::Theme::kLight;
    bool touch = false;
    bool reduced_motion = true;  // then a change is there at once
  };

  explicit ScreenHarness(Draw draw) : ScreenHarness(std::move(draw), Options{}) {}
  ScreenHarness(Draw draw, const Options& options);
  ~ScreenHarness();
  ScreenHarness(const ScreenHarness&) = delete;
  ScreenHarness& operator=(const ScreenHarness&) = delete;

  ui::Ui& ui() { return ui_; }
  void resize(ui::Size size);
  void set_theme(theme::Theme theme);
  void set_touch(bool touch);
  void frame();                         // exactly one
  void draw_again() { again_ = true; }  // for a Draw whose page is old as soon as it is drawn
  int settle();  // until nothing moves any more; fails the test when that never happens. Returns the number of frames.

  // --- finding; names must match wholly
  // -------------------------------------------------------------------------------
  const std::vector<ui::Node>& nodes() const { return ui_.nodes(); }
  const ui::Node* find(ui::Role role, std::string_view name) const;  // null when absent
  const ui::Node& get(ui::Role role, std::string_view name) const;   // fails the test when absent
  bool has(ui::Role role, std::string_view name) const { return find(role, name) != nullptr; }
  bool shows(std::string_view text) const;  // some name, value or description contains it
  int count(ui::Role role) const;
  ui::Rect page_rect(const ui::Node& node) const;  // scroll regions taken into account

  // --- being the person; each settles afterwards
  // ----------------------------------------------------------------------
  void press(ui::Role role, std::string_view name);  // as Enter or a screen reader: also when scrolled out of view
  void press(std::string_view button_name) { press(ui::Role::kButton, button_name); }
  void type(std::string_view field_name, std::string text, bool final = true);
  void choose(std::string_view combo_name, std::string_view option_name);
  void slide(std::string_view slider_name, float value);
  void scroll(std::string_view region_name, float y);
  void focus(ui::Role role, std::string_view name);
  void escape();
  void key(ui::Shortcut key);
  void click(float x, float y);  // with the pointer, on the canvas
  void click(ui::Role role, std::string_view name);
  void point_at(float x, float y);
  void drag(float from_x, float from_y, float to_x, float to_y);

  // --- what it says and how it looks
  // ------------------------------------------------------------------------------------
  std::string tree_text() const;      // readable and indented, for golden files
  std::vector<std::string> spoken();  // announcements since the last call

  // Everything wrong with the page, in words: items without node, nodes without name, two with one key, partly
  // overlapping targets, targets smaller than `smallest_target`, parts outside the page, texts that were cut off, words
  // that are painted where no node is, and nodes where nothing is painted.
  struct Checks {
    float smallest_target = 24;
    bool cut_texts = true;
  };
  std::vector<std::string> problems() { return problems(Checks{}); }
  std::vector<std::string> problems(const Checks& checks);
  std::vector<std::string> words_over_words();  // lines that lie on other lines; of a page without anything over it

 private:
  void find_words_without_node(std::vector<std::string>& problems) const;
  void find_words_that_stick_out(std::vector<std::string>& problems) const;
  void find_nodes_without_paint(std::vector<std::string>& problems) const;

  Draw draw_;
  bool again_ = false;
  ui::Ui ui_;
  ui::Ui::Frame frame_;
  std::vector<std::string> spoken_;
};

// Reads a whole file; the test fails when it is not there.
std::string read_file(const std::string& path);
// Compares with tests/screens/golden/<name>.txt; OVERSTAP_UPDATE_GOLDEN=1 in the environment writes it instead.
void check_golden(std::string_view name, std::string_view text);

}  // namespace overstap::test
