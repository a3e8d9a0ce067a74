// Without a mouse: going round the board, moving a note, taking back, the list of keys, and where the focus goes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "imgui.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;
using ui::Shortcut;
using Texts = std::vector<std::string>;

struct BoardStage : WorkspaceStage {
  explicit BoardStage(const ScreenHarness::Options& options = {.size = {1920, 1080}})
      : WorkspaceStage({Screen::kSession, "s1", {}}, options, StageShows::kWholePage) {
    perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord", "2026-11-22"}});
    add("een", "afspraken");
    add("twee", "afspraken");
    add("drie", "afspraken");
    add("vier", "goed");
    page().settle();
  }
  void add(const std::string& text, const std::string& zone) {
    perform(Action{AddNote{.id = text, .session_id = "s1", .zone_id = zone, .text = text, .random = text.size()}});
  }
  Texts texts_in(const std::string& zone) const {
    Texts texts;
    for (const Note* note : model.notes_in("s1", zone)) texts.push_back(note->text);
    return texts;
  }
  static std::string note(const std::string& text) { return "Briefje met de zon: " + text; }
  void focus(const std::string& text) { page().focus(Role::kButton, note(text)); }
  std::string focused() {
    const auto found =
        std::ranges::find_if(page().nodes(), [](const ui::Node& node) { return (node.state & ui::kFocused) != 0; });
    return found == page().nodes().end() ? std::string() : found->name;
  }
};

bool said(ScreenHarness& page, std::string_view words) {
  return std::ranges::any_of(page.spoken(),
                             [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("arrows go from note to note, and on to the next zone") {
  BoardStage stage;
  stage.focus("een");
  stage.page().key(Shortcut::kRight);
  CHECK(stage.focused() == BoardStage::note("twee"));
  stage.page().key(Shortcut::kLeft);
  stage.page().key(Shortcut::kLeft);  // nothing lies before the first zone
  CHECK(stage.focused() == BoardStage::note("een"));
  stage.focus("drie");
  stage.page().key(Shortcut::kRight);
  CHECK(stage.focused() == BoardStage::note("vier"));
  stage.page().key(Shortcut::kLeft);
  CHECK(stage.focused() == BoardStage::note("een"));
}

TEST_CASE("from a note one comes to an empty zone where a note can be added") {
  BoardStage stage;
  stage.focus("vier");
  stage.page().key(Shortcut::kRight);
  CHECK(stage.focused().starts_with("Nieuw briefje bij"));
}

TEST_CASE("Alt and an arrow move a note in its zone, say so, and the focus goes along") {
  BoardStage stage;
  stage.focus("drie");
  stage.page().key(Shortcut::kMoveUp);
  CHECK(stage.texts_in("afspraken") == Texts{"een", "drie", "twee"});
  CHECK(stage.focused() == BoardStage::note("drie"));
  CHECK_FALSE(stage.page().spoken().empty());
  stage.page().key(Shortcut::kMoveUp);
  stage.page().key(Shortcut::kMoveUp);  // it is already the first
  CHECK(stage.texts_in("afspraken") == Texts{"drie", "een", "twee"});
  stage.page().key(Shortcut::kMoveDown);
  stage.page().key(Shortcut::kMoveDown);
  CHECK(stage.texts_in("afspraken") == Texts{"een", "twee", "drie"});
}

TEST_CASE("Alt and an arrow take a note to the zone beside it, and back") {
  BoardStage stage;
  stage.focus("twee");
  stage.page().key(Shortcut::kMoveRight);
  CHECK(stage.texts_in("afspraken") == Texts{"een", "drie"});
  CHECK(stage.texts_in("goed") == Texts{"vier", "twee"});
  CHECK(said(stage.page(), "Wat gaat goed"));
  CHECK(stage.focused() == BoardStage::note("twee"));
  stage.page().key(Shortcut::kMoveLeft);
  CHECK(stage.texts_in("afspraken") == Texts{"een", "drie", "twee"});
}

TEST_CASE("the list view has the same keys") {
  BoardStage stage;
  stage.view.session_look = SessionLook::kList;
  stage.page().settle();
  stage.focus("een");
  stage.page().key(Shortcut::kDown);
  CHECK(stage.focused() == BoardStage::note("twee"));
  stage.page().key(Shortcut::kMoveUp);
  CHECK(stage.texts_in("afspraken") == Texts{"twee", "een", "drie"});
}

TEST_CASE("a note that leaves the sight of a phone leaves the focus at its neighbour") {
  BoardStage stage({.size = {390, 844}, .touch = true});
  stage.focus("een");
  stage.page().key(Shortcut::kMoveRight);
  CHECK(stage.texts_in("goed") == Texts{"vier", "een"});
  CHECK(stage.focused() == BoardStage::note("twee"));
}

TEST_CASE("a key takes back and does again, but not while somebody types") {
  BoardStage stage;
  stage.focus("een");
  stage.page().key(Shortcut::kMoveRight);
  stage.page().key(Shortcut::kUndo);
  CHECK(stage.texts_in("afspraken") == Texts{"een", "twee", "drie"});
  stage.page().key(Shortcut::kRedo);
  CHECK(stage.texts_in("afspraken") == Texts{"twee", "drie"});
  stage.page().press("Briefje");
  stage.page().ui().edit(stage.page().get(Role::kTextArea, "Wat staat erop?").id);
  stage.page().settle();
  stage.page().key(Shortcut::kUndo);
  CHECK(stage.texts_in("afspraken") == Texts{"twee", "drie"});
}

TEST_CASE("the list of keys opens with a question mark and from the settings, and Escape closes it") {
  BoardStage stage;
  stage.page().key(Shortcut::kHelp);
  CHECK(stage.page().has(Role::kDialog, "Toetsen"));
  CHECK(stage.page().shows("Alt en een pijltje"));
  stage.page().escape();
  CHECK_FALSE(stage.page().has(Role::kDialog, "Toetsen"));
  stage.page().focus(Role::kButton, "Weergave");
  stage.page().press("Weergave");
  stage.page().press("Toetsen");
  CHECK(stage.page().has(Role::kDialog, "Toetsen"));
  CHECK(stage.page().count(Role::kDialog) == 1);
  stage.page().escape();
  CHECK(stage.focused() == "Weergave");  // not where the settings were: they are gone
}

TEST_CASE("the buttons that a key does too say which, and no other button does") {
  BoardStage stage;
  stage.focus("een");
  stage.page().key(Shortcut::kMoveRight);
  const auto key_of = [&](std::string_view name) { return stage.page().get(Role::kButton, name).now - 1; };
  CHECK(key_of("Terug") == static_cast<float>(Shortcut::kUndo));
  CHECK(key_of("Opnieuw") == static_cast<float>(Shortcut::kRedo));
  CHECK(key_of("Briefje") < 0);
  stage.page().press("Weergave");
  CHECK(key_of("Toetsen") == static_cast<float>(Shortcut::kHelp));
  CHECK(key_of("Klaar") < 0);
}

TEST_CASE("an open dialog keeps the keys of the page to itself") {
  BoardStage stage;
  stage.focus("een");
  stage.page().key(Shortcut::kMoveRight);
  stage.page().press("Weergave");
  stage.page().key(Shortcut::kUndo);
  stage.page().key(Shortcut::kHelp);
  CHECK(stage.texts_in("goed") == Texts{"vier", "een"});
  CHECK_FALSE(stage.page().has(Role::kDialog, "Toetsen"));
}

TEST_CASE("who asks what is not known comes to the field of just that") {
  WorkspaceStage stage({Screen::kCandidates, {}, {}});
  stage.load_example();
  stage.go(Screen::kCandidate, "pilot-k07");
  const auto& nodes = stage.page().nodes();
  const auto ask = std::ranges::find_if(nodes, [](const ui::Node& node) { return node.name == "Vraag dit"; });
  REQUIRE(ask != nodes.end());
  // The name of the item is in the same row, just before it.
  const auto row = std::ranges::find_if(std::make_reverse_iterator(ask), nodes.rend(),
                                        [](const ui::Node& node) { return node.role == Role::kRowHeader; });
  REQUIRE(row != nodes.rend());
  const std::string item = (row.base())->name;
  stage.page().press(Role::kLink, "Vraag dit");
  CHECK(stage.view.candidate_editing);
  CHECK((stage.page().get(Role::kCombo, item).state & ui::kFocused) != 0);
}

TEST_CASE("the focus ring in a list of choices stays inside the list") {
  BoardStage stage;
  stage.view.selected_note = "een";
  stage.page().settle();
  stage.page().press(Role::kCombo, "Verplaats naar");
  stage.page().set_theme(theme::Theme::kDark);  // where the ring has a colour that nothing else has
  const ui::Node& list = stage.page().get(Role::kListBox, "Verplaats naar");
  const ui::Rect box = stage.page().page_rect(list);
  const ImU32 ring = theme::colour(theme::Theme::kDark, theme::Colour::kFocusOuter);
  int corners = 0;
  for (const ImDrawVert& corner : ImGui::GetForegroundDrawList()->VtxBuffer) {
    if (corner.col != ring || !box.inset(-12).contains(corner.pos.x, corner.pos.y)) continue;
    ++corners;
    INFO("at " << corner.pos.x << ", " << corner.pos.y << " of " << box.x << ", " << box.y << " to " << box.right()
               << ", " << box.bottom());
    CHECK(box.inset(-2).contains(corner.pos.x, corner.pos.y));  // the list has an edge of 6 around its rows
  }
  CHECK(corners > 0);
}

}  // namespace overstap::test
