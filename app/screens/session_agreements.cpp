// What a session leaves behind: agreements, the dream in one sentence, the next date; and what became of the agreements
// of the last time.
#include <algorithm>
#include <string>
#include <tuple>

#include "app/screens/entity_fields.h"
#include "app/screens/screen_area.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "app/screens/stacked_combo.h"
#include "app/screens/written_date.h"
#include "core/base/ordering.h"
#include "core/base/text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kGap = theme::kSpace2Half, kRemove = 44;
constexpr float kLeastWidthOfTwo = 480;

// Two fields beside each other, or under each other where there is no room.
struct Pair {
  Column left, right;
};
Pair pair_of(Column& column) {
  const ui::Rect area{column.x(), column.y(), column.width(), 0};
  if (column.width() < kLeastWidthOfTwo) return {Column(column.ui(), area), Column(column.ui(), area)};
  return {Column(column.ui(), area.column(0, 2, theme::kSpace4)),
          Column(column.ui(), area.column(1, 2, theme::kSpace4))};
}
void begin_right(Column& column, Pair& pair) {
  if (column.width() < kLeastWidthOfTwo) pair.right.move_to(pair.left.y() + kGap);
}
void end_pair(Column& column, const Pair& pair) { column.move_to(std::max(pair.left.y(), pair.right.y())); }

// A candidate, a task, or nothing: what an agreement is about.
void draw_about(const ScreenContext& context, const Agreement& agreement, EntityFields& fields, Column& column) {
  const Model& model = context.model;
  std::vector<std::string> labels = {context.t("agreement.about_nobody")};
  std::vector<std::pair<std::string, std::string>> ids = {{}};  // candidate, task
  int selected = 0;
  for (const Candidate* candidate : model.candidates_by_code()) {
    if (candidate->id == agreement.candidate_id) selected = static_cast<int>(labels.size());
    labels.push_back(candidate->code);
    ids.emplace_back(candidate->id, std::string());
  }
  for (const auto& [id, function] : model.functions) {
    for (const Task* task : model.tasks_of(id)) {
      if (task->id == agreement.task_id) selected = static_cast<int>(labels.size());
      labels.push_back(function.name + ": " + task->title);
      ids.emplace_back(std::string(), task->id);
    }
  }
  std::vector<ui::Option> options;
  for (const std::string& label : labels) options.push_back({.label = label});
  const auto chosen = stack_combo(column, "about", context.t("agreement.about"), options, selected);
  if (!chosen || *chosen == selected) return;
  const auto& [candidate_id, task_id] = ids[static_cast<std::size_t>(*chosen)];
  const auto value = [](const std::string& id) { return id.empty() ? Value{} : Value{id}; };
  fields.set({{"candidate", value(candidate_id)}, {"task", value(task_id)}});
}

void draw_agreement(const ScreenContext& context, const Agreement& agreement, int position, int count, Column& column,
                    Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto item =
      ui.group(ui::Role::kListItem, agreement.id, {column.x(), column.y(), column.width(), 0}, {}, position, count);
  const EntityKey key{std::string(kAgreementType), agreement.id};
  StackedCard card(column, {.padding_x = theme::kSpace4,
                            .padding_y = theme::kSpace3,
                            .fill = ui::Colour::kSunken,
                            .radius = theme::kRadiusPart,
                            .elevation = 0});
  Column& inside = card.inside;
  EntityFields fields(context, out, key);
  fields.line(inside, "what", context.t("agreement.what"), agreement.what, {.required = true});
  inside.space(kGap);
  {
    Pair pair = pair_of(inside);
    fields.line(pair.left, "who", context.t("agreement.who"), agreement.who, {});
    begin_right(inside, pair);
    fields.date(pair.right, "date", context.t("agreement.date"), agreement.date, {});
    end_pair(inside, pair);
  }
  inside.space(kGap);
  {
    Pair pair = pair_of(inside);
    fields.line(pair.left, "helper", context.t("agreement.helper"), agreement.helper, {});
    begin_right(inside, pair);
    draw_about(context, agreement, fields, pair.right);
    end_pair(inside, pair);
  }
  if (!is_complete(agreement)) {
    inside.space(theme::kSpace1Half);
    inside.icon_line(icon::kInfo, context.t("agreement.incomplete"), kSoftLabel);
  }
  const std::string label = context.t("agreement.remove", {{"what", agreement.what}});
  const ui::Rect strip = inside.take(kRemove);
  const ui::Button remove{.label = label, .icon = icon::kTrash2, .kind = ui::ButtonKind::kQuiet, .icon_only = true};
  if (ui.button("remove", {strip.right() - kRemove, strip.y, kRemove, kRemove}, remove)) out.send(Action{Remove{key}});
}

// One typed line of the form, kept in the view until "Afspraak maken".
void form_line(const ScreenContext& context, Column& column, ui::Key key, std::string_view label,
               std::string AgreementForm::* part, Outbox& out) {
  const ui::TextField field{.label = label, .value = context.view.agreement.*part, .live = true};
  ui::Ui& ui = column.ui();
  const auto typed = ui.text_field(key, column.take(ui.field_height(field, column.width())), field);
  if (!typed || *typed == context.view.agreement.*part) return;
  ViewState view = context.view;
  view.agreement.*part = *typed;
  out.send(view);
}

void draw_new_agreement(const ScreenContext& context, const SessionView& session, Column& inside, Outbox& out) {
  ui::Ui& ui = inside.ui();
  const auto form_scope = ui.scope("new");
  const AgreementForm& form = context.view.agreement;
  inside.heading(context.t("agreement.new"), 3, {.weight = ui::Weight::kSemibold});
  inside.space(theme::kSpace2);
  form_line(context, inside, "what", context.t("agreement.what"), &AgreementForm::what, out);
  inside.space(kGap);
  Pair pair = pair_of(inside);
  form_line(context, pair.left, "who", context.t("agreement.who"), &AgreementForm::who, out);
  begin_right(inside, pair);
  form_line(context, pair.right, "date", context.t("agreement.date"), &AgreementForm::date, out);
  end_pair(inside, pair);
  inside.space(kGap);
  form_line(context, inside, "helper", context.t("agreement.helper"), &AgreementForm::helper, out);
  inside.space(theme::kSpace3);
  const std::optional<std::string> date =
      form.date.empty() ? std::optional(std::string()) : iso_from_written(form.date);
  const bool ready = !trimmed(form.what).empty() && date.has_value();
  const std::string label = context.t("agreement.add");
  const std::string why = context.t(date.has_value() ? "agreement.what_first" : "field.date");
  const ui::Button add{.label = label,
                       .icon = icon::kHandshake,
                       .kind = ui::ButtonKind::kPrimary,
                       .disabled = !ready,
                       .description = ready ? std::string_view() : std::string_view(why)};
  const ui::Rect strip = inside.take(ui.button_height(ui::ButtonSize::kNormal));
  if (!ui.button("add", {strip.x, strip.y, std::min(strip.width, ui.button_width(add)), strip.height}, add)) return;
  out.send(Action{AddAgreement{.id = out.new_id(),
                               .session_id = session.session.id,
                               .what = form.what,
                               .who = form.who,
                               .helper = form.helper,
                               .date = *date,
                               .note_id = {}}});
  ViewState view = context.view;
  view.agreement = {};
  out.send(view);
  ui.announce(context.t("agreement.added"));
}

void draw_closing_fields(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  EntityFields fields(context, out, {std::string(kSessionType), session.session.id});
  if (session.form != nullptr && session.form->asks_dream) {
    column.space(theme::kSpace3);
    fields.line(column, "dream", context.t("session.dream"), session.session.dream,
                {.hint = context.t("session.dream_hint")});
  }
  column.space(theme::kSpace3);
  fields.date(column, "next_date", context.t("session.next_date"), session.session.next_date, {});
}

// Which session this one goes on from: those with agreements, the newest first.
void draw_follows(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  std::vector<const Session*> earlier;
  for (const auto& [id, other] : context.model.sessions) {
    if (id != session.session.id && !context.model.agreements_of(id).empty()) earlier.push_back(&other);
  }
  if (earlier.empty()) return column.text(context.t("agreement.none_yet"), kLabelText);
  put_in_order(earlier, [](const Session* left, const Session* right) {
    return std::tie(right->date, left->title, left->id) < std::tie(left->date, right->title, right->id);
  });
  std::vector<EntityFields::Choice> choices = {{context.t("agreement.follows_none"), Value{}}};
  int selected = 0;
  for (const Session* other : earlier) {
    if (other->id == session.session.follows_id) selected = static_cast<int>(choices.size());
    choices.push_back({other->title + ", " + context.t.date(other->date), Value{other->id}});
  }
  column.space(theme::kSpace2);
  EntityFields fields(context, out, {std::string(kSessionType), session.session.id});
  fields.choice(column, "follows", context.t("agreement.follows"), choices, selected);
}

// Gelukt, deels, niet; of the last two also what is needed.
void draw_results(const ScreenContext& context, const std::vector<const Agreement*>& last, Column& column,
                  Outbox& out) {
  const auto list = column.ui().group(ui::Role::kList, "list", {column.x(), column.y(), column.width(), 0},
                                      context.t("agreement.last_time"));
  int position = 0;
  for (const Agreement* agreement : last) {
    column.space(theme::kSpace3);
    const auto item = column.ui().group(ui::Role::kListItem, agreement->id, {column.x(), column.y(), column.width(), 0},
                                        {}, ++position, static_cast<int>(last.size()));
    std::string words = agreement->what;
    if (!agreement->who.empty()) words += " (" + agreement->who + ")";
    column.text(words, {.weight = ui::Weight::kSemibold});
    if (!agreement->date.empty()) {
      column.text(context.t("session_report.by_when", {{"date", context.t.date(agreement->date)}}), kLabelText);
    }
    EntityFields fields(context, out, {std::string(kAgreementType), agreement->id});
    std::vector<EntityFields::Choice> choices = {{context.t("agreement.not_asked"), Value{}}};
    for (const AgreementResult result : kAgreementResults) {
      const std::string code(agreement_result_code(result));
      choices.push_back({context.t("agreement.result." + code), Value{code}});
    }
    fields.choice(column, "result", context.t("agreement.how_did_it_go"), choices, static_cast<int>(agreement->result));
    if (agreement->result == AgreementResult::kPartly || agreement->result == AgreementResult::kNotDone) {
      column.space(theme::kSpace2);
      fields.line(column, "result_note", context.t("agreement.result_note"), agreement->result_note, {});
    }
  }
}

}  // namespace

void draw_agreements(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto agreements = context.model.agreements_of(session.session.id);
  const auto scope = ui.scope("agreements");
  column.heading(context.t("agreement.heading"), 3, kCardHeading);
  column.space(theme::kSpace2);
  const int count = static_cast<int>(agreements.size());
  if (count > 0) {
    const auto list =
        ui.group(ui::Role::kList, "list", {column.x(), column.y(), column.width(), 0}, context.t("agreement.heading"));
    int position = 0;
    for (const Agreement* agreement : agreements) {
      draw_agreement(context, *agreement, ++position, count, column, out);
      column.space(theme::kSpace3);
    }
  }
  draw_new_agreement(context, session, column, out);
  draw_closing_fields(context, session, column, out);
}

void draw_last_agreements(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  const auto last = context.model.agreements_of(session.session.follows_id);
  const bool asks = session.form != nullptr && session.form->opens_with_agreements;
  const bool has_last = !session.session.follows_id.empty() && !last.empty();
  const bool begins = session.phase == 0 || context.view.session_look == SessionLook::kList;
  if (!begins || (!has_last && !asks)) return;
  const auto scope = column.ui().scope("last time");
  {
    StackedCard card(
        column,
        {.padding_x = theme::kSpace4, .padding_y = theme::kSpace3, .fill = ui::Colour::kPrimarySoft, .elevation = 0});
    Column& inside = card.inside;
    inside.heading(context.t("agreement.last_time"), 3, kCardHeading);
    if (asks) draw_follows(context, session, inside, out);
    if (has_last) draw_results(context, last, inside, out);
  }
  column.space(theme::kSpace3);
}

void draw_zone_choice(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  const Phase* phase = session.active_phase();
  if (phase == nullptr || phase->zones.size() < 2) return;
  std::vector<std::string> labels;
  std::vector<const Zone*> zones;
  int selected = 0;
  for (const std::string& id : phase->zones) {
    const Zone* zone = session.find_zone(id);
    if (zone == nullptr) continue;
    if (id == session.active_zone().id) selected = static_cast<int>(zones.size());
    zones.push_back(zone);
    labels.push_back(zone->title + " (" + std::to_string(context.model.notes_in(session.session.id, id).size()) + ")");
  }
  std::vector<ui::Option> options;
  for (const std::string& label : labels) options.push_back({.label = label});
  const auto chosen = stack_combo(column, "shown-zone", context.t("session.shown_zone"), options, selected);
  column.space(theme::kSpace3);
  if (!chosen) return;
  ViewState view = context.view;
  view.shown_zone = zones[static_cast<std::size_t>(*chosen)]->id;
  out.send(view);
}

}  // namespace overstap
