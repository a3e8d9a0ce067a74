#include "app/screens/stacked_combo.h"

#include <algorithm>

namespace overstap {

namespace {

constexpr float kBesideWords = 56;  // padding of the box and its sign

}  // namespace

std::optional<int> stack_combo(Column& column, ui::Key key, std::string_view label, std::span<const ui::Option> options,
                               int selected) {
  ui::Ui& ui = column.ui();
  const std::string_view chosen = options[static_cast<std::size_t>(selected)].label;
  const bool fits = ui.measure(chosen, {.wrap = false}).width <= column.width() - kBesideWords;
  if (!ui.cramped() && fits) {
    return ui.combo(key, column.take(ui.combo_height(label, column.width())), label, options, selected);
  }
  // The list says its label itself; here it is only drawn.
  const ui::TextStyle style{.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold};
  ui.paint_text(column.take(text_height(ui, label, style, column.width())), label, style);
  column.space(theme::kSpace1);
  const float words = text_height(ui, chosen, {}, column.width() - kBesideWords);
  const ui::Rect box = column.take(std::max(ui.combo_height(true), words + theme::kSpace2));
  return ui.combo(key, box, label, options, selected, true);
}

}  // namespace overstap
