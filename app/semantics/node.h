// What a widget says about itself: the tree that becomes real HTML elements (web/mirror.mjs), that headless tests read
// and drive, and that the Basisweergave shows. One list per frame, in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/semantics/geometry.h"

namespace overstap::ui {

using NodeId = std::uint32_t;  // the ImGui id; 0 is "no parent"

// The numbers are part of the protocol with web/mirror.mjs: add at the end only.
enum class Role : std::uint8_t {
  kText = 0,
  kHeading,
  kButton,
  kLink,
  kCheckBox,
  kSwitch,
  kRadioGroup,
  kRadio,
  kTextField,
  kTextArea,
  kSlider,
  kCombo,
  kListBox,
  kOption,
  kTabList,
  kTab,
  kTabPanel,
  kNavigation,
  kMain,
  kBanner,
  kRegion,
  kScrollRegion,
  kDialog,
  kList,
  kListItem,
  kTable,
  kRow,
  kColumnHeader,
  kRowHeader,
  kCell,
  kImage,
  kStatus,
  kAlert,
  kGroup,
  kProgressBar,
  kSurface
};

// Bits of Node::state.
inline constexpr std::uint32_t kDisabled = 1, kChecked = 2, kExpanded = 4, kSelected = 8, kFocused = 16, kInvalid = 32,
                               kReadOnly = 64, kCurrent = 128, kModal = 256, kDraggable = 512, kRequired = 1024,
                               kHasPopup = 2048, kNumeric = 4096, kMainAction = 16384,
                               kMovable = 8192;  // arrows are for the screen: see ui::Shortcut

struct Node {
  NodeId id = 0, parent = 0;
  Role role = Role::kText;
  std::uint32_t state = 0;
  // CSS px; relative to the content of the nearest kScrollRegion parent, in board units to the corner of the nearest
  // kSurface parent, else to the page.
  Rect rect;
  int level = 0;                   // of a heading: 1..3
  int position = 0, set_size = 0;  // in a list, tab list, radio group, options; 0 = not said
  // Slider, progress bar. Scroll region: now = scroll y, maximum = content height. Text field: maximum = most code
  // points, minimum and step = room left of and right of the letters. Button: now = 1 + the Shortcut that does the
  // same. Surface: now = zoom, minimum and maximum = where its corner lies in its rectangle.
  float minimum = 0, maximum = 0, now = 0, step = 0;
  std::string name;         // what it is called
  std::string value;        // text of a field, chosen option, spoken value of a slider or progress bar; SVG of an image
  std::string description;  // hint, error, why it is disabled
};

}  // namespace overstap::ui
