#include "app/screens/hero_picture.h"

#include <algorithm>

namespace overstap {

namespace {

using ui::Rect;

// Layers of theme::hero_scene, back to front.
enum Layer { kSun, kWindow, kStone, kWall, kLight };

constexpr float kRoundStone = 9;
constexpr float kPeopleScale = 0.62f, kPeopleStep = 20, kPeopleFirst = 9;
constexpr float kSmallScale = 0.8f;

struct Painter {
  ui::Ui& ui;
  float x, y;
  bool outlined;  // high contrast: shapes are edges

  ImU32 scene(Layer layer) const { return theme::hero_scene(ui.current_theme(), layer); }
  void block(Rect rect, ImU32 colour, float radius) const {
    rect.x += x;
    rect.y += y;
    ui.fill(rect, colour, radius);
    if (outlined) ui.edge(rect, ui.paint(ui::Colour::kOnHero), radius, 2);
  }
  void person(float centre, float ground, float scale, int skin, ImU32 coat) const {
    ui.peg(x + centre, y + ground, scale, theme::skin(skin), coat);
  }
};

ImU32 coat_of(const ui::Ui& ui, int index) {
  const theme::Theme theme = ui.current_theme();
  switch (index) {
    case 0:
      return ui.paint(ui::Colour::kAccent);
    case 1:
      return theme::note_colours(theme, 2).fill;  // the droplet's blue
    case 2:
      return theme::hero_scene(theme, kLight);
    default:
      return ui.paint(ui::Colour::kOnHero);
  }
}

// In high contrast a coat has no tint: every peg gets the accent, which stands out from black.
ImU32 visible_coat(const ui::Ui& ui, int index) {
  return ui.current_theme() == theme::Theme::kContrast ? ui.paint(ui::Colour::kAccent) : coat_of(ui, index);
}

void draw_office(const Painter& paint) {
  paint.block({16, 88, 64, 92}, paint.scene(kWall), 8);
  for (const float top : {100.f, 125.f, 150.f}) {
    for (const float left : {26.f, 51.f}) paint.block({left, top, 19, 15}, paint.scene(kWindow), 4);
  }
}

void draw_roof(const Painter& paint) {
  ImDrawList* list = paint.ui.draw_list();
  const ImVec2 points[] = {{paint.x + 392, paint.y + 59}, {paint.x + 446, paint.y + 15}, {paint.x + 500, paint.y + 59}};
  list->AddTriangleFilled(points[0], points[1], points[2], paint.scene(kWall));
  const ImU32 edge = paint.outlined ? paint.ui.paint(ui::Colour::kOnHero) : paint.scene(kWall);
  list->AddTriangle(points[0], points[1], points[2], edge, paint.outlined ? 2.f : 4.f);
}

void draw_home(const Painter& paint) {
  draw_roof(paint);
  paint.block({404, 56, 84, 52}, paint.scene(kLight), 4);
  paint.block({435, 74, 22, 34}, paint.scene(kWall), 5);
  const ImU32 lamp = paint.ui.paint(ui::Colour::kAccent);
  paint.block({412, 70, 16, 16}, lamp, 4);
  paint.block({464, 70, 16, 16}, lamp, 4);
}

}  // namespace

void draw_hero_picture(ui::Ui& ui, float x, float y) {
  const Painter paint{ui, x, y, ui.current_theme() == theme::Theme::kContrast};
  if (!paint.outlined) paint.block({357, 8, 168, 168}, paint.scene(kSun), 84);
  paint.block({2, 180, 140, 44}, paint.scene(kStone), 14);
  // The blocks stand on the ground: no round corners below.
  if (!paint.outlined) paint.block({2, 200, 140, 24}, paint.scene(kStone), 0);
  draw_office(paint);
  for (const Rect stone : {Rect{158, 168, 56, 18}, Rect{226, 148, 56, 18}, Rect{294, 128, 56, 18}}) {
    paint.block(stone, paint.scene(kStone), kRoundStone);
  }
  paint.block({366, 108, 170, 116}, paint.scene(kStone), 14);
  if (!paint.outlined) paint.block({366, 200, 170, 24}, paint.scene(kStone), 0);
  draw_home(paint);
  const ImU32 bag = ui.paint(ui::Colour::kAccent);
  ui.edge({x + 120, y + 157, 17, 12}, bag, 2, 2.5f);
  paint.block({120, 165, 17, 15}, bag, 3);
  paint.person(103, 180, 1, 0, visible_coat(ui, 0));
  paint.person(254, 148, 1, 2, visible_coat(ui, 1));
  paint.person(386, 108, 1, 1, visible_coat(ui, 2));
  paint.person(512, 108, 1, 3, visible_coat(ui, 0));
}

void draw_small_hero_picture(ui::Ui& ui, float x, float y) {
  const Painter paint{ui, x, y, ui.current_theme() == theme::Theme::kContrast};
  paint.block({0, 64, 44, 16}, paint.scene(kStone), 8);
  paint.block({52, 54, 40, 14}, paint.scene(kStone), 7);
  paint.block({100, 46, 50, 34}, paint.scene(kStone), 8);
  paint.person(22, 64, kSmallScale, 0, visible_coat(ui, 0));
  paint.person(72, 54, kSmallScale, 2, visible_coat(ui, 1));
  paint.person(125, 46, kSmallScale, 1, visible_coat(ui, 2));
}

int draw_people(ui::Ui& ui, float x, float ground, float width, int count) {
  const theme::Theme theme = ui.current_theme();
  const ImU32 coats[] = {ui.paint(ui::Colour::kLoad), theme::verdict_colours(theme, 0).part,
                         ui.paint(ui::Colour::kAccent), theme::note_colours(theme, 3).edge};
  constexpr int kCoatOrder[] = {0, 1, 2, 3, 1, 2, 3, 0, 2, 3, 0, 1, 3};
  constexpr int kSkinOrder[] = {2, 0, 3, 1};
  const int fitting = std::min(count, static_cast<int>(width / kPeopleStep));
  for (int person = 0; person < fitting; ++person) {
    const float centre = x + kPeopleFirst + static_cast<float>(person) * kPeopleStep;
    ui.peg(centre, ground, kPeopleScale, theme::skin(kSkinOrder[person % 4]), coats[kCoatOrder[person % 13]]);
  }
  return fitting;
}

}  // namespace overstap
