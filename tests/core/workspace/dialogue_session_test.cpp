// A dialogue session of 70 people at ten tables, with 300 notes: answers come in as codes, some of them twice,
// questions are laid together over the tables, everybody votes by phone, and the report says what came of it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "core/exchange/session_csv.h"
#include "core/exchange/session_link.h"
#include "core/exchange/workspace_file.h"
#include "core/explain/session_report.h"
#include "core/workspace/invitation.h"
#include "tests/core/workspace/samples.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

using test::edit;

constexpr int kPeople = 70, kTables = 10, kSubjects = 5, kTypedByTables = 20, kTwice = 15, kDots = 5;
constexpr const char* kSession = "zaal";

class DialogueSession : public test::Workspace {
 public:
  DialogueSession() {
    auto form = read_session_template(test::read_source_file("assets/templates/dialoogtafels.json"));
    REQUIRE(form);
    model.reference.add_template(std::move(*form));
    done(StartSession{kSession, "dialoogtafels", "Zorgpact Noord", "2026-11-22"});
    done(edit("session", kSession, "people", std::int64_t{kPeople}));
  }

  void done(const Action& action) {
    const UpdateResult result = act(action);
    INFO((result.refused ? result.refused->code : std::string()));
    REQUIRE_FALSE(result.refused);
  }
  const Session& session() const { return model.sessions.at(kSession); }
  std::vector<const Note*> notes(std::string_view zone) const { return model.notes_in(kSession, zone); }

  // What a phone makes of the link, as the facilitator's camera reads it.
  void hand_in(Contribution given) {
    const auto asked = read_invitation(write_invitation(*invitation_of(model, session())));
    REQUIRE(asked);
    given.session_id = asked->session_id;
    given.phase_id = asked->phase_id;
    given.round = asked->round;
    for (const std::string& code : contribution_codes(given)) {
      REQUIRE(code.size() <= kMaxCodeBytes);
      done(TakeContribution{*read_contribution_text(code), now});
      codes_.push_back(code);
    }
  }
  // The camera sees a code again: it counts once.
  void read_again(int count) {
    const std::size_t notes_before = model.count_notes(kSession), ballots_before = model.ballots_of(kSession).size();
    for (int index = 0; index < count; ++index) {
      const auto result = act(TakeContribution{*read_contribution_text(codes_[static_cast<std::size_t>(index)]), now});
      REQUIRE(result.refused);
      CHECK(result.refused->code == "contribution.twice");
    }
    CHECK(model.count_notes(kSession) == notes_before);
    CHECK(model.ballots_of(kSession).size() == ballots_before);
  }
  void forget_codes() { codes_.clear(); }

 private:
  std::vector<std::string> codes_;
};

std::string table_of(int person) { return std::to_string(person % kTables + 1); }
int theme_of(int person) { return person / kTables % kSubjects; }
std::string id_of(const char* what, int number) { return what + std::to_string(number); }

void write_what_helps(DialogueSession& room) {
  for (int person = 0; person < kPeople; ++person) {
    Contribution given{.id = id_of("helpt", person), .table = table_of(person)};
    given.notes = {{"succesfactor", 1, "Een vaste collega, zegt " + std::to_string(person)},
                   {"succesfactor", 2, "Rustig uitleggen, zegt " + std::to_string(person)}};
    room.hand_in(given);
  }
  room.read_again(kTwice);
  room.forget_codes();
}

void ask_how(DialogueSession& room) {
  room.done(GoToPhase{kSession, "actie"});
  for (int person = 0; person < kPeople; ++person) {
    Contribution given{.id = id_of("actie", person), .table = table_of(person)};
    given.notes = {{"actiepunt", 1, "Tijd maken, zegt " + std::to_string(person)},
                   {"hoe-kunnen-we", 1, "Hoe kunnen we " + std::to_string(theme_of(person)) + "?"}};
    room.hand_in(given);
  }
  for (int note = 0; note < kTypedByTables; ++note) {
    room.done(AddNote{.id = id_of("getypt", note),
                      .session_id = kSession,
                      .zone_id = "actiepunt",
                      .text = "Van de tafelschrijver",
                      .random = room.now,
                      .table = table_of(note)});
  }
  room.forget_codes();
}

// Every question goes to the thread, with those that ask the same.
void lay_together(DialogueSession& room) {
  room.done(GoToPhase{kSession, "samen-leggen"});
  PlaceNotes moved{{}, 3};
  std::map<std::string, std::vector<std::string>> by_question;
  for (const Note* note : room.notes("hoe-kunnen-we")) {
    moved.notes.push_back({note->id, "rode-draad"});
    by_question[note->text].push_back(note->id);
  }
  room.done(moved);
  int theme = 0;
  for (const auto& [question, ids] : by_question) room.done(MakeCluster{id_of("thema", theme++), kSession, "", ids});
}

// Person n gives all dots to theme n % 5, and one more than allowed: that one does not count.
void vote(DialogueSession& room) {
  room.done(GoToPhase{kSession, "stemmen"});
  CHECK(room.act(OpenVote{kSession, "rode-draad", kDots, true}).refused->code == "vote.title_needed");
  for (int theme = 0; theme < kSubjects; ++theme) {
    room.done(edit("cluster", id_of("thema", theme), "title", "Onderwerp " + std::to_string(theme)));
  }
  room.done(OpenVote{kSession, "rode-draad", kDots, true});
  for (int person = 0; person < kPeople; ++person) {
    Contribution given{.id = id_of("stem", person)};
    given.dots = {{choice_mark(id_of("thema", person % kSubjects)), kDots + 1}};
    room.hand_in(given);
  }
  room.read_again(kTwice);
  for (int hands = 0; hands < 7; ++hands) room.done(CountRoomDots{{std::string(kClusterType), "thema2"}, 1});
}

const ReportedZone& thread_of(const SessionReport& report) {
  return *std::ranges::find(report.zones, "rode-draad", &ReportedZone::id);
}

}  // namespace

TEST_CASE("a dialogue session of 70 people with 300 notes goes from the first answer to the report") {
  DialogueSession room;
  write_what_helps(room);
  ask_how(room);
  CHECK(room.model.count_notes(kSession) == 300);
  CHECK(contributions_in(room.model, kSession) == 2 * kPeople);
  lay_together(room);
  CHECK(room.notes("hoe-kunnen-we").empty());
  CHECK(room.model.clusters_in(kSession, "rode-draad").size() == kSubjects);
  CHECK(room.model.vote_targets(kSession, "rode-draad").size() == kSubjects);  // no question was left over
  vote(room);

  // Secret until they are shown, also in the report and the table.
  const Phrases words;
  CHECK_FALSE(session_report(room.model, room.session()).has_dots);
  room.done(edit("session", kSession, "vote_state", std::string("getoond")));
  room.done(AddAgreement{"af1", kSession, "Een lesdag maken", "Ans", "Piet", "2027-02-01", ""});

  const SessionReport report = session_report(room.model, room.session());
  CHECK(report.people == kPeople);
  CHECK(report.agreements.size() == 1);
  const ReportedZone& thread = thread_of(report);
  REQUIRE(thread.clusters.size() == kSubjects);
  int dots = 0;
  std::size_t notes = 0;
  for (const ReportedCluster& cluster : thread.clusters) {
    const int by_phone = kPeople / kSubjects * kDots;
    CHECK(cluster.dots == (cluster.id == "thema2" ? by_phone + 7 : by_phone));
    dots += *cluster.dots;
    notes += cluster.notes.size();
    // Each theme was asked at every table, and says so, in the order of their numbers.
    CHECK(cluster.tables == std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"});
    std::set<std::string> asked;
    for (const ReportedNote& note : cluster.notes) asked.insert(note.text);
    CHECK(asked.size() == 1);
  }
  CHECK(dots == kPeople * kDots + 7);
  CHECK(notes == kPeople);
  const std::string csv = session_csv(words, report);
  CHECK(std::ranges::count(csv, '\n') == 1 + 300 + kSubjects);  // its head, a row per note and per group
}

TEST_CASE("the same session comes whole out of its file") {
  DialogueSession room;
  write_what_helps(room);
  ask_how(room);
  lay_together(room);
  vote(room);
  room.done(edit("session", kSession, "vote_state", std::string("getoond")));
  DialogueSession other;
  auto read = read_workspace_file(write_workspace_file(room.model.document));
  REQUIRE(read);
  other.done(Merge{std::move(read->value), Merge::From::kFile});
  CHECK(session_report(other.model, other.session()) == session_report(room.model, room.session()));
}

}  // namespace overstap
