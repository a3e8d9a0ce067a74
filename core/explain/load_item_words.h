// The words of own load items of a workspace, put beside the phrases of the language, so that every sentence about a
// load item can be made from its code alone.
#pragma once

#include "core/language/phrases.h"
#include "core/passport/load_list.h"

namespace overstap {

void name_own_load_items(Phrases& phrases, const LoadList& list);

}  // namespace overstap
