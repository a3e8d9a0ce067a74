#include "app/screens/read_aloud.h"

#include <algorithm>

#include "icon_codepoints.h"

namespace overstap {

bool reads_aloud(const ScreenContext& context) { return context.view.read_aloud && context.view.speech.possible; }

void stack_read_aloud(const ScreenContext& context, Column& column, const std::string& text, Outbox& out) {
  if (!reads_aloud(context) || text.empty()) return;
  ui::Ui& ui = column.ui();
  const bool speaking = context.view.speech.spoken == text;
  const std::string label = context.t(speaking ? "app.stop_reading" : "app.read_aloud_now");
  const ui::Button button{.label = label, .icon = speaking ? icon::kSquare : icon::kVolume2};
  column.space(theme::kSpace2);
  const ui::Rect strip = column.take(ui.button_height(ui::ButtonSize::kNormal));
  const float width = std::min(strip.width, ui.button_width(button));
  if (ui.button("read-aloud", {strip.x, strip.y, width, strip.height}, button)) out.send(ViewAction{ReadAloud{text}});
  column.space(theme::kSpace2);
}

}  // namespace overstap
