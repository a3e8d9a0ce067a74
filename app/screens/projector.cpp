// The second window, for the wall: the question, the clock, and what the group wrote. Nothing here changes the session.
// Its page is always 540 high and zoomed to the window (Shell::text_percent), so that the smallest words are at least
// 1/40 of the height whatever the projector.
#include <algorithm>
#include <string>

#include "app/screens/column.h"
#include "app/screens/note_card.h"
#include "app/screens/projector_picture.h"
#include "app/screens/screen.h"
#include "app/screens/session_parts.h"
#include "app/screens/take_part_parts.h"
#include "app/semantics/fitting_text.h"
#include "core/exchange/qr_code.h"
#include "core/explain/session_outcome_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kMargin = theme::kSpace8, kSideWidth = 160, kGap = theme::kSpace3, kCardGap = theme::kSpace3;
constexpr float kClockHeight = 78, kLeastCard = 150, kSign = 18, kNumber = 22, kDot = 11, kDotGap = theme::kSpace1;
constexpr float kSwitch = 36;
constexpr int kDotsInRow = 8, kMostDots = 48, kResultColumns = 4;
constexpr int kMostLines = 4;

constexpr ui::TextStyle kQuestion{.type = ui::Type::kH1, .weight = ui::Weight::kBold, .max_lines = 3};
constexpr ui::TextStyle kScan{.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold, .max_lines = 2};
constexpr float kScanLines = 2;
constexpr ui::TextStyle kUnder{.type = ui::Type::kNote, .max_lines = 2};
constexpr ui::TextStyle kCardText{.type = ui::Type::kNote, .max_lines = kMostLines};

// Cards in a grid, the last ones: what is new is seen. What does not fit is counted.
struct Grid {
  int columns = 1, rows = 1;
  float width = 0, height = 0;
};
Grid grid_of(const ui::Ui& ui, const ui::Rect& area, std::size_t count) {
  Grid grid;
  const float least_height = kSign + 2 * theme::kSpace2 + 2 * ui.line_height(ui::Type::kNote);
  grid.columns = std::max(1, static_cast<int>((area.width + kCardGap) / (kLeastCard + kCardGap)));
  grid.columns = std::min(grid.columns, std::max(1, static_cast<int>(count)));
  const int rows_that_fit = std::max(1, static_cast<int>((area.height + kCardGap) / (least_height + kCardGap)));
  const int rows_needed = (static_cast<int>(count) + grid.columns - 1) / grid.columns;
  grid.rows = std::clamp(rows_needed, 1, rows_that_fit);
  grid.width = (area.width - kCardGap * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
  const float most_height = kSign + 2 * theme::kSpace2 + kMostLines * ui.line_height(ui::Type::kNote);
  grid.height = std::min(most_height,
                         (area.height - kCardGap * static_cast<float>(grid.rows - 1)) / static_cast<float>(grid.rows));
  return grid;
}

// What is said under the words: where it comes from, what is different, how it went.
std::string facts_of(const ScreenContext& context, const ProjectedNote& note) {
  std::string facts;
  const auto add = [&facts](const std::string& fact) { facts += (facts.empty() ? "" : ", ") + fact; };
  if (note.change) add(plan_change_words(context.t, *note.change));
  if (note.result) add(context.t("agreement.result." + std::string(agreement_result_code(*note.result))));
  std::string tables;
  for (const std::string& table : note.tables) tables += (tables.empty() ? "" : ", ") + table;
  if (!tables.empty())
    add(context.t(note.is_cluster ? "note.tables" : "note.table_short",
                  {{note.is_cluster ? "tables" : "table", tables}}));
  return facts;
}

void draw_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const ProjectedNote& note, bool hidden,
               int position, int count) {
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), static_cast<int>(note.colour));
  const std::string key = "note " + std::to_string(position);
  const auto item = ui.group(ui::Role::kListItem, key, rect, {}, position, count);
  const ImU32 fill = note.is_cluster ? ui.paint(ui::Colour::kPrimarySoft) : colours.fill;
  const ImU32 ink = note.is_cluster ? ui.paint(ui::Colour::kOnPrimarySoft) : colours.text;
  const ImU32 edge = note.is_cluster ? ui.paint(ui::Colour::kPrimary) : colours.edge;
  ui.shadow(rect, theme::kRadiusNote, 1);
  ui.fill(rect, fill, theme::kRadiusNote);
  ui.edge(rect, edge, theme::kRadiusNote, 1.5f);
  ui::Rect inside = rect.inset(theme::kSpace3, theme::kSpace2);
  ui::Rect top = inside.cut_top(kSign, theme::kSpaceHalf);
  ui.icon(note.is_cluster ? icon::kGroup : note_sign(note.colour), top.x + kSign / 2, top.centre_y(), kSign, edge);
  if (note.number > 0) {
    const std::string number = std::to_string(note.number);
    const ui::Rect ring{top.right() - kNumber, top.y - theme::kSpaceHalf, kNumber, kNumber};
    ui.edge(ring, edge, theme::kRadiusPill, 1.5f);
    const float line = ui.line_height(ui::Type::kCaption);
    ui.text({ring.x, ring.centre_y() - line / 2, ring.width, line}, number,
            {.type = ui::Type::kCaption, .weight = ui::Weight::kBold, .align = ui::Align::kCentre, .wrap = false});
  }
  if (hidden) {
    ui.image("hidden", inside, context.t("projector.hidden_note"));
    return;
  }
  if (note.sign) ui.icon(answer_icon(*note.sign), top.x + kSign * 2, top.centre_y(), kSign, ink);
  const std::string words = note.text.empty() && note.sign ? answer_name(context, *note.sign) : note.text;
  const std::string facts = facts_of(context, note);
  if (!facts.empty()) {
    const ui::Rect strip = inside.cut_bottom(ui.line_height(ui::Type::kCaption));
    ui.paint_text(strip, facts,
                  {.type = ui::Type::kCaption, .weight = ui::Weight::kSemibold, .wrap = false, .max_lines = 1}, ink);
  }
  ui::TextStyle style = kCardText;
  style.max_lines = std::max(1, static_cast<int>(inside.height / ui.line_height(style.type)));
  ui.image("words", inside, facts.empty() ? words : words + ", " + facts);
  ui.paint_text(inside, words, style, ink);
}

void draw_cards(ui::Ui& ui, const ScreenContext& context, ui::Rect area, const ProjectedZone& zone, bool hidden) {
  const auto list = ui.group(ui::Role::kList, zone.id.empty() ? "notes" : zone.id, area, zone.title);
  if (zone.notes.empty()) return;
  Grid grid = grid_of(ui, area, zone.notes.size());
  auto fits = static_cast<std::size_t>(grid.columns * grid.rows);
  const float line = ui.line_height(ui::Type::kBody);
  if (zone.notes.size() > fits) {  // a line under them says how many more there are
    const ui::Rect more = area.cut_bottom(line, theme::kSpace2);
    grid = grid_of(ui, area, zone.notes.size());
    fits = static_cast<std::size_t>(grid.columns * grid.rows);
    ui.text(more, context.t.counted("projector.more_notes", static_cast<long long>(zone.notes.size() - fits)),
            {.wrap = false});
  }
  // While voting numbers must stay where they are: the first; else the newest.
  const bool numbered = zone.notes.front().number > 0;
  const std::size_t from = zone.notes.size() > fits && !numbered ? zone.notes.size() - fits : 0;
  const std::size_t to = std::min(zone.notes.size(), from + fits);
  for (std::size_t index = from; index < to; ++index) {
    const auto place = static_cast<int>(index - from);
    const ui::Rect rect{area.x + static_cast<float>(place % grid.columns) * (grid.width + kCardGap),
                        area.y + static_cast<float>(place / grid.columns) * (grid.height + kCardGap), grid.width,
                        grid.height};
    draw_card(ui, context, rect, zone.notes[index], hidden, static_cast<int>(index) + 1,
              static_cast<int>(zone.notes.size()));
  }
}

void draw_notes(ui::Ui& ui, const ScreenContext& context, ui::Rect area, const ProjectorPicture& picture) {
  const int count = static_cast<int>(picture.zones.size());
  for (int index = 0; index < count; ++index) {
    ui::Rect part = area.column(index, count, kGap);
    const ProjectedZone& zone = picture.zones[static_cast<std::size_t>(index)];
    if (count > 1) {
      const float line = ui.line_height(ui::Type::kTitle);
      ui.heading(part.cut_top(line, theme::kSpace2), zone.title, 2,
                 {.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold, .wrap = false, .max_lines = 1});
    }
    draw_cards(ui, context, part, zone, picture.notes_hidden);
  }
}

// The most chosen in columns that step down, as the stones of our mark.
void draw_result(ui::Ui& ui, const ScreenContext& context, ui::Rect area, const ProjectedZone& zone) {
  const auto list = ui.group(ui::Role::kList, "result", area, context.t("vote.result"));
  const int count = std::min(kResultColumns, static_cast<int>(zone.notes.size()));
  constexpr float kStep = 10, kDisc = 56;
  for (int index = 0; index < count; ++index) {
    const ProjectedNote& note = zone.notes[static_cast<std::size_t>(index)];
    const bool most = note.dots > 0 && note.dots == zone.notes.front().dots;
    ui::Rect rect = area.column(index, count, kGap);
    rect.cut_top(kDisc / 2 + kStep * static_cast<float>(index));
    const std::string key = "result " + std::to_string(index);
    const auto item = ui.group(ui::Role::kListItem, key, rect, {}, index + 1, count);
    ui.card(rect, theme::kRadiusPart);
    const ImU32 ring = ui.paint(most ? ui::Colour::kAccent : ui::Colour::kPrimary);
    if (most) ui.edge(rect, ring, theme::kRadiusPart, 2);
    const ui::Rect disc{rect.centre_x() - kDisc / 2, rect.y - kDisc / 2, kDisc, kDisc};
    ui.fill(disc, most ? ring : ui.paint(ui::Colour::kSurface), theme::kRadiusPill);
    ui.edge(disc, ring, theme::kRadiusPill, 3);
    const float figure = ui.line_height(ui::Type::kH2);
    ui.image("dots", disc, context.t.counted("vote.dots", note.dots));
    ui.paint_text({disc.x, disc.centre_y() - figure / 2, disc.width, figure}, std::to_string(note.dots),
                  {.type = ui::Type::kH2, .weight = ui::Weight::kBold, .align = ui::Align::kCentre, .wrap = false},
                  ui.paint(most ? ui::Colour::kOnAccent : ui::Colour::kText));
    ui::Rect inside = rect.inset(theme::kSpace3, kDisc / 2 + theme::kSpace2);
    const ui::TextStyle style{
        .type = ui::Type::kTitle, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre, .max_lines = 5};
    inside.cut_top(ui.text(inside, note.text, style) + theme::kSpace2);
    const float row = static_cast<float>(std::min(note.dots, kDotsInRow)) * (kDot + kDotGap) - kDotGap;
    for (int dot = 0; dot < std::min(note.dots, kMostDots); ++dot) {
      const float x = inside.centre_x() - row / 2 + static_cast<float>(dot % kDotsInRow) * (kDot + kDotGap);
      const float y = inside.y + static_cast<float>(dot / kDotsInRow) * (kDot + kDotGap);
      if (y + kDot > rect.bottom()) break;
      ui.draw_list()->AddCircleFilled({x + kDot / 2, y + kDot / 2}, kDot / 2, ring);
    }
  }
}

void draw_side(ui::Ui& ui, const ScreenContext& context, const Session& session, const ProjectorPicture& picture,
               ui::Rect side) {
  const ui::Rect clock = side.cut_top(kClockHeight, kGap);
  ui.fill(clock, ui.paint(ui::Colour::kHero), theme::kRadiusRow);
  ui::Rect inside = clock.inset(theme::kSpace4, theme::kSpace2);
  const ui::TextStyle small{.type = ui::Type::kBody, .colour = ui::Colour::kOnHero, .wrap = false};
  ui.text(inside.cut_top(ui.line_height(small.type)), clock_words(context, session.clock), small);
  const std::string digits = clock_digits(session.clock, context.view.now_milliseconds);
  const ui::TextStyle large{.type = ui::Type::kClock, .weight = ui::Weight::kBold, .wrap = false};
  ui.image("time", inside, clock_spoken(context, session.clock));
  ui::paint_fitting(ui, inside, digits, large, ui.paint(ui::Colour::kOnHero));
  if (picture.scene != ProjectedScene::kVoting || picture.handed_in == 0) return;
  const ui::TextStyle count{.weight = ui::Weight::kSemibold};
  ui.text(side, context.t.counted("vote.handed_in", picture.handed_in), count);
}

// The code to take part with, at least a third of the height of the wall; the notes keep what is left beside it.
void draw_code(ui::Ui& ui, const ScreenContext& context, const Invitation& asked, ui::Rect& page) {
  const auto code = qr_code_of(link_in_code(context.view.address, asked));
  if (!code) return;
  const float side = std::min(page.height - theme::kSpace2 - ui.line_height(kScan.type) * kScanLines, page.width / 2);
  ui::Rect place = page.cut_left(side, kGap * 2);
  ui.code("code", place.cut_top(side, theme::kSpace2), context.t("take_part.code_of_session"), code->size, code->dark);
  ui.text(place, context.t("projector.scan"), kScan);
}

std::string words_under(const ScreenContext& context, const ProjectorPicture& picture) {
  switch (picture.scene) {
    case ProjectedScene::kVoting:
      return context.t.counted("projector.give_dots", picture.dots_per_person) + " " + context.t("projector.secret");
    case ProjectedScene::kResult:
      return {};
    default:
      return picture.notes_hidden ? context.t("projector.hidden") : picture.who;
  }
}

// The answers beside each other, once there are enough of them.
void draw_pulse_scene(ui::Ui& ui, const ScreenContext& context, ui::Rect area, const ReportedPulse& pulse) {
  const std::string said = pulse.now.shown ? pulse_compared(context, pulse) : pulse_not_yet(context.t, pulse.now);
  area.cut_top(ui.text(area, said, kUnder), theme::kSpace4);
  if (!pulse.now.shown) return;
  const auto list = ui.group(ui::Role::kList, "pulse", area, context.t("pulse.heading"));
  constexpr int kRows = static_cast<int>(kPulseRows);
  for (int row = 0; row < kRows; ++row) {
    Column column(ui, area.column(row, kRows, kGap));
    draw_pulse_row(context, pulse, static_cast<std::size_t>(row), column);
  }
}

void draw_picture(ui::Ui& ui, const ScreenContext& context, const Session& session, const ProjectorPicture& picture,
                  ui::Rect page, Outbox& out) {
  ui::Rect side = page.cut_right(std::min(kSideWidth, page.width / 3), kGap * 2);
  const ui::Rect corner = side.cut_bottom(kSwitch);
  draw_side(ui, context, session, picture, side);
  const bool dark = context.view.projector_dark;
  const std::string label = context.t(dark ? "projector.light" : "projector.dark");
  const ui::Button look{
      .label = label, .icon = dark ? icon::kSun : icon::kMoon, .kind = ui::ButtonKind::kQuiet, .icon_only = true};
  if (ui.button("look", {corner.right() - kSwitch, corner.y, kSwitch, kSwitch}, look)) {
    ViewState view = context.view;
    view.projector_dark = !dark;
    out.send(view);
  }
  const bool result = picture.scene == ProjectedScene::kResult;
  const std::string head = result                     ? context.t("vote.result")
                           : picture.question.empty() ? picture.title
                                                      : picture.question;
  page.cut_top(ui.heading(page, head, 1, kQuestion) + theme::kSpace1);
  if (const std::string under = words_under(context, picture); !under.empty()) {
    page.cut_top(ui.text(page, under, kUnder));
  }
  page.cut_top(0, theme::kSpace4);
  if (picture.invitation) draw_code(ui, context, *picture.invitation, page);
  if (picture.scene == ProjectedScene::kPulse) return draw_pulse_scene(ui, context, page, picture.pulse);
  if (picture.zones.empty()) return;
  if (result) return draw_result(ui, context, page, picture.zones.front());
  draw_notes(ui, context, page, picture);
}

// The one of the address; without one the newest.
const Session* shown_session(const ScreenContext& context) {
  const auto& sessions = context.model.sessions;
  const auto named = sessions.find(context.view.route.first_id);
  if (named != sessions.end()) return &named->second;
  const Session* newest = nullptr;
  for (const auto& [id, session] : sessions) {
    if (newest == nullptr || session.date > newest->date) newest = &session;
  }
  return newest;
}

}  // namespace

void draw_projector(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const Session* session = shown_session(context);
  ui::Rect page = area.inset(kMargin, kMargin);
  if (session == nullptr) {
    ui.heading(page, context.t("projector.nothing"), 1, kQuestion);
    return;
  }
  if (session->projector == ProjectorState::kBlack) {
    ui.fill(area, theme::kBlackout);
    ui.image("black", area, context.t("projector.black"));
    return;
  }
  const auto& kept = context.view.frozen_picture;
  const bool frozen = session->projector == ProjectorState::kFrozen;
  if (frozen && kept) return draw_picture(ui, context, *session, *kept, page, out);
  const ProjectorPicture picture = projector_picture(context.model, *session);
  if (frozen != kept.has_value()) {
    ViewState view = context.view;
    view.frozen_picture.reset();
    if (frozen) view.frozen_picture = picture;
    out.send(view);
  }
  draw_picture(ui, context, *session, picture, page, out);
}

}  // namespace overstap
