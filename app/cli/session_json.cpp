// What a session leaves behind as JSON. Keys are only ever added.
#include "app/cli/commands.h"
#include "app/cli/json_output.h"

namespace overstap::cli {

namespace {

// Null, and not 0, while nobody may know.
void put_dots(JsonText& json, const std::optional<int>& dots) {
  if (dots) {
    json.put("dots", *dots);
  } else {
    json.put_null("dots");
  }
}

void put_notes(JsonText& json, const std::vector<ReportedNote>& notes) {
  json.put_list("notes", notes, [&](const ReportedNote& note) {
    json.put("text", note.text);
    json.put("sign", note_colour_code(note.colour));
    json.put("answer", note.answer ? note_sign_code(*note.answer) : std::string_view());
    json.put("table", note.table);
    json.put_list("marks", note.marks, [&](const auto& mark) {
      json.put("question", mark.first);
      json.put("answer", mark.second);
    });
    put_dots(json, note.dots);
  });
}

void put_zone(JsonText& json, const ReportedZone& zone) {
  json.put("id", zone.id);
  json.put("title", zone.title);
  json.put("parked", zone.kind == ZoneKind::kParking);
  json.put("withheld", zone.withheld);
  json.put_list("clusters", zone.clusters, [&](const ReportedCluster& cluster) {
    json.put("title", cluster.title);
    put_dots(json, cluster.dots);
    json.put_list("tables", cluster.tables, [&](const std::string& table) { json.put("name", table); });
    put_notes(json, cluster.notes);
  });
  put_notes(json, zone.notes);
  json.put_list("differences", zone.differences, [&](const PlanOfTable& plan) {
    json.put("table", plan.table);
    json.put_list("lines", plan.lines, [&](const PlanLine& line) {
      json.put("change", plan_change_code(line.change));
      json.put("before", line.before);
      json.put("after", line.after);
    });
  });
}

void put_agreements(JsonText& json, std::string_view name, const std::vector<Agreement>& agreements) {
  json.put_list(name, agreements, [&](const Agreement& agreement) {
    json.put("what", agreement.what);
    json.put("who", agreement.who);
    json.put("date", agreement.date);
    json.put("helper", agreement.helper);
    json.put("result", agreement_result_code(agreement.result));
    json.put("result_note", agreement.result_note);
  });
}

}  // namespace

std::string session_as_json(const SessionReport& report, const Phrases& t) {
  JsonText json;
  json.open('{');
  json.put("id", report.id);
  json.put("title", report.title);
  json.put("heading", reported_heading(t, report));
  json.put("date", report.date);
  json.put("people", report.people);
  json.put("dream", report.dream);
  json.put("next_date", report.next_date);
  put_agreements(json, "agreements", report.agreements);
  put_agreements(json, "last_agreements", report.last_agreements);
  json.put_list("zones", report.zones, [&](const ReportedZone& zone) { put_zone(json, zone); });
  json.close('}');
  return json.take();
}

}  // namespace overstap::cli
