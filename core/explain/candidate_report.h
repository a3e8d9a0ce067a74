// The page about one candidate, for two readers. The coach gets everything, graded and with its sources. An employer
// gets tasks and conditions only: no capacity, no kilos, no parts of the body, no reason that would reveal anything
// about health. The employer's page is refused while some free text about the candidate looks medical.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/language/phrases.h"
#include "core/workspace/model.h"

namespace overstap {

struct ReportLine {
  std::string lead;  // in bold before the text; may be empty
  std::string text;
  bool operator==(const ReportLine&) const = default;
};
struct ReportSection {
  std::string heading;
  std::vector<ReportLine> lines;
};
struct Report {
  std::string title, subtitle;
  std::vector<ReportSection> sections;
  std::string footer;
};

// The candidate must be there.
Report coach_report(const Phrases& phrases, const Model& model, const std::string& candidate_id);
// The functions that the candidate was put forward for, in order of id; all of them when there are none yet.
std::vector<std::string> functions_for_employer(const Model& model, const std::string& candidate_id);
// About these functions; those that are gone are left out. "report.medical" with the field to mend.
Expected<Report> employer_report(const Phrases& phrases, const Model& model, const std::string& candidate_id,
                                 const std::vector<std::string>& function_ids);
Expected<Report> employer_report(const Phrases& phrases, const Model& model, const std::string& candidate_id);

// "de notitie", "traject, stap 3": what a person calls a field that the privacy guard found.
std::string free_text_name(const Phrases& phrases, std::string_view field);

// To copy into a letter or a message.
std::string report_as_text(const Report& report);

}  // namespace overstap
