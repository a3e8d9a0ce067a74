#include "app/semantics/completeness.h"

#include <algorithm>

#include "app/semantics/imgui_bridge.h"

namespace overstap::ui {

void watch_items(bool on) { bridge::watch_items(on); }

std::vector<NodeId> items_without_node(const std::vector<Node>& nodes) {
  std::vector<NodeId> missing;
  for (const NodeId item : bridge::watched_items()) {
    if (std::ranges::none_of(nodes, [item](const Node& node) { return node.id == item; })) missing.push_back(item);
  }
  return missing;
}

}  // namespace overstap::ui
