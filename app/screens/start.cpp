#include <algorithm>
#include <string>

#include "app/screens/column.h"
#include "app/screens/hero_picture.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/start_cards.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kHeroHeight = 224, kHeroTextX = 36, kHeroTextY = 30, kHeroButtonsY = 128;
constexpr float kHeroTextWidth = 540;  // words and buttons beside the picture
constexpr float kHeroPhonePadding = theme::kSpace5;
constexpr float kSideWidth = 336, kSidePadding = theme::kSpace5, kSideTop = 16;
constexpr float kHighestTile = 300;
constexpr float kAfterHero = 20;
constexpr std::int64_t kMinuteMilliseconds = 60'000, kMinutesPerHour = 60, kMinutesPerDay = 24 * 60;
constexpr std::int64_t kNoon = 12, kEvening = 18;

std::string greeting(const ScreenContext& context) {
  const std::int64_t minutes = context.view.now_milliseconds / kMinuteMilliseconds + context.view.utc_offset_minutes;
  const std::int64_t hour = (minutes % kMinutesPerDay + kMinutesPerDay) % kMinutesPerDay / kMinutesPerHour;
  if (hour < kNoon) return context.t("start.morning");
  return context.t(hour < kEvening ? "start.afternoon" : "start.evening");
}

ui::Button start_button(std::string_view label) {
  return {.label = label, .icon = icon::kPresentation, .kind = ui::ButtonKind::kAccent, .size = ui::ButtonSize::kLarge};
}

ui::Button example_button(std::string_view label) {
  return {.label = label, .icon = icon::kUsers, .kind = ui::ButtonKind::kOnHero, .size = ui::ButtonSize::kLarge};
}

bool offers_example(const ScreenContext& context) { return context.model.candidates.empty(); }

float draw_wide_hero(ui::Ui& ui, const ScreenContext& context, const ui::Rect& hero, Outbox& out) {
  ui.card(hero, theme::kRadiusSheet, 2, ui::Colour::kHero);
  if (hero.width >= kHeroTextWidth + kHeroPicture.width) {
    draw_hero_picture(ui, hero.right() - kHeroPicture.width, hero.bottom() - kHeroPicture.height);
  } else if (!offers_example(context)) {
    const float margin = kHeroTextX;
    draw_small_hero_picture(ui, hero.right() - kSmallHeroPicture.width - margin,
                            hero.centre_y() - kSmallHeroPicture.height / 2);
  }
  const float x = hero.x + kHeroTextX;
  const float width = std::min(kHeroTextWidth, hero.width - 2 * kHeroTextX);
  const ui::TextStyle small{.type = ui::Type::kH3, .colour = ui::Colour::kOnHero};
  float y = hero.y + kHeroTextY;
  ui.text({x, y, width, ui.line_height(small.type)}, greeting(context), small);
  y += ui.line_height(small.type) + 2;
  const ui::TextStyle big{.type = ui::Type::kHero, .weight = ui::Weight::kBold, .colour = ui::Colour::kOnHero};
  ui.heading({x, y, width, ui.line_height(big.type)}, context.t("start.title"), 1, big);
  const std::string start = context.t("start.start_session"), example = context.t("start.example");
  ui::Rect row{x, hero.y + kHeroButtonsY, hero.right() - x - theme::kSpace4, theme::kButtonLarge};
  const float start_width = ui.button_width(start_button(start));
  if (ui.button("start-session", row.cut_left(start_width, theme::kSpace3), start_button(start))) {
    out.go(Screen::kSessions);
  }
  if (offers_example(context)) {
    const float example_width = std::min(row.width, ui.button_width(example_button(example)));
    if (ui.button("example", row.cut_left(example_width), example_button(example))) out.send(ViewAction{LoadExample{}});
  }
  return hero.height;
}

// The question beside the people, the buttons under each other and as wide as the card.
float draw_phone_hero(ui::Ui& ui, const ScreenContext& context, const ui::Rect& hero, Outbox& out) {
  const auto layer = ui.defer_background();
  Column column(ui, {hero.x + kHeroPhonePadding, hero.y + kHeroPhonePadding, hero.width - 2 * kHeroPhonePadding, 0});
  const ui::TextStyle big{.type = ui::Type::kHero, .weight = ui::Weight::kBold, .colour = ui::Colour::kOnHero};
  const std::string title = context.t("start.title");
  const float beside = column.width() - kSmallHeroPicture.width;
  const float needed = ui.measure("doen?", {.type = big.type, .weight = big.weight, .wrap = false}).width;
  const float title_width = beside >= needed ? beside : column.width();
  const float height = std::max(text_height(ui, title, big, title_width), kSmallHeroPicture.height);
  const ui::Rect top = column.take(height);
  ui.heading({top.x, top.y, title_width, height}, title, 1, big);
  if (title_width == beside) {
    draw_small_hero_picture(ui, top.right() - kSmallHeroPicture.width, top.bottom() - kSmallHeroPicture.height);
  }
  column.space(theme::kSpace3);
  const std::string start = context.t("start.start_session"), example = context.t("start.example");
  if (ui.button("start-session", column.take(theme::kButtonPhone), start_button(start))) out.go(Screen::kSessions);
  if (offers_example(context)) {
    column.space(theme::kSpace3);
    if (ui.button("example", column.take(theme::kButtonPhone), example_button(example))) {
      out.send(ViewAction{LoadExample{}});
    }
  }
  const float used = column.used() + 2 * kHeroPhonePadding;
  layer->card({hero.x, hero.y, hero.width, used}, theme::kRadiusSheet, 2, ui::Colour::kHero);
  return used;
}

// What to go on with, and under it where the data is; as high as the tiles beside it.
void draw_side_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  ui.card(rect, theme::kRadiusTile, 1);
  const ui::Rect inside = rect.inset(kSidePadding, kSideTop);
  Column column(ui, inside);
  draw_go_on_list(column, context, out);
  const float height = data_card_height(ui, context, inside.width);
  draw_data_card(ui, context, {inside.x, std::max(column.y(), inside.bottom() - height), inside.width, height}, out);
}

void draw_wide_start(ui::Ui& ui, const ScreenContext& context, const ui::Rect& content, Column& column, Outbox& out) {
  column.space(draw_wide_hero(ui, context, column.take(kHeroHeight), out) - kHeroHeight + kAfterHero);
  const bool medium = ui.layout() == ui::Layout::kMedium;
  const float gap = card_gap(ui);
  const float available = (content.bottom() - column.y() - gap) / 2;
  const float tile_width = (column.width() - gap - (medium ? 0 : kSideWidth + gap)) / 2;
  float smallest = 0;
  for (int index = 0; index < kStartTileCount; ++index) {
    smallest = std::max(smallest, start_tile_height(ui, context, index, tile_width));
  }
  const float height = std::clamp(available, smallest, std::max(smallest, kHighestTile));
  ui::Rect tiles = column.take(2 * height + gap);
  const ui::Rect side = medium ? ui::Rect{} : tiles.cut_right(kSideWidth, gap);
  for (int index = 0; index < kStartTileCount; ++index) {
    ui::Rect tile = tiles.column(index % 2, 2, gap);
    tile.y += static_cast<float>(index / 2) * (height + gap);
    tile.height = height;
    draw_start_tile(ui, context, index, tile, out);
  }
  if (!medium) return draw_side_card(ui, context, side, out);
  column.space(gap);
  const float data_height = data_card_height(ui, context, column.width());
  draw_data_card(ui, context, column.take(data_height), out);
}

void draw_phone_start(ui::Ui& ui, const ScreenContext& context, Column& column, Outbox& out) {
  const ui::Rect hero{column.x(), column.y(), column.width(), 0};
  column.space(draw_phone_hero(ui, context, hero, out) + card_gap(ui));
  for (int index = 0; index < kStartTileCount; ++index) {
    draw_start_tile(ui, context, index, column.take(start_tile_height(ui, context, index, column.width())), out);
    column.space(card_gap(ui));
  }
  const float height = data_card_height(ui, context, column.width());
  draw_data_card(ui, context, column.take(height), out);
}

}  // namespace

void draw_start(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect inside;
  const auto region = ui.scroll("start", area, context.t("nav.start"), inside);
  const ui::Rect content = content_of(ui, inside);
  Column column(ui, content);
  if (ui.narrow()) {
    draw_phone_start(ui, context, column, out);
  } else {
    draw_wide_start(ui, context, content, column, out);
  }
  ui.set_content_height(column.used() + theme::kSpace5);
}

}  // namespace overstap
