#include "app/screens/search_progress.h"

#include <algorithm>
#include <string>

#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kBarHeight = 12;

}  // namespace

bool draw_search_progress(const ScreenContext& context, Column& column, const ShownSearch& search,
                          const ui::TextStyle& style, Outbox& out) {
  if (search.done) return false;
  ui::Ui& ui = column.ui();
  const bool stopped = context.view.search_stopped;
  const std::string part = context.t("search.part", {{"n", std::to_string(search.permille / 10)}});
  const std::string name =
      context.t(search.which == LongSearch::kDivision ? "search.division" : "search.smallest_change");
  if (stopped) {
    column.text(context.t(search.found_something ? "search.stopped" : "search.stopped_with_nothing"), style);
  } else {
    out.keep_searching(search.which);
    column.text(name + " " + part, style);
    column.space(theme::kSpace1);
    ui.progress("progress", column.take(kBarHeight), name, search.permille / 10, part);
  }
  column.space(theme::kSpace2);
  const std::string label = context.t(stopped ? "search.go_on" : "search.stop");
  const ui::Button button{
      .label = label, .icon = stopped ? icon::kPlay : icon::kSquare, .size = ui::ButtonSize::kSmall};
  const ui::Rect strip = column.take(ui.button_height(button.size));
  // One key, so that the focus stays where it was.
  if (ui.button("search", {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button)) {
    ViewState view = context.view;
    view.search_stopped = !stopped;
    out.send(view);
    if (!stopped) ui.announce(context.t(search.found_something ? "search.stopped" : "search.stopped_with_nothing"));
  }
  return !stopped;
}

}  // namespace overstap
