#include <algorithm>
#include <cmath>
#include <string>

#include "app/screens/app_mark.h"
#include "app/screens/entity_fields.h"
#include "app/screens/page_parts.h"
#include "app/screens/screen_area.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;
constexpr float kFolderIcon = 20, kStatusIcon = theme::kIconInline, kStatusGap = theme::kSpace1Half,
                kFolderGap = theme::kSpace2Half;
constexpr float kWidePartGap = theme::kSpace5, kMediumPartGap = theme::kSpace3;
constexpr float kMarkSize = 30;
constexpr float kThreeLines = 70;  // of very large text, in a button
constexpr float kEndless = 4000;   // of a region that scrolls
constexpr float kTarget = 44;
constexpr float kSmallestTwoCards = 480;
constexpr float kSettingsPadding = theme::kSpace2;
constexpr ui::TextStyle kTitleStyle{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .wrap = false};

// Indexes of theme::verdict_colours(): messages about the app use the same hues, with their own icon and sentence.
constexpr int kSavedHue = 0, kBusyHue = 1, kErrorHue = 3;

struct StorageWords {
  std::string text;
  ui::IconName icon = "";
  int hue = kSavedHue;
};

StorageWords storage_words(const ScreenContext& context) {
  switch (context.view.storage.state) {
    case StorageState::kLoading:
      return {context.t("app.storage_loading"), icon::kHourglass, kBusyHue};
    case StorageState::kSaving:
      return {context.t("app.storage_saving"), icon::kHourglass, kBusyHue};
    case StorageState::kFailed:
      return {context.t("app.storage_failed"), icon::kTriangleAlert, kErrorHue};
    case StorageState::kSaved:
      break;
  }
  return {context.t("app.storage_saved"), icon::kCheck, kSavedHue};
}

// For a bar without room for the whole sentence; what is spoken stays whole.
std::string short_storage_words(const ScreenContext& context, const StorageWords& words) {
  switch (context.view.storage.state) {
    case StorageState::kSaved:
      return context.t("app.storage_saved_short");
    case StorageState::kFailed:
      return context.t("app.storage_failed_short");
    default:
      return words.text;
  }
}

float words_width(const ui::Ui& ui, std::string_view text, const ui::TextStyle& style) {
  return kStatusIcon + kStatusGap + ui.measure(text, style).width;
}

void draw_words(ui::Ui& ui, const ui::Rect& rect, ui::IconName icon_name, std::string_view text,
                const ui::TextStyle& style, ImU32 ink) {
  // Very large text takes the room of its icon, where that is needed.
  const bool alone = ui.cramped() && words_width(ui, text, style) > rect.width;
  if (!alone) ui.icon(icon_name, rect.x + kStatusIcon / 2, rect.centre_y(), kStatusIcon, ink);
  const float line = ui.line_height(style.type);
  const float x = rect.x + (alone ? 0 : kStatusIcon + kStatusGap);
  ui.paint_text({x, rect.centre_y() - line / 2, rect.right() - x, line}, text, style, ink);
}

float part_gap(const ui::Ui& ui) { return ui.layout() == ui::Layout::kMedium ? kMediumPartGap : kWidePartGap; }

void open_settings(const ScreenContext& context, Outbox& out) {
  ViewState view = context.view;
  view.settings_open = true;
  out.send(view);
}

// The words change by themselves, so they are a status: said, politely, when they change.
void draw_storage_state(ui::Ui& ui, const ui::Rect& rect, const StorageWords& words, std::string_view shown) {
  const auto status = ui.group(ui::Role::kStatus, "storage", rect, words.text);
  const ImU32 ink = theme::verdict_colours(ui.current_theme(), words.hue).ink;
  draw_words(ui, rect, words.icon, shown, kTitleStyle, ink);
}

void draw_settings_button(ui::Ui& ui, const ScreenContext& context, ui::Rect& bar, Outbox& out) {
  const std::string label = context.t("app.settings");
  const ui::Rect words = bar.cut_right(words_width(ui, label, kTitleStyle), part_gap(ui));
  // The words end at the margin; the target reaches a little beyond it.
  const ui::Rect rect{words.x - kSettingsPadding, words.centre_y() - kTarget / 2, words.width + 2 * kSettingsPadding,
                      kTarget};
  const ui::Press press = ui.pressable("settings", rect, {.name = label});
  if (press.hovered) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  draw_words(ui, rect.inset(kSettingsPadding, 0), icon::kType, label, kTitleStyle, ui.paint(ui::Colour::kPrimary));
  if (press.pressed) open_settings(context, out);
}

// One press from the plain page back to the ordinary one, if there is one.
void draw_way_out_of_basic_view(ui::Ui& ui, const ScreenContext& context, ui::Rect& bar, Outbox& out) {
  if (!context.view.basic_view || context.view.basic_only) return;
  const std::string label = context.t("app.leave_basic_view");
  const ui::Button button{.label = label, .kind = ui::ButtonKind::kQuiet};
  if (!ui.button("leave-basic", bar.cut_right(ui.button_width(button), part_gap(ui)), button)) return;
  ViewState view = context.view;
  view.basic_view = false;
  out.send(view);
}

std::string workspace_title(const ScreenContext& context) {
  return context.model.title.empty() ? context.t("app.workspace") : context.model.title;
}

void draw_wide_bar(ui::Ui& ui, const ScreenContext& context, ui::Rect bar, Outbox& out) {
  ui::Rect rest = bar;
  draw_settings_button(ui, context, rest, out);
  draw_way_out_of_basic_view(ui, context, rest, out);
  const ui::TextStyle age_style{.type = ui::Type::kLabel, .wrap = false};
  const std::string age = file_age_text(context);
  const ui::Rect age_rect = rest.cut_right(words_width(ui, age, age_style), part_gap(ui));
  const StorageWords words = storage_words(context);
  const std::string title_text = workspace_title(context);
  const float title_width = kFolderIcon + kFolderGap + ui.measure(title_text, kTitleStyle).width + part_gap(ui);
  const bool fits = title_width + words_width(ui, words.text, kTitleStyle) <= rest.width;
  const std::string shown = fits ? words.text : short_storage_words(context, words);
  const ui::Rect storage = rest.cut_right(words_width(ui, shown, kTitleStyle), part_gap(ui));
  ui.icon(icon::kFolder, rest.x + kFolderIcon / 2, rest.centre_y(), kFolderIcon, ui.paint(ui::Colour::kTextSoft));
  const float line = ui.line_height(ui::Type::kLabel);
  const ui::Rect title{rest.x + kFolderIcon + kFolderGap, rest.centre_y() - line / 2,
                       rest.width - kFolderIcon - kFolderGap, line};
  ui::TextStyle title_style = kTitleStyle;
  title_style.max_lines = 1;  // the state of the work comes first; "Delen en bewaren" has the whole title
  ui.text(title, title_text, title_style);
  draw_storage_state(ui, storage, words, shown);
  const ImU32 soft = ui.paint(ui::Colour::kTextSoft);
  ui.icon(icon::kFileDown, age_rect.x + kStatusIcon / 2, age_rect.centre_y(), kStatusIcon, soft);
  ui.text({age_rect.x + kStatusIcon + kStatusGap, age_rect.centre_y() - line / 2, age_rect.width, line}, age,
          {.type = ui::Type::kLabel, .colour = ui::Colour::kTextSoft, .wrap = false});
}

// The mark, the title, and the state as an icon with its words when there is room.
void draw_phone_bar(ui::Ui& ui, const ScreenContext& context, ui::Rect bar, Outbox& out) {
  const ui::Rect settings = bar.cut_right(kTarget, theme::kSpace1);
  if (!ui.cramped()) {
    draw_app_mark(ui, bar.x, bar.centre_y() - kMarkSize / 2, kMarkSize);
    bar.cut_left(kMarkSize, theme::kSpace2);
  }
  const StorageWords words = storage_words(context);
  const float line = ui.line_height(ui::Type::kCaption);
  ui.text({bar.x, bar.centre_y() - line, bar.width, line}, workspace_title(context),
          {.type = ui::Type::kCaption, .weight = ui::Weight::kSemibold, .wrap = false, .max_lines = 1});
  const ui::Rect storage{bar.x, bar.centre_y(), bar.width, line};
  const bool fits = words_width(ui, words.text, kTitleStyle) <= storage.width;
  draw_storage_state(ui, storage, words, fits ? words.text : short_storage_words(context, words));
  const std::string label = context.t("app.settings");
  if (ui.button("settings", {settings.x, settings.centre_y() - kTarget / 2, kTarget, kTarget},
                {.label = label, .icon = icon::kType, .kind = ui::ButtonKind::kQuiet, .icon_only = true})) {
    open_settings(context, out);
  }
}

struct MessageCard {
  std::string_view key;
  std::string title, text;
  std::string first_label, second_label;  // "" for no button
  ui::IconName first_icon = "";
  ui::Role role = ui::Role::kAlert;
  int hue = kErrorHue;
  ui::IconName sign = icon::kTriangleAlert;
};

// 1 or 2: which button was pressed.
int draw_message_card(ui::Ui& ui, ui::Rect& area, const MessageCard& card) {
  const ui::Rect content = content_of(ui, area);
  const ui::Rect alert_rect{content.x, content.y, content.width, theme::kBottomBarHeight};
  const auto layer = ui.defer_background();
  const auto alert = ui.group(card.role, card.key, alert_rect, card.title + " " + card.text);
  const theme::VerdictColours& colours = theme::verdict_colours(ui.current_theme(), card.hue);
  ui.icon(card.sign, content.x + theme::kSpace8, content.y + theme::kSpace8, theme::kIconTile, colours.part);
  // Very large text stands under the sign, else beside it.
  const float beside = ui.cramped() ? theme::kSpace3 : theme::kSpace16, end = card_padding(ui, theme::kSpace5);
  Column column(ui, {content.x + beside, content.y + (ui.cramped() ? theme::kSpace12 : theme::kSpace4),
                     content.width - beside - end, 0});
  if (!card.title.empty()) column.text(card.title, kCardHeading);
  column.text(card.text);
  column.space(theme::kSpace3);
  int pressed = 0;
  const auto next_row = [&] {
    ui::Rect row = column.take(ui.cramped() ? kThreeLines : theme::kButtonNormal);
    // On a phone the buttons use the room under the sign too.
    return ui.narrow() ? ui::Rect{content.x, row.y, content.width, row.height}.inset(theme::kSpace4, 0) : row;
  };
  ui::Rect row = next_row();
  if (!card.first_label.empty()) {
    const ui::Button first{.label = card.first_label, .icon = card.first_icon, .kind = ui::ButtonKind::kPrimary};
    const float width = std::min(ui.button_width(first), row.width);
    if (ui.button("first", row.cut_left(width, theme::kSpace2), first)) pressed = 1;
    if (ui.narrow()) row = next_row();
  }
  const ui::Button second{.label = card.second_label, .kind = ui::ButtonKind::kQuiet};
  if (ui.button("second", row.cut_left(std::min(ui.button_width(second), row.width)), second)) pressed = 2;
  column.space(theme::kSpace4);
  const float height = column.y() - content.y;
  layer->fill({content.x, content.y, content.width, height}, colours.soft, theme::kRadiusCard);
  // High contrast has no tint: the edge makes the card.
  if (ui.current_theme() == theme::Theme::kContrast) {
    ui.edge({content.x, content.y, content.width, height}, colours.part, theme::kRadiusCard, 2);
  }
  area.cut_top(height, card_gap(ui));
  return pressed;
}

void draw_new_version(ui::Ui& ui, const ScreenContext& context, ui::Rect& area, Outbox& out) {
  if (!context.view.new_version_waits) return;
  const int pressed = draw_message_card(ui, area,
                                        {.key = "new-version",
                                         .title = context.t("app.new_version"),
                                         .text = context.t("app.new_version_line"),
                                         .first_label = context.t("app.new_version_start"),
                                         .second_label = context.t("app.new_version_later"),
                                         .role = ui::Role::kStatus,
                                         .hue = kBusyHue,
                                         .sign = icon::kDownload});
  if (pressed == 1) out.send(ViewAction{StartNewVersion{}});
  if (pressed != 2) return;
  ViewState view = context.view;
  view.new_version_waits = false;
  out.send(view);
}

// A field says by itself what to type.
bool shows_error(const ScreenContext& context) {
  return context.view.error && context.view.error->code != kFieldNotUnderstood;
}

void draw_cards(ui::Ui& ui, const ScreenContext& context, ui::Rect& area, Outbox& out) {
  draw_new_version(ui, context, area, out);
  const bool has_error = shows_error(context);
  // In a low window there is room for one card; that nothing is kept is also in the top bar.
  const bool room = !has_error || area.height >= kSmallestTwoCards;
  if (context.view.storage.state == StorageState::kFailed && room) {
    const int pressed = draw_message_card(ui, area,
                                          {.key = "storage-problem",
                                           .title = context.t("app.storage_failed"),
                                           .text = context.t("app.storage_failed_line"),
                                           .first_label = context.t("app.save_file_now"),
                                           .second_label = context.t("app.retry"),
                                           .first_icon = icon::kFileDown});
    if (pressed == 1) out.send(ViewAction{SaveAsFile{}});
    if (pressed == 2) out.send(ViewAction{RetryStorage{}});
  }
  if (!has_error) return;
  const Error& error = *context.view.error;
  const int pressed = draw_message_card(ui, area,
                                        {.key = "problem",
                                         .title = context.t("app.error_title"),
                                         .text = context.t("error." + error.code, {{"detail", error.detail}}),
                                         .first_label = {},
                                         .second_label = context.t("app.close")});
  if (pressed != 2) return;
  ViewState view = context.view;
  view.error.reset();
  out.send(view);
}

}  // namespace

std::string file_age_text(const ScreenContext& context) {
  const std::int64_t saved = context.view.storage.last_file_at_milliseconds;
  if (saved == 0) return context.t("app.file_never");
  const std::int64_t days = std::max<std::int64_t>(0, (context.view.now_milliseconds - saved) / kDayMilliseconds);
  return days == 0 ? context.t("app.file_today") : context.t.counted("app.file_age", days);
}

void draw_top_bar(ui::Ui& ui, const ScreenContext& context, const ui::Rect& bar, Outbox& out) {
  const auto banner = ui.group(ui::Role::kBanner, "banner", bar);
  ui::Rect inside = content_of(ui, bar);
  inside.height = bar.height;
  return ui.narrow() ? draw_phone_bar(ui, context, inside, out) : draw_wide_bar(ui, context, inside, out);
}

void draw_message_cards(ui::Ui& ui, const ScreenContext& context, ui::Rect& area, Outbox& out) {
  const bool something =
      context.view.new_version_waits || shows_error(context) || context.view.storage.state == StorageState::kFailed;
  if (!ui.cramped() || !something) return draw_cards(ui, context, area, out);
  // Very large text: messages scroll, so that the screen under them keeps its place.
  ui::Rect content;
  const auto region =
      ui.scroll("messages", area.cut_top(std::round(area.height / 2)), context.t("app.messages"), content);
  ui::Rect rest{content.x, content.y, content.width, kEndless};
  draw_cards(ui, context, rest, out);
  ui.set_content_height(rest.y - content.y);
}

}  // namespace overstap
