#include "app/screens/column.h"

namespace overstap {

namespace {

constexpr float kIconLineGap = theme::kSpace6;  // from the left of the icon to the text
constexpr float kChipHeight = 30, kChipGap = theme::kSpace1Half, kChipPadding = theme::kSpace3,
                kChipRadius = theme::kRadiusRow;

constexpr ui::TextStyle kPlainChip{.type = ui::Type::kLabel, .colour = ui::Colour::kTextSoft, .wrap = false};

// A chip that is wider than the column becomes a block of lines: long words must stay whole on a phone.
float draw_tall_chip(ui::Ui& ui, const ui::Rect& rect, const Chip& chip, float text_height) {
  ui.fill({rect.x, rect.y, rect.width, text_height + kChipGap * 2}, ui.paint(chip.fill), kChipRadius);
  ui.text({rect.x + kChipPadding, rect.y + kChipGap, rect.width - 2 * kChipPadding, text_height}, chip.text,
          {.type = ui::Type::kLabel, .colour = chip.ink});
  return text_height + kChipGap * 2;
}

}  // namespace

float text_height(const ui::Ui& ui, std::string_view text, const ui::TextStyle& style, float width) {
  return ui.measure(text, style, width).height;
}

Column words_beside(const Column& column, float picture, float gap) {
  const bool under = column.ui().cramped();
  const float indent = under ? 0 : picture + gap;
  return {column.ui(),
          {column.x() + indent, column.y() + (under ? picture + theme::kSpace2 : 0), column.width() - indent, 0}};
}

ui::Rect Column::take(float height) {
  const ui::Rect strip{area_.x, y_, area_.width, height};
  y_ += height;
  return strip;
}

void Column::text(std::string_view text, const ui::TextStyle& style) {
  ui_.text(take(text_height(ui_, text, style, area_.width)), text, style);
}

void Column::heading(std::string_view text, int level, const ui::TextStyle& style) {
  ui_.heading(take(text_height(ui_, text, style, area_.width)), text, level, style);
}

void Column::icon_line(ui::IconName icon, std::string_view text, const ui::TextStyle& style, ui::Colour icon_colour) {
  ui_.icon(icon, area_.x + theme::kIconInline / 2, y_ + ui_.line_height(style.type) / 2, theme::kIconInline,
           ui_.paint(icon_colour));
  const float width = area_.width - kIconLineGap;
  const float height = text_height(ui_, text, style, width);
  ui_.text({area_.x + kIconLineGap, y_, width, height}, text, style);
  y_ += height;
}

void Column::divider(float space_around) {
  y_ += space_around;
  ui_.divider(area_.x, y_, area_.width);
  y_ += 1 + space_around;
}

void Column::chips(std::string_view key, std::string_view name, std::span<const Chip> chips) {
  if (chips.empty()) return;
  const auto list = ui_.group(ui::Role::kList, key, {area_.x, y_, area_.width, kChipHeight}, name);
  float x = area_.x;
  int position = 0;
  for (const Chip& chip : chips) {
    const float width = chip.plain ? ui_.measure(chip.text, kPlainChip).width : ui_.chip_width(chip.text, chip.icon);
    const bool tall = width > area_.width;
    if (x > area_.x && (tall || x + width > area_.x + area_.width)) {
      x = area_.x;
      y_ += kChipHeight + kChipGap;
    }
    const std::string item_key = "chip" + std::to_string(position);
    const auto item = ui_.group(ui::Role::kListItem, item_key, {x, y_, std::min(width, area_.width), kChipHeight}, {},
                                ++position, static_cast<int>(chips.size()));
    if (tall) {
      const float lines = text_height(ui_, chip.text, kLabelText, area_.width - 2 * kChipPadding);
      y_ += draw_tall_chip(ui_, {x, y_, area_.width, kChipHeight}, chip, lines) + kChipGap - (kChipHeight + kChipGap);
      x = area_.x + area_.width;  // nothing fits beside it
    } else if (chip.plain) {
      const float line = ui_.line_height(kPlainChip.type);
      ui_.text({x, y_ + (kChipHeight - line) / 2, width, line}, chip.text, kPlainChip);
      x += width + kChipGap;
    } else {
      ui_.chip(x, y_, chip.text, chip.icon, chip.fill, chip.ink);
      x += width + kChipGap;
    }
  }
  y_ += kChipHeight;
}

}  // namespace overstap
