// Buttons, links, and parts that are one target.
#include <algorithm>
#include <cmath>

#include "app/semantics/fitting_text.h"
#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

constexpr float kIconGap = theme::kSpace2Half, kIconGapSmall = theme::kSpace2, kEdge = 2, kQuietLess = 6;

struct Measures {
  float padding, radius, icon, gap;
  TextStyle text;
};

Measures measures_of(const Button& button) {
  const auto style = [](Type type) { return TextStyle{.type = type, .weight = Weight::kSemibold, .wrap = false}; };
  // An edge comes on top of the padding; without edge and fill less is needed.
  const bool edged =
      button.kind == ButtonKind::kSecond || button.kind == ButtonKind::kDanger || button.kind == ButtonKind::kOnHero;
  const float more = edged ? kEdge : button.kind == ButtonKind::kQuiet ? -kQuietLess : 0;
  switch (button.size) {
    case ButtonSize::kSmall:
      return {14 + more, theme::kRadiusNote, theme::kIconInline, kIconGapSmall, style(Type::kLabel)};
    case ButtonSize::kLarge:
      return {24 + more, theme::kRadiusControl, 24, kIconGap, style(Type::kNote)};
    case ButtonSize::kNormal:
      break;
  }
  return {18 + more, theme::kRadiusControl, 20, kIconGap, style(Type::kBody)};
}

struct Look {
  ImU32 fill = 0, edge = 0, ink = 0;
  float edge_width = 0;
};

bool has(IconName icon) { return icon != nullptr && *icon != 0; }

Look resting_look(const Ui& ui, ButtonKind kind) {
  const theme::VerdictColours& rust = theme::verdict_colours(ui.current_theme(), static_cast<int>(Sign::kNotNow));
  const auto paint = [&ui](Colour role) { return ui.paint(role); };
  switch (kind) {
    case ButtonKind::kPrimary:
      return {paint(Colour::kPrimary), 0, paint(Colour::kOnPrimary), 0};
    case ButtonKind::kAccent:
      return {paint(Colour::kAccent), 0, paint(Colour::kOnAccent), 0};
    case ButtonKind::kSecond:
      return {paint(Colour::kSurface), paint(Colour::kPrimary), paint(Colour::kPrimary), 2};
    case ButtonKind::kQuiet:
      return {0, 0, paint(Colour::kPrimary), 0};
    case ButtonKind::kDanger:
      return {paint(Colour::kSurface), rust.part, rust.ink, 2};
    case ButtonKind::kOnHero:
      return {0, paint(Colour::kOnHero), paint(Colour::kOnHero), 2};
  }
  return {};
}

// One step lighter, or the soft tint where there is no fill.
ImU32 hovered_fill(const Ui& ui, ButtonKind kind) {
  switch (kind) {
    case ButtonKind::kPrimary:
      return ui.paint(Colour::kPrimaryHover);
    case ButtonKind::kAccent:
      return ui.paint(Colour::kAccentHover);
    case ButtonKind::kSecond:
    case ButtonKind::kQuiet:
      return ui.paint(Colour::kPrimarySoft);
    case ButtonKind::kDanger:
      return theme::verdict_colours(ui.current_theme(), static_cast<int>(Sign::kNotNow)).soft;
    case ButtonKind::kOnHero:
      return with_alpha(ui.paint(Colour::kOnHero), .12f);
  }
  return 0;
}

ImU32 pressed_fill(const Ui& ui, ButtonKind kind) {
  switch (kind) {
    case ButtonKind::kPrimary:
      return ui.paint(Colour::kPrimaryPressed);
    case ButtonKind::kAccent:
      return ui.paint(Colour::kAccentPressed);
    case ButtonKind::kOnHero:
      return with_alpha(ui.paint(Colour::kOnHero), .22f);
    default:
      return hovered_fill(ui, kind);
  }
}

Look look_of(const Ui& ui, const Button& button, const Interaction& touch) {
  Look look = resting_look(ui, button.kind);
  const bool contrast = ui.current_theme() == theme::Theme::kContrast;
  if (button.disabled) {
    const bool filled = button.kind != ButtonKind::kQuiet;
    look = {filled ? ui.paint(Colour::kDisabledFill) : 0, 0, ui.paint(Colour::kDisabledText), 0};
    if (contrast && filled) look.edge = look.ink, look.edge_width = 2;
    return look;
  }
  if (touch.held) {
    look.fill = pressed_fill(ui, button.kind);
  } else if (touch.hover > 0) {
    const ImU32 hovered = hovered_fill(ui, button.kind);
    look.fill = look.fill == 0 ? with_alpha(hovered, touch.hover) : blend(look.fill, hovered, touch.hover);
  }
  if (contrast && touch.hovered) {  // tints carry nothing there
    if (look.edge == 0) look.edge = button.kind == ButtonKind::kQuiet ? look.ink : 0;
    look.edge_width = 4;
  }
  return look;
}

std::uint32_t state_of(const Pressable& pressable) {
  std::uint32_t state = 0;
  if (pressable.disabled) state |= kDisabled;
  if (pressable.selected) state |= kSelected;
  if (pressable.checked) state |= kChecked;
  if (pressable.current) state |= kCurrent;
  if (pressable.draggable) state |= kDraggable;
  if (pressable.movable) state |= kMovable;
  return state;
}

}  // namespace

float Ui::button_height(ButtonSize size) const {
  const bool fingers = state_->frame.touch || narrow();
  switch (size) {
    case ButtonSize::kSmall:
      return fingers ? theme::kButtonNormal : theme::kButtonSmall;
    case ButtonSize::kNormal:
      return narrow() ? 48 : theme::kButtonNormal;
    case ButtonSize::kLarge:
      return narrow() ? theme::kButtonPhone : theme::kButtonLarge;
  }
  return theme::kButtonNormal;
}

float Ui::button_width(const Button& button) const {
  const Measures measures = measures_of(button);
  if (button.icon_only) return button_height(button.size);
  float width = 2 * measures.padding + measure(button.label, measures.text).width;
  if (has(button.icon)) width += measures.icon + measures.gap;
  if (has(button.trailing_icon)) width += measures.icon + measures.gap;
  return std::ceil(width);
}

bool Ui::button(Key key, const Rect& rect, const Button& button) {
  const Rect box = snap(rect);
  const NodeId id = state_->claim(key);
  const Measures measures = measures_of(button);
  const Interaction touch = state_->interact(id, box, !button.disabled, measures.radius);
  Node& node = state_->push(Role::kButton, id, box, button.label);
  node.description = button.description;
  if (button.disabled) node.state |= kDisabled;
  if (button.shortcut) node.now = static_cast<float>(*button.shortcut) + 1;
  const bool main_action =
      button.kind == ButtonKind::kPrimary || button.kind == ButtonKind::kAccent || button.kind == ButtonKind::kOnHero;
  if (main_action) node.state |= kMainAction;

  const Look look = look_of(*this, button, touch);
  Rect shown = box;
  if (touch.held) shown.y += 1;
  if (look.fill != 0) fill(shown, look.fill, measures.radius);
  if (look.edge != 0) edge(shown, look.edge, measures.radius, look.edge_width);
  if (button.icon_only) {
    icon(button.icon, shown.centre_x(), shown.centre_y(), measures.icon, look.ink);
    return touch.pressed;
  }
  // Icon and text are centred as one group.
  float lead = has(button.icon) ? measures.icon + measures.gap : 0;
  float tail = has(button.trailing_icon) ? measures.icon + measures.gap : 0;
  const float whole = measure(button.label, measures.text).width;
  if (cramped() && whole > shown.width - lead - tail - 16) lead = tail = 0;  // the words need the room
  const float room = std::max(0.f, shown.width - lead - tail - 16);
  const float text = std::min(whole, room);
  float x = std::round(shown.centre_x() - (lead + text + tail) / 2);
  if (lead > 0) icon(button.icon, x + measures.icon / 2, shown.centre_y(), measures.icon, look.ink);
  x += lead;
  TextStyle style = measures.text;
  if (cramped() && whole > room) style.align = Align::kCentre;  // several lines
  paint_fitting(*this, {x, shown.y, text + 1, shown.height}, button.label, style, look.ink);
  if (tail > 0)
    icon(button.trailing_icon, x + text + tail - measures.icon / 2, shown.centre_y(), measures.icon, look.ink);
  return touch.pressed;
}

bool Ui::link(Key key, const Rect& rect, std::string_view label, IconName icon_name, IconName trailing_icon) {
  const Rect box = snap(rect);
  const NodeId id = state_->claim(key);
  const Interaction touch = state_->interact(id, box, true, theme::kRadiusSegment);
  state_->push(Role::kLink, id, box, label);

  const ImU32 ink = paint(touch.held      ? Colour::kPrimaryPressed
                          : touch.hovered ? Colour::kPrimaryHover
                                          : Colour::kPrimary);
  const TextStyle style{.type = Type::kBody, .weight = Weight::kSemibold, .wrap = false};
  const float y = box.centre_y() + (touch.held ? 1 : 0);
  const float lead = has(icon_name) ? theme::kIconInline + kIconGapSmall : 0;
  const float tail = has(trailing_icon) ? theme::kIconInline + kIconGapSmall : 0;
  const float text = std::min(measure(label, style).width, std::max(0.f, box.width - lead - tail));
  const float line = line_height(style.type);
  if (lead > 0) icon(icon_name, box.x + theme::kIconInline / 2, y, theme::kIconInline, ink);
  paint_text({box.x + lead, y - line / 2, text + 1, line}, label, style, ink);
  if (tail > 0) icon(trailing_icon, box.x + lead + text + tail - theme::kIconInline / 2, y, theme::kIconInline, ink);
  // An icon already tells it apart from text; without one the line does.
  const bool underlined = (lead == 0 && tail == 0) != touch.hovered || state_->high_contrast();
  if (underlined) fill({box.x + lead, std::round(y + line / 2 - 1), text, 1.5f}, ink);
  return touch.pressed;
}

Press Ui::pressable(Key key, const Rect& rect, const Pressable& pressable) {
  const Rect box = snap(rect);
  const NodeId id = state_->claim(key);
  const Interaction touch = state_->interact(id, box, !pressable.disabled, pressable.radius, pressable.draggable);
  Node& node = state_->push(pressable.role, id, box, pressable.name);
  node.description = pressable.description;
  node.state |= state_of(pressable);
  node.position = pressable.position;
  node.set_size = pressable.set_size;

  // In a list of choices the ring lies in its row: outside it, it would stick out of the list.
  if (pressable.role == Role::kOption && touch.focused && state_->focus_visible) {
    state_->region().ring = FocusRing{box.inset(theme::kSpace1Half), pressable.radius};
  }

  const bool dragging = state_->drag.source == id;
  if (dragging && state_->drag.name.empty()) {
    state_->drag.name = pressable.name;
    state_->drag.start_rect = box;
  }
  return {touch.pressed, touch.hovered, touch.held, touch.focused, dragging && !state_->drag.dropped};
}

}  // namespace overstap::ui
