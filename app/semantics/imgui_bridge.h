// The only door to Dear ImGui's internals, its frame and its input. Widgets above it know ids, rectangles and draw
// lists; what they do with a press is ours (ui_pointer.cpp), because a mirror of real elements has to behave the same.
#pragma once

#include <string_view>
#include <vector>

#include "app/semantics/geometry.h"
#include "app/semantics/node.h"
#include "imgui.h"

namespace overstap::ui::bridge {

// Makes the context when there is none; true when it did, and then drop_context() is owed.
bool make_context();
void drop_context();

void start_frame(Size size);  // NewFrame, and full-page windows that only hold draw lists
void finish_frame();          // Render

ImDrawList* page_list();    // the page itself
ImDrawList* dialog_list();  // over the page
ImDrawList* top_list();     // over everything: lists of choices, what is being dragged

struct Pointer {
  float x = 0, y = 0;
  bool down = false, clicked = false, released = false;
};
Pointer pointer();
bool input_is_waiting();          // events that did not fit in this frame
bool pointer_press_is_waiting();  // among them a mouse button
float frame_milliseconds();       // since the last frame

// Tells ImGui that there is an item, so that its test hook can compare with our nodes.
void add_item(NodeId id, const Rect& rect, bool disabled);
// Ids of all items of the last frame that ImGui heard of, ours and (by mistake) others; empty unless watched.
void watch_items(bool on);
bool items_are_watched();
const std::vector<NodeId>& watched_items();

NodeId hash(std::string_view text, NodeId seed);  // never 0
NodeId hash(int number, NodeId seed);

}  // namespace overstap::ui::bridge
