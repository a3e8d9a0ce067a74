// Reads the tree aloud for golden files, and looks for what is wrong with a page.
#include <algorithm>

#include "app/semantics/completeness.h"
#include "imgui.h"
#include "tests/screens/support/screen_harness.h"

namespace overstap::test {
namespace {

using ui::Node;
using ui::NodeId;
using ui::Rect;
using ui::Role;

constexpr const char* kRoleNames[] = {
    "text",   "heading",  "button", "link",     "check box", "switch", "radio group", "radio",   "field",
    "area",   "slider",   "combo",  "list box", "option",    "tabs",   "tab",         "panel",   "navigation",
    "main",   "banner",   "region", "scroll",   "dialog",    "list",   "item",        "table",   "row",
    "column", "row head", "cell",   "image",    "status",    "alert",  "group",       "progress"};

constexpr std::pair<std::uint32_t, const char*> kStateNames[] = {
    {ui::kDisabled, "off"},    {ui::kChecked, "checked"},    {ui::kExpanded, "open"},   {ui::kSelected, "selected"},
    {ui::kInvalid, "wrong"},   {ui::kReadOnly, "read only"}, {ui::kCurrent, "current"}, {ui::kModal, "modal"},
    {ui::kRequired, "needed"}, {ui::kDraggable, "movable"},  {ui::kNumeric, "numeric"}};

bool is_target(Role role) {
  switch (role) {
    case Role::kButton:
    case Role::kLink:
    case Role::kCheckBox:
    case Role::kSwitch:
    case Role::kRadio:
    case Role::kTextField:
    case Role::kTextArea:
    case Role::kSlider:
    case Role::kCombo:
    case Role::kOption:
    case Role::kTab:
      return true;
    default:
      return false;
  }
}

bool needs_name(Role role) {
  if (is_target(role)) return true;
  switch (role) {
    case Role::kText:
    case Role::kHeading:
    case Role::kRadioGroup:
    case Role::kTabList:
    case Role::kNavigation:
    case Role::kRegion:
    case Role::kScrollRegion:
    case Role::kDialog:
    case Role::kListBox:
    case Role::kTable:
    case Role::kImage:
    case Role::kProgressBar:
      return true;
    default:
      return false;
  }
}

const Node* by_id(const std::vector<Node>& nodes, NodeId id) {
  const auto found = std::ranges::find(nodes, id, &Node::id);
  return found == nodes.end() ? nullptr : &*found;
}

const Node* nearest(const std::vector<Node>& nodes, const Node& node, Role role) {
  for (const Node* above = by_id(nodes, node.parent); above != nullptr; above = by_id(nodes, above->parent)) {
    if (above->role == role) return above;
  }
  return nullptr;
}

std::string describe(const Node& node) {
  std::string text = kRoleNames[static_cast<std::size_t>(node.role)];
  if (node.role == Role::kHeading) text += " " + std::to_string(node.level);
  if (!node.name.empty()) text += " \"" + node.name + "\"";
  if (!node.value.empty()) text += " = \"" + node.value + "\"";
  for (const auto& [bit, name] : kStateNames) {
    if ((node.state & bit) != 0) text += std::string(" [") + name + "]";
  }
  if (node.set_size > 0) text += " " + std::to_string(node.position) + "/" + std::to_string(node.set_size);
  if (!node.description.empty()) text += " (" + node.description + ")";
  return text;
}

std::string place(const Rect& rect) {
  const auto whole = [](float number) { return std::to_string(static_cast<int>(number)); };
  return " at " + whole(rect.x) + "," + whole(rect.y) + " size " + whole(rect.width) + "x" + whole(rect.height);
}

bool overlap_partly(const Rect& a, const Rect& b) {
  const float width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const float height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  if (width <= 1 || height <= 1) return false;
  const auto inside = [](const Rect& in, const Rect& out) {
    return in.x >= out.x - 1 && in.y >= out.y - 1 && in.right() <= out.right() + 1 && in.bottom() <= out.bottom() + 1;
  };
  const bool same = inside(a, b) && inside(b, a);
  // A button wholly inside a card is meant so: the one on top takes the press.
  return same || (!inside(a, b) && !inside(b, a));
}

// "3 of 7": a place in the set it belongs to.
bool needs_place(Role role) {
  return role == Role::kListItem || role == Role::kOption || role == Role::kRadio || role == Role::kTab ||
         role == Role::kRow;
}

void find_overlaps(const std::vector<Node>& nodes, std::vector<std::string>& problems) {
  for (std::size_t first = 0; first < nodes.size(); ++first) {
    if (!is_target(nodes[first].role)) continue;
    for (std::size_t second = first + 1; second < nodes.size(); ++second) {
      const Node &a = nodes[first], &b = nodes[second];
      if (!is_target(b.role)) continue;
      if (nearest(nodes, a, Role::kScrollRegion) != nearest(nodes, b, Role::kScrollRegion)) continue;
      if (nearest(nodes, a, Role::kDialog) != nearest(nodes, b, Role::kDialog)) continue;
      // An open list and a message lie over the page for a moment, on purpose.
      if ((a.role == Role::kOption) != (b.role == Role::kOption)) continue;
      if (nearest(nodes, a, Role::kStatus) != nearest(nodes, b, Role::kStatus)) continue;
      if (!overlap_partly(a.rect, b.rect)) continue;
      problems.push_back("overlap: " + describe(a) + place(a.rect) + " and " + describe(b) + place(b.rect));
    }
  }
}

bool is_leaf(Role role) {
  return is_target(role) || role == Role::kText || role == Role::kHeading || role == Role::kImage ||
         role == Role::kStatus || role == Role::kAlert || role == Role::kProgressBar;
}

// Says everything that is painted in it.
bool speaks_for_its_inside(const Node& node) {
  if (is_leaf(node.role)) return true;
  const bool part = node.role == Role::kListItem || node.role == Role::kRow || node.role == Role::kCell ||
                    node.role == Role::kRowHeader || node.role == Role::kColumnHeader || node.role == Role::kGroup;
  return part && !node.name.empty();
}

bool inside(const Rect& in, const Rect& out, float slack) {
  return in.x >= out.x - slack && in.y >= out.y - slack && in.right() <= out.right() + slack &&
         in.bottom() <= out.bottom() + slack;
}

// Its label above, its hint or error below.
bool belongs_to(const Node& node, const Rect& node_rect, const std::string& words, const Rect& place) {
  constexpr float kFurthest = 160, kFurthestBeside = 320;  // a hint of several lines; a name in a column before it
  const bool above_or_below = place.bottom() > node_rect.y - kFurthest && place.y < node_rect.bottom() + kFurthest &&
                              place.right() > node_rect.x - 1 && place.x < node_rect.right() + 1;
  const bool before = place.y < node_rect.bottom() && place.bottom() > node_rect.y &&
                      place.right() <= node_rect.x + 1 && place.x > node_rect.x - kFurthestBeside;
  const bool near = above_or_below || before;
  return near && (node.name.find(words) != std::string::npos || node.value.find(words) != std::string::npos ||
                  node.description.find(words) != std::string::npos);
}

}  // namespace

// The words that can be seen are the words that can be heard, and in the same place.
void ScreenHarness::find_words_without_node(std::vector<std::string>& problems) const {
  constexpr float kSlack = 2;
  for (const ui::Ui::PaintedText& painted : ui_.painted_texts()) {
    const bool said = std::ranges::any_of(nodes(), [&](const Node& node) {
      const Rect rect = page_rect(node);
      if (speaks_for_its_inside(node) && inside(painted.rect, rect, kSlack)) return true;
      return (is_leaf(node.role) || node.role == Role::kRadioGroup) &&
             belongs_to(node, rect, painted.text, painted.rect);
    });
    if (!said) problems.push_back("painted, not said: \"" + painted.text + "\"" + place(painted.rect));
  }
}

// Words that are drawn in a button lie wholly in it: none sticks out above or below.
void ScreenHarness::find_words_that_stick_out(std::vector<std::string>& problems) const {
  constexpr float kSlack = 3;
  const auto says = [](const Node& node, const std::string& words) {
    const std::string& shown = node.role == Role::kCombo ? node.value : node.name;
    return shown.find(words) != std::string::npos || node.description.find(words) != std::string::npos;
  };
  for (const ui::Ui::PaintedText& painted : ui_.painted_texts()) {
    const Rect& words = painted.rect;
    const Node* out_of = nullptr;
    bool whole = false;
    for (const Node& node : nodes()) {
      const Rect rect = page_rect(node);
      // A label stands above what it names; an open list may lie over it.
      const bool label =
          node.role == Role::kCombo && words.bottom() <= rect.y + kSlack && belongs_to(node, rect, painted.text, words);
      whole = whole || label;
      if (!says(node, painted.text)) continue;
      whole = whole || inside(words, rect, kSlack);
      const bool touches = words.x < rect.right() && words.right() > rect.x && words.y < rect.bottom() - kSlack &&
                           words.bottom() > rect.y + kSlack;
      const bool labelled_outside =
          node.role == Role::kSlider || node.role == Role::kTextField || node.role == Role::kTextArea;
      if (is_target(node.role) && !labelled_outside && touches) out_of = &node;
    }
    if (out_of == nullptr || whole) continue;
    problems.push_back("sticks out of " + describe(*out_of) + ": \"" + painted.text + "\"" + place(words));
  }
}

// Where a node says that something is, something is drawn: corners of shapes or letters lie in its rectangle.
void ScreenHarness::find_nodes_without_paint(std::vector<std::string>& problems) const {
  constexpr int kCornersOfAShape = 4;
  const ImDrawData& drawn = *ImGui::GetDrawData();
  const Rect page = ui_.page();
  for (const Node& node : nodes()) {
    if (!is_leaf(node.role)) continue;
    Rect visible = page_rect(node).inset(-1);
    bool clipped = !inside(visible, page, 1);
    for (const Node* region = nearest(nodes(), node, Role::kScrollRegion); region != nullptr;
         region = nearest(nodes(), *region, Role::kScrollRegion)) {
      clipped = clipped || !inside(visible, page_rect(*region), 1);
    }
    if (clipped) continue;  // half in view says nothing
    int corners = 0;
    for (const ImDrawList* list : drawn.CmdLists) {
      for (const ImDrawVert& corner : list->VtxBuffer) {
        if (visible.contains(corner.pos.x, corner.pos.y)) ++corners;
      }
    }
    if (corners < kCornersOfAShape) problems.push_back("nothing is drawn there: " + describe(node) + place(visible));
  }
}

Rect ScreenHarness::page_rect(const Node& node) const {
  Rect rect = node.rect;
  for (const Node* region = nearest(nodes(), node, Role::kScrollRegion); region != nullptr;
       region = nearest(nodes(), *region, Role::kScrollRegion)) {
    rect.x += region->rect.x;
    rect.y += region->rect.y - region->now;
  }
  return rect;
}

std::string ScreenHarness::tree_text() const {
  std::string text;
  for (const Node& node : nodes()) {
    int depth = 0;
    for (const Node* above = by_id(nodes(), node.parent); above != nullptr; above = by_id(nodes(), above->parent))
      ++depth;
    text.append(static_cast<std::size_t>(depth) * 2, ' ');
    text += describe(node) + "\n";
  }
  return text;
}

std::vector<std::string> ScreenHarness::words_over_words() {
  constexpr float kSlack = 3;
  settle();
  std::vector<std::string> problems;
  const auto& painted = ui_.painted_texts();
  for (std::size_t first = 0; first < painted.size(); ++first) {
    for (std::size_t second = first + 1; second < painted.size(); ++second) {
      const Rect &a = painted[first].rect, &b = painted[second].rect;
      if (std::min(a.right(), b.right()) - std::max(a.x, b.x) <= kSlack) continue;
      if (std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) <= kSlack) continue;
      problems.push_back("words over words: \"" + painted[first].text + "\" and \"" + painted[second].text + "\"" +
                         place(a));
    }
  }
  return problems;
}

std::vector<std::string> ScreenHarness::problems(const Checks& checks) {
  settle();
  std::vector<std::string> problems;
  for (const NodeId item : ui::items_without_node(nodes())) {
    problems.push_back("an ImGui item has no node: id " + std::to_string(item));
  }
  for (const std::string& key : ui_.repeated_keys()) problems.push_back("two widgets with the key \"" + key + "\"");
  if (checks.cut_texts) {
    for (const std::string& text : ui_.cut_texts()) problems.push_back("cut off: \"" + text + "\"");
  }
  const Rect page = ui_.page();
  for (const Node& node : nodes()) {
    const std::string who = describe(node) + place(page_rect(node));
    if (node.name.empty() && needs_name(node.role)) problems.push_back("no name: " + who);
    if (needs_place(node.role) && (node.position == 0 || (node.set_size > 0 && node.position > node.set_size)))
      problems.push_back("no place in its set: " + who);
    if (needs_place(node.role) && node.role != Role::kRow && node.set_size == 0)
      problems.push_back("does not say how many: " + who);
    if (node.role == Role::kTable && node.set_size == 0) problems.push_back("does not say how many rows: " + who);
    if (node.id == 0 || std::ranges::count(nodes(), node.id, &Node::id) != 1)
      problems.push_back("id not its own: " + who);
    const Rect rect = page_rect(node);
    if (is_target(node.role) && std::min(rect.width, rect.height) < checks.smallest_target) {
      problems.push_back("target too small: " + who);
    }
    const Node* region = nearest(nodes(), node, Role::kScrollRegion);
    if (rect.x < -.5f || rect.right() > page.right() + .5f) problems.push_back("outside the page: " + who);
    if (region == nullptr && (rect.y < -.5f || rect.bottom() > page.bottom() + .5f))
      problems.push_back("below the page: " + who);
    if (region != nullptr && node.rect.bottom() > std::max(region->maximum, region->rect.height) + .5f) {
      problems.push_back("below the content of its scroll region: " + who);
    }
  }
  find_overlaps(nodes(), problems);
  find_words_without_node(problems);
  find_words_that_stick_out(problems);
  find_nodes_without_paint(problems);
  return problems;
}

}  // namespace overstap::test
