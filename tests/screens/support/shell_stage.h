// A whole Overstap without a browser: shell, model and screens over the headless doors, with the shipped content.
#pragma once

#include <string>
#include <string_view>

#include "app/platform/headless/headless_doors.h"
#include "app/shell/shell.h"

namespace overstap::test {

class ShellStage {
 public:
  explicit ShellStage(headless::Disk& disk);

  headless::HeadlessDoors doors;
  Shell shell;

  ShellStage& start(std::string_view hash = {});  // until it can be used
  void settle();                                  // answers and frames until nothing is wanted any more
  int frames_drawn = 0;

  // By role and name, as the mirror shows it; fails the test when it is not there.
  const ui::Node& get(ui::Role role, std::string_view name) const;
  bool has(ui::Role role, std::string_view name) const;
  void press(ui::Role role, std::string_view name);

  void add_candidate(std::string_view id, std::string_view code);
};

}  // namespace overstap::test
