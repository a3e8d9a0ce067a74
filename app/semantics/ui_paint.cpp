// Shapes without meaning.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/semantics/ui_state.h"

namespace overstap::ui {
namespace {

// ImGui draws nothing sensible for radii over half the side; a pill is half its height.
float fitting_radius(const Rect& rect, float radius) { return std::min(radius, std::min(rect.width, rect.height) / 2); }

constexpr float kDash = 7, kDashGap = 5;

void dashed_line(ImDrawList* list, ImVec2 from, ImVec2 to, float width, ImU32 colour) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const int dashes = static_cast<int>((length + kDashGap) / (kDash + kDashGap));
  if (dashes < 1) return;
  const float gap = (length - static_cast<float>(dashes) * kDash) / static_cast<float>(dashes + 1);
  const float ux = (to.x - from.x) / length, uy = (to.y - from.y) / length;
  for (int dash = 0; dash < dashes; ++dash) {
    const float start = gap + static_cast<float>(dash) * (kDash + gap);
    list->AddLine({from.x + ux * start, from.y + uy * start},
                  {from.x + ux * (start + kDash), from.y + uy * (start + kDash)}, colour, width);
  }
}

}  // namespace

ImU32 blend(ImU32 from, ImU32 to, float amount) {
  ImU32 result = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const float a = static_cast<float>(from >> shift & 255), b = static_cast<float>(to >> shift & 255);
    result |= static_cast<ImU32>(std::lround(a + (b - a) * amount)) << shift;
  }
  return result;
}

ImU32 with_alpha(ImU32 colour, float alpha) {
  const float old = static_cast<float>(colour >> IM_COL32_A_SHIFT & 255);
  return (colour & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(old * alpha)) << IM_COL32_A_SHIFT;
}

void Ui::fill(const Rect& rect, ImU32 colour, float radius) {
  draw_list()->AddRectFilled(top_left(rect), bottom_right(rect), colour, fitting_radius(rect, radius));
}

// An edge lies inside its rectangle. ImGui puts the middle of a line half a pixel further in than it is told to.
void Ui::edge(const Rect& rect, ImU32 colour, float radius, float width) {
  const Rect middle = rect.inset((width - 1) / 2);
  const float corner = std::max(0.f, fitting_radius(rect, radius) - width / 2);
  draw_list()->AddRect(top_left(middle), bottom_right(middle), colour, corner, 0, width);
}

void Ui::dashed_edge(const Rect& rect, ImU32 colour, float radius, float width) {
  ImDrawList* list = draw_list();
  const Rect box = rect.inset(width / 2);
  const float r = std::max(0.f, fitting_radius(rect, radius) - width / 2);
  const ImVec2 corners[] = {{box.x + r, box.y + r},
                            {box.right() - r, box.y + r},
                            {box.right() - r, box.bottom() - r},
                            {box.x + r, box.bottom() - r}};
  constexpr float kPi = std::numbers::pi_v<float>;
  for (int corner = 0; corner < 4; ++corner) {  // corners are drawn whole, the straight sides are dashed
    const float start = kPi * (1 + static_cast<float>(corner) * .5f);
    list->PathArcTo(corners[corner], r, start, start + kPi / 2);
    list->PathStroke(colour, 0, width);
  }
  dashed_line(list, {box.x + r, box.y}, {box.right() - r, box.y}, width, colour);
  dashed_line(list, {box.right(), box.y + r}, {box.right(), box.bottom() - r}, width, colour);
  dashed_line(list, {box.right() - r, box.bottom()}, {box.x + r, box.bottom()}, width, colour);
  dashed_line(list, {box.x, box.bottom() - r}, {box.x, box.y + r}, width, colour);
}

void Ui::divider(float x, float y, float width) { fill({x, std::round(y), width, 1}, paint(Colour::kLine)); }

void Ui::shadow(const Rect& rect, float radius, int elevation) {
  if (state_->high_contrast()) return;
  const float strength = state_->frame.theme == theme::Theme::kDark ? 4 : 1;
  const float r = fitting_radius(rect, radius);
  for (const theme::ShadowLayer& layer : theme::elevation(elevation)) {
    Rect grown = rect.inset(-layer.spread);
    grown.y += layer.dy;
    fill(grown, with_alpha(paint(Colour::kShadow), std::min(1.f, layer.alpha * strength)), r + layer.spread);
  }
}

void Ui::card(const Rect& rect, float radius, int elevation, Colour colour) {
  const Rect box = snap(rect);
  shadow(box, radius, elevation);
  fill(box, paint(colour), radius);
  if (state_->high_contrast()) edge(box, paint(Colour::kLine), radius, 2);
}

namespace {

// Draws into a channel that lies under everything drawn since.
class Background final : public Ui::Layer {
 public:
  explicit Background(Ui& ui) : ui_(ui), list_(ui.draw_list()) {
    splitter_.Split(list_, 2);
    splitter_.SetCurrentChannel(list_, 1);
  }
  ~Background() override { splitter_.Merge(list_); }
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  void card(const Rect& rect, float radius, int elevation, Colour colour) override {
    splitter_.SetCurrentChannel(list_, 0);
    ui_.card(rect, radius, elevation, colour);
    splitter_.SetCurrentChannel(list_, 1);
  }
  void fill(const Rect& rect, ImU32 colour, float radius) override {
    splitter_.SetCurrentChannel(list_, 0);
    ui_.fill(rect, colour, radius);
    splitter_.SetCurrentChannel(list_, 1);
  }

 private:
  Ui& ui_;
  ImDrawList* list_;
  ImDrawListSplitter splitter_;
};

}  // namespace

std::unique_ptr<Ui::Layer> Ui::defer_background() { return std::make_unique<Background>(*this); }

}  // namespace overstap::ui
