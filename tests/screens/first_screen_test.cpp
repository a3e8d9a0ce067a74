// Somebody new sees the first screen before the rest of the program and of what comes with it is there (the_rest.cpp).
// Nobody notices, whatever comes late or not at all.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "app/semantics/completeness.h"
#include "app/shell/program_content.h"
#include "core/workshop/session_template.h"
#include "tests/screens/support/shell_stage.h"

using namespace overstap;
using test::ShellStage;
using ui::Role;

namespace {

const std::string kTemplates(content::kTemplates);

// A phrase that is not there is shown as its key.
bool looks_like_key(std::string_view text) {
  const auto letter = [](char one) { return (one >= 'a' && one <= 'z') || one == '_' || (one >= '0' && one <= '9'); };
  return text.find('.') != std::string_view::npos && text.back() != '.' &&
         std::ranges::all_of(text, [&](char one) { return letter(one) || one == '.'; });
}

void check_phrases(ShellStage& stage) {
  INFO("title " << stage.doors.page.title);
  CHECK_FALSE(looks_like_key(stage.doors.page.title));
  std::vector<std::string> missing;
  for (const ui::Node& node : stage.shell.ui().nodes()) {
    for (const std::string& text : {node.name, node.value, node.description}) {
      if (!text.empty() && looks_like_key(text)) missing.push_back(text);
    }
  }
  const auto& painted = stage.shell.ui().painted_texts();
  CHECK_FALSE(painted.empty());
  for (const ui::Ui::PaintedText& line : painted) {
    if (!line.text.empty() && looks_like_key(line.text)) missing.emplace_back(line.text);
  }
  CHECK(missing == std::vector<std::string>{});
}

template <typename Change>
void edit(ShellStage& stage, const Change& change) {
  ViewState view = stage.shell.view();
  change(view);
  stage.shell.perform(ViewAction{EditView{std::move(view)}});
  stage.settle();
}

bool says(ShellStage& stage, std::string_view key) {
  const std::string phrase = stage.shell.phrases()(key);
  return std::ranges::any_of(stage.shell.ui().nodes(), [&](const ui::Node& node) { return node.name == phrase; });
}

bool can_start_a_session(const ShellStage& stage) { return !stage.shell.model().reference.templates.empty(); }

}  // namespace

TEST_CASE("all that a first screen and what lies over it can say comes first, in both languages") {
  headless::Disk disk;
  for (const char* language : {"nl", "en"}) {
    for (const ui::Size size : {ui::Size{1280, 720}, ui::Size{390, 844}}) {
      disk.notes["language"] = language;
      ShellStage stage(disk);
      ui::watch_items(true);
      stage.doors.hold_rest = true;
      stage.shell.set_environment({.size = size, .reduced_motion = true});
      stage.start();
      REQUIRE_FALSE(stage.shell.complete());
      CHECK(stage.shell.phrases().all().size() < 300);
      check_phrases(stage);
      edit(stage, [](ViewState& view) { view.settings_open = true; });
      check_phrases(stage);
      edit(stage, [](ViewState& view) {
        view.settings_open = false;
        view.keys_open = true;
      });
      check_phrases(stage);
      edit(stage, [](ViewState& view) {
        view.keys_open = false;
        view.more_open = true;
      });
      check_phrases(stage);
      edit(stage, [](ViewState& view) { view.more_open = false; });
      stage.shell.new_version_waits();
      stage.settle();
      check_phrases(stage);
      edit(stage, [](ViewState& view) { view.basic_view = true; });
      check_phrases(stage);
      ui::watch_items(false);
      disk.notes.clear();
    }
  }
}

TEST_CASE("when the device can keep nothing, the first screen says so with the phrases that it has") {
  for (const char* code : {"storage.failed", "storage.full", "storage.not_allowed"}) {
    headless::Disk disk;
    ShellStage stage(disk);
    ui::watch_items(true);
    stage.doors.hold_rest = true;
    stage.doors.fail_load = code;
    stage.start();
    REQUIRE_FALSE(stage.shell.complete());
    CHECK(stage.shell.phrases().has(std::string("error.") + code));
    check_phrases(stage);
    ui::watch_items(false);
  }
}

TEST_CASE("a press before the rest has come is answered as soon as it is there") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.doors.hold_rest = true;
  stage.start();
  CHECK_FALSE(can_start_a_session(stage));
  CHECK(stage.shell.model().functions.size() == 5);  // what the first screen counts is there

  SECTION("it asks for what is missing itself, whatever became of the rest of the program") {
    stage.press(Role::kButton, "Sessie starten");
    CHECK(stage.shell.complete());
    CHECK(stage.doors.page.hash_steps == std::vector<std::string>{"#/sessies"});
    CHECK(can_start_a_session(stage));
    CHECK_FALSE(stage.shell.view().toast);
    CHECK(stage.has(Role::kHeading, "Sessies"));
  }
  SECTION("nothing pressed: it comes with the rest of the program") {
    stage.doors.release_rest();
    CHECK(stage.shell.complete());
    CHECK(can_start_a_session(stage));
    CHECK(stage.shell.view().route == Route{});
  }
  SECTION("the example waits too") {
    stage.press(Role::kButton, "Voorbeeld: de pilot");
    CHECK(stage.shell.model().candidates.size() == 13);
    CHECK(stage.shell.view().toast->text_key == "shell.example_loaded");
  }
  SECTION("an address that is typed, or a link of a session") {
    stage.shell.hash_changed("#/kandidaten");
    CHECK(stage.shell.view().route == Route{});
    CHECK(stage.shell.view().toast->text_key == "shell.one_moment");
    stage.settle();
    CHECK(stage.has(Role::kHeading, "Wie zoekt ander werk?"));
  }
  SECTION("while it is on its way the press is said to have been heard, for as long as it takes") {
    stage.shell.perform(ViewAction{GoTo{{Screen::kCandidates, {}, {}}}});
    CHECK(stage.doors.page.announced.back() == stage.shell.phrases()("shell.one_moment"));
    stage.doors.page.frame_wanted = true;
    stage.shell.frame();
    CHECK(says(stage, "shell.one_moment"));
    stage.settle();
    CHECK_FALSE(stage.shell.view().toast);
    CHECK(stage.has(Role::kHeading, "Wie zoekt ander werk?"));
  }
}

TEST_CASE("when the rest cannot be had, a press says so, and the next one tries again") {
  headless::Disk disk;
  ShellStage stage(disk);
  const std::string missing = GENERATE(kTemplates, std::string("assets/i18n/nl_later.json"));
  stage.doors.fail_content = {missing};
  stage.start();
  CHECK_FALSE(stage.shell.complete());
  CHECK_FALSE(stage.shell.view().error);  // nobody asked for anything yet
  stage.press(Role::kLink, "Kandidaten");
  CHECK_FALSE(stage.shell.complete());
  REQUIRE(stage.shell.view().error);
  CHECK(stage.shell.view().error->code == "shell.rest_not_loaded");
  CHECK(stage.shell.phrases().has("error.shell.rest_not_loaded"));
  CHECK_FALSE(stage.shell.view().toast);

  stage.doors.fail_content.clear();
  stage.press(Role::kLink, "Kandidaten");
  CHECK(stage.shell.complete());
  CHECK_FALSE(stage.shell.view().error);
  CHECK(stage.has(Role::kHeading, "Wie zoekt ander werk?"));
  std::vector<std::string> names;
  for (const SessionTemplate& form : stage.shell.model().reference.templates) names.push_back(form.id);
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());  // what had come is not there twice
}

TEST_CASE("without places the rest is there: only journeys stay unknown") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.doors.fail_content = {std::string(content::kPlaces)};
  stage.start();
  CHECK(stage.shell.complete());
}

TEST_CASE("whoever has work here, or asks for another screen, sees nothing before all of it is there") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start().add_candidate("c1", "K-01");
  }
  headless::Disk empty;
  for (const auto& [device, hash] : {std::pair{&disk, ""}, std::pair{&empty, "#/sessies"}}) {
    ShellStage stage(*device);
    stage.doors.hold_rest = true;
    stage.start(hash);
    CHECK(stage.shell.complete());
    CHECK(can_start_a_session(stage));
    CHECK(stage.shell.phrases().all().size() > 1'000);
  }
}

TEST_CASE("whoever has a file sees the whole: its day is said in words that come later") {
  headless::Disk disk;
  disk.notes["last_file_at"] = "1795322700000";
  ShellStage stage(disk);
  stage.doors.hold_rest = true;
  stage.start();
  CHECK(stage.shell.complete());
}

TEST_CASE("what another tab says while the rest is on its way is not lost") {
  headless::Disk disk;
  ShellStage stage(disk), other(disk);
  stage.doors.connect(other.doors);
  stage.doors.hold_rest = true;
  stage.start();
  other.start().add_candidate("c1", "K-01");
  stage.settle();
  CHECK(stage.shell.model().candidates.empty());  // its journeys could not be reckoned yet
  stage.doors.release_rest();
  CHECK(stage.shell.model().candidates.contains("c1"));
}

TEST_CASE("another language on the first screen comes whole") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.doors.hold_rest = true;
  stage.start();
  edit(stage, [](ViewState& view) { view.language = "en"; });
  CHECK(stage.doors.page.language == "en");
  CHECK(stage.shell.phrases().all().size() > 1'000);
  CHECK_FALSE(stage.shell.complete());
  stage.doors.release_rest();
  CHECK(stage.shell.complete());
  CHECK(stage.shell.phrases()("nav.candidates") == "Candidates");
  stage.press(Role::kLink, "Candidates");
  CHECK(stage.doors.page.title == "Candidates – Overstap");
}

TEST_CASE("a language of which half does not come leaves the one that is there, and says so") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.doors.fail_content = {"assets/i18n/en_later.json"};
  edit(stage, [](ViewState& view) { view.language = "en"; });
  CHECK(stage.doors.page.language == "nl");
  REQUIRE(stage.shell.view().error);
  CHECK(stage.shell.view().error->code == "shell.language_not_loaded");
  CHECK(stage.has(Role::kLink, "Kandidaten"));
}
