// The files of a session: a table, a calendar and a picture. What breaks each of them is written into a note first.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"
#include "core/exchange/agreements_calendar.h"
#include "core/exchange/board_rows.h"
#include "core/exchange/board_svg.h"
#include "core/exchange/session_csv.h"
#include "tests/core/explain/session_sample.h"

namespace overstap {
namespace {

using test::edit;
using test::ReportedSession;

constexpr std::int64_t kMoment = 1'795'373'285'000;  // 2026-11-22 18:48:05 UTC

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("a cell is never a formula, and is quoted where it must be") {
  CHECK(csv_cell("Samen eten") == "Samen eten");
  CHECK(csv_cell("") == "");
  CHECK(csv_cell("a;b") == "\"a;b\"");
  CHECK(csv_cell("zei \"ja\"") == "\"zei \"\"ja\"\"\"");
  CHECK(csv_cell("een\ntwee") == "\"een\ntwee\"");
  CHECK(csv_cell("een\rtwee") == "\"een\rtwee\"");
  for (const char* formula : {"=1+1", "+1", "-1", "@som", "  =1+1"})
    CHECK(csv_cell(formula) == "'" + std::string(formula));
  CHECK(csv_cell("\t=1") == "\"'\t=1\"");
  CHECK(csv_cell("\r=1") == "\"'\r=1\"");
  CHECK(csv_cell("=\"a\";b") == "\"'=\"\"a\"\";b\"");
  CHECK(csv_cell("1 = 2 - @") == "1 = 2 - @");  // only where it begins
}

TEST_CASE("a table has a row per note, and a group has one of its own with its dots") {
  ReportedSession ws;
  ws.write("a", "=HYPERLINK(\"x\")");
  ws.act(MakeCluster{"k", "s1", "Samen; eten", {"a", "b"}});
  ws.act(OpenVote{"s1", "droom", 3, true});
  ws.act(CountRoomDots{{std::string(kClusterType), "k"}, 4});
  CHECK_FALSE(has(session_csv(ws.phrases, ws.report()), "Stippen"));
  ws.act(edit("session", "s1", "vote_state", std::string("getoond")));
  CHECK(session_csv(ws.phrases, ws.report()) ==
        "\xEF\xBB\xBFVak;Groep;Briefje;Teken;Stippen\r\n"
        "Droom;\"Samen; eten\";;;4\r\n"
        "Droom;\"Samen; eten\";\"'=HYPERLINK(\"\"x\"\")\";de zon;\r\n"
        "Droom;\"Samen; eten\";Briefje b;de zon;\r\n"
        "Droom;;Briefje c;de zon;0\r\n");
}

TEST_CASE("tables and marks are columns when the form has them") {
  ReportedSession ws;
  ws.form().has_tables = true;
  ws.form().marks = {{"diploma", "Diploma?", {{"ja", "Ja"}, {"nee", "Nee"}}},
                     {"niveau", "Niveau?", {{"instap", "Instap"}}}};
  ws.act(edit("note", "b", "table", std::string("2")));
  ws.act(edit("note", "b", "mark.niveau", std::string("instap")));
  const std::string csv = session_csv(ws.phrases, ws.report());
  CHECK(has(csv, "Vak;Groep;Briefje;Teken;Tafel;Diploma?;Niveau?\r\n"));
  CHECK(has(csv, "Droom;;Briefje a;de zon;;;\r\n"));
  CHECK(has(csv, "Droom;;Briefje b;de zon;2;;Instap\r\n"));
}

TEST_CASE("a group says from which tables it comes, and pictures have a column when there are any") {
  ReportedSession ws;
  ws.form().has_tables = true;
  for (const auto& [id, table] : {std::pair{"a", "10"}, std::pair{"b", "2"}}) {
    ws.act(edit("note", id, "table", std::string(table)));
  }
  ws.act(MakeCluster{"k", "s1", "Samen eten", {"a", "b"}});
  CHECK(has(session_csv(ws.phrases, ws.report()), "Droom;Samen eten;;;2, 10\r\n"));
  ws.act(edit("note", "b", "sign", std::string("idee")));
  const std::string csv = session_csv(ws.phrases, ws.report());
  CHECK(has(csv, "Vak;Groep;Briefje;Teken;Plaatje;Tafel\r\n"));
  CHECK(has(csv, "Droom;Samen eten;;;;2, 10\r\n"));
  CHECK(has(csv, "Droom;Samen eten;Briefje b;de zon;Een idee;2\r\n"));
  CHECK(has(csv, "Droom;;Briefje c;de zon;;\r\n"));
}

TEST_CASE("what is withheld is in no file") {
  ReportedSession ws;
  ws.form().anonymous_pulse = true;
  const SessionReport report = ws.report();
  for (const std::string& file : {session_csv(ws.phrases, report), board_svg(ws.phrases, report, kPaperColours)}) {
    CHECK_FALSE(has(file, "Briefje a"));
    CHECK(has(file, "niet"));
  }
}

TEST_CASE("a calendar has the agreements with a date, and the next time") {
  ReportedSession ws;
  CHECK_FALSE(has_calendar_dates(ws.report()));
  ws.act(AddAgreement{"af1", "s1", "Duo's maken; koffie, thee", "Ans", "Piet", "2026-12-03", ""});
  ws.act(AddAgreement{"af2", "s1", "Zonder dag", "Ans", "", "", ""});
  CHECK(has_calendar_dates(ws.report()));
  ws.act(edit("session", "s1", "next_date", std::string("2027-01-11")));
  ws.act(edit("session", "s1", "title", std::string("Team Noord")));
  CHECK(agreements_calendar(ws.phrases, ws.report(), kMoment) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Overstap//Overstap//NL\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\nUID:af1@overstap\r\nDTSTAMP:20261122T184805Z\r\nDTSTART;VALUE=DATE:20261203\r\n"
        "SUMMARY:Duo's maken\\; koffie\\, thee\r\n"
        "DESCRIPTION:Wie: Ans. Hulp: Piet.\\nAfgesproken in: Team Noord\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:s1-next@overstap\r\nDTSTAMP:20261122T184805Z\r\nDTSTART;VALUE=DATE:20270111\r\n"
        "SUMMARY:Volgende keer: Team Noord\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a long line of a calendar goes on at 75 octets, between characters") {
  const std::string fits = "SUMMARY:" + std::string(kMaxCalendarLineOctets - 8, 'a');
  CHECK(calendar_line("SUMMARY", std::string(kMaxCalendarLineOctets - 8, 'a')) == fits + "\r\n");
  CHECK(calendar_line("SUMMARY", std::string(kMaxCalendarLineOctets - 7, 'a')) == fits + "\r\n a\r\n");
  std::string accents;
  for (int index = 0; index < 100; ++index) accents += "é";
  std::string folded = calendar_line("SUMMARY", accents);
  for (const std::string_view line : split(folded, '\n')) {
    CHECK(line.size() <= kMaxCalendarLineOctets + 1);
    CHECK(is_valid_utf8(line));
  }
  for (std::size_t at = 0; (at = folded.find("\r\n ")) != std::string::npos;) folded.erase(at, 3);
  CHECK(folded == "SUMMARY:" + accents + "\r\n");
}

TEST_CASE("a picture carries every word, and nothing that a browser would run or fetch") {
  ReportedSession ws;
  ws.write("a", "</text><script>alert(1)</script> & \"x\" 'y'");
  ws.act(MakeCluster{"k", "s1", "Samen <eten>", {"b", "c"}});
  ws.act(AddAgreement{"af1", "s1", "Duo's maken", "Ans", "", "2026-12-03", ""});
  ws.form().zones.push_back({.id = "doen", .title = "Doen", .kind = ZoneKind::kAgreements});
  const std::string svg = board_svg(ws.phrases, ws.report(), kPaperColours);
  CHECK_FALSE(has(svg, "<script"));
  CHECK_FALSE(has(svg, "href"));
  CHECK(count(svg, "http") == 1);  // the name of the format
  CHECK(has(svg, "Samen &lt;eten&gt;"));
  CHECK(has(svg, "Duo&#39;s maken"));
  CHECK(has(svg, "Wie: Ans."));
  CHECK(has(svg, "#FFE9A6"));
  CHECK(count(svg, "<g ") == count(svg, "</g>"));
  CHECK_FALSE(has(svg, "stip"));
}

TEST_CASE("from afar a picture has the same boxes, within its edges, and a line for a line of words") {
  ReportedSession ws;
  ws.act(MakeCluster{"k", "s1", "Samen eten", {"a", "b"}});
  const std::string svg = board_svg(ws.phrases, ws.report(), kPaperColours);
  const BoardFromAfar board = board_from_afar(ws.phrases, ws.report(), kPaperColours);
  const auto words = static_cast<std::size_t>(std::ranges::count(board.boxes, true, &PictureBox::is_words));
  CHECK(words == count(svg, "<text "));
  CHECK(board.boxes.size() - words + 1 == count(svg, "<rect "));  // and the page itself
  CHECK(has(svg, "viewBox=\"0 0 " + std::to_string(board.width) + " " + std::to_string(board.height) + "\""));
  for (const PictureBox& box : board.boxes) {
    CHECK((box.x >= 0 && box.y >= 0 && box.x + box.width <= board.width && box.y + box.height <= board.height));
  }
}

TEST_CASE("an answer with a picture stands in the table and in the picture") {
  ReportedSession ws;
  ws.write("a", "");
  ws.act(edit("note", "a", "sign", std::string(note_sign_code(NoteSign::kIdea))));
  CHECK(has(session_csv(ws.phrases, ws.report()), "Droom;;;de zon;Een idee\r\n"));
  CHECK(has(board_svg(ws.phrases, ws.report(), kPaperColours), ">Een idee<"));
}

TEST_CASE("dots are in the picture only when they were shown") {
  ReportedSession ws;
  ws.act(OpenVote{"s1", "droom", 3, true});
  ws.act(CountRoomDots{{std::string(kNoteType), "a"}, 7});
  CHECK_FALSE(has(board_svg(ws.phrases, ws.report(), kPaperColours), "stippen"));
  ws.act(edit("session", "s1", "vote_state", std::string("getoond")));
  CHECK(has(board_svg(ws.phrases, ws.report(), kPaperColours), ">7 stippen<"));
}

TEST_CASE("words are wrapped within their room, and a word that is too wide is parted") {
  CHECK(wrapped_lines("", 100, 15).empty());
  CHECK(wrapped_lines("een\ntwee", 200, 15) == std::vector<std::string>{"een", "twee"});
  const auto lines = wrapped_lines("wij eten samen aan een lange tafel", 100, 15);
  CHECK(lines.size() > 1);
  std::string together;
  for (const std::string& line : lines) together += (together.empty() ? "" : " ") + line;
  CHECK(together == "wij eten samen aan een lange tafel");
  const auto parted = wrapped_lines(std::string(60, 'o'), 100, 15);
  CHECK(parted.size() > 4);
  for (const std::string& line : parted) CHECK(line.size() <= 10);
  for (const std::string& line : wrapped_lines("éééééééééééééééééééé", 60, 15)) CHECK(is_valid_utf8(line));
}

TEST_CASE("what XML does not allow is left out") {
  CHECK(svg_text("a\x01"
                 "b\x1F\nc") == "ab\nc");
  CHECK(svg_text("\xEF\xBF\xBE"
                 "x") == "x");
  CHECK(
      is_valid_utf8(svg_text("a\xFF"
                             "b")));
}

TEST_CASE("rows are as high as the zones in them ask, and no two areas overlap") {
  const std::vector<ZoneArea> areas = {{0, 0, 6, 1}, {6, 0, 6, 2}, {0, 1, 6, 1}};
  CHECK(tops_of_rows(areas, {100, 50, 80}, 40) == std::vector<int>{0, 100, 180});
  CHECK(tops_of_rows(areas, {100, 300, 80}, 40) == std::vector<int>{0, 160, 300});
  std::vector<std::optional<ZoneArea>> wanted(6);
  wanted[2] = ZoneArea{0, 0, 12, 2};
  const auto placed = areas_of_zones(wanted);
  CHECK(placed[0] == ZoneArea{0, 2, 3, 1});
  CHECK(placed[3] == ZoneArea{6, 2, 3, 1});
  CHECK(placed[5] == ZoneArea{0, 3, 3, 1});
}

}  // namespace overstap
