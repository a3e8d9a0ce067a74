// Finds skills by the words people use for them: "poetsen" finds "Kamers schoonmaken". Looks at the label, at the
// everyday words that come with the skill, and at its codes; knows no grammar beyond that.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/passport/passport.h"

namespace overstap {

// Every word of `wanted` occurs in the skill, whatever its case and accents. Skills whose label says it come before
// skills that are only called so; within those in order of id. Nothing wanted: all skills.
std::vector<const Skill*> find_skills(const std::map<std::string, Skill>& skills, std::string_view wanted);

}  // namespace overstap
