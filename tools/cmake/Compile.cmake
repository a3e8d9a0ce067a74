# How everything is compiled: one target for our own code, one for other people's.
#
# overstap_code: C++23 without exceptions and RTTI, warnings are errors.
# overstap_machine: what both share: standard library, sanitizers, size.

option(OVERSTAP_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(OVERSTAP_FUZZ "Programs in tests/fuzz with libFuzzer" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(overstap_machine INTERFACE)
if(EMSCRIPTEN)
  # Size is what a phone on a slow network pays for.
  target_compile_options(overstap_machine INTERFACE $<$<CONFIG:Release>:-Oz> $<$<CONFIG:Release>:-flto>)
  # Every browser with WebGL 2 has these instructions; without them copies and roundings are longer.
  target_compile_options(overstap_machine INTERFACE -mbulk-memory -mnontrapping-fptoint -msign-ext)
  target_link_options(overstap_machine INTERFACE $<$<CONFIG:Release>:-Oz> $<$<CONFIG:Release>:-flto>)
else()
  # libc++ is what Emscripten has too: the same library in tests and in the page.
  target_compile_options(overstap_machine INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-stdlib=libc++>)
  target_link_options(overstap_machine INTERFACE -stdlib=libc++ -fuse-ld=lld)
endif()
# A read past the end or of an empty optional stops the program: never a wrong answer. Not yet so in the page:
# Emscripten 3.1.69 sets the mode in its own __config_site, over what is given here (docs/PLAN.md).
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_definitions(overstap_machine INTERFACE _LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE)
else()
  target_compile_definitions(overstap_machine INTERFACE _LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_FAST)
endif()
if(OVERSTAP_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(overstap_machine INTERFACE ${sanitizers})
  target_link_options(overstap_machine INTERFACE ${sanitizers})
endif()
if(OVERSTAP_FUZZ)
  target_compile_options(overstap_machine INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(overstap_code INTERFACE)
target_link_libraries(overstap_code INTERFACE overstap_machine)
target_include_directories(overstap_code INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(overstap_code INTERFACE
  -Werror -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wextra-semi -Wnull-dereference -Wunused -Wundef
  -Wno-sign-conversion)

add_library(overstap_plain_code INTERFACE)
target_link_libraries(overstap_plain_code INTERFACE overstap_code)
target_compile_options(overstap_plain_code INTERFACE -fno-exceptions -fno-rtti)
