// What a chosen file would change: counts first, then every line, before and after. Nothing happens until
// "Samenvoegen".
#include <array>
#include <string>

#include "app/screens/change_words.h"
#include "app/screens/share_parts.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kHeadIcon = 28, kPillHeight = 40, kPillPadding = theme::kSpace3Half, kPillIcon = 20;
constexpr float kRowIcon = 20, kRowPadding = theme::kSpace2Half, kArrowWidth = 32, kValueShare = 0.27f;

constexpr ui::TextStyle kPillText{.weight = ui::Weight::kSemibold, .wrap = false};
constexpr ui::TextStyle kAfterText{.weight = ui::Weight::kSemibold};
constexpr ui::TextStyle kBeforeText{.colour = ui::Colour::kTextSoft};

struct Line {
  std::string about, before, after;
  ui::IconName icon;
};

Line line_of(const ScreenContext& context, const PendingImport& import, const ImportPreview::Line& change) {
  Line line{.about = entity_words(context, import.change, change.key),
            .before = {},
            .after = {},
            .icon = entity_icon(change.key)};
  if (change.field.empty()) {  // a whole thing comes or goes
    line.after = context.t(is_nothing(change.after) ? "share.goes" : "share.is_new");
    return line;
  }
  line.about += ", " + field_words(context, change.key, change.field);
  line.before = value_words(context, change.key, change.field, change.before);
  line.after = value_words(context, change.key, change.field, change.after);
  return line;
}

void draw_counts(const ScreenContext& context, Column& column, const ImportPreview& preview) {
  ui::Ui& ui = column.ui();
  struct Count {
    std::string_view key;
    std::size_t number;
    ui::IconName icon;
  };
  const std::array<Count, 3> counts = {{{"share.count_new", preview.added, icon::kPlus},
                                        {"share.count_changed", preview.changed, icon::kPencil},
                                        {"share.count_gone", preview.removed, icon::kTrash2}}};
  float x = column.x();
  float y = column.y();
  for (const Count& count : counts) {
    const std::string text = context.t(count.key, {{"n", std::to_string(count.number)}});
    const float text_width = ui.measure(text, kPillText).width + 1;
    const float width = 2 * kPillPadding + kPillIcon + theme::kSpace2 + text_width;
    if (x > column.x() && x + width > column.x() + column.width()) {
      x = column.x();
      y += kPillHeight + theme::kSpace2;
    }
    const ui::Rect pill{x, y, width, kPillHeight};
    const bool some = count.number > 0;
    ui.fill(pill, ui.paint(some ? ui::Colour::kPrimarySoft : ui::Colour::kSunken), theme::kRadiusControl);
    const ui::Colour ink = some ? ui::Colour::kOnPrimarySoft : ui::Colour::kText;
    ui.icon(count.icon, x + kPillPadding + kPillIcon / 2, pill.centre_y(), kPillIcon, ui.paint(ink));
    const float line = ui.line_height(ui::Type::kBody);
    ui::TextStyle style = kPillText;
    style.colour = ink;
    ui.text({x + kPillPadding + kPillIcon + theme::kSpace2, pill.centre_y() - line / 2, text_width, line}, text, style);
    x = pill.right() + theme::kSpace2;
  }
  column.move_to(y + kPillHeight);
}

std::string spoken_line(const ScreenContext& context, const Line& line) {
  if (line.before.empty()) return line.about + ": " + line.after;
  return context.t("share.line_spoken", {{"what", line.about}, {"before", line.before}, {"after", line.after}});
}

// Before and after stand beside what it is about, on a phone under it.
void draw_line(const ScreenContext& context, Column& column, const Line& line, int position, int count) {
  ui::Ui& ui = column.ui();
  const float indent = kRowIcon + theme::kSpace3;
  const bool narrow = ui.narrow();
  const bool under = ui.cramped() && !line.before.empty();  // very large text: before, and under it after
  const float half = (column.width() - indent - kArrowWidth) / (ui.cramped() ? 1 : 2);
  const float value = narrow ? half : column.width() * kValueShare;
  const float about = narrow ? column.width() - indent : column.width() - indent - 2 * value - kArrowWidth;
  const float about_height = text_height(ui, line.about, {}, about);
  float values_height = text_height(ui, line.after, kAfterText, value);
  const float before_height = line.before.empty() ? 0 : text_height(ui, line.before, kBeforeText, value);
  values_height = under ? values_height + before_height : std::max(values_height, before_height);
  const float inner = narrow ? about_height + values_height : std::max(about_height, values_height);
  ui.divider(column.x(), column.y(), column.width());
  const ui::Rect rect = column.take(inner + 2 * kRowPadding);
  const auto item =
      ui.group(ui::Role::kListItem, std::to_string(position), rect, spoken_line(context, line), position, count);
  ui.icon(line.icon, rect.x + kRowIcon / 2, rect.y + kRowPadding + ui.line_height(ui::Type::kBody) / 2, kRowIcon,
          ui.paint(ui::Colour::kTextSoft));
  const float top = rect.y + kRowPadding;
  ui.paint_text({rect.x + indent, top, about, about_height}, line.about, {});
  const float y = narrow ? top + about_height : top;
  const float x = narrow ? rect.x + indent : rect.x + indent + about;
  ui::TextStyle before = kBeforeText;
  before.align = narrow ? ui::Align::kStart : ui::Align::kEnd;
  if (!line.before.empty()) ui.paint_text({x, y, value, values_height}, line.before, before);
  const float arrow = under || (narrow && line.before.empty()) ? 0 : value;
  const float after_y = under ? y + before_height : y;
  ui.icon(line.before.empty() ? icon::kPlus : icon::kArrowRight, x + arrow + kArrowWidth / 2,
          after_y + ui.line_height(ui::Type::kBody) / 2, theme::kIconInline, ui.paint(ui::Colour::kTextSoft));
  ui.paint_text({x + arrow + kArrowWidth, after_y, value, values_height}, line.after, kAfterText);
}

void draw_head(const ScreenContext& context, const PendingImport& import, Column& column) {
  ui::Ui& ui = column.ui();
  const float indent = kHeadIcon + theme::kSpace3;
  ui.icon(icon::kFileUp, column.x() + kHeadIcon / 2, column.y() + 22, kHeadIcon, ui.paint(ui::Colour::kPrimary));
  Column words(ui, {column.x() + indent, column.y(), column.width() - indent, 0});
  words.heading(context.t("share.look_at_file"));
  words.text(import.file_name, kSoftLabel);
  column.space(words.used());
}

void draw_answers(const ScreenContext& context, const PendingImport& import, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const bool changes =
      !import.change.empty() && import.preview.added + import.preview.changed + import.preview.removed > 0;
  const std::string merge_label = context.t(changes ? "share.merge" : "share.close");
  const std::string no_label = context.t("share.do_not");
  const ui::Button merge{
      .label = merge_label, .icon = changes ? icon::kMerge : icon::kCheck, .kind = ui::ButtonKind::kPrimary};
  const ui::Button reject{.label = no_label};
  const float height = ui.button_height(ui.narrow() ? ui::ButtonSize::kLarge : ui::ButtonSize::kNormal);
  column.icon_line(icon::kInfo, context.t(changes ? "share.nothing_lost" : "share.nothing_new"));
  column.space(theme::kSpace3);
  ui::Rect strip = column.take(height);
  const ui::Rect merge_rect = ui.narrow() ? strip : strip.cut_right(ui.button_width(merge), theme::kSpace3);
  const bool no_first = changes && !ui.narrow();
  if (no_first && ui.button("reject", strip.cut_right(ui.button_width(reject)), reject)) {
    out.send(ViewAction{RejectImport{}});
  }
  if (ui.button("accept", merge_rect, merge)) {
    if (changes) {
      out.send(ViewAction{AcceptImport{}});
    } else {
      out.send(ViewAction{RejectImport{}});
    }
  }
  if (changes && ui.narrow()) {
    column.space(theme::kSpace2);
    if (ui.button("reject", column.take(height), reject)) out.send(ViewAction{RejectImport{}});
  }
}

}  // namespace

void draw_import_preview(const ScreenContext& context, const PendingImport& import, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  StackedCard card(column, {.padding_x = theme::kSpace5, .padding_y = theme::kSpace4Half});
  Column& inside = card.inside;
  draw_head(context, import, inside);
  inside.space(theme::kSpace3);
  draw_counts(context, inside, import.preview);
  inside.space(theme::kSpace3);
  if (!import.problems.empty()) {
    const std::string title = context.t.counted("share.file_problems", static_cast<long long>(import.problems.size()));
    inside.heading(title, 3);
    inside.space(theme::kSpace1);
    stack_problems(context, inside, "file-problems", title, import.problems);
    inside.space(theme::kSpace2);
  }
  const int count = static_cast<int>(import.preview.lines.size());
  if (count > 0) {
    const auto list = ui.group(ui::Role::kList, "lines", {inside.x(), inside.y(), inside.width(), 0},
                               context.t("share.look_at_file"));
    int position = 0;
    for (const ImportPreview::Line& change : import.preview.lines) {
      draw_line(context, inside, line_of(context, import, change), ++position, count);
    }
  }
  if (import.preview.more_lines > 0) {
    inside.space(theme::kSpace1);
    inside.text(context.t.counted("share.more_lines", static_cast<long long>(import.preview.more_lines)), kSoftLabel);
  }
  inside.divider(theme::kSpace3);
  draw_answers(context, import, inside, out);
}

}  // namespace overstap
