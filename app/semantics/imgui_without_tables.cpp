// The page is built without ImGui's own tables (ours are made of app/semantics), but ImGui's windows and its recovery
// from errors still name them, which would bring all of them along: 15 kB of program. Here are those names. What only
// a table can reach stops the program; what is called for every window has nothing to do.
#ifdef __EMSCRIPTEN__

#include <imgui_internal.h>

namespace ImGui {

void TableGcCompactTransientBuffers(ImGuiTable*) { __builtin_trap(); }
void TableGcCompactTransientBuffers(ImGuiTableTempData*) { __builtin_trap(); }
void TablePushColumnChannel(int) { __builtin_trap(); }
void TablePopColumnChannel() { __builtin_trap(); }
void TablePushBackgroundChannel() { __builtin_trap(); }
void TablePopBackgroundChannel() { __builtin_trap(); }
void TableEndCell(ImGuiTable*) { __builtin_trap(); }
void TableEndRow(ImGuiTable*) { __builtin_trap(); }
void EndTable() { __builtin_trap(); }
void EndColumns() { __builtin_trap(); }
void PushColumnsBackground() { __builtin_trap(); }
void PopColumnsBackground() { __builtin_trap(); }
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

#endif
