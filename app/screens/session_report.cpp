// What a session leaves behind, to read, to print, and to take along as files. What it says is composed in core/explain;
// paper is the Basisweergave of this screen.
#include <algorithm>
#include <string>

#include "app/screens/report_sections.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "core/exchange/agreements_calendar.h"
#include "core/explain/session_report.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

// Buttons beside each other as far as there is room, under each other on a phone.
class ButtonRows {
 public:
  explicit ButtonRows(Column& column) : column_(column) {}

  bool button(ui::Key key, const ui::Button& button) {
    ui::Ui& ui = column_.ui();
    const float height = ui.button_height(ui::ButtonSize::kNormal);
    const float width = ui.narrow() ? column_.width() : std::min(column_.width(), ui.button_width(button));
    if (row_.width < width) {
      if (begun_) column_.space(theme::kSpace2);
      row_ = column_.take(height);
      begun_ = true;
    }
    return ui.button(key, row_.cut_left(width, theme::kSpace3), button);
  }

 private:
  Column& column_;
  ui::Rect row_{};
  bool begun_ = false;
};

struct FileButton {
  SessionFile file;
  ui::Key key;
  std::string_view label;
  ui::IconName icon;
};

void draw_buttons(const ScreenContext& context, Column& page, const SessionReport& report, Outbox& out) {
  ButtonRows rows(page);
  const std::string print = context.t("report.print");
  if (rows.button("print", {.label = print, .icon = icon::kFileText, .kind = ui::ButtonKind::kPrimary})) {
    out.send(ViewAction{PrintPage{}});
  }
  const FileButton files[] = {{SessionFile::kPixels, "png", "session_report.save_png", icon::kDownload},
                              {SessionFile::kPicture, "svg", "session_report.save_svg", icon::kDownload},
                              {SessionFile::kTable, "csv", "session_report.save_csv", icon::kList},
                              {SessionFile::kCalendar, "ics", "session_report.save_ics", icon::kCalendarDays}};
  const std::string no_dates = context.t("error.session.no_dates");
  for (const FileButton& one : files) {
    const std::string label = context.t(one.label);
    const bool off = one.file == SessionFile::kCalendar && !has_calendar_dates(report);
    const ui::Button button{.label = label,
                            .icon = one.icon,
                            .disabled = off,
                            .description = off ? std::string_view(no_dates) : std::string_view()};
    if (rows.button(one.key, button)) out.send(ViewAction{SaveSessionFile{report.id, one.file}});
  }
  page.space(card_gap(page.ui()));
}

void draw_report_of(const ScreenContext& context, Column& page, const Session& session, Outbox& out) {
  const bool on_paper = context.view.on_paper;
  const SessionReport report = session_report(context.model, session);
  const Report words = session_report_page(context.t, report);
  const std::string back = on_paper ? std::string() : context.t("session_report.back");
  if (draw_screen_header(page, {.title = words.title, .back = back}) == "back") {
    out.go(Screen::kSession, session.id);
  }
  page.text(words.subtitle, kSoftLabel);
  page.space(theme::kSpace3);
  if (!on_paper) draw_buttons(context, page, report, out);
  if (words.sections.empty()) page.text(context.t("session_report.empty"), kSoftLabel);
  draw_report_sections(page, words);
}

}  // namespace

void draw_session_report(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const auto scroll = ui.scroll("session-report", area, context.t("session_report.region"), content);
  Column page(ui, content_of(ui, content));
  const auto found = context.model.sessions.find(context.view.route.first_id);
  if (found == context.model.sessions.end()) {
    const std::string gone = context.t("session.gone"), back = context.t("sessions.heading");
    if (draw_screen_header(page, {.title = gone, .back = back}) == "back") out.go(Screen::kSessions);
  } else {
    draw_report_of(context, page, found->second, out);
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
