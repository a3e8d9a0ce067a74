#include "app/screens/start_cards.h"

#include <algorithm>
#include <array>

#include "app/screens/hero_picture.h"
#include "app/screens/page_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/written_date.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kTilePadding = theme::kSpace5, kTileTop = 18, kDisc = 56, kDiscIcon = 28, kDiscGap = theme::kSpace4;
constexpr float kSmallestTile = 184, kPhoneTile = 76, kPhoneDisc = 50, kPhoneDiscIcon = 27,
                kPhoneRadius = theme::kRadiusPanel;
constexpr float kArrow = 20, kChevron = 24;
constexpr float kRoundPictogram = 36, kRoundIcon = 20, kSignSize = 26;
constexpr float kGoOnRow = 53, kGoOnIcon = 22, kGoOnGap = theme::kSpace3;
constexpr float kDataPadding = theme::kSpace4, kDataTop = 13, kDataButton = 40, kDataRadius = theme::kRadiusPart;
constexpr float kDataLineGap = theme::kSpaceHalf, kDataButtonGap = theme::kSpace2Half, kPhoneDataCard = 66;
constexpr std::size_t kMostPictograms = 6;

constexpr float kTilePicture = 60;  // room for the live fact between words and count
constexpr ui::TextStyle kTileTitle{.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold};
constexpr ui::TextStyle kPhoneTileTitle{.weight = ui::Weight::kSemibold};

struct Tile {
  std::string_view key, title, line;  // phrases
  ui::IconName icon;
  int note_colour;
  Screen screen;
};
constexpr std::array<Tile, kStartTileCount> kTiles = {{
    {"tile-passports", "start.passports_title", "start.passports_line", icon::kIdCard, 2, Screen::kPassports},
    {"tile-candidates", "start.candidates_title", "start.candidates_line", icon::kUserRoundPlus, 3,
     Screen::kCandidates},
    {"tile-match", "start.match_title", "start.match_line", icon::kPuzzle, 1, Screen::kMatch},
    {"tile-sessions", "start.sessions_title", "start.sessions_line", icon::kUsersRound, 5, Screen::kSessions},
}};

struct Pair {
  const Candidate* candidate = nullptr;
  const Function* function = nullptr;
  const FunctionVerdict* verdict = nullptr;
};

template <typename Visit>
void for_each_pair(const Model& model, const Visit& visit) {
  for (const auto& [candidate_id, candidate] : model.candidates) {
    for (const auto& [function_id, function] : model.functions) {
      const FunctionVerdict* verdict = model.verdict(candidate_id, function_id);
      if (verdict != nullptr) visit(Pair{&candidate, &function, verdict});
    }
  }
}

long long talks_possible(const Model& model) {
  long long count = 0;
  for_each_pair(model, [&](const Pair& pair) { count += pair.verdict->talk_possible ? 1 : 0; });
  return count;
}

long long count_of(std::size_t size) { return static_cast<long long>(size); }

std::string tile_fact(const ScreenContext& context, int index) {
  const Model& model = context.model;
  switch (index) {
    case 0:
      return context.t.counted("start.passports", count_of(model.functions.size()));
    case 1:
      return context.t.counted("start.candidates", count_of(model.candidates.size()));
    case 2:
      return context.t.counted("start.pairs", count_of(model.candidates.size() * model.functions.size()));
    default:
      return context.t.counted("start.sessions", count_of(model.sessions.size()));
  }
}

const Session* latest_session(const Model& model) {
  const Session* latest = nullptr;
  for (const auto& [id, session] : model.sessions) {
    if (latest == nullptr || session.date >= latest->date) latest = &session;
  }
  return latest;
}

long long note_count(const Model& model, const std::string& session_id) {
  return std::count_if(model.notes.begin(), model.notes.end(),
                       [&](const auto& entry) { return entry.second.session_id == session_id; });
}

void draw_function_row(ui::Ui& ui, const Model& model, float x, float centre_y) {
  std::size_t drawn = 0;
  for (const auto& [id, function] : model.functions) {
    if (drawn++ == kMostPictograms) return;
    ui.fill({x, centre_y - kRoundPictogram / 2, kRoundPictogram, kRoundPictogram}, ui.paint(ui::Colour::kSunken),
            kRoundPictogram / 2);
    ui.icon(content_pictogram(function.pictogram, icon::kIdCard), x + kRoundPictogram / 2, centre_y, kRoundIcon,
            ui.paint(ui::Colour::kTextSoft));
    x += kRoundPictogram + theme::kSpace2;
  }
}

// The live fact in a picture, between the words and the count.
void draw_tile_picture(ui::Ui& ui, const ScreenContext& context, int index, const ui::Rect& rect) {
  const Model& model = context.model;
  const float line = ui.line_height(ui::Type::kLabel);
  if (index == 0) draw_function_row(ui, model, rect.x, rect.centre_y());
  if (index == 1) {
    constexpr float kHalfPeg = 18;
    draw_people(ui, rect.x, rect.centre_y() + kHalfPeg, rect.width, static_cast<int>(model.candidates.size()));
  }
  if (index == 2 && !model.candidates.empty()) {
    const long long talks = talks_possible(model);
    ui.sign(talks > 0 ? ui::Sign::kFits : ui::Sign::kDiscuss, rect.x, rect.centre_y() - kSignSize / 2, kSignSize);
    const float x = rect.x + kSignSize + theme::kSpace2;
    ui.paint_text({x, rect.centre_y() - line / 2, rect.right() - x, line}, context.t.counted("start.talks", talks),
                  kLabelText);
  }
  const Session* session = index == 3 ? latest_session(model) : nullptr;
  if (session != nullptr) {
    ui.paint_text({rect.x, rect.centre_y() - line / 2, rect.width, line}, session->title,
                  {.type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .wrap = false});
  }
}

void draw_wide_tile(ui::Ui& ui, const ScreenContext& context, int index, const ui::Rect& rect, bool hovered) {
  const Tile& tile = kTiles[static_cast<std::size_t>(index)];
  ui.card(rect, theme::kRadiusTile, hovered ? 2 : 1);
  ui::Rect inside = rect.inset(kTilePadding, kTileTop);
  const ui::Rect disc = inside.cut_left(kDisc, kDiscGap);
  ui.disc(disc.centre_x(), disc.y + kDisc / 2, kDisc, tile.note_colour, tile.icon, kDiscIcon);
  const std::string title_text = context.t(tile.title), line_text = context.t(tile.line);
  const float title_height = text_height(ui, title_text, kTileTitle, inside.width);
  ui.paint_text(inside.cut_top(title_height, theme::kSpace1), title_text, kTileTitle);
  const float line_height = text_height(ui, line_text, kSoftLabel, inside.width);
  ui.paint_text(inside.cut_top(line_height), line_text, kSoftLabel);
  const ui::Rect fact = inside.cut_bottom(ui.line_height(ui::Type::kLabel));
  draw_tile_picture(ui, context, index, inside);
  const ui::TextStyle strong{
      .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kPrimary, .wrap = false};
  ui.paint_text(fact, tile_fact(context, index), strong);
  ui.icon(icon::kArrowRight, fact.right() - kArrow / 2, fact.centre_y(), kArrow, ui.paint(ui::Colour::kPrimary));
}

// Very large text takes the room of the arrow, and of the space around the picture.
float phone_disc_gap(const ui::Ui& ui) { return ui.cramped() ? theme::kSpace2 : kDiscGap; }

float phone_words_width(const ui::Ui& ui, float tile_width) {
  const float beside = ui.cramped() ? 0 : kChevron + theme::kSpace1;
  return tile_width - 2 * card_padding(ui, kDataPadding) - kPhoneDisc - phone_disc_gap(ui) - beside;
}

void draw_phone_tile(ui::Ui& ui, const ScreenContext& context, int index, const ui::Rect& rect, bool hovered) {
  const Tile& tile = kTiles[static_cast<std::size_t>(index)];
  ui.card(rect, kPhoneRadius, hovered ? 2 : 1);
  const ui::Rect inside = rect.inset(card_padding(ui, kDataPadding), 0);
  ui.disc(inside.x + kPhoneDisc / 2, rect.centre_y(), kPhoneDisc, tile.note_colour, tile.icon, kPhoneDiscIcon);
  if (!ui.cramped()) {
    ui.icon(icon::kChevronRight, inside.right() - kChevron / 2, rect.centre_y(), kChevron,
            ui.paint(ui::Colour::kTextSoft));
  }
  const std::string title_text = context.t(tile.title);
  const float width = phone_words_width(ui, rect.width);
  const float title = text_height(ui, title_text, kPhoneTileTitle, width), small = ui.line_height(ui::Type::kCaption);
  ui::Rect words{inside.x + kPhoneDisc + phone_disc_gap(ui), rect.centre_y() - (title + small) / 2, width,
                 title + small};
  ui.paint_text(words.cut_top(title), title_text, kPhoneTileTitle);
  const ui::TextStyle soft{.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .wrap = false};
  const std::string fact = tile_fact(context, index);
  if (ui.measure(fact, soft).width <= words.width) ui.paint_text(words, fact, soft);  // it is said in any case
}

// How to begin, while there is nothing to go on with.
void draw_beginning(Column& column, const ScreenContext& context) {
  column.heading(context.t("start.begin"));
  column.space(theme::kSpace3);
  const std::pair<ui::IconName, std::string> steps[] = {{icon::kUsers, context.t("start.begin_example")},
                                                        {icon::kUserRoundPlus, context.t("start.begin_candidate")},
                                                        {icon::kPuzzle, context.t("start.begin_match")}};
  for (const auto& [step_icon, text] : steps) {
    column.icon_line(step_icon, text);
    column.space(theme::kSpace3);
  }
}

struct GoOnRow {
  std::string_view key;
  ui::IconName icon = "";
  std::string title, line;
};

bool draw_go_on_row(Column& column, const GoOnRow& row, int position, int count) {
  ui::Ui& ui = column.ui();
  const ui::TextStyle strong{.weight = ui::Weight::kSemibold};
  const float width = column.width() - kGoOnIcon - kGoOnGap - kArrow - theme::kSpace1;
  const float title = text_height(ui, row.title, strong, width), small = ui.line_height(ui::Type::kCaption);
  const ui::Rect rect = column.take(std::max(kGoOnRow, title + small + kGoOnGap));
  const auto item = ui.group(ui::Role::kListItem, row.key, rect, {}, position, count);
  const ui::Press press =
      ui.pressable("open", rect, {.name = row.title, .description = row.line, .role = ui::Role::kLink});
  if (press.hovered) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), theme::kRadiusControl);
  if (position > 1) ui.divider(rect.x, rect.y, rect.width);
  const ImU32 soft = ui.paint(ui::Colour::kTextSoft);
  ui.icon(row.icon, rect.x + kGoOnIcon / 2, rect.centre_y(), kGoOnIcon, soft);
  ui.icon(icon::kChevronRight, rect.right() - kArrow / 2, rect.centre_y(), kArrow, soft);
  ui::Rect words{rect.x + kGoOnIcon + kGoOnGap, rect.centre_y() - (title + small) / 2, width, title + small};
  ui.paint_text(words.cut_top(title), row.title, strong);
  ui.paint_text(words, row.line, {.type = ui::Type::kCaption, .colour = ui::Colour::kTextSoft, .wrap = false});
  return press.pressed;
}

// The pair that stands closest to a talk.
Pair closest_pair(const Model& model) {
  Pair closest;
  for_each_pair(model, [&](const Pair& pair) {
    if (closest.verdict == nullptr || stands_closer(*pair.verdict, *closest.verdict)) closest = pair;
  });
  return closest;
}

// The candidate about whom most is still unknown, and how much.
std::pair<const Candidate*, int> most_open_questions(const Model& model) {
  std::pair<const Candidate*, int> most{nullptr, 0};
  for (const Candidate* candidate : model.candidates_by_code()) {
    int open = 0;
    for (const LoadItem item : model.load_list.items()) open += candidate->capacity[item].level ? 0 : 1;
    if (open > most.second) most = {candidate, open};
  }
  return most;
}

std::string data_text(const ScreenContext& context) {
  const std::int64_t saved = context.view.storage.last_file_at_milliseconds;
  if (saved == 0) return context.t("start.data_no_file");
  const std::string day = iso_from_milliseconds(saved, context.view.utc_offset_minutes);
  return context.t("start.data_file", {{"date", context.t.date(day)}});
}

ui::Button phone_save_button(std::string_view label) {
  return {.label = label, .kind = ui::ButtonKind::kQuiet, .description = {}};
}

float phone_data_text_height(const ui::Ui& ui, const ScreenContext& context, float width) {
  const std::string save = context.t("start.save");
  const float words = width - kChevron - kGoOnGap - ui.button_width(phone_save_button(save));
  return text_height(ui, file_age_text(context), {.type = ui::Type::kCaption}, words);
}

// One line: how old the file is, and saving it now.
void draw_phone_data(ui::Ui& ui, const ScreenContext& context, ui::Rect inside, Outbox& out) {
  const std::string save = context.t("start.save"), full = context.t("app.save_file_now_long");
  ui::Button button = phone_save_button(save);
  button.description = full;
  if (ui.cramped()) {  // under each other
    const ui::Rect target = inside.inset(0, kDataTop).cut_bottom(theme::kButtonNormal);
    ui.text({inside.x, inside.y + kDataTop, inside.width, target.y - inside.y}, file_age_text(context),
            {.type = ui::Type::kCaption});
    if (ui.button("save-file", target, button)) out.send(ViewAction{SaveAsFile{}});
    return;
  }
  const float height = phone_data_text_height(ui, context, inside.width);
  const ui::Rect icon_rect = inside.cut_left(kChevron, kGoOnGap);
  ui.icon(icon::kFileDown, icon_rect.centre_x(), inside.centre_y(), kChevron, ui.paint(ui::Colour::kOnAccentSoft));
  const ui::Rect target = inside.cut_right(ui.button_width(button));
  ui.text({inside.x, inside.centre_y() - height / 2, inside.width, height}, file_age_text(context),
          {.type = ui::Type::kCaption});
  if (ui.button("save-file",
                {target.x, target.centre_y() - theme::kButtonNormal / 2, target.width, theme::kButtonNormal}, button)) {
    out.send(ViewAction{SaveAsFile{}});
  }
}

}  // namespace

float start_tile_height(const ui::Ui& ui, const ScreenContext& context, int index, float width) {
  const Tile& tile = kTiles[static_cast<std::size_t>(index)];
  if (!ui.narrow()) {
    const float inner = width - 2 * kTilePadding - kDisc - kDiscGap;
    const float words = text_height(ui, context.t(tile.title), kTileTitle, inner) +
                        text_height(ui, context.t(tile.line), kSoftLabel, inner);
    return std::max(kSmallestTile, 2 * kTileTop + words + kTilePicture + ui.line_height(ui::Type::kLabel));
  }
  const float title = text_height(ui, context.t(tile.title), kPhoneTileTitle, phone_words_width(ui, width));
  return std::max(kPhoneTile, title + ui.line_height(ui::Type::kCaption) + 2 * kDataTop);
}

void draw_start_tile(ui::Ui& ui, const ScreenContext& context, int index, const ui::Rect& rect, Outbox& out) {
  const Tile& tile = kTiles[static_cast<std::size_t>(index)];
  const std::string name = context.t(tile.title), fact = tile_fact(context, index);
  const ui::Press press = ui.pressable(tile.key, rect,
                                       {.name = name,
                                        .description = fact,
                                        .role = ui::Role::kLink,
                                        .radius = ui.narrow() ? kPhoneRadius : theme::kRadiusTile});
  if (press.pressed) out.go(tile.screen);
  if (ui.narrow()) {
    draw_phone_tile(ui, context, index, rect, press.hovered);
  } else {
    draw_wide_tile(ui, context, index, rect, press.hovered);
  }
}

void draw_go_on_list(Column& column, const ScreenContext& context, Outbox& out) {
  const Model& model = context.model;
  if (model.candidates.empty() && model.sessions.empty()) return draw_beginning(column, context);
  const std::string title = context.t("start.go_on");
  column.heading(title);
  column.space(theme::kSpaceHalf);
  const Pair pair = closest_pair(model);
  const auto [asked, open] = most_open_questions(model);
  const Session* session = latest_session(model);
  const int count = (pair.verdict != nullptr ? 1 : 0) + (session != nullptr ? 1 : 0) + (asked != nullptr ? 1 : 0);
  const ui::Rect area{column.x(), column.y(), column.width(), kGoOnRow * static_cast<float>(count)};
  const auto list = column.ui().group(ui::Role::kList, "go-on", area, title);
  int position = 0;
  if (pair.verdict != nullptr) {
    const std::string names =
        context.t("start.pair", {{"candidate", pair.candidate->code}, {"function", pair.function->name}});
    const GoOnRow row{"go-pair", icon::kPuzzle, names, context.t("start.pair_line")};
    if (draw_go_on_row(column, row, ++position, count)) {
      out.go(Screen::kPair, pair.candidate->id, pair.function->id);
    }
  }
  if (session != nullptr) {
    const GoOnRow row{"go-session", icon::kUsersRound, session->title,
                      context.t.counted("start.session_line", note_count(model, session->id))};
    if (draw_go_on_row(column, row, ++position, count)) out.go(Screen::kSession, session->id);
  }
  if (asked != nullptr) {
    const GoOnRow row{"go-questions", icon::kUserRound, context.t("start.candidate", {{"code", asked->code}}),
                      context.t.counted("start.open_questions", open)};
    if (draw_go_on_row(column, row, ++position, count)) out.go(Screen::kCandidate, asked->id);
  }
}

float data_card_height(const ui::Ui& ui, const ScreenContext& context, float width) {
  const float inside = width - 2 * kDataPadding;
  if (ui.cramped()) {
    return text_height(ui, file_age_text(context), {.type = ui::Type::kCaption}, inside) + theme::kButtonNormal +
           2 * kDataTop;
  }
  if (ui.narrow()) return std::max(kPhoneDataCard, phone_data_text_height(ui, context, inside) + 2 * kDataTop);
  return 2 * kDataTop + ui.line_height(ui::Type::kBody) + kDataLineGap +
         text_height(ui, data_text(context), kLabelText, inside) + kDataButtonGap +
         std::max(kDataButton, ui.target_height());
}

void draw_data_card(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, Outbox& out) {
  ui.card(rect, ui.narrow() ? kPhoneRadius : kDataRadius, 0, ui::Colour::kAccentSoft);
  if (ui.narrow()) return draw_phone_data(ui, context, rect.inset(kDataPadding, 0), out);
  Column column(ui, {rect.x + kDataPadding, rect.y + kDataTop, rect.width - 2 * kDataPadding, 0});
  const float heading_x = theme::kSpace2 + kArrow;
  const ui::Rect heading = column.take(ui.line_height(ui::Type::kBody));
  ui.icon(icon::kHardDrive, heading.x + kArrow / 2, heading.centre_y(), kArrow, ui.paint(ui::Colour::kText));
  ui.heading({heading.x + heading_x, heading.y, heading.width - heading_x, heading.height},
             context.t("start.data_title"), 2, {.weight = ui::Weight::kSemibold, .wrap = false});
  column.space(kDataLineGap);
  column.text(data_text(context), kLabelText);
  column.space(kDataButtonGap);
  if (ui.button("save-file", column.take(std::max(kDataButton, ui.target_height())),
                {.label = context.t("app.save_file_now_long"),
                 .icon = icon::kFileDown,
                 .kind = ui::ButtonKind::kPrimary,
                 .size = ui::ButtonSize::kSmall})) {
    out.send(ViewAction{SaveAsFile{}});
  }
}

}  // namespace overstap
