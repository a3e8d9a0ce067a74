// The report of a session in words.
#include "core/explain/session_outcome_text.h"
#include "core/explain/session_report.h"

namespace overstap {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string note_line(const Phrases& phrases, const ReportedNote& note) {
  std::vector<std::string> facts;
  if (note.answer && !note.text.empty()) facts.push_back(answer_words(phrases, *note.answer));
  if (!note.table.empty()) facts.push_back(phrases("session_report.table", {{"table", note.table}}));
  for (const auto& [question, label] : note.marks) facts.push_back(question + " " + label);
  if (note.dots) facts.push_back(phrases.counted("vote.dots", *note.dots));
  const std::string words = reported_words(phrases, note);
  return facts.empty() ? words : words + " (" + joined(facts, "; ") + ")";
}

void put_notes(const Phrases& phrases, const std::vector<ReportedNote>& notes, ReportSection& section) {
  for (const ReportedNote& note : notes) section.lines.push_back({"", note_line(phrases, note)});
}

void put_cluster(const Phrases& phrases, const ReportedCluster& cluster, ReportSection& section) {
  std::vector<std::string> facts = {phrases.counted("session.notes", static_cast<long long>(cluster.notes.size()))};
  if (cluster.dots) facts.push_back(phrases.counted("vote.dots", *cluster.dots));
  if (!cluster.tables.empty()) {
    facts.push_back(phrases("session_report.tables", {{"tables", joined(cluster.tables, ", ")}}));
  }
  const std::string title = cluster.title.empty() ? phrases("session.note_empty") : cluster.title;
  section.lines.push_back({title, joined(facts, ", ")});
  put_notes(phrases, cluster.notes, section);
}

// What stayed the same is among the notes.
void put_differences(const Phrases& phrases, const ReportedZone& zone, ReportSection& section) {
  if (zone.differences.empty()) return;
  section.lines.push_back({phrases("session_report.plan", {{"zone", zone.revises_title}}), ""});
  for (const PlanOfTable& plan : zone.differences) {
    section.lines.push_back({table_words(phrases, plan.table), plan_counts(phrases, plan)});
    for (const PlanLine& line : plan.lines) {
      if (line.change == PlanChange::kSame) continue;
      section.lines.push_back({plan_change_words(phrases, line.change), plan_line_words(phrases, line)});
    }
  }
}

void put_pulse(const Phrases& phrases, const ReportedPulse& pulse, ReportSection& section) {
  for (std::size_t row = 0; row < kPulseRows; ++row) {
    const std::string now = pulse_share(phrases, pulse.now, row);
    const std::string words = pulse.earlier_date.empty() ? now
                                                         : phrases("session_report.pulse_then",
                                                                   {{"now", now},
                                                                    {"date", phrases.date(pulse.earlier_date)},
                                                                    {"then", pulse_share(phrases, pulse.then, row)}});
    section.lines.push_back({pulse_row_name(phrases, row), words});
  }
  section.lines.push_back({"", pulse.earlier_date.empty()
                                   ? phrases("pulse.no_earlier")
                                   : phrases("pulse.compared", {{"title", pulse.earlier_title},
                                                                {"date", phrases.date(pulse.earlier_date)}})});
}

std::optional<ReportSection> zone_section(const Phrases& phrases, const ReportedZone& zone) {
  ReportSection section{zone.title, {}};
  if (zone.withheld) {
    section.lines.push_back({"", phrases("session_report.withheld", {{"n", std::to_string(kLeastAnonymousAnswers)}})});
    return section;
  }
  if (zone.pulse) put_pulse(phrases, *zone.pulse, section);
  for (const ReportedCluster& cluster : zone.clusters) put_cluster(phrases, cluster, section);
  if (!zone.clusters.empty() && !zone.notes.empty()) section.lines.push_back({phrases("session_report.loose"), ""});
  put_notes(phrases, zone.notes, section);
  put_differences(phrases, zone, section);
  if (section.lines.empty()) return std::nullopt;
  return section;
}

void put_agreements(const Phrases& phrases, std::string_view heading, const std::vector<Agreement>& agreements,
                    Report& page) {
  if (agreements.empty()) return;
  ReportSection section{phrases(heading), {}};
  for (const Agreement& agreement : agreements) {
    section.lines.push_back({agreement.what, agreement_words(phrases, agreement)});
  }
  page.sections.push_back(std::move(section));
}

}  // namespace

std::string answer_words(const Phrases& phrases, NoteSign answer) {
  return phrases("board.answer." + std::string(note_sign_code(answer)));
}

std::string reported_words(const Phrases& phrases, const ReportedNote& note) {
  if (!note.text.empty()) return note.text;
  return note.answer ? answer_words(phrases, *note.answer) : phrases("session.note_empty");
}

std::string reported_heading(const Phrases& phrases, const SessionReport& report) {
  std::vector<std::string> parts;
  if (!report.form_title.empty() && report.form_title != report.title) parts.push_back(report.form_title);
  if (!report.date.empty()) parts.push_back(phrases.date(report.date));
  if (report.people > 0) parts.push_back(phrases.counted("session_report.people", report.people));
  return joined(parts, ", ");
}

std::string agreement_words(const Phrases& phrases, const Agreement& agreement) {
  std::vector<std::string> parts;
  if (!agreement.who.empty()) parts.push_back(phrases("session_report.who", {{"who", agreement.who}}));
  if (!agreement.date.empty()) {
    parts.push_back(phrases("session_report.by_when", {{"date", phrases.date(agreement.date)}}));
  }
  if (!agreement.helper.empty()) parts.push_back(phrases("session_report.helper", {{"helper", agreement.helper}}));
  if (agreement.result != AgreementResult::kNotAskedYet) {
    const std::string code(agreement_result_code(agreement.result));
    std::string went = phrases("agreement.result." + code);
    if (!agreement.result_note.empty()) went += ", " + agreement.result_note;
    parts.push_back(phrases("session_report.went", {{"result", went}}));
  }
  return joined(parts, " ");
}

Report session_report_page(const Phrases& phrases, const SessionReport& report) {
  Report page{.title = report.title, .subtitle = reported_heading(phrases, report), .sections = {}, .footer = {}};
  if (!report.dream.empty()) {
    page.sections.push_back({phrases("session_report.dream"), {{"", report.dream}}});
  }
  put_agreements(phrases, "agreement.heading", report.agreements, page);
  if (!report.next_date.empty()) {
    page.sections.push_back({phrases("session_report.next_date"), {{"", phrases.date(report.next_date)}}});
  }
  put_agreements(phrases, "agreement.last_time", report.last_agreements, page);
  for (const bool parked : {false, true}) {
    for (const ReportedZone& zone : report.zones) {
      if ((zone.kind == ZoneKind::kParking) != parked) continue;
      if (auto section = zone_section(phrases, zone)) page.sections.push_back(std::move(*section));
    }
  }
  if (report.has_dots) page.footer = phrases("session_report.votes_are_secret");
  return page;
}

}  // namespace overstap
