// How a session goes on: its report, its cards become tasks of a passport, the next session opens with what was agreed,
// and the way it was done can be kept to do so again.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "app/screens/stacked_combo.h"
#include "core/base/text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr std::string_view kLookBack = "doe-terugblik";

// Notes with words, outside the parking place, that did not become a task yet; in the order of the board.
std::vector<std::string> notes_for_tasks(const ScreenContext& context, const SessionView& session) {
  std::vector<std::string> ids;
  for (const Zone& zone : session.zones) {
    if (zone.kind != ZoneKind::kNotes) continue;
    for (const Note* note : context.model.notes_in(session.session.id, zone.id)) {
      const bool is_task = std::ranges::any_of(context.model.tasks,
                                               [note](const auto& entry) { return entry.second.note_id == note->id; });
      if (!is_task && !note->text.empty()) ids.push_back(note->id);
    }
  }
  return ids;
}

bool stack_button(Column& column, ui::Key key, const ui::Button& button) {
  const ui::Rect strip = column.take(column.ui().button_height(ui::ButtonSize::kNormal));
  return column.ui().button(
      key, {strip.x, strip.y, std::min(strip.width, column.ui().button_width(button)), strip.height}, button);
}

void draw_tasks(const ScreenContext& context, const SessionView& session, Column& inside, Outbox& out) {
  std::vector<std::string> labels, ids;
  int selected = 0;
  for (const auto& [id, function] : context.model.functions) {
    if (id == context.view.tasks_function) selected = static_cast<int>(ids.size());
    ids.push_back(id);
    labels.push_back(function.name);
  }
  if (ids.empty()) return;
  std::vector<ui::Option> options;
  for (const std::string& label : labels) options.push_back({.label = label});
  const auto chosen = stack_combo(inside, "passport", context.t("go_on.passport"), options, selected);
  if (chosen) {
    ViewState view = context.view;
    view.tasks_function = ids[static_cast<std::size_t>(*chosen)];
    out.send(view);
  }
  inside.space(theme::kSpace2);
  const std::vector<std::string> notes = notes_for_tasks(context, session);
  const std::string label = context.t.counted("go_on.make_tasks", static_cast<long long>(notes.size()));
  const std::string why = context.t("go_on.no_notes");
  const bool none = notes.empty();
  const ui::Button make{.label = label,
                        .icon = icon::kClipboardList,
                        .kind = ui::ButtonKind::kPrimary,
                        .disabled = none,
                        .description = none ? std::string_view(why) : std::string_view()};
  if (stack_button(inside, "make-tasks", make)) {
    const std::string& function_id = ids[static_cast<std::size_t>(selected)];
    out.send(Action{MakeTasks{session.session.id, function_id, notes}});
    out.go(Screen::kPassport, function_id);
  }
  inside.space(theme::kSpace4);
}

void start_next(const ScreenContext& context, const SessionView& session, Outbox& out) {
  const SessionTemplate* look_back = context.model.find_template(kLookBack);
  const SessionTemplate& form = look_back == nullptr ? *session.form : *look_back;
  const std::string id = out.new_id();
  out.send(Action{StartSession{.id = id,
                               .template_id = form.id,
                               .title = form.title + ": " + session.session.title,
                               .date = context.view.today,
                               .follows_id = session.session.id}});
  ViewState view = context.view;
  view.session_look = SessionLook::kPhases;
  out.send(view);
  out.go(Screen::kSession, id);
}

void draw_keep_way(const ScreenContext& context, const SessionView& session, Column& inside, Outbox& out) {
  ui::Ui& ui = inside.ui();
  const std::string name_label = context.t("own_template.name"), hint = context.t("own_template.save_hint");
  const ui::TextField field{.label = name_label, .value = context.view.template_name, .hint = hint, .live = true};
  const auto typed = ui.text_field("template-name", inside.take(ui.field_height(field, inside.width())), field);
  if (typed && *typed != context.view.template_name) {
    ViewState view = context.view;
    view.template_name = *typed;
    out.send(view);
  }
  inside.space(theme::kSpace2);
  const std::string name(trimmed(context.view.template_name));
  const std::string label = context.t("own_template.save"), why = context.t("error.template.title_needed");
  const ui::Button keep{.label = label,
                        .icon = icon::kPlus,
                        .disabled = name.empty(),
                        .description = name.empty() ? std::string_view(why) : std::string_view()};
  if (!stack_button(inside, "keep-way", keep)) return;
  const std::string id = out.new_id();
  out.send(Action{SaveTemplate{id, session.session.id, name}});
  out.go(Screen::kTemplate, id);
}

}  // namespace

void draw_go_on(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  const bool last_phase = session.phase + 1 == static_cast<int>(session.phases.size());
  const bool shows_all = context.view.session_look == SessionLook::kList;
  if (session.form == nullptr || (!last_phase && !shows_all)) return;
  ui::Ui& ui = column.ui();
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace4});
  Column& inside = card.inside;
  const auto region =
      ui.group(ui::Role::kRegion, "go-on", {inside.x(), inside.y(), inside.width(), 0}, context.t("go_on.heading"));
  inside.heading(context.t("go_on.heading"));
  inside.space(theme::kSpace3);
  const std::string report = context.t("session_report.open");
  if (stack_button(inside, "report", {.label = report, .icon = icon::kFileText})) {
    out.go(Screen::kSessionReport, session.session.id);
  }
  inside.space(theme::kSpace4);
  if (session.form->makes_tasks) draw_tasks(context, session, inside, out);
  inside.text(context.t("go_on.next_line"), kSoftLabel);
  inside.space(theme::kSpace2);
  const std::string label = context.t("go_on.next");
  if (stack_button(inside, "next-session", {.label = label, .icon = icon::kArrowRight})) {
    start_next(context, session, out);
  }
  inside.space(theme::kSpace4);
  draw_keep_way(context, session, inside, out);
}

}  // namespace overstap
