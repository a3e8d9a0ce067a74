// A way of working of one's own: its words and minutes, where they differ from the shipped one it was made from. What
// is left empty stays as it is there. Its zones and their order cannot be changed here: those are of the shipped one.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/entity_fields.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kFieldGap = theme::kSpace3;
constexpr StackedCard::Look kCardLook{.padding_y = theme::kSpace4};

struct Writing {
  const ScreenContext& context;
  const SessionTemplate& own;
  EntityFields& fields;
};

void draw_zone(const Writing& writing, const Zone& zone, Column& inside) {
  const Phrases& t = writing.context.t;
  const std::string field = "zone." + zone.id + '.', hint = t("own_template.as_shipped");
  inside.space(kFieldGap);
  writing.fields.line(inside, field + "title", t("own_template.zone"), zone.title, {.hint = hint});
  if (zone.question.empty()) return;
  inside.space(kFieldGap);
  writing.fields.line(inside, field + "question", t("own_template.zone_question"), zone.question,
                      {.hint = hint, .multiline = true});
}

// The zones that come up in this phase for the first time.
void draw_phase(const Writing& writing, const Phase& phase, const std::vector<const Zone*>& zones, Column& column) {
  const Phrases& t = writing.context.t;
  StackedCard card(column, kCardLook);
  Column& inside = card.inside;
  const std::string field = "phase." + phase.id + '.', hint = t("own_template.as_shipped");
  const auto region = inside.ui().group(ui::Role::kRegion, phase.id, {inside.x(), inside.y(), inside.width(), 0},
                                        t("own_template.phase_of", {{"phase", phase.title}}));
  inside.heading(phase.title);
  inside.space(theme::kSpace2);
  writing.fields.line(inside, field + "title", t("own_template.phase"), phase.title, {.hint = hint});
  inside.space(kFieldGap);
  writing.fields.number(inside, field + "minutes", t("own_template.minutes"), phase.minutes, {1, kMaxPhaseMinutes}, {});
  inside.space(kFieldGap);
  writing.fields.line(inside, field + "question", t("own_template.question"), phase.question,
                      {.hint = hint, .multiline = true});
  inside.space(kFieldGap);
  writing.fields.line(inside, field + "script", t("own_template.script"), phase.script,
                      {.hint = hint, .multiline = true});
  for (const Zone* zone : zones) draw_zone(writing, *zone, inside);
}

// Each zone once, with the first phase that has it; those that no phase has come last.
std::vector<std::vector<const Zone*>> zones_by_phase(const SessionTemplate& own) {
  std::vector<std::vector<const Zone*>> zones(own.phases.size() + 1);
  for (const Zone& zone : own.zones) {
    const auto has_zone = [&zone](const Phase& phase) {
      return std::ranges::find(phase.zones, zone.id) != phase.zones.end();
    };
    const auto first = std::ranges::find_if(own.phases, has_zone);
    zones[static_cast<std::size_t>(first - own.phases.begin())].push_back(&zone);
  }
  return zones;
}

void draw_other_zones(const Writing& writing, const std::vector<const Zone*>& zones, Column& column) {
  if (zones.empty()) return;
  StackedCard card(column, kCardLook);
  card.inside.heading(writing.context.t("own_template.other_zones"));
  for (const Zone* zone : zones) draw_zone(writing, *zone, card.inside);
}

long long sessions_with(const Model& model, const std::string& template_id) {
  return std::ranges::count_if(model.sessions,
                               [&](const auto& entry) { return entry.second.template_id == template_id; });
}

// A session without its way of working would lose its phases, so it can only go when none is left.
void draw_remove(const ScreenContext& context, const SessionTemplate& own, Column& inside, Outbox& out) {
  ui::Ui& ui = inside.ui();
  const long long used = sessions_with(context.model, own.id);
  const std::string label = context.t("own_template.remove"), why = context.t.counted("own_template.in_use", used);
  const ui::Button button{.label = label,
                          .icon = icon::kTrash2,
                          .kind = ui::ButtonKind::kQuiet,
                          .disabled = used > 0,
                          .description = used > 0 ? std::string_view(why) : std::string_view()};
  const ui::Rect strip = inside.take(ui.button_height(button.size));
  if (ui.button("remove", {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button)) {
    ViewState view = context.view;
    view.confirm = Confirm{ConfirmKind::kRemoveTemplate, {std::string(kTemplateType), own.id}, own.title};
    out.send(view);
  }
  if (used > 0) inside.text(why, kSoftCaption);
}

void draw_name(const Writing& writing, Column& column, Outbox& out) {
  const ScreenContext& context = writing.context;
  const Phrases& t = context.t;
  StackedCard card(column, kCardLook);
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  writing.fields.line(inside, "title", t("own_template.name"), writing.own.title, {.required = true});
  inside.space(kFieldGap);
  writing.fields.line(inside, "summary", t("own_template.summary"), writing.own.summary,
                      {.hint = t("own_template.as_shipped"), .multiline = true});
  inside.space(kFieldGap);
  inside.icon_line(icon::kClock, t.counted("session.minutes", writing.own.total_minutes()));
  inside.space(theme::kSpace4);
  const std::string label = t("sessions.start");
  const ui::Button start{.label = label, .icon = icon::kPresentation, .kind = ui::ButtonKind::kPrimary};
  const ui::Rect strip = inside.take(ui.button_height(start.size));
  if (ui.button("start", {strip.x, strip.y, std::min(strip.width, ui.button_width(start)), strip.height}, start)) {
    start_session(context, writing.own, out);
  }
  inside.space(theme::kSpace2);
  draw_remove(context, writing.own, inside, out);
}

void draw_whole(const ScreenContext& context, const SessionTemplate& own, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  if (const SessionTemplate* shipped = context.model.reference.find_template(own.base_id)) {
    page.text(context.t("own_template.made_from", {{"title", shipped->title}}), kSoftLabel);
    page.space(theme::kSpace3);
  }
  EntityFields fields(context, out, {std::string(kTemplateType), own.id});
  const Writing writing{context, own, fields};
  const float gap = card_gap(ui);
  draw_name(writing, page, out);
  page.space(gap);
  const auto zones = zones_by_phase(own);
  const int columns = one_column(ui) ? 1 : 2;
  const ui::Rect area{page.x(), page.y(), page.width(), 0};
  std::vector<Column> stacks;
  for (int index = 0; index < columns; ++index) stacks.emplace_back(ui, area.column(index, columns, gap));
  for (std::size_t index = 0; index < own.phases.size(); ++index) {
    Column& shortest = *std::ranges::min_element(stacks, {}, &Column::y);
    draw_phase(writing, own.phases[index], zones[index], shortest);
    shortest.space(gap);
  }
  draw_other_zones(writing, zones.back(), *std::ranges::min_element(stacks, {}, &Column::y));
  page.move_to(std::ranges::max_element(stacks, {}, &Column::y)->y());
}

}  // namespace

void draw_own_template(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const auto scroll = ui.scroll("own-template", area, context.t("own_template.region"), content);
  Column page(ui, content_of(ui, content));
  const SessionTemplate* own = context.model.find_template(context.view.route.first_id);
  const bool is_own = own != nullptr && !own->base_id.empty();
  const std::string title = is_own ? own->title : context.t("own_template.gone"), back = context.t("sessions.heading");
  if (draw_screen_header(page, {.title = title, .back = back}) == "back") out.go(Screen::kSessions);
  if (is_own) draw_whole(context, *own, page, out);
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
