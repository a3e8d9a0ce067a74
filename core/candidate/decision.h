// What a person decided about one candidate and one function, with the reasons: kept as it was. A later decision comes
// beside it, so that the history of a pair is the list of its decisions, also of two coaches' files. Only what was
// written down wrongly, a name or the note, can be rectified (AVG, article 16); outcome, reasons and date never. Must
// not decide anything: rules only say when a note is needed (core/matching/exceeded.h).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace overstap {

inline constexpr std::string_view kDecisionType = "decision";

enum class Outcome { kPutForward, kNotYet, kNo };  // "voordragen" "nog_niet" "niet_doen"
inline constexpr std::array<Outcome, 3> kOutcomes = {Outcome::kPutForward, Outcome::kNotYet, Outcome::kNo};
std::string_view outcome_code(Outcome outcome);
std::optional<Outcome> outcome_from_code(std::string_view code);

// Why, from a fixed list, so that reasons can be counted. None of them says anything about health.
enum class DecisionReason {
  kWantsIt,         // "wil_graag"
  kCanDoTasks,      // "kan_taken"
  kChangeArranged,  // "wijziging_geregeld"
  kLoad,            // "belasting"
  kJourney,         // "reis"
  kHours,           // "uren"
  kDaypart,         // "dagdeel"
  kLanguage,        // "taal"
  kDoesNotWant,     // "wil_niet"
  kNoPlace,         // "geen_plek"
  kOther            // "anders"
};
inline constexpr std::array<DecisionReason, 11> kDecisionReasons = {
    DecisionReason::kWantsIt, DecisionReason::kCanDoTasks,  DecisionReason::kChangeArranged, DecisionReason::kLoad,
    DecisionReason::kJourney, DecisionReason::kHours,       DecisionReason::kDaypart,        DecisionReason::kLanguage,
    DecisionReason::kNoPlace, DecisionReason::kDoesNotWant, DecisionReason::kOther};
std::string_view decision_reason_code(DecisionReason reason);
std::string decision_reason_field(DecisionReason reason);  // "reason.reis": a yes/no field

struct Decision {
  std::string id, candidate_id, function_id;
  Outcome outcome = Outcome::kNotYet;
  std::vector<DecisionReason> reasons;  // in the order of the list
  std::string note, by, date;
  // As it was when the decision was taken: what was exceeded ("load K", "journey"), and by which rules.
  std::vector<std::string> exceeded;
  int rule_version = 0;
  std::string rectified_by, rectified_date;  // who put the note or the name right, and when; "" when nobody did
  Stamp recorded;                            // of two on one day the later counts
  bool operator==(const Decision&) const = default;
};

// An outcome of a later version is read as "not yet": the careful one.
Decision read_decision(const std::string& id, const Entity& entity);

// Later decisions first.
bool is_later(const Decision& left, const Decision& right);

}  // namespace overstap
