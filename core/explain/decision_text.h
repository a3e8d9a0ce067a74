// Says a decision, and what was exceeded when it was taken, in a few words: on the screen, on paper, on the command
// line.
#pragma once

#include <string>

#include "core/candidate/decision.h"
#include "core/candidate/trajectory.h"
#include "core/language/phrases.h"
#include "core/matching/verdict.h"

namespace overstap {

std::string outcome_text(const Phrases& phrases, Outcome outcome);                // "Voordragen"
std::string decision_reason_text(const Phrases& phrases, DecisionReason reason);  // "De reis"
// "Knielen", "Reis": from a code that a decision remembers, or from a reason.
std::string exceeded_text(const Phrases& phrases, const std::string& code);
// "Wil dit graag, een wijziging is geregeld"; "" without reasons.
std::string reasons_line(const Phrases& phrases, const Decision& decision);
// "Door Ans de Boer op 3 november 2026."
std::string signed_line(const Phrases& phrases, const Decision& decision);
// "Hersteld door Bram Visser op 4 november 2026."; "" when nothing was put right.
std::string rectified_line(const Phrases& phrases, const Decision& decision);
// "Ging over: knielen, reis. Vaste rekenregels, versie 1."; "" when nothing was exceeded.
std::string exceeded_line(const Phrases& phrases, const Decision& decision);

std::string stage_text(const Phrases& phrases, Stage stage);              // "Gesprek"
std::string step_status_text(const Phrases& phrases, StepStatus status);  // "Bezig"

}  // namespace overstap
