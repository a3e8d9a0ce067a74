// What remains of a session: agreements (who, what, when, who helps). The next session opens with them and asks how it
// went. An agreement can be about a candidate, a task or a team; what is about a candidate is erased with the
// candidate.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/document/document.h"

namespace overstap {

inline constexpr std::string_view kAgreementType = "agreement";
inline constexpr std::size_t kMaxAgreementsPerSession = 100;

enum class AgreementResult { kNotAskedYet, kDone, kPartly, kNotDone };  // "" "gelukt" "deels" "niet"
inline constexpr std::array<AgreementResult, 3> kAgreementResults = {AgreementResult::kDone, AgreementResult::kPartly,
                                                                     AgreementResult::kNotDone};
std::string_view agreement_result_code(AgreementResult result);
AgreementResult agreement_result_from_code(std::string_view code);

struct Agreement {
  std::string id{};
  std::string session_id{};
  int number = 1;  // in the session
  std::string what{}, who{}, helper{}, team{};
  std::string date{};                                // ISO, by when; "" when nothing was said
  std::string candidate_id{}, task_id{}, note_id{};  // what it is about and which note it came from, "" for none
  AgreementResult result = AgreementResult::kNotAskedYet;
  std::string result_note{};
  bool operator==(const Agreement&) const = default;
};
Agreement read_agreement(const std::string& id, const Entity& entity);

// Who does it, and by when: an agreement without these is not one yet.
bool is_complete(const Agreement& agreement);

}  // namespace overstap
