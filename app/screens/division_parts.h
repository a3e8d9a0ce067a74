// The parts of Verdeling, shared between its files.
#pragma once

#include <span>
#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "core/matching/group_division.h"

namespace overstap {

// Who and what takes part: every function and every candidate, in a list that opens.
void draw_division_choice(const ScreenContext& context, Column& column, Outbox& out);

// A number in large letters, what it is a part of, and the same as a bar.
struct DivisionFigure {
  std::string number, words;
  int part = 0, whole = 0;
};
void draw_division_figures(Column& column, std::span<const DivisionFigure> figures, const std::string& name);

// Everybody in order of code, with or without work; a press shows the tasks, or why there are none.
void draw_division_people(const ScreenContext& context, Column& column, const GroupDivision& division, Outbox& out);
// What nobody has, and why, with for how many people.
void draw_division_uncovered(const ScreenContext& context, Column& column, const GroupDivision& division, Outbox& out);

}  // namespace overstap
