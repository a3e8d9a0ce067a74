// Keys, nodes and the scopes they live in.
#include <cmath>

#include "app/semantics/ui_state.h"

namespace overstap::ui {

Rect snap(const Rect& rect) {
  const float x = std::round(rect.x), y = std::round(rect.y);
  return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

Rect intersect(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.f, std::min(a.right(), b.right()) - x), std::max(0.f, std::min(a.bottom(), b.bottom()) - y)};
}

NodeId Ui::State::claim(Key key) {
  NodeId id = bridge::hash(key, level().seed);
  if (used_ids.insert(id).second) return id;
  // Two widgets with one key: a mistake that tests report. Here both must keep working.
  repeated_keys.emplace_back(key);
  for (int copy = 1;; ++copy) {
    const NodeId other = bridge::hash(copy, id);
    if (used_ids.insert(other).second) return other;
  }
}

NodeId Ui::State::claim_text(std::string_view text) {
  const NodeId base = bridge::hash(text, level().seed ^ 0x7e57u);
  NodeId id = bridge::hash(text_counts[base]++, base);
  while (!used_ids.insert(id).second) id = bridge::hash(1, id);
  return id;
}

Node& Ui::State::push(Role role, NodeId id, const Rect& rect, std::string_view name) {
  const Level& here = level();
  Node node;
  node.id = id;
  node.parent = here.parent;
  node.role = role;
  node.rect = snap({(rect.x - here.origin_x) / here.unit, (rect.y - here.origin_y) / here.unit, rect.width / here.unit,
                    rect.height / here.unit});
  node.name = name;
  nodes.push_back(std::move(node));
  return nodes.back();
}

Scope::Scope(Scope&& other) noexcept : ui_(std::exchange(other.ui_, nullptr)), kind_(other.kind_) {}

Scope::~Scope() {
  if (ui_ != nullptr) ui_->close_scope(kind_);
}

Scope Ui::scope(Key key) {
  Level inner = state_->level();
  inner.kind = kKeyScope;
  inner.is_region = false;
  inner.seed = bridge::hash(key, inner.seed);
  state_->levels.push_back(inner);
  return {this, kKeyScope};
}

Scope Ui::group(Role role, Key key, const Rect& rect, std::string_view name, int position, int set_size) {
  const NodeId id = state_->claim(key);
  Node& node = state_->push(role, id, rect, name);
  node.position = position;
  node.set_size = set_size;
  Level inner = state_->level();
  inner.kind = kGroupScope;
  inner.is_region = false;
  inner.seed = inner.parent = id;
  state_->levels.push_back(inner);
  return {this, kGroupScope};
}

void Ui::close_scope(int kind) {
  State& state = *state_;
  if (kind == kDialogScope && state.level().kind == kScrollScope && state.level().automatic) {
    close_scroll();
    state.levels.pop_back();
  }
  IM_ASSERT(state.levels.size() > 1 && state.level().kind == kind && "scopes close in the order they opened");
  switch (static_cast<ScopeKind>(kind)) {
    case kScrollScope:
      close_scroll();
      break;
    case kDialogScope:
    case kListScope:
    case kDragScope:
    case kSurfaceScope:
      state.draw_ring(state.level());
      if (kind == kDialogScope) state.show_appearing(state.level());
      state.level().list->PopClipRect();
      break;
    case kKeyScope:
    case kGroupScope:
      break;
  }
  state.levels.pop_back();
}

}  // namespace overstap::ui
