// What Ui remembers, within a frame and between frames. Private to app/semantics.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/semantics/imgui_bridge.h"
#include "app/semantics/text_layout.h"
#include "app/semantics/ui.h"

namespace overstap::ui {

enum ScopeKind { kKeyScope, kGroupScope, kScrollScope, kDialogScope, kListScope, kDragScope, kSurfaceScope };

// Higher layers take the pointer away from everything below.
inline constexpr int kPageLayer = 0, kFirstDialogLayer = 1, kListLayer = 1000, kDragLayer = 2000;

struct FocusRing {
  Rect rect;
  float radius = 0;
};

struct Level {
  ScopeKind kind = kKeyScope;
  NodeId seed = 0;    // keys are hashed with this
  NodeId parent = 0;  // node that children belong to
  int layer = kPageLayer;
  ImDrawList* list = nullptr;
  Rect clip;                         // what can be seen and touched
  float origin_x = 0, origin_y = 0;  // node rectangles count from here
  float unit = 1;                    // px in which they count: the zoom of a surface
  NodeId surface = 0;                // what the camera is of
  bool is_region = false;            // has a clip of its own: draws the focus ring and scrolls
  std::optional<FocusRing> ring;
  // scroll regions
  NodeId region = 0;
  std::size_t region_node = 0;  // index in nodes
  Rect region_rect;
  float content_height = 0;
  int first_vertex = 0;    // of a dialog, after its scrim
  float appeared = 1;      // how far a dialog has come into view
  bool automatic = false;  // opened by a dialog that is taller than the page, and closed with it
};

// Something that can be touched; kept until the next frame, because that is when the pointer's press is known.
struct Touchable {
  NodeId id = 0;
  Rect visible;
  int layer = kPageLayer;
  bool enabled = true, draggable = false;
};

// A text broken into lines: where each begins and how long it is, as TextLine.
struct SetText {
  struct Line {
    std::uint32_t start = 0, size = 0;
    float width = 0;
    bool cut = false, hyphenated = false;
  };
  std::vector<Line> lines;
  float width = 0;
};

struct ScrollMemory {
  float y = 0, content = 0, view = 0;
};

struct CameraMemory {
  Camera camera;
  bool placed = false;           // it was seen before
  bool fitted = false;           // shows all there is, also when that changes
  float hand_x = 0, hand_y = 0;  // where the hand that drags it was
};

// What the wheel or two fingers did since the last frame.
struct Hand {
  float dx = 0, dy = 0, zoom = 1, x = 0, y = 0;
};

struct OpenList {  // of a combo
  NodeId combo = 0;
  NodeId parent = 0;
  Rect anchor;
  std::string name;
  std::vector<std::string> labels, icons;
  int selected = -1;
  bool seen = false;  // the combo was drawn this frame
};

struct PendingText {
  std::string text;
  bool final = false;
};

struct Drag {
  NodeId source = 0;  // being dragged now
  std::string payload, name;
  Rect start_rect;
  float from_x = 0, from_y = 0;
  bool dropped = false;  // let go in this frame
  bool claimed = false;  // a target took it
  bool drawn = false;    // the screen drew its own picture
};

// A change on its way: of a colour, of a place. 0 is off, 1 is on.
struct Motion {
  float value = 0;
  bool seen = false;  // in this frame; else it is forgotten
};

struct Interaction {
  float hover = 0;  // 0..1, on its way
  bool pressed = false, hovered = false, held = false, focused = false, enabled = true;
};

struct Ui::State {
  Frame frame;
  bool made_context = false, in_frame = false;
  bridge::Pointer pointer;

  std::vector<Node> nodes, finished_nodes;
  std::vector<Level> levels;
  std::vector<Touchable> touchables, last_touchables;
  std::unordered_map<NodeId, int> text_counts;
  std::unordered_map<std::uint64_t, SetText> measured;  // of texts: most are the same in every frame
  std::unordered_set<NodeId> kept;                      // what has the focus or is dragged, and what it lies in
  std::unordered_set<NodeId> used_ids;
  std::vector<std::string> repeated_keys, cut_texts;
  std::vector<PaintedText> painted_texts;

  // pointer
  NodeId hovered = 0;          // topmost under the pointer
  NodeId held = 0;             // pressed and not yet let go
  NodeId fired = 0;            // let go over it in this frame
  NodeId element_pressed = 0;  // the real element that the next press is on; it activates by itself
  bool held_by_element = false;
  NodeId pointer_focus = 0;  // last pressed with the pointer: its focus shows no ring
  float press_x = 0, press_y = 0;
  Drag drag;

  // focus
  NodeId focused = 0;
  bool focus_visible = false;
  NodeId scroll_to = 0;      // bring into view
  NodeId focus_request = 0;  // for the browser
  std::string focus_heir;    // see pass_focus_to()
  NodeId editing = 0;

  // asked for by the mirror or a test; `…_now` is what this frame carries out
  std::vector<NodeId> activations, activations_now;
  std::map<NodeId, PendingText> texts, texts_now;
  std::map<NodeId, float> values, values_now;
  bool dismissals = false, escape_now = false;
  std::optional<Shortcut> shortcut, shortcut_now;

  std::unordered_map<NodeId, Motion> motions;
  std::map<NodeId, ScrollMemory> scrolls;
  std::map<NodeId, CameraMemory> cameras;
  Hand hand, hand_now;
  NodeId pressed_twice = 0;
  bool drawn_watched = false;
  std::vector<std::string> drawn, last_drawn;
  std::optional<OpenList> list;
  std::optional<std::pair<NodeId, int>> chosen, chosen_next;  // combo and option; told in the next frame

  // dialogs, in the order in which they were drawn
  std::vector<NodeId> dialogs, last_dialogs;
  std::map<NodeId, NodeId> focus_before_dialog;
  std::unordered_set<NodeId> scrolling_dialogs;  // the screen made a scroll region in it: it need not scroll as a whole
  bool focus_first = false;                      // a dialog has just opened: focus the first widget in it

  std::vector<Announcement> announcements;
  bool acted = false;  // a widget reported something: the model may have changed
  bool wants_frame = true;
  std::uint64_t last_signature = 0;

  Level& level() { return levels.back(); }
  Level& region();          // nearest level that clips
  int modal_layer() const;  // layers below take no input
  ImU32 colour(Colour role) const { return theme::colour(frame.theme, role); }
  bool high_contrast() const { return frame.theme == theme::Theme::kContrast; }
  bool is_narrow() const { return frame.size.width < 600; }

  NodeId claim(Key key);  // id of a widget; unique in the frame
  NodeId claim_text(std::string_view text);
  Node& push(Role role, NodeId id, const Rect& rect, std::string_view name);
  // Everything a widget needs: hook, hit testing, focus, activation. `radius` is for the focus ring.
  Interaction interact(NodeId id, const Rect& rect, bool enabled, float radius, bool draggable = false);
  void steer(CameraMemory& memory, NodeId id, const Rect& view, bool draws_box);
  void show_on_surface(const Level& here, const Rect& rect);
  void block(NodeId id, const Rect& rect);  // takes the pointer, does nothing
  void start_pointer();
  void find_kept();
  void draw_ring(Level& region_level);
  void show_appearing(const Level& dialog);
  void begin_queues();
  // Moves towards on (1) or off (0); where it is now, eased. What is first seen is there at once.
  float ease(NodeId id, bool on, float milliseconds);
  void settle();
  void finish_focus();
};

inline constexpr TextStyle kFieldLabel{.type = Type::kBody, .weight = Weight::kSemibold};

Rect snap(const Rect& rect);
Rect intersect(const Rect& a, const Rect& b);
inline ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
inline ImVec2 bottom_right(const Rect& rect) { return {rect.right(), rect.bottom()}; }
ImU32 blend(ImU32 from, ImU32 to, float amount);
ImU32 with_alpha(ImU32 colour, float alpha);

}  // namespace overstap::ui
