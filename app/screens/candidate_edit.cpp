#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/entity_fields.h"
#include "app/screens/pictogram.h"
#include "app/screens/task_text.h"
#include "core/base/text.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

using Choice = EntityFields::Choice;

constexpr float kFieldGap = theme::kSpace3, kSuggestionGap = theme::kSpace2;
constexpr int kMaxHours = 60;
constexpr int kShortestJourney = 5, kLongestJourney = 120, kJourneyStep = 5;
constexpr std::size_t kMostSuggestions = 4;

EntityFields fields_of(const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  return {context, out, {std::string(kCandidateType), candidate.id}};
}

// Two parts beside each other, on a phone under each other.
template <typename First, typename Second>
void draw_pair(Column& column, const First& first, const Second& second) {
  const ui::Rect area{column.x(), column.y(), column.width(), 0};
  if (column.ui().narrow()) {
    first(column);
    column.space(kFieldGap);
    second(column);
    column.space(kFieldGap);
    return;
  }
  Column left(column.ui(), area.column(0, 2, kFieldGap)), right(column.ui(), area.column(1, 2, kFieldGap));
  first(left);
  second(right);
  column.move_to(std::max(left.y(), right.y()) + kFieldGap);
}

// Names of places that begin with what was typed, each as a button that fills it in.
void draw_place_suggestions(Column& column, const ScreenContext& context, const Candidate& candidate,
                            EntityFields& fields) {
  const Gazetteer& places = context.model.reference.places;
  if (trimmed(candidate.place).empty() || places.find(candidate.place) != nullptr) return;
  ui::Ui& ui = column.ui();
  column.space(kSuggestionGap);
  const std::vector<std::string> names = places.starting_with(candidate.place, kMostSuggestions);
  column.text(context.t(names.empty() ? "candidate.place_not_found" : "candidate.place_suggestions"), kSoftLabel);
  column.space(kSuggestionGap);
  const float height = std::max(theme::kButtonSmall, ui.narrow() ? ui.target_height() : 0);
  float x = column.x();
  for (const std::string& name : names) {
    const ui::Button button{.label = name, .size = ui::ButtonSize::kSmall};
    const float width = std::min(column.width(), ui.button_width(button));
    if (x > column.x() && x + width > column.x() + column.width()) {
      x = column.x();
      column.space(height + kSuggestionGap);
    }
    if (ui.button("place-" + name, {x, column.y(), width, height}, button)) fields.set("place", Value{name});
    x += width + kSuggestionGap;
  }
  if (!names.empty()) column.space(height);
}

struct Coded {
  std::string name;
  std::string_view code;
};

std::vector<Choice> choices_of(const Phrases& t, std::initializer_list<Coded> coded) {
  std::vector<Choice> choices{{t("candidates.unknown"), Value{}}};
  for (const Coded& one : coded) choices.push_back({one.name, Value{std::string(one.code)}});
  return choices;
}

std::vector<Choice> language_choices(const Phrases& t) {
  return choices_of(t, {{t("language.niet"), language_code(LanguageLevel::kNone)},
                        {t("language.beetje"), language_code(LanguageLevel::kSome)},
                        {t("language.goed"), language_code(LanguageLevel::kGood)}});
}

std::vector<Choice> wish_choices(const Phrases& t) {
  return choices_of(t, {{t("wish.graag"), wish_code(Wish::kGladly)},
                        {t("wish.misschien"), wish_code(Wish::kMaybe)},
                        {t("wish.liever_niet"), wish_code(Wish::kRatherNot)}});
}

// A slider cannot say "nobody knows yet": its words do, and a button brings it back to that.
void draw_journey_limit(Column& column, const ScreenContext& context, const Candidate& candidate,
                        EntityFields& fields) {
  ui::Ui& ui = column.ui();
  const Phrases& t = context.t;
  const std::string label = t("candidate.journey_limit");
  const auto minutes = candidate.journey_limit_minutes;
  const std::string value_text =
      minutes ? t("candidates.journey", {{"minutes", std::to_string(*minutes)}}) : t("candidates.unknown");
  const ui::Slider slider{.label = label,
                          .value = std::clamp(minutes.value_or(kShortestJourney), kShortestJourney, kLongestJourney),
                          .minimum = kShortestJourney,
                          .maximum = kLongestJourney,
                          .step = kJourneyStep,
                          .old_value = std::nullopt,
                          .value_text = value_text};
  if (const auto moved = ui.slider("journey_limit_minutes", column.take(ui.slider_height()), slider)) {
    fields.set("journey_limit_minutes", Value{static_cast<std::int64_t>(*moved)});
  }
  if (!minutes) return;
  const std::string back = t("candidate.unknown_again");
  const ui::Button button{.label = back, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall};
  ui::Rect row = column.take(ui.button_height(ui::ButtonSize::kSmall));
  if (ui.button("journey-unknown", row.cut_left(std::min(row.width, ui.button_width(button))), button)) {
    fields.set("journey_limit_minutes", Value{});
  }
}

void draw_transport(Column& column, const ScreenContext& context, const Candidate& candidate, EntityFields& fields) {
  const Phrases& t = context.t;
  constexpr Transport kOrder[] = {Transport::kWalking, Transport::kBicycle, Transport::kPublicTransport,
                                  Transport::kCar, Transport::kUnknown};
  const std::string names[] = {t("transport.lopen"), t("transport.fiets"), t("transport.ov"), t("transport.auto"),
                               t("candidates.unknown")};
  std::vector<ui::Option> options;
  int selected = 0;
  for (std::size_t i = 0; i < std::size(kOrder); ++i) {
    options.push_back(
        {.label = names[i], .icon = kOrder[i] == Transport::kUnknown ? "" : transport_pictogram(kOrder[i])});
    if (kOrder[i] == candidate.transport) selected = static_cast<int>(i);
  }
  const std::string title = t("candidate.transport");
  column.text(title, {.weight = ui::Weight::kSemibold});
  column.space(theme::kSpace1);
  const float height = theme::kRowHeight * static_cast<float>(options.size());
  const auto chosen = column.ui().radio_group("transport", column.take(height), title, options, selected, false);
  if (!chosen) return;
  const Transport transport = kOrder[static_cast<std::size_t>(*chosen)];
  fields.set("transport", transport == Transport::kUnknown ? Value{} : Value{std::string(transport_code(transport))});
}

}  // namespace

void draw_person_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields = fields_of(context, candidate, out);
  column.heading(t("candidate.person_title"));
  column.space(theme::kSpace2);
  draw_pair(
      column,
      [&](Column& cell) {
        const std::string hint = t("candidate.code_hint");
        fields.line(cell, "code", t("candidate.code"), candidate.code, {.hint = hint, .required = true});
      },
      [&](Column& cell) {
        const std::string hint = t("candidate.postcode_hint");
        fields.postcode(cell, "postcode4", t("candidate.postcode"), candidate.postcode4, {.hint = hint});
      });
  fields.line(column, "place", t("candidate.place"), candidate.place, {});
  draw_place_suggestions(column, context, candidate, fields);
  column.space(kFieldGap);
  fields.line(column, "region", t("candidate.region"), candidate.region, {});
  column.space(kFieldGap);
  fields.line(column, "old_work", t("candidate.old_work"), candidate.old_work, {});
  column.space(kFieldGap);
  draw_pair(
      column,
      [&](Column& cell) {
        fields.number(cell, "hours_per_week_now", t("candidate.hours_now"), candidate.hours_per_week_now,
                      {0, kMaxHours}, {});
      },
      [&](Column& cell) {
        fields.number(cell, "hours_per_week_in_3_months", t("candidate.hours_later"),
                      candidate.hours_per_week_in_3_months, {0, kMaxHours}, {});
      });
  const std::string build_up_hint = t("candidate.build_up_hint"), conditions_hint = t("candidate.conditions_hint");
  fields.line(column, "build_up", t("candidate.build_up"), candidate.build_up, {.hint = build_up_hint});
  draw_medical_warning(column, context, candidate.build_up);
  column.space(kFieldGap);
  fields.line(column, "conditions", t("candidate.conditions"), candidate.conditions,
              {.hint = conditions_hint, .multiline = true});
  draw_medical_warning(column, context, candidate.conditions);
  column.space(kFieldGap);
  draw_pair(
      column,
      [&](Column& cell) { fields.date(cell, "consent_date", t("candidate.consent_date"), candidate.consent_date, {}); },
      [&](Column& cell) { fields.date(cell, "keep_until", t("candidate.keep_date"), candidate.keep_until, {}); });
}

void draw_travel_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields = fields_of(context, candidate, out);
  column.heading(t("candidate.travel_title"));
  column.space(theme::kSpace2);
  draw_journey_limit(column, context, candidate, fields);
  column.space(kFieldGap);
  draw_transport(column, context, candidate, fields);
  column.divider(theme::kSpace3);
  const std::string title = t("candidate.dayparts_title");
  column.heading(title);
  column.space(theme::kSpace1);
  if (!candidate.dayparts) column.text(t("candidate.dayparts_not_asked"), kSoftLabel);
  for (const Daypart daypart : kDayparts) {
    const bool possible = candidate.dayparts && candidate.dayparts->test(static_cast<std::size_t>(daypart));
    fields.flag(column, "daypart." + std::string(daypart_code(daypart)), daypart_name(t, daypart), possible);
  }
}

void draw_language_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields = fields_of(context, candidate, out);
  column.heading(t("candidate.languages_title"));
  column.space(theme::kSpace2);
  const std::vector<Choice> choices = language_choices(t);
  draw_pair(
      column,
      [&](Column& cell) {
        fields.choice(cell, "dutch_speaking", t("candidate.speaking_label"), choices,
                      static_cast<int>(candidate.dutch_speaking));
      },
      [&](Column& cell) {
        fields.choice(cell, "dutch_reading", t("candidate.reading_label"), choices,
                      static_cast<int>(candidate.dutch_reading));
      });
  fields.line(column, "other_languages", t("candidate.other_languages"), candidate.other_languages, {});
}

void draw_wish_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields = fields_of(context, candidate, out);
  column.heading(t("candidate.wishes_title"));
  column.space(theme::kSpace1);
  column.text(t("candidate.wishes_question"), kSoftLabel);
  column.space(theme::kSpace2);
  const std::vector<Choice> choices = wish_choices(t);
  const auto draw = [&](Column& cell, Theme theme) {
    fields.choice(cell, "wish." + std::string(theme_code(theme)), theme_name(t, theme), choices,
                  static_cast<int>(candidate.wishes[static_cast<std::size_t>(theme)]));
  };
  for (std::size_t i = 0; i + 1 < kThemes.size(); i += 2) {
    draw_pair(column, [&](Column& cell) { draw(cell, kThemes[i]); }, [&](Column& cell) { draw(cell, kThemes[i + 1]); });
  }
}

void draw_skill_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  EntityFields fields = fields_of(context, candidate, out);
  column.heading(context.t("candidate.skills_title"));
  column.space(theme::kSpace1);
  const int columns = column.ui().narrow() ? 1 : 2;
  const ui::Rect area{column.x(), column.y(), column.width(), 0};
  Column left(column.ui(), area.column(0, columns, kFieldGap)), right(column.ui(), area.column(1, 2, kFieldGap));
  int index = 0;
  for (const auto& [id, skill] : context.model.skills) {
    Column& cell = index++ % columns == 0 ? left : right;
    fields.flag(cell, "skill." + id, skill.label, std::ranges::contains(candidate.skill_ids, id));
  }
  column.move_to(std::max(left.y(), columns == 2 ? right.y() : left.y()));
}

void draw_note_fields(Column& column, const ScreenContext& context, const Candidate& candidate, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields = fields_of(context, candidate, out);
  column.heading(t("candidate.note_title"));
  column.space(theme::kSpace2);
  const std::string hint = t("candidate.note_hint");
  fields.line(column, "note", t("candidate.note_title"), candidate.note,
              {.hint = hint, .label_hidden = true, .multiline = true});
  draw_medical_warning(column, context, candidate.note);
}

}  // namespace overstap
