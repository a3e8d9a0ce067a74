// Taking part in a session: the page of somebody who answers, and how answers come in. Shared between its files.
#pragma once

#include <string>

#include "app/screens/column.h"
#include "app/screens/screen.h"
#include "app/screens/stacked_button.h"
#include "core/workshop/contribution.h"

namespace overstap {

// Somebody who is answering, on a phone or on the tablet that goes round.
struct TakingPart {
  const Contribution& contribution;
  const Invitation& invitation;
  bool on_tablet = false;  // what is handed in goes straight into the session on this device
};

void draw_asked_question(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out);
// Of a pulse: one answer, a face or a word.
void draw_pulse_answer(const ScreenContext& context, const TakingPart& part, const AskedQuestion& asked, Column& column,
                       Outbox& out);
// At which table somebody sits, where there are tables.
void draw_own_table(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out);
void draw_choosing(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out);
// After "Klaar": the code to show, or who is next.
void draw_handed_in(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out);
// "Klaar": on a phone the code appears, on the tablet it comes in at once.
void draw_ready(const ScreenContext& context, const TakingPart& part, Column& column, Outbox& out);

// The address that the code of a session holds: short enough for a phone at the back of the room.
std::string link_in_code(const std::string& address, const Invitation& asked);
// A QR code as large as the column allows; a sentence when the text is too long for one.
void stack_code(const ScreenContext& context, Column& column, ui::Key key, const std::string& name,
                const std::string& text, float largest);

}  // namespace overstap
