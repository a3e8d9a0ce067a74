// Delen en bewaren: where the data is, a file of it, a file from elsewhere, and the example.
#include <algorithm>
#include <string>

#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/share_parts.h"
#include "app/screens/stacked_button.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kStorageWidth = 376, kDisc = 56, kDiscIcon = 28;
constexpr int kOpenColour = 2, kExampleColour = 4;

// One thing that can be done here: picture, what it is, and its button.
struct Offer {
  ui::Key key;
  std::string title, line, button;
  ui::IconName icon = "", button_icon = "";
  int colour = 0;
};

bool draw_offer(Column& column, const Offer& offer) {
  ui::Ui& ui = column.ui();
  StackedCard card(column, {.padding_y = theme::kSpace4Half});
  Column& inside = card.inside;
  ui.disc(inside.x() + kDisc / 2, inside.y() + kDisc / 2, kDisc, offer.colour, offer.icon, kDiscIcon);
  Column words = words_beside(inside, kDisc, theme::kSpace4);
  words.heading(offer.title);
  words.space(theme::kSpaceHalf);
  words.text(offer.line, kSoftLabel);
  inside.move_to(std::max(inside.y() + kDisc, words.y()) + theme::kSpace4);
  const ui::Button button{.label = offer.button, .icon = offer.button_icon};
  return stack_button(inside, offer.key, button);
}

void draw_files(const ScreenContext& context, Column& column, Outbox& out) {
  const float gap = card_gap(column.ui());
  if (context.view.import) {
    draw_import_preview(context, *context.view.import, column, out);
  } else if (draw_offer(column, {.key = "open",
                                 .title = context.t("share.open_title"),
                                 .line = context.t("share.open_line"),
                                 .button = context.t("share.open"),
                                 .icon = icon::kFileUp,
                                 .button_icon = icon::kFolderOpen,
                                 .colour = kOpenColour})) {
    out.send(ViewAction{PickFile{}});
  }
  column.space(gap);
  if (draw_offer(column, {.key = "example",
                          .title = context.t("share.example_title"),
                          .line = context.t("share.example_line"),
                          .button = context.t("share.example"),
                          .icon = icon::kUsersRound,
                          .button_icon = icon::kDownload,
                          .colour = kExampleColour})) {
    out.send(ViewAction{LoadExample{}});
  }
}

}  // namespace

void draw_share(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const auto scroll = ui.scroll("share", area, context.t("share.heading"), content);
  Column page(ui, content_of(ui, content));
  const std::string title = context.t("share.heading");
  draw_screen_header(page, {.title = title});
  const float gap = card_gap(ui);
  if (ui.layout() == ui::Layout::kNarrow || ui.layout() == ui::Layout::kMedium) {
    const bool asks = context.view.import.has_value();  // a question that waits comes first
    if (asks) {
      draw_files(context, page, out);
      page.space(gap);
    }
    draw_storage_card(context, page, out);
    draw_problems_card(context, page);
    if (!asks) {
      page.space(gap);
      draw_files(context, page, out);
    }
  } else {
    ui::Rect rest{page.x(), page.y(), page.width(), 0};
    Column left(ui, rest.cut_left(kStorageWidth, gap));
    Column right(ui, rest);
    draw_storage_card(context, left, out);
    draw_problems_card(context, left);
    draw_files(context, right, out);
    page.move_to(std::max(left.y(), right.y()));
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
