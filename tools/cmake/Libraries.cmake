# Other people's code, built from the source folders that the OVERSTAP_…_DIR variables name.
#
# Where OVERSTAP_PREBUILT_DIR holds a library that tools/toolchain built before with these
# very settings, that one is used: a fresh clone then compiles only our own code.

foreach(name IMGUI SDL2 JSON QR CATCH2)
  set(OVERSTAP_${name}_DIR "$ENV{OVERSTAP_${name}_DIR}" CACHE PATH "Source folder of ${name}")
endforeach()

function(overstap_need name file what)
  if(NOT EXISTS "${OVERSTAP_${name}_DIR}/${file}")
    message(FATAL_ERROR "${what} is not found: set OVERSTAP_${name}_DIR to its source folder, "
      "or run 'python3 serve.py --build-only' once, which fetches it.")
  endif()
endfunction()

# A static library from sources, or the prebuilt file with the same name.
function(overstap_library name)
  set(ready "${OVERSTAP_PREBUILT_DIR}/lib${name}.a")
  if(OVERSTAP_PREBUILT_DIR AND EXISTS "${ready}")
    add_library(${name} STATIC IMPORTED GLOBAL)
    set_target_properties(${name} PROPERTIES IMPORTED_LOCATION "${ready}")
    target_link_libraries(${name} INTERFACE overstap_machine)
  else()
    add_library(${name} STATIC ${ARGN})
    target_link_libraries(${name} PUBLIC overstap_machine)
    target_compile_options(${name} PRIVATE -w)
    set_target_properties(${name} PROPERTIES ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/libraries)
  endif()
endfunction()

# Imported targets know no PUBLIC; these two set what users of a library see, and what it needs itself.
function(overstap_library_includes name)
  target_include_directories(${name} SYSTEM INTERFACE ${ARGN})
  get_target_property(imported ${name} IMPORTED)
  if(NOT imported)
    target_include_directories(${name} PRIVATE ${ARGN})
  endif()
endfunction()

function(overstap_library_defines name)
  target_compile_definitions(${name} INTERFACE ${ARGN})
  get_target_property(imported ${name} IMPORTED)
  if(NOT imported)
    target_compile_definitions(${name} PRIVATE ${ARGN})
  endif()
endfunction()

overstap_need(IMGUI imgui.h "Dear ImGui 1.92")
set(imgui_sources imgui.cpp imgui_draw.cpp imgui_widgets.cpp)
# The page goes without ImGui's tables: app/semantics/imgui_without_tables.cpp.
if(EMSCRIPTEN)
  list(APPEND imgui_sources backends/imgui_impl_opengl3.cpp)
else()
  list(APPEND imgui_sources imgui_tables.cpp)
endif()
list(TRANSFORM imgui_sources PREPEND "${OVERSTAP_IMGUI_DIR}/")
overstap_library(imgui ${imgui_sources})
overstap_library_includes(imgui ${OVERSTAP_IMGUI_DIR} ${OVERSTAP_IMGUI_DIR}/backends ${CMAKE_CURRENT_LIST_DIR})
overstap_library_defines(imgui IMGUI_USER_CONFIG="imgui_config.h")
if(EMSCRIPTEN)
  overstap_library_defines(imgui $<$<CONFIG:Release>:OVERSTAP_IMGUI_WITHOUT_ASSERTS> IMGUI_IMPL_OPENGL_ES3)
endif()

overstap_need(JSON include/nlohmann/json.hpp "nlohmann/json 3.11")
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${OVERSTAP_JSON_DIR}/include)
target_compile_definitions(json INTERFACE JSON_NOEXCEPTION JSON_NO_IO)

overstap_need(QR c/qrcodegen.h "QR Code generator 1.8")
overstap_library(qr ${OVERSTAP_QR_DIR}/c/qrcodegen.c)
overstap_library_includes(qr ${OVERSTAP_QR_DIR}/c)

if(EMSCRIPTEN)
  overstap_need(SDL2 include/SDL.h "SDL 2.32")
  include(${CMAKE_CURRENT_LIST_DIR}/Sdl2.cmake)
else()
  overstap_need(CATCH2 src/catch2/catch_all.hpp "Catch2 3.7")
  file(GLOB_RECURSE catch2_sources CONFIGURE_DEPENDS ${OVERSTAP_CATCH2_DIR}/src/catch2/*.cpp)
  overstap_library(catch2 ${catch2_sources})
  file(WRITE ${PROJECT_BINARY_DIR}/catch2/catch2/catch_user_config.hpp.new
    "#pragma once\n#define CATCH_CONFIG_DEFAULT_REPORTER \"console\"\n#define CATCH_CONFIG_CONSOLE_WIDTH 100\n")
  file(COPY_FILE ${PROJECT_BINARY_DIR}/catch2/catch2/catch_user_config.hpp.new
    ${PROJECT_BINARY_DIR}/catch2/catch2/catch_user_config.hpp ONLY_IF_DIFFERENT)
  overstap_library_includes(catch2 ${OVERSTAP_CATCH2_DIR}/src ${PROJECT_BINARY_DIR}/catch2)
endif()
