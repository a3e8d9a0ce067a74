// The parts of one candidate on the screen: what is known, by subject, and the same as fields. Each fills its column
// from the top and draws no background.
#pragma once

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

void draw_hours(Column& column, const ScreenContext& context, const Candidate& candidate);
void draw_travel(Column& column, const ScreenContext& context, const Candidate& candidate);
void draw_dayparts(Column& column, const ScreenContext& context, const Candidate& candidate);
void draw_languages(Column& column, const ScreenContext& context, const Candidate& candidate);
void draw_wishes(Column& column, const ScreenContext& context, const Candidate& candidate);
void draw_skills(Column& column, const ScreenContext& context, const Candidate& candidate);
void draw_note(Column& column, const ScreenContext& context, const Candidate& candidate);
void draw_conditions(Column& column, const ScreenContext& context, const Candidate& candidate);
// That this file is kept too long, with what to do about it; nothing when it is not.
void draw_keep_reminder(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);
void draw_keep_overview(Column& column, const ScreenContext& context);  // of all candidates
// True when somebody wants to fill in what is not known yet.
bool draw_capacity(Column& column, const ScreenContext& context, const Candidate& candidate);

void draw_person_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);
void draw_travel_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);
void draw_capacity_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);
void draw_language_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);
void draw_wish_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);
void draw_skill_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);
void draw_note_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out);

// A sentence under a text that looks medical; nothing when it does not.
void draw_medical_warning(Column& column, const ScreenContext& context, std::string_view free_text);

std::string transport_name(const Phrases& t, Transport transport);
// Of the items in use.
int known_capacity_count(const ScreenContext& context, const Candidate& candidate);

}  // namespace overstap
