// Choosing: check box, switch, radio group, tabs.
#include <algorithm>
#include <cmath>

#include "app/semantics/fitting_text.h"
#include "app/semantics/ui_state.h"
#include "icon_codepoints.h"

namespace overstap::ui {
namespace {

constexpr float kBox = 24, kBoxRadius = theme::kRadiusBox, kLabelGap = theme::kSpace3;
constexpr float kSwitchWidth = 48, kSwitchHeight = 28, kSwitchKnob = 18;
constexpr float kChoiceGap = theme::kSpace2, kTabInset = theme::kSpace1, kTabGap = theme::kSpace1,
                kTabPadding = theme::kSpace4, kTabIconGap = theme::kSpace2;
constexpr TextStyle kLabelText{.type = Type::kBody};
constexpr TextStyle kDescriptionText{.type = Type::kCaption, .colour = Colour::kTextSoft};
constexpr TextStyle kTabText{.type = Type::kLabel, .weight = Weight::kSemibold, .wrap = false};

bool has(IconName icon) { return icon != nullptr && *icon != 0; }

// Label and description as one block beside a box or switch; returns the y of the first line's middle.
float paint_label_block(Ui& ui, const Rect& room, std::string_view label, std::string_view description, bool strong) {
  TextStyle style = kLabelText;
  if (strong) style.weight = Weight::kSemibold;
  const float label_height = ui.measure(label, style, room.width).height;
  const float more = description.empty() ? 0 : ui.measure(description, kDescriptionText, room.width).height;
  const float top = room.centre_y() - (label_height + more) / 2;
  ui.paint_text({room.x, top, room.width, label_height}, label, style);
  if (more > 0) ui.paint_text({room.x, top + label_height, room.width, more}, description, kDescriptionText);
  return top + ui.line_height(style.type) / 2;
}

void paint_row_hover(Ui& ui, const Rect& box, const Interaction& touch) {
  if (touch.hovered && ui.current_theme() != theme::Theme::kContrast) {
    ui.fill(box.inset(-theme::kSpace2, 0), with_alpha(ui.paint(Colour::kPrimarySoft), .6f), theme::kRadiusControl);
  }
}

}  // namespace

float Ui::choice_height(std::string_view label, float width) const {
  return std::max(theme::kButtonNormal, measure(label, kLabelText, width - kBox - kLabelGap).height);
}

float Ui::switch_height(std::string_view label, std::string_view description, float width) const {
  const TextStyle style{.type = Type::kBody, .weight = description.empty() ? Weight::kRegular : Weight::kSemibold};
  const float words = width - kSwitchWidth - kLabelGap;
  const float more = description.empty() ? 0 : measure(description, kDescriptionText, words).height;
  return std::max(theme::kButtonNormal, measure(label, style, words).height + more);
}

bool Ui::check_box(Key key, const Rect& rect, std::string_view label, bool checked, std::string_view description) {
  const Rect box = snap(rect);
  const NodeId id = state_->claim(key);
  const Interaction touch = state_->interact(id, box, true, theme::kRadiusControl);
  Node& node = state_->push(Role::kCheckBox, id, box, label);
  node.description = description;
  if (checked) node.state |= kChecked;

  paint_row_hover(*this, box, touch);
  Rect room = box;
  room.cut_left(kBox, kLabelGap);
  const float middle = paint_label_block(*this, room, label, description, false);
  const Rect square = snap({box.x, middle - kBox / 2, kBox, kBox});
  if (checked) {
    fill(square, paint(touch.held ? Colour::kPrimaryPressed : Colour::kPrimary), kBoxRadius);
    icon(icon::kCheck, square.centre_x(), square.centre_y(), theme::kIconInline, paint(Colour::kOnPrimary));
  } else {
    fill(square, paint(Colour::kSurface), kBoxRadius);
    edge(square, paint(touch.hovered ? Colour::kPrimary : Colour::kControlLine), kBoxRadius, 2);
  }
  return touch.pressed;
}

bool Ui::toggle(Key key, const Rect& rect, std::string_view label, bool on, std::string_view description) {
  const Rect box = snap(rect);
  const NodeId id = state_->claim(key);
  const Interaction touch = state_->interact(id, box, true, theme::kRadiusControl);
  Node& node = state_->push(Role::kSwitch, id, box, label);
  node.description = description;
  if (on) node.state |= kChecked;

  // With a description the switch leads its two lines; a single line is a setting, with the switch at its end.
  Rect room = box;
  const Rect place =
      description.empty() ? room.cut_right(kSwitchWidth, kLabelGap) : room.cut_left(kSwitchWidth, kLabelGap);
  paint_label_block(*this, room, label, description, !description.empty());
  const Rect track = snap({place.x, box.centre_y() - kSwitchHeight / 2, kSwitchWidth, kSwitchHeight});
  // The knob travels from one end to the other, and the colours with it.
  const float way = state_->ease(bridge::hash("knob", id), on, theme::kMotionMove);
  const float knob_x = track.x + kSwitchHeight / 2 + way * (kSwitchWidth - kSwitchHeight);
  const ImU32 on_fill = paint(touch.hovered ? Colour::kPrimaryHover : Colour::kPrimary);
  fill(track, blend(paint(Colour::kSurface), on_fill, way), theme::kRadiusPill);
  if (way < 1) {
    const ImU32 line = paint(touch.hovered ? Colour::kPrimary : Colour::kControlLine);
    edge(track, blend(line, on_fill, way), theme::kRadiusPill, 2);
  }
  const ImU32 knob = blend(paint(Colour::kControlLine), paint(Colour::kOnPrimary), way);
  draw_list()->AddCircleFilled({knob_x, track.centre_y()}, kSwitchKnob / 2, knob);
  return touch.pressed;
}

namespace {

// One of the boxes in a row: mockup "Dagdelen".
void paint_choice_box(Ui& ui, const Rect& box, const Option& option, bool chosen, const Interaction& touch) {
  const ImU32 ink = ui.paint(chosen ? Colour::kOnPrimarySoft : Colour::kTextSoft);
  ui.fill(box, ui.paint(chosen || touch.hovered ? Colour::kPrimarySoft : Colour::kSurface), theme::kRadiusControl);
  ui.edge(box, ui.paint(chosen ? Colour::kPrimary : Colour::kControlLine), theme::kRadiusControl, chosen ? 2 : 1.5f);
  TextStyle style{.type = Type::kLabel,
                  .weight = chosen ? Weight::kSemibold : Weight::kRegular,
                  .align = Align::kCentre,
                  .wrap = false};
  const float line = ui.line_height(style.type);
  IconName picture = has(option.icon) ? option.icon : chosen ? icon::kCheck : "";
  if (!has(picture)) {
    paint_fitting(ui, box.inset(theme::kSpace1, 0), option.label, style, ink);
  } else if (box.height >= 50) {  // icon above the word
    ui.icon(picture, box.centre_x(), box.centre_y() - line / 2, theme::kIconInline, ink);
    ui.paint_text({box.x + 4, box.centre_y() + 1, box.width - 8, line}, option.label, style, ink);
  } else {
    const float text = std::min(ui.measure(option.label, style).width, box.width - theme::kIconInline - 14);
    const float x = std::round(box.centre_x() - (text + theme::kIconInline + 6) / 2);
    style.align = Align::kStart;
    ui.icon(picture, x + theme::kIconInline / 2, box.centre_y(), theme::kIconInline, ink);
    paint_fitting(ui, {x + theme::kIconInline + 6, box.y, text + 1, box.height}, option.label, style, ink);
  }
}

void paint_radio_row(Ui& ui, const Rect& box, const Option& option, bool chosen, const Interaction& touch) {
  paint_row_hover(ui, box, touch);
  Rect room = box;
  room.cut_left(kBox, kLabelGap);
  if (has(option.icon) && !ui.cramped()) {
    const Rect place = room.cut_left(theme::kIconControl, theme::kSpace2);
    ui.icon(option.icon, place.centre_x(), box.centre_y(), theme::kIconControl, ui.paint(Colour::kTextSoft));
  }
  const float middle = paint_label_block(ui, room, option.label, option.description, false);
  const ImVec2 centre{box.x + kBox / 2, std::round(middle)};
  ImDrawList* list = ui.draw_list();
  list->AddCircleFilled(centre, kBox / 2, ui.paint(Colour::kSurface));
  list->AddCircle(centre, kBox / 2 - 1, ui.paint(chosen || touch.hovered ? Colour::kPrimary : Colour::kControlLine), 0,
                  2);
  if (chosen) list->AddCircleFilled(centre, 6, ui.paint(Colour::kPrimary));
}

}  // namespace

std::optional<int> Ui::radio_group(Key key, const Rect& rect, std::string_view name, std::span<const Option> options,
                                   int selected, bool horizontal) {
  std::optional<int> picked;
  const auto scope = group(Role::kRadioGroup, key, rect, name);
  const int count = static_cast<int>(options.size());
  for (int index = 0; index < count; ++index) {
    const Option& option = options[static_cast<std::size_t>(index)];
    const float row = rect.height / static_cast<float>(count);
    const Rect box = snap(horizontal ? rect.column(index, count, kChoiceGap)
                                     : Rect{rect.x, rect.y + static_cast<float>(index) * row, rect.width, row});
    const NodeId id = state_->claim(std::to_string(index));
    const Interaction touch = state_->interact(id, box, true, theme::kRadiusControl);
    Node& node = state_->push(Role::kRadio, id, box, option.label);
    node.description = option.description;
    node.position = index + 1;
    node.set_size = count;
    if (index == selected) node.state |= kChecked;
    if (horizontal) {
      paint_choice_box(*this, box, option, index == selected, touch);
    } else {
      paint_radio_row(*this, box, option, index == selected, touch);
    }
    if (touch.pressed) picked = index;
  }
  return picked;
}

float Ui::tabs_width(std::span<const Option> options) const {
  float width = 2 * kTabInset + kTabGap * static_cast<float>(std::max<std::size_t>(options.size(), 1) - 1);
  for (const Option& option : options) {
    width += 2 * kTabPadding + measure(option.label, kTabText).width;
    if (has(option.icon)) width += theme::kIconInline + kTabIconGap;
  }
  return std::ceil(width);
}

float Ui::tabs_height(std::size_t count) const {
  return theme::kButtonNormal * static_cast<float>(cramped() ? count : 1);
}

std::optional<int> Ui::tabs(Key key, const Rect& rect, std::string_view name, std::span<const Option> options,
                            int selected) {
  std::optional<int> picked;
  const Rect track = snap(rect);
  const auto scope = group(Role::kTabList, key, track, name);
  fill(track, paint(Colour::kSunken), theme::kRadiusControl + 2);
  if (state_->high_contrast()) edge(track, paint(Colour::kLine), theme::kRadiusControl + 2, 2);
  const Rect inside = track.inset(kTabInset);
  const int count = static_cast<int>(options.size());
  // Room that is left over (or lacking) is shared out equally.
  const float spare = (track.width - tabs_width(options)) / static_cast<float>(std::max(1, count));
  float x = inside.x;
  for (int index = 0; index < count; ++index) {
    const Option& option = options[static_cast<std::size_t>(index)];
    const float lead = has(option.icon) ? theme::kIconInline + kTabIconGap : 0;
    const float width = 2 * kTabPadding + measure(option.label, kTabText).width + lead + spare;
    // The target is as high as the track, or as its part of it.
    const Rect whole =
        cramped() ? Rect{inside.x, track.y + theme::kButtonNormal * static_cast<float>(index), inside.width,
                         theme::kButtonNormal}
                  : Rect{snap({x, inside.y, width, 0}).x, track.y, snap({x, inside.y, width, 0}).width, track.height};
    const Rect box = snap(whole.inset(0, kTabInset));
    x += width + kTabGap;
    const NodeId id = state_->claim(std::to_string(index));
    const Interaction touch = state_->interact(id, whole, true, theme::kRadiusNote);
    Node& node = state_->push(Role::kTab, id, whole, option.label);
    node.description = option.description;
    node.position = index + 1;
    node.set_size = count;
    const bool chosen = index == selected;
    if (chosen) node.state |= kSelected;
    if (chosen) card(box, theme::kRadiusNote, 1);
    if (chosen && state_->high_contrast()) edge(box, paint(Colour::kPrimary), theme::kRadiusNote, 2);
    if (!chosen && touch.hovered) fill(box, with_alpha(paint(Colour::kSurface), .6f), theme::kRadiusNote);
    const ImU32 ink = paint(chosen ? Colour::kPrimary : Colour::kTextSoft);
    const float text = std::min(measure(option.label, kTabText).width, std::max(0.f, box.width - lead - 8));
    const float start = std::round(box.centre_x() - (lead + text) / 2);
    if (lead > 0) icon(option.icon, start + theme::kIconInline / 2, box.centre_y(), theme::kIconInline, ink);
    paint_fitting(*this, {start + lead, box.y, text + 1, box.height}, option.label, kTabText, ink);
    if (touch.pressed) picked = index;
  }
  return picked;
}

}  // namespace overstap::ui
