// The pulse of a session beside that of an earlier one.
#include "core/workspace/session_pulse.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

struct PulsingTeam : Workspace {
  PulsingTeam() {
    SessionTemplate& form = model.reference.templates.front();
    form.anonymous_pulse = true;
    form.zones[1].pulse = true;  // "droom"
  }
  void hold(const std::string& id, const std::string& date, int answers, NoteSign sign,
            const std::string& form = "droom-en-doe") {
    act(StartSession{id, form, "Team " + id, date});
    for (int index = 0; index < answers; ++index) answer(id, sign);
  }
  void answer(const std::string& session_id, NoteSign sign) {
    REQUIRE_FALSE(act(AddNote{.id = "n" + std::to_string(++notes_),
                              .session_id = session_id,
                              .zone_id = "droom",
                              .text = {},
                              .random = 5,
                              .sign = sign})
                      .refused);
  }
  SessionPulse pulse(const std::string& id = "nu") const { return session_pulse(model, model.sessions.at(id)); }

 private:
  int notes_ = 0;
};

}  // namespace

TEST_CASE("a pulse of four says nothing, of five it says how many") {
  PulsingTeam team;
  team.hold("nu", "2026-11-22", 4, NoteSign::kHappy);
  CHECK(team.pulse().now == PulseCount{.answers = 4});
  team.answer("nu", NoteSign::kSad);
  CHECK(team.pulse().now == PulseCount{.answers = 5, .shown = true, .of_sign = {4, 0, 1}});
  CHECK(team.pulse().zone->id == "droom");
  CHECK(team.pulse().earlier == nullptr);
}

TEST_CASE("an earlier time with four answers is not compared with, one with five is") {
  PulsingTeam team;
  team.hold("nu", "2026-11-22", 5, NoteSign::kHappy);
  team.hold("toen", "2026-05-22", 4, NoteSign::kSad);
  CHECK(team.pulse().earlier == nullptr);
  team.answer("toen", NoteSign::kSoSo);
  REQUIRE(team.pulse().earlier != nullptr);
  CHECK(team.pulse().earlier->id == "toen");
  CHECK(team.pulse().then == PulseCount{.answers = 5, .shown = true, .of_sign = {0, 1, 4}});
  CHECK(team.pulse("toen").earlier == nullptr);  // what comes later is no earlier time
}

TEST_CASE("it stands beside the one nearest to half a year before, of the same way of working or one's own of it") {
  PulsingTeam team;
  team.hold("nu", "2026-11-22", 5, NoteSign::kHappy);
  team.hold("pas", "2026-10-22", 5, NoteSign::kSad);
  team.hold("lang", "2025-01-22", 5, NoteSign::kSad);
  CHECK(team.pulse().earlier->id == "pas");
  team.act(SaveTemplate{"eigen", "nu", "Zoals wij het doen"});
  team.hold("half", "2026-05-30", 5, NoteSign::kSoSo, "eigen");
  CHECK(team.pulse().earlier->id == "half");
  CHECK(team.pulse("half").earlier->id == "lang");
  SessionTemplate other = team.model.reference.templates.front();
  other.id = "anders";
  team.model.reference.templates.push_back(other);
  team.hold("ander", "2026-05-23", 5, NoteSign::kSoSo, "anders");
  CHECK(team.pulse().earlier->id == "half");
}

TEST_CASE("a way of working that asks no pulse, or that is gone, has none") {
  Workspace ws;
  ws.add_session_with_notes();
  CHECK(session_pulse(ws.model, ws.model.sessions.at("s1")).zone == nullptr);
  ws.model.reference.templates.clear();
  CHECK(session_pulse(ws.model, ws.model.sessions.at("s1")).zone == nullptr);
}

}  // namespace overstap
