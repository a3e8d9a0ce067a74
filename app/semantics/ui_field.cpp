// Text fields. On the canvas only the picture of one: a real HTML field lies on the same place and does the editing, so
// that keyboards, dictation, spelling and paste are the browser's. C++ never writes into it while someone types.
#include <algorithm>
#include <cmath>

#include "app/semantics/ui_state.h"
#include "icon_codepoints.h"

namespace overstap::ui {
namespace {

constexpr float kLabelGap = theme::kSpace1Half, kHintGap = theme::kSpace1, kPadding = theme::kSpace3Half, kIcon = 20,
                kIconGap = theme::kSpace2Half, kAreaPadding = theme::kSpace2Half;
constexpr int kAreaLines = 3;

}  // namespace

float Ui::paint_label(const Rect& rect, std::string_view label) { return paint_text(rect, label, kFieldLabel); }

namespace {

float box_height(const Ui& ui, const TextField& field) {
  if (field.multiline) return 2 * kAreaPadding + kAreaLines * ui.line_height(Type::kBody);
  return ui.narrow() ? 48 : theme::kFieldHeight;
}

TextStyle note_style(const TextField& field) {
  if (!field.error.empty()) return {.type = Type::kLabel, .weight = Weight::kSemibold};
  return {.type = Type::kCaption, .colour = Colour::kTextSoft};
}

float note_height(const Ui& ui, const TextField& field, float width) {
  const std::string_view note = field.error.empty() ? field.hint : field.error;
  return note.empty() ? 0 : kHintGap + ui.measure(note, note_style(field), width).height;
}

std::uint32_t state_of(const TextField& field) {
  std::uint32_t state = 0;
  if (!field.error.empty()) state |= kInvalid;
  if (field.read_only) state |= kReadOnly;
  if (field.required) state |= kRequired;
  if (field.numeric) state |= kNumeric;
  return state;
}

void paint_frame(Ui& ui, const Rect& box, const TextField& field, bool hovered) {
  if (field.read_only && ui.current_theme() != theme::Theme::kContrast) return;
  ui.fill(box, ui.paint(Colour::kSurface), theme::kRadiusControl);
  const theme::VerdictColours& rust = theme::verdict_colours(ui.current_theme(), static_cast<int>(Sign::kNotNow));
  if (!field.error.empty()) {
    ui.edge(box, rust.part, theme::kRadiusControl, 2.5f);
  } else {
    ui.edge(box, ui.paint(hovered ? Colour::kPrimary : Colour::kControlLine), theme::kRadiusControl, 1.5f);
  }
}

}  // namespace

float Ui::field_height(const TextField& field, float width) const {
  const float label = field.label_hidden ? 0 : measure(field.label, kFieldLabel, width).height + kLabelGap;
  return label + box_height(*this, field) + note_height(*this, field, width);
}

std::optional<std::string> Ui::text_field(Key key, const Rect& rect, const TextField& field) {
  State& state = *state_;
  const NodeId id = state.claim(key);
  Rect rest = rect;
  if (!field.label_hidden) rest.cut_top(paint_label(rect, field.label), kLabelGap);
  const float note = note_height(*this, field, rect.width);
  const float tallest = std::max(box_height(*this, field), rest.height - note);
  const Rect box = snap(rest.cut_top(field.multiline ? tallest : box_height(*this, field), kHintGap));

  const Interaction touch = state.interact(id, box, true, theme::kRadiusControl);
  const bool editing = state.editing == id;
  // As browsers do: a field that is being typed in shows its focus, however it got there.
  if (touch.focused && editing) state.region().ring = FocusRing{box, theme::kRadiusControl};
  if (touch.pressed && !editing) state.focus_request = id;

  Node& node = state.push(field.multiline ? Role::kTextArea : Role::kTextField, id, box, field.label);
  node.value = field.value;
  node.description = field.error.empty() ? field.hint : field.error;
  node.state |= state_of(field);
  const bool has_icon = field.icon != nullptr && *field.icon != 0;
  const float beside = field.read_only ? 0 : kPadding;
  node.minimum = beside + (has_icon ? kIcon + kIconGap : 0);
  node.step = beside + (field.error.empty() ? 0 : kIcon + kIconGap);
  node.maximum = static_cast<float>(field.max_code_points);

  paint_frame(*this, box, field, touch.hovered);
  const ImU32 rust = theme::verdict_colours(current_theme(), static_cast<int>(Sign::kNotNow)).ink;
  Rect inside = field.read_only ? box : box.inset(kPadding, 0);
  if (has_icon)
    icon(field.icon, inside.cut_left(kIcon, kIconGap).centre_x(), box.centre_y(), kIcon, paint(Colour::kTextSoft));
  if (!field.error.empty())
    icon(icon::kTriangleAlert, inside.cut_right(kIcon, kIconGap).centre_x(), box.centre_y(), kIcon, rust);
  if (!editing) {  // else the real field shows it
    const bool empty = field.value.empty();
    const float line = line_height(Type::kBody);
    TextStyle style{.wrap = field.multiline};
    if (empty) style.colour = Colour::kTextSoft;
    if (!field.multiline) style.max_lines = 1;  // as in every browser: the rest is there when one types
    if (field.multiline) style.max_lines = std::max(1, static_cast<int>((box.height - 2 * kAreaPadding) / line));
    const float top = field.multiline ? box.y + kAreaPadding : box.centre_y() - line / 2;
    paint_text({inside.x, top, inside.width, line}, empty ? field.placeholder : field.value, style);
  }
  if (!node.description.empty()) {
    const TextStyle style = note_style(field);
    paint_text(rest, state.nodes.back().description, style, field.error.empty() ? paint(style.colour) : rust);
  }

  const auto typed = state.texts_now.find(id);
  if (typed == state.texts_now.end() || field.read_only) return std::nullopt;
  if (!typed->second.final && !field.live) return std::nullopt;
  state.acted = true;
  return typed->second.text;
}

}  // namespace overstap::ui
