// Writing a note, changing its sign, moving it without dragging, deleting it. One place for a new note and an old one,
// so that the field stays where it is while the first words turn it into a note.
#include <algorithm>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/session_note_signs.h"
#include "app/screens/session_parts.h"
#include "core/base/text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kTextHeight = 138, kButtonGap = theme::kSpace2, kSignsHeight = 44, kDeleteWidth = 44;
constexpr float kAnswerWords = 44, kDialogWords = 432;  // above the pictures; the width inside the dialog
constexpr float kChoiceHeight = 84, kDialogHeight = 570, kNewDialogHeight = 330, kDialogMoreOnPhone = 60;
constexpr float kSmallestOneRowOfSigns = 320;  // of the page
constexpr int kNoteCodePoints = 300;

// What the editor shows, and the view as it will be: several things can happen in one frame.
struct Editing {
  const ScreenContext& context;
  const SessionView& session;
  const Note* note;  // none yet while a new one is written
  ViewState view;
  Outbox& out;
};

const Zone& zone_of(const Editing& edit) {
  const std::string& id = edit.note != nullptr ? edit.note->place.zone : edit.context.view.new_note_zone;
  for (const Zone& zone : edit.session.zones) {
    if (zone.id == id) return zone;
  }
  return edit.session.active_zone();
}

// The focus goes back to the note, or, when there is none any more, to where one is added.
void close(Editing& edit, ui::Ui& ui, bool removed = false) {
  const std::string& note = edit.view.selected_note;
  ui.pass_focus_to(removed || note.empty() ? zone_of(edit).id : note);
  edit.view.selected_note.clear();
  edit.view.new_note_zone.clear();
  edit.view.new_note_at.reset();
  edit.view.note_editing = false;
}

EntityKey key_of(const Note& note) { return {std::string(kNoteType), note.id}; }

void add_note(Editing& edit, const std::string& text, const std::optional<NoteSign>& sign) {
  if (edit.view.new_note_zone.empty()) return;  // made already in this frame
  const bool tables = edit.session.form != nullptr && edit.session.form->has_tables;
  const std::string id = edit.out.new_id();
  edit.out.send(Action{AddNote{.id = id,
                               .session_id = edit.session.session.id,
                               .zone_id = zone_of(edit).id,
                               .text = text,
                               .colour = NoteColour::kSun,
                               .random = edit.out.random(),
                               .at = edit.context.view.new_note_at,
                               .sign = sign,
                               .table = tables ? edit.view.note_table : std::string()}});
  edit.view.selected_note = id;
  edit.view.new_note_zone.clear();
  edit.view.new_note_at.reset();
}

void take_text(Editing& edit, const std::string& typed) {
  if (edit.note != nullptr) {
    if (typed != edit.note->text) edit.out.send(Action{EditField{key_of(*edit.note), "text", Value(typed)}});
    return;
  }
  if (!trimmed(typed).empty()) add_note(edit, typed, {});
}

void draw_text(Editing& edit, Column& column) {
  ui::Ui& ui = column.ui();
  const std::string label = edit.context.t("session.note_text"), hint = edit.context.t("session.one_word");
  const ui::TextField field{.label = label,
                            .value = edit.note != nullptr ? std::string_view(edit.note->text) : std::string_view(),
                            .hint = hint,
                            .multiline = true,
                            .max_code_points = kNoteCodePoints};
  const float height = std::max(kTextHeight, ui.field_height(field, column.width()));
  const auto typed = ui.text_field("text", column.take(height), field);
  if (typed) take_text(edit, *typed);
  if (edit.view.note_editing) {  // just opened: start with the text
    ui.request_focus("text");
    edit.view.note_editing = false;
  }
}

// The same two buttons in the same place, for a new note and an old one.
void draw_finish(Editing& edit, Column& column) {
  ui::Ui& ui = column.ui();
  const std::string zone_id = zone_of(edit).id;
  const std::string done_label = edit.context.t("session.note_done"),
                    next_label = edit.context.t("session.note_another");
  const ui::ButtonSize size = ui.narrow() ? ui::ButtonSize::kNormal : ui::ButtonSize::kSmall;
  const ui::Button done{.label = done_label, .icon = icon::kCheck, .kind = ui::ButtonKind::kPrimary, .size = size};
  const ui::Button another{.label = next_label, .icon = icon::kPlus, .size = size};
  const float height = ui.button_height(size);
  const bool beside = ui.button_width(done) + kButtonGap + ui.button_width(another) <= column.width();
  ui::Rect strip = column.take(height);
  const ui::Rect first = beside ? strip.cut_left(ui.button_width(done), kButtonGap) : strip;
  if (ui.button("done", first, done)) {
    const bool empty = edit.note != nullptr && trimmed(edit.note->text).empty() && !edit.note->sign;
    if (empty) edit.out.send(Action{Remove{key_of(*edit.note)}});
    close(edit, ui, empty);
  }
  if (!beside) {
    column.space(kButtonGap);
    strip = column.take(height);
  }
  const ui::Rect second = beside ? strip.cut_left(ui.button_width(another)) : strip;
  if (ui.button("another", second, another)) {
    edit.view.selected_note.clear();
    edit.view.new_note_zone = zone_id;
    edit.view.new_note_at.reset();
    edit.view.note_editing = true;
  }
}

void draw_signs(const Editing& edit, Column& column) {
  const auto colour = draw_colour_choice(edit.context, edit.note->colour, column);
  if (colour)
    edit.out.send(Action{EditField{key_of(*edit.note), "colour", Value(std::string(note_colour_code(*colour)))}});
}

// An answer with a picture needs no words: of a new note it makes the note.
void draw_answer(Editing& edit, Column& column) {
  const auto chosen = draw_answer_choice(edit.context, edit.note == nullptr ? std::nullopt : edit.note->sign,
                                         kNoteSigns, edit.context.t("board.answer"), column);
  if (!chosen) return;
  if (edit.note == nullptr) return add_note(edit, {}, chosen->sign);
  const Value value = chosen->sign ? Value{std::string(note_sign_code(*chosen->sign))} : Value{};
  edit.out.send(Action{EditField{key_of(*edit.note), "sign", value}});
}

bool has_tables(const SessionTemplate* form) { return form != nullptr && form->has_tables; }

// Of a new note it is kept for those that come after it: a facilitator types what one table says.
void draw_table(Editing& edit, Column& column) {
  ui::Ui& ui = column.ui();
  const std::string label = edit.context.t("note.table");
  const std::string& value = edit.note == nullptr ? edit.view.note_table : edit.note->table;
  const ui::TextField field{.label = label, .value = value, .max_code_points = static_cast<int>(kMaxTableCodePoints)};
  const auto typed = ui.text_field("table", column.take(ui.field_height(field, column.width())), field);
  if (!typed || *typed == value) return;
  edit.view.note_table = *typed;
  if (edit.note != nullptr) edit.out.send(Action{EditField{key_of(*edit.note), "table", Value(*typed)}});
}

void move(const Editing& edit, ui::Ui& ui, const std::string& zone_id, const std::string& before_id,
          const std::string& said) {
  edit.out.send(Action{MoveNote{edit.note->id, zone_id, before_id, edit.out.random()}});
  ui.announce(said);
}

void draw_zone_choice(const Editing& edit, Column& column) {
  ui::Ui& ui = column.ui();
  std::vector<ui::Option> options;
  int selected = 0;
  for (const Zone& zone : edit.session.zones) {
    if (zone.id == edit.note->place.zone) selected = static_cast<int>(options.size());
    options.push_back({.label = zone.title});
  }
  const std::string label = edit.context.t("session.move");
  const auto chosen = ui.combo("zone", column.take(ui.combo_height(label, column.width())), label, options, selected);
  if (!chosen || *chosen == selected) return;
  const Zone& zone = edit.session.zones[static_cast<std::size_t>(*chosen)];
  move(edit, ui, zone.id, {}, edit.context.t("session.moved_to", {{"zone", zone.title}}));
}

void draw_up_down(const Editing& edit, ui::Ui& ui, const ui::Rect& strip) {
  const auto& notes = edit.context.model.notes_in(edit.session.session.id, edit.note->place.zone);
  const auto here = std::ranges::find(notes, edit.note->id, &Note::id);
  if (here == notes.end()) return;
  const auto index = static_cast<std::size_t>(here - notes.begin());
  const bool first = index == 0, last = index + 1 == notes.size();
  const std::string up_label = edit.context.t("session.move_up"), down_label = edit.context.t("session.move_down");
  const std::string at_top = edit.context.t("session.at_top"), at_end = edit.context.t("session.at_end");
  const ui::Button up{.label = up_label,
                      .icon = icon::kArrowUp,
                      .size = ui::ButtonSize::kSmall,
                      .disabled = first,
                      .description = first ? std::string_view(at_top) : std::string_view()};
  const ui::Button down{.label = down_label,
                        .icon = icon::kArrowDown,
                        .size = ui::ButtonSize::kSmall,
                        .disabled = last,
                        .description = last ? std::string_view(at_end) : std::string_view()};
  const std::string& zone = edit.note->place.zone;
  if (ui.button("up", strip.column(0, 2, kButtonGap), up) && !first) {
    move(edit, ui, zone, notes[index - 1]->id, edit.context.t("session.moved_up"));
  }
  if (ui.button("down", strip.column(1, 2, kButtonGap), down) && !last) {
    const std::string before = index + 2 < notes.size() ? notes[index + 2]->id : std::string();
    move(edit, ui, zone, before, edit.context.t("session.moved_down"));
  }
}

void draw_delete(Editing& edit, ui::Ui& ui, const ui::Rect& rect) {
  const std::string label = edit.context.t("session.note_delete");
  const ui::Button remove{.label = label,
                          .icon = icon::kTrash2,
                          .kind = ui::ButtonKind::kDanger,
                          .size = ui::ButtonSize::kSmall,
                          .icon_only = true};
  if (!ui.button("delete", rect, remove)) return;
  edit.out.send(Action{Remove{key_of(*edit.note)}});
  close(edit, ui, true);
}

const Note* open_note_of(const ScreenContext& context) {
  const auto found = context.model.notes.find(context.view.selected_note);
  if (found == context.model.notes.end() || found->second.session_id != context.view.route.first_id) return nullptr;
  return &found->second;
}

}  // namespace

bool note_editor_open(const ScreenContext& context) {
  return open_note_of(context) != nullptr || !context.view.new_note_zone.empty();
}

float note_editor_height(const ui::Ui& ui, const ScreenContext& context) {
  const Note* note = open_note_of(context);
  const float width = std::min(kDialogWords, ui.page().width - 2 * theme::kSpace6);
  float height =
      (note != nullptr ? kDialogHeight : kNewDialogHeight) + kAnswerWords + note_signs_height(width, kAnswerChoices);
  const auto here = context.model.sessions.find(context.view.route.first_id);
  if (here != context.model.sessions.end() && has_tables(context.model.find_template(here->second.template_id))) {
    height += kChoiceHeight;
  }
  if (note != nullptr) {  // what it belongs with, and its marks
    const auto session = context.model.sessions.find(note->session_id);
    const SessionTemplate* form =
        session == context.model.sessions.end() ? nullptr : context.model.find_template(session->second.template_id);
    height += kChoiceHeight * static_cast<float>(1 + (form == nullptr ? 0 : form->marks.size()));
  }
  const bool two_rows_of_signs = ui.page().width < kSmallestOneRowOfSigns;
  return (ui.narrow() ? height + kDialogMoreOnPhone : height) + (two_rows_of_signs ? kSignsHeight * 2 : 0);
}

void open_note(const ScreenContext& context, const ui::Ui& ui, const std::string& note_id, Outbox& out) {
  ViewState view = context.view;
  view.selected_note = note_id;
  view.new_note_zone.clear();
  // On a phone the keyboard would cover the note that somebody only wants to read or move.
  view.note_editing = ui.layout() == ui::Layout::kWide || ui.layout() == ui::Layout::kRoom;
  out.send(view);
}

void start_note(const ScreenContext& context, const std::string& zone_id, Outbox& out, std::optional<BoardPoint> at) {
  ViewState view = context.view;
  view.selected_note.clear();
  view.new_note_zone = zone_id;
  view.new_note_at = at;
  view.note_editing = true;
  out.send(view);
}

void draw_note_editor(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  Editing edit{context, session, open_note_of(context), context.view, out};
  const Zone& zone = zone_of(edit);
  column.text(context.t("session.note_in", {{"zone", zone.title}}), kSoftLabel);
  column.space(theme::kSpace2);
  draw_text(edit, column);
  column.space(theme::kSpace3);
  if (has_tables(session.form)) {
    draw_table(edit, column);
    column.space(theme::kSpace3);
  }
  draw_finish(edit, column);
  column.space(theme::kSpace4);
  draw_answer(edit, column);
  if (edit.note != nullptr) {
    column.space(theme::kSpace4);
    draw_signs(edit, column);
    column.space(theme::kSpace3);
    draw_zone_choice(edit, column);
    draw_cluster_choice(context, session, *edit.note, column, out);
    draw_mark_choices(context, session, *edit.note, column, out);
    column.space(theme::kSpace2);
    const float height = std::max(ui.button_height(ui::ButtonSize::kSmall), ui.narrow() ? ui.target_height() : 0);
    ui::Rect strip = column.take(height);
    if (ui.cramped()) {  // deleting under them
      draw_up_down(edit, ui, strip);
      column.space(kButtonGap);
      draw_delete(edit, ui, column.take(height).cut_left(kDeleteWidth));
    } else {
      const ui::Rect remove = strip.cut_right(kDeleteWidth, theme::kSpace3);
      draw_up_down(edit, ui, strip);
      draw_delete(edit, ui, remove);
    }
  }
  if (ui.escape_pressed()) close(edit, ui);
  const bool changed =
      edit.view.selected_note != context.view.selected_note || edit.view.new_note_zone != context.view.new_note_zone ||
      edit.view.note_editing != context.view.note_editing || edit.view.note_table != context.view.note_table;
  if (changed) out.send(edit.view);
}

}  // namespace overstap
