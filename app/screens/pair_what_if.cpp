// "Wat als": sliders and switches that only try, and the two figures of the journey that really change the verdict.
#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/more_button.h"
#include "app/screens/pair_parts.h"
#include "app/screens/stacked_card.h"
#include "core/base/text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr int kLongestJourney = 120, kJourneyStep = 5, kMostHours = 40, kHoursStep = 1;
constexpr int kMinutesDigits = 3;

// A number that a person typed; nothing when it was emptied; the text itself when it is no number, so that update()
// refuses it and says why.
Value number_or_text(const std::string& typed) {
  const std::string_view text = trimmed(typed);
  if (text.empty()) return {};
  long long number = 0;
  if (parse_whole_number(text, number)) return static_cast<std::int64_t>(number);
  return std::string(text);
}

struct TrySlider {
  ui::Key key;
  std::string_view label_key, value_key, now_key;
  std::optional<int> known, tried;
  int fallback = 0, maximum = 0, step = 1;
};

// The new value, when the person moved it.
std::optional<int> draw_slider(const ScreenContext& context, Column& column, const TrySlider& slider) {
  ui::Ui& ui = column.ui();
  const int value = slider.tried.value_or(slider.known.value_or(slider.fallback));
  const std::string label = context.t(slider.label_key);
  const std::string value_text = context.t.counted(slider.value_key, value);
  const std::string old_text =
      slider.known ? context.t(slider.now_key, {{"n", std::to_string(*slider.known)}}) : std::string();
  const auto moved = ui.slider(slider.key, column.take(ui.slider_height()),
                               {.label = label,
                                .value = std::min(value, slider.maximum),
                                .minimum = 0,
                                .maximum = slider.maximum,
                                .step = slider.step,
                                .old_value = slider.known,
                                .value_text = value_text,
                                .old_text = old_text});
  return moved;
}

// Title and, when something is being tried, "Terug naar nu" beside it, or under it when there is no room.
bool draw_head(const ScreenContext& context, Column& column, bool trying) {
  ui::Ui& ui = column.ui();
  const std::string title = context.t("pair.what_if"), label = context.t("pair.back_to_now");
  const ui::Button back{
      .label = label, .icon = icon::kUndo2, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall};
  const float width = std::min(column.width(), ui.button_width(back)),
              height = ui.button_height(ui::ButtonSize::kSmall);
  const bool beside = ui.measure(title, kCardHeading).width + width < column.width();
  const float top = column.y();
  column.heading(title);
  bool pressed = false;
  if (trying) {
    const float y = beside ? top - (height - ui.line_height(ui::Type::kH3)) / 2 : column.y();
    pressed = ui.button("back-to-now", {column.x() + column.width() - width + 10, y, width, height}, back);
    if (!beside) column.space(height);
  }
  column.space(theme::kSpaceHalf);
  column.text(context.t("pair.what_if_line"), kSoftCaption);
  return pressed;
}

bool has_a_slider(const PossibleChange& change) {
  return change.kind == ChangeKind::kLongerJourney || change.kind == ChangeKind::kMoreHours;
}

bool holds(const std::vector<PossibleChange>& changes, const PossibleChange& change) {
  return std::ranges::find(changes, change) != changes.end();
}

// A candidate goes to work in one way only.
void switch_change(std::vector<PossibleChange>& tried, const PossibleChange& change) {
  if (std::erase(tried, change) > 0) return;
  if (change.kind == ChangeKind::kOtherTransport) {
    std::erase_if(tried, [](const PossibleChange& other) { return other.kind == ChangeKind::kOtherTransport; });
  }
  tried.push_back(change);
}

// In order of the search: what helps most often first are those of the smallest sets; the rest on request.
std::vector<PossibleChange> switches_of(const ScreenContext& context, const PairView& pair, bool all) {
  std::vector<PossibleChange> shown;
  for (const PossibleChange& change : pair.smallest.possible) {
    if (has_a_slider(change)) continue;
    const bool small = std::ranges::any_of(pair.smallest.sets, [&](const ChangeSet& set) {
      return set.changes.size() == pair.smallest.sets.front().changes.size() && holds(set.changes, change);
    });
    if (all || small || holds(context.view.what_if.changes, change)) shown.push_back(change);
  }
  return shown;
}

void draw_switches(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  ViewState view = context.view;
  const std::vector<PossibleChange> shown = switches_of(context, pair, view.all_possible_changes);
  for (const PossibleChange& change : shown) {
    const std::string line = change_line(context, change);
    const ui::Rect row = column.take(ui.switch_height(line, {}, column.width()));
    const std::string key = std::string(change_code(change.kind)) + " " + change.item;
    if (ui.toggle(key, row, line, holds(view.what_if.changes, change))) {
      switch_change(view.what_if.changes, change);
      out.send(view);
      return;
    }
  }
  const auto all = std::ranges::count_if(pair.smallest.possible, std::not_fn(has_a_slider));
  if (std::ssize(shown) == all && !view.all_possible_changes) return;
  const std::string label = context.t(view.all_possible_changes ? "pair.fewer_changes" : "pair.more_changes");
  if (stack_more_button(column, "more-changes", label, view.all_possible_changes)) {
    view.all_possible_changes = !view.all_possible_changes;
    out.send(view);
  }
}

void draw_number_field(Column& column, ui::Key key, const ui::TextField& field, const EntityKey& entity,
                       const std::string& name, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto typed = ui.text_field(key, column.take(ui.field_height(field, column.width())), field);
  if (typed && *typed != field.value) out.send(Action{EditField{entity, name, number_or_text(*typed)}});
}

std::string journey_hint(const ScreenContext& context, const PairView& pair) {
  if (!pair.now.journey) return context.t("pair.journey_unknown_hint");
  if (!pair.now.journey->estimated) return context.t("pair.journey_own_hint");
  return context.t("pair.journey_estimate_hint", {{"n", std::to_string(pair.now.journey->minutes)}});
}

}  // namespace

void draw_pair_what_if(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  ViewState view = context.view;
  if (draw_head(context, inside, pair.trying)) {
    view.what_if = {};
    out.send(view);
    return;
  }
  inside.space(theme::kSpace2);
  const Candidate& candidate = pair.candidate;
  const auto journey = draw_slider(context, inside,
                                   {.key = "what-if-journey",
                                    .label_key = "pair.longest_journey",
                                    .value_key = "pair.minutes",
                                    .now_key = "pair.now_value",
                                    .known = candidate.journey_limit_minutes,
                                    .tried = view.what_if.journey_limit_minutes,
                                    .fallback = 0,
                                    .maximum = kLongestJourney,
                                    .step = kJourneyStep});
  inside.space(theme::kSpace1);
  const auto hours = draw_slider(context, inside,
                                 {.key = "what-if-hours",
                                  .label_key = "pair.hours_per_week",
                                  .value_key = "pair.hours",
                                  .now_key = "pair.now_value",
                                  .known = candidate.hours_per_week_now,
                                  .tried = view.what_if.hours_per_week,
                                  .fallback = 0,
                                  .maximum = kMostHours,
                                  .step = kHoursStep});
  if (journey) view.what_if.journey_limit_minutes = *journey;
  if (hours) view.what_if.hours_per_week = *hours;
  if (journey || hours) out.send(view);
  inside.space(theme::kSpace2);
  draw_switches(context, pair, inside, out);
}

void draw_pair_journey_edit(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  inside.heading(context.t("pair.journey_question"));
  inside.space(theme::kSpaceHalf);
  inside.text(context.t("pair.journey_line"), kSoftCaption);
  inside.space(theme::kSpace3);
  const Candidate& candidate = pair.candidate;
  const EntityKey key{std::string(kCandidateType), candidate.id};

  const auto limit = candidate.journey_limit_minutes;
  const std::string limit_label = context.t("pair.journey_limit_field"), limit_hint = context.t("pair.in_minutes");
  const std::string limit_value = limit ? std::to_string(*limit) : std::string();
  draw_number_field(inside, "journey-limit",
                    {.label = limit_label,
                     .value = limit_value,
                     .hint = limit_hint,
                     .numeric = true,
                     .max_code_points = kMinutesDigits},
                    key, "journey_limit_minutes", out);
  inside.space(theme::kSpace3);

  const bool own = pair.now.journey && !pair.now.journey->estimated;
  const std::string own_label = context.t("pair.journey_own_field"), own_hint = journey_hint(context, pair);
  const std::string own_value = own ? std::to_string(pair.now.journey->minutes) : std::string();
  draw_number_field(
      inside, "journey-own",
      {.label = own_label, .value = own_value, .hint = own_hint, .numeric = true, .max_code_points = kMinutesDigits},
      key, "journey." + pair.function.id, out);
}

}  // namespace overstap
