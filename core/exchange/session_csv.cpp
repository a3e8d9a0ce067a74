#include "core/exchange/session_csv.h"

#include <vector>

namespace overstap {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kStartsFormula = "=+-@\t\r";

using Row = std::vector<std::string>;

void put_row(const Row& row, std::string& csv) {
  for (std::size_t index = 0; index < row.size(); ++index) {
    if (index > 0) csv += ';';
    csv += csv_cell(row[index]);
  }
  csv += "\r\n";
}

class Table {
 public:
  Table(const Phrases& phrases, const SessionReport& report) : phrases_(phrases), report_(report) {}

  std::string written() {
    csv_ = kByteOrderMark;
    Row head;
    for (const char* key : {"session_report.csv.zone", "session_report.csv.cluster", "session_report.csv.note",
                            "session_report.csv.sign"}) {
      head.push_back(phrases_(key));
    }
    if (report_.has_signs) head.push_back(phrases_("session_report.csv.answer"));
    if (report_.has_tables) head.push_back(phrases_("session_report.csv.table"));
    head.insert(head.end(), report_.mark_questions.begin(), report_.mark_questions.end());
    if (report_.has_dots) head.push_back(phrases_("session_report.csv.dots"));
    put_row(head, csv_);
    for (const ReportedZone& zone : report_.zones) put_zone(zone);
    return std::move(csv_);
  }

 private:
  void put_zone(const ReportedZone& zone) {
    if (zone.withheld) {
      Row row = begun(zone, "");
      row[2] = phrases_("session_report.withheld", {{"n", std::to_string(kLeastAnonymousAnswers)}});
      put_row(row, csv_);
    }
    for (const ReportedCluster& cluster : zone.clusters) {
      Row row = begun(zone, cluster.title);
      std::string tables;
      for (const std::string& table : cluster.tables) tables += (tables.empty() ? "" : ", ") + table;
      if (report_.has_tables) row[report_.has_signs ? 5 : 4] = tables;
      put_dots(cluster.dots, row);
      put_row(row, csv_);
      for (const ReportedNote& note : cluster.notes) put_note(zone, cluster.title, note);
    }
    for (const ReportedNote& note : zone.notes) put_note(zone, "", note);
  }

  void put_note(const ReportedZone& zone, const std::string& cluster, const ReportedNote& note) {
    Row row = begun(zone, cluster);
    row[2] = note.text;
    row[3] = phrases_("session.sign." + std::string(note_colour_code(note.colour)));
    std::size_t column = 4;
    if (report_.has_signs) {
      if (note.answer) row[column] = answer_words(phrases_, *note.answer);
      ++column;
    }
    if (report_.has_tables) row[column++] = note.table;
    for (const std::string& question : report_.mark_questions) {
      for (const auto& [asked, label] : note.marks) {
        if (asked == question) row[column] = label;
      }
      ++column;
    }
    put_dots(note.dots, row);
    put_row(row, csv_);
  }

  Row begun(const ReportedZone& zone, const std::string& cluster) const {
    Row row(4 + (report_.has_signs ? 1 : 0) + (report_.has_tables ? 1 : 0) + report_.mark_questions.size() +
            (report_.has_dots ? 1 : 0));
    row[0] = zone.title;
    row[1] = cluster;
    return row;
  }

  void put_dots(const std::optional<int>& dots, Row& row) const {
    if (report_.has_dots && dots) row.back() = std::to_string(*dots);
  }

  const Phrases& phrases_;
  const SessionReport& report_;
  std::string csv_;
};

}  // namespace

std::string csv_cell(std::string_view text) {
  // Spaces in front do not keep a spreadsheet from working it out.
  const std::size_t first = text.find_first_not_of(' ');
  const bool formula = first != std::string_view::npos && kStartsFormula.find(text[first]) != std::string_view::npos;
  std::string cell = formula ? "'" : "";
  cell += text;
  if (cell.find_first_of(";\"\r\n\t") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char letter : cell) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

std::string session_csv(const Phrases& phrases, const SessionReport& report) {
  return Table(phrases, report).written();
}

}  // namespace overstap
