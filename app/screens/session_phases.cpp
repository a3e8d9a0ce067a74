// The phases of a session as stepping stones: where the group is, and on to another phase. On a phone the same as one
// choice.
#include <algorithm>
#include <string>

#include "app/screens/session_parts.h"
#include "app/screens/stacked_combo.h"
#include "app/semantics/fitting_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kStoneHeight = 50, kStoneNow = 66, kStoneRise = 2.5f, kStoneGap = theme::kSpace1Half,
                kStoneRadius = theme::kRadiusRow;
constexpr float kStonePadding = theme::kSpace3Half, kCheck = 16, kBarHeight = 84;
constexpr float kSmallestScale = .9f;

constexpr ui::TextStyle kStoneText{.type = ui::Type::kLabel, .align = ui::Align::kCentre, .wrap = false};
constexpr ui::TextStyle kStoneNowText{
    .type = ui::Type::kH3, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre, .wrap = false};
constexpr ui::TextStyle kCountText{
    .type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .align = ui::Align::kCentre, .wrap = false};

enum class Stone { kDone, kNow, kNext };

float stone_width(const ui::Ui& ui, const ScreenContext& context, const Phase& phase, Stone stone) {
  float text = ui.measure(phase.title, stone == Stone::kNow ? kStoneNowText : kStoneText).width;
  if (stone == Stone::kNow) {
    text = std::max(text,
                    ui.measure(context.t.counted("session.minutes", phase.minutes * phase.rounds), kStoneText).width);
  }
  return text + 2 * kStonePadding + (stone == Stone::kDone ? kCheck + 6 : 0);
}

std::string spoken_stone(const ScreenContext& context, const Phase& phase, std::size_t notes, Stone stone) {
  std::string text = phase.title + ", " + context.t.counted("session.minutes", phase.minutes * phase.rounds) + ", " +
                     context.t.counted("session.notes", static_cast<long long>(notes));
  if (stone == Stone::kNow) text += ", " + context.t("session.stone_now");
  return text;
}

void paint_stone(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Phase& phase, std::size_t notes,
                 Stone stone, bool hovered) {
  const float line = ui.line_height(ui::Type::kLabel);
  if (stone == Stone::kNow) {
    ui.shadow(rect, kStoneRadius, 2);
    ui.fill(rect, ui.paint(hovered ? ui::Colour::kPrimaryHover : ui::Colour::kPrimary), kStoneRadius);
    const float title = ui.line_height(ui::Type::kH3);
    const float top = rect.centre_y() - (title + line) / 2;
    const ImU32 ink = ui.paint(ui::Colour::kOnPrimary);
    ui.paint_text({rect.x, top, rect.width, title}, phase.title, kStoneNowText, ink);
    ui.paint_text({rect.x, top + title, rect.width, line},
                  context.t.counted("session.minutes", phase.minutes * phase.rounds), kStoneText, ink);
    return;
  }
  const bool done = stone == Stone::kDone;
  const ui::Colour plain = done ? ui::Colour::kPrimarySoft : ui::Colour::kSurface;
  ui.fill(rect, ui.paint(hovered ? ui::Colour::kSunken : plain), kStoneRadius);
  if (!done || ui.current_theme() == theme::Theme::kContrast) {
    ui.edge(rect, ui.paint(ui::Colour::kControlLine), kStoneRadius, 1.5f);
  }
  const ImU32 ink = ui.paint(done ? ui::Colour::kOnPrimarySoft : ui::Colour::kText);
  const float caption = ui.line_height(ui::Type::kCaption);
  const std::string count = context.t.counted("session.notes", static_cast<long long>(notes));
  const bool counted = notes > 0 && ui.measure(count, kCountText).width <= rect.width;  // it is said in any case
  const float top = counted ? rect.centre_y() - (line + caption) / 2 : rect.centre_y() - line / 2;
  const float width = ui.measure(phase.title, kStoneText).width;
  const float shift = done ? (kCheck + 6) / 2 : 0;
  ui::paint_fitting(ui, {rect.x + shift, top, rect.width - shift, line}, phase.title, kStoneText, ink);
  if (done) {
    ui.icon(icon::kCheck, rect.centre_x() - width / 2 - kCheck / 2 + shift - 6, top + line / 2, kCheck, ink);
  }
  if (counted) ui.paint_text({rect.x, top + line, rect.width, caption}, count, kCountText, ink);
}

std::size_t notes_in_phase(const ScreenContext& context, const SessionView& session, const Phase& phase) {
  std::size_t notes = 0;
  for (const std::string& zone : phase.zones) notes += context.model.notes_in(session.session.id, zone).size();
  return notes;
}

// Another phase: what was open of the one before closes.
void go_to(const ScreenContext& context, const SessionView& session, const Phase& phase, Outbox& out) {
  if (session.form != nullptr) out.send(Action{GoToPhase{.session_id = session.session.id, .phase_id = phase.id}});
  ViewState view = context.view;
  view.shown_zone = session.form != nullptr ? std::string() : phase.zones.front();
  out.send(view);
}

float phase_choice_height(const ui::Ui& ui, const ScreenContext& context, float width) {
  return ui.combo_height(context.t("session.phase"), width);
}

}  // namespace

float phase_bar_height() { return kBarHeight; }

void draw_phase_bar(const ScreenContext& context, const SessionView& session, ui::Ui& ui, ui::Rect rect, Outbox& out) {
  const int count = static_cast<int>(session.phases.size());
  if (count == 0) return;
  const auto kind = [&](int index) {
    return index == session.phase ? Stone::kNow : index < session.phase ? Stone::kDone : Stone::kNext;
  };
  float natural = kStoneGap * static_cast<float>(count - 1);
  for (int index = 0; index < count; ++index) {
    natural += stone_width(ui, context, session.phases[static_cast<std::size_t>(index)], kind(index));
  }
  // A little too wide: the words are set smaller. Much too wide: one choice says the same.
  const float scale = std::min(1.f, rect.width / natural);
  if (scale < kSmallestScale) {
    Column column(ui, {rect.x, rect.bottom() - phase_choice_height(ui, context, rect.width), rect.width, 0});
    return draw_phase_choice(context, session, column, out);
  }
  const float extra = scale < 1 ? 0 : (rect.width - natural) / static_cast<float>(count);
  const auto list = ui.group(ui::Role::kList, "phases", rect, context.t("session.phases"));
  float x = rect.x, rise = 0;
  for (int index = 0; index < count; ++index) {
    const Phase& phase = session.phases[static_cast<std::size_t>(index)];
    const Stone stone = kind(index);
    const float height = stone == Stone::kNow ? kStoneNow : kStoneHeight;
    const float width = stone_width(ui, context, phase, stone) * scale + extra;
    const ui::Rect box{x, rect.bottom() - rise - height, width, height};
    const std::size_t notes = notes_in_phase(context, session, phase);
    const auto item = ui.group(ui::Role::kListItem, phase.id, box, {}, index + 1, count);
    const std::string name = spoken_stone(context, phase, notes, stone);
    const ui::Press press =
        ui.pressable("go", box, {.name = name, .radius = kStoneRadius, .current = stone == Stone::kNow});
    paint_stone(ui, context, box, phase, notes, stone, press.hovered);
    if (press.pressed && stone != Stone::kNow) go_to(context, session, phase, out);
    if (const Zone* zone = session.find_zone(phase.zones.front())) take_dropped_note(ui, context, box, *zone, out);
    x = box.right() + kStoneGap * scale;
    rise += kStoneRise;
  }
}

void draw_phase_choice(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  if (session.phases.empty()) return;
  std::vector<std::string> labels;
  for (const Phase& phase : session.phases) {
    labels.push_back(phase.title + " (" + std::to_string(notes_in_phase(context, session, phase)) + ")");
  }
  std::vector<ui::Option> options;
  for (const std::string& label : labels) options.push_back({.label = label});
  const auto chosen = stack_combo(column, "phase", context.t("session.phase"), options, session.phase);
  if (chosen) go_to(context, session, session.phases[static_cast<std::size_t>(*chosen)], out);
}

}  // namespace overstap
