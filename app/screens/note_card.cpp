#include "app/screens/note_card.h"

#include <algorithm>

#include "app/screens/column.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kPaddingX = theme::kSpace3, kPaddingY = theme::kSpace2, kSignSize = 18, kSignGap = theme::kSpaceHalf;
constexpr float kEdge = 1.5f, kSelectedEdge = 3, kLargeLeast = 112, kSmallLeast = 74;
constexpr int kMostLines = 5;

ui::TextStyle text_style(const ui::Ui& ui, bool large) {
  return {.type = large ? ui::Type::kNote : ui::Type::kBody, .max_lines = ui.cramped() ? 0 : kMostLines};
}

const theme::NoteColours& colours_of(const ui::Ui& ui, NoteColour colour) {
  return theme::note_colours(ui.current_theme(), static_cast<int>(colour));
}

}  // namespace

ui::IconName note_sign(NoteColour colour) {
  switch (colour) {
    case NoteColour::kSun:
      return icon::kSun;
    case NoteColour::kLeaf:
      return icon::kLeaf;
    case NoteColour::kDroplet:
      return icon::kDroplet;
    case NoteColour::kHeart:
      return icon::kHeart;
    case NoteColour::kMoon:
      return icon::kMoon;
    case NoteColour::kHouse:
      return icon::kHouse;
  }
  return icon::kSun;
}

std::string note_sign_name(const ScreenContext& context, NoteColour colour) {
  return context.t("session.sign." + std::string(note_colour_code(colour)));
}

ui::IconName answer_icon(NoteSign sign) {
  switch (sign) {
    case NoteSign::kHappy:
      return icon::kSmile;
    case NoteSign::kSoSo:
      return icon::kMeh;
    case NoteSign::kSad:
      return icon::kFrown;
    case NoteSign::kGood:
      return icon::kThumbsUp;
    case NoteSign::kNotGood:
      return icon::kThumbsDown;
    case NoteSign::kQuestion:
      return icon::kCircleQuestionMark;
    case NoteSign::kIdea:
      return icon::kLightbulb;
    case NoteSign::kWatchOut:
      return icon::kTriangleAlert;
  }
  return icon::kSmile;
}

std::string answer_name(const ScreenContext& context, NoteSign sign) {
  return context.t("board.answer." + std::string(note_sign_code(sign)));
}

std::string note_text_or_empty(const ScreenContext& context, const Note& note) {
  if (!note.text.empty()) return note.text;
  return note.sign ? answer_name(context, *note.sign) : context.t("session.note_empty");
}

std::string note_table(const ScreenContext& context, const Note& note) {
  return note.table.empty() ? std::string() : context.t("note.table_short", {{"table", note.table}});
}

std::string spoken_note(const ScreenContext& context, const Note& note) {
  std::string spoken = context.t("session.note_spoken", {{"sign", note_sign_name(context, note.colour)},
                                                         {"text", note_text_or_empty(context, note)}});
  if (note.sign && !note.text.empty()) spoken += ", " + answer_name(context, *note.sign);
  if (!note.table.empty()) spoken += ", " + note_table(context, note);
  return spoken;
}

float note_card_height(const ui::Ui& ui, const ScreenContext& context, const Note& note, float width, bool large) {
  const float text = text_height(ui, note_text_or_empty(context, note), text_style(ui, large), width - 2 * kPaddingX);
  return std::max(large ? kLargeLeast : kSmallLeast, 2 * kPaddingY + kSignSize + kSignGap + text);
}

void paint_note_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Note& note, bool large,
                     bool selected) {
  const theme::NoteColours& colours = colours_of(ui, note.colour);
  ui.shadow(rect, theme::kRadiusNote, 1);
  ui.fill(rect, colours.fill, theme::kRadiusNote);
  ui.edge(rect, colours.edge, theme::kRadiusNote, selected ? kSelectedEdge : kEdge);
  ui::Rect inside = rect.inset(kPaddingX, kPaddingY);
  ui::Rect sign = inside.cut_top(kSignSize, kSignGap);
  ui.icon(note_sign(note.colour), sign.x + kSignSize / 2, sign.centre_y(), kSignSize, colours.edge);
  if (note.sign) ui.icon(answer_icon(*note.sign), sign.x + kSignSize * 2, sign.centre_y(), kSignSize, colours.text);
  if (!note.table.empty()) {  // beside them
    sign.cut_left(kSignSize * 3);
    const float line = ui.line_height(ui::Type::kCaption);
    ui.paint_text({sign.x, sign.centre_y() - line / 2, sign.width, line}, note_table(context, note),
                  {.type = ui::Type::kCaption, .align = ui::Align::kEnd, .wrap = false, .max_lines = 1}, colours.text);
  }
  ui.paint_text(inside, note_text_or_empty(context, note), text_style(ui, large), colours.text);
}

ui::Press note_target(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Note& note,
                      const NoteTarget& target) {
  const std::string name = spoken_note(context, note);
  const ui::Press press = ui.pressable(note.id, rect,
                                       {.name = name,
                                        .description = target.hint,
                                        .radius = target.radius,
                                        .selected = target.selected,
                                        .draggable = true,
                                        .movable = true,
                                        .position = target.position,
                                        .set_size = target.set_size});
  ui.drag_payload(note.id);
  if (ui.focus_is_for(note.id)) ui.request_focus(note.id);
  return press;
}

ui::Scope lift_note(ui::Ui& ui, ui::Rect& rect) {
  ui.dashed_edge(rect, ui.paint(ui::Colour::kControlLine), theme::kRadiusNote, 2);
  auto layer = ui.drag_layer(rect);
  ui.shadow(rect, theme::kRadiusNote, 3);
  return layer;
}

ui::Press draw_note_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Note& note, bool large,
                         int position, int set_size) {
  const bool selected = context.view.selected_note == note.id;
  const std::string hint = context.t("session.note_hint");
  const ui::Press press = note_target(ui, context, rect, note,
                                      {.hint = hint, .selected = selected, .position = position, .set_size = set_size});
  if (press.dragging) {
    ui::Rect moved = rect;
    const auto layer = lift_note(ui, moved);
    paint_note_card(ui, context, moved, note, large, true);
  } else {
    paint_note_card(ui, context, rect, note, large, selected);
  }
  return press;
}

}  // namespace overstap
