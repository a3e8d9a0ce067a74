// What somebody takes along as a file: the workspace, one candidate, an answer, what a session leaves behind.
#include <algorithm>

#include "app/shell/shell.h"
#include "core/base/text.h"
#include "core/exchange/agreements_calendar.h"
#include "core/exchange/board_svg.h"
#include "core/exchange/session_csv.h"
#include "core/exchange/session_link.h"
#include "core/exchange/workspace_file.h"
#include "core/workspace/handover.h"

namespace overstap {

namespace {

constexpr std::size_t kMaxNameInFileName = 40;

// "Regio Groningen" -> "-regio-groningen": a name that every system can keep.
std::string file_name_part(std::string_view title) {
  std::string part;
  for (const char letter : folded(title)) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain && part.size() < kMaxNameInFileName) {
      part += letter;
    } else if (!part.empty() && part.back() != '-' && part.size() < kMaxNameInFileName) {
      part += '-';
    }
  }
  while (part.ends_with('-')) part.pop_back();
  return part.empty() ? part : "-" + part;
}

}  // namespace

void Shell::save_as_file() {
  renew_time();
  const std::string name = "overstap" + file_name_part(model_.title) + "-" + view_.today + ".overstap.json";
  doors_.files.offer_download(name, "application/json", write_workspace_file(model_.document));
  view_.storage.last_file_at_milliseconds = view_.now_milliseconds;
  doors_.storage.write_note("last_file_at", std::to_string(view_.now_milliseconds));
  show_toast("shell.file_saved");
}

void Shell::save_handover(const std::string& candidate_id) {
  const auto found = model_.candidates.find(candidate_id);
  if (found == model_.candidates.end()) return;
  renew_time();
  doors_.files.offer_download(
      "overstap-overdracht" + file_name_part(found->second.code) + "-" + view_.today + ".overstap.json",
      "application/json", write_workspace_file(handover_of(model_, candidate_id)));
  show_toast("shell.handover_saved");
}

void Shell::save_contribution(const std::string& id) {
  const auto found = model_.contributions.find(id);
  const auto asked = found == model_.contributions.end() ? Expected<Invitation>(std::unexpected(Error{}))
                                                         : read_invitation(found->second.link);
  if (!asked) return;
  Contribution given = found->second;
  given.session_id = asked->session_id;
  given.phase_id = asked->phase_id;
  given.round = asked->round;
  doors_.files.offer_download(
      "overstap-antwoord-" + id.substr(id.size() - std::min<std::size_t>(id.size(), 4)) + ".txt", "text/plain",
      write_contribution(given) + "\n");
  show_toast("shell.file_saved");
}

// Named after the session and its day; the same file again has the same name.
void Shell::save_session_file(const SaveSessionFile& save) {
  const auto found = model_.sessions.find(save.session_id);
  if (found == model_.sessions.end()) return;
  renew_time();
  const SessionReport report = session_report(model_, found->second);
  const std::string& day = report.date.empty() ? view_.today : report.date;
  const std::string name = "overstap-sessie" + file_name_part(report.title) + "-" + day;
  switch (save.file) {
    case SessionFile::kTable:
      doors_.files.offer_download(name + ".csv", "text/csv", session_csv(phrases_, report));
      break;
    case SessionFile::kCalendar:
      if (!has_calendar_dates(report)) {
        view_.error = Error{"session.no_dates", {}};
        return;
      }
      doors_.files.offer_download(name + ".ics", "text/calendar",
                                  agreements_calendar(phrases_, report, view_.now_milliseconds));
      break;
    case SessionFile::kPicture:
      doors_.files.offer_download(name + ".svg", "image/svg+xml", board_svg(phrases_, report, kPaperColours));
      break;
    case SessionFile::kPixels:
      return doors_.files.offer_pixels(name + ".png", board_svg(phrases_, report, kPaperColours));
  }
  show_toast("shell.file_saved");
}

void Shell::pixels_offered(const Error& error) {
  if (error.code.empty()) return show_toast("shell.file_saved");
  view_.error = error;
  ask_frame();
}

}  // namespace overstap
