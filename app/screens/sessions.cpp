// Sessies: start one from a template, or go on with one that is there.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "core/base/ordering.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kTemplateWidth = 376, kDisc = 56, kDiscIcon = 28, kRowDisc = 44, kRowIcon = 24, kChevron = 22;
constexpr float kRowPadding = theme::kSpace3Half, kRowButton = 44;
constexpr int kTemplateColour = 0, kSessionColour = 1;
constexpr float kTableWidth = 152, kTableHeight = 72;

void draw_template(const ScreenContext& context, const SessionTemplate& from, Column& page, bool accent, Outbox& out) {
  ui::Ui& ui = page.ui();
  const auto keys = ui.scope(from.id);
  StackedCard card(page, {.padding_y = theme::kSpace4Half});
  Column& inside = card.inside;
  const float top = inside.y();
  ui.disc(inside.x() + kDisc / 2, top + kDisc / 2, kDisc, kTemplateColour, icon::kPresentation, kDiscIcon);
  Column words = words_beside(inside, kDisc, theme::kSpace3);
  words.heading(from.title, 2, {.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold});
  words.space(theme::kSpaceHalf);
  words.text(from.summary, kSoftLabel);
  inside.move_to(std::max(top + kDisc, words.y()) + theme::kSpace3);
  if (!from.base_id.empty()) {
    inside.icon_line(icon::kUserRound, context.t("own_template.own"));
    inside.space(theme::kSpace1);
  }
  const auto phases = static_cast<long long>(from.phases.size());
  inside.icon_line(icon::kList, context.t.counted("sessions.phases", phases));
  inside.space(theme::kSpace1);
  inside.icon_line(icon::kClock, context.t.counted("session.minutes", from.total_minutes()));
  inside.space(theme::kSpace4);
  const std::string label = context.t("sessions.start");
  const ui::Button button{.label = label,
                          .icon = icon::kPresentation,
                          .kind = accent ? ui::ButtonKind::kAccent : ui::ButtonKind::kSecond,
                          .size = ui::ButtonSize::kLarge,
                          .description = from.title};
  if (ui.button("start", inside.take(ui.button_height(ui::ButtonSize::kLarge)), button))
    start_session(context, from, out);
  if (from.base_id.empty()) return;
  inside.space(theme::kSpace2);
  const std::string change = context.t("own_template.change");
  const ui::Button to_change{.label = change, .icon = icon::kPencil, .description = from.title};
  if (ui.button("change", inside.take(ui.button_height(to_change.size)), to_change)) out.go(Screen::kTemplate, from.id);
}

struct SessionRow {
  const Session* session;
  long long notes = 0;
};

// The newest first.
std::vector<SessionRow> rows_of(const Model& model) {
  std::vector<SessionRow> rows;
  for (const auto& [id, session] : model.sessions) {
    rows.push_back({&session, static_cast<long long>(model.count_notes(id))});
  }
  put_in_order(
      rows, [](const SessionRow& left, const SessionRow& right) { return left.session->date > right.session->date; });
  return rows;
}

std::string facts_of(const ScreenContext& context, const SessionRow& row) {
  const std::string notes = context.t.counted("session.notes", row.notes);
  return row.session->date.empty() ? notes : context.t.date(row.session->date) + ", " + notes;
}

bool row_button(ui::Ui& ui, ui::Key key, const ui::Rect& strip, std::string_view label, ui::IconName icon) {
  return ui.button(key, {strip.x, strip.centre_y() - kRowButton / 2, kRowButton, kRowButton},
                   {.label = label, .icon = icon, .kind = ui::ButtonKind::kQuiet, .icon_only = true});
}

void draw_row(const ScreenContext& context, Column& column, const SessionRow& row, int position, int count,
              Outbox& out) {
  ui::Ui& ui = column.ui();
  const ui::TextStyle title_style{.weight = ui::Weight::kSemibold};
  const std::string facts = facts_of(context, row);
  const bool cramped = ui.cramped();  // then words alone
  const float beside = cramped ? 0 : kRowDisc + theme::kSpace3 + kChevron + theme::kSpace2;
  const float buttons = 2 * (kRowButton + theme::kSpace2);
  const float inner = column.width() - beside - (ui.narrow() ? 0 : buttons);
  const float title = text_height(ui, row.session->title, title_style, inner);
  const float line = text_height(ui, facts, kSoftLabel, inner);
  const float below = ui.narrow() ? kRowButton : 0;  // on a phone the buttons stand under the words
  const ui::Rect rect = column.take(std::max(kRowDisc, title + line) + 2 * kRowPadding + below);
  const auto item = ui.group(ui::Role::kListItem, row.session->id, rect, {}, position, count);
  ui::Rect open = rect;
  ui::Rect strip = ui.narrow() ? open.cut_bottom(below) : open.cut_right(buttons);
  const ui::Rect remove = strip.cut_right(kRowButton, theme::kSpace2);
  const ui::Rect report = strip.cut_right(kRowButton, theme::kSpace2);
  const std::string name = row.session->title + ", " + facts;
  const ui::Rect target{open.x - theme::kSpace3, open.y + 2, open.width + theme::kSpace3, open.height - 4};
  const ui::Press press = ui.pressable("open", target, {.name = name, .role = ui::Role::kLink});
  if (press.hovered) ui.fill(target, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  if (!cramped) {
    ui.disc(open.x + kRowDisc / 2, open.centre_y(), kRowDisc, kSessionColour, icon::kUsersRound, kRowIcon);
    open.cut_left(kRowDisc, theme::kSpace3);
    ui.icon(icon::kChevronRight, open.right() - kChevron / 2 - theme::kSpace1, open.centre_y(), kChevron,
            ui.paint(ui::Colour::kPrimary));
  }
  const float top = open.centre_y() - (title + line) / 2;
  ui.paint_text({open.x, top, inner, title}, row.session->title, title_style);
  ui.paint_text({open.x, top + title, inner, line}, facts, kSoftLabel);
  if (press.pressed) out.go(Screen::kSession, row.session->id);

  const std::string report_label = context.t("session_report.open_of", {{"title", row.session->title}});
  if (row_button(ui, "report", report, report_label, icon::kFileText)) {
    out.go(Screen::kSessionReport, row.session->id);
  }
  const std::string label = context.t("sessions.remove", {{"title", row.session->title}});
  if (row_button(ui, "remove", remove, label, icon::kTrash2)) {
    ViewState view = context.view;
    view.confirm =
        Confirm{ConfirmKind::kRemoveSession, {std::string(kSessionType), row.session->id}, row.session->title};
    out.send(view);
  }
}

// A table with a note on it.
void paint_table(ui::Ui& ui, float x, float y) {
  const theme::NoteColours& wood = theme::note_colours(ui.current_theme(), 5);
  const theme::NoteColours& paper = theme::note_colours(ui.current_theme(), 0);
  ui.fill({x, y + 36, kTableWidth, 12}, wood.edge, 6);
  ui.fill({x + 20, y + 46, 10, 26}, wood.edge, 2);
  ui.fill({x + kTableWidth - 30, y + 46, 10, 26}, wood.edge, 2);
  const ui::Rect note{x + 48, y + 4, 56, 32};
  ui.fill(note, paper.fill, 6);
  ui.edge(note, paper.edge, 6, 2);
  ui.fill({note.x + 9, note.y + 10, 38, 3}, paper.edge, 1);
  ui.fill({note.x + 9, note.y + 18, 26, 3}, paper.edge, 1);
}

void draw_no_sessions(const ScreenContext& context, Column& column) {
  ui::Ui& ui = column.ui();
  column.space(theme::kSpace6);
  const ui::Rect picture = column.take(kTableHeight);
  paint_table(ui, picture.centre_x() - kTableWidth / 2, picture.y);
  column.space(theme::kSpace4);
  column.heading(context.t("sessions.empty_title"), 2,
                 {.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre});
  column.space(theme::kSpace1);
  column.text(context.t("sessions.empty_line"), {.colour = ui::Colour::kTextSoft, .align = ui::Align::kCentre});
  column.space(theme::kSpace6);
}

void draw_existing(const ScreenContext& context, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  StackedCard card(page, {});
  Column& inside = card.inside;
  const std::vector<SessionRow> rows = rows_of(context.model);
  if (rows.empty()) {
    draw_no_sessions(context, inside);
    return;
  }
  const std::string title = context.t("sessions.yours");
  inside.heading(title);
  inside.space(theme::kSpace1);
  const auto list = ui.group(ui::Role::kList, "sessions", {inside.x(), inside.y(), inside.width(), 0}, title);
  int position = 0;
  for (const SessionRow& row : rows) {
    if (position > 0) ui.divider(inside.x(), inside.y(), inside.width());
    draw_row(context, inside, row, ++position, static_cast<int>(rows.size()), out);
  }
}

}  // namespace

void start_session(const ScreenContext& context, const SessionTemplate& from, Outbox& out) {
  const std::string id = out.new_id();
  out.send(Action{StartSession{.id = id, .template_id = from.id, .title = from.title, .date = context.view.today}});
  ViewState view = context.view;
  view.selected_note.clear();
  view.new_note_zone.clear();
  view.session_look = SessionLook::kPhases;
  out.send(view);
  out.go(Screen::kSession, id);
}

void draw_sessions(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const auto scroll = ui.scroll("sessions", area, context.t("sessions.heading"), content);
  Column page(ui, content_of(ui, content));
  const std::string title = context.t("sessions.heading");
  draw_screen_header(page, {.title = title});
  const float gap = card_gap(ui);
  const auto templates = [&](Column& column) {
    // One's own come first: who made one means to use it.
    std::vector<const SessionTemplate*> all = context.model.own_templates();
    for (const SessionTemplate& shipped : context.model.reference.templates) all.push_back(&shipped);
    for (const SessionTemplate* from : all) {
      if (from != all.front()) column.space(gap);
      draw_template(context, *from, column, from == all.front(), out);
    }
  };
  if (ui.layout() == ui::Layout::kNarrow || ui.layout() == ui::Layout::kMedium) {
    templates(page);
    page.space(gap);
    draw_existing(context, page, out);
  } else {
    ui::Rect rest{page.x(), page.y(), page.width(), 0};
    Column left(ui, rest.cut_left(kTemplateWidth, gap));
    Column right(ui, rest);
    templates(left);
    draw_existing(context, right, out);
    page.move_to(std::max(left.y(), right.y()));
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
