# SDL2 without its own CMake: only what makes a window and a GL context in a browser.
#
# Its configure checks take four minutes under Emscripten, and a stock build is 30 kB
# larger in the page. Sound, controllers, sensors and its renderer stay out.

set(sdl2_folders
  . atomic cpuinfo dynapi events file libm loadso/dummy locale locale/emscripten main/dummy misc misc/emscripten render stdlib
  thread thread/generic timer timer/unix video video/dummy video/emscripten video/yuv2rgb)
set(sdl2_sources)
foreach(folder ${sdl2_folders})
  file(GLOB found ${OVERSTAP_SDL2_DIR}/src/${folder}/*.c)
  list(APPEND sdl2_sources ${found})
endforeach()
# Written for processors that a browser does not have.
list(FILTER sdl2_sources EXCLUDE REGEX "yuv_rgb_(sse|lsx)\\.c$")

overstap_library(sdl2 ${sdl2_sources})
overstap_library_includes(sdl2 ${OVERSTAP_SDL2_DIR}/include)
get_target_property(imported sdl2 IMPORTED)
if(NOT imported)
  target_compile_definitions(sdl2 PRIVATE
    SDL_LEAN_AND_MEAN=1 SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_HIDAPI_DISABLED=1
    SDL_SENSOR_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_POWER_DISABLED=1 SDL_FILESYSTEM_DISABLED=1
    SDL_LOADSO_DISABLED=1 _GNU_SOURCE=1)
endif()
target_link_libraries(sdl2 INTERFACE "-lhtml5" "-lGL")
