// With whom? The list of candidates before a conversation or a look at somebody's growth in one function.
#pragma once

#include <string>

#include "app/screens/screen.h"

namespace overstap {

struct CandidateChoice {
  std::string title, line, back;
  // What stands under a code: "6 van 8 taken beantwoord".
  std::string (*fact)(const ScreenContext&, const Function&, const Candidate&) = nullptr;
};
// Goes to the screen of the route with the chosen candidate as its second id.
void draw_candidate_choice(ui::Ui& ui, const ScreenContext& context, const Function& function, ui::Rect area,
                           const CandidateChoice& choice, Outbox& out);
// The passport, or one of the people, is not there any more.
void draw_gone(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);

}  // namespace overstap
