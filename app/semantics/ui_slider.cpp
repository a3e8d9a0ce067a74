// A slider over whole numbers. In the mirror it is a real range input, which brings the keyboard.
#include <algorithm>
#include <cmath>

#include "app/semantics/fitting_text.h"
#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

constexpr float kTrack = 8, kKnob = 26, kHole = 12, kLabelGap = theme::kSpaceHalf, kOldLine = 20,
                kOldGap = theme::kSpaceHalf;
constexpr TextStyle kOldText{
    .type = Type::kCaption, .colour = Colour::kTextSoft, .align = Align::kCentre, .wrap = false};

int stepped(const Slider& slider, float value) {
  const float step = static_cast<float>(std::max(1, slider.step));
  const float steps = std::round((value - static_cast<float>(slider.minimum)) / step);
  return std::clamp(slider.minimum + static_cast<int>(steps * step), slider.minimum, slider.maximum);
}

}  // namespace

float Ui::slider_height() const {
  const float more = cramped() ? line_height(Type::kBody) : 0;  // the value has a line of its own
  return line_height(Type::kBody) + more + kLabelGap + kKnob + kOldGap + line_height(Type::kCaption);
}

std::optional<int> Ui::slider(Key key, const Rect& rect, const Slider& slider) {
  State& state = *state_;
  const float line = line_height(Type::kBody);
  const float value_width = measure(slider.value_text, {.weight = Weight::kBold, .wrap = false}).width;
  const TextStyle label_style{.weight = Weight::kSemibold, .wrap = false};
  const bool own_line = cramped();
  const bool beside =
      !own_line && measure(slider.label, label_style).width + value_width + theme::kSpace2 <= rect.width;
  const Rect words{rect.x, rect.y, beside ? rect.width - value_width : rect.width, line};
  if (cramped()) {  // one line, however small
    paint_text(words, slider.label, label_style);
  } else {
    paint_fitting(*this, words, slider.label, label_style, paint(Colour::kText));
  }
  // Without room beside the name the value stands under the knob, where the old value would be.
  const float value_y = beside ? rect.y : rect.y + line + (own_line ? 0 : kLabelGap + kKnob + kOldGap);
  paint_text({rect.x, value_y, rect.width, line}, slider.value_text,
             {.type = beside || own_line ? Type::kBody : Type::kCaption,
              .weight = Weight::kBold,
              .align = own_line ? Align::kStart : Align::kEnd,
              .wrap = false});

  const Rect strip = snap({rect.x, rect.y + (own_line ? 2 : 1) * line + kLabelGap, rect.width, kKnob});
  const NodeId id = state.claim(key);
  // A finger needs more than the knob; around a slider nothing else can be touched.
  const float more = state.frame.touch || state.is_narrow() ? std::max(0.f, (target_height() - kKnob) / 2) : 0;
  const Rect target = strip.inset(0, -more);
  const Interaction touch = state.interact(id, target, true, theme::kRadiusPill);
  Node& node = state.push(Role::kSlider, id, target, slider.label);
  node.minimum = static_cast<float>(slider.minimum);
  node.maximum = static_cast<float>(slider.maximum);
  node.now = static_cast<float>(slider.value);
  node.step = static_cast<float>(slider.step);
  node.value = slider.value_text;
  node.description = slider.old_text;

  std::optional<int> changed;
  const float first = strip.x + kKnob / 2, length = std::max(1.f, strip.width - kKnob);
  const float range = static_cast<float>(std::max(1, slider.maximum - slider.minimum));
  if (const auto asked = state.values_now.find(id); asked != state.values_now.end())
    changed = stepped(slider, asked->second);
  if (state.held == id) {
    changed = stepped(slider, static_cast<float>(slider.minimum) + (state.pointer.x - first) / length * range);
  }
  if (changed == slider.value) changed.reset();
  if (changed) state.acted = true;

  const int value = changed.value_or(slider.value);
  const auto x_of = [&](int number) {
    return std::round(first + static_cast<float>(number - slider.minimum) / range * length);
  };
  const float y = strip.centre_y(), knob = x_of(std::clamp(value, slider.minimum, slider.maximum));
  const ImU32 colour = paint(touch.held      ? Colour::kPrimaryPressed
                             : touch.hovered ? Colour::kPrimaryHover
                                             : Colour::kPrimary);
  const Rect track{strip.x, y - kTrack / 2, strip.width, kTrack};
  fill(track, paint(Colour::kLoadEmpty), theme::kRadiusPill);
  if (state.high_contrast()) edge(track, paint(Colour::kLine), theme::kRadiusPill, 1.5f);
  fill({strip.x, track.y, knob - strip.x, kTrack}, colour, theme::kRadiusPill);
  if (slider.old_value) {
    const float old = x_of(std::clamp(*slider.old_value, slider.minimum, slider.maximum));
    fill({old - 1.25f, y - kOldLine / 2, 2.5f, kOldLine}, paint(Colour::kText), 1.25f);
    const float width = measure(slider.old_text, kOldText).width;
    const float left = std::clamp(old - width / 2, rect.x, std::max(rect.x, rect.right() - width));
    paint_text({left, strip.bottom() + kOldGap, width, line_height(kOldText.type)}, slider.old_text, kOldText);
  }
  // Round the knob: round the whole track it would lie over the label.
  if (touch.focused && state.focus_visible) {
    state.region().ring = FocusRing{{knob - kKnob / 2, y - kKnob / 2, kKnob, kKnob}, theme::kRadiusPill};
  }
  draw_list()->AddCircleFilled({knob, y}, kKnob / 2, colour);
  draw_list()->AddCircleFilled({knob, y}, kHole / 2, paint(Colour::kSurface));
  return changed;
}

}  // namespace overstap::ui
