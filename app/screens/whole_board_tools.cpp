// Around the whole board: writing and choosing notes, looking for one, the camera's buttons, the small map.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/whole_board_parts.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kGap = theme::kSpace2, kNoteButtonsWidth = 400, kSearchWidth = 220, kComboWidth = 176,
                kCountWidth = 128;
constexpr float kMapWidth = 168, kMapHeight = 96, kMapPadding = theme::kSpace2, kMapEdge = 1.5f;
constexpr float kLeastForMap = 480;  // of the view: on a phone the map would cover the board

enum class Tool { kNotes, kChoose, kInView, kSearch, kCount, kZone, kColour, kSign, kCopy, kTidy, kRemove, kCamera };
constexpr std::array kUsualTools = {Tool::kNotes, Tool::kChoose, Tool::kSearch, Tool::kCamera};
constexpr std::array kChoosingTools = {Tool::kChoose, Tool::kInView, Tool::kCount, Tool::kZone,   Tool::kColour,
                                       Tool::kSign,   Tool::kCopy,   Tool::kTidy,  Tool::kRemove, Tool::kCamera};

std::span<const Tool> tools_of(const ScreenContext& context) {
  if (context.view.choosing_notes) return kChoosingTools;
  return kUsualTools;
}

float button_side(const ui::Ui& ui) { return std::max(ui.target_height(), ui.button_height(ui::ButtonSize::kNormal)); }

ui::Button choose_button(const ScreenContext& context, const std::string& label) {
  return {.label = label, .icon = context.view.choosing_notes ? icon::kCheck : icon::kListChecks};
}

std::string choose_label(const ScreenContext& context) {
  return context.t(context.view.choosing_notes ? "board.choosing_done" : "board.choose");
}

float tool_width(const ui::Ui& ui, const ScreenContext& context, Tool tool) {
  switch (tool) {
    case Tool::kNotes:
      return kNoteButtonsWidth;
    case Tool::kChoose:
      return ui.button_width(choose_button(context, choose_label(context)));
    case Tool::kSearch:
      return kSearchWidth;
    case Tool::kCount:
      return kCountWidth;
    case Tool::kZone:
    case Tool::kColour:
    case Tool::kSign:
      return kComboWidth;
    case Tool::kCamera:
      return 3 * button_side(ui) + 2 * kGap;
    case Tool::kInView:
    case Tool::kCopy:
    case Tool::kTidy:
    case Tool::kRemove:
      return button_side(ui);
  }
  return 0;
}

float row_height(const ui::Ui& ui) { return std::max(button_side(ui), ui.combo_height(true)); }

// With very large text the way back stands under the button for a new note.
float tool_height(const ui::Ui& ui, Tool tool) {
  return tool == Tool::kNotes && ui.cramped() ? 2 * theme::kButtonPhone : row_height(ui);
}

// One after another, in as many rows as they need.
std::vector<ui::Rect> places_of(const ui::Ui& ui, const ScreenContext& context, const ui::Rect& area) {
  std::vector<ui::Rect> places;
  float x = area.x, y = area.y, row = 0;
  for (const Tool tool : tools_of(context)) {
    const float width = std::min(area.width, tool_width(ui, context, tool));
    if (x > area.x && x + width > area.right()) {
      x = area.x;
      y += row + kGap;
      row = 0;
    }
    const float height = tool_height(ui, tool);
    places.push_back({x, y, width, height});
    row = std::max(row, height);
    x += width + kGap;
  }
  return places;
}

void draw_choose(const WholeBoard& board, const ui::Rect& rect) {
  const std::string label = choose_label(board.context), hint = board.context.t("board.choose_does");
  ui::Button button = choose_button(board.context, label);
  button.description = hint;
  if (!board.ui.button("choose", rect, button)) return;
  ViewState view = board.context.view;
  view.choosing_notes = !view.choosing_notes;
  view.chosen_notes.clear();
  view.selected_note.clear();
  view.new_note_zone.clear();
  board.out.send(view);
}

// What drawing a box around them does, without a pointer.
void draw_choose_in_view(const WholeBoard& board, const ui::Rect& rect) {
  const std::string label = board.context.t("board.choose_in_view");
  if (board.ui.button("in-view", rect, {.label = label, .icon = icon::kSquare, .icon_only = true})) {
    choose_within(board, board.view.seen());
  }
}

// The next note that has the words, after the one that has the focus or was shown last.
void go_to_next_found(const WholeBoard& board) {
  const std::string wanted = looked_for(board.context);
  std::vector<NoteOnBoard> found;
  for (const BoardZone& zone : board.layout.zones) {
    for (std::size_t index = 0; index < zone.notes->size(); ++index) {
      if (is_found(*(*zone.notes)[index], wanted)) found.push_back({&zone, index});
    }
  }
  board.ui.announce(board.context.t.counted("board.found", static_cast<long long>(found.size())));
  if (found.empty()) return;
  const auto last = std::ranges::find_if(
      found, [&](const NoteOnBoard& one) { return one.note().id == board.context.view.found_note; });
  const bool at_end = last == found.end() || last + 1 == found.end();
  const NoteOnBoard& next = at_end ? found.front() : *(last + 1);
  ui::Camera camera = board.view.camera;
  camera.zoom = std::max(camera.zoom, 1.f);
  camera.x = next.rect().centre_x();
  camera.y = next.rect().centre_y();
  board.ui.move_camera(kSurfaceKey, camera);
  ViewState view = board.context.view;
  view.found_note = next.note().id;
  board.out.send(view);
}

void draw_search(const WholeBoard& board, ui::Rect rect) {
  const std::string label = board.context.t("board.search");
  const std::string next_label = board.context.t("board.search_next");
  const bool looking = !looked_for(board.context).empty();
  const ui::Rect next = rect.cut_right(button_side(board.ui), theme::kSpace1);
  const ui::TextField field{.label = label,
                            .value = board.context.view.note_search,
                            .placeholder = label,
                            .label_hidden = true,
                            .live = true,
                            .icon = icon::kSearch};
  const auto typed = board.ui.text_field("search", rect, field);
  if (typed && *typed != board.context.view.note_search) {
    ViewState view = board.context.view;
    view.note_search = *typed;
    view.found_note.clear();
    board.out.send(view);
  }
  const std::string nothing = board.context.t("board.search_first");
  const ui::Button go{.label = next_label,
                      .icon = icon::kArrowRight,
                      .disabled = !looking,
                      .description = looking ? std::string_view() : std::string_view(nothing),
                      .icon_only = true};
  if (board.ui.button("search-next", next, go) && looking) go_to_next_found(board);
}

void edit_chosen(const WholeBoard& board, const char* field, std::string value) {
  EditNotes action{{}, field, Value(std::move(value))};
  for (const NoteOnBoard& one : chosen_notes(board)) action.ids.push_back(one.note().id);
  if (!action.ids.empty()) board.out.send(Action{std::move(action)});
}

// To the columns of a zone; "" is each to those of its own.
void put_in_columns(const WholeBoard& board, const std::string& zone_id) {
  PlaceNotes action{{}, board.out.random()};
  for (const NoteOnBoard& one : chosen_notes(board)) {
    action.notes.push_back({one.note().id, zone_id.empty() ? one.zone->zone->id : zone_id, {}});
  }
  if (!action.notes.empty()) board.out.send(Action{std::move(action)});
}

// A list of what can be done; its first line says what it is for.
std::optional<std::size_t> draw_choice(const WholeBoard& board, ui::Key key, const ui::Rect& rect,
                                       const std::string& label, std::span<const std::string> words) {
  std::vector<ui::Option> options = {{.label = label}};
  for (const std::string& word : words) options.push_back({.label = word});
  const auto picked = board.ui.combo(key, rect, label, options, 0, true);
  if (!picked || *picked == 0) return std::nullopt;
  return static_cast<std::size_t>(*picked - 1);
}

void draw_zone_choice(const WholeBoard& board, const ui::Rect& rect) {
  std::vector<std::string> words;
  for (const Zone& zone : board.session.zones) words.push_back(zone.title);
  const auto picked = draw_choice(board, "to-zone", rect, board.context.t("session.move"), words);
  if (picked) put_in_columns(board, board.session.zones[*picked].id);
}

void draw_colour_choice(const WholeBoard& board, const ui::Rect& rect) {
  std::vector<std::string> words;
  for (const NoteColour colour : kNoteColours) words.push_back(note_sign_name(board.context, colour));
  const auto picked = draw_choice(board, "colour", rect, board.context.t("session.note_sign"), words);
  if (picked) edit_chosen(board, "colour", std::string(note_colour_code(kNoteColours[*picked])));
}

void draw_sign_choice(const WholeBoard& board, const ui::Rect& rect) {
  std::vector<std::string> words = {board.context.t("board.answer.geen")};
  for (const NoteSign sign : kNoteSigns) words.push_back(answer_name(board.context, sign));
  const auto picked = draw_choice(board, "sign", rect, board.context.t("board.answer"), words);
  if (!picked) return;
  edit_chosen(board, "sign", *picked == 0 ? std::string() : std::string(note_sign_code(kNoteSigns[*picked - 1])));
}

bool draw_for_chosen(const WholeBoard& board, ui::Key key, const ui::Rect& rect, const char* label_key,
                     ui::IconName icon, ui::ButtonKind kind = ui::ButtonKind::kSecond) {
  const std::string label = board.context.t(label_key), none = board.context.t("board.none_chosen");
  const bool disabled = board.context.view.chosen_notes.empty();
  const ui::Button button{.label = label,
                          .icon = icon,
                          .kind = kind,
                          .disabled = disabled,
                          .description = disabled ? std::string_view(none) : std::string_view(),
                          .icon_only = true};
  return board.ui.button(key, rect, button) && !disabled;
}

void draw_count(const WholeBoard& board, const ui::Rect& rect) {
  const std::string text =
      board.context.t.counted("board.chosen", static_cast<long long>(board.context.view.chosen_notes.size()));
  const float line = board.ui.line_height(ui::Type::kLabel);
  board.ui.text({rect.x, rect.centre_y() - line / 2, rect.width, line}, text,
                {.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold});
}

void draw_camera(const WholeBoard& board, ui::Rect rect) {
  const ScreenContext& context = board.context;
  const float side = std::min(button_side(board.ui), (rect.width - 2 * kGap) / 3);
  const auto button = [&](ui::Key key, const char* label_key, ui::IconName icon) {
    const std::string label = context.t(label_key);
    return board.ui.button(key, rect.cut_left(side, kGap), {.label = label, .icon = icon, .icon_only = true});
  };
  const ui::Rect& view = board.view.view;
  const auto zoom_by = [&](float factor) {
    board.ui.move_camera(kSurfaceKey, ui::zoomed(board.view.camera, view, factor, view.centre_x(), view.centre_y()));
  };
  if (button("smaller", "board.smaller", icon::kMinus)) zoom_by(1 / ui::kZoomStep);
  if (button("larger", "board.larger", icon::kPlus)) zoom_by(ui::kZoomStep);
  if (button("all", "board.show_all", icon::kMaximize)) board.ui.show_all(kSurfaceKey);
}

void draw_tool(const WholeBoard& board, Tool tool, const ui::Rect& rect) {
  switch (tool) {
    case Tool::kNotes:
      return draw_note_buttons(board.ui, board.context, board.session, rect, board.out);
    case Tool::kChoose:
      return draw_choose(board, rect);
    case Tool::kInView:
      return draw_choose_in_view(board, rect);
    case Tool::kSearch:
      return draw_search(board, rect);
    case Tool::kCount:
      return draw_count(board, rect);
    case Tool::kZone:
      return draw_zone_choice(board, rect);
    case Tool::kColour:
      return draw_colour_choice(board, rect);
    case Tool::kSign:
      return draw_sign_choice(board, rect);
    case Tool::kCopy:
      if (draw_for_chosen(board, "copy", rect, "board.copy", icon::kCopy)) copy_notes(board, chosen_notes(board));
      return;
    case Tool::kTidy:
      if (draw_for_chosen(board, "tidy", rect, "board.tidy", icon::kLayoutGrid)) put_in_columns(board, {});
      return;
    case Tool::kRemove:
      if (draw_for_chosen(board, "remove", rect, "board.remove", icon::kTrash2, ui::ButtonKind::kDanger)) {
        remove_notes(board, chosen_notes(board));
      }
      return;
    case Tool::kCamera:
      return draw_camera(board, rect);
  }
}

}  // namespace

float board_tools_height(const ui::Ui& ui, const ScreenContext& context, float width) {
  return places_of(ui, context, {0, 0, width, 0}).back().bottom();
}

void draw_board_tools(const WholeBoard& board, ui::Rect area) {
  const std::vector<ui::Rect> places = places_of(board.ui, board.context, area);
  std::size_t index = 0;
  for (const Tool tool : tools_of(board.context)) draw_tool(board, tool, places[index++]);
}

// Only when there is more than what is in view. A press there looks there.
void draw_minimap(const WholeBoard& board) {
  ui::Ui& ui = board.ui;
  const ui::Rect& view = board.view.view;
  const ui::Rect& whole = board.layout.whole;
  const ui::Rect seen = board.view.seen();
  const bool all_in_view =
      seen.x <= whole.x && seen.y <= whole.y && seen.right() >= whole.right() && seen.bottom() >= whole.bottom();
  if (all_in_view || view.width < kLeastForMap || ui.narrow()) return;
  const ui::Rect box{view.right() - kMapWidth - theme::kSpace3, view.bottom() - kMapHeight - theme::kSpace3, kMapWidth,
                     kMapHeight};
  const std::string name = board.context.t("board.map"), hint = board.context.t("board.map_hint");
  const ui::Press press = ui.pressable("map", box, {.name = name, .description = hint});
  ui.card(box, theme::kRadiusControl);
  ui.edge(box, ui.paint(ui::Colour::kControlLine), theme::kRadiusControl, kMapEdge);
  const ui::Rect inside = box.inset(kMapPadding);
  const float scale = std::min(inside.width / whole.width, inside.height / whole.height);
  const float left = inside.centre_x() - whole.width * scale / 2, top = inside.centre_y() - whole.height * scale / 2;
  const auto on_map = [&](const ui::Rect& rect) {
    return ui::Rect{left + rect.x * scale, top + rect.y * scale, rect.width * scale, rect.height * scale};
  };
  for (const BoardZone& zone : board.layout.zones) {
    ui.fill(on_map(zone.rect), ui.paint(zone.count == 0 ? ui::Colour::kSunken : ui::Colour::kPrimarySoft));
  }
  const ui::Rect shown = on_map(seen);
  const float x = std::max(shown.x, inside.x), y = std::max(shown.y, inside.y);
  ui.edge({x, y, std::min(shown.right(), inside.right()) - x, std::min(shown.bottom(), inside.bottom()) - y},
          ui.paint(ui::Colour::kPrimary), 0, 2);
  if (!press.pressed) return;
  if (!press.hovered) return ui.show_all(kSurfaceKey);  // by a key: there is no place that was pointed at
  ui::Camera camera = board.view.camera;
  const ui::Point at = ui.pointer();
  camera.x = (at.x - left) / scale;
  camera.y = (at.y - top) / scale;
  ui.move_camera(kSurfaceKey, camera);
}

}  // namespace overstap
