// The design's own little pictures: verdict signs, load bar, peg doll, disc, chip and tag. Each verdict has its own
// outline, so that colour is never alone.
#include <cmath>
#include <numbers>

#include "app/semantics/fonts.h"
#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

constexpr float kTwoPi = 2 * std::numbers::pi_v<float>;

// A line with round ends, which AddLine does not give.
void stroke(ImDrawList* list, ImVec2 from, ImVec2 to, float width, ImU32 colour) {
  list->AddLine(from, to, colour, width);
  list->AddCircleFilled(from, width / 2, colour);
  list->AddCircleFilled(to, width / 2, colour);
}

// Signs are drawn on a grid of 24.
struct Grid {
  float x, y, unit;
  ImVec2 at(float column, float row) const { return {x + column * unit, y + row * unit}; }
};

void sign_fits(ImDrawList* list, const Grid& grid, const theme::VerdictColours& colours) {
  list->AddCircleFilled(grid.at(12, 12), 11 * grid.unit, colours.fill);
  list->PathLineTo(grid.at(7, 12.5f));
  list->PathLineTo(grid.at(10.6f, 16));
  list->PathLineTo(grid.at(17, 8.6f));
  list->PathStroke(colours.on_part, 0, 3 * grid.unit);
  for (const ImVec2 end : {grid.at(7, 12.5f), grid.at(10.6f, 16), grid.at(17, 8.6f)}) {
    list->AddCircleFilled(end, 1.5f * grid.unit, colours.on_part);
  }
}

void sign_discuss(ImDrawList* list, const Grid& grid, const theme::VerdictColours& colours) {
  list->AddTriangleFilled(grid.at(5, 18), grid.at(5, 24), grid.at(12, 18), colours.part);
  list->AddRectFilled(grid.at(1, 2), grid.at(23, 19.6f), colours.part, 6.6f * grid.unit);
  list->AddRectFilled(grid.at(2.6f, 3.6f), grid.at(21.4f, 18), colours.fill, 5 * grid.unit);
  for (const float column : {7.f, 12.f, 17.f})
    list->AddCircleFilled(grid.at(column, 10.8f), 1.8f * grid.unit, colours.on_part);
}

void sign_not_now(ImDrawList* list, const Grid& grid, const theme::VerdictColours& colours) {
  constexpr float kOctagon[8][2] = {{7.4f, 1},   {16.6f, 1}, {23, 7.4f}, {23, 16.6f},
                                    {16.6f, 23}, {7.4f, 23}, {1, 16.6f}, {1, 7.4f}};
  for (const auto& corner : kOctagon) list->PathLineTo(grid.at(corner[0], corner[1]));
  list->PathFillConvex(colours.fill);
  for (const float column : {9.f, 15.f}) {
    stroke(list, grid.at(column, 7.8f), grid.at(column, 16.2f), 3.4f * grid.unit, colours.on_part);
  }
}

void sign_unknown(ImDrawList* list, const Grid& grid, const theme::VerdictColours& colours) {
  const ImVec2 centre = grid.at(12, 12);
  list->AddCircleFilled(centre, 10 * grid.unit, colours.fill);
  constexpr int kArcs = 8;
  for (int arc = 0; arc < kArcs; ++arc) {
    const float start = static_cast<float>(arc) * kTwoPi / kArcs;
    list->PathArcTo(centre, 10 * grid.unit, start, start + .66f * kTwoPi / kArcs);
    list->PathStroke(colours.part, 0, 2.4f * grid.unit);
  }
  const TextFont bold{text_font(Weight::kBold), 15 * grid.unit};
  const float width = text_width(bold, "?");
  constexpr float kHalfCapital = .334f;  // em
  draw_line(list, bold, centre.x - width / 2, centre.y + kHalfCapital * bold.size, colours.on_part, "?");
}

constexpr float kChipHeight = 30, kChipPadding = theme::kSpace3, kChipIcon = 17, kChipGap = theme::kSpace1Half;
constexpr float kTagSign = 20, kTagPadding = theme::kSpace1Half;
constexpr TextStyle kChipText{.type = Type::kLabel, .wrap = false};

}  // namespace

void Ui::sign(Sign sign, float x, float y, float size) {
  const Grid grid{std::round(x), std::round(y), size / 24};
  const theme::VerdictColours& colours = theme::verdict_colours(current_theme(), static_cast<int>(sign));
  switch (sign) {
    case Sign::kFits:
      return sign_fits(draw_list(), grid, colours);
    case Sign::kUnknown:
      return sign_unknown(draw_list(), grid, colours);
    case Sign::kDiscuss:
      return sign_discuss(draw_list(), grid, colours);
    case Sign::kNotNow:
      return sign_not_now(draw_list(), grid, colours);
  }
}

void Ui::load_bar(float x, float y, int level, std::optional<int> limit) {
  const theme::VerdictColours& over = theme::verdict_colours(current_theme(), static_cast<int>(Sign::kDiscuss));
  const ImU32 load = paint(Colour::kLoad);
  x = std::round(x);
  y = std::round(y);
  for (int segment = 0; segment < 3; ++segment) {
    const Rect box{x + static_cast<float>(segment) * 30, y, 26, 10};
    const bool full = segment < level, beyond = full && limit && segment >= *limit;
    fill(box, beyond ? over.fill : full ? load : paint(Colour::kLoadEmpty), theme::kRadiusSegment);
    if (beyond) edge(box, over.part, theme::kRadiusSegment, 1.5f);
    if (!full) edge(box, state_->high_contrast() ? load : with_alpha(load, .45f), theme::kRadiusSegment, 1.5f);
  }
  if (limit) {
    const float middle = x + static_cast<float>(*limit) * 30 - 2;
    fill({middle - 1.25f, y - 3, 2.5f, 16}, paint(Colour::kText), 1.25f);
  }
}

void Ui::peg(float x, float ground, float scale, ImU32 skin, ImU32 coat) {
  ImDrawList* list = draw_list();
  fill({x - 13 * scale, ground - 36 * scale, 26 * scale, 36 * scale}, coat, 12 * scale);
  list->AddCircleFilled({x, ground - 46 * scale}, 12 * scale, skin);
  if (state_->high_contrast()) {
    edge({x - 13 * scale, ground - 36 * scale, 26 * scale, 36 * scale}, paint(Colour::kLine), 12 * scale, 2);
    list->AddCircle({x, ground - 46 * scale}, 12 * scale - 1, paint(Colour::kLine), 0, 2);
  }
}

void Ui::disc(float centre_x, float centre_y, float diameter, int note_colour, IconName icon_name, float icon_size) {
  const theme::NoteColours& colours = theme::note_colours(current_theme(), note_colour);
  const ImVec2 centre{std::round(centre_x), std::round(centre_y)};
  draw_list()->AddCircleFilled(centre, diameter / 2, colours.fill);
  if (state_->high_contrast()) draw_list()->AddCircle(centre, diameter / 2 - 1, colours.edge, 0, 2);
  icon(icon_name, centre.x, centre.y, icon_size, colours.edge);
}

float Ui::chip_width(std::string_view text, IconName icon_name) const {
  const bool has_icon = icon_name != nullptr && *icon_name != 0;
  return 2 * kChipPadding + measure(text, kChipText).width + (has_icon ? kChipIcon + kChipGap : 0);
}

float Ui::chip(float x, float y, std::string_view text, IconName icon_name, Colour fill_role, Colour ink) {
  const Rect box = snap({x, y, chip_width(text, icon_name), kChipHeight});
  fill(box, paint(fill_role), theme::kRadiusPill);
  if (state_->high_contrast()) edge(box, paint(Colour::kLine), theme::kRadiusPill, 2);
  Rect inside = box.inset(kChipPadding, 0);
  if (icon_name != nullptr && *icon_name != 0) {
    const Rect place = inside.cut_left(kChipIcon, kChipGap);
    icon(icon_name, place.centre_x(), box.centre_y(), kChipIcon, paint(ink));
  }
  const float line = line_height(kChipText.type);
  paint_text({inside.x, box.centre_y() - line / 2, inside.width + 2, line}, text, kChipText, paint(ink));
  state_->push(Role::kText, state_->claim_text(text), box, text);
  return box.width;
}

float Ui::tag(float x, float y, Sign which, std::string_view word) {
  const TextStyle style{.type = Type::kLabel, .weight = Weight::kSemibold, .wrap = false};
  const theme::VerdictColours& colours = theme::verdict_colours(current_theme(), static_cast<int>(which));
  const float text = measure(word, style).width;
  const Rect box = snap({x, y, kTagPadding + kTagSign + kChipGap + text + kChipPadding, kChipHeight});
  fill(box, colours.soft, theme::kRadiusPill);
  if (state_->high_contrast()) edge(box, colours.part, theme::kRadiusPill, 2);
  sign(which, box.x + kTagPadding, box.y + (box.height - kTagSign) / 2, kTagSign);
  const float line = line_height(style.type);
  paint_text({box.x + kTagPadding + kTagSign + kChipGap, box.centre_y() - line / 2, text + 2, line}, word, style,
             colours.ink);
  state_->push(Role::kText, state_->claim_text(word), box, word);
  return box.width;
}

}  // namespace overstap::ui
