// The two colours of a QR code: the same in every theme, or a camera does not find it. Never for anything else.
#pragma once

#include <imgui.h>

namespace overstap::theme {

inline constexpr ImU32 kCodeLight = IM_COL32(255, 255, 255, 255), kCodeDark = IM_COL32(0, 0, 0, 255);

}  // namespace overstap::theme
