// The frame from beginning to end, and what the shell asks of it.
#include <algorithm>
#include <bit>
#include <cmath>

#include "app/semantics/fonts.h"
#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

std::uint64_t mix(std::uint64_t signature, std::uint64_t value) {
  signature ^= value + 0x9e3779b97f4a7c15u + (signature << 6) + (signature >> 2);
  return signature;
}

std::uint64_t bits(float value) { return std::bit_cast<std::uint32_t>(value); }

std::uint64_t text_bits(std::string_view text) { return bridge::hash(text, static_cast<NodeId>(text.size())); }

}  // namespace

Ui::Ui() : state_(std::make_unique<State>()) { state_->made_context = bridge::make_context(); }

Ui::~Ui() {
  if (state_->made_context) bridge::drop_context();
}

Level& Ui::State::region() {
  for (auto here = levels.rbegin(); here != levels.rend(); ++here) {
    if (here->is_region) return *here;
  }
  return levels.front();
}

void Ui::State::begin_queues() {
  texts_now = std::move(texts);
  texts.clear();
  // The last words of a field often come together with the press that left it. The words go first, and what they change
  // is there before the press is answered in the next frame; else one of the two would be lost.
  activations_now.clear();
  if (texts_now.empty()) activations_now.swap(activations);
  values_now = std::move(values);
  values.clear();
  chosen = std::exchange(chosen_next, std::nullopt);
  hand_now = std::exchange(hand, {});
  shortcut_now = std::exchange(shortcut, std::nullopt);
  escape_now = dismissals;
  dismissals = false;
  if (escape_now && list) {  // Escape closes the innermost thing only
    focus_request = list->combo;
    list.reset();
    escape_now = false;
  }
}

void Ui::State::find_kept() {
  kept.clear();
  for (NodeId id : {focused, drag.source, held}) {
    while (id != 0 && kept.insert(id).second) {
      const auto node = std::ranges::find(finished_nodes, id, &Node::id);
      id = node == finished_nodes.end() ? 0 : node->parent;
    }
  }
}

void Ui::begin_frame(const Frame& frame) {
  State& state = *state_;
  IM_ASSERT(fonts_are_loaded() && "load_fonts() comes before the first frame");
  IM_ASSERT(!state.in_frame);
  state.frame = frame;
  state.in_frame = true;
  state.wants_frame = state.acted = false;
  bridge::start_frame(frame.size);

  state.nodes.clear();
  state.touchables.clear();
  state.text_counts.clear();
  state.used_ids.clear();
  state.repeated_keys.clear();
  state.cut_texts.clear();
  state.painted_texts.clear();
  state.last_dialogs = std::move(state.dialogs);
  state.dialogs.clear();
  if (state.list) state.list->seen = false;
  state.drag.drawn = false;
  state.begin_queues();
  state.start_pointer();
  state.find_kept();

  Level page;
  page.seed = bridge::hash("page", 0);
  page.list = bridge::page_list();
  page.clip = {0, 0, frame.size.width, frame.size.height};
  page.is_region = true;
  state.levels.assign(1, page);
  bridge::dialog_list()->PushClipRectFullScreen();
  fill(page.clip, paint(Colour::kBackground));
}

void Ui::end_frame() {
  State& state = *state_;
  IM_ASSERT(state.levels.size() == 1 && "a scope is still open");
  state.draw_ring(state.levels.front());
  draw_open_list();
  draw_drag_picture();
  bridge::dialog_list()->PopClipRect();
  state.finish_focus();
  state.levels.clear();
  bridge::finish_frame();
  state.settle();
  state.in_frame = false;
}

// Dialogs that came or went move the focus, and the focused widget says so.
void Ui::State::finish_focus() {
  for (const NodeId dialog : dialogs) {
    if (std::ranges::find(last_dialogs, dialog) == last_dialogs.end()) wants_frame = true;
  }
  for (const NodeId dialog : last_dialogs) {
    if (std::ranges::find(dialogs, dialog) != dialogs.end()) continue;
    if (const auto before = focus_before_dialog.find(dialog); before != focus_before_dialog.end()) {
      const NodeId place = before->second;
      focus_before_dialog.erase(before);
      // One dialog that opened another hands on where the focus came from.
      bool handed_on = false;
      for (const NodeId next : dialogs) {
        NodeId& next_place = focus_before_dialog[next];
        if (used_ids.contains(next_place)) continue;
        next_place = place;
        handed_on = true;
      }
      if (!handed_on && place != 0 && used_ids.contains(place)) focus_request = place;
    }
    wants_frame = true;
  }
  focus_first = false;
  if (focused == 0) return;
  const auto node = std::ranges::find(nodes, focused, &Node::id);
  if (node != nodes.end()) {
    node->state |= kFocused;
  } else {
    focused = 0;  // it is no longer there
    focus_visible = false;
  }
}

float Ui::State::ease(NodeId id, bool on, float milliseconds) {
  const float target = on ? 1.f : 0.f;
  const auto [found, is_new] = motions.try_emplace(id);
  Motion& motion = found->second;
  motion.seen = true;
  // After a rest the clock makes a leap; the change still has to be seen.
  constexpr float kLongestStep = 1000 / 30.f;
  const float step = std::min(bridge::frame_milliseconds(), kLongestStep) / milliseconds;
  if (is_new || frame.reduced_motion) {
    motion.value = target;
  } else if (motion.value < target) {
    motion.value = std::min(target, motion.value + step);
  } else {
    motion.value = std::max(target, motion.value - step);
  }
  if (motion.value != target) wants_frame = true;
  const float rest = 1 - motion.value;
  return on ? 1 - rest * rest : motion.value * motion.value;
}

// Decides whether one more frame could look different: then it is drawn, until nothing changes.
void Ui::State::settle() {
  if (drag.dropped) drag = {};
  std::erase_if(motions, [](auto& motion) { return !std::exchange(motion.second.seen, false); });
  std::uint64_t signature = mix(hovered, held);
  signature = mix(signature, focused * 2 + (focus_visible ? 1 : 0));
  signature = mix(signature, scroll_to);
  signature = mix(signature, drag.source == 0 ? 0 : bits(pointer.x) << 32 | bits(pointer.y));
  for (const Node& node : nodes) {
    signature = mix(signature, static_cast<std::uint64_t>(node.id) << 32 | node.state);
    signature = mix(signature, bits(node.rect.x) << 32 | bits(node.rect.y));
    signature = mix(signature, bits(node.rect.width) << 32 | bits(node.rect.height));
    signature = mix(signature, bits(node.now) << 32 | bits(node.maximum));
    signature = mix(signature, text_bits(node.name) ^ text_bits(node.value) << 20 ^ text_bits(node.description) << 40);
  }
  if (signature != last_signature || acted || bridge::input_is_waiting()) wants_frame = true;
  if (!activations.empty() || !texts.empty() || !values.empty() || dismissals || shortcut) wants_frame = true;
  last_signature = signature;
  finished_nodes.swap(nodes);
  last_touchables.swap(touchables);
  last_drawn.swap(drawn);
  drawn.clear();
}

const std::vector<Node>& Ui::nodes() const { return state_->finished_nodes; }
bool Ui::wants_another_frame() const { return state_->wants_frame; }
const std::vector<std::string>& Ui::cut_texts() const { return state_->cut_texts; }
const std::vector<std::string>& Ui::repeated_keys() const { return state_->repeated_keys; }
const std::vector<Ui::PaintedText>& Ui::painted_texts() const { return state_->painted_texts; }

std::vector<Ui::Announcement> Ui::take_announcements() { return std::exchange(state_->announcements, {}); }

NodeId Ui::take_focus_request() { return std::exchange(state_->focus_request, 0); }

void Ui::announce(std::string_view text, Politeness politeness) {
  state_->announcements.push_back({std::string(text), politeness});
}

void Ui::request_focus(Key key) { state_->focus_request = bridge::hash(key, state_->level().seed); }

void Ui::pass_focus_to(std::string_view name) {
  state_->focus_heir = name;
  state_->acted = true;  // it may lie before the place where this is said: the next frame finds it
}

bool Ui::focus_is_for(std::string_view name) {
  if (name.empty() || state_->focus_heir != name) return false;
  state_->focus_heir.clear();
  return true;
}

bool Ui::key_pressed(Shortcut key) const {
  State& state = *state_;
  if (state.shortcut_now != key || !state.last_dialogs.empty() || state.list || state.editing != 0) return false;
  state.acted = true;
  return true;
}

bool Ui::escape_pressed() const { return state_->escape_now && state_->last_dialogs.empty(); }

Layout Ui::layout() const {
  const float width = state_->frame.size.width;
  if (width < 600) return Layout::kNarrow;
  if (width < 1024) return Layout::kMedium;
  return width < 1600 ? Layout::kWide : Layout::kRoom;
}

bool Ui::cramped() const { return state_->frame.size.width < theme::kCrampedPage; }
Rect Ui::page() const { return {0, 0, state_->frame.size.width, state_->frame.size.height}; }
ImU32 Ui::paint(Colour role) const { return state_->colour(role); }
theme::Theme Ui::current_theme() const { return state_->frame.theme; }
float Ui::target_height() const { return state_->frame.touch || narrow() ? 44 : 40; }
ImDrawList* Ui::draw_list() const { return state_->level().list; }

}  // namespace overstap::ui
