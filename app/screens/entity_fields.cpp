#include "app/screens/entity_fields.h"

#include <algorithm>

#include "app/screens/stacked_combo.h"
#include "app/screens/written_date.h"
#include "core/base/text.h"

namespace overstap {

namespace {

constexpr std::size_t kPostcodeDigits = 4;

bool is_postcode(std::string_view text) {
  return text.size() == kPostcodeDigits && text.front() != '0' &&
         std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

}  // namespace

bool EntityFields::refused(std::string_view field) const {
  return context_.view.error && context_.view.error->code == kFieldNotUnderstood &&
         context_.view.error->detail == key_.id + " " + std::string(field);
}

void EntityFields::refuse(std::string_view field) {
  ViewState view = context_.view;
  view.error = Error{std::string(kFieldNotUnderstood), key_.id + " " + std::string(field)};
  out_.send(view);
}

void EntityFields::clear_refusal() {
  if (!context_.view.error || context_.view.error->code != kFieldNotUnderstood) return;
  ViewState view = context_.view;
  view.error.reset();
  out_.send(view);
}

void EntityFields::set(std::string_view field, Value value) {
  out_.send(Action{EditField{key_, std::string(field), std::move(value)}});
  clear_refusal();
}

void EntityFields::set(std::vector<std::pair<std::string, Value>> fields) {
  out_.send(Action{EditFields{key_, std::move(fields)}});
  clear_refusal();
}

std::optional<std::string> EntityFields::draw(Column& column, std::string_view field, ui::TextField text_field,
                                              const Look& look) {
  text_field.hint = look.hint;
  text_field.placeholder = look.placeholder;
  text_field.label_hidden = look.label_hidden;
  text_field.multiline = look.multiline;
  text_field.required = look.required;
  if (look.multiline) text_field.max_code_points = static_cast<int>(kMaxTextCodePoints);
  if (!refused(field)) text_field.error = {};
  const float height = column.ui().field_height(text_field, column.width());
  return column.ui().text_field(field, column.take(height), text_field);
}

std::optional<std::string> EntityFields::ask(Column& column, std::string_view field, std::string_view label,
                                             std::string_view value, const Look& look) {
  const std::string error = context_.t("field.required");
  return draw(column, field, {.label = label, .value = value, .error = error}, look);
}

void EntityFields::line(Column& column, std::string_view field, std::string_view label, std::string_view value,
                        const Look& look) {
  const auto typed = ask(column, field, label, value, look);
  if (!typed) return;
  const bool empty = trimmed(*typed).empty();
  if (empty && look.required) return refuse(field);
  set(field, empty ? Value{} : Value{*typed});
}

void EntityFields::number(Column& column, std::string_view field, std::string_view label, std::optional<int> value,
                          Range range, const Look& look) {
  const std::string error = context_.t(
      "field.number", {{"minimum", std::to_string(range.minimum)}, {"maximum", std::to_string(range.maximum)}});
  const std::string shown = value ? std::to_string(*value) : std::string();
  const auto typed = draw(
      column, field, {.label = label, .value = shown, .error = error, .numeric = true, .max_code_points = 5}, look);
  if (!typed) return;
  const std::string_view text = trimmed(*typed);
  if (text.empty()) return look.required ? refuse(field) : set(field, Value{});
  long long number = 0;
  if (!parse_whole_number(text, number) || number < range.minimum || number > range.maximum) return refuse(field);
  set(field, Value{static_cast<std::int64_t>(number)});
}

void EntityFields::date(Column& column, std::string_view field, std::string_view label, std::string_view iso_date,
                        const Look& look) {
  const std::string error = context_.t("field.date");
  const std::string shown = written_date(iso_date);
  const auto typed = draw(column, field, {.label = label, .value = shown, .error = error, .max_code_points = 20}, look);
  if (!typed) return;
  if (trimmed(*typed).empty()) return set(field, Value{});
  if (std::optional<std::string> iso = iso_from_written(*typed)) return set(field, Value{std::move(*iso)});
  refuse(field);
}

void EntityFields::postcode(Column& column, std::string_view field, std::string_view label, std::string_view value,
                            const Look& look) {
  const std::string error = context_.t("field.postcode");
  const auto typed = draw(
      column, field, {.label = label, .value = value, .error = error, .numeric = true, .max_code_points = 10}, look);
  if (!typed) return;
  const std::string text(trimmed(*typed));
  if (text.empty()) return set(field, Value{});
  if (!is_postcode(text)) return refuse(field);
  set(field, Value{text});
}

void EntityFields::choice(Column& column, std::string_view field, std::string_view label,
                          const std::vector<Choice>& choices, int selected, bool label_hidden) {
  std::vector<ui::Option> options;
  options.reserve(choices.size());
  for (const Choice& choice : choices) options.push_back({.label = choice.name, .icon = choice.icon});
  ui::Ui& ui = column.ui();
  const auto chosen = label_hidden ? ui.combo(field, column.take(ui.combo_height(true)), label, options, selected, true)
                                   : stack_combo(column, field, label, options, selected);
  if (ui.focus_is_for(field)) ui.request_focus(field);
  if (chosen) set(field, choices[static_cast<std::size_t>(*chosen)].value);
}

void EntityFields::flag(Column& column, std::string_view field, std::string_view label, bool on) {
  const ui::Rect rect = column.take(column.ui().choice_height(label, column.width()));
  if (column.ui().check_box(field, rect, label, on)) set(field, Value{!on});
}

}  // namespace overstap
