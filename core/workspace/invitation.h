// What the link of a session asks now: notes for the phase where the group is, or dots while a vote is open. Reads the
// model, changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workspace/model.h"

namespace overstap {

// Nothing while nobody can answer: a phase of agreements, or a way of working that is not known here.
std::optional<Invitation> invitation_of(const Model& model, const Session& session);

// How many people's contributions came in, whole or in parts.
int contributions_in(const Model& model, std::string_view session_id);
// Which codes of this answer did not come in yet, "2" or "1, 3"; none when all did.
std::vector<int> missing_parts(const Model& model, const Contribution& given);
// How many answers in this session wait for another code.
int incomplete_contributions(const Model& model, std::string_view session_id);

}  // namespace overstap
