// What a session leaves behind: what is in it, and above all what is not.
#include "core/explain/session_report.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/core/explain/session_sample.h"

namespace overstap {
namespace {

using test::edit;
using test::ReportedSession;

const ReportedZone& zone(const SessionReport& report, std::string_view id) {
  const auto found = std::ranges::find(report.zones, id, &ReportedZone::id);
  REQUIRE(found != report.zones.end());
  return *found;
}

bool says(const Report& page, std::string_view words) { return report_as_text(page).find(words) != std::string::npos; }

TEST_CASE("a group has its notes under it in their own words, and the others lie by themselves") {
  ReportedSession ws;
  ws.act(MakeCluster{"k", "s1", "Samen eten", {"a", "b"}});
  const SessionReport report = ws.report();
  const ReportedZone& dream = zone(report, "droom");
  REQUIRE(dream.clusters.size() == 1);
  CHECK(dream.clusters[0].title == "Samen eten");
  REQUIRE(dream.clusters[0].notes.size() == 2);
  CHECK(dream.clusters[0].notes[0].text == "Briefje a");
  REQUIRE(dream.notes.size() == 1);
  CHECK(dream.notes[0].text == "Briefje c");
  CHECK(report.form_title == "Droom- en doesessie");
}

TEST_CASE("totals are in a report from the moment they are shown, not one step before") {
  ReportedSession ws;
  ws.act(OpenVote{"s1", "droom", 3, true});
  ws.act(CountRoomDots{{std::string(kNoteType), "a"}, 7});
  ws.act(HandInBallot{"stem-1", "s1", 1, {{"b", 2}}});
  CHECK_FALSE(ws.report().has_dots);
  CHECK_FALSE(zone(ws.report(), "droom").notes[0].dots);
  CHECK_FALSE(says(ws.page(), "stip"));
  ws.act(edit("session", "s1", "vote_state", std::string("getoond")));
  CHECK(ws.report().has_dots);
  CHECK(zone(ws.report(), "droom").notes[0].dots == 7);
  CHECK(zone(ws.report(), "droom").notes[1].dots == 2);
  CHECK(zone(ws.report(), "droom").notes[2].dots == 0);
  CHECK(says(ws.page(), "Briefje a (7 stippen)"));
  CHECK_FALSE(says(ws.page(), "stem-1"));  // a ballot is nowhere
}

TEST_CASE("totals that everybody saw stay in the report when the vote is put away, and a new vote is secret again") {
  ReportedSession ws;
  const EntityKey session{"session", "s1"};
  ws.act(OpenVote{"s1", "droom", 3, true});
  ws.act(CountRoomDots{{std::string(kNoteType), "a"}, 7});
  ws.act(EditField{session, "vote_state", Value{}});
  CHECK_FALSE(ws.report().has_dots);  // put away before anybody saw them
  ws.act(EditField{session, "vote_state", Value{std::string("open")}});
  ws.act(EditFields{session, {{"vote_state", Value{std::string("getoond")}}, {"vote_shown", Value{std::int64_t{1}}}}});
  CHECK(ws.report().has_dots);
  ws.act(EditField{session, "vote_state", Value{}});
  CHECK(zone(ws.report(), "droom").notes[0].dots == 7);
  ws.act(EditField{session, "vote_state", Value{std::string("open")}});  // the same round, open again: secret
  CHECK_FALSE(ws.report().has_dots);
  ws.act(OpenVote{"s1", "droom", 3, true});
  CHECK_FALSE(ws.report().has_dots);
  ws.act(EditField{session, "vote_state", Value{}});
  CHECK_FALSE(ws.report().has_dots);
}

TEST_CASE("an answer with a picture is said as words, beside its words or instead of them") {
  ReportedSession ws;
  ws.act(edit("note", "a", "sign", std::string(note_sign_code(NoteSign::kHappy))));
  CHECK(says(ws.page(), "Briefje a (Blij)"));
  ws.write("a", "");
  CHECK(reported_words(ws.phrases, zone(ws.report(), "droom").notes[0]) == "Blij");
  CHECK_FALSE(says(ws.page(), "Blij (Blij)"));
}

TEST_CASE("an anonymous answer is shown from five on") {
  ReportedSession ws;
  ws.form().anonymous_pulse = true;
  ws.act(AddNote{"d", "s1", "droom", "Briefje d", NoteColour::kLeaf, 5});
  ws.act(AddNote{"p", "s1", "parkeer", "Voor later", NoteColour::kLeaf, 5});
  ws.act(MakeCluster{"k", "s1", "Samen eten", {"a", "b"}});
  ws.act(OpenVote{"s1", "droom", 3, true});
  ws.act(edit("session", "s1", "vote_state", std::string("getoond")));
  const SessionReport four = ws.report();
  CHECK(zone(four, "droom").withheld);
  CHECK(zone(four, "droom").notes.empty());
  CHECK(zone(four, "droom").clusters.empty());
  CHECK(zone(four, "parkeer").notes.size() == 1);  // not an answer
  CHECK(says(ws.page(), "Minder dan 5 antwoorden: niet getoond"));
  CHECK_FALSE(says(ws.page(), "Briefje a"));
  CHECK_FALSE(says(ws.page(), "Samen eten"));
  ws.act(AddNote{"e", "s1", "droom", "Briefje e", NoteColour::kLeaf, 5});
  CHECK_FALSE(zone(ws.report(), "droom").withheld);
  CHECK(says(ws.page(), "Briefje e"));
}

TEST_CASE("an agreement says who, by when, who helps and how it went, and not whom it is about") {
  ReportedSession ws;
  ws.act(AddCandidate{"k7", "K-07"});
  ws.act(AddAgreement{"af1", "s1", "Twee duo's maken", "Ans", "Piet", "2026-12-03", ""});
  ws.act(EditFields{{std::string(kAgreementType), "af1"},
                    {{"candidate", std::string("k7")},
                     {"result", std::string("deels")},
                     {"result_note", std::string("Nog één maatje")}}});
  const SessionReport report = ws.report();
  REQUIRE(report.agreements.size() == 1);
  CHECK(report.agreements[0].candidate_id.empty());
  const std::string text = report_as_text(ws.page());
  CHECK(text.find("- Twee duo's maken: Wie: Ans. Klaar op 3 december 2026. Hulp: Piet. Hoe ging het? Deels, Nog één "
                  "maatje.") != std::string::npos);
  CHECK(text.find("K-07") == std::string::npos);
  CHECK(text.find("k7") == std::string::npos);
}

TEST_CASE("the session after it says what became of the agreements") {
  ReportedSession ws;
  ws.act(AddAgreement{"af1", "s1", "Twee duo's maken", "Ans", "", "2026-12-03", ""});
  ws.act(StartSession{"s2", "droom-en-doe", "Later", "2026-12-10", "s1"});
  const SessionReport report = session_report(ws.model, ws.model.sessions.at("s2"));
  CHECK(report.agreements.empty());
  REQUIRE(report.last_agreements.size() == 1);
  CHECK(report.last_agreements[0].what == "Twee duo's maken");
}

TEST_CASE("with tables a group says from which ones its notes came, each once") {
  ReportedSession ws;
  for (const auto& [id, table] : {std::pair{"a", "2"}, std::pair{"b", "1"}, std::pair{"c", "2"}}) {
    ws.act(edit("note", id, "table", std::string(table)));
  }
  ws.act(MakeCluster{"k", "s1", "Samen eten", {"a", "b", "c"}});
  CHECK(zone(ws.report(), "droom").clusters[0].tables.empty());  // this way of working has no tables
  ws.form().has_tables = true;
  CHECK(zone(ws.report(), "droom").clusters[0].tables == std::vector<std::string>{"1", "2"});
  CHECK(says(ws.page(), "Samen eten: 3 briefjes, van tafel: 1, 2"));
  CHECK(says(ws.page(), "Briefje a (tafel: 2)"));
}

TEST_CASE("the next version of a plan is in the report with its differences") {
  ReportedSession ws;
  ws.form().zones[0].revises = "droom";  // "afspraken"
  ws.act(CopyNotes{{{"x", "a", {}, "afspraken"}, {"y", "b", {}, "afspraken"}}, 4});
  ws.write("y", "Briefje b, maar anders");
  ws.act(AddNote{"z", "s1", "afspraken", "Iets nieuws", NoteColour::kLeaf, 5});
  const ReportedZone plan = zone(ws.report(), "afspraken");
  CHECK(plan.revises_title == "Droom");
  REQUIRE(plan.differences.size() == 1);
  CHECK(plan.differences[0].lines.size() == 4);
  CHECK(zone(ws.report(), "droom").differences.empty());
  CHECK(says(ws.page(), "Anders dan in Droom"));
  CHECK(says(ws.page(), "1 nieuw, 1 veranderd, 1 zelfde, 1 weg"));
  CHECK(says(ws.page(), "Veranderd: Briefje b, maar anders (was: Briefje b)"));
  CHECK(says(ws.page(), "Nieuw: Iets nieuws"));
  CHECK(says(ws.page(), "Weg: Briefje c"));
  CHECK_FALSE(says(ws.page(), "Zelfde:"));
}

TEST_CASE("a pulse is in the report from five answers on, beside the time it is compared with") {
  ReportedSession ws;
  ws.form().anonymous_pulse = true;
  ws.form().zones[1].pulse = true;
  const auto answer = [&](const std::string& id, const std::string& session, NoteSign sign) {
    ws.act(AddNote{.id = id, .session_id = session, .zone_id = "droom", .text = {}, .random = 5, .sign = sign});
  };
  ws.act(StartSession{"s0", "droom-en-doe", "Team Noord", "2026-05-20"});
  for (int index = 0; index < 5; ++index) answer("toen" + std::to_string(index), "s0", NoteSign::kSad);
  answer("d", "s1", NoteSign::kHappy);
  CHECK_FALSE(zone(ws.report(), "droom").pulse);
  CHECK_FALSE(says(ws.page(), "Blij"));
  answer("e", "s1", NoteSign::kHappy);
  REQUIRE(zone(ws.report(), "droom").pulse);
  CHECK(zone(ws.report(), "droom").pulse->earlier_date == "2026-05-20");
  CHECK(says(ws.page(), "Blij: 2 van 5. Op 20 mei 2026: 0 van 5."));
  CHECK(says(ws.page(), "Een woord of iets anders: 3 van 5. Op 20 mei 2026: 0 van 5."));
  CHECK(says(ws.page(), "Daarnaast: Team Noord, 20 mei 2026."));
  ws.act(Remove{{std::string(kNoteType), "toen0"}});
  CHECK(says(ws.page(), "Er is geen eerdere keer met 5 antwoorden."));
}

TEST_CASE("a note without words says what its picture says") {
  ReportedSession ws;
  ws.act(AddNote{.id = "d", .session_id = "s1", .zone_id = "droom", .text = {}, .random = 5, .sign = NoteSign::kIdea});
  ws.act(edit("note", "a", "sign", std::string("blij")));
  CHECK(ws.report().has_signs);
  CHECK(says(ws.page(), "Een idee"));
  CHECK(says(ws.page(), "Briefje a (Blij)"));
}

TEST_CASE("notes of a zone that the form does not know are in the report all the same") {
  ReportedSession ws;
  ws.form().zones.erase(ws.form().zones.begin() + 1);
  CHECK(zone(ws.report(), "droom").notes.size() == 3);
  ws.model.reference.templates.clear();
  CHECK(ws.report().form_title.empty());
  CHECK(zone(ws.report(), "droom").notes.size() == 3);
}

TEST_CASE("what was parked comes last, and an empty zone has no heading") {
  ReportedSession ws;
  ws.form().zones.insert(ws.form().zones.begin(), {.id = "eerst", .title = "Parkeren", .kind = ZoneKind::kParking});
  ws.act(AddNote{"p", "s1", "eerst", "Voor later", NoteColour::kLeaf, 5});
  const Report page = ws.page();
  REQUIRE(page.sections.size() == 2);
  CHECK(page.sections[0].heading == "Droom");
  CHECK(page.sections[1].heading == "Parkeren");
}

}  // namespace
}  // namespace overstap
