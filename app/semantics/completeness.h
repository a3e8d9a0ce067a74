// For tests: is there anything on the screen that the mirror, and so a screen reader, does not know?
#pragma once

#include <vector>

#include "app/semantics/node.h"

namespace overstap::ui {

void watch_items(bool on);  // from the next frame on
// Items of the last frame that have no node: somebody called an interactive ImGui function directly.
std::vector<NodeId> items_without_node(const std::vector<Node>& nodes);

}  // namespace overstap::ui
