// What a session leaves behind, as plain data and as a page: the board with its clusters and the words of every note,
// agreements, the dream, the next date. One source for the page, the table, the picture and the command line, so that
// what must not leave is left out in one place: a ballot, a total that was not shown, an anonymous answer of few
// people, and whom an agreement is about.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/explain/candidate_report.h"
#include "core/workshop/plan_difference.h"
#include "core/workshop/pulse.h"
#include "core/workspace/model.h"

namespace overstap {

struct ReportedNote {
  std::string id{}, text{};  // text: the words as they were written
  NoteColour colour = NoteColour::kSun;
  std::optional<NoteSign> answer{};                          // a picture instead of words, or beside them
  std::string table{};                                       // "" when the form has no tables or nobody said
  std::vector<std::pair<std::string, std::string>> marks{};  // question and chosen label, in order of the form
  std::optional<int> dots{};                                 // only of what was voted on and shown
  bool operator==(const ReportedNote&) const = default;
};

struct ReportedCluster {
  std::string id{}, title{};
  std::optional<int> dots{};
  std::vector<std::string> tables{};  // where its notes came from, each once, in order: the thread between tables
  std::vector<ReportedNote> notes{};
  bool operator==(const ReportedCluster&) const = default;
};

// The answers together, beside those of an earlier session ("" when there is none to compare with).
struct ReportedPulse {
  PulseCount now{}, then{};
  std::string earlier_title{}, earlier_date{};
  bool operator==(const ReportedPulse&) const = default;
};

struct ReportedZone {
  std::string id{}, title{};
  ZoneKind kind = ZoneKind::kNotes;
  std::optional<ZoneArea> area{};
  bool withheld = false;        // anonymous, and fewer answers than kLeastAnonymousAnswers: then it has no notes here
  std::string revises_title{};  // of the zone of which this one holds the next version, "" for none
  std::vector<PlanOfTable> differences{};  // from that zone; of a withheld one none
  std::optional<ReportedPulse> pulse{};    // of the zone where it is asked
  std::vector<ReportedCluster> clusters{};
  std::vector<ReportedNote> notes{};  // that lie by themselves
  bool operator==(const ReportedZone&) const = default;
};

struct SessionReport {
  std::string id{}, title{}, form_title{}, date{};  // form_title: "" for a form of a newer program
  int people = 0;                                   // 0 when nobody counted
  std::string dream{}, next_date{};
  std::vector<std::string> mark_questions{};  // of the form
  bool has_tables = false, has_dots = false, has_signs = false;
  std::vector<ReportedZone> zones{};  // in order of the form; zones that only notes know come last
  // Of this session, and of the one it follows. Without whom or what they are about.
  std::vector<Agreement> agreements{}, last_agreements{};
  bool operator==(const SessionReport&) const = default;
};

SessionReport session_report(const Model& model, const Session& session);
// The same for the screen and the wall. Of a way of working without a pulse: nothing is shown in it.
ReportedPulse reported_pulse(const Model& model, const Session& session);

// What a picture on a note means: "Blij".
std::string answer_words(const Phrases& phrases, NoteSign answer);
// The words of a note, the answer that was given with a picture, or that it is still empty.
std::string reported_words(const Phrases& phrases, const ReportedNote& note);
// "Droom- en doesessie, 22 november 2026, 12 mensen"
std::string reported_heading(const Phrases& phrases, const SessionReport& report);
// "Wie: Ans. Klaar op 3 december 2026. Hulp: Piet." Empty when nothing was said.
std::string agreement_words(const Phrases& phrases, const Agreement& agreement);
// The same as a page: agreements first, then every zone that has something, what was parked last.
Report session_report_page(const Phrases& phrases, const SessionReport& report);

}  // namespace overstap
