// Pictures that stand for a task, a function or a load item: the right icon, on a square or a disc in a note colour.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/semantics/ui.h"
#include "core/candidate/candidate.h"
#include "core/language/phrases.h"
#include "core/passport/load.h"
#include "core/passport/passport.h"
#include "core/workspace/model.h"

namespace overstap {

ui::IconName load_pictogram(LoadItem item);
// Of a code in a reason: what is no given item is an own one, of this workspace or of another.
ui::IconName load_pictogram(std::string_view code);
ui::IconName work_way_pictogram(WorkWay way);
ui::IconName transport_pictogram(Transport transport);
ui::IconName daypart_pictogram(Daypart daypart);

// Icon of a name that comes from content; `fallback` when the font does not have it.
ui::IconName content_pictogram(std::string_view lucide_name, ui::IconName fallback);

// Those that a passport can choose from, in the order of the list; and what they show, in words.
std::span<const std::string_view> choosable_pictograms();
std::string pictogram_name(const Phrases& t, std::string_view lucide_name);

// The note colour of a kind of work: the same kind has the same colour on every screen.
int note_colour_of(Theme theme);
// One after the other, in the order of the list: neighbours differ.
int note_colour_of_function(const Model& model, const std::string& function_id);

void draw_pictogram_square(ui::Ui& ui, const ui::Rect& square, ui::IconName icon_name, int note_colour);

}  // namespace overstap
