// The signs of a note: its own, which says its colour, and the picture that somebody answers with.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/session_note_signs.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kTarget = 44, kSize = 40, kIcon = 20, kChosenEdge = 3, kEdge = 1.5f;

struct SignChoice {
  std::string_view code;
  std::string name;
  ui::IconName icon;
  ImU32 fill, ink;
};

int signs_beside(float width, int count) {
  const int fit = std::max(1, static_cast<int>(width / kTarget));
  const int rows = (count + fit - 1) / fit;
  return (count + rows - 1) / rows;
}

// The place of the one that was pressed and was not chosen.
std::optional<std::size_t> draw_choices(Column& column, ui::Key key, const std::string& label,
                                        std::span<const SignChoice> choices, std::size_t chosen) {
  ui::Ui& ui = column.ui();
  column.text(label, {.weight = ui::Weight::kSemibold});
  column.space(theme::kSpace1);
  const int count = static_cast<int>(choices.size()), beside = signs_beside(column.width(), count);
  const ui::Rect area = column.take(kTarget * static_cast<float>((count + beside - 1) / beside));
  const auto group = ui.group(ui::Role::kRadioGroup, key, area, label);
  std::optional<std::size_t> pressed;
  for (int index = 0; index < count; ++index) {
    const SignChoice& choice = choices[static_cast<std::size_t>(index)];
    const bool is_chosen = static_cast<std::size_t>(index) == chosen;
    const ui::Rect strip{area.x, area.y + kTarget * static_cast<float>(index / beside), area.width, kTarget};
    const ui::Rect cell = strip.column(index % beside, beside, 0);
    const ui::Rect target{cell.centre_x() - kTarget / 2, cell.y, kTarget, kTarget};
    const ui::Rect box{cell.centre_x() - kSize / 2, cell.centre_y() - kSize / 2, kSize, kSize};
    const ui::Press press = ui.pressable(choice.code, target,
                                         {.name = choice.name,
                                          .role = ui::Role::kRadio,
                                          .radius = theme::kRadiusNote,
                                          .checked = is_chosen,
                                          .position = index + 1,
                                          .set_size = count});
    ui.fill(box, choice.fill, theme::kRadiusNote);
    ui.edge(box, choice.ink, theme::kRadiusNote, is_chosen ? kChosenEdge : kEdge);
    ui.icon(choice.icon, box.centre_x(), box.centre_y(), kIcon, choice.ink);
    if (press.pressed && !is_chosen) pressed = static_cast<std::size_t>(index);
  }
  return pressed;
}

}  // namespace

float note_signs_height(float width, int count) {
  const int beside = signs_beside(width, count);
  return kTarget * static_cast<float>((count + beside - 1) / beside);
}

std::optional<NoteColour> draw_colour_choice(const ScreenContext& context, NoteColour chosen, Column& column) {
  ui::Ui& ui = column.ui();
  std::vector<SignChoice> choices;
  for (const NoteColour colour : kNoteColours) {
    const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), static_cast<int>(colour));
    choices.push_back(
        {note_colour_code(colour), note_sign_name(context, colour), note_sign(colour), colours.fill, colours.edge});
  }
  const auto pressed =
      draw_choices(column, "sign", context.t("session.note_sign"), choices, static_cast<std::size_t>(chosen));
  return pressed ? std::optional(kNoteColours[*pressed]) : std::nullopt;
}

std::optional<AnswerChoice> draw_answer_choice(const ScreenContext& context, const std::optional<NoteSign>& chosen,
                                               std::span<const NoteSign> signs, const std::string& label,
                                               Column& column) {
  ui::Ui& ui = column.ui();
  const ImU32 fill = ui.paint(ui::Colour::kSurface), ink = ui.paint(ui::Colour::kText);
  std::vector<SignChoice> choices = {{"geen", context.t("board.answer.geen"), icon::kBan, fill, ink}};
  std::size_t place = 0;
  for (const NoteSign sign : signs) {
    if (chosen == sign) place = choices.size();
    choices.push_back({note_sign_code(sign), answer_name(context, sign), answer_icon(sign), fill, ink});
  }
  const auto pressed = draw_choices(column, "answer", label, choices, place);
  if (!pressed) return std::nullopt;
  return AnswerChoice{*pressed == 0 ? std::nullopt : std::optional(signs[*pressed - 1])};
}

}  // namespace overstap
