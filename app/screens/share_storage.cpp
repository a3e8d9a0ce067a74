// Where the data is and when it was last saved; what to do when saving fails.
#include <algorithm>
#include <chrono>
#include <string>

#include "app/screens/screen_area.h"
#include "app/screens/share_parts.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kDisc = 56, kDiscIcon = 30, kLineIcon = 22, kTipPadding = theme::kSpace3,
                kTipRadius = theme::kRadiusRow, kAlertIcon = 28;
constexpr int kSafeColour = 1, kWarnColour = 0;
constexpr std::int64_t kDayMilliseconds = 86'400'000, kMegabyte = 1'000'000, kKilobyte = 1'000;

constexpr ui::TextStyle kFactText{.weight = ui::Weight::kSemibold};

std::string size_words(const ScreenContext& context, std::int64_t bytes) {
  const bool large = bytes >= kMegabyte;
  const std::int64_t number = std::max<std::int64_t>(1, bytes / (large ? kMegabyte : kKilobyte));
  return context.t(large ? "share.megabytes" : "share.kilobytes", {{"n", std::to_string(number)}});
}

void draw_fact(Column& column, ui::IconName symbol, ImU32 ink, const std::string& fact, const std::string& line) {
  ui::Ui& ui = column.ui();
  const float indent = kLineIcon + theme::kSpace3;
  const float top = column.y();
  Column words(ui, {column.x() + indent, top, column.width() - indent, 0});
  words.text(fact, kFactText);
  if (!line.empty()) words.text(line, kSoftLabel);
  ui.icon(symbol, column.x() + kLineIcon / 2, top + words.used() / 2, kLineIcon, ink);
  column.space(words.used());
}

void draw_saved_fact(const ScreenContext& context, Column& column) {
  ui::Ui& ui = column.ui();
  const StorageStatus& storage = context.view.storage;
  const std::string where =
      storage.used_bytes > 0 ? context.t("share.in_browser_size", {{"size", size_words(context, storage.used_bytes)}})
                             : context.t("share.in_browser");
  switch (storage.state) {
    case StorageState::kLoading:
      return draw_fact(column, icon::kHourglass, ui.paint(ui::Colour::kTextSoft), context.t("share.loading"), {});
    case StorageState::kSaving:
      return draw_fact(column, icon::kHourglass, ui.paint(ui::Colour::kTextSoft), context.t("share.saving"), where);
    case StorageState::kFailed:
      return draw_fact(column, icon::kTriangleAlert, ui.paint(ui::Colour::kText), context.t("share.not_saved"), {});
    case StorageState::kSaved:
      break;
  }
  const std::string fact =
      storage.saved_at_milliseconds == 0
          ? context.t("share.saved")
          : context.t("share.saved_at",
                      {{"time", clock_words(storage.saved_at_milliseconds, context.view.utc_offset_minutes)}});
  const theme::VerdictColours& blue = theme::verdict_colours(ui.current_theme(), 0);
  draw_fact(column, icon::kCheck, blue.part, fact, where);
}

void draw_file_fact(const ScreenContext& context, Column& column) {
  const ImU32 ink = column.ui().paint(ui::Colour::kTextSoft);
  const std::int64_t at = context.view.storage.last_file_at_milliseconds;
  if (at == 0) {
    draw_fact(column, icon::kFileDown, ink, context.t("share.no_file"), context.t("share.no_file_line"));
    return;
  }
  const std::string day = context.t.date(iso_day(at, context.view.utc_offset_minutes));
  const std::int64_t days = std::max<std::int64_t>(0, (context.view.now_milliseconds - at) / kDayMilliseconds);
  draw_fact(column, icon::kFileDown, ink, context.t("share.last_file", {{"date", day}}),
            days == 0 ? context.t("share.file_today") : context.t.counted("share.file_age", days));
}

// "Een browser kan gegevens wissen. Een bestand blijft."
void draw_tip(const ScreenContext& context, Column& column) {
  StackedCard tip(column, {.padding_x = kTipPadding,
                           .padding_y = kTipPadding - 2,
                           .fill = ui::Colour::kAccentSoft,
                           .radius = kTipRadius,
                           .elevation = 0});
  tip.inside.icon_line(icon::kInfo, context.t("share.tip"), kLabelText, ui::Colour::kOnAccentSoft);
}

bool draw_save_button(Column& column, const std::string& label) {
  ui::Ui& ui = column.ui();
  ui::Button save{
      .label = label, .icon = icon::kFileDown, .kind = ui::ButtonKind::kPrimary, .size = ui::ButtonSize::kLarge};
  if (ui.button_width(save) > column.width()) save.size = ui::ButtonSize::kNormal;  // the smallest phone
  return ui.button("save-file", column.take(ui.button_height(ui::ButtonSize::kLarge)), save);
}

// Saving fails: the work is still on the screen, so offer the file at once.
void draw_failed_card(const ScreenContext& context, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const theme::VerdictColours& rust = theme::verdict_colours(ui.current_theme(), 3);
  const auto layer = ui.defer_background();
  const ui::Rect start{column.x(), column.y(), column.width(), 0};
  Column inside(ui, {start.x + theme::kSpace5, start.y + theme::kSpace5, start.width - 2 * theme::kSpace5, 0});
  {
    const auto alert = ui.group(ui::Role::kAlert, "failed", {inside.x(), inside.y(), inside.width(), kAlertIcon});
    ui.icon(icon::kTriangleAlert, inside.x() + kAlertIcon / 2, inside.y() + kAlertIcon / 2, kAlertIcon, rust.ink);
    const float indent = kAlertIcon + theme::kSpace3;
    Column words(ui, {inside.x() + indent, inside.y(), inside.width() - indent, 0});
    words.heading(context.t("share.failed_title"));
    words.space(theme::kSpace1);
    words.text(context.t("share.failed_line"));
    inside.space(words.used() + theme::kSpace4);
  }
  if (draw_save_button(inside, context.t("share.save_now"))) out.send(ViewAction{SaveAsFile{}});
  inside.space(theme::kSpace2);
  const std::string retry = context.t("share.retry");
  const ui::Button again{.label = retry, .kind = ui::ButtonKind::kQuiet};
  if (ui.button("retry", inside.take(ui.button_height(ui::ButtonSize::kNormal)), again)) {
    out.send(ViewAction{RetryStorage{}});
  }
  const ui::Rect card{start.x, start.y, start.width, inside.y() - start.y + theme::kSpace3};
  layer->fill(card, rust.soft, theme::kRadiusTile);
  if (ui.current_theme() == theme::Theme::kContrast) ui.edge(card, rust.part, theme::kRadiusTile, 2);
  column.move_to(card.bottom());
}

}  // namespace

void draw_storage_card(const ScreenContext& context, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const bool failed = context.view.storage.state == StorageState::kFailed;
  if (failed) {
    draw_failed_card(context, column, out);
    column.space(card_gap(ui));
  }
  StackedCard card(column, {.padding_y = theme::kSpace4Half});
  Column& inside = card.inside;
  ui.disc(inside.x() + kDisc / 2, inside.y() + kDisc / 2, kDisc, failed ? kWarnColour : kSafeColour,
          failed ? icon::kTriangleAlert : icon::kShieldCheck, kDiscIcon);
  Column words = words_beside(inside, kDisc, theme::kSpace3);
  words.space(theme::kSpace1);
  words.heading(context.t(failed ? "share.on_screen" : "share.all_here"), 2,
                {.type = ui::Type::kH2, .weight = ui::Weight::kSemibold});
  words.text(context.t(failed ? "share.not_in_browser" : "share.not_on_internet"), kLabelText);
  inside.move_to(std::max(inside.y() + kDisc, words.y()));
  inside.divider(theme::kSpace3Half);
  draw_saved_fact(context, inside);
  inside.space(theme::kSpace3);
  draw_file_fact(context, inside);
  inside.space(theme::kSpace4);
  draw_tip(context, inside);
  if (failed) return;  // its button is in the card above: one filled button for one thing
  inside.space(theme::kSpace3Half);
  if (draw_save_button(inside, context.t("share.save_file"))) out.send(ViewAction{SaveAsFile{}});
}

void stack_problems(const ScreenContext& context, Column& column, ui::Key key, const std::string& name,
                    const std::vector<Error>& problems) {
  ui::Ui& ui = column.ui();
  const auto list = ui.group(ui::Role::kList, key, {column.x(), column.y(), column.width(), 0}, name);
  const int count = static_cast<int>(problems.size());
  for (int index = 0; index < count; ++index) {
    const Error& problem = problems[static_cast<std::size_t>(index)];
    const std::string sentence = context.t("error." + problem.code, {{"detail", problem.detail}});
    const ui::Rect rect{column.x(), column.y(), column.width(), ui.line_height(ui::Type::kLabel)};
    const auto item = ui.group(ui::Role::kListItem, std::to_string(index), rect, {}, index + 1, count);
    column.icon_line(icon::kTriangleAlert, sentence);
    column.space(theme::kSpace1);
  }
}

void draw_problems_card(const ScreenContext& context, Column& column) {
  const std::vector<Error>& problems = context.view.storage.problems;
  if (problems.empty()) return;
  column.space(card_gap(column.ui()));
  StackedCard card(column, {});
  const std::string title = context.t.counted("share.problems", static_cast<long long>(problems.size()));
  card.inside.heading(title);
  card.inside.space(theme::kSpaceHalf);
  card.inside.text(context.t("share.problems_line"), kSoftLabel);
  card.inside.space(theme::kSpace2);
  stack_problems(context, card.inside, "problems", title, problems);
}

std::string iso_day(std::int64_t milliseconds, int utc_offset_minutes) {
  using namespace std::chrono;
  const sys_time<std::chrono::milliseconds> moment{std::chrono::milliseconds(milliseconds) +
                                                   minutes(utc_offset_minutes)};
  const year_month_day day{floor<days>(moment)};
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(static_cast<int>(day.year())) + "-" + two(static_cast<unsigned>(day.month())) + "-" +
         two(static_cast<unsigned>(day.day()));
}

std::string clock_words(std::int64_t milliseconds, int utc_offset_minutes) {
  constexpr std::int64_t kMinuteMilliseconds = 60'000, kDayMinutes = 1'440;
  std::int64_t minute = (milliseconds / kMinuteMilliseconds + utc_offset_minutes) % kDayMinutes;
  if (minute < 0) minute += kDayMinutes;
  const std::string rest = std::to_string(minute % 60);
  return std::to_string(minute / 60) + "." + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace overstap
