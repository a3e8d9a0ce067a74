#include "core/explain/session_report.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/workspace/session_pulse.h"

namespace overstap {
namespace {

using DotsById = std::map<std::string, int, std::less<>>;

// Empty unless the facilitator showed them: a total that is not there cannot leak.
DotsById shown_dots(const Model& model, const Session& session) {
  DotsById dots;
  if (!session.voting.totals_shown()) return dots;
  for (const VoteTotal& total : model.vote_totals(session)) dots.emplace(total.target_id, total.dots);
  return dots;
}

std::optional<int> dots_of(const DotsById& dots, std::string_view id) {
  const auto found = dots.find(id);
  return found == dots.end() ? std::nullopt : std::optional(found->second);
}

struct Source {
  const Model& model;
  const Session& session;
  const SessionTemplate* form;
  DotsById dots;
};

ReportedNote reported(const Source& source, const Note& note) {
  ReportedNote shown{.id = note.id, .text = note.text, .colour = note.colour, .answer = note.sign};
  shown.dots = dots_of(source.dots, note.id);
  if (source.form == nullptr) return shown;
  if (source.form->has_tables) shown.table = note.table;
  for (const Mark& mark : source.form->marks) {
    const auto chosen = note.marks.find(mark.id);
    if (chosen == note.marks.end()) continue;
    const auto option = std::ranges::find(mark.options, chosen->second, &MarkOption::id);
    if (option != mark.options.end()) shown.marks.emplace_back(mark.question, option->label);
  }
  return shown;
}

// The thread between tables; nothing of a form without them.
std::vector<std::string> tables_of_cluster(const Source& source, const std::string& cluster_id) {
  if (source.form == nullptr || !source.form->has_tables) return {};
  return tables_of(source.model.notes_of_cluster(cluster_id));
}

void compare(const Source& source, ReportedZone& zone) {
  const Zone* known = source.form == nullptr ? nullptr : source.form->find_zone(zone.id);
  if (known == nullptr) return;
  if (const Zone* earlier = source.form->find_zone(known->revises)) {
    zone.revises_title = earlier->title;
    zone.differences = plan_differences(source.model.notes_in(source.session.id, earlier->id),
                                        source.model.notes_in(source.session.id, zone.id));
  }
  if (known->pulse) zone.pulse = reported_pulse(source.model, source.session);
}

void fill_zone(const Source& source, ReportedZone& zone) {
  const auto notes = source.model.notes_in(source.session.id, zone.id);
  const Zone asked{.kind = zone.kind};
  zone.withheld = source.form != nullptr && answers_withheld(*source.form, asked, notes.size());
  if (zone.withheld) return;
  compare(source, zone);
  std::set<std::string, std::less<>> laid_together;
  for (const Cluster* cluster : source.model.clusters_in(source.session.id, zone.id)) {
    ReportedCluster shown{.id = cluster->id, .title = cluster->title, .dots = dots_of(source.dots, cluster->id)};
    for (const Note* note : notes) {
      if (note->cluster_id == cluster->id) shown.notes.push_back(reported(source, *note));
    }
    shown.tables = tables_of_cluster(source, cluster->id);
    laid_together.insert(cluster->id);
    zone.clusters.push_back(std::move(shown));
  }
  for (const Note* note : notes) {
    if (!laid_together.contains(note->cluster_id)) zone.notes.push_back(reported(source, *note));
  }
}

std::vector<ReportedZone> zones_of(const Source& source) {
  std::vector<ReportedZone> zones;
  if (source.form != nullptr) {
    for (const Zone& zone : source.form->zones) {
      zones.push_back({.id = zone.id, .title = zone.title, .kind = zone.kind, .area = zone.area});
    }
  }
  // Where notes lie that our form does not know: of a newer program, or of a zone that was renamed.
  std::set<std::string> others;
  for (const auto& [id, note] : source.model.notes) {
    const bool known = std::ranges::find(zones, note.place.zone, &ReportedZone::id) != zones.end();
    if (note.session_id == source.session.id && !known) others.insert(note.place.zone);
  }
  for (const std::string& zone : others) zones.push_back({.id = zone, .title = zone});
  for (ReportedZone& zone : zones) fill_zone(source, zone);
  return zones;
}

bool has_signs(const ReportedZone& zone) {
  const auto signed_one = [](const ReportedNote& note) { return note.answer.has_value(); };
  return std::ranges::any_of(zone.notes, signed_one) ||
         std::ranges::any_of(zone.clusters, [&](const ReportedCluster& cluster) {
           return std::ranges::any_of(cluster.notes, signed_one);
         });
}

std::vector<Agreement> agreements_of(const Model& model, const std::string& session_id) {
  std::vector<Agreement> agreements;
  for (const Agreement* agreement : model.agreements_of(session_id)) {
    agreements.push_back(*agreement);
    Agreement& shown = agreements.back();
    shown.candidate_id.clear();
    shown.task_id.clear();
  }
  return agreements;
}

}  // namespace

ReportedPulse reported_pulse(const Model& model, const Session& session) {
  const SessionPulse pulse = session_pulse(model, session);
  ReportedPulse reported{.now = pulse.now, .then = pulse.then};
  if (pulse.earlier == nullptr) return reported;
  reported.earlier_title = pulse.earlier->title;
  reported.earlier_date = pulse.earlier->date;
  return reported;
}

SessionReport session_report(const Model& model, const Session& session) {
  const Source source{model, session, model.find_template(session.template_id), shown_dots(model, session)};
  SessionReport report{.id = session.id,
                       .title = session.title,
                       .date = session.date,
                       .people = session.people,
                       .dream = session.dream,
                       .next_date = session.next_date,
                       .has_dots = !source.dots.empty()};
  if (source.form != nullptr) {
    report.form_title = source.form->title;
    report.has_tables = source.form->has_tables;
    for (const Mark& mark : source.form->marks) report.mark_questions.push_back(mark.question);
  }
  report.zones = zones_of(source);
  report.has_signs = std::ranges::any_of(report.zones, has_signs);
  report.agreements = agreements_of(model, session.id);
  if (!session.follows_id.empty()) report.last_agreements = agreements_of(model, session.follows_id);
  return report;
}

}  // namespace overstap
