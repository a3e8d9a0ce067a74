#include "core/explain/candidate_report.h"

#include "core/base/text.h"

namespace overstap {

std::string free_text_name(const Phrases& phrases, std::string_view field) {
  const auto parts = split(field, '.');
  if (parts[0] == "step" && parts.size() == 3) return phrases("free_text.step", {{"n", parts[1]}});
  return phrases("free_text." + std::string(field));
}

std::string report_as_text(const Report& report) {
  std::string text = report.title + "\n";
  if (!report.subtitle.empty()) text += report.subtitle + "\n";
  for (const ReportSection& section : report.sections) {
    text += "\n" + section.heading + "\n";
    for (const ReportLine& line : section.lines) {
      text += "- " + line.lead;
      if (!line.lead.empty() && !line.text.empty()) text += ": ";
      text += line.text + "\n";
    }
  }
  return report.footer.empty() ? text : text + "\n" + report.footer + "\n";
}

}  // namespace overstap
