// A bold word and the sentence after it, wrapped as one text: "Past: lopen veel, dat kan."
#pragma once

#include <string>

#include "app/semantics/ui.h"

namespace overstap {

struct LeadText {
  std::string lead, sentence;
  ui::Type type = ui::Type::kCaption;
};
float lead_text_height(const ui::Ui& ui, const LeadText& text, float width);
// Drawn, not said: part of a row that says itself.
void paint_lead_text(ui::Ui& ui, const ui::Rect& rect, const LeadText& text, ImU32 lead_ink, ui::Colour ink);

}  // namespace overstap
