// A way of working (werkvorm) as data: the zones of a board, the phases a facilitator leads through, who does what, how
// is voted and what must remain. Shipped ones are files (assets/templates); own ones are made from a session and change
// words and minutes of a shipped one. Knows nothing of notes or people.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace overstap {

inline constexpr std::string_view kTemplateType = "template";
inline constexpr std::size_t kMaxTemplateZones = 60, kMaxPhases = 20, kMaxMarks = 4, kMaxMarkOptions = 6;
inline constexpr int kMaxDotsPerPerson = 20, kMaxPhaseMinutes = 480, kMaxRounds = 12;
inline constexpr int kMaxPeopleInRoom = 500;
inline constexpr std::size_t kMaxTemplateRoles = 8;
inline constexpr int kBoardColumns = 12, kMaxBoardRows = 60;

// Where a zone lies on the whole board, in parts of a board of 12 columns; nothing: beside the one before it.
struct ZoneArea {
  int column = 0, row = 0, columns = 1, rows = 1;
  bool operator==(const ZoneArea&) const = default;
};

// What the notes of a zone become. kAgreements: the phase asks for agreements instead of notes.
enum class ZoneKind { kNotes, kAgreements, kParking, kTable };

struct Zone {
  std::string id{};        // "droom"
  std::string title{};     // "Droom"
  std::string question{};  // B1, on a phone and above the notes
  std::string example{};   // one note as an example, "" for none
  ZoneKind kind = ZoneKind::kNotes;
  std::optional<ZoneArea> area{};
  std::string daypart{};  // of the tasks that its notes become: "ochtend" "middag" "avond", "" for none
  std::string revises{};  // the zone of which this one holds the next version, "" for none (plan_difference.h)
  bool pulse = false;     // one answer with a picture of everybody, without names (pulse.h)
  bool operator==(const Zone&) const = default;
};

// One step of the session. The facilitator sees one at a time.
struct Phase {
  std::string id{};
  std::string title{};               // "Droom"
  std::string question{};            // B1, large on the projector
  std::string script{};              // what the facilitator says
  std::string who{};                 // who does what now
  int minutes = 0;                   // more than 0
  int rounds = 1;                    // how often the minutes are done again: tables that change places
  std::vector<std::string> zones{};  // where notes come in this phase; the first is shown in the middle
  std::string vote_on{};             // zone whose notes are voted on in this phase, "" for none
  bool operator==(const Phase&) const = default;
};

// Something a note can be marked with: "Zorgdiploma nodig?" ja, nee, weet niet.
struct MarkOption {
  std::string id{}, label{};
  bool operator==(const MarkOption&) const = default;
};
struct Mark {
  std::string id{}, question{};
  std::vector<MarkOption> options{};
  bool operator==(const Mark&) const = default;
};

struct VotingRule {
  int dots_per_person = 3;
  bool several_on_one = true;
  bool operator==(const VotingRule&) const = default;
};

struct SessionTemplate {
  std::string id{};  // "droom-en-doe"
  std::string title{};
  std::string summary{};
  int order = 0;                          // in the list of what one can start
  int people_least = 0, people_most = 0;  // 0: any number
  std::vector<std::string> roles{};       // "Tijdbewaker: let op de klok"
  std::vector<Zone> zones{};
  std::vector<Phase> phases{};  // never empty when there are zones with minutes
  std::vector<Mark> marks{};
  VotingRule voting{};
  bool asks_dream = false;             // the dream in one sentence
  bool makes_tasks = false;            // cards become tasks of a passport
  bool anonymous_pulse = false;        // answers are only shown from five on
  bool has_tables = false;             // notes say from which table they come
  bool opens_with_agreements = false;  // begins with what was agreed the last time
  std::string base_id{};               // of an own template: the shipped one it changes
  bool operator==(const SessionTemplate&) const = default;

  const Zone* find_zone(std::string_view id) const;
  const Phase* find_phase(std::string_view id) const;
  int total_minutes() const;  // of all phases, with their rounds
};

// A way of working of one's own, as written: it has an id, a base and words; whatever is empty or 0 is as in the base.
SessionTemplate read_own_template(const std::string& id, const Entity& entity);
// The base with what the own one says differently.
SessionTemplate own_template_over(const SessionTemplate& own, const SessionTemplate& base);

}  // namespace overstap
