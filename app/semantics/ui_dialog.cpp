// Dialogs over the page, and the layers that lie even higher.
#include <algorithm>
#include <cmath>

#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

constexpr float kPadding = theme::kSpace6, kCrampedPadding = theme::kSpace3, kPagePadding = theme::kSpace4,
                kTitleGap = theme::kSpace2;
constexpr TextStyle kTitleText{Type::kTitle, Weight::kBold};

float padding_beside(const Ui& ui) { return ui.cramped() ? kCrampedPadding : kPadding; }

// A sheet from below on a phone, else in the middle.
Rect place_dialog(const Rect& page, bool narrow, float width, float height) {
  if (narrow) {
    const float tall = std::min(height, page.height - kPagePadding);
    return {0, page.height - tall, page.width, tall};
  }
  const float wide = std::min(width, page.width - 2 * kPagePadding);
  const float tall = std::min(height, page.height - 2 * kPagePadding);
  return snap({(page.width - wide) / 2, (page.height - tall) / 2, wide, tall});
}

}  // namespace

// A dialog fades in and rises a little. Everything in it is drawn as usual and moved afterwards.
void Ui::State::show_appearing(const Level& dialog) {
  if (dialog.appeared >= 1) return;
  constexpr float kRise = 8;
  ImVector<ImDrawVert>& vertices = dialog.list->VtxBuffer;
  for (int index = dialog.first_vertex; index < vertices.Size; ++index) {
    vertices[index].pos.y += kRise * (1 - dialog.appeared);
    vertices[index].col = with_alpha(vertices[index].col, dialog.appeared);
  }
}

float Ui::dialog_width(float width) const {
  return place_dialog(page(), narrow(), width, 0).width - 2 * padding_beside(*this);
}

float Ui::dialog_height(std::string_view title, float width, float content) const {
  return 2 * kPadding + measure(title, kTitleText, dialog_width(width)).height + kTitleGap + content;
}

Scope Ui::dialog(Key key, std::string_view title, float width, float height, Rect& content, bool& dismissed) {
  State& state = *state_;
  const NodeId id = state.claim(key);
  state.dialogs.push_back(id);
  const bool is_new = std::ranges::find(state.last_dialogs, id) == state.last_dialogs.end();
  if (is_new) {
    state.focus_before_dialog[id] = state.focused;
    state.focus_first = true;
    state.list.reset();
  }

  const Rect outer = place_dialog(page(), narrow(), width, height);
  Level inner = state.level();
  inner.kind = kDialogScope;
  inner.parent = 0;
  inner.layer = kFirstDialogLayer + static_cast<int>(state.dialogs.size()) - 1;
  inner.list = bridge::dialog_list();
  inner.clip = page();
  inner.origin_x = inner.origin_y = 0;
  inner.is_region = true;
  inner.ring.reset();
  inner.region = 0;
  inner.automatic = false;
  inner.list->PushClipRectFullScreen();
  state.levels.push_back(inner);

  const NodeId scrim = bridge::hash("scrim", id);
  state.touchables.push_back({scrim, page(), inner.layer, true, false});
  state.block(bridge::hash("surface", id), outer);
  const bool is_top = !state.last_dialogs.empty() && state.last_dialogs.back() == id;
  dismissed = is_top && (state.escape_now || state.fired == scrim);
  if (dismissed) state.acted = true;

  state.push(Role::kDialog, id, outer, title).state |= kModal;
  state.level().seed = state.level().parent = id;
  const NodeId appearing = bridge::hash("appear", id);
  if (is_new) state.motions[appearing] = {};
  state.level().appeared = state.ease(appearing, true, theme::kMotionAppear);
  fill(page(), with_alpha(paint(Colour::kScrim), state.level().appeared));
  state.level().first_vertex = state.level().list->VtxBuffer.Size;
  if (narrow()) {
    Rect sheet = outer;
    sheet.height += theme::kRadiusSheet;  // the lower corners are below the edge of the page
    card(sheet, theme::kRadiusSheet, 3);
  } else {
    card(outer, theme::kRadiusSheet, 3);
  }
  content = outer.inset(padding_beside(*this), kPadding);
  content.cut_top(heading(content, title, 2, kTitleText), kTitleGap);
  if (outer.height < height && !state.scrolling_dialogs.contains(id)) {
    const float wanted = content.height + height - outer.height;
    const Rect view{outer.x, content.y, outer.width, outer.bottom() - content.y - theme::kSpace2};
    Rect rows;
    Scope scroller = scroll("dialog-inside", view, title, rows);
    state.scrolling_dialogs.erase(id);
    scroller.ui_ = nullptr;  // close_scope() of the dialog closes it
    state.level().automatic = true;
    state.level().seed = id;  // the same keys give the same ids, scrolled or not
    set_content_height(wanted + kPadding);
    content = {content.x, rows.y, content.width, wanted};
  }
  return {this, kDialogScope};
}

}  // namespace overstap::ui
