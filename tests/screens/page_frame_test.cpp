// The page around every screen: navigation, where the data is, settings, questions and messages.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using namespace overstap::ui;

const std::vector<std::string> kNone;
constexpr std::int64_t kNow = 1'795'356'000'000, kDay = 24LL * 60 * 60 * 1000;

// The whole page over a stage's model, view and words.
struct Page {
  explicit Page(const ScreenHarness::Options& options = {})
      : stage({Screen::kStart, {}, {}}), page([this](Ui& ui) { draw(ui); }, options) {
    stage.view.now_milliseconds = kNow;
    page.settle();
  }

  void draw(Ui& ui) {
    Outbox out(random);
    draw_page(ui, {stage.model, stage.view, stage.phrases}, out);
    for (const Action& action : out.actions) actions.push_back(action);
    for (const ViewAction& action : out.view_actions) {
      if (const GoTo* go = std::get_if<GoTo>(&action)) stage.view.route = go->route;
      if (const EditView* edit = std::get_if<EditView>(&action)) {
        const Route route = stage.view.route;
        stage.view = edit->view;
        stage.view.route = route;
      }
      asked.push_back(action);
    }
  }

  template <typename T>
  bool asked_for() const {
    for (const ViewAction& action : asked) {
      if (std::holds_alternative<T>(action)) return true;
    }
    return false;
  }

  CountingRandom random;
  std::vector<Action> actions;
  std::vector<ViewAction> asked;
  WorkspaceStage stage;
  ScreenHarness page;
};

constexpr ScreenHarness::Options kPhone{.size = {390, 844}, .touch = true};

TEST_CASE("the navigation leads to every screen and says where you are") {
  Page page;
  CHECK((page.page.get(Role::kLink, "Start").state & kCurrent) != 0);
  page.page.press(Role::kLink, "Delen en bewaren");
  CHECK(page.stage.view.route.screen == Screen::kShare);
  page.page.press(Role::kLink, "Kandidaten");
  CHECK((page.page.get(Role::kLink, "Kandidaten").state & kCurrent) != 0);
}

TEST_CASE("what does not work yet is not in the navigation, and what works is") {
  Page page;
  CHECK_FALSE(page.page.shows("Uitleg"));
  page.page.press(Role::kLink, "Traject");
  CHECK(page.stage.view.route.screen == Screen::kTrajectories);
}

TEST_CASE("on a phone the rest of the screens is behind Meer") {
  Page page(kPhone);
  CHECK_FALSE(page.page.has(Role::kLink, "Paspoorten"));
  page.page.press("Meer");
  page.page.press("Paspoorten");
  CHECK(page.stage.view.route.screen == Screen::kPassports);
  CHECK_FALSE(page.stage.view.more_open);
}

TEST_CASE("the bar of a small phone has a word under every icon, also where one is; with large text under none") {
  const auto words = [](Page& page) {
    std::vector<std::string> painted;
    for (const Ui::PaintedText& text : page.page.ui().painted_texts()) {
      if (text.rect.y > page.page.ui().page().height - theme::kBottomBarHeight) painted.push_back(text.text);
    }
    return painted;
  };
  Page small({.size = {320, 640}, .touch = true});
  small.stage.view.route.screen = Screen::kMatch;
  small.page.settle();
  CHECK(words(small) == std::vector<std::string>{"Start", "Matchen", "Sessies", "Bewaren", "Meer"});
  Page cramped({.size = {160, 320}, .touch = true});
  CHECK(words(cramped) == kNone);
}

TEST_CASE("it is always said whether the work is kept, and how old the file is") {
  Page page;
  CHECK(page.page.has(Role::kStatus, "Bewaard op dit apparaat"));
  CHECK(page.page.shows("Nog geen bestand"));
  page.stage.view.storage.last_file_at_milliseconds = kNow - 3 * kDay;
  page.page.settle();
  CHECK(page.page.shows("Bestand: 3 dagen oud"));
}

TEST_CASE("when keeping fails, the page says so and offers the file at once") {
  Page page;
  page.stage.view.storage.state = StorageState::kFailed;
  page.page.settle();
  CHECK(page.page.count(Role::kAlert) == 1);
  page.page.press("Nu als bestand bewaren");
  CHECK(page.asked_for<SaveAsFile>());
  page.page.press("Opnieuw proberen");
  CHECK(page.asked_for<RetryStorage>());
}

TEST_CASE("an error is a sentence that can be closed") {
  Page page;
  page.stage.view.error = Error{"file.not_overstap", ""};
  page.page.settle();
  CHECK(page.page.shows("Dit bestand kan Overstap niet lezen."));
  page.page.press("Sluiten");
  CHECK_FALSE(page.stage.view.error.has_value());
}

TEST_CASE("colours, text size and language are chosen in the settings") {
  Page page;
  page.page.press("Weergave");
  CHECK(page.page.has(Role::kDialog, "Hoe wil je Overstap zien?"));
  page.page.press(Role::kRadio, "Hoog contrast");
  CHECK(page.stage.view.theme == theme::Theme::kContrast);
  page.page.slide("Grootte van de tekst", 150);
  CHECK(page.stage.view.text_percent == 150);
  page.page.press(Role::kRadio, "English");
  CHECK(page.stage.view.language == "en");
  page.page.escape();
  CHECK_FALSE(page.stage.view.settings_open);
}

TEST_CASE("a question before erasing has the safe answer first, and Escape gives it") {
  Page page;
  page.stage.view.confirm = Confirm{ConfirmKind::kEraseCandidate, {"candidate", "pilot-k07"}, "K-07"};
  page.page.settle();
  CHECK(page.page.has(Role::kDialog, "Kandidaat K-07 wissen?"));
  page.page.escape();
  REQUIRE(page.asked_for<AnswerConfirm>());
  CHECK_FALSE(std::get<AnswerConfirm>(page.asked.back()).yes);
  page.page.press("Ja, wissen");
  CHECK(std::get<AnswerConfirm>(page.asked.back()).yes);
}

TEST_CASE("a message that can be taken back has Terug beside it") {
  Page page;
  page.stage.view.toast = Toast{"undo.note_moved", true, 0};
  page.page.settle();
  CHECK(page.page.has(Role::kStatus, "Briefje verplaatst"));
  page.page.press("Terug");
  REQUIRE(page.actions.size() == 1);
  CHECK(std::holds_alternative<Undo>(page.actions.front()));
  CHECK(page.asked_for<DismissToast>());
}

TEST_CASE("the page fits every width, with its dialogs open") {
  for (const Size size : {Size{320, 640}, {390, 844}, {640, 360}, {800, 700}, {1280, 720}, {1920, 1080}}) {
    CAPTURE(size.width);
    Page page({.size = size, .touch = size.width < 600});
    CHECK(page.page.problems() == kNone);
    page.stage.view.settings_open = true;
    page.page.settle();
    CHECK(page.page.problems() == kNone);
    page.stage.view.settings_open = false;
    page.stage.view.more_open = true;
    page.page.settle();
    CHECK(page.page.problems() == kNone);
    page.stage.view.more_open = false;
    page.stage.view.confirm = Confirm{ConfirmKind::kRemoveTask, {"task", "x"}, "Ontbijt of lunch klaarzetten"};
    page.page.settle();
    CHECK(page.page.problems() == kNone);
    page.stage.view.confirm.reset();
    page.stage.view.storage.state = StorageState::kFailed;
    page.stage.view.error = Error{"file.not_overstap", ""};
    page.page.settle();
    CHECK(page.page.problems() == kNone);
  }
}

}  // namespace
}  // namespace overstap::test
