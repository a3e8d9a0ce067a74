# Toolchain file: finds Emscripten 3.1.69 or newer and hands over to its own file.
#
# In order: OVERSTAP_EMSCRIPTEN_ROOT (variable or environment), what tools/toolchain
# wrote, an activated emsdk, an emcc in the PATH.

include(${CMAKE_CURRENT_LIST_DIR}/../../build/paths.cmake OPTIONAL)
set(candidates "${OVERSTAP_EMSCRIPTEN_ROOT}" "$ENV{OVERSTAP_EMSCRIPTEN_ROOT}" "$ENV{EMSDK}/upstream/emscripten")
find_program(OVERSTAP_EMCC emcc NO_CMAKE_FIND_ROOT_PATH)
if(OVERSTAP_EMCC)
  file(REAL_PATH "${OVERSTAP_EMCC}" emcc)
  get_filename_component(folder "${emcc}" DIRECTORY)
  list(APPEND candidates "${folder}" /usr/share/emscripten)
endif()

set(OVERSTAP_EMSCRIPTEN_FILE "")
foreach(root IN LISTS candidates)
  set(file "${root}/cmake/Modules/Platform/Emscripten.cmake")
  if(root AND EXISTS "${file}")
    set(OVERSTAP_EMSCRIPTEN_FILE "${file}")
    break()
  endif()
endforeach()
if(NOT OVERSTAP_EMSCRIPTEN_FILE)
  message(FATAL_ERROR "Emscripten 3.1.69 or newer is not found: activate an emsdk, set OVERSTAP_EMSCRIPTEN_ROOT, "
    "or run 'python3 serve.py --build-only' once, which fetches it.")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES OVERSTAP_EMSCRIPTEN_ROOT)
include("${OVERSTAP_EMSCRIPTEN_FILE}")
