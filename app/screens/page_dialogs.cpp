#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/page_parts.h"
#include "app/screens/screen_area.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kSettingsWidth = 480, kSettingsHeight = 726, kSettingsHeightPhone = 896;
constexpr float kConfirmWidth = 460, kConfirmHeight = 210, kConfirmHeightPhone = 300;
constexpr float kRadioHeight = theme::kButtonNormal, kRadioLabelGap = theme::kSpace1Half, kBasicHeight = 72,
                kReadAloudHeight = 76;
constexpr int kSmallestText = 100, kLargestText = 200, kTextStep = 25;
constexpr float kToastHeight = 52, kToastTarget = 44, kToastPadding = theme::kSpace4Half, kToastIcon = 22,
                kToastGap = theme::kSpace3, kToastBottom = 24;
constexpr float kUnderlineDrop = 3;

constexpr std::array kThemeChoices = {theme::Theme::kLight, theme::Theme::kDark, theme::Theme::kContrast};
constexpr std::array<std::string_view, 2> kLanguages = {"nl", "en"};

// A named group of radio buttons with its name above it; under each other on a phone, where words are long.
std::optional<int> radio_block(Column& column, std::string_view key, std::string_view name,
                               std::span<const ui::Option> options, int selected) {
  ui::Ui& ui = column.ui();
  column.text(name, {.weight = ui::Weight::kSemibold});
  column.space(kRadioLabelGap);
  const bool horizontal = !ui.narrow();
  float row = kRadioHeight;
  for (const ui::Option& option : options) row = std::max(row, ui.choice_height(option.label, column.width()));
  const float height = horizontal ? kRadioHeight : row * static_cast<float>(options.size());
  const auto chosen = ui.radio_group(key, column.take(height), name, options, selected, horizontal);
  column.space(theme::kSpace4);
  return chosen;
}

// The plain page, or, where the browser has nothing else, that it is so. True when the person wants the other one.
bool basic_block(Column& column, const ScreenContext& context) {
  if (context.view.basic_only) {
    column.text(context.t("app.basic_only"));
    return false;
  }
  ui::Ui& ui = column.ui();
  const std::string label = context.t("app.basic_view"), line = context.t("app.basic_view_line");
  const float height = std::max(kBasicHeight, ui.switch_height(label, line, column.width()));
  return ui.toggle("basic", column.take(height), label, context.view.basic_view, line);
}

// A switch, with its line of explanation under its words. True when it is pressed.
bool switch_block(Column& column, ui::Key key, const std::string& name, const std::string& line, bool on) {
  ui::Ui& ui = column.ui();
  const ui::Rect row = column.take(ui.switch_height(name, line, column.width()));
  const bool pressed = ui.toggle(key, row, name, on, line);
  column.space(theme::kSpace4);
  return pressed;
}

struct ConfirmWords {
  std::string question, line, yes, no;
};

ConfirmWords confirm_words(const ScreenContext& context, const Confirm& confirm) {
  const Phrases& t = context.t;
  const std::string& name = confirm.name;
  switch (confirm.kind) {
    case ConfirmKind::kEraseCandidate:
    case ConfirmKind::kRemoveCandidate:
      return {t("app.confirm_candidate", {{"name", name}}), t("app.confirm_candidate_line", {{"name", name}}),
              t("app.yes_erase"), t("app.no_keep")};
    case ConfirmKind::kRemovePassport:
      return {t("app.confirm_passport", {{"name", name}}), t("app.confirm_undo_line"), t("app.yes_remove"),
              t("app.no_keep")};
    case ConfirmKind::kRemoveSession:
      return {t("app.confirm_session", {{"name", name}}), t("app.confirm_session_line"), t("app.yes_remove"),
              t("app.no_keep")};
    case ConfirmKind::kRemoveTemplate:
      return {t("own_template.confirm", {{"name", name}}), t("app.confirm_undo_line"), t("app.yes_remove"),
              t("app.no_keep")};
    case ConfirmKind::kRemoveTask:
      break;
  }
  return {t("app.confirm_task", {{"name", name}}), t("app.confirm_undo_line"), t("app.yes_remove"), t("app.no_keep")};
}

void draw_confirm_buttons(ui::Ui& ui, const ConfirmWords& words, ui::Rect content, Outbox& out) {
  const ui::Button safe{.label = words.no, .kind = ui::ButtonKind::kPrimary};
  const ui::Button danger{.label = words.yes, .kind = ui::ButtonKind::kDanger};
  ui::Rect safe_rect, danger_rect;
  if (ui.narrow()) {
    danger_rect = content.cut_bottom(theme::kButtonLarge, theme::kSpace3);
    safe_rect = content.cut_bottom(theme::kButtonLarge);
  } else {
    ui::Rect row = content.cut_bottom(theme::kButtonNormal);
    danger_rect = row.cut_right(ui.button_width(danger), theme::kSpace3);
    safe_rect = row.cut_right(ui.button_width(safe));
  }
  if (ui.button("no", safe_rect, safe)) out.send(ViewAction{AnswerConfirm{false}});
  if (ui.button("yes", danger_rect, danger)) out.send(ViewAction{AnswerConfirm{true}});
}

}  // namespace

void draw_settings(ui::Ui& ui, const ScreenContext& context, Outbox& out) {
  ui::Rect content;
  bool dismissed = false;
  const float whole = ui.narrow() ? kSettingsHeightPhone : kSettingsHeight;
  const float height = whole - (context.view.speech.possible ? 0 : kReadAloudHeight);
  const auto dialog = ui.dialog("settings-dialog", context.t("app.settings_title"), kSettingsWidth,
                                std::min(height, ui.page().height), content, dismissed);
  ViewState view = context.view;
  bool changed = dismissed;
  if (dismissed) view.settings_open = false;
  const ui::Rect close = content.cut_bottom(ui.narrow() ? theme::kButtonLarge : theme::kButtonNormal, theme::kSpace4);
  {
    ui::Rect inside;
    const auto region = ui.scroll("settings-scroll", content, context.t("app.settings"), inside);
    Column column(ui, inside);
    column.space(theme::kSpace2);
    const std::string light = context.t("app.theme_light"), dark = context.t("app.theme_dark"),
                      contrast = context.t("app.theme_contrast");
    const std::array<ui::Option, 3> themes = {{{.label = light, .icon = icon::kSun},
                                               {.label = dark, .icon = icon::kMoon},
                                               {.label = contrast, .icon = icon::kContrast}}};
    const auto current = std::ranges::find(kThemeChoices, view.theme) - kThemeChoices.begin();
    if (const auto chosen = radio_block(column, "theme", context.t("app.theme"), themes, static_cast<int>(current))) {
      view.theme = kThemeChoices[static_cast<std::size_t>(*chosen)];
      changed = true;
    }
    const std::string size = std::to_string(view.text_percent) + "%";
    const std::string size_label = context.t("app.text_size");
    const ui::Slider slider{.label = size_label,
                            .value = view.text_percent,
                            .minimum = kSmallestText,
                            .maximum = kLargestText,
                            .step = kTextStep,
                            .old_value = std::nullopt,
                            .value_text = size};
    if (const auto chosen = ui.slider("text-size", column.take(ui.slider_height()), slider)) {
      view.text_percent = *chosen;
      changed = true;
    }
    column.space(theme::kSpace4);
    const std::string dutch = context.t("app.language_nl"), english = context.t("app.language_en");
    const std::array<ui::Option, 2> languages = {{{.label = dutch}, {.label = english}}};
    const int language = view.language == kLanguages[1] ? 1 : 0;
    if (const auto chosen = radio_block(column, "language", context.t("app.language"), languages, language)) {
      view.language = kLanguages[static_cast<std::size_t>(*chosen)];
      changed = true;
    }
    if (basic_block(column, context)) {
      view.basic_view = !view.basic_view;
      changed = true;
    }
    column.space(theme::kSpace4);
    if (view.speech.possible && switch_block(column, "read-aloud", context.t("app.read_aloud"),
                                             context.t("app.read_aloud_line"), view.read_aloud)) {
      view.read_aloud = !view.read_aloud;
      changed = true;
    }
    if (switch_block(column, "help-key", context.t("app.help_key"), context.t("app.help_key_line"), view.help_key)) {
      view.help_key = !view.help_key;
      changed = true;
    }
    const std::string keys = context.t("app.keys");
    ui::Button button{.label = keys, .icon = icon::kKeyboard};
    if (context.view.help_key) button.shortcut = ui::Shortcut::kHelp;
    const ui::Rect strip = column.take(ui.button_height(ui::ButtonSize::kNormal));
    if (ui.button("keys", {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button)) {
      view.settings_open = false;
      view.keys_open = true;
      changed = true;
    }
    ui.set_content_height(column.used() + theme::kSpace1);
  }
  if (ui.button("close", close, {.label = context.t("app.done"), .kind = ui::ButtonKind::kPrimary})) {
    view.settings_open = false;
    changed = true;
  }
  if (changed) out.send(view);
}

void draw_confirm(ui::Ui& ui, const ScreenContext& context, Outbox& out) {
  const ConfirmWords words = confirm_words(context, *context.view.confirm);
  ui::Rect content;
  bool dismissed = false;
  float height = ui.narrow() ? kConfirmHeightPhone : kConfirmHeight;
  if (ui.cramped()) {
    height = ui.dialog_height(words.question, kConfirmWidth,
                              text_height(ui, words.line, {}, ui.dialog_width(kConfirmWidth)) + theme::kSpace4 +
                                  2 * theme::kButtonLarge + theme::kSpace3);
  }
  const auto dialog = ui.dialog("confirm", words.question, kConfirmWidth, height, content, dismissed);
  if (dismissed) out.send(ViewAction{AnswerConfirm{false}});
  ui.text({content.x, content.y, content.width, text_height(ui, words.line, {}, content.width)}, words.line);
  draw_confirm_buttons(ui, words, content, out);
}

void draw_toast(ui::Ui& ui, const ScreenContext& context, Outbox& out) {
  if (!context.view.toast) return;
  const Toast& toast = *context.view.toast;
  const std::string text = context.t(toast.text_key);
  const std::string undo = toast.offers_undo ? context.t("app.undo") : std::string();
  // Very large text covers much: it is as small here as text may be, and has less around it.
  const ui::TextStyle style{.type = ui.cramped() ? ui::Type::kCaption : ui::Type::kBody,
                            .weight = ui::Weight::kSemibold,
                            .colour = ui::Colour::kOnToast};
  const float padding = card_padding(ui, kToastPadding), around = card_padding(ui, theme::kSpace4);
  const ui::TextStyle action{.weight = ui::Weight::kSemibold, .colour = ui::Colour::kToastAction, .wrap = false};
  // Very large text: words alone, and the way back under them.
  const bool under = ui.cramped() && !undo.empty();
  const float undo_width = undo.empty() ? 0 : ui.measure(undo, action).width + 2 * kToastGap;
  const float beside = under ? 0 : undo_width, sign = ui.cramped() ? 0 : kToastIcon + kToastGap;
  const ui::Rect page = ui.page();
  const float wanted = 2 * padding + sign + ui.measure(text, style).width + 1 + beside;
  const float width = std::min(wanted, page.width - 2 * around);
  const float bottom = page.bottom() - card_padding(ui, kToastBottom) - (ui.narrow() ? theme::kBottomBarHeight : 0);
  // A long sentence wraps: on a phone too it is said whole.
  const float words_width = width - 2 * padding - sign - beside;
  const float words_height = text_height(ui, text, style, words_width);
  const float height = std::max(kToastHeight, words_height + kToastPadding + (under ? kToastTarget : 0));
  const ui::Rect rect{std::round(page.centre_x() - width / 2), bottom - height, width, height};
  const auto status = ui.group(ui::Role::kStatus, "toast", rect, text);
  ui.card(rect, kToastHeight / 2, 3, ui::Colour::kToast);
  ui::Rect inside = rect.inset(padding, 0);
  if (sign > 0) {
    const ui::Rect icon_rect = inside.cut_left(kToastIcon, kToastGap);
    ui.icon(icon::kCheck, icon_rect.centre_x(), icon_rect.centre_y(), kToastIcon, ui.paint(ui::Colour::kToastAction));
  }
  if (!undo.empty()) {
    const ui::Rect target = under ? inside.cut_bottom(kToastTarget + kToastPadding / 2) : inside.cut_right(undo_width);
    const ui::Press press = ui.pressable(
        "toast-undo", {target.x, target.centre_y() - kToastTarget / 2, target.width, kToastTarget}, {.name = undo});
    const float line = ui.line_height(action.type);
    const ui::Rect words{target.x + kToastGap, target.centre_y() - line / 2, undo_width - 2 * kToastGap, line};
    ui.paint_text(words, undo, action);
    ui.fill({words.x, words.bottom() - kUnderlineDrop, words.width, 1}, ui.paint(ui::Colour::kToastAction));
    if (press.pressed) {
      out.send(Action{Undo{}});
      out.send(ViewAction{DismissToast{}});
    }
  }
  ui.paint_text({inside.x, inside.centre_y() - words_height / 2, words_width, words_height}, text, style);
}

}  // namespace overstap
