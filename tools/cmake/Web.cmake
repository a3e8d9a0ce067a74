# The app for browsers and the folder that is served: <build>/site.

# This CMake does not know yet that Emscripten's linker can do this.
set(CMAKE_CXX_LINK_LIBRARY_USING_WHOLE_ARCHIVE "-Wl,--whole-archive" "<LINK_ITEM>" "-Wl,--no-whole-archive")
set(CMAKE_CXX_LINK_LIBRARY_USING_WHOLE_ARCHIVE_SUPPORTED TRUE)

if(EXISTS ${PROJECT_SOURCE_DIR}/app/main_web.cpp)
  add_executable(overstap_web ${PROJECT_SOURCE_DIR}/app/main_web.cpp)
  set_target_properties(overstap_web PROPERTIES OUTPUT_NAME overstap SUFFIX .mjs)
  # The web doors are named first and whole: page code calls into them by name.
  target_link_libraries(overstap_web PRIVATE
    $<LINK_LIBRARY:WHOLE_ARCHIVE,overstap_app_platform_web> overstap_app_shell overstap_plain_code)
  target_link_options(overstap_web PRIVATE
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createOverstap -sENVIRONMENT=web
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sDYNAMIC_EXECUTION=0 -sSTACK_SIZE=1MB
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPF32,HEAPU32,UTF8ToString,stringToUTF8,lengthBytesUTF8
    $<$<CONFIG:Release>:-sASSERTIONS=0> $<$<CONFIG:Release>:--closure=1>
    $<$<CONFIG:Debug>:-sASSERTIONS=1> $<$<CONFIG:Debug>:-gsource-map>)
  set(app_files $<TARGET_FILE:overstap_web> $<TARGET_FILE_DIR:overstap_web>/overstap.wasm)
  set(app_target overstap_web)
endif()

# Everything else that is served; a new file there is noticed by the next build.
file(GLOB_RECURSE site_inputs CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/web/* ${PROJECT_SOURCE_DIR}/assets/i18n/* ${PROJECT_SOURCE_DIR}/assets/passports/*
  ${PROJECT_SOURCE_DIR}/assets/examples/* ${PROJECT_SOURCE_DIR}/assets/templates/* ${PROJECT_SOURCE_DIR}/assets/places/*)

set(site_dir ${PROJECT_BINARY_DIR}/site)
list(JOIN app_files "," app_list)
add_custom_command(
  OUTPUT ${site_dir}/site.json
  COMMAND ${OVERSTAP_NODE} ${PROJECT_SOURCE_DIR}/tools/build_site.mjs
    --web ${PROJECT_SOURCE_DIR}/web --assets ${PROJECT_SOURCE_DIR}/assets --fonts ${OVERSTAP_GENERATED_DIR}/fonts
    "--app=${app_list}" --out ${site_dir}
  DEPENDS ${PROJECT_SOURCE_DIR}/tools/build_site.mjs ${site_inputs} ${OVERSTAP_FONTS} ${app_target}
  COMMENT "Putting the site together"
  VERBATIM)
add_custom_target(site ALL DEPENDS ${site_dir}/site.json)
