// Which candidates and functions the overview shows, in which order, and what is said of one pair. Ordering moves, it
// never removes: every candidate is in every list.
#pragma once

#include <string>
#include <vector>

#include "app/screens/screen.h"

namespace overstap {

inline constexpr int kOrderByBlockers = 0, kOrderByCode = 1;  // ViewState::match_order

std::vector<const Function*> functions_by_name(const Model& model);
// Where there is work, each place once, in order of name; "" when of some function it is not known.
std::vector<std::string> places_of_work(const Model& model);
// Those of the chosen place, or all.
std::vector<const Function*> functions_shown(const ScreenContext& context);
// For the functions that are shown: whoever stands closest to any of them comes first. Everybody is in it.
std::vector<const Candidate*> candidates_in_order(const ScreenContext& context);
std::vector<const Candidate*> candidates_for(const Model& model, const std::string& function_id, int order);
// The function chosen by the person, or the first; empty without functions.
const Function* chosen_function(const ScreenContext& context);

// "K-07 en Servicemedewerker: 6 van 9, Reis +12 min en nog 2"
std::string spoken_pair(const ScreenContext& context, const Candidate& candidate, const Function& function,
                        const FunctionVerdict& verdict);
// "45 min, 24 uur", and the icon of how somebody travels.
std::string limits_of(const ScreenContext& context, const Candidate& candidate);
ui::IconName transport_icon(Transport transport);

}  // namespace overstap
