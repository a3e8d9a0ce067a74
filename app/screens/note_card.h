// A note as it looks on the board and in a list: its colour, its sign, its text. Say the sign, not the colour.
#pragma once

#include <string>

#include "app/screens/screen.h"
#include "core/workshop/session.h"

namespace overstap {

ui::IconName note_sign(NoteColour colour);
std::string note_sign_name(const ScreenContext& context, NoteColour colour);  // "het blad"
// An answer with a picture.
ui::IconName answer_icon(NoteSign sign);
std::string answer_name(const ScreenContext& context, NoteSign sign);    // "Goed"
std::string note_table(const ScreenContext& context, const Note& note);  // "Tafel 3", "" when nobody said
// Without words what its picture says.
std::string note_text_or_empty(const ScreenContext& context, const Note& note);
// "Briefje met het blad: Wij eten samen"
std::string spoken_note(const ScreenContext& context, const Note& note);

// `large`: in the zone where the group is now.
float note_card_height(const ui::Ui& ui, const ScreenContext& context, const Note& note, float width, bool large);
void paint_note_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Note& note, bool large,
                     bool selected);
// A note as one target: a drag carries its id. What is drawn there is up to who asks.
struct NoteTarget {
  std::string_view hint;  // what a press does
  float radius = theme::kRadiusNote;
  bool selected = false;
  int position = 0, set_size = 0;
};
ui::Press note_target(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Note& note,
                      const NoteTarget& target);
// While it is dragged: leaves its outline where it lay. `rect` becomes where it is now, over everything.
[[nodiscard]] ui::Scope lift_note(ui::Ui& ui, ui::Rect& rect);

// The note as a card: a press opens it.
ui::Press draw_note_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Note& note, bool large,
                         int position, int set_size);

}  // namespace overstap
