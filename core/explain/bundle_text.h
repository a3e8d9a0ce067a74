// Says what is in a bundle of tasks, and why something is not, in a few words (B1): the same on the screen, on paper
// and on the command line.
#pragma once

#include <string>

#include "core/language/phrases.h"
#include "core/matching/task_bundle.h"

namespace overstap {

std::string duration_text(const Phrases& phrases, int minutes);  // "3 uur en 30 minuten"
// "de uren zijn vol", "tillen: over de week wordt dat te veel", "Nu niet: knielen kan niet."
std::string left_out_text(const Phrases& phrases, const TaskLeftOut& left_out);

}  // namespace overstap
