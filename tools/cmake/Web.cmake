# The app for browsers, the folder that is served, <build>/site, and the same as one file, <build>/overstap.html.

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
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0
    -sDYNAMIC_EXECUTION=0 -sSTACK_SIZE=1MB
    # Every GL function is called by its name in the program; asking for one by text would keep all of them.
    -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sINCOMING_MODULE_JS_API=canvas,instantiateWasm
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPF32,HEAPU32,UTF8ToString,stringToUTF8,lengthBytesUTF8
    $<$<CONFIG:Release>:-sASSERTIONS=0> $<$<CONFIG:Release>:--closure=1>
    # Linking puts a function that is called in one place only into that place, however large it is; then it could not
    # come in the second part. (For LLVM the places in question say so themselves: clang::noinline.)
    $<$<CONFIG:Release>:-sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=200>
    # The names are for split_program.mjs, which leaves them out.
    $<$<CONFIG:Release>:--profiling-funcs>
    $<$<CONFIG:Debug>:-sASSERTIONS=1> $<$<CONFIG:Debug>:-gsource-map>)
  set(app_target overstap_web)
endif()

# What the first screen needs, and the rest. A build to debug stays whole.
find_program(OVERSTAP_WASM_SPLIT wasm-split NO_CMAKE_FIND_ROOT_PATH
  HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin ${EMSCRIPTEN_ROOT_PATH}/../../bin REQUIRED)
set(later_functions ${PROJECT_SOURCE_DIR}/tools/later_functions.txt)
set(parts_dir ${PROJECT_BINARY_DIR}/parts)
file(MAKE_DIRECTORY ${parts_dir})
add_custom_command(
  OUTPUT ${parts_dir}/overstap.wasm ${parts_dir}/overstap_later.wasm
  COMMAND ${OVERSTAP_NODE} ${PROJECT_SOURCE_DIR}/tools/split_program.mjs --program ${PROJECT_BINARY_DIR}/overstap.wasm
    --first ${parts_dir}/overstap.wasm --later ${parts_dir}/overstap_later.wasm
    "$<$<CONFIG:Release>:--functions;${later_functions};--wasm-split;${OVERSTAP_WASM_SPLIT}>"
  DEPENDS ${app_target} ${later_functions} ${PROJECT_SOURCE_DIR}/tools/split_program.mjs
    ${PROJECT_SOURCE_DIR}/tools/wasm_functions.mjs
  COMMENT "Splitting the program in what comes first and the rest"
  COMMAND_EXPAND_LISTS VERBATIM)

set(site_scripts build_site.mjs served_folder.mjs bundles.mjs app_icons.mjs one_file_page.mjs)

# Everything else that is served; a new file there is noticed by the next build.
file(GLOB_RECURSE site_inputs CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/web/* ${PROJECT_SOURCE_DIR}/assets/i18n/* ${PROJECT_SOURCE_DIR}/assets/passports/*
  ${PROJECT_SOURCE_DIR}/assets/examples/* ${PROJECT_SOURCE_DIR}/assets/templates/* ${PROJECT_SOURCE_DIR}/assets/places/*)

set(site_dir ${PROJECT_BINARY_DIR}/site)
list(TRANSFORM site_scripts PREPEND ${PROJECT_SOURCE_DIR}/tools/ OUTPUT_VARIABLE site_tools)
add_custom_command(
  OUTPUT ${site_dir}/site.json
  COMMAND ${OVERSTAP_NODE} ${PROJECT_SOURCE_DIR}/tools/build_site.mjs
    --web ${PROJECT_SOURCE_DIR}/web --assets ${PROJECT_SOURCE_DIR}/assets --fonts ${OVERSTAP_GENERATED_DIR}/fonts
    --app ${PROJECT_BINARY_DIR} --program ${parts_dir} --out ${site_dir} --one-file ${PROJECT_BINARY_DIR}/overstap.html
    $<$<CONFIG:Debug>:--debug>
  DEPENDS ${site_tools} ${site_inputs} ${OVERSTAP_FONTS} ${app_target}
    ${parts_dir}/overstap.wasm ${parts_dir}/overstap_later.wasm
  COMMENT "Putting the site together"
  COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(site ALL DEPENDS ${site_dir}/site.json)

# The figures of matching as a program for Node, for tests/bench/matching_bench.mjs; asked for by name.
add_executable(matching_figures EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/figures/matching_figures.cpp)
set_target_properties(matching_figures PROPERTIES SUFFIX .mjs)
target_link_libraries(matching_figures PRIVATE overstap_core overstap_code)
target_link_options(matching_figures PRIVATE -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
  -sSTACK_SIZE=1MB)
