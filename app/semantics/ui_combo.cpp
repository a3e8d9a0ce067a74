// A field that opens a list of choices. The list is drawn at the end of the frame, over everything; the choice is told
// in the next frame. Real focus moves into the list, so arrows, Escape and screen readers work as with a select.
#include <algorithm>
#include <cmath>

#include "app/semantics/fitting_text.h"
#include "app/semantics/ui_state.h"
#include "icon_codepoints.h"

namespace overstap::ui {
namespace {

constexpr float kLabelGap = theme::kSpace1Half, kPadding = theme::kSpace3Half, kIcon = 20,
                kIconGap = theme::kSpace2Half, kChevron = 18;
constexpr float kListGap = theme::kSpace1Half, kListPadding = theme::kSpace1Half, kPageMargin = theme::kSpace2;
constexpr TextStyle kText{.type = Type::kBody, .wrap = false};

bool has(IconName icon) { return icon != nullptr && *icon != 0; }

// Below the field when it fits, else on the side with more room; as tall as that allows.
Rect place_list(const Rect& anchor, const Rect& page, float wanted_width, float wanted_height) {
  const float below = page.bottom() - anchor.bottom() - kListGap - kPageMargin;
  const float top = std::min(anchor.y, page.bottom());  // the box itself may still have to be scrolled to
  const float above = top - kListGap - kPageMargin;
  const bool under = wanted_height <= below || below >= above;
  const float height = std::min(wanted_height, std::max(under ? below : above, 100.f));
  const float width = std::min(wanted_width, page.width - 2 * kPageMargin);
  const float x = std::clamp(anchor.x, kPageMargin, std::max(kPageMargin, page.right() - kPageMargin - width));
  return snap({x, under ? anchor.bottom() + kListGap : top - kListGap - height, width, height});
}

NodeId option_id(NodeId list, int index) { return bridge::hash(std::to_string(index), list); }

}  // namespace

float Ui::combo_height(std::string_view label, float width) const {
  return measure(label, kFieldLabel, width).height + kLabelGap + combo_height(true);
}

float Ui::combo_height(bool label_hidden) const {
  return (label_hidden ? 0 : line_height(Type::kBody) + kLabelGap) + std::max(theme::kFieldHeight, narrow() ? 48.f : 0);
}

std::optional<int> Ui::combo(Key key, const Rect& rect, std::string_view label, std::span<const Option> options,
                             int selected, bool label_hidden, IconName icon_name) {
  State& state = *state_;
  Rect rest = rect;
  if (!label_hidden) rest.cut_top(paint_label(rect, label), kLabelGap);
  const Rect box = snap({rest.x, rest.y, rest.width, label_hidden ? rest.height : combo_height(true)});
  const NodeId id = state.claim(key);
  const Interaction touch = state.interact(id, box, true, theme::kRadiusControl);
  const int count = static_cast<int>(options.size());
  const bool has_choice = selected >= 0 && selected < count;

  if (touch.pressed) {
    state.list = OpenList{id, 0, box, std::string(label), {}, {}, selected, true};
    const NodeId list = bridge::hash("list", id);
    if (count > 0) state.focus_request = option_id(list, has_choice ? selected : 0);
  }
  const bool open = state.list && state.list->combo == id;
  if (open) {
    OpenList& list = *state.list;
    list.seen = true;
    list.anchor = box;
    list.selected = selected;
    list.labels.clear();
    list.icons.clear();
    for (const Option& option : options) {
      list.labels.emplace_back(option.label);
      list.icons.emplace_back(option.icon == nullptr ? "" : option.icon);
    }
    list.parent = state.dialogs.empty() || state.level().layer == kPageLayer ? 0 : state.dialogs.back();
  }
  Node& node = state.push(Role::kCombo, id, box, label);
  node.state |= kHasPopup | (open ? kExpanded : 0);
  const std::string_view shown = has_choice ? options[static_cast<std::size_t>(selected)].label : std::string_view{};
  node.value = shown;

  fill(box, paint(touch.hovered ? Colour::kPrimarySoft : Colour::kSurface), theme::kRadiusControl);
  const bool strong = open || touch.hovered;
  edge(box, paint(strong ? Colour::kPrimary : Colour::kControlLine), theme::kRadiusControl, open ? 2 : 1.5f);
  Rect inside = box.inset(cramped() ? theme::kSpace2 : kPadding, 0);
  const Rect chevron = inside.cut_right(kChevron, kIconGap);
  if (has(icon_name) && !cramped()) {
    const Rect place = inside.cut_left(kIcon, kIconGap);
    icon(icon_name, place.centre_x(), box.centre_y(), kIcon, paint(Colour::kTextSoft));
  }
  paint_fitting(*this, inside, shown, kText, paint(kText.colour));
  icon(icon::kChevronDown, chevron.centre_x(), box.centre_y(), kChevron, paint(Colour::kTextSoft));

  if (state.chosen && state.chosen->first == id) {
    const int picked = state.chosen->second;
    state.chosen.reset();
    state.acted = true;
    if (picked < count) return picked;
  }
  return std::nullopt;
}

// What a row of the open list shows; the row itself is a pressable.
void Ui::paint_list_row(const Rect& place, const std::string& label, const std::string& icon_name, bool chosen,
                        bool marked) {
  if (marked) fill(place, paint(Colour::kPrimarySoft), theme::kRadiusControl - 4);
  Rect inside = place.inset(cramped() ? theme::kSpace1 : kPadding, 0);
  if (!icon_name.empty() && !cramped()) {
    const Rect picture = inside.cut_left(kIcon, kIconGap);
    icon(icon_name.c_str(), picture.centre_x(), place.centre_y(), kIcon, paint(Colour::kTextSoft));
  }
  const Rect tick = inside.cut_right(kIcon, cramped() ? 0 : kIconGap);
  if (chosen) icon(icon::kCheck, tick.centre_x(), place.centre_y(), theme::kIconInline, paint(Colour::kPrimary));
  TextStyle style = kText;
  if (chosen) style.weight = Weight::kSemibold;
  paint_fitting(*this, inside, label, style, paint(style.colour));
}

void Ui::draw_open_list() {
  State& state = *state_;
  if (state.list && !state.list->seen) state.list.reset();
  if (!state.list) return;
  const OpenList list = *state.list;
  const int count = static_cast<int>(list.labels.size());
  float row = std::max(theme::kRowHeight, target_height());
  if (cramped()) {  // as high as its longest words need
    const float words = page().width - 2 * (kPageMargin + kListPadding + theme::kSpace1) - kIcon;
    for (const std::string& label : list.labels) {
      row = std::max(row, measure(label, {.type = Type::kLabel, .weight = Weight::kSemibold}, words).height);
    }
  }
  float widest = 0;
  for (const std::string& label : list.labels) widest = std::max(widest, measure(label, kText).width);
  const float extra = 2 * (kListPadding + kPadding) + 2 * (kIcon + kIconGap);
  const float height = static_cast<float>(count) * row;
  const Rect outer = place_list(list.anchor, page(), std::max(list.anchor.width, std::ceil(widest + extra)),
                                height + 2 * kListPadding);
  Level inner = state.level();
  inner.kind = kListScope;
  inner.parent = list.parent;
  inner.seed = list.combo;
  inner.layer = kListLayer;
  inner.list = bridge::top_list();
  inner.list->PushClipRectFullScreen();
  state.levels.push_back(inner);
  {
    state.block(bridge::hash("surface", list.combo), outer);
    card(outer, theme::kRadiusControl, 3);
    edge(outer, paint(Colour::kControlLine), theme::kRadiusControl, 1.5f);
    // Only a list that is too long scrolls; options must be children of the list itself.
    Rect rows = outer.inset(kListPadding);
    std::optional<Scope> scroller;
    if (rows.height < height) {
      scroller.emplace(scroll("rows", outer.inset(0, kListPadding), list.name, rows));
      set_content_height(height);
      rows = rows.inset(kListPadding, 0);
    }
    rows.height = height;
    const auto box = group(Role::kListBox, "list", rows, list.name);
    state.level().seed = bridge::hash("list", list.combo);
    for (int index = 0; index < count; ++index) {
      const auto at = static_cast<std::size_t>(index);
      const bool chosen = index == list.selected;
      const Rect place = rows.cut_top(row);
      const Press press = pressable(std::to_string(index), place,
                                    {.name = list.labels[at],
                                     .role = Role::kOption,
                                     .radius = theme::kRadiusControl - 4,
                                     .selected = chosen,
                                     .position = index + 1,
                                     .set_size = count});
      paint_list_row(place, list.labels[at], list.icons[at], chosen, press.hovered || press.focused);
      if (!press.pressed) continue;
      state.chosen_next = {list.combo, index};
      state.focus_request = list.combo;
      state.list.reset();
    }
  }
  close_scope(kListScope);
}

}  // namespace overstap::ui
