#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/task_text.h"
#include "core/base/text.h"
#include "core/candidate/privacy_guard.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kHoursLabel = 108, kHoursNumber = 62, kHoursRow = 28, kHoursBar = 12;
constexpr int kFullBarHours = 24;  // longer weeks stretch the bars
constexpr float kTravelDisc = 48, kTravelIcon = 26;
constexpr float kSmallestThreeDayparts = 260, kDaypartHeight = 54, kDaypartIcon = 18, kDaypartGap = theme::kSpace2,
                kDaypartEdge = 2;
constexpr float kLineGap = theme::kSpace1Half, kHeadingGap = theme::kSpace2;
constexpr float kWishIcon = 20, kWishTextX = 28;
constexpr float kNotePadding = theme::kSpace3, kWarningPadding = theme::kSpace3Half, kWarningIcon = 20;
constexpr int kBlueDisc = 2, kDiscussHue = 2;

constexpr ui::TextStyle kUnknownStyle{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold};

// The sign and the words for something nobody knows yet.
void draw_unknown(Column& column, const ScreenContext& context) {
  constexpr float kSign = 20;
  ui::Ui& ui = column.ui();
  const ui::Rect row = column.take(std::max(kSign, ui.line_height(ui::Type::kLabel)));
  ui.sign(ui::Sign::kUnknown, row.x, row.centre_y() - kSign / 2, kSign);
  const float x = kSign + theme::kSpace2;
  ui.text({row.x + x, row.y, row.width - x, row.height}, context.t("candidates.unknown"), kUnknownStyle);
}

void draw_hours_row(Column& column, const ScreenContext& context, std::string_view label, std::optional<int> hours,
                    int full) {
  ui::Ui& ui = column.ui();
  if (ui.cramped()) column.text(label, kLabelText);  // above its bar; else beside it
  ui::Rect row = column.take(std::max(kHoursRow, ui.line_height(ui::Type::kLabel)));
  const float line = ui.line_height(ui::Type::kLabel);
  const float y = row.centre_y() - line / 2;
  if (!ui.cramped()) {
    const ui::TextStyle style{.type = ui::Type::kLabel, .wrap = false};
    const ui::Rect place = row.cut_left(std::max(kHoursLabel, ui.measure(label, style).width), theme::kSpace2);
    ui.text({place.x, y, place.width, line}, label, style);
  }
  if (!hours) {
    ui.text({row.x, y, row.width, line}, context.t("candidates.unknown"), kUnknownStyle);
    return;
  }
  const std::string hours_text = context.t("candidates.hours", {{"hours", std::to_string(*hours)}});
  const ui::TextStyle bold{
      .type = ui::Type::kLabel, .weight = ui::Weight::kBold, .align = ui::Align::kEnd, .wrap = false};
  const ui::Rect number = row.cut_right(std::max(kHoursNumber, ui.measure(hours_text, bold).width + 1), theme::kSpace2);
  const ui::Rect bar{row.x, row.centre_y() - kHoursBar / 2, row.width, kHoursBar};
  ui.fill(bar, ui.paint(ui::Colour::kLoadEmpty), kHoursBar / 2);
  const float part = static_cast<float>(*hours) / static_cast<float>(full);
  ui.fill({bar.x, bar.y, std::max(kHoursBar, bar.width * part), bar.height}, ui.paint(ui::Colour::kLoad),
          kHoursBar / 2);
  if (ui.current_theme() == theme::Theme::kContrast) {
    ui.edge(bar, ui.paint(ui::Colour::kControlLine), kHoursBar / 2, 1.5f);
  }
  ui.text({number.x, y, number.width, line}, hours_text, bold);
}

void draw_daypart(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Daypart daypart, bool possible) {
  const std::string name = daypart_name(context.t, daypart);
  const std::string spoken = context.t(possible ? "candidate.daypart_yes" : "candidate.daypart_no", {{"name", name}});
  ui.image(daypart_code(daypart), rect, spoken);
  if (possible) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  ui.edge(rect, ui.paint(possible ? ui::Colour::kPrimary : ui::Colour::kControlLine), theme::kRadiusControl,
          possible ? kDaypartEdge : 1);
  const ui::Colour ink = possible ? ui::Colour::kOnPrimarySoft : ui::Colour::kTextSoft;
  const float line = ui.line_height(ui::Type::kLabel);
  const float top = rect.centre_y() - (kDaypartIcon + 3 + line) / 2;
  ui.icon(possible ? icon::kCheck : icon::kX, rect.centre_x(), top + kDaypartIcon / 2, kDaypartIcon, ui.paint(ink));
  ui.paint_text({rect.x, top + kDaypartIcon + 3, rect.width, line}, name,
                {.type = ui::Type::kLabel,
                 .weight = possible ? ui::Weight::kSemibold : ui::Weight::kRegular,
                 .colour = ink,
                 .align = ui::Align::kCentre,
                 .wrap = false});
}

std::string language_word(const Phrases& t, LanguageLevel level) {
  switch (level) {
    case LanguageLevel::kNone:
      return t("candidate.language_none");
    case LanguageLevel::kSome:
      return t("candidate.language_some");
    case LanguageLevel::kGood:
      return t("candidate.language_good");
    case LanguageLevel::kUnknown:
      break;
  }
  return t("candidate.language_unknown");
}

ui::IconName wish_icon(Wish wish) {
  switch (wish) {
    case Wish::kGladly:
      return icon::kSmile;
    case Wish::kRatherNot:
      return icon::kFrown;
    default:
      return icon::kMeh;
  }
}

// "Graag met mensen praten": the whole sentence is a phrase, so that every language can order its own words.
std::string wish_text(const Phrases& t, Wish wish, Theme theme) {
  return t("reason.wish." + std::string(wish_code(wish)) + "." + std::string(theme_code(theme)));
}

}  // namespace

std::string transport_name(const Phrases& t, Transport transport) {
  switch (transport) {
    case Transport::kWalking:
      return t("candidate.by_foot");
    case Transport::kBicycle:
      return t("candidate.by_bicycle");
    case Transport::kPublicTransport:
      return t("candidate.by_bus");
    case Transport::kCar:
      return t("candidate.by_car");
    case Transport::kUnknown:
      break;
  }
  return t("candidate.transport_unknown");
}

int known_capacity_count(const ScreenContext& context, const Candidate& candidate) {
  return static_cast<int>(std::ranges::count_if(
      context.model.load_list.items(), [&](LoadItem item) { return candidate.capacity[item].level.has_value(); }));
}

void draw_hours(Column& column, const ScreenContext& context, const Candidate& candidate) {
  column.heading(context.t("candidate.hours_title"));
  column.space(kLineGap);
  const int full = std::max(
      {kFullBarHours, candidate.hours_per_week_now.value_or(0), candidate.hours_per_week_in_3_months.value_or(0)});
  draw_hours_row(column, context, context.t("candidate.now"), candidate.hours_per_week_now, full);
  draw_hours_row(column, context, context.t("candidate.in_3_months"), candidate.hours_per_week_in_3_months, full);
  if (!candidate.build_up.empty()) column.text(candidate.build_up, kLabelText);
}

void draw_travel(Column& column, const ScreenContext& context, const Candidate& candidate) {
  ui::Ui& ui = column.ui();
  const Phrases& t = context.t;
  column.heading(t("candidate.travel_title"));
  column.space(kHeadingGap);
  const std::string limit =
      candidate.journey_limit_minutes
          ? t("candidate.at_most", {{"minutes", std::to_string(*candidate.journey_limit_minutes)}})
          : t("candidate.limit_unknown");
  const std::string transport = transport_name(t, candidate.transport);
  const float width = column.width() - kTravelDisc - theme::kSpace3;
  const ui::TextStyle strong{.weight = ui::Weight::kSemibold};
  const float words = text_height(ui, transport, strong, width) + text_height(ui, limit, kLabelText, width);
  const ui::Rect row = column.take(std::max(kTravelDisc, words));
  ui.disc(row.x + kTravelDisc / 2, row.centre_y(), kTravelDisc, kBlueDisc, transport_pictogram(candidate.transport),
          kTravelIcon);
  Column beside(ui, {row.x + kTravelDisc + theme::kSpace3, row.centre_y() - words / 2, width, 0});
  beside.text(transport, strong);
  beside.text(limit, kLabelText);
}

void draw_dayparts(Column& column, const ScreenContext& context, const Candidate& candidate) {
  const std::string title = context.t("candidate.dayparts_title");
  column.heading(title);
  column.space(kHeadingGap);
  if (!candidate.dayparts) return draw_unknown(column, context);
  const bool beside = column.width() >= kSmallestThreeDayparts;
  const ui::Rect row = column.take(beside ? kDaypartHeight : 3 * kDaypartHeight + 2 * kDaypartGap);
  const auto group = column.ui().group(ui::Role::kGroup, "dayparts", row, title);
  for (const Daypart daypart : kDayparts) {
    const auto index = static_cast<std::size_t>(daypart);
    const float y = row.y + static_cast<float>(index) * (kDaypartHeight + kDaypartGap);
    const ui::Rect under{row.x, y, row.width, kDaypartHeight};
    draw_daypart(column.ui(), context, beside ? row.column(static_cast<int>(index), 3, kDaypartGap) : under, daypart,
                 candidate.dayparts->test(index));
  }
}

void draw_languages(Column& column, const ScreenContext& context, const Candidate& candidate) {
  const Phrases& t = context.t;
  column.heading(t("candidate.languages_title"));
  column.space(kHeadingGap);
  column.icon_line(icon::kSpeech, t("candidate.speaking", {{"level", language_word(t, candidate.dutch_speaking)}}));
  column.space(kLineGap);
  column.icon_line(icon::kBookOpen, t("candidate.reading", {{"level", language_word(t, candidate.dutch_reading)}}));
  if (candidate.other_languages.empty()) return;
  column.space(kLineGap);
  column.icon_line(icon::kLanguages, t("candidate.also", {{"languages", candidate.other_languages}}));
}

void draw_conditions(Column& column, const ScreenContext& context, const Candidate& candidate) {
  const std::string title = context.t("candidate.conditions");
  column.heading(title);
  column.space(kHeadingGap);
  if (trimmed(candidate.conditions).empty()) {
    column.text(context.t("candidate.conditions_none"), kSoftLabel);
  } else {
    column.text(candidate.conditions, kLabelText);
  }
  draw_medical_warning(column, context, candidate.conditions);
}

void draw_wishes(Column& column, const ScreenContext& context, const Candidate& candidate) {
  ui::Ui& ui = column.ui();
  const Phrases& t = context.t;
  const std::string title = t("candidate.wishes_title");
  column.heading(title);
  column.space(kHeadingGap);
  const auto told = [&](Theme theme) { return candidate.wishes[static_cast<std::size_t>(theme)] != Wish::kUnknown; };
  const int count = static_cast<int>(std::ranges::count_if(kThemes, told));
  if (count == 0) return draw_unknown(column, context);
  const ui::Rect area{column.x(), column.y(), column.width(), kWishIcon * static_cast<float>(count)};
  const auto list = ui.group(ui::Role::kList, "wishes", area, title);
  int position = 0;
  for (const Theme theme : kThemes) {
    if (!told(theme)) continue;
    const Wish wish = candidate.wishes[static_cast<std::size_t>(theme)];
    const std::string text = wish_text(t, wish, theme);
    const float width = column.width() - kWishTextX;
    const float height = text_height(ui, text, kLabelText, width);
    const ui::Rect row = column.take(std::max(kWishIcon, height));
    const auto item = ui.group(ui::Role::kListItem, theme_code(theme), row, {}, ++position, count);
    ui.icon(wish_icon(wish), row.x + kWishIcon / 2, row.y + kWishIcon / 2, kWishIcon, ui.paint(ui::Colour::kPrimary));
    ui.text({row.x + kWishTextX, row.y, width, height}, text, kLabelText);
    column.space(kLineGap);
  }
}

void draw_skills(Column& column, const ScreenContext& context, const Candidate& candidate) {
  const std::string title = context.t("candidate.skills_title");
  column.heading(title);
  column.space(kHeadingGap);
  std::vector<Chip> chips;
  for (const std::string& id : candidate.skill_ids) {
    const auto skill = context.model.skills.find(id);
    const std::string label = skill == context.model.skills.end() ? id : skill->second.label;
    chips.push_back({label, "", ui::Colour::kPrimarySoft, ui::Colour::kOnPrimarySoft});
  }
  if (chips.empty()) return draw_unknown(column, context);
  column.chips("skills", title, chips);
}

void draw_note(Column& column, const ScreenContext& context, const Candidate& candidate) {
  column.heading(context.t("candidate.note_title"));
  column.space(kHeadingGap);
  if (candidate.note.empty()) return column.text(context.t("candidate.note_empty"), kSoftLabel);
  column.text(candidate.note, kLabelText);
  draw_medical_warning(column, context, candidate.note);
}

void draw_medical_warning(Column& column, const ScreenContext& context, std::string_view free_text) {
  const std::vector<MedicalMention> mentions = medical_mentions(free_text);
  if (mentions.empty()) return;
  ui::Ui& ui = column.ui();
  const theme::VerdictColours& colours = theme::verdict_colours(ui.current_theme(), kDiscussHue);
  const std::string word(free_text.substr(mentions.front().offset_bytes, mentions.front().length_bytes));
  const std::string text = context.t("candidate.medical", {{"word", word}});
  column.space(theme::kSpace3);
  const float width = column.width() - 2 * kWarningPadding - kWarningIcon - theme::kSpace2;
  const float height = text_height(ui, text, kLabelText, width);
  const ui::Rect box = column.take(height + 2 * kNotePadding);
  const auto alert = ui.group(ui::Role::kStatus, "medical", box);
  ui.fill(box, colours.soft, kWarningPadding);
  if (ui.current_theme() == theme::Theme::kContrast) ui.edge(box, colours.part, kWarningPadding, 2);
  ui.icon(icon::kShield, box.x + kWarningPadding + kWarningIcon / 2, box.y + kNotePadding + kWarningIcon / 2,
          kWarningIcon, colours.ink);
  ui.text({box.x + kWarningPadding + kWarningIcon + theme::kSpace2, box.y + kNotePadding, width, height}, text,
          kLabelText);
}

}  // namespace overstap
