// Thousands of parts: only what is near the view exists, and everything is still told and reached.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

constexpr int kNotes = 1000;
constexpr int kMostThatExist = 150;

struct FullBoard : WorkspaceStage {
  explicit FullBoard(const ScreenHarness::Options& options = {.size = {1920, 1080}})
      : WorkspaceStage({Screen::kSession, "s1", {}}, options, StageShows::kWholePage) {
    perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    for (int index = 1; index <= kNotes; ++index) {
      const std::string id = "note-" + std::to_string(index);
      perform(Action{AddNote{.id = id,
                             .session_id = "s1",
                             .zone_id = "afspraken",
                             .text = id + " samen koffie drinken op maandag",
                             .random = static_cast<std::uint64_t>(index)}});
    }
    page().settle();
  }
  std::vector<const ui::Node*> items() {
    std::vector<const ui::Node*> items;
    for (const ui::Node& node : page().nodes()) {
      if (node.role == Role::kListItem && node.set_size == kNotes) items.push_back(&node);
    }
    return items;
  }
};

std::string note(int index) {
  return "Briefje met de zon: note-" + std::to_string(index) + " samen koffie drinken op maandag";
}

}  // namespace

TEST_CASE("of a thousand notes only those near the view exist, and each says its place among all") {
  FullBoard board;
  const auto items = board.items();
  CHECK(items.size() < kMostThatExist);
  REQUIRE_FALSE(items.empty());
  CHECK(items.front()->position == 1);
  CHECK(board.page().has(Role::kButton, note(1)));
  CHECK_FALSE(board.page().has(Role::kButton, note(kNotes)));
  board.page().scroll("Briefjes in Afspraken", 1e6f);
  CHECK(board.items().back()->position == kNotes);
  CHECK(board.page().has(Role::kButton, note(kNotes)));
  CHECK_FALSE(board.page().has(Role::kButton, note(1)));
}

TEST_CASE("what has the focus stays there when it is scrolled out of sight") {
  FullBoard board;
  board.page().focus(Role::kButton, note(1));
  board.page().scroll("Briefjes in Afspraken", 1e6f);
  REQUIRE(board.page().has(Role::kButton, note(1)));
  CHECK((board.page().get(Role::kButton, note(1)).state & ui::kFocused) != 0);
}

TEST_CASE("the arrow keys walk through a thousand notes, also those that did not exist yet") {
  FullBoard board;
  board.page().focus(Role::kButton, note(1));
  for (int step = 0; step < 40; ++step) board.page().key(ui::Shortcut::kDown);
  const auto focused =
      std::ranges::find_if(board.page().nodes(), [](const ui::Node& node) { return (node.state & ui::kFocused) != 0; });
  REQUIRE(focused != board.page().nodes().end());
  const auto item = std::ranges::find(board.page().nodes(), focused->parent, &ui::Node::id);
  REQUIRE(item != board.page().nodes().end());
  CHECK(item->position > 40);
  CHECK(board.items().size() < kMostThatExist);
}

TEST_CASE("a thousand candidates are a list of a thousand, of which a few exist") {
  WorkspaceStage stage({Screen::kCandidates, {}, {}});
  for (int index = 0; index < kNotes; ++index) {
    stage.perform(Action{AddCandidate{"candidate-" + std::to_string(index), ""}});
  }
  stage.page().settle();
  const auto in_list = [](const ui::Node& node) { return node.role == Role::kListItem && node.set_size == kNotes; };
  const auto exist = std::ranges::count_if(stage.page().nodes(), in_list);
  CHECK(exist > 0);
  CHECK(exist < kMostThatExist);
  CHECK(stage.page().problems().empty());
}

}  // namespace overstap::test
