// Dear ImGui's build settings, the same for every target that sees imgui.h.
// It must not hold colours, sizes or behaviour: those are app/theme's.
#pragma once

// app/semantics receives every item ImGui makes through these hooks; it is how
// a test notices a widget that the mirror does not know.
#define IMGUI_ENABLE_TEST_ENGINE

// Names from all over the world, and the icon font's private area.
#define IMGUI_USE_WCHAR32
#define ImDrawIdx unsigned int

// A third of ImGui's size that a product does not show.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

#ifdef OVERSTAP_IMGUI_WITHOUT_ASSERTS
// 17 kB of the compressed page; the native tests run with ImGui's assertions on.
#define IM_ASSERT(expression) ((void)0)
#endif
