// The picture of Start: people who step from the one building to the other over stepping stones. Decoration, not said.
#pragma once

#include "app/semantics/ui.h"

namespace overstap {

inline constexpr ui::Size kHeroPicture{560, 224};
inline constexpr ui::Size kSmallHeroPicture{150, 80};

void draw_hero_picture(ui::Ui& ui, float x, float y);
void draw_small_hero_picture(ui::Ui& ui, float x, float y);  // on a phone
// A row of people, at most as many as fit; returns how many were drawn.
int draw_people(ui::Ui& ui, float x, float ground, float width, int count);

}  // namespace overstap
