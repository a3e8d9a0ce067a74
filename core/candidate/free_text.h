// Every free text about a candidate that a person typed: what the privacy guard reads before something goes to an
// employer, and what `overstap validate` looks through. A new field of free text is added here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/candidate/candidate.h"
#include "core/candidate/decision.h"
#include "core/candidate/sign_off.h"
#include "core/candidate/trajectory.h"

namespace overstap {

struct FreeText {
  std::string field;  // as in docs/formats.md
  const std::string* text = nullptr;
};
std::vector<FreeText> free_texts(const Candidate& candidate);
std::vector<FreeText> free_texts(const Decision& decision);
std::vector<FreeText> free_texts(const SignOff& sign_off);
std::vector<FreeText> free_texts(const Trajectory& trajectory);

// The first field that looks medical; "" when none does.
std::string first_medical_field(const std::vector<FreeText>& texts);

}  // namespace overstap
