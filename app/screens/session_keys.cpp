// A board by keyboard: arrows among notes and zones, and moving a note without dragging it.
#include <algorithm>
#include <string>

#include "app/screens/session_parts.h"

namespace overstap {
namespace {

using ui::Shortcut;

struct Hand {
  ui::Ui& ui;
  const ScreenContext& context;
  const ShownBoard& board;
  const FocusedNote& focused;
  Outbox& out;

  const Note& note() const { return note_at(focused.index); }
  const Note& note_at(int index) const { return *focused.notes[static_cast<std::size_t>(index)]; }
  int last() const { return static_cast<int>(focused.notes.size()) - 1; }
};

void go_to_note(const Hand& hand, int index) {
  if (index >= 0 && index <= hand.last()) hand.ui.pass_focus_to(hand.note_at(index).id);
}

// The zone beside this one on the board; its first note, or the place to add one.
void go_to_zone(const Hand& hand, int step) {
  const auto& zones = hand.board.zones;
  const auto here = std::ranges::find(zones, hand.focused.zone.id, &Zone::id);
  const auto at = here - zones.begin() + step;
  if (here == zones.end() || at < 0 || at >= static_cast<std::ptrdiff_t>(zones.size())) return;
  const Zone& zone = *zones[static_cast<std::size_t>(at)];
  const auto& notes = shown_notes(hand.context.model, hand.board.session, zone);
  hand.ui.pass_focus_to(notes.empty() ? zone.id : notes.front()->id);
}

void move(const Hand& hand, const std::string& zone_id, const std::string& before_id, const std::string& said) {
  hand.out.send(Action{MoveNote{hand.note().id, zone_id, before_id, hand.out.random()}});
  hand.ui.announce(said);
  hand.ui.pass_focus_to(hand.note().id);
}

void move_in_zone(const Hand& hand, int step) {
  const int to = hand.focused.index + step;
  if (to < 0 || to > hand.last())
    return hand.ui.announce(hand.context.t(step < 0 ? "session.at_top" : "session.at_end"));
  // Down means: before the note that comes after the next one.
  const int before = step < 0 ? to : to + 1;
  move(hand, hand.focused.zone.id, before <= hand.last() ? hand.note_at(before).id : std::string(),
       hand.context.t(step < 0 ? "session.moved_up" : "session.moved_down"));
}

void move_to_zone(const Hand& hand, int step) {
  const auto& zones = hand.board.session.zones;
  const auto here = std::ranges::find(zones, hand.focused.zone.id, &Zone::id);
  const auto at = here - zones.begin() + step;
  if (here == zones.end() || at < 0 || at >= static_cast<std::ptrdiff_t>(zones.size())) return;
  const Zone& zone = zones[static_cast<std::size_t>(at)];
  move(hand, zone.id, {}, hand.context.t("session.moved_to", {{"zone", zone.title}}));
  const bool shown = std::ranges::find(hand.board.zones, zone.id, &Zone::id) != hand.board.zones.end();
  if (shown) return;
  // It is no longer in sight: the focus stays where it was, with the note that takes its place.
  const int stays = hand.focused.index < hand.last() ? hand.focused.index + 1 : hand.focused.index - 1;
  hand.ui.pass_focus_to(stays < 0 ? hand.focused.zone.id : hand.note_at(stays).id);
}

}  // namespace

void take_note_keys(ui::Ui& ui, const ScreenContext& context, const ShownBoard& board, const FocusedNote& focused,
                    Outbox& out) {
  const Hand hand{ui, context, board, focused, out};
  const int index = focused.index, columns = focused.columns, column = index % columns;
  if (ui.key_pressed(Shortcut::kUp)) go_to_note(hand, index - columns);
  if (ui.key_pressed(Shortcut::kDown)) go_to_note(hand, index + columns <= hand.last() ? index + columns : hand.last());
  if (ui.key_pressed(Shortcut::kLeft)) column > 0 ? go_to_note(hand, index - 1) : go_to_zone(hand, -1);
  if (ui.key_pressed(Shortcut::kRight)) {
    const bool in_zone = column + 1 < columns && index < hand.last();
    in_zone ? go_to_note(hand, index + 1) : go_to_zone(hand, 1);
  }
  if (ui.key_pressed(Shortcut::kMoveUp)) move_in_zone(hand, -1);
  if (ui.key_pressed(Shortcut::kMoveDown)) move_in_zone(hand, 1);
  if (ui.key_pressed(Shortcut::kMoveLeft)) move_to_zone(hand, -1);
  if (ui.key_pressed(Shortcut::kMoveRight)) move_to_zone(hand, 1);
}

}  // namespace overstap
