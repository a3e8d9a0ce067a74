// Measuring and drawing text on CSS line boxes, and saying it.
#include <algorithm>
#include <bit>
#include <cmath>

#include "app/semantics/fonts.h"
#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

TextFont font_of(const Ui& ui, const TextStyle& style) {
  return {text_font(style.weight), theme::type_size(style.type, ui.narrow()).size};
}

std::vector<TextLine> lines_of(const TextFont& font, std::string_view text, const TextStyle& style, float width) {
  if (style.wrap) return break_lines(font, text, width, style.max_lines);
  return {fit_line(font, text, width)};
}

// On a cramped page one line that does not fit is set smaller, so that it can be read whole.
TextFont fitting_font(const Ui& ui, TextFont font, std::string_view text, const TextStyle& style, float width) {
  if (!ui.cramped() || style.wrap || style.max_lines > 0 || width <= 0) return font;
  const float whole = text_width(font, text);
  if (whole > width) font.size = std::max(theme::kSmallestLine, std::floor(font.size * width / whole * 2) / 2);
  return font;
}

constexpr std::size_t kMostMeasured = 20'000;

// Everything that the size of a text depends on.
std::uint64_t measure_key(const TextFont& font, std::string_view text, const TextStyle& style, float wrap_width) {
  std::uint64_t key = 0xcbf29ce484222325u;
  const auto mix = [&key](std::uint64_t value) { key = (key ^ value) * 0x100000001b3u; };
  for (const char letter : text) mix(static_cast<unsigned char>(letter));
  mix(text.size());
  mix(std::bit_cast<std::uint32_t>(font.size));
  mix(std::bit_cast<std::uint32_t>(wrap_width));
  mix(std::bit_cast<std::uint32_t>(screen_density()));
  mix(static_cast<std::uint64_t>(style.type) << 40 | static_cast<std::uint64_t>(style.weight) << 32 |
      static_cast<std::uint64_t>(style.max_lines) << 1 | (style.wrap ? 1u : 0u));
  return key ^ key >> 29;
}

float start_of(const Rect& rect, float width, Align align) {
  switch (align) {
    case Align::kCentre:
      return rect.x + (rect.width - width) / 2;
    case Align::kEnd:
      return rect.right() - width;
    case Align::kStart:
      return rect.x;
  }
  return rect.x;
}

}  // namespace

float Ui::line_height(Type type) const { return theme::type_size(type, narrow()).line_height; }

namespace {

// Finding where lines break is most of the work of a frame, and the answer is nearly always that of last time.
const SetText& set_text_of(std::unordered_map<std::uint64_t, SetText>& known, const TextFont& font,
                           std::string_view text, const TextStyle& style, float width) {
  if (known.size() > kMostMeasured) known.clear();
  const auto [found, is_new] = known.try_emplace(measure_key(font, text, style, width));
  SetText& set = found->second;
  if (!is_new) return set;
  for (const TextLine& line : lines_of(font, text, style, width)) {
    const auto start = line.text.empty() ? 0 : static_cast<std::uint32_t>(line.text.data() - text.data());
    set.lines.push_back({start, static_cast<std::uint32_t>(line.text.size()), line.width, line.cut, line.hyphenated});
    set.width = std::max(set.width, line.width);
  }
  return set;
}

}  // namespace

Size Ui::measure(std::string_view text, const TextStyle& style, float wrap_width) const {
  const SetText& set = set_text_of(state_->measured, font_of(*this, style), text, style, wrap_width);
  return {std::ceil(set.width), static_cast<float>(set.lines.size()) * line_height(style.type)};
}

float Ui::paint_text(const Rect& rect, std::string_view text, const TextStyle& style) {
  return paint_text(rect, text, style, paint(style.colour));
}

float Ui::paint_text(const Rect& rect, std::string_view text, const TextStyle& style, ImU32 colour) {
  const float zoom = style.zoom, width = rect.width / zoom;
  TextFont font = fitting_font(*this, font_of(*this, style), text, style, width);
  const SetText& set = set_text_of(state_->measured, font, text, style, width);
  const float line_box = line_height(style.type) * zoom;
  const float above = baseline_in(font, line_height(style.type)) * zoom;
  font.zoom = zoom;
  float y = rect.y;
  ImDrawList* list = draw_list();
  const Rect clip = state_->level().clip;
  for (const SetText::Line& line : set.lines) {
    const std::string_view words = text.substr(line.start, line.size);
    if (line.cut && style.max_lines == 0) state_->cut_texts.emplace_back(text);
    if (y < clip.bottom() && y + line_box > clip.y) {
      const float x = std::round(start_of(rect, line.width * zoom, style.align));
      const float baseline = std::round(y) + above;
      draw_line(list, font, x, baseline, colour, words);
      if (bridge::items_are_watched() && line.size > 0) {
        state_->painted_texts.push_back({std::string(words), {x, std::round(y), line.width * zoom, line_box}});
      }
      if (line.hyphenated) draw_line(list, font, x + text_width(font, words), baseline, colour, "-");
      if (line.cut) draw_line(list, font, x + text_width(font, words), baseline, colour, "…");
    }
    y += line_box;
  }
  return y - rect.y;
}

float Ui::text(const Rect& rect, std::string_view text, const TextStyle& style) {
  const float height = paint_text(rect, text, style);
  if (text.empty()) return height;
  const float width = rect.width > 0 ? rect.width : measure(text, style).width;
  state_->push(Role::kText, state_->claim_text(text), {rect.x, rect.y, width, height}, text);
  return height;
}

float Ui::heading(const Rect& rect, std::string_view text, int level, const TextStyle& style) {
  const float height = paint_text(rect, text, style);
  const float width = rect.width > 0 ? rect.width : measure(text, style).width;
  Node& node = state_->push(Role::kHeading, state_->claim_text(text), {rect.x, rect.y, width, height}, text);
  node.level = level;
  return height;
}

void Ui::image(Key key, const Rect& rect, std::string_view name, std::string_view svg) {
  state_->push(Role::kImage, state_->claim(key), rect, name).value = svg;
}

void Ui::icon(IconName name, float centre_x, float centre_y, float size, ImU32 colour) {
  if (name == nullptr || *name == 0) return;
  draw_list()->AddText(icon_font(), size, {std::round(centre_x - size / 2), std::round(centre_y - size / 2)}, colour,
                       name);
}

}  // namespace overstap::ui
