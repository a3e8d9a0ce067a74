// Parts under each other: keeps the place, so that a screen need not add up heights. Knows nothing of the model.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/semantics/ui.h"

namespace overstap {

inline constexpr ui::TextStyle kCardHeading{.type = ui::Type::kH3, .weight = ui::Weight::kSemibold};
inline constexpr ui::TextStyle kLabelText{.type = ui::Type::kLabel};
inline constexpr ui::TextStyle kSoftLabel{.type = ui::Type::kLabel, .colour = ui::Colour::kTextSoft};
inline constexpr ui::TextStyle kSoftCaption{.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft};

struct Chip {
  std::string text;
  ui::IconName icon = "";
  ui::Colour fill = ui::Colour::kSunken;
  ui::Colour ink = ui::Colour::kText;
  bool plain = false;  // words without a pill around them
};

class Column {
 public:
  // `area`: where the parts come; its height is not a limit.
  Column(ui::Ui& ui, const ui::Rect& area) : ui_(ui), area_(area), y_(area.y) {}

  ui::Ui& ui() const { return ui_; }
  float x() const { return area_.x; }
  float y() const { return y_; }
  float width() const { return area_.width; }
  float used() const { return y_ - area_.y; }

  ui::Rect take(float height);  // the next strip, as wide as the column
  void space(float height) { y_ += height; }
  void move_to(float y) { y_ = y; }

  void text(std::string_view text, const ui::TextStyle& style = {});
  void heading(std::string_view text, int level = 2, const ui::TextStyle& style = kCardHeading);
  // A line of text after an icon; the icon is centred on the first line.
  void icon_line(ui::IconName icon, std::string_view text, const ui::TextStyle& style = kLabelText,
                 ui::Colour icon_colour = ui::Colour::kTextSoft);
  void divider(float space_around);
  // Chips beside each other, as many on a line as fit; said as a list.
  void chips(std::string_view key, std::string_view name, std::span<const Chip> chips);

 private:
  ui::Ui& ui_;
  ui::Rect area_;
  float y_;
};

// Where the words beside a picture come that starts `column`; with very large text under it.
Column words_beside(const Column& column, float picture, float gap);

// The height `text` takes, without drawing it.
float text_height(const ui::Ui& ui, std::string_view text, const ui::TextStyle& style, float width);

}  // namespace overstap
