// Version, owner and confirmation of a passport; its copies at other places; taking it away.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/change_words.h"
#include "app/screens/entity_fields.h"
#include "app/screens/passport_parts.h"
#include "app/screens/task_text.h"
#include "core/base/text.h"
#include "core/passport/passport_difference.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kFieldGap = theme::kSpace3;

EntityKey key_of(const Function& function) { return {std::string(kFunctionType), function.id}; }

// A field that is nobody's yet: what is typed stays in the view until a button makes something of it.
void draw_form_line(Column& column, ui::Key key, std::string_view label, std::string_view hint, std::string& value,
                    bool& typed) {
  ui::Ui& ui = column.ui();
  const ui::TextField field{.label = label, .value = value, .hint = hint};
  if (auto text = ui.text_field(key, column.take(ui.field_height(field, column.width())), field)) {
    value = std::move(*text);
    typed = true;
  }
  column.space(kFieldGap);
}

bool stack_button(Column& column, ui::Key key, const std::string& label, ui::IconName icon, ui::ButtonKind kind) {
  ui::Ui& ui = column.ui();
  return ui.button(key, column.take(ui.target_height()), {.label = label, .icon = icon, .kind = kind});
}

// "minuten per week: 300, hier 240"
std::string difference_words(const ScreenContext& context, std::string_view type, const FieldDifference& difference) {
  const EntityKey key{std::string(type), {}};
  const std::string name = field_words(context, key, difference.field);
  if (!difference.before || !difference.after) return name;
  const auto words = [&](int number) {
    return value_words(context, key, difference.field, Value{static_cast<std::int64_t>(number)});
  };
  return context.t("passport.was_and_is",
                   {{"field", name}, {"before", words(*difference.before)}, {"after", words(*difference.after)}});
}

std::string all_words(const ScreenContext& context, std::string_view type,
                      const std::vector<FieldDifference>& differences) {
  std::string words;
  for (const FieldDifference& difference : differences) {
    if (!words.empty()) words += "; ";
    words += difference_words(context, type, difference);
  }
  return words;
}

std::vector<std::string> difference_lines(const ScreenContext& context, const PassportDifference& difference) {
  std::vector<std::string> lines;
  if (!difference.fields.empty()) {
    lines.push_back(upper_first(all_words(context, kFunctionType, difference.fields)) + ".");
  }
  for (const TaskDifference& task : difference.tasks) {
    switch (task.kind) {
      case TaskDifference::Kind::kAdded:
        lines.push_back(context.t("passport.task_only_here", {{"task", task.title}}));
        break;
      case TaskDifference::Kind::kLeftOut:
        lines.push_back(context.t("passport.task_not_here", {{"task", task.title}}));
        break;
      case TaskDifference::Kind::kChanged:
        lines.push_back(context.t("passport.task_differs",
                                  {{"task", task.title}, {"fields", all_words(context, kTaskType, task.fields)}}));
        break;
    }
  }
  return lines;
}

std::string name_and_place(const Function& function) {
  const std::string place = function_place_text(function);
  return place.empty() ? function.name : function.name + ", " + place;
}

std::vector<const Function*> copies_of(const Model& model, const std::string& id) {
  std::vector<const Function*> copies;
  for (const auto& [copy_id, function] : model.functions) {
    if (function.source == id) copies.push_back(&function);
  }
  return copies;
}

void draw_difference(Column& column, const ScreenContext& context, const Function& function, const Function& source) {
  ui::Ui& ui = column.ui();
  const std::vector<std::string> lines =
      difference_lines(context, passport_difference(function, context.model.tasks_of(function.id), source,
                                                    context.model.tasks_of(source.id), context.model.load_list));
  if (lines.empty()) return column.text(context.t("passport.no_difference"), kLabelText);
  const std::string title = context.t("passport.differs_from", {{"name", name_and_place(source)}});
  column.text(title, kSoftLabel);
  column.space(theme::kSpace1Half);
  const auto list = ui.group(ui::Role::kList, "differences", {column.x(), column.y(), column.width(), 0}, title);
  int position = 0;
  for (const std::string& line : lines) {
    const ui::Rect rect = column.take(text_height(ui, line, kLabelText, column.width()));
    const std::string key = std::to_string(position);
    const auto item = ui.group(ui::Role::kListItem, key, rect, {}, ++position, static_cast<int>(lines.size()));
    ui.text(rect, line, kLabelText);
    column.space(theme::kSpace1Half);
  }
}

}  // namespace

void draw_version_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields(context, out, key_of(function));
  const auto scope = column.ui().scope("version");
  column.heading(t("passport.version_heading"));
  column.space(theme::kSpace2);
  fields.line(column, "version", t("passport.version_field"), function.version, {});
  column.space(kFieldGap);
  fields.date(column, "version_date", t("passport.version_date"), function.version_date, {});
  column.space(kFieldGap);
  fields.line(column, "owner", t("passport.owner"), function.owner, {.hint = t("passport.owner_hint")});
}

void draw_confirm_form(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const Phrases& t = context.t;
  const auto scope = column.ui().scope("confirm");
  column.heading(t("passport.confirm_heading"));
  column.space(theme::kSpace1);
  if (!function.draft) {
    column.text(
        t("passport.confirmed_by", {{"name", function.confirmed_by}, {"date", t.date(function.confirmed_date)}}),
        kLabelText);
    return;
  }
  column.text(t("passport.confirm_line"), kSoftLabel);
  column.space(kFieldGap);
  ViewState view = context.view;
  std::string& name = view.passport_forms.confirm_name;
  bool typed = false;
  draw_form_line(column, "name", t("passport.confirm_name"), t("passport.confirm_hint"), name, typed);
  if (stack_button(column, "confirm", t("passport.confirm"), icon::kBadgeCheck, ui::ButtonKind::kPrimary)) {
    out.send(Action{ConfirmPassport{function.id, name, context.view.today}});
    // Without a name it is refused, and what was said about that must stay.
    if (!trimmed(name).empty()) {
      name.clear();
      typed = true;
    }
  }
  if (typed) out.send(view);
}

void draw_copy_form(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const Phrases& t = context.t;
  const auto scope = column.ui().scope("copy");
  column.heading(t("passport.copy_heading"));
  column.space(theme::kSpace1);
  column.text(t("passport.copy_line"), kSoftLabel);
  column.space(kFieldGap);
  ViewState view = context.view;
  PassportForms& forms = view.passport_forms;
  bool typed = false;
  draw_form_line(column, "organisation", t("passport.copy_organisation"), {}, forms.copy_organisation, typed);
  const std::string_view place = trimmed(forms.copy_place);
  const bool known = place.empty() || context.model.reference.places.find(place) != nullptr;
  draw_form_line(column, "place", t("passport.copy_place"), known ? "" : t("passport.place_unknown"), forms.copy_place,
                 typed);
  if (stack_button(column, "copy", t("passport.copy"), icon::kCopy, ui::ButtonKind::kSecond)) {
    const std::string id = out.new_id();
    out.send(Action{CopyFunction{.id = id,
                                 .source_id = function.id,
                                 .organisation = forms.copy_organisation,
                                 .place = forms.copy_place,
                                 .date = context.view.today}});
    if (!trimmed(forms.copy_place).empty()) return out.go(Screen::kPassport, id);
  }
  if (typed) out.send(view);
}

void draw_remove_passport(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const auto scope = column.ui().scope("remove");
  if (!stack_button(column, "remove", context.t("passport.remove"), icon::kTrash2, ui::ButtonKind::kDanger)) return;
  ViewState view = context.view;
  view.confirm = Confirm{ConfirmKind::kRemovePassport, key_of(function), function.name};
  out.send(view);
}

bool has_origin(const ScreenContext& context, const Function& function) {
  return !function.source.empty() || !copies_of(context.model, function.id).empty();
}

void draw_origin(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const Phrases& t = context.t;
  ui::Ui& ui = column.ui();
  const auto scope = ui.scope("origin");
  column.heading(t("passport.origin"));
  column.space(theme::kSpace2);
  const auto open = [&](const Function& other) {
    const std::string name = name_and_place(other);
    const ui::TextStyle style{
        .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kPrimary};
    const ui::Rect row = column.take(std::max(ui.target_height(), text_height(ui, name, style, column.width())));
    const auto press = ui.pressable(other.id, row, {.name = name, .role = ui::Role::kLink});
    const float lines = text_height(ui, name, style, row.width);
    ui.paint_text({row.x, row.centre_y() - lines / 2, row.width, lines}, name, style);
    if (press.pressed) out.go(Screen::kPassport, other.id);
  };
  if (!function.source.empty()) {
    const auto source = context.model.functions.find(function.source);
    if (source == context.model.functions.end()) {
      column.text(t("passport.source_gone"), kLabelText);
    } else {
      column.text(t("passport.copied_from"), kLabelText);
      open(source->second);
      draw_difference(column, context, function, source->second);
    }
  }
  const std::vector<const Function*> copies = copies_of(context.model, function.id);
  if (copies.empty()) return;
  column.text(t("passport.copies"), kLabelText);
  for (const Function* copy : copies) open(*copy);
}

}  // namespace overstap
