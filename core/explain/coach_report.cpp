#include <algorithm>

#include "core/base/text.h"
#include "core/explain/candidate_report.h"
#include "core/explain/change_text.h"
#include "core/explain/decision_text.h"
#include "core/explain/reason_text.h"

namespace overstap {

namespace {

constexpr std::size_t kMostSetsShown = 2;

class CoachReport {
 public:
  CoachReport(const Phrases& t, const Model& model, const Candidate& candidate)
      : t_(t), model_(model), candidate_(candidate), unknown_(t("report.unknown")) {}

  Report made() {
    Report report{t_("report.coach_title", {{"code", candidate_.code}}),
                  t_("report.coach_subtitle", {{"version", std::to_string(kRuleVersion)}}),
                  {},
                  t_("report.coach_footer")};
    const auto add = [&](ReportSection section) {
      if (!section.lines.empty()) report.sections.push_back(std::move(section));
    };
    add(conditions());
    add(capacity());
    add(wishes());
    add(skills());
    for (const auto& [id, function] : model_.functions) add(of_function(function));
    add(trajectory());
    return report;
  }

 private:
  std::string or_unknown(const std::string& text) const { return text.empty() ? unknown_ : text; }
  std::string hours(const std::optional<int>& hours) const {
    return hours ? t_.counted("report.hours_a_week", *hours) : unknown_;
  }

  ReportSection conditions() const {
    ReportSection section{t_("report.conditions"), {}};
    const auto add = [&](std::string_view lead, const std::string& text) { section.lines.push_back({t_(lead), text}); };
    add("report.place", or_unknown(candidate_.place));
    add("report.hours", hours(candidate_.hours_per_week_now));
    add("report.hours_later", hours(candidate_.hours_per_week_in_3_months));
    if (!candidate_.build_up.empty()) add("report.build_up", candidate_.build_up);
    add("report.dayparts", dayparts());
    add("report.transport", candidate_.transport == Transport::kUnknown
                                ? unknown_
                                : t_("transport." + std::string(transport_code(candidate_.transport))));
    add("report.longest_journey",
        candidate_.journey_limit_minutes ? t_.counted("report.minutes", *candidate_.journey_limit_minutes) : unknown_);
    for (const std::string_view line : split(candidate_.conditions, '\n')) {
      if (!trimmed(line).empty()) section.lines.push_back({"", std::string(trimmed(line))});
    }
    add("report.speaks", language(candidate_.dutch_speaking));
    add("report.reads", language(candidate_.dutch_reading));
    if (!candidate_.other_languages.empty()) add("report.other_languages", candidate_.other_languages);
    if (!candidate_.old_work.empty()) add("report.old_work", candidate_.old_work);
    if (!candidate_.note.empty()) add("report.note", candidate_.note);
    return section;
  }

  std::string language(LanguageLevel level) const {
    return level == LanguageLevel::kUnknown ? unknown_ : t_("language." + std::string(language_code(level)));
  }

  std::string dayparts() const {
    if (!candidate_.dayparts) return unknown_;
    std::string names;
    for (const Daypart daypart : kDayparts) {
      if (!candidate_.dayparts->test(static_cast<std::size_t>(daypart))) continue;
      const std::string name = t_("daypart." + std::string(daypart_code(daypart)));
      names += names.empty() ? name : ", " + lower_first(name);
    }
    return names.empty() ? t_("report.no_daypart") : names;
  }

  // Every item, also what nobody knows; with who says so and when.
  ReportSection capacity() const {
    ReportSection section{t_("report.capacity"), {}};
    for (const LoadItem item : model_.load_list.items()) {
      const Capacity& one = candidate_.capacity[item];
      section.lines.push_back({load_item_name(t_, model_.load_list.code(item)),
                               sourced(one, one.level ? load_level_name(t_, *one.level) : unknown_)});
    }
    for (const WorkWay way : kWorkWays) {
      const Capacity& one = candidate_.work_ways[static_cast<std::size_t>(way)];
      const std::string name = "work_way." + std::string(work_way_code(way));
      section.lines.push_back(
          {t_(name), sourced(one, one.level ? t_(name + "." + std::to_string(*one.level)) : unknown_)});
    }
    if (!candidate_.capacity_doctor.empty()) {
      section.lines.push_back({t_("report.taken_over_from"), candidate_.capacity_doctor});
    }
    return section;
  }

  // "licht. Bron: FML, 3 november 2026."
  std::string sourced(const Capacity& one, const std::string& text) const {
    if (!one.level || one.source.empty()) return text;
    const std::string source = t_("reason.source." + one.source);
    return text + ". " +
           (one.date.empty() ? t_("reason.source", {{"source", source}})
                             : t_("reason.source.dated", {{"source", source}, {"date", t_.date(one.date)}}));
  }

  ReportSection wishes() const {
    ReportSection section{t_("report.wishes"), {}};
    for (const Theme theme : kThemes) {
      const Wish wish = candidate_.wishes[static_cast<std::size_t>(theme)];
      if (wish == Wish::kUnknown) continue;
      section.lines.push_back(
          {t_("theme." + std::string(theme_code(theme))), lower_first(t_("wish." + std::string(wish_code(wish))))});
    }
    return section;
  }

  ReportSection skills() const {
    ReportSection section{t_("report.can_already"), {}};
    for (const std::string& id : candidate_.skill_ids) {
      if (const auto skill = model_.skills.find(id); skill != model_.skills.end()) {
        section.lines.push_back({"", skill->second.label});
      }
    }
    return section;
  }

  ReportSection of_function(const Function& function) const {
    const FunctionVerdict& verdict = *model_.verdict(candidate_.id, function.id);
    ReportSection section{function.name + ": " + lower_first(verdict_word(t_, verdict.verdict)), {}};
    section.lines.push_back({"", function_summary(t_, verdict, candidate_)});
    for (const Reason& reason : verdict.conditions) section.lines.push_back(reason_line(reason));
    for (const TaskVerdict& task : verdict.entry_tasks) {
      section.lines.push_back({model_.task_title(task.task_id),
                               verdict_word(t_, task.verdict) + ". " + upper_first(task_reason_line(t_, task))});
    }
    for (const Reason& reason : verdict.week_load) {
      if (reason.verdict != Verdict::kFits) section.lines.push_back(reason_line(reason));
    }
    add_changes(function, section);
    for (const Decision* decision : model_.decisions_of(candidate_.id, function.id)) {
      section.lines.push_back({outcome_text(t_, decision->outcome), decision_words(*decision)});
    }
    return section;
  }

  ReportLine reason_line(const Reason& reason) const {
    const ReasonText words = reason_text(t_, reason);
    std::string text = verdict_word(t_, reason.verdict) + ". " + upper_first(words.reason);
    for (const std::string& more : {words.source, words.help}) {
      if (!more.empty()) text += " " + more;
    }
    return {words.title, text};
  }

  void add_changes(const Function& function, ReportSection& section) const {
    const SmallestChanges& changes = *model_.smallest_changes(candidate_.id, function.id);
    for (std::size_t index = 0; index < std::min(kMostSetsShown, changes.sets.size()); ++index) {
      std::string line;
      for (const PossibleChange& change : changes.sets[index].changes) {
        line += (line.empty() ? "" : "; ") + change_text(t_, change, model_.task_title(change.item));
      }
      section.lines.push_back({t_("report.smallest_change"), line});
    }
  }

  std::string decision_words(const Decision& decision) const {
    std::string text = signed_line(t_, decision);
    if (const std::string reasons = reasons_line(t_, decision); !reasons.empty()) {
      text += " " + t_("decision.because", {{"reasons", reasons}});
    }
    if (const std::string over = exceeded_line(t_, decision); !over.empty()) text += " " + over;
    if (!decision.note.empty())
      text += " " + t_("decision.note_says", {{"note", clean_line(decision.note, kMaxTextCodePoints)}});
    if (const std::string rectified = rectified_line(t_, decision); !rectified.empty()) text += " " + rectified;
    return text;
  }

  ReportSection trajectory() const {
    ReportSection section{t_("report.trajectory"), {}};
    const Trajectory& way = model_.trajectory(candidate_.id);
    for (std::size_t step = 0; step < kTrajectorySteps; ++step) {
      const TrajectoryStep& one = way.steps[step];
      if (one == TrajectoryStep{}) continue;
      std::string text = step_status_text(t_, one.status);
      if (!one.owner.empty()) text += ", " + one.owner;
      if (!one.date.empty()) text += ", " + t_.date(one.date);
      section.lines.push_back({t_("trajectory.step." + std::to_string(step + 1)), text});
    }
    for (const auto& [function_id, dates] : way.stages) {
      for (const Stage stage : kStages) {
        const std::string& date = dates[static_cast<std::size_t>(stage)];
        if (date.empty()) continue;
        section.lines.push_back({model_.function_name(function_id), stage_text(t_, stage) + ", " + t_.date(date)});
      }
    }
    return section;
  }

  const Phrases& t_;
  const Model& model_;
  const Candidate& candidate_;
  std::string unknown_;
};

}  // namespace

Report coach_report(const Phrases& t, const Model& model, const std::string& candidate_id) {
  return CoachReport(t, model, model.candidates.at(candidate_id)).made();
}

}  // namespace overstap
