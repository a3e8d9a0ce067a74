// The look in numbers: colours per theme, type scale, spacing, radii, shadows, motion. Every colour and size on a
// screen comes from here; a test refuses literals elsewhere. Values follow the design tokens; contrast is tested pair
// by pair.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "imgui.h"

namespace overstap::theme {

enum class Theme { kLight, kDark, kContrast };

// Colour roles. kNote… and kVerdict… are reached through note_colours() and verdict_colours().
enum class Colour {
  kBackground,
  kSurface,
  kSunken,
  kLine,
  kControlLine,
  kText,
  kTextSoft,
  kPrimary,
  kPrimaryHover,
  kPrimaryPressed,
  kOnPrimary,
  kPrimarySoft,
  kOnPrimarySoft,
  kAccent,
  kOnAccent,
  kAccentSoft,
  kOnAccentSoft,
  kLoad,
  kLoadEmpty,
  kDisabledFill,
  kDisabledText,
  kFocusInner,
  kFocusOuter,
  kHero,
  kOnHero,
  kToast,
  kOnToast,
  kToastAction,
  kScrim,
  kShadow,
  kAccentHover,
  kAccentPressed,
  kCount
};

struct VerdictColours {
  ImU32 fill, part, on_part, soft, ink;
};
struct NoteColours {
  ImU32 fill, edge, text;
};

// Indexes follow core: Verdict{fits, unknown, discuss, not now} and NoteColour.
ImU32 colour(Theme theme, Colour role);
const VerdictColours& verdict_colours(Theme theme, int verdict);
const NoteColours& note_colours(Theme theme, int note_colour);

enum class Weight { kRegular, kSemibold, kBold };
// Sizes in CSS px at 100%: size and line height. Phone sizes apply in the narrow layout.
// A projector that shows nothing, in every theme.
inline constexpr ImU32 kBlackout = IM_COL32(0, 0, 0, 255);

enum class Type { kCaption, kLabel, kBody, kNote, kH3, kTitle, kH2, kNumber, kH1, kClock, kHero, kCount };
struct TypeSize {
  float size, line_height;
};
TypeSize type_size(Type type, bool narrow);

// Spacing steps of 4: kSpace1 = 4 … as in the tokens; half steps for what belongs together.
inline constexpr float kSpaceHalf = 2, kSpace1Half = 6, kSpace2Half = 10, kSpace3Half = 14, kSpace4Half = 18;
inline constexpr float kSpace1 = 4, kSpace2 = 8, kSpace3 = 12, kSpace4 = 16, kSpace5 = 20, kSpace6 = 24, kSpace8 = 32,
                       kSpace12 = 48, kSpace16 = 64;
inline constexpr float kRadiusSegment = 4, kRadiusBox = 6, kRadiusStone = 8, kRadiusNote = 10, kRadiusControl = 12,
                       kRadiusRow = 14, kRadiusPart = 16, kRadiusCard = 18, kRadiusPanel = 20, kRadiusTile = 24,
                       kRadiusSheet = 28, kRadiusPill = 999;
inline constexpr float kRailWidth = 112, kRailNarrowWidth = 84, kTopBarHeight = 56, kBottomBarHeight = 76,
                       kButtonSmall = 36, kButtonNormal = 44, kButtonLarge = 56, kButtonPhone = 60, kFieldHeight = 44,
                       kRowHeight = 44, kMaxContentWidth = 1280, kMaxContentWidthRoom = 1440;
// A page is never narrower than this, however large the text: what 200% leaves of a phone of 320 px.
inline constexpr float kNarrowestPage = 160;
// Below this a phone shows very large text: margins give way to words, and one line that does not fit is set smaller.
inline constexpr float kCrampedPage = 240, kSmallestLine = 12;
inline constexpr float kIconInline = 18, kIconControl = 22, kIconRail = 26, kIconTile = 30;

struct ShadowLayer {
  float spread, dy, alpha;
};
std::span<const ShadowLayer> elevation(int level);  // 0..3; back to front

// Peg dolls and the hero picture. Skins are dealt out by number, never by role; scene layers go from back to front.
ImU32 skin(int index);
// As a picture or a style sheet has it: "#FFE9A6".
ImU32 written_colour(std::string_view hex);
ImU32 hero_scene(Theme theme, int layer);  // 0..4

// Milliseconds, ease-out. Reduced motion: all 0 (the shell says so).
inline constexpr float kMotionPress = 80, kMotionHover = 100, kMotionAppear = 160, kMotionMove = 220,
                       kToastStays = 6000;

}  // namespace overstap::theme
