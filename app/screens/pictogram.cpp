#include "app/screens/pictogram.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "icon_codepoints.h"

namespace overstap {

namespace {

// In the order of LoadItem.
constexpr std::array<ui::IconName, kGivenLoadItemCount> kLoadIcons = {
    icon::kFootprints,     icon::kPersonStanding, icon::kFoldVertical, icon::kArrowDownToLine, icon::kPackage,
    icon::kMoveHorizontal, icon::kMoveUp,         icon::kSprayCan,     icon::kMessageCircle,   icon::kHeart,
    icon::kBookOpen,       icon::kGauge,          icon::kBike};
constexpr ui::IconName kOwnLoadIcon = icon::kListChecks;
constexpr std::array<ui::IconName, 5> kTransportIcons = {icon::kMapPin, icon::kFootprints, icon::kBike, icon::kBus,
                                                         icon::kCar};
constexpr std::array<ui::IconName, 3> kDaypartIcons = {icon::kSunrise, icon::kSun, icon::kMoon};
// Leaf for cleaning, sun for the kitchen, droplet for laundry, moon for people, house for transport, heart for the
// rest.
constexpr std::array<int, kThemes.size()> kThemeColours = {1, 0, 2, 4, 5, 3};
constexpr int kNoteColourCount = 6;
constexpr float kIconPart = 0.58f, kSmallSquare = 40, kSmallIconPart = 0.61f, kLargeRadiusPart = 0.24f;

// Work by kind: cleaning, laundry and beds, kitchen, people, bringing, arranging, and places.
constexpr std::array kChoosable = std::to_array<std::string_view>({"broom",
                                                                   "brush-cleaning",
                                                                   "mop",
                                                                   "spray-can",
                                                                   "toilet",
                                                                   "grid-2x2",
                                                                   "paint-bucket",
                                                                   "trash-2",
                                                                   "bed-double",
                                                                   "bed",
                                                                   "washing-machine",
                                                                   "shirt",
                                                                   "coffee",
                                                                   "cup-soda",
                                                                   "utensils",
                                                                   "hand-platter",
                                                                   "sandwich",
                                                                   "soup",
                                                                   "refrigerator",
                                                                   "droplets",
                                                                   "message-circle",
                                                                   "users-round",
                                                                   "footprints",
                                                                   "accessibility",
                                                                   "newspaper",
                                                                   "dices",
                                                                   "scissors",
                                                                   "plant-pot",
                                                                   "party-popper",
                                                                   "eye",
                                                                   "shopping-basket",
                                                                   "shopping-cart",
                                                                   "package",
                                                                   "package-open",
                                                                   "boxes",
                                                                   "mail",
                                                                   "door-open",
                                                                   "signpost",
                                                                   "notebook-pen",
                                                                   "list-checks",
                                                                   "clipboard-list",
                                                                   "clipboard-check",
                                                                   "thermometer",
                                                                   "receipt",
                                                                   "graduation-cap",
                                                                   "house-heart",
                                                                   "hospital"});

}  // namespace

std::span<const std::string_view> choosable_pictograms() { return kChoosable; }

std::string pictogram_name(const Phrases& t, std::string_view lucide_name) {
  std::string key = "pictogram." + std::string(lucide_name);
  std::ranges::replace(key, '-', '_');
  return t(key);
}

ui::IconName work_way_pictogram(WorkWay way) { return way == WorkWay::kAlone ? icon::kUserRound : icon::kUsersRound; }

ui::IconName load_pictogram(LoadItem item) {
  return is_own(item) ? kOwnLoadIcon : kLoadIcons[static_cast<std::size_t>(item)];
}
ui::IconName load_pictogram(std::string_view code) {
  const auto given = load_item_from_code(code);
  return given ? load_pictogram(*given) : kOwnLoadIcon;
}
ui::IconName transport_pictogram(Transport transport) { return kTransportIcons[static_cast<std::size_t>(transport)]; }
ui::IconName daypart_pictogram(Daypart daypart) { return kDaypartIcons[static_cast<std::size_t>(daypart)]; }

ui::IconName content_pictogram(std::string_view lucide_name, ui::IconName fallback) {
  const ui::IconName found = icon::by_name(lucide_name);
  return *found == '\0' ? fallback : found;
}

int note_colour_of(Theme theme) { return kThemeColours[static_cast<std::size_t>(theme)]; }

int note_colour_of_function(const Model& model, const std::string& function_id) {
  const auto place = std::distance(model.functions.begin(), model.functions.lower_bound(function_id));
  return static_cast<int>(place % kNoteColourCount);
}

void draw_pictogram_square(ui::Ui& ui, const ui::Rect& square, ui::IconName icon_name, int note_colour) {
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), note_colour);
  const bool small = square.width <= kSmallSquare;
  const float radius = small ? theme::kRadiusControl : square.width * kLargeRadiusPart;
  ui.fill(square, colours.fill, radius);
  // High contrast has no tint: the edge shows the shape.
  if (ui.current_theme() == theme::Theme::kContrast) ui.edge(square, colours.edge, radius, 2);
  ui.icon(icon_name, square.centre_x(), square.centre_y(), square.width * (small ? kSmallIconPart : kIconPart),
          colours.edge);
}

}  // namespace overstap
