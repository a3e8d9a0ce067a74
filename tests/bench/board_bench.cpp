// What a frame costs with 1,000 notes on a board: drawing with semantics, and the message to the mirror. The figure is
// in docs/ARCHITECTURE.md; the aim is 2 ms while scrolling.
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include "app/semantics/mirror_message.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

constexpr int kNotes = 1000;

TEST_CASE("a board of a thousand notes, scrolling", "[bench]") {
  WorkspaceStage stage({Screen::kSession, "s1", {}}, {.size = {1280, 720}}, StageShows::kWholePage);
  stage.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
  for (int index = 1; index <= kNotes; ++index) {
    const std::string id = "note-" + std::to_string(index);
    stage.perform(Action{AddNote{.id = id,
                                 .session_id = "s1",
                                 .zone_id = "afspraken",
                                 .text = id + " samen koffie drinken op maandag",
                                 .random = static_cast<std::uint64_t>(index)}});
  }
  ScreenHarness& page = stage.page();
  page.settle();
  const ui::NodeId region = page.get(ui::Role::kScrollRegion, "Briefjes in Afspraken").id;
  ui::MirrorEncoder mirror;
  mirror.encode(page.nodes());
  float y = 0;
  const auto scroll_on = [&] { page.ui().set_scroll(region, y += 40); };
  BENCHMARK("one frame: draw, semantics and message") {
    scroll_on();
    page.frame();
    return mirror.encode(page.nodes());
  };
  BENCHMARK("of which the message") {
    mirror.reset();
    return mirror.encode(page.nodes());
  };
}

}  // namespace
}  // namespace overstap::test
