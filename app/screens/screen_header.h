// The top of a screen: the way back, the heading, facts as chips, and what can be done. On a phone the first action is
// the filled button at the bottom of the screen (phone_action), within reach of a thumb.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/screens/column.h"

namespace overstap {

struct HeaderAction {
  std::string_view key;
  std::string label;
  ui::IconName icon = "";
  ui::ButtonKind kind = ui::ButtonKind::kSecond;
};

struct ScreenHeader {
  std::string_view title;
  std::string_view back = {};  // "" for a screen without a way back
  std::span<const Chip> chips = {};
  std::string_view chips_name = {};
  std::span<const HeaderAction> actions = {};  // the most important one first
};

// The key of the action that was chosen, "back" for the way back, "" for nothing.
std::string_view draw_screen_header(Column& column, const ScreenHeader& header);

// The strip for the first action at the bottom of a phone screen, cut from `area`; empty in wider layouts.
std::optional<ui::Rect> cut_phone_action(const ui::Ui& ui, ui::Rect& area);
bool draw_phone_action(ui::Ui& ui, const ui::Rect& strip, const HeaderAction& action);

}  // namespace overstap
