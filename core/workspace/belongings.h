// What belongs to a candidate and goes with them: the decisions about them, what was signed off,
// and their trajectory.
#pragma once

#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/workspace/edit_drafts.h"

namespace overstap {

// The trajectory always, also when nothing of it is here: somebody's older copy may have one.
std::vector<EntityKey> belongings_of(const Document& document, std::string_view candidate_id);

// Was this candidate erased, not only removed? Erasing empties every field, also those that were never filled in.
bool is_erased(const Document& document, std::string_view candidate_id);

// After a merge: the writes that empty what is now here about erased candidates, because their erasure or what it
// missed was among `touched`. None when nothing of the kind came in.
std::vector<DraftWrite> late_arrivals(const Document& document, const std::vector<EntityKey>& touched);

}  // namespace overstap
