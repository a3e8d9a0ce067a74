#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "app/screens/app_mark.h"
#include "app/screens/page_parts.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

struct Destination {
  std::string_view key;
  Screen screen;
  std::string_view phrase;
  ui::IconName icon;
};
constexpr std::array kRailDestinations = {
    Destination{"nav-start", Screen::kStart, "nav.start", icon::kHouse},
    Destination{"nav-passports", Screen::kPassports, "nav.passports", icon::kIdCard},
    Destination{"nav-candidates", Screen::kCandidates, "nav.candidates", icon::kUserRound},
    Destination{"nav-match", Screen::kMatch, "nav.match", icon::kPuzzle},
    Destination{"nav-sessions", Screen::kSessions, "nav.sessions", icon::kUsersRound},
    Destination{"nav-trajectories", Screen::kTrajectories, "nav.trajectories", icon::kSignpost},
    Destination{"nav-share", Screen::kShare, "nav.share", icon::kHardDriveDownload},
};
constexpr std::array kBottomDestinations = {
    Destination{"nav-start", Screen::kStart, "nav.start", icon::kHouse},
    Destination{"nav-match", Screen::kMatch, "nav.match", icon::kPuzzle},
    Destination{"nav-sessions", Screen::kSessions, "nav.sessions", icon::kUsersRound},
    Destination{"nav-share", Screen::kShare, "nav.save", icon::kHardDriveDownload},
};
// With very large text there is room for the first three or two only; the others are then behind "Meer".
constexpr std::array kMoreDestinations = {
    Destination{"more-sessions", Screen::kSessions, "nav.sessions", icon::kUsersRound},
    Destination{"more-share", Screen::kShare, "nav.share", icon::kHardDriveDownload},
    Destination{"more-passports", Screen::kPassports, "nav.passports", icon::kIdCard},
    Destination{"more-candidates", Screen::kCandidates, "nav.candidates", icon::kUserRound},
    Destination{"more-trajectories", Screen::kTrajectories, "nav.trajectories", icon::kSignpost},
};

constexpr float kRailTop = 12, kLogoHeight = 82, kMarkSize = 42, kMarkTop = 11, kNameTop = 53;
constexpr float kRailItem = 70, kRailItemLow = 56, kRailGap = theme::kSpaceHalf, kRailRadius = theme::kRadiusPart,
                kRailPadding = theme::kSpace3, kRailEnd = 8;
constexpr float kRailPaddingMedium = theme::kSpace1;
constexpr float kNavIconGap = theme::kSpace1, kRailIconTight = 20;
constexpr float kPillWidth = 56, kPillHeight = 32, kBottomIcon = 25, kBottomTop = 9,
                kBottomPadding = theme::kSpace1Half;
constexpr float kMoreItem = 60, kSmallestItem = 44;
constexpr float kMoreWidth = 420;

std::size_t count_in_bottom_bar(const ui::Ui& ui) {
  const auto room = static_cast<std::size_t>((ui.page().width - 2 * kBottomPadding) / kSmallestItem);
  return std::clamp<std::size_t>(room, 3, kBottomDestinations.size() + 1) - 1;
}

// A detail belongs to its list.
Screen section_of(Screen screen) {
  switch (screen) {
    case Screen::kPassport:
    case Screen::kConversation:
    case Screen::kGrowth:
      return Screen::kPassports;
    case Screen::kCandidate:
    case Screen::kBundle:
    case Screen::kReport:
    case Screen::kCapacityList:
      return Screen::kCandidates;
    case Screen::kTrajectory:
      return Screen::kTrajectories;
    case Screen::kPair:
    case Screen::kBlockers:
    case Screen::kDivision:
      return Screen::kMatch;
    case Screen::kSession:
    case Screen::kSessionReport:
    case Screen::kTemplate:
    case Screen::kProjector:
    case Screen::kTakePart:
      return Screen::kSessions;
    default:
      return screen;
  }
}

void draw_rail_item(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Destination& destination,
                    Outbox& out) {
  const bool current = section_of(context.view.route.screen) == destination.screen;
  const std::string name = context.t(destination.phrase);
  const ui::Press press = ui.pressable(
      destination.key, rect, {.name = name, .role = ui::Role::kLink, .radius = kRailRadius, .current = current});
  if (press.pressed) out.go(destination.screen);
  if (current) ui.card(rect, kRailRadius, 1);
  if (press.hovered && !current) ui.fill(rect, ui.paint(ui::Colour::kPrimarySoft), kRailRadius);
  const ui::Colour ink = current ? ui::Colour::kPrimary : ui::Colour::kTextSoft;
  const ui::TextStyle style{.type = ui::Type::kCaption,
                            .weight = current ? ui::Weight::kSemibold : ui::Weight::kRegular,
                            .colour = ink,
                            .align = ui::Align::kCentre,
                            .max_lines = 2};
  const float text_height = ui.measure(name, style, rect.width).height;
  const bool tight = theme::kIconRail + kNavIconGap + text_height > rect.height;  // two lines in a low window
  const float picture = tight ? kRailIconTight : theme::kIconRail, gap = tight ? 0 : kNavIconGap;
  const float top = rect.centre_y() - (picture + gap + text_height) / 2;
  ui.icon(destination.icon, rect.centre_x(), top + picture / 2, picture, ui.paint(ink));
  ui.paint_text({rect.x, top + picture + gap, rect.width, text_height}, name, style);
}

struct BottomItem {
  std::string_view key, name;
  ui::IconName icon = "";
  ui::Role role = ui::Role::kLink;
  bool current = false;
  bool worded = true;
};

ui::TextStyle bottom_style(ui::Weight weight) {
  return {.type = ui::Type::kCaption, .weight = weight, .align = ui::Align::kCentre, .wrap = false};
}

bool draw_bottom_item(ui::Ui& ui, const ui::Rect& rect, const BottomItem& item) {
  const bool current = item.current;
  const ui::Press press =
      ui.pressable(item.key, rect, {.name = item.name, .role = item.role, .radius = kRailRadius, .current = current});
  const float pill_y = rect.y + kBottomTop;
  if (current || press.hovered) {
    const float pill = std::min(kPillWidth, rect.width);
    ui.fill({rect.centre_x() - pill / 2, pill_y, pill, kPillHeight}, ui.paint(ui::Colour::kPrimarySoft), kRailRadius);
  }
  const ui::Colour ink = current ? ui::Colour::kPrimary : ui::Colour::kTextSoft;
  ui::TextStyle style = bottom_style(ui::Weight::kSemibold);
  if (!current || ui.measure(item.name, style).width > rect.width) style.weight = ui::Weight::kRegular;
  style.colour = ink;
  ui.icon(item.icon, rect.centre_x(), pill_y + kPillHeight / 2, kBottomIcon, ui.paint(ink));
  const float line = ui.line_height(ui::Type::kCaption);
  if (item.worded) ui.paint_text({rect.x, pill_y + kPillHeight + kRailGap, rect.width, line}, item.name, style);
  return press.pressed;
}

void draw_logo(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rail) {
  draw_app_mark(ui, rail.centre_x() - kMarkSize / 2, rail.y + kMarkTop, kMarkSize);
  ui.text({rail.x, rail.y + kNameTop, rail.width, ui.line_height(ui::Type::kBody)}, context.t("app.name"),
          {.weight = ui::Weight::kBold, .align = ui::Align::kCentre, .wrap = false});
}

// In a low window first the mark goes, then the items become lower, then they scroll.
void draw_rail_items(ui::Ui& ui, const ScreenContext& context, ui::Rect items, Outbox& out) {
  const auto count = static_cast<float>(kRailDestinations.size());
  const bool low = count * (kRailItem + kRailGap) > items.height;
  const float height = low ? kRailItemLow : kRailItem;
  const auto draw = [&](float y) {
    for (const Destination& destination : kRailDestinations) {
      draw_rail_item(ui, context, {items.x, y, items.width, height}, destination, out);
      y += height + kRailGap;
    }
  };
  const float needed = count * (height + kRailGap);
  if (needed <= items.height) return draw(items.y);
  ui::Rect content;
  const auto region = ui.scroll("nav-scroll", items, context.t("app.navigation"), content);
  draw(content.y);
  ui.set_content_height(needed);
}

}  // namespace

void draw_rail(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rail, Outbox& out) {
  const auto navigation = ui.group(ui::Role::kNavigation, "navigation", rail, context.t("app.navigation"));
  const bool medium = ui.layout() == ui::Layout::kMedium;
  const float start = medium ? kRailPaddingMedium : kRailPadding;
  const float end = medium ? 0 : kRailEnd;
  ui::Rect items{rail.x + start, rail.y + kRailTop, rail.width - start - end, rail.height - kRailTop};
  const float whole = kLogoHeight + kRailGap + static_cast<float>(kRailDestinations.size()) * (kRailItem + kRailGap);
  if (whole <= items.height) draw_logo(ui, context, items.cut_top(kLogoHeight, kRailGap));
  draw_rail_items(ui, context, items, out);
}

void draw_bottom_bar(ui::Ui& ui, const ScreenContext& context, const ui::Rect& bar, Outbox& out) {
  const auto navigation = ui.group(ui::Role::kNavigation, "navigation", bar, context.t("app.navigation"));
  ui.fill(bar, ui.paint(ui::Colour::kSurface));
  ui.divider(bar.x, bar.y, bar.width);
  const ui::Rect inside = bar.inset(kBottomPadding, 0);
  const Screen section = section_of(context.view.route.screen);
  const std::span shown(kBottomDestinations.data(), count_in_bottom_bar(ui));
  const int count = static_cast<int>(shown.size()) + 1;
  // Without room for one of the words the icons stand alone, and the words are only said.
  const std::string more = context.t("nav.more");
  const auto fits = [&](const std::string& name) {
    return ui.measure(name, bottom_style(ui::Weight::kRegular)).width <= inside.column(0, count, 0).width;
  };
  const bool worded = fits(more) && std::ranges::all_of(shown, [&](const Destination& destination) {
                        return fits(context.t(destination.phrase));
                      });
  int column = 0;
  bool in_bar = false;
  for (const Destination& destination : shown) {
    const bool current = section == destination.screen;
    in_bar = in_bar || current;
    const std::string name = context.t(destination.phrase);
    const BottomItem item{
        .key = destination.key, .name = name, .icon = destination.icon, .current = current, .worded = worded};
    if (draw_bottom_item(ui, inside.column(column++, count, 0), item)) out.go(destination.screen);
  }
  const BottomItem item{.key = "nav-more",
                        .name = more,
                        .icon = icon::kEllipsis,
                        .role = ui::Role::kButton,
                        .current = !in_bar,
                        .worded = worded};
  if (draw_bottom_item(ui, inside.column(column, count, 0), item)) {
    ViewState view = context.view;
    view.more_open = true;
    out.send(view);
  }
}

void draw_more_sheet(ui::Ui& ui, const ScreenContext& context, Outbox& out) {
  const std::span shown = std::span(kMoreDestinations).subspan(count_in_bottom_bar(ui) - 2);
  const float items = static_cast<float>(shown.size()) + 2;
  ui::Rect content;
  bool dismissed = false;
  const auto dialog =
      ui.dialog("more", context.t("app.more_title"), kMoreWidth,
                items * (kMoreItem + theme::kSpace2) + theme::kSpace16 + theme::kSpace8, content, dismissed);
  ViewState view = context.view;
  view.more_open = false;
  content.cut_top(theme::kSpace2);
  for (const Destination& destination : shown) {
    const std::string name = context.t(destination.phrase);
    const ui::Rect row = content.cut_top(kMoreItem, theme::kSpace2);
    if (ui.button(destination.key, row, {.label = name, .icon = destination.icon, .size = ui::ButtonSize::kLarge})) {
      out.send(view);
      out.go(destination.screen);
    }
  }
  const ui::Rect settings = content.cut_top(kMoreItem, theme::kSpace2);
  if (ui.button("more-settings", settings,
                {.label = context.t("app.settings"), .icon = icon::kType, .size = ui::ButtonSize::kLarge})) {
    view.settings_open = true;
    out.send(view);
  }
  const ui::Rect close = content.cut_top(kMoreItem);
  if (ui.button("more-close", close, {.label = context.t("app.close"), .kind = ui::ButtonKind::kQuiet}) || dismissed) {
    out.send(view);
  }
}

}  // namespace overstap
