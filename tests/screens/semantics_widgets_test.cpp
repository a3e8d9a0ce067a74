// Every widget: says what it is, reports what the person did, and comes to rest.
#include <catch2/catch_test_macros.hpp>

#include "icon_codepoints.h"
#include "tests/screens/support/screen_harness.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

const std::vector<std::string> kNone;

TEST_CASE("a button is pressed by the mirror and by the pointer") {
  int presses = 0;
  ScreenHarness page([&](Ui& ui) {
    if (ui.button("go", {20, 20, 200, 44}, {.label = "Sessie starten", .icon = icon::kPlay})) ++presses;
  });
  page.settle();
  page.press("Sessie starten");
  CHECK(presses == 1);
  page.click(Role::kButton, "Sessie starten");
  CHECK(presses == 2);
  page.click(600, 600);
  CHECK(presses == 2);
  CHECK(page.problems() == kNone);
}

TEST_CASE("a press on a real element counts once, also where the page has scrolled away from under it") {
  int first = 0, second = 0;
  ScreenHarness page([&](Ui& ui) {
    if (ui.button("first", {20, 20, 200, 44}, {.label = "Terug"})) ++first;
    if (ui.button("second", {20, 220, 200, 44}, {.label = "Verder"})) ++second;
  });
  page.settle();
  const NodeId element = page.get(Role::kButton, "Verder").id;
  page.ui().press_begins(element);
  page.click(60, 40);  // where the core still believes the other button to be
  CHECK(first == 0);
  page.ui().activate(element);  // the click of the real element
  page.settle();
  CHECK(second == 1);
  CHECK(first == 0);
}

TEST_CASE("a press that comes with the last words of a field is answered after them, and neither is lost") {
  std::vector<std::string> heard;
  ScreenHarness page([&](Ui& ui) {
    const std::size_t before = heard.size();
    if (ui.button("go", {20, 220, 200, 44}, {.label = "Weergave"})) heard.push_back("press");
    if (const auto typed = ui.text_field("search", {20, 20, 300, 80}, {.label = "Zoek", .value = ""}))
      heard.push_back(*typed);
    CHECK(heard.size() <= before + 1);
  });
  page.settle();
  page.ui().set_text(page.get(Role::kTextField, "Zoek").id, "Hoogezand", true);
  page.ui().activate(page.get(Role::kButton, "Weergave").id);
  page.settle();
  CHECK(heard == std::vector<std::string>{"Hoogezand", "press"});
}

TEST_CASE("an idle page wants no frames") {
  ScreenHarness page([](Ui& ui) { ui.heading({20, 20, 300, 40}, "Wat wil je doen?", 1); });
  page.settle();
  page.frame();
  CHECK_FALSE(page.ui().wants_another_frame());
}

TEST_CASE("a disabled button is not pressed and says why") {
  int presses = 0;
  ScreenHarness page([&](Ui& ui) {
    const Button button{.label = "Laat zien", .disabled = true, .description = "Nog niet iedereen is klaar."};
    if (ui.button("go", {20, 20, 200, 44}, button)) ++presses;
  });
  page.settle();
  page.press("Laat zien");
  page.click(Role::kButton, "Laat zien");
  CHECK(presses == 0);
  CHECK((page.get(Role::kButton, "Laat zien").state & kDisabled) != 0);
  CHECK(page.get(Role::kButton, "Laat zien").description == "Nog niet iedereen is klaar.");
}

TEST_CASE("a button inside a card takes the press, the card does not") {
  int cards = 0, buttons = 0;
  ScreenHarness page([&](Ui& ui) {
    if (ui.pressable("card", {20, 20, 300, 200}, {.name = "Briefje"}).pressed) ++cards;
    if (ui.button("plus", {40, 150, 44, 44}, {.label = "Stip erbij", .icon = icon::kPlus, .icon_only = true}))
      ++buttons;
  });
  page.settle();
  page.click(Role::kButton, "Stip erbij");
  CHECK(buttons == 1);
  CHECK(cards == 0);
  page.click(60, 60);
  CHECK(cards == 1);
}

TEST_CASE("focus from the keyboard is kept, scrolled into view and marked") {
  ScreenHarness page([](Ui& ui) {
    Rect content;
    const auto region = ui.scroll("list", {20, 20, 400, 300}, "Briefjes", content);
    for (int row = 0; row < 30; ++row) {
      const std::string name = "Rij " + std::to_string(row);
      ui.button(name, content.cut_top(44, 8), {.label = name});
    }
    ui.set_content_height(30 * 52);
  });
  page.settle();
  page.focus(Role::kButton, "Rij 20");
  CHECK((page.get(Role::kButton, "Rij 20").state & kFocused) != 0);
  const Node& region = page.get(Role::kScrollRegion, "Briefjes");
  CHECK(region.maximum == 30 * 52);
  CHECK(region.now > 700);
  const Rect shown = page.page_rect(page.get(Role::kButton, "Rij 20"));
  CHECK(shown.y >= 20);
  CHECK(shown.bottom() <= 320);
  CHECK(page.problems() == kNone);
}

TEST_CASE("an item scrolled out of view is activated but not touched") {
  int presses = 0;
  ScreenHarness page([&](Ui& ui) {
    Rect content;
    const auto region = ui.scroll("list", {20, 20, 400, 300}, "Briefjes", content);
    ui.text(content.cut_top(600), "Boven");
    if (ui.button("last", content.cut_top(44), {.label = "Onder"})) ++presses;
    ui.set_content_height(644);
  });
  page.settle();
  const float before = page.get(Role::kButton, "Onder").rect.y;
  page.click(Role::kButton, "Onder");  // lies below the region
  CHECK(presses == 0);
  page.press("Onder");
  CHECK(presses == 1);
  page.scroll("Briefjes", 10000);
  CHECK(page.get(Role::kScrollRegion, "Briefjes").now == 344);
  CHECK(page.get(Role::kButton, "Onder").rect.y == before);  // relative to the content
  page.click(Role::kButton, "Onder");
  CHECK(presses == 2);
}

TEST_CASE("a dialog takes the focus, keeps the page away and gives the focus back") {
  bool open = false;
  int page_presses = 0, answers = 0;
  ScreenHarness page([&](Ui& ui) {
    if (ui.button("erase", {20, 20, 200, 44}, {.label = "Wissen"})) open = true;
    if (ui.button("other", {20, 80, 200, 44}, {.label = "Anders"})) ++page_presses;
    if (!open) return;
    Rect content;
    bool dismissed = false;
    const auto dialog = ui.dialog("confirm", "Kandidaat K-07 wissen?", 400, 200, content, dismissed);
    if (ui.button("no", content.cut_bottom(44), {.label = "Nee, bewaren", .kind = ButtonKind::kPrimary})) ++answers;
    if (dismissed || answers > 0) open = false;
  });
  page.settle();
  page.focus(Role::kButton, "Wissen");
  page.press("Wissen");
  REQUIRE(page.has(Role::kDialog, "Kandidaat K-07 wissen?"));
  CHECK((page.get(Role::kDialog, "Kandidaat K-07 wissen?").state & kModal) != 0);
  CHECK((page.get(Role::kButton, "Nee, bewaren").state & kFocused) != 0);
  CHECK(page.problems() == kNone);
  page.press("Anders");
  page.click(Role::kButton, "Anders");  // on the scrim: same as Escape
  CHECK(page_presses == 0);
  CHECK_FALSE(page.has(Role::kDialog, "Kandidaat K-07 wissen?"));
  CHECK((page.get(Role::kButton, "Wissen").state & kFocused) != 0);
  page.press("Wissen");
  page.escape();
  CHECK_FALSE(open);
  page.press("Wissen");
  page.click(Role::kButton, "Nee, bewaren");
  CHECK(answers == 1);
}

TEST_CASE("a dialog is drawn over the page, a list of choices over both") {
  const Option options[] = {{"Licht"}, {"Donker"}};
  ScreenHarness page([&](Ui& ui) {
    Rect content;
    bool dismissed = false;
    const auto dialog = ui.dialog("settings", "Weergave", 480, 300, content, dismissed);
    ui.combo("theme", content.cut_top(80), "Kleuren", options, 0);
  });
  page.settle();
  page.press(Role::kCombo, "Kleuren");
  std::vector<std::string> layers;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) layers.emplace_back(list->_OwnerName);
  CHECK(layers == std::vector<std::string>{"##page", "##dialogs", "##Foreground"});
}

TEST_CASE("a dialog that is taller than the page scrolls") {
  int presses = 0;
  const ScreenHarness::Options small{.size = {360, 300}, .touch = true};
  ScreenHarness page(
      [&](Ui& ui) {
        Rect content;
        bool dismissed = false;
        const auto dialog = ui.dialog("settings", "Weergave", 480, 600, content, dismissed);
        if (ui.button("last", content.cut_bottom(48), {.label = "Klaar"})) ++presses;
        ui.button("first", content.cut_top(48), {.label = "Licht"});
      },
      small);
  page.settle();
  CHECK(page.problems() == kNone);
  const Node& region = page.get(Role::kScrollRegion, "Weergave");
  CHECK(region.maximum > region.rect.height);
  page.focus(Role::kButton, "Klaar");
  page.click(Role::kButton, "Klaar");
  CHECK(presses == 1);
}

TEST_CASE("a dialog with a scroll region of its own scrolls there only") {
  ScreenHarness page(
      [](Ui& ui) {
        Rect content, rows;
        bool dismissed = false;
        const auto dialog = ui.dialog("settings", "Weergave", 480, 600, content, dismissed);
        ui.button("last", content.cut_bottom(48), {.label = "Klaar"});
        const auto region = ui.scroll("rows", content, "Instellingen", rows);
        ui.button("first", rows.cut_top(48), {.label = "Licht"});
        ui.set_content_height(500);
      },
      {.size = {640, 360}});
  page.settle();
  CHECK(page.count(Role::kScrollRegion) == 1);
  CHECK(page.get(Role::kButton, "Klaar").rect.bottom() <= 360);
  CHECK(page.problems() == kNone);
}

TEST_CASE("a long list of choices scrolls inside the page") {
  std::vector<std::string> names;
  for (int number = 0; number < 60; ++number) names.push_back("Functie " + std::to_string(number));
  std::vector<Option> options;
  for (const std::string& name : names) options.push_back({name});
  int chosen = 50;
  ScreenHarness page([&](Ui& ui) {
    if (const auto picked = ui.combo("function", {20, 300, 300, 72}, "Functie", options, chosen)) chosen = *picked;
  });
  page.settle();
  page.press(Role::kCombo, "Functie");
  CHECK(page.count(Role::kOption) == 60);
  CHECK(page.problems() == kNone);
  const Rect shown = page.page_rect(page.get(Role::kOption, "Functie 50"));
  CHECK(shown.bottom() <= 720);
  page.click(Role::kOption, "Functie 50");
  CHECK(page.count(Role::kOption) == 0);
  page.choose("Functie", "Functie 3");
  CHECK(chosen == 3);
}

TEST_CASE("a finger that has left does not hover") {
  bool hovered = false;
  ScreenHarness page([&](Ui& ui) { hovered = ui.pressable("tile", {20, 20, 200, 100}, {.name = "Tegel"}).hovered; },
                     {.size = {390, 780}, .touch = true});
  page.settle();
  page.click(60, 60);
  CHECK_FALSE(hovered);
}

TEST_CASE("what moves comes to rest, and does not move at all when asked") {
  for (const bool reduced : {false, true}) {
    bool on = false, open = false;
    ScreenHarness page(
        [&](Ui& ui) {
          if (ui.toggle("bed", {20, 20, 300, 44}, "Bed op werkhoogte", on)) on = !on;
          if (ui.button("ask", {20, 80, 200, 44}, {.label = "Wissen"})) open = true;
          if (!open) return;
          Rect content;
          bool dismissed = false;
          const auto dialog = ui.dialog("sure", "Wissen?", 400, 200, content, dismissed);
          ui.button("no", content.cut_bottom(44), {.label = "Nee"});
        },
        {.reduced_motion = reduced});
    page.settle();
    page.ui().activate(page.get(Role::kSwitch, "Bed op werkhoogte").id);
    CHECK((page.settle() > 6) != reduced);
    page.ui().activate(page.get(Role::kButton, "Wissen").id);
    CHECK((page.settle() > 6) != reduced);
  }
}

TEST_CASE("a combo opens a list, moves the focus there and back") {
  int chosen = 0;
  const Option options[] = {{"Van kandidaat naar werk"}, {"Van werk naar kandidaat"}, {"Alles"}};
  ScreenHarness page([&](Ui& ui) {
    if (const auto picked = ui.combo("order", {20, 20, 300, 44}, "Richting", options, chosen, true)) chosen = *picked;
  });
  page.settle();
  CHECK(page.get(Role::kCombo, "Richting").value == "Van kandidaat naar werk");
  page.press(Role::kCombo, "Richting");
  CHECK(page.count(Role::kOption) == 3);
  CHECK((page.get(Role::kOption, "Van kandidaat naar werk").state & kFocused) != 0);
  CHECK(page.problems() == kNone);
  page.press(Role::kOption, "Alles");
  CHECK(chosen == 2);
  CHECK(page.count(Role::kOption) == 0);
  CHECK((page.get(Role::kCombo, "Richting").state & kFocused) != 0);
  page.click(Role::kCombo, "Richting");
  CHECK(page.count(Role::kOption) == 3);
  page.click(Role::kOption, "Van werk naar kandidaat");
  CHECK(chosen == 1);
  page.press(Role::kCombo, "Richting");
  page.escape();
  CHECK(page.count(Role::kOption) == 0);
  page.press(Role::kCombo, "Richting");
  page.click(900, 600);
  CHECK(page.count(Role::kOption) == 0);
  CHECK(chosen == 1);
}

TEST_CASE("the list that a quick tap opens stays: the browser's click comes before the press") {
  const Option options[] = {{"Van kandidaat naar werk"}, {"Van werk naar kandidaat"}};
  ScreenHarness page([&](Ui& ui) { ui.combo("order", {20, 20, 300, 44}, "Richting", options, 0, true); });
  page.settle();
  const NodeId combo = page.get(Role::kCombo, "Richting").id;
  page.ui().press_begins(combo);
  page.ui().activate(combo);
  page.settle();
  CHECK(page.count(Role::kOption) == 2);
  page.click(60, 40);
  CHECK(page.count(Role::kOption) == 2);
  CHECK((page.get(Role::kOption, "Van kandidaat naar werk").state & kFocused) != 0);
}

TEST_CASE("fields report the text when it is final, a live field at once") {
  std::string name = "K-07", search;
  ScreenHarness page([&](Ui& ui) {
    if (const auto text =
            ui.text_field("name", {20, 20, 300, 80}, {.label = "Code", .value = name, .hint = "Geen naam"})) {
      name = *text;
    }
    const TextField field{.label = "Zoek", .value = search, .label_hidden = true, .live = true, .icon = icon::kSearch};
    if (const auto text = ui.text_field("search", {20, 140, 300, 44}, field)) search = *text;
  });
  page.settle();
  CHECK(page.get(Role::kTextField, "Code").value == "K-07");
  CHECK(page.get(Role::kTextField, "Code").description == "Geen naam");
  page.type("Code", "K-08", false);
  CHECK(name == "K-07");
  page.type("Code", "K-08");
  CHECK(name == "K-08");
  page.type("Zoek", "Hoog", false);
  CHECK(search == "Hoog");
  CHECK(page.problems() == kNone);
}

TEST_CASE("slider, switch, check box, radio group and tabs report changes") {
  int minutes = 45, daypart = 0, tab = 0;
  bool on = false, checked = false;
  const Option dayparts[] = {{"Ochtend"}, {"Middag"}, {"Avond"}};
  const Option tabs[] = {{"Overzicht", icon::kLayoutGrid}, {"Takenpakket", icon::kPackage}};
  ScreenHarness page([&](Ui& ui) {
    const std::string text = std::to_string(minutes) + " minuten";
    const Slider slider{.label = "Langste reis",
                        .value = minutes,
                        .maximum = 90,
                        .step = 5,
                        .old_value = 30,
                        .value_text = text,
                        .old_text = "nu 30"};
    if (const auto value = ui.slider("journey", {20, 20, 300, ui.slider_height()}, slider)) minutes = *value;
    if (ui.toggle("bed", {20, 120, 300, 44}, "Bed op werkhoogte", on, "Minder bukken")) on = !on;
    if (ui.check_box("agree", {20, 180, 300, 44}, "Toestemming gegeven", checked)) checked = !checked;
    if (const auto value = ui.radio_group("daypart", {20, 240, 300, 54}, "Dagdeel", dayparts, daypart))
      daypart = *value;
    if (const auto value = ui.tabs("view", {20, 320, ui.tabs_width(tabs), 44}, "Weergave", tabs, tab)) tab = *value;
  });
  page.settle();
  page.slide("Langste reis", 62);
  CHECK(minutes == 60);
  const Rect track = page.get(Role::kSlider, "Langste reis").rect;
  page.click(track.right() - 13, track.centre_y());
  CHECK(minutes == 90);
  page.press(Role::kSwitch, "Bed op werkhoogte");
  CHECK(on);
  CHECK((page.get(Role::kSwitch, "Bed op werkhoogte").state & kChecked) != 0);
  page.click(Role::kCheckBox, "Toestemming gegeven");
  CHECK(checked);
  page.press(Role::kRadio, "Avond");
  CHECK(daypart == 2);
  CHECK(page.get(Role::kRadio, "Avond").set_size == 3);
  page.click(Role::kTab, "Takenpakket");
  CHECK(tab == 1);
  CHECK(page.problems() == kNone);
}

TEST_CASE("a note is dragged to a zone and dropped once") {
  std::string where = "links";
  int drops = 0;
  ScreenHarness page([&](Ui& ui) {
    ui.pressable("note", {20, 20, 120, 90}, {.name = "Samen eten", .draggable = true});
    ui.drag_payload("note-1");
    bool hovering = false;
    if (const auto drop = ui.drop_target({400, 20, 300, 300}, hovering)) {
      where = drop->payload;
      ++drops;
    }
  });
  page.settle();
  page.drag(60, 60, 500, 100);
  CHECK(where == "note-1");
  CHECK(drops == 1);
  page.drag(60, 60, 300, 500);
  CHECK(drops == 1);
  CHECK_FALSE(page.ui().is_dragging());
}

TEST_CASE("two widgets with one key are reported, and both work") {
  ScreenHarness page([](Ui& ui) {
    ui.button("same", {20, 20, 100, 44}, {.label = "Een"});
    ui.button("same", {20, 80, 100, 44}, {.label = "Twee"});
  });
  CHECK(page.problems() == std::vector<std::string>{"two widgets with the key \"same\""});
}

}  // namespace
}  // namespace overstap::test
