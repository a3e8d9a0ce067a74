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
// What it is about, for several tasks at once: "Nu niet: reis", "Nog niet bekend: knielen", "Pas later, na aftekenen".
std::string left_out_name(const Phrases& phrases, const TaskLeftOut& left_out);

// Level x hours in whole hours; what is used rounded up, so that nothing looks lighter than it is.
int load_hours_used(const LoadUse& use);
int load_hours_most(const LoadUse& use);

}  // namespace overstap
