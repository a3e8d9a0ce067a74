// Choosing the signs of a note by looking at them. Draws and says what was pressed; sends nothing.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/workshop/session.h"

namespace overstap {

inline constexpr int kAnswerChoices = static_cast<int>(kNoteSigns.size()) + 1;  // and no picture
// Of so many signs in a column this wide, without the words above them.
float note_signs_height(float width, int count);

// What somebody pressed that was not chosen yet.
std::optional<NoteColour> draw_colour_choice(const ScreenContext& context, NoteColour chosen, Column& column);
struct AnswerChoice {
  std::optional<NoteSign> sign{};  // nothing: no picture
};
std::optional<AnswerChoice> draw_answer_choice(const ScreenContext& context, const std::optional<NoteSign>& chosen,
                                               std::span<const NoteSign> signs, const std::string& label,
                                               Column& column);

}  // namespace overstap
