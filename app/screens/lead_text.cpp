#include "app/screens/lead_text.h"

#include <algorithm>
#include <string_view>

#include "app/screens/column.h"

namespace overstap {
namespace {

// How much of the sentence fits on the line of the lead word.
struct Split {
  std::string_view first, others;
  float indent = 0;
  float lead_height = 0;  // of a lead that takes more than its line
};

ui::TextStyle lead_style(ui::Type type) { return {.type = type, .weight = ui::Weight::kSemibold, .wrap = false}; }
ui::TextStyle wrapped_lead(ui::Type type) { return {.type = type, .weight = ui::Weight::kSemibold}; }
ui::TextStyle sentence_style(ui::Type type, bool wrap) { return {.type = type, .wrap = wrap}; }

Split split_after_lead(const ui::Ui& ui, const LeadText& text, float width) {
  Split split;
  if (!text.lead.empty()) split.indent = ui.measure(text.lead + " ", lead_style(text.type)).width;
  if (split.indent > width) {  // not even the first words fit on a line: they wrap, and the sentence comes under them
    split.lead_height = ui.measure(text.lead, wrapped_lead(text.type), width).height;
    split.others = text.sentence;
    return split;
  }
  const float room = width - split.indent;
  const std::string_view sentence = text.sentence;
  std::size_t fitting = 0;
  for (std::size_t end = 0; end < sentence.size();) {
    end = std::min(sentence.find(' ', end + 1), sentence.size());
    if (ui.measure(sentence.substr(0, end), sentence_style(text.type, false)).width > room) break;
    fitting = end;
  }
  split.first = sentence.substr(0, fitting);
  split.others = sentence.substr(fitting);
  while (split.others.starts_with(' ')) split.others.remove_prefix(1);
  return split;
}

}  // namespace

float lead_text_height(const ui::Ui& ui, const LeadText& text, float width) {
  const Split split = split_after_lead(ui, text, width);
  const float line = std::max(split.lead_height, ui.line_height(text.type));
  if (split.others.empty()) return line;
  return line + text_height(ui, split.others, sentence_style(text.type, true), width);
}

void paint_lead_text(ui::Ui& ui, const ui::Rect& rect, const LeadText& text, ImU32 lead_ink, ui::Colour ink) {
  const Split split = split_after_lead(ui, text, rect.width);
  const float line = std::max(split.lead_height, ui.line_height(text.type));
  ui.paint_text({rect.x, rect.y, rect.width, line}, text.lead,
                split.lead_height > 0 ? wrapped_lead(text.type) : lead_style(text.type), lead_ink);
  ui::TextStyle style = sentence_style(text.type, false);
  style.colour = ink;
  ui.paint_text({rect.x + split.indent, rect.y, rect.width - split.indent, line}, split.first, style);
  if (split.others.empty()) return;
  style.wrap = true;
  ui.paint_text({rect.x, rect.y + line, rect.width, rect.height - line}, split.others, style);
}

}  // namespace overstap
