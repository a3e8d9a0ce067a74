// How a task and a function are put into words: hours, dayparts, where and with whom.
#pragma once

#include <string>

#include "app/screens/screen.h"

namespace overstap {

std::string week_hours_text(const Phrases& t, int minutes);                   // "4 uur", "2,5 uur", "40 minuten"
std::string function_hours_text(const Phrases& t, const Function& function);  // "12 tot 20 uur per week"
std::string function_place_text(const Function& function);                    // "Woonzorg De Linde, Groningen"
std::string daypart_name(const Phrases& t, Daypart daypart);
std::string theme_name(const Phrases& t, Theme theme);

// How many tasks of each kind.
struct TaskCount {
  int entry = 0, growth = 0;
};
TaskCount count_tasks(const Model& model, std::string_view function_id);

}  // namespace overstap
