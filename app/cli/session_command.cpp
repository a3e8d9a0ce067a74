// What one session leaves behind, written to standard output in the form that was asked for.
#include <chrono>
#include <cstdlib>

#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/exchange/agreements_calendar.h"
#include "core/exchange/board_svg.h"
#include "core/exchange/session_csv.h"

namespace overstap::cli {

namespace {

// By id or by title; without a name the only one there is.
Expected<const Session*> session_asked(const Model& model, const std::string& name) {
  if (const auto by_id = model.sessions.find(name); by_id != model.sessions.end()) return &by_id->second;
  const Session* found = nullptr;
  std::string all;
  std::size_t fitting = 0;
  for (const auto& [id, session] : model.sessions) {
    all += (all.empty() ? "" : ", ") + id;
    if (!name.empty() && session.title != name) continue;
    found = &session;
    ++fitting;
  }
  if (fitting == 1) return found;
  if (model.sessions.empty()) return std::unexpected(Error{"session.none", ""});
  if (fitting == 0) return std::unexpected(Error{"session.unknown", name});
  return std::unexpected(Error{"session.which", all});
}

// SOURCE_DATE_EPOCH, in seconds, for who wants the same bytes every time (reproducible-builds.org).
std::int64_t now_milliseconds() {
  long long seconds = 0;
  const char* const given = std::getenv("SOURCE_DATE_EPOCH");
  if (given != nullptr && parse_whole_number(given, seconds) && seconds >= 0) return seconds * 1000;
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Expected<std::string> written(const Options& options, const Phrases& t, const SessionReport& report) {
  if (options.json) return session_as_json(report, t);
  switch (options.session_form.value_or(SessionForm::kReport)) {
    case SessionForm::kReport:
      return report_as_text(session_report_page(t, report));
    case SessionForm::kTable:
      return session_csv(t, report);
    case SessionForm::kCalendar:
      if (!has_calendar_dates(report)) return std::unexpected(Error{"session.no_dates", ""});
      return agreements_calendar(t, report, now_milliseconds());
    case SessionForm::kPicture:
      return board_svg(t, report, kPaperColours);
  }
  return std::string();
}

}  // namespace

int run_session(const Environment& environment) {
  const auto loaded = load_the_file(environment);
  if (!loaded) return loaded.error();
  const Phrases& t = environment.t;
  const auto session = session_asked(environment.model, environment.options.session);
  if (!session) {
    complain(error_text(t, session.error()));
    return kExitProblems;
  }
  const auto bytes = written(environment.options, t, session_report(environment.model, **session));
  if (!bytes) {
    complain(error_text(t, bytes.error()));
    return kExitProblems;
  }
  print(*bytes);
  return *loaded;
}

}  // namespace overstap::cli
