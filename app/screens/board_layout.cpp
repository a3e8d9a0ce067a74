#include "app/screens/board_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/exchange/board_rows.h"

namespace overstap {
namespace {

constexpr float kNoteGap = theme::kSpace4, kZoneGap = theme::kSpace12, kZonePadding = theme::kSpace6, kTitleBand = 80;
constexpr float kPitchX = kBoardNoteWidth + kNoteGap, kPitchY = kBoardNoteHeight + kNoteGap;
// A zone with more notes becomes wider, in steps: so that one note more hardly ever puts all others elsewhere.
constexpr std::array<int, 11> kColumnSteps = {2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};
constexpr float kWiderThanHigh = 1.3f;
constexpr int kEmptyRows = 1, kFewestRows = 3, kFewestColumns = 3;

int columns_for(std::size_t notes, int fewest) {
  const float wanted = std::sqrt(static_cast<float>(notes) * kPitchY / kPitchX * kWiderThanHigh);
  for (const int step : kColumnSteps) {
    if (step >= fewest && static_cast<float>(step) >= wanted) return step;
  }
  return kColumnSteps.back();
}

// As large as its columns, with an empty row, and as what somebody put down beyond them.
ui::Rect zone_size(const BoardZone& zone) {
  const int count = static_cast<int>(zone.notes->size());
  const int rows = std::max(kFewestRows, (count + zone.columns - 1) / zone.columns + kEmptyRows);
  float width = 2 * kZonePadding + static_cast<float>(zone.columns) * kPitchX - kNoteGap;
  float height = kTitleBand + static_cast<float>(rows) * kPitchY + kZonePadding - kNoteGap;
  for (const Note* note : *zone.notes) {
    if (!note->place.at) continue;
    width = std::max(width, static_cast<float>(note->place.at->x) + kBoardNoteWidth);
    height = std::max(height, static_cast<float>(note->place.at->y) + kBoardNoteHeight);
  }
  return {0, 0, width, height};
}

// Beside each other, equally high, so that there is room everywhere.
void lay_side_by_side(BoardLayout& layout) {
  float x = 0, height = 0;
  for (BoardZone& zone : layout.zones) {
    zone.columns = columns_for(zone.notes->size(), kFewestColumns);
    zone.rect = zone_size(zone);
    zone.rect.x = x;
    x = zone.rect.right() + kZoneGap;
    height = std::max(height, zone.rect.height);
  }
  for (BoardZone& zone : layout.zones) zone.rect.height = height;
  layout.whole = {0, 0, x - kZoneGap, height};
}

// Where the form lays them: its columns as wide as the fullest zone asks, its rows as high.
void lay_in_areas(BoardLayout& layout) {
  std::vector<std::optional<ZoneArea>> wanted;
  for (const BoardZone& zone : layout.zones) wanted.push_back(zone.zone->area);
  const std::vector<ZoneArea> areas = areas_of_zones(wanted);
  float unit = 0;  // of one column of the form, with the gap beside it
  for (std::size_t index = 0; index < areas.size(); ++index) {
    BoardZone& zone = layout.zones[index];
    zone.columns = columns_for(zone.notes->size(), 1);
    unit = std::max(unit, (zone_size(zone).width + kZoneGap) / static_cast<float>(areas[index].columns));
  }
  unit = std::ceil(unit);
  std::vector<int> heights;
  for (std::size_t index = 0; index < areas.size(); ++index) {
    BoardZone& zone = layout.zones[index];
    const float width = static_cast<float>(areas[index].columns) * unit - kZoneGap;
    zone.columns = std::max(1, static_cast<int>((width - 2 * kZonePadding + kNoteGap) / kPitchX));
    zone.rect = zone_size(zone);
    zone.rect.x = static_cast<float>(areas[index].column) * unit;
    zone.rect.width = width;
    heights.push_back(static_cast<int>(std::ceil(zone.rect.height + kZoneGap)));
  }
  const std::vector<int> tops = tops_of_rows(areas, heights, static_cast<int>(kTitleBand + kZoneGap));
  float right = 0;
  for (std::size_t index = 0; index < areas.size(); ++index) {
    ui::Rect& rect = layout.zones[index].rect;
    const auto row = static_cast<std::size_t>(areas[index].row);
    rect.y = static_cast<float>(tops[row]);
    rect.height = static_cast<float>(tops[row + static_cast<std::size_t>(areas[index].rows)]) - kZoneGap - rect.y;
    right = std::max(right, rect.right());
  }
  layout.whole = {0, 0, right, static_cast<float>(tops.back()) - kZoneGap};
}

float distance_to(const ui::Rect& rect, float x, float y) {
  const float dx = std::max({rect.x - x, 0.f, x - rect.right()}), dy = std::max({rect.y - y, 0.f, y - rect.bottom()});
  return dx * dx + dy * dy;
}

}  // namespace

ui::Rect BoardZone::note_rect(std::size_t index) const {
  const std::optional<BoardPoint>& at = (*notes)[index]->place.at;
  if (at) {
    return {rect.x + static_cast<float>(at->x), rect.y + static_cast<float>(at->y), kBoardNoteWidth, kBoardNoteHeight};
  }
  // Every note keeps its own place in the columns, also when it lies elsewhere: the others need not move up.
  const int slot = static_cast<int>(index);
  return {rect.x + kZonePadding + static_cast<float>(slot % columns) * kPitchX,
          rect.y + kTitleBand + static_cast<float>(slot / columns) * kPitchY, kBoardNoteWidth, kBoardNoteHeight};
}

ui::Rect BoardZone::title_rect() const { return {rect.x, rect.y, rect.width, kTitleBand}; }

BoardPoint BoardZone::spot(float x, float y) const {
  const auto within = [](float wanted, float room) {
    return static_cast<int>(std::lround(std::clamp(wanted, 0.f, std::min(std::max(0.f, room), 1.f * kMaxBoardUnits))));
  };
  return {within(x - rect.x, rect.width - kBoardNoteWidth), within(y - rect.y, rect.height - kBoardNoteHeight)};
}

const BoardZone* BoardLayout::find(std::string_view zone_id) const {
  for (const BoardZone& zone : zones) {
    if (zone.zone->id == zone_id) return &zone;
  }
  return nullptr;
}

const BoardZone& BoardLayout::zone_at(float x, float y) const {
  return *std::ranges::min_element(zones, {}, [&](const BoardZone& zone) { return distance_to(zone.rect, x, y); });
}

BoardLayout lay_out_board(const Model& model, const SessionView& session) {
  BoardLayout layout;
  bool has_areas = false;
  for (const Zone& zone : session.zones) {
    layout.zones.push_back({.zone = &zone, .notes = &shown_notes(model, session, zone), .rect = {}});
    layout.zones.back().count = model.notes_in(session.session.id, zone.id).size();
    has_areas = has_areas || zone.area.has_value();
  }
  if (has_areas) {
    lay_in_areas(layout);
  } else {
    lay_side_by_side(layout);
  }
  return layout;
}

std::optional<NoteOnBoard> find_on_board(const BoardLayout& layout, const Note& note) {
  const BoardZone* zone = layout.find(note.place.zone);
  if (zone == nullptr) return std::nullopt;
  const auto found = std::ranges::find(*zone->notes, &note);
  if (found == zone->notes->end()) return std::nullopt;
  return NoteOnBoard{zone, static_cast<std::size_t>(found - zone->notes->begin())};
}

std::optional<NoteOnBoard> neighbour(const BoardLayout& layout, const NoteOnBoard& from, int dx, int dy) {
  constexpr float kStraightOn = 2;  // beside the straight line counts double
  const ui::Rect start = from.rect();
  std::optional<NoteOnBoard> best;
  float nearest = 0;
  for (const BoardZone& zone : layout.zones) {
    for (std::size_t index = 0; index < zone.notes->size(); ++index) {
      const ui::Rect rect = zone.note_rect(index);
      const float right = rect.x - start.x, down = rect.y - start.y;
      const float along = dx != 0 ? right * static_cast<float>(dx) : down * static_cast<float>(dy);
      const float across = std::abs(dx != 0 ? down : right);
      if (along < 1 || across > along * kStraightOn) continue;
      const float distance = along + kStraightOn * across;
      if (best && distance >= nearest) continue;
      best = NoteOnBoard{&zone, index};
      nearest = distance;
    }
  }
  return best;
}

}  // namespace overstap
