// The pulse of a team: how many answered what, beside an earlier time. Nothing of it before there are enough answers,
// also not for who leads; until then only how many there are.
#include <algorithm>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "core/explain/session_outcome_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kBar = 14, kBarEdge = 2;

ui::IconName row_icon(std::size_t row) {
  return row < kPulseSigns.size() ? answer_icon(kPulseSigns[row]) : icon::kSpeech;
}

// Filled for now, an outline for then; the words above it say the same.
void paint_bar(Column& column, const PulseCount& count, std::size_t row, bool filled) {
  ui::Ui& ui = column.ui();
  const ui::Rect strip = column.take(kBar);
  ui.fill(strip, ui.paint(ui::Colour::kSurface), theme::kRadiusSegment);
  const float part = static_cast<float>(pulse_row_answers(count, row)) / static_cast<float>(std::max(1, count.answers));
  const ui::Rect bar{strip.x, strip.y, strip.width * part, strip.height};
  if (bar.width <= 0) return;
  if (filled) {
    ui.fill(bar, ui.paint(ui::Colour::kPrimary), theme::kRadiusSegment);
  } else {
    ui.edge(bar, ui.paint(ui::Colour::kPrimary), theme::kRadiusSegment, kBarEdge);
  }
}

void draw_rows(const ScreenContext& context, const ReportedPulse& pulse, Column& column) {
  if (!pulse.now.shown) return column.icon_line(icon::kEyeOff, pulse_not_yet(context.t, pulse.now));
  {
    const auto list = column.ui().group(ui::Role::kList, "rows", {column.x(), column.y(), column.width(), 0},
                                        context.t("pulse.heading"));
    for (std::size_t row = 0; row < kPulseRows; ++row) {
      draw_pulse_row(context, pulse, row, column);
      column.space(theme::kSpace3);
    }
  }
  column.text(pulse_compared(context, pulse), kSoftLabel);
}

// One more hand in the room: an answer without words.
void draw_counting(const ScreenContext& context, const SessionView& session, const Zone& zone, Column& column,
                   Outbox& out) {
  ui::Ui& ui = column.ui();
  column.text(context.t("pulse.count_hint"), kSoftLabel);
  column.space(theme::kSpace1Half);
  const float height = std::max(ui.button_height(ui::ButtonSize::kSmall), ui.target_height());
  ui::Rect strip{};
  for (const NoteSign sign : kPulseSigns) {
    const std::string label = answer_name(context, sign), does = context.t("pulse.add", {{"answer", label}});
    const ui::Button button{
        .label = label, .icon = answer_icon(sign), .size = ui::ButtonSize::kSmall, .description = does};
    const float width = std::min(column.width(), ui.button_width(button));
    if (strip.width < width) {
      if (strip.height > 0) column.space(theme::kSpace1);
      strip = column.take(height);
    }
    const ui::Rect place = strip.cut_left(width, theme::kSpace2);
    if (!ui.button(note_sign_code(sign), place, button)) continue;
    out.send(Action{AddNote{.id = out.new_id(),
                            .session_id = session.session.id,
                            .zone_id = zone.id,
                            .text = {},
                            .random = out.random(),
                            .sign = sign}});
    ui.announce(does);
  }
}

}  // namespace

bool answers_hidden(const Model& model, const SessionView& session, const Zone& zone) {
  return zone.pulse && session.form != nullptr &&
         answers_withheld(*session.form, zone, model.notes_in(session.session.id, zone.id).size());
}

const std::vector<const Note*>& shown_notes(const Model& model, const SessionView& session, const Zone& zone) {
  static const std::vector<const Note*> kNone;
  return answers_hidden(model, session, zone) ? kNone : model.notes_in(session.session.id, zone.id);
}

void draw_pulse_row(const ScreenContext& context, const ReportedPulse& pulse, std::size_t row, Column& column) {
  const std::string name = pulse_row_name(context.t, row);
  const auto item = column.ui().group(ui::Role::kListItem, name, {column.x(), column.y(), column.width(), 0}, {},
                                      static_cast<int>(row) + 1, static_cast<int>(kPulseRows));
  column.icon_line(row_icon(row), name, {.weight = ui::Weight::kSemibold}, ui::Colour::kText);
  column.text(context.t("pulse.now_line", {{"share", pulse_share(context.t, pulse.now, row)}}), kLabelText);
  paint_bar(column, pulse.now, row, true);
  if (pulse.earlier_date.empty()) return;
  column.space(theme::kSpace1);
  column.text(context.t("pulse.then_line", {{"date", context.t.date(pulse.earlier_date)},
                                            {"share", pulse_share(context.t, pulse.then, row)}}),
              kLabelText);
  paint_bar(column, pulse.then, row, false);
}

std::string pulse_compared(const ScreenContext& context, const ReportedPulse& pulse) {
  if (pulse.earlier_date.empty()) return context.t("pulse.no_earlier");
  return context.t("pulse.compared", {{"title", pulse.earlier_title}, {"date", context.t.date(pulse.earlier_date)}});
}

void draw_pulse(const ScreenContext& context, const SessionView& session, const Zone& zone, Column& column,
                Outbox& out) {
  if (!zone.pulse) return;
  const ReportedPulse pulse = reported_pulse(context.model, session.session);
  {
    StackedCard card(
        column,
        {.padding_x = theme::kSpace4, .padding_y = theme::kSpace3, .fill = ui::Colour::kSunken, .elevation = 0});
    Column& inside = card.inside;
    const auto region = inside.ui().group(ui::Role::kRegion, "pulse", {inside.x(), inside.y(), inside.width(), 0},
                                          context.t("pulse.heading"));
    inside.heading(context.t("pulse.heading"), 3, kCardHeading);
    inside.text(context.t.counted("pulse.answers", pulse.now.answers), kSoftLabel);
    inside.space(theme::kSpace2);
    draw_rows(context, pulse, inside);
    inside.space(theme::kSpace3);
    draw_counting(context, session, zone, inside, out);
  }
  column.space(theme::kSpace3);
}

}  // namespace overstap
