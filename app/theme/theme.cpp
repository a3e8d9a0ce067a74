#include "app/theme/theme.h"

#include <charconv>

namespace overstap::theme {
namespace {

constexpr std::size_t kThemes = 3;
constexpr std::size_t kRoles = static_cast<std::size_t>(Colour::kCount);
constexpr std::size_t kTypes = static_cast<std::size_t>(Type::kCount);

constexpr ImU32 rgb(std::uint32_t hex, float alpha = 1) {
  const auto opacity = static_cast<ImU32>(alpha * 255 + .5f);
  return IM_COL32(hex >> 16 & 255, hex >> 8 & 255, hex & 255, opacity);
}

// In the order of Colour.
constexpr std::array<std::array<ImU32, kRoles>, kThemes> kColours{{
    // light
    {{
        rgb(0xF7F1E9),        rgb(0xFFFDFA), rgb(0xEFE7DB), rgb(0xE3D8C9), rgb(0x84746B), rgb(0x2A1B27), rgb(0x5E4C58),
        rgb(0x6B2457),        rgb(0x7E316A), rgb(0x531A43), rgb(0xFFFFFF), rgb(0xF4E2EC), rgb(0x5A1C49), rgb(0xF3B43F),
        rgb(0x2A1B27),        rgb(0xFCEFD2), rgb(0x5C3D00), rgb(0x8A5379), rgb(0xE9DCE4), rgb(0xEAE2D7), rgb(0x6E6068),
        rgb(0xFFC84A),        rgb(0x2A1B27), rgb(0x6B2457), rgb(0xFFFFFF), rgb(0x2A1B27), rgb(0xFFFDFA), rgb(0xF3B43F),
        rgb(0x2A1B27, 0.55f), rgb(0x2A1B27), rgb(0xF6C569), rgb(0xD69E37),
    }},
    // dark
    {{
        rgb(0x1A1218),        rgb(0x281D25), rgb(0x120C10), rgb(0x45363F), rgb(0xA08E99), rgb(0xFBF3EC), rgb(0xD6C6CF),
        rgb(0xF0B3D5),        rgb(0xF7CDE4), rgb(0xDE97C1), rgb(0x33102A), rgb(0x482640), rgb(0xFADAEB), rgb(0xF7C25C),
        rgb(0x2A1B27),        rgb(0x4B3711), rgb(0xFCE3AE), rgb(0xD79AC3), rgb(0x45363F), rgb(0x33272F), rgb(0xA9979F),
        rgb(0x1A1218),        rgb(0xFFC84A), rgb(0x482640), rgb(0xFBF3EC), rgb(0xFBF3EC), rgb(0x2A1B27), rgb(0x6B2457),
        rgb(0x000000, 0.65f), rgb(0x000000), rgb(0xF9CF80), rgb(0xD9AB51),
    }},
    // contrast
    {{
        rgb(0x000000),        rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF),
        rgb(0xFFE45C),        rgb(0xFFF3B0), rgb(0xE6C93A), rgb(0x000000), rgb(0x000000), rgb(0xFFE45C), rgb(0xFFE45C),
        rgb(0x000000),        rgb(0x000000), rgb(0xFFE45C), rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000), rgb(0xC8C8C8),
        rgb(0x000000),        rgb(0x6FE7FF), rgb(0x000000), rgb(0xFFFFFF), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFE45C),
        rgb(0x000000, 0.85f), rgb(0x000000), rgb(0xFFEA80), rgb(0xE0C951),
    }},
}};

// In the order of core's Verdict: fits, not known, to discuss, not now. Columns: fill, part, on part, soft, ink.
constexpr std::array<std::array<VerdictColours, 4>, kThemes> kVerdicts{{
    {{
        {rgb(0x0F61A6), rgb(0x0F61A6), rgb(0xFFFFFF), rgb(0xDCEBF6), rgb(0x0F4A77)},
        {rgb(0xFFFDFA), rgb(0x786D74), rgb(0x786D74), rgb(0xF0EBEE), rgb(0x4E4350)},
        {rgb(0xF5BA4B), rgb(0x9C6700), rgb(0x1E1119), rgb(0xFDEFCB), rgb(0x6A4400)},
        {rgb(0x7C2A1C), rgb(0x7C2A1C), rgb(0xFFFFFF), rgb(0xF6E0D9), rgb(0x6F2416)},
    }},
    {{
        {rgb(0x6DB6EA), rgb(0x6DB6EA), rgb(0x0B2438), rgb(0x17364C), rgb(0xBFE1FA)},
        {rgb(0x281D25), rgb(0xB9ABB4), rgb(0xB9ABB4), rgb(0x352A32), rgb(0xE8DDE4)},
        {rgb(0xF6BE4E), rgb(0xF6BE4E), rgb(0x2A1B27), rgb(0x4A3812), rgb(0xFFE0A0)},
        {rgb(0xD9694C), rgb(0xD9694C), rgb(0x1A0A05), rgb(0x4C2319), rgb(0xFFCDBE)},
    }},
    {{
        {rgb(0x7CC7FF), rgb(0x7CC7FF), rgb(0x000000), rgb(0x000000), rgb(0x7CC7FF)},
        {rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0xFFFFFF)},
        {rgb(0xFFDD55), rgb(0xFFDD55), rgb(0x000000), rgb(0x000000), rgb(0xFFDD55)},
        {rgb(0xFF6B46), rgb(0xFF6B46), rgb(0x000000), rgb(0x000000), rgb(0xFF6B46)},
    }},
}};

// Sun, leaf, droplet, heart, moon, house. Columns: fill, edge (also the sign), text.
constexpr std::array<std::array<NoteColours, 6>, kThemes> kNotes{{
    {{
        {rgb(0xFFE9A6), rgb(0x805C00), rgb(0x2A1B27)},
        {rgb(0xDCEEC6), rgb(0x466C1E), rgb(0x2A1B27)},
        {rgb(0xD2E8F6), rgb(0x1C6695), rgb(0x2A1B27)},
        {rgb(0xFADAE0), rgb(0xA43655), rgb(0x2A1B27)},
        {rgb(0xE5DCF6), rgb(0x6847A6), rgb(0x2A1B27)},
        {rgb(0xFBDFC4), rgb(0x96510F), rgb(0x2A1B27)},
    }},
    {{
        {rgb(0xF4DC92), rgb(0x6E5000), rgb(0x2A1B27)},
        {rgb(0xC3DFA5), rgb(0x3A5C17), rgb(0x2A1B27)},
        {rgb(0xAFD5EC), rgb(0x14527A), rgb(0x2A1B27)},
        {rgb(0xF2BDC8), rgb(0x8A2845), rgb(0x2A1B27)},
        {rgb(0xD1C2EE), rgb(0x54368F), rgb(0x2A1B27)},
        {rgb(0xF1C79C), rgb(0x7D420B), rgb(0x2A1B27)},
    }},
    {{
        {rgb(0x000000), rgb(0xFFE14D), rgb(0xFFFFFF)},
        {rgb(0x000000), rgb(0xA6E06B), rgb(0xFFFFFF)},
        {rgb(0x000000), rgb(0x7CC7FF), rgb(0xFFFFFF)},
        {rgb(0x000000), rgb(0xFF9DB5), rgb(0xFFFFFF)},
        {rgb(0x000000), rgb(0xCDB4FF), rgb(0xFFFFFF)},
        {rgb(0x000000), rgb(0xFFB26B), rgb(0xFFFFFF)},
    }},
}};

constexpr std::array<TypeSize, kTypes> kLaptop{{
    {14, 18},
    {15, 20},
    {16, 22},
    {18, 22},
    {18, 24},
    {20, 26},
    {22, 28},
    {28, 32},
    {32, 38},
    {36, 38},
    {38, 46},
}};
// The phone's reading sizes; numbers and clocks keep their size, headings shrink so that long Dutch words fit at 320.
constexpr std::array<TypeSize, kTypes> kPhone{{
    {16, 22},
    {16, 22},
    {18, 26},
    {18, 24},
    {20, 28},
    {20, 28},
    {24, 30},
    {28, 34},
    {28, 34},
    {36, 38},
    {30, 37},
}};

constexpr ShadowLayer kElevation1[] = {{2, 2, .022f}, {1, 1, .035f}, {0, 1, .06f}};
constexpr ShadowLayer kElevation2[] = {{8, 8, .012f}, {5, 6, .018f}, {3, 4, .026f}, {1, 2, .05f}};
constexpr ShadowLayer kElevation3[] = {{12, 12, .012f}, {8, 9, .018f}, {5, 6, .024f}, {2, 4, .034f}, {0, 2, .08f}};

constexpr std::array<ImU32, 4> kSkins{rgb(0x8D5A3C), rgb(0xC68A63), rgb(0xE9BE97), rgb(0xF0CDAE)};
constexpr std::array<std::array<ImU32, 5>, kThemes> kHeroScenes{{
    {rgb(0x7E316A), rgb(0x83396D), rgb(0x97497F), rgb(0xC480AC), rgb(0xF4E2EC)},
    {rgb(0x573050), rgb(0x593450), rgb(0x754468), rgb(0xAE749C), rgb(0xF0DCE7)},
    {rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000)},
}};

constexpr std::size_t index_of(Theme theme) { return static_cast<std::size_t>(theme); }

// Indexes come from documents as well: a number from the future falls back on the first.
template <std::size_t size>
constexpr std::size_t within(int index) {
  return index >= 0 && index < static_cast<int>(size) ? static_cast<std::size_t>(index) : 0;
}

}  // namespace

ImU32 colour(Theme theme, Colour role) { return kColours[index_of(theme)][within<kRoles>(static_cast<int>(role))]; }

const VerdictColours& verdict_colours(Theme theme, int verdict) {
  return kVerdicts[index_of(theme)][within<4>(verdict)];
}

const NoteColours& note_colours(Theme theme, int note_colour) {
  return kNotes[index_of(theme)][within<6>(note_colour)];
}

TypeSize type_size(Type type, bool narrow) {
  const std::size_t index = within<kTypes>(static_cast<int>(type));
  return narrow ? kPhone[index] : kLaptop[index];
}

std::span<const ShadowLayer> elevation(int level) {
  switch (level) {
    case 1:
      return kElevation1;
    case 2:
      return kElevation2;
    case 3:
      return kElevation3;
    default:
      return {};
  }
}

ImU32 skin(int index) { return kSkins[static_cast<std::size_t>(index) % kSkins.size()]; }

ImU32 written_colour(std::string_view hex) {
  std::uint32_t value = 0;
  std::from_chars(hex.data() + 1, hex.data() + hex.size(), value, 16);
  return rgb(value);
}

ImU32 hero_scene(Theme theme, int layer) { return kHeroScenes[index_of(theme)][within<5>(layer)]; }

}  // namespace overstap::theme
