// Our widgets. Each call draws with Dear ImGui and says what it is, in the same breath; screens use nothing else.
// Layout is explicit: the caller gives the rectangle (cut from its own with geometry.h). A widget returns what the
// person did this frame. Keys name widgets within their scope and must stay the same from frame to frame.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/semantics/camera.h"
#include "app/semantics/geometry.h"
#include "app/semantics/node.h"
#include "app/theme/theme.h"

namespace overstap::ui {

using theme::Colour;
using theme::Type;
using theme::Weight;

using Key = std::string_view;
using IconName = const char*;  // from generated/icon_codepoints.h ("icon::kHouse"), "" for none

enum class Layout { kNarrow, kMedium, kWide, kRoom };  // 320-599, 600-1023, 1024-1599, 1600 and up (width / text size)

enum class Align { kStart, kCentre, kEnd };
struct TextStyle {
  Type type = Type::kBody;
  Weight weight = Weight::kRegular;
  Colour colour = Colour::kText;
  Align align = Align::kStart;
  bool wrap = true;   // else one line, ended by "…" when it does not fit
  int max_lines = 0;  // 0: as many as needed
  float zoom = 1;     // painted this much larger; lines break as they do at 1
};

// Keys that mean something on a page, while no field is being edited. The numbers are part of the protocol with
// web/keys.mjs: add at the end only.
enum class Shortcut : std::uint8_t {
  kHelp = 0,
  kUndo,
  kRedo,
  kUp,  // the focus, among the parts of a board
  kDown,
  kLeft,
  kRight,
  kMoveUp,  // what has the focus
  kMoveDown,
  kMoveLeft,
  kMoveRight,
  kNew,  // on a board, where the focus is
  kDuplicate,
  kDelete,
  kZoomIn,
  kZoomOut,
  kShowAll
};

enum class ButtonKind { kPrimary, kAccent, kSecond, kQuiet, kDanger, kOnHero };
enum class ButtonSize { kSmall, kNormal, kLarge };
struct Button {
  std::string_view label;
  IconName icon = "";
  ButtonKind kind = ButtonKind::kSecond;
  ButtonSize size = ButtonSize::kNormal;
  bool disabled = false;
  std::string_view description = {};  // spoken after the name; when disabled: why
  bool icon_only = false;             // the label is then the spoken name
  IconName trailing_icon = "";
  std::optional<Shortcut> shortcut = std::nullopt;  // a key of the page that does the same
};

// A part that is one target but is drawn by the caller (a tile, a row, a card, a note).
struct Pressable {
  std::string_view name;
  std::string_view description = {};
  Role role = Role::kButton;  // kButton, kLink, kOption, kTab, kRadio, kCheckBox
  float radius = theme::kRadiusControl;
  bool selected = false, checked = false, current = false, disabled = false, draggable = false;
  bool movable = false;  // arrow keys come as Ui::key_pressed(): to its neighbours, or with Alt to move it
  int position = 0, set_size = 0;
};
struct Press {
  bool pressed = false;  // activated: click, tap, Enter, Space, screen reader
  bool hovered = false, held = false, focused = false;
  bool dragging = false;  // being dragged now (only when draggable)
};

struct Option {
  std::string_view label;
  IconName icon = "";
  std::string_view description = {};
};
struct TextField {
  std::string_view label;
  std::string_view value;
  std::string_view hint = {};  // under the field
  std::string_view placeholder = {};
  std::string_view error = {};  // one sentence; makes the field invalid
  bool multiline = false, read_only = false, required = false, numeric = false;
  bool label_hidden = false;  // spoken, not drawn (a search field with an icon)
  bool live = false;          // report every keystroke, not only when the person pauses or leaves
  IconName icon = "";
  int max_code_points = 200;
};
struct Slider {
  std::string_view label;
  int value = 0, minimum = 0, maximum = 100, step = 1;
  std::optional<int> old_value;      // drawn as a line with "nu …"
  std::string_view value_text = {};  // "45 minuten"
  std::string_view old_text = {};    // "nu 30"
};
// See Ui::surface(). `whole`: all there is, in board units; `first`: what is shown at first when the whole would be too
// small to read.
struct Surface {
  std::string_view name;
  std::string_view description = {};
  Rect whole, first;
  bool draws_box = false;  // a drag on an empty place draws a box, and does not move the camera
};
enum class Sign { kFits, kUnknown, kDiscuss, kNotNow };  // same order as core's Verdict
enum class Politeness { kPolite, kAssertive };

// Anything that opens a scope: its destructor closes it.
class Scope {
 public:
  Scope(Scope&& other) noexcept;
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  Scope& operator=(Scope&&) = delete;
  ~Scope();

 private:
  friend class Ui;
  Scope(class Ui* ui, int kind) : ui_(ui), kind_(kind) {}
  class Ui* ui_;
  int kind_;
};

class Ui {
 public:
  Ui();
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  // --- the frame: called by the shell only -------------------------------------------------------------------------
  struct Frame {
    Size size;  // CSS px / text scale
    theme::Theme theme = theme::Theme::kLight;
    bool reduced_motion = false;
    bool touch = false;  // coarse pointer: targets of 44 px
  };
  void begin_frame(const Frame& frame);
  void end_frame();
  const std::vector<Node>& nodes() const;  // of the last whole frame
  bool wants_another_frame() const;        // something still moves, or input is waiting
  // For tests, about the last frame.
  const std::vector<std::string>& cut_texts() const;      // ended by "…" though not allowed to by max_lines
  const std::vector<std::string>& repeated_keys() const;  // two widgets with one key in one scope: a mistake
  struct PaintedText {
    std::string text;
    Rect rect;  // of one line, on the page
  };
  const std::vector<PaintedText>& painted_texts() const;  // every line of words; only while watch_items() is on

  // What the mirror or a test did; carried out in the next frame.
  void activate(NodeId id);
  // The pointer goes down on the real element of `id` (0: on none, then rectangles decide). A real element says itself
  // that it was pressed, through activate(): it knows where it lies, also while the page is still scrolling.
  void press_begins(NodeId id);
  void focus(NodeId id);
  void blur();
  void set_text(NodeId id, std::string text, bool final);  // final: paused, left the field or pressed Enter
  void set_value(NodeId id, float value);                  // slider
  void set_scroll(NodeId id, float y);
  void dismiss();                             // Escape
  void close_list();                          // of choices: somebody went on elsewhere, so the focus stays there
  void pan(float dx, float dy);               // wheel or two fingers over a surface, in px
  void zoom(float factor, float x, float y);  // likewise, around a point of the page
  void press_twice(NodeId id);                // a double click on the empty surface
  void set_camera(NodeId id, const Camera& camera);
  void edit(NodeId id);  // a real field is being edited there; 0: none
  void press_key(Shortcut key);
  // Drains what must be said aloud since the last call.
  struct Announcement {
    std::string text;
    Politeness politeness;
  };
  std::vector<Announcement> take_announcements();
  // The node that should get the browser's focus after this frame (0: leave it), once.
  NodeId take_focus_request();

  // --- where am I --------------------------------------------------------------------------------------------------
  Layout layout() const;
  bool narrow() const { return layout() == Layout::kNarrow; }
  bool cramped() const;  // a phone with very large text; not inline: it is asked in many places
  Rect page() const;     // the whole page
  ImU32 paint(Colour role) const;
  theme::Theme current_theme() const;
  float target_height() const;  // 44 with touch or narrow, else 40

  // --- measuring -----------------------------------------------------------------------------------------------------
  Size measure(std::string_view text, const TextStyle& style = {}, float wrap_width = 0) const;
  float line_height(Type type) const;
  float button_width(const Button& button) const;
  float button_height(ButtonSize size) const;
  // Of a check box or radio, and of a switch: as many lines as its words need, and at least a target.
  float choice_height(std::string_view label, float width) const;
  float switch_height(std::string_view label, std::string_view description, float width) const;

  // --- reading -------------------------------------------------------------------------------------------------------
  // Draws text and says it. Returns the height it took.
  float text(const Rect& rect, std::string_view text, const TextStyle& style = {});
  float heading(const Rect& rect, std::string_view text, int level,
                const TextStyle& style = {Type::kH1, Weight::kBold});
  // A picture with a spoken name, drawn by the caller. `svg`: what a page without a canvas shows of it; only for those,
  // because it goes along with every change of it.
  void image(Key key, const Rect& rect, std::string_view name, std::string_view svg = {});
  // How far something is that takes a while. `value`: the same in words.
  void progress(Key key, const Rect& rect, std::string_view name, int percent, std::string_view value);
  // A QR code of `size` x `size` modules, row by row: an image with a name, black on white in every theme.
  void code(Key key, const Rect& rect, std::string_view name, int size, const std::vector<bool>& dark);

  // --- structure (each closes at the end of its C++ scope) -----------------------------------------------------------
  [[nodiscard]] Scope scope(Key key);  // only for keys
  [[nodiscard]] Scope group(Role role, Key key, const Rect& rect, std::string_view name = {}, int position = 0,
                            int set_size = 0);
  // A region that scrolls up and down. `content` becomes the area to draw in (its y moves with the scroll); call
  // set_content_height() before the scope ends.
  [[nodiscard]] Scope scroll(Key key, const Rect& rect, std::string_view name, Rect& content);
  void set_content_height(float height);
  // Of a long list only what is near the view exists, so that thousands of parts cost no more than a screenful; each
  // part says its place and how many there are. Ask this before drawing the part `key` of `set_size`, and leave it out
  // when false. What has the focus, gets it or is being dragged always exists.
  bool exists(const Rect& rect, Key key, int set_size) const;
  Point pointer() const;  // far outside the page when there is none
  // For parts of which only those in view exist: what has the focus, gets it or is being dragged always does.
  bool is_kept(Key key) const;
  // A surface that is larger than its view: wheel, two fingers, a drag on an empty place and arrow keys move its
  // camera. What lies on it is drawn at view.on_page() of where it lies. The camera is kept from frame to frame, on
  // this device.
  [[nodiscard]] Scope surface(Key key, const Rect& rect, const Surface& surface, SurfaceView& view);
  void move_camera(Key key, const Camera& camera);  // of the surface with this key in this scope
  NodeId surface_id() const;                        // of the one that this scope is on; 0: none
  void show_all(Key key);                           // and go on doing so until somebody moves it
  // A dialog over everything else: scrim, focus inside, Escape or a press beside it gives `dismissed`. `width` and
  // `height` are of the whole; `content` is what the title leaves of the inside. What does not fit the page scrolls.
  [[nodiscard]] Scope dialog(Key key, std::string_view title, float width, float height, Rect& content,
                             bool& dismissed);
  float dialog_width(float width) const;                                          // what is left for the content
  float dialog_height(std::string_view title, float width, float content) const;  // of the whole, on a phone

  // --- doing
  // -----------------------------------------------------------------------------------------------------------
  bool button(Key key, const Rect& rect, const Button& button);
  bool link(Key key, const Rect& rect, std::string_view label, IconName icon = "", IconName trailing_icon = "");
  Press pressable(Key key, const Rect& rect, const Pressable& pressable);  // draw the content after this call
  bool check_box(Key key, const Rect& rect, std::string_view label, bool checked, std::string_view description = {});
  bool toggle(Key key, const Rect& rect, std::string_view label, bool on, std::string_view description = {});  // switch
  std::optional<int> radio_group(Key key, const Rect& rect, std::string_view name, std::span<const Option> options,
                                 int selected, bool horizontal = true);
  std::optional<int> tabs(Key key, const Rect& rect, std::string_view name, std::span<const Option> options,
                          int selected);
  float tabs_width(std::span<const Option> options) const;
  float tabs_height(std::size_t count) const;  // very large text puts them under each other
  std::optional<int> combo(Key key, const Rect& rect, std::string_view label, std::span<const Option> options,
                           int selected, bool label_hidden = false, IconName icon = "");
  std::optional<int> slider(Key key, const Rect& rect, const Slider& slider);
  std::optional<std::string> text_field(Key key, const Rect& rect, const TextField& field);
  // Height of label + field + hint or error, for the given width.
  float field_height(const TextField& field, float width) const;
  float combo_height(bool label_hidden) const;
  float combo_height(std::string_view label, float width) const;  // with a label that may take several lines
  float slider_height() const;

  // Dragging a pressable with `draggable`: the payload travels along; a target that is dropped on reports it once.
  void drag_payload(std::string_view payload);  // call right after the pressable
  struct Drop {
    std::string payload;
    float x = 0, y = 0;
    float dx = 0, dy = 0;  // how far it was dragged
  };
  std::optional<Drop> drop_target(const Rect& rect, bool& hovering);
  bool is_dragging() const;
  // Which of many things were painted in the last frame, also those without a node of their own: for tests and meters.
  void watch_drawn(bool on);
  void drew(std::string_view id);
  const std::vector<std::string>& drawn() const;
  // While one drags: paints over everything, with `rect` moved along with the pointer. Without it a plain card is
  // shown. Only call when Press::dragging is true.
  [[nodiscard]] Scope drag_layer(Rect& rect);

  void announce(std::string_view text, Politeness politeness = Politeness::kPolite);
  void request_focus(Key key);  // of a widget in the current scope; at the end of this frame
  // For what is only drawn later (the note that lies there once its editor has closed): a widget that finds its name
  // with focus_is_for() calls request_focus(). Forgotten as soon as the person puts the focus somewhere else.
  void pass_focus_to(std::string_view name);
  bool focus_is_for(std::string_view name);  // true once
  bool escape_pressed() const;               // outside dialogs
  bool key_pressed(Shortcut key) const;      // outside dialogs and fields

  // --- painting: no meaning, no node
  // ----------------------------------------------------------------------------------- Everything painted inside the
  // callback's rectangle comes under what was painted since `mark`.
  class Layer;
  [[nodiscard]] std::unique_ptr<Layer> defer_background();  // later: layer->card(rect, …); content is drawn in between
  void card(const Rect& rect, float radius = theme::kRadiusCard, int elevation = 1, Colour fill = Colour::kSurface);
  void fill(const Rect& rect, ImU32 colour, float radius = 0);
  void edge(const Rect& rect, ImU32 colour, float radius, float width);
  void dashed_edge(const Rect& rect, ImU32 colour, float radius, float width);
  void divider(float x, float y, float width);
  void shadow(const Rect& rect, float radius, int elevation);
  float paint_text(const Rect& rect, std::string_view text,
                   const TextStyle& style);  // drawn, not said: part of a widget
  float paint_text(const Rect& rect, std::string_view text, const TextStyle& style, ImU32 colour);
  void icon(IconName name, float centre_x, float centre_y, float size, ImU32 colour);
  void sign(Sign sign, float x, float y, float size);                    // verdict sign, top left
  void load_bar(float x, float y, int level, std::optional<int> limit);  // 86 x 10
  void peg(float x, float ground, float scale, ImU32 skin, ImU32 coat);
  void disc(float centre_x, float centre_y, float diameter, int note_colour, IconName icon_name, float icon_size);
  // Rounded label with an optional icon; returns its width. Says its text.
  float chip(float x, float y, std::string_view text, IconName icon_name = "", Colour fill = Colour::kSunken,
             Colour ink = Colour::kText);
  float tag(float x, float y, Sign sign, std::string_view word);  // verdict tag; says its word
  float chip_width(std::string_view text, IconName icon_name = "") const;
  ImDrawList* draw_list() const;  // for pictures made of simple shapes

 private:
  friend class Scope;
  void close_scope(int kind);
  void close_scroll();
  void draw_open_list();
  void paint_list_row(const Rect& place, const std::string& label, const std::string& icon_name, bool chosen,
                      bool marked);
  void draw_drag_picture();
  float paint_label(const Rect& rect, std::string_view label);
  struct State;
  std::unique_ptr<State> state_;
};

class Ui::Layer {
 public:
  virtual ~Layer() = default;
  virtual void card(const Rect& rect, float radius = theme::kRadiusCard, int elevation = 1,
                    Colour fill = Colour::kSurface) = 0;
  virtual void fill(const Rect& rect, ImU32 colour, float radius) = 0;
};

}  // namespace overstap::ui
