#include <algorithm>

#include "core/base/text.h"
#include "core/candidate/free_text.h"
#include "core/explain/candidate_report.h"

namespace overstap {

namespace {

// Of texts that are on this page or lie beside it. A decision is never on it, and warns while it is written.
std::string medical_field(const Model& model, const Candidate& candidate) {
  std::string field = first_medical_field(free_texts(candidate));
  if (field.empty()) field = first_medical_field(free_texts(model.trajectory(candidate.id)));
  return field;
}

// Only what somebody agreed about the work: an hour more in three months would tell of building up again.
ReportSection conditions(const Phrases& t, const Candidate& candidate) {
  ReportSection section{t("report.conditions"), {}};
  const auto add = [&](std::string_view lead, const std::string& text) { section.lines.push_back({t(lead), text}); };
  const std::string unknown = t("report.ask");
  add("report.hours",
      candidate.hours_per_week_now ? t.counted("report.hours_a_week", *candidate.hours_per_week_now) : unknown);
  std::string dayparts;
  for (const Daypart daypart : kDayparts) {
    if (!candidate.dayparts || !candidate.dayparts->test(static_cast<std::size_t>(daypart))) continue;
    const std::string name = t("daypart." + std::string(daypart_code(daypart)));
    dayparts += dayparts.empty() ? name : ", " + lower_first(name);
  }
  add("report.dayparts", dayparts.empty() ? unknown : dayparts);
  add("report.place", candidate.place.empty() ? unknown : candidate.place);
  std::string journey = candidate.transport == Transport::kUnknown
                            ? std::string()
                            : t("transport." + std::string(transport_code(candidate.transport)));
  if (candidate.journey_limit_minutes) {
    const std::string limit = t.counted("report.journey_limit", *candidate.journey_limit_minutes);
    journey = journey.empty() ? upper_first(limit) : journey + ", " + limit;
  }
  add("report.journey", journey.empty() ? unknown : journey);
  for (const std::string_view line : split(candidate.conditions, '\n')) {
    if (!trimmed(line).empty()) section.lines.push_back({"", std::string(trimmed(line))});
  }
  return section;
}

ReportSection experience(const Phrases& t, const Model& model, const Candidate& candidate) {
  ReportSection section{t("report.brings"), {}};
  if (!candidate.old_work.empty()) section.lines.push_back({t("report.old_work"), candidate.old_work});
  std::string gladly, skills;
  const auto add = [](std::string& list, const std::string& item) {
    list += list.empty() ? item : ", " + lower_first(item);
  };
  for (const Theme theme : kThemes) {
    if (candidate.wishes[static_cast<std::size_t>(theme)] == Wish::kGladly) {
      add(gladly, t("theme." + std::string(theme_code(theme))));
    }
  }
  for (const std::string& id : candidate.skill_ids) {
    if (const auto skill = model.skills.find(id); skill != model.skills.end()) add(skills, skill->second.label);
  }
  if (!gladly.empty()) section.lines.push_back({t("report.gladly"), gladly});
  if (!skills.empty()) section.lines.push_back({t("report.can_already"), skills});
  return section;
}

std::string duration(const Phrases& t, int minutes) {
  return minutes < 60 ? t.counted("report.minutes_a_week", minutes)
                      : t.counted("report.hours_a_week", (minutes + 30) / 60);
}

// Why a task is to be talked about is not said: a reason could be about health.
ReportSection tasks_of(const Phrases& t, const Model& model, const Function& function, const FunctionVerdict& verdict) {
  std::string heading = function.name;
  if (!function.organisation.empty()) heading += ", " + function.organisation;
  if (!function.place.empty()) heading += ", " + function.place;
  ReportSection section{heading, {}};
  std::string to_discuss;
  int others = 0;
  for (const TaskVerdict& one : verdict.entry_tasks) {
    const Task& task = model.tasks.at(one.task_id);
    if (one.verdict == Verdict::kFits) {
      section.lines.push_back({"", task.title + " (" + duration(t, task.minutes_per_week) + ")"});
    } else if (one.verdict == Verdict::kNotNow) {
      ++others;
    } else {
      to_discuss += to_discuss.empty() ? task.title : "; " + lower_first(task.title);
    }
  }
  if (section.lines.empty()) section.lines.push_back({"", t("report.no_task_yet")});
  if (!to_discuss.empty()) section.lines.push_back({t("report.to_discuss"), to_discuss});
  if (others > 0) section.lines.push_back({"", t.counted("report.other_tasks", others)});
  return section;
}

}  // namespace

std::vector<std::string> functions_for_employer(const Model& model, const std::string& candidate_id) {
  std::vector<std::string> all, put_forward;
  for (const auto& [id, function] : model.functions) {
    all.push_back(id);
    const Decision* decision = model.decision(candidate_id, id);
    if (decision != nullptr && decision->outcome == Outcome::kPutForward) put_forward.push_back(id);
  }
  return put_forward.empty() ? all : put_forward;
}

Expected<Report> employer_report(const Phrases& t, const Model& model, const std::string& candidate_id) {
  return employer_report(t, model, candidate_id, functions_for_employer(model, candidate_id));
}

Expected<Report> employer_report(const Phrases& t, const Model& model, const std::string& candidate_id,
                                 const std::vector<std::string>& function_ids) {
  const Candidate& candidate = model.candidates.at(candidate_id);
  if (std::string field = medical_field(model, candidate); !field.empty()) {
    return std::unexpected(Error{"report.medical", std::move(field)});
  }
  Report report{t("report.employer_title", {{"code", candidate.code}}), t("report.employer_subtitle"), {}, {}};
  report.sections.push_back(conditions(t, candidate));
  if (ReportSection brings = experience(t, model, candidate); !brings.lines.empty()) {
    report.sections.push_back(std::move(brings));
  }
  for (const auto& [id, function] : model.functions) {
    if (std::ranges::find(function_ids, id) == function_ids.end()) continue;
    report.sections.push_back(tasks_of(t, model, function, *model.verdict(candidate_id, id)));
  }
  report.footer = t("report.employer_footer");
  return report;
}

}  // namespace overstap
