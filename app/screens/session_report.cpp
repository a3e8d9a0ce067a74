// What a session leaves behind, to read, to print, and to take along as files. What it says is composed in
// core/explain; paper is the Basisweergave of this screen.
#include <algorithm>
#include <string>

#include "app/screens/report_sections.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "core/exchange/agreements_calendar.h"
#include "core/exchange/board_svg.h"
#include "core/explain/session_report.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kHighestPreview = 320, kLeastSeen = 1, kPreviewEdge = 1;

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

void draw_buttons(const ScreenContext& context, Column& page, const SessionReport& report, const Report& words,
                  Outbox& out) {
  ButtonRows rows(page);
  const std::string print = context.t("report.print");
  if (rows.button("print", {.label = print, .icon = icon::kFileText, .kind = ui::ButtonKind::kPrimary})) {
    out.send(ViewAction{PrintPage{}});
  }
  const std::string copy = context.t("report.copy");
  if (rows.button("copy", {.label = copy, .icon = icon::kClipboardCheck}))
    out.send(ViewAction{CopyText{report_as_text(words)}});
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

std::string picture_name(const ScreenContext& context, const SessionReport& report) {
  return context.t("session_report.picture", {{"title", report.title}});
}

bool is_plain_page(const ViewState& view) { return view.basic_view || view.on_paper; }

// A plain page and paper show the board as one picture, after the words; paper gives it a page of its own.
void draw_picture(const ScreenContext& context, Column& page, const SessionReport& report) {
  page.ui().image("board", page.take(0), picture_name(context, report), board_svg(context.t, report, kPaperColours));
}

// On the canvas: what will be in the file, from so far away that words are lines.
void draw_preview(const ScreenContext& context, Column& page, const SessionReport& report) {
  ui::Ui& ui = page.ui();
  const BoardFromAfar board = board_from_afar(context.t, report, kPaperColours);
  const auto width = static_cast<float>(board.width), height = static_cast<float>(board.height);
  const float scale = std::min(page.width() / width, kHighestPreview / height);
  const ui::Rect strip = page.take(height * scale);
  const ui::Rect picture{strip.x, strip.y, width * scale, strip.height};
  ui.image("board", picture, picture_name(context, report));
  ui.shadow(picture, theme::kRadiusControl, 1);
  ui.fill(picture, theme::written_colour(kPaperColours.page), theme::kRadiusControl);
  for (const PictureBox& box : board.boxes) {
    const ui::Rect rect{picture.x + static_cast<float>(box.x) * scale, picture.y + static_cast<float>(box.y) * scale,
                        static_cast<float>(box.width) * scale, static_cast<float>(box.height) * scale};
    if (rect.height < kLeastSeen || rect.width < kLeastSeen) continue;
    ui.fill(rect, theme::written_colour(box.fill));
    if (!box.is_words) ui.edge(rect, theme::written_colour(box.edge), 0, kPreviewEdge);
  }
  page.space(card_gap(ui));
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
  if (!on_paper) draw_buttons(context, page, report, words, out);
  if (words.sections.empty()) page.text(context.t("session_report.empty"), kSoftLabel);
  const bool plain = is_plain_page(context.view);
  if (!plain) draw_preview(context, page, report);
  draw_report_sections(page, words);
  if (plain) draw_picture(context, page, report);
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
