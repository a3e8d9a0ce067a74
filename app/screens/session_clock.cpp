// What is left of the minutes of this phase. The facilitator starts it; at zero it goes on counting, and says so.
#include <cstdlib>
#include <string>

#include "app/screens/session_parts.h"
#include "app/semantics/fitting_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kHeight = 78, kButton = 44, kGap = theme::kSpace2, kPadding = theme::kSpace4;
constexpr float kLeastPageBeside = 300;
constexpr int kMoreMinutes = 2;
constexpr std::int64_t kMillisecondsPerSecond = 1'000, kSecondsPerMinute = 60;

// Whole seconds, rounded so that a clock of ten minutes shows 10:00 when it starts and 00:00 when time is over.
std::int64_t seconds_left(const SessionClock& clock, std::int64_t now_milliseconds) {
  const std::int64_t left = clock.remaining_at(now_milliseconds);
  return left >= 0 ? (left + kMillisecondsPerSecond - 1) / kMillisecondsPerSecond : left / kMillisecondsPerSecond;
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void set_clock(const SessionView& session, const SessionClock& clock, Outbox& out) {
  out.send(Action{SetClock{session.session.id, clock}});
}

bool buttons_under(const ui::Ui& ui) { return ui.page().width < kLeastPageBeside; }

}  // namespace

std::string clock_digits(const SessionClock& clock, std::int64_t now_milliseconds) {
  const std::int64_t seconds = std::abs(seconds_left(clock, now_milliseconds));
  return two_digits(seconds / kSecondsPerMinute) + ":" + two_digits(seconds % kSecondsPerMinute);
}

std::string clock_spoken(const ScreenContext& context, const SessionClock& clock) {
  const std::int64_t seconds = std::abs(seconds_left(clock, context.view.now_milliseconds));
  return context.t.counted("session.minutes", seconds / kSecondsPerMinute);
}

std::string clock_words(const ScreenContext& context, const SessionClock& clock) {
  const std::int64_t now = context.view.now_milliseconds;
  const bool over = clock.remaining_at(now) < 0;
  return context.t(over ? "session.clock_over" : "session.clock_left");
}

float session_clock_height(const ui::Ui& ui) { return buttons_under(ui) ? 2 * kHeight : kHeight; }

void draw_session_clock(ui::Ui& ui, const ScreenContext& context, const SessionView& session, const ui::Rect& rect,
                        Outbox& out) {
  if (session.form == nullptr || session.phases.empty()) return;
  const SessionClock& clock = session.session.clock;
  const Phase& phase = *session.active_phase();
  const std::int64_t now = context.view.now_milliseconds;
  const auto region = ui.group(ui::Role::kRegion, "clock", rect, context.t("session.clock"));
  ui.fill(rect, ui.paint(ui::Colour::kHero), theme::kRadiusRow);
  ui::Rect inside = rect.inset(kPadding, theme::kSpace2);
  ui::Rect words = buttons_under(ui) ? inside.cut_top(kHeight - kPadding) : inside;
  ui::Rect buttons = buttons_under(ui) ? inside : ui::Rect{};

  const bool last_round = clock.round >= phase.rounds;
  const bool over = clock.remaining_at(now) < 0;
  const std::string more = context.t("session.clock_more"), more_spoken = context.t("session.clock_more_spoken");
  const std::string next_round = context.t("session.next_round", {{"n", std::to_string(clock.round + 1)}});
  ui::Button longer{
      .label = more, .kind = ui::ButtonKind::kOnHero, .size = ui::ButtonSize::kSmall, .description = more_spoken};
  if (over && !last_round) longer.label = next_round, longer.description = {};
  const float longer_width = ui.button_width(longer);
  if (!buttons_under(ui)) buttons = words.cut_right(kButton + kGap + longer_width, theme::kSpace2);
  ui::Rect strip{buttons.x, buttons.centre_y() - kButton / 2, buttons.width, kButton};
  const std::string run = context.t(clock.running ? "session.clock_pause" : "session.clock_start");
  const ui::Button start{.label = run,
                         .icon = clock.running ? icon::kPause : icon::kPlay,
                         .kind = ui::ButtonKind::kOnHero,
                         .icon_only = true};
  if (ui.button("run", strip.cut_left(kButton, kGap), start)) {
    set_clock(session, clock.running ? clock_paused(clock, now) : clock_started(clock, now), out);
  }
  if (ui.button("longer", {strip.x, strip.y, std::min(strip.width, longer_width), strip.height}, longer)) {
    if (over && !last_round) {
      out.send(Action{GoToPhase{session.session.id, phase.id, clock.round + 1}});
    } else {
      set_clock(session, clock_longer(clock, kMoreMinutes, now), out);
    }
  }

  std::string label = clock_words(context, clock);
  if (phase.rounds > 1) {
    label +=
        " · " + context.t("session.round", {{"n", std::to_string(clock.round)}, {"of", std::to_string(phase.rounds)}});
  }
  const ui::TextStyle small{.type = ui::Type::kCaption, .colour = ui::Colour::kOnHero, .wrap = false};
  const ui::TextStyle large{
      .type = ui::Type::kNumber, .weight = ui::Weight::kBold, .colour = ui::Colour::kOnHero, .wrap = false};
  const float caption = ui.line_height(small.type), number = ui.line_height(large.type);
  const float top = words.centre_y() - (caption + number) / 2;
  ui.text({words.x, top, words.width, caption}, label, small);
  ui.image("time", {words.x, top + caption, words.width, number}, clock_spoken(context, clock));
  ui::paint_fitting(ui, {words.x, top + caption, words.width, number}, clock_digits(clock, now), large,
                    ui.paint(ui::Colour::kOnHero));
}

}  // namespace overstap
