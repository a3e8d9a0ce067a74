// "Toetsen": what every key does, and the keys that do the same on every screen.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "app/screens/column.h"
#include "app/screens/page_parts.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kWidth = 560, kHeight = 640, kKeyWidth = 170, kKeyPaddingY = theme::kSpace1,
                kRowPadding = theme::kSpace2;

struct KeyLine {
  std::string_view key, meaning;  // phrases
};
constexpr std::array kLines = {
    KeyLine{"app.key_tab", "app.key_tab_does"},       KeyLine{"app.key_enter", "app.key_enter_does"},
    KeyLine{"app.key_arrows", "app.key_arrows_does"}, KeyLine{"app.key_move", "app.key_move_does"},
    KeyLine{"app.key_escape", "app.key_escape_does"}, KeyLine{"app.key_undo", "app.key_undo_does"},
    KeyLine{"app.key_redo", "app.key_redo_does"},     KeyLine{"board.key", "board.key_does"},
    KeyLine{"app.key_help", "app.key_help_does"},  // help is the last
};

constexpr ui::TextStyle kKeyText{
    .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre};

// The key as a cap, what it does beside it; under it in a small column.
void draw_line(const ScreenContext& context, Column& column, const KeyLine& line, int position, int count) {
  ui::Ui& ui = column.ui();
  const std::string key = context.t(line.key), meaning = context.t(line.meaning);
  const bool stacked = ui.narrow();
  const float key_width = std::min(kKeyWidth, column.width());
  const float key_text = text_height(ui, key, kKeyText, key_width - 2 * theme::kSpace2);
  const float key_height = key_text + 2 * kKeyPaddingY;
  const float words_width = stacked ? column.width() : column.width() - kKeyWidth - theme::kSpace4;
  const float words = text_height(ui, meaning, {}, words_width);
  const float height = stacked ? key_height + theme::kSpace1 + words : std::max(key_height, words);
  const ui::Rect rect = column.take(height + 2 * kRowPadding);
  const auto item = ui.group(ui::Role::kListItem, line.key, rect, {}, position, count);
  const float top = rect.y + kRowPadding;
  const ui::Rect cap{rect.x, stacked ? top : rect.centre_y() - key_height / 2, key_width, key_height};
  ui.fill(cap, ui.paint(ui::Colour::kSunken), theme::kRadiusStone);
  ui.edge(cap, ui.paint(ui::Colour::kControlLine), theme::kRadiusStone, 1.5f);
  ui.text({cap.x + theme::kSpace2, cap.y + kKeyPaddingY, cap.width - 2 * theme::kSpace2, key_text}, key, kKeyText);
  if (stacked) {
    ui.text({rect.x, cap.bottom() + theme::kSpace1, words_width, words}, meaning);
  } else {
    ui.text({cap.right() + theme::kSpace4, rect.centre_y() - words / 2, words_width, words}, meaning);
  }
}

}  // namespace

void take_keys(const ui::Ui& ui, const ScreenContext& context, Outbox& out) {
  // On a tablet that goes round nobody brings back what the one before wrote.
  const bool may_undo = context.view.route.screen != Screen::kTakePart;
  if (may_undo && ui.key_pressed(ui::Shortcut::kUndo) && context.model.history.can_undo()) out.send(Action{Undo{}});
  if (may_undo && ui.key_pressed(ui::Shortcut::kRedo) && context.model.history.can_redo()) out.send(Action{Redo{}});
  if (!context.view.help_key || !ui.key_pressed(ui::Shortcut::kHelp)) return;
  ViewState view = context.view;
  view.keys_open = true;
  out.send(view);
}

void draw_keys(ui::Ui& ui, const ScreenContext& context, Outbox& out) {
  ui::Rect content;
  bool closed = false;
  const auto dialog =
      ui.dialog("keys", context.t("app.keys"), kWidth, std::min(kHeight, ui.page().height), content, closed);
  const ui::Rect close = content.cut_bottom(ui.narrow() ? theme::kButtonLarge : theme::kButtonNormal, theme::kSpace4);
  {
    ui::Rect inside;
    const auto region = ui.scroll("keys-scroll", content, context.t("app.keys_list"), inside);
    Column column(ui, inside);
    const auto list = ui.group(ui::Role::kList, "keys-list", inside, context.t("app.keys_list"));
    const std::span lines(kLines.data(), kLines.size() - (context.view.help_key ? 0 : 1));
    int position = 0;
    for (const KeyLine& line : lines) draw_line(context, column, line, ++position, static_cast<int>(lines.size()));
    ui.set_content_height(column.used());
  }
  if (ui.button("close", close, {.label = context.t("app.done"), .kind = ui::ButtonKind::kPrimary})) closed = true;
  if (!closed) return;
  ViewState view = context.view;
  view.keys_open = false;
  out.send(view);
}

}  // namespace overstap
